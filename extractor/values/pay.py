"""Money mentions in running text: `find_pay` for everyone, `find` for the readers of sections."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from .pay_model import FoundPay, Pay


@dataclass(frozen=True, slots=True)
class Context:
    """What the surroundings of a text say about the money in it; what the text itself says goes before it."""

    period: str | None = None
    period_basis: str | None = None
    currency: str | None = None
    currency_basis: str | None = None
    statistic: str | None = None
    places: tuple[str, ...] = ()
    kind: str | None = None
    default_country: str | None = None
    yearly: bool = False
    yearly_basis: str = "layout"
    factors: Mapping[str, int] | None = None


class Found(NamedTuple):
    """One mention: its span, the values of a `Pay` (None: out of range, see the notes), the span of its conversion, and notes."""

    start: int
    end: int
    pay: dict[str, Any] | None
    conversion: tuple[int, int] | None
    notes: tuple[tuple[str, str], ...]


NOWHERE = Context()


def find(text: str, context: Context = NOWHERE) -> list[Found]:
    """Find the money mentions of a text, in reading order, never overlapping."""
    return []


def find_pay(text: str, *, default_country: str | None = None) -> list[FoundPay]:
    """Find the money mentions of a text."""
    found = find(text, Context(default_country=default_country))
    return [FoundPay(pay=Pay.model_validate(f.pay), start=f.start, end=f.end) for f in found if f.pay is not None]


def context_of(words: str, base: Context = NOWHERE) -> Context:
    """Read what a header, caption or heading says about the figures under it."""
    return base


def document_context(text: str, base: Context = NOWHERE) -> Context:
    """Read what a whole document says about its figures ("all figures are in USD")."""
    return base

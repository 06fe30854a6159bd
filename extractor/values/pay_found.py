"""What the finder gives back for one mention."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .mentions import Mention

__all__ = ["Found", "beyond", "unknown"]


class Found(NamedTuple):
    """One mention: its span, the values of a `Pay` (None: out of range, see the notes), the span of its conversion, and notes."""

    start: int
    end: int
    pay: dict[str, Any] | None
    """The values of a `Pay`, its `conversion` and `annual` as dicts; None where the amount cannot be kept exactly."""
    conversion: tuple[int, int] | None
    """The span of the conversion's words."""
    notes: tuple[tuple[str, str], ...]
    """What is odd: a code such as `pay.currency_unknown` and the words it is about."""


def beyond(mention: Mention, words: str) -> Found:
    """Give what stands for an amount that cannot be kept exactly."""
    return Found(mention.start, mention.end, None, None, (("pay.out_of_range", words),))


def unknown(pay: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """Note an amount whose currency nothing tells."""
    return () if pay["currency"] else (("pay.currency_unknown", pay["text"]),)

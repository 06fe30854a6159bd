"""What money is where no word tells it: what the section says of it, unless it is too much for that or somebody at work gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pay_noun import look
from .pay_regular import starts_work
from .pay_words import STATISTICS, STRONG_PAY
from .people import is_person

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["beyond_costs", "beyond_pay", "given_kind"]

_BEYOND_PAY = 10**9
_SMALL_MONEY = frozenset("IDR VND IRR LAK GNF UZS LBP KHR PYG COP KRW UGX MGA SYP".split())
_BEYOND_COSTS = 10**7
_VAST = 10**6
_DEAR_MONEY = frozenset("USD EUR GBP CHF CAD AUD NZD SGD".split())
"""Money that is worth a dollar or so."""
_LABEL = 3
"""So many words may be a label: "Top 1%:", "Surgeon (private)"."""
_WORKERS = frozenset(
    "i we you he she they who somebody someone anyone nobody everyone people some few many most those others both ceo ceos "
    "partner partners comp tc md mds c-suite surgeon surgeons quarterback quarterbacks percentile top upper level levels tier end".split()
)
"""Who may be paid a million, and words of a scale of pay."""


def given_kind(said: str | None, low: Number | None, currency: str | None, left: list[str], right: list[str], *, regular: bool) -> str:
    """Give the kind of an amount of which no word tells what it is.

    `said` is what its section says, `left` and `right` are the words around it, `regular` says that it is told for an hour or a year. Millions are
    pay only where somebody is named who may be paid them, or in a label.
    """
    if beyond_pay(low, currency) and (said is None or (said == "pay" and currency is not None)):
        return "other"
    if (
        said is None
        and _is_vast(low, currency)
        and not regular
        and len(left) > _LABEL
        and not any(is_person(w) or w in STRONG_PAY or w in _WORKERS for w in (*left, *right))
    ):
        return "other"
    if said == "other" and (regular or not STATISTICS.keys().isdisjoint((*left, *right[:3]))):
        return "pay"  # "the work is hard, but $80,000 a year is common"
    return "pay" if said in {"cost", "other"} and starts_work(left, low) else said or "pay"


def _is_vast(amount: Number | None, currency: str | None) -> bool:
    """Tell a million of money worth a dollar or so: hardly anybody is paid it who is not named beside it."""
    return amount is not None and amount >= _VAST and currency in _DEAR_MONEY


def beyond_pay(amount: Number | None, currency: str | None) -> bool:
    """Tell whether nobody is paid so much: a thousand million, but in money of which a million is little."""
    return amount is not None and amount >= _BEYOND_PAY and currency not in _SMALL_MONEY


def beyond_costs(amount: Number | None, currency: str | None, left: list[str]) -> bool:
    """Tell whether nobody is charged so much: ten million of money worth a dollar or so, where no word before (`left`) says that it is a cost."""
    return amount is not None and amount >= _BEYOND_COSTS and currency in _DEAR_MONEY and "cost" not in map(look, left[-4:])

"""The plainest texts at once: a cell that is nothing but an amount or a range ("$52k USD", "£30,000 - £45,000").

What is read here equals what `pay_reader` would read; it only takes a tenth of the time, and tables are full of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from .annual import annualize
from .currencies import CODES
from .marks import FAMILIES, PREFIX, SIGNS
from .pay_currency import currency_of

if TYPE_CHECKING:
    from .pay_context import Context

__all__ = ["LONGEST", "annual_of", "read_tag", "unless_pay", "values_of"]

LONGEST = 40
_TAG = re.compile(
    r"(?P<sign>[$£€])(?P<low>[1-9][0-9]{0,2}(?:,[0-9]{3}){0,2})(?P<scale>[kK]?)"
    r"(?: ?[-–—] ?(?P=sign)(?P<high>[1-9][0-9]{0,2}(?:,[0-9]{3}){0,2})(?P=scale))?(?P<more>\+?)(?: (?P<code>[A-Z]{3}))?"
)


def read_tag(text: str, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """Read a text that is one plain amount or range: its span and the values of a `Pay`. None where it is anything else."""
    bare = text.strip()
    match = _TAG.fullmatch(bare)
    if match is None or (context.thousands and "," not in bare):
        return None
    sign, low, scale, high, more, code = match.groups()
    mark = SIGNS[sign]
    if code is not None:
        if code not in CODES or not (code == mark.currency or (mark.currency is None and code in FAMILIES[mark.family or ""][0])):
            return None
        mark = PREFIX[code]
    first = last = int(low.replace(",", "")) * (1000 if scale else 1)
    if high is not None:
        last = int(high.replace(",", "")) * (1000 if scale else 1)
        if last <= first or ("," in low) != ("," in high):
            return None
    start = text.index(bare)
    ends = {"min": first, "max": None if more and high is None else last, "open_ended": "max" if more else None, "approximate": False}
    return start, start + len(bare), values_of(bare, ends, currency_of(mark, context, ()), context, is_range=high is not None)


def values_of(
    text: str,
    ends: dict[str, Any],
    currency: tuple[str | None, str | None],
    context: Context,
    *,
    is_range: bool,
    last: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Give the values of a `Pay` that no words stand around: the mention before it in the sentence, else the context, says the rest."""
    period = context.period
    pay = {
        "text": text,
        **ends,
        "currency": currency[0],
        "currency_basis": currency[1],
        "period": period,
        "period_basis": (context.period_basis or "header") if period else None,
        "kind": last["kind"] if last else context.kind or "pay",
        "statistic": None if is_range else context.statistic,
        "places": (last and last["places"]) or context.places,
        "conversion": None,
        "annual": None,
    }
    unless_pay(pay)
    if pay["kind"] == "pay":
        pay["annual"] = annual_of(pay, context)
    return pay


def unless_pay(pay: dict[str, Any], last: dict[str, Any] | None = None) -> None:
    """Take off a period that is not the amount's own, where the amount is something else than what the period is said of.

    What the page says of all its pay says nothing of fees; `last` is the amount before, where the period was taken from it.
    """
    of_all = pay["kind"] != "pay" and pay["period_basis"] == "document"
    if of_all or (last is not None and pay["kind"] != last["kind"]):
        pay["period"] = pay["period_basis"] = None


def annual_of(pay: dict[str, Any], context: Context) -> dict[str, Any] | None:
    """Bring a pay to one year, where its period is known or the layout says that figures are yearly."""
    if pay["period"]:
        return annualize(pay["min"], pay["max"], pay["period"], pay["period_basis"], context.factors)
    if context.yearly:
        return annualize(pay["min"], pay["max"], "year", context.yearly_basis, context.factors)
    return None

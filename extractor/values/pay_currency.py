"""Which currency a mark means, and what told it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .currencies import OF_COUNTRY
from .marks import FAMILIES

if TYPE_CHECKING:
    from .marks import Mark
    from .pay_context import Context

__all__ = ["code_behind", "currency_of", "settle"]

_INDIAN = ("IN", "PK", "BD", "NP", "LK")


def settle(candidates: tuple[str, ...], default_country: str | None, places: tuple[str, ...]) -> str | None:
    """Choose among look-alikes by the caller's country, then by the places named."""
    for country in (default_country, *places):
        currency = OF_COUNTRY.get(country or "")
        if currency in candidates:
            return currency
    return None


def _money_of(country: str, candidates: tuple[str, ...], *, indian: bool) -> str | None:
    """Give a country's currency, where the mark may mean it."""
    currency = OF_COUNTRY.get(country)
    return currency if (not candidates or currency in candidates) and not (indian and country not in _INDIAN) else None


_CODE = re.compile(r" ?\(?([A-Z]{3})(?![\w-])")


def code_behind(text: str, at: int, mark: Mark | None) -> tuple[str, str] | None:
    """Read the code behind an amount's period ("$30 an hour CAD"), where the amount's sign leaves open whose money it is."""
    if mark is None or mark.family is None or mark.currency is not None:
        return None
    match = _CODE.match(text, at)
    return (match[1], "code") if match and match[1] in FAMILIES[mark.family][0] else None


def currency_of(
    mark: Mark | None, context: Context, places: tuple[str, ...], *, indian: bool = False, figures: bool = False
) -> tuple[str | None, str | None]:
    """Tell the currency and its basis: code, sign, header or document, the caller's country, a place in the sentence, USD for a bare $."""
    if mark is not None and mark.currency is not None:
        return mark.currency, mark.basis
    family = mark.family if mark is not None else context.family or context.all_in
    candidates, usual = FAMILIES[family] if family else ((), None)
    if context.currency and (not candidates or context.currency in candidates):
        return context.currency, context.currency_basis
    if context.default_country and (currency := _money_of(context.default_country, candidates, indian=indian)):
        return currency, "caller"
    for place in places or context.places:
        if currency := _money_of(place, candidates, indian=indian):
            return currency, "country"
    if context.home and (candidates or mark is None) and (currency := _money_of(context.home, candidates, indian=indian)):
        return currency, "document"
    if indian and mark is None:
        return "INR", "symbol"
    if usual:
        return usual, "default" if usual == "USD" else "symbol"
    return ("USD", "default") if figures else (None, None)

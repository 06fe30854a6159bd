"""The kind that a word speaks of, and the noun between an amount and its period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pay_words import KINDS
from .words import words_of

if TYPE_CHECKING:
    from .pay_zones import Zone

__all__ = ["look", "with_noun"]

_NO_SUCH = ("non-", "not-", "for-")
"""How a word begins that says of what kind something is not: "non-profit", "for-profit"."""
_LONGEST_PERIOD = len(" per month")


def look(word: str) -> str | None:
    """Give the kind that a word speaks of."""
    kind = KINDS.get(word)
    if kind is None and "-" in word and not word.startswith(_NO_SUCH):
        kind = KINDS.get(word.rpartition("-")[2])
    return kind


def with_noun(zone: Zone, right: list[str]) -> list[str]:
    """Put the noun between an amount and its period before the words after both: "$12,000 tuition a year", "$4,000 more a year"."""
    said = zone.after[: len(zone.after) - len(zone.after_period)] if zone.after.endswith(zone.after_period) else ""
    if len(said) <= _LONGEST_PERIOD:
        return right
    words = words_of(said)
    return [*words, *right] if words[:1] != ["or"] and any(w == "more" or look(w) not in {None, "pay"} for w in words) else right

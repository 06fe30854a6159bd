"""One pay that changes: the words between two amounts say that the second is the first at another time, place or rung."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .words import words_of

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["are_near", "goes_on_to", "is_changed", "is_near"]

_RATIO = 5
"""A pay grows to so many times itself at most; what is further apart is paid for another period."""
_FAR = 60
_HEDGES = frozenset("about around roughly approximately nearly almost only just over well some a the as much high more than up".split())
_BECOMES = frozenset({"becomes", "became", "reach", "reaches", "reached", "reaching", "versus", "vs", "against"})
_ENDS = frozenset({"top", "tops", "topping", "max", "maxes", "end", "ends", "ending", "peak", "peaks", "peaking"})
"""What a pay does at or on its last amount, "out" and "up" aside."""
_TO = frozenset(
    "rise rises rising rose risen climb climbs climbing climbed grow grows growing grew jump jumps jumping jumped go goes going went "
    "increase increases increasing increased move moves moving moved fall falls falling fell drop drops dropping dropped "
    "progress progresses progressing compared up down".split()
)
_FROM = frozenset({"up", "down", "rose", "risen", "grew", "fell", "dropped", "climbed", "jumped", "increased", "compared"})
_STARTS = frozenset("start starts starting started begin begins beginning".split())
_OTHERS = frozenset("and but or while then".split())


def _bare(words: list[str]) -> list[str]:
    """Leave out the hedges that words end with."""
    end = len(words)
    while end and words[end - 1] in _HEDGES:
        end -= 1
    return words[:end]


def is_changed(gap: str, last: dict[str, Any], said: dict[str, Any], *, going: bool) -> bool:
    """Tell whether an amount is the pay `last`, changed: "$30 an hour becomes $45", "$31 an hour, up from $29".

    `going` says that the one before stands behind "from".
    """
    if last["currency"] != said["currency"] or len(gap) > _FAR:
        return False
    words = _bare(words_of(gap))
    if not words:
        return False
    before = words[-2] if len(words) > 1 else ""
    if words[-1] in {"at", "on"}:
        return not _ENDS.isdisjoint(words[-3:-1])
    if words[-1] == "to":
        return going or (before in _TO and (before != "up" or not _TO.isdisjoint(words[-3:-2])))  # but "a bonus of up to"
    return words[-1] in _BECOMES or (words[-1] == "from" and before in _FROM) or (words[-1] == "with" and before == "compared")


def are_near(last: dict[str, Any], said: dict[str, Any]) -> bool:
    """Tell whether two pays may be for the same time."""
    return is_near(last["max"] or last["min"], said["min"] or said["max"])


def is_near(one: Number | None, two: Number | None) -> bool:
    """Tell whether two amounts may be paid for the same time."""
    return bool(one and two and one <= two * _RATIO and two <= one * _RATIO)


def goes_on_to(before: str, gap: str) -> bool:
    """Tell an amount behind "from" that a "to" with the next one answers: "from £22,000 (trainee) to £41,000" is open at no end."""
    if any(mark in gap for mark in ".;:\n"):
        return False
    lead = _bare(words_of(before[-40:]))
    if lead[-1:] != ["from"] or not _STARTS.isdisjoint(lead[-2:-1]):
        return False
    words = _bare(words_of(gap))
    return words[-1:] == ["to"] and _OTHERS.isdisjoint(words)

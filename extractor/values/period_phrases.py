"""The phrases that say a period directly after an amount, read off the tables by their first letters: no pattern of a thousand words is compiled."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .pay_words import FILLERS, NO_PERIOD_AFTER, PERIOD_ADVERBS, PERIOD_LEADS, PERIOD_LEADS_TO_WHICH, PERIOD_UNITS, PERIOD_WHICH, WEAK_COST
from .words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NONE_OF_THESE", "phrase_at"]

NONE_OF_THESE = "none"
"""A period is said, but none of the five."""
_LONGEST = 80
_MOST_FILLERS = 3
_OF_IT = ("'s", "’s")
_ALSO_ENGLISH = frozenset({"time", "tag", "den", "nap", "jam"})
"""Words for a period in other languages that are others in English: "for a full-time post"."""
_ENGLISH = frozenset({"a", "an", "each", "every", "one"})

_Starts = dict[str, tuple[tuple[str, str], ...]]


class _Tables(NamedTuple):
    """The phrases, by their first two letters (by one, where they have no more), the longest first."""

    fillers: _Starts
    phrases: _Starts
    leads: _Starts
    which: _Starts
    units: _Starts


@cache
def _tables() -> _Tables:
    """Arrange the tables."""
    phrases = {phrase: period for period, row in PERIOD_ADVERBS.items() for phrase in row.split("|")}
    phrases |= dict.fromkeys(NO_PERIOD_AFTER.split("|"), NONE_OF_THESE)
    units = {word + ly: period for period, row in PERIOD_UNITS.items() for word in row.split("|") for ly in ("", "ly")}
    leads = dict.fromkeys(PERIOD_LEADS.split("|"), "") | dict.fromkeys(PERIOD_LEADS_TO_WHICH.split("|"), "which")
    letters = {f"p{mark}{period[0]}": period for mark in ("", ".", "/", " ", ". ", "/ ") for period in PERIOD_UNITS}
    return _Tables(
        _by_start(dict.fromkeys((f.lower() for f in FILLERS.split("|")), "")),
        _by_start(letters | phrases),
        _by_start(leads),
        _by_start(dict.fromkeys((f"{which}{gap}" for which in PERIOD_WHICH.split("|") for gap in " -"), "")),
        _by_start(units),
    )


def _by_start(phrases: Mapping[str, str]) -> _Starts:
    """Arrange phrases by their first two letters."""
    starts: dict[str, list[tuple[str, str]]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        starts.setdefault(phrase[:2], []).append((phrase, phrases[phrase]))
    return {start: tuple(rows) for start, rows in starts.items()}


def _those(starts: _Starts, text: str, at: int) -> Iterable[tuple[str, str]]:
    """Give the phrases that may begin at a place."""
    two = text[at : at + 2]
    rows = starts.get(two, ())
    return (*rows, *starts.get(two[:1], ())) if len(two) > 1 else rows


def phrase_at(text: str, at: int) -> tuple[str, int] | None:
    """Read the period that is said at `at`, past spaces, a bracket and words such as "gross": its name and where its words end."""
    window = text[at : at + _LONGEST]
    low = window.lower()
    if len(low) != len(window):  # a letter with two lower ones ("İ"): places would shift
        low = "".join(c.lower()[:1] for c in window)
    i = 0
    while i < 2 and low[i : i + 1] in {" ", "\u00a0", ","}:
        i += 1
    if low.startswith("(", i):
        i += 1
    i = _past_fillers(low, i)
    if low[i : i + 1] in {"-", " "}:
        i += 1
    found = _phrase(low, window, i) or _of_unit(low, window, i)
    return found and (found[0], at + found[1])


def _past_fillers(low: str, i: int) -> int:
    """Give where the words end that may stand between an amount and its period."""
    for _ in range(_MOST_FILLERS):
        for filler, _none in _those(_tables().fillers, low, i):
            end = i + len(filler)
            if low.startswith(filler, i) and (follow := low[end : end + 1]) and follow in " ,/":
                i = end + (0 if follow == "/" else 2 if low[end + 1 : end + 2] in {" ", ","} else 1)
                break
        else:
            return i
    return i


def _phrase(low: str, window: str, i: int) -> tuple[str, int] | None:
    """Read a whole phrase ("annually", "par mois", "p/h")."""
    for phrase, period in _those(_tables().phrases, low, i):
        if low.startswith(phrase, i) and _ends(low, window, i + len(phrase)):
            return period, i + len(phrase)
    return None


def _of_unit(low: str, window: str, i: int) -> tuple[str, int] | None:
    """Read a word for a period behind one that leads to it ("per hour", "/yr", "for each working day")."""
    for lead, only in _those(_tables().leads, low, i):
        if not low.startswith(lead, i):
            continue
        at = i + len(lead)
        if low[at - 1] == "/" and low[at : at + 1] == " ":
            at += 1
        past = _past_which(low, at)
        for begin in dict.fromkeys((at, past)):
            for unit, period in _those(_tables().units, low, begin):
                end = begin + len(unit)
                if not low.startswith(unit, begin) or not _ends(low, window, end) or (len(unit) == 1 and low[end : end + 1].isalpha()):
                    continue
                if unit in _ALSO_ENGLISH and low[at - 1] == " " and not _ENGLISH.isdisjoint(lead.split()):
                    continue
                if low.startswith(_OF_IT, end) and not WEAK_COST.isdisjoint(words_of(low[end:])[1:2]):
                    continue  # "for a year's course"
                if not only or begin != at or low.startswith(_OF_IT, end):
                    return period, end
    return None


def _past_which(low: str, at: int) -> int:
    """Give where the word ends that tells which year or hour it is ("a working day", "per 8-hour day")."""
    for which, _none in _those(_tables().which, low, at):
        if low.startswith(which, at):
            return at + len(which)
    digits = at
    while digits < at + 2 and low[digits : digits + 1].isdigit():
        digits += 1
    if digits > at:
        for gap in ("-hour ", " hour "):
            if low.startswith(gap, digits):
                return digits + len(gap)
    return at


def _ends(low: str, window: str, end: int) -> bool:
    """Tell whether a phrase ends where a word does; "an hour and a half" is no hour. Glued words begin with a capital ("/yearDOE")."""
    if window[end : end + 1].islower() or low.startswith((" and a half", " or a half"), end):
        return False
    return not (low.startswith("-", end) and low[end + 1 : end + 2].isalpha())

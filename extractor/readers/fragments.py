"""Sentences that a scraper broke at each link and each emphasis, one piece a line: told by lines that begin with a comma or a full stop."""

from __future__ import annotations

from collections.abc import Container, Sequence

from extractor.readers.lines import BULLET, Line, ends_sentence

__all__ = ["fragments"]

_MARKS = frozenset(",.;)’")
_ENOUGH = 3
"""So many lines that begin with a mark show that the text was broken there; no writer begins a line so."""
_OPEN = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
"""A line that ends with one of these goes on."""
_PIECES = 6
_PROSE = 40
"""A shorter piece is the beginning of a sentence only where what follows ends it."""


def fragments(lines: Sequence[Line], rows: Container[int]) -> dict[int, int]:
    """The last line of each block that was broken, by its first; empty where the text was not broken so."""
    if sum(map(_is_rest, [line.text for line in lines if line.text[0] in _MARKS])) < _ENOUGH:
        return {}
    found: dict[int, int] = {}
    first = 0
    while first < len(lines):
        last = first
        while last + 1 < len(lines) and last not in rows and last + 1 not in rows and _goes_on(lines, last, first):
            last += 1
        if last > first:
            found[first] = last
        first = last + 1
    return found


def _is_rest(text: str) -> bool:
    """Whether a line begins with the mark that closes a sentence or a clause of the line before it."""
    return text[0] in _MARKS and (len(text) == 1 or not (text[1].isalnum() or text.startswith("..")) or text[0] == "’")


def _goes_on(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether the line after `at` is a piece of the same sentence."""
    before, after = lines[at].text, lines[at + 1].text
    if _is_rest(after):
        return True
    if _is_rest(before) and not ends_sentence(before):
        return True
    if ends_sentence(before) or BULLET.match(after):
        return False
    if before.rpartition(" ")[2].casefold() in _OPEN:
        return True
    long = at > first or len(before) >= _PROSE
    if after[0].islower() or after[0] == "(":
        return (long and after[0] != "(") or _is_ended(lines, at + 1)
    return long and at + 2 < len(lines) and _is_rest(lines[at + 2].text)


def _is_ended(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence ends in the pieces from `at` on, each of which goes on with a small letter or a mark."""
    for line in lines[at : at + _PIECES]:
        text = line.text
        if not (text[0].islower() or text[0] == "(" or _is_rest(text)):
            return False
        if ends_sentence(text) or ". " in text:
            return True
    return False

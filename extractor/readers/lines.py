r"""Text as lines: where each stands, what mark it begins with, and whether it goes on in the next one.

Shared by the readers of plain text and markdown. Lines end at \n, \r\n and \r only; all other odd separators are white space.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import islice
from typing import NamedTuple

import regex

from extractor.blocks import check_count
from extractor.patterns import lazy

__all__ = [
    "BULLET",
    "Line",
    "counted_on",
    "ends_sentence",
    "is_broken_inside",
    "lines_of",
    "may_begin",
    "room_of",
    "wrap_width",
]

BULLET = lazy(
    r"(?:(?P<mark>[-*+–—](?=\s)|---(?=\p{L})|[•◦‣▪▫●○■□⁃∙·➢➤✓✔✗✘»\uf0a7\uf0b7](?!\S*\d{3})|[→⇒➔➜▸►▶◆◇❖★☆✦⦿o](?=\s))|(?!\(\d{1,3}\)\s\d{3,4}[\s-]\d{3,4}(?!\d))\(?(?P<number>\d{1,3})[.)](?=\s))\s*+"
)
_COUNTED = lazy(r"(?P<mark>)\(?(?P<number>[1-9]\d{3,6})[.)]\s++")
_YEARS = 999
_FULL = lazy(r"[^\s\x1c-\x1f\x85\ufeff][^\r\n]*+")
"""From a line's first character to its end, where it has any."""
_BREAK = lazy(r"\r\n|\r")
_SLASHED = lazy(r"/[\p{L}\p{N}]{1,20}+(?![/.]\w)")
"""The rest of "24/7" or "and/or"; a path goes on."""
_END = frozenset(".!?:;…。！？")
_CLOSERS = "\"'”’)]»*_"
_CLOSING = frozenset(_CLOSERS)
_LONG = 0.7
_MINIMUM_WIDTH = 24
_WRAPPED_SHARE = 0.6
_ENOUGH = 3
_SURE = 20
_BRACKETS = frozenset(")]")
_SHORT = 2
_EARLY = 15
"""So many times the short lines that go on are no fewer than the broken ones of a text that was never wrapped."""


class Line(NamedTuple):
    """One line without the white space around it: its place, its text, its indentation, and whether a blank line stands before."""

    start: int
    end: int
    text: str
    indent: int
    after_blank: bool


_line = partial(tuple.__new__, Line)
"""Python's own constructor, in half the time of the class's."""


def lines_of(read: str, most: int) -> list[Line]:
    """The lines of `read` that hold more than white space; raises `input.too_many_blocks` where they are more than `most`."""
    if read.count("\n") + read.count("\r") >= most:
        # Counted before any is kept: millions of short ones would need a gibibyte.
        check_count("blocks", sum(1 for _ in islice(_FULL.finditer(read), most + 1)), most)
    found: list[Line] = []
    position, blank = 0, True
    unix = read if "\r" not in read else _BREAK.sub(lambda m: "\n" if len(m[0]) == 1 else "\r\n", read)
    for raw in unix.split("\n"):
        text = raw.strip()
        if text is raw and text and text != "\ufeff":
            # Nearly all lines have no white space around them.
            end = position + len(raw)
            found.append(_line((position, end, raw, 0, blank)))
            position, blank = end + 1, False
            continue
        if text and text != "\ufeff":
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            found.append(_line((start, start + len(text), text, indent, blank)))
        blank = not text or text == "\ufeff"
        position += len(raw) + 1
    return found


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in does, closing quotes and brackets aside."""
    last = text[-1:]
    return last in _END or (last in _CLOSING and text.rstrip(_CLOSERS)[-1:] in _END)


def may_begin(text: str) -> bool:
    """Whether a line begins as a block may: figures and marks stand inside of sentences as well."""
    return text[0].isupper() or text[0] in "“\"'("


def is_broken_inside(before: str, after: str) -> bool:
    """Whether a line was broken inside a word: at its hyphen ("follow-" / "up", not "short- and"), or on either side of its slash ("24" / "/7")."""
    if after[0] == "/" and before[-1].isalnum() and _SLASHED.match(after):
        return True
    if not before.endswith(("-", "/")) or len(before) < 2 or not before[-2].isalnum():
        return False
    word = after.split(None, 1)[0].strip(",.;:").lower() if after.split() else ""
    return word not in {"and", "or", "to", "nor", "und", "y", "et", "through"}


def wrap_width(lines: Sequence[Line], *, skip: frozenset[int] = frozenset()) -> int | None:
    """The length from which a line counts as broken by a wrap, or None where lines were not wrapped.

    Told by evidence: long lines follow each other without a blank line between, and most of them do not end a sentence. `skip` are
    indexes of lines that never run on (table rows, rules).
    """

    def goes_on(number: int) -> bool:
        """Whether nothing but its length tells whether the line after this one begins a block."""
        following = lines[number + 1]
        if following.after_blank or number in skip or number + 1 in skip:
            return False
        return following.text[0].isalpha() or BULLET.match(following.text) is None

    before = range(len(lines) - 1)
    cut = [
        number
        for number in before
        if (text := lines[number].text)[-1] not in _END and len(text) >= _MINIMUM_WIDTH and not ends_sentence(text) and goes_on(number)
    ]
    if len(cut) < _ENOUGH:
        return None
    widest = sorted(len(lines[number].text) for number in cut)[int((len(cut) - 1) * 0.9)]
    least = max(widest * _LONG, _MINIMUM_WIDTH)
    cut = [number for number in cut if len(lines[number].text) >= least]
    # A sentence goes on in small letters; the lines of a list begin with capitals.
    if sum((first := lines[number + 1].text[0]).islower() or first.isdigit() for number in cut) < len(cut) * 0.5:
        return None
    if len(cut) < _WRAPPED_SHARE * sum(1 for number in before if len(lines[number].text) >= least and goes_on(number)) and not _at_edge(
        lines, cut, skip
    ):
        return None
    # A wrap leaves no line short that goes on in small letters; a list that lost its bullets is made of such.
    short = sum(1 for number in before if goes_on(number) and _is_short(lines[number], lines[number + 1], least))
    if short * _SHORT >= sum(lines[number + 1].text[0].islower() for number in cut):
        return None
    # Most of a page that was wrapped stands in lines of that width, whatever addresses stick out of it.
    total = sum(len(line.text) for line in lines)
    beyond = sum(len(line.text) for number, line in enumerate(lines) if len(line.text) > widest * 1.25 and number not in skip)
    return int(widest * 0.5) if beyond < total * 0.5 else None


def _is_short(line: Line, following: Line, least: float) -> bool:
    """Whether a line ended long before the edge, though the next word, which goes on in small letters, would have fitted."""
    return following.text[0].islower() and not ends_sentence(line.text) and room_of(line, following) < least


def _at_edge(lines: Sequence[Line], cut: Sequence[int], skip: frozenset[int]) -> bool:
    """Whether all broken lines are the page's longest, and none had room for the next word: a wrap so wide that most paragraphs don't reach it.

    Of many lines a few ended for another reason: a title, a hyphen; what a bracket ends may be a caption.
    """
    longest = max(line.indent + len(line.text) for number, line in enumerate(lines) if number not in skip)
    early = sum(room_of(lines[number], lines[number + 1]) <= longest and lines[number].text[-1] not in _BRACKETS for number in cut)
    return early * _EARLY <= len(cut) if len(cut) >= _SURE else not early


def room_of(line: Line, following: Line) -> int:
    """The column that a line would have reached with the first word of the next one; in bytes, as some tools count, where these are more."""
    text = line.text + " " + following.text.partition(" ")[0]
    return line.indent + (len(text) if text.isascii() else len(text.encode("utf-8", "replace")))


def counted_on(text: str, before: int | None, start: int = 0) -> regex.Match[str] | None:
    """The mark at the start of a line in a list so long that its numbers look like years: it is one where it counts on from `before`."""
    if before is None or before < _YEARS:
        return None
    match = _COUNTED.match(text, start)
    return match if match and int(match["number"]) == before + 1 else None

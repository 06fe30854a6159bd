"""Text as lines: where each stands, what mark it begins with, and whether it goes on in the next one.

Shared by the readers of plain text and markdown. Lines end at \\n, \\r\\n and \\r only; all other odd separators are white space.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

__all__ = ["BULLET", "Line", "ends_sentence", "lines_of", "wrap_width"]

BULLET = regex.compile(
    r"(?:(?P<mark>[-*+–—](?=\s)|[•◦‣▪▫●○■□⁃∙·➢➤✓✔✗✘»](?!\S*\d{3}))|\(?(?P<number>\d{1,3})[.)](?=\s))\s*+"
)
_BREAK = regex.compile(r"\r\n|\r")
_END = frozenset(".!?:;…。！？")
_CLOSERS = "\"'”’)]»*_"
_LONG = 0.7
_MINIMUM_WIDTH = 24
_WRAPPED_SHARE = 0.6


class Line(NamedTuple):
    """One line without the white space around it: its place, its text, its indentation, and whether a blank line stands before."""

    start: int
    end: int
    text: str
    indent: int
    after_blank: bool


def lines_of(read: str) -> list[Line]:
    """The lines of `read` that hold more than white space."""
    found: list[Line] = []
    position, blank = 0, True
    unix = read if "\r" not in read else _BREAK.sub(lambda m: "\n" if len(m[0]) == 1 else "\r\n", read)
    for raw in unix.split("\n"):
        text = raw.strip()
        if text and text != "\ufeff":
            indent = len(raw) - len(raw.lstrip())
            start = position + indent
            found.append(Line(start, start + len(text), text, indent, blank))
            blank = False
        else:
            blank = True
        position += len(raw) + 1
    return found


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence or a lead-in does, closing quotes and brackets aside."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _END


def wrap_width(lines: Sequence[Line], *, skip: frozenset[int] = frozenset()) -> int | None:
    """The length from which a line counts as broken by a wrap, or None where lines were not wrapped.

    Told by evidence: long lines follow each other without a blank line between, and most of them do not end a sentence. `skip` are
    indexes of lines that never run on (table rows, rules).
    """
    lengths = sorted(line.end - line.start for number, line in enumerate(lines) if number not in skip)
    if len(lengths) < 4:
        return None
    # The longest few may hold what cannot be broken, such as an address.
    widest = lengths[int((len(lengths) - 1) * 0.97)]
    bound = max(_MINIMUM_WIDTH, int(widest * _LONG))
    running = open_ended = 0
    for number in range(len(lines) - 1):
        line, following = lines[number], lines[number + 1]
        if line.end - line.start < bound or following.after_blank or number in skip or number + 1 in skip:
            continue
        running += 1
        open_ended += not ends_sentence(line.text)
    if running < 3 or open_ended < running * _WRAPPED_SHARE:
        return None
    return int(widest * 0.5)

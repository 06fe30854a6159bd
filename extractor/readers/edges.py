"""The edge that a wrapped text's lines keep to, and the lines that ended before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.patterns import lazy
from extractor.readers.lines import Line, ends_sentence, may_begin, room_of

__all__ = ["ended_early", "is_title_line", "lost_lists", "wrap_edge"]

_NEARLY, _HALFWAY = 0.95, 0.75
"""So far from the edge no wrap ends a line: behind a sentence, which may end it late, and anywhere."""
_BEGINS_SMALL = lazy(r"[a-z][A-Z]")
"""Names that begin a block as they begin a sentence: "iPads"."""
_ENOUGH, _SURE = 3, 20
"""So many lines show an edge where they are the longest, and so many in any case."""
_STRAY = 0.02
"""Share of lines that stick out of a wrapped text, or fall short of its edge, for reasons of their own."""


def ended_early(line: Line, following: Line, edge: int) -> bool:
    """Whether a line of a text that was wrapped at an edge ended before it although the next word would have fitted.

    That a block begins there tells how it begins; far from the edge it does whatever it begins with.
    """
    if line.text[-1] in "-/" or (room := room_of(line, following)) > edge:
        return False
    return may_begin(following.text) or (ends_sentence(line.text) and room < edge * _NEARLY) or room < edge * _HALFWAY


def is_title_line(lines: Sequence[Line], number: int, edge: int) -> bool:
    """Whether a line behind a sentence is none, is short, and ended early: a title, however full the line above it is."""
    line = lines[number]
    if not ends_sentence(lines[number - 1].text) or not may_begin(line.text) or ends_sentence(line.text) or line.text[-1] in ",;&":
        return False
    if line.indent + len(line.text) > edge * _HALFWAY:
        return False
    return number + 1 == len(lines) or lines[number + 1].after_blank or ended_early(line, lines[number + 1], edge)


def lost_lists(lines: Sequence[Line], edge: int) -> frozenset[int]:
    """The lines of runs without a blank line of which more ended deliberately than go on, as those of a list do that lost its bullets."""
    found: set[int] = set()
    start = 0
    for end in [*(at for at in range(1, len(lines)) if lines[at].after_blank), len(lines)]:
        pairs = list(pairwise(lines[start:end]))
        if all(line.text[0].isalnum() for line in lines[start:end]):
            ended = sum(ended_early(line, following, edge) for line, following in pairs)
            if ended > 1 and ended * 3 >= len(pairs) and ended >= sum(following.text[0].islower() for _, following in pairs):
                found.update(range(start, end))
        start = end
    return frozenset(found)


def wrap_edge(lines: Sequence[Line], width: int) -> int:
    """The column up to which every line of a wrapped text was filled, or 0 where lines don't keep to one.

    Told by the lines that surely go on, in small letters: none would have held the next word. Words that were changed after the wrap spoil it.
    """
    sure = [
        (line.indent + len(line.text), room_of(line, following))
        for line, following in pairwise(lines)
        if not following.after_blank and len(line.text) >= width and following.text[0].islower() and not _BEGINS_SMALL.match(following.text)
    ]
    if len(sure) < _SURE and (len(sure) < _ENOUGH or max(line.indent + len(line.text) for line in lines) > min(room for _, room in sure)):
        # A wrap so wide breaks few lines: they have to be the longest.
        return 0
    stray = int(len(sure) * _STRAY)
    edge = sorted(end for end, _ in sure)[-1 - stray]
    return edge if sorted(room for _, room in sure)[stray] > edge else 0

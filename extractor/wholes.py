"""A guide that stands on its page again, title and all: it is read once, and its copies are evidence.

Told by the title line: what stands from its second place on, up to the next or the page's end, says what the guide has said. A copy may
break off, or say a little of it in other words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress, pairwise
from typing import NamedTuple

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.repeats import Difference
from extractor.text import Span

__all__ = ["Whole", "without_wholes"]

_LEAST = 12
"""A title line that stands again after fewer blocks is a trail of links or a page's title, and no guide ended between."""
_COPY = 3
_SAME = 0.9
"""Share of a copy's blocks that the guide has as well."""


class Whole(NamedTuple):
    """One copy of the whole guide: its blocks, what it repeats, the blocks that the guide has in no such words, and what is to be told of these."""

    blocks: Sequence[Block]
    kept: Span
    differences: list[Difference]
    note: Note | None


def without_wholes(blocks: list[Block], keys: list[str], title: int | None) -> tuple[list[Block], list[str], list[Whole]]:
    """The blocks and their keys without copies of the guide that begins with the block `title`, and these in reading order."""
    if title is None or keys[title] not in keys[title + _LEAST :]:
        return blocks, keys, []
    starts = [at for at in range(title + 1, len(blocks)) if keys[at] == keys[title] and blocks[at].kind != "item"]
    if not starts or starts[0] - title < _LEAST:
        return blocks, keys, []
    places: dict[str, int] = {}
    for at in range(title, starts[0]):
        places.setdefault(blocks[at].words.casefold(), at)
    wholes: list[Whole] = []
    kept = [True] * len(blocks)
    for start, end in pairwise([*starts, len(blocks)]):
        met = [at for at in range(start, end) if blocks[at].words and blocks[at].words.casefold() in places]
        last = met[-1] + 1
        if len(met) < max(_COPY, _SAME * sum(bool(block.words) for block in blocks[start:last])):
            continue
        before = 0
        while before < title and blocks[title - before - 1].words == blocks[start - before - 1].words:
            before += 1
        wholes.append(_whole(blocks, places, title, start, last, before))
        kept[start - before : last] = [False] * (last - start + before)
    return list(compress(blocks, kept)), list(compress(keys, kept)), wholes


def _whole(blocks: Sequence[Block], places: dict[str, int], title: int, start: int, end: int, before: int) -> Whole:
    """The copy from `start` to `end`; the `before` blocks above it stand above the guide as well."""
    differences: list[Difference] = []
    last = furthest = title
    for block in blocks[start:end]:
        place = places.get(block.words.casefold())
        if place is not None:
            last, furthest = place, max(furthest, place)
        elif block.words:
            at = blocks[last].end
            differences.append(Difference(Span(at, at), block.words.span, str(block.words)))
    span = (blocks[start - before].start, blocks[end - 1].end)
    told = note("repeat.differs", span, count=len(differences)) if differences else None
    return Whole(blocks[start - before : end], Span(blocks[title - before].start, blocks[furthest].end), differences, told)

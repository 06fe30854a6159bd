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
_AHEAD = 8
"""A copy may lack so many blocks, less one, before it goes on in step."""
_LONG = 60
"""A block of so many characters is the same wherever it stands."""


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
    laid = _Laid(blocks[title : starts[0]])
    wholes: list[Whole] = []
    kept = [True] * len(blocks)
    for start, end in pairwise([*starts, len(blocks)]):
        met = [at for at in range(start, end) if blocks[at].words and laid.has(blocks[at])]
        last = met[-1] + 1 if met else start
        if len(met) < max(_COPY, _SAME * sum(bool(block.words) for block in blocks[start:last])):
            continue
        before = 0
        while before < title and blocks[title - before - 1].words == blocks[start - before - 1].words:
            before += 1
        wholes.append(_whole(blocks, laid, title, start, last, before))
        kept[start - before : last] = [False] * (last - start + before)
    return list(compress(blocks, kept)), list(compress(keys, kept)), wholes


class _Laid:
    """The guide's own blocks, beside which its copies are laid."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.words = [str(block.words) for block in blocks]
        self.places: dict[str, list[int]] = {}
        for at, words in enumerate(self.words):
            self.places.setdefault(words, []).append(at)
        self.folded = {words.casefold() for words in self.places}

    def has(self, block: Block) -> bool:
        """Whether the guide says the same somewhere, capitals apart."""
        return block.words.casefold() in self.folded

    def beside(self, copy: Sequence[Block]) -> list[int | None]:
        """For each block of a copy the guide's block that it repeats, word for word; no block stands for two.

        Blocks follow each other as in the guide, or a few further on. One from elsewhere is the same only if it is long or the next one
        follows it there too: "$30,000" beside another level says something else.
        """
        found: list[int | None] = []
        used: set[int] = set()
        firsts: dict[str, int] = {}
        expected = 0
        for number, block in enumerate(copy):
            words = str(block.words)
            place = next((at for at in range(expected, min(expected + _AHEAD, len(self.words))) if self.words[at] == words and at not in used), None)
            if place is None:
                place = self._elsewhere(words, used, firsts)
                following = str(copy[number + 1].words) if number + 1 < len(copy) else ""
                if place is not None and len(words) < _LONG and self.words[place + 1 : place + 2] != [following]:
                    place = None
            if place is not None:
                used.add(place)
                expected = place + 1
            found.append(place)
        return found

    def _elsewhere(self, words: str, used: set[int], firsts: dict[str, int]) -> int | None:
        """The first place of these words that no block stands for yet; `firsts` remembers how many of them are known to be taken."""
        places = self.places.get(words, [])
        at = firsts.get(words, 0)
        while at < len(places) and places[at] in used:
            at += 1
        firsts[words] = at
        return places[at] if at < len(places) else None


def _whole(blocks: Sequence[Block], laid: _Laid, title: int, start: int, end: int, before: int) -> Whole:
    """The copy from `start` to `end`; the `before` blocks above it stand above the guide as well."""
    differences: list[Difference] = []
    last = furthest = title
    for block, place in zip(blocks[start:end], laid.beside(blocks[start:end]), strict=True):
        if place is not None:
            last = title + place
            furthest = max(furthest, last)
        elif block.words:
            at = blocks[last].end
            differences.append(Difference(Span(at, at), block.words.span, str(block.words)))
    span = (blocks[start - before].start, blocks[end - 1].end)
    told = note("repeat.differs", span, count=len(differences)) if differences else None
    return Whole(blocks[start - before : end], Span(blocks[title - before].start, blocks[furthest].end), differences, told)

"""What the search for repeats must know of a page: which blocks are labels or buttons, and where each section begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from extractor.blocks import Block
from extractor.findings import Note
from extractor.layouts.match import key_of
from extractor.layouts.model import Layout
from extractor.layouts.once import once
from extractor.parts import MORE, Mark
from extractor.readers.lines import ends_sentence
from extractor.recognise import Recognised

__all__ = ["Scope", "of_kept", "typed_wholes"]

_TITLE = 100


class _Labels:
    """What a layout knows as labels, buttons and card texts, by their keys."""

    def __init__(self, layout: Layout) -> None:
        self.ends = {key_of(text) for text in (*layout.boilerplate.line, *layout.glue.texts)}
        """Buttons and card texts, which belong to what stands before them."""
        self.texts: set[str] = set()
        self.numbered: list[tuple[str, str]] = []
        """What stands before and after the number of those that have one."""
        for section in layout.section:
            if section.card is not None:
                self.ends.update(key_of(text) for text in (*section.card.description, *section.card.end))
            for text in (text for texts in section.labels.values() for text in texts):
                start, slot, end = key_of(text.replace("{n}", "\ue002")).partition("\ue002")
                if slot:
                    self.numbered.append((start, end))
                else:
                    self.texts.add(start)
        self.texts |= self.ends
        self.starts = tuple(start for start, _ in self.numbered)

    def has(self, key: str) -> bool:
        """Whether a line is one of them."""
        if key in self.texts:
            return True
        return key.startswith(self.starts) and any(
            key.startswith(start) and key.endswith(end) and key[len(start) : len(key) - len(end)].strip().isdigit() for start, end in self.numbered
        )


labels_of = once(_Labels)


class Scope:
    """Answers for one page."""

    def __init__(self, blocks: Sequence[Block], keys: Sequence[str], marks: Sequence[Mark], found: Recognised) -> None:
        assert found.layout is not None
        self.blocks, self.keys = blocks, keys
        self.labels = labels_of(found.layout)
        tops = [mark for mark in marks if mark.row.kind not in {"part", "label", "table"}]
        self.starts = [mark.index for mark in tops]
        self.begin = 0 if found.title is None else found.title + 1
        self.kinds = [mark.row.kind for mark in tops]

    def compared(self) -> list[int]:
        """The blocks that take part: after the title, not in boilerplate, and no label, button or card's text."""
        has, texts, numbered = self.labels.has, self.labels.texts, self.labels.starts
        keys, blocks = self.keys, self.blocks
        runs = zip([0, *self.starts], [*self.starts, len(blocks)], ["lead", *self.kinds], strict=True)
        return [
            index
            for start, end, kind in runs
            if kind != "boilerplate"
            for index in range(max(start, self.begin), end)
            if blocks[index].words and not ((key := keys[index]) and (key in texts or (key.startswith(numbered) and has(key))))
        ]

    def ends(self, index: int) -> bool:
        """Whether a label belongs to what stands before it."""
        return self.keys[index] in self.labels.ends

    def wholes(self) -> list[tuple[int, int]]:
        """Where each of the layout's sections begins and ends, its heading included."""
        edges = pairwise([*self.starts, len(self.blocks)])
        return [bounds for bounds, kind in zip(edges, self.kinds, strict=True) if kind == "section"]

    def section(self, index: int) -> int:
        """The number of the section that the block stands in."""
        return bisect_right(self.starts, index)

    def is_title(self, index: int) -> bool:
        """Whether the block names an entry."""
        block = self.blocks[index]
        if block.kind == "heading":
            return True
        words = block.words
        return len(words) <= _TITLE and not ends_sentence(words) and not words[:1].isdigit() and block.kind not in {"item", "row"}


def typed_wholes(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Where each section begins and ends on a page that no layout knows, its parts and deeper headings included."""
    begun = [mark.row.kind == "section" or mark.row.field == MORE for mark in marks]
    heads = [(mark.index, opens) for mark, opens in zip(marks, begun, strict=True) if opens or mark.row.kind != "part"]
    found = []
    for number, (start, opens) in enumerate(heads):
        level = blocks[start].level or 0
        later = (at for at, other in map(heads.__getitem__, range(number + 1, len(heads))) if other or not level or (blocks[at].level or 0) <= level)
        found += [(start, next(later, len(blocks)))] if opens else []
    return found


def of_kept(notes: Sequence[Note], blocks: Sequence[Block], marks: Sequence[Mark], dropped: Sequence[bool]) -> list[Note]:
    """The notes but for those about headings that are dropped as repeats."""
    gone = {blocks[mark.index].words.span for mark in marks if dropped[mark.index]}
    return [one for one in notes if (one.start, one.end) not in gone] if gone else list(notes)

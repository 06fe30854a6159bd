"""What the search for repeats must know of a page: which blocks are labels or buttons, and where each section begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.parts import Mark
from extractor.readers.lines import ends_sentence
from extractor.recognise import Recognised

__all__ = ["Scope"]

_TITLE = 100


class Scope:
    """Answers for one page."""

    def __init__(self, blocks: Sequence[Block], keys: Sequence[str], marks: Sequence[Mark], found: Recognised) -> None:
        assert found.layout is not None
        layout = found.layout
        self.blocks, self.keys = blocks, keys
        starts = [mark.index for mark in marks if mark.row.kind not in {"part", "label", "table"}]
        self.starts = starts
        self.begin = 0 if found.title is None else found.title + 1
        self.boilerplate = {mark.index for mark in marks if mark.row.kind == "boilerplate"}
        texts = {key_of(text) for text in (*layout.boilerplate.line, *layout.glue.texts)}
        self.numbered: list[tuple[str, str]] = []
        for section in layout.section:
            if section.card is not None:
                texts.update(key_of(text) for text in (*section.card.description, *section.card.end))
            for label in section.labels.values():
                for text in label:
                    if "{n}" in text:
                        start, _, end = key_of(text.replace("{n}", "\ue002")).partition("\ue002")
                        self.numbered.append((start, end))
                    else:
                        texts.add(key_of(text))
        self.texts = texts

    def ignored(self, index: int) -> bool:
        """Whether the block takes no part: before the title, in boilerplate, a label, a button, a card's text."""
        if index < self.begin:
            return True
        key = self.keys[index]
        if key:
            if key in self.texts:
                return True
            for start, end in self.numbered:
                if key.startswith(start) and key.endswith(end) and key[len(start) : len(key) - len(end)].strip().isdigit():
                    return True
        at = self.section(index)
        return at > 0 and self.starts[at - 1] in self.boilerplate

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

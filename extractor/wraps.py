"""Where a reader joined lines of two blocks when it undid a page's wraps: it knew neither the layout's headings nor what stands twice."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.glue import Open
from extractor.layouts.match import Lookup, key_of
from extractor.readers.lines import ends_sentence

__all__ = ["Wraps"]

_HEADING = 160
_COPY = 30
"""Shorter texts stand again by chance."""
_SENTENCE = 100
"""A shorter text may be a sentence that a writer used twice."""
_LONGEST = 2_000
"""No longer text is looked for again."""
_LINES = 3
"""A heading takes fewer lines."""


class Wraps:
    """What tells where a page's joined lines are to be parted."""

    __slots__ = ("blocks", "rows", "texts")

    def __init__(self, blocks: Sequence[Block], rows: Lookup) -> None:
        self.blocks, self.rows = blocks, rows
        self.texts: frozenset[str] | None = None
        """The blocks' words, made when first asked: few pages were wrapped."""

    def cuts(self, block: Block, section: Open | None) -> list[int]:
        """Where a block is to be cut: about a heading, before a label of the open section, else where a copy of one piece stands by itself."""
        edges = [0, *block.joints, len(block.words)]
        for number in range(len(edges) - 1):
            for last in range(number + 1, min(number + _LINES, len(edges))):
                start, end = edges[number], edges[last]
                if end - start > _HEADING or (start == 0 and end == len(block.words)):
                    break
                text = block.words[start:end].strip()
                key = key_of(text)
                goes_on = text.endswith(".") and start > 0 and not ends_sentence(block.words[max(0, start - _HEADING) : start].rstrip())
                if key and not goes_on and (self.rows[key] or self.rows.headings.is_title(text)):
                    return [start, end]
        labelled = [at for at in block.joints if _labelled(block, at, section)] if section is not None and section.labels else []
        return labelled or self.copied(block)

    def copied(self, block: Block) -> list[int]:
        """Where a block's words up to a line's end, or from it on, are a block of their own elsewhere on the page."""
        if self.texts is None:
            self.texts = frozenset(str(one.words) for one in self.blocks if len(one.words) >= _COPY)
        return [at for at in block.joints if self.parts(block.words, at)]

    def parts(self, words: str, at: int) -> bool:
        """Whether the words before a place stand by themselves elsewhere, or those behind it: both, or one that is no short sentence."""
        before = words[:at].rstrip() if at <= _LONGEST else ""
        after = words[at:].lstrip() if len(words) - at <= _LONGEST else ""
        known = [text for text in (before, after) if text in (self.texts or ())]
        return len(known) > 1 or any(len(text) >= _SENTENCE for text in known)


def _labelled(block: Block, at: int, section: Open) -> bool:
    """Whether a line that was joined to a block begins with a label, or is one behind a sentence."""
    alone = ends_sentence(block.words[max(0, at - _HEADING) : at].rstrip())
    return section.labelled(block.words[at : at + _HEADING], alone=alone)

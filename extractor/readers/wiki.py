"""What a wiki's page writes behind each heading: a link to change the section."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.patterns import lazy

__all__ = ["without_edits"]

_EDIT = lazy(r"\s?\[{1,2}(?:edit|edit source|edit \| edit source)\]{1,2}\Z")
_WORDS = 10
"""No heading has more."""
_LEAST = 2
"""One such line may be about something else."""


def without_edits(blocks: list[Block]) -> list[Block]:
    """The blocks of a text, headings without the link's words; these are markup, and stand in the block's span."""
    found = {
        index: match.start()
        for index, block in enumerate(blocks)
        if block.kind in {"heading", "paragraph"}
        and block.words.endswith("]")
        and (match := _EDIT.search(block.words))
        and match.start()
        and block.words.count(" ") <= _WORDS
    }
    if len(found) < _LEAST:
        return blocks
    return [block._replace(words=block.words.cut(0, found[index])) if index in found else block for index, block in enumerate(blocks)]

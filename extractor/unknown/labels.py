"""Lines of a text that are no headings, though their words are: labels with their values."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import lazy

__all__ = ["is_label", "labelled"]

_LINE = 120
_VALUE = lazy(r"[\p{L}\d][^:?]{1,40}:\s(?!.*[?:]$)\S")


def is_label(words: str) -> bool:
    """Whether a line may be a label with its value."""
    return _VALUE.match(words) is not None


def labelled(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a label with its value ("Degree: nice to have") beside another one."""
    if _VALUE.match(blocks[index].words) is None:
        return False
    beside = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    return any(block.kind == blocks[index].kind and len(block.words) <= _LINE and _VALUE.match(block.words) for block in beside)

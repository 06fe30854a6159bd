"""Lines under a label that begin with another field's own word ("Range: ...")."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.model import Label
from extractor.sections.base import Desk

__all__ = ["lines_of", "prefixed"]


def lines_of(label: Label, blocks: Sequence[Block], desk: Desk) -> list[tuple[str, list[Block]]]:
    """The label's own lines, then those that begin with another field's prefix, each with the captions that follow it."""
    groups: list[tuple[str, list[Block]]] = [(label.field, [])]
    for block in blocks:
        name, text = prefixed(label, block)
        if name is not None:
            desk.mark(block.words.cut(0, len(text)))
            words = block.words.cut(len(text))
            groups.append((name, [block._replace(words=words)] if words else []))
        else:
            groups[-1][1].append(block)
    return groups


def prefixed(label: Label, block: Block) -> tuple[str | None, str]:
    """Which field a line's beginning announces."""
    for name, texts in label.prefix.items():
        for text in texts:
            if block.words[: len(text)].casefold() == text.casefold():
                return name, text
    return None, ""

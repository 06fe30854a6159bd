"""Lines of a laid-out page before their words know their place, and the blocks they become."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractor.blocks import Block, Kind
from extractor.text import Words, clean

__all__ = ["Draft", "blocks_of"]


class Draft(NamedTuple):
    """One line, before its words know their place."""

    start: int
    text: str
    kind: Kind
    level: int | None
    group: int
    strong: int
    seams: tuple[int, ...]
    outside: bool
    cells: list[str]
    header: bool


def blocks_of(drafts: Sequence[Draft]) -> tuple[str, list[Block]]:
    """The laid-out text, one draft a line, and its blocks."""
    read = "\n".join(draft.text for draft in drafts)
    blocks = []
    for draft in drafts:
        end = draft.start + len(draft.text)
        cells: list[Words] = []
        at = draft.start
        for cell in draft.cells:
            cells.append(clean(read, at, at + len(cell)))
            at += len(cell) + 1
        words = clean(read, draft.start, end)
        blocks.append(
            Block(
                words,
                draft.start,
                end,
                draft.kind,
                draft.level,
                draft.group,
                tuple(cells),
                draft.header,
                draft.strong,
                seams=draft.seams,
                furniture=draft.outside,
            )
        )
    return read, blocks

"""For which sections headings stand on a page that no layout knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.unknown.guesses import SURE
from extractor.unknown.wordings import Wording

__all__ = ["claims"]


def claims(blocks: Sequence[Block], heads: Sequence[int], strength: Callable[[int], tuple[int, Wording]]) -> dict[str, int]:
    """How far the best heading of each section is made one by its words; the questions among the questions make none."""
    best: dict[str, int] = {}
    asked = False
    for index in heads:
        if asked and blocks[index].words.endswith("?"):
            continue
        how, found = strength(index)
        fields = [row.field for row in found.rows if row.kind == "section" and row.field]
        asked = fields[:1] == ["faq"] if fields else asked
        for field in fields[: len(fields) if how == SURE else 1]:
            best[field] = max(best.get(field, 0), how)
    return best

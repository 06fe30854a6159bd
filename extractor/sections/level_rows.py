"""Levels of a career as the rows of a table whose heads say so ("Level | Experience | What they do"), on a page that no layout knows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import regex

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.sections.base import Desk, Tree
from extractor.sections.named_levels import years_in

__all__ = ["levels_in_rows"]

_LEVEL = lazy(
    r"(?:(?:career|job|typical|common)\s)?(?:levels?|stages?|titles?|roles?|positions?|ranks?|grades?)|(?:career|job)\s(?:progression|ladder|path)",
    regex.IGNORECASE,
)
_HEADS = {
    "experience": lazy(r"(?:typical\s|required\s)?(?:years|experience)(?:\s(?:of|in)?\s?(?:experience|role|level|required))?", regex.IGNORECASE),
    "description": lazy(
        r"what (?:they|you) do|descriptions?|(?:key\s|main\s|typical\s)?(?:responsibilities|duties|tasks|work)|(?:role\s)?(?:focus|overview|summary)",
        regex.IGNORECASE,
    ),
}
"""What the columns of a level's own fields are called."""
_ROWS = 2


def levels_in_rows(rows: Sequence[Block], desk: Desk) -> tuple[list[Tree], list[Block]]:
    """The levels of the first table whose heads name them, and the rows that are left: its other columns beside the levels, and other tables."""
    left: list[Block] = []
    levels: list[Tree] = []
    for _, group in groupby(rows, key=lambda block: block.group):
        table = list(group)
        columns = {} if levels else _columns(table)
        if not columns:
            left += table
            continue
        levels = [_level(block, columns) for block in table[1:]]
        kept = [at for at in range(len(table[0].cells)) if at not in columns.values()]
        for at in (*columns.values(), *(kept if len(kept) == 1 else [])):
            desk.mark(table[0].cells[at])
        if len(kept) > 1:
            left += [block._replace(cells=tuple(block.cells[at] for at in kept)) for block in table]
    return levels, left


def _columns(table: Sequence[Block]) -> dict[str, int]:
    """Which columns hold a level's fields beside its title, which is the first one; none where the heads do not say so of every row."""
    head, *rows = [block.cells for block in table]
    if len(rows) < _ROWS or not head or _LEVEL.fullmatch(head[0]) is None or any(len(cells) != len(head) or not all(cells) for cells in rows):
        return {}
    found = {name: at for name, pattern in _HEADS.items() for at in range(1, len(head)) if pattern.fullmatch(head[at])}
    if "experience" in found and any(years_in(cells[found["experience"]]) is None for cells in rows):
        del found["experience"]
    return found


def _level(block: Block, columns: dict[str, int]) -> Tree:
    """The level of one row."""
    level: Tree = {"title": block.cells[0], "experience": None, "description": None, "focus_areas": None}
    for name, at in columns.items():
        level[name] = years_in(block.cells[at]) if name == "experience" else block.cells[at]
    return level

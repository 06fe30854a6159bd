"""What a plain table's columns and rows say about the money in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.sections.base import Tree
from extractor.text import Words
from extractor.values.pay import Context, context_of

__all__ = ["by_column"]

_LABEL = 80
"""A longer cell is no label of its row or column."""


def by_column(tables: Sequence[Tree], context: Context) -> Iterator[tuple[list[Words], Context]]:
    """The cells of tables with what stands around them: what their column's head says, and where that leaves it open, their row's label."""
    for table in tables:
        rows = [row["cells"] for row in table["rows"]]
        header: list[Words] = table["header"]
        yield header, context
        if not header and len(rows) > 1 and not any(_has_digit(cell) for cell in rows[0]) and any(map(_has_digit, rows[1])):
            header = rows[0]
        above = [context_of(str(cell), context) if cell and len(cell) < _LABEL else context for cell in header]
        for cells in rows:
            label = str(cells[0]) if cells and 0 < len(cells[0]) < _LABEL and not _has_digit(cells[0]) else ""
            for at, cell in enumerate(cells):
                if _has_digit(cell):
                    said = above[at] if at < len(above) else context
                    yield [cell], (_labelled(said, label) if label and at else said)


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _labelled(said: Context, label: str) -> Context:
    """The same with the statistic, period and kind of a row's label, where the column's head says none; a place's name there is no country."""
    own = context_of(label)
    return replace(
        said,
        statistic=said.statistic or own.statistic,
        kind=own.kind or said.kind,
        period=said.period or own.period,
        period_basis=said.period_basis or own.period_basis,
    )

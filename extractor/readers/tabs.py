"""Rows whose cells stand between tabs, one tab each, empty cells among them: as a table is copied from a browser, or laid out by a program."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.readers.lines import Line

__all__ = ["Cuts", "tab_rows"]

Cuts = list[tuple[int, int]]
"""The ranges of a line's cells in its text."""
_CELL = 400
_MOST = 60


def tab_rows(lines: Sequence[Line], first: int, text: str) -> tuple[list[Cuts], int]:
    """The cells of the rows from the line `first` on, and which line was not looked at any more.

    No rows where no cell is empty, since gaps tell the columns then, or where tabs only set words apart.

    The rows are those that follow one another with as many tabs each; a column in which all cells are empty is none.
    """
    count = _tabs(lines[first], text).count("\t")
    if not 0 < count < _MOST:
        return [], first + 1
    rows: list[Cuts] = []
    for number in range(first, len(lines)):
        line = lines[number]
        raw = _tabs(line, text)
        if raw.count("\t") != count or (number > first and line.after_blank) or len(line.text) > _CELL * (count + 1):
            break
        rows.append(_cells(raw, line))
    last = first + len(rows)
    filled = [any(row[column][0] < row[column][1] for row in rows) for column in range(count + 1)]
    rows = [[cell for cell, some in zip(row, filled, strict=True) if some] for row in rows]
    full = [sum(start < end for start, end in row) for row in rows]
    if len(rows) < 2 or sum(filled) < 2 or full[0] < 2 or sum(many > 1 for many in full) * 2 <= len(rows) or min(full) == sum(filled):
        return [], last
    return rows, last


def _tabs(line: Line, text: str) -> str:
    """A line with the white space around it."""
    start, end = line.start - line.indent, text.find("\n", line.end)
    return text[start : end if end >= 0 else len(text)].rstrip("\r")


def _cells(raw: str, line: Line) -> Cuts:
    """Where the cells stand in a line's own text, without the white space around each."""
    edges = [-1, *(at for at, char in enumerate(raw) if char == "\t"), len(raw)]
    cells = []
    for before, end in pairwise(edges):
        cell = raw[before + 1 : end]
        start = before + 1 + len(cell) - len(cell.lstrip()) - line.indent
        start = min(max(0, start), len(line.text))
        cells.append((start, min(start + len(cell.strip()), len(line.text))))
    return cells

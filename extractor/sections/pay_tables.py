"""Plain tables of a salary section on a page that no layout knows: pay by level, by industry, by percentile, as their heads say.

What a table's heads do not say stays in the table: a column "Salary" is neither a median nor a mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from extractor.findings import Note
from extractor.patterns import lazy
from extractor.sections.base import Desk, Evidence, Tree, money
from extractor.sections.columns import BY_STATISTIC, NO_FIGURE, by_column, is_head
from extractor.sections.stated import NAMES
from extractor.text import Words
from extractor.values.pay import Context, context_of

__all__ = ["take_tables"]

_LEVELS = lazy(
    r"(?:(?:experience|career|job|seniority|skill|role|your)\s)?(?:levels?|stages?|experience|seniority|grade)(?:\s(?:level|of experience))?"
    r"|years(?:\s(?:of|in))?(?:\s(?:work\s)?experience)?",
    regex.IGNORECASE,
)
_RANKED = lazy(
    r"\b(?:entry|junior|mid|middle|senior|experienced|starter|starting|early|late|lead|principal|beginner|trainee|apprentice|graduate|newcomer"
    r"|intermediate|expert|newly|head|chief|years?|yrs?)\b",
    regex.IGNORECASE,
)
"""How a level is called where no head says that it is one."""
_TITLES = lazy(r"(?:(?:job|career|your)\s?)?(?:titles?|roles?|positions?|jobs?|occupations?|careers?|workers?|who)?", regex.IGNORECASE)
"""A head of names that may be levels; that of companies or towns says that they are none."""
_INDUSTRIES = lazy(r"(?:top\s(?:paying\s)?)?(?:industry|industries|sectors?|industry sector|type of employer|employer types?)", regex.IGNORECASE)
_COVERS = 0.6
_ROWS, _HEAD = 2, 40


class _Column(NamedTuple):
    """A column that has figures and nothing else."""

    figures: list[Evidence | None]
    rest: list[Words]
    """What stands in its cells beside them."""
    notes: list[Note]
    """What is noticed about them; of a column that stays in the table it is noticed there."""


class _Grid(NamedTuple):
    """A table with what its cells of money say."""

    header: list[Words]
    rows: list[list[Words]]
    pay: dict[int, _Column]

    def statistics(self, at: int) -> set[str | None]:
        """What a column's figures are."""
        return {value["statistic"] for value in self.pay[at].figures if value is not None}


def take_tables(tree: Tree, zones: Sequence[tuple[list[Words], list[Tree], Context]], desk: Desk) -> None:
    """Put the figures of those tables whose heads say what they are to the section's fields; what else they hold stays a table.

    Each zone has the lines and tables under one heading, and what that says about money.
    """
    split = {id(whole): _parted(whole) for whole in tree["tables"]}
    tree["tables"] = [part for whole in tree["tables"] for part in split[id(whole)]]
    for lines, tables, around in zones:
        _take([part for whole in tables for part in split[id(whole)]], around, lines, tree, desk)


def _take(tables: Sequence[Tree], around: Context, lines: Sequence[Words], tree: Tree, desk: Desk) -> None:
    """Put what the tables under one heading say to the section's fields."""
    said = {id(cells[0]): context for cells, context in by_column(tables, around, lines) if len(cells) == 1}
    for table in tables:
        grid = _grid(table, said)
        if grid is None:
            continue
        taken = _levels(grid, tree) or _industries(grid, tree)
        if not taken and (taken := _percentiles(grid, tree)):
            # The statistics say what the rows' labels do.
            for row in grid.rows:
                desk.mark(row[0])
        if not taken:
            continue
        for at in taken:
            desk.notes += grid.pay[at].notes
            for words in filter(None, (grid.header[at], *grid.pay[at].rest)):
                desk.mark(words)
        left = [at for at in range(len(grid.header)) if at not in taken]
        if len(left) > 1:
            table["header"] = [grid.header[at] for at in left]
            table["rows"] = [{"cells": [row[at] for at in left]} for row in grid.rows]
        else:
            desk.mark(grid.header[0])
            tree["tables"] = [one for one in tree["tables"] if one is not table]


def _parted(whole: Tree) -> list[Tree]:
    """The tables that a scraper joined to one: each begins with a row of heads between rows of figures."""
    rows: list[list[Words]] = [row["cells"] for row in whole["rows"]]
    digits = [any(any(map(str.isdigit, cell)) for cell in cells[1:]) for cells in rows]
    cuts = [at for at in range(1, len(rows) - 1) if digits[at - 1] and digits[at + 1] and is_head(rows[at : at + 2]) and _are_heads(rows[at])]
    if not cuts:
        return [whole]
    ends = [*cuts[1:], len(rows)]
    parted = [{"header": whole["header"], "rows": whole["rows"][: cuts[0]]}]
    for start, end in zip(cuts, ends, strict=True):
        width = max(at for at, cell in enumerate(rows[start], 1) if cell)
        cells = [row if any(row[width:]) else row[:width] for row in rows[start:end]]
        parted.append({"header": cells[0], "rows": [{"cells": row} for row in cells[1:]]})
    return parted


def _are_heads(cells: Sequence[Words]) -> bool:
    """Whether cells are heads of columns: short words, some of which say something of pay."""
    if not cells[0] or any(len(cell) > _HEAD for cell in cells):
        return False
    said = [context_of(str(cell)) for cell in cells[1:] if cell]
    return any(one.statistic or one.period or one.kind for one in said)


def _grid(table: Tree, said: dict[int, Context]) -> _Grid | None:
    """The table, where it has heads and columns of figures; None where a row has other cells than the head."""
    header, rows = table["header"], [row["cells"] for row in table["rows"]]
    if not header and is_head(rows):
        header, rows = rows[0], rows[1:]
    if len(header) < _ROWS or len(rows) < _ROWS or any(len(row) != len(header) or not row[0] for row in rows):
        return None
    pay = {at: column for at in range(1, len(header)) if (column := _column([row[at] for row in rows], said)) is not None}
    return _Grid(list(header), rows, pay) if pay else None


def _column(cells: Sequence[Words], said: dict[int, Context]) -> _Column | None:
    """The figures of a column; None where a cell says something else."""
    column = _Column([], [], [])
    for cell in cells:
        if not cell or cell in NO_FIGURE:
            column.figures.append(None)
            column.rest.append(cell)
            continue
        mentions = list(money(cell, said[id(cell)], column.notes)) if id(cell) in said else []
        if len(mentions) != 1:
            return None
        start, end, value = mentions[0]
        if end - start < len(cell) * _COVERS or value["kind"] != "pay":
            return None
        value["statistic"] = value["statistic"] or said[id(cell)].statistic
        column.figures.append(value)
        column.rest.extend([cell.cut(0, start), cell.cut(end)])
    return column if any(column.figures) else None


def _levels(grid: _Grid, tree: Tree) -> list[int]:
    """The columns of medians and means of a table by level, put to its rows."""
    head = grid.header[0].strip(" :")
    ranks = sum(_RANKED.search(row[0]) is not None for row in grid.rows) * 2 > len(grid.rows)
    if not _LEVELS.fullmatch(head) and not (ranks and _TITLES.fullmatch(head)):
        return []
    columns = {name: at for at in grid.pay if len(stated := grid.statistics(at)) == 1 and (name := BY_STATISTIC.get(stated.pop() or ""))}
    if not columns or tree["by_level"]:
        return []
    for number, row in enumerate(grid.rows):
        tree["by_level"].append(
            {"level": row[0], "median": None, "average": None} | {name: grid.pay[at].figures[number] for name, at in columns.items()}
        )
    return list(columns.values())


def _industries(grid: _Grid, tree: Tree) -> list[int]:
    """The only column of figures of a table by industry."""
    if len(grid.pay) != 1 or tree["by_industry"] or _INDUSTRIES.fullmatch(grid.header[0].strip(" :")) is None:
        return []
    at, column = next(iter(grid.pay.items()))
    tree["by_industry"] = [
        {"industry": row[0], "pay": value, "occupation": None, "as_of": None} for row, value in zip(grid.rows, column.figures, strict=True)
    ]
    return [at]


def _percentiles(grid: _Grid, tree: Tree) -> list[int]:
    """The columns of a table by percentile, each a row of statistics."""
    if tree["wages"] or len(grid.pay) != len(grid.header) - 1:
        return []
    ranked = [{value["statistic"]: value for value in column.figures if value is not None} for column in grid.pay.values()]
    if any(len(named) != len(grid.rows) or not set(named) <= set(NAMES) for named in ranked):
        return []
    tree["wages"] += [dict.fromkeys((*NAMES, "occupation", "as_of")) | named for named in ranked]
    return list(grid.pay)

"""What a plain table's columns and rows say about the money in its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Tree
from extractor.text import Words
from extractor.values.pay import NOWHERE, Context, context_of
from extractor.values.pay_statistic import statistic_said

__all__ = ["by_column", "by_line"]

_RANK = lazy(r"(\d\d)(?:th)?\s?%?(?:\s?\(\s?[Mm]edian\s?\))?$")
_LABEL = 80
"""A longer cell is no label of its row or column."""
_SIGN = lazy(r"\p{Sc}")
_PERIOD = 16
"""A longer cell says more than a period."""


def by_column(tables: Sequence[Tree], around: Context, lines: Sequence[Words] = ()) -> Iterator[tuple[list[Words], Context]]:
    """The cells of tables with what stands around them: what their column's head says, and where that leaves it open, their row's label.

    `lines` are the texts among which the tables stand: the short one right above a table is its caption.
    """
    captions = sorted((line for line in lines if line), key=_end) if tables else []
    for table in tables:
        context = _cornered(_caption(table, captions), around) if captions else around
        rows = [row["cells"] for row in table["rows"]]
        header: list[Words] = table["header"]
        yield header, context
        if len(header) > 1 and header[0] and not any(header[1:]):
            # The caption, which a scraper made the first row.
            context, header = _cornered(str(header[0]), context), []
        if not header and len(rows) > 1 and not any(_has_digit(cell) for cell in rows[0]) and any(map(_has_digit, rows[1])):
            header = rows[0]
        if len(header) == _ROWS and _SIGN.search(header[1]) and _AMOUNT.fullmatch(header[1]):
            # A fact, as all rows below it are.
            header = []
        corner = str(header[0]) if header else ""
        own = _cornered(corner, context)
        above = [_ranked(context_of(str(cell), own), str(cell), corner) if cell and len(cell) < _LABEL else own for cell in header]
        for cells in rows:
            again = _heads(cells, context) if len(cells) > _ROWS and cells[0] and not any(map(_AMOUNT.fullmatch, cells)) else []
            if again and all(said.statistic for said in again):
                # Another table right below, without a line between the two.
                corner, above = str(cells[0]), [context, *again]
                continue
            first = str(cells[0]) if cells and len(cells[0]) < _LABEL else ""
            label = first if not _has_digit(first) else ""
            figures = [at for at, cell in enumerate(cells) if _has_digit(cell)]
            period = _period(cells) if figures else None
            for at in figures:
                said = above[at] if at < len(above) else context
                said = _ranked(said, first, corner) if at and said.statistic is None else said
                said = _labelled(said, label) if label and at else said
                yield [cells[at]], said if said.period or period is None else said._replace(period=period, period_basis="header")


def _end(line: Words) -> int:
    return line.span.end


def _caption(table: Tree, lines: Sequence[Words]) -> str:
    """The line right above a table, of lines in the order of their ends, where it is no sentence."""
    first = next((cell for cells in [table["header"], *(row["cells"] for row in table["rows"])] for cell in cells if cell), None)
    at = bisect_right(lines, first.span.start, key=_end) if first else 0
    line = lines[at - 1] if at else ""
    return str(line) if len(line) < _LABEL and not ends_sentence(line) else ""


def _period(cells: Sequence[Words]) -> str | None:
    """The period that a cell of a row names and nothing else ("Hourly", "Per year")."""
    periods = {context_of(str(cell)).period for cell in cells if cell and len(cell) < _PERIOD and not _has_digit(cell)} - {None}
    return periods.pop() if len(periods) == 1 else None


def _cornered(corner: str, context: Context) -> Context:
    """The same with what the head of the rows' labels says of all columns, where it speaks of pay ("Annual wages for 2023")."""
    if len(corner) >= _LABEL or context_of(corner).kind != "pay":
        return context
    return context_of(corner, context)._replace(statistic=context.statistic, places=context.places)


def _ranked(said: Context, label: str, corner: str) -> Context:
    """The same with the percentile that a label of a column or row names: by itself, or as a bare rank below or beside "Percentile"."""
    if len(label) >= _LABEL or not any(map(str.isdigit, label)):
        return said
    rank = _RANK.match(label) if "ercentile" in corner[:_LABEL] else None
    statistic = statistic_said(f"{rank[1]}th percentile" if rank else label)
    return said._replace(statistic=statistic) if statistic else said


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def _labelled(said: Context, label: str) -> Context:
    """The same with the statistic, period and kind of a row's label, where the column's head says none; a place's name there is no country."""
    own = context_of(label)
    return said._replace(
        statistic=said.statistic or own.statistic,
        kind=own.kind or said.kind,
        period=said.period or own.period,
        period_basis=said.period_basis or own.period_basis,
    )


_ONE = r"(?:[A-Z]{0,3}\p{Sc}|[A-Z]{2,3}|Rs\.?)?\s?\d[\d.,]*+\s?(?:%|[kKmM]\b|[Ll]akhs?\b|LPA\b|[Cc]rores?\b|\p{Sc}|[A-Z]{3}\b)?\+?"
_FIGURE_TEXT = rf"[~≈<>]?\s?{_ONE}(?:\s?(?:[-–—]|to\b)\s?{_ONE}|\s(?:and|or) (?:above|below|more|less|over|under|up|higher|lower)\b)?"
_FIGURE = lazy(_FIGURE_TEXT)
_AMOUNT = lazy(rf"{_FIGURE_TEXT}(?:\s?(?:million|billion|bn)\b)?(?:\s?(?:/|(?:per|an?)\s)\s?\p{{L}}{{1,10}}\.?)?")
"""A figure with its scale and period, and nothing else."""
_ROWS = 2
"""So many rows of a label and its figures are a table that lost its cells."""
_WIDEST = 6


def by_line(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The amounts that are lines of their own, with what the lines around each say about it."""
    lost = _lost_columns(lines, context)
    taken = {id(line) for group, _ in lost for line in group}
    return lost + [one for one in _by_label(lines, context) if id(one[0][0]) not in taken]


def _lost_columns(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The figures of a table whose cells became lines, with what its heads say: the heads, then in each row a label and its figures."""
    found: list[tuple[list[Words], Context]] = []
    kinds = [_kind(line) for line in lines]
    at = 0
    while at < len(lines):
        width = _width(kinds, at)
        step = width + _texts(kinds, at + 1 + width) if width else 0
        # The heads are asked for first: without them each row of a long table would count all that follow it.
        headed = width < step <= at and all(kind == "label" for kind in kinds[at - step : at])
        rows = _rows(kinds, at, width, step) if headed else 0
        above = _heads(lines[at - step : at - step + 1 + width], context) if rows >= _ROWS else []
        if not above and 1 < width <= at and all(kind == "label" for kind in kinds[at - width : at]):
            # One row is enough below heads that all name a statistic; a heading may have been the head of the labels.
            corner = str(lines[at - width - 1]) if at > width and kinds[at - width - 1] == "label" else ""
            above = _heads([corner, *map(str, lines[at - width : at])], context)
            above = above if all(said.statistic for said in above) else []
            rows, step = _rows(kinds, at, width, width + 1), width + 1
        if not above:
            at += 1
            continue
        for start in range(at, at + rows * step, step):
            found += [([lines[start + 1 + column]], _labelled(above[column], str(lines[start]))) for column in range(width)]
        at += rows * step
    return found


def _heads(lines: Sequence[str], context: Context) -> list[Context]:
    """What the heads of a table say of its columns; the first stands above the rows' labels."""
    corner = str(lines[0])
    own = _cornered(corner, context)
    return [_ranked(context_of(str(head), own), str(head), corner) for head in lines[1:]]


def _by_label(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The amounts that are lines of their own, with what the line of words above each says about it, or where a figure comes first, the one below."""
    found: list[tuple[list[Words], Context]] = []
    lines = sorted(lines, key=lambda line: line.start)
    labels = [_kind(line) == "label" for line in lines]
    amounts = [len(line) < _LABEL and _AMOUNT.fullmatch(line) is not None for line in lines]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (amounts[end] or labels[end]) and (end == at or amounts[end] != amounts[end - 1]):
            end += 1
        below = end - at > 1 and amounts[at] and not amounts[end - 1]
        for one in range(at, end) if end - at > 1 else ():
            label = one + 1 if below else one - 1
            said = context_of(str(lines[label])) if amounts[one] and at <= label < end else NOWHERE
            if said.kind or said.statistic:
                period = (said.period, said.period_basis) if said.period else (context.period, context.period_basis)
                own = context._replace(kind=said.kind or context.kind, statistic=said.statistic, period=period[0], period_basis=period[1])
                found.append(([lines[one]], own))
            elif amounts[one] and at == 0 and one > 1:
                # The heading is the label of the first one.
                found.append(([lines[one]], context._replace(statistic=None)))
        at = max(end, at + 1)
    return found


def _kind(line: Words) -> str:
    if len(line) < _LABEL and _FIGURE.fullmatch(line):
        return "figure"
    return "label" if len(line) < _LABEL and line[-1:] not in {".", ":", "?", "!"} else "text"


def _width(kinds: Sequence[str], at: int) -> int:
    """How many figures follow a label; 0 where it is none."""
    if kinds[at] != "label":
        return 0
    width = 0
    while width < _WIDEST and at + 1 + width < len(kinds) and kinds[at + 1 + width] == "figure":
        width += 1
    return width


def _texts(kinds: Sequence[str], at: int) -> int:
    """How many cells of words follow a row's figures, the next row's label among them; 0 where no figure comes after them."""
    count = 0
    while count < _WIDEST and at + count < len(kinds) and kinds[at + count] == "label":
        count += 1
    return count if at + count < len(kinds) and kinds[at + count] == "figure" else 0


def _rows(kinds: Sequence[str], at: int, width: int, step: int) -> int:
    """How many rows of the same width follow one another, so many lines apart."""
    rows = 0
    while at + rows * step < len(kinds) and _width(kinds, at + rows * step) == width:
        if rows and any(kind != "label" for kind in kinds[at + (rows - 1) * step + 1 + width : at + rows * step]):
            break
        rows += 1
    return rows

"""What a plain table's columns and rows say about the money in its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import regex

from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Tree
from extractor.text import Words
from extractor.values.pay import Context, context_of
from extractor.values.pay_statistic import statistic_said
from extractor.values.where import countries_named

__all__ = ["BY_STATISTIC", "LABEL", "NO_FIGURE", "by_column", "cornered", "heads", "is_amount", "is_head", "labelled", "ranked"]

_RANK = lazy(r"(\d\d)(?:th)?\s?%?(?:\s?\(\s?[Mm]edian\s?\))?$")
_RANKED = lazy(r"(?:10|25|50|75|90)\s?(?:th|%)")
"""A rank that says by its sign that it is one."""
_LADDER = 3
_BAND = lazy(
    r"(?:(?P<high>high(?:est)?|top|upper)|low(?:est)?|bottom|entry|starting|middle|mid|median|typical)(?: (?:end|level|pay|wage|range))?"
    r"\s?\(\s?(?P<rank>10|25|50|75|90)(?:th)?\s?%?\s?\)",
    regex.IGNORECASE,
)
_MIDDLE = 50
LABEL = 80
"""A longer cell is no label of its row or column."""
_SIGN = lazy(r"\p{Sc}")
_VALUE = lazy(
    r"\A(?:[~≈<>+]\s?|(?:\p{L}{2,9}\s){1,2}(?=[A-Z]{0,3}\p{Sc})|(?:[Aa]bout|[Aa]round|[Uu]p to|[Oo]ver|[Uu]nder|[Ff]rom)\s)?"
    r"(?:(?:[A-Z]{0,3}\p{Sc}|[A-Z]{2,3}|Rs\.?)\s?\d|(?!(?:19|20)\d\d\b)\d[\d.,]*+(?!\s?(?:st|nd|rd|th)\b))"
)
"""A value begins so, and no column's head ("90th percentile", "2024")."""
_NOTED = lazy(r"(?<=\p{L})\s?[(\[]\d{1,2}[)\]]\s*\Z")
"""A note's number behind a label ("Annual wage (2)")."""
_PLACE = lazy(
    r"(?:(?:top|best|highest)[ -]paying\s)?(?:country|countries|states?(?:/(?:territory|province))?|provinces?|territor(?:y|ies)|regions?"
    r"|city|cities|towns?|locations?|places?|market|metro(?:politan)?(?: area)?|area|emirate|canton)"
    r"(?:\s?(?:/|or|and)\s?(?:region|state|city|country|territory|province))?",
    regex.IGNORECASE,
)
"""What the head of a table's labels says where each is a place."""
_WIDE = lazy(r"countr|state|provinc|territor|emirate|canton|region")
"""Places of which few share their names."""
_PERIOD = 16
"""A longer cell says more than a period."""
_ONE = r"(?:[A-Z]{0,3}\p{Sc}|[A-Z]{2,3}|Rs\.?)?\s?\d[\d.,]*+(?:\s?(?:(?:%|[kKmM]\b|[Ll]akhs?\b|LPA\b|[Cc]rores?\b|\p{Sc}|[A-Z]{3}\b)\+?|\+))?"
_FIGURE = rf"[~≈<>+−-]?\s?{_ONE}(?:\s?(?:[-–—]|to\b)\s?{_ONE}|\s(?:and|or) (?:above|below|more|less|over|under|up|higher|lower)\b)?"
_AMOUNT = lazy(rf"\A{_FIGURE}(?:\s?(?:million|billion|bn)\b)?")
_PER = lazy(r"(?:\s?(?:/|(?:per|an?)\s)\s?\p{L}{1,10}\.?)?")
_ROWS = 2
"""A fact has a label and a value; a table of more columns has heads."""
NO_FIGURE = frozenset({"-", "–", "—", "N/A", "n/a"})
"""What a cell says that has none."""
BY_STATISTIC = {"median": "median", "mean": "average"}
"""The column of pay by level for each statistic that a head names."""


def is_amount(words: str) -> bool:
    """Whether words are a figure with its scale and period, and nothing else."""
    match = _AMOUNT.match(words)
    return match is not None and _PER.fullmatch(words, match.end()) is not None


def by_column(tables: Sequence[Tree], around: Context, lines: Sequence[Words] = ()) -> Iterator[tuple[list[Words], Context]]:
    """The cells of tables with what stands around them: what their column's head says, and where that leaves it open, their row's label.

    `lines` are the texts among which the tables stand: the short one right above a table is its caption.
    """
    captions = sorted((line for line in lines if line), key=_end) if tables else []
    for table in tables:
        context = cornered(_caption(table, captions), around) if captions else around
        rows = [row["cells"] for row in table["rows"]]
        header: list[Words] = table["header"]
        if len(header) == _ROWS and _VALUE.match(header[1]):
            # A fact, as all rows below it are.
            header, rows = [], [header, *rows]
        yield header, context
        if len(header) > 1 and header[0] and not any(header[1:]):
            # The caption, which a scraper made the first row.
            context, header = cornered(str(header[0]), context), []
        if not header and is_head(rows):
            header = rows[0]
        # Where the first column has figures too, its head says nothing of the others.
        has_labels = header and not any(map(_is_amount, [cells[0] for cells in rows if cells]))
        corner = str(header[0]) if has_labels else ""
        above = heads(header, context, corner)
        for cells in rows:
            again = heads(cells, context, cells[0]) if len(cells) > _ROWS and cells[0] and not any(map(is_amount, cells)) else []
            if again and all(said.statistic for said in again[1:]):
                # Another table right below, without a line between the two.
                corner, above = str(cells[0]), [context, *again[1:]]
                continue
            first = _NOTED.sub("", str(cells[0])) if cells and len(cells[0]) < LABEL else ""
            label = first if not _has_digit(first) else ""
            placed = _places(label, corner)
            figures = [at for at, cell in enumerate(cells) if _has_digit(cell)]
            period = _period(cells) if figures else None
            for at in figures:
                said = above[at] if at < len(above) else context
                said = ranked(said, first, corner) if at and said.statistic is None else said
                said = labelled(said, label) if label and at else said
                said = said._replace(places=placed) if placed and at else said
                yield [cells[at]], said if said.period or period is None else said._replace(period=period, period_basis="header")


def _places(label: str, corner: str) -> tuple[str, ...]:
    """The countries of a row whose label is a place, as the head of the labels says ("Country", "State")."""
    if not label or len(corner) >= LABEL or not _PLACE.fullmatch(corner):
        return ()
    head = corner.casefold()
    # Names that are other things as well are places under "State", and no country's under "Country" ("Georgia"). A town by its name alone may
    # be in several countries ("Birmingham").
    named = countries_named(label if head.startswith("countr") else f"in {label}")
    return tuple(dict.fromkeys(place.country for place in named)) if _WIDE.search(head) or ", " in label else ()


def is_head(rows: Sequence[Sequence[Words]]) -> bool:
    """Whether the first row of a table without heads is its head: none of its cells is a value ("Pay in 2024"), one below it is."""
    return len(rows) > 1 and (_are_ranks(rows[0]) or not any(map(_VALUE.match, rows[0]))) and any(map(_has_digit, rows[1]))


def _are_ranks(cells: Sequence[str]) -> bool:
    """Whether cells are nothing but percentiles ("10%", "Median", "90%"): they have no labels beside them."""
    return len(cells) >= _LADDER and all(_RANK.match(cell) or cell.strip().casefold() == "median" for cell in cells)


def _end(line: Words) -> int:
    return line.span.end


def _caption(table: Tree, lines: Sequence[Words]) -> str:
    """The line right above a table, of lines in the order of their ends, where it is no sentence."""
    first = next((cell for cells in [table["header"], *(row["cells"] for row in table["rows"])] for cell in cells if cell), None)
    at = bisect_right(lines, first.span.start, key=_end) if first else 0
    line = lines[at - 1] if at else ""
    return str(line) if len(line) < LABEL and not ends_sentence(line) else ""


def _period(cells: Sequence[Words]) -> str | None:
    """The period that a cell of a row names and nothing else ("Hourly", "Per year")."""
    periods = {context_of(str(cell)).period for cell in cells if cell and len(cell) < _PERIOD and not _has_digit(cell)} - {None}
    return periods.pop() if len(periods) == 1 else None


def cornered(corner: str, context: Context) -> Context:
    """The same with what the head of the rows' labels says of all columns, where it speaks of pay ("Annual wages for 2023")."""
    if len(corner) >= LABEL or context_of(corner).kind != "pay":
        return context
    return context_of(corner, context)._replace(statistic=context.statistic, places=context.places)


def ranked(said: Context, label: str, corner: str) -> Context:
    """The same with the percentile that a label of a column or row names: by itself, or as a bare rank below or beside "Percentile"."""
    if len(label) >= LABEL or not any(map(str.isdigit, label)):
        return said
    rank = _RANK.match(label) if "ercentile" in corner[:LABEL] else None
    statistic = statistic_said(f"{rank[1]}th percentile" if rank else label) or _banded(label)
    return said._replace(statistic=statistic) if statistic else said


def _banded(label: str) -> str | None:
    """The percentile that stands in brackets behind a word for an end of all pay: "Low (10%)", and "High (10%)", which is the tenth from above."""
    match = _BAND.fullmatch(label)
    if match is None:
        return None
    rank = int(match["rank"])
    rank = 100 - rank if match["high"] and rank < _MIDDLE else rank
    return "median" if rank == _MIDDLE else f"p{rank}"


def _is_amount(words: str) -> bool:
    return _SIGN.search(words) is not None and is_amount(words)


def _has_digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def labelled(said: Context, label: str) -> Context:
    """The same with the statistic, period and kind of a row's label, where the column's head says none; a place's name there is no country."""
    own = context_of(label)
    return said._replace(
        statistic=said.statistic or own.statistic,
        kind=own.kind or said.kind,
        counts=said.counts or own.counts,
        period=said.period or own.period,
        period_basis=said.period_basis or own.period_basis,
    )


def heads(cells: Sequence[str], context: Context, corner: str) -> list[Context]:
    """What the heads of a table say of its columns, each of its own and the corner, above the rows' labels, of all."""
    corner = "Percentile" if _are_ranks(cells) else str(corner)
    own = cornered(corner, context)
    if sum(_RANKED.fullmatch(str(cell)) is not None for cell in cells) >= _ROWS:
        corner = f"{corner} Percentile"  # "25th", "50th", "75th" tell each other's
    return [ranked(context_of(str(cell), own), str(cell), corner) if cell and len(cell) < LABEL else own for cell in cells]

"""How the number of jobs is expected to change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import regex

from extractor.blocks import Block
from extractor.layouts.match import template
from extractor.layouts.model import Table as TableData
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.sections.base import Desk, Figure, Record, Section, Tree, plain_section
from extractor.sections.facts import Growth, Openings, Year
from extractor.sections.growing import growth_in, openings_in, sentences_of
from extractor.text import Derived, Words
from extractor.values.years import year_range

__all__ = ["Outlook", "Projection", "read"]


class Projection(Record):
    """One row of a table of projections."""

    occupation: str | None = None
    """Whose figures they are; null where the row does not say."""
    code: str | None = None
    """Its code in a classification (SOC: `29-1141`), as it stands; null for none."""
    employment: int | None = None
    """Jobs at the beginning."""
    projected: int | None = None
    """Jobs at the end."""
    percent: Figure | None = None
    """Change in percent; below zero for a decline."""
    change: int | None = None
    """Change in jobs; below zero for a decline."""
    start_year: Year | None = None
    """First year of the period."""
    end_year: Year | None = None
    """Last year of the period."""


class Outlook(Section):
    """How the number of jobs is expected to change."""

    growth: Growth | None = None
    """What the text says about growth over the period."""
    annual_openings: Openings | None = None
    """Openings a year, as the text says."""
    projections: tuple[Projection, ...] = ()
    """The rows of the table of projections."""
    comparison: Section | None = None
    """A chart beside the text: the occupation among others."""


_CODE = r"(?P<code>\d{2}-\d{4}(?:\.\d{2})?|[—–-]{1,2})"
_NUMBER = r"[-−–]?\d{1,3}(?:,\d{3})*(?:\.\d)?|[-−–]?\d{4,9}|[—–-]{1,2}"
_SPAN = lazy(r"(?:19|20)\d\d\s?[-\u2010-\u2014\u2212]\s?(?:20)?\d\d")
"""Years alone, left of a header that a line's end broke."""
_CELL = lazy(rf"{_CODE}|{_NUMBER}")
_FOUR = r"[\s|]{1,9}".join(rf"(?P<{name}>{_NUMBER})" for name in "abcd")
_LINE = lazy(rf"\A(?:(?P<name>\D.{{1,160}}?)[\s|]{{1,9}})?(?:{_CODE}[\s|]{{1,9}})?{_FOUR}(?=\s|\||$)")


def read(part: Part, desk: Desk) -> Tree:
    """Read the text, what it says about growth and openings, and the table of projections."""
    comparison: Tree | None = None
    blocks = list(part.blocks)
    for inner in part.parts:
        if inner.row.field == "comparison" and comparison is None:
            comparison = plain_section(inner)
        else:
            blocks.extend(inner.blocks)
    data = next(iter(desk.tables("projections")), None)
    captions = [inner.heading.words for inner in part.parts if inner.row.field == "projections" and inner.heading is not None]
    caption = next((found[2:] for words in captions if (found := year_range(words))), None)
    rows, rest = _projections(blocks, data, desk, caption) if data is not None else ([], blocks)
    tree = {**plain_section(part, rest), "comparison": comparison, "projections": rows, "growth": None, "annual_openings": None}
    above = ""
    for words in (sentence for paragraph in tree["paragraphs"] for sentence in sentences_of(paragraph)):
        tree["growth"] = tree["growth"] or growth_in(words, desk, above)
        above = words
        tree["annual_openings"] = tree["annual_openings"] or openings_in(words)
    return tree


def _projections(blocks: Sequence[Block], data: TableData, desk: Desk, years: tuple[int, int] | None) -> tuple[list[Tree], list[Block]]:
    """The table's rows by their code, and all other blocks; headers give the years."""
    rows: list[Tree] = []
    rest: list[Block] = []
    for block, cells in _lines(blocks):
        headers = [
            cell for cell in cells if _SPAN.fullmatch(cell) or any(template(text).match(cell) for texts in data.columns.values() for text in texts)
        ]
        if headers and (block.kind == "row" or len(block.words) < 200) and (len(headers) > 1 or not rows):
            years = years or next((found[2:] for cell in cells if (found := year_range(cell))), None)
            for cell in cells:
                desk.mark(cell)
            continue
        row = _row(cells, block.words)
        if row is None:
            alone = block.kind == "row" and len(cells) == 1
            rest.append(block._replace(kind="paragraph", words=cells[0], cells=()) if alone else block)
            continue
        name, figures = row
        if name is None and rest and rest[-1].kind != "row" and len(rest[-1].words) < 120 and rest[-1].words[-1:] not in {".", ":"}:
            name = rest.pop().words
        rows.append({"occupation": name, **figures, "start_year": years[0] if years else None, "end_year": years[1] if years else None})
        for words in cells if block.kind == "row" else [block.words]:
            if words != name:
                desk.mark(words)
    return rows, rest


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Words]]]:
    """Each block with its cells; figures on lines of their own, one after another, are the cells of one row."""
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "row":
            yield block, [cell for cell in block.cells if cell]
            at += 1
            continue
        end = at
        while end < len(blocks) and blocks[end].kind != "row" and _CELL.fullmatch(blocks[end].words):
            end += 1
        if end - at >= 4:
            yield block._replace(kind="row"), [one.words for one in blocks[at:end]]
            at = end
            continue
        yield block, [block.words]
        at += 1


def _row(cells: Sequence[Words], whole: Words) -> tuple[Words | None, dict[str, Any]] | None:
    """A row's name and figures, where the cells or the line have the table's shape."""
    if len(cells) > 1:
        at = next((number for number in range(len(cells) - 3) if all(regex.fullmatch(_NUMBER, cell) for cell in cells[number : number + 4])), None)
        if at is not None and regex.fullmatch(_CODE, cells[at]) and len(cells) > at + 4 and regex.fullmatch(_NUMBER, cells[at + 4]):
            at += 1
        if at is None:
            return None
        code = cells[at - 1] if at and regex.fullmatch(_CODE, cells[at - 1]) else None
        return cells[0] if at > (code is not None) else None, _figures(code, *cells[at : at + 4])
    match = _LINE.match(whole) if len(whole) < 300 else None
    if match is None:
        return None
    name, code = (whole.cut(*match.span(group)) if match[group] else None for group in ("name", "code"))
    return name, _figures(code, *(whole.cut(*match.span(group)) for group in "abcd"))


def _figures(code: Words | None, *numbers: Words) -> dict[str, Any]:
    values = [_value(words) for words in numbers]
    names = ["employment", "projected", "percent", "change"]
    if _swapped(*values):
        names[2:] = ["change", "percent"]
    columns = zip(names, values, numbers, strict=True)
    tree: dict[str, Any] = {name: Derived(value, words.span) if value is not None else None for name, value, words in columns}
    return {"code": code if code is not None and any(map(str.isdigit, code)) else None, **tree}


def _swapped(start: float | None, end: float | None, percent: float | None, change: float | None) -> bool:
    """Whether the number stands before the percentage, as in the older tables: told by the sum."""
    if not start or end is None or percent is None or change is None:
        return False
    by, share = end - start, 100 * (end - start) / start
    return abs(percent - by) < abs(change - by) and abs(change - share) < abs(percent - share)


def _value(words: str) -> int | float | None:
    digits = words.lstrip("-−–—").replace(",", "")
    if not digits:
        return None
    number = float(digits)
    sign = -1 if words[0] in "-−–" else 1
    return sign * (int(number) if number.is_integer() else number)

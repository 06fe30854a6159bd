"""What all sections share: the model with its common fields, and how running text, lists and tables are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Annotated, Any

import regex
from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import key_of
from extractor.layouts.model import Layout
from extractor.layouts.model import Section as SectionData
from extractor.layouts.model import Table as TableData
from extractor.layouts.role import RoleWords
from extractor.parts import Part
from extractor.readers.lines import ends_sentence
from extractor.text import Span, Words
from extractor.values.pay import Context, Found, find
from extractor.values.pay_model import Pay

__all__ = [
    "Desk",
    "Evidence",
    "Figure",
    "Record",
    "Row",
    "Section",
    "Table",
    "Tree",
    "between",
    "evidence",
    "flow",
    "money",
    "plain_section",
    "sole_figure",
    "subsections",
]

_LINES, _LINE = 3, 120
"""So many lines, each no longer, are a list."""

Tree = dict[str, Any]
"""A part of a record in the making: words that know their place, evidence, and plain values."""


class Record(BaseModel):
    """Base of all that a record is made of: frozen, fields only; unknown fields of later minors are ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


def _whole(value: float) -> int | float:
    """A number as JSON shows it: an integer where it is one."""
    return int(value) if value.is_integer() else value


Figure = Annotated[
    float, PlainSerializer(_whole, return_type=int | float, when_used="json-unless-none"), WithJsonSchema({"type": "number"}, mode="serialization")
]
"""A number that is often whole."""


class Row(Record):
    """One row of a table."""

    cells: tuple[str, ...]
    """The row's cells from left to right; an empty cell is an empty string."""


class Table(Record):
    """A table that no named field took."""

    header: tuple[str, ...]
    """The header's cells; empty where the table has none."""
    rows: tuple[Row, ...]
    """The rows below the header."""


class Section(Record):
    """What every section has."""

    heading: str
    """The heading as the page has it."""
    paragraphs: tuple[str, ...] = ()
    """Running text that no named field took, one string a paragraph."""
    bullets: tuple[str, ...] = ()
    """List items that no named field took."""
    tables: tuple[Table, ...] = ()
    """Tables that no named field took."""
    pay: tuple[Pay, ...] = ()
    """Money mentions of this section that stand in no named field, in reading order."""


class Evidence(dict[str, Any]):
    """A parsed value (a Pay, a growth figure …) and the range of the read text that it was read from."""

    __slots__ = ("conversion", "money", "span")

    def __init__(self, values: Mapping[str, Any], span: Span, *, money: bool = False, conversion: Span | None = None) -> None:
        super().__init__(values)
        self.span, self.money, self.conversion = span, money, conversion


@dataclass(slots=True)
class Desk:
    """What a reader has at hand besides its part, and where it puts what it notices."""

    layout: Layout | None
    section: SectionData | None
    role: RoleWords | None
    read: str
    context: Context
    kept: Sequence[Span] = ()
    """Ranges of runs of which a repeat was dropped."""
    unknown: bool = False
    """Whether no layout knows the page: what ends a section may be the site's."""
    notes: list[Note] = field(default_factory=list)
    markup: list[Span] = field(default_factory=list)
    """Labels and marks that belong to no value."""
    boilerplate: list[Span] = field(default_factory=list)
    """Buttons and sentences that are the site's."""
    unparsed: set[int] = field(default_factory=set)
    """Indexes of headings under which no value was found."""
    repairs: list[tuple[str, int, int, str, str]] = field(default_factory=list)
    asked: list[tuple[Words, Words]] = field(default_factory=list)
    """Questions with their answers: what a question asks for is the money of its answer."""

    def tables(self, field: str) -> list[TableData]:
        """What the layout says about this section's tables that fill a field."""
        return [table for table in self.section.table if table.field == field] if self.section is not None else []

    def leads(self, field: str) -> list[str]:
        """Words of the sentences above tables of that field that have no header."""
        return [text for table in self.tables(field) for text in table.lead]

    def label_texts(self, name: str) -> tuple[str, ...]:
        """The layout's words for a mark inside this section's entries."""
        return self.section.labels.get(name, ()) if self.section is not None else ()

    def miss(self, name: str, field: str, blocks: Sequence[Block]) -> None:
        """Write down that what such a mark sets apart has none, so that it may stand in other text of the field."""
        texts = self.label_texts(name)
        if texts and len(blocks) > 1:
            self.notes.append(note("section.unlabelled", (blocks[0].start, blocks[-1].end), text=texts[0], field=field))

    def is_label(self, block: Block, name: str) -> bool:
        """Whether a block is such a mark."""
        texts = self.label_texts(name)
        return bool(texts) and len(block.words) < 80 and key_of(block.words) in _keys(texts)

    def mark(self, words: Words) -> None:
        """Set words aside as markup."""
        self.markup.extend(words.pieces())


def between(words: Words, signs: regex.Pattern[str]) -> tuple[list[Words], list[Words]]:
    """The words before, between and behind signs, some of them empty; and the signs."""
    spans = [match.span() for match in signs.finditer(words)]
    edges = [0, *(edge for span in spans for edge in span), len(words)]
    return [words.cut(*piece) for piece in zip(edges[::2], edges[1::2], strict=True)], [words.cut(*span) for span in spans]


@lru_cache(maxsize=256)
def _keys(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(key_of, texts))


def flow(blocks: Iterable[Block]) -> Tree:
    """Blocks as paragraphs, bullets and tables."""
    paragraphs: list[Words] = []
    bullets: list[Words] = []
    tables: list[Tree] = []
    open_table = 0
    for block in blocks:
        if block.kind == "row":
            if block.group != open_table or not tables:
                tables.append({"header": [], "rows": []})
                open_table = block.group
            if block.header and not tables[-1]["rows"] and not tables[-1]["header"]:
                tables[-1]["header"] = list(block.cells)
            else:
                tables[-1]["rows"].append({"cells": list(block.cells)})
            continue
        open_table = 0
        if block.words:
            (bullets if block.kind == "item" else paragraphs).append(block.words)
    return {"paragraphs": paragraphs, "bullets": bullets, "tables": tables}


def plain_section(part: Part, blocks: Iterable[Block] | None = None) -> Tree:
    """A section with nothing but the common fields."""
    assert part.heading is not None
    return {"heading": part.heading.words, **flow(part.blocks if blocks is None else blocks), "pay": []}


def _listed(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, those of a list that lost its bullets as items: so many short lines in a row that are no sentences."""
    for loose, run in groupby(blocks, _is_line):
        lines = list(run)
        yield from (line._replace(kind="item") for line in lines) if loose and len(lines) >= _LINES else lines


def _is_line(block: Block) -> bool:
    words = block.words
    short = block.kind == "paragraph" and 0 < len(words) <= _LINE and words[-1] != ":" and not ends_sentence(words)
    return short and (words[0].isupper() or words[0].isdigit())


def subsections(part: Part, names: Sequence[str]) -> tuple[Tree, list[Block]]:
    """The first subsection of each name, null where there is none; and the blocks that stand in none of them."""
    tree: Tree = dict.fromkeys(names)
    rest = list(part.blocks)
    for inner in part.parts:
        name = inner.row.field or ""
        if name in tree and tree[name] is None:
            tree[name] = plain_section(inner, _listed(inner.blocks))
        else:
            rest.extend(inner.blocks)
    return tree, rest


def sole_figure(cell: Words, context: Context, desk: Desk) -> Evidence | None:
    """The first figure of a table's cell, with what its column says about it; what else stands there is set aside."""
    for start, end, value in money(cell, context, desk.notes):
        value["statistic"] = value["statistic"] or context.statistic
        for rest in filter(None, (cell.cut(0, start), cell.cut(end))):
            desk.mark(rest)
        return value
    desk.mark(cell)
    return None


def money(words: Words, context: Context, notes: list[Note] | None = None, role: RoleWords | None = None) -> Iterator[tuple[int, int, Evidence]]:
    """The money mentions of some words, each with its range in them.

    The occupation's own name says nothing about money, whatever words it is made of ("Sales Rep", "Minimum Wage Lawyer"): `role` is looked past.
    """
    yield from evidence(words, find(role.masked(words) if role is not None else words, context), notes)


def evidence(words: Words, mentions: Iterable[Found], notes: list[Note] | None = None) -> Iterator[tuple[int, int, Evidence]]:
    """The mentions of some words as evidence."""
    for found in mentions:
        cut = words.cut(found.start, found.end)
        for code, text in found.notes:
            if notes is not None:
                notes.append(note(code, cut.span, text=text))
        if found.pay is None:
            continue
        value = {**found.pay, "text": cut}
        conversion = None
        if found.conversion is not None and value["conversion"] is not None:
            restated = words.cut(*found.conversion)
            conversion = restated.span
            value["conversion"] = {**value["conversion"], "text": str(restated)}
        yield found.start, found.end, Evidence(value, cut.span, money=True, conversion=conversion)

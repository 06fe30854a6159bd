"""Sections of a page that no layout knows which go on under further headings, and what each heading says about the money under it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

import regex

from extractor.layouts.match import RoleWords, key_of
from extractor.parts import MORE, Part
from extractor.patterns import lazy
from extractor.sections.base import Tree
from extractor.text import Span, Words
from extractor.values.pay import Context, context_of

__all__ = ["joined", "said_of_pay", "zones"]

_PAYS = frozenset({"salary"})
_TIMES = r"\b(?:hour|week|month|dai|year|annual)(?:ly)?\b"
_UNCLEAR = lazy(rf"\bhours\b|{_TIMES}.{{0,60}}{_TIMES}", regex.IGNORECASE)
"""Words of a heading that say nothing of one period alone."""


def joined(part: Part) -> Part:
    """The part with what stands under its further headings right behind what stands under its first."""
    more = [block for inner in part.parts if inner.row.field == MORE for block in inner.blocks]
    return replace(part, blocks=[*part.blocks, *more], parts=[inner for inner in part.parts if inner.row.field != MORE])


def zones(
    leaves: Sequence[Words], tables: Sequence[Tree], context: Context, more: Sequence[tuple[Span, Context]]
) -> list[tuple[list[Words], list[Tree], Context]]:
    """Words and tables by the heading that they stand under, each with what it says about money; `more` is in reading order."""
    placed: list[tuple[list[Words], list[Tree], Context]] = [([], [], own) for own in (context, *(said for _, said in more))]
    starts = [span.start for span, _ in more]

    def zone(at: int) -> int:
        number = bisect_right(starts, at)
        return number if number and at < more[number - 1][0].end else 0

    for words in leaves:
        placed[zone(words.span.start)][0].append(words)
    for table in tables:
        cell = next((cell for row in [table["header"], *(row["cells"] for row in table["rows"])] for cell in row if cell), None)
        placed[zone(cell.span.start) if cell is not None else 0][1].append(table)
    return placed


def said_of_pay(part: Part, field: str, said: Context, base: Context, occupation: str | None) -> Context:
    """What a heading's own words say about the pay under it, but for the occupation's name and for places; else what is `said` already."""
    if field not in _PAYS or part.heading is None or _UNCLEAR.search(part.heading.words):
        return said
    key = RoleWords(occupation).fold(key_of(part.heading.words)) if occupation else None
    return context_of(part.heading.words if key is None else key, base)._replace(places=said.places)

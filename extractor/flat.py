"""A page that a scraper put into one line, or nearly, with a space where its blocks met: its lists and entries parted again.

Headings have been found by their words before. Between them only what a list, a question, a numbered step or years of experience show
is parted; paragraphs that lost their ends stay together. A cut where white space stands is no repair.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex

from extractor.blocks import Block, Page
from extractor.inside import none_stands
from extractor.layouts.model import Label, Section
from extractor.layouts.model import Part as PartData
from extractor.parts import Takes
from extractor.recognise import Recognised, keys_of
from extractor.repairs import divide
from extractor.run_on import END

__all__ = ["is_flat", "part_flat"]

_BLOCKS = 40
_LONG = 400
_SHAPES = {
    "items": rf"{END}\s(?=[\p{{Lu}}\p{{Nd}}“(])",
    "named": rf"{END}\s(?=\p{{Lu}}(?:[^.!?:]|\.(?=\S)){{1,80}}:\s)",
    "entries": rf"(?:^|{END}\s)\K\p{{Lu}}[^.!?]{{3,200}}\?(?=\s\p{{Lu}})",
}
"""By what a part takes, what is cut off at both ends: the space between items, or a question."""
_YEARS = rf"(?:^|{END}\s)\K\p{{Lu}}[^.!?]{{1,100}}?(?=\s\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}}|\+)\s?years?\s\p{{Lu}})"
"""A title before its years, which are parted from what follows as elsewhere."""


def is_flat(page: Page, keys: Sequence[str], found: Recognised) -> bool:
    """Whether a page has so few blocks for its length that they cannot be the page's own: next to none, or none that is a section's heading."""
    blocks = len(page.blocks)
    return len(page.text) > _LONG * max(blocks, 1) and (blocks < _BLOCKS or none_stands(keys, found))


def part_flat(blocks: list[Block], keys: list[str], found: Recognised, takes: Mapping[str, Takes]) -> tuple[list[Block], list[str]]:
    """The blocks with lists and entries parted, by the section and part that they stand in."""
    if found.rows is None:
        return blocks, keys
    parted: list[Block] = []
    questions = _pattern("entries", ())
    pattern: regex.Pattern[str] | None = None
    for block, key in zip(blocks, keys, strict=True):
        rows = found.rows[key]
        if pattern is questions and block.words.endswith("?"):
            # A question may say what a heading says.
            rows = ()
        for row in rows:
            data = row.data
            if row.kind in {"section", "container", "boilerplate"}:
                labels = tuple(text for texts in data.labels.values() for text in texts) if isinstance(data, Section) else ()
                pattern = _pattern(takes.get(row.field or "", "prose"), labels)
            elif isinstance(data, PartData | Label):
                pattern = _pattern(data.shape, ())
        cuts = [] if rows or pattern is None or block.kind != "paragraph" else _cuts(block.words, pattern)
        parted.extend(divide(block, cuts) if cuts else [block])
    return parted, keys_of(parted)


def _cuts(words: str, pattern: regex.Pattern[str]) -> list[int]:
    return [at for match in pattern.finditer(words) for at in match.span() if 0 < at < len(words)]


@lru_cache(maxsize=64)
def _pattern(shape: str, labels: Sequence[str]) -> regex.Pattern[str] | None:
    """What to cut out of a part that takes such things; entries with labels of their own have titles before years, and no questions."""
    if shape == "entries" and labels:
        names = "|".join(r"\d{1,2}".join(map(regex.escape, text.split("{n}"))) for text in labels)
        return regex.compile(rf"{_YEARS}|(?:^|{END}\s)\K(?:{names})(?=\s\p{{Lu}})")
    return regex.compile(_SHAPES[shape]) if shape in _SHAPES else None

"""The career's levels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

import regex
from pydantic import Field, WithJsonSchema

from extractor.blocks import Block
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Figure, Record, Section, Tree, between, plain_section
from extractor.sections.level_rows import levels_in_rows
from extractor.sections.named_levels import begun_with_years, named_levels, unnumbered, years_in, years_said
from extractor.text import Words, join
from extractor.values.years import AT_END, AT_START, may_have_years

__all__ = ["CareerPath", "Experience", "Level", "read"]

_TITLE = 120
_WAY = lazy(r"\s?(?:[→➔➜➝⟶⇒]|[-=]>|(?<=\s)[>»›](?=\s))\s?")
"""An arrow between two levels."""
_AMOUNT = lazy(r"\p{Sc}\s?\d[\p{Sc}\d.,kKmM+\s\u2013-]{0,30}(?:(?:/|per |an? )\s?(?:year|yr|annum|month|hour|hr))?")
_LABELLED = lazy(r"\A\p{Lu}[\p{L} ]{2,30}:\s[^\d\s]{0,3}\d")
"""A label and its figure inside a level ("Experience: 0-2 years")."""
_COUNTED = 2
_NONE_YET = lazy(r"entry[ -]level|no (?:prior |previous |work )?experience(?: (?:needed|required|necessary))?", regex.IGNORECASE)
"""What stands in place of years where a level asks for none."""
_CLICKS = lazy(r"(?:click|go to|navigate|select|open|see|visit|choose|press|menu)\b", regex.IGNORECASE)
"""How the way through a site begins."""
_OVER = lazy(r"\.(?:\s(?=\p{Lu})|\Z)")
_STATIONS, _STATION = 3, 60
_LEVELS, _RUNS = 3, frozenset({"paragraph", "heading"})
"""So many levels of the same make show what each of their paragraphs is."""
_JOINS = " ([:,;|·•–—-"
"""What stands between a title and its years."""
_LEADING = frozenset("a after another every first for from in last next of over than the to until with within your".split())
"""Words that lead in to years that are no level's."""
Years = Annotated[Figure, Field(ge=0, le=100), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 100}, mode="serialization")]


class Experience(Record):
    """Years of experience that a level asks for."""

    text: str
    """The page's words."""
    min_years: Years
    """At least so many years."""
    max_years: Years | None = None
    """At most so many years; null where the words leave it open ("15+ years")."""


class Level(Record):
    """One level of the career."""

    title: str
    """What the level is called."""
    experience: Experience | None = None
    """Years of experience; null where the page does not say."""
    description: str | None = None
    """What people at this level do."""
    focus_areas: str | None = None
    """What to learn at this level."""


class CareerPath(Section):
    """The career path."""

    levels: tuple[Level, ...] = ()
    """The levels in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the lead text and the levels; the years of experience are the anchor, before or after the title."""
    blocks = [block for block in part.blocks if block.words and block.kind != "row"]
    years = _years(blocks, desk)
    starts = _starts(blocks, years, desk)
    end = _end(blocks, starts, years, desk)
    tail, blocks = blocks[end:], blocks[:end]
    bounds = [*starts, len(blocks)]
    groups = [blocks[start:end] for start, end in pairwise(bounds)]
    halves = _in_halves(groups, years, desk)
    levels = [_level(group, years, desk, halves=halves) for group in groups]
    lead = blocks[: starts[0]] if starts else blocks
    if not starts:
        levels, lead = named_levels(blocks, desk)
    if not levels:
        at, end = next(((number, end) for number, block in enumerate(blocks) if (end := _way(block))), (-1, 0))
        if end:
            way = blocks[at].words
            stations, arrows = between(way.cut(0, end), _WAY)
            levels = [_level([blocks[at]._replace(words=station)], years, desk) for station in stations]
            more = way.cut(end).lstrip(". ")
            for arrow in (*arrows, way.cut(end, len(way) - len(more))):
                desk.mark(arrow)
            lead = [*blocks[:at], *([blocks[at]._replace(words=way.cut(len(way) - len(more)))] if more else []), *blocks[at + 1 :]]
    if levels and (halves or not any(level["focus_areas"] for level in levels)):
        desk.miss("focus_areas", "/career_path", blocks)
    rows = [block for block in part.blocks if block.kind == "row"]
    if desk.unknown and levels:
        unnumbered(levels, desk)
    elif desk.unknown:
        levels, rows = levels_in_rows(rows, desk)
    return {**plain_section(part, [*lead, *tail, *rows]), "levels": levels}


def _way(block: Block) -> int:
    """Where several levels end that a line names with arrows between them ("Apprentice → Maker → Owner. Some ..."); 0 where it names none."""
    words = block.words
    if block.kind == "row" or not _WAY.search(words):
        return 0
    over = _OVER.search(words, max(arrow.end() for arrow in _WAY.finditer(words)))
    end = over.start() if over else len(words)
    stations, _ = between(words.cut(0, end), _WAY)
    if _CLICKS.match(words):
        return 0
    named = all(0 < len(station) <= _STATION and not ends_sentence(station) for station in stations)
    return end if len(stations) >= _STATIONS and named else 0


def _end(blocks: Sequence[Block], starts: Sequence[int], years: frozenset[int], desk: Desk) -> int:
    """Where the levels end, when a dropped copy tells: what stands behind the run belongs to no level."""
    for span in desk.kept:
        if starts and span.start <= blocks[starts[0]].start and blocks[starts[-1]].start < span.end:
            end = next((number for number, block in enumerate(blocks) if block.start >= span.end), len(blocks))
            # A copy that broke off tells nothing: what stands behind it still speaks of a level.
            goes_on = any(block.start in years or desk.is_label(block, "focus_areas") for block in blocks[end:])
            return len(blocks) if goes_on else end
    return len(blocks)


def _years(blocks: Sequence[Block], desk: Desk) -> frozenset[int]:
    """Where the lines begin that are years of experience, among those of a known layout "Entry level" as well."""
    found = [number for number, block in enumerate(blocks) if _is_years(block)]
    if not desk.unknown and len(found) >= _COUNTED:
        beside = {number + step for number in found for step in (-2, -1, 0, 1, 2)}
        found += [number for number, block in enumerate(blocks) if number not in beside and _NONE_YET.fullmatch(block.words)]
    return frozenset(blocks[number].start for number in found)


def _is_years(block: Block) -> bool:
    short = len(block.words) < _TITLE and block.kind != "row"
    match = AT_START.match(block.words) if short and may_have_years(block.words) else None
    return match is not None and match.end() == len(block.words.rstrip(".:)]"))


def _is_title(block: Block, years: frozenset[int], desk: Desk) -> bool:
    short = len(block.words) <= _TITLE and not ends_sentence(block.words) and block.kind not in {"row", "item"}
    short = short and not (desk.unknown and _LABELLED.match(block.words))
    return block.kind == "heading" or (short and block.start not in years and not desk.is_label(block, "focus_areas"))


def _starts(blocks: Sequence[Block], years: frozenset[int], desk: Desk) -> list[int]:
    """The index of each level's first block."""
    anchors = [number for number, block in enumerate(blocks) if block.start in years]
    if not anchors:
        return _titles(blocks, years, desk)
    after = [number for number in anchors if number + 1 < len(blocks) and _is_title(blocks[number + 1], years, desk)]
    before = [number for number in anchors if number and _is_title(blocks[number - 1], years, desk)]
    if desk.unknown and len(before) > len(after):
        # The pay stands between the title and the years.
        before = [number - (number > 1 and _AMOUNT.fullmatch(blocks[number - 1].words) is not None) for number in before]
    # The same site sets the years always on the same side of the title; a level without text before the next title confuses one side only.
    leads = len(after) > len(before)
    starts = after if leads else [number - 1 for number in before]
    if not starts:
        return _titles(blocks, years, desk)
    taken = set(starts) | set(anchors) | {number + 1 for number in after if leads}
    # On a page that no layout knows other levels may have their years in the title: headings as high as the first that has them below.
    level = blocks[starts[0]].level if desk.unknown else None
    more = [
        number
        for number in _headings(blocks, desk)
        if number not in taken and (number > starts[0] or (level is not None and blocks[number].level == level))
    ]
    return sorted({*starts, *more})


def _headings(blocks: Sequence[Block], desk: Desk) -> list[int]:
    return [number for number, block in enumerate(blocks) if block.kind == "heading" and not desk.is_label(block, "focus_areas")]


def _titles(blocks: Sequence[Block], years: frozenset[int], desk: Desk) -> list[int]:
    """Levels without years: titles by markup, else short lines that something longer follows."""
    marked = _headings(blocks, desk)
    if marked:
        return marked
    counted = [number for number, (block, after) in enumerate(pairwise(blocks)) if block.number is not None and after.kind == "paragraph"]
    if desk.unknown and len(counted) >= _COUNTED and len(counted) == sum(block.kind == "item" for block in blocks):
        # A text's list of titles, each over its text.
        return counted
    return [
        number
        for number, block in enumerate(blocks)
        if _is_title(block, years, desk)
        and number + 1 < len(blocks)
        and not _is_title(blocks[number + 1], years, desk)
        and not desk.is_label(blocks[number + 1], "focus_areas")
    ]


def _with_years(words: Words, desk: Desk) -> tuple[Words, Evidence | None]:
    """A title without the years of experience behind it ("Junior (0-2 years)"), and these; words that lead in to years keep them."""
    match = AT_END.search(words) if may_have_years(words) and len(words) <= _TITLE else None
    title = words.cut(0, len(words[: match.start()].rstrip(_JOINS))) if match else words
    years = years_in(words.cut(*match.span("years"))) if match and title and title.rpartition(" ")[2].casefold() not in _LEADING else None
    if match is None or years is None:
        return words, None
    for mark in (words.cut(len(title), match.start("years")), words.cut(match.end("years"))):
        if mark:
            desk.mark(mark)
    return title, years


def _in_halves(groups: Sequence[Sequence[Block]], years: frozenset[int], desk: Desk) -> bool:
    """Whether a scraper dropped the label inside every level: the layout has one, none stands, and each level has two paragraphs under its title."""
    blocks = [block for group in groups for block in group]
    return (
        len(groups) >= _LEVELS
        and bool(desk.label_texts("focus_areas"))
        and all(block.kind in _RUNS and not desk.is_label(block, "focus_areas") for block in blocks)
        and all(sum(block.start not in years for block in group) == len(("title", "description", "focus_areas")) for group in groups)
    )


def _level(blocks: Sequence[Block], places: frozenset[int], desk: Desk, *, halves: bool = False) -> Tree:
    level: Tree = {"title": None, "experience": None, "description": None, "focus_areas": None}
    texts: dict[str, list[Words]] = {"description": [], "focus_areas": []}
    into = "description"
    for block in blocks:
        if level["experience"] is None and block.start in places and (said := years_said(block.words, desk)) is not None:
            level["experience"] = said
            continue
        if level["title"] is None:
            level["title"] = block.words
            if desk.unknown and level["experience"] is None:
                level["title"], level["experience"] = _with_years(block.words, desk)
        elif desk.is_label(block, "focus_areas"):
            desk.mark(block.words)
            into = "focus_areas"
        elif desk.is_label(block, "description"):
            desk.mark(block.words)
            into = "description"
        else:
            words = block.words
            if desk.unknown and level["experience"] is None:
                level["experience"], words = begun_with_years(words, desk)
            texts[into] += [words] if words else []
            into = "focus_areas" if halves else into
    for name, words_list in texts.items():
        level[name] = join(words_list) if words_list else None
    return level

"""Levels of a career as the items of a list, each a name and what is said of it ("Crew lead (4-7 years): runs a team of six")."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Tree
from extractor.sections.titled import by_turns
from extractor.text import Words
from extractor.values.people import is_person
from extractor.values.years import AT_START, experience, may_have_years

__all__ = ["begun_with_years", "named_levels", "unnumbered", "years_in", "years_said"]

_NAME, _ENOUGH = 60, 2
_SIGNS = " :.–—-"
_COLON = lazy(r"\A\p{Lu}[^:.!?\n]{2,58}:\s\S")
_SIGN = lazy(r":\s|\s[–—-]\s")
_LABEL = lazy(
    r"(?:(?:typical|required|relevant|usual|prior)\s)?(?:years\s(?:of\s)?)?(?:work\s)?experience(?:\s(?:level|required|needed|range))?\s?[:–—-]\s?",
    regex.IGNORECASE,
)
"""What stands before a level's years."""
_YEARS = lazy(r"\A\d{1,2}+\s\p{L}{1,12}+\Z")
"""What says how long something takes as well ("3 years")."""
_NUMBER = lazy(r"(\d{1,2})[.):]\s++(?=\p{L})")
_MARK = lazy(r"\s?[.:;–—-]{1,4}+(?:\s++|$)|\s?,\s++(?=\p{Lu})|\n\s*|$")
_BRACKET = lazy(r"\s?\((?P<inside>[^()]{1,40})\)")


class _Named(NamedTuple):
    """One item's name, the bracket behind it, and what is said of it."""

    name: Words
    years: Words | None
    text: Words


def named_levels(blocks: Sequence[Block], desk: Desk) -> tuple[list[Tree], list[Block]]:
    """The levels that a list's items name, and all other blocks; no levels where an item names nobody's place, or most of them do not.

    Paragraphs that all begin in bold are such a list as well.
    """
    if desk.unknown and (turns := by_turns(blocks)) and sum(_is_somebody(blocks[at].words, desk) for at in turns) * 2 >= len(turns):
        said = [(blocks[at].words, *begun_with_years(blocks[at + 1].words, desk)) for at in turns]
        levels: list[Tree] = [{"title": name, "experience": years, "description": text or None, "focus_areas": None} for name, years, text in said]
        return levels, list(blocks[: turns[0]])
    items = [block for block in blocks if block.kind == "item" and block.words]
    if not items and desk.unknown:
        items = _said(blocks, lambda block: 0 < block.strong < len(block.words)) or _said(blocks, lambda block: _COLON.match(block.words) is not None)
    found = [one for block in items if (one := _parted(block)) is not None]
    if len(found) != len(items) or len(found) < _ENOUGH:
        return [], list(blocks)
    if sum(one.years is not None or _is_somebody(one.name, desk) for one in found) * 2 < len(found):
        return [], list(blocks)
    chosen = {block.start for block in items}
    return [_level(one, block, desk) for one, block in zip(found, items, strict=True)], [block for block in blocks if block.start not in chosen]


def _said(blocks: Sequence[Block], is_one: Callable[[Block], bool]) -> list[Block]:
    """The paragraphs at a section's end that are all of one make; none where others stand among them."""
    found = [block for block in blocks if block.kind == "paragraph" and is_one(block)]
    return found if found == list(blocks[len(blocks) - len(found) :]) else []


def _parted(block: Block) -> _Named | None:
    """An item's parts; None where it has no name and text of its own."""
    words = block.words
    sign = _SIGN.search(words, 0, _NAME * 2)
    end = block.strong if 0 < block.strong < len(words) else sign.start() if sign else 0
    bracket = _BRACKET.match(words, len(words[:end].rstrip())) if end else _BRACKET.search(words, 0, _NAME * 2)
    if bracket is None and end:
        bracket = next((match for match in _BRACKET.finditer(words, 0, end) if match.end() == len(words[:end].rstrip(_SIGNS))), None)
    years = words.cut(*bracket.span("inside")) if bracket and may_have_years(bracket["inside"]) and AT_START.match(bracket["inside"]) else None
    if years is not None and bracket is not None:
        begun, behind = bracket.start(), bracket.end()
    else:
        begun = behind = end
    name, text = words.cut(0, begun), words.cut(behind)
    name = name.cut(0, len(name.rstrip(_SIGNS)))
    text = text.cut(len(text) - len(text.lstrip(_SIGNS)))
    fits = 0 < len(name) <= _NAME and name[0].isupper() and not ends_sentence(name) and bool(text)
    return _Named(name, years, text) if fits else None


def _is_somebody(name: str, desk: Desk) -> bool:
    key = key_of(name)
    return is_person(key.rpartition(" ")[2]) or (desk.role is not None and desk.role.fold(key) is not None)


def begun_with_years(words: Words, desk: Desk) -> tuple[Evidence | None, Words]:
    """The years of experience that a text begins with, behind their label or before a mark ("2-6 years. Plans lifts."), and the rest of it."""
    label = _LABEL.match(words)
    start = label.end() if label else 0
    match = AT_START.match(words[start : start + _NAME]) if desk.unknown and may_have_years(words[: start + _NAME]) else None
    mark = _MARK.match(words, start + match.end()) if match else None
    years = years_in(words.cut(start + match.start("years"), start + match.end("years"))) if match and mark else None
    if match is None or mark is None or years is None or (label is None and _YEARS.fullmatch(match["years"])):
        return None, words
    for said in (words.cut(0, start), words.cut(start + match.end("years"), mark.end())):
        if said:
            desk.mark(said)
    return years, words.cut(mark.end())


def _level(one: _Named, block: Block, desk: Desk) -> Tree:
    stated, text = (years_in(one.years), one.text) if one.years is not None else begun_with_years(one.text, desk)
    end = len(one.name)
    start = len(block.words) - len(one.text)
    for mark in [block.words.cut(end, start)] if one.years is None else _around(block.words, one.years, end, start):
        if mark:
            desk.mark(mark)
    return {"title": one.name, "experience": stated, "description": text or None, "focus_areas": None}


def years_in(words: Words) -> Evidence | None:
    """The years of experience that words state and nothing else."""
    years = experience(words) if may_have_years(words) else None
    return Evidence({"text": words, "min_years": years.min_years, "max_years": years.max_years}, words.span) if years is not None else None


def years_said(words: Words, desk: Desk) -> Evidence | None:
    """The years that a line says; none are asked for where it says "Entry level"."""
    match = AT_START.match(words)
    if match is None:
        return Evidence({"text": words, "min_years": 0, "max_years": None}, words.span)
    years = years_in(words.cut(*match.span("years")))
    if years is not None and (rest := words.cut(match.end("years"))):
        desk.mark(rest)
    return years


def _around(words: Words, years: Words, end: int, start: int) -> tuple[Words, Words]:
    """What stands between the name and the years, and between the years and the text."""
    at = words.index(years, end)
    return words.cut(end, at), words.cut(at + len(years), start)


def unnumbered(levels: Sequence[Tree], desk: Desk) -> None:
    """Take the numbers off the levels' titles, where they count all of them ("1. Trainee rigger")."""
    found = [_NUMBER.match(level["title"]) for level in levels]
    if [int(match[1]) if match else 0 for match in found] == list(range(1, len(levels) + 1)):
        for level, match in zip(levels, found, strict=True):
            assert match is not None
            desk.mark(level["title"].cut(0, match.end()))
            level["title"] = level["title"].cut(match.end())

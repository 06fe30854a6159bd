"""What an employer asks for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

import regex

from extractor.layouts.match import Row
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.sections.items import as_items, bullets_of, halves, headed_items, run_on_items, split_lead
from extractor.sections.named import named_pairs

__all__ = ["Qualifications", "Skill", "read"]


_LISTS = frozenset({"education_requirements", "technical_skills", "soft_skills"})
_NAME = 60
_ALL = r"(?:(?:key|top|important|essential|core|common|main|required|necessary|other)\s)?"
_ANY = (
    r"\s(?:skills|abilities|competenc(?:ies|es)|qualities|attributes|traits|characteristics)(?:\s(?:and|&)\s\w+)?"
    r"(?:\s(?:for|of|as|needed|required)\b.*)?\s?:?"
)
_SORTS = {
    "technical_skills": lazy(rf"{_ALL}(?:technical|hard|job[ -]specific|occupational|practical|digital|computer){_ANY}", regex.IGNORECASE),
    "soft_skills": lazy(rf"{_ALL}(?:soft|people|personal|interpersonal|transferable|workplace|social){_ANY}", regex.IGNORECASE),
}
"""How lists of skills of one sort are called."""


class Skill(Record):
    """One skill."""

    name: str
    """What the skill is called."""
    description: str | None = None
    """What it means in this occupation; null where the page only names it."""


class Qualifications(Section):
    """Skills and qualifications."""

    education_requirements: tuple[str, ...] = ()
    """Degrees and certificates that are asked for, one each."""
    technical_skills: tuple[Skill, ...] = ()
    """Skills of the trade."""
    soft_skills: tuple[Skill, ...] = ()
    """Skills in dealing with people and work."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the section's text and its lists."""
    lists: Tree = {"education_requirements": [], "technical_skills": [], "soft_skills": []}
    part, parts = _grouped(part, desk) if desk.unknown else (part, part.parts)
    rest = list(part.blocks)
    for inner in parts:
        name = inner.row.field
        if name == "education_requirements":
            items, left = bullets_of(inner, desk)
            lists[name].extend(items)
            rest.extend(left)
        elif name in lists and (pairs := halves(inner.blocks)):
            lists[name].extend({"name": one.words, "description": text.words} for one, text in pairs)
        elif name in lists:
            lead, blocks = split_lead(run_on_items(inner.blocks, desk))
            lists[name].extend(named_pairs(blocks, desk))
            rest.extend(lead)
        else:
            rest.extend(inner.blocks)
    # Parts stand in the order of their fields where lists were told by the lines over them.
    rest.sort(key=attrgetter("start"))
    if desk.unknown and (cards := headed_items(rest, desk)) is not None:
        tree = plain_section(part, cards[1])
        return {**tree, "bullets": [*tree["bullets"], *cards[0]], **lists}
    return {**plain_section(part, as_items(rest)), **lists}


def _grouped(part: Part, desk: Desk) -> tuple[Part, list[Part]]:
    """The section without its lists of skills of one sort, and those with its parts: lists under lines that name the sort, or all of a heading's."""
    whole, *more = [
        one if one.row.field in _LISTS or not (sort := _sort(one.heading.words if one.heading is not None else "")) else _of(sort, one)
        for one in (part, *part.parts)
    ]
    lists = [one for one in (whole, *more) if one.row.field in _LISTS]
    left = [one for one in more if one.row.field not in _LISTS]
    blocks = [] if whole.row.field in _LISTS else list(part.blocks)
    at = [
        number for number, (block, after) in enumerate(pairwise(blocks)) if block.kind == "paragraph" and after.kind == "item" and _sort(block.words)
    ]
    for start in reversed(at):
        end = next((number for number in range(start + 1, len(blocks)) if blocks[number].kind != "item"), len(blocks))
        desk.mark(blocks[start].words)
        lists.insert(0, _of(_sort(blocks[start].words) or "", Part(part.row, blocks[start], blocks[start + 1 : end])))
        del blocks[start:end]
    return replace(part, blocks=blocks), [*lists, *left]


def _of(sort: str, part: Part) -> Part:
    """A part that is a list of skills of one sort."""
    return replace(part, row=Row("part", sort, "qualifications", None, ""))


def _sort(words: str) -> str | None:
    """The sort of skills that a heading or a line over a list names."""
    return next((field for field, pattern in _SORTS.items() if len(words) <= _NAME and pattern.fullmatch(words)), None)

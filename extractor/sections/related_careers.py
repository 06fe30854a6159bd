"""Occupations that are alike."""

from __future__ import annotations

from extractor.outline import Part
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Record, Section, Tree, plain_section

__all__ = ["RelatedCareer", "RelatedCareers", "read"]

_TITLE = 120


class RelatedCareer(Record):
    """One occupation that is alike."""

    title: str
    """What it is called."""
    description: str | None = None
    """What the page says about it; null where it only names it."""


class RelatedCareers(Section):
    """Related careers."""

    items: tuple[RelatedCareer, ...] = ()
    """The occupations in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the cards: a title, perhaps a text, and a button that closes the card."""
    section = desk.section
    card = section.card if section is not None else None
    known = {*(card.description if card else ())}
    buttons = {*(card.end if card else ())}
    lead_texts = {*(section.lead if section is not None else ())}
    items: list[Tree] = []
    lead = []
    for block in part.blocks:
        words = block.words
        if not words or block.kind == "row":
            lead.append(block)
        elif words in buttons or words in lead_texts:
            desk.boilerplate.extend(words.pieces())
        elif items and items[-1]["description"] is None and (words in known or _describes(block.kind, words)):
            items[-1]["description"] = words
        elif len(words) <= _TITLE and not ends_sentence(words):
            items.append({"title": words, "description": None})
        else:
            lead.append(block)
    return {**plain_section(part, lead), "items": items}


def _describes(kind: str, words: str) -> bool:
    return kind != "heading" and (len(words) > _TITLE or words[-1] in ".!…")

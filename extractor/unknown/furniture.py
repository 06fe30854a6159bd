"""Headings of a site's own boxes among the headings of a page that no layout knows: cookies, letters to sign up for, links to share."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import Row, key_of
from extractor.parts import Mark
from extractor.patterns import lazy
from extractor.unknown.wordings import Wordings

__all__ = ["offers", "without_furniture"]

_ROW = Row("boilerplate", None, None, None, "")
_BLOCKS, _SIZE = 5, 400
"""A box is no larger: behind more text than that there may be something of the page's own."""
_WORDS = 9
_BOX = lazy(
    r"\A(?:(?:(?:we use|manage|your|about|our|accept|this (?:site|website) uses) )?cookies?(?: (?:policy|settings|preferences|consent|notice|choices"
    r"|and privacy|on this (?:site|website)|we use))?"
    r"|(?:share|print|email|save|bookmark|rate|like) (?:this|the|our) (?:page|article|guide|post|profile|story|career)(?: .{1,40})?"
    r"|share (?:this|it|on|via|with)(?: .{1,40})?|follow us(?: .{1,40})?|tell a friend"
    r"|(?:(?:sign up|subscribe|register|join) (?:for|to|up)?.{0,40} ?)(?:newsletters?|updates|alerts|emails?|mailing list|inbox)"
    r"|(?:our|the|weekly|monthly|free|get|join|email) (?:.{1,30} )?newsletter|newsletter(?: sign ?up)?|subscribe(?: now| today)?"
    r"|stay (?:in touch|updated|connected|informed)"
    r"|(?:get|receive) .{0,30}(?:in|to) your inbox|(?:never|dont) miss .{1,40}|(?:was|is) this (?:page|article|guide) (?:helpful|useful)"
    r"|privacy (?:policy|notice|preferences|settings)|advertisements?|sponsored(?: content| links)?)"
)
"""What such a heading says, and nothing else."""


def without_furniture(blocks: Sequence[Block], marks: Sequence[Mark], words: Wordings) -> list[Mark]:
    """The marks, with the headings of a site's boxes as boilerplate where little stands under them."""
    found = list(marks)
    for number, mark in enumerate(marks):
        if mark.row.kind != "unknown":
            continue
        end = marks[number + 1].index if number + 1 < len(marks) else len(blocks)
        key = words.about(key_of(blocks[mark.index].words))
        if len(key.split()) > _WORDS or end - mark.index > _BLOCKS + 1 or _BOX.fullmatch(key) is None:
            continue
        if sum(len(block.words) for block in blocks[mark.index + 1 : end]) <= _SIZE:
            found[number] = Mark(mark.index, _ROW)
    return found


def offers(open_at: int | None, level: int | None, rows: Sequence[Row]) -> int | None:
    """The level of the heading under which a site's offers stand, behind a heading with such rows; no deeper one is a section's."""
    if level is None or (open_at is not None and level > open_at):
        return open_at
    return level if any(row.kind == "container" for row in rows) else None

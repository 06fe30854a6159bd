"""The duties of the occupation."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.parts import Part
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Section, Tree, plain_section
from extractor.sections.items import bullets_of, listed_and_headed, runs_on
from extractor.text import Words

__all__ = ["Responsibilities", "read"]


class Responsibilities(Section):
    """What people in the occupation do."""

    items: tuple[str, ...] = ()
    """One duty each, in the page's order."""


_LIST = 3
"""So many lines may be a list that has lost its bullets."""
_PARAGRAPH = 220
"""Lines that are longer on average are paragraphs."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the duties; where they have a heading of their own inside the section, the text about them stays text."""
    inner = [one for one in part.parts if one.row.field == "items"]
    headed = desk.section is not None and any(one.field == "items" for one in desk.section.part)
    if not inner and not headed and _is_prose(part):
        return {**plain_section(part, [*part.blocks, *(block for one in part.parts for block in one.blocks)]), "items": []}
    if desk.unknown and (cards := listed_and_headed(part, desk)) is not None:
        items, rest = cards
    elif not inner and (not headed or any(block.kind == "item" for block in part.blocks)):
        items, rest = bullets_of(part, desk)
    else:
        items, rest = [], list(part.blocks)
        for one in inner:
            found, left = _duties(one, desk)
            items.extend(found)
            rest.extend(left)
    rest.extend(block for one in part.parts if one.row.field != "items" for block in one.blocks)
    return {**plain_section(part, rest), "items": items}


def _is_prose(part: Part) -> bool:
    """Whether running text stands there, and no list that has lost its bullets: a sentence or two, or paragraphs."""
    lines = [block.words for block in part.blocks if block.kind != "row" and block.words]
    if any(block.kind == "item" for block in part.blocks) or any(map(runs_on, lines)):
        return False
    if len(lines) > 1 and ends_sentence(lines[0]) and not ends_sentence(lines[-1]):
        # A line that tells nothing, over what the page has lost.
        lines.pop()
    return all(map(ends_sentence, lines)) and (len(lines) < _LIST or sum(map(len, lines)) > _PARAGRAPH * len(lines))


def _duties(part: Part, desk: Desk) -> tuple[list[Words], list[Block]]:
    """Items by their marks; else the lines after a lead-in, up to the first sentence."""
    if any(block.kind == "item" for block in part.blocks):
        return bullets_of(part, desk)
    items: list[Words] = []
    rest: list[Block] = []
    listing = False
    for block in part.blocks:
        if listing and block.kind != "row" and not ends_sentence(block.words) and not block.strong:
            items.append(block.words)
            continue
        listing = block.words.endswith(":") and (not items or "do the following" in block.words)
        rest.append(block)
    return items, rest

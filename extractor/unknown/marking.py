"""How a page that no layout knows marks the headings of its sections: at which level, or not at all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import regex

from extractor.blocks import Block
from extractor.findings import Note
from extractor.layouts.match import Row, key_of
from extractor.parts import Mark, Takes, highest
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.guesses import NEAR, SURE, TOLD, WHOLE
from extractor.unknown.people import ends_in_somebody
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import SOMEONE
from extractor.unknown.titles import Lines
from extractor.unknown.wordings import Wording, Wordings

__all__ = [
    "CONTAINER",
    "NUMBERED",
    "are_unmarked",
    "begins_section",
    "first_step",
    "holds_others",
    "holds_sections",
    "is_numbered",
    "leads_in",
    "lowered",
    "main_level",
    "unasked",
    "unless_taken",
]

NUMBERED = lazy(r"(?:(?:step|stage|phase|route|option)\s*#?\d{1,2}\b|\d{1,2}[.)]\s)", regex.IGNORECASE)
"""What a step's heading begins with."""
_STEP = lazy(r"(?:step|stage|phase)\s*#?(\d{1,2})\b", regex.IGNORECASE)
_COUNTED = regex.compile(r"(\d{1,2})[.)]\s")
_STEPS = 3
CONTAINER = Row("container", None, None, None, "")
"""A heading with nothing of its own: all of what stands under it stands under deeper ones."""
_ENOUGH, _DEEPEST, _SOON = 2, 9, 3
_ASKS = lazy(r"(?:q\s?\d{0,2}[.):]|\d{1,2}[.)]|how|what|why|when|where|who|which|is|are|do|does|can|could|will|would|should)\b", regex.IGNORECASE)
"""What a question begins with, though no mark ends it."""


_HELD, _SURELY = 4, 2
"""So many sections, and so many of them surely, under one heading that begins none are the page's."""


def main_level(blocks: Sequence[Block], heads: Sequence[int], words: Wordings) -> int | None:
    """The level of the page's sections: the highest at which two headings speak for one."""
    spoken = Counter(blocks[index].level for index in heads if words.whole(blocks[index].words).sure or words.told(blocks[index].words))
    return min((level for level, count in spoken.items() if level is not None and count >= _ENOUGH), default=None)


def are_unmarked(blocks: Sequence[Block], heads: Sequence[int], lines: Lines) -> bool:
    """Whether the sections' headings are lines, and what the page marks are only steps, questions and the like inside of them."""
    inside = (index for index in heads if not blocks[index].words.endswith("?") and not NUMBERED.match(blocks[index].words))
    marked = {lines.says(blocks[index].words) for index in inside}
    # Lines of the page's contents say what its headings do.
    keys = {key_of(blocks[index].words) for index in heads}
    told = {lines.says(words) for index in lines.headings() if key_of(words := blocks[index].words) not in keys}
    return len(told - marked) > max(len(marked), _ENOUGH)


def holds_others(
    blocks: Sequence[Block],
    heads: Sequence[int],
    index: int,
    field: str | None,
    takes: Mapping[str, Takes],
    strength: Callable[[int], tuple[int, Wording]],
) -> bool:
    """Whether right under a heading a deeper one stands that surely begins another section ("About the role": "Duties", "Conditions").

    Under a section whose entries have headings it is an entry, unless the steps into the occupation are listed elsewhere.
    """
    if takes.get(field or "") == "entries" and not (field == "how_to_become" and _steps_stand_later(blocks, heads, index, strength)):
        return False
    own, following = blocks[index].level, blocks[index + 1] if index + 1 < len(blocks) else None
    if own is None or following is None or following.kind != "heading" or following.level is None or following.level <= own:
        return False
    how, found = strength(index + 1)
    fields = [row.section if row.kind == "part" else row.field for row in found.rows]
    return how >= WHOLE and bool(fields) and field not in fields


def holds_sections(
    blocks: Sequence[Block], heads: Sequence[int], index: int, deepest: int | None, strength: Callable[[int], tuple[int, Wording]]
) -> bool:
    """Whether under a heading that says nothing, as high as the page's sections, several deeper ones begin a section each, some of them surely."""
    own = blocks[index].level
    if own is None or own != deepest:
        return False
    fields: dict[str | None, int] = {}
    for number in range(bisect_right(heads, index), len(heads)):
        at = heads[number]
        if (level := blocks[at].level) is not None and level <= own:
            break
        how, found = strength(at)
        for row in found.rows[:1]:
            if row.kind == "section" and how >= TOLD and not blocks[at].words.endswith("?"):
                fields[row.field] = max(how, fields.get(row.field, 0))
    return len(fields) >= _HELD and sum(how >= SURE for how in fields.values()) >= _SURELY


def _steps_stand_later(blocks: Sequence[Block], heads: Sequence[int], index: int, strength: Callable[[int], tuple[int, Wording]]) -> bool:
    """Whether a later heading as high as this one surely is about the way in as well, and a list stands right under it."""
    for at in heads[bisect_right(heads, index) :]:
        if blocks[at].level != blocks[index].level or not any(block.kind == "item" for block in blocks[at + 1 : at + 1 + _SOON]):
            continue
        how, found = strength(at)
        if how >= NEAR and found.section is not None and found.section.field == "how_to_become":
            return True
    return False


def is_numbered(words: str, known: Wordings) -> bool:
    """Whether a heading begins with a number, as steps do, and not with an occupation called "Step 2 Operator"."""
    return NUMBERED.match(words) is not None and not (known.role is not None and known.about(key_of(words)).startswith(SOMEONE))


def unasked(blocks: Sequence[Block], heads: Sequence[int], index: int, field: str | None) -> frozenset[int]:
    """Where headings under a section's begin that are no entries of it, though deeper ones may be.

    Under an FAQ's they are no questions any more: all before them ask, and none behind them does. Behind a list of careers they name nobody.
    """
    own, asked, found = blocks[index].level, 0, set[int]()
    if field != "faq" and not (field == "related_careers" and index + 1 < len(blocks) and blocks[index + 1].kind == "item"):
        return frozenset()
    for at in heads[bisect_right(heads, index) :]:
        block = blocks[at]
        if own is None or block.level is None or block.level <= own:
            break
        if field != "faq":
            if not ends_in_somebody(block.words):
                found.add(block.start)
        elif block.words.endswith("?") or _ASKS.match(block.words):
            if found:
                return frozenset()
            asked += 1
        elif asked < _ENOUGH:
            return frozenset()
        else:
            found.add(block.start)
    return frozenset(found)


def unless_taken(notes: Sequence[Note], marks: Sequence[Mark], blocks: Sequence[Block]) -> list[Note]:
    """Notes without those of lines that may be headings and are taken for one."""
    taken = {blocks[mark.index].words.span.start for mark in marks}
    return [one for one in notes if one.code != "heading.possible" or one.start not in taken]


def leads_in(block: Block, level: int | None) -> bool:
    """Whether a heading inside a section of a level only leads in to what stands there ("You would:")."""
    return block.words[-1:] == ":" and (block.level or 0) > (level or _DEEPEST)


def begins_section(blocks: Sequence[Block], title: int, words: Wordings) -> bool:
    """Whether a title line is the first section's heading instead: it speaks for a section alone and names nobody, or stands right above a list."""
    line = blocks[title].words
    following = blocks[title + 1] if title + 1 < len(blocks) else None
    found, told = words.whole(line), words.told(line)
    usual = found.sure and found.section is not None
    if following is None or not (usual or (told is not None and not told.left)):
        return False
    if following.kind == "item":
        return usual
    names = words.role is not None and words.role.fold(key_of(line)) is not None
    return not names and following.kind == "paragraph" and ends_sentence(following.words)


def lowered(blocks: Sequence[Block], title: int) -> list[Block]:
    """The blocks with the title as high as the highest heading below it, among which it is one."""
    level = highest(blocks, title)
    return [block._replace(level=level) if at == title else block for at, block in enumerate(blocks)]


def first_step(blocks: Sequence[Block], title: int, words: Wordings) -> tuple[int, bool] | None:
    """Where the steps begin of which a page's title says that it tells them ("How to Become a Rigger", "Step 1: Train"), and whether right below it.

    None where they have a heading of their own, or there are fewer than three. Numbers alone are steps where none of them begins a section.
    """
    if title < 0 or not _gets_in(title_words := blocks[title].words, words):
        return None
    first, counted, below, told = 0, 0, True, False
    for at, block in enumerate(blocks[title + 1 :], title + 1):
        line, named = block.words, _STEP.match(block.words)
        asks = counted >= _STEPS and line.endswith("?")
        # What the page is called may stand above the title as well; behind text it is a heading.
        again = line == title_words and block.kind != "heading" and not told
        told = told or ends_sentence(line)
        if not 0 < len(line) <= LINE or asks or again:
            continue
        number = int(named[1]) if named is not None else _number(blocks, at) if below and counted < _STEPS else None
        if named is None and (number is not None or not counted or block.kind == "heading") and words.whole(line).sure:
            if (counted < _STEPS and (counted or number is not None)) or _gets_in(line, words):
                return None
            below = below and counted >= _STEPS
        if number == 1 and counted:
            # The page's contents have them as well; a list of them right before the first leads in to it.
            if counted < _STEPS or blocks[first].kind != "item" or any(one.kind != "item" for one in blocks[first:at]):
                return None
            first = counted = 0
        if number == counted + 1:
            counted += 1
            first = first or at
    return (first, below) if counted >= _STEPS else None


def _gets_in(line: str, words: Wordings) -> bool:
    """Whether a line is a heading of how somebody gets into the occupation."""
    return any(row.field == "how_to_become" for row in words.whole(line).rows)


def _number(blocks: Sequence[Block], at: int) -> int | None:
    """What a heading is numbered with, or an item of a list with text under it; a list alone is the page's contents."""
    block = blocks[at]
    counted = _COUNTED.match(block.words)
    if block.kind == "heading" or (counted is not None and block.kind == "paragraph" and not ends_sentence(block.words)):
        return int(counted[1]) if counted is not None else None
    return block.number if block.kind == "item" and blocks[at + 1 : at + 2] and blocks[at + 1].kind == "paragraph" else None

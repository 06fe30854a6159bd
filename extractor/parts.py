"""Parts: what stands under each heading of a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, NamedTuple

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import Headings, Row, headings_of
from extractor.layouts.model import Layout
from extractor.layouts.model import Part as PartData
from extractor.layouts.model import Section as SectionData
from extractor.layouts.once import once
from extractor.readers.lines import ends_sentence

__all__ = [
    "FOLLOWED_BY",
    "LEAD",
    "MORE",
    "TITLE",
    "Mark",
    "Part",
    "Takes",
    "any_may_end",
    "ended",
    "followed",
    "highest",
    "lost_headings",
    "near_headings",
    "parts_of",
    "without_colons",
]

Takes = Literal["prose", "items", "entries"]
"""What a part's reader takes: running text, short items, or entries with titles of their own."""

FOLLOWED_BY = 40
"""Characters that a block has at least for the short line before it to be its heading."""
_WHOLE = 3
"""So many sections without any of their inner headings have lost them."""
_CHART = 12
"""So many blocks from a sentence on, the note that ends a chart shows the sentence to be one of its figures or notes."""
MORE = "more"
"""The field of a part under whose heading its section goes on, on a page that no layout knows."""
TITLE = Row("title", None, None, None, "")
"""The title of a page that no layout knows: what stands right under it is the lead."""
LEAD = Row("lead", None, None, None, "")
"""What stands before the first heading."""


def followed(blocks: Sequence[Block], longest: int) -> set[int]:
    """The lines of at most so many characters that a longer one follows, as in plain text it follows every heading."""
    sizes = [len(block.words) for block in blocks]
    return {index for index, (size, after) in enumerate(pairwise(sizes)) if size <= longest and after > size}


_NAMED = frozenset({"section", "container", "part", "table"})


class Mark(NamedTuple):
    """One block that is a heading."""

    index: int  # type: ignore[assignment]  # the field says it best, and nobody asks a mark for an item's index
    row: Row


@dataclass(slots=True)
class Part:
    """A heading and what stands under it, up to the next one."""

    row: Row
    heading: Block | None
    blocks: list[Block] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    parent: int | None = None
    """Index of the part that it stands in; no part holds its parent, so that a page is freed as soon as it is read."""
    index: int = -1
    """Index of the heading's block."""

    @property
    def level(self) -> int | None:
        """The depth of its heading, where markup says it."""
        return self.heading.level if self.heading is not None else None

    def walk(self) -> list[Part]:
        """This part and those under it, in reading order."""
        return [self, *(inner for part in self.parts for inner in part.walk())]


def may_end(row: Row) -> bool:
    """Whether the layout says how a part ends, other than at the next heading."""
    return isinstance(row.data, PartData) and bool(row.data.end or row.data.shape == "figures")


def any_may_end(layout: Layout | None) -> bool:
    """Whether any part of the layout says how it ends."""
    return layout is not None and any(part.end or part.shape == "figures" for section in layout.section for part in section.part)


def ended(row: Row, blocks: Sequence[Block], index: int) -> Literal["before", "after"] | None:
    """Whether the open part ends before or after a block, by how the layout says that it ends."""
    data = row.data
    if not isinstance(data, PartData):
        return None
    words = blocks[index].words
    if data.end and words.startswith(data.end):
        return "after"
    if data.shape != "figures" or len(words) < FOLLOWED_BY or not ends_sentence(words):
        return None
    noted = data.end and any(block.words.startswith(data.end) for block in blocks[index + 1 : index + _CHART])
    return None if noted else "before"


def without_colons(blocks: list[Block], marks: Sequence[Mark]) -> list[Block]:
    """The blocks, known headings without the colon that they end with, which is none of their words; a label's may be."""
    odd = [mark for mark in marks if mark.row.kind in _NAMED and blocks[mark.index].words.endswith(":") and not mark.row.heading.endswith(":")]
    blocks = list(blocks) if odd else blocks
    for mark in odd:
        words = blocks[mark.index].words
        blocks[mark.index] = blocks[mark.index]._replace(words=words.cut(0, len(words) - 1))
    return blocks


def parts_of(blocks: Sequence[Block], marks: Sequence[Mark], dropped: Sequence[bool], title: int | None, line: int | None = None) -> list[Part]:
    """The parts of the page: what stands before the first heading, then one for each section, with its parts inside.

    `line` is the place of the title: where it is a section's heading as well, the headings below it are beside that section, not inside it.
    """
    begin = 0 if title is None else title + 1
    lead = Part(LEAD, None)
    tops = [lead]
    at = {mark.index: mark.row for mark in marks}
    current = owner = lead
    ends = False
    # Levels and places of headings that are still open, the deepest last; an unknown heading belongs to the last one above its level.
    above: list[tuple[int, int]] = []
    latest: dict[str, Part] = {}
    for index, block in enumerate(blocks[begin:], begin):
        if dropped[index]:
            continue
        row = at.get(index)
        if row is None:
            if ends and block.words and (where := ended(current.row, blocks, index)) is not None:
                if where == "after":
                    current.blocks.append(block)
                current, ends = owner, False
                if where == "before":
                    current.blocks.append(block)
            elif block.words:
                current.blocks.append(block)
            continue
        part = owner = Part(row, block, index=index)
        if row.kind in {"part", "label", "table"}:
            owner = latest.get(row.section or "", tops[-1])
            part.parent = owner.index
            owner.parts.append(part)
            if row.field == MORE:
                _place(part, above, block.level)
        else:
            _place(part, above, block.level if index != line else highest(blocks, index))
            tops.append(part)
            if row.kind == "section" and row.field:
                latest[row.field] = part
        current, ends = part, may_end(row)
    return tops


def _place(part: Part, above: list[tuple[int, int]], level: int | None) -> None:
    """Put a part among those that are still open, and an unknown one under the last of them."""
    if level is None:
        return
    while above and above[-1][0] >= level:
        above.pop()
    if part.row.kind == "unknown" and above:
        part.parent = above[-1][1]
    above.append((level, part.index))


def highest(blocks: Sequence[Block], title: int) -> int | None:
    """The level of the highest heading below a title."""
    return min((block.level for block in blocks[title + 1 :] if block.level is not None), default=blocks[title].level)


def near_headings(parts: Sequence[Part], headings: Headings | None) -> list[Note]:
    """Unknown headings whose words almost are those of a known one, as proposals."""
    if headings is None:
        return []
    found = []
    known = _words_of(headings.layout)
    for part in parts:
        if part.row.kind != "unknown" or part.heading is None:
            continue
        ours = frozenset(part.heading.words.casefold().replace("&", "and").split())
        row = next((row for row, theirs in known if len(ours & theirs) * 3 >= len(theirs) * 2 and len(ours - theirs) <= 2), None)
        if row is not None:
            found.append(note("heading.near", part.heading.words.span, text=str(part.heading.words), heading=row.heading))
    return found


def lost_headings(parts: Sequence[Part], layout: Layout | None) -> list[Note]:
    """What tells that a scraper kept the headings of sections alone: of several that have headings inside, none has any."""
    if layout is None:
        return []
    whole = [
        part
        for part in parts
        if part.row.kind == "section" and isinstance(part.row.data, SectionData) and (part.row.data.part or part.row.data.label)
    ]
    if len(whole) < _WHOLE or any(part.parts for part in whole):
        return []
    names = ", ".join(f"/{part.row.field}" for part in whole)
    return [note("section.undivided", whole[0].heading.words.span if whole[0].heading else None, fields=names)]


@once
def _words_of(layout: Layout) -> list[tuple[Row, frozenset[str]]]:
    """The headings of sections and parts that have several words besides their slots, with these words."""
    words = ((rows[0], frozenset(key.split()) - {"\ue000", "\ue001"}) for key, rows in headings_of(layout).by_key.items())
    return [(row, theirs) for row, theirs in words if row.kind in {"section", "part"} and len(theirs) > 1]

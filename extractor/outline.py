"""Blocks to parts: which blocks are headings, what they mean, and what stands under each.

Every heading closes the part before it, known or not; else the tuition of one section would be read as the salary of another.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence

from extractor.blocks import Block
from extractor.contents import above_title, contents, draws, last_places, levels_are_flat, own_headings
from extractor.entries import Entries
from extractor.findings import Note, note
from extractor.layouts.keys import OPENED
from extractor.layouts.match import ROLE, Row, template
from extractor.layouts.model import Label
from extractor.layouts.model import Part as PartData
from extractor.layouts.model import Section as SectionData
from extractor.parts import FOLLOWED_BY, LEAD, Mark, Takes, any_may_end, ended, followed
from extractor.readers.lines import ends_sentence
from extractor.recognise import Recognised

__all__ = ["mark_headings"]

_HEADING_MAX = 80
_UNKNOWN = Row("unknown", None, None, None, "")
_BOILERPLATE = Row("boilerplate", None, None, None, "")
_TEXTS = frozenset({"paragraph", "item"})
_NONE: frozenset[str] = frozenset()


class _Outliner:
    """One walk over the blocks that decides which of them are headings."""

    def __init__(self, blocks: Sequence[Block], keys: Sequence[str], found: Recognised, takes: Mapping[str, Takes], *, marked: bool) -> None:
        self.blocks, self.keys, self.takes, self.marked = blocks, keys, takes, marked
        self.layout = found.layout
        self.title, self.role = found.title, found.role
        self.marks: list[Mark] = []
        self.drawn: set[int] = set()
        self.opened: set[int] = set()
        self.notes: list[Note] = []
        self.section = self.part = LEAD
        self.level: int | None = None
        self.rows: list[Sequence[Row]] = [()] * len(blocks) if found.rows is None else [found.rows[key] for key in keys]
        self.lines, self.exact = (found.rows.headings.lines, found.rows.headings.exact) if found.rows is not None else (_NONE, _NONE)
        self.starts = tuple(found.layout.boilerplate.start) if found.layout else ()
        self.hits = hits = own_headings(blocks, keys, self.rows, self.exact, self.starts)
        self.marked_keys = {keys[index] for index in hits if blocks[index].kind == "heading"} if marked else set()
        # What stands on a line of its own is the heading; an item that says the same is a line of contents.
        self.plain_keys = {keys[index] for index in hits if blocks[index].kind in {"paragraph", "heading"}}
        self.skip = contents(hits, self.rows, keys, self.lines)
        self.last, self.twice = last_places(hits, self.rows, keys, self.skip)
        self.flat = levels_are_flat(hits, self.rows, blocks)
        self.asking = found.layout is not None and any(heading.endswith("?") for section in found.layout.section for heading in section.heading)
        self.digest: Mark | None = None
        self.told: set[str] = set()
        """Fields that the open digest has said in brief."""
        self.ends = any_may_end(found.layout)
        self.met: set[str | None] = set()
        self.over = False
        """Whether the page's last lines have begun."""
        self.entries = Entries(blocks, self.is_sites, self.is_mark)
        self.since = 0 if self.title is None else self.title + 1
        """Index of the first block of the open part."""
        self.last_own = max((index for index in hits if any(row.kind == "section" for row in self.rows[index])), default=0)

    def walk(self) -> list[Mark]:
        """The headings in reading order."""
        # A question that repeats a heading is a question when the heading also stands outside of the questions.
        begin, rows, starts, marked = self.since, self.rows, self.starts, self.marked
        outside = self.outside_of_questions(begin)
        likely = set() if marked else followed(self.blocks, _HEADING_MAX)
        for index, block in enumerate(self.blocks[begin:], begin):
            row = self.known(index, block, outside) if rows[index] else None
            if row is None and starts and block.words.startswith(starts):
                row = self.end(block)
            if row is None and (block.kind == "heading" if marked else index in likely):
                row = self.unknown(index, block)
            if row is not None:
                self.open(index, row, block)
            elif self.ends and isinstance(self.part.data, PartData) and ended(self.part, self.blocks, index):
                self.part = self.section
        return self.marks

    def outside_of_questions(self, begin: int) -> set[str]:
        """The keys of section headings that stand outside of the questions."""
        outside: set[str] = set()
        current: Row | None = None
        for index in self.hits:
            row = next((row for row in self.rows[index] if row.kind in {"section", "container", "boilerplate"}), None)
            if row is None or index < begin or index in self.skip:
                continue
            inside = current is not None and current.field == "faq"
            if not (inside and self.blocks[index].words.endswith("?")):
                outside.add(self.keys[index])
                current = row
        return outside

    def known(self, index: int, block: Block, outside: Collection[str]) -> Row | None:
        """What the layout says about the block; the last words of a sentence that a line's end broke are no heading."""
        rows = self.rows[index]
        if self.keys[index][:1] == OPENED:
            return rows[0]
        if index in self.skip or block.kind == "row" or (block.words[-1:] == "." and block.words[:1].islower()):
            return None
        inner = next((row for row in rows if row.kind in {"part", "label", "table"} and row.section == self.section.field), None)
        labelled = inner is not None and inner.kind == "label"
        unmarked = self.marked and block.kind != "heading" and not labelled and self.keys[index] in self.marked_keys
        if unmarked or block.words.casefold() in self.exact or (not labelled and self.entries.is_described(index)):
            return None
        if inner is not None and self.section.kind == "section":
            # A chart stands once and never inside a table: there its name is a row's.
            chart = isinstance(inner.data, PartData) and inner.data.shape == "figures"
            return None if chart and (id(inner) in self.drawn or self.part.kind == "table" or not draws(self.blocks, self.rows, index)) else inner
        if block.kind == "item" and self.keys[index] in self.plain_keys:
            return None
        outer = next((row for row in rows if row.kind in {"section", "container", "boilerplate"}), None)
        if outer is None or (self.section.field == "faq" and self.is_question(index, block, outside)):
            return None
        if self.over and outer.field in self.met:
            return None
        if outer.field in self.met and isinstance(outer.data, SectionData) and outer.heading in outer.data.more:
            return next(row for row in rows if row.kind == "part" and row.data is outer.data)
        return self.in_brief(index, outer, block) if self.digest else outer

    def in_brief(self, index: int, row: Row, block: Block) -> Row:
        """What a section's heading is while a digest is open: a part of it, as long as the section itself is still to come."""
        assert self.digest is not None
        level, own = block.level, self.blocks[self.digest.index].level
        deeper = level is not None and own is not None and level > own
        comes = self.last.get(row.field, index) > index
        if row.kind != "section" or row.field is None or row.field in self.told or (level is not None and own is not None and level < own):
            self.digest = None
        elif deeper or comes:
            self.told.add(row.field)
            return Row("part", "items", self.digest.row.field, row.data, row.heading)
        elif not self.told and self.twice <= index:
            # Nothing is said twice from here on: a digest without headings of its own ends at the first section.
            self.digest = None
        return row

    def is_question(self, index: int, block: Block, outside: Collection[str]) -> bool:
        """Whether a heading's words, met among the questions, are one of them."""
        if not block.words.endswith("?"):
            return False
        if self.marked and block.level is not None and self.level is not None and not self.flat:
            return block.level > self.level
        return self.keys[index] in outside or self.entries.asks_on(index, self.opened)

    def end(self, block: Block) -> Row | None:
        """The first of the page's last lines closes the guide."""
        if self.section.kind != "boilerplate" and len(block.words) < 400:
            self.over = True
            return _BOILERPLATE
        return None

    def unknown(self, index: int, block: Block) -> Row | None:
        """Whether the block is a heading that the layout does not know."""
        asks = self.section.field == "faq" and self.entries.asks_likewise(self.since, index, self.level)
        if asks or block.kind in {"row", "rule", "item"} or not block.words or block.furniture:
            return None
        if not self.marked:
            return self.unknown_plain(index, block)
        return _BOILERPLATE if self.keys[index] in self.lines else self.unknown_marked(block)

    def unknown_marked(self, block: Block) -> Row | None:
        if self.is_mark(block):
            return None
        if self.flat and self.takes_now() != "prose":
            return None
        higher = block.level is not None and self.level is not None and block.level <= self.level
        if self.section.kind == "boilerplate":
            return _UNKNOWN if higher else _BOILERPLATE
        if self.section.kind == "lead" and self.layout is not None and self.title is None:
            return None
        if not higher and (self.takes_now() == "entries" or (self.takes_now() == "items" and self.part is self.section)):
            return None
        return _UNKNOWN

    def is_sites(self, index: int) -> bool:
        """Whether the layout knows a line: a heading, a button, or one of the page's last lines, which begin as they all do."""
        return bool(self.rows[index]) or self.keys[index] in self.lines or self.blocks[index].words.startswith(self.starts)

    def is_mark(self, block: Block) -> bool:
        """Whether the block is a mark inside the open section's entries ("Step 4"), whatever its markup."""
        data = self.section.data
        labels = data.labels.values() if isinstance(data, SectionData) and len(block.words) <= _HEADING_MAX else ()
        return any(template(text).fullmatch(block.words) for texts in labels for text in texts)

    def unknown_plain(self, index: int, block: Block) -> Row | None:
        """Whether a line that nothing marks is one; never in a table that lost its cells, where a short line is its next row's first.

        The occupation's bare name is a picture's or a chart's.
        """
        words, following = block.words, self.blocks[index + 1] if index + 1 < len(self.blocks) else None
        if following is None or len(following.words) <= len(words) or following.kind not in _TEXTS or self.rows[index + 1]:
            return None
        takes = self.takes_now()
        if len(following.words) <= FOLLOWED_BY and not self.entries.has_sentences(index, takes):
            return None
        if not words[0].isalnum() or words[0].islower() or self.section.kind == "container" or self.entries.begins_sentence(index):
            return None
        if ends_sentence(words) and not (self.asking and words[-1] == "?" and self.section.field != "faq"):
            return None
        named = self.role is not None and self.section.kind == "section" and self.role.fold(self.keys[index]) == ROLE
        if named or not any(map(str.isalpha, words)) or self.is_mark(block) or self.keys[index] in self.lines or self.entries.is_figure(index):
            return None
        if takes == "entries" and isinstance(self.section.data, SectionData) and self.section.data.table:
            return None
        if self.section.kind == "boilerplate" or (self.section.kind == "lead" and self.layout is not None):
            is_one = self.entries.stands_alone(self.since, index)
            told = is_one and index < self.last_own
        elif takes != "prose":
            few = 1 if self.part.kind == "label" else 2
            over = ends_sentence(following.words) and not (" " not in words and self.goes_on(index))
            is_one = told = over and self.entries.is_over(takes, self.since, index, few=few)
        else:
            is_one, told = True, self.entries.between_sentences(index, opens=index == 0 or index - 1 in self.opened)
        if is_one and not told:
            self.notes.append(note("heading.possible", words.span, text=str(words)))
        return _UNKNOWN if told else None

    def goes_on(self, index: int) -> bool:
        """Whether the next heading that the layout knows opens another part of the open section: a lone word before it is an item."""
        at = bisect_right(self.hits, index)
        rows = self.rows[self.hits[at]] if at < len(self.hits) and self.part is not self.section else ()
        return any(row.kind in {"part", "label"} and row.section == self.section.field for row in rows)

    def takes_now(self) -> Takes:
        """What the reader of the open part takes."""
        if self.part is not self.section:
            data = self.part.data
            shape = data.shape if isinstance(data, (Label, PartData)) else "items"
            return "prose" if shape == "text" and self.part.kind == "part" else "items"
        return self.takes.get(self.section.field or "", "prose")

    def open(self, index: int, row: Row, block: Block) -> None:
        """Open what a heading begins."""
        self.marks.append(Mark(index, row))
        self.drawn.add(id(row))
        self.opened.add(index)
        self.since = index + 1
        if row.kind in {"part", "label", "table"}:
            if self.digest and row.section == self.digest.row.field:
                self.section, self.level = self.digest.row, self.blocks[self.digest.index].level
            elif row.section != self.section.field:
                self.section, self.level = next(other for other in self.rows[index] if other.data is row.data), block.level
            self.part = row
            return
        if isinstance(row.data, SectionData) and row.data.digest:
            self.digest, self.told = Mark(index, row), set()
        if row is _BOILERPLATE and self.section.kind == "boilerplate":
            return
        inner = row.kind == "unknown" and block.level is not None and self.level is not None and block.level > self.level
        if inner:
            # An unknown heading deeper than its section's: the section goes on at the next known label.
            self.part = row
            return
        self.section = self.part = row
        self.level = block.level
        if row.kind == "section":
            self.met.add(row.field)


def mark_headings(
    blocks: Sequence[Block], keys: Sequence[str], found: Recognised, takes: Mapping[str, Takes], *, marked: bool
) -> tuple[list[Mark], list[Note]]:
    """The headings among the blocks, in reading order."""
    outliner = _Outliner(blocks, keys, found, takes, marked=marked)
    return outliner.walk(), [*outliner.notes, *above_title(blocks, found.title)]

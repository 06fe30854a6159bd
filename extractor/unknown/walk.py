"""One walk over the headings of a page that no layout knows: which begins which section, and which are entries of the open one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import Row, key_of
from extractor.layouts.model import Layout
from extractor.parts import MORE, Mark, Takes
from extractor.text import Words
from extractor.unknown.asking import asks_beside, asks_in_lines, is_question
from extractor.unknown.duties import tells_of
from extractor.unknown.furniture import offers
from extractor.unknown.guesses import NEAR, SURE, WHOLE
from extractor.unknown.heads import Heads
from extractor.unknown.marking import CONTAINER, holds_others, holds_sections, is_numbered, leads_in, unasked
from extractor.unknown.numbered import counts_on
from extractor.unknown.ranks import is_entry_of
from extractor.unknown.shapes import is_part, repeats
from extractor.unknown.standing import is_card, is_listed_side, is_other_side, names_side
from extractor.unknown.title_line import is_again
from extractor.unknown.ways import NAMED, OF_WAYS, beside_careers, is_named_way, is_paid, is_way, names_somebody
from extractor.unknown.wordings import Wording

__all__ = ["Typer"]

_DEEPEST = 9
_CARDS = frozenset({"responsibilities", "qualifications"})
"""Sections whose items may have a heading each."""
_UNKNOWN = Row("unknown", None, None, None, "")


class Typer(Heads):
    """One walk over the headings of a page."""

    asked = False
    """Whether a question stands right under the open section's heading, and no deeper."""
    begun = 0
    """The place of the heading under which the open section begins or goes on."""
    heading = ""
    """The heading of the section that was opened last."""
    unasked: frozenset[int] = frozenset()
    """Where deeper headings begin that are no entries of the open section."""
    part: Row | None = None
    """The part that was begun last."""
    ways: Row | None = None
    """The section in which ways in are entries, a line each."""
    closed: int | None = None
    """The level of the open heading under which a site's offers stand."""
    open: Row | None = None
    """What begins the open section."""
    level: int | None = None
    """The level of its heading."""
    side: int | None = None
    """The level of the heading of one side, what speaks for the occupation or against it, that is open."""
    counted = False
    """Whether the open section's own heading has a number, as all of its level have."""

    def __init__(
        self, blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, takes: Mapping[str, Takes], *, marked: bool, name: str | None = None
    ) -> None:
        super().__init__(blocks, marks, generic, marked=marked, name=name)
        self.takes, self.given = takes, marks
        self.used: set[str] = set()
        self.notes: list[Note] = []
        self.levels: dict[str, int | None] = {}
        """The sections that may go on under further headings, by the level of their own."""

    def walk(self) -> list[Mark]:
        """All marks, those that could be typed with their section's row."""
        marks = []
        for index in sorted(self.ends):
            block, mark = self.blocks[index], self.old.get(index)
            if block.level is not None:
                self.rise(block.level)
            self.closed = offers(self.closed, block.level, self.lines.sure(block.words))
            other = index in self.others and not self.is_asked(block)
            row = self.row(index, block) if not other and self.closed in {None, block.level} else None
            if row is None and not other and holds_sections(self.blocks, self.heads, index, self.deepest, self.strength):
                self.container = block.level
            if row is not None:
                self.side = block.level if row.section == "pros_and_cons" and names_side(block.words) else None
                marks.append(Mark(index, row))
            elif other:
                marks.append(mark or Mark(index, _UNKNOWN))
                self.shut()
            elif mark is None and not self.is_entry(index) and (block.kind == "heading" or self.closes(index, block)):
                # Another wording of a section that is there already: it closes what is open all the same.
                marks.append(Mark(index, _UNKNOWN))
                self.shut()
            elif mark is not None and not self.is_entry(index) and not (self.open is not None and leads_in(block, self.level)):
                marks.append(mark)
                if block.level is None or self.level is None or self.level >= block.level:
                    self.shut()
        return marks

    def is_asked(self, block: Block) -> bool:
        """Whether a heading is one of the open section's questions, whoever it is about."""
        asks = self.open is not None and self.open.field == "faq" and block.words[-1:] == "?"
        return asks and (block.level is None or self.level is None or block.level > self.level)

    def rise(self, level: int) -> None:
        """Forget the deeper headings that a heading of a level ends."""
        self.levels = {field: own for field, own in self.levels.items() if own is None or own <= level}
        if self.container is not None and level <= self.container:
            self.container = None

    def shut(self) -> None:
        """Nothing is open any more."""
        self.open = self.level = None

    def tell(self, words: Words, field: str | None, reason: str) -> None:
        """Say why a heading is a section's."""
        self.notes.append(note("section.typed", words.span, f"/{field}", heading=str(words), field=field, reason=reason))

    def closes(self, index: int, block: Block) -> bool:
        """Whether a line that begins no section ends what is open: a usual wording, one that stands as headings do, the site's own."""
        following = self.lines.after(index)
        if block.words[-1:] == ":" and following is not None and following.kind == "item" and not self.lines.sure(block.words):
            return False  # "In this guide:" over a list
        return bool(self.lines.sure(block.words)) or bool(self.lines.stands(index)) or index in self.lines.breaks or self.words.is_site(block.words)

    def is_entry(self, index: int) -> bool:
        """Whether a heading is an entry of the open section: a step, a question, a level."""
        block = self.blocks[index]
        if self.words.is_site(block.words) and not block.words.endswith("?"):
            return False
        if self.open is not None and self.open.field == "salary" and (block.level or 0) > (self.level or _DEEPEST):
            return is_paid(self.blocks, index) and not self.words.whole(block.words).rows
        if self.open is not None and block.level is None and is_entry_of(self.open.field, block.words):
            return True
        if self.open is not None and self.open.field in _CARDS and (block.level is None or block.level > (self.level or _DEEPEST)):
            loose = index != self.step and (self.part is None or self.part.section != self.open.field)
            return loose and not self.words.whole(block.words).rows and is_card(self.blocks, self.begun, index)
        if self.open is not None and self.open.field == "pros_and_cons":
            side = (told := self.words.told(block.words)) is not None and told.field == self.open.field
            if block.level is not None and self.side is not None and block.level > self.side:
                return not side
            return self.lined and not side and is_listed_side(self.blocks, index) and not self.lines.sure(block.words)
        if self.open is None or self.takes.get(self.open.field or "") != "entries":
            return False
        if self.open.field == "how_to_become" and (
            (is_numbered(block.words, self.words) and not (self.counted and block.level == self.level))
            or (block.level is None and (is_way(block.words, self.words) or counts_on(self.blocks, self.begun, index)))
        ):
            if block.level is None and is_named_way(block.words, self.words):
                self.ways = self.open
            return True
        if self.open.field in NAMED and (self.words.closes(block.words) or (block.level is None and names_somebody(block.words, self.words))):
            return not self.words.closes(block.words)
        if self.open.field == "faq" and is_question(block.words, self.words) and (self.lined or self.asked or block.level is None):
            return True
        if self.open.field == "faq" and not block.words.endswith("?") and asks_in_lines(self.blocks, self.begun):
            return False
        deeper = block.level is not None and self.level is not None and block.level > self.level and block.start not in self.unasked
        return deeper and not (self.open.field == "related_careers" and beside_careers(self.blocks, self.begun, index))

    def row(self, index: int, block: Block) -> Row | None:
        """The section or part that a heading begins; None where nothing says it."""
        if index == self.title or self.is_entry(index) or (index in self.lines.breaks and index + 1 in self.ends):
            return None
        if self.lined and not self.used and key_of(block.words) in self.repeated and is_again(self.blocks, self.title, index):
            # The page's `<title>` and its title line say the same.
            return None
        if self.ways is not None and self.open is not None and self.open.field in OF_WAYS and is_named_way(block.words, self.words):
            return self.goes_on(self.ways, index, "it is a way in like the one before")
        if self.holds_steps(index):
            return self.goes_on(self.open or _UNKNOWN, index, "it is a part of the steps")
        strength, found = (SURE, self.words.whole(self.blocks[self.title].words)) if index == self.step else self.strength(index)
        deeper = block.level is not None and self.level is not None and block.level > self.level
        if self.open is not None and (deeper or self.lined) and index != self.step:
            part = next((row for row in found.rows if row.kind == "part" and row.section == self.open.field), None)
            # Words that are a part's as well may begin a section that is not there yet.
            taken = next((row.field in self.used for row in found.rows if row.kind == "section"), True)
            if part is not None and (deeper or strength < SURE or taken or is_other_side(part, self.part)):
                self.part = part
                return part
        if deeper and self.open is not None and self.open.field in self.levels and repeats(block.words, self.heading):
            return self.goes_on(self.open, index, "it begins with the section's own heading")
        if strength < SURE and self.is_inner(index) and not self.is_loose(strength, block):
            return self.more(index, strength, found)
        row = next((row for row in found.rows if row.kind == "section" and row.field not in self.used and self.may_open(row, strength)), None)
        if row is not None and holds_others(self.blocks, self.heads, index, row.field, self.takes, self.strength):
            self.shut()
            self.container = block.level
            return CONTAINER
        again = row is not None and row.field == "responsibilities" and "overview" not in self.used and self.usual > 1
        if row is not None and again and tells_of(self.blocks, index, self.ends):
            row = Row("section", "overview", "overview", self.words.sections["overview"], row.heading)
        if row is None or row.field is None or row.field in self.used:
            return self.more(index, strength, found)
        self.used.add(row.field)
        self.begun, self.open, self.level = index, row, block.level
        self.counted = index != self.step and is_numbered(block.words, self.words)
        self.levels[row.field], self.heading = block.level, block.words
        self.unasked, self.asked = unasked(self.blocks, self.heads, index, row.field), asks_beside(self.blocks, index)
        self.tell(block.words, row.field, found.reason)
        return row

    def holds_steps(self, index: int) -> bool:
        """Whether a heading is a part of the steps that are open, with steps of its own."""
        field = self.open.field if self.open is not None else None
        if field != "how_to_become" or index + 1 not in self.ends or not is_part(self.blocks[index].words):
            return False
        own, inner = self.blocks[index].level, self.blocks[index + 1]
        return own is not None and (inner.level or 0) > own and is_numbered(inner.words, self.words)

    def is_loose(self, strength: int, block: Block) -> bool:
        """Whether a heading below one that begins no section stands there like sections of its own do."""
        return strength >= WHOLE and (self.open is None or self.level == block.level) and not block.words.endswith("?")

    def may_open(self, row: Row, strength: int) -> bool:
        """Whether a heading may be its section's first: none that is made so by its words better is still to come."""
        return strength >= min(self.claimed.get(row.field or "", 0), NEAR)

    def more(self, index: int, strength: int, found: Wording) -> Row | None:
        """A further heading of a section that is there already, under which the section goes on; a guess is none."""
        row = next((row for row in found.rows if row.kind == "section" and row.field in self.used), None)
        if row is None or strength < NEAR or (strength < SURE and row.field not in self.levels and self.is_inner(index)):
            return None
        inner = strength < SURE and self.is_inner(index) and (self.open is None or self.open.field != row.field)
        return None if inner else self.goes_on(row, index, found.reason)

    def goes_on(self, row: Row, index: int, why: str) -> Row:
        """A heading under which an open section goes on."""
        block, self.begun = self.blocks[index], index
        self.open, self.level, self.asked, self.counted = row, block.level, False, is_numbered(block.words, self.words)
        self.levels.setdefault(row.field or "", block.level)
        self.tell(block.words, row.field, f"{why}; the section goes on there")
        return Row("part", MORE, row.field, row.data, row.heading)

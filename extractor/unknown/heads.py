"""The headings of a page that no layout knows, before any is typed: which lines are some, whom they are about, and how sure each one's words are."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.layouts.model import Layout
from extractor.parts import Mark
from extractor.unknown.bold import usual_in_bold
from extractor.unknown.callings import called
from extractor.unknown.duties import duties
from extractor.unknown.guesses import NEAR, Guesses
from extractor.unknown.marking import are_unmarked, begins_section, first_step, lowered, main_level
from extractor.unknown.occupation import role_of
from extractor.unknown.others import refused
from extractor.unknown.pieces import TAIL
from extractor.unknown.tiles import tiles
from extractor.unknown.title_line import page_title, titles_of
from extractor.unknown.titles import Lines
from extractor.unknown.wordings import Wordings

__all__ = ["Heads"]


class Heads:
    """The headings of one page."""

    container: int | None = None
    """The level of the open heading that has nothing but sections under it, once they are walked over."""

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, *, marked: bool, name: str | None = None) -> None:
        self.blocks = blocks
        self.old = {mark.index: mark for mark in marks}
        self.title = page_title(blocks, [mark.index for mark in marks], generic, marked=marked, name=name)
        self.titles = titles_of(blocks, self.title, name)
        self.repeated = {key for title in self.titles for key in _keys(title)}
        named_by_title = Wordings(generic, role_of(self.titles, blocks, self.title, generic))
        self.words = Wordings(generic, called(blocks, self.title, named_by_title))
        steps = first_step(blocks, self.title, self.words)
        self.both = self.title if steps is not None and steps[1] else None
        """The title, where it is the heading of the steps as well."""
        self.step = steps[0] if steps is not None and not steps[1] else None
        """The first of the steps, where other sections stand between the title and them."""
        if self.both is not None:
            self.blocks = blocks = lowered(blocks, self.both)
        if self.both is not None or (self.title >= 0 and begins_section(blocks, self.title, self.words)):
            self.drop_title(str(blocks[self.title].words))
        self.lines = Lines(blocks, self.words, self.title)
        cells = (index for index, block in enumerate(blocks) if block.kind == "heading")
        self.heads = sorted({*(mark.index for mark in marks), *cells} - {self.title})
        unmarked = marked and are_unmarked(blocks, self.heads, self.lines)
        self.lined = not marked or unmarked or main_level(blocks, self.heads, self.words) is None
        """Whether lines are headings by their words: in plain text, and where the page's markup has none for its sections."""
        (self.take_lines if self.lined else self.take_bold)()
        self.ends = {*self.old, *self.heads}
        """Where what stands under a heading may end."""
        self.strength = Guesses(blocks, self.words, self.ends, self.old, self.lines.listed)
        self.deepest = 0 if unmarked else main_level(blocks, self.heads, self.words)
        # Headings about another occupation, labels of a card of facts, and facts that have their sections elsewhere.
        self.others = refused(blocks, self.title, self.titles, self.words, self.heads, self.strength, lined=self.lined)
        self.others |= tiles(blocks, self.heads, self.strength, NEAR)
        self.strength.end_at(self.others)
        self.claimed = self.strength.claims(index for index in self.heads if index not in self.others and not self.is_inner(index))
        """Fields for which headings stand, by how far the best of them is made one by its words."""
        self.usual = duties(self.lines, self.heads)

    def drop_title(self, line: str) -> None:
        """Take the title line for the first section's heading; what begins a section on every site names nobody ("Introduction")."""
        self.repeated -= _keys(line)
        self.titles, self.title = [title for title in self.titles if title != line or self.words.slots(line)], self.title - 1

    def take_lines(self) -> None:
        """Take the lines that are headings for such; before the title, and under a heading for more information, no other line is one."""
        lines = self.lines.headings()
        self.old = {index: mark for index, mark in self.old.items() if index in lines or not (index < self.title or self.lines.is_none(index))}
        self.heads = sorted({index for index in self.heads if index in self.old or self.blocks[index].kind == "heading"} | lines)

    def take_bold(self) -> None:
        """Take usual headings in bold between those that the page marks."""
        level = main_level(self.blocks, self.heads, self.words)
        bold = usual_in_bold(self.lines, self.heads, level, lambda words: self.lines.field(words, self.lines.sure(words)))
        self.heads = sorted({*self.heads, *bold})

    def is_inner(self, index: int) -> bool:
        """Whether a heading stands deeper than the page's sections do, and in no container of sections."""
        level = self.blocks[index].level
        if level is not None and self.container is not None and level > self.container:
            return False
        return level is not None and self.deepest is not None and level > self.deepest


def _keys(title: str) -> set[str]:
    """The keys of a title, whole and without a bracket at its end; what a picture below it is called leaves that out."""
    return {key_of(title), key_of(TAIL.sub("", title))}

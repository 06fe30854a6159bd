"""Headings of a page that no layout knows, taken for sections by the words that such headings share on many sites.

Each heading that is typed comes with a finding that says why and how sure; what has none of the words stays what it was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts import generic
from extractor.layouts.match import RoleWords, Row, key_of, role_in
from extractor.layouts.model import Layout
from extractor.parts import Mark, Takes
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.wordings import Wordings

__all__ = ["Typed", "field_of", "title_role", "type_headings"]

_TELLING = frozenset({"career_path", "how_to_become", "outlook", "related_careers", "responsibilities", "salary"})
_CORE = _TELLING | {"education", "overview", "qualifications", "specializations", "work_environment"}
_ENOUGH = 2
"""So many of the core sections make a page one about a career; else no heading of it is typed."""
_UNKNOWN = Row("unknown", None, None, None, "")
_SOMEONE = RoleWords("someone")
_EDGES = " :|–—-"
_NAME = 7
"""A title of more words is no occupation's name."""
_LINE = 90
_CONTENTS = 3
_NUMBERED = lazy(r"(?:(?:step|stage|phase)\s*\d{1,2}\b|\d{1,2}[.)]\s)", regex.IGNORECASE)


class _Typer:
    """One walk over the headings of a page."""

    def __init__(
        self, blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, takes: Mapping[str, Takes], *, marked: bool, name: str | None = None
    ) -> None:
        self.blocks, self.generic, self.takes, self.marked = blocks, generic, takes, marked
        self.old = {mark.index: mark for mark in marks}
        self.used: set[str] = set()
        self.open: Row | None = None
        self.level: int | None = None
        self.notes: list[Note] = []
        levels = [blocks[mark.index].level for mark in marks if blocks[mark.index].level is not None]
        self.title = self.page_title(marks, [level for level in levels if level is not None])
        self.titles = [str(blocks[self.title].words)] if self.title >= 0 else []
        if name:
            self.titles.append(name)
        self.titles = list(dict.fromkeys(one for title in self.titles for one in (regex.split(r"\s[|–—-]\s", title)[0], title)))
        self.repeated = {key_of(title) for title in self.titles}
        self.words = Wordings(generic, self.role())
        self.claimed = self.claims(marks)
        """Fields for which headings stand that are no guesses, and how many."""

    def page_title(self, marks: Sequence[Mark], levels: Sequence[int]) -> int:
        """The heading that names the page and is no section's: the only one of the highest level, or a text's first line."""
        if self.marked and levels:
            top = min(levels)
            tops = [mark.index for mark in marks if self.blocks[mark.index].level == top]
            return tops[0] if len(tops) == 1 and len(levels) > 1 else -1
        return next((index for index, block in enumerate(self.blocks) if block.words), -1)

    def role(self) -> RoleWords | None:
        """The occupation that the page's titles may name: what a heading says about it is the same for all."""
        for title in self.titles:
            words = _named(title, self.generic) or title.strip(_EDGES)
            if words and len(words.split()) <= _NAME:
                return RoleWords(words)
        return None

    def claims(self, marks: Sequence[Mark]) -> Counter[str]:
        """How many headings begin each section by a whole wording."""
        heads = [mark.index for mark in marks]
        if not self.marked:
            heads += [index for index, block in enumerate(self.blocks) if index not in self.old and self.reads_as_heading(index, block)]
        found = (self.words.whole(self.blocks[index].words) for index in heads if index != self.title)
        return Counter(row.field for wording in found if wording.sure for row in wording.rows if row.kind == "section" and row.field)

    def walk(self) -> list[Mark]:
        """All marks, those that could be typed with their section's row."""
        marks = []
        for index, block in enumerate(self.blocks):
            mark = self.old.get(index)
            if mark is None and (self.marked or not self.reads_as_heading(index, block)):
                continue
            row = self.row(index, block, known=mark is not None)
            if row is not None:
                marks.append(Mark(index, row))
            elif mark is None and not self.is_entry(block):
                # Another wording of a section that is there already: it closes what is open all the same.
                marks.append(Mark(index, _UNKNOWN))
                self.open, self.level = None, None
            elif mark is not None and not self.is_entry(block):
                marks.append(mark)
                if block.level is None or self.level is None or self.level >= block.level:
                    self.open, self.level = None, None
        return marks

    def reads_as_heading(self, index: int, block: Block) -> bool:
        """Whether a plain line is a heading by its words alone: a whole known wording, followed by something that is none."""
        words = block.words
        if block.kind != "paragraph" or not words or len(words) > _LINE or words[-1] in ".!;,…" or index + 1 >= len(self.blocks) or block.furniture:
            return False
        if not any(row.kind == "section" for row in self.sure(words)):
            return False
        following = self.blocks[index + 1]
        return bool(following.words) and not (following.kind == "paragraph" and self.sure(following.words))

    def sure(self, words: str) -> list[Row]:
        """What words are by a whole wording."""
        found = self.words.whole(words)
        return found.rows if found.sure else []

    def is_entry(self, block: Block) -> bool:
        """Whether a heading is an entry of the open section: a step, a question, a level."""
        if self.open is None or self.takes.get(self.open.field or "") != "entries":
            return False
        if self.open.field == "how_to_become" and _NUMBERED.match(block.words):
            return True
        if self.open.field == "faq" and block.words.endswith("?") and not self.marked:
            return True
        return block.level is not None and self.level is not None and block.level > self.level

    def row(self, index: int, block: Block, *, known: bool) -> Row | None:
        """The section or part that a heading begins; None where nothing says it."""
        if index == self.title or self.is_entry(block):
            return None
        if not self.marked and not self.used and index < self.title + _CONTENTS and key_of(block.words) in self.repeated:
            # The page's `<title>` and its title line say the same.
            return None
        rows, reason, sure = self.words.whole(block.words)
        if not sure:
            rows = [row for row in rows if row.field not in self.claimed]
        deeper = block.level is not None and self.level is not None and block.level > self.level
        if self.open is not None and (deeper or not self.marked):
            part = next((row for row in rows if row.kind == "part" and row.section == self.open.field), None)
            if part is not None:
                return part
        row = next((row for row in rows if row.kind == "section" and row.field not in self.used), None)
        if row is None and known and not rows:
            guessed, reason, _ = self.words.by_keyword(block.words)
            row = next((one for one in guessed if one.field not in self.claimed), None)
        if row is None or row.field is None:
            return None
        row = self.settled(row, index)
        if row.field is None or row.field in self.used:
            return None
        self.used.add(row.field)
        self.open, self.level = row, block.level
        self.notes.append(note("section.typed", block.words.span, f"/{row.field}", heading=str(block.words), field=row.field, reason=reason))
        return row

    def settled(self, row: Row, index: int) -> Row:
        """Duties are a list; where only running text follows, and the duties stand elsewhere, it is an overview."""
        if row.field != "responsibilities" or self.claimed[row.field] < _ENOUGH or self.lists(index):
            return row
        section = self.words.sections["overview"]
        return Row("section", "overview", "overview", section, row.heading) if "overview" not in self.used else row

    def lists(self, index: int) -> bool:
        """Whether items stand under a heading before the next one."""
        short = 0
        own = self.blocks[index].level
        for at in range(index + 1, min(index + 30, len(self.blocks))):
            block = self.blocks[at]
            if at in self.old and (block.level is None or own is None or block.level <= own):
                break
            if not self.marked and at not in self.old and self.reads_as_heading(at, block):
                break
            if block.kind == "item":
                return True
            short = short + 1 if block.kind == "paragraph" and not ends_sentence(block.words) and len(block.words) < _LINE else 0
            if short >= _CONTENTS:
                return True
        return False


def field_of(heading: str) -> tuple[str | None, str]:
    """The section that a heading may begin, and why; `{role}` may stand in it for the occupation."""
    wordings = Wordings(generic(), _SOMEONE)
    words = heading.replace("{a} ", "a ").replace("{roles}", "someone").replace("{role}", "someone").replace("{years}", "").replace("{year}", "")
    for found in (wordings.whole(words), wordings.by_keyword(words)):
        row = next((row for row in found.rows if row.kind == "section"), None)
        if row is not None:
            return row.field, found.reason
    return None, ""


def title_role(blocks: Sequence[Block], name: str | None, layout: Layout, *, marked: bool) -> str | None:
    """The occupation that a page's title names by one of the usual wordings."""
    marks = [Mark(index, _UNKNOWN) for index, block in enumerate(blocks) if block.kind == "heading"]
    typer = _Typer(blocks, marks, layout, {}, marked=marked, name=name)
    return next((words for title in typer.titles if (words := _named(title, layout))), None)


def _named(title: str, layout: Layout) -> str | None:
    """The occupation that a title names by the usual wording that leaves the fewest words for it."""
    found = [title[slice(*span)].strip(_EDGES) for one in layout.role.title if (span := role_in(title, (one,)))]
    return min((words for words in found if words and ":" not in words), key=len, default=None)


class Typed(NamedTuple):
    """What became of a page's headings."""

    marks: list[Mark]
    occupation: str | None
    notes: list[Note]


def _occupation(typer: _Typer, marks: Sequence[Mark]) -> str | None:
    """The occupation, by the page's title, where its headings name it as well."""
    keys = [key_of(typer.blocks[mark.index].words) for mark in marks if mark.index != typer.title]
    for title in typer.titles:
        named = _named(title, typer.generic)
        words = named or title.strip(_EDGES)
        role = RoleWords(words)
        met = sum(role.fold(key) is not None for key in keys)
        if met > (0 if named else 1) and len(words) <= _LINE:
            return words
    return None


def type_headings(
    blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, takes: Mapping[str, Takes], *, marked: bool, name: str | None = None
) -> Typed:
    """The headings of a page without a layout, typed where common wordings allow, with a finding for each; `name` is the page's `<title>`."""
    typer = _Typer(blocks, marks, generic, takes, marked=marked, name=name)
    typed = typer.walk()
    if len(typer.used & _CORE) < _ENOUGH or not typer.used & _TELLING:
        return Typed(list(marks), None, [])
    return Typed(typed, _occupation(typer, typed), typer.notes)

"""Headings of a page that no layout knows, taken for sections by the words that such headings share on many sites.

Each heading that is typed comes with a finding that says why and how sure; what has none of the words stays what it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts import generic
from extractor.layouts.match import Headings, RoleWords, Row, headings_of, key_of, role_in
from extractor.layouts.model import Layout
from extractor.parts import Mark, Takes
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence

__all__ = ["KEYWORDS", "Typed", "field_of", "title_role", "type_headings"]

KEYWORDS: tuple[tuple[str, str], ...] = (
    ("faq", r"faqs?|frequently asked|questions"),
    ("related_careers", r"(?:related|similar|alternative|other) (?:careers?|jobs?|occupations?|roles?|professions?)"),
    ("pros_and_cons", r"pros and cons|advantages and disadvantages|benefits and drawbacks"),
    ("how_to_become", r"how to (?:become|get (?:in|into|started|hired)|break into|enter)|steps to|become an?|becoming an?"),
    ("salary", r"salary|salaries|wages?|earnings|earn|pay|paid|compensation|income|make"),
    ("outlook", r"outlook|job growth|demand|job market|prospects|projections?|employment growth"),
    ("education", r"education|degrees?|training|certifications?|certificates?|licens(?:e|es|ing|ure)|courses?|schooling|apprenticeships?"),
    ("qualifications", r"skills?|qualifications?|requirements?|competenc(?:y|ies)|qualities|abilities|traits"),
    ("responsibilities", r"duties|responsibilities|tasks|job description|day in the life|day to day"),
    ("work_environment", r"work(?:ing|place)? (?:environment|conditions?|hours|settings?|schedules?)|workplaces?"),
    ("career_path", r"career (?:path|progression|ladder|development|advancement|growth)|advancement|promotion"),
    ("specializations", r"speciali[sz]ations?|specialt(?:y|ies)|types of"),
    ("tools", r"tools|software|technolog(?:y|ies)|equipment"),
    ("more_information", r"more information|useful links|professional (?:associations|organizations|bodies)"),
)
"""Words that speak for a section where no whole wording fits; the first row that fits counts."""

_COMPILED = tuple((field, lazy(rf"\b(?:{words})\b")) for field, words in KEYWORDS)
_TELLING = frozenset({"career_path", "how_to_become", "outlook", "related_careers", "responsibilities", "salary"})
_CORE = _TELLING | {"education", "overview", "qualifications", "specializations", "work_environment"}
_ENOUGH = 2
"""So many of the core sections make a page one about a career; else no heading of it is typed."""
_UNKNOWN = Row("unknown", None, None, None, "")
_MOST = 10
_LINE = 90
_CONTENTS = 3
_NUMBERED = lazy(r"(?:(?:step|stage|phase)\s*\d{1,2}\b|\d{1,2}[.)]\s)", regex.IGNORECASE)
_LEADING = lazy(r"^(?:(?:part|chapter|section|step)\s)?(?:\d{1,2}|[ivx]{1,4}(?=\s))\s+(?=\D)")
_YEAR = lazy(r"\s(?:in|for|guide|of)?\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s")


class _Typer:
    """One walk over the headings of a page."""

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, takes: Mapping[str, Takes], *, marked: bool) -> None:
        self.blocks, self.generic, self.takes, self.marked = blocks, generic, takes, marked
        self.headings: Headings = headings_of(generic)
        self.sections = {section.field: section for section in generic.section if section.field}
        self.old = {mark.index: mark for mark in marks}
        self.used: set[str] = set()
        self.open: Row | None = None
        self.level: int | None = None
        self.notes: list[Note] = []
        levels = [blocks[mark.index].level for mark in marks if blocks[mark.index].level is not None]
        self.title = self.page_title(marks, [level for level in levels if level is not None])

    def page_title(self, marks: Sequence[Mark], levels: Sequence[int]) -> int:
        """The heading that names the page and is no section's: the only one of the highest level, or a text's first line."""
        if self.marked and levels:
            top = min(levels)
            tops = [mark.index for mark in marks if self.blocks[mark.index].level == top]
            return tops[0] if len(tops) == 1 and len(levels) > 1 else -1
        return next((index for index, block in enumerate(self.blocks) if block.words), -1)

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
        if block.kind != "paragraph" or not words or len(words) > _LINE or words[-1] in ".!:;,…" or index + 1 >= len(self.blocks) or block.furniture:
            return False
        if not any(row.kind == "section" for row in self.whole(words)[0]):
            return False
        following = self.blocks[index + 1]
        return bool(following.words) and not (following.kind == "paragraph" and self.whole(following.words)[0])

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
        rows, reason = self.whole(block.words)
        deeper = block.level is not None and self.level is not None and block.level > self.level
        if self.open is not None and (deeper or not self.marked):
            part = next((row for row in rows if row.kind == "part" and row.section == self.open.field), None)
            if part is not None:
                return part
        row = next((row for row in rows if row.kind == "section" and row.field not in self.used), None)
        if row is None and known and not rows:
            row, reason = self.by_keyword(block.words)
        if row is None or row.field is None:
            return None
        row = self.settled(row, index)
        if row.field is None or row.field in self.used:
            return None
        self.used.add(row.field)
        self.open, self.level = row, block.level
        self.notes.append(note("section.typed", block.words.span, f"/{row.field}", heading=str(block.words), field=row.field, reason=reason))
        return row

    def whole(self, words: str) -> tuple[list[Row], str]:
        """What a heading is by a whole wording, and how sure that is."""
        key = _LEADING.sub("", key_of(words))
        for one in dict.fromkeys((key, _YEAR.sub(" ", f" {key} ").strip())):
            rows = self.headings.dated(one)
            if rows:
                return rows, "sure, its words are one of the usual wordings"
            rows = self.headings.named(one)
            if rows:
                return [max(rows, key=lambda row: len(row.heading))], f"likely, it reads {max((row.heading for row in rows), key=len)!r}"
        return [], ""

    def by_keyword(self, words: str) -> tuple[Row | None, str]:
        """What a heading may be by one of its words."""
        key = key_of(words)
        if len(key.split()) > _MOST:
            return None, ""
        for field, pattern in _COMPILED:
            match = pattern.search(key)
            section = self.sections.get(field)
            if match and section is not None:
                return Row("section", field, field, section, section.heading[0]), f"perhaps, for its word {match[0]!r}"
        return None, ""

    def settled(self, row: Row, index: int) -> Row:
        """Duties are a list; where only running text follows, it is an overview."""
        if row.field != "responsibilities" or self.lists(index):
            return row
        section = self.sections["overview"]
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
    typer = _Typer((), (), generic(), {}, marked=True)
    words = heading.replace("{a} ", "a ").replace("{role}", "someone").replace("{roles}", "someone").replace("{year}", "").replace("{years}", "")
    rows, reason = typer.whole(words)
    row = next((row for row in rows if row.kind == "section"), None)
    if row is None:
        row, reason = typer.by_keyword(words)
    return (row.field, reason) if row is not None else (None, "")


def title_role(blocks: Sequence[Block], name: str | None, layout: Layout, *, marked: bool) -> str | None:
    """The occupation that a page's title names by one of the usual wordings."""
    marks = [Mark(index, _UNKNOWN) for index, block in enumerate(blocks) if block.kind == "heading"]
    typer = _Typer(blocks, marks, layout, {}, marked=marked)
    titles = [str(blocks[typer.title].words)] if typer.title >= 0 else []
    for title in [*titles, *([name] if name else [])]:
        span = role_in(title, layout.role.title)
        if span:
            return title[slice(*span)].strip(" :|–—-")
    return None


class Typed(NamedTuple):
    """What became of a page's headings."""

    marks: list[Mark]
    occupation: str | None
    notes: list[Note]


def _occupation(typer: _Typer, name: str | None, marks: Sequence[Mark]) -> str | None:
    """The occupation, by the page's title, where its headings name it as well."""
    titles = [str(typer.blocks[typer.title].words)] if typer.title >= 0 else []
    keys = [key_of(typer.blocks[mark.index].words) for mark in marks if mark.index != typer.title]
    for title in [*titles, *(regex.split(r"\s[|–—-]\s", name)[:1] if name else [])]:
        span = role_in(title, typer.generic.role.title)
        words = (title[slice(*span)] if span else title).strip(" :|–—-")
        role = RoleWords(words)
        met = sum(role.fold(key) is not None for key in keys)
        if met > (0 if span else 1) and len(words) <= _LINE:
            return words
    return None


def type_headings(
    blocks: Sequence[Block], marks: Sequence[Mark], generic: Layout, takes: Mapping[str, Takes], *, marked: bool, name: str | None = None
) -> Typed:
    """The headings of a page without a layout, typed where common wordings allow, with a finding for each; `name` is the page's `<title>`."""
    typer = _Typer(blocks, marks, generic, takes, marked=marked)
    typed = typer.walk()
    if len(typer.used & _CORE) < _ENOUGH or not typer.used & _TELLING:
        return Typed(list(marks), None, [])
    return Typed(typed, _occupation(typer, name, typed), typer.notes)

"""Headings found by their words: normalized keys, the role's name folded to one token, and templates for titles."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from extractor.layouts.keys import ROLE, SPAN, YEAR, key_of
from extractor.layouts.model import Label, Layout, Part, Section, Table
from extractor.layouts.once import once
from extractor.layouts.role import RoleWords

__all__ = ["ROLE", "Headings", "Lookup", "Row", "headings_of", "key_of", "role_in", "template", "template_key"]

LONGEST = 200
"""A longer block is no heading."""

_YEARS = regex.compile(r"\b(?:19|20)\d\d\b(?P<last> (?:20)?\d\d\b)?")
_SLOT_TOKENS = frozenset((ROLE, YEAR, SPAN))
_NUMBERING = regex.compile(r"^\d{1,2}(?: \d{1,2}){0,2} (?=\D)")
_ANY_WORDS = 24
_PIECE = 6


class Row(NamedTuple):
    """What a heading means."""

    kind: str
    """`section`, `container`, `part`, `label`, `table`, `boilerplate`."""
    field: str | None
    """The field that it fills, inside its section for parts, labels and tables."""
    section: str | None
    """The section that it belongs to."""
    data: Section | Part | Label | Table | None
    heading: str
    """The template, for people."""

    @property
    def begins(self) -> bool:
        """Whether it begins a section; a heading under which one only goes on may be a menu's word ("Employment")."""
        return self.kind in {"section", "container"} and isinstance(self.data, Section) and self.heading not in self.data.more


class Headings:
    """All headings of one layout by their keys, with the role as one token."""

    __slots__ = ("any_name", "by_edge", "by_key", "common", "edge", "ends", "exact", "glued", "layout", "lines", "pieces", "slotted", "starts")

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.by_key: dict[str, list[Row]] = {}
        self.any_name: list[tuple[str, str, Row]] = []
        """Templates in which any words may stand: the key before them, the key after them, the row."""
        self.glued = tuple(key_of(text) for text in layout.glue.texts)
        self.lines = frozenset(map(key_of, layout.boilerplate.line))
        self.exact = frozenset(line.casefold() for line in layout.boilerplate.line)
        """The site's own lines, by their keys and as they stand without case."""
        for section in layout.section:
            kind = "container" if section.container else "section"
            self._add((*section.heading, *section.more), kind, section.field, section.field, section)
            self._add(section.more, "part", "paragraphs", section.field, section)
            for label in section.label:
                self._add(label.heading, "label", label.field, section.field, label)
            for part in section.part:
                self._add(part.heading, "part", part.field, section.field, part)
            for table in section.table:
                self._add(table.heading, "table", table.field, section.field, table)
        self._add(layout.boilerplate.heading, "boilerplate", None, None, None)
        self.edge = min((len(start or end) for start, end, _ in self.any_name), default=0)
        self.by_edge: dict[str, list[int]] = {}
        """Positions in `any_name` by the first `edge` letters of the key before, or where there is none, the last of the key after."""
        for number, (start, end, _) in enumerate(self.any_name):
            self.by_edge.setdefault(start[: self.edge] or end[len(end) - self.edge :], []).append(number)
        self.slotted = sum("{" in text for section in layout.section for text in section.heading)
        """How many headings of sections have a slot, all their wordings counted."""
        common = layout.recognise.common
        fields = (section.field for section in layout.section if section.field and set(section.heading) <= set(common))
        self.common = frozenset((*common, *fields))
        """Headings that other sites have as well, and fields that have no others."""
        self.starts, self.ends = _edges(self)
        texts = ((rows[0], max(regex.split(r"\{\w+\}", rows[0].heading), key=len).strip()) for rows in self.by_key.values())
        self.pieces = [(row, piece) for row, piece in texts if len(piece) > _PIECE and row.kind != "boilerplate"]
        """Each of the guide's own headings with the longest words of it that stand between slots."""

    def _add(
        self, templates: tuple[str, ...], kind: str, field: str | None, section: str | None, data: Section | Part | Label | Table | None
    ) -> None:
        for text in templates:
            row = Row(kind, field, section, data, text)
            if "{name}" in text:
                start, _, end = text.replace("{a} {name}", "{name}").partition("{name}")
                self.any_name.append((key_of(start), key_of(end), row))
                continue
            self.by_key.setdefault(template_key(text), []).append(row)

    def is_title(self, text: str) -> bool:
        """Whether a line is the title by the layout's templates; the occupation's name alone says nothing of a line."""
        return role_in(text, tuple(one for one in self.layout.role.title if one != "{role}")) is not None

    def unglued(self, keys: dict[str, None]) -> dict[str, None]:
        """The keys, and what is left of them without the site's own words behind a heading ("Pay About this section")."""
        more: dict[str, None] = {}
        for key in keys if self.glued else ():
            bare = key
            while bare.endswith(self.glued):
                bare = next(bare.removesuffix(text) for text in self.glued if bare.endswith(text)).rstrip()
            if bare and bare != key:
                more[bare] = None
        return {**keys, **more} if more else keys

    def suspects(self, keys: Collection[str]) -> list[str]:
        """Those of the keys that may be headings, whatever the role: nearly all lines of a page are told apart by their edges."""
        by_key, starts, ends = self.by_key, self.starts, self.ends
        return [key for key in keys if key in by_key or key.startswith(starts) or key.endswith(ends) or key[0].isdigit()]

    def rows(self, key: str, role: RoleWords | None) -> Sequence[Row]:
        """What a block with this key may be."""
        if (rows := self.by_key.get(key)) is not None:
            return rows
        folded = role.fold(key) if role is not None else None
        return self.dated(key if folded is None else folded) or self.named(key)

    def dated(self, key: str) -> list[Row]:
        """What a key may be, whatever the year in it, where no role is looked for."""
        if (rows := self.by_key.get(key)) is None and ("20" in key or "19" in key):
            rows = self.by_key.get(_YEARS.sub(lambda match: SPAN if match["last"] else YEAR, key))
        if rows is None and key[:1].isdigit():
            # "1. Key Facts": the number is the page's, not the heading's; a year was looked up above.
            bare = _NUMBERING.sub("", key)
            return self.by_key.get(bare) or [] if bare != key else []
        return rows or []

    def named(self, key: str) -> list[Row]:
        """What a key may be, whatever name stands in it."""
        first, last = self.by_edge.get(key[: self.edge], ()), self.by_edge.get(key[len(key) - self.edge :], ())
        if not (first or last) or key in self.lines or any(text in key for text in self.glued):
            return []
        return [
            row
            for start, end, row in map(self.any_name.__getitem__, sorted({*first, *last}))
            if key.startswith(start)
            and key.endswith(end)
            and 0 < len((name := key[len(start) : len(key) - len(end)]).split()) <= _ANY_WORDS
            # "How Much Do {name} Make" is no "How much does ... make".
            and not ((start and name[0].isalpha()) or (end and name[-1].isalpha() and end[0].isalpha()))
        ]


class Lookup(dict[str, Sequence[Row]]):
    """What the blocks of one page may be, by their keys; each key is looked up once."""

    def __init__(self, headings: Headings, role: RoleWords | None, keys: Collection[str] = (), suspects: Collection[str] = ()) -> None:
        super().__init__(dict.fromkeys(keys, ()))
        self.headings, self.role = headings, role
        self[""] = ()
        for key in suspects:
            self[key] = headings.rows(key, role)
        self.met = {key for key in suspects if self[key]}
        """The keys that are something: few of a page's."""

    def __missing__(self, key: str) -> Sequence[Row]:
        """A key that came to the page later, as glue was undone."""
        rows = self[key] = self.headings.rows(key, self.role) if self.headings.suspects((key,)) else ()
        if rows:
            self.met.add(key)
        return rows


def _edges(headings: Headings) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What keys begin with, or else end with, that fit a heading with a slot; a year at the beginning needs neither."""
    starts = {start for start, _, _ in headings.any_name if start}
    ends = {end for start, end, _ in headings.any_name if not start}
    for key in headings.by_key:
        slots = [at for at, char in enumerate(key) if char in _SLOT_TOKENS]
        if slots and key[: slots[0]]:
            starts.add(key[: slots[0]].strip())
        elif slots and key[0] == ROLE:
            ends.add(key[slots[-1] + 1 :].strip())
    return tuple(starts), tuple(ends)


def template_key(text: str) -> str:
    """The key of a template, its slots as tokens."""
    for slot, token in (("{role}'s", ROLE), ("{a} {role}", ROLE), ("{roles}", ROLE), ("{role}", ROLE), ("{years}", SPAN), ("{year}", YEAR)):
        text = text.replace(slot, token)
    return key_of(text)


headings_of = once(Headings)
"""The headings of a layout."""

_SLOTS = {"{a}": "(?:an?|the)", "{role}": "(?P<role>.{1,120}?)", "{roles}": "(?P<role>.{1,120}?)", "{name}": ".{1,120}?",
          "{year}": r"(?:19|20)\d\d", "{years}": r"(?:19|20)\d\d\s?[-\u2010-\u2014\u2212]\s?(?:20)?\d\d", "{n}": r"\d{1,2}"}  # fmt: skip


@lru_cache(maxsize=1024)
def template(text: str) -> regex.Pattern[str]:
    """A template as a pattern for a whole block; spacing and case do not matter."""
    pieces = regex.split(r"(\{\w+\})", text)
    pattern = "".join(_SLOTS.get(piece) or r"\s".join(regex.escape(word) for word in regex.split(r"\s+", piece)) for piece in pieces)
    return regex.compile(rf"\A[\s#*>]{{0,4}}{pattern}[\s.:!#*]{{0,4}}", regex.IGNORECASE)


def role_in(text: str, templates: tuple[str, ...]) -> tuple[int, int] | None:
    """Where in `text` the role stands, by the first template that fits the whole of it."""
    if len(text) > LONGEST:
        return None
    for item in templates:
        match = template(item).fullmatch(text)
        if match and "role" in match.groupdict():
            return match.span("role")
    return None

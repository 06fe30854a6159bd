"""Glue undone: one block that holds several, divided where the layout says what stands there, each repair written down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.blocks import Block
from extractor.layouts.match import LONGEST, Headings, RoleWords, Row, key_of, template
from extractor.layouts.model import Layout, Section
from extractor.recognise import Recognised
from extractor.text import Words
from extractor.values.years import AT_END, AT_START

__all__ = ["Repair", "divide", "unglue"]

_HEADING = 160
_TITLE = 160
_BEFORE_YEARS = " -–—|:·(["
# How often what is left of a block may be cut again; a page that glues more is read as it stands.
_DEPTH = 40


class Repair(NamedTuple):
    """One undone glue or wrap: `text[start:end]` reads `before` and was taken for `after`."""

    rule: str
    start: int
    end: int
    before: str
    after: str


def divide(block: Block, cuts: Sequence[int]) -> list[Block]:
    """The block as several, cut at these offsets of its words."""
    edges = [0, *sorted(set(cuts)), len(block.words)]
    pieces: list[Block] = []
    for number, (start, end) in enumerate(pairwise(edges)):
        words = block.words.cut(start, end)
        if not words:
            continue
        first, last = words.span
        if pieces and not any(map(str.isalnum, words)):
            # Marks without a word, such as what is left of a link, belong to the piece before them.
            pieces[-1] = pieces[-1]._replace(end=last)
            continue
        if number == 0:
            joints = tuple(at for at in block.joints if at < end)
            pieces.append(block._replace(words=words, end=last, seams=(), joints=joints, strong=min(block.strong, len(words))))
        else:
            joints = tuple(at - start for at in block.joints if start < at < end)
            pieces.append(Block(words, first, last, joints=joints, furniture=block.furniture))
    for number in range(len(pieces) - 1):
        if block.words.starts is not None:
            # Marks that were taken off between the pieces, such as a link's target, belong to the piece before them.
            pieces[number] = pieces[number]._replace(end=pieces[number + 1].start)
    if pieces:
        pieces[-1] = pieces[-1]._replace(end=max(block.end, pieces[-1].end))
        pieces[0] = pieces[0]._replace(start=block.start)
    return pieces


def unglue(blocks: list[Block], keys: list[str], found: Recognised, read: str) -> tuple[list[Block], list[str], list[Repair]]:
    """All blocks with the layout's known glue undone, their keys, and the repairs."""
    if found.headings is None:
        return blocks, keys, []
    walk = _Unglue(found.headings, found.role, read)
    for block, key in zip(blocks, keys, strict=True):
        walk.take(block, key)
    return walk.blocks, walk.keys, walk.repairs


class _Unglue:
    """One walk over the blocks, with the section that is open."""

    def __init__(self, headings: Headings, role: RoleWords | None, read: str) -> None:
        self.headings, self.role, self.read = headings, role, read
        self.layout = headings.layout
        self.known = [text for text in self.layout.glue.texts if text in read]
        self.section: _Open | None = None
        self.blocks: list[Block] = []
        self.keys: list[str] = []
        self.repairs: list[Repair] = []

    def take(self, block: Block, key: str) -> None:
        """One block, and the pieces that it falls into."""
        stack = [(block, key, 0)]
        while stack:
            block, key, depth = stack.pop()
            rows = self.headings.rows(key, self.role) if key else ()
            if rows:
                self.open(rows)
            elif depth < _DEPTH and self.may_hold(block):
                pieces = self.parted(block)
                if pieces:
                    stack.extend((piece, key_of(piece.words) if len(piece.words) < LONGEST else "", depth + 1) for piece in reversed(pieces))
                    continue
            self.blocks.append(block)
            self.keys.append(key)

    def may_hold(self, block: Block) -> bool:
        """Whether a block may be glued at all: the cheap look that nearly all blocks need."""
        if block.joints or block.kind in {"row", "rule"}:
            return block.kind != "rule"
        words = block.words
        section = self.section
        if section is not None and (words[:1].casefold() in section.initials or (section.years and (len(words) < _TITLE or words[:1].isdigit()))):
            return True
        return any(map(words.__contains__, self.known if section is None else section.tests))

    def open(self, rows: Sequence[Row]) -> None:
        """A heading of the page may open another section."""
        for row in rows:
            if row.kind in {"section", "container", "boilerplate"}:
                self.section = _Open(row.data, self.layout, self.known) if isinstance(row.data, Section) and row.data.field else None
                return

    def parted(self, block: Block) -> list[Block]:
        """The pieces of a block that holds several; empty where it is one."""
        if block.kind == "row":
            return self.labelled_row(block)
        rule, cuts = self.cuts(block)
        pieces = divide(block, [at for at in cuts if 0 < at < len(block.words)]) if cuts else []
        if len(pieces) < 2:
            return []
        for before, after in pairwise(pieces):
            self.write_down(rule, before, after)
        if rule == "glue.years":
            pieces = [piece._replace(words=piece.words.cut(0, len(piece.words.rstrip(_BEFORE_YEARS)))) for piece in pieces]
        if rule == "glue.label":
            pieces[1:] = [piece._replace(words=_without_separator(piece.words)) for piece in pieces[1:]]
        return pieces

    def cuts(self, block: Block) -> tuple[str, list[int]]:
        """Where a block is to be cut, by the most certain rule that applies."""
        if block.joints:
            cuts = self.joints(block)
            if cuts:
                return "unwrap", cuts
        words = block.words
        cuts = [at for text in self.known if text in words for at in _around(words, text)]
        if cuts or self.section is None:
            return "glue.text", cuts
        return self.section.cuts(words)

    def joints(self, block: Block) -> list[int]:
        """A heading that was joined to the lines about it: the reader knew no headings when it undid the wraps."""
        edges = [0, *block.joints, len(block.words)]
        for number in range(len(edges) - 1):
            for last in range(number + 1, min(number + 3, len(edges))):
                start, end = edges[number], edges[last]
                if end - start > _HEADING or (start == 0 and end == len(block.words)):
                    break
                text = block.words[start:end].strip()
                key = key_of(text)
                if key and (self.headings.rows(key, self.role) or self.headings.is_title(text)):
                    return [start, end]
        return []

    def write_down(self, rule: str, before: Block, after: Block) -> None:
        """A cut where white space stands is no repair: nothing was glued."""
        end, start = before.words.span.end, after.words.span.start
        if rule != "unwrap" and end == start:
            around = self.read[end - 1 : start + 1]
            self.repairs.append(Repair(rule, end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))

    def labelled_row(self, block: Block) -> list[Block]:
        """A table row that is a heading, or a label and its value, as blocks."""
        filled = [cell for cell in block.cells if cell]
        if len(filled) == 1 and any(row.kind == "section" for row in self.headings.rows(key_of(filled[0]), self.role)):
            return [Block(filled[0], block.start, block.end, furniture=block.furniture)]
        if self.section is None or not self.section.data.label:
            return []
        field = self.section.data.field
        if not any(row.kind == "label" and row.section == field for cell in block.cells for row in self.headings.rows(key_of(cell), None)):
            return []
        starts = [cell.span.start for cell in filled]
        pieces = [Block(cell, cell.span.start, max(end, cell.span.end)) for cell, end in zip(filled, [*starts[1:], block.end], strict=True)]
        pieces[0] = pieces[0]._replace(start=block.start)
        pieces[-1] = pieces[-1]._replace(end=block.end)
        return pieces


class _Open:
    """The open section's own glue."""

    __slots__ = ("cards", "data", "initials", "labels", "prefixes", "tests", "years")

    def __init__(self, data: Section, layout: Layout, known: Sequence[str]) -> None:
        self.data = data
        self.years = data.field in layout.glue.years
        self.cards = (*data.card.description, *data.card.end) if data.card else ()
        self.labels = [
            text for texts in (*(one.heading for one in data.label), *data.labels.values(), *(one.heading for one in data.table)) for text in texts
        ]
        self.initials = {first for text in self.labels for first in ("12" if text.startswith("{year") else text[0].casefold())}
        self.prefixes = [text for label in data.label for texts in label.prefix.values() for text in texts]
        self.tests = (*known, *self.cards, *self.prefixes)

    def cuts(self, words: Words) -> tuple[str, list[int]]:
        """Where words of this section are to be cut."""
        for text in self.cards:
            if text in words and len(words) > len(text):
                return "glue.card", [edge for at in _places(words, text) for edge in (at, at + len(text))]
        if self.years:
            cuts = _years(words)
            if cuts:
                return "glue.years", cuts
        if words[:1].casefold() in self.initials:
            for text in self.labels:
                end = _prefix(words, text)
                if end and _is_edge(words, end, text):
                    return "glue.label", [end]
        for text in self.prefixes:
            cuts = [at for at in _places(words, text) if at > 0 and not words[at - 1].isalpha()] if text in words else []
            if cuts:
                return "glue.label", cuts
        return "", []


def _places(words: str, text: str) -> list[int]:
    """Where a text stands in the words, without overlaps."""
    found, at = [], words.find(text)
    while at >= 0:
        found.append(at)
        at = words.find(text, at + len(text))
    return found


def _around(words: str, text: str) -> list[int]:
    """A known text is cut off where it begins or ends the block, or where no space stands beside it."""
    cuts = []
    for at in _places(words, text):
        end = at + len(text)
        if end < len(words) and (at == 0 or not words[end].isspace()) and not words[end].islower():
            cuts.append(end)
        if at > 0 and (end == len(words) or not words[at - 1].isspace()):
            cuts.append(at)
    return cuts


def _years(words: str) -> list[int]:
    """Where "0-2 yearsThe …" and "Title2-5 years" are cut; never where the whole block is the years."""
    if words[:1].isdigit() or len(words) < _TITLE:
        match = AT_START.match(words)
        if match:
            following = words[match.end() :].lstrip()
            glued = bool(following) and (not words[match.end()].isspace() or following[:1].isupper())
            return [match.end()] if glued else []
        if len(words) < _TITLE:
            match = AT_END.search(words, max(0, len(words) - 40))
            return [match.start()] if match and match.start() else []
    return []


def _prefix(words: str, text: str) -> int:
    """The end of a label that the words begin with, or 0."""
    if "{" in text:
        match = template(text).match(words)
        return match.end() if match else 0
    return len(text) if words[: len(text)].casefold() == text.casefold() else 0


def _is_edge(words: str, end: int, text: str) -> bool:
    """Whether what follows a label is a value: a lower-case word after it makes both a sentence."""
    rest = words[end : end + _HEADING]
    bare = rest.lstrip(" :\t–—-|")
    if not bare:
        return False
    if rest[0] in ":\t|–—":
        return True
    return not bare[0].islower() and (rest[0].isspace() or not (text[-1].isdigit() and rest[0].isdigit()))


def _without_separator(words: Words) -> Words:
    return words.cut(len(words) - len(words.lstrip(" :\t–—-|"))) if words[:1] in {":", "–", "—", "|"} else words

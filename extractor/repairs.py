"""Glue undone: one block that holds several, divided where the layout says what stands there, each repair written down."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from extractor.blocks import Block, bare_block
from extractor.glue import Open, around, glue_of, glued, places_of
from extractor.layouts.match import LONGEST, Lookup, Row, key_of
from extractor.recognise import Recognised
from extractor.text import Words
from extractor.wraps import Wraps

__all__ = ["Repair", "divide", "unglue"]

_HEADING = 160
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
    whole, joints = block.words, block.joints
    edges = [0, *sorted(set(cuts)), len(whole)]
    found: list[tuple[int, int, Words]] = []
    ends: list[int] = []
    for start, end in pairwise(edges):
        words = whole.cut(start, end)
        if not words:
            continue
        last = words.end
        if ends and not any(map(str.isalnum, words)):
            # Marks without a word, such as what is left of a link, belong to the piece before them.
            ends[-1] = last
            continue
        found.append((start, end, words))
        ends.append(last)
    if whole.starts is not None:
        # Marks that were taken off between the pieces, such as a link's target, belong to the piece before them.
        ends[:-1] = [words.start for _, _, words in found[1:]]
    ends[-1:] = [max(end, block.end) for end in ends[-1:]]
    pieces: list[Block] = []
    for (start, end, words), last in zip(found, ends, strict=True):
        first = words.start if pieces else block.start
        if start == 0:
            own = joints and joints[: bisect_left(joints, end)]
            _, _, _, kind, level, group, cells, header, strong, number, _, _, furniture = block
            strong = min(strong, len(words))
            pieces.append(bare_block((words, first, last, kind, level, group, cells, header, strong, number, (), own, furniture)))
        else:
            own = joints and tuple([at - start for at in joints[bisect_right(joints, start) : bisect_left(joints, end)]])
            pieces.append(bare_block((words, first, last, "paragraph", None, 0, (), False, 0, None, (), own, block.furniture)))
    return pieces


def unglue(blocks: list[Block], keys: list[str], found: Recognised, read: str) -> tuple[list[Block], list[str], list[Repair]]:
    """All blocks with the layout's known glue undone, their keys, and the repairs."""
    if found.rows is None:
        return blocks, keys, []
    walk = _Unglue(found.rows, read, Wraps(blocks, found.rows))
    walk.all(blocks, keys)
    return walk.blocks, walk.keys, walk.repairs


class _Unglue:
    """One walk over the blocks, with the section that is open."""

    def __init__(self, rows: Lookup, read: str, wraps: Wraps) -> None:
        self.rows, self.read, self.wraps = rows, read, wraps
        self.role = rows.role.role if rows.role is not None else "\0"
        self.glue = glue_of(rows.headings.layout)
        self.places = self.glue.places(read)
        self.known = [text for text in self.glue.texts if text in self.places]
        self.section: Open | None = None
        self.tokens: Sequence[str] = self.known
        self.blocks: list[Block] = []
        self.keys: list[str] = []
        self.repairs: list[Repair] = []

    def all(self, blocks: Sequence[Block], keys: Sequence[str]) -> None:
        """Each block as it is, where it is a heading or can't be glued, as nearly all are; else in its pieces."""
        suspects = glued(blocks, chain.from_iterable(self.places.values()))
        for index, (block, key) in enumerate(zip(blocks, keys, strict=True)):
            rows = self.rows[key]
            section = self.section
            if rows:
                self.open(rows)
                if block.joints and (at := self.label_below(block)):
                    block, below = divide(block, [at])  # noqa: PLW2901
                    self.blocks.append(block)
                    self.keys.append(key_of(block.words))
                    self.take(below, key_of(below.words))
                    continue
            elif index in suspects or (section is not None and section.begins and section.may_begin(block.words)):
                self.take(block, key)
                continue
            self.blocks.append(block)
            self.keys.append(key)

    def take(self, block: Block, key: str) -> None:
        """One block that may be glued, in the pieces that it falls into."""
        stack = [(block, key, 0)]
        while stack:
            block, key, depth = stack.pop()
            rows = self.rows[key]
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
        """Whether a block may be glued: the cheap look before the dear one."""
        if block.joints or block.kind in {"row", "rule"}:
            return block.kind != "rule"
        words, section = block.words, self.section
        if words in self.glue.whole:
            return False
        if section is not None and section.begins and section.may_begin(words):
            return True
        return any(map(words.__contains__, self.tokens))

    def open(self, rows: Sequence[Row]) -> None:
        """A heading of the page may open another section."""
        for row in rows:
            if row.kind in {"section", "container", "boilerplate"}:
                self.section = section = self.glue.sections.get(row.field) if row.field else None
                self.tokens = self.known if section is None else (*self.known, *section.cards, *section.prefixes)
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
            pieces = [_without_end(piece) for piece in pieces]
        if rule == "glue.label":
            pieces[1:] = [piece._replace(words=_without_separator(piece.words)) for piece in pieces[1:]]
        return pieces

    def cuts(self, block: Block) -> tuple[str, list[int]]:
        """Where a block is to be cut, by the most certain rule that applies."""
        if block.joints:
            cuts = self.wraps.cuts(block, self.section)
            if cuts:
                return "unwrap", cuts
        words = block.words
        cuts = [at for text in self.known if text in words for at in around(words, text)]
        if cuts or self.section is None:
            return "glue.text", self.outside_role(words, cuts)
        rule, cuts = self.section.cuts(self.rows.role.raised(words) if self.rows.role is not None else words)
        return rule, self.outside_role(words, cuts)

    def outside_role(self, words: str, cuts: list[int]) -> list[int]:
        """The cuts that leave the occupation's name whole: a "Step 2 Operator" is no second step."""
        if not cuts or self.role not in words:
            return cuts
        inside = {at for start in places_of(words, self.role) for at in range(start + 1, start + len(self.role))}
        return [at for at in cuts if at not in inside]

    def label_below(self, block: Block) -> int:
        """Where the first label of the section that a heading opens was joined to the heading, whatever name it ends with; 0 for nowhere."""
        section = self.section
        return next((at for at in block.joints if section is not None and section.labels and section.labelled(block.words[at : at + _HEADING])), 0)

    def write_down(self, rule: str, before: Block, after: Block) -> None:
        """A cut where white space stands is no repair: nothing was glued."""
        end, start = before.words.end, after.words.start
        if rule != "unwrap" and end == start:
            around = self.read[end - 1 : start + 1]
            self.repairs.append(Repair(rule, end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))

    def labelled_row(self, block: Block) -> list[Block]:
        """A table row that is a heading, or a label and its value, as blocks."""
        filled = [cell for cell in block.cells if cell]
        if len(filled) == 1 and any(row.kind == "section" for row in self.rows[key_of(filled[0])]):
            return [Block(filled[0], block.start, block.end, furniture=block.furniture)]
        field = self.section.field if self.section is not None else None
        whole = self.rows[key_of(block.words)] if len(block.words) < LONGEST else ()
        if any(row.kind == "section" or (row.kind == "label" and row.section == field) for row in whole):
            # A gap inside a heading or a label made columns of its words.
            return [Block(block.words, block.start, block.end, furniture=block.furniture)]
        if self.section is None or not self.section.has_labels:
            return []
        if not any(row.kind == "label" and row.section == field for cell in block.cells for row in self.rows.headings.rows(key_of(cell), None)):
            return []
        starts = [cell.start for cell in filled]
        pieces = [Block(cell, cell.start, max(end, cell.end)) for cell, end in zip(filled, [*starts[1:], block.end], strict=True)]
        pieces[0] = pieces[0]._replace(start=block.start)
        pieces[-1] = pieces[-1]._replace(end=block.end)
        return pieces


def _without_end(block: Block) -> Block:
    """A block without what joins a title to the years behind it."""
    words = block.words
    return block._replace(words=words.cut(0, len(words.rstrip(_BEFORE_YEARS)))) if words[-1:] in _BEFORE_YEARS else block


def _without_separator(words: Words) -> Words:
    return words.cut(len(words) - len(words.lstrip(" :\t–—-|"))) if words[:1] in {":", "–", "—", "|"} else words

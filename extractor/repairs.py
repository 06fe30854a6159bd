"""Glue undone: one block that holds several, divided where the layout says what stands there, each repair written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.blocks import Block
from extractor.layouts.match import Headings, RoleWords, key_of, template
from extractor.layouts.model import Card, Layout, Section
from extractor.recognise import Recognised
from extractor.text import Words
from extractor.values.years import AT_END, AT_START

__all__ = ["Repair", "divide", "unglue"]

_HEADING = 160


class Repair(NamedTuple):
    """One undone glue or wrap: `text[start:end]` reads `before` and was taken for `after`."""

    rule: str
    start: int
    end: int
    before: str
    after: str


class _Cut(NamedTuple):
    at: int
    rule: str


def divide(block: Block, cuts: Sequence[int]) -> list[Block]:
    """The block as several, cut at these offsets of its words."""
    edges = [0, *sorted(set(cuts)), len(block.words)]
    pieces = []
    for number, (start, end) in enumerate(zip(edges, edges[1:], strict=False)):
        words = block.words.cut(start, end)
        if not words:
            continue
        first, last = words.span
        if number == 0:
            joints = tuple(at for at in block.joints if at < end)
            pieces.append(block._replace(words=words, end=last, seams=(), joints=joints, strong=min(block.strong, len(words))))
        else:
            joints = tuple(at - start for at in block.joints if start < at < end)
            pieces.append(Block(words, first, last, joints=joints, furniture=block.furniture))
    if pieces:
        pieces[-1] = pieces[-1]._replace(end=max(block.end, pieces[-1].end))
        pieces[0] = pieces[0]._replace(start=block.start)
    return pieces


def unglue(blocks: list[Block], keys: list[str], found: Recognised, read: str) -> tuple[list[Block], list[str], list[Repair]]:
    """All blocks with the layout's known glue undone, their keys, and the repairs."""
    headings, role = found.headings, found.role
    if headings is None:
        return blocks, keys, []
    layout = headings.layout
    known = [text for text in layout.glue.texts if text in read]
    cards = _card_texts(layout)
    out: list[Block] = []
    fresh: list[str] = []
    repairs: list[Repair] = []
    section: Section | None = None
    stack = [(block, key) for block, key in zip(reversed(blocks), reversed(keys), strict=True)]
    budget = 4 * len(blocks) + len(read)
    while stack:
        block, key = stack.pop()
        rows = headings.rows(key, role) if key else []
        row = next((row for row in rows if row.kind in {"section", "container", "boilerplate"}), None)
        if row is not None:
            section = row.data if isinstance(row.data, Section) else None
        elif not rows and block.kind != "rule" and budget > 0:
            cut = _at_joint(block, headings, role) or _first_cut(block, known, cards, section, layout)
            if cut is not None:
                budget -= 1
                pieces = divide(block, [cut.at])
                if len(pieces) > 1:
                    if cut.rule == "glue.label":
                        pieces[1] = pieces[1]._replace(words=_without_separator(pieces[1].words))
                    _write_down(repairs, cut.rule, pieces[0], pieces[1], read)
                    stack.extend((piece, key_of(piece.words) if len(piece.words) < 200 else "") for piece in reversed(pieces))
                    continue
            expanded = _labelled_row(block, section, headings)
            if expanded:
                stack.extend((piece, key_of(piece.words)) for piece in reversed(expanded))
                continue
        out.append(block)
        fresh.append(key)
    return out, fresh, repairs


def _at_joint(block: Block, headings: Headings, role: RoleWords | None) -> _Cut | None:
    """A heading that was joined to the lines about it: the reader knew no headings when it undid the wraps."""
    edges = [0, *block.joints, len(block.words)]
    for number in range(len(edges) - 1):
        for last in range(number + 1, min(number + 3, len(edges))):
            start, end = edges[number], edges[last]
            if end - start > _HEADING or (start == 0 and end == len(block.words)):
                break
            key = key_of(block.words[start:end])
            if key and (headings.rows(key, role) or headings.is_title(block.words[start:end].strip())):
                return _Cut(start or end, "unwrap")
    return None


def _write_down(repairs: list[Repair], rule: str, before: Block, after: Block, read: str) -> None:
    """A cut where white space stands is no repair: nothing was glued."""
    if rule == "unwrap":
        return
    end, start = before.words.span.end, after.words.span.start
    if end == start:
        around = read[end - 1 : start + 1]
        repairs.append(Repair(rule, end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))


def _without_separator(words: Words) -> Words:
    return words.cut(len(words) - len(words.lstrip(" :\t–—-|"))) if words[:1] in {":", "–", "—", "|"} else words


def _card_texts(layout: Layout) -> dict[str, Card]:
    return {section.field: section.card for section in layout.section if section.field and section.card}


def _first_cut(block: Block, known: Sequence[str], cards: dict[str, Card], section: Section | None, layout: Layout) -> _Cut | None:
    for cut in _cuts(block, known, cards, section, layout):
        if 0 < cut.at < len(block.words):
            return cut
    return None


def _cuts(block: Block, known: Sequence[str], cards: dict[str, Card], section: Section | None, layout: Layout) -> Iterator[_Cut]:
    """Where a block is to be cut, the most certain rule first."""
    words = block.words
    if block.kind == "row":
        return
    for text in known:
        at = words.find(text)
        if at >= 0:
            yield from _around(words, at, len(text))
    if section is None or section.field is None:
        return
    card = cards.get(section.field)
    if card is not None:
        for text in (*card.description, *card.end):
            at = words.find(text)
            if at >= 0:
                yield _Cut(at, "glue.card")
                yield _Cut(at + len(text), "glue.card")
    if section.field in layout.glue.years:
        yield from _years(words)
    yield from _labels(block, section)


def _around(words: str, at: int, length: int) -> Iterator[_Cut]:
    """A known text is cut off where it begins or ends the block, or where no space stands beside it."""
    end = at + length
    if end < len(words) and (at == 0 or not words[end].isspace()) and not words[end].islower():
        yield _Cut(end, "glue.text")
    if at > 0 and (end == len(words) or not words[at - 1].isspace()):
        yield _Cut(at, "glue.text")


def _years(words: str) -> Iterator[_Cut]:
    """ "0-2 yearsThe …" and "Title2-5 years"; never where the whole block is the years."""
    match = AT_START.match(words)
    if match and match.end() < len(words):
        following = words[match.end() :].lstrip()
        if not words[match.end()].isspace() or following[:1].isupper():
            yield _Cut(match.end(), "glue.years")
    elif not match:
        match = AT_END.search(words, max(0, len(words) - 40))
        if match and match.start() and len(words) < 160:
            yield _Cut(match.start(), "glue.years")


def _labels(block: Block, section: Section) -> Iterator[_Cut]:
    """A label and its value on one line; a line's own prefix ("Range:") run on after the value."""
    words = block.words
    for texts in (*(label.heading for label in section.label), *section.labels.values(), *(table.heading for table in section.table)):
        for text in texts:
            end = _prefix(words, text)
            if end and _is_edge(words, end, text):
                yield _Cut(end, "glue.label")
    for label in section.label:
        for texts in label.prefix.values():
            for text in texts:
                at = words.find(text)
                if at > 0 and not words[at - 1].isalpha():
                    yield _Cut(at, "glue.label")


def _prefix(words: str, text: str) -> int:
    """The end of a label that the words begin with, or 0."""
    if "{" in text:
        match = template(text).match(words)
        return match.end() if match else 0
    return len(text) if words[: len(text)].casefold() == text.casefold() else 0


def _is_edge(words: str, end: int, text: str) -> bool:
    """Whether what follows a label is a value: a lower-case word after it makes both a sentence."""
    rest = words[end:]
    if not rest:
        return False
    bare = rest.lstrip(" :\t–—-|")
    if not bare:
        return False
    if rest[0] in ":\t|–—":
        return True
    return not bare[0].islower() and (rest[0].isspace() or not (text[-1].isdigit() and rest[0].isdigit()))


def _labelled_row(block: Block, section: Section | None, headings: Headings) -> list[Block]:
    """A table row that is a label and its value, as two blocks."""
    if block.kind != "row" or section is None or section.field is None or not section.label:
        return []
    rows = [any(row.kind == "label" and row.section == section.field for row in headings.rows(key_of(cell), None)) for cell in block.cells]
    if not any(rows):
        return []
    pieces = [Block(cell, *cell.span) for cell in block.cells if cell]
    pieces[0] = pieces[0]._replace(start=block.start)
    pieces[-1] = pieces[-1]._replace(end=block.end)
    return pieces



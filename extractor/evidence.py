"""From a tree of words that know their place to plain values, their provenance, and the ledger."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from operator import attrgetter, gt
from typing import Any

from regex import Pattern

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.patterns import lazy
from extractor.sections.base import Evidence
from extractor.text import Derived, Span, Words

__all__ = ["LedgerPaint", "Unfolded", "unfold"]

_BREAK = 6
_UNUSED = re.compile(rb"\x00[\x00\x06]*")
_PLACED = attrgetter("words", "start", "end", "cells")
_RUNS = 100
# What may stand between two blocks without being text: a link's target, a tag, a list's number.
_MARKS = lazy(r"\]\([^()]{0,2000}+\)|</?[A-Za-z][^<>]{0,500}+>|^\s*+\(?\d{1,3}[.)]\s*+$|\s\(?\d{1,3}[.)]\s*+$")
_PLAIN_MARKS = lazy(r"\]\([^()]{0,2000}+\)|^\s*+\(?\d{1,3}[.)]\s*+$|\s\(?\d{1,3}[.)]\s*+$")


class Unfolded:
    """Plain values beside the provenance and the words that were used."""

    __slots__ = ("figures", "marks", "provenance", "read", "words")

    def __init__(self, read: str, *, tagged: bool) -> None:
        self.read = read
        self.marks = _MARKS if tagged else _PLAIN_MARKS
        self.provenance: list[dict[str, Any]] = []
        self.words: list[Words] = []
        self.figures: list[Span] = []
        """Where numbers stand that the record has as numbers only."""

    def plain(self, node: Any, path: str) -> Any:
        """The plain value of a node; what it holds is written down on the way."""
        kind = type(node)
        if kind is Words:
            if node:
                self.words.append(node)
                start, ends = node.start, node.ends
                quality = "exact" if node.parts is None and not node.repaired else self.quality(node)
                end = start + len(node) if ends is None else ends[-1]
                self.provenance.append({"path": path, "start": start, "end": end, "quality": quality})
            return str(node)
        if kind is list:
            return [self.plain(value, f"{path}/{number}") for number, value in enumerate(node)] if node else node
        if kind is dict:
            return self.fields(node, path)
        if kind is Evidence:
            return self.fact(node, path)
        if kind is Derived:
            start, end = node.span
            self.provenance.append({"path": path, "start": start, "end": end, "quality": "derived"})
            if type(node.value) is not str:
                self.figures.append(node.span)
            return node.value
        return node

    def fields(self, node: dict[str, Any], path: str) -> dict[str, Any]:
        """The plain values of a node's fields, most of which have none."""
        plain = dict.fromkeys(node)
        for name, value in node.items():
            if value:
                plain[name] = self.plain(value, f"{path}/{name}")
            elif value is not None:
                plain[name] = str(value) if type(value) is Words else value
        return plain

    def quality(self, words: Words) -> str:
        """How the words stand to their range: one that was joined around other text is more than the range's words."""
        if words.parts is not None:
            for before, after in zip(words.parts, words.parts[1:], strict=False):
                if _other_text(self.read[before.end : after.start], self.marks):
                    return "derived"
        return "repaired" if words.repaired else "exact"

    def fact(self, node: Evidence, path: str) -> Any:
        """A parsed value: one entry for the whole, and of a Pay one for its conversion; its inner words count as used."""
        text = node["text"]
        start, end = node.span
        if not node.money:
            self.provenance.append({"path": path, "start": start, "end": end, "quality": "derived"})
            return self.fields(node, path)
        self.words.append(text)
        quality = "exact" if text.parts is None and not text.repaired else self.quality(text)
        self.provenance.append({"path": path, "start": start, "end": end, "quality": quality})
        if node.conversion is not None:
            start, end = node.conversion
            self.provenance.append({"path": f"{path}/conversion", "start": start, "end": end, "quality": "repaired" if text.repaired else "exact"})
        return {**node, "text": str(text)}


def unfold(tree: dict[str, Any], read: str, *, tagged: bool = True) -> tuple[Any, Unfolded]:
    """The tree as plain values, and what was written down; `read` is the read text, in which tags are text unless it is `tagged`."""
    walk = Unfolded(read, tagged=tagged)
    return walk.plain(tree, ""), walk


def _other_text(gap: str, marks: Pattern[str]) -> bool:
    """Whether more than white space, a bullet and a link's target stand between two joined blocks: words, a cell's bar, a string list."""
    if not gap or gap.isspace():
        return False
    return "|" in gap or '",' in gap or "'," in gap or any(map(str.isalnum, marks.sub("", gap)))


def _runs(words: Words) -> Iterator[Span]:
    """The ranges of the read text that the words' own characters take, without the marks that were left out between them."""
    if words.starts is None or words.ends is None:
        yield words.span
        return
    if not words:
        return
    start, end = words.starts[0], words.ends[0]
    if not any(map(gt, islice(words.starts, 1, None), words.ends)):  # as of words whose spaces alone were folded
        yield Span(start, max(words.ends))
        return
    for first, last in zip(words.starts, words.ends, strict=True):
        if first > end:
            yield Span(start, end)
            start = first
        end = max(end, last)
    yield Span(start, end)


class LedgerPaint:
    """Each code point of the read text in one class; what is painted later goes before what was painted first."""

    CLASSES = ("markup", "boilerplate", "duplicate", "heading", "value")
    """By their colors, from 1 on; 0 is in none of them yet, and `_BREAK` is a line break."""

    def __init__(self, read: str) -> None:
        self.read = read
        self.paint = bytearray(len(read))

    def color(self, name: str) -> bytearray:
        """The color of a class; a bytearray, since bytes would be made one at every stroke."""
        return bytearray((self.CLASSES.index(name) + 1,))

    def spans(self, name: str, spans: Iterable[tuple[int, int]]) -> None:
        """Paint ranges."""
        color, paint = self.color(name), self.paint
        for start, end in spans:
            paint[start:end] = color * (end - start)

    def words(self, name: str, words: Iterable[Words]) -> None:
        """Paint the characters of words, not the marks between them."""
        color, paint = self.color(name), self.paint
        for item in words:
            if item.starts is None:
                start, length = item.start, len(item)
                paint[start : start + length] = color * length
                continue
            if item.parts is None:
                self.spans(name, _runs(item))
                continue
            if len(item.parts) > _RUNS:
                self.spans(name, item.parts)
                continue
            runs = list(_runs(item))
            for part in item.parts:
                self.spans(name, (Span(max(a, part.start), min(b, part.end)) for a, b in runs if a < part.end and b > part.start))

    def marks(self, blocks: Iterable[Block]) -> None:
        """Paint what stands in a block and is not in its words: bullets, pipes, emphasis; and the line breaks between blocks."""
        color, paint, read, last = self.color("markup"), self.paint, self.read, -2
        for words, at, stop, cells in map(_PLACED, blocks):
            if at == last + 1 and read[last] == "\n":
                paint[last] = _BREAK
            last = stop
            if words.starts is None and not cells:
                # Nearly every block: words without gaps, so that only its two ends may hold marks.
                start = words.start
                end = start + len(words)
                if start > at:
                    paint[at:start] = color * (start - at)
                if stop > end:
                    paint[end:stop] = color * (stop - end)
                continue
            # The lines of one cell may stand among those of the others.
            runs = sorted(run for cell in cells if cell for run in _runs(cell)) if cells else _runs(words) if words else ()
            done = at
            for start, end in runs:
                if start > done:
                    paint[done:start] = color * (start - done)
                done = max(done, end)
            if stop > done:
                paint[done:stop] = color * (stop - done)

    def count(self) -> tuple[dict[str, int], list[Note]]:
        """The ledger, and a finding for each run of text that is in no class."""
        ledger: dict[str, int] = {}
        painted = left = self.paint
        for number in range(len(self.CLASSES), 0, -1):
            # What has been counted is taken off: nearly all of a page is in the class that goes before the others.
            before, left = left, left.translate(None, bytes((number,)))
            ledger[self.CLASSES[number - 1]] = len(before) - len(left)
        runs: list[Span] = []
        start = painted.find(0)
        while start >= 0 and (match := _UNUSED.match(painted, start)):
            piece = self.read[start : match.end()]
            if bare := piece.strip():
                start += len(piece) - len(piece.lstrip())
                runs.append(Span(start, start + len(bare)))
            start = painted.find(0, match.end())
        notes = [note("unclassified.run", run, text=self.read[run.start : run.end]) for run in runs[:_RUNS]]
        if len(runs) > _RUNS:
            notes.append(note("unclassified.more", count=len(runs) - _RUNS))
        ledger["unclassified"] = sum(end - start for start, end in runs)
        ledger["blank"] = len(left) - ledger["unclassified"]
        return ledger, notes

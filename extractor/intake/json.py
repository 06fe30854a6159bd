"""JSON files that hold an array of objects, as crawlers write them: value after value, whatever the line breaks, and never the whole at once.

Several arrays one behind the other, which a crawler that appends to its file leaves, are read as one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from functools import partial
from itertools import accumulate, islice
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.intake.base import Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.heads import head_of
from extractor.intake.jsonl import is_lines
from extractor.intake.rows import BOM, ROW_SHARE, in_stream, unit_of_json
from extractor.intake.streams import open_table, skip_to
from extractor.tabular import json_in

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["JSON_SUFFIXES", "is_array", "read_json", "table_in"]

JSON_SUFFIXES = (".json",)
_CHUNK = 1 << 20
_HEAD = 1 << 16
_BETWEEN = re.compile(rb"[\s,\xef\xbb\xbf]*+")  # with a byte order mark's own
_PLAIN = re.compile(rb'[^"{}\[\]]*+')
_BRACKET = re.compile(rb"[{}\[\]]")
_STEPS = bytes.maketrans(b"{[}]", b"\x01\x01\xff\xff")
"""How deep each bracket leads, as signed bytes."""
_NO_BRACKETS = bytes(set(range(256)) - set(b"{}[]"))
_FEW, _REACH = 64, 256
"""So many marks of a value are looked at one by one, then so many bytes together, and then twice as many: most values are short."""
_QUOTED = re.compile(rb'[^"\\]*+(?:\\[\s\S][^"\\]*+)*+')
_WORD = re.compile(rb'[^\s,"{}\[\]]*+')
_QUOTE, _BEGINS, _ENDS = b'"', frozenset({b"{", b"["}), frozenset({b"}", b"]"})
_MARKS = _BEGINS | _ENDS | {_QUOTE}


def is_array(head: bytes) -> bool:
    """Whether what begins like this is an array of objects."""
    head = head.removeprefix(BOM).lstrip()
    return head.startswith(b"[") and head[1:].lstrip().startswith(b"{")


def table_in(source: Source, keys: Keys) -> str | None:
    """What kind of table a JSON file holds, as slices call it: an array of objects; an object a line, as engines write them; or none.

    Where its name says that it holds lines, it does, but for what is plainly otherwise.
    """
    if is_lines(source.name):
        head = head_of(source, keys)
        shape = json_in(head.text, cut=head.cut)
        return "jsonl" if shape is None or shape.kind == "lines" else "json" if shape.kind == "array" else None
    line, following = _beginning(source, keys)
    if is_array(line):
        return "json"
    ends = line.startswith((b"{", BOM + b"{")) and line.rstrip().endswith(b"}")
    return "jsonl" if ends and following.lstrip().startswith(b"{") else None


def _beginning(source: Source, keys: Keys) -> tuple[bytes, bytes]:
    """The first line and what follows on it, or all that is looked at where no object begins the line.

    Nothing of a file that cannot be read: reading it says why.
    """
    try:
        with open_table(source.path, source.name, keys.max_expansion) as stream:
            head = _more(stream, _HEAD)
            if not head.startswith((b"{", BOM + b"{")):
                return head if is_array(head) else head + _more(stream, _HEAD), b""
            if b"\n" not in head:
                head += stream.readline(keys.max_bytes * ROW_SHARE)
            line, _, following = head.partition(b"\n")
            return line, following or _more(stream, _HEAD)
    except (CorruptError, OSError):
        return b"", b""


def read_json(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The values of the file's arrays; offsets are those of the uncompressed bytes."""
    yield from in_stream(piece, start, keys, lambda stream: _values(stream, piece.sources[0].name, start, keys))


def _values(stream: BinaryIO, name: str, start: int, keys: Keys) -> Iterator[Unit]:
    skip_to(stream, start)
    found = _Scan(start, keys.max_bytes * ROW_SHARE)
    while chunk := _more(stream, _CHUNK):
        for value, at, after in found.values(chunk):
            yield later(partial(unit_of_json, value, name, at, after, keys, "value"), name, at, after, ".json")
    if found.begun or found.inside:
        at = found.at if found.begun else found.position
        missing = "the file ends in the middle of a value" if found.begun else "the array does not end: what stood behind it is lost"
        yield Unit(f"{name}#{at}", name, at, found.kept(), -1, suffix=".json", problem=Problem("input.json", missing))


def _more(stream: BinaryIO, most: int) -> bytes:
    """What comes next: less than there is, so that what stands before a damage is had."""
    return cast("BufferedReader", stream).read1(most)


class _Scan:
    """Finds where values begin and end, in chunks of any size; what they hold is not looked at."""

    def __init__(self, start: int, limit: int) -> None:
        self.inside = start > 0
        """Whether an array is open."""
        self.begun = False
        """Whether a value is."""
        self.at = start
        """Where the value in hand begins."""
        self.position = start
        """Where the next chunk begins."""
        self._limit, self._depth, self._quoted, self._escaped = limit, 0, False, False
        self._pieces: list[bytes] | None = []

    def values(self, chunk: bytes) -> Iterator[tuple[bytes | None, int, int]]:
        """The values that end in the next chunk, None for one beyond the limit; where each begins and ends."""
        here = 0
        while here < len(chunk):
            if not self.begun:
                here = self._begin(chunk, here)
                continue
            first = here
            here, ended = self._end(chunk, here)
            if self.position + here - self.at > self._limit:
                self._pieces = None
            elif self._pieces is not None:
                self._pieces.append(chunk[first:here])
            if ended:
                self.begun = False
                yield self.kept(), self.at, self.position + here
        self.position += len(chunk)

    def kept(self) -> bytes | None:
        """What there is of the value in hand; None where it is beyond the limit."""
        return None if self._pieces is None else b"".join(self._pieces)

    def _begin(self, chunk: bytes, here: int) -> int:
        """Go to the next value, or over a bracket of the array."""
        here = _end_of(_BETWEEN, chunk, here)
        mark = chunk[here : here + 1]
        if mark and mark == (b"]" if self.inside else b"["):
            self.inside = not self.inside
            return here + 1
        self.begun, self.at, self._pieces = bool(mark), self.position + here, []
        self._depth, self._quoted, self._escaped = 0, False, False
        return here

    def _end(self, chunk: bytes, here: int) -> tuple[int, bool]:
        """Go on to where the value ends, or to the chunk's end."""
        marks = 0
        while here < len(chunk):
            if self._quoted:
                here = self._string(chunk, here)
            elif self._depth and marks > _FEW:
                here, marks = self._nested(chunk, here), 0
            elif self._depth or self.position + here == self.at:
                marks += 1
                here = _end_of(_PLAIN, chunk, here) if self._depth else here
                mark = chunk[here : here + 1]
                here += len(mark)
                self._quoted = mark == _QUOTE
                self._depth += (mark in _BEGINS) - (mark in _ENDS)
                if mark and mark not in _MARKS:
                    continue
            else:
                here = _end_of(_WORD, chunk, here)
                if here == len(chunk):
                    return here, False
            if self._depth <= 0 and not self._quoted:
                return here, True
        return here, False

    def _nested(self, chunk: bytes, here: int) -> int:
        """Go on to behind the next quote, to where the value ends, or to the chunk's end: many brackets at a time, where there are many."""
        reach = _REACH
        while here < len(chunk):
            piece = chunk[here : here + reach]
            quote = piece.find(_QUOTE)
            steps = array("b", (piece if quote < 0 else piece[:quote]).translate(_STEPS, _NO_BRACKETS))
            if self._depth <= len(steps) and (self._depth + min(accumulate(steps, initial=0))) <= 0:
                last = list(accumulate(steps)).index(-self._depth)
                self._depth = 0
                return here + next(islice(_BRACKET.finditer(piece), last, None)).end()
            self._depth += sum(steps)
            if quote >= 0:
                self._quoted = True
                return here + quote + 1
            here, reach = here + len(piece), 2 * reach
        return here

    def _string(self, chunk: bytes, here: int) -> int:
        """Go on to where the string ends, or to the chunk's end."""
        if self._escaped:
            self._escaped = False
            return here + 1
        here = _end_of(_QUOTED, chunk, here)
        self._quoted = chunk[here : here + 1] != _QUOTE
        self._escaped = self._quoted and here < len(chunk)  # a backslash that is the chunk's last byte
        return here + (here < len(chunk))


def _end_of(pattern: re.Pattern[bytes], chunk: bytes, here: int) -> int:
    """Where what a pattern takes ends."""
    match = pattern.match(chunk, here)
    return match.end() if match else here

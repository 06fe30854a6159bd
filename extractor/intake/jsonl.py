"""JSON Lines: one object a line, by byte ranges where the file is plain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.intake.base import EMPTY, Keys, Problem, Slice, Unit, later
from extractor.intake.frames import inner_name
from extractor.intake.rows import BOM, ROW_SHARE, in_stream, unit_of_json
from extractor.intake.streams import skip_to

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["JSONL_SUFFIXES", "is_lines", "read_jsonl"]

JSONL_SUFFIXES = (".jsonl", ".ndjson")
_CHUNK = 1 << 20
_BLANKS = 64
"""After so many blank lines in a row it is worth to look how many more there are: a bomb may hold hundreds of millions."""


def is_lines(name: str) -> bool:
    """Whether a file's name says that it holds an object a line."""
    return inner_name(name).lower().endswith(JSONL_SUFFIXES)


def read_jsonl(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The lines that begin inside the slice's byte range; blank ones do not count.

    Every line belongs to exactly one range: that in which its first byte stands. Offsets are those of the uncompressed bytes.
    """
    yield from in_stream(piece, start, keys, lambda stream: _lines(stream, piece, start, keys))


def _lines(stream: BinaryIO, piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    name = piece.sources[0].name
    position, found, blanks = _begin(stream, piece, start), False, 0
    while piece.end is None or position < piece.end:
        line, size = _line(stream, keys.max_bytes * ROW_SHARE)
        if not size:
            break
        at, position = position, position + size
        if line is not None and not line.strip():
            blanks += 1
            if blanks >= _BLANKS:
                position, blanks = position + _pass_blank(stream), 0
        else:
            found, blanks = True, 0
            row = line.removeprefix(BOM) if line and at == 0 else line
            yield later(partial(unit_of_json, row, name, at, position, keys, "line"), name, at, position, ".json")
    if not found and piece.end is not None and start == 0 and _is_blank(stream):
        yield Unit(name, name, None, None, -1, problem=Problem(*EMPTY, skipped=True))


def _begin(stream: BinaryIO, piece: Slice, start: int) -> int:
    if start == piece.start and start > 0 and stream.seekable():
        # The line that stands across the border belongs to the range before.
        stream.seek(start - 1)
        return start - 1 + _rest(stream, (piece.end or piece.sources[0].size) - start + 1)
    skip_to(stream, start)
    return start


def _rest(stream: BinaryIO, most: int) -> int:
    """The length of what is left of a line, of which no more than a range has to be looked at: else each range of a line read all that follow."""
    size = 0
    while size < most:
        more = stream.readline(min(_CHUNK, most - size))
        size += len(more)
        if not more or more.endswith(b"\n"):
            break
    return size


def _pass_blank(stream: BinaryIO) -> int:
    """Pass over the blank lines that come next, all at once, and tell their bytes."""
    held = cast("BufferedReader", stream).peek(1)
    blank = held[: len(held) - len(held.lstrip())]
    return len(stream.read(blank.rfind(b"\n") + 1))


def _is_blank(stream: BinaryIO) -> bool:
    """Whether nothing but white space follows, in this range and in all others."""
    while data := stream.read(_CHUNK):
        if data.strip():
            return False
    return True


def _line(stream: BinaryIO, limit: int) -> tuple[bytes | None, int]:
    """The next line and its length; None for one beyond the limit, which is passed over without being kept."""
    line = stream.readline(limit + 1)
    if len(line) <= limit or line.endswith(b"\n"):
        return line, len(line)
    size = len(line)
    while True:
        more = stream.readline(_CHUNK)
        size += len(more)
        if not more or more.endswith(b"\n"):
            return None, size

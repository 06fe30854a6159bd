"""JSON Lines: one object a line, by byte ranges where the file is plain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from extractor.intake.base import Keys, Problem, Slice, Unit
from extractor.intake.frames import codec_of
from extractor.intake.rows import unit_of
from extractor.intake.streams import doubtful, open_stream, problem_of, skip_to

__all__ = ["JSONL_SUFFIXES", "read_jsonl"]

JSONL_SUFFIXES = (".jsonl", ".ndjson")
_BOM = b"\xef\xbb\xbf"
# JSON's escapes and the row's other columns make a line longer than its page; the bound keeps one line within the memory of a worker.
_LINE_SHARE = 2


def read_jsonl(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The lines that begin inside the slice's byte range; blank ones do not count.

    Every line belongs to exactly one range: that in which its first byte stands. Offsets are those of the uncompressed bytes.
    """
    source = piece.sources[0]
    position = start
    try:
        doubts = doubtful(source.path, source.name, keys.max_expansion)
        with open_stream(source.path, source.name, keys.max_expansion) as stream:
            position = _begin(stream, piece, start, source.name)
            while piece.end is None or position < piece.end:
                line, size = _line(stream, keys.max_bytes * _LINE_SHARE)
                if not size:
                    return
                at, position = position, position + size
                if line is None or line.strip():
                    yield _unit(line, source.name, at, position, keys)._replace(findings=doubts)
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        # What stands behind the damage cannot be counted; the file's rest is one failed unit.
        yield Unit(f"{source.name}#{position}", source.name, position, None, -1, problem=problem)


def _begin(stream: BinaryIO, piece: Slice, start: int, name: str) -> int:
    if start == piece.start and start > 0 and codec_of(name) is None:
        # The line that stands across the border belongs to the range before.
        stream.seek(start - 1)
        return start - 1 + _line(stream, 0)[1]
    skip_to(stream, start, name)
    return start


def _line(stream: BinaryIO, limit: int) -> tuple[bytes | None, int]:
    """The next line and its length; None for one beyond the limit, which is passed over without being kept."""
    line = stream.readline(limit + 1)
    if len(line) <= limit or line.endswith(b"\n"):
        return line, len(line)
    size = len(line)
    while True:
        more = stream.readline(1 << 20)
        size += len(more)
        if not more or more.endswith(b"\n"):
            return None, size


def _unit(line: bytes | None, source: str, at: int, after: int, keys: Keys) -> Unit:
    name = f"{source}#{at}"
    if line is None:
        return Unit(name, source, at, None, after, problem=Problem("input.too_large", "the line is beyond the limit for one page"))
    try:
        row = json.loads(line.removeprefix(_BOM) if at == 0 else line)
    except (ValueError, RecursionError) as error:
        return Unit(name, source, at, line, after, suffix=".json", problem=Problem("input.json", f"the line is not JSON: {error}"))
    if not isinstance(row, dict):
        return Unit(name, source, at, line, after, suffix=".json", problem=Problem("input.json", "the line is JSON, but no object"))
    return unit_of(row, source, at, after, keys)

"""Tables of cells between commas, semicolons, tabs or bars, whose first row names the columns.

Rows are told by their quotes, as RFC 4180 has them: a line break between two quotes is a cell's own. Cells are handed on as bytes, since nothing in
such a file says what they are encoded in.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

from extractor.columns import asked_for, choose, listed
from extractor.intake.base import Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.rows import BOM, ROW_SHARE, in_stream, unit_of
from extractor.intake.streams import open_table, skip_to
from extractor.tabular import DELIMITERS, cells_in, plain

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["CSV_SUFFIXES", "lacks_pages", "read_csv"]

CSV_SUFFIXES = (".csv", ".tsv")
_CHUNK = 1 << 20
_HEADER = 1 << 16
"""Bytes of the first row, at most."""
_OPEN = re.compile(rb'[^"\n]*+(?:"[^"]*+"[^"\n]*+)*+')
"""To the row's end, or to a quote that does not end here."""


class _Header(NamedTuple):
    columns: list[str]
    texts: frozenset[str]
    """Those that hold pages."""
    delimiter: str
    size: int
    """Bytes of its row."""


def lacks_pages(source: Source, keys: Keys) -> str | None:
    """What to say of a table without a column of pages; None where it has one, or cannot be read: reading says why."""
    try:
        with open_table(source.path, source.name, keys.max_expansion) as stream:
            row = _first_row(stream)
    except (CorruptError, OSError):
        return None
    return None if _header_in(row, keys) else _no_column(row, keys)


def read_csv(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The table's rows, but for blank ones; offsets are those of the uncompressed bytes."""
    yield from in_stream(piece, start, keys, lambda stream: _rows(stream, piece.sources[0].name, start, keys))


def _rows(stream: BinaryIO, name: str, start: int, keys: Keys) -> Iterator[Unit]:
    limit = keys.max_bytes * ROW_SHARE
    header = _header(stream, keys)
    if header is None:
        raise CorruptError("the first row names no column of pages any more")
    # Python's own bound for a cell, 128 KiB, is one for all readers of the process; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), limit))
    position = max(start, header.size)
    skip_to(stream, position - (0 if stream.seekable() else header.size))
    for row, size in _cut(stream, limit):
        at, position = position, position + size
        if row is None or row.strip():
            yield later(partial(_unit, row, header, name, at, position, keys), name, at, position, ".csv")


def _header(stream: BinaryIO, keys: Keys) -> _Header | None:
    """The table's columns, or None where none of them holds pages."""
    row = _first_row(stream)
    found = _header_in(row, keys)
    return found and found._replace(size=len(row))


def _first_row(stream: BinaryIO) -> bytes:
    """The first row, or what is looked at of it."""
    row, quotes = b"", 0
    while len(row) <= _HEADER and (line := stream.readline(_HEADER)):
        row += line
        quotes += line.count(b'"')
        if quotes % 2 == 0 and line.endswith(b"\n"):
            break
    return row


def _header_in(row: bytes, keys: Keys) -> _Header | None:
    """The columns that a row names, between the first delimiter with which one of them holds pages."""
    for delimiter in DELIMITERS if len(row) <= _HEADER else ():
        try:
            columns = [cell.strip() for cell in _cells(row.removeprefix(BOM), delimiter, "utf-8")]
        except (csv.Error, UnicodeDecodeError):
            continue
        if texts := choose(columns, keys)[0]:
            return _Header(columns, frozenset(texts), delimiter, 0)
    return None


def _no_column(row: bytes, keys: Keys) -> str:
    """What is said of a first row that names none; its columns are those between the delimiter that makes most of them."""
    rows = [found for delimiter in DELIMITERS for found in cells_in(plain(row), delimiter, 1)]
    names = [cell.strip() for cell in max(rows, key=len, default=[])]
    return f"the first row names no column of pages: {asked_for(keys)}; its columns: {listed(names)}"


def _cut(stream: BinaryIO, limit: int) -> Iterator[tuple[bytes | None, int]]:
    """Rows and their lengths; None for one beyond the limit, which is passed over without being kept."""
    row, size, quoted = bytearray(), 0, False
    while chunk := cast("BufferedReader", stream).read1(_CHUNK):
        here = 0
        while here < len(chunk):
            first = here
            here, quoted, ended = _end(chunk, here, quoted=quoted)
            size += here - first
            if size <= limit:
                row += chunk[first:here]
            else:
                row.clear()
            if ended:
                yield bytes(row) if size <= limit else None, size
                row, size = bytearray(), 0
    if size:
        yield bytes(row) if size <= limit else None, size


def _end(chunk: bytes, here: int, *, quoted: bool) -> tuple[int, bool, bool]:
    """Where the row ends or the chunk does; whether that is between quotes, and whether it is the row's end."""
    if quoted:
        quote = chunk.find(b'"', here)
        if quote < 0:
            return len(chunk), True, False
        here = quote + 1
    match = _OPEN.match(chunk, here)
    here = match.end() if match else here
    mark = chunk[here : here + 1]
    return (here + 1, False, True) if mark == b"\n" else (len(chunk), mark == b'"', False)


def _cells(row: bytes, delimiter: str, encoding: str) -> list[str]:
    return next(csv.reader([row.decode(encoding).rstrip("\r\n")], delimiter=delimiter, strict=True), [])


def _unit(row: bytes | None, header: _Header, source: str, at: int, after: int, keys: Keys) -> Unit:
    unit = Unit(f"{source}#{at}", source, at, row, after, suffix=".csv")
    if row is None:
        return unit._replace(problem=Problem("input.too_large", "the row is beyond the limit for one page"))
    try:
        cells = _cells(row, header.delimiter, "latin-1")  # a letter a byte, so that the bytes come back as they were
    except csv.Error as error:
        return unit._replace(problem=Problem("input.csv", f"the row cannot be parted: {error}"))
    if len(cells) != len(header.columns):
        return unit._replace(problem=Problem("input.csv", f"the row has {len(cells)} cells, the header {len(header.columns)}"))
    found: dict[str, Any] = dict(zip(header.columns, (cell.encode("latin-1") for cell in cells), strict=True))
    found |= {name: cell.decode("utf-8", "replace") for name, cell in found.items() if name not in header.texts}
    return unit_of(found, source, at, after, keys)

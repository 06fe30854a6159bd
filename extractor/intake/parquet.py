"""Parquet files with a column of pages, by row groups."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO, NamedTuple

from extractor.columns import choose, listed
from extractor.errors import InputError, OptionalDependencyError
from extractor.intake.base import Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import GROWTH_FREE, ExpansionError
from extractor.intake.rows import unit_of
from extractor.intake.streams import open_stored
from extractor.remote import is_remote, open_remote

__all__ = ["PARQUET_SUFFIXES", "read_parquet", "row_ranges"]

PARQUET_SUFFIXES = (".parquet", ".pq")
_GROUP_BYTES = 16 << 20
_GROUP_ROWS = 2048
_BATCH_BYTES = 64 << 20
_BATCH = 32
_FOOTER = 24 << 20


def _arrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError as error:
        raise OptionalDependencyError.of(error, "Parquet needs an extra: install guide-extractor[arrow]") from error
    return pa


def _open(path: str) -> Any:
    from pyarrow import parquet

    with open_stored(path) as stored:  # a pipe would be waited for
        _check_footer(stored)
    # Without read-ahead a column is streamed page by page, so memory does not follow the row group's size.
    source = open_remote(path) if is_remote(path) else path
    return parquet.ParquetFile(source, pre_buffer=False, buffer_size=1 << 20, memory_map=False)


def _check_footer(file: BinaryIO) -> None:
    """Raise `InputError` `input.too_large` for a footer that takes more memory than there may be: it is held as a whole, thirty times as large."""
    length = file.seek(0, 2)
    file.seek(max(0, length - 8))
    tail = file.read(8)
    if tail[4:] == b"PAR1" and _FOOTER < (size := int.from_bytes(tail[:4], "little")) < length:
        raise InputError("input.too_large", f"what the file says of its columns has {size} bytes; the limit is {_FOOTER}")


def row_ranges(source: Source, keys: Keys) -> list[tuple[int, int]]:
    """The file's rows in runs of whole row groups.

    Raises `InputError`: `input.corrupt` for a file that is no Parquet, `input.unreadable`, `input.too_large`; `input.no_text` where no column holds
    pages.
    """
    pa = _arrow()
    try:
        with _open(source.path) as file:
            meta, names = file.metadata, file.schema_arrow.names
            sizes = [(meta.row_group(n).num_rows, meta.row_group(n).total_byte_size) for n in range(meta.num_row_groups)]
    except (pa.ArrowException, OSError) as error:
        problem = _problem("no readable Parquet file", error)
        raise InputError(problem.code, problem.message) from error
    if not choose(names, keys)[0]:
        asked = repr(keys.text) if keys.text else "with a known name"
        raise InputError("input.no_text", f"the file has no text column {asked}; its columns: {listed(names)}")
    runs: list[tuple[int, int]] = []
    first = row = held = 0
    for rows, size in sizes:
        row, held = row + rows, held + size
        if held >= _GROUP_BYTES or row - first >= _GROUP_ROWS:
            runs.append((first, row))
            first, held = row, 0
    return [*runs, (first, row)] if row > first else runs


def read_parquet(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The slice's rows, a few at a time; only the columns that are needed are read. A damaged row group costs its own rows."""
    pa = _arrow()
    source, end = piece.sources[0], piece.end
    assert end is not None
    try:
        with _open(source.path) as file:
            # Lists and the like are neither pages nor ids, and a few bytes may tell of very many items.
            names = [field.name for field in file.schema_arrow if not pa.types.is_nested(field.type)]
            columns = _columns(file, {column for found in choose(names, keys) for column in found})
            for index, first, last in _groups(file.metadata, start, end):
                yield from _group(file, index, (max(first, start), first, last), columns, source.name, keys)
    except (pa.ArrowException, OSError, InputError) as error:
        yield from _lost(range(start, end), source.name, error)


class _Columns(NamedTuple):
    """The columns that are read, told once a slice: a file may have thousands of them, and of row groups."""

    names: list[str]
    places: list[int]
    """Numbers of what is stored of them."""


def _columns(file: Any, names: set[str]) -> _Columns:
    stored = file.metadata.schema
    return _Columns(sorted(names), [number for number in range(len(stored)) if stored.column(number).path.partition(".")[0] in names])


def _group(file: Any, index: int, rows: tuple[int, int, int], columns: _Columns, name: str, keys: Keys) -> Iterator[Unit]:
    import pyarrow as pa

    start, at, last = rows
    size, packed = _sizes(file.metadata.row_group(index), columns.places)
    if size > keys.max_bytes * (last - at):
        # Not one of them could be read on the average; to look which, all of them would have to be held.
        problem = Problem("input.too_large", f"the rows have {size // (last - at)} bytes on the average; the limit is {keys.max_bytes}")
        yield from (Unit(f"{name}#{row}", name, row, None, row + 1, problem=problem) for row in range(start, last))
        return
    # Each row group has its share of what is free, since each is read by itself, and may be read again.
    most = max(GROWTH_FREE // file.metadata.num_row_groups, keys.max_expansion * packed)
    try:
        for number, values in enumerate(_values(file, index, columns.names, size, most), at):
            if number >= start:
                start = number + 1
                yield later(partial(unit_of, values, name, number, start, keys), name, number, start)
    except ExpansionError:
        # One unit for all rows that are left: there may be as many as a few bytes can tell.
        problem = Problem("input.expansion", f"the row group expands more than {keys.max_expansion}-fold")
        yield Unit(f"{name}#{start}", name, start, None, last, problem=problem)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        yield from _lost(range(start, last), name, error)


def _values(file: Any, index: int, columns: list[str], size: int, most: int) -> Iterator[dict[str, Any]]:
    """The rows of a group that has so many bytes as it is told. Raises `ExpansionError` where the rows, or what is told, have more than `most`."""
    if size > most:
        raise ExpansionError
    # A value that stands in many rows is stored once, so a batch may take so many times the size that is told.
    batch_size, made = max(1, min(_BATCH, _BATCH_BYTES // max(1, size))), 0
    for batch in file.iter_batches(batch_size=batch_size, row_groups=[index], columns=columns, use_threads=False):
        made += batch.nbytes
        if made > most:
            raise ExpansionError
        yield from batch.to_pylist() if batch.nbytes <= _BATCH_BYTES else _singly(batch)


def _singly(batch: Any) -> Iterator[dict[str, Any]]:
    """The rows of a batch, each made when it is asked for: rows that are large are not held twice over at once."""
    return (batch.slice(row, 1).to_pylist()[0] for row in range(batch.num_rows))


def _sizes(group: Any, places: list[int]) -> tuple[int, int]:
    """Bytes of some columns of a row group, unpacked and packed."""
    chunks = [group.column(place) for place in places]
    return sum(int(chunk.total_uncompressed_size) for chunk in chunks), sum(int(chunk.total_compressed_size) for chunk in chunks)


def _problem(what: str, error: Exception) -> Problem:
    """What a failed read means: that the file is damaged, which is an `OSError` too, or, by its number, that the system cannot read it."""
    if isinstance(error, InputError):
        return Problem(error.code, str(error))
    if isinstance(error, OSError) and error.errno is not None:
        return Problem("input.unreadable", f"cannot be read: {error.strerror or error}")
    return Problem("input.corrupt", f"{what}: {error}")


def _lost(rows: range, name: str, error: Exception) -> Iterator[Unit]:
    problem = _problem("the row cannot be read", error)
    for row in rows:
        yield Unit(f"{name}#{row}", name, row, None, row + 1, problem=problem)


def _groups(meta: Any, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Row groups that have a row of the range, with their first and one past their last row."""
    first = 0
    for index in range(meta.num_row_groups):
        last = first + meta.row_group(index).num_rows
        if last > start and first < end:
            yield index, first, last
        first = last

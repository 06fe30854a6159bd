"""Zip archives by their directory: each worker reads a run of entries, and no member is unpacked to disk."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from extractor.intake.base import Keys, Problem, Slice, Source, Unit
from extractor.intake.frames import CorruptError
from extractor.intake.members import is_counted, left_out, member
from extractor.intake.streams import damaged, open_stored, problem_of
from extractor.intake.zip_directory import LOCAL, Entry, check_count, entries, find_directory
from extractor.intake.zip_members import unpack

__all__ = ["ZIP_SUFFIXES", "Run", "read_zip", "runs"]

ZIP_SUFFIXES = (".zip",)
_RUN_MEMBERS, _RUN_BYTES = 512, 16 << 20


class Run(NamedTuple):
    """Entries that one worker reads in one go."""

    start: int
    """Place of the first one in the directory."""
    end: int
    units: int
    packed: int


def runs(source: Source) -> Iterator[Run]:
    """The directory in runs of so many members. Raises `CorruptError` where it is damaged, and `OSError`."""
    with open_stored(source.path) as file:
        place = find_directory(file)
        start, units, packed, count, left = place.start, 0, 0, 0, place.start
        for entry in entries(file, place.start, place.end, place.shift):
            count += 1
            left -= entry.packed
            if left < 0:
                # One member's bytes under thousands of names would be unpacked as often.
                raise CorruptError("the archive's members overlap")
            units += is_counted(entry.name)
            packed += entry.packed
            if units >= _RUN_MEMBERS or packed >= _RUN_BYTES:
                yield Run(start, entry.after, units, packed)
                start, units, packed = entry.after, 0, 0
        check_count(place, count)
        file.seek(0)
        if not count and file.read(4) == b"PK\x03\x04":
            raise CorruptError("the archive's directory names none of its members")
        if units:
            yield Run(start, place.end, units, packed)


def read_zip(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The members of a run of entries; `at` is the place of a member's header, and reading goes on by places in the directory."""
    source, end = piece.sources[0], piece.end
    assert end is not None
    try:
        with open_stored(source.path) as file:
            for entry in entries(file, start, end, find_directory(file).shift):
                if is_counted(entry.name):
                    yield member(source.name, entry.name, entry.header, entry.after, _content(file, entry, keys.max_bytes), keys.max_bytes)
    except (CorruptError, OSError) as error:  # the directory was whole when the plan was made
        yield damaged(source.name, start, -1, error)


def _go_to(file: BinaryIO, entry: Entry) -> None:
    """To the place where a member's content begins."""
    if not 0 <= entry.header <= sys.maxsize:
        raise CorruptError("the directory names a place that no file has")
    file.seek(entry.header)
    head = file.read(LOCAL.size)
    if len(head) < LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise CorruptError("no member stands where the directory says")
    *_, name_size, extra_size = LOCAL.unpack(head)
    file.seek(entry.header + LOCAL.size + name_size + extra_size)


def _content(file: BinaryIO, entry: Entry, limit: int) -> bytes | Problem:
    if (problem := left_out(entry.name)) is not None:
        return problem
    if entry.link:
        return Problem("input.unsupported", "a link, no file", skipped=True)
    try:
        _go_to(file, entry)
        return unpack(file, entry, limit)[0]
    except (CorruptError, OSError) as error:
        return problem_of(error) or Problem("input.corrupt", str(error))

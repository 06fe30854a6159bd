"""Zip archives by their directory: each worker reads a run of entries, and no member is unpacked to disk."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, NamedTuple

from extractor.intake.base import Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.members import is_counted, left_out, member
from extractor.intake.streams import damaged, open_stored, problem_of
from extractor.intake.zip_directory import LOCAL, Entry, check_count, entries, find_directory, name_of
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
                    yield later(partial(_unit, file, entry, source.name, keys), source.name, entry.header, entry.after)
    except (CorruptError, OSError) as error:  # the directory was whole when the plan was made
        yield damaged(source.name, start, -1, error)


def _unit(file: BinaryIO, entry: Entry, archive: str, keys: Keys) -> Unit:
    """The unit that a member is; what its own header calls otherwise than the directory does is doubtful."""
    content, named = _content(file, entry, keys)
    unit = member(archive, entry.name, entry.header, entry.after, content, keys.max_bytes)
    return unit if named == entry.name else unit._replace(findings=("input.doubtful",))


def _go_to(file: BinaryIO, entry: Entry) -> str:
    """To the place where a member's content begins; the name that stands there."""
    if not 0 <= entry.header <= sys.maxsize:
        raise CorruptError("the directory names a place that no file has")
    file.seek(entry.header)
    head = file.read(LOCAL.size)
    if len(head) < LOCAL.size or not head.startswith(b"PK\x03\x04"):
        raise CorruptError("no member stands where the directory says")
    *_, name_size, extra_size = LOCAL.unpack(head)
    name = name_of(file.read(name_size))
    file.seek(extra_size, 1)
    return name


def _content(file: BinaryIO, entry: Entry, keys: Keys) -> tuple[bytes | Problem, str]:
    """What a member holds, and its name where it stands."""
    if (problem := left_out(entry.name)) is not None:
        return problem, entry.name
    if entry.link:
        return Problem("input.unsupported", "a link, no file", skipped=True), entry.name
    try:
        name = _go_to(file, entry)
        return unpack(file, entry, keys)[0], name
    except (CorruptError, OSError) as error:
        return problem_of(error) or Problem("input.corrupt", str(error)), entry.name

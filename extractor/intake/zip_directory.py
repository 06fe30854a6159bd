"""A zip archive's directory, entry by entry: the standard library's reader holds all of it in memory, and gives up where it is damaged."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from extractor.intake.frames import CorruptError
from extractor.intake.members import tidy_name

__all__ = ["LOCAL", "Directory", "Entry", "check_count", "entries", "find_directory", "name_of", "wide"]

_END, _END_64, _LOCATOR = struct.Struct("<4s4H2LH"), struct.Struct("<4sQ2H2L4Q"), struct.Struct("<4sLQL")
_ENTRY = struct.Struct("<4s6H3L5H2L")
LOCAL = struct.Struct("<4s5H3L2H")
"""A member's own header: signature, version, flags, method, time, date, CRC, packed size, size, lengths of name and extra fields."""
_END_MARK = b"PK\x05\x06"
_LONGEST_COMMENT = 1 << 16
_FULL = 0xFFFFFFFF
_FULL_COUNT = 0xFFFF
_EXTRA_64 = 1
_UNIX = 3
"""The system whose kinds of files an entry has."""


class Directory(NamedTuple):
    """Where the directory stands."""

    start: int
    end: int
    members: int
    shift: int
    """Bytes before the archive proper (a program that unpacks itself)."""


class Entry(NamedTuple):
    """What the directory says of one member."""

    name: str
    encrypted: bool
    method: int
    crc: int
    packed: int
    """Bytes in the archive."""
    size: int
    header: int
    """Where the member's own header stands."""
    after: int
    """Where the next entry stands."""
    link: bool = False
    """Whether its content is the path that a link leads to."""


def find_directory(file: BinaryIO) -> Directory:
    """Find the directory from the archive's end. Raises `CorruptError`."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _LONGEST_COMMENT - _END.size))
    base, tail = file.tell(), file.read()
    at = _end_in(tail)
    if at < 0 or len(tail) - at < _END.size:
        raise CorruptError("the archive has no directory")
    _, _, _, _, count, size, start, _ = _END.unpack_from(tail, at)
    end = base + at
    if count == _FULL_COUNT or _FULL in {size, start}:
        locator = tail[at - _LOCATOR.size : at] if at >= _LOCATOR.size else b""
        if locator.startswith(b"PK\x06\x07"):
            count, size, start, end = _wide_end(file, end - _LOCATOR.size)
    if size > end:
        raise CorruptError("the archive's directory is damaged")
    return Directory(end - size, end, count, end - size - start)


def _end_in(tail: bytes) -> int:
    """Where the directory's end stands: what looks like one in the archive's comment is none, as the comment then ends elsewhere."""
    last = at = tail.rfind(_END_MARK)
    while at >= 0:
        if at + _END.size + int.from_bytes(tail[at + _END.size - 2 : at + _END.size], "little") == len(tail):
            return at
        at = tail.rfind(_END_MARK, 0, at)
    return last


def _wide_end(file: BinaryIO, locator: int) -> tuple[int, int, int, int]:
    """Count, size and start of a directory beyond 4 GiB or 65,535 entries, and where it ends."""
    at = locator - _END_64.size
    file.seek(max(0, at))
    record = file.read(_END_64.size)
    if len(record) < _END_64.size or not record.startswith(b"PK\x06\x06"):
        raise CorruptError("the archive's directory is damaged")
    count, size, start = _END_64.unpack(record)[-3:]
    return count, size, start, at


def entries(file: BinaryIO, start: int, end: int, shift: int) -> Iterator[Entry]:
    """The directory's entries from one place to another. Raises `CorruptError` at a damage."""
    position = start
    while position < end:
        file.seek(position)
        fixed = file.read(_ENTRY.size)
        if len(fixed) < _ENTRY.size or not fixed.startswith(b"PK\x01\x02"):
            raise CorruptError("the archive's directory is damaged")
        _, made, _, flags, method, _, _, crc, packed, size, name_size, extra_size, comment_size, _, _, kind, header = _ENTRY.unpack(fixed)
        name, extra = file.read(name_size), file.read(extra_size)
        size, packed, header = wide(extra, (size, packed, header))
        position += _ENTRY.size + name_size + extra_size + comment_size
        yield Entry(
            name_of(name), bool(flags & 1), method, crc, packed, size, header + shift, position, made >> 8 == _UNIX and stat.S_ISLNK(kind >> 16)
        )


def check_count(directory: Directory, count: int) -> None:
    """Raise `CorruptError` where a directory has not as many entries as it says; old programs count in 16 bits."""
    if count & _FULL_COUNT != directory.members & _FULL_COUNT:
        raise CorruptError(f"the archive's directory names {directory.members} members and has {count}")


def name_of(name: bytes) -> str:
    """A member's name: UTF-8 wherever it is (many archives do not say so), else as the format's first programs wrote it."""
    try:
        told = name.decode("utf-8")
    except UnicodeDecodeError:
        told = name.decode("cp437")
    return tidy_name(told.replace("\\", "/") if "/" not in told else told)


def wide(extra: bytes, values: tuple[int, ...]) -> tuple[int, ...]:
    """The values, those that do not fit 32 bits taken from the extra field that holds them."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind == _EXTRA_64:
            held = list(struct.unpack_from(f"<{min(length, len(extra) - at - 4) // 8}Q", extra, at + 4))
            return tuple(held.pop(0) if value == _FULL and held else value for value in values)
        at += 4 + length
    return values

"""Zip archives whose directory is damaged or cut off: the members that stand there all the same, found by their own headers."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from extractor.intake.base import Keys, Slice, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.members import is_counted, left_out, member
from extractor.intake.streams import damaged, open_stored
from extractor.intake.zip_directory import LOCAL, Entry, name_of, wide
from extractor.intake.zip_members import unpack

__all__ = ["read_zip_scan"]

_LOCAL, _ENTRY, _END, _DESCRIPTOR = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x07\x08"
_CHUNK = 1 << 20
_BEHIND = 8
"""The flag of members whose sizes stand behind them."""


def read_zip_scan(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """Every whole member; what is damaged, and at last the lost directory, are failed units. Places are those of members' headers."""
    source = piece.sources[0]
    try:
        with open_stored(source.path) as file:
            yield from _scan(file, source.name, start, source.size, keys)
        lost: Exception = CorruptError("the archive's directory is damaged or cut off; members may be missing")
    except OSError as error:
        lost = error
    yield damaged(source.name, source.size, -1, lost)


def _scan(file: BinaryIO, archive: str, start: int, size: int, keys: Keys) -> Iterator[Unit]:
    at = _find(file, start)
    while at >= 0:
        try:
            unit, after = _member(file, archive, at, keys)
        except CorruptError as error:
            after = _find(file, at + len(_LOCAL))
            unit = damaged(archive, at, after if after >= 0 else size, error)
        if unit is not None:
            yield unit
        at = _find(file, after) if after >= 0 else -1


def _member(file: BinaryIO, archive: str, at: int, keys: Keys) -> tuple[Unit | None, int]:
    """The unit of a member, or None where it is none, and where it ends."""
    file.seek(at)
    head = file.read(LOCAL.size)
    if len(head) < LOCAL.size:
        raise CorruptError("the archive ends in a member's header")
    _, _, flags, method, _, _, crc, packed, size, name_size, extra_size = LOCAL.unpack(head)
    name, extra = file.read(name_size), file.read(extra_size)
    size, packed = wide(extra, (size, packed))
    begin = at + LOCAL.size + name_size + extra_size
    behind = bool(flags & _BEHIND) and not packed
    entry = Entry(name_of(name), bool(flags & 1), method, crc, -1 if behind else packed, -1 if behind else size, at, 0)
    if behind and (entry.encrypted or not method):
        raise CorruptError("nothing tells where the member ends")
    content, used = unpack(file, entry, keys)
    after = begin + max(0, used)
    if behind and isinstance(content, bytes):
        _check(file, after, content)
    if not is_counted(entry.name):
        return None, after
    return later(partial(member, archive, entry.name, at, after, left_out(entry.name) or content, keys.max_bytes), archive, at, after), after


def _check(file: BinaryIO, at: int, content: bytes) -> None:
    """Compare a member with the check sum that stands behind it."""
    file.seek(at)
    told = file.read(8)
    told = told[4:8] if told.startswith(_DESCRIPTOR) else told[:4]
    if told != zlib.crc32(content).to_bytes(4, "little"):
        raise CorruptError("the member's check sum does not hold")


def _find(file: BinaryIO, start: int) -> int:
    """The next member's header, or -1 where the directory or the file's end comes first."""
    file.seek(start)
    base, held = start, b""
    while data := file.read(_CHUNK):
        held += data
        found = [at for at in (held.find(mark) for mark in (_LOCAL, _ENTRY, _END)) if at >= 0]
        if found:
            return base + min(found) if held.startswith(_LOCAL, min(found)) else -1
        base, held = base + len(held) - 3, held[-3:]
    return -1

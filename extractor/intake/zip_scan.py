"""Zip archives whose directory is damaged or cut off: the members that stand there all the same, found by their own headers."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from extractor.intake.base import Keys, Problem, Slice, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.members import is_counted, left_out, member
from extractor.intake.streams import damaged, open_stored
from extractor.intake.window import Window
from extractor.intake.zip_directory import LOCAL, Entry, name_of, wide
from extractor.intake.zip_members import unpack

__all__ = ["read_zip_scan"]

_LOCAL, _DESCRIPTOR = b"PK\x03\x04", b"PK\x07\x08"
_MARKS = re.compile(rb"PK(?:\x03\x04|\x01\x02|\x05\x06)")
"""A member's header, an entry of the directory, and its end."""
_BEHIND = 8
"""The flag of members whose sizes stand behind them."""
# So many times the archive's bytes may be read and unpacked for members that turn out to be none: each may claim all that follows.
_AGAIN = 16


def read_zip_scan(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """Every whole member; what is damaged, and at last the lost directory, are failed units. Places are those of members' headers.

    How much is read in vain is counted from the archive's beginning, so that it ends at the same member wherever reading goes on.
    """
    source = piece.sources[0]
    try:
        with open_stored(source.path) as file:
            yield from (unit for unit in _Scan(file, source.name, source.size, keys).units() if unit.at is None or unit.at >= start)
        lost: Exception = CorruptError("the archive's directory is damaged or cut off; members may be missing")
    except OSError as error:
        lost = error
    yield damaged(source.name, source.size, -1, lost)


class _Scan:
    """The members of one archive, in order."""

    def __init__(self, file: BinaryIO, archive: str, size: int, keys: Keys) -> None:
        self._length = file.seek(0, 2)
        self._window, self._archive, self._size, self._keys = Window(file), archive, size, keys
        self._vain = keys.max_bytes + _AGAIN * size
        self._begun, self._out = 0, io.BytesIO()

    def units(self) -> Iterator[Unit]:
        """All that stand there; where too much was read in vain, the rest is one."""
        at = self._find(0)
        while at >= 0:
            if self._vain < 0:
                yield damaged(self._archive, at, self._size, CorruptError("too many members claim what stands in others; from here on none is read"))
                return
            self._begun, self._out = self._window.given, io.BytesIO()
            try:
                unit, after = self._member(at)
            except CorruptError as error:
                self._charge()
                after = self._find(at + len(_LOCAL))
                unit = damaged(self._archive, at, after if after >= 0 else self._size, error)
            if unit is not None:
                yield unit
            at = self._find(after) if after >= 0 else -1

    def _charge(self) -> None:
        """Count what was read and unpacked for a member as read in vain: reading goes on inside of it."""
        self._vain -= self._window.given - self._begun + self._out.tell()

    def _find(self, start: int) -> int:
        """The next member's header, or -1 where the directory or the file's end comes first."""
        at = self._window.find(_MARKS, len(_LOCAL), start)
        if at >= 0:
            self._window.seek(at)
        return at if at >= 0 and self._window.read(len(_LOCAL)) == _LOCAL else -1

    def _member(self, at: int) -> tuple[Unit | None, int]:
        """The unit of a member, or None where it is none, and where it ends."""
        window, keys = self._window, self._keys
        window.seek(at)
        head = window.read(LOCAL.size)
        if len(head) < LOCAL.size:
            raise CorruptError("the archive ends in a member's header")
        _, _, flags, method, _, _, crc, packed, size, name_size, extra_size = LOCAL.unpack(head)
        name, extra = window.read(name_size), window.read(extra_size)
        size, packed = wide(extra, (size, packed))
        begin = at + LOCAL.size + name_size + extra_size
        behind = bool(flags & _BEHIND) and not packed
        entry = Entry(name_of(name), bool(flags & 1), method, crc, -1 if behind else packed, -1 if behind else size, at, 0)
        if behind and (entry.encrypted or not method):
            raise CorruptError("nothing tells where the member ends")
        if not method and begin + packed > self._length:
            raise CorruptError("the archive ends in the member")
        content, used = unpack(window, entry, keys, self._out)
        if used < 0:  # too large, and nothing tells where it ends
            self._charge()
        after = begin + max(0, used)
        if isinstance(content, Problem) and after > self._length:
            raise CorruptError("the archive ends in the member")
        if behind and isinstance(content, bytes):
            self._check(after, content)
        if not is_counted(entry.name):
            return None, after
        make = partial(member, self._archive, entry.name, at, after, left_out(entry.name) or content, keys.max_bytes)
        return later(make, self._archive, at, after), after

    def _check(self, at: int, content: bytes) -> None:
        """Compare a member with the check sum that stands behind it."""
        self._window.seek(at)
        told = self._window.read(8)
        told = told[4:8] if told.startswith(_DESCRIPTOR) else told[:4]
        if told != zlib.crc32(content).to_bytes(4, "little"):
            raise CorruptError("the member's check sum does not hold")

"""A file read through the piece of it that is held, so that whoever goes back a little, or looks for the next mark, reads nothing twice."""

from __future__ import annotations

import re
from typing import BinaryIO

__all__ = ["Window"]

_CHUNK = 1 << 20


class Window:
    """A file's bytes from any place; what stands near the last place costs no reading."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self._held, self._base, self._at = file, b"", 0, 0
        self.given = 0
        """Bytes that were handed out so far."""

    def seek(self, at: int) -> None:
        """Go to a place."""
        self._at = at

    def read(self, size: int) -> bytes:
        """The next bytes, fewer at the end. Raises `OSError`."""
        pieces: list[bytes] = []
        while size > 0 and self._hold(self._at):
            begin = self._at - self._base
            pieces.append(self._held[begin : begin + size])
            size -= len(pieces[-1])
            self._at += len(pieces[-1])
        found = pieces[0] if len(pieces) == 1 else b"".join(pieces)
        self.given += len(found)
        return found

    def find(self, marks: re.Pattern[bytes], width: int, start: int) -> int:
        """Where the first mark stands from a place on, or -1; no mark is longer than `width`. Raises `OSError`."""
        at = start
        if not self._hold(at):
            return -1
        while not (found := marks.search(self._held, at - self._base)):
            # A mark may stand across the end of what is held.
            at = max(at, self._base + len(self._held) - width + 1)
            if not self._fetch(at, width):
                return -1
        return self._base + found.start()

    def _hold(self, at: int) -> bool:
        """Hold the byte at a place; False where there is none."""
        return self._base <= at < self._base + len(self._held) or self._fetch(at, 1)

    def _fetch(self, at: int, least: int) -> bool:
        """Hold what stands from a place on; where it is less than that, what is held stays: one goes back from the file's end too."""
        self._file.seek(at)
        data = self._file.read(_CHUNK)
        if len(data) >= least:
            self._base, self._held = at, data
        return len(data) >= least

"""One member of a zip archive, unpacked in memory and checked; never more of it than a page may have."""

from __future__ import annotations

import bz2
import io
import zlib
from collections.abc import Callable
from typing import Any, Protocol

from extractor.intake.base import Keys, Problem
from extractor.intake.frames import CorruptError, ExpansionError
from extractor.intake.zip_directory import Entry

__all__ = ["unpack"]

_CHUNK, _BITE, _FIRST_BITE = 1 << 20, 1 << 16, 1 << 12
# A page of so many bytes may be all blanks; an archive may have thousands of members, each of which unpacks to as much.
_GROWTH_FREE = 1 << 20


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Stored:
    """Members that are not compressed."""

    eof = False

    def decompress(self, data: bytes, most: int) -> bytes:
        del most
        return data


METHODS: dict[int, Callable[[], Any]] = {0: _Stored, 8: lambda: zlib.decompressobj(-15), 12: bz2.BZ2Decompressor}
"""By the format's number: the decompressors."""


def unpack(file: _Readable, entry: Entry, keys: Keys, out: io.BytesIO | None = None) -> tuple[bytes | Problem, int]:
    """A member's content, from the place where it begins, and the bytes that it takes in the archive; it is unpacked into `out`.

    Where `packed` and `size` are not known (-1), its compression tells where it ends, and its check sum is the caller's to compare.
    Raises `CorruptError` and `OSError`.
    """
    if entry.encrypted:
        return Problem("input.encrypted", "the member is encrypted"), entry.packed
    if entry.method not in METHODS:
        return Problem("input.compression", f"the member is compressed by method {entry.method}, which is not read"), entry.packed
    if entry.size > keys.max_bytes:
        return _too_large(keys), entry.packed
    # A directory that lies about the size is damaged, however much there is.
    limit = keys.max_bytes if entry.size < 0 else entry.size
    data, used = _inflate(file, METHODS[entry.method](), entry.packed, limit, keys.max_expansion, out or io.BytesIO())
    if len(data) > keys.max_bytes:
        return _too_large(keys), entry.packed
    if entry.size >= 0 and (len(data) != entry.size or zlib.crc32(data) != entry.crc):
        raise CorruptError("the member's check sum does not hold")
    return data, used


def _too_large(keys: Keys) -> Problem:
    return Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes")


def _inflate(file: _Readable, frame: Any, packed: int, limit: int, growth: int, out: io.BytesIO) -> tuple[bytes, int]:
    """What is unpacked, cut off beyond the limit, and the bytes that were used for it."""
    fed, rest = 0, b""
    while not frame.eof and out.tell() <= limit:
        if not rest and getattr(frame, "needs_input", True):
            rest = file.read(min(_BITE, max(_FIRST_BITE, fed) if packed < 0 else packed - fed))
            fed += len(rest)
            if not rest:
                break
        try:
            out.write(frame.decompress(rest, _CHUNK))
        except (zlib.error, OSError, EOFError, ValueError) as error:
            raise CorruptError(f"the member is damaged: {error}") from error
        rest = getattr(frame, "unconsumed_tail", b"")
        if out.tell() > max(_GROWTH_FREE, growth * fed):
            raise ExpansionError(f"the member expands more than {growth}-fold")
    if packed < 0 and not frame.eof and out.tell() <= limit:
        raise CorruptError("the member ends in the middle")
    return out.getvalue(), fed - len(getattr(frame, "unused_data", b"")) - len(rest)

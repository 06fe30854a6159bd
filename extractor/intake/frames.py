"""Compressed data as a stream of its frames: what each begins at is known, and damage is an error, never a silent end.

A gzip file is one member or many, a zstandard file one frame or many, and so on. Archives that compress each record by itself can be read
on behind a damaged one.
"""

from __future__ import annotations

import bz2
import io
import lzma
import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, NamedTuple

from extractor.errors import OptionalDependencyError
from extractor.intake.window import Window

__all__ = ["CODECS", "GROWTH_FREE", "Codec", "CorruptError", "ExpansionError", "Framed", "codec_in", "codec_of", "inner_name"]

_CHUNK, _PROBE = 1 << 20, 1 << 11
# Only what lies beyond so much is held against data that grows.
GROWTH_FREE = 256 << 20
_SINGLY = 256
_XZ_MEMORY = 128 << 20


class CorruptError(Exception):
    """Data that is damaged or cut short."""


class ExpansionError(CorruptError):
    """Data that expands beyond all measure."""


class Codec(NamedTuple):
    """One way to compress."""

    new: Callable[[], Any]
    """Makes a decompressor for one frame."""
    bite: int
    """Bytes that are fed at once: little where few bytes may become very many."""
    magic: bytes
    """What every frame begins with."""
    head: int
    """Bytes within which a frame shows what its content begins with: the header, or a whole block where nothing comes out before its end."""


class _Zstd:
    """A zstandard frame with the manners of the other codecs."""

    def __init__(self) -> None:
        try:
            import zstandard
        except ImportError as error:
            raise OptionalDependencyError.of(error, "zstandard files need an extra: install guide-extractor[zstd]") from error
        self._frame, self._error = zstandard.ZstdDecompressor().decompressobj(), zstandard.ZstdError

    @property
    def eof(self) -> bool:
        return bool(self._frame.eof)

    @property
    def unused_data(self) -> bytes:
        return bytes(self._frame.unused_data)

    def decompress(self, data: bytes, most: int) -> bytes:
        del most  # it cannot be asked for less; small bites see to that
        try:
            return bytes(self._frame.decompress(data))
        except self._error as error:
            raise ValueError(error) from error


CODECS: dict[str, Codec] = {
    "gzip": Codec(lambda: zlib.decompressobj(31), 1 << 14, b"\x1f\x8b\x08", _PROBE),
    "zstd": Codec(_Zstd, 1 << 11, b"\x28\xb5\x2f\xfd", 1 << 18),
    "bzip2": Codec(bz2.BZ2Decompressor, 1 << 14, b"BZh", 1 << 20),
    "xz": Codec(lambda: lzma.LZMADecompressor(lzma.FORMAT_XZ, _XZ_MEMORY), 1 << 14, b"\xfd7zXZ\x00", 1 << 17),
}
"""By name."""
_BZIP2 = (b"1AY&SY", b"\x17\x72\x45\x38\x50\x90")
"""What stands behind bzip2's mark, which are letters: a block, or the end where there is none."""
_SUFFIXES = {
    ".gz": ("gzip", ""), ".tgz": ("gzip", ".tar"), ".zst": ("zstd", ""), ".tzst": ("zstd", ".tar"),
    ".bz2": ("bzip2", ""), ".tbz2": ("bzip2", ".tar"), ".tbz": ("bzip2", ".tar"), ".xz": ("xz", ""), ".txz": ("xz", ".tar"),
}  # fmt: skip
"""By a file name's suffix: the codec, and what the suffix stands for besides."""


def codec_of(name: str) -> str | None:
    """Name of the codec that a file's name tells, or None for a plain file."""
    return _SUFFIXES.get(_suffix(name), (None, ""))[0]


def codec_in(head: bytes) -> str | None:
    """Name of the codec whose data begin like this, or None."""
    found = next((name for name, codec in CODECS.items() if head.startswith(codec.magic)), None)
    return None if found == "bzip2" and head[4:10] not in _BZIP2 else found


def inner_name(name: str) -> str:
    """A file's name without what it says about compression."""
    suffix = _suffix(name)
    return name.removesuffix(name[len(name) - len(suffix) :]) + _SUFFIXES[suffix][1] if suffix in _SUFFIXES else name


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:].lower() if dot > name.rfind("/") + 1 else ""


class Framed(io.RawIOBase):
    """Decompressed bytes, frame after frame; with `stops` each frame is a stream of its own, and `advance` goes on to the next.

    What stands before a damage is given first, as far as the codec allows; then reading raises `CorruptError`. Data that grows more than
    `growth`-fold, once it is large, raises `ExpansionError`.
    """

    def __init__(self, file: BinaryIO, codec: str, growth: int, *, stops: bool = False) -> None:
        self._file, self._codec, self._stops, self._growth = file, CODECS[codec], stops, growth
        self._window = Window(file)
        self._frame: Any = None if stops else self._codec.new()
        self._rest = b""
        self._out = memoryview(b"")
        self._fed = file.tell() if stops else 0
        self._made = self._taken = 0
        self.start = self._fed
        """Where the frame begins in the compressed file."""
        self._begun = False
        self._broken: Exception | None = None

    @property
    def work(self) -> int:
        """Bytes that were taken and made so far."""
        return self._taken + self._made

    def readable(self) -> bool:
        """It is."""
        return True

    def advance(self) -> bool:
        """Begin the next frame; False at the end of the file."""
        self._broken, self._begun = None, False
        self._rest = self._rest.lstrip(b"\x00") or self._next_bite()
        if not self._rest:
            return False
        self.start = self._fed - len(self._rest)
        self._frame = self._codec.new()
        return True

    def seek_frame(self, offset: int, *, beginning: bytes) -> bool:
        """Begin the first frame at or behind an offset whose content has this beginning; False where there is none."""
        at, magic = offset - 1, re.compile(re.escape(self._codec.magic))
        while (at := self._window.find(magic, len(self._codec.magic), at + 1)) >= 0:
            if self._begins(at, beginning):
                self._file.seek(at)
                self._fed, self._rest, self._out = at, b"", memoryview(b"")
                return self.advance()
        return False

    def _begins(self, at: int, beginning: bytes) -> bool:
        self._window.seek(at)
        frame, found, fed = self._codec.new(), b"", 0
        with suppress(*_DAMAGES):
            while len(found) < len(beginning) and not frame.eof and (data := self._window.read(min(max(_PROBE, fed), self._codec.head - fed))):
                fed += len(data)
                found += frame.decompress(data, len(beginning) - len(found))
        return found.startswith(beginning)

    def _next_bite(self) -> bytes:
        while data := self._file.read(self._codec.bite):
            self._fed += len(data)
            self._taken += len(data)
            if kept := data if self._begun else data.lstrip(b"\x00"):
                return kept
        return b""

    def readinto(self, buffer: Any) -> int:
        """Give what there is, and at least a byte before the end. Raises `CorruptError` and `OSError`."""
        while not self._out:
            if self._broken is not None:
                raise self._broken
            if self._frame is None and (self._stops or not self.advance()):
                return 0
            self._grow()
        size = min(len(buffer), len(self._out))
        buffer[:size] = self._out[:size]
        self._out = self._out[size:]
        return size

    def _grow(self) -> None:
        wants = getattr(self._frame, "needs_input", True)
        data = (self._rest or self._next_bite()) if wants else b""
        self._rest = b""
        if wants and not data:
            if self._begun:
                raise CorruptError("the compressed data is cut off")
            self._frame = None
            return
        self._begun = True
        self._out = memoryview(self._decompress(data))
        self._made += len(self._out)
        if self._made > max(GROWTH_FREE, self._growth * self._taken):
            raise ExpansionError(f"the compressed data expands more than {self._growth}-fold")
        if self._frame.eof:
            self._rest, self._frame = self._frame.unused_data, None
        else:
            self._rest = getattr(self._frame, "unconsumed_tail", b"")

    def _decompress(self, data: bytes) -> bytes:
        before = self._frame.copy() if hasattr(self._frame, "copy") else None
        try:
            return bytes(self._frame.decompress(data, _CHUNK))
        except _DAMAGES as error:
            self._broken = CorruptError(f"the compressed data is damaged: {error}")
        return _salvage(before, data) if before is not None else b""

    def close(self) -> None:
        """Let go of the file too."""
        with suppress(AttributeError):
            self._file.close()
        super().close()


_DAMAGES = (zlib.error, OSError, EOFError, lzma.LZMAError, ValueError)


def _salvage(frame: Any, data: bytes) -> bytes:
    """What comes out before the damage: the same bytes once more, a few one at a time, then more of them to a copy, and less where that fails."""
    found = bytearray()
    with suppress(*_DAMAGES):
        for at in range(min(_SINGLY, len(data))):
            found += frame.decompress(data[at : at + 1], _CHUNK)
        at, size, grows = _SINGLY, _SINGLY, True
        while size and at < len(data):
            tried = frame.copy()
            try:
                found += _all_of(tried, data[at : at + size])
            except _DAMAGES:
                size, grows = size // 2, False
                continue
            frame, at, size = tried, at + size, size * 2 if grows else size
    return bytes(found)


def _all_of(frame: Any, data: bytes) -> bytes:
    found = bytearray()
    while data and not frame.eof:
        found += frame.decompress(data, _CHUNK)
        data = frame.unconsumed_tail
    return bytes(found)

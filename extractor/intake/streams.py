"""Plain, gzip and zstandard files as one kind of byte stream that fails loudly when it is cut short."""

from __future__ import annotations

import gzip
import io
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from extractor.errors import OptionalDependencyError
from extractor.intake.base import Problem

__all__ = ["COMPRESSED", "open_stream", "problem_of", "read_bounded", "skip_to"]

COMPRESSED = (".gz", ".zst")
"""Suffixes of compressed files; what stands before tells the kind."""
_CHUNK = 1 << 20
# Zstandard may blow up one byte thirty-thousandfold, so it is fed in small bites.
_BITE = 2048


class CorruptError(Exception):
    """Compressed data that is damaged or cut short."""


class _Zstd(io.RawIOBase):
    """Decompressed bytes of a zstandard file, frame after frame.

    The library's own stream reader ends without a word where a file is cut off; here that is an error.
    """

    def __init__(self, path: str) -> None:
        self._zstd = _zstandard()
        self._file = Path(path).open("rb")  # noqa: SIM115  # closed with this stream
        self._frame: Any = None
        self._rest = b""
        self._out = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._out:
            data = self._rest or self._file.read(_BITE)
            self._rest = b""
            if not data:
                if self._frame is not None:
                    raise CorruptError("the zstandard data ends in the middle of a frame")
                return 0
            self._feed(data)
        size = min(len(buffer), len(self._out))
        buffer[:size] = self._out[:size]
        self._out = self._out[size:]
        return size

    def _feed(self, data: bytes) -> None:
        self._frame = self._frame or self._zstd.ZstdDecompressor().decompressobj()
        try:
            self._out = memoryview(self._frame.decompress(data))
        except self._zstd.ZstdError as error:
            raise CorruptError(f"damaged zstandard data: {error}") from error
        if self._frame.eof:
            self._rest, self._frame = self._frame.unused_data, None

    def close(self) -> None:
        with suppress(AttributeError):
            self._file.close()
        super().close()


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError as error:
        raise OptionalDependencyError("extra.missing", "zstandard files need an extra: install guide-extractor[zstd]") from error
    return zstandard


def open_stream(path: str, name: str) -> BinaryIO:
    """A file's bytes, decompressed where its name says so.

    Raises `OSError`, and `OptionalDependencyError` for `.zst` without its extra.
    """
    if name.endswith(".zst"):
        return cast("BinaryIO", io.BufferedReader(_Zstd(path), _CHUNK))
    if name.endswith(".gz"):
        return cast("BinaryIO", io.BufferedReader(cast("Any", gzip.GzipFile(path, "rb")), _CHUNK))
    return Path(path).open("rb", buffering=_CHUNK)


def read_bounded(stream: BinaryIO, limit: int) -> bytes | None:
    """All of a stream, or None where it has more than `limit` bytes."""
    data = stream.read(limit + 1)
    return None if len(data) > limit else data


def skip_to(stream: BinaryIO, offset: int, name: str) -> None:
    """Move to a place: a jump in plain files, reading along in compressed ones."""
    if not name.endswith(COMPRESSED):
        stream.seek(offset)
        return
    while offset > 0:
        data = stream.read(min(offset, _CHUNK))
        if not data:
            return
        offset -= len(data)


def problem_of(error: Exception) -> Problem | None:
    """What a failed read means for the input, or None where the error is none of the input's."""
    if isinstance(error, (EOFError, zlib.error, gzip.BadGzipFile, CorruptError)):
        return Problem("input.corrupt", f"damaged or cut-off data: {error}")
    if isinstance(error, OSError):
        return Problem("input.unreadable", f"cannot be read: {error.strerror or error}")
    return None

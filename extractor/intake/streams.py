"""Plain and compressed files as one kind of byte stream that fails loudly when it is cut short."""

from __future__ import annotations

import codecs
import errno
import io
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO, TypeVar, cast

from extractor.errors import OptionalDependencyError
from extractor.intake.base import Keys, Problem, Unit
from extractor.intake.frames import CorruptError, ExpansionError, Framed, codec_in, codec_of
from extractor.remote import is_remote, open_remote
from extractor.tabular import wide_in

__all__ = ["NO_FILE", "damaged", "doubtful", "expanded", "open_stored", "open_stream", "open_table", "problem_of", "read_bounded", "skip_to"]

NO_FILE = "a pipe or a device and no file (- reads standard input)"
_CHUNK, _FIRST, _MARKS = 1 << 20, 1 << 16, 16
_Had = TypeVar("_Had", int, bytes)


def open_stored(path: str) -> BinaryIO:
    """A file's bytes as they are stored. Raises `OSError`, for a pipe and a device too."""
    if is_remote(path):
        return open_remote(path)
    return io.BufferedReader(_Stored(path, opener=_regular), _CHUNK)


class _Stored(io.FileIO):
    """A file that never waits: one that has nothing to give yet, as some of the system's own, cannot be read."""

    def readinto(self, buffer: Any) -> int:
        return _had(cast("int | None", super().readinto(buffer)))

    def readall(self) -> bytes:
        return _had(super().readall())


def _had(found: _Had | None) -> _Had:
    if found is None:
        raise BlockingIOError(errno.EAGAIN, "it has nothing to give at the moment")
    return found


def _regular(path: str, flags: int) -> int:
    """Open what is a file, and never wait: a pipe that nobody writes to would cost its slice's other pages, and none can be read again to resume.

    A worker's `/dev/stdin` is not the caller's either, but where its orders come from.
    """
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, NO_FILE, path)
    return handle


def open_stream(path: str, name: str, growth: int = Keys().max_expansion) -> BinaryIO:
    """A file's bytes, decompressed where its name says so.

    Raises `OSError`, and `OptionalDependencyError` for `.zst` without its extra.
    """
    stored = open_stored(path)
    try:
        return expanded(stored, name, growth)
    except OptionalDependencyError:
        stored.close()
        raise


def open_table(path: str, name: str, growth: int) -> BinaryIO:
    """A table's text, decompressed where its name or its first bytes say so, and in UTF-8 where it is UTF-16.

    What can be sought in are a file's own bytes. Raises `OSError`, `CorruptError` and `OptionalDependencyError`.
    """
    stored = open_stored(path)
    try:
        codec = codec_of(name) or codec_in(_beginning(stored))
        stream = _unpacked(stored, codec, growth)
        wide = wide_in(_beginning(stream))
    except BaseException:
        stored.close()
        raise
    return stream if wide is None else cast("BinaryIO", io.BufferedReader(cast("Any", _Narrowed(stream, wide)), _CHUNK))


def _beginning(stream: BinaryIO) -> bytes:
    return cast("io.BufferedReader", stream).peek(_MARKS)[:_MARKS]


class _Narrowed(io.RawIOBase):
    """UTF-16 as UTF-8, its mark too; what is none comes out as U+FFFD."""

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._stream, self._decoder = stream, codecs.getincrementaldecoder(encoding)("replace")
        self._out, self._ended = memoryview(b""), False

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give what there is, and at least a byte before the end. Raises what the stream raises."""
        while not self._out and not self._ended:
            data = cast("io.BufferedReader", self._stream).read1(_CHUNK)
            self._ended = not data
            self._out = memoryview(self._decoder.decode(data, final=self._ended).encode())
        size = min(len(buffer), len(self._out))
        buffer[:size] = self._out[:size]
        self._out = self._out[size:]
        return size

    def close(self) -> None:
        """Let go of the stream too."""
        with suppress(AttributeError):
            self._stream.close()
        super().close()


def expanded(stream: BinaryIO, name: str, growth: int = Keys().max_expansion) -> BinaryIO:
    """A stream's bytes, decompressed where the name says so; `growth` is how many times its size a large one may hold."""
    return _unpacked(stream, codec_of(name), growth)


def _unpacked(stream: BinaryIO, codec: str | None, growth: int) -> BinaryIO:
    return stream if codec is None else cast("BinaryIO", io.BufferedReader(cast("Any", Framed(stream, codec, growth)), _CHUNK))


def read_bounded(stream: BinaryIO, limit: int) -> bytes | None:
    """All of a stream, or None where it has more than `limit` bytes.

    It is asked for little at first, and then for as much as it has given: memory for all that is asked for is taken before a byte is read.
    """
    found, size = io.BytesIO(), _FIRST
    while data := stream.read(min(size, limit + 1 - found.tell())):
        found.write(data)
        size = max(size, min(found.tell(), _CHUNK))
    return None if found.tell() > limit else found.getvalue()


def doubtful(opened: Callable[[], BinaryIO]) -> tuple[str, ...]:
    """`input.doubtful`, where the check sum of a file that is compressed as a whole does not hold: what comes out of it may be wrong.

    Asked only of what cannot be sought in. The sum stands at the end, when all pages are read, so the file is read once more for it; that costs
    a few hundredths of their extraction.
    Raises `OSError`: that it cannot be read now says nothing about what it holds.
    """
    try:
        with opened() as stream:
            while stream.read(_CHUNK):
                pass
    except CorruptError:
        return ("input.doubtful",)
    return ()


def skip_to(stream: BinaryIO, offset: int) -> None:
    """Move to a place: a jump in plain files, reading along in others."""
    if stream.seekable():
        stream.seek(offset)
        return
    while offset > 0:
        data = stream.read(min(offset, _CHUNK))
        if not data:
            return
        offset -= len(data)


def problem_of(error: Exception) -> Problem | None:
    """What a failed read means for the input, or None where the error is none of the input's."""
    if isinstance(error, ExpansionError):
        return Problem("input.expansion", str(error))
    if isinstance(error, CorruptError):
        return Problem("input.corrupt", str(error))
    if isinstance(error, OSError):
        return Problem("input.unreadable", f"cannot be read: {error.strerror or error}")
    return None


def damaged(name: str, at: int, after: int, error: Exception) -> Unit:
    """A unit that stands for a damage in a file: what it was called and how much it held cannot be told. Raises what is none of the input's."""
    problem = problem_of(error)
    if problem is None:
        raise error
    return Unit(f"{name}#{at}", name, at, None, after, problem=problem)

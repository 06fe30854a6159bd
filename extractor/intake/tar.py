"""Tar archives, plain or compressed: member after member, without a list of them and without unpacking.

The standard library's reader ends without a word at a damaged header. Here the damage is a unit, and reading goes on at the next header
that is whole.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO, NamedTuple

from extractor.intake.base import Keys, Problem, Slice, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.members import is_counted, left_out, member, tidy_name
from extractor.intake.streams import damaged, doubtful, open_stream, skip_to

__all__ = ["TAR_SUFFIXES", "read_tar"]

TAR_SUFFIXES = (".tar",)
_BLOCK = 512
_CHUNK = 1 << 20
_LONGEST = 1 << 20
_MAGIC = slice(257, 262)
_NO_FILES = {
    tarfile.LNKTYPE: "a link", tarfile.SYMTYPE: "a link", tarfile.CHRTYPE: "a device", tarfile.BLKTYPE: "a device", tarfile.FIFOTYPE: "a pipe",
}  # fmt: skip
_TELLS = {tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE}
"""Kinds of headers that tell of the next one."""


def read_tar(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The archive's members; offsets are those of the uncompressed bytes."""
    source = piece.sources[0]
    tar = None
    try:
        opened = partial(open_stream, source.path, source.name, keys.max_expansion)
        with opened() as stream:
            skip_to(stream, start)
            tar = _Tar(stream, source.name, start, keys.max_bytes)
            doubts = () if stream.seekable() else doubtful(opened)
            yield from (unit._replace(findings=doubts) for unit in tar.units())
    except Exception as error:  # noqa: BLE001  # `damaged` raises again what is none of the input's
        # What stands behind damaged compression cannot be counted; it is one failed unit.
        yield damaged(source.name, tar.at if tar else start, -1, error)


class _Head(NamedTuple):
    """A member's header, with the long name and size that may stand before it."""

    name: str
    kind: bytes
    size: int


class _HeaderError(Exception):
    """A block that is no header; it holds the block."""

    def __init__(self, block: bytes) -> None:
        super().__init__()
        self.block = block


class _Tar:
    """Reading one archive from a member on."""

    def __init__(self, stream: BinaryIO, name: str, start: int, limit: int) -> None:
        self._stream, self._name, self._limit = stream, name, limit
        self._position = start
        self.at = start
        """Where the member in hand begins."""
        self._ended = False

    def units(self) -> Iterator[Unit]:
        block = self._first_block()
        while block:
            try:
                head = self._head(block)
            except _HeaderError as wrong:
                ended, block = self._ended, self._next_header(wrong.block)
                if not ended:  # behind the end mark there may be anything
                    yield damaged(self._name, self.at, self._position - _BLOCK if block else -1, CorruptError("no whole header of a member"))
                continue
            if head is not None:
                unit = self._unit(head)
                if unit is not None:
                    yield unit
                self._ended = False
            block = self._first_block()
        if not self._ended:
            yield damaged(self._name, self._position, -1, CorruptError("the archive ends without its end mark"))

    def _read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def _first_block(self) -> bytes:
        self.at = self._position
        return self._read(_BLOCK)

    def _skip(self, size: int) -> None:
        """Pass over a member's content with its padding."""
        size += -size % _BLOCK
        while size > 0:
            data = self._read(min(size, _CHUNK))
            if not data:
                raise CorruptError("the archive ends in the middle of a member")
            size -= len(data)

    def _head(self, block: bytes) -> _Head | None:
        """The member that a header and those before it describe; None for the end mark and for what describes no member."""
        self.at = self._position - len(block)
        name, size = None, None
        while True:
            try:
                info = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
            except tarfile.HeaderError as error:
                if len(block) == _BLOCK and not block.strip(b"\0") and name is None:
                    self._ended = True
                    return None
                raise _HeaderError(block) from error
            if info.type == tarfile.GNUTYPE_SPARSE or info.size < 0:
                raise _HeaderError(b"")
            if info.type not in _TELLS:
                return _Head(tidy_name(info.name if name is None else name), info.type, info.size if size is None else size)
            told = self._told(info.size)
            if info.type == tarfile.GNUTYPE_LONGNAME:
                name = told.partition(b"\0")[0].decode("utf-8", "surrogateescape")
            elif info.type in {tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE}:
                records: dict[str, str | None] = dict(_pax(told))
                name = records.get("path", name)
                told_size = records.get("size") or ""
                size = int(told_size) if told_size.isdecimal() and len(told_size) < 20 else size
            block = self._read(_BLOCK)

    def _told(self, size: int) -> bytes:
        """The content of a header that tells of the next one."""
        if size > _LONGEST:
            raise _HeaderError(b"")
        data = self._read(size + -size % _BLOCK)
        return data[:size]

    def _unit(self, head: _Head) -> Unit | None:
        problem = self._problem(head)
        if head.kind == tarfile.DIRTYPE or not is_counted(head.name):
            self._skip(head.size)
            return None
        if problem is not None:
            self._skip(0 if head.kind in _NO_FILES else head.size)
        found = problem or self._content(head.size)
        return later(partial(member, self._name, head.name, self.at, self._position, found, self._limit), self._name, self.at, self._position)

    def _problem(self, head: _Head) -> Problem | None:
        if head.kind in _NO_FILES:
            return Problem("input.unsupported", f"{_NO_FILES[head.kind]}, no file", skipped=True)
        if head.size > self._limit and left_out(head.name) is None:
            return Problem("input.too_large", f"the page has more than {self._limit} bytes")
        return left_out(head.name)

    def _content(self, size: int) -> bytes:
        # The last member's padding may be cut off; the member is whole all the same.
        data = self._read(size + -size % _BLOCK)
        if len(data) < size:
            raise CorruptError("the archive ends in the middle of a member")
        return data[:size]

    def _next_header(self, block: bytes) -> bytes:
        """The next block that is a header, empty at the archive's end."""
        block = self._read(_BLOCK) if len(block) == _BLOCK or not block else b""
        while block:
            if block[_MAGIC] == b"ustar":
                try:
                    tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
                except tarfile.HeaderError:
                    pass
                else:
                    return block
            block = self._read(_BLOCK)
        self._ended = self._ended or not block
        return block


def _pax(data: bytes) -> Iterator[tuple[str, str]]:
    """The records of an extended header: length, space, key, equals sign, value, line break."""
    at = 0
    while at < len(data):
        length, _, _ = data[at : at + 24].partition(b" ")
        if not length.isdigit() or int(length) <= len(length) + 1:
            return
        key, _, value = data[at + len(length) + 1 : at + int(length) - 1].partition(b"=")
        yield key.decode("utf-8", "surrogateescape"), value.decode("utf-8", "surrogateescape")
        at += int(length)

"""Where the records of a WARC file begin and end, whatever is damaged: only whole records go on to be parsed.

The parser proper goes by lengths alone; it ends without a word where a file is cut off, and it stops at the first damage. So what surrounds a
record is read here: its header's lines, its length, the empty lines behind it, its digest, and the compressed frame that it fills.
"""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO, NamedTuple, cast

from extractor.intake.frames import CorruptError, ExpansionError, Framed, codec_of

__all__ = ["Record", "records", "with_length"]

_CHUNK = 1 << 16
_HEADER = 1 << 20
_FIRST = re.compile(rb"WARC/[0-9]+\.[0-9]+\s*\Z")
_LENGTH = re.compile(rb"^content-length:[ \t]*([0-9]{1,18})[ \t]*(?=\r?$)", re.IGNORECASE | re.MULTILINE)
"""The line of a record's header that tells how long its block is."""
_LENGTHS = re.compile(rb"^[ \t]*content-length[^\n]*+(?:\n[ \t][^\n]*+)*+", re.IGNORECASE | re.MULTILINE)
_DIGEST = re.compile(rb"^warc-block-digest:[ \t]*([0-9A-Za-z-]+):([0-9A-Za-z+/=]+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_HASHES = {"sha1": hashlib.sha1, "sha256": hashlib.sha256, "sha512": hashlib.sha512, "md5": hashlib.md5}
# So many times a file may be read again, in search of what wrong lengths took in.
_AGAIN = 2
# So many times a compressed file, and this besides, may be taken and made of frames that turn out to be damaged: each may go on to the file's end.
_AGAIN_PACKED, _FREE = 16, 256 << 20


class Record(NamedTuple):
    """One record, or the damage that stands in its place."""

    at: int
    """Where it begins in the stored file, or the compressed frame that it stands in."""
    inner: int
    """Where it begins in the content of that frame."""
    head: bytes
    """Its header's lines with the empty one."""
    block: bytes | None
    """Its content; None where that has more bytes than are wanted."""
    error: Exception | None = None


def records(file: BinaryIO, name: str, limit: int, growth: int) -> Iterator[Record]:
    """All records in order; blocks beyond the limit are passed over. Raises `OSError`."""
    codec = codec_of(name)
    if codec is None:
        length = file.seek(0, 2)
        file.seek(0)
        yield from _Records(file, 0, limit, length).all()
        return
    vain = _FREE + _AGAIN_PACKED * file.seek(0, 2)
    file.seek(0)
    frames = Framed(file, codec, growth, stops=True)
    more = frames.advance()
    while more:
        if vain < 0:
            yield Record(frames.start, 0, b"", None, CorruptError("too many damaged records stand in one another; from here on none is read"))
            return
        start, begun = frames.start, frames.work
        reader = io.BufferedReader(cast("Any", frames), _CHUNK)
        found = _Records(cast("BinaryIO", reader), start, limit, None)
        yield from found.all()
        reader.detach()  # a reader that is let go would close the frames
        if found.broken is None:
            more = frames.advance()
        else:
            vain -= frames.work - begun
            more = not isinstance(found.broken, ExpansionError) and frames.seek_frame(start + 1, beginning=b"WARC/")


def with_length(head: bytes, size: int) -> bytes:
    """A record's header that tells of so many bytes, whatever it told: its parser takes any number for memory to be had, and ends the process."""
    return _LENGTHS.sub(b"Content-Length: %d\r" % size, head)


class _Records:
    """The records of one frame, or of a plain file, whose length is then known."""

    def __init__(self, stream: BinaryIO, start: int, limit: int, length: int | None) -> None:
        self._stream, self._start, self._limit, self._length = stream, start, limit, length
        self._position = 0
        self._line = self._gap = b""
        self._again = _AGAIN * length if length is not None else 0
        self.broken: CorruptError | None = None
        """Damage to the compressed data, behind which nothing of the frame can be read."""

    def all(self) -> Iterator[Record]:
        """Record after record."""
        first = True
        try:
            self._next_line()
            while self._line:
                if _FIRST.match(self._line):
                    yield from self._closed(*self._record(), alone=first)
                else:
                    yield self._lost()
                first = False
        except CorruptError as error:
            self.broken = error
            yield self._made(self._position, error=error)

    def _closed(self, record: Record, missing: int, *, alone: bool) -> Iterator[Record]:
        """The record, once what stands behind it shows that it is whole."""
        try:
            self._next_line()
        except CorruptError as error:
            # A frame's check sum is that of its only record; of several, those before the damage are whole.
            if not alone:
                yield record
                raise
            self.broken, self._line = error, b""
            record = record._replace(error=error)
        # Behind a record stand two empty lines; what comes after them is another's fault.
        misplaced = bool(self._line) and not _FIRST.match(self._line) and self._gap != b"\r\n\r\n" and not _digest_holds(record)
        if record.error is None and (missing or misplaced):
            record = record._replace(error=CorruptError("the record's length is wrong, or the file is cut off"))
            self._back(record)
        elif record.error is None and _digest_holds(record) is False:
            record = record._replace(error=CorruptError("the record's digest does not hold"))
        yield record

    def _back(self, record: Record) -> None:
        """Look for records inside of what a wrong length took in; not for ever, however many lengths are wrong."""
        begin = record.at + len(record.head)
        self._again -= self._position - begin
        if self._length is not None and self._again >= 0:
            self._position = begin
            self._stream.seek(begin)
            self._scan()

    def _record(self) -> tuple[Record, int]:
        """The record whose first line was read, and how many of its bytes are not there."""
        at = self._position - len(self._line)
        head, error = self._head()
        length = _LENGTH.search(head)
        if error is not None or length is None:
            return self._made(at, head, error=error or CorruptError("the record has no length")), 0
        size = int(length[1])
        if self._length is not None and self._position + size > self._length:
            return self._made(at, head), size
        block, have = self._block(size)
        return self._made(at, head, block), size - have

    def _made(self, at: int, head: bytes = b"", block: bytes | None = None, error: Exception | None = None) -> Record:
        place = (at, 0) if self._length is not None else (self._start, at)
        return Record(*place, head, block, error)

    def _head(self) -> tuple[bytes, Exception | None]:
        lines, size = [self._line], len(self._line)
        while line := self._read_line():
            lines.append(line)
            size += len(line)
            if not line.strip():
                return b"".join(lines), None
            if size > _HEADER:
                break
        return b"".join(lines), CorruptError("the record's header does not end")

    def _block(self, size: int) -> tuple[bytes | None, int]:
        kept: list[bytes] | None = [] if size <= self._limit else None
        have = 0
        while have < size:
            data = self._stream.read(min(_CHUNK, size - have))
            if not data:
                break
            have += len(data)
            self._position += len(data)
            if kept is not None:
                kept.append(data)
        return None if kept is None else b"".join(kept), have

    def _read_line(self) -> bytes:
        line = self._stream.readline(_CHUNK)
        self._position += len(line)
        return line

    def _next_line(self) -> None:
        """The next line that is not empty, and the empty ones before it; both empty at the end."""
        self._gap, self._line = b"", self._read_line()
        while self._line and not self._line.strip():
            self._gap, self._line = (self._gap + self._line)[:5], self._read_line()

    def _lost(self) -> Record:
        at = self._position - len(self._line)
        self._scan()
        return self._made(at, error=CorruptError("no record begins here"))

    def _scan(self) -> None:
        """Go to the next line that a record may begin with."""
        self._line = self._read_line()
        while self._line and not _FIRST.match(self._line):
            self._line = self._read_line()


def _digest_holds(record: Record) -> bool | None:
    """Whether the block is what its digest says; None where there is no digest to compare."""
    told = _DIGEST.search(record.head)
    if told is None or record.block is None or told[1].decode().lower() not in _HASHES:
        return None
    found, text = _HASHES[told[1].decode().lower()](record.block).digest(), told[2].decode().rstrip("=")
    forms = (base64.b32encode(found).decode().rstrip("="), found.hex().upper(), base64.b64encode(found).decode().rstrip("="))
    return text.upper() in forms[:2] or text == forms[2]

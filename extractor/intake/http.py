"""What a server sent, brought back to the page: chunks joined, content codings undone, within bounds."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO, cast

from extractor.intake.frames import CODECS, CorruptError, Framed
from extractor.intake.streams import read_bounded

__all__ = ["PAGE_TYPES", "undo"]

PAGE_TYPES = frozenset(("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"))
"""Content types of pages."""
_CHUNK_HEAD = re.compile(rb"\A[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")
_LONGEST_HEAD = 4200
_MOST = 8
"""Content codings of one body: each may unpack to as much as a page may have."""


def undo(body: bytes, transfer: Iterable[str], content: Iterable[str], limit: int) -> bytes | None:
    """The page's bytes, or None where they are more than the limit.

    Many crawlers keep the body as they read it, without its codings, and the headers as they came: what is not coded is left as it is.
    Raises `CorruptError` for a body that is coded and damaged.
    """
    if "chunked" in transfer:
        body = _join(body)
    codings = [name for name in content if name not in {"", "identity"}]
    if len(codings) > _MOST:
        raise CorruptError(f"the body is said to be coded {len(codings)} times")
    for coding in reversed(codings):
        if coding not in _CODINGS:
            raise CorruptError(f"the content coding {coding!r} is not known")
        found = _CODINGS[coding](body, limit)
        if found is None:
            return None
        body = found
    return body if len(body) <= limit else None


def _join(body: bytes) -> bytes:
    at = 0
    found: list[bytes] = []
    while (end := body.find(b"\n", at, at + _LONGEST_HEAD)) >= 0 and (match := _CHUNK_HEAD.match(body[at : end + 1])):
        size = int(match[1], 16)
        if not size:
            return b"".join(found)
        at += match.end()
        if at + size > len(body):
            raise CorruptError("the body ends in the middle of a chunk")
        found.append(body[at : at + size])
        at += size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    if found:
        raise CorruptError("the body ends in the middle of its chunks")
    return body


def _framed(codec: str) -> Callable[[bytes, int], bytes | None]:
    def read(body: bytes, limit: int) -> bytes | None:
        if not body.startswith(CODECS[codec].magic):
            return body
        return read_bounded(io.BufferedReader(cast("Any", Framed(io.BytesIO(body), codec, limit))), limit)

    return read


def _deflated(body: bytes, limit: int) -> bytes | None:
    for bits in (15, -15):
        frame = zlib.decompressobj(bits)
        try:
            found = frame.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(found) > limit:
            return None
        if frame.eof:
            return found
    return body


def _brotli(body: bytes, limit: int) -> bytes | None:
    from fastwarc.stream_io import BrotliReader

    try:
        return read_bounded(cast("BinaryIO", BrotliReader(io.BytesIO(body))), limit)
    except OSError:
        return body


_CODINGS: dict[str, Callable[[bytes, int], bytes | None]] = {
    "gzip": _framed("gzip"), "x-gzip": _framed("gzip"), "zstd": _framed("zstd"), "deflate": _deflated, "br": _brotli,
}  # fmt: skip
"""By name: how a content coding is undone."""

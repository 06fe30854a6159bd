"""WARC files (and WET, which are WARC too): one page a response, resource or conversion record; all others are left out and counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from extractor.columns import sound
from extractor.errors import OptionalDependencyError
from extractor.intake.base import Keys, Problem, Slice, Unit, later
from extractor.intake.frames import CorruptError
from extractor.intake.http import PAGE_TYPES, undo
from extractor.intake.streams import damaged, open_stored, problem_of
from extractor.intake.warc_frames import Record, records, with_length

__all__ = ["WARC_SUFFIXES", "read_warc"]

WARC_SUFFIXES = (".warc", ".wet")
_PAGES = frozenset(("response", "resource", "conversion"))
_WHOLE = frozenset((200, 201, 202, 203))
"""HTTP answers that are a page: not an error, not empty, not a part."""
_HEADERS = 1 << 20


def read_warc(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The file's records; reading goes on by their number, since a place in compressed data is none that one could go to.

    A unit's id is the record's (`WARC-Record-ID`), or the header that `keys.id` names.
    """
    source = piece.sources[0]
    number = 0
    try:
        parse = _parser()
        with open_stored(source.path) as file:
            for number, record in enumerate(records(file, source.name, keys.max_bytes + _HEADERS, keys.max_expansion), 1):
                if number > start:
                    yield later(partial(_unit, record, source.name, number, keys, parse), source.name, record.at, number, ".bin")
    except OSError as error:
        yield damaged(source.name, number, -1, error)


def _parser() -> Any:
    try:
        from fastwarc.warc import WarcRecord
    except ImportError as error:
        raise OptionalDependencyError.of(error, "WARC files need an extra: install guide-extractor[warc]") from error
    return WarcRecord.from_bytes


def _unit(record: Record, source: str, after: int, keys: Keys, parse: Any) -> Unit:
    headers = _headers(record.head, parse)
    name = f"{source}#{record.at}" + (f"+{record.inner}" if record.inner else "")
    unit = Unit(
        headers.get((keys.id or "warc-record-id").lower(), "").strip("<>") or name, source, record.at, record.block, after,
        headers.get("warc-target-uri", "").strip("<>") or None, suffix=".bin", date=headers.get("warc-date") or None,
    )  # fmt: skip
    problem = _left_out(headers)
    if record.error is not None:
        return unit._replace(problem=problem_of(record.error))
    if problem is not None:
        return unit._replace(data=None, problem=problem)
    if record.block is None:
        return unit._replace(problem=_too_large(keys))
    found = parse(with_length(record.head, len(record.block)) + record.block + b"\r\n\r\n")
    if headers.get("warc-truncated"):
        unit = unit._replace(findings=("input.truncated",))
    return _response(unit, found, keys) if found.is_http else _page(unit, record.block, headers.get("content-type", ""), None)


def _headers(head: bytes, parse: Any) -> dict[str, str]:
    """A record's header by its names in small letters; empty where it is damaged."""
    with suppress(OSError):
        return {key.lower(): sound(value) for key, value in parse(with_length(head, 0) + b"\r\n\r\n").headers}
    return {}


def _left_out(headers: Mapping[str, str]) -> Problem | None:
    """Why a record is no page by its own header."""
    kind, uri = headers.get("warc-type", ""), headers.get("warc-target-uri", "").strip("<>")
    if kind == "revisit":
        return Problem("input.revisit", "the page did not change; an earlier record has it", skipped=True)
    if kind not in _PAGES:
        return Problem("input.record_type", f"a record of type {kind!r}, no page", skipped=True)
    if uri.startswith("dns:") or _path(uri) == "/robots.txt":
        return Problem("input.unsupported", "a file for crawlers, no page", skipped=True)
    if headers.get("warc-segment-number"):
        return Problem("input.segmented", "a page in several records is not put together")
    return None


def _path(uri: str) -> str:
    """The path of an address, empty for one that is none."""
    try:
        return urlsplit(uri).path
    except ValueError:
        return ""


def _response(unit: Unit, found: Any, keys: Keys) -> Unit:
    """The page that a server sent."""
    try:
        found.parse_http(auto_decode="none")
        status, headers = found.http_headers.status_code, {key.lower(): value for key, value in found.http_headers}
    except (OSError, AttributeError) as error:
        return unit._replace(problem=Problem("input.corrupt", f"the answer has no HTTP header: {error}"))
    if status is None:
        return unit._replace(problem=Problem("input.corrupt", "the answer has no HTTP status"))
    if status not in _WHOLE:
        return unit._replace(data=None, problem=Problem("input.http_status", f"the server answered {status}", skipped=True))
    transfer, content = (_names(headers.get(key, "")) for key in ("transfer-encoding", "content-encoding"))
    try:
        body = undo(found.reader.read(), transfer, content, keys.max_bytes)
    except (CorruptError, OSError) as error:
        return unit._replace(problem=problem_of(error))
    return unit._replace(problem=_too_large(keys)) if body is None else _page(unit, body, headers.get("content-type", ""), found.http_charset)


def _names(header: str) -> list[str]:
    return [name.strip().lower() for name in header.split(",")]


def _page(unit: Unit, body: bytes, content_type: str, charset: str | None) -> Unit:
    """The unit with its page, or left out where its type is none of a page. Plain text may be markdown, so the text itself tells."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind and kind not in PAGE_TYPES:
        return unit._replace(data=None, problem=Problem("input.unsupported", f"no page by its type: {kind}", skipped=True))
    markup = "html" in kind
    return unit._replace(data=body, suffix=".html" if markup else ".txt", media_type="text/html" if markup else None, charset=charset)


def _too_large(keys: Keys) -> Problem:
    return Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes")

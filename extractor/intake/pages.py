"""Files that each are one page, or one JSON object that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO, cast

from extractor.intake.base import SKIPPED, Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import inner_name
from extractor.intake.json import JSON_SUFFIXES
from extractor.intake.jsonl import JSONL_SUFFIXES, is_lines
from extractor.intake.rows import BOM, ROW_SHARE, SEVERAL, unit_of_json
from extractor.intake.streams import open_stream, open_table, problem_of, read_bounded

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["PAGE_SUFFIXES", "read_pages", "sign_of"]

PAGE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Suffixes of pages; what a page is written in is told from its text, not from its name."""

_SERVED = (".php", ".shtml", ".asp", ".aspx", ".jsp", ".cgi")
"""Suffixes of what servers make pages with: a crawler keeps the page under it, a developer what makes it."""
_QUERY = re.compile(r"[?@]|%3[fF]")
"""What parts a file's name from the query that a crawler leaves behind it."""
_MARKUP = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*+<(?:[a-zA-Z]|!doctype|!--|\?xml)(?![\s\S]*<(?:\?php|\?=|%))", re.IGNORECASE)
_DOCUMENT = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*+(?:<\?xml[^>]{0,200}>\s*+)?<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
"""What HTML begins with."""
_SIGNED = 2048


def sign_of(name: str) -> re.Pattern[bytes] | None:
    """What a file in a folder must begin with to be a page, where its name leaves that open; None where the name tells."""
    base = PurePath(inner_name(name)).name
    path = _QUERY.split(base, maxsplit=1)[0]
    suffix = PurePath(path).suffix.lower()
    if PurePath(base).suffix.lower() in PAGE_SUFFIXES:
        return None
    if suffix in _SERVED or (path != base and suffix in PAGE_SUFFIXES):
        return _MARKUP
    return None if suffix else _DOCUMENT


def read_pages(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """Each file of the slice as one unit."""
    for number, source in enumerate(piece.sources[start:], start):
        yield later(partial(_unit, source, number + 1, keys, named=piece.input >= 0), source.name, None, number + 1, _suffix(source.name))


def _suffix(name: str) -> str:
    return PurePath(inner_name(name)).suffix or ".txt"


def _unit(source: Source, after: int, keys: Keys, *, named: bool) -> Unit:
    name = source.name
    sign = None if named else sign_of(name)
    suffix = ".html" if sign else _suffix(name)
    is_row = suffix.lower() in {*JSON_SUFFIXES, *JSONL_SUFFIXES}
    bad = Unit(name, name, None, None, after, suffix=suffix)
    if source.problem is not None:
        code, message = source.problem
        return bad._replace(problem=Problem(code, message, code in SKIPPED))
    try:
        with (open_table if is_row else open_stream)(source.path, name, keys.max_expansion) as stream:
            if sign and not sign.match(_beginning(stream)):
                return bad._replace(problem=_no_page(name))
            data = read_bounded(stream, keys.max_bytes * (ROW_SHARE if is_row else 1))
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return bad._replace(problem=_no_page(name) if sign is _DOCUMENT and problem.code != "input.unreadable" else problem)
    if data is None:
        hint = SEVERAL if is_row else ""
        return bad._replace(problem=Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes{hint}"))
    return _row(data, name, after, keys, named=named) if is_row else bad._replace(data=data)


def _beginning(stream: BinaryIO) -> bytes:
    return cast("BufferedReader", stream).peek(_SIGNED)[:_SIGNED]


def _no_page(name: str) -> Problem:
    return Problem("input.unsupported", f"no page by its name, nor by its first bytes: {PurePath(name).suffix or 'no suffix'}", skipped=True)


def _row(data: bytes, name: str, after: int, keys: Keys, *, named: bool) -> Unit:
    """The page in the file's one object.

    One without is a fault where the caller has named the file, or its name says that it holds rows; else, in a folder, it is what a crawler says
    of the pages beside it.
    """
    unit = unit_of_json(data.removeprefix(BOM), name, 0, after, keys, "file", beside=not named and not is_lines(name))
    return unit._replace(id=name if unit.id == f"{name}#0" else unit.id, at=None)

"""Files that each are one page, or one JSON object that holds it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import PurePath

from extractor.intake.base import SKIPPED, Keys, Problem, Slice, Source, Unit, later
from extractor.intake.frames import inner_name
from extractor.intake.json import JSON_SUFFIXES
from extractor.intake.jsonl import JSONL_SUFFIXES, is_lines
from extractor.intake.rows import BOM, ROW_SHARE, SEVERAL, unit_of_json
from extractor.intake.streams import open_stream, open_table, problem_of, read_bounded

__all__ = ["PAGE_SUFFIXES", "read_pages"]

PAGE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Suffixes of pages; what a page is written in is told from its text, not from its name."""


def read_pages(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """Each file of the slice as one unit."""
    for number, source in enumerate(piece.sources[start:], start):
        yield later(partial(_unit, source, number + 1, keys, named=piece.input >= 0), source.name, None, number + 1, _suffix(source.name))


def _suffix(name: str) -> str:
    return PurePath(inner_name(name)).suffix or ".txt"


def _unit(source: Source, after: int, keys: Keys, *, named: bool) -> Unit:
    name = source.name
    suffix = _suffix(name)
    is_row = suffix.lower() in {*JSON_SUFFIXES, *JSONL_SUFFIXES}
    most = keys.max_bytes * (ROW_SHARE if is_row else 1)
    if source.problem is not None:
        code, message = source.problem
        return Unit(name, name, None, None, after, suffix=suffix, problem=Problem(code, message, code in SKIPPED))
    try:
        with (open_table if is_row else open_stream)(source.path, name, keys.max_expansion) as stream:
            data = read_bounded(stream, most)
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return Unit(name, name, None, None, after, suffix=suffix, problem=problem)
    if data is None:
        problem = Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes{SEVERAL if is_row else ''}")
        return Unit(name, name, None, None, after, suffix=suffix, problem=problem)
    if is_row:
        return _row(data, name, after, keys, named=named)
    return Unit(name, name, None, data, after, suffix=suffix)


def _row(data: bytes, name: str, after: int, keys: Keys, *, named: bool) -> Unit:
    """The page in the file's one object.

    One without is a fault where the caller has named the file, or its name says that it holds rows; else, in a folder, it is what a crawler says
    of the pages beside it.
    """
    unit = unit_of_json(data.removeprefix(BOM), name, 0, after, keys, "file", beside=not named and not is_lines(name))
    return unit._replace(id=name if unit.id == f"{name}#0" else unit.id, at=None)

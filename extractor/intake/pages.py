"""Files that each are one page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from extractor.intake.base import Keys, Problem, Slice, Source, Unit
from extractor.intake.frames import inner_name
from extractor.intake.streams import open_stream, problem_of, read_bounded

__all__ = ["PAGE_SUFFIXES", "read_pages"]

PAGE_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml")
"""Suffixes of pages; what a page is written in is told from its text, not from its name."""


def read_pages(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """Each file of the slice as one unit."""
    for number, source in enumerate(piece.sources[start:], start):
        yield _unit(source, number + 1, keys)


def _unit(source: Source, after: int, keys: Keys) -> Unit:
    name = source.name
    suffix = PurePath(inner_name(name)).suffix or ".txt"
    if source.problem is not None:
        code, message = source.problem
        return Unit(name, name, None, None, after, suffix=suffix, problem=Problem(code, message, code == "input.unsupported"))
    try:
        with open_stream(source.path, name, keys.max_expansion) as stream:
            data = read_bounded(stream, keys.max_bytes)
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        return Unit(name, name, None, None, after, suffix=suffix, problem=problem)
    if data is None:
        problem = Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes")
        return Unit(name, name, None, None, after, suffix=suffix, problem=problem)
    return Unit(name, name, None, data, after, suffix=suffix)

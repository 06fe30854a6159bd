"""A page that gives no record: its code and message, the same wherever pages are read many at a time."""

from __future__ import annotations

from typing import NamedTuple

from extractor.errors import ExtractorError

__all__ = ["Failure", "failure_of"]

_MESSAGE = 500


class Failure(NamedTuple):
    """Why a page gave no record."""

    code: str
    """Dotted, lower case and stable: an error's code, `page.memory`, `page.error` (a fault in the library), `page.unwritable`, `input.no_text` …"""
    message: str
    """The same for people, at most 500 characters."""


def failure_of(error: Exception) -> Failure:
    """The failure that an exception stands for: whatever a page does costs that page, never its batch."""
    if isinstance(error, ExtractorError):
        return Failure(error.code, str(error)[:_MESSAGE])
    if isinstance(error, MemoryError):
        return Failure("page.memory", "the page needs more memory than there is")
    return Failure("page.error", f"{type(error).__name__}: {error}"[:_MESSAGE])

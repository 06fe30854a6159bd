"""Patterns that are compiled when they are first asked.

A page needs about half of the package's patterns, and compiling one costs as much as a page's share in reading it; a program that reads one page
would spend a tenth of its time on patterns that it never asks.
"""

from __future__ import annotations

from typing import Any, cast

import regex

__all__ = ["lazy"]

_ASKED = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "pattern", "flags")


def lazy(source: str, flags: int = 0) -> regex.Pattern[str]:
    """What `regex.compile` gives, but compiled when first asked."""
    return cast("regex.Pattern[str]", _Later(source, flags))


class _Later:
    """A pattern to be; its methods become attributes of its own, so that it costs nothing once compiled."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = regex.compile(self._source, self._flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)

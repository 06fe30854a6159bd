"""What a row of the table is, and the words that rows are made of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

__all__ = ["GUIDE", "GUIDE_HTML", "Make", "Row", "behind", "html", "inside", "markdown", "numbered", "of", "times"]

_FOLDER = Path(__file__).parents[2] / "fixtures/guides/tidal-surveyor"
GUIDE = (_FOLDER / "page.txt").read_text("utf-8")
GUIDE_HTML = (_FOLDER / "page.html").read_text("utf-8")

Make = Callable[[int], str | bytes]
"""Makes a page of about so many characters; the same one each time."""


class Row(NamedTuple):
    """One bad page."""

    name: str
    make: Make
    size: int
    code: str
    """Of the error that `extract` raises, or of a finding that the record has."""
    grows: bool = True
    """Whether time must be linear in the size; false for pages of one size."""
    least: int = 0
    """Characters below which nothing odd comes of it."""


def of(page: str | bytes) -> Make:
    """Always the same page."""
    return lambda size: page


def times(text: str) -> Make:
    """The text over and over."""
    return lambda size: (text * (size // len(text) + 1))[:size]


def numbered(text: str) -> Make:
    """The text over and over, its `{}` counted on."""
    return lambda size: "".join(text.format(number) for number in range(size // len(text) + 1))


def behind(head: str, text: str) -> Make:
    """The text over and over behind a beginning."""
    return lambda size: head + times(text)(size)


def inside(text: str, where: str = " ") -> Make:
    """Guides with the text at every space."""
    return lambda size: (page := GUIDE.replace(where, text)) * max(1, size // len(page))


def html(text: str, *, before: str = "", after: str = "") -> Make:
    """An HTML page with the markup over and over in its body."""
    return lambda size: f"<!DOCTYPE html><html><body>{before}{text * (size // len(text))}{after}"


def markdown(text: str) -> Make:
    """A markdown page with the text over and over."""
    return behind("# Tide tables\n\n## How to read them\n\n", text)

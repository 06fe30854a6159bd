"""Tables that a tool left as HTML in a text of its own, seen as lines: one for each row, and one for what stands outside of the cells.

A table that places things, or in which it is not plain what stands in which cell, is left as it stands.
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

import regex

from extractor.patterns import lazy

__all__ = ["BREAK_TAG", "Row", "laid_tables"]

_TABLE = lazy(r"(?i)<(?:(?P<open>table(?=[\s>])[^<>]{0,2000}+>)|(?P<end>/table\s*+>)|(?:h[1-6]|ul|ol|dl|li)(?=[\s>]))")
"""Where a table begins and ends, and what only those have inside that place things."""
_PART = lazy(r"(?i)<(?P<end>/?)(?P<name>tr|td|th|thead|tbody|tfoot|caption|col|colgroup)(?=[\s/>])[^<>]{0,2000}+>")
_TAG = lazy(r"</?[A-Za-z][^<>]{0,2000}+>")
BREAK_TAG = lazy(r"(?i)<br(?:\s[^<>]{0,200}+)?/?>")
_PLACES = lazy(r"(?m)\n[ \t]*+\n|^[ \t]*+(?:[*+•◦▪][ \t]+\S|-[ \t]+[^\s\d]|\#{2,6}[ \t]+\S|\#[ \t]+\p{Lu})|\n[ \t]*+\d{1,3}[.)][ \t]+\S")
"""A blank line, a bullet or a heading's mark: a cell with one holds blocks."""
_LINE_ENDS = str.maketrans("\r\n", "  ")

Row = tuple[int, bool, list[tuple[int, int]]]
"""A table's number, whether the row is its header, and where its cells stand."""


class _Piece(NamedTuple):
    """A row, or with one cell what stands outside of all: where its cells stand, without white space about them."""

    cells: list[tuple[int, int]]
    header: bool = False
    outside: bool = False


class _Table(NamedTuple):
    """Where a table begins and ends, tags and all; what is to be seen between the two tags, which begins at `inner`; and its pieces."""

    start: int
    end: int
    inner: int
    seen: str
    pieces: list[_Piece]


def laid_tables(text: str) -> tuple[str, dict[int, Row]]:
    """The text, as long as it was, with a line for each row of such tables; and these rows by where their lines begin."""
    rows: dict[int, Row] = {}
    if "<table" not in text and "<TABLE" not in text:
        return text, rows
    tables: list[_Table] = []
    begun: regex.Match[str] | None = None
    for match in _TABLE.finditer(text):
        if match["end"] and begun is not None:
            inner = BREAK_TAG.sub(_blank, text[begun.end() : match.start()])
            pieces = _pieces(inner, begun.end())
            if any(len(piece.cells) > 1 for piece in pieces):
                tables.append(_Table(begun.start(), match.end(), begun.end(), inner, pieces))
        # A table inside of another is data; the one about it places things.
        begun = match if match["open"] else None
    out, at = [], 0
    for number, table in enumerate(tables, 1):
        out += [text[at : table.start], _laid(table, number, rows)]
        at = table.end
    return ("".join((*out, text[at:])) if tables else text), rows


def _blank(match: regex.Match[str]) -> str:
    return " " * len(match[0])


def _laid(table: _Table, number: int, rows: dict[int, Row]) -> str:
    """What is seen of a table; its rows are written to `rows`."""
    out, at = [], table.start
    for cells, header, outside in table.pieces:
        full = [(start, end) for start, end in cells if start < end]
        if not full:
            continue
        first = full[0][0]
        out.append("\n".rjust(first - at))
        at = first
        for start, end in full:
            words = table.seen[start - table.inner : end - table.inner]
            out += [" " * (start - at), words if outside else words.translate(_LINE_ENDS)]
            at = end
        if not outside:
            rows[first] = (number, header, [(start, end) if start < end else (first, first) for start, end in cells])
    out.append("\n".ljust(table.end - at))
    return "".join(out)


def _pieces(inner: str, offset: int) -> list[_Piece]:
    """The pieces of a table of which this stands between the tags, from `offset` on; none where it is to be left as it stands."""
    if "<!--" in inner:
        return []
    pieces: list[_Piece] = []
    at, in_cell, in_row = 0, False, False
    for match in chain(_PART.finditer(inner), [None]):
        part = inner[at : match.start() if match else len(inner)]
        words = part.strip()
        start = offset + at + len(part) - len(part.lstrip())
        if in_cell:
            if _PLACES.search(words.replace("\r\n", "\n").replace("\r", "\n")):
                return []
            pieces[-1].cells.append((start, start + len(words)))
        elif words and _TAG.sub("", words).strip():
            if in_row:
                return []
            pieces.append(_Piece([(start, start + len(words))], outside=True))
        if match is None:
            break
        at, name, ends = match.end(), match["name"].lower(), bool(match["end"])
        in_cell = name in {"td", "th"} and not ends
        if name == "tr" or not in_cell:
            in_row = (name == "tr" and not ends) or (name in {"td", "th"} and in_row)
        if (in_cell and not in_row) or (name == "tr" and not ends):
            pieces.append(_Piece([], header=True))
            in_row = True
        if in_cell and name == "td":
            pieces[-1] = pieces[-1]._replace(header=False)
    return [piece for piece in pieces if piece.cells]

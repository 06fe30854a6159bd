"""What is plainly JSON or a table of cells, and no page, by its first bytes.

Only strong evidence counts: a page may begin with a brace or a bracket, and its lines may have commas.
"""

from __future__ import annotations

import codecs
import json
import re
from itertools import islice
from typing import NamedTuple

from extractor.columns import ID_KEYS, TEXT_KEYS, URI_KEYS
from extractor.errors import InputError

__all__ = ["DELIMITERS", "HEAD", "Shape", "cells_in", "header_in", "json_in", "plain", "refuse_tables", "table_in", "wide_in"]

HEAD = 1 << 16
"""Bytes of a beginning that are looked at, at most."""
DELIMITERS = (",", ";", "\t", "|")
"""What cells stand between, in the order in which it is tried."""
_WIDE = (
    (codecs.BOM_UTF32_LE, None), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b'{\0"\0', "utf-16-le"), (b"[\0{\0", "utf-16-le"), (b'\0{\0"', "utf-16-be"), (b"\0[\0{", "utf-16-be"),
)  # fmt: skip
"""What tables in UTF-16 begin with: a mark, as PowerShell and spreadsheets write it, or JSON's own first signs."""
_OBJECT = re.compile(r"""\A\s*+\{\s*+(?:["'](?:[^"'\\\n]|\\.){0,1000}["']\s*+:|\})""")
_ARRAY = re.compile(r"""\A\s*+\[\s*+["\[{]""")
_KEYS = re.compile(r"""\A\{\s*+["'}]""")
_LATER = re.compile(r"""^\{\s*+["']""", re.MULTILINE)
_STRINGS = re.compile(r'\A\s*+\[\s*+"(?:[^"\\]|\\.)*+"\s*+,\s*+"', re.DOTALL)
_GOES_ON = re.compile(r"""\A\s*+(?:["'}\]\[{]|-?\d|true|false|null)""")
_RULE = re.compile(r"[\s:=-]*+\Z")
"""A cell of the line under a table's head, as markdown draws it."""
_LOOKED_AT = 50
_MARKUP = re.compile(r"<[a-zA-Z!/?]")
_DECODER = json.JSONDecoder(strict=False)
_LONG, _NAME, _COLUMNS = 200, 100, 100
"""Characters of a cell that is a page's rather than a word's, and of a column's name at most; columns among which a page's is looked for."""


class Shape(NamedTuple):
    """How JSON stands in a file."""

    kind: str
    """`lines`: a value a line; `array`: objects in an array; `value`: one, or several one behind the other."""
    name: str
    """What it is called, for a message."""


_LINES, _ALONE, _OBJECTS = Shape("lines", "JSON Lines"), Shape("lines", "a JSON object"), Shape("array", "a JSON array of objects")
_ONE, _LIST, _SEVERAL = Shape("value", "a JSON object"), Shape("value", "a JSON array"), Shape("value", "several JSON values, one behind the other")


def wide_in(head: bytes) -> str | None:
    """UTF-16's name, where a table begins in it; None else."""
    return next((name for mark, name in _WIDE if head.startswith(mark)), None)


def plain(head: bytes) -> str:
    """The beginning as text, without its mark; what is no UTF-8 is no sign of a table, and is replaced."""
    return head.decode(wide_in(head) or "utf-8", "replace").removeprefix("\ufeff")


def json_in(text: str, *, cut: bool) -> Shape | None:
    """How JSON stands in what begins like this; None where it is not plainly JSON. `cut` says that there is more than this."""
    if _ARRAY.match(text):
        return _array(text, cut=cut)
    if not _OBJECT.match(text):
        return None
    first, _, later = text.lstrip().partition("\n")
    end = _end(text)
    if end is None:
        # Damaged or cut off: a damaged line costs itself alone where others follow.
        if _GOES_ON.match(later) and not first.rstrip().endswith("}") and not _LATER.search(later):
            return _ONE
        return _LINES if not later.strip() or _lines_follow(later) else None
    rest = text[end:]
    if "\n" not in text[:end].strip():
        return _after_one(rest, cut=cut)
    if rest.lstrip().startswith("{"):
        return _LINES if _lines_follow(rest) else _SEVERAL
    return None if rest.strip(" \t\r\n\0") else _ONE


def _after_one(rest: str, *, cut: bool) -> Shape | None:
    """How JSON stands in a file that begins with an object in one line."""
    same, _, later = rest.partition("\n")
    if not rest.strip(" \t\r\n\0"):
        return _ALONE
    if _lines_follow(later) or (cut and not later.strip() and same.lstrip().startswith("{")):
        return _LINES
    return _SEVERAL if same.lstrip().startswith("{") else None


def _lines_follow(text: str) -> bool:
    """Whether at least half of the lines that follow begin objects: what some page says in JSON is no dump."""
    lines = [line for line in islice(map(str.lstrip, text.split("\n")), _LOOKED_AT) if line.strip("\0 \r\t")]
    return bool(lines) and sum(line.startswith("{") for line in lines) * 2 >= len(lines)


def _array(text: str, *, cut: bool) -> Shape | None:
    end = _end(text)
    inner = text.lstrip()[1:].lstrip()
    if end is None:
        return _OBJECTS if _KEYS.match(inner) else _LIST if cut and _STRINGS.match(text) else None
    rest = text[end:]
    if rest.strip(" \t\r\n\0"):
        return _LINES if rest.lstrip(" \t\r").startswith("\n") and rest.lstrip().startswith("[") and _end(rest) else None
    return _OBJECTS if inner.startswith("{") else _LIST


def _end(text: str) -> int | None:
    """Where the first value ends; None where it does not, or is wrong."""
    try:
        return _DECODER.raw_decode(text, len(text) - len(text.lstrip()))[1]
    except (ValueError, RecursionError):
        return None


def refuse_tables(data: bytes) -> None:
    """Raise `input.unsupported` for what is plainly JSON or a table and no page."""
    text, cut = plain(data[:HEAD]), len(data) > HEAD
    shape = json_in(text, cut=cut)
    if shape is not None or table_in(text, cut=cut):
        what = shape.name if shape else "a table"
        told = f"this is {what} and no page; `extractor run FILE -o OUT` reads JSON Lines, CSV and JSON arrays with a column of pages"
        raise InputError("input.unsupported", told)


def header_in(text: str) -> bool:
    """Whether the first row names a column of pages, as written here, and others."""
    line = text.partition("\n")[0]
    rows = [cells_in(line, delimiter, 1) for delimiter in DELIMITERS if delimiter in line and "\ufffd" not in line]
    return any(len(row) > 1 and not {name.strip() for name in row}.isdisjoint(TEXT_KEYS) for found in rows for row in found)


def table_in(text: str, *, cut: bool) -> bool:
    """Whether what begins like this is plainly a table: a row of names, and one of as many cells, a page among them.

    A page is told by its quotes around markup or several lines, or around what is long where a column has a known name; without them by the names
    of both an id's and a page's column.
    """
    return any(_is_table(text, delimiter, cut=cut) for delimiter in DELIMITERS if delimiter in text.partition("\n")[0])


def _is_table(text: str, delimiter: str, *, cut: bool) -> bool:
    rows = cells_in(text, delimiter, 2)
    if len(rows) < 2 or len(rows[0]) < 2 or any(len(name) > _NAME or "\n" in name for name in rows[0]):
        return False
    names, row = rows
    if all(map(_RULE.match, row)):
        return False
    known = {name.strip().lower() for name in names}
    is_named, is_told = not known.isdisjoint(TEXT_KEYS), not known.isdisjoint((*ID_KEYS, *URI_KEYS))
    if len(row) != len(names):
        # The page goes on behind what is looked at.
        return cut and len(row) < len(names) and (is_named or is_told) and _is_page(row[-1], text, delimiter, known=True)
    return (is_named and is_told) or any(_is_page(cell, text, delimiter, known=is_named or is_told) for cell in row[:_COLUMNS])


def _is_page(cell: str, text: str, delimiter: str, *, known: bool) -> bool:
    """Whether a cell between quotes is markup or has several lines, or is long where a column's name is `known`."""
    if not _MARKUP.search(cell) and "\n" not in cell and not (known and len(cell) >= _LONG):
        return False
    quoted = '"' + cell[:_NAME].replace('"', '""')
    return delimiter + quoted in text or "\n" + quoted in text


def cells_in(text: str, delimiter: str, most: int) -> list[list[str]]:
    """The first rows that are not blank, as far as the text goes."""
    import csv
    import io

    found: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text[:HEAD], newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                found.append(row)
            if len(found) == most:
                break
    except csv.Error:
        return []
    return found

"""A row of a table (a JSON object, a Parquet row) to a unit."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, BinaryIO

from extractor.columns import Keys, asked_for, choose, listed, name_of, text_of, uri_of
from extractor.intake.base import Problem, Slice, Unit
from extractor.intake.streams import damaged, doubtful, open_stored, open_table

__all__ = ["BOM", "ROW_SHARE", "SEVERAL", "in_stream", "unit_of", "unit_of_json"]

BOM = b"\xef\xbb\xbf"
ROW_SHARE = 2
"""Escapes and its other columns make a row longer than its page: so many times a page's bytes are read of one, within a worker's memory."""

SEVERAL = "; where it holds several values, `jq -c . FILE` writes them one a line, as .jsonl files have them"
_NO_OBJECT = "; pages stand in objects, each in a column of its own: `jq -c '.[] | {text: .}' FILE` makes these of an array of texts"
"""What to do about JSON that is none of the forms that are read."""


def in_stream(piece: Slice, start: int, keys: Keys, rows: Callable[[BinaryIO], Iterator[Unit]]) -> Iterator[Unit]:
    """The units that `rows` finds in the slice's decompressed file; each says what is doubtful about it all; one stands for what a damage hides."""
    source = piece.sources[0]
    position = start
    try:
        # What is cut into ranges is known to be plain.
        opened = partial(open_table, source.path, source.name, keys.max_expansion) if piece.end is None else partial(open_stored, source.path)
        with opened() as stream:
            doubts = () if stream.seekable() else doubtful(opened)
            for unit in rows(stream):
                position = unit.next
                yield unit._replace(findings=doubts)
    except Exception as error:  # noqa: BLE001  # `damaged` raises again what is none of the input's
        # What stands behind the damage cannot be counted; the file's rest is one failed unit.
        yield damaged(source.name, position, -1, error)


def unit_of_json(data: bytes | None, source: str, at: int, after: int, keys: Keys, what: str, *, beside: bool = False) -> Unit:
    """The unit that the JSON of a row holds; None is a row beyond the limit, and `what` names rows in messages.

    `beside` says that it may be no page's, but what a crawler says of the pages beside it: it is left out then.
    """
    if data is None:
        return Unit(f"{source}#{at}", source, at, None, after, problem=Problem("input.too_large", f"the {what} is beyond the limit for one page"))
    bad = Unit(f"{source}#{at}", source, at, data, after, suffix=".json")
    try:
        row = json.loads(data)
    except (ValueError, RecursionError) as error:
        hint = SEVERAL if what == "file" and str(error).startswith("Extra data") else ""
        return bad._replace(problem=Problem("input.json", f"the {what} is not JSON: {error}{hint}"))
    if isinstance(row, dict):
        unit = unit_of(row, source, at, after, keys)
    else:
        hint = _NO_OBJECT if what == "file" else ""
        unit = bad._replace(problem=Problem("input.json", f"the {what} is JSON, but no object{hint}"))
    if not beside or unit.problem is None or unit.problem.code == "input.too_large":
        return unit
    return unit._replace(data=None, problem=Problem("input.unsupported", f"no page in it: {unit.problem.message}", skipped=True))


def unit_of(row: Mapping[str, Any], source: str, at: int, after: int, keys: Keys) -> Unit:
    """The unit that a row holds; its id is the row's, else the file's name and the place in it."""
    texts, ids, uris = choose(row, keys)
    name, uri, key = name_of(row, ids) or f"{source}#{at}", uri_of(row, uris), text_of(row, texts)
    if key is None:
        missing = f"the row has no text in {asked_for(keys)}; its columns: {listed(row)}"
        return Unit(name, source, at, None, after, uri, problem=Problem("input.no_text", missing))
    data = row[key]
    size = len(data) if isinstance(data, bytes) else _utf8_size(data, keys.max_bytes)
    if size > keys.max_bytes:
        return Unit(name, source, at, None, after, uri, problem=Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes"))
    return Unit(name, source, at, data, after, uri, suffix=_suffix(key, data))


def _utf8_size(text: str, limit: int) -> int:
    """Bytes of a text's UTF-8, counted only where the bound could be near: to count them takes as many again."""
    return len(text) if len(text) * 4 <= limit or len(text) > limit else len(text.encode("utf-8", "surrogatepass"))


def _suffix(key: str, data: str | bytes) -> str:
    head = data[:512].lstrip()
    markup = head.startswith("<") if isinstance(head, str) else head.startswith(b"<")
    return ".html" if markup else ".md" if key.lower() == "markdown" else ".txt"

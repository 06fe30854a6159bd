"""A row of a table (a JSON object, a Parquet row) to a unit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extractor.columns import Keys, asked_for, choose, name_of, text_of, uri_of
from extractor.intake.base import Problem, Unit

__all__ = ["unit_of"]


def unit_of(row: Mapping[str, Any], source: str, at: int, after: int, keys: Keys) -> Unit:
    """The unit that a row holds; its id is the row's, else the file's name and the place in it."""
    texts, ids, uris = choose(row, keys)
    name, uri, key = name_of(row, ids) or f"{source}#{at}", uri_of(row, uris), text_of(row, texts)
    if key is None:
        return Unit(name, source, at, None, after, uri, problem=Problem("input.no_text", f"the row has no text in {asked_for(keys)}"))
    data = row[key]
    size = len(data) if isinstance(data, bytes) else _utf8_size(data, keys.max_bytes)
    if size > keys.max_bytes:
        return Unit(name, source, at, None, after, uri, problem=Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes"))
    return Unit(name, source, at, data, after, uri, suffix=_suffix(key, data))


def _utf8_size(text: str, limit: int) -> int:
    """Bytes of a text's UTF-8, counted only where the bound could be near."""
    return len(text) if len(text) * 4 <= limit else len(text.encode("utf-8", "surrogatepass"))


def _suffix(key: str, data: str | bytes) -> str:
    head = data[:512].lstrip()
    markup = head.startswith("<") if isinstance(head, str) else head.startswith(b"<")
    return ".html" if markup else ".md" if key == "markdown" else ".txt"

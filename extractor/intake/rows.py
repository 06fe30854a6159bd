"""A row of a table (a JSON object, a Parquet row) to a unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from extractor.intake.base import ID_KEYS, TEXT_KEYS, URI_KEYS, Keys, Problem, Unit

__all__ = ["choose", "sound", "unit_of"]

_HALF = re.compile("[\ud800-\udfff]")


def choose(names: Iterable[str], keys: Keys) -> tuple[list[str], list[str], list[str]]:
    """The columns that hold text, id and address among those there are, best first."""
    have = set(names)
    texts = [key for key in ((keys.text,) if keys.text else TEXT_KEYS) if key in have]
    ids = [key for key in ((keys.id,) if keys.id else ID_KEYS) if key in have]
    return texts, ids, [key for key in URI_KEYS if key in have]


def unit_of(row: Mapping[str, Any], source: str, at: int, after: int, keys: Keys) -> Unit:
    """The unit that a row holds; its id is the row's, else the file's name and the place in it."""
    texts, ids, uris = choose(row, keys)
    name = next((str(row[key]) for key in ids if _is_name(row[key])), f"{source}#{at}")
    uri = next((row[key] for key in uris if isinstance(row[key], str) and row[key]), None)
    name, uri = sound(name), sound(uri) if uri else None
    key = next((key for key in texts if isinstance(row[key], (str, bytes))), None)
    if key is None:
        asked = repr(keys.text) if keys.text else "any of " + ", ".join(TEXT_KEYS)
        return Unit(name, source, at, None, after, uri, problem=Problem("input.no_text", f"the row has no text in {asked}"))
    data = row[key]
    size = len(data) if isinstance(data, bytes) else _utf8_size(data, keys.max_bytes)
    if size > keys.max_bytes:
        return Unit(name, source, at, None, after, uri, problem=Problem("input.too_large", f"the page has more than {keys.max_bytes} bytes"))
    return Unit(name, source, at, data, after, uri, suffix=_suffix(key, data))


def _is_name(value: Any) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool) and value != ""


def _utf8_size(text: str, limit: int) -> int:
    """Bytes of a text's UTF-8, counted only where the bound could be near."""
    return len(text) if len(text) * 4 <= limit else len(text.encode("utf-8", "surrogatepass"))


def _suffix(key: str, data: str | bytes) -> str:
    head = data[:512].lstrip()
    markup = head.startswith("<") if isinstance(head, str) else head.startswith(b"<")
    return ".html" if markup else ".md" if key == "markdown" else ".txt"


def sound(text: str) -> str:
    """A text that UTF-8 can carry: JSON may hold half a character."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)

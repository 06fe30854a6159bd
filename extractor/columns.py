"""Which columns of a table hold pages, their ids and their addresses; the same names for JSON lines, Parquet and Arrow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

__all__ = ["ID_KEYS", "TEXT_KEYS", "URI_KEYS", "Keys", "asked_for", "choose", "name_of", "sound", "text_of", "uri_of"]

TEXT_KEYS = ("html", "text", "markdown", "content", "page_content", "body")
"""Columns that hold a page, in the order in which they are tried where the caller names none."""
ID_KEYS = ("guide_id", "id", "url", "uri")
"""Columns that hold a page's id, in the order in which they are tried where the caller names none."""
URI_KEYS = ("uri", "url")
"""Columns that hold a page's address."""

_HALF = re.compile("[\ud800-\udfff]")


class Keys(NamedTuple):
    """How rows are read, as the caller asked."""

    id: str | None = None
    text: str | None = None
    max_bytes: int = 64 * 1024 * 1024
    """Bytes of one page; larger ones are not even loaded."""
    max_expansion: int = 1000
    """How many times its size a compressed file may hold, once it holds much."""


def choose(names: Iterable[str], keys: Keys) -> tuple[list[str], list[str], list[str]]:
    """The columns that hold text, id and address among those there are, best first."""
    have = set(names)
    texts = [key for key in ((keys.text,) if keys.text else TEXT_KEYS) if key in have]
    ids = [key for key in ((keys.id,) if keys.id else ID_KEYS) if key in have]
    return texts, ids, [key for key in URI_KEYS if key in have]


def asked_for(keys: Keys) -> str:
    """The text columns that were looked for, for a message."""
    return repr(keys.text) if keys.text else "any of " + ", ".join(TEXT_KEYS)


def text_of(row: Mapping[str, Any], texts: Iterable[str]) -> str | None:
    """The first of the columns that holds a page in this row; a blank one only where all are."""
    held = [key for key in texts if isinstance(row[key], (str, bytes))]
    return next((key for key in held if row[key] and not row[key].isspace()), next(iter(held), None))


def name_of(row: Mapping[str, Any], ids: Iterable[str]) -> str | None:
    """The row's id: the first that is text or a whole number."""
    return next((sound(str(row[key])) for key in ids if _is_name(row[key])), None)


def uri_of(row: Mapping[str, Any], uris: Iterable[str]) -> str | None:
    """The row's address."""
    return next((sound(row[key]) for key in uris if isinstance(row[key], str) and row[key]), None)


def _is_name(value: Any) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool) and value != ""


def sound(text: str) -> str:
    """A text that UTF-8 can carry: JSON may hold half a character."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)

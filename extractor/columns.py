"""Which columns of a table hold pages, their ids and their addresses; the same names for JSON lines, Parquet and Arrow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

__all__ = ["ID_KEYS", "TEXT_KEYS", "URI_KEYS", "Keys", "asked_for", "choose", "listed", "name_of", "sound", "text_of", "uri_of"]

TEXT_KEYS = ("html", "text", "markdown", "content", "page_content", "body")
"""Columns that hold a page, in the order in which they are tried where the caller names none."""
ID_KEYS = ("guide_id", "id", "url", "uri")
"""Columns that hold a page's id, in the order in which they are tried where the caller names none."""
URI_KEYS = ("uri", "url")
"""Columns that hold a page's address."""

_LISTED, _NAME = 20, 60
"""So many columns are named in a message, with so many characters each."""
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
    """The columns that hold text, id and address among those there are, best first.

    A name that is written as the one asked for comes before one that differs in capitals; one that the caller gave may differ where just one
    column does.
    """
    have = list(names)
    folded: dict[str, list[str]] = {}
    for name in have:
        folded.setdefault(name.lower(), []).append(name)
    texts, ids = ((_given(key, folded) if key else _known(table, folded)) for key, table in ((keys.text, TEXT_KEYS), (keys.id, ID_KEYS)))
    return texts, ids, _known(URI_KEYS, folded)


def _known(table: Iterable[str], folded: Mapping[str, list[str]]) -> list[str]:
    """The columns of a table of names, by their names in lower case."""
    there = [(key, folded[key]) for key in table if key in folded]
    return [key for key, names in there if key in names] + [names[0] for key, names in there if key not in names]


def _given(key: str, folded: Mapping[str, list[str]]) -> list[str]:
    """The column that the caller named."""
    names = folded.get(key.lower(), [])
    return [key] if key in names else names if len(names) == 1 else []


def asked_for(keys: Keys) -> str:
    """The text columns that were looked for, for a message."""
    return repr(keys.text) if keys.text else "any of " + ", ".join(TEXT_KEYS)


def listed(names: Iterable[str]) -> str:
    """The columns that there are, for a message: the first of them, and how many more."""
    have = list(names)
    told = ", ".join(sound(" ".join(name.split()) if len(name) <= _NAME else name[:_NAME] + "…") for name in have[:_LISTED])
    return (told or "none") + (f" and {len(have) - _LISTED} more" if len(have) > _LISTED else "")


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

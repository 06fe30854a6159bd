"""A record as rows of the tables."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from operator import attrgetter
from typing import Any

from extractor.guide import Guide
from extractor.relational.tables import GUIDES, MONEY, TABLES, WHOLE, Column, reach

__all__ = ["key_of", "rows_of"]

# No database keeps these in a text.
_STRANGE = re.compile("[\0\ud800-\udfff]")
_SPACE = uuid.UUID("7a0d6a5e-8a57-5c2b-9d0c-64f6f0a5c1f3")
_WHOLE, _MONEY = 2**63, Decimal(10**14)


def key_of(guide: Guide) -> str:
    """The guide's key: a UUID of its id and its input's hash, so that the same page under the same id has one key wherever it is loaded."""
    return str(uuid.uuid5(_SPACE, f"{_kept(guide.guide_id)}\n{guide.source.sha256}"))


def rows_of(guide: Guide) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of one guide by table, in the order of the tables and of their columns.

    Money is `Decimal`. NUL and lone surrogates in texts become U+FFFD. Raises `OverflowError` for a number that no column holds.
    """
    key = key_of(guide)
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table, cells in _CELLS:
        rows = found[table.name] = []
        for number, (pointer, item) in enumerate(table.items(guide), 1):
            keys = (key,) if table is GUIDES else (key, number, pointer)
            rows.append((*keys, *(cell(item) for cell in cells)))
    return found


def _cell(column: Column) -> Callable[[Any], Any]:
    """What reads one column's value of an item."""
    path, make = tuple(filter(None, column.path.split("/"))), column.of
    take = attrgetter(*path) if len(path) == 1 else partial(reach, path=path)
    check = partial(_bounded, column, _MONEY if column.type == MONEY else _WHOLE) if column.type in {MONEY, WHOLE} else _kept

    def cell(item: Any) -> Any:
        value = take(item)
        if make is not None:
            value = make(value)
        return value if value is None else check(value)

    return cell


def _bounded(column: Column, bound: int | Decimal, value: Any) -> Any:
    if not -bound < value < bound:
        raise OverflowError(f"{column.name}: {value} is more than {column.type} holds")
    return value


def _kept(value: Any) -> Any:
    return _STRANGE.sub("\ufffd", value) if isinstance(value, str) and _STRANGE.search(value) else value


_CELLS = [(table, [_cell(column) for column in table.columns]) for table in TABLES]

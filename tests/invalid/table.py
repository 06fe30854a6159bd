"""All rows, by name."""

from __future__ import annotations

from tests.invalid import blown, markup, money, shapes, texts
from tests.invalid.row import Row

__all__ = ["TABLE"]

TABLE: dict[str, Row] = {row.name: row for row in (*texts.ROWS, *shapes.ROWS, *markup.ROWS, *money.ROWS, *blown.ROWS)}

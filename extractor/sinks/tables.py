"""The flat tables of one part as Parquet, a file each, beside the part's records."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.guide import Guide

__all__ = ["ParquetTables", "table_names"]

_GUIDES, _GROUP = 256, 122_880
"""So many guides are made into batches at a time, and batches of so many rows into a row group."""

Rows = dict[str, list[tuple[Any, ...]]]


def table_names() -> tuple[str, ...]:
    """The names of the tables, in their order."""
    from extractor.relational.tables import TABLES

    return tuple(table.name for table in TABLES)


class ParquetTables:
    """Guides as rows of all tables."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        from pyarrow import parquet

        from extractor.relational.columns import schema_of
        from extractor.relational.tables import TABLES

        self._files: dict[str, Any] = {}
        self._writers: dict[str, Any] = {}
        for table in TABLES:
            self._files[table.name] = paths[table.name].open("wb")
            self._writers[table.name] = parquet.ParquetWriter(self._files[table.name], schema_of(table), compression="zstd", compression_level=3)
        self._held: list[Rows] = []
        self._batches: dict[str, list[Any]] = {table.name: [] for table in TABLES}

    @staticmethod
    def rows(guide: Guide) -> Rows:
        """The rows of a guide. Raises `OverflowError` for one with a number that no column holds."""
        from extractor.relational import rows_of

        return rows_of(guide)

    def write(self, rows: Rows) -> None:
        """Add the rows of a guide. Raises `OSError`."""
        self._held.append(rows)
        if len(self._held) >= _GUIDES:
            self._take()

    def _take(self) -> None:
        """Make batches of what is held, and row groups of enough of them."""
        from extractor.relational.columns import batch_of
        from extractor.relational.tables import TABLES

        for table in TABLES:
            if rows := [row for found in self._held for row in found[table.name]]:
                self._batches[table.name].append(batch_of(table, rows))
            if sum(len(batch) for batch in self._batches[table.name]) >= _GROUP:
                self._flush(table.name)
        self._held = []

    def _flush(self, name: str) -> None:
        import pyarrow as pa

        if self._batches[name]:
            self._writers[name].write_table(pa.Table.from_batches(self._batches[name]), row_group_size=1 << 30)
            self._batches[name] = []

    def close(self) -> None:
        """Finish the files. Raises `OSError`."""
        self._take()
        for name, writer in self._writers.items():
            self._flush(name)
            writer.close()
            self._files[name].close()

    def abandon(self) -> None:
        """Let go of the files; never raises."""
        for name, writer in self._writers.items():
            with suppress(Exception):
                writer.close()
            with suppress(OSError):
                self._files[name].close()

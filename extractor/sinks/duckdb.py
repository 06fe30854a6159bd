"""DuckDB: the parts are JSON lines, and at the end of a run the relational view is made of them in one file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from extractor.errors import OutputError
from extractor.guide import Guide
from extractor.sinks.jsonl import JsonlWriter

__all__ = ["CheckedJsonlWriter", "make_database"]

_GUIDES = 500
_LONG = re.compile(rb"[:\[,]-?\d{15}")


class CheckedJsonlWriter(JsonlWriter):
    """One record a line, each of which the tables can hold."""

    def write(self, guide: Guide, line: bytes) -> None:
        """Add a record. Raises `OverflowError` for one with a number that no column holds."""
        if _LONG.search(line):
            from extractor.relational import rows_of

            rows_of(guide)
        super().write(guide, line)


def make_database(path: Path, guides: Iterable[Guide]) -> None:
    """Write records as tables and views into a new DuckDB file. Raises `OutputError` `output.io`, and what reading `guides` raises."""
    import duckdb
    import pyarrow as pa

    from extractor.relational.columns import batch_of
    from extractor.relational.ddl import statements
    from extractor.relational.rows import rows_of
    from extractor.relational.tables import TABLES

    try:
        with duckdb.connect(str(path), config={"temp_directory": f"{path}.spill"}) as database:
            for statement in statements():
                database.execute(statement)
            several = iter(guides)
            while batch := [rows_of(guide) for guide in islice(several, _GUIDES)]:
                for table in TABLES:
                    if rows := [row for found in batch for row in found[table.name]]:
                        database.register("batch", pa.Table.from_batches([batch_of(table, rows)]))
                        database.execute(f"INSERT INTO {table.name} SELECT * FROM batch ON CONFLICT DO NOTHING")  # noqa: S608  # names of the table
    except duckdb.Error as error:
        raise OutputError("output.io", f"{path.name}: {error}") from error

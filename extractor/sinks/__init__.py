"""Where records go: one explicit table of sinks."""

from __future__ import annotations

from extractor.sinks.base import Beside, Sink, Tables, Whole, Writer
from extractor.sinks.duckdb import CheckedJsonlWriter, make_database
from extractor.sinks.jsonl import JsonlWriter, ZstdJsonlWriter
from extractor.sinks.parquet import ParquetWriter
from extractor.sinks.tables import ParquetTables, table_names

__all__ = ["SINKS", "Sink", "Tables", "Whole", "Writer"]

SINKS: dict[str, Sink] = {
    "jsonl": Sink(".jsonl", JsonlWriter),
    "jsonl.zst": Sink(".jsonl.zst", ZstdJsonlWriter),
    "parquet": Sink(".parquet", ParquetWriter, Beside(table_names, ParquetTables)),
    "duckdb": Sink(".jsonl", CheckedJsonlWriter, whole=Whole("guides.duckdb", make_database)),
}
"""By what the caller asks for."""

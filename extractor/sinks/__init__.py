"""Where records go: one explicit table of sinks."""

from __future__ import annotations

from extractor.sinks.base import Sink, Whole, Writer
from extractor.sinks.duckdb import CheckedJsonlWriter, make_database
from extractor.sinks.jsonl import JsonlWriter, ZstdJsonlWriter
from extractor.sinks.parquet import ParquetWriter

__all__ = ["SINKS", "Sink", "Whole", "Writer"]

SINKS: dict[str, Sink] = {
    "jsonl": Sink(".jsonl", JsonlWriter),
    "jsonl.zst": Sink(".jsonl.zst", ZstdJsonlWriter),
    "parquet": Sink(".parquet", ParquetWriter),
    "duckdb": Sink(".jsonl", CheckedJsonlWriter, Whole("guides.duckdb", make_database)),
}
"""By what the caller asks for."""

"""Where records go: one explicit table of sinks."""

from __future__ import annotations

from extractor.sinks.base import Sink, Writer
from extractor.sinks.jsonl import JsonlWriter, ZstdJsonlWriter
from extractor.sinks.parquet import ParquetWriter

__all__ = ["SINKS", "Sink", "Writer"]

SINKS: dict[str, Sink] = {
    "jsonl": Sink(".jsonl", JsonlWriter),
    "jsonl.zst": Sink(".jsonl.zst", ZstdJsonlWriter),
    "parquet": Sink(".parquet", ParquetWriter),
}
"""By what the caller asks for."""

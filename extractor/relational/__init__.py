"""Records as flat tables, in DuckDB or PostgreSQL: their DDL, their rows, and a way to load them over any DB-API connection."""

from __future__ import annotations

from extractor.relational.ddl import ddl
from extractor.relational.load import load
from extractor.relational.rows import rows_of

__all__ = ["ddl", "load", "rows_of"]

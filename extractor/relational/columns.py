"""The tables as columns: their Arrow schemas, and rows as batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from extractor.relational.ddl import names
from extractor.relational.tables import FLAG, GUIDES, MONEY, REAL, TEXT, WHOLE, Table

__all__ = ["batch_of", "schema_of"]


@cache
def schema_of(table: Table) -> Any:
    """The `pyarrow.Schema` of a table; keys are text."""
    import pyarrow as pa

    plain = {TEXT: pa.string(), WHOLE: pa.int64(), REAL: pa.float64(), FLAG: pa.bool_(), MONEY: pa.decimal128(18, 4)}
    keys = [TEXT] if table is GUIDES else [TEXT, WHOLE, TEXT]
    needed = [True] * len(keys) + [column.needed for column in table.columns]
    types = [*keys, *(column.type for column in table.columns)]
    return pa.schema([pa.field(name, plain[kind], nullable=not told) for name, kind, told in zip(names(table), types, needed, strict=True)])


def batch_of(table: Table, rows: Sequence[tuple[Any, ...]]) -> Any:
    """A `pyarrow.RecordBatch` of rows as `rows_of` gives them."""
    import pyarrow as pa

    schema = schema_of(table)
    columns = zip(*rows, strict=True) if rows else ((),) * len(schema)
    return pa.RecordBatch.from_arrays([pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema)

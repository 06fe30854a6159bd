"""Daft: a frame of pages to a frame of records."""

from __future__ import annotations

from typing import Any

import daft
import pyarrow as pa

from extractor.arrow import extract_batch, result_schema
from extractor.columns import Keys, choose

__all__ = ["extract_frame"]


def extract_frame(frame: daft.DataFrame, **options: Any) -> daft.DataFrame:
    """A `daft.DataFrame` with the columns of `extractor.arrow.result_schema`; `options` are those of `extract_batch`."""
    wanted = {name for found in choose(frame.column_names, options.get("keys") or Keys()) for name in found}
    names = [name for name in frame.column_names if name in wanted]

    def act(*columns: daft.Series) -> Any:
        batch = pa.RecordBatch.from_arrays([column.to_arrow() for column in columns], names=names)
        return extract_batch(batch, **options).to_struct_array()

    kind = daft.DataType.from_arrow_type(pa.struct(list(result_schema())))
    records = daft.func.batch(return_dtype=kind, unnest=True)(act)
    return frame.select(records(*(daft.col(name) for name in names)))

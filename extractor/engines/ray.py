"""Ray Data: a dataset of pages to a dataset of records."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import ray.data

from extractor.arrow import extract_batches, result_schema

__all__ = ["extract_frame"]

_ROWS = 256


def extract_frame(dataset: ray.data.Dataset, **options: Any) -> ray.data.Dataset:
    """A `ray.data.Dataset` with the columns of `extractor.arrow.result_schema`; `options` are those of `extract_batch`."""

    def records(table: pa.Table) -> pa.Table:
        return pa.Table.from_batches(extract_batches(table.to_batches(), **options), schema=result_schema())

    return dataset.map_batches(records, batch_format="pyarrow", batch_size=_ROWS)

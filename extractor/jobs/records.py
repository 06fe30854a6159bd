"""The records of a part, whatever it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from extractor.guide import Guide
from extractor.intake.streams import open_stream

__all__ = ["read_part"]

_BATCH = 64


def read_part(path: Path) -> Iterator[Guide]:
    """The records in order. Raises what the file's reader and the model raise for damaged data."""
    if path.suffix == ".parquet":
        from extractor import arrow

        _, parquet = arrow.pyarrow()
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=_BATCH):
                yield from arrow.of_rows(batch.to_pylist())
        return
    with open_stream(str(path), path.name) as stream:
        for line in stream:
            yield Guide.model_validate_json(line)

"""Parquet, typed and nested."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.guide import Guide

__all__ = ["ParquetWriter"]

# So many records, or so much JSON, are made into a batch at a time, and batches of so much JSON into a row group, so memory stays the same whatever
# the part's size. A row group describes each of its more than a thousand columns: small ones double a file, and every query reads what they say.
_ROWS, _BYTES, _GROUP = 256, 8 << 20, 64 << 20
_MOST = 1 << 30
# Records are converted many at a time (alone, one costs ten times as much), so one that a column cannot hold must be found before.
_LONG = re.compile(rb"[:\[,]-?\d{15}")


class ParquetWriter:
    """Records as rows of the Arrow schema that the models give."""

    def __init__(self, path: Path) -> None:
        from extractor import arrow

        self._pa, self._parquet = arrow.pyarrow()
        self._schema = arrow.guide_schema()
        self._arrow = arrow
        self._held: list[Guide] = []
        self._batches: list[Any] = []
        self._bytes = self._group = 0
        self._file: Any = path.open("wb")
        self._writer: Any = self._parquet.ParquetWriter(self._file, self._schema, compression="zstd", compression_level=3)

    def write(self, guide: Guide, line: bytes) -> None:
        """Add a record. Raises `ValueError` (pyarrow's) or `OverflowError` for one that no column can hold."""
        if _LONG.search(line):
            self._arrow.to_batch([guide])
        self._held.append(guide)
        self._bytes += len(line)
        if len(self._held) >= _ROWS or self._bytes >= _BYTES:
            self._take()

    def _take(self) -> None:
        """Make a batch of what is held."""
        if self._held:
            self._batches.append(self._arrow.to_batch(self._held))
            self._group += self._bytes
            self._held, self._bytes = [], 0
        if self._group >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        """Write a row group."""
        if self._batches:
            self._writer.write_table(self._pa.Table.from_batches(self._batches), row_group_size=_MOST)
            self._batches, self._group = [], 0

    def close(self) -> None:
        """Finish the file."""
        self._take()
        self._flush()
        self._writer.close()
        self._file.close()

    def abandon(self) -> None:
        """Let go of the file."""
        with suppress(Exception):
            self._writer.close()
        with suppress(OSError):
            self._file.close()

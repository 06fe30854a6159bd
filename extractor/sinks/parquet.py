"""Parquet, typed and nested."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.guide import Guide

__all__ = ["ParquetWriter"]

# A row group is written once it has so many records or so much JSON, so memory stays the same whatever the part's size.
_ROWS, _BYTES = 256, 8 << 20
# Records are converted many at a time (alone, one costs ten times as much), so one that a column cannot hold must be found before.
_LONG = re.compile(rb"[:\[,]-?\d{16}")


class ParquetWriter:
    """Records as rows of the Arrow schema that the models give."""

    def __init__(self, path: Path) -> None:
        from extractor import arrow

        self._pa, self._parquet = arrow.pyarrow()
        self._schema = arrow.guide_schema()
        self._arrow = arrow
        self._held: list[Guide] = []
        self._bytes = 0
        self._file: Any = path.open("wb")
        self._writer: Any = self._parquet.ParquetWriter(self._file, self._schema, compression="zstd", compression_level=3)

    def write(self, guide: Guide, line: bytes) -> None:
        """Add a record. Raises `ValueError` (pyarrow's) or `OverflowError` for one that no column can hold."""
        if _LONG.search(line):
            self._arrow.to_batch([guide])
        self._held.append(guide)
        self._bytes += len(line)
        if len(self._held) >= _ROWS or self._bytes >= _BYTES:
            self._flush()

    def _flush(self) -> None:
        if self._held:
            self._writer.write_batch(self._arrow.to_batch(self._held))
            self._held, self._bytes = [], 0

    def close(self) -> None:
        """Finish the file."""
        self._flush()
        self._writer.close()
        self._file.close()

    def abandon(self) -> None:
        """Let go of the file."""
        with suppress(Exception):
            self._writer.close()
        with suppress(OSError):
            self._file.close()

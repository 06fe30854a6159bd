"""JSON Lines, plain or zstandard."""

from __future__ import annotations

import io
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.errors import OptionalDependencyError
from extractor.guide import Guide

__all__ = ["JsonlWriter", "ZstdJsonlWriter"]

_BUFFER = 1 << 18


class JsonlWriter:
    """One record a line."""

    def __init__(self, path: Path) -> None:
        self._file: Any = io.BufferedWriter(io.FileIO(path, "wb"), _BUFFER)

    def write(self, guide: Guide, line: bytes) -> None:
        """Add a record."""
        del guide
        self._file.write(line)
        self._file.write(b"\n")

    def close(self) -> None:
        """Finish the file."""
        self._file.close()

    def abandon(self) -> None:
        """Let go of the file; what is left in the buffer may fail to be written, which does not matter."""
        with suppress(OSError, ValueError):
            self._file.close()


class ZstdJsonlWriter(JsonlWriter):
    """One record a line, compressed as one zstandard frame."""

    def __init__(self, path: Path) -> None:
        try:
            import zstandard
        except ImportError as error:
            raise OptionalDependencyError.of(error, "zstandard files need an extra: install guide-extractor[zstd]") from error
        super().__init__(path)
        # The frame is made by one thread at a fixed level, so that equal records give equal bytes.
        self._file = zstandard.ZstdCompressor(level=3).stream_writer(self._file)

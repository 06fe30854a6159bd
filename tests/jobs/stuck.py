"""An extractor whose machine has files, rows and members that never come to an end, or end who reads them: by their names and words."""

from __future__ import annotations

import time
from typing import Any

from extractor.intake import csv, jsonl, pages, parquet, rows, tar
from extractor.intake import zip as zips
from extractor.pipeline import extract
from tests.jobs.stopping import stopped

__all__ = ["extract"]


pages.open_stream = stopped(pages.open_stream)
rows.unit_of = csv.unit_of = parquet.unit_of = stopped(rows.unit_of)
tar.member = stopped(tar.member)
zips.unpack = stopped(zips.unpack)
_line = jsonl._line


def _no_line(stream: Any, limit: int) -> tuple[bytes | None, int]:
    line, size = _line(stream, limit)
    if line is not None and b"swamp" in line:
        time.sleep(600)
    return line, size


jsonl._line = _no_line

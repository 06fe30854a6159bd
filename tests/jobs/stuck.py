"""An extractor whose machine has files, rows and members that never come to an end, or end who reads them: by their names and words."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from extractor.intake import csv, jsonl, pages, parquet, rows, tar
from extractor.intake import zip as zips
from extractor.pipeline import extract

__all__ = ["extract"]


def _stopped(call: Callable[..., Any]) -> Callable[..., Any]:
    """The same call, but for what is named so."""

    def made(*given: Any, **named: Any) -> Any:
        told = " ".join(str(one) for one in given)
        if "stuck" in told:
            time.sleep(600)
        if "deadly" in told:
            os._exit(9)
        return call(*given, **named)

    return made


pages.open_stream = _stopped(pages.open_stream)
rows.unit_of = csv.unit_of = parquet.unit_of = _stopped(rows.unit_of)
tar.member = _stopped(tar.member)
zips.unpack = _stopped(zips.unpack)
_line = jsonl._line


def _no_line(stream: Any, limit: int) -> tuple[bytes | None, int]:
    line, size = _line(stream, limit)
    if line is not None and b"swamp" in line:
        time.sleep(600)
    return line, size


jsonl._line = _no_line

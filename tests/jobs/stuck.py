"""An extractor whose machine has files that never come to an end, or end who reads them: by their names."""

from __future__ import annotations

import os
import time
from typing import Any, BinaryIO

from extractor.intake import pages
from extractor.intake.streams import open_stream
from extractor.pipeline import extract

__all__ = ["extract"]


def _open(path: str, name: str, *more: Any) -> BinaryIO:
    if "stuck" in name:
        time.sleep(600)
    if "deadly" in name:
        os._exit(9)
    return open_stream(path, name, *more)


pages.open_stream = _open

"""An extractor with faults: pages that hang, end their worker, or meet a bug, by their words."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from extractor.guide import Guide
from extractor.pipeline import extract as sound


def extract(source: str | bytes, **options: Any) -> Guide:
    text = source if isinstance(source, str) else source.decode("utf-8", "replace")
    if "HANG" in text:
        time.sleep(600)
    if "CRASH" in text:
        os._exit(9)
    if "BUG" in text:
        raise KeyError("a bug")
    if "SHORT" in text and Path(text.split("SHORT ")[1].split()[0]).exists():
        raise MemoryError
    if "ONCE" in text:
        mark = Path(text.split("ONCE ")[1].split()[0])
        if not mark.exists():
            mark.touch()
            os._exit(9)
    return sound(source, **options)

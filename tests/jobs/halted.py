"""An extractor on a machine that stops some who load it, before they say anything: as many as a file has bytes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from extractor.pipeline import extract

__all__ = ["extract"]

_left = Path(os.environ["HALTS"])
if halts := _left.read_bytes():
    _left.write_bytes(halts[1:])
    os.kill(os.getpid(), signal.SIGSTOP)

"""How far a run is: a line that rewrites itself on a terminal, else a line every so often, or JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from contextlib import suppress
from typing import Any, TextIO

__all__ = ["Progress"]

_REDRAW = 0.2
_EVERY = 30.0
_BAR, _BAR_LEAST = 24, 6


class Progress:
    """Counts and their display on standard error. A display that fails never stops a run."""

    def __init__(self, *, style: str = "text", stream: TextIO | None = None, every: float = _EVERY) -> None:
        self._stream = stream or sys.stderr
        self._style, self._every = style, every
        self._live = style == "text" and self._stream.isatty()
        self.began = self._shown = time.monotonic()
        self.total = self.done = 0
        """Bytes of input: of all, and of finished slices."""
        self.old = 0
        """Bytes of slices that stood already."""
        self.units = self.failed = 0

    def show(self) -> None:
        """Draw, when it is time."""
        now = time.monotonic()
        if now - self._shown < (_REDRAW if self._live else self._every):
            return
        self._shown = now
        rate = self.units / max(now - self.began, 0.001)
        fresh = self.done - self.old
        left = (self.total - self.done) * (now - self.began) / fresh if fresh > 0 else None
        share = min(1.0, self.done / self.total) if self.total else 0.0
        if self._style == "json":
            told = {"pages": self.units, "failed": self.failed, "pages_per_second": round(rate, 1), "share": round(share, 4)}
            self.line("progress", **told, seconds_left=None if left is None else round(left))
            return
        # Until a slice is done nothing but the pages tells how far the run is; an archive that one worker reads is a single slice.
        far = ([f"{share:.0%}"] if self.done else []) + ([] if left is None else [f"{_clock(left)} left"])
        text = ", ".join([f"{self.units} pages", f"{rate:.0f}/s", f"{self.failed} failed", *far])
        self._put(f"\r\x1b[K{self._fitting(text, share)}" if self._live else f"{text}\n")

    def _fitting(self, text: str, share: float) -> str:
        """The text with a bar before it, as wide as there is room: a line that wraps is not rewritten but written again below."""
        width = _width(self._stream) - 1
        bar = min(_BAR, width - len(text) - len("[] "))
        if bar < _BAR_LEAST:
            return text[:width]
        full = int(share * bar)
        return f"[{'█' * full}{'·' * (bar - full)}] {text}"

    def line(self, event: str, **told: Any) -> None:
        """One line for the log."""
        if self._style == "json":
            told.pop("message", None)
            self._put(json.dumps({"event": event, **told}, ensure_ascii=False) + "\n")
        elif event != "progress":
            shown = told.pop("message", None) or " ".join(f"{key}={value}" for key, value in told.items())
            self._put(("\r\x1b[K" if self._live else "") + f"{shown}\n")

    def _put(self, text: str) -> None:
        with suppress(OSError, ValueError):
            self._stream.write(text)
            self._stream.flush()


def _width(stream: TextIO) -> int:
    """Columns of the terminal now, which may have changed since the last line."""
    with suppress(OSError, ValueError, AttributeError):
        if columns := os.get_terminal_size(stream.fileno()).columns:
            return columns
    return shutil.get_terminal_size().columns


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}" if minutes >= 60 else f"{minutes}:{rest:02d}"

"""Signals that ask a run to stop."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["collected"]


@contextmanager
def collected() -> Iterator[list[int]]:
    """Collects the signals that ask to stop; the second one ends the process at once."""
    got: list[int] = []

    def note(number: int, _: object) -> None:
        if got:
            os._exit(128 + number)
        got.append(number)

    before = {}
    try:
        for number in (signal.SIGINT, signal.SIGTERM):
            before[number] = signal.signal(number, note)
    except ValueError:  # not the main thread: signals are then the caller's
        pass
    try:
        yield got
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

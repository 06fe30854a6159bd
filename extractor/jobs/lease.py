"""One run at a time on an output in a store, which has no locks: an object that its owner renews, and a look at whether it is renewed.

No clocks are compared. A lease that does not change while it is watched has lost its owner, and is taken over. A run that was stopped (and not
killed) for longer than that finds its lease gone, and ends; what it wrote until then are the same bytes that the other run writes.
"""

from __future__ import annotations

import json
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extractor.errors import OutputError
from extractor.jobs.clock import Clock
from extractor.jobs.shelf import Away

__all__ = ["Lease", "leased"]

_BEAT, _PATIENCE, _SETTLE = 5.0, 20.0, 1.0
"""Seconds: between renewals; without one until a lease is taken over; until a lease that was just taken is looked at again."""


class Lease:
    """The hold on an output."""

    def __init__(self, shelf: Away, path: Path) -> None:
        self._shelf, self._place = shelf, shelf.place(path)
        self._mine, self._beat = uuid.uuid4().hex, 0
        self._ended = threading.Event()
        self.lost = False

    def take(self) -> None:
        """Take it. Raises `OutputError` `output.locked` where another run renews it."""
        seen, clock, pause = None, Clock(), _SETTLE / 4
        while not self._create():
            told = self._read()
            if seen is not None and told not in {None, seen}:
                raise self._refused()
            if told is not None and clock.look(pause) > _PATIENCE:
                self._shelf.do(lambda: self._shelf.system.rm_file(self._place))
            seen = told or seen
            time.sleep(pause)
        time.sleep(_SETTLE)
        if not self._is_mine():
            raise self._refused()

    def keep(self) -> None:
        """Renew it until `end`; run by a thread."""
        while not self._ended.wait(_BEAT):
            try:
                if not self._is_mine():
                    self.lost = True
                    return
                self._beat += 1
                self._shelf.do(lambda: self._shelf.system.pipe_file(self._place, self._told()))
            except (OutputError, FileNotFoundError):
                self.lost = True
                return

    def end(self) -> None:
        """Give it up."""
        self._ended.set()
        if not self.lost and self._is_mine():
            self._shelf.do(lambda: self._shelf.system.rm_file(self._place))

    def check(self) -> None:
        """Raise `OutputError` once it is lost."""
        if self.lost:
            raise self._refused()

    def _refused(self) -> OutputError:
        return OutputError("output.locked", f"another run is writing to {self._shelf.address}")

    def _told(self) -> bytes:
        return json.dumps({"owner": self._mine, "beat": self._beat}).encode()

    def _create(self) -> bool:
        """Write it where there is none. Stores that cannot do that in one step are asked in two."""
        try:
            self._shelf.into_folder(lambda: self._shelf.system.pipe_file(self._place, self._told(), mode="create"), self._place)
        except FileExistsError:
            return False
        except (NotImplementedError, TypeError, ValueError):
            if self._read() is not None:
                return False
            self._shelf.into_folder(lambda: self._shelf.do(lambda: self._shelf.system.pipe_file(self._place, self._told())), self._place)
        except OSError as error:
            raise OutputError("output.io", f"{self._shelf.address}: {error}") from error
        return True

    def _read(self) -> bytes | None:
        try:
            data: bytes = self._shelf.do(lambda: self._shelf.system.cat_file(self._place))
        except FileNotFoundError:
            return None
        return data

    def _is_mine(self) -> bool:
        return self._mine.encode() in (self._read() or b"")


@contextmanager
def leased(shelf: Away, path: Path) -> Iterator[Lease]:
    """Hold an output in a store. Raises `OutputError` `output.locked`."""
    lease = Lease(shelf, path)
    lease.take()
    keeper = threading.Thread(target=lease.keep, daemon=True)
    keeper.start()
    try:
        yield lease
    finally:
        lease.end()
        keeper.join()

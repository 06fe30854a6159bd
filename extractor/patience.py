"""The bytes of a file that somebody named: a name may lead to what never comes to an end, or never to a beginning."""

from __future__ import annotations

import errno
import os
import threading
from pathlib import Path

__all__ = ["SECONDS", "read_named"]

SECONDS = 5.0
"""So long nothing may come."""
# What the shell hands over is there, or somebody is at work on it, however long that takes: `<(curl …)`, a pipe.
_HANDED = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")
_STEP = 0.1
_CHUNK = 1 << 20


class _Reading:
    """A file as far as it has been read; in a thread of its own, since nothing ends a read, or an open, that waits."""

    def __init__(self, path: str, most: int) -> None:
        self.chunks: list[bytes] = []
        self.ended = threading.Event()
        self.error: Exception | None = None
        self._path, self._most = path, most
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        left = self._most
        try:
            with Path(self._path).open("rb", buffering=0) as file:
                while left and (data := file.read(min(left, _CHUNK))):
                    self.chunks.append(data)
                    left -= len(data)
        except Exception as error:  # noqa: BLE001  # whatever it is, who asked is told; else the file would seem empty
            self.error = error
        finally:
            self.ended.set()


def read_named(path: str, most: int) -> bytes:
    """What a file holds, and no more than so many bytes of it.

    Raises `OSError`; `FileNotFoundError` also for what can be no file's name; `TimeoutError` where nothing comes for some seconds, as of a pipe that
    nobody writes to, or a disk that went away.
    """
    if not _may_name(path):
        raise FileNotFoundError(errno.ENOENT, "no file can have such a name")
    if path.startswith(_HANDED):
        with Path(path).open("rb") as file:
            return file.read(most)
    reading, came, waited = _Reading(path, most), 0, 0.0
    # In small steps: a process that is stopped meanwhile has not waited.
    while not reading.ended.wait(_STEP):
        waited = waited + _STEP if came == len(reading.chunks) else 0.0
        came = len(reading.chunks)
        if waited >= SECONDS:
            raise TimeoutError(f"nothing came from it for {SECONDS:g} seconds")
    if reading.error is not None:
        raise reading.error
    return b"".join(reading.chunks)


def _may_name(path: str) -> bool:
    """Whether a file may have such a name: the system has none with a NUL, nor with half a character but one that stands for a byte."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False

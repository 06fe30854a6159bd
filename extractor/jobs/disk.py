"""Files that are whole or absent: temporary name, sync, rename, sync of the folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path

from extractor.errors import OutputError
from extractor.jobs.clock import Clock

__all__ = [
    "TEMPORARY",
    "commit_file",
    "exclusive",
    "make_folders",
    "no_link",
    "output_errors",
    "remove",
    "sync_file",
    "sync_folders",
    "write_file",
]

TEMPORARY = ".tmp"
"""Suffix of files in the making; what carries it after a stop is rubbish."""
# A killed run's workers die a moment after it; the next run waits that long for their hold on the lock.
_PATIENCE = 3.0
# Whoever waits for the disk at the same time waits for the same write: so many at once take a tenth of the time of one after the other.
_AT_ONCE = 16


@contextmanager
def output_errors(path: Path) -> Iterator[None]:
    """Turn the system's errors into `OutputError` `output.io`."""
    try:
        yield
    except OSError as error:
        raise OutputError("output.io", f"{path}: {error.strerror or error}") from error


def no_link(*paths: Path) -> None:
    """Raise `OutputError` `output.link` where one of them is a link: what is written there would stand outside of the output."""
    for path in paths:
        if path.is_symlink():
            raise OutputError("output.link", f"{path}: a link; a run writes nothing outside of its output folder")


def sync_file(path: Path) -> None:
    """Have the disk hold a file's bytes, or a folder's entries."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folders(folders: list[Path]) -> None:
    """Have the disk hold the files of these folders, the folders, and their entries in those that hold them. Raises `OutputError`."""
    for path in {path.parent for path in folders}:
        with output_errors(path):
            own = [folder for folder in folders if folder.parent == path]
            _sync_all([*chain.from_iterable((*folder.iterdir(), folder) for folder in own), path])


def _sync_all(paths: list[Path]) -> None:
    done = 0
    # A machine may refuse threads, and one whose clock stands beyond the year 2262 cannot even load them: they load logging, which asks the time.
    with suppress(RuntimeError, OverflowError):
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(_AT_ONCE, len(paths))) as threads:
            for _ in threads.map(sync_file, paths):
                done += 1
    for path in paths[done:]:
        sync_file(path)


def commit_file(temporary: Path, path: Path) -> None:
    """Give a finished file its name, once its bytes are safe. Raises `OutputError`."""
    no_link(path.parent)
    with output_errors(path):
        sync_file(temporary)
        temporary.replace(path)
        sync_file(path.parent)


def write_file(path: Path, data: bytes) -> None:
    """Write a whole file or none. Raises `OutputError`."""
    temporary = path.with_name(path.name + TEMPORARY)
    no_link(path.parent, temporary)
    try:
        with output_errors(path), temporary.open("wb") as file:
            file.write(data)
        commit_file(temporary, path)
    except OutputError:
        with suppress(OSError):
            temporary.unlink()
        raise


def remove(paths: list[Path]) -> None:
    """Delete files, and have the disk know it. Raises `OutputError`."""
    folders = set()
    for path in paths:
        with output_errors(path):
            path.unlink(missing_ok=True)
        folders.add(path.parent)
    for folder in folders:
        with output_errors(folder):
            sync_file(folder)


def make_folders(*paths: Path) -> None:
    """Make folders that are not there. Raises `OutputError`."""
    for path in paths:
        with output_errors(path):
            path.mkdir(parents=True, exist_ok=True)


@contextmanager
def exclusive(path: Path) -> Iterator[int]:
    """Hold the run's lock; yields its file descriptor, which workers inherit so that the lock outlives none and no worker outlives it.

    Raises `OutputError` `output.locked` where another run holds it.
    """
    import fcntl

    with output_errors(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        clock, pause = Clock(), 0.05
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if clock.look(pause) > _PATIENCE:
                    raise OutputError("output.locked", f"another run is writing to {path.parent.parent}") from error
                time.sleep(pause)
            except OSError as error:
                raise OutputError("output.io", f"{path}: {error.strerror or error}") from error
        yield handle
    finally:
        os.close(handle)

"""Which units repeat an earlier one's bytes: a pass over the input before anything is extracted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from extractor.intake import Slice

__all__ = ["mark_duplicates"]


def mark_duplicates(slices: Iterator[Slice], units: Callable[[Slice], Iterator[bytes | None]], state: Path) -> Iterator[Slice]:
    """The same slices, each told which of its units repeat the bytes of an earlier one; `units` gives the hashes of one's units.

    The hashes stand in a temporary database on disk, so memory does not follow their number. Which copy counts is decided by the plan's
    order alone, never by which worker is first.
    """
    path = state / "seen.tmp"
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as known:
            known.execute("pragma journal_mode=off")
            known.execute("pragma synchronous=off")
            known.execute("create table seen (sha256 blob primary key) without rowid")
            for piece in slices:
                known.execute("begin")
                found = tuple(number for number, sha in enumerate(units(piece)) if _repeats(known, sha, piece, number))
                known.execute("commit")
                yield replace(piece, duplicates=found)
    finally:
        path.unlink(missing_ok=True)


def _repeats(known: sqlite3.Connection, sha: bytes | None, piece: Slice, number: int) -> bool:
    if sha is None or (piece.limit is not None and number >= piece.limit):
        return False
    return known.execute("insert or ignore into seen values (?)", (sha,)).rowcount == 0

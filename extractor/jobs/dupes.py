"""Which units repeat an earlier one's bytes: a pass over the input before anything is extracted."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from extractor.intake import Keys, Slice, Unit, units

__all__ = ["mark_duplicates"]


def mark_duplicates(slices: Iterator[Slice], keys: Keys, state: Path) -> Iterator[Slice]:
    """The same slices, each told which of its units repeat the bytes of an earlier one.

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
                found = tuple(number for number, unit in enumerate(units(piece, piece.start, keys)) if _repeats(known, unit, piece, number))
                known.execute("commit")
                yield replace(piece, duplicates=found)
    finally:
        path.unlink(missing_ok=True)


def _repeats(known: sqlite3.Connection, unit: Unit, piece: Slice, number: int) -> bool:
    if unit.problem is not None or unit.data is None or (piece.limit is not None and number >= piece.limit):
        return False
    data = unit.data if isinstance(unit.data, bytes) else unit.data.encode("utf-8", "surrogatepass")
    return known.execute("insert or ignore into seen values (?)", (hashlib.sha256(data).digest(),)).rowcount == 0

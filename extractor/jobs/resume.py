"""What an earlier run has left, and what is still to be done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.intake import Slice
from extractor.jobs.disk import TEMPORARY, output_errors, remove
from extractor.jobs.fragment import Header, read_header, read_rows
from extractor.jobs.options import Options, Places
from extractor.jobs.quarantine import ERROR
from extractor.jobs.work import Task, digest
from extractor.sinks import SINKS

__all__ = ["Ledger", "chain", "clean", "table_folders"]

_MACHINE = frozenset(("input.unreadable", "page.memory"))
"""Codes of what the machine may have failed at and not the page."""


def chain(places: Places, name: str, *, must: bool = False) -> Iterator[tuple[Path, Header]]:
    """A slice's finished parts, in order, up to the first that is missing.

    One that can't be read is made again, so it counts as missing; where nothing is made any more (`must`), it raises `OSError`.
    """
    number = 0
    while True:
        path = places.fragment(name, number)
        header = read_header(path, must=must)
        if header is None:
            return
        yield path, header
        if header["next"] is None:
            return
        number += 1


class Ledger:
    """Tells slice by slice what stands already and is still good."""

    def __init__(self, options: Options, places: Places, recipe: str) -> None:
        self._options, self._places, self._recipe = options, places, recipe

    def task(self, piece: Slice) -> tuple[Task | None, list[Header]]:
        """What is left of a slice (None for nothing), and the headers of what stands. What no longer counts is deleted."""
        good: list[Header] = []
        start, first = piece.start, 0
        for path, header in chain(self._places, piece.name):
            if self._options.force or not self._holds(piece, path, header):
                break
            good.append(header)
            if header["next"] is None:
                self._drop_from(piece.name, len(good))
                return None, good
            start, first = header["next"], header["after"]
        self._drop_from(piece.name, len(good))
        return Task(piece, len(good), start, first, {}), good

    def stands(self, piece: Slice) -> bool:
        """Whether all of a slice stands and is still good."""
        found = list(chain(self._places, piece.name))
        return bool(found) and not self._options.force and found[-1][1]["next"] is None and all(self._holds(piece, *one) for one in found)

    def _holds(self, piece: Slice, path: Path, header: Header) -> bool:
        if header["identity"] != piece.identity or header["recipe"] != self._recipe:
            return False
        part, failed = header["part"], header["counts"]["failed"]
        if part is not None and not self._stands(part, path):
            return False
        if not failed:
            return True
        return not self._options.retry_failed and all(self._judged(row) for row in read_rows(path))

    def _judged(self, row: dict[str, Any]) -> bool:
        """Whether a unit was looked at, and what failed is kept. That a file could not be read, or memory was short, says nothing about its page."""
        kept = row["quarantine"] is None or self._places.shelf.size(self._places.quarantine / row["quarantine"] / ERROR) is not None
        return kept and row["code"] not in _MACHINE

    def _stands(self, part: dict[str, Any], fragment: Path) -> bool:
        """Whether a part and its tables are there in full."""
        tables = part.get("tables", {})
        files = {path: tables[name] for name, path in self._places.tables_of(part["name"], tables).items()}
        files[self._places.parts / part["name"]] = part
        beside = SINKS[self._options.to].beside
        return (
            set(tables) == set(beside.names() if beside else ())
            and all(self._places.shelf.size(path) == told["bytes"] for path, told in files.items())
            and _unchanged(files, fragment)
        )

    def _drop_from(self, name: str, number: int) -> None:
        """Forget a slice's parts from a number on; they would else count as done while they are made again."""
        stale = []
        while (path := self._places.fragment(name, number)).exists():
            stale.append(path)
            number += 1
        if stale:
            self._places.shelf.drop(stale)


def _unchanged(files: dict[Path, dict[str, Any]], fragment: Path) -> bool:
    """Whether files are as they were written. A part is written before its fragment; only where one was changed since, its bytes are read.

    Where they are good, as in a copy of the output, the fragment counts as changed now, so that they are read once.
    """
    with suppress(OSError):
        since = fragment.stat().st_mtime_ns
        if newer := [path for path in files if path.is_file() and path.stat().st_mtime_ns > since]:
            if not all(digest(path)["sha256"] == files[path]["sha256"] for path in newer):
                return False
            os.utime(fragment)
    return True


def table_folders(places: Places) -> list[Path]:
    """The folders in which any sink's tables may stand."""
    return [places.tables / name for sink in SINKS.values() if sink.beside for name in sink.beside.names()]


def clean(places: Places) -> None:
    """Delete what a stopped run left in the making."""
    for folder in (places.out, places.parts, places.state, *filter(Path.is_dir, table_folders(places))):
        with output_errors(folder):
            remove([path for path in folder.iterdir() if path.name.endswith(TEMPORARY) and path.is_file()])

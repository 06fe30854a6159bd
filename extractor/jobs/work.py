"""One slice, from its units to its parts: what a worker does between two messages to its supervisor."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any

from extractor.errors import OutputError
from extractor.intake import Keys, Problem, Slice, Unit, units
from extractor.jobs import quarantine
from extractor.jobs.attempt import Attempt, Outcome
from extractor.jobs.disk import TEMPORARY, commit_file, make_folders, no_link, output_errors
from extractor.jobs.fragment import write_fragment
from extractor.jobs.options import Places
from extractor.report.tally import Tally
from extractor.sinks import SINKS, Tables, Writer

__all__ = ["STATUSES", "Bench", "StoppedError", "Task", "digest", "do_slice"]

STATUSES = ("ok", "failed", "duplicate", "skipped")
_TROUBLES = ("blamed", "unread", "lost")
# A part ends at these bounds; the slice then goes on in a further part, so neither memory nor lost work grows with the slice.
_PART_BYTES, _PART_UNITS = 32 << 20, 2048


class StoppedError(Exception):
    """The supervisor asked the worker to stop; the part in the making is dropped."""


@dataclass(frozen=True, slots=True)
class Task:
    """A slice, or what is left of it."""

    piece: Slice
    number: int
    """Of the first part to be made."""
    start: int
    """Where reading begins."""
    first: int
    """Ordinal of the first unit."""
    blamed: dict[int, tuple[str, str]]
    """By ordinal: units that stopped a worker before, with the code and message of their failure."""
    unread: dict[int, tuple[str, str]] = field(default_factory=dict)
    """By ordinal: those that cannot even be read, and are passed over."""
    lost: dict[int, tuple[str, str]] = field(default_factory=dict)
    """By ordinal: those that cannot even be passed over; one stands for all that follows, and a later run tries again."""

    def as_json(self) -> dict[str, Any]:
        """The task as plain values, for the trip to a worker."""
        return {
            "piece": self.piece.as_json(), "number": self.number, "start": self.start, "first": self.first,
            **{name: getattr(self, name) for name in _TROUBLES},
        }  # fmt: skip

    @classmethod
    def of_json(cls, told: dict[str, Any]) -> Task:
        """The way back from `as_json`."""
        troubles = ({int(ordinal): (code, message) for ordinal, (code, message) in told[name].items()} for name in _TROUBLES)
        return cls(Slice.of_json(told["piece"]), told["number"], told["start"], told["first"], *troubles)

    def without(self, ordinal: int, reason: tuple[str, str]) -> Task:
        """The same task, with a unit that is not to be tried again; one that was not tried already is not to be read, nor passed over at last."""
        name = next((name for name in _TROUBLES if ordinal not in getattr(self, name)), _TROUBLES[-1])
        return replace(self, **{name: {**getattr(self, name), ordinal: reason}})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Bench:
    """What a worker has at hand for every slice."""

    places: Places
    keys: Keys
    to: str
    recipe: str
    attempt: Attempt
    say: Callable[..., None]
    """Tells the supervisor: `next` (a unit is begun), `unit` (its status and code), `closing`, `part` (committed)."""
    stopping: Callable[[], bool]


def do_slice(task: Task, bench: Bench) -> None:
    """Make all parts that are left of a slice.

    Raises `OutputError` where the output cannot be written and `StoppedError` where the run ends.
    """
    source = units(task.piece, task.start, bench.keys, task.first, task.unread)
    if task.start != task.piece.start:
        # To get there may take long in a compressed file, and that time is no page's.
        source = chain(filter(None, [next(source, None)]), source)
    number, start, first = task.number, task.start, task.first
    while True:
        part = _Part(task, bench, number, first)
        try:
            after = part.fill(source)
            bench.say("closing")
            part.commit(start, after)
        except BaseException:
            part.abandon()
            raise
        bench.say("part", part.counts, None if after is None else [after, part.ordinal])
        if after is None:
            return
        number, start, first = number + 1, after, part.ordinal


class _Part:
    """One part in the making."""

    def __init__(self, task: Task, bench: Bench, number: int, first: int) -> None:
        self.task, self.bench, self.number, self.first = task, bench, number, first
        self.ordinal = first
        self.counts = dict.fromkeys(STATUSES, 0)
        self.rows: list[dict[str, Any]] = []
        self.entries: list[Path] = []
        self.tally = Tally()
        self.errors = 0
        self.sink = SINKS[bench.to]
        self.name = f"{task.piece.name}-{number:04d}{self.sink.suffix}"
        self.path = bench.places.parts / self.name
        self.temporary = _temporary(self.path)
        self.writer: Writer | None = None
        self.beside = bench.places.tables_of(self.name, self.sink.beside.names() if self.sink.beside else ())
        self.tables: Tables | None = None

    def fill(self, source: Iterator[Unit]) -> int | None:
        """Take units until the part is full or the slice ends; where the next part begins, or None."""
        piece, size = self.task.piece, 0
        while piece.limit is None or self.ordinal < piece.limit:
            if self.bench.stopping():
                raise StoppedError
            self.bench.say("next", self.ordinal)
            ends = self.ordinal in self.task.lost
            unit = self._beyond() if ends else next(source, None)
            if unit is None:
                return None
            status, code = self._take(unit)
            self.bench.say("unit", status, code, unit.id)
            self.ordinal += 1
            size += len(unit.data or b"")
            if size >= _PART_BYTES or len(self.rows) >= _PART_UNITS:
                ended = unit.next < 0 or (piece.end is not None and unit.next >= piece.end)
                return None if ended else unit.next
            if ends:
                return None
        return None

    def _beyond(self) -> Unit:
        message = self.task.lost[self.ordinal][1]
        name = self.task.piece.sources[0].name
        problem = Problem("input.unreadable", f"cannot be read from here on: {message}")
        return Unit(f"{name}#{self.task.piece.name}-{self.ordinal}", name, None, None, -1, problem=problem)

    def _take(self, unit: Unit) -> tuple[str, str | None]:
        blamed = self.task.blamed.get(self.ordinal)
        outcome = self.bench.attempt(unit, blamed=blamed, duplicate=self.ordinal in self.task.piece.duplicates)
        if outcome.guide is not None:
            outcome = self._write(outcome)
        row = outcome.row
        if row["status"] == "failed":
            row["quarantine"] = quarantine.put(self.bench.places.quarantine, self.task.piece.name, unit, outcome.error)
            self.entries.append(self.bench.places.quarantine / row["quarantine"])
            self.bench.places.shelf.put(self.entries[-1], keep=False)
            self.tally.fail(row["code"], unit.id)
        self.counts[row["status"]] += 1
        self.rows.append(row)
        return row["status"], row["code"]

    def _write(self, outcome: Outcome) -> Outcome:
        """Hand a record to the sink; a record that the sink cannot hold fails by itself."""
        assert outcome.guide is not None
        with output_errors(self.path):
            if self.writer is None:
                self._open()
            try:
                rows = self.tables.rows(outcome.guide) if self.tables else None
                self.writer.write(outcome.guide, outcome.line)  # type: ignore[union-attr]
            except (ValueError, TypeError, OverflowError) as error:
                return outcome.failed("page.unwritable", f"the {self.bench.to} sink cannot hold the record: {error}")
            if self.tables:
                self.tables.write(rows)
        self.tally.add(outcome.guide)
        outcome.row["part"], outcome.row["row"] = self.name, self.counts["ok"]
        self.errors += any(finding["severity"] == "error" for finding in outcome.row["findings"])
        return outcome

    def _open(self) -> None:
        """Start the part's files."""
        no_link(self.path.parent, self.temporary)
        self.writer = self.sink.open(self.temporary)
        if self.sink.beside:
            folders = [path.parent for path in self.beside.values()]
            no_link(self.bench.places.tables, *folders)
            make_folders(*folders)
            self.tables = self.sink.beside.open({name: _temporary(path) for name, path in self.beside.items()})

    def _commit_tables(self) -> dict[str, Any]:
        """Make the part's tables stand for good; what the list of parts says of them."""
        if self.tables is None:
            return {}
        with output_errors(self.bench.places.tables):
            self.tables.close()
            told = {name: digest(_temporary(path)) for name, path in self.beside.items()}
        for path in self.beside.values():
            commit_file(_temporary(path), path)
            self.bench.places.shelf.put(path, keep=False)
        self.tables = None
        return {"tables": told}

    def commit(self, start: int, after: int | None) -> None:
        """Make the part and its rows stand for good: what failed and the part first, then the fragment that counts it as done."""
        part = None
        self.bench.places.shelf.settle(self.entries)
        if self.writer is not None:
            with output_errors(self.path):
                self.writer.close()
                part = {"name": self.name, "rows": self.counts["ok"], **digest(self.temporary), **self._commit_tables()}
            commit_file(self.temporary, self.path)
            self.bench.places.shelf.put(self.path, keep=False)
            self.writer = None
        header = {
            "slice": self.task.piece.name, "number": self.number, "identity": self.task.piece.identity, "recipe": self.bench.recipe,
            "start": start, "next": after, "first": self.first, "after": self.ordinal, "part": part, "counts": self.counts, "errors": self.errors,
        }  # fmt: skip
        fragment = self.bench.places.fragment(self.task.piece.name, self.number)
        write_fragment(fragment, header, self.tally.as_json(), self.rows)
        self.bench.places.shelf.put(fragment)

    def abandon(self) -> None:
        """Leave nothing of an unfinished part."""
        if self.writer is not None:
            self.writer.abandon()
        if self.tables is not None:
            self.tables.abandon()
        for path in (self.path, *self.beside.values()):
            with suppress(OSError, OutputError):
                _temporary(path).unlink(missing_ok=True)


def _temporary(path: Path) -> Path:
    """A file's name while it is in the making."""
    return path.with_name(path.name + TEMPORARY)


def digest(path: Path) -> dict[str, Any]:
    """Size and SHA-256 of a file."""
    with path.open("rb") as file:
        return {"bytes": path.stat().st_size, "sha256": hashlib.file_digest(file, "sha256").hexdigest()}

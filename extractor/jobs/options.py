"""What a run is asked to do, and where its output stands."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from extractor._version import __version__
from extractor.errors import ExtractorError, UsageError
from extractor.intake.base import Keys
from extractor.jobs.shelf import Shelf
from extractor.limits import Limits

__all__ = ["Budget", "Options", "Places", "UsageError", "WorkerError"]

# Raise it when the way that parts or manifests are written changes: what stands is then done again.
_FORMAT = 3
# Limits that decide whether there is a record, and nothing of what stands in it.
_NO_PART = {"max_seconds", "max_spool"}
_PART, _FAILED = r"[0-9a-f]{16}-[0-9]{4,}\.[.0-9a-z]+", r"[0-9a-f]{16}/(?:error\.json|page\.\w+)"
_OWN = re.compile(rf"(?:(?:parts|tables/\w+)/{_PART}|quarantine/{_FAILED}|(?:manifest|parts)\.jsonl|(?:stats|run)\.json|guides\.duckdb)(?:\.tmp)?")


class WorkerError(ExtractorError):
    """Workers die again and again outside of pages (`worker.dies`), cannot be started (`worker.start`), or lack what they need."""


class Budget(NamedTuple):
    """How many failed units a run bears."""

    most: float
    """A number of units, or a share between 0 and 1."""
    share: bool = False

    @classmethod
    def parse(cls, text: str) -> Budget:
        """Read `20` or `1.5%`. Raises `ValueError`."""
        text = text.strip()
        value = float(text.removesuffix("%"))
        if not 0 <= value < float("inf") or (not text.endswith("%") and value != int(value)):
            raise ValueError(text)
        return cls(value / 100, share=True) if text.endswith("%") else cls(value)

    def exceeded(self, failed: int, seen: int) -> bool:
        """Whether so many failures are too many."""
        return failed > (self.most * seen if self.share else self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Everything that a run is told."""

    inputs: tuple[str, ...]
    """Files, folders, patterns; `-` for standard input."""
    out: Path | str
    """The output folder, or its address in a store (a str)."""
    to: str = "jsonl"
    """A row of the table of sinks."""
    jobs: int = 1
    """Worker processes."""
    limit: int | None = None
    """At most so many units, from the first on."""
    force: bool = False
    """Do everything again."""
    retry_failed: bool = False
    """Do again what has failed units."""
    budget: Budget | None = None
    """How many failed units are too many; None bears all."""
    limits: Limits = field(default_factory=Limits)
    """What one page may cost."""
    id_key: str | None = None
    text_key: str | None = None
    layout: str | None = None
    """A layout file's path or the name of one in the package."""
    dedupe: bool = False
    """Whether a unit with an earlier one's bytes is left out as `duplicate`."""
    extract: str = "extractor.pipeline:extract"
    """The function that makes a record, as `module:name`; tests put others here."""

    @property
    def keys(self) -> Keys:
        """How rows are read."""
        return Keys(self.id_key, self.text_key, self.limits.max_bytes, self.limits.max_expansion)

    def recipe(self) -> str:
        """A hash over all options that decide the output's bytes; parts made by another recipe are done again."""
        from extractor.guide import SCHEMA_VERSION

        layout = self.layout
        if layout is not None and Path(layout).is_file():
            layout = hashlib.sha256(Path(layout).read_bytes()).hexdigest()
        bounds = {name: bound for name, bound in asdict(self.limits).items() if name not in _NO_PART}
        told = [_FORMAT, __version__, SCHEMA_VERSION, self.to, self.id_key, self.text_key, layout, self.extract, bounds]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """The options for people, in `run.json`."""
        budget = None if self.budget is None else f"{self.budget.most * 100:g}%" if self.budget.share else f"{self.budget.most:g}"
        return {
            "inputs": list(self.inputs), "to": self.to, "jobs": self.jobs, "limit": self.limit, "force": self.force,
            "retry_failed": self.retry_failed, "max_failures": budget, "limits": asdict(self.limits), "id_key": self.id_key,
            "text_key": self.text_key, "layout": self.layout, "dedupe": self.dedupe,
        }  # fmt: skip


class Places(NamedTuple):
    """What stands where in an output folder."""

    out: Path
    """The output folder; for an output in a store, the folder that its files are made in."""
    shelf: Shelf = Shelf()
    """Where they stand for good."""

    @property
    def own(self) -> Path | str:
        """What is no input, though it may stand among the inputs."""
        return self.shelf.address or self.out

    @property
    def strange(self) -> bool:
        """Whether files stand in the output folder that no run made. One whose `.state` is lost is known by its folders and the names in them."""
        if not self.out.is_dir() or self.state.is_dir():
            return False
        ours = self.parts.is_dir() or self.quarantine.is_dir()
        return any(not (ours and self._names(path)) for path in self.out.rglob("*"))

    def links(self) -> Iterator[Path]:
        """The links in the output folder where a run would write."""
        for folder in (self.out, self.state, self.parts, self.quarantine, self.tables, *(self.tables.glob("*/"))):
            if folder.is_dir():
                with os.scandir(folder) as found:
                    yield from (Path(entry.path) for entry in found if entry.is_symlink() and self._written(Path(entry.path)))

    def _written(self, path: Path) -> bool:
        folders = (self.state, self.parts, self.quarantine, self.tables)
        name = path.relative_to(self.out).as_posix()
        return path in folders or path.parent in {self.state, self.quarantine, self.tables} or bool(_OWN.fullmatch(name))

    def _names(self, path: Path) -> bool:
        """Whether a run gives such a name."""
        return (path.is_dir() and not path.is_symlink()) or bool(_OWN.fullmatch(path.relative_to(self.out).as_posix()))

    @property
    def parts(self) -> Path:
        """Folder of the records' parts."""
        return self.out / "parts"

    @property
    def tables(self) -> Path:
        """Folder of the flat tables, one folder each."""
        return self.out / "tables"

    def tables_of(self, part: str, names: Iterable[str]) -> dict[str, Path]:
        """Where the tables of a part stand, by the tables' names."""
        return {name: self.tables / name / part for name in names}

    @property
    def quarantine(self) -> Path:
        """Folder of failed pages, one folder each."""
        return self.out / "quarantine"

    @property
    def state(self) -> Path:
        """Folder of what a later run needs to know: the lock, and one fragment a part."""
        return self.out / ".state"

    @property
    def manifest(self) -> Path:
        """One line a unit."""
        return self.out / "manifest.jsonl"

    @property
    def earlier(self) -> Path:
        """The manifest of an earlier run, until the one that changes its output is complete."""
        return self.state / "earlier.jsonl"

    @property
    def part_list(self) -> Path:
        """One line a part, with its hash."""
        return self.out / "parts.jsonl"

    @property
    def stats(self) -> Path:
        """The run's tally, for the report."""
        return self.out / "stats.json"

    @property
    def run(self) -> Path:
        """Counts, versions, options, durations."""
        return self.out / "run.json"

    @property
    def making(self) -> Path:
        """Folder of the file that is being made of all parts."""
        return self.state / "making"

    @property
    def whole_of(self) -> Path:
        """Which parts the file that stands was made of, as a hash."""
        return self.state / "whole"

    def fragment(self, name: str, number: int) -> Path:
        """Where a part's rows of the manifest stand."""
        return self.state / f"{name}-{number:04d}.json.gz"

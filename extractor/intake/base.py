"""What every intake speaks: sources, slices of them, and the units (pages) that they hold."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from extractor.columns import Keys

__all__ = ["EMPTY", "SKIPPED", "Keys", "Problem", "Reader", "Slice", "Source", "Unit", "later"]


@dataclass(frozen=True, slots=True)
class Source:
    """One input file as it stood when the plan was made."""

    path: str
    """Where to open it."""
    name: str
    """Its path relative to the input that it was found under, always sound Unicode; a page's id."""
    size: int
    """Bytes."""
    mtime_ns: int
    """Last change, in nanoseconds since 1970; 0 where `digest` tells."""
    digest: str | None = None
    """SHA-256 of the bytes, where they had to be read anyway (stdin), or what a store tells of their version."""
    problem: tuple[str, str] | None = None
    """Code and message, where the file is known to be unusable before it is opened."""

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Source:
        """The way back from plain values."""
        return cls(**{**told, "problem": tuple(told["problem"]) if told["problem"] else None})


@dataclass(frozen=True, slots=True)
class Slice:
    """A piece of work: what one worker reads in one go, the same in every run over the same inputs."""

    kind: str
    """A row of the table of intakes."""
    input: int
    """Which of the inputs of one name; below zero for folders."""
    sources: tuple[Source, ...]
    """The files; more than one only where each is a page."""
    start: int = 0
    """First byte, row or file."""
    end: int | None = None
    """One past the last; None for all there is."""
    limit: int | None = None
    """At most so many units."""
    expected: int | None = None
    """Units, where they are known without reading."""
    weight: int = 0
    """Bytes of input, for progress."""
    duplicates: tuple[int, ...] = field(default=())
    """Ordinals of the units that repeat an earlier one."""

    @property
    def name(self) -> str:
        """Sixteen hex digits that tell this slice from all others of its plan, whatever its files' contents."""
        first = self.sources[0].name if self.sources else ""
        key = json.dumps([self.kind, self.input, first, self.start], ensure_ascii=True)
        return hashlib.sha256(key.encode()).hexdigest()[:16]

    @property
    def identity(self) -> str:
        """A hash over everything that decides which units it yields; it changes with its files' sizes and times."""
        told = asdict(self)
        for source in told["sources"]:
            del source["path"]
        return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """The slice as plain values, for the trip to a worker."""
        return asdict(self)

    @classmethod
    def of_json(cls, told: Mapping[str, Any]) -> Slice:
        """The way back from `as_json`."""
        sources = tuple(map(Source.of_json, told["sources"]))
        return cls(**{**told, "sources": sources, "duplicates": tuple(told["duplicates"])})


class Problem(NamedTuple):
    """Why a unit is no page: a stable code and a message for people."""

    code: str
    message: str
    skipped: bool = False
    """Whether it was left out on purpose (a file of another kind) and not for a fault."""


EMPTY = ("input.empty", "the file holds no page")
"""Code and message of a file that is made to hold pages, and holds none."""
SKIPPED = frozenset(("input.unsupported", EMPTY[0]))
"""Codes of files that are left out for what they are, and not for a fault."""


class Unit(NamedTuple):
    """One input unit: a page, or the reason why there is none."""

    id: str
    source: str
    """Name of the file that it stands in."""
    at: int | None
    """Byte offset or row in that file; None where the file is the unit."""
    data: bytes | str | None
    """The page; what can be had of it where there is a problem."""
    next: int
    """Where reading goes on after it, in the slice's measure."""
    uri: str | None = None
    suffix: str = ".txt"
    """File name suffix that fits `data`."""
    problem: Problem | None = None
    date: str | None = None
    """When the page was fetched, as its archive says."""
    media_type: str | None = None
    """What the page's server called it, where that is to be trusted."""
    charset: str | None = None
    """The encoding that the page's server told."""
    findings: tuple[str, ...] = ()
    """Codes of what is odd about the unit and not about its page: `input.truncated`, `input.doubtful`."""
    make: Callable[[], Unit] | None = None
    """How the unit is had where nothing but its place is known yet: that may take for ever, or end the process."""

    @property
    def raw(self) -> bytes | None:
        """The page's bytes, those of a text in UTF-8."""
        return self.data.encode("utf-8", "surrogatepass") if isinstance(self.data, str) else self.data

    def had(self, unread: tuple[str, str] | None = None) -> Unit:
        """The unit itself. With a code and message it is not tried, but fails with these."""
        if self.make is None:
            return self
        if unread is not None:
            code, message = unread
            return self._replace(make=None, problem=Problem(code, f"{message}, while it was read"))
        try:
            made = self.make()
        except MemoryError:
            return self._replace(make=None, problem=Problem("page.memory", "it needs more memory than there is to be read"))
        return made._replace(findings=(*made.findings, *self.findings))


def later(make: Callable[[], Unit], source: str, at: int | None, after: int, suffix: str = ".txt") -> Unit:
    """A unit of which only the place is known."""
    name = source if at is None else f"{source}#{at}"
    return Unit(name, source, at, None, after, suffix=suffix, make=make)


Reader = Callable[[Slice, int, Keys], Iterator[Unit]]
"""Reads a slice from a place on (its start, or a unit's `next`)."""

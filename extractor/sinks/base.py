"""What every sink does: write the records of one part to one file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from extractor.guide import Guide

__all__ = ["Beside", "Sink", "Tables", "Whole", "Writer"]


class Writer(Protocol):
    """One part in the making. The file is whole only after `close`; syncing and renaming are the caller's."""

    def write(self, guide: Guide, line: bytes) -> None:
        """Add a record; `line` is its JSON, without a line break. Raises `OSError`."""

    def close(self) -> None:
        """Finish the file. Raises `OSError`."""

    def abandon(self) -> None:
        """Let go of the file without finishing it; never raises."""


class Tables(Protocol):
    """The flat tables of one part in the making, beside its records."""

    def rows(self, guide: Guide) -> Any:
        """The rows of a guide. Raises `OverflowError` for one with a number that no column holds."""

    def write(self, rows: Any) -> None:
        """Add the rows of a guide. Raises `OSError`."""

    def close(self) -> None:
        """Finish the files. Raises `OSError`."""

    def abandon(self) -> None:
        """Let go of the files; never raises."""


class Beside(NamedTuple):
    """Tables that are written beside each part, a file of the part's name in a folder a table."""

    names: Callable[[], tuple[str, ...]]
    """Of the tables."""
    open: Callable[[Mapping[str, Path]], Tables]
    """Starts a part's tables in new files, by the tables' names. Raises `OSError`."""


class Whole(NamedTuple):
    """One file more that is made of all parts once a run is complete."""

    name: str
    """Of the file, in the output folder."""
    make: Callable[[Path, Iterable[Guide]], None]
    """Writes it, as a new file, of all records in order. Raises `OutputError`, and what reading the records raises."""


class Sink(NamedTuple):
    """A way to write parts."""

    suffix: str
    """Of the parts' names."""
    open: Callable[[Path], Writer]
    """Starts a part in a new file. Raises `OSError`, or `OptionalDependencyError` where an extra is missing."""
    beside: Beside | None = None
    """What is written beside each part; None for nothing."""
    whole: Whole | None = None
    """What is made of the parts at the end; None for nothing."""

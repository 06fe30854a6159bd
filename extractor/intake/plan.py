"""Which slices a run's inputs fall into: deterministic, lazy, and steady when files come or go.

A folder of a million files is never held as a list of slices: `plan` yields them as it walks. Borders between groups of files are set
by the files' names, so one new file changes one group and not all that follow.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePath
from typing import NamedTuple

from extractor.errors import InputError
from extractor.intake.base import EMPTY, Keys, Slice, Source
from extractor.intake.csv import CSV_SUFFIXES, lacks_pages
from extractor.intake.frames import CorruptError, inner_name
from extractor.intake.heads import head_of, other_format
from extractor.intake.json import JSON_SUFFIXES, table_in
from extractor.intake.jsonl import JSONL_SUFFIXES
from extractor.intake.pages import PAGE_SUFFIXES, sign_of
from extractor.intake.parquet import PARQUET_SUFFIXES, row_ranges
from extractor.intake.roots import Roots, sources
from extractor.intake.tar import TAR_SUFFIXES
from extractor.intake.warc import WARC_SUFFIXES
from extractor.intake.zip import ZIP_SUFFIXES, runs

__all__ = ["Ask", "failed_slice", "look", "plan"]

MIB = 1 << 20
Ask = Callable[[Source, int, Keys], "Iterable[Slice] | None"]
"""Tells a file's slices, or None where it is one page."""
# A group of files ends where a name's hash says so (one in 256), or at these bounds.
_GROUP_BORDER, _GROUP_FILES, _GROUP_BYTES = 256, 1024, 16 * MIB
# A plain JSONL file is cut in about 32 ranges of 1/4 to 32 MiB: small files feed several workers, large ones make few parts.
_RANGES, _RANGE_MIN, _RANGE_MAX = 32, MIB // 4, 32 * MIB


def plan(roots: Roots, keys: Keys, *, without: Path | str, ask: Ask | None = None) -> Iterator[Slice]:
    """All slices, in the order of the output. `without` is a folder or address that is passed over (the run's own output).

    `ask` is asked of files that have to be opened, in place of `look`: somebody who may hang, or be ended, as well.
    """
    group: list[Source] = []
    first = 0
    seen = Counter[str]()
    for place, root in enumerate(roots):
        # Told by its name and not by its place: one input more changes the slices of no other. Folders count downwards, since they have no name.
        number = seen[root.name] if root.name else ~seen[""]
        seen[root.name] += 1
        if group and not (root.name and roots[place - 1].name):
            yield _files(group, first)
            group = []
        for source in sources(root, without):
            split = (ask if ask is not None and _is_opened(source) else look)(source, number, keys)
            if split is None:
                first = first if group else number
                group.append(source if root.name else _known(source))
            if group and (split is not None or _is_border(group)):
                yield _files(group, first)
                group = []
            if split is not None:
                yield from split
    if group:
        yield _files(group, first)


def look(source: Source, number: int, keys: Keys) -> Iterable[Slice] | None:
    """The slices that a file is cut into, or None where it is one page."""
    if any(kind in _TEXTS for kind in _fitting(source)) and (problem := other_format(source, keys)):
        return [failed_slice(source, number, problem)]
    kind = _kind(source, keys)
    return _some(_SPLIT[kind].cut(source, number, keys), source, number) if kind in _SPLIT else None


def failed_slice(source: Source, number: int, problem: tuple[str, str]) -> Slice:
    """The slice of a file that is known to be unusable."""
    return Slice("pages", number, (replace(source, problem=problem),), 0, 1, expected=1, weight=source.size)


def _some(slices: Iterator[Slice], source: Source, number: int) -> Iterator[Slice]:
    """The slices, or one that says that the file has no page."""
    first = next(slices, None)
    if first is None:
        first = failed_slice(source, number, EMPTY)
    yield first
    yield from slices


def _fitting(source: Source) -> Iterator[str]:
    """The kinds of file that the source may be by its name."""
    inner = inner_name(source.name)
    suffix = PurePath(inner).suffix.lower()
    if source.problem is None:
        yield from (kind for kind, row in _SPLIT.items() if suffix in row.suffixes and (row.packed or inner == source.name))


def _kind(source: Source, keys: Keys) -> str:
    return next((kind for kind in _fitting(source) if _SPLIT[kind].holds(source, keys)), "pages")


def _is_opened(source: Source) -> bool:
    """Whether only what stands in the file tells how it is cut."""
    return any(_SPLIT[kind].opened for kind in _fitting(source))


def _is_border(group: list[Source]) -> bool:
    hashed = int.from_bytes(hashlib.sha256(group[-1].name.encode()).digest()[:4])
    return hashed % _GROUP_BORDER == 0 or len(group) >= _GROUP_FILES or sum(source.size for source in group) >= _GROUP_BYTES


def _files(group: list[Source], number: int) -> Slice:
    return Slice("pages", number, tuple(group), 0, len(group), expected=len(group), weight=sum(source.size for source in group))


def _known(source: Source) -> Source:
    """The source, marked as left out where its name is no page's, whatever it begins with."""
    suffix = PurePath(inner_name(source.name)).suffix.lower()
    if source.problem is not None or suffix in {*PAGE_SUFFIXES, *JSON_SUFFIXES, *JSONL_SUFFIXES} or sign_of(source.name):
        return source
    return replace(source, problem=("input.unsupported", f"no page by its name: {PurePath(source.name).suffix or 'no suffix'}"))


def _whole(kind: str) -> _Cut:
    """A file that is read from its beginning to its end by one worker."""

    def cut(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
        del keys
        yield Slice(kind, number, (source,), weight=source.size)

    return cut


def _lines(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
    """Ranges of a plain file's bytes; what has to be decompressed or decoded is read as a whole."""
    if not head_of(source, keys).seekable:
        yield from _whole("jsonl")(source, number, keys)
        return
    step = min(max(source.size // _RANGES // _RANGE_MIN * _RANGE_MIN, _RANGE_MIN), _RANGE_MAX)
    for start in range(0, source.size, step):
        end = min(start + step, source.size)
        yield Slice("jsonl", number, (source,), start, end, weight=end - start)


def _objects(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
    yield from (_lines if table_in(source, keys) == "jsonl" else _whole("json"))(source, number, keys)


def _table(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
    """A table without a column of pages is a fault where the caller has named it; in a folder it is left out."""
    missing = lacks_pages(source, keys)
    if missing is None:
        yield from _whole("csv")(source, number, keys)
    else:
        yield failed_slice(source, number, ("input.no_text" if number >= 0 else "input.unsupported", missing))


def _rows(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
    try:
        ranges = row_ranges(source, keys)
    except InputError as error:
        yield failed_slice(source, number, (error.code, str(error)))
        return
    rows = max(1, ranges[-1][1] if ranges else 0)
    for start, end in ranges:
        yield Slice("parquet", number, (source,), start, end, expected=end - start, weight=source.size * (end - start) // rows)


def _members(source: Source, number: int, keys: Keys) -> Iterator[Slice]:
    try:
        found = list(runs(source))
    except (CorruptError, OSError):
        yield from _whole("zip_scan")(source, number, keys)
        return
    for run in found:
        yield Slice("zip", number, (source,), run.start, run.end, expected=run.units, weight=run.packed)


def _always(source: Source, keys: Keys) -> bool:
    del source, keys
    return True


_Cut = Callable[[Source, int, Keys], Iterator[Slice]]


class _Split(NamedTuple):
    suffixes: tuple[str, ...]
    packed: bool
    """Whether it may be compressed as a whole."""
    cut: _Cut
    opened: bool = False
    """Whether the file has to be opened for that."""
    holds: Callable[[Source, Keys], bool] = _always
    """Whether a file of such a name is of this kind, where its name does not tell."""


_SPLIT: dict[str, _Split] = {
    "json": _Split((*JSON_SUFFIXES, *JSONL_SUFFIXES), True, _objects, True, lambda source, keys: table_in(source, keys) is not None),
    "csv": _Split(CSV_SUFFIXES, True, _table, True),
    "parquet": _Split(PARQUET_SUFFIXES, False, _rows, True),
    "warc": _Split(WARC_SUFFIXES, True, _whole("warc")),
    "tar": _Split(TAR_SUFFIXES, True, _whole("tar")),
    "zip": _Split(ZIP_SUFFIXES, False, _members, True),
}
"""By kind of file: its names, and how it is cut into slices; files that are pages are grouped instead."""
_TEXTS = frozenset(("json", "csv"))
"""Those whose files are text."""

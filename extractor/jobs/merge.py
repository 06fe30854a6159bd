"""From the parts' fragments to the run's manifest, list of parts and tally, in the order of the plan."""

from __future__ import annotations

import hashlib
import json
import struct
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.errors import OutputError
from extractor.jobs import quarantine
from extractor.jobs.disk import TEMPORARY, commit_file, write_file
from extractor.jobs.fragment import Header, dumps, read_rows, read_tally
from extractor.jobs.options import Places
from extractor.jobs.reasons import Reasons
from extractor.jobs.resume import chain, table_folders
from extractor.jobs.work import STATUSES
from extractor.report.tally import Tally

__all__ = ["Sum", "merge", "sweep"]

_SERIES = 24
_BUCKET_ROWS = 50_000
_ENTRY = struct.Struct("<8s8sQ")


@dataclass(slots=True)
class Sum:
    """What a run has come to."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STATUSES, 0))
    errors: int = 0
    """Records with a finding of severity error."""
    collisions: int = 0
    """Units whose id another unit with other bytes has too."""
    parts: set[str] = field(default_factory=set)
    tables: set[str] = field(default_factory=set)
    fragments: set[str] = field(default_factory=set)
    quarantined: set[str] = field(default_factory=set)
    missing: int = 0
    """Slices that are not done."""
    reasons: Reasons = field(default_factory=Reasons)
    removed: int = 0
    """Records of an earlier run that are no part of this one."""

    @property
    def seen(self) -> int:
        """All units."""
        return sum(self.counts.values())


def merge(places: Places, names: Path, slices: int) -> Sum:
    """Write manifest, list of parts and tally of all that is done; `names` lists the plan's slices, one a line.

    Raises `OutputError`.
    """
    found = Sum()
    try:
        rows = sum(sum(header["counts"].values()) for _, header in _headers(places, names))
        clashing = _clashing(places, names, rows)
        _write_manifest(places, names, clashing, found)
        _write_tallies(places, names, slices, found)
    except OSError as error:
        raise OutputError("output.io", f"{places.out}: {error.strerror or error}") from error
    for path in (places.parts / name for name in sorted(found.parts)) if places.shelf.address is None else ():
        if not path.is_file():  # a store is listed when a run begins, and not again for this
            raise OutputError("output.io", f"{path}: it went away after it was written; the same command makes it again")
    return found


def _slices(names: Path) -> Iterator[str]:
    with names.open("r", encoding="ascii") as file:
        for line in file:
            yield line.rstrip("\n")


def _headers(places: Places, names: Path) -> Iterator[tuple[Path, Header]]:
    for name in _slices(names):
        yield from chain(places, name, must=True)


def _write_manifest(places: Places, names: Path, clashing: bytearray, found: Sum) -> None:
    manifest, parts = (path.with_name(path.name + TEMPORARY) for path in (places.manifest, places.part_list))
    number = 0
    with manifest.open("wb") as rows_file, parts.open("wb") as parts_file:
        for name in _slices(names):
            done = False
            for path, header in chain(places, name, must=True):
                done = header["next"] is None
                for row in _rows(path, clashing, number, found):
                    rows_file.write(dumps(row) + b"\n")
                    number += 1
                _count(header, path, found)
                if header["part"] is not None:
                    parts_file.write(dumps(header["part"]) + b"\n")
            found.missing += not done
    for temporary, path in ((parts, places.part_list), (manifest, places.manifest)):
        commit_file(temporary, path)
        places.shelf.put(path)


def _rows(path: Path, clashing: bytearray, number: int, found: Sum) -> Iterator[dict[str, Any]]:
    for row in read_rows(path):
        if clashing[number >> 3] >> (number & 7) & 1:
            row["findings"].append({"code": "id_collision", "severity": "warning", "count": 1})
            found.collisions += 1
        if row["quarantine"]:
            found.quarantined.add(row["quarantine"])
        found.reasons.add(row)
        number += 1
        yield row


def _count(header: Header, path: Path, found: Sum) -> None:
    if sum(header["counts"].values()) != header["after"] - header["first"]:
        raise OutputError("output.sum", f"{path}: the part's rows are not its units")
    for status, count in header["counts"].items():
        found.counts[status] += count
    found.errors += header["errors"]
    found.fragments.add(path.name)
    if header["part"] is not None:
        found.parts.add(header["part"]["name"])
        if "tables" in header["part"]:
            found.tables.add(header["part"]["name"])


def _write_tallies(places: Places, names: Path, slices: int, found: Sum) -> None:
    total = Tally()
    series = [Tally() for _ in range(min(_SERIES, max(1, slices)))]
    tallied = 0
    for number, name in enumerate(_slices(names)):
        for path, _ in chain(places, name, must=True):
            told = read_tally(path)
            total.merge(told)
            series[number * len(series) // max(1, slices)].merge(told)
            tallied += 1
    if tallied != len(found.fragments):
        raise OutputError("output.sum", f"{places.state}: parts went away while they were added up")
    told = {"counts": found.counts, **total.as_json(), "series": [one.as_json()["groups"] for one in series]}
    slim = [{name: {"pages": group["pages"], "fields": group["fields"]} for name, group in groups.items()} for groups in told["series"]]
    write_file(places.stats, json.dumps({**told, "series": slim}, ensure_ascii=False, indent=1).encode("utf-8", "replace") + b"\n")
    places.shelf.put(places.stats)


def _clashing(places: Places, names: Path, rows: int) -> bytearray:
    """One bit a row: whether its id stands elsewhere with other bytes. Ids go through files, so memory does not follow their number."""
    bits = bytearray((rows >> 3) + 1)
    with ExitStack() as stack:
        count = min(256, 1 + rows // _BUCKET_ROWS)
        buckets = [stack.enter_context(tempfile.SpooledTemporaryFile(8 << 20, dir=str(places.state))) for _ in range(count)]
        number = 0
        for path, _ in _headers(places, names):
            for row in read_rows(path):
                if row["sha256"]:
                    name = hashlib.sha256(row["id"].encode()).digest()
                    buckets[name[8] * count >> 8].write(_ENTRY.pack(name[:8], bytes.fromhex(row["sha256"][:16]), number))
                number += 1
        for bucket in buckets:
            bucket.seek(0)
            for row_number in _clashes(_ENTRY.iter_unpack(bucket.read())):
                bits[row_number >> 3] |= 1 << (row_number & 7)
    return bits


def _clashes(entries: Iterable[tuple[Any, ...]]) -> Iterator[int]:
    first: dict[bytes, tuple[bytes, list[int] | None]] = {}
    for name, content, number in entries:
        known, held = first.setdefault(name, (content, []))
        if held is None:
            yield number
        elif known != content:
            yield from held
            yield number
            first[name] = (known, None)
        else:
            held.append(number)


def sweep(places: Places, found: Sum) -> None:
    """Delete parts, fragments and quarantine entries of an earlier run's plan. Only what a run made is touched."""
    tables = ((folder, found.tables) for folder in table_folders(places))
    for folder, kept in ((places.parts, found.parts), (places.state, found.fragments), *tables):
        stale = [name for name in places.shelf.names(folder) if name not in kept and name[:16].isalnum() and name[16:17] == "-"]
        with suppress(OutputError):
            places.shelf.drop([folder / name for name in stale])
    quarantine.sweep(places.shelf, places.quarantine, found.quarantined)

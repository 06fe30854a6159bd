"""A run's output counted and hashed again, from its files alone."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.jobs.options import Places
from extractor.jobs.quarantine import ERROR, is_entry
from extractor.jobs.records import read_part
from extractor.jobs.resume import table_folders
from extractor.jobs.shelf import working_folder
from extractor.jobs.whole import source_of
from extractor.jobs.work import STATUSES, digest
from extractor.report.rates import read_stats
from extractor.sinks import SINKS

__all__ = ["Check", "verify"]

_MOST = 100
_DAMAGED = "its bytes are not those that were written; once it is deleted, the same run makes it again (with --force it makes all again)"
_TEXT, _MAYBE = str, (str, type(None))
_ROW = {"id": _TEXT, "status": _TEXT, "part": _MAYBE, "row": (int, type(None)), "quarantine": _MAYBE, "record_sha256": _MAYBE}
_PART = {"name": _TEXT, "rows": int, "bytes": int, "sha256": _TEXT, "tables": (dict, type(None))}
"""What a line of the manifest and of the list of parts must hold at least."""


class Check:
    """What was counted, and what is wrong."""

    def __init__(self) -> None:
        self.counts = dict.fromkeys(("seen", *STATUSES), 0)
        self.parts = 0
        self.problems: list[str] = []
        self.more = 0
        """Problems beyond the first hundred."""

    def wrong(self, message: str) -> None:
        """Note a problem."""
        if len(self.problems) < _MOST:
            self.problems.append(message)
        else:
            self.more += 1


def verify(out: Path | str, *, records: bool = False) -> Check:
    """Recount the manifest against the parts, the quarantine and the run's own sum; hash every part, and with `records` every record.

    Raises `InputError` `input.io` where no run stands in `out`. Of an output in a store one part at a time is fetched.
    """
    with working_folder(out) as made:
        return _verify(Places(*made), str(out), records=records)


def _verify(places: Places, out: str, *, records: bool) -> Check:
    check = Check()
    places.shelf.look()
    places.shelf.bring(places.run, places.manifest, places.part_list, places.stats, places.whole_of)
    told = _run(places, out)
    if told["status"] != "complete":
        check.wrong(f"run.json: the run is not complete ({told['status']})")
    if not places.manifest.is_file():
        check.wrong("manifest.jsonl: missing")
        return check
    quarantined = _count_manifest(places, check)
    _check_parts(places, check, records=records)
    _check_whole(places, told, check)
    _check_stats(places, check)
    _check_quarantine(places, check, quarantined)
    if check.counts["seen"] != sum(check.counts[status] for status in STATUSES):
        check.wrong(f"manifest.jsonl: the sum does not hold: {check.counts}")
    if told.get("counts") != check.counts:
        check.wrong(f"run.json counts {told.get('counts')}, the manifest {check.counts}")
    return check


def _run(places: Places, out: str) -> dict[str, Any]:
    try:
        told: dict[str, Any] = json.loads(places.run.read_bytes())
    except (OSError, ValueError) as error:
        raise InputError("input.io", f"no run stands in {out}: {getattr(error, 'strerror', None) or error}: run.json") from error
    if not _has(told, {"status": _TEXT, "options": dict, "recipe": _TEXT}):
        raise InputError("input.io", f"no run stands in {out}: run.json is not one that a run wrote")
    return told


def _has(told: Any, needed: Mapping[str, Any]) -> bool:
    return isinstance(told, dict) and all(isinstance(told.get(name), kind) for name, kind in needed.items())


def _lines(path: Path, needed: Mapping[str, Any], check: Check) -> Iterator[dict[str, Any]]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    told = json.loads(line)
                except ValueError:
                    check.wrong(f"{path.name}:{number}: not JSON")
                    continue
                if _has(told, needed):
                    yield told
                else:
                    check.wrong(f"{path.name}:{number}: not a line that a run wrote")
    except OSError as error:
        check.wrong(f"{path.name}: {error.strerror}")


def _count_manifest(places: Places, check: Check) -> set[str]:
    """Count the rows by status; the quarantine entries that they name."""
    quarantined: set[str] = set()
    for number, row in enumerate(_lines(places.manifest, _ROW, check), 1):
        check.counts["seen"] += 1
        status = row["status"]
        if status not in STATUSES:
            check.wrong(f"manifest.jsonl:{number}: status {status!r}")
            continue
        check.counts[status] += 1
        if (status == "ok") != (row["part"] is not None):
            check.wrong(f"manifest.jsonl:{number}: {row['id']} is {status}, its part {row['part']}")
        if status == "failed":
            if row["quarantine"] in quarantined:
                check.wrong(f"manifest.jsonl:{number}: quarantine entry {row['quarantine']} stands twice")
            quarantined.add(row["quarantine"])
    return quarantined


def _check_parts(places: Places, check: Check, *, records: bool) -> None:
    """Parts and manifest rows stand in one order, so both are read once, side by side."""
    rows = (row for row in _lines(places.manifest, _ROW, Check()) if row["status"] == "ok")  # what is wrong with a line is told already
    listed = set()
    for part in _lines(places.part_list, _PART, check):
        listed.add(part["name"])
        check.parts += 1
        path = places.parts / part["name"]
        of_part = list(islice(rows, max(0, part["rows"])))
        for number, row in enumerate([*of_part, *[None] * (len(of_part) < part["rows"])]):
            if row is None or (row["part"], row["row"]) != (part["name"], number):
                check.wrong(f"parts/{part['name']}: row {number} is {row and row['id']} in the manifest")
                break
        tables = part.get("tables") or {}
        for name, table in places.tables_of(part["name"], tables).items():
            _check_table(places, table, tables[name], check)
        if places.shelf.size(path) is None:
            check.wrong(f"parts/{part['name']}: missing")
            continue
        with places.shelf.at_hand(path) as whole:
            if digest(whole) != {"bytes": part["bytes"], "sha256": part["sha256"]}:
                check.wrong(f"parts/{part['name']}: {_DAMAGED}")
            elif records:
                _check_records(whole, of_part, check)
    if next(rows, None) is not None:
        check.wrong("manifest.jsonl: has records that no part holds")
    for folder in (places.parts, *table_folders(places)):
        for name in places.shelf.names(folder):
            if name not in listed:
                check.wrong(f"{folder.relative_to(places.out).as_posix()}/{name}: is in no list")


def _check_whole(places: Places, told: dict[str, Any], check: Check) -> None:
    """Whether what is made of all parts stands there, and is made of these."""
    sink = SINKS.get(told["options"].get("to"))
    if sink is None or sink.whole is None or told["status"] != "complete":
        return
    if places.shelf.size(places.out / sink.whole.name) is None:
        check.wrong(f"{sink.whole.name}: missing")
    elif not places.whole_of.is_file() or places.whole_of.read_bytes() != source_of(places, told["recipe"]):
        check.wrong(f"{sink.whole.name}: is not made of these parts")


def _check_stats(places: Places, check: Check) -> None:
    """Whether the counts behind the report can be read, and are the manifest's."""
    try:
        counts = read_stats(places.out)["counts"]
    except InputError:
        check.wrong(f"stats.json: {'not what a run wrote' if places.stats.is_file() else 'missing'}")
        return
    if counts != (found := {status: check.counts[status] for status in STATUSES}):
        check.wrong(f"stats.json counts {counts}, the manifest {found}")


def _check_table(places: Places, path: Path, told: dict[str, Any], check: Check) -> None:
    name = path.relative_to(places.out).as_posix()
    if places.shelf.size(path) is None:
        check.wrong(f"{name}: missing")
        return
    with places.shelf.at_hand(path) as whole:
        if digest(whole) != told:
            check.wrong(f"{name}: {_DAMAGED}")


def _check_records(path: Path, rows: list[dict[str, Any]], check: Check) -> None:
    from extractor.jobs.attempt import record_hash

    count = 0
    for guide, row in zip(read_part(path), rows, strict=False):
        count += 1
        if guide.guide_id != row["id"] or record_hash(guide) != row["record_sha256"]:
            check.wrong(f"parts/{path.name}: the record of {row['id']} is not the one that was written")
    if count != len(rows):
        check.wrong(f"parts/{path.name}: {count} records for {len(rows)} rows of the manifest")


def _check_quarantine(places: Places, check: Check, named: set[str]) -> None:
    have = {name for name in places.shelf.names(places.quarantine) if is_entry(name)}
    for name in sorted(named - have):
        check.wrong(f"quarantine/{name}: missing")
    for name in sorted(have - named):
        check.wrong(f"quarantine/{name}: no row of the manifest names it")
    for name in sorted(have & named):
        if places.shelf.size(places.quarantine / name / ERROR) is None:
            check.wrong(f"quarantine/{name}/{ERROR}: missing")

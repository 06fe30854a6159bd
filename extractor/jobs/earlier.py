"""What an earlier run has left in the output, and what of it goes: nothing that a run made is taken away without a word."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from itertools import islice
from pathlib import Path
from typing import Any

from extractor.errors import OutputError
from extractor.intake import Slice
from extractor.jobs.disk import commit_file
from extractor.jobs.fragment import read_rows
from extractor.jobs.options import Options, Places

__all__ = ["check_format", "checked", "leaves_out", "removed", "set_aside"]

# A run that goes on meets a slice of the earlier one at once; where so many are new, all names are compared.
_FIRST = 16
# Of more names than this none is kept in memory: nothing is refused then, and what goes is told at the end.
_MANY = 1 << 18
_FIND = "delete from gone where rowid = (select rowid from gone where {} = ? limit 1)"


def check_format(options: Options, places: Places) -> None:
    """Raise `OutputError` `output.format` where parts of another format stand, unless everything is to be done again."""
    if options.force or not _known(places):
        return
    places.shelf.bring(places.run)
    with suppress(OSError, ValueError, LookupError, TypeError):
        stands = json.loads(places.run.read_bytes())["options"]["to"]
        if stands != options.to:
            told = f"{places.own} holds a run's output as {stands}, which a run to {options.to} would remove"
            raise OutputError("output.format", f"{told}; name another folder, or --force has it done all the same")


def checked(slices: Iterator[Slice], places: Places, names: Iterable[str]) -> Iterator[Slice]:
    """The same slices, once one of the earlier run's inputs is met among them; `names` gives the names of all their files.

    Raises `OutputError` `output.inputs` where there is none, before anything is changed: records would be removed, and none of them made again.
    """
    if known := _known(places):
        first: list[Slice] = []
        for piece in islice(slices, _FIRST):
            first.append(piece)
            if piece.name in known:
                break
        else:
            _compare(places, names if first else ())
        yield from first
    yield from slices


def _known(places: Places) -> set[str]:
    """The slices of which a part counts as done."""
    return {path.name[:16] for path in places.state.glob("*-*.json.gz")}


def _compare(places: Places, names: Iterable[str]) -> None:
    records = 0

    def sources() -> Iterator[str]:
        nonlocal records
        for path in places.state.glob("*-*.json.gz"):
            found: set[str] = set()
            with suppress(OSError, EOFError, ValueError, LookupError, zlib.error):  # a part of which the state is damaged is done again
                for row in read_rows(path):
                    records += row["status"] == "ok"
                    found.add(row["source"])
            yield from found

    before: set[bytes] = set()
    for name in sources():
        before.add(_hash(name))
        if len(before) > _MANY:
            return
    if records and not any(_hash(name) in before for name in names):
        told = f"{places.own} holds records of other inputs ({records}), which this run would remove"
        raise OutputError("output.inputs", f"{told}; name another folder, or --force has it done all the same")


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()[:16]


def leaves_out(places: Places, names: Path) -> bool:
    """Whether something of the earlier run is no part of the plan, of which `names` lists the slices."""
    with names.open("r", encoding="ascii") as file:
        return not _known(places) <= {line.rstrip("\n") for line in file}


def set_aside(places: Places) -> None:
    """Keep the earlier run's manifest until this one is complete, however often that is broken off. Raises `OutputError`."""
    if not places.earlier.is_file():
        places.shelf.bring(places.manifest)
        if places.manifest.is_file():
            commit_file(places.manifest, places.earlier)
            places.shelf.put(places.earlier)


def removed(places: Places) -> int:
    """How many records of the manifest that was set aside are gone: neither their id nor their page's bytes stand in the new one.

    They are looked up in a temporary database on disk, so memory does not follow their number. Raises `OutputError`.
    """
    if not places.earlier.is_file():
        return 0
    path = places.state / "removed.tmp"
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as known:
            return _gone(known, places)
    except sqlite3.Error as error:
        raise OutputError("output.io", f"{path}: {error}") from error
    finally:
        path.unlink(missing_ok=True)


def _gone(known: sqlite3.Connection, places: Places) -> int:
    for told in ("pragma journal_mode=off", "pragma synchronous=off", "create table gone (id blob, sha256 text)"):
        known.execute(told)
    known.execute("begin")
    records = (row for row in _rows(places.earlier) if row.get("status") == "ok")
    known.executemany("insert into gone values (?, ?)", ((_hash(str(row.get("id"))), str(row.get("sha256"))) for row in records))
    known.execute("create index ids on gone (id)")
    known.execute("create index pages on gone (sha256)")
    for row in _rows(places.manifest):
        # One for one: of two records of one page one may be gone.
        if not known.execute(_FIND.format("id"), (_hash(str(row.get("id"))),)).rowcount:
            known.execute(_FIND.format("sha256"), (row.get("sha256"),))
    known.execute("commit")
    return int(known.execute("select count(*) from gone").fetchone()[0])


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """A manifest's rows, but for lines that no run wrote."""
    with path.open("rb") as file:
        for line in file:
            with suppress(ValueError):
                row = json.loads(line)
                if isinstance(row, dict):
                    yield row

"""Test cases made of real pages: the page, the record that it gives (or the error), and the test that walks them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.jobs.disk import make_folders, output_errors, write_file
from extractor.jobs.options import UsageError
from extractor.jobs.quarantine import ERROR, page_of
from extractor.jobs.trial import ISOLATED, Trial, alone, attempt
from extractor.limits import Limits

__all__ = ["TEST", "Case", "Change", "accept", "add", "cases", "changes", "find_page"]

TEST = '''"""Every page under {folder} gives the record that stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.jobs.cases import Case, cases, changes

FOLDER = Path(__file__).parents[{up}] / "{folder}"


@pytest.mark.parametrize("case", cases(FOLDER), ids=lambda case: case.name)
def test_the_page_gives_its_record(case: Case) -> None:
    assert changes(case.recorded(), case.now()) == []
'''
_NAME = re.compile(r"[0-9a-z][0-9a-z_-]{0,79}")
_SECONDS = 10.0

Change = tuple[str, Any, Any]
"""A JSON Pointer, what is recorded there, and what the page gives now."""


@dataclass(frozen=True, slots=True)
class Case:
    """One folder: `page.*`, `record.json`, and `case.json` where the page needs an address, a layout, or what its server told."""

    folder: Path
    seconds: float = _SECONDS
    """How long the page may take."""

    @property
    def name(self) -> str:
        """The folder's name; the record's `guide_id`."""
        return self.folder.name

    @property
    def page(self) -> Path:
        """The page."""
        page = page_of(self.folder)
        if page is None:
            raise InputError("input.io", f"{self.folder}: no page")
        return page

    def trial(self) -> Trial:
        """What to extract, and how."""
        path = self.folder / "case.json"
        told: dict[str, Any] = json.loads(path.read_bytes()) if path.is_file() else {}
        layout = told.get("layout")
        if layout is not None and (self.folder / layout).is_file():
            layout = str(self.folder / layout)
        more = {key: told[key] for key in ("uri", "extract", "media_type", "charset") if key in told}
        return Trial(str(self.page), self.name, layout=layout, **more)

    def recorded(self) -> dict[str, Any]:
        """The record that was accepted last. Raises `InputError` where there is none."""
        try:
            record: dict[str, Any] = json.loads((self.folder / "record.json").read_bytes())
        except (OSError, ValueError) as error:
            raise InputError("input.io", f"{self.folder}: no record: {error}") from error
        return record

    def now(self, *, isolated: bool | None = None) -> dict[str, Any]:
        """What the page gives now; in a process of its own where it is known to hang or crash."""
        if isolated is None:
            isolated = self.recorded().get("error", {}).get("code") in ISOLATED
        return alone(self.trial(), self.seconds) if isolated else attempt(self.trial())

    def keep(self, record: dict[str, Any]) -> None:
        """Accept a record. Raises `OutputError`."""
        write_file(self.folder / "record.json", json.dumps(record, indent=1, ensure_ascii=False).encode() + b"\n")


def cases(folder: Path, names: tuple[str, ...] = ()) -> list[Case]:
    """All cases below a folder, or those with these names. Raises `UsageError` for an unknown name."""
    found = [Case(path) for path in sorted(folder.iterdir()) if (path / "record.json").is_file()] if folder.is_dir() else []
    missing = set(names) - {case.name for case in found}
    if missing:
        raise UsageError("usage.case", f"no case {', '.join(sorted(missing))} in {folder}")
    return [case for case in found if not names or case.name in names]


def find_page(text: str, run: Path | None) -> Path:
    """A page's file, or the quarantine entry of a run (by its id, which `error.json` and the manifest have).

    Raises `InputError` `input.missing`.
    """
    path = Path(text)
    if path.exists():
        return path
    roots = [run] if run is not None else [Path(), *(one for one in sorted(Path().iterdir()) if one.is_dir())]
    for root in roots:
        entry = root / "quarantine" / text
        if re.fullmatch(r"[0-9a-f]{16}", text) and entry.is_dir():
            return entry
    raise InputError("input.missing", f"no page {text}, and no run here has it in quarantine")


def add(source: Path, name: str, folder: Path, *, layout: str | None = None, uri: str | None = None, seconds: float = _SECONDS) -> Case:
    """Make a case of a page or a quarantine entry; it passes as it stands, whether the page gives a record or an error.

    Raises `UsageError` for a bad or taken name, `InputError` where the entry has no page, `OutputError`.
    """
    if not _NAME.fullmatch(name):
        raise UsageError("usage.name", f"a case's name is small letters, digits, - and _, not {name!r}")
    case = Case(folder / name, seconds)
    if case.folder.exists():
        raise UsageError("usage.name", f"{case.folder} is there already")
    page, known = source, {}
    if source.is_dir():
        found = page_of(source)
        if found is None:
            raise InputError("input.io", f"{source}: nothing of the page could be read, so there is nothing to keep")
        page, known = found, json.loads((source / ERROR).read_bytes())
    if not page.is_file() or page.stat().st_size > Limits().max_bytes:
        raise InputError("input.io", f"{page}: no file, or one beyond the limit for a page")
    make_folders(case.folder)
    with output_errors(case.folder):
        (case.folder / f"page{page.suffix or '.txt'}").write_bytes(page.read_bytes())
        if layout is not None and Path(layout).is_file():
            (case.folder / "layout.toml").write_bytes(Path(layout).read_bytes())
            layout = "layout.toml"
        told = {key: known.get(key) for key in ("uri", "media_type", "charset")} | {"layout": layout} | ({"uri": uri} if uri else {})
        told = {key: value for key, value in told.items() if value is not None}
        if told:
            (case.folder / "case.json").write_text(json.dumps(told, indent=1) + "\n", "utf-8")
    case.keep(case.now(isolated=True))
    return case


def accept(case: Case, fields: tuple[str, ...] = ()) -> list[Change]:
    """Take what the page gives now, or only the record's top-level fields named; what was taken.

    Raises `UsageError` for a field that no record has, and for any where one of the two is an error, which has none.
    """
    old, new = case.recorded(), case.now()
    if fields:
        if "error" in old or "error" in new:
            raise UsageError("usage.field", f"{case.name} has no fields to take: what is recorded or given now is an error, to be accepted whole")
        if wrong := [field for field in fields if field not in new]:
            raise UsageError("usage.field", f"no field {', '.join(wrong)} in a record; `extractor schema` has them all")
        new = {**old, **{field: new[field] for field in fields}}
    case.keep(new)
    return changes(old, new)


def changes(old: Any, new: Any) -> list[Change]:
    """Where two records differ, leaf by leaf; provenance is told as one."""
    return list(_changes(old, new, ""))


def _changes(old: Any, new: Any, path: str) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        for key in [*old, *(key for key in new if key not in old)]:
            yield from _changes(old.get(key), new.get(key), f"{path}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(old, list) and isinstance(new, list) and path != "/provenance" and len(old) == len(new):
        for number, (before, after) in enumerate(zip(old, new, strict=True)):
            yield from _changes(before, after, f"{path}/{number}")
    elif old != new:
        yield path, old, new

"""The fixtures, found once."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
GUIDES = FIXTURES / "guides"
ALMANAC = FIXTURES / "layouts" / "almanac.toml"
SHARED = ROOT.parent / "shared"
"""Guides beside the project; tests that read them skip where they are absent."""


class Case(NamedTuple):
    """One page and what its record must say."""

    name: str
    page: Path
    expected: dict[str, Any]
    layout: str | None

    def read(self) -> bytes:
        return self.page.read_bytes()


def _expected(folder: Path, suffix: str) -> dict[str, Any]:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    for pointer in json.loads((folder / "lost_in_text.json").read_text("utf-8")) if suffix == ".txt" else ():
        *way, last = pointer.split("/")[1:]
        node: Any = expected
        for part in way:
            node = node[int(part)] if isinstance(node, list) else node[part]
        node[int(last) if isinstance(node, list) else last] = [] if isinstance(node[last], list) else None
    return expected


def _cases() -> list[Case]:
    found = []
    for folder in sorted(path for path in GUIDES.iterdir() if path.is_dir()):
        layout = str(ALMANAC) if folder.name.startswith("almanac-") else None
        found.extend(Case(f"{folder.name}{page.suffix}", page, _expected(folder, page.suffix), layout) for page in sorted(folder.glob("page.*")))
    return found


CASES = _cases()
INVALID: list[dict[str, Any]] = tomllib.loads((FIXTURES / "invalid" / "cases.toml").read_text("utf-8"))["case"]


def case(name: str) -> Case:
    """A case by its folder and suffix: `tidal-surveyor.txt`."""
    return next(one for one in CASES if one.name == name)

"""Whole outputs, reviewed as files. Accept new ones with: python -m pytest tests/test_snapshots.py --snapshot-update"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor import extract
from extractor.cli import app
from tests.helpers.cases import CASES, Case, case

SNAPSHOTS = Path(__file__).parent / "snapshots"


def _out(arguments: list[str], columns: int = 100) -> str:
    result = CliRunner().invoke(app, arguments, env={"COLUMNS": str(columns), "NO_COLOR": "1"})
    assert result.exit_code == 0, result.stderr
    return result.stdout


def _arguments(case: Case) -> list[str]:
    return [str(case.page), *(["--layout", case.layout] if case.layout else [])]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_show(case: Case, snapshot) -> None:
    snapshot.snapshot_dir = SNAPSHOTS / "show"
    snapshot.assert_match(_out(["show", *_arguments(case)]), f"{case.name}.show.txt")


def test_show_at_80_columns(snapshot) -> None:
    snapshot.snapshot_dir = SNAPSHOTS / "show"
    snapshot.assert_match(_out(["show", str(case("lantern-archivist.html").page)], 80), "lantern-archivist.80.show.txt")


@pytest.mark.parametrize("name", ["lantern-archivist.txt", "almanac-fresco-restorer.html"])
def test_layout_show(name: str, snapshot) -> None:
    snapshot.snapshot_dir = SNAPSHOTS / "layout"
    snapshot.assert_match(_out(["layout", "show", *_arguments(case(name))]), f"{name}.layout.txt")


@pytest.mark.parametrize("name", ["orchard-acoustician.txt", "almanac-fresco-restorer.html"])
def test_record(name: str, snapshot) -> None:
    """A record to the byte, apart from the package's version."""
    snapshot.snapshot_dir = SNAPSHOTS / "record"
    found = case(name)
    record = json.loads(extract(found.read(), layout=found.layout).model_dump_json())
    record["meta"]["extractor"] = "*"
    snapshot.assert_match(json.dumps(record, indent=1, ensure_ascii=False) + "\n", f"{name}.json")

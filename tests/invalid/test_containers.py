"""Every broken container ends with a code, in one run over all of them that stays small and leaves the rest of the machine alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.cases import ROOT
from tests.invalid.containers import EMPTY, FILES, File, make
from tests.invalid.measure import MIB
from tests.jobs.dumps import manifest

_RUN = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "extractor", "run", *sys.argv[1:]], stdin=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""
Rows = dict[str, list[dict]]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Rows, int, int]:
    """The manifest's rows by file, the exit code, and the largest process in MiB."""
    folder = tmp_path_factory.mktemp("containers")
    make(folder / "in")
    command = [sys.executable, "-c", _RUN, str(folder / "in"), "-o", str(folder / "out"), "-j", "2"]
    told = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True, cwd=folder)
    rows: Rows = {}
    for row in manifest(folder / "out"):
        rows.setdefault(row["source"], []).append(row)
    assert {path.name for path in folder.iterdir()} == {"in", "out"}
    assert not Path("/etc/climbed.txt").exists()
    code, mib = told.stdout.split()
    return rows, int(code), int(mib)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_broken_container_ends_as_told(file: File, run: tuple[Rows, int, int]) -> None:
    rows = run[0][file.name]
    assert file.code in {code for row in rows for code in (row["code"], *(finding["code"] for finding in row["findings"]))}
    assert all(row["status"] == "ok" or row["code"] for row in rows)


def test_a_container_without_a_page_has_one_row(run: tuple[Rows, int, int]) -> None:
    for file in EMPTY:
        assert [(row["id"], row["status"], row["code"]) for row in run[0][file.name]] == [(file.name, "skipped", "input.empty")]


def test_the_run_goes_on_and_stays_small(run: tuple[Rows, int, int]) -> None:
    _, code, mib = run
    assert code == 3
    assert mib < MIB


def test_links_and_pipes_hold_nobody_up(run: tuple[Rows, int, int]) -> None:
    rows = run[0]
    assert [row["code"] for name in ("nowhere.txt", "itself.txt") for row in rows[name]] == ["input.unreadable"] * 2
    assert [(row["status"], row["code"]) for name in ("zeros.txt", "pipe.txt", "round") for row in rows[name]] == [
        ("skipped", "input.unsupported")
    ] * 3
    assert not [name for name in rows if name.startswith("round/")]
    assert [row["status"] for row in rows["caf\\xe9.txt"]] == ["ok"]

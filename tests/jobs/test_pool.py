"""Workers that hang as they start are replaced, and a run in which all of them do comes to an end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from extractor.jobs.options import Options, WorkerError
from extractor.jobs.run import run
from tests.jobs.dumps import manifest

HALTED = "tests.jobs.halted:extract"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """So many pages that what a worker is told of them is more than a pipe holds."""
    (tmp_path / "in").mkdir()
    for number in range(600):
        (tmp_path / "in" / f"{'tide-' * 40}{number}.txt").write_text("Tide tables")
    return tmp_path / "in"


def _halts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, workers: int, seconds: float) -> None:
    monkeypatch.setenv("HALTS", str(tmp_path / "halts"))
    (tmp_path / "halts").write_bytes(b"." * workers)
    monkeypatch.setattr("extractor.jobs.pool._START_SECONDS", seconds)


def test_a_worker_that_hangs_as_it_starts_is_replaced(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _halts(tmp_path, monkeypatch, 1, 8.0)
    assert run(Options(inputs=(str(folder),), out=tmp_path / "out", extract=HALTED)).exit_code == 0
    assert {row["status"] for row in manifest(tmp_path / "out")} == {"ok"}
    assert len(manifest(tmp_path / "out")) == 600


def test_a_run_whose_workers_all_hang_as_they_start_ends(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _halts(tmp_path, monkeypatch, 99, 1.0)
    began = time.monotonic()
    with pytest.raises(WorkerError, match="not ready after 1 seconds") as caught:
        run(Options(inputs=(str(folder),), out=tmp_path / "out", extract=HALTED, jobs=2))
    assert caught.value.code == "worker.dies"
    assert time.monotonic() - began < 60

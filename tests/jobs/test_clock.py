"""A clock that is set, stands still or runs backwards costs no page and holds up no run."""

from __future__ import annotations

import os
import subprocess
from itertools import count
from pathlib import Path

import pytest

from extractor.errors import OutputError
from extractor.jobs import clock, disk, pool
from extractor.jobs.clock import Clock
from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.limits import Limits
from tests.jobs import kills
from tests.jobs.dumps import manifest, pages, write_jsonl


@pytest.mark.parametrize(
    ("looks", "waited", "seconds"),
    [
        ([10.5, 12.0, 13.5], 0.0, 3.5),
        ([10.5, 500.0, 501.0], 0.0, 1.5),
        ([10.5, -500.0, -499.0], 0.0, 1.5),
        ([10.5, -500.0, -499.0], 0.1, 1.6),
        ([10.0, 10.0, 10.0], 0.1, 0.3),
        ([9.0, 8.0, 7.0], 0.1, 0.3),
    ],
)
def test_seconds_only_grow(monkeypatch: pytest.MonkeyPatch, looks: list[float], waited: float, seconds: float) -> None:
    told = iter([10.0, *looks])
    monkeypatch.setattr(clock.time, "monotonic", lambda: next(told))
    watched = Clock()
    seen = [watched.look(waited) for _ in looks]
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(seconds)


class _Stub:
    """A worker at a page, and what became of it."""

    def __init__(self) -> None:
        self.task = self.process = self
        self.ordinal, self.since, self.ready, self.killed = 7, 0.0, True, False

    def kill(self) -> None:
        self.killed = True


@pytest.mark.parametrize(
    ("looks", "killed"), [([10.5, 12.0], False), ([10.5, 12.0, 13.4], True), ([10.5, 500.0, 501.0], False), ([500.0, 501.5, 503.4], True)]
)
def test_time_in_which_the_machine_stood_still_is_no_pages(monkeypatch: pytest.MonkeyPatch, looks: list[float], killed: object) -> None:
    told = iter([10.0, *looks])
    monkeypatch.setattr(clock.time, "monotonic", lambda: next(told))
    watched = pool.Pool(1, {}, 3.2, 0, object())
    stub = _Stub()
    watched._hands.append(stub)
    monkeypatch.setattr(watched, "_bury", lambda hand, reason: watched._hands.remove(hand))
    for _ in looks:
        watched._check_times(0.0)
    assert stub.killed == killed


@pytest.mark.parametrize("step", [-5.0, 0.0])
def test_a_page_that_hangs_ends_by_a_clock_that_runs_backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: float) -> None:
    told = count(1e6, step)
    dump = write_jsonl(tmp_path / "a.jsonl", 3)
    with dump.open("ab") as file:
        file.write(b'{"id": "h", "text": "HANG"}\n')
    options = Options(inputs=(str(dump),), out=tmp_path / "out", extract="tests.jobs.faulty:extract", limits=Limits(max_seconds=2.0), jobs=2)
    monkeypatch.setattr(clock.time, "monotonic", lambda: next(told))
    assert run(options).exit_code == 3
    rows = {row["id"]: row["code"] for row in manifest(tmp_path / "out")}
    assert rows.pop("h") == "page.timeout"
    assert len(rows) == len(list(pages(3)))
    assert not any(rows.values())


def test_a_lock_that_is_held_is_told_by_a_clock_that_runs_backwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = count(1e6, -5)
    monkeypatch.setattr(clock.time, "monotonic", lambda: next(told))
    monkeypatch.setattr(disk, "_PATIENCE", 0.2)
    with disk.exclusive(tmp_path / "lock"), pytest.raises(OutputError, match="another run"), disk.exclusive(tmp_path / "lock"):
        pass


_BEYOND = """
import time

def none():
    raise OverflowError("timestamp too large to convert to C _PyTime_t")

time.time = time.time_ns = none
"""


def test_a_clock_beyond_the_year_2262_stops_no_run(tmp_path: Path) -> None:
    """Python itself tells no time there, so that even its own `logging`, and the threads that load it, cannot be loaded."""
    (tmp_path / "sitecustomize.py").write_text(_BEYOND, "utf-8")
    write_jsonl(tmp_path / "a.jsonl", 3)
    (tmp_path / "bad.txt").write_bytes(b"%PDF-1.4")
    environment = kills.environment()
    environment["PYTHONPATH"] = os.pathsep.join((str(tmp_path), environment["PYTHONPATH"]))
    command = [*kills.RUN, str(tmp_path / "a.jsonl"), str(tmp_path / "bad.txt"), "-o", str(tmp_path / "out"), "-j", "1"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 3, done.stderr
    assert [row["status"] for row in manifest(tmp_path / "out")] == ["ok"] * 3 + ["failed"]

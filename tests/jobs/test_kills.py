"""The short form of the long measures: kills, faults of the disk, signals."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path

import pytest

from extractor.jobs.verify import verify
from tests.jobs import faults, kills
from tests.jobs.dumps import manifest, snapshot, write_jsonl


def test_killed_and_resumed_runs_equal_an_unbroken_one(tmp_path: Path) -> None:
    counts = kills.torture(tmp_path, 6, 400, 7, short=True)
    assert counts["completed"] >= 1


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_signals_stop_a_run_cleanly(tmp_path: Path, number: int, code: int) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 1500)
    process = kills.start([str(dump)], tmp_path / "out", 2)
    while not list((tmp_path / "out").glob("parts/*.jsonl")):
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(number)
    said = process.communicate(timeout=20)[1]
    assert process.returncode == code, said
    assert not list((tmp_path / "out").rglob("*.tmp"))
    assert json.loads((tmp_path / "out/run.json").read_bytes())["status"] == "stopped"
    assert verify(tmp_path / "out").problems
    assert kills.finish(kills.start([str(dump)], tmp_path / "out", 2))[0] == 0
    assert kills.finish(kills.start([str(dump)], tmp_path / "whole", 1))[0] == 0
    assert snapshot(tmp_path / "out") == snapshot(tmp_path / "whole")


@pytest.mark.skipif(not faults.works(), reason="strace is missing or may not trace")
@pytest.mark.parametrize(
    ("call", "fault", "nth"),
    [("write", "error=ENOSPC", 30), ("fsync", "signal=KILL", 5), ("rename", "error=EIO", 2), ("openat", "error=EMFILE", 900)],
)
def test_a_failing_disk_stops_a_run_without_harm(tmp_path: Path, call: str, fault: str, nth: int) -> None:
    faults.Bench(tmp_path).attempt(call, fault, nth)


@pytest.mark.skipif(not faults.works(), reason="strace is missing or may not trace")
def test_what_a_part_came_to_is_never_left_out_of_the_sums(tmp_path: Path) -> None:
    """A part's fragment can't be opened in one of the passes over all of them: the run says so."""
    bench = faults.Bench(tmp_path, pages=8)
    fragment = min((tmp_path / "whole/.state").glob("*-0000.json.gz")).name
    said = [bench.attempt("openat", "error=EIO", nth, f".state/{fragment}") for nth in (3, 5, 7)]
    assert said == ["exit 5"] * 3


@pytest.mark.skipif(not faults.works(), reason="strace is missing or may not trace")
@pytest.mark.parametrize("pattern", ["files/*/page-*", "packed.jsonl.gz"])
def test_what_could_not_be_read_is_tried_again(tmp_path: Path, pattern: str) -> None:
    """A page, and a packed file as its check sum is looked at."""
    bench = faults.Bench(tmp_path, pages=8)
    source, out = min((tmp_path / "in").glob(pattern)), tmp_path / "out"
    bench.run(out, "strace", "-f", "-qq", "-o", "/dev/null", "-P", str(source), "-e", "inject=openat,open:error=EIO:when=1")
    assert [row["code"] for row in manifest(out)].count("input.unreadable") == 1
    assert bench.run(out).returncode == 3
    assert snapshot(out) == bench.whole


@pytest.mark.skipif(not faults.works(), reason="strace is missing or may not trace")
def test_a_layout_that_cannot_be_read_fails_the_run_and_no_page(tmp_path: Path) -> None:
    bench, out = faults.Bench(tmp_path, pages=8), tmp_path / "out"
    layout = str(kills.ROOT / "extractor/layouts/himalayas.toml")
    done = bench.run(out, "strace", "-f", "-qq", "-o", "/dev/null", "-P", layout, "-e", "inject=openat,open:error=EIO:when=1")
    assert done.returncode == 5, done.stderr
    assert b"output.io" in done.stderr
    assert bench.run(out).returncode == 3
    assert snapshot(out) == bench.whole


def test_a_full_disk_is_exit_5(tmp_path: Path) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 50)
    command = ["sh", "-c", 'ulimit -f 100; trap "" XFSZ; exec "$@"', "sh", *kills.RUN, str(dump), "-o", str(tmp_path / "out")]
    done = subprocess.run(command, env=kills.environment(), capture_output=True, check=False)
    assert done.returncode == 5, done.stderr
    assert b"output.io" in done.stderr
    assert not list((tmp_path / "out/parts").iterdir())
    assert kills.finish(kills.start([str(dump)], tmp_path / "out", 1))[0] == 0


def test_a_lost_output_folder_is_exit_5(tmp_path: Path) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 1500)
    process = kills.start([str(dump)], tmp_path / "out", 1)
    while not list((tmp_path / "out").glob("parts/*.jsonl")):
        assert process.poll() is None
        time.sleep(0.02)
    (tmp_path / "out").rename(tmp_path / "gone")
    code, said = kills.finish(process)
    assert code == 5, said
    # A temporary file may be left in a folder that was taken away while it was written; a part is whole all the same.
    for part in (tmp_path / "gone").glob("parts/*.jsonl"):
        assert all(json.loads(line)["guide_id"] for line in part.read_text("utf-8").splitlines())
    (tmp_path / "gone").rename(tmp_path / "out") if not (tmp_path / "out").exists() else None
    assert kills.finish(kills.start([str(dump)], tmp_path / "out", 2))[0] == 0

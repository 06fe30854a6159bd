"""A file that hangs, or ends who looks at it, before its slices are known fails alone; workers are looked after meanwhile."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from pathlib import Path

import pytest

from extractor.errors import OptionalDependencyError
from extractor.jobs import scout
from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.jobs.verify import verify
from extractor.limits import Limits
from tests.intake import archives
from tests.jobs.dumps import manifest, snapshot

FAULTY = "tests.jobs.faulty:extract"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scout, "MODULE", "tests.jobs.slow_lookout")


def _dump(path: Path, *words: str) -> Path:
    path.write_text("".join(json.dumps({"id": word, "text": f"Tide tables, {word}"}) + "\n" for word in words))
    return path


@pytest.mark.usefixtures("slow")
def test_a_file_that_hangs_or_kills_who_looks_at_it_costs_no_other(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    for name in ("a.zip", "b-stuck.zip", "c-deadly.zip", "d.zip"):
        (folder / name).write_bytes(archives.zipped([("page.txt", b"Tide tables")]))
    for name in ("e-stuck.json", "f.csv", "g-deadly.parquet"):
        (folder / name).write_text("id,text\na,Tide tables\n")
    (folder / "h.txt").write_text("HANG")  # it is ended while others are looked at
    options = Options(inputs=(str(folder),), out=out, limits=Limits(max_seconds=6.0), extract=FAULTY)
    assert run(options).exit_code == 3
    rows = {row["source"]: row for row in manifest(out)}
    assert {name: row["code"] for name, row in rows.items()} == {
        "a.zip": None, "b-stuck.zip": "page.timeout", "c-deadly.zip": "page.crashed", "d.zip": None, "e-stuck.json": "page.timeout", "f.csv": None,
        "g-deadly.parquet": "page.crashed", "h.txt": "page.timeout",
    }  # fmt: skip
    assert rows["b-stuck.zip"]["message"] == "the file took more than 6 seconds, before anything of it was read"
    assert verify(out).problems == []
    whole = snapshot(out)
    (out / "manifest.jsonl").unlink()
    began = time.monotonic()
    assert run(options).exit_code == 3
    assert time.monotonic() - began < 6.0  # what hung is not waited for again
    assert snapshot(out) == whole
    (folder / "b-stuck.zip").touch()
    (folder / "b-stuck.zip").rename(folder / "b.zip")
    assert run(options).exit_code == 3
    assert [row["code"] for row in manifest(out) if row["source"] == "b.zip"] == [None]


@pytest.mark.usefixtures("slow")
@pytest.mark.parametrize("more", [{"limit": 4}, {"dedupe": True}])
def test_rows_that_hang_as_they_are_counted_or_compared_cost_no_other(tmp_path: Path, more: dict) -> None:
    dump = _dump(tmp_path / "a.jsonl", "one", "stuck", "two", "deadly", "one", "three")
    result = run(Options(inputs=(str(dump),), out=tmp_path / "out", limits=Limits(max_seconds=3.0), **more))
    assert result.exit_code == 0
    found = [(row["id"], row["status"]) for row in manifest(tmp_path / "out")]
    whole = [("one", "ok"), ("stuck", "ok"), ("two", "ok"), ("deadly", "ok"), ("one", "duplicate"), ("three", "ok")]
    assert found == (whole if "dedupe" in more else whole[:4])


@pytest.mark.usefixtures("slow")
def test_a_run_can_be_stopped_while_a_file_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / "stuck.zip").write_bytes(b"PK")
    options = Options(inputs=(str(tmp_path / "stuck.zip"),), out=tmp_path / "out")

    def stop() -> None:
        while not (tmp_path / "out/.state/plan.tmp").exists():
            time.sleep(0.05)
        time.sleep(1)
        os.kill(os.getpid(), signal.SIGTERM)

    thread = threading.Thread(target=stop)
    thread.start()
    began = time.monotonic()
    result = run(options)
    thread.join()
    assert (result.exit_code, result.reason) == (143, "terminated")
    assert time.monotonic() - began < 20


def test_the_plan_is_the_same_whoever_looks(tmp_path: Path) -> None:
    from extractor.intake import Keys, find_roots, plan

    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.zip").write_bytes(archives.zipped([(f"{number}.txt", b"page") for number in range(600)]))
    (folder / "b.json").write_text('[{"text": "one"}]')
    (folder / "c.json").write_text('{"text": "one"}')
    (folder / "d.csv").write_text("id,title\n1,x\n")
    (folder / "e.zip").write_text("no")
    (folder / "f.txt").write_text("page")
    roots, keys = find_roots((str(folder),)), Keys()
    asked = scout.Scout(keys, 60.0, os.open(tmp_path, os.O_RDONLY), lambda _: False, lambda _: False)
    found = list(plan(roots, keys, without=tmp_path, ask=asked.slices))
    asked.close()
    assert found == list(plan(roots, keys, without=tmp_path))
    assert len(found) > 5


@pytest.mark.parametrize(("error", "code"), [("ModuleNotFoundError", "extra.missing"), ("ImportError('no memory for it')", "extra.broken")])
def test_what_the_one_who_looks_lacks_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: str, code: str) -> None:
    (tmp_path / "lacking").mkdir()
    (tmp_path / "lacking/pyarrow.py").write_text(f"raise {error}")
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    monkeypatch.syspath_prepend(tmp_path / "lacking")
    with pytest.raises(OptionalDependencyError) as caught:
        run(Options(inputs=(str(tmp_path / "a.parquet"),), out=tmp_path / "out"))
    assert caught.value.code == code


def test_nobody_is_asked_where_names_tell_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scout, "MODULE", "no.such.module")
    (tmp_path / "a.txt").write_text("Tide tables")
    dump = tmp_path / "a.tar"
    dump.write_bytes(archives.tar([("b.txt", b"Bells")]))
    out = tmp_path / "out"
    assert run(Options(inputs=(str(tmp_path / "a.txt"), str(dump)), out=out)).exit_code == 0
    before = snapshot(out)
    assert run(Options(inputs=(str(tmp_path / "a.txt"), str(dump)), out=out)).exit_code == 0
    assert snapshot(out) == before

"""A run writes every page exactly once, whatever the input, and says so."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import InputError, OutputError
from extractor.intake import Keys, find_roots, plan
from extractor.jobs import disk, resume
from extractor.jobs.disk import exclusive
from extractor.jobs.merge import Sum, merge
from extractor.jobs.options import Budget, Options, Places, UsageError
from extractor.jobs.run import Result, run
from extractor.jobs.shelf import Shelf
from extractor.jobs.verify import verify
from extractor.jobs.work import digest
from extractor.limits import Limits
from tests.jobs.dumps import manifest, pages, snapshot, write_files, write_jsonl

FAULTY = "tests.jobs.faulty:extract"


def go(out: Path, *inputs: Path | str, **options: object) -> Result:
    result = run(Options(inputs=tuple(str(one) for one in inputs), out=out, **options))
    if result.reason is None:
        assert verify(out, records=True).problems == []
    return result


def lines(path: Path, *rows: object) -> Path:
    path.write_bytes(b"".join((row if isinstance(row, bytes) else json.dumps(row).encode()) + b"\n" for row in rows))
    return path


def test_every_file_of_a_folder_has_one_row(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "in", 12)
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "bad.txt").write_bytes(b"%PDF-1.4")
    result = go(tmp_path / "out", folder)
    rows = manifest(tmp_path / "out")
    assert result.exit_code == 3
    assert sorted(row["id"] for row in rows) == sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert {row["id"]: row["code"] for row in rows if row["status"] != "ok"} == {"picture.jpg": "input.unsupported", "bad.txt": "input.binary"}
    entry = tmp_path / "out/quarantine" / next(row["quarantine"] for row in rows if row["status"] == "failed")
    assert (entry / "page.txt").read_bytes() == b"%PDF-1.4"
    assert json.loads((entry / "error.json").read_bytes())["code"] == "input.binary"


def test_a_finding_of_severity_error_is_exit_1(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"   ")
    assert go(tmp_path / "out", tmp_path / "a.txt").exit_code == 1


def test_records_do_not_depend_on_the_container(tmp_path: Path) -> None:
    """Plain, gzip, zstandard, Parquet, an array, a table: the same records with the same hashes."""
    pa, parquet, zstandard = (pytest.importorskip(name) for name in ("pyarrow", "pyarrow.parquet", "zstandard"))
    plain = write_jsonl(tmp_path / "a.jsonl", 30)
    rows = [json.loads(line) for line in plain.read_bytes().splitlines()]
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(plain.read_bytes()))
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress(plain.read_bytes()[:5000]) + zstandard.compress(plain.read_bytes()[5000:]))
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "a.parquet", row_group_size=7)
    (tmp_path / "a.json").write_text(json.dumps(rows, indent=2))
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(rows)
    found = {}
    for suffix in ("jsonl", "jsonl.gz", "jsonl.zst", "parquet", "json", "csv"):
        assert go(tmp_path / suffix, tmp_path / f"a.{suffix}", jobs=2).exit_code == 0
        found[suffix] = [(row["id"], row["record_sha256"]) for row in manifest(tmp_path / suffix)]
    assert len(found["jsonl"]) == 30
    assert all(rows == found["jsonl"] for rows in found.values())


def test_bad_lines_fail_alone(tmp_path: Path) -> None:
    page = next(iter(pages(1)))[1]
    dump = lines(
        tmp_path / "a.jsonl", {"id": "one", "text": page}, b"{broken", b"", b"[1]", {"id": "two"}, {"id": 3, "text": page}, {"text": page}, b'{"id":"\\ud800","text":"\\ud800"}',
        b"\xff\xfe", b"[" * 100_000,
    )  # fmt: skip
    assert go(tmp_path / "out", dump).exit_code == 3
    rows = manifest(tmp_path / "out")
    assert [(row["id"].partition("#")[0], row["status"], row["code"]) for row in rows] == [
        ("one", "ok", None), ("a.jsonl", "failed", "input.json"), ("a.jsonl", "failed", "input.json"), ("two", "failed", "input.no_text"), ("3", "ok", None),
        ("a.jsonl", "ok", None), ("\ufffd", "ok", None), ("a.jsonl", "failed", "input.json"), ("a.jsonl", "failed", "input.json"),
    ]  # fmt: skip


def test_a_cut_off_archive_costs_its_end_only(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    data = write_jsonl(tmp_path / "a.jsonl", 40).read_bytes()
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(data)[:-2000])
    (tmp_path / "c.jsonl.zst").write_bytes(zstandard.compress(data)[:-2000])
    assert go(tmp_path / "out", tmp_path / "b.jsonl.gz", tmp_path / "c.jsonl.zst").exit_code == 3
    failed = [row for row in manifest(tmp_path / "out") if row["status"] == "failed"]
    assert [(row["source"], row["code"]) for row in failed] == [("b.jsonl.gz", "input.corrupt"), ("c.jsonl.zst", "input.corrupt")]


def test_a_damaged_parquet_file_is_one_failure_a_row(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    rows = [{"id": name, "text": text} for name, text in pages(30)]
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_pylist(rows), path, row_group_size=10, compression="none", use_dictionary=False)
    data = bytearray(path.read_bytes())
    at = data.index(b"Page 12\n")
    data[at - 600 : at + 600] = b"\xff" * 1200
    path.write_bytes(data)
    (tmp_path / "b.parquet").write_bytes(b"PAR1 nothing")
    assert go(tmp_path / "out", tmp_path / "a.parquet", tmp_path / "b.parquet").exit_code == 3
    found = manifest(tmp_path / "out")
    assert len(found) == 31
    assert [row["status"] for row in found[:10] + found[20:30]] == ["ok"] * 20
    assert "failed" in [row["status"] for row in found[10:20]]
    assert found[30]["code"] == "input.corrupt"


@pytest.mark.usefixtures("untraced_processes")
def test_the_output_is_the_same_for_any_number_of_workers(tmp_path: Path) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 1500)
    go(tmp_path / "one", dump, jobs=1)
    go(tmp_path / "three", dump, jobs=3)
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "three")
    assert len(list((tmp_path / "one/parts").iterdir())) > 2


def test_pages_that_hang_crash_or_fail_cost_only_themselves(tmp_path: Path) -> None:
    dump = lines(
        tmp_path / "a.jsonl", *({"id": str(number), "text": text} for number, (_, text) in enumerate(pages(4))), {"id": "h", "text": "HANG"},
        {"id": "c", "text": "CRASH"}, {"id": "b", "text": "BUG"}, {"id": "o", "text": f"ONCE {tmp_path / 'mark'} {next(pages(1))[1]}"}, {"id": "last", "text": next(pages(1))[1]},
    )  # fmt: skip
    assert go(tmp_path / "out", dump, extract=FAULTY, limits=Limits(max_seconds=8.0), jobs=2).exit_code == 3
    rows = {row["id"]: row for row in manifest(tmp_path / "out")}
    assert {name: row["code"] for name, row in rows.items() if row["code"]} == {"h": "page.timeout", "c": "page.crashed", "b": "page.error"}
    assert len(rows) == 9
    assert "faulty.py" in (tmp_path / "out/quarantine" / rows["b"]["quarantine"] / "error.json").read_text()


def test_a_file_that_hangs_or_kills_as_it_is_read_costs_no_other_file(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "in", 6)
    for name in ("0/a-stuck.txt", "1/deadly.txt"):
        (folder / name).write_bytes(b"Tide tables")
    options = {"extract": "tests.jobs.stuck:extract", "jobs": 2, "limits": Limits(max_seconds=8.0)}
    assert go(tmp_path / "out", folder, **options).exit_code == 3
    rows = {row["id"]: row for row in manifest(tmp_path / "out")}
    assert {name: row["code"] for name, row in rows.items() if row["code"]} == {
        "0/a-stuck.txt": "page.timeout", "1/deadly.txt": "page.crashed",
    }  # fmt: skip
    assert rows["0/a-stuck.txt"]["message"] == "the page took more than 8 seconds, while it was read"
    assert len(rows) == 8
    before = snapshot(tmp_path / "out")
    go(tmp_path / "out", folder, **options)
    assert json.loads((tmp_path / "out/run.json").read_bytes())["slices_done_now"] == 0
    assert snapshot(tmp_path / "out") == before


def test_a_row_that_hangs_or_kills_as_it_is_read_costs_no_other_row(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    from tests.intake import archives

    folder = tmp_path / "in"
    folder.mkdir()
    told = ["one", "stuck", "two", "deadly", "three"]
    found = [{"id": name, "text": f"Tide tables, {name}"} for name in told]
    lines(folder / "a.jsonl", *found)
    (folder / "b.json").write_text(json.dumps(found))
    (folder / "c.csv").write_text("id,text\n" + "".join(f'{row["id"]},"{row["text"]}"\n' for row in found))
    parquet.write_table(pa.Table.from_pylist(found), folder / "d.parquet")
    members = [(f"{name}.txt", f"Tide tables, {name}".encode()) for name in told]
    (folder / "e.zip").write_bytes(archives.zipped(members))
    (folder / "f.tar").write_bytes(archives.tar(members))
    assert go(tmp_path / "out", folder, extract="tests.jobs.stuck:extract", jobs=6, limits=Limits(max_seconds=6.0)).exit_code == 3
    rows = manifest(tmp_path / "out")
    assert len(rows) == 6 * 5
    assert [row["code"] for row in rows] == [None, "page.timeout", None, "page.crashed", None] * 6
    assert {row["message"].partition(", ")[2] for row in rows if row["code"]} == {"while it was read"}


def test_rows_behind_one_that_never_ends_are_tried_again(tmp_path: Path) -> None:
    """Where a row begins that cannot even be passed over, as on a disk that went away, all that follows could not be read."""
    dump = lines(tmp_path / "a.jsonl", {"id": "a", "text": "one"}, {"id": "b", "text": "swamp"}, {"id": "c", "text": "two"})
    out = tmp_path / "out"
    assert go(out, dump, extract="tests.jobs.stuck:extract", limits=Limits(max_seconds=2.0)).exit_code == 3
    assert [(row["status"], row["code"]) for row in manifest(out)] == [("ok", None), ("failed", "input.unreadable")]
    assert go(out, dump).exit_code == 0
    assert [row["id"] for row in manifest(out)] == ["a", "b", "c"]


def test_pages_that_memory_was_short_for_are_tried_again_by_the_next_run(tmp_path: Path) -> None:
    """Once a run: a page that needs too much stays failed, and ends no run."""
    short, out = tmp_path / "short", tmp_path / "out"
    short.touch()
    dump = lines(tmp_path / "a.jsonl", {"id": "a", "text": "one"}, {"id": "b", "text": f"SHORT {short} two"}, {"id": "c", "text": "three"})
    for _ in range(2):
        assert go(out, dump, extract=FAULTY).exit_code == 3
        assert [row["code"] for row in manifest(out)] == [None, "page.memory", None]
        assert json.loads((out / "run.json").read_bytes())["slices_done_now"] == 1
    short.unlink()
    assert go(out, dump, extract=FAULTY).exit_code == 0
    assert go(tmp_path / "whole", dump, extract=FAULTY).exit_code == 0
    assert snapshot(out) == snapshot(tmp_path / "whole")


@pytest.mark.parametrize("to", ["jsonl", "parquet"])
def test_a_run_whose_state_is_lost_is_done_again(tmp_path: Path, to: str) -> None:
    """As where the output is taken away while the run goes on, which may leave a few files behind."""
    if to == "parquet":
        pytest.importorskip("pyarrow")
    dump, out = lines(tmp_path / "a.jsonl", {"id": "a", "text": "one"}, {"id": "b", "text": "%PDF-1.4"}), tmp_path / "out"
    go(out, dump, to=to)
    whole = snapshot(out)
    shutil.rmtree(out / ".state")
    (out / "manifest.jsonl").unlink()
    go(out, dump, to=to)
    assert snapshot(out) == whole


@pytest.mark.parametrize("keep", [0, 0.5, 0.99])
def test_a_part_of_which_the_state_is_cut_off_is_done_again(tmp_path: Path, keep: float) -> None:
    """As a full disk may leave it; where the cut is behind the first line, that alone can still be read."""
    dump, out = write_jsonl(tmp_path / "a.jsonl", 40), tmp_path / "out"
    go(out, dump)
    whole = snapshot(out)
    state = next((out / ".state").glob("*.json.gz"))
    state.write_bytes(state.read_bytes()[: int(state.stat().st_size * keep)])
    assert go(out, dump).exit_code == 0
    assert json.loads((out / "run.json").read_bytes())["slices_done_now"] == 1
    assert snapshot(out) == whole


def test_a_part_that_goes_away_while_the_run_goes_on_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dump, out = lines(tmp_path / "a.jsonl", {"id": "a", "text": "one"}, {"id": "b", "text": "two"}), tmp_path / "out"

    def merged(places: Places, *more: Any) -> Sum:
        next(places.parts.iterdir()).unlink()
        return merge(places, *more)

    with monkeypatch.context() as patch:
        patch.setattr("extractor.jobs.run.merge", merged)
        with pytest.raises(OutputError, match="went away after it was written"):
            go(out, dump)
    assert json.loads((out / "run.json").read_bytes())["status"] == "running"
    assert go(out, dump).exit_code == 0


@pytest.mark.parametrize("name", ["run.json", "parts/notes.txt", "parts/link", "a.txt", "quarantine/0123456789abcdef/mine.txt"])
def test_a_folder_that_no_run_made_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "out" / name
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path) if name.endswith("link") else path.write_bytes(b"mine")
    with pytest.raises(UsageError) as caught:
        go(tmp_path / "out", lines(tmp_path / "a.jsonl", {"text": "one"}))
    assert caught.value.code == "usage.out"
    assert list(path.parent.iterdir()) == [path]


def test_the_same_id_with_other_bytes_is_a_finding(tmp_path: Path) -> None:
    dump = lines(
        tmp_path / "a.jsonl", {"id": "x", "text": "one"}, {"id": "y", "text": "two"}, {"id": "x", "text": "three"}, {"id": "y", "text": "two"}
    )
    go(tmp_path / "out", dump)
    assert ["id_collision" in [finding["code"] for finding in row["findings"]] for row in manifest(tmp_path / "out")] == [True, False, True, False]


def test_dedupe_keeps_the_first_copy(tmp_path: Path) -> None:
    dump = lines(tmp_path / "a.jsonl", {"id": "x", "text": "one"}, {"id": "y", "text": "two"}, {"id": "z", "text": "one"})
    go(tmp_path / "out", dump, dedupe=True)
    assert [row["status"] for row in manifest(tmp_path / "out")] == ["ok", "ok", "duplicate"]
    go(tmp_path / "out", dump)
    assert [row["status"] for row in manifest(tmp_path / "out")] == ["ok", "ok", "ok"]


@pytest.mark.parametrize("limit", [0, 1, 7, 100])
def test_limit_takes_the_first_units(tmp_path: Path, limit: int) -> None:
    dump = write_jsonl(tmp_path / "a.jsonl", 12)
    folder = write_files(tmp_path / "in", 12)
    go(tmp_path / "out", dump, folder, limit=limit)
    go(tmp_path / "all", dump, folder)
    assert [row["id"] for row in manifest(tmp_path / "out")] == [row["id"] for row in manifest(tmp_path / "all")][:limit]


def test_a_second_run_does_nothing_and_a_changed_input_is_done_again(tmp_path: Path) -> None:
    folder, out = write_files(tmp_path / "in", 9), tmp_path / "out"
    go(out, folder)
    before = snapshot(out)
    times = {path: path.stat().st_mtime_ns for path in (out / "parts").iterdir()}
    go(out, folder)
    assert snapshot(out) == before
    assert {path: path.stat().st_mtime_ns for path in (out / "parts").iterdir()} == times
    (folder / "0/page-00000.txt").write_text("another page")
    (folder / "0/page-00003.txt").unlink()
    (folder / "new.txt").write_text("a new page")
    go(out, folder)
    go(tmp_path / "fresh", folder)
    assert snapshot(out) == snapshot(tmp_path / "fresh")


@pytest.mark.parametrize("to", ["jsonl", "parquet"])
def test_a_part_that_was_changed_is_done_again_whatever_its_size(tmp_path: Path, to: str) -> None:
    if to == "parquet":
        pytest.importorskip("pyarrow")
    out = tmp_path / "out"
    go(out, write_files(tmp_path / "in", 3), to=to)
    before = snapshot(out)
    path = min(out.glob("tables/guides/*" if to == "parquet" else "parts/*"))
    path.write_bytes(bytes(byte ^ 1 for byte in path.read_bytes()))
    go(out, tmp_path / "in", to=to)
    assert json.loads((out / "run.json").read_bytes())["slices_done_now"] == 1
    assert snapshot(out) == before


def test_a_damaged_part_of_the_same_size_and_time_is_told_with_its_repair(tmp_path: Path) -> None:
    out = tmp_path / "out"
    go(out, write_files(tmp_path / "in", 3))
    before, (path,) = snapshot(out), (out / "parts").iterdir()
    since = path.stat().st_mtime_ns
    path.write_bytes(bytes(byte ^ 1 for byte in path.read_bytes()))
    os.utime(path, ns=(since, since))
    assert run(Options(inputs=(str(tmp_path / "in"),), out=out)).exit_code == 0
    (told,) = verify(out).problems
    assert "once it is deleted, the same run makes it again" in told
    path.unlink()
    go(out, tmp_path / "in")
    assert snapshot(out) == before


def test_a_copy_of_an_output_is_read_once_and_done_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go(tmp_path / "out", write_files(tmp_path / "in", 3))
    (part,) = (tmp_path / "out/parts").iterdir()
    os.utime(part)
    read: list[Path] = []
    monkeypatch.setattr(resume, "digest", lambda path: read.append(path) or digest(path))
    for _ in range(2):
        go(tmp_path / "out", tmp_path / "in")
        assert (json.loads((tmp_path / "out/run.json").read_bytes())["slices_done_now"], read) == (0, [part])


def test_other_options_make_other_parts(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    folder, out = write_files(tmp_path / "in", 3), tmp_path / "out"
    go(out, folder)
    go(out, folder, to="parquet", force=True)
    assert {path.suffix for path in (out / "parts").iterdir()} == {".parquet"}


def test_retry_failed_tries_again(tmp_path: Path) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text("BUG")
    assert go(out, folder, extract=FAULTY).exit_code == 3
    first = (out / "run.json").read_text()
    assert go(out, folder, extract=FAULTY).exit_code == 3
    assert json.loads((out / "run.json").read_text())["slices_done_now"] == 0
    assert go(out, folder, extract=FAULTY, retry_failed=True).exit_code == 3
    assert json.loads((out / "run.json").read_text())["slices_done_now"] == 1
    assert json.loads(first)["counts"]["failed"] == 1


def test_a_failure_budget_stops_the_run(tmp_path: Path) -> None:
    dump = lines(tmp_path / "a.jsonl", *({"text": "BUG" if number % 2 else "fine"} for number in range(50)))
    assert go(tmp_path / "a", dump, extract=FAULTY, budget=Budget(10)).exit_code == 4
    assert go(tmp_path / "b", dump, extract=FAULTY, budget=Budget.parse("51%")).exit_code == 3
    assert go(tmp_path / "c", dump, extract=FAULTY, budget=Budget.parse("49%")).exit_code == 4
    assert go(tmp_path / "a", dump, extract=FAULTY).exit_code == 3


def test_a_second_run_on_one_output_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.jobs.disk._PATIENCE", 0.1)
    (tmp_path / "out/.state").mkdir(parents=True)
    (tmp_path / "a.txt").write_text("page")
    with exclusive(tmp_path / "out/.state/lock"), pytest.raises(OutputError) as caught:
        go(tmp_path / "out", tmp_path / "a.txt")
    assert caught.value.code == "output.locked"


def test_wrong_calls_are_refused_before_anything_is_written(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/file").touch()
    (tmp_path / "a.txt").write_text("page")
    with pytest.raises(UsageError):
        go(tmp_path / "other", tmp_path / "a.txt")
    with pytest.raises(InputError):
        go(tmp_path / "out", tmp_path / "missing.txt")
    assert sorted(path.name for path in (tmp_path / "other").iterdir()) == ["file"]


def test_output_inside_the_input_is_not_input(tmp_path: Path) -> None:
    folder = write_files(tmp_path / "in", 3)
    go(folder / "out", folder)
    go(folder / "out", folder)
    assert len(manifest(folder / "out")) == 3


def test_what_a_pattern_finds_in_the_output_is_not_input(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/bad.txt").write_text("%PDF-1.7")
    (tmp_path / "link").symlink_to(tmp_path / "in")
    for _ in range(2):
        assert go(tmp_path / "in/out", f"{tmp_path}/link/**/*").found.seen == 1
    for inside in ("in/out", "in/out/quarantine", "in/out/quarantine/*/*.txt"):
        with pytest.raises(UsageError) as caught:
            go(tmp_path / "in/out", tmp_path / inside)
        assert caught.value.code == "usage.input"
    assert go(tmp_path / "other", tmp_path / "in/out/quarantine").found.seen == 2


@pytest.mark.parametrize("pattern", ["*.jsonl", "*.txt"])
def test_one_new_input_changes_no_other(tmp_path: Path, pattern: str) -> None:
    def add(number: int) -> None:
        lines(tmp_path / f"{number}.jsonl", {"id": f"l{number}", "text": "Salary"})
        (tmp_path / f"{number}.txt").write_text(f"Salary {number}")

    for number in range(300, 320):
        add(number)
    go(tmp_path / "out", f"{tmp_path}/{pattern}", tmp_path)
    add(100)
    found = go(tmp_path / "out", f"{tmp_path}/{pattern}", tmp_path).found
    assert (found.counts["ok"], found.missing) == (3 * 21, 0)
    told = json.loads((tmp_path / "out/run.json").read_bytes())
    assert told["slices_done_now"] <= 3
    assert told["slices"] >= 21
    assert verify(tmp_path / "out").problems == []


def test_one_new_file_changes_one_slice() -> None:
    """Groups of files end where names say so; what comes before or after stays as it was."""
    names = [f"{number:05d}.txt" for number in range(3000)]
    assert len(_groups(names) - _groups([*names, "00100a.txt"])) == 1


def _groups(names: list[str]) -> set[str]:
    from extractor.intake.base import Source
    from extractor.intake.plan import _files, _is_border

    found, group = set(), []
    for name in sorted(names):
        group.append(Source(name, name, 10, 1))
        if _is_border(group):
            found.add(_files(group, 0).identity)
            group = []
    return found | ({_files(group, 0).identity} if group else set())


def test_ranges_of_a_file_share_no_line(tmp_path: Path) -> None:
    dump = tmp_path / "a.jsonl"
    dump.write_bytes(b"".join(json.dumps({"id": str(number), "text": "x" * (number * 37 % 5000)}).encode() + b"\n" for number in range(2000)))
    pieces = list(plan(find_roots((str(dump),)), Keys(), without=tmp_path))
    from extractor.intake import units

    assert len(pieces) > 3
    assert [unit.id for piece in pieces for unit in units(piece, piece.start, Keys())] == [str(number) for number in range(2000)]


def test_stdin_is_spooled_and_resumed(tmp_path: Path) -> None:
    data = write_jsonl(tmp_path / "a.jsonl", 5).read_bytes()
    command = [sys.executable, "-c", "from extractor.cli import main; main()", "run", "-", "-o", str(tmp_path / "out")]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    for _ in range(2):
        done = subprocess.run(command, input=data, capture_output=True, env=environment, check=False)
        assert done.returncode == 0, done.stderr
        assert b"5 seen, 5 ok" in done.stderr.splitlines()[-1]
        assert b"manifest.jsonl" in done.stderr.splitlines()[-1]
    assert json.loads((tmp_path / "out/run.json").read_bytes())["slices_done_now"] == 0
    assert manifest(tmp_path / "out")[0]["sha256"] == hashlib.sha256(json.loads(data.splitlines()[0])["text"].encode()).hexdigest()


def test_verify_sees_what_was_changed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    go(out, write_files(tmp_path / "in", 4))
    part = next((out / "parts").iterdir())
    whole = part.read_bytes()
    part.write_bytes(whole.replace(b"a", b"b", 1))
    assert verify(out).problems
    part.write_bytes(whole)
    assert not verify(out).problems
    (out / "parts/more.jsonl").touch()
    assert verify(out).problems
    (out / "parts/more.jsonl").unlink()
    rows = (out / "manifest.jsonl").read_bytes()
    (out / "manifest.jsonl").write_bytes(rows + rows.splitlines()[0] + b"\n")
    assert verify(out).problems
    (out / "manifest.jsonl").write_bytes(rows)
    stats = (out / "stats.json").read_bytes()
    for data, wrong in ((stats[:-9], "stats.json: not what a run wrote"), (stats.replace(b'"ok": 4', b'"ok": 5'), "stats.json counts")):
        (out / "stats.json").write_bytes(data)
        assert [problem.startswith(wrong) for problem in verify(out).problems] == [True]
    (out / "stats.json").unlink()
    assert verify(out).problems == ["stats.json: missing"]


@pytest.mark.parametrize("line", ["{}", "5", '{"id": 1, "status": "ok"}', "{"])
def test_verify_tells_lines_that_no_run_wrote(tmp_path: Path, line: str) -> None:
    out = tmp_path / "out"
    go(out, lines(tmp_path / "a.jsonl", {"id": "a", "text": "Salary"}))
    for name in ("manifest.jsonl", "parts.jsonl"):
        with (out / name).open("a") as file:
            file.write(line + "\n")
    wrong = "not JSON" if line == "{" else "not a line that a run wrote"
    assert verify(out).problems == [f"manifest.jsonl:2: {wrong}", f"parts.jsonl:2: {wrong}"]
    (out / "run.json").write_text(line)
    with pytest.raises(InputError) as caught:
        verify(out)
    assert caught.value.code == "input.io"


def test_damaged_archives_give_their_whole_pages_and_say_the_rest(tmp_path: Path) -> None:
    """Exit 3; the same bytes for any number of workers and after a stop in the middle; verify holds."""
    pytest.importorskip("fastwarc")
    from tests.intake import archives

    folder = tmp_path / "in"
    folder.mkdir()
    texts = [(f"{name}.txt", text.encode()) for name, text in pages(40)]
    zipped, tar = archives.zipped(texts), archives.tar(texts)
    crawl = b"".join(
        gzip.compress(archives.record(number, archives.answer(text, content_type="text/plain"))) for number, (_, text) in enumerate(texts)
    )
    for name, data, wrong in (
        ("a.zip", zipped, zipped.index(b"page-00020") + 60),
        ("b.tar", tar, tar.index(b"page-00020") + 150),
        ("c.warc.gz", crawl, len(crawl) // 2),
    ):
        (folder / name).write_bytes(data[:wrong] + bytes([data[wrong] ^ 0x55]) + data[wrong + 1 :])
    assert go(tmp_path / "one", folder, jobs=1).exit_code == 3
    rows = manifest(tmp_path / "one")
    assert [(row["source"], row["code"]) for row in rows if row["status"] == "failed"] == [
        (name, "input.corrupt") for name in ("a.zip", "b.tar", "c.warc.gz")
    ]
    assert len(rows) == 120
    assert {row["uri"] for row in rows if row["source"] == "c.warc.gz" and row["status"] == "ok"} <= {
        f"https://guides.example/{number}" for number in range(40)
    }
    go(tmp_path / "two", folder, jobs=2)
    assert snapshot(tmp_path / "one") == snapshot(tmp_path / "two")


@pytest.mark.usefixtures("untraced_processes")
def test_archives_go_on_where_a_part_ended(tmp_path: Path) -> None:
    """A later part of an archive is made again alone, from the place that the part before it names."""
    pytest.importorskip("fastwarc")
    from extractor.jobs.options import Places
    from extractor.jobs.resume import Ledger, chain
    from tests.intake import archives

    texts = [(f"{number}.txt", f"Page {number}".encode()) for number in range(2100)]
    for name, data in (
        ("a.tar", archives.tar(texts)),
        ("b.tar.gz", gzip.compress(archives.tar(texts))),
        ("c.warc.gz", b"".join(archives.warc(2100, packed=True))),
    ):
        (tmp_path / name).write_bytes(data)
        out = tmp_path / f"out-{name}"
        go(out, tmp_path / name)
        whole = snapshot(out)
        (piece,) = plan(find_roots((str(tmp_path / name),)), Keys(), without=out)
        first, second = chain(Places(out), piece.name)
        second[0].unlink()
        task, good = Ledger(Options(inputs=(), out=out), Places(out), first[1]["recipe"]).task(piece)
        assert (task.start, len(good)) == (first[1]["next"], 1)
        go(out, tmp_path / name)
        assert snapshot(out) == whole


def _entries(folder: Path, count: int) -> list[Path]:
    for number in range(count):
        (folder / f"{number}").mkdir(parents=True)
        (folder / f"{number}/error.json").write_bytes(b"{}")
    return sorted(folder.iterdir())


def test_the_disk_is_waited_for_once_by_many_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file and folder is synced; a slow disk's wait is shared."""
    synced: list[tuple[int, int]] = []

    def slow(handle: int) -> None:
        time.sleep(0.01)
        synced.append((os.fstat(handle).st_dev, os.fstat(handle).st_ino))

    monkeypatch.setattr(os, "fsync", slow)
    entries = _entries(tmp_path / "quarantine", 100)
    began = time.monotonic()
    Shelf().settle(entries)
    assert time.monotonic() - began < 201 * 0.01 / 3
    told = [tmp_path / "quarantine", *entries, *(entry / "error.json" for entry in entries)]
    assert sorted(synced) == sorted((path.stat().st_dev, path.stat().st_ino) for path in told)


def test_without_threads_the_disk_is_waited_for_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []

    def refused(*_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(ThreadPoolExecutor, "submit", refused)
    monkeypatch.setattr(disk, "sync_file", synced.append)
    Shelf().settle(_entries(tmp_path / "quarantine", 2))
    assert len(synced) == 5


def test_a_failure_that_the_disk_does_not_hold_is_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(5, "Input/output error")

    entries = _entries(tmp_path / "quarantine", 3)
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="quarantine"):
        Shelf().settle(entries)


def test_a_run_that_could_not_make_its_folders_is_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []
    mkdir = Path.mkdir

    def full(path: Path, *arguments: object, **options: object) -> None:
        if len(made) == most:
            raise OSError(28, "No space left on device")
        made.append(path)
        mkdir(path, *arguments, **options)

    page = tmp_path / "a.txt"
    page.write_text("A text.")
    for most in range(4):
        made.clear()
        with monkeypatch.context() as patch:
            patch.setattr(Path, "mkdir", full)
            with pytest.raises(OutputError):
                go(tmp_path / f"out-{most}", page)
        assert go(tmp_path / f"out-{most}", page).exit_code == 0

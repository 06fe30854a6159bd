"""Nothing that an earlier run made is removed without a word."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import app
from extractor.errors import OutputError
from extractor.jobs import earlier
from extractor.jobs.options import Options
from extractor.jobs.run import Result, run
from extractor.jobs.verify import verify
from tests.jobs.dumps import manifest, snapshot, write_files, write_jsonl


def go(out: Path, *inputs: Path | str, **options: object) -> Result:
    result = run(Options(inputs=tuple(str(one) for one in inputs), out=out, **options))
    assert verify(out).problems == []
    assert json.loads((out / "run.json").read_bytes())["records_removed"] == result.found.removed
    assert not (out / ".state/earlier.jsonl").exists()
    return result


@pytest.fixture
def finished(tmp_path: Path) -> Path:
    """The output of a run over a folder of nine pages."""
    assert go(tmp_path / "out", write_files(tmp_path / "in", 9)).found.counts["ok"] == 9
    return tmp_path / "out"


@pytest.mark.parametrize(
    ("name", "options", "first", "gone"),
    [("in", {"to": "jsonl.zst"}, 16, 0), ("in", {"limit": 0}, 16, 9), ("empty", {}, 16, 9), ("other", {}, 16, 7), ("other", {"dedupe": True}, 1, 7)],
)
def test_a_run_of_other_inputs_or_in_another_format_is_refused(
    tmp_path: Path, finished: Path, name: str, options: dict, first: int, gone: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier, "_FIRST", first)
    (tmp_path / "empty").mkdir()
    (tmp_path / "other").mkdir()
    for number in range(3):
        write_jsonl(tmp_path / f"other/{number}.jsonl", 2)
    before, told = snapshot(finished), (finished / "run.json").read_bytes()
    if options.get("to"):
        pytest.importorskip("zstandard")
    with pytest.raises(OutputError) as caught:
        go(finished, tmp_path / name, **options)
    assert caught.value.code == ("output.format" if "to" in options else "output.inputs")
    assert (snapshot(finished), (finished / "run.json").read_bytes()) == (before, told)
    assert go(finished, tmp_path / name, force=True, **options).found.removed == gone


@pytest.mark.parametrize(("left", "options", "gone"), [(9, {"limit": 4}, 5), (1, {}, 8), (9, {}, 0)])
def test_what_is_left_out_is_told(tmp_path: Path, finished: Path, left: int, options: dict, gone: int) -> None:
    """Also where the first file of a group is gone, by which the group is known."""
    for path in sorted((tmp_path / "in").rglob("*.txt"))[: 9 - left]:
        path.unlink()
    assert go(finished, tmp_path / "in", **options).found.removed == gone
    assert len(manifest(finished)) == 9 - gone
    assert go(finished, tmp_path / "in", **options).found.removed == 0


def test_what_is_left_out_is_told_where_nothing_else_is_to_be_done(tmp_path: Path) -> None:
    names = [write_jsonl(tmp_path / f"{name}.jsonl", count) for name, count in (("a", 3), ("b", 5))]
    lines = names[1].read_text().splitlines()
    names[1].write_text("".join(line.replace("page-", "other-").replace("Page ", "Other ") + "\n" for line in lines))
    go(tmp_path / "out", *names)
    assert go(tmp_path / "out", names[0]).found.removed == 5
    assert json.loads((tmp_path / "out/run.json").read_bytes())["slices_done_now"] == 0


def test_what_has_moved_or_changed_is_not_removed(tmp_path: Path) -> None:
    dump, out = tmp_path / "a.jsonl", tmp_path / "out"
    rows = [{"text": f"Salary {number}"} for number in range(5)]
    dump.write_text("".join(json.dumps(row) + "\n" for row in rows))
    go(out, dump)
    dump.write_text("".join(json.dumps(row) + "\n" for row in [{"text": "a new line, and all ids are others"}, *rows]))
    assert go(out, dump).found.removed == 0
    (tmp_path / "b.txt").write_text("Salary")
    go(out, dump, tmp_path / "b.txt")
    (tmp_path / "b.txt").write_text("Salary, and more")
    assert go(out, dump, tmp_path / "b.txt").found.removed == 0


def test_records_of_one_page_are_told_one_by_one(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.jsonl").write_text('{"id": "x", "text": "Salary"}\n{"id": "y", "text": "Salary"}\n')
    go(tmp_path / "out", *(tmp_path / f"{name}.jsonl" for name in "abc"))
    assert go(tmp_path / "out", tmp_path / "b.jsonl", limit=1).found.removed == 5


def test_what_goes_is_told_by_the_run_that_ends_whatever_ended_the_one_before(
    tmp_path: Path, finished: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in sorted((tmp_path / "in").rglob("*.txt"))[:2]:
        path.unlink()

    def broken(*_: object) -> None:
        raise KeyboardInterrupt

    for _ in range(2):
        with monkeypatch.context() as patch:
            patch.setattr("extractor.jobs.run.merge", broken)
            with pytest.raises(KeyboardInterrupt):
                go(finished, tmp_path / "in")
        assert not (finished / "manifest.jsonl").exists()
    assert go(finished, tmp_path / "in").found.removed == 2
    go(tmp_path / "fresh", tmp_path / "in")
    assert snapshot(finished) == snapshot(tmp_path / "fresh")


def test_where_no_record_stands_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n")
    (tmp_path / "b.txt").write_bytes(b"%PDF-1.4")
    go(tmp_path / "out", tmp_path / "a.jsonl", tmp_path / "b.txt")
    assert go(tmp_path / "out", write_files(tmp_path / "in", 3)).found.removed == 0


def test_states_and_manifests_that_are_damaged_stop_nothing(tmp_path: Path, finished: Path) -> None:
    (finished / "manifest.jsonl").write_bytes(b"[1]\n{broken\n")
    (finished / "run.json").write_bytes(b"[]")
    assert go(finished, tmp_path / "in", limit=1).found.removed == 0
    (state,) = (finished / ".state").glob("*.json.gz")
    state.write_bytes(state.read_bytes()[:40])
    assert go(finished, write_jsonl(tmp_path / "b.jsonl", 2)).found.counts["ok"] == 2


def test_of_very_many_names_none_is_kept_and_nothing_refused(tmp_path: Path, finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(earlier, "_MANY", 3)
    assert go(finished, write_jsonl(tmp_path / "b.jsonl", 2)).found.removed > 0


def test_files_that_were_added_hide_none_of_those_before(tmp_path: Path) -> None:
    """However many sort before them."""
    write_files(tmp_path / "in", 2)
    go(tmp_path / "out", tmp_path / "in")
    for number in range(600):
        (tmp_path / "in" / f"0{number:04}.txt").write_text("A tide table.\n")
    assert go(tmp_path / "out", tmp_path / "in").found.removed == 0


def test_a_disk_that_is_full_as_records_are_counted_is_told(tmp_path: Path, finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(earlier, "_gone", full)
        with pytest.raises(OutputError, match="disk is full"):
            go(finished, tmp_path / "in", limit=2)
    assert go(finished, tmp_path / "in", limit=2).found.removed == 7


def test_it_is_told_on_the_terminal(tmp_path: Path, finished: Path) -> None:
    def said(*words: object) -> tuple[int, str]:
        result = CliRunner().invoke(app, ["run", *map(str, words), "-o", str(finished), "-j", "1"])
        return result.exit_code, result.stderr.splitlines()[-1]

    (tmp_path / "empty").mkdir()
    code, line = said(tmp_path / "empty")
    assert (code, line.startswith("extractor: error: output.inputs: "), "records of other inputs (9)" in line) == (5, True, True)
    assert "; 6 removed that the earlier run had and this one has not; manifest: " in said(tmp_path / "in", "--limit", 3)[1]
    assert json.loads(said(tmp_path / "in", "--limit", 1, "--log-format", "json")[1])["removed"] == 2
    assert "removed" not in said(tmp_path / "in")[1]

"""Inputs of every kind give the units that stand in them, from any place on."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.intake import Keys, find_roots, plan, units
from extractor.intake.streams import open_stream
from tests.jobs.dumps import write_jsonl


def everything(*inputs: Path | str, keys: Keys | None = None, without: Path) -> list:
    pieces = list(plan(find_roots(tuple(map(str, inputs))), keys or Keys(), without=without))
    assert len({piece.name for piece in pieces}) == len(pieces)
    return [unit for piece in pieces for unit in units(piece, piece.start, keys or Keys())]


def test_reading_goes_on_from_any_unit(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    plain = write_jsonl(tmp_path / "a.jsonl", 40)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(plain.read_bytes()))
    rows = [json.loads(line) for line in plain.read_bytes().splitlines()]
    parquet.write_table(pa.Table.from_pylist(rows), tmp_path / "c.parquet", row_group_size=15)
    for piece in plan(find_roots((str(tmp_path),)), Keys(), without=tmp_path / "a.jsonl"):
        whole = list(units(piece, piece.start, Keys()))
        assert len(whole) == 40
        for number in (0, 14, 15, 38, 39):
            assert list(units(piece, whole[number].next, Keys())) == whole[number + 1 :]


def test_ids_are_paths_below_the_input(tmp_path: Path) -> None:
    for name in ("in/a/x.txt", "in/b/x.html", "in/b.md", "in/.hidden/x.txt", "in/b/y.txt.gz"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(gzip.compress(b"text") if name.endswith(".gz") else b"text")
    assert [unit.id for unit in everything(tmp_path / "in", without=tmp_path)] == ["a/x.txt", "b/x.html", "b/y.txt.gz", "b.md"]
    assert [unit.id for unit in everything(tmp_path / "in/b.md", without=tmp_path)] == ["b.md"]
    assert [unit.id for unit in everything(f"{tmp_path}/in/*/x.*", without=tmp_path)] == ["a/x.txt", "b/x.html"]
    assert {unit.data for unit in everything(tmp_path / "in", without=tmp_path)} == {b"text"}
    with pytest.raises(InputError):
        find_roots((f"{tmp_path}/none/*.txt",))


def test_a_name_that_is_no_unicode_is_still_a_page(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_bytes(b"text")
    (unit,) = everything(folder, without=tmp_path)
    assert (unit.id, unit.data) == ("caf\\xe9.txt", b"text")


def test_columns_are_chosen_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"url":"https://e.org/1","html":"<p>x","text":"y"}\n{"id":7,"content":"z","k":"own"}\n{"id":"","text":"e"}\n\n{"id":true,"text":1}\n'
    )
    found = everything(tmp_path / "a.jsonl", without=tmp_path)
    assert [(unit.id, unit.data, unit.uri) for unit in found[:2]] == [("https://e.org/1", "<p>x", "https://e.org/1"), ("7", "z", None)]
    assert found[2].id.startswith("a.jsonl#")
    assert found[3].problem.code == "input.no_text"
    assert [unit.data for unit in everything(tmp_path / "a.jsonl", keys=Keys(text="k"), without=tmp_path)] == [None, "own", None, None]


def test_a_blank_column_leaves_the_page_to_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"html":"","text":" ","body":"page"}\n{"html":"","text":" "}\n{"html":"page","text":"other"}\n')
    assert [unit.data for unit in everything(tmp_path / "a.jsonl", without=tmp_path)] == ["page", "", "page"]


def test_a_page_beyond_the_limit_is_not_loaded(tmp_path: Path) -> None:
    keys = Keys(max_bytes=1000)
    (tmp_path / "a.txt").write_bytes(b"x" * 1001)
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(b"x" * 5_000_000))
    (tmp_path / "c.jsonl").write_text(
        json.dumps({"text": "x" * 1001}) + "\n" + json.dumps({"text": "x" * 9000}) + "\n" + json.dumps({"text": "x" * 1000})
    )
    assert [unit.problem and unit.problem.code for unit in everything(tmp_path, keys=keys, without=tmp_path / "c.jsonl")] == [
        "input.too_large"
    ] * 4 + [None]


def test_a_cut_off_zstandard_file_is_an_error(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    whole = zstandard.compress(b"0123456789" * 1000)
    (tmp_path / "a.zst").write_bytes(whole + whole)
    with open_stream(str(tmp_path / "a.zst"), "a.zst") as stream:
        assert stream.read() == b"0123456789" * 2000
    (tmp_path / "a.zst").write_bytes(whole[:-3])
    with open_stream(str(tmp_path / "a.zst"), "a.zst") as stream, pytest.raises(Exception, match="cut off"):
        stream.read()


def test_lines_of_a_damaged_file_are_told_to_be_doubtful(tmp_path: Path) -> None:
    """A flipped bit may come out as another letter; only the check sum at the end tells."""
    data = gzip.compress(write_jsonl(tmp_path / "a.jsonl", 40).read_bytes())
    (tmp_path / "b.jsonl.gz").write_bytes(data[:-8] + bytes([data[-8] ^ 1]) + data[-7:])
    found = everything(tmp_path / "b.jsonl.gz", without=tmp_path)
    assert [unit.problem and unit.problem.code for unit in found] == [None] * 40 + ["input.corrupt"]
    assert {unit.findings for unit in found[:40]} == {("input.doubtful",)}

"""Tables of commas and arrays of JSON give their rows, whatever wrote them, from any place on, and say what is wrong with them."""

from __future__ import annotations

import csv
import gzip
import io
import itertools
import json
import random
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.columns import TEXT_KEYS
from extractor.intake import Keys, find_roots, plan, units
from extractor.intake import json as arrays
from extractor.intake.base import Slice, Unit
from extractor.intake.csv import _cut
from extractor.jobs.spool import _suffix

CELLS = st.text(st.sampled_from('ab,;\t|"\\{}[]:\n\r é€ '), max_size=12)
ROWS = [
    {"url": "https://e.org/1", "text": 'A "page",\r\nof two; lines\t|'},
    {"url": "https://e.org/2", "text": "[{,}]"},
    {"url": "https://e.org/3", "text": "Zoë"},
]


def pieces(path: Path, keys: Keys = Keys()) -> list[Slice]:
    return list(plan(find_roots((str(path),)), keys, without=path.parent))


def read(path: Path, data: bytes | str | None = None, keys: Keys = Keys()) -> list[Unit]:
    if data is not None:
        path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [unit for piece in pieces(path, keys) for unit in units(piece, piece.start, keys)]


def told(found: list[Unit]) -> list[tuple[str, object]]:
    return [(unit.id, unit.problem.code if unit.problem else unit.data.decode() if isinstance(unit.data, bytes) else unit.data) for unit in found]


def table(rows: list[dict[str, str]], **dialect: object) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(rows[0]), **dialect)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


EXPECTED = [(row["url"], row["text"]) for row in ROWS]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_by_any_writer(tmp_path: Path, delimiter: str, quoting: int, end: str) -> None:
    data = table(ROWS, delimiter=delimiter, quoting=quoting, lineterminator=end)
    for name, stored in (("x.csv", data.encode()), ("bom.csv", b"\xef\xbb\xbf" + data.encode()), ("x.csv.gz", gzip.compress(data.encode()))):
        assert told(read(tmp_path / name, stored)) == EXPECTED
    assert told(read(tmp_path / "x.csv", data.removesuffix(end))) == EXPECTED
    assert _suffix(data.encode()) == ".csv"


@given(st.lists(st.fixed_dictionaries({"id": st.uuids().map(str), "text": CELLS.filter(bool), "note": CELLS}), min_size=1, max_size=6))
def test_rows_come_back(tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, str]]) -> None:
    """What a writer puts into a table or an array is what comes out, and reading goes on behind any row."""
    folder = tmp_path_factory.mktemp("rows")
    expected = [(row["id"], row["text"]) for row in rows]
    for name, data in (("x.csv", table(rows)), ("x.json", json.dumps(rows)), ("y.json", json.dumps(rows, indent=1, ensure_ascii=False))):
        found = read(folder / name, data)
        assert told(found) == expected
        (piece,) = pieces(folder / name)
        for number, unit in enumerate(found):
            assert list(units(piece, unit.next, Keys())) == found[number + 1 :]


def test_bytes_of_a_cell_are_handed_on(tmp_path: Path) -> None:
    """Nothing in a table says what it is encoded in, so a page's bytes are left to its own reading."""
    (unit,) = read(tmp_path / "x.csv", b"id,html\n7,<p>caf\xe9</p>\n")
    assert (unit.id, unit.data, unit.suffix) == ("7", b"<p>caf\xe9</p>", ".html")


def test_rows_of_a_table_that_are_wrong_fail_alone(tmp_path: Path) -> None:
    data = 'id,text\n1,one\n2,one,more\n3\n\n"4"x,y\n5,"' + "y" * 300 + '\n"\n6,six\n7,"open\n8,eight\n'
    found = read(tmp_path / "x.csv", data, Keys(max_bytes=100))
    codes = [(unit.problem.code if unit.problem else unit.data) for unit in found]
    assert codes == [b"one", "input.csv", "input.csv", "input.csv", "input.too_large", b"six", "input.csv"]
    assert [data[unit.at : unit.at + 1] for unit in found] == list('123"567')
    assert found[-1].data == b'7,"open\n8,eight\n'


@pytest.mark.parametrize("chunk", [1, 2, 3, 7])
def test_rows_of_a_table_are_told_wherever_it_is_looked_at(monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr("extractor.intake.csv._CHUNK", chunk)
    for marks in itertools.product(b'a"\n', repeat=7):
        data, rows, row = bytes(marks), [], b""
        for mark in marks:
            row += bytes((mark,))
            if mark == ord("\n") and row.count(b'"') % 2 == 0:
                rows, row = [*rows, row], b""
        expected = [*rows, row] if row else rows
        found = list(_cut(io.BufferedReader(io.BytesIO(data)), 4))  # type: ignore[type-var]
        assert found == [(row if len(row) <= 4 else None, len(row)) for row in expected]


def test_a_quote_that_never_ends_costs_no_more_than_it_takes_to_read_the_file(tmp_path: Path) -> None:
    """Many short lines follow it; each by itself would take a hundred times as long."""
    with (tmp_path / "x.csv").open("wb") as file:
        file.write(b'id,text\n1,one\n2,"')
        for _ in range(100):
            file.write(b"a\n" * (1 << 20))
    began = time.process_time()
    assert told(read(tmp_path / "x.csv", keys=Keys(max_bytes=1 << 20))) == [("1", "one"), ("x.csv#14", "input.too_large")]
    assert time.process_time() - began < 3


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.csv.gz"])
def test_a_table_without_pages_is_none(tmp_path: Path, name: str) -> None:
    """Beside pages it is left out; where it was asked for, it is a fault."""
    data = b"url;title\na;b\n"
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    (unit,) = read(tmp_path)
    assert unit.problem == (
        "input.unsupported",
        "the first row names no column of pages: any of " + ", ".join(TEXT_KEYS) + "; its columns: url, title",
        True,
    )
    assert [unit.problem and unit.problem[::2] for unit in read(tmp_path / name)] == [("input.no_text", False)]
    assert told(read(tmp_path / name, keys=Keys(text="title", id="url"))) == [("a", "b")]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('[{"id":"a","text":"x"}]', [("a", "x")]),
        (' [\n {"id": "a", "text": "[{\\"}]"},\n {"id": "b", "text": "\\\\"}\n]\n', [("a", '[{"}]'), ("b", "\\")]),
        ('[{"id":"a","text":"x"}][{"id":"b","text":"y"}]', [("a", "x"), ("b", "y")]),
        ('\ufeff[{"id":"a","text":"x"}\n,{"id":"b","text":"y"}]', [("a", "x"), ("b", "y")]),
        ('[{"id":"a","text":"x"},5,"s,]",null,[{}],{"id":"b","text":"y"}]', [("a", "x"), *[("input.json",)] * 4, ("b", "y")]),
        ('[{"id":"a","text":"x"} } x {"id":"b","text":"y"}]', [("a", "x"), ("input.json",), ("input.json",), ("b", "y")]),
        ('[{"id":"a","text":"x"},{"id":"b","te', [("a", "x"), ("input.json",)]),
        ('[{"id":"a","text":"x"},', [("a", "x"), ("input.json",)]),
        ('[{"id":"a","text":"x"},{"id":"b"}]', [("a", "x"), ("input.no_text",)]),
        ('{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n', [("a", "x"), ("b", "y")]),
        ('{\n "id": "a",\n "text": "x"\n}\n', [("a", "x")]),
        ('{"text": "x"}', [("x.json", "x")]),
        ('{"title": "x"}', [("input.no_text",)]),
        ("[1, 2]", [("input.json",)]),
        ("a page", [("input.json",)]),
    ],
)
@pytest.mark.parametrize("chunk", [1, 2, 3, 1 << 20])
def test_json_of_any_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, data: str, expected: list[tuple[str, ...]], chunk: int) -> None:
    monkeypatch.setattr(arrays, "_CHUNK", chunk)
    found = told(read(tmp_path / "x.json", data))
    assert [one[-len(row) :] for one, row in zip(found, expected, strict=True)] == expected
    assert told(read(tmp_path / "x.json.gz", gzip.compress(data.encode())))[:1] in ([*found[:1]], [("x.json.gz", "x")], [("x.json.gz", found[0][1])])


def test_a_value_beyond_the_limit_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrays, "_CHUNK", 64)
    data = json.dumps([{"id": "a", "text": "x"}, {"id": "b", "text": "y" * 500}, {"id": "c", "text": "z"}])
    assert [code for _, code in told(read(tmp_path / "x.json", data, Keys(max_bytes=100)))] == ["x", "input.too_large", "z"]


def test_what_a_crawler_says_of_its_pages_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A page")
    (tmp_path / "b.json").write_text('{"text": "Another page"}')
    (tmp_path / "meta.json").write_text('{"pages": 2}')
    (tmp_path / "urls.json").write_text('["https://e.org/1"]')
    assert told(read(tmp_path)) == [
        ("a.txt", "A page"), ("b.json", "Another page"), ("meta.json", "input.unsupported"), ("urls.json", "input.unsupported"),
    ]  # fmt: skip


def test_damage_costs_the_end_of_a_table(tmp_path: Path) -> None:
    for name, data in (("x.csv.gz", table(ROWS)), ("x.json.gz", json.dumps(ROWS))):
        packed = gzip.compress(data.encode())
        for cut in (30, len(packed) - 20):
            found = read(tmp_path / name, packed[:cut])
            assert [unit.problem.code for unit in found if unit.problem] == ["input.corrupt"]
            assert found[-1].next == -1 or found[-1].at is None
        assert [unit.id for unit in found[:-1]] == [row["url"] for row in ROWS[: len(found) - 1]]
        assert len(found) > 1


@pytest.mark.parametrize(
    ("head", "suffix"), [(b' [\n {"a"', ".json"), (b"[1]", ".txt"), (b"id\ttext\n", ".csv"), (b"text\nA page", ".txt"), (b"\xff,text\n", ".txt")]
)
def test_standard_input_is_told_by_its_beginning(head: bytes, suffix: str) -> None:
    assert _suffix(head) == suffix


def _values(data: bytes, step: int) -> tuple[list[tuple[bytes | None, int, int]], bool]:
    scan = arrays._Scan(0, 1 << 30)
    found = [value for at in range(0, len(data), step) for value in scan.values(data[at : at + step])]
    return found, scan.begun


@pytest.mark.parametrize("few", [0, 3])
def test_values_end_where_they_do_however_many_brackets_are_looked_at_together(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    rng = random.Random(few)
    texts = ["[" + "".join(rng.choice('{}[]",:\\ax \n1') for _ in range(rng.randint(0, 90))) for _ in range(400)]
    texts += [json.dumps([{"a": [[], {"b": "]}" * number}], "c": [[[]]] * number} for _ in range(number)]) for number in range(9)]
    whole = [[_values(text.encode(), step) for step in (1, 1 << 20)] for text in texts]
    monkeypatch.setattr("extractor.intake.json._FEW", few)
    monkeypatch.setattr("extractor.intake.json._REACH", 4)
    assert [[_values(text.encode(), step) for step in (1, 1 << 20)] for text in texts] == whole
    assert all(one == two for one, two in whole)


def test_a_value_of_nothing_but_brackets_is_passed_over_fast() -> None:
    began = time.process_time()
    found, begun = _values(b"[{" + b"[]{}" * 2_000_000 + b"}," + b"[" * 1_000_000, 1 << 20)
    assert ([after - at for _, at, after in found], begun) == ([8_000_002], True)
    assert time.process_time() - began < 1.5

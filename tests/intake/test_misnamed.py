"""Tables are what their bytes are: compressed, in UTF-16, over several lines, or something else, whatever their names say."""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import io
import json
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.intake import Keys, find_roots, plan, units
from extractor.intake.frames import codec_in
from extractor.intake.streams import open_table
from tests.intake import archives
from tests.intake.test_tables import pieces, read, told

ROWS = [{"id": str(number), "text": f"Zoë tunes bell № {number}."} for number in range(40)]
EXPECTED = [(row["id"], row["text"]) for row in ROWS]
PAGES = [("a.txt", b"one")]


def _csv() -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(ROWS[0]))
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue()


TABLES = {
    "x.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\r\n" for row in ROWS),
    "x.json": json.dumps(ROWS, ensure_ascii=False, indent=1),
    "lines.json": "".join(json.dumps(row) + "\n" for row in ROWS),
    "array.jsonl": json.dumps(ROWS, indent=1),
    "x.csv": _csv(),
}
PACKERS: dict[str, Callable[[bytes], bytes]] = {"plain": bytes, "gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress}
ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "utf-8": str.encode,
    "utf-16-le": lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
    "utf-16-be": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_however_it_is_stored(tmp_path: Path, name: str, packer: str, encoding: str) -> None:
    """Whole, and from any row on."""
    found = read(tmp_path / name, PACKERS[packer](ENCODINGS[encoding](TABLES[name])))
    assert told(found) == EXPECTED
    (piece, *_) = pieces(tmp_path / name)
    for number in (0, 7, 39):
        assert list(units(piece, found[number].next, Keys())) == found[number + 1 :]


@pytest.mark.parametrize("head", ["{", "["])
def test_json_in_utf16_without_a_mark_is_known_by_its_first_signs(tmp_path: Path, head: str) -> None:
    text = TABLES["x.jsonl"] if head == "{" else json.dumps(ROWS)
    for encoding in ("utf-16-le", "utf-16-be"):
        assert told(read(tmp_path / "x.jsonl", text.encode(encoding))) == EXPECTED


def test_what_is_cut_off_in_utf16_costs_its_own_row(tmp_path: Path) -> None:
    data = ENCODINGS["utf-16-le"]('{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}')
    assert [code for _, code in told(read(tmp_path / "x.jsonl", data[:-1]))] == ["x", "input.json"]


def test_damage_and_doubts_of_a_misnamed_file_are_told(tmp_path: Path) -> None:
    data = gzip.compress(TABLES["x.jsonl"].encode())
    found = read(tmp_path / "x.jsonl", data[:-8] + bytes([data[-8] ^ 1]) + data[-7:])
    assert [unit.problem and unit.problem.code for unit in found] == [None] * 40 + ["input.corrupt"]
    assert {unit.findings for unit in found[:40]} == {("input.doubtful",)}


@pytest.mark.parametrize("name", ["x.jsonl", "x.json", "x.csv"])
@pytest.mark.parametrize(
    ("data", "what"),
    [
        (archives.zipped(PAGES), "a zip archive"),
        (archives.tar(PAGES), "a tar archive"),
        (gzip.compress(archives.tar(PAGES)), "a tar archive"),
        (b"PAR1\x15\x04\x15\x10", "a Parquet file"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF document"),
    ],
)
def test_another_format_under_a_tables_name_is_refused_once(tmp_path: Path, name: str, data: bytes, what: str) -> None:
    (unit,) = read(tmp_path / name, data + b"\n" * 99)
    assert (unit.problem.code, what in unit.problem.message) == ("input.binary", True)


def test_letters_that_another_format_begins_with_begin_a_table_too(tmp_path: Path) -> None:
    assert told(read(tmp_path / "x.csv", b"ID3,text\na,one\n", Keys(id="ID3"))) == [("a", "one")]
    assert told(read(tmp_path / "y.csv", b"BZh9,text\na,one\n", Keys(id="BZh9"))) == [("a", "one")]
    assert codec_in(b"BZh91AY&SY") == codec_in(bz2.compress(b"")) == "bzip2"


VALUES = [
    (json.dumps(ROWS[0]) * 2, "jq -c"),
    (json.dumps(ROWS[0], indent=2) * 2, "jq -c"),
    (f"{json.dumps(ROWS[0], indent=2)}\n" * 2, "jq -c"),
    (json.dumps(["Tide tables", "Bells"], indent=1), "an array of texts"),
]


@pytest.mark.parametrize("name", ["x.json", "x.jsonl", "x.jsonl.gz"])
@pytest.mark.parametrize(("text", "hint"), VALUES)
def test_json_that_is_neither_lines_nor_an_array_of_objects_is_refused_once(tmp_path: Path, name: str, text: str, hint: str) -> None:
    data = text.encode()
    (unit,) = read(tmp_path / name, gzip.compress(data) if name.endswith("gz") else data)
    assert (unit.problem.code, hint in unit.problem.message) == ("input.json", True)


@pytest.mark.parametrize("name", ["x.json", "x.jsonl"])
def test_one_object_over_several_lines_is_read(tmp_path: Path, name: str) -> None:
    assert told(read(tmp_path / name, json.dumps(ROWS[0], indent=2))) == [EXPECTED[0]]


def test_rows_that_cannot_be_read_are_faults_in_a_folder_too(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps(ROWS[0], indent=2) * 2)
    assert told(read(tmp_path)) == [("x.jsonl", "input.json")]


def test_a_damaged_first_line_costs_itself_alone(tmp_path: Path) -> None:
    for first in ('{"id": "a", "te', '{"id": "a", bad}', '{"id": "a",', "xxx", "{", '{"id": "a"}{"id": "b"}'):
        found = read(tmp_path / "x.jsonl", f"{first}\n" + TABLES["x.jsonl"])
        assert [code for _, code in told(found)] == ["input.json", *(row["text"] for row in ROWS)]


def test_plain_lines_are_still_cut_into_ranges(tmp_path: Path) -> None:
    line = json.dumps({"text": "x" * 99}) + "\n"
    (tmp_path / "x.jsonl").write_text(line * 10_000)
    assert len(list(plan(find_roots((str(tmp_path / "x.jsonl"),)), Keys(), without=tmp_path / "out"))) > 3
    (tmp_path / "x.jsonl").write_bytes(gzip.compress((line * 10_000).encode()))
    assert len(pieces(tmp_path / "x.jsonl")) == 1


def test_a_table_is_let_go_of(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(TABLES["x.csv"], "utf-16")
    with open_table(str(tmp_path / "x.csv"), "x.csv", 1000) as stream:
        assert (stream.readable(), stream.seekable(), stream.read(5)) == (True, False, b"\xef\xbb\xbfid")
    assert stream.closed

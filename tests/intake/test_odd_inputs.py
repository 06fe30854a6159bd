"""Inputs that are rare, wrong, or gone between the plan and the reading: each gives its units, or says with a code what it is."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import struct
import time
import zipfile
from pathlib import Path

import pytest

from extractor.errors import InputError
from extractor.intake import Keys, find_roots, plan, streams, units
from extractor.intake.base import Slice, Unit
from extractor.intake.roots import total
from extractor.intake.streams import open_stream, skip_to
from extractor.jobs.spool import _suffix
from tests.intake import archives

PAGES = [("a.txt", b"one"), ("b/c.txt", b"two")]
TOLD = [("x.zip#a.txt", b"one"), ("x.zip#b/c.txt", b"two")]


def read(path: Path, data: bytes | None = None, keys: Keys = Keys()) -> list[Unit]:
    if data is not None:
        path.write_bytes(data)
    return [unit for piece in plan(find_roots((str(path),)), keys, without=path.parent / "out") for unit in units(piece, piece.start, keys)]


def told(found: list[Unit]) -> list[tuple[str, object]]:
    return [(unit.id, unit.problem.code if unit.problem else unit.data) for unit in found]


def with_wide_end(data: bytes, *, mark: bytes = b"PK\x06\x06") -> bytes:
    """The archive with an end as for more members than 16 bits count."""
    at = data.rindex(b"PK\x05\x06")
    _, _, _, _, count, size, start, _ = struct.unpack("<4s4H2LH", data[at : at + 22])
    record = struct.pack("<4sQ2H2L4Q", mark, 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, at, 1)
    return data[:at] + record + locator + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)


def test_a_zip_with_numbers_beyond_32_bits(tmp_path: Path) -> None:
    data = archives.zipped(PAGES)
    assert told(read(tmp_path / "x.zip", with_wide_end(data))) == TOLD
    nowhere = with_wide_end(data).replace(struct.pack("<Q", data.index(b"PK\x01\x02")), b"\xff" * 8)
    assert told(read(tmp_path / "x.zip", nowhere)) == [(name, "input.corrupt") for name, _ in TOLD]
    lost = told(read(tmp_path / "x.zip", with_wide_end(data, mark=b"PK\x00\x00")))
    assert lost[:2] == [("x.zip#a.txt", b"one"), ("x.zip#b/c.txt", b"two")]
    assert [code for _, code in lost[2:]] == ["input.corrupt"]


def linked_member() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("a.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return out.getvalue()


def wide_member() -> bytes:
    """An archive without its directory, whose one member tells its sizes beside its name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive, archive.open("a.txt", "w", force_zip64=True) as file:
        file.write(b"one")
    data = out.getvalue()
    return data[: data.index(b"PK\x01\x02")]


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (wide_member, [("x.zip#a.txt", b"one"), ("input.corrupt",)]),
        (lambda: archives.zipped([("d/", b""), (".hidden", b"x"), ("a.txt", b"one")]).partition(b"PK\x01\x02")[0], [("x.zip#a.txt", b"one"), ("input.corrupt",)]),
        (lambda: archives.zipped(PAGES).partition(b"PK\x01\x02")[0] + b"PK\x03\x04 and no more", [*TOLD, ("input.corrupt",), ("input.corrupt",)]),
        (lambda: archives.zipped(PAGES, zipfile.ZIP_STORED, streamed=True).partition(b"PK\x01\x02")[0], [("input.corrupt",), ("input.corrupt",), ("input.corrupt",)]),
        (lambda: archives.zipped([("caf\xe9.txt", b"one")]).replace("caf\xe9".encode(), b"caf\x82 "), [("x.zip#caf\xe9 .txt", b"one")]),
        (lambda: archives.zipped([("b_c.txt", b"one")]).replace(b"b_c", b"b\\c"), [("x.zip#b/c.txt", b"one")]),
        (lambda: archives.zipped([("a.txt.gz", gzip.compress(b"one")), ("b.txt.gz", b"no")]), [("x.zip#a.txt.gz", b"one"), ("x.zip#b.txt.gz", "input.corrupt")]),
        (lambda: archives.zipped([("a.tar", b"x"), ("b.png", b"x"), ("c", b"x")]), [("x.zip#a.tar", "input.nested"), ("x.zip#b.png", "input.unsupported"), ("x.zip#c", "input.unsupported")]),
        (lambda: b"PK\x05\x06", [("input.corrupt",)]),
        (linked_member, [("x.zip#a.txt", "input.unsupported")]),
        (lambda: archives.zipped(PAGES) + archives.zipped([]), [*TOLD, ("input.corrupt",)]),
        (lambda: archives.zipped(PAGES).replace(b"PK\x03\x04", b"PK\x03\x05", 1), [("x.zip#a.txt", "input.corrupt"), TOLD[1]]),
    ],
)  # fmt: skip
def test_zips_of_all_makes(tmp_path: Path, make, expected: list) -> None:
    assert [row if len(want) == 2 else row[1:] for row, want in zip(told(read(tmp_path / "x.zip", make())), expected, strict=True)] == expected


def _renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """The archive with another name in a member's own header than in its directory."""
    return data.replace(old, new, 1)


def test_a_member_with_two_names_is_doubtful(tmp_path: Path) -> None:
    data = archives.zipped([("a.txt", b"one"), ("b\\c.txt", b"two")])
    for wrong, doubts in (
        (data, [(), ()]),
        (_renamed(data, b"a.txt", b"z.exe"), [("input.doubtful",), ()]),
        (_renamed(data, b"b\\c", b"b/c"), [(), ()]),
    ):
        found = read(tmp_path / "x.zip", wrong)
        assert told(found) == TOLD
        assert [unit.findings for unit in found] == doubts


@pytest.mark.parametrize("remark", [b"PK\x05\x06", b"PK\x05\x06" * 9, b"PK\x05\x06" + b"\xff" * 30, b"a remark"])
def test_the_directory_of_a_zip_is_not_looked_for_in_its_remark(tmp_path: Path, remark: bytes) -> None:
    out = io.BytesIO(archives.zipped(PAGES))
    with zipfile.ZipFile(out, "a") as archive:
        archive.comment = remark
    assert told(read(tmp_path / "x.zip", out.getvalue())) == TOLD
    assert told(read(tmp_path / "x.zip", out.getvalue() + b"\0" * 5)) == TOLD or b"PK" in remark


@pytest.mark.parametrize("lost", [False, True])
def test_members_that_unpack_beyond_measure_are_given_up_at_once(tmp_path: Path, *, lost: bool) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_BZIP2) as archive:
        for number in range(20):
            archive.writestr(f"{number}.txt", bytes(30 << 20))
        archive.writestr("page.txt", b"one" * 1000)
    data = out.getvalue().partition(b"PK\x01\x02")[0] if lost else out.getvalue()
    began = time.process_time()
    found = read(tmp_path / "x.zip", data)
    assert time.process_time() - began < 3
    assert [code for _, code in told(found[:20])] == ["input.expansion"] * 20
    assert found[20].data == b"one" * 1000


def test_members_that_say_they_are_too_large_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.intake.zip_members._inflate", None)
    assert told(read(tmp_path / "x.zip", archives.zipped([("a.txt", bytes(100))]), Keys(max_bytes=99))) == [("x.zip#a.txt", "input.too_large")]


def test_parquet_without_pages_or_gone(tmp_path: Path) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.parquet"
    parquet.write_table(pa.table({"url": ["a"], "n": [1]}), path)
    (unit,) = read(path)
    assert (unit.problem.code, unit.problem.message) == ("input.no_text", "the file has no text column with a known name; its columns: url, n")
    assert "no text column 'page'" in read(path, keys=Keys(text="page"))[0].problem.message
    parquet.write_table(pa.table({"text": ["a", "b"]}), path)
    (piece,) = plan(find_roots((str(path),)), Keys(), without=tmp_path / "out")
    path.write_bytes(b"PAR1")
    assert told(list(units(piece, piece.start, Keys()))) == [("x.parquet#0", "input.corrupt"), ("x.parquet#1", "input.corrupt")]
    path.unlink()
    assert told(list(units(piece, piece.start, Keys()))) == [("x.parquet#0", "input.unreadable"), ("x.parquet#1", "input.unreadable")]
    path.mkdir()
    assert told(list(units(piece, piece.start, Keys()))) == [("x.parquet#0", "input.unreadable"), ("x.parquet#1", "input.unreadable")]


def test_a_row_group_that_expands_beyond_measure_is_given_up_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be it by what its rows come to, where they are stored once, or by what it tells; the same wherever reading begins."""
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("extractor.intake.parquet.GROWTH_FREE", 1 << 20)
    path, page = tmp_path / "x.parquet", "x" * 10_000
    with parquet.ParquetWriter(path, pa.schema([("text", pa.string())]), compression="zstd") as writer:
        for texts in ([page] * 100, ["x" * 1_000_000, "y"], ["one", "two"]):
            writer.write_table(pa.table({"text": texts}))
    (piece,) = plan(find_roots((str(path),)), Keys(), without=tmp_path / "out")
    for start in (0, 20):
        found = list(units(piece, start, Keys()))
        rows = [(f"x.parquet#{row}", page) for row in range(start, 32)]
        given_up = [("x.parquet#32", "input.expansion"), ("x.parquet#100", "input.expansion")]
        assert told(found) == [*rows, *given_up, ("x.parquet#102", "one"), ("x.parquet#103", "two")]
        assert [unit.next for unit in found if unit.problem] == [100, 102]


def test_lists_in_a_parquet_file_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few bytes may tell of very many items."""
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.table({"id": ["a"], "text": [[7] * 9]}), tmp_path / "x.parquet")
    asked, batches = [], parquet.ParquetFile.iter_batches
    monkeypatch.setattr(parquet.ParquetFile, "iter_batches", lambda file, **how: asked.append(how["columns"]) or batches(file, **how))
    assert told(read(tmp_path / "x.parquet")) == [("a", "input.no_text")]
    assert asked == [["id"]]


def test_a_parquet_file_that_says_too_much_of_its_columns_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.parquet"
    parquet.write_table(pa.table({"text": ["a"]}), path)
    (piece,) = plan(find_roots((str(path),)), Keys(), without=tmp_path / "out")
    (tmp_path / "y.parquet").write_bytes(path.read_bytes()[:-8] + b"\xff\xff\xff\x7fPAR1")
    assert told(read(tmp_path / "y.parquet")) == [("y.parquet", "input.corrupt")]
    monkeypatch.setattr("extractor.intake.parquet._FOOTER", 100)
    assert told(read(path)) == [("x.parquet", "input.too_large")]
    assert told(list(units(piece, piece.start, Keys()))) == [("x.parquet#0", "input.too_large")]


ONE_OF_EACH = ["x.txt", "x.jsonl", "x.zip", "x.tar", "x.warc"]


def planned(folder: Path, name: str) -> Slice:
    """The slice of one whole file of a kind."""
    if name == "x.warc":
        pytest.importorskip("fastwarc")
    make = {
        "x.txt": b"one",
        "x.jsonl": b'{"text": "one"}',
        "x.zip": archives.zipped(PAGES),
        "x.tar": archives.tar(PAGES),
        "x.warc": b"".join(archives.warc(1, packed=False)),
    }
    (folder / name).write_bytes(make[name])
    (piece,) = plan(find_roots((str(folder / name),)), Keys(), without=folder / "out")
    return piece


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_file_that_is_gone_is_one_failed_unit(tmp_path: Path, name: str) -> None:
    piece = planned(tmp_path, name)
    (tmp_path / name).unlink()
    (unit,) = units(piece, piece.start, Keys())
    assert unit.problem is not None
    assert (unit.problem.code, unit.data) == ("input.unreadable", None)


def test_links_that_lead_nowhere_and_roots_that_vanish(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "out").mkdir()
    (folder / "a.txt").write_bytes(b"one")
    (folder / "b.txt").symlink_to(tmp_path / "none.txt")
    roots = find_roots((str(folder), str(folder / "a.txt")))
    assert total(roots, without=tmp_path / "in/sub") == (3, 6)
    assert sorted(told(read(folder))) == [("a.txt", b"one"), ("b.txt", "input.unreadable")]
    (folder / "a.txt").unlink()
    assert [unit.problem.code for piece in plan(roots[1:], Keys(), without=tmp_path) for unit in units(piece, piece.start, Keys())] == [
        "input.unreadable"
    ]
    with pytest.raises(InputError):
        find_roots((str(folder / "a.txt"),))


def test_lines_of_any_length_and_kind(tmp_path: Path) -> None:
    keys = Keys(max_bytes=100)
    long = json.dumps({"text": "x" * 3_000_000}).encode()
    found = read(tmp_path / "x.jsonl", b'\xef\xbb\xbf{"text": "one"}\r\n' + long + b'\n{"text": "two"}\n' + long, keys)
    assert [code for _, code in told(found)] == ["one", "input.too_large", "two", "input.too_large"]
    assert [unit.next for unit in found] == [20, 21 + len(long), 37 + len(long), 37 + 2 * len(long)]
    assert told(read(tmp_path / "x.jsonl", b'{"text": "one"}\n[1]\n"a"\nnull\n')) == [
        ("x.jsonl#0", "one"), ("x.jsonl#16", "input.json"), ("x.jsonl#20", "input.json"), ("x.jsonl#24", "input.json"),
    ]  # fmt: skip


def test_blank_lines_are_passed_over_and_places_stay(tmp_path: Path) -> None:
    """However many, in each range, and where white space begins a line that is none of them."""
    data = b"\n" * 1000 + b'  {"text": "one"}\n' + b" \r\n" * 300_000 + b'{"text": "two"}\n' + b"\n" * 700_000 + b' {"text": "three"}\n\n'
    found = read(tmp_path / "x.jsonl", data)
    assert told(found) == [("x.jsonl#1000", "one"), ("x.jsonl#901018", "two"), ("x.jsonl#1601034", "three")]
    assert told(read(tmp_path / "x.jsonl.gz", gzip.compress(data))) == [(name.replace("jsonl", "jsonl.gz"), text) for name, text in told(found)]


def test_a_place_behind_the_end_of_packed_data_is_its_end(tmp_path: Path) -> None:
    (tmp_path / "x.gz").write_bytes(gzip.compress(b"0123456789"))
    for offset, left in ((0, b"0123456789"), (4, b"456789"), (10, b""), (99, b"")):
        with open_stream(str(tmp_path / "x.gz"), "x.gz") as stream:
            skip_to(stream, offset)
            assert stream.read() == left


@pytest.mark.parametrize(
    ("head", "suffix"),
    [
        (b"", ".txt"), (b"A page", ".txt"), (b' \n{"a": 1', ".jsonl"), (b'\xef\xbb\xbf{"a": 1', ".jsonl"), (b"PAR1...", ".parquet"), (archives.zipped(PAGES), ".zip"),
        (archives.record(1, b"x"), ".warc"), (archives.tar(PAGES), ".tar"), (gzip.compress(archives.tar(PAGES)), ".tar.gz"), (bz2.compress(b'{"a": 1'), ".jsonl.bz2"),
        (lzma.compress(b"A page"), ".txt.xz"), (b"\x1f\x8b\x08 damaged", ".txt.gz"),
    ],
)  # fmt: skip
def test_what_comes_through_a_pipe_is_told_by_its_first_bytes(head: bytes, suffix: str) -> None:
    assert _suffix(head) == suffix


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (archives.record(1, archives.answer(b"<p>x"), WARC_Segment_Number="1"), "input.segmented"),
        (archives.record(1, archives.answer(b""), WARC_Target_URI="dns:guides.example"), "input.unsupported"),
        (archives.record(1, archives.answer(b""), WARC_Target_URI="https://a.example/robots.txt"), "input.unsupported"),
        (archives.record(1, archives.answer(b"<p>x"), WARC_Target_URI="https://[a/robots.txt"), None),
        (archives.record(1, b"", kind="revisit"), "input.revisit"),
        (archives.record(1, b"x", kind="request"), "input.record_type"),
        (archives.record(1, archives.answer(b"x", status="404 Not Found")), "input.http_status"),
        (archives.record(1, archives.answer(b"x", content_type="image/png")), "input.unsupported"),
        (archives.record(1, archives.answer(b"no gzip", "Content-Encoding: gzip")), None),
        (archives.record(1, b"no answer at all"), "input.corrupt"),
    ],
)
def test_records_of_a_crawl_by_their_headers(tmp_path: Path, record: bytes, code: str | None) -> None:
    pytest.importorskip("fastwarc")
    (unit,) = read(tmp_path / "x.warc", record)
    assert (unit.problem and unit.problem.code) == code
    assert unit.data is not None or code is not None


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_fault_of_ours_is_not_told_as_a_damage_of_the_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    piece = planned(tmp_path, name)
    with pytest.raises(TypeError):
        list(units(piece, piece.start, Keys(max_bytes="many")))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["pipe.txt", "pipe.jsonl", "pipe.jsonl.gz", "pipe.parquet", "pipe.zip", "pipe.tar", "pipe.warc"])
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    (unit,) = read(tmp_path / name)
    assert unit.problem is not None
    assert (unit.id, unit.problem.code) == (name, "input.unreadable")
    assert unit.problem.message == "cannot be read: a pipe or a device and no file (- reads standard input)"


def test_a_device_is_no_page_and_an_empty_one_no_endless_one(tmp_path: Path) -> None:
    (tmp_path / "x.txt").symlink_to("/dev/zero")
    assert told(read(tmp_path / "x.txt")) == [("x.txt", "input.unreadable")]


def test_a_file_that_has_nothing_to_give_yet_is_not_waited_for() -> None:
    """As some of the system's own, that look like any other: reading gives nothing, which is not their end."""
    reader, writer = os.pipe2(os.O_NONBLOCK)
    try:
        for read_it in (lambda file: file.readinto(bytearray(9)), lambda file: file.readall()):
            with streams._Stored(reader, closefd=False) as file, pytest.raises(BlockingIOError):
                read_it(file)
    finally:
        os.close(reader)
        os.close(writer)
    assert streams.problem_of(BlockingIOError(11, "nothing")).code == "input.unreadable"


@pytest.mark.parametrize("name", [*ONE_OF_EACH, "x.parquet"])
def test_a_file_that_becomes_a_pipe_after_the_plan_is_not_waited_for(tmp_path: Path, name: str) -> None:
    if name == "x.parquet":
        pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        parquet.write_table(pa.table({"text": ["a"]}), tmp_path / name)
        (piece,) = plan(find_roots((str(tmp_path / name),)), Keys(), without=tmp_path / "out")
    else:
        piece = planned(tmp_path, name)
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    (unit,) = units(piece, piece.start, Keys())
    assert unit.problem is not None
    assert unit.problem.code == "input.unreadable"

"""Archives give each whole member, wherever they are damaged, and the damage is a unit with a code."""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest

from extractor.intake import Keys, find_roots, plan, units
from extractor.intake.base import Unit
from extractor.intake.members import member
from tests.intake import archives

pytest.importorskip("fastwarc")
COUNT = 10


def read(path: Path, keys: Keys = Keys()) -> list[Unit]:
    """All units, read in one go and once more from each of them on."""
    found = []
    for piece in plan(find_roots((str(path),)), keys, without=path.parent):
        of_piece = list(units(piece, piece.start, keys))
        assert piece.expected in {None, len(of_piece)}
        for number, unit in enumerate(of_piece):
            assert unit.next < 0 or list(units(piece, unit.next, keys)) == of_piece[number + 1 :]
        found += of_piece
    return found


def write(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


def whole(found: list[Unit]) -> list[bytes | str | None]:
    return [unit.data for unit in found if unit.problem is None]


def codes(found: list[Unit]) -> list[str]:
    return [unit.problem.code for unit in found if unit.problem is not None]


PAGES = archives.pages(COUNT)
CRAWL = [archives.page(number) for number in range(COUNT)]


def _flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]


@pytest.mark.parametrize(
    ("name", "pack"),
    [(".tar", bytes), (".tar.gz", gzip.compress), (".tgz", gzip.compress), (".tar.bz2", bz2.compress), (".txz", lzma.compress)],
)
def test_a_tar_gives_its_files(tmp_path: Path, name: str, pack: object) -> None:
    found = read(write(tmp_path, "a" + name, pack(archives.tar(PAGES))))
    assert [unit.id for unit in found] == [f"a{name}#{member}" for member, _ in PAGES]
    assert whole(found) == [data for _, data in PAGES]


def test_a_tar_compressed_with_zstandard(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard")
    assert len(whole(read(write(tmp_path, "a.tar.zst", zstandard.compress(archives.tar(PAGES)))))) == COUNT


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_long_names_in_every_dialect_of_tar(tmp_path: Path, form: int) -> None:
    name = "/".join(["a" * 60, "b" * 60, "c" * 60 if form == tarfile.USTAR_FORMAT else "ü" * 150]) + ".txt"
    assert [unit.id for unit in read(write(tmp_path, "a.tar", archives.tar([(name, b"text")], form=form)))] == [f"a.tar#{name}"]


def test_what_is_no_page_is_left_out_and_said(tmp_path: Path) -> None:
    """Links, devices and other files are rows; folders and hidden files are none, as on disk. Names stay names."""
    members = [
        ("./a.txt", b"a"),
        ("../../b.txt", b"b"),
        ("/etc/c.txt", b"c"),
        ("d.jpg", b"d"),
        ("e.zip", b"e"),
        (".hidden/f.txt", b"f"),
        ("__MACOSX/._g.txt", b"g"),
    ]
    tar = archives.tar(members)
    with tarfile.open(write(tmp_path, "l.tar", tar), "a") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo("link.txt")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    found = read(tmp_path / "l.tar")
    assert [unit.id.partition("#")[2] for unit in found] == [
        "a.txt",
        "../../b.txt",
        "/etc/c.txt",
        "d.jpg",
        "e.zip",
        "link.txt",
        "link.txt",
        "link.txt",
    ]
    assert codes(found) == ["input.unsupported", "input.nested"] + ["input.unsupported"] * 3
    assert all(unit.problem.skipped for unit in found if unit.problem)
    assert [unit.id.partition("#")[2] for unit in read(write(tmp_path, "z.zip", archives.zipped(members)))] == [
        "a.txt",
        "../../b.txt",
        "/etc/c.txt",
        "d.jpg",
        "e.zip",
    ]


def test_a_damaged_tar_costs_the_damaged_member(tmp_path: Path) -> None:
    tar = archives.tar(PAGES)
    at = tar.index(b"guides/page-004")
    found = read(write(tmp_path, "head.tar", _flip(tar, at + 150)))
    assert whole(found) == [data for number, (_, data) in enumerate(PAGES) if number != 4]
    assert codes(found) == ["input.corrupt"]
    for name, cut in (("cut.tar", at + 700), ("border.tar", at), ("head-cut.tar", at + 100)):
        found = read(write(tmp_path, name, tar[:cut]))
        assert (whole(found), codes(found)) == ([data for _, data in PAGES[:4]], ["input.corrupt"]), name
    packed = gzip.compress(tar)
    found = read(write(tmp_path, "cut.tar.gz", packed[: len(packed) // 2]))
    assert codes(found) == ["input.corrupt"]
    assert whole(found) == [data for _, data in PAGES[: len(found) - 1]]
    assert len(found) >= COUNT // 2
    # Compressed as a whole, the check sum is that of all: behind the damage a page may be wrong, so every page is told to be doubtful.
    found = read(write(tmp_path, "flip.tar.gz", _flip(packed, len(packed) // 2)))
    assert {unit.findings for unit in found if unit.problem is None} == {("input.doubtful",)}
    assert {page for _, page in PAGES[: COUNT // 2 - 1]} <= set(whole(found))
    assert "input.corrupt" in codes(found)
    assert not any(unit.findings for unit in read(write(tmp_path, "sound.tar.gz", packed)))
    assert codes(read(write(tmp_path, "none.tar", b"no archive at all" * 99))) == ["input.corrupt"]


def test_members_behind_an_end_mark_are_read(tmp_path: Path) -> None:
    tar = archives.tar(PAGES)
    assert len(whole(read(write(tmp_path, "two.tar", tar + tar)))) == 2 * COUNT
    found = read(write(tmp_path, "trail.tar", tar + b"garbage" * 500))
    assert (len(whole(found)), codes(found)) == (COUNT, [])


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
def test_a_damaged_zip_costs_the_damaged_member(tmp_path: Path, method: int, *, streamed: bool) -> None:
    data = archives.zipped(PAGES, method, streamed=streamed)
    first, last = data.index(b"guides/page-004"), data.rindex(b"guides/page-004")
    rest = [page for number, (_, page) in enumerate(PAGES) if number != 4]
    found = read(write(tmp_path, "whole.zip", data))
    assert [unit.id for unit in found] == [f"whole.zip#{name}" for name, _ in PAGES]
    assert whole(found) == [page for _, page in PAGES]
    for name, wrong in (("data.zip", first + 60), ("header.zip", first - 30)):
        found = read(write(tmp_path, name, _flip(data, wrong)))
        assert (whole(found), codes(found)) == (rest, ["input.corrupt"]), name
    if streamed and method == zipfile.ZIP_STORED:
        return  # without the directory nothing tells where such a member ends
    for name, wrong, have in (
        ("entry.zip", _flip(data, last - 46), PAGES),
        ("end.zip", data[:-30], PAGES),
        ("cut.zip", data[: first + 60], PAGES[:4]),
    ):
        found = read(write(tmp_path, name, wrong))
        assert whole(found) == [page for _, page in have], name
        assert set(codes(found)) == {"input.corrupt"}


def test_a_zip_whose_names_share_one_members_bytes_is_read_once(tmp_path: Path) -> None:
    data = archives.zipped([("a.txt", b"tide " * 40)])
    directory, end = data.index(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    entry, count = data[directory:end], 300
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entry) * count, directory, 0)
    found = read(write(tmp_path, "many.zip", data[:directory] + entry * count + tail))
    assert len(found) == 2
    assert whole(found) == [b"tide " * 40]
    assert codes(found) == ["input.corrupt"]


def test_zip_members_that_cannot_be_read_are_coded(tmp_path: Path) -> None:
    data = bytearray(archives.zipped([("a.txt", b"text"), ("b.txt", b"text"), ("c.txt.gz", gzip.compress(b"packed")), ("d.txt", b"x" * 5000)]))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    data[data.index(b"PK\x01\x02", entry + 4) + 10] = 99
    found = read(write(tmp_path, "a.zip", bytes(data)), Keys(max_bytes=1000))
    assert codes(found) == ["input.encrypted", "input.compression", "input.too_large"]
    assert whole(found) == [b"packed"]


def test_a_zip_behind_a_program_and_one_with_many_members(tmp_path: Path) -> None:
    assert len(whole(read(write(tmp_path, "a.zip", b"#!/bin/sh\n" + archives.zipped(PAGES))))) == COUNT
    many = archives.zipped([(f"{number}.txt", b"") for number in range(66_000)], zipfile.ZIP_STORED)
    pieces = list(plan(find_roots((str(write(tmp_path, "b.zip", many)),)), Keys(), without=tmp_path))
    assert len(pieces) > 100
    assert sum(piece.expected or 0 for piece in pieces) == 66_000
    assert [unit.id for piece in pieces[-2:] for unit in units(piece, piece.start, Keys())][-1] == "b.zip#65999.txt"


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_one_that_expands_is_refused_in_bounded_memory(tmp_path: Path, name: str) -> None:
    members = [("bomb.txt", bytes(30_000_000)), ("page.txt", b"text")]
    data = archives.zipped(members) if name == "a.zip" else archives.tar(members)
    found = read(write(tmp_path, name, gzip.compress(data) if name.endswith(".gz") else data), Keys(max_bytes=1000))
    assert (codes(found), whole(found)) == (["input.too_large"], [b"text"])


def test_data_that_expands_beyond_measure_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.intake.frames.GROWTH_FREE", 1 << 20)
    tar = archives.tar([*PAGES, ("bomb.bin", bytes(30_000_000)), ("page.txt", b"text")])
    found = read(write(tmp_path, "a.tar.gz", gzip.compress(tar)), Keys(max_expansion=100))
    assert (len(whole(found)), codes(found)) == (COUNT, ["input.expansion"])


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_warc_costs_the_damaged_record(tmp_path: Path, *, packed: bool) -> None:
    records, name = archives.warc(COUNT, packed=packed), "a.warc.gz" if packed else "a.warc"
    data, begin = b"".join(records), len(b"".join(records[:4]))
    found = read(write(tmp_path, name, data))
    assert whole(found) == CRAWL
    assert (found[3].id, found[3].uri, found[3].date) == (
        "urn:uuid:00000000-0000-4000-8000-000000000003",
        "https://guides.example/3",
        "2024-05-06T07:08:09Z",
    )
    rest = [page for number, page in enumerate(CRAWL) if number != 4]
    faults = {"first": begin + 2, **({"middle": begin + len(records[4]) // 2, "sum": begin + len(records[4]) - 6} if packed else {})}
    for fault, at in faults.items():
        found = read(write(tmp_path, f"{fault}-{name}", _flip(data, at)))
        assert (whole(found), codes(found)) == (rest, ["input.corrupt"]), fault
    found = read(write(tmp_path, f"cut-{name}", data[:-200]))
    assert (whole(found), codes(found)) == (CRAWL[:-1], ["input.corrupt"])


@pytest.mark.parametrize("length", ["99999999", "2000", "300", "-1", ""])
@pytest.mark.parametrize("packed", [False, True])
def test_a_wrong_length_costs_one_record(tmp_path: Path, length: str, *, packed: bool) -> None:
    records = archives.warc(COUNT, packed=False)
    lines = records[4].split(b"\r\n")
    at = next(number for number, line in enumerate(lines) if line.startswith(b"Content-Length"))
    records[4] = b"\r\n".join([*lines[:at], f"Content-Length: {length}".encode(), *lines[at + 1 :]])
    data = b"".join(gzip.compress(one) if packed else one for one in records)
    found = read(write(tmp_path, "a.warc.gz" if packed else "a.warc", data))
    assert whole(found) == [page for number, page in enumerate(CRAWL) if number != 4]
    assert set(codes(found)) == {"input.corrupt"}


def test_many_wrong_lengths_are_read_in_linear_time(tmp_path: Path) -> None:
    """What a wrong length took in is looked through again, but not again and again."""
    from extractor.intake import warc_frames

    class Counting:
        def __init__(self, path: Path) -> None:
            self.file, self.count = path.open("rb"), 0

        def read(self, size: int) -> bytes:
            data = self.file.read(size)
            self.count += len(data)
            return data

        def __getattr__(self, name: str) -> object:
            return getattr(self.file, name)

    data = b"".join(b"WARC/1.0\r\nContent-Length: 150000\r\n\r\nx\r\n\r\n" for _ in range(6000))
    file = Counting(write(tmp_path, "a.warc", data))
    with file.file:
        assert len(list(warc_frames.records(file, "a.warc", 1 << 20, 1000))) > 1000
    assert file.count < 6 * len(data)


def test_a_digest_that_does_not_hold_is_damage(tmp_path: Path) -> None:
    import base64
    import hashlib

    block = archives.answer(CRAWL[0])
    right = hashlib.sha1(block)
    forms = [base64.b32encode(right.digest()).decode(), right.hexdigest()]
    records = [archives.record(number, block, WARC_Block_Digest=f"sha1:{form}") for number, form in enumerate(forms)]
    records += [archives.record(2, block, WARC_Block_Digest="sha1:" + "A" * 32), archives.record(3, block, WARC_Block_Digest="other:AAAA")]
    found = read(write(tmp_path, "a.warc", b"".join(records)))
    assert [unit.problem and unit.problem.code for unit in found] == [None, None, "input.corrupt", None]


def test_a_warc_in_one_gzip_member(tmp_path: Path) -> None:
    packed = gzip.compress(b"".join(archives.warc(COUNT, packed=False)))
    assert whole(read(write(tmp_path, "a.warc.gz", packed))) == CRAWL
    found = read(write(tmp_path, "b.warc.gz", _flip(packed, len(packed) // 2)))
    assert "input.corrupt" in codes(found)
    assert whole(found)[:3] == CRAWL[:3]


def test_records_that_are_no_pages_are_left_out_and_counted(tmp_path: Path) -> None:
    answer, page = archives.answer, b"<p>text</p>"
    rows = [
        (archives.record(0, b"software: x\r\n", "warcinfo"), "input.record_type"), (archives.record(1, b"GET / HTTP/1.1\r\n\r\n", "request"), "input.record_type"),
        (archives.record(2, b"", "revisit"), "input.revisit"), (archives.record(3, b"x", "metadata"), "input.record_type"),
        (archives.record(4, b"x", "response", WARC_Target_URI="dns:guides.example", Content_Type="text/dns"), "input.unsupported"),
        (archives.record(5, answer(b"User-agent: *", content_type="text/plain"), WARC_Target_URI="https://guides.example/robots.txt"), "input.unsupported"),
        (archives.record(6, answer(page, status="404 Not Found")), "input.http_status"), (archives.record(7, answer(b"{}", content_type="application/json")), "input.unsupported"),
        (archives.record(8, b"no header"), "input.corrupt"), (archives.record(9, answer(page), WARC_Segment_Number="1"), "input.segmented"),
        (archives.record(10, answer(page)), None), (archives.record(11, b"plain words", "conversion"), None), (archives.record(12, page, "resource", Content_Type="text/html"), None),
        (archives.record(13, answer(page), WARC_Truncated="length"), None),
    ]  # fmt: skip
    found = read(write(tmp_path, "a.warc", b"".join(row for row, _ in rows)))
    assert [unit.problem and unit.problem.code for unit in found] == [code for _, code in rows]
    assert whole(found) == [page, b"plain words", page, page]
    assert found[-1].findings == ("input.truncated",)
    assert [unit.id for unit in read(tmp_path / "a.warc", Keys(id="WARC-Target-URI"))][10] == "https://guides.example/10"


def test_codings_are_undone_where_they_are_there(tmp_path: Path) -> None:
    """Some crawlers keep what they decoded under the headers that came; that is no damage."""
    import zlib

    page = CRAWL[0]
    chunked = b"%x;ext\r\n%s\r\n5\r\n%s\r\n0\r\n\r\n" % (len(page) - 5, page[:-5], page[-5:])
    bodies = [
        ("Content-Encoding: gzip", gzip.compress(page)), ("content-encoding: GZIP", gzip.compress(page)), ("Content-Encoding: gzip, gzip", gzip.compress(gzip.compress(page))),
        ("Content-Encoding: deflate", zlib.compress(page)), ("Content-Encoding: deflate", zlib.compress(page, wbits=-15)), ("Transfer-Encoding: chunked", chunked),
        ("Content-Encoding: gzip", page), ("Content-Encoding: br", page), ("Content-Encoding: deflate", page), ("Transfer-Encoding: chunked", page), ("Content-Encoding: identity", page),
    ]  # fmt: skip
    found = read(
        write(tmp_path, "a.warc", b"".join(archives.record(number, archives.answer(body, header)) for number, (header, body) in enumerate(bodies)))
    )
    assert whole(found) == [page] * len(bodies)
    wrong = [
        ("Content-Encoding: gzip", gzip.compress(page)[:-20]),
        ("Transfer-Encoding: chunked", chunked[:-300]),
        ("Content-Encoding: snappy", page),
        ("Content-Encoding: " + ", ".join(["gzip"] * 9), gzip.compress(page)),
    ]
    found = read(
        write(tmp_path, "b.warc", b"".join(archives.record(number, archives.answer(body, header)) for number, (header, body) in enumerate(wrong)))
    )
    assert codes(found) == ["input.corrupt"] * 4
    bomb = archives.record(0, archives.answer(gzip.compress(bytes(30_000_000)), "Content-Encoding: gzip"))
    assert codes(read(write(tmp_path, "c.warc", bomb), Keys(max_bytes=100_000))) == ["input.too_large"]


def test_a_second_library_reads_the_same_pages(tmp_path: Path) -> None:
    iterator = pytest.importorskip("warcio.archiveiterator").ArchiveIterator
    page = CRAWL[0]
    answers = [archives.answer(page), archives.answer(gzip.compress(page), "Content-Encoding: gzip"), archives.answer(page, status="404 Not Found")]
    answers.append(archives.answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page), "Transfer-Encoding: chunked"))
    records = [archives.record(number, block) for number, block in enumerate(answers)] + [archives.record(9, b"words", "conversion")]
    for name, pack in (("a.warc", bytes), ("a.warc.gz", gzip.compress)):
        path = write(tmp_path, name, b"".join(pack(one) for one in records))
        with path.open("rb") as file:
            other = [
                (
                    one.rec_headers["WARC-Record-ID"].strip("<>"),
                    one.rec_headers["WARC-Target-URI"],
                    one.rec_headers["WARC-Date"],
                    one.content_stream().read(),
                )
                for one in iterator(file)
                if one.http_headers is None or one.http_headers.get_statuscode() == "200"
            ]
        assert [(unit.id, unit.uri, unit.date, unit.data) for unit in read(path) if unit.problem is None] == other


def test_the_servers_charset_counts_where_the_bytes_are_no_utf8() -> None:
    from extractor.pipeline import read as read_page

    text = "<html><head><meta charset=iso-8859-1></head><body><p>Заработная плата</p></body></html>"
    assert "Заработная" in read_page(text.encode("cp1251"), charset="windows-1251").text
    assert "Заработная" in read_page(text.encode(), charset="windows-1251").text
    assert read_page(b"plain", charset="windows-1251").findings == []
    (finding,) = read_page(b"plain", charset="no-such").findings
    assert finding.code == "text.encoding_declared_wrong"
    page = read_page("café au lait".encode("latin-1"), charset="no-such")
    assert page.text == "café au lait"
    assert [finding.code for finding in page.findings] == ["text.encoding_declared_wrong", "text.encoding_fallback"]


@pytest.mark.parametrize(("page", "code"), [(b"", None), (b"x" * 9, None), (b"x" * 10, "input.too_large")])
def test_a_packed_member_is_as_large_as_its_page(page: bytes, code: str | None) -> None:
    unit = member("a.tar", "page.txt.gz", 0, 1, gzip.compress(page), 9)
    assert (unit.data, unit.problem and unit.problem.code) == (None if code else page, code)


def test_rows_that_are_all_too_large_are_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    texts = [f"{number} {'tide ' * 1000}" for number in range(4)]
    parquet.write_table(pa.table({"id": list("abcd"), "text": texts}), path, row_group_size=2)
    assert whole(read(path)) == texts
    monkeypatch.setattr(parquet.ParquetFile, "iter_batches", None)
    found = read(path, Keys(max_bytes=1000))
    assert codes(found) == ["input.too_large"] * 4
    assert [unit.at for unit in found] == [0, 1, 2, 3]

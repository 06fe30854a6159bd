"""Containers that are broken, hostile or absurd: by file name, what is in it, and what must come of it."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

__all__ = ["FILES", "File", "make"]

_PAGE = "Complete Fog Bell Tuner Career Guide\n\nKey Responsibilities\n\nTune the bells before the fog comes in from the sea.\n"
_ROW = json.dumps({"id": "a", "text": _PAGE}).encode() + b"\n"
_ROWS = b"".join(json.dumps({"id": f"row-{number}", "text": f"{_PAGE}{number}"}).encode() + b"\n" for number in range(300))


class File(NamedTuple):
    """One container."""

    name: str
    make: Callable[[], bytes]
    code: str
    """That some unit of it must have: the code of its failure, or of a finding of its record."""


def _flipped(data: bytes, at: float = 0.5) -> bytes:
    place = int(len(data) * at)
    return data[:place] + bytes(byte ^ 0x55 for byte in data[place : place + 8]) + data[place + 8 :]


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, method)
    return out.getvalue()


def _tar(*members: tuple[str, bytes | str], kind: bytes = tarfile.REGTYPE) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            info = tarfile.TarInfo(name)
            info.type = kind
            if isinstance(data, str):
                info.linkname = data
                archive.addfile(info)
            else:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _warc(*bodies: bytes, length: int | None = None) -> bytes:
    records = []
    for number, body in enumerate(bodies):
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
        size = len(block) if length is None else length
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/{number}\r\nContent-Length: {size}\r\n\r\n".encode()
        records.append(head + block + b"\r\n\r\n")
    return b"".join(records)


def _zeros(megabytes: int, pack: Callable[[], object]) -> bytes:
    packer = pack()
    found = [packer.compress(bytes(1 << 20)) for _ in range(megabytes)]  # type: ignore[attr-defined]
    return b"".join([*found, packer.flush()])  # type: ignore[attr-defined]


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


def _zstd_zeros() -> bytes:
    import zstandard

    return _zeros(400, lambda: zstandard.ZstdCompressor().compressobj())


def _parquet(**columns: list[object]) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    return out.getvalue()


def _stored_once() -> bytes:
    """A hundred rows, and one page that stands in all of them: three gigabytes."""
    import pyarrow as pa
    from pyarrow import parquet

    out, pages = io.BytesIO(), pa.DictionaryArray.from_arrays([0] * 100, ["x" * (30 << 20)])
    parquet.write_table(pa.table({"id": ["a"] * 100, "text": pages}), out, compression="zstd", store_schema=False)
    return out.getvalue()


def _lying_zip() -> bytes:
    """The directory says that a member is ten bytes long."""
    data = bytearray(_zip(("page.txt", _PAGE.encode() * 50)))
    place = data.rindex(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(data)


def _locked_zip() -> bytes:
    data = bytearray(_zip(("page.txt", _PAGE.encode())))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(mark) + place
        data[at] |= 1
    return bytes(data)


_DEEP = b"[" * 100_000
LINES = (
    File("huge-integer.jsonl", lambda: b'{"id": 1' + b"0" * 5000 + b', "text": "x"}\n', "input.json"),
    File("nan.jsonl", lambda: b'{"id": "a", "text": NaN}\n', "input.no_text"),
    File("infinity.jsonl", lambda: b'{"id": Infinity, "text": "Tide tables"}\n', "layout.none"),
    File("deep.jsonl", lambda: b'{"id": "a", "text": ' + _DEEP + b"\n" + _ROW, "input.json"),
    File("deep-and-closed.jsonl", lambda: b'{"id": "a", "text": ' + _DEEP + b"]" * 100_000 + b"}\n", "input.json"),
    File("keys-twice.jsonl", lambda: b'{"id": "a", "text": "one", "text": "Tide tables"}\n', "layout.none"),
    File("bad-utf8.jsonl", lambda: b'{"id": "a", "text": "Tide \xff\xfe tables"}\n', "input.json"),
    File("half-pairs.jsonl", lambda: b'{"id": "a\\ud800", "text": "Tide \\ud800 tables"}\n', "text.replacement"),
    File("wrong-types.jsonl", lambda: b'{"id": [], "text": 5}\n{"id": {}, "text": null}\n{"id": true, "text": ["x"]}\n', "input.no_text"),
    File("no-objects.jsonl", lambda: b'5\n"text"\n[]\nnull\ntrue\n', "input.json"),
    File("no-text.jsonl", lambda: b'{"id": "a"}\n{}\n', "input.no_text"),
    File("empty-text.jsonl", lambda: b'{"id": "a", "text": ""}\n', "input.empty"),
    File("ids-twice.jsonl", lambda: _ROW + _ROW.replace(b"bells", b"horns"), "id_collision"),
    File("long-line.jsonl", lambda: b'{"id": "a", "text": "' + b"x" * (200 << 20) + b'"}\n' + _ROW, "input.too_large"),
    File("cut.jsonl", lambda: _ROWS[:-20], "input.json"),
    File("binary.jsonl", lambda: bytes(range(256)) * 40, "input.json"),
    File("utf16-cut.jsonl", lambda: (_ROW + _ROW).decode().encode("utf-16")[:-9], "input.json"),
    File("gzip.jsonl", lambda: gzip.compress(_ROWS)[:-20], "input.corrupt"),
    File("bomb.jsonl", lambda: _zeros(400, lambda: zlib.compressobj(9, wbits=31)), "input.expansion"),
    File("zip.jsonl", lambda: _zip(("page.txt", _PAGE.encode())), "input.binary"),
    File("zip.csv", lambda: _zip(("page.txt", _PAGE.encode())), "input.binary"),
    File("pretty.jsonl", lambda: json.dumps(json.loads(_ROW), indent=1).encode() * 2, "input.json"),
    File("braces.jsonl", lambda: b'{"a":' * 9_000_000, "input.json"),
    File("quotes.csv", lambda: b'"' * (1 << 26), "input.unsupported"),
    File("cut.json", lambda: b"[" + _ROW.strip() + b',{"id":', "input.json"),
    File("open.json", lambda: b"[" + _ROW.strip() + b",", "input.json"),
    File("words.json", lambda: b"[{}, x, [1], NaN]", "input.json"),
    File("deep.json", lambda: b'[{"id": "a", "text": ' + _DEEP + b"]" * 100_000 + b"}]", "input.json"),
    File("no-page.json", lambda: b'{"title": "Tide tables"}', "input.unsupported"),
    File("page.json", _PAGE.encode, "input.json"),
    File("utf16.json", lambda: b"[".decode().encode("utf-16") + _ROW.decode().encode("utf-16-le"), "input.json"),
    File("long-value.json", lambda: b'[{"id": "a", "text": "' + b"x" * (200 << 20) + b'"},' + _ROW.strip() + b"]", "input.too_large"),
    File("no-page.csv", lambda: b"id,title\na,Tide tables\n", "input.unsupported"),
    File("no-header.csv", _PAGE.encode, "input.unsupported"),
    File("uneven.csv", lambda: b"id,text\na,Tide tables,bells\n", "input.csv"),
    File("open.csv", lambda: b'id,text\na,"Tide tables\n' + b"b,bells\n" * 9, "input.csv"),
    File("behind-a-quote.csv", lambda: b'id,text\na,"Tide" tables\n', "input.csv"),
    File("nul.csv", lambda: b"id,text\na,Tide\0tables\n", "text.control_characters"),
    File("long-row.csv", lambda: b'id,text\na,"' + b"x" * (200 << 20) + b'"\nb,Tide tables\n', "input.too_large"),
    File("utf16.csv", lambda: "id,text\na,Tide tables,bells\n".encode("utf-16"), "input.csv"),
    File("no-end-of-line.jsonl", lambda: b'{"id": "a", "text": "Tide tables"}', "layout.none"),
)
COMPRESSED = (
    File("cut.txt.gz", lambda: gzip.compress(_PAGE.encode() * 99)[:-20], "input.corrupt"),
    File("flipped.jsonl.gz", lambda: _flipped(gzip.compress(_ROWS)), "input.corrupt"),
    File("wrong-sum.txt.gz", lambda: _flipped(gzip.compress(_PAGE.encode()), 0.93), "input.corrupt"),
    File("not-gzip.txt.gz", _PAGE.encode, "input.corrupt"),
    File("empty.txt.gz", bytes, "input.empty"),
    File("bomb.txt.gz", lambda: _zeros(300, lambda: zlib.compressobj(9, wbits=31)), "input.too_large"),
    File("bomb.jsonl.gz", lambda: _zeros(400, lambda: zlib.compressobj(9, wbits=31)), "input.expansion"),
    File("cut.txt.zst", lambda: _zstd(_PAGE.encode() * 99)[:-9], "input.corrupt"),
    File("flipped.jsonl.zst", lambda: _flipped(_zstd(_ROWS)), "input.corrupt"),
    File("not-zstd.jsonl.zst", lambda: _ROWS, "input.corrupt"),
    File("bomb.jsonl.zst", _zstd_zeros, "input.expansion"),
    File("bomb.txt.zst", _zstd_zeros, "input.too_large"),
    File("cut.txt.bz2", lambda: bz2.compress(_PAGE.encode() * 99)[:-9], "input.corrupt"),
    File("cut.txt.xz", lambda: lzma.compress(_PAGE.encode() * 99)[:-9], "input.corrupt"),
    File("bomb.txt.xz", lambda: _zeros(100, lzma.LZMACompressor), "input.too_large"),
)
ARCHIVES = (
    File("cut.zip", lambda: _zip(("page.txt", _PAGE.encode() * 99))[:-30], "input.corrupt"),
    File("flipped.zip", lambda: _flipped(_zip(("page.txt", _ROWS)), 0.3), "input.corrupt"),
    File("no.zip", _PAGE.encode, "input.corrupt"),
    File("empty.zip", bytes, "input.corrupt"),
    File("climbing.zip", lambda: _zip(("../../climbed.txt", _PAGE.encode()), ("/etc/climbed.txt", _PAGE.encode())), "layout.none"),
    File("bomb.zip", lambda: _zip(("bomb.txt", bytes(100 << 20))), "input.too_large"),
    File("lying.zip", _lying_zip, "input.corrupt"),
    File("locked.zip", _locked_zip, "input.encrypted"),
    File("inner.zip", lambda: _zip(("inner.zip", _zip(("page.txt", _PAGE.encode())))), "input.nested"),
    File("cut.tar", lambda: _tar(("page.txt", _PAGE.encode() * 99))[:2000], "input.corrupt"),
    File("flipped.tar", lambda: _flipped(_tar(("page.txt", _PAGE.encode())), 0.01), "input.corrupt"),
    File("no.tar", lambda: _PAGE.encode() * 99, "input.corrupt"),
    File("climbing.tar", lambda: _tar(("../../climbed.txt", _PAGE.encode())), "layout.none"),
    File("links.tar", lambda: _tar(("page.txt", "/etc/passwd"), kind=tarfile.SYMTYPE), "input.unsupported"),
    File("bomb.tar.gz", lambda: gzip.compress(_tar(("bomb.txt", bytes(100 << 20)))), "input.too_large"),
    File("cut.warc", lambda: _warc(b"<p>Tide tables</p>" * 99)[:500], "input.corrupt"),
    File("endless.warc", lambda: _warc(b"<p>Tide tables</p>", length=10**15), "input.corrupt"),
    File("length-of-nineteen-digits.warc", lambda: _warc(b"<p>Tide tables</p>", length=10**18) + _warc(b"<p>Tide tables</p>"), "input.corrupt"),
    File(
        "two-lengths.warc",
        lambda: _warc(b"<p>Tide tables</p>").replace(b"\r\n\r\nH", b"\r\nContent-Length: 9" + b"0" * 16 + b"\r\n\r\nH"),
        "layout.none",
    ),
    File("negative.warc", lambda: _warc(b"<p>Tide tables</p>", length=-5), "input.corrupt"),
    File("no.warc", lambda: _PAGE.encode() * 99, "input.corrupt"),
    File("flipped.warc.gz", lambda: _flipped(gzip.compress(_warc(_ROWS))), "input.corrupt"),
    File("cut.parquet", lambda: _parquet(id=["a"], text=[_PAGE])[:-9], "input.corrupt"),
    File("no.parquet", _PAGE.encode, "input.corrupt"),
    File("flipped.parquet", lambda: _flipped(_parquet(id=list(range(300)), text=[f"{_PAGE}{n}" for n in range(300)]), 0.2), "input.corrupt"),
    File("columns.parquet", lambda: _parquet(id=["a"], tide=[1]), "input.no_text"),
    File("bomb.parquet", _stored_once, "input.expansion"),
    File("types.parquet", lambda: _parquet(id=["a"], text=[[1]]), "input.no_text"),
)
EMPTY = (
    File("nothing.jsonl", bytes, "input.empty"),
    File("blank.jsonl", lambda: b" \n\t\r\n\n", "input.empty"),
    File("blank-in-many-ranges.jsonl", lambda: b"\n" * (1 << 20), "input.empty"),
    File("blank-lines-of-a-bomb.jsonl.gz", lambda: gzip.compress(b"\n" * (200 << 20)), "input.empty"),
    File("nothing.jsonl.gz", lambda: gzip.compress(b""), "input.empty"),
    File("blank.jsonl.zst", lambda: _zstd(b"\n\n"), "input.empty"),
    File("no-members.zip", _zip, "input.empty"),
    File("folders.zip", lambda: _zip(("a/", b""), ("a/.hidden.txt", b"x")), "input.empty"),
    File("no-members.tar", _tar, "input.empty"),
    File("folders.tar", lambda: _tar(("a", b""), kind=tarfile.DIRTYPE), "input.empty"),
    File("nothing.warc", bytes, "input.empty"),
    File("nothing.warc.gz", lambda: gzip.compress(b"\r\n"), "input.empty"),
    File("header-alone.csv", lambda: b"id,text\n", "input.empty"),
    File("no-rows.parquet", lambda: _parquet(id=[], text=[]), "input.empty"),
)
"""Files that are made to hold pages, and hold none."""
FILES = (*LINES, *COMPRESSED, *ARCHIVES, *EMPTY)


def make(folder: Path) -> None:
    """Write all of them, and what only a file system can hold: links that lead nowhere, round in circles or out, a pipe, a name that is no text."""
    import os

    folder.mkdir()
    for file in FILES:
        (folder / file.name).write_bytes(file.make())
    (folder / "nowhere.txt").symlink_to("nothing.txt")
    (folder / "itself.txt").symlink_to("itself.txt")
    (folder / "round").symlink_to(folder)
    (folder / "zeros.txt").symlink_to("/dev/zero")
    (folder / "empty.txt").touch()
    os.mkfifo(folder / "pipe.txt")
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt")).write_text(_PAGE, "utf-8")

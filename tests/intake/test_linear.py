"""Damaged archives are read in a time that grows with their size, whatever they claim."""

from __future__ import annotations

import bz2
import gzip
import io
import itertools
import lzma
import random
import struct
import zlib
from contextlib import suppress
from typing import Any

import pytest

from extractor.intake import Keys, Unit, units, warc_frames, zip_scan
from extractor.intake import frames as frames_module
from extractor.intake.base import Slice, Source
from extractor.intake.streams import read_bounded
from extractor.intake.warc_frames import Record, records
from tests.intake import archives

KEYS = Keys(max_bytes=1 << 16)


def local(name: bytes, data: bytes = b"", size: int | None = None, *, method: int = 0, flags: int = 0) -> bytes:
    """A member's header and its content."""
    size = len(data) if size is None else size
    return struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, flags, method, 0, 0, zlib.crc32(data), size, size, len(name), 0) + name + data


class Counted(io.BytesIO):
    """A file that counts what is read of it."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        found = super().read(size)
        self.taken += len(found)
        return found


def scan(monkeypatch: pytest.MonkeyPatch, data: bytes, start: int = 0) -> tuple[list[Unit], Counted]:
    file = Counted(data)
    monkeypatch.setattr(zip_scan, "open_stored", lambda _: file)
    return list(units(Slice("zip_scan", 0, (Source("x.zip", "x.zip", len(data), 0),), weight=len(data)), start, KEYS)), file


def flat(count: int) -> bytes:
    return b"".join(local(b"%06d.txt" % number, b"Tide table") for number in range(count))


def hidden(count: int) -> bytes:
    return b"".join(local(b".%05d.txt" % number) for number in range(count))


def nested(count: int) -> bytes:
    """Each member claims all that follows."""
    return b"".join(local(b"%06d.txt" % number, size=(count - number - 1) * 40) for number in range(count))


def beyond(count: int) -> bytes:
    """Each member claims more than there is."""
    return b"".join(local(b"%06d.txt" % number, size=count * 40) for number in range(count))


@pytest.mark.parametrize("make", [flat, hidden, nested, beyond])
def test_an_archive_without_a_directory_is_read_once(monkeypatch: pytest.MonkeyPatch, make: Any) -> None:
    data = make(4000)
    found, file = scan(monkeypatch, data)
    assert file.taken < 3 * len(data)
    assert len(found) == {flat: 4001, hidden: 1, beyond: 4001}.get(make, len(found))


def test_members_that_claim_one_another_end_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    data = flat(3) + nested(1600) + flat(3)
    found, _ = scan(monkeypatch, data)
    assert [unit.data for unit in found[:3]] == [b"Tide table"] * 3
    assert all(unit.problem and unit.problem.code == "input.corrupt" for unit in found[3:])
    assert len(found) < 100
    assert (found[-2].next, found[-2].problem and found[-2].problem.message[:17]) == (len(data), "too many members ")
    for place in (found[1].next, found[-3].next):
        assert scan(monkeypatch, data, place)[0] == [unit for unit in found if unit.at is not None and unit.at >= place]


def test_members_without_a_known_end_that_are_too_large_end_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    large = pack.compress(b"Tide " * 20000) + pack.flush()
    head = local(b"a.txt", method=8, flags=8)
    # Each one's content are blocks that hold the heads behind it.
    heads = head + (b"\x00" + struct.pack("<2H", len(head), 0xFFFF - len(head)) + head) * 1800
    found, _ = scan(monkeypatch, heads + large)
    assert len(found) < 100
    assert {unit.problem and unit.problem.code for unit in found[:-2]} == {"input.too_large"}


def test_a_damaged_member_costs_itself_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many there are, as long as none claims another's bytes."""
    whole = local(b"000001.txt", b"Tide table")
    found, _ = scan(monkeypatch, (whole + local(b"000000.txt", b"Tide table" * 100).replace(b"Tide", b"Time", 1)) * 2000)
    assert len(found) == 4001
    assert sum(unit.problem is None for unit in found) == 2000


def frames(data: bytes) -> tuple[list[Record], Counted]:
    file = Counted(data)
    return list(records(file, "x.warc.gz", 1 << 20, 1000)), file


def damaged_frames(count: int) -> bytes:
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (b"\x1f\x8b\x08\0\0\0\0\0\0\3" + pack.compress(b"WARC/1.0\r\n") + pack.flush(zlib.Z_SYNC_FLUSH) + b"\xff\xff\xff\xff") * count


def marks(count: int) -> bytes:
    return gzip.compress(archives.record(1, b"Tide table", "resource"))[:-9] + b"\xff" * 9 + b"\x1f\x8b\x08" * count


@pytest.mark.parametrize(("make", "units"), [(damaged_frames, 4000), (marks, 1)])
def test_the_next_frame_is_looked_for_in_what_is_held(make: Any, units: int) -> None:
    data = make(4000)
    found, file = frames(data)
    assert sum(record.error is not None for record in found) == units
    assert file.taken < (2 * len(data) + (1 << 14) * units)


def test_frames_that_stand_in_one_another_end_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each frame's content are stored blocks that hold the frames behind it, and the damage is at the very end."""
    monkeypatch.setattr(warc_frames, "_FREE", 1 << 16)
    first = b"WARC/1.0\r\n"
    blocks = list[bytes]()
    head = b"\x1f\x8b\x08\0\0\0\0\0\0\3"
    for _ in range(2000):  # a block of a beginning and a frame's head, behind which the next block stands
        blocks.append(b"\x00" + struct.pack("<2H", len(first + head), 0xFFFF - len(first + head)) + first + head)
    good = gzip.compress(archives.record(1, b"Tide table", "resource"))
    found, file = frames(good + head + b"".join(blocks) + b"\xff" * 9 + good)
    assert (found[0].block, found[0].error) == (b"Tide table", None)
    assert len(found) < 200
    assert "from here on none is read" in str(found[-1].error)
    assert file.taken < 100 * 50_000


def test_what_comes_out_before_a_damage_is_all_there_is() -> None:
    rng = random.Random(7)
    for size, level in itertools.product((10, 300, 3000, 30000), (0, 1, 9)):
        data = bytearray(gzip.compress(rng.randbytes(size).hex().encode() + b"Tide table" * size, level))[: 1 << 14]
        data[rng.randrange(10, len(data))] ^= 1 << rng.randrange(8)
        single, found = zlib.decompressobj(31), bytearray()
        with suppress(zlib.error):
            for at in range(len(data)):
                found += single.decompress(data[at : at + 1])
        assert frames_module._salvage(zlib.decompressobj(31), bytes(data)) == found


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_a_large_record_behind_a_damage_is_found(pack: Any) -> None:
    """Where nothing of a frame comes out before a whole block of it is there."""
    small, large = (pack(archives.record(1, random.Random(5).randbytes(size).hex().encode(), "resource")) for size in (200, 60_000))
    codec = {gzip.compress: "gz", bz2.compress: "bz2", lzma.compress: "xz"}[pack]
    hurt = small[: len(small) // 2] + bytes([small[len(small) // 2] ^ 0x55]) + small[len(small) // 2 + 1 :]
    found = list(records(io.BytesIO(hurt + large + small), f"x.warc.{codec}", 1 << 20, 1000))
    assert [len(record.block or b"") for record in found if record.error is None] == [120_000, 400]


def test_a_small_page_asks_for_little_memory() -> None:
    asked = list[int]()

    class Asked(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            asked.append(size or 0)
            return super().read(size)

    assert read_bounded(Asked(b"Tide tables"), 64 << 20) == b"Tide tables"
    assert 0 < max(asked) <= 1 << 16
    large = bytes(5 << 20)
    assert read_bounded(Asked(large), len(large)) == large
    assert read_bounded(Asked(large), len(large) - 1) is None
    assert read_bounded(Asked(b"x"), 0) is None
    assert max(asked) <= 1 << 20

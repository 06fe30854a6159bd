"""Damaged archives are read in a time that grows with their size, whatever they claim."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest

from extractor.intake import Keys, Unit, units, zip_scan
from extractor.intake.base import Slice, Source

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

"""A line that is longer than many ranges of its file is read once, and not once a range."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.intake import Keys, Root, jsonl, plan, units


def test_a_line_over_many_ranges_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"id": "a", "text": "' + b"x" * (12 << 20) + b'"}\n{"id": "b", "text": "Tide tables"}\n')
    pieces = list(plan([Root(path, path.name)], Keys(), without=tmp_path / "out"))
    assert len(pieces) > 20
    read, rest = [0], jsonl._rest

    def counted(stream: object, most: int) -> int:
        read[0] += (size := rest(stream, most))
        return size

    monkeypatch.setattr(jsonl, "_rest", counted)
    assert [unit.id for piece in pieces for unit in units(piece, piece.start, Keys())] == ["a", "b"]
    assert read[0] < 2 * path.stat().st_size

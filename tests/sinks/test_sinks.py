"""Every sink writes records that come back equal, and the same bytes each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.jobs.records import read_part
from extractor.pipeline import extract
from extractor.sinks import SINKS
from tests.jobs.dumps import GUIDES

RECORDS = [extract(path.read_bytes(), guide_id=path.parent.name) for path in sorted(GUIDES.glob("*/page.txt"))] * 50


def write(to: str, path: Path) -> Path:
    path = path.with_suffix(SINKS[to].suffix)
    writer = SINKS[to].open(path)
    for guide in RECORDS:
        writer.write(guide, guide.model_dump_json().encode())
    writer.close()
    return path


@pytest.mark.parametrize("to", SINKS)
def test_records_come_back(tmp_path: Path, to: str) -> None:
    pytest.importorskip({"jsonl.zst": "zstandard", "parquet": "pyarrow"}.get(to, "json"))
    first, second = write(to, tmp_path / "a"), write(to, tmp_path / "b")
    assert list(read_part(first)) == RECORDS
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("to", SINKS)
def test_a_part_can_be_let_go(tmp_path: Path, to: str) -> None:
    writer = SINKS[to].open(tmp_path / "a")
    writer.write(RECORDS[0], RECORDS[0].model_dump_json().encode())
    writer.abandon()


def test_parquet_is_written_in_few_row_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert parquet.ParquetFile(write("parquet", tmp_path / "a")).num_row_groups == 1
    monkeypatch.setattr("extractor.sinks.parquet._GROUP", 4 << 20)
    several = write("parquet", tmp_path / "b")
    assert parquet.ParquetFile(several).num_row_groups > 1
    assert list(read_part(several)) == RECORDS


def test_a_record_that_no_column_holds_fails_by_itself(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    writer = SINKS["parquet"].open(tmp_path / "a.parquet")
    source = RECORDS[0].source.model_copy(update={"length": 2**70})
    wrong = RECORDS[0].model_copy(update={"source": source})
    with pytest.raises((ValueError, OverflowError)):
        writer.write(wrong, wrong.model_dump_json().encode())
    writer.write(RECORDS[0], RECORDS[0].model_dump_json().encode())
    writer.close()
    assert list(read_part(tmp_path / "a.parquet")) == RECORDS[:1]

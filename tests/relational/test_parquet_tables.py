"""The tables beside Parquet parts: they hold what the records hold, and stand and go with their parts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extractor.jobs.options import Options
from extractor.jobs.records import read_part
from extractor.jobs.run import run
from extractor.jobs.verify import verify
from extractor.relational import rows_of
from extractor.relational.columns import schema_of
from extractor.relational.ddl import names
from extractor.relational.tables import TABLES
from tests.helpers.cases import GUIDES
from tests.jobs.dumps import snapshot, write_jsonl

parquet = pytest.importorskip("pyarrow.parquet")

ALL = {table.name for table in TABLES}


def go(out: Path, *inputs: Path, to: str = "parquet", **options: object) -> int:
    return run(Options(inputs=tuple(map(str, inputs)), out=out, to=to, **options)).exit_code


def tables_in(out: Path) -> dict[str, list[str]]:
    return {folder.name: sorted(path.name for path in folder.iterdir()) for folder in (out / "tables").iterdir()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tables")
    pages = [shutil.copy(page, folder / f"{page.parent.name}.txt") for page in sorted(GUIDES.glob("*/page.txt"))]
    assert go(folder / "out", *pages) == 0
    return folder


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made / "out", tmp_path / "out"))


def test_rows_are_those_of_the_records(made: Path) -> None:
    guides = [guide for path in sorted((made / "out/parts").iterdir()) for guide in read_part(path)]
    for table in TABLES:
        found = parquet.read_table(made / "out/tables" / table.name)
        assert found.schema.equals(schema_of(table))
        assert [tuple(row[name] for name in names(table)) for row in found.to_pylist()] == [
            row for guide in guides for row in rows_of(guide)[table.name]
        ]
        assert len(found)


def test_a_skill_is_named_again_only_by_the_guide_that_has_named_it(made: Path) -> None:
    seen: set[tuple[str, str]] = set()
    for row in parquet.read_table(made / "out/tables/skills").to_pylist():
        assert row["skill"] == row["name"].lower()
        assert row["again"] == ((row["guide_key"], row["skill"]) in seen)
        seen.add((row["guide_key"], row["skill"]))


def test_each_part_has_all_tables_and_the_same_bytes_each_time(tmp_path: Path) -> None:
    dump = write_jsonl(tmp_path / "pages.jsonl", 40)
    assert go(tmp_path / "one", dump) == go(tmp_path / "two", dump, jobs=2) == 0
    first = snapshot(tmp_path / "one")
    assert first == snapshot(tmp_path / "two")
    parts = sorted(path.name for path in (tmp_path / "one/parts").iterdir())
    assert tables_in(tmp_path / "one") == dict.fromkeys(ALL, parts)
    assert go(tmp_path / "one", dump) == 0
    assert snapshot(tmp_path / "one") == first


def test_a_lost_table_is_made_again(made: Path, out: Path) -> None:
    before = snapshot(out)
    lost = next((out / "tables/pay").iterdir())
    lost.unlink()
    assert verify(out).problems == [f"tables/pay/{lost.name}: missing"]
    assert go(out, *sorted(made.glob("*.txt"))) == 0
    assert snapshot(out) == before
    assert verify(out).problems == []


def test_verify_sees_bytes_that_no_run_wrote(out: Path) -> None:
    file = next((out / "tables/skills").iterdir())
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    (out / "tables/steps/more.parquet").write_bytes(b"")
    changed, unknown = verify(out).problems
    assert changed.startswith(f"tables/skills/{file.name}: its bytes are not those that were written; ")
    assert unknown == "tables/steps/more.parquet: is in no list"


def test_tables_go_where_parts_are_written_in_another_way(made: Path, out: Path) -> None:
    assert go(out, *sorted(made.glob("*.txt")), to="jsonl", force=True) == 0
    assert tables_in(out) == {name: [] for name in ALL}
    assert verify(out).problems == []


def test_a_stopped_run_leaves_no_half_table(tmp_path: Path) -> None:
    dump = tmp_path / "pages.jsonl"
    dump.write_text('{"id": "a", "text": "Complete Smith Career Guide"}\n{"id": "b", "text": "%PDF-1.7 nothing"}\n', "utf-8")
    code = go(tmp_path / "out", dump, budget=None)
    assert code == 3
    (tmp_path / "out/tables/pay/0123456789abcdef-0000.parquet.tmp").write_bytes(b"half")
    assert go(tmp_path / "out", dump) == 3
    assert not list((tmp_path / "out").rglob("*.tmp"))


def test_a_record_that_no_table_holds_fails_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from extractor.sinks.tables import ParquetTables

    paths = {name: tmp_path / f"{name}.parquet" for name in ALL}
    guide = next(iter(read_part_of_fixture()))
    tables = ParquetTables(paths)
    wrong = guide.model_copy(update={"source": guide.source.model_copy(update={"length": 2**70})})
    with pytest.raises(OverflowError):
        tables.rows(wrong)
    tables.write(tables.rows(guide))
    tables.close()
    assert parquet.read_table(paths["guides"]).num_rows == 1
    tables = ParquetTables(paths)
    tables.abandon()


def read_part_of_fixture() -> list:
    from extractor.pipeline import extract

    return [extract(next(GUIDES.glob("*/page.txt")).read_bytes())]

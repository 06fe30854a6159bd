"""The relational view: what stands in the tables is what stands in the records, whole or not at all, once."""

from __future__ import annotations

import json
import os
import pwd
import re
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.errors import OptionalDependencyError, OutputError, UsageError
from extractor.jobs import whole
from extractor.jobs.options import Options, Places
from extractor.jobs.records import read_part
from extractor.jobs.run import run
from extractor.jobs.verify import verify
from extractor.pipeline import all_pay, extract
from extractor.relational import ddl, load, rows_of
from extractor.relational.ddl import names
from extractor.relational.tables import TABLES, VIEWS
from extractor.sinks import SINKS
from tests.helpers.cases import GUIDES, ROOT

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

PAGES = sorted(GUIDES.glob("*/page.txt"))[:8]
RECORDS = [extract(path.read_bytes(), guide_id=path.parent.name) for path in PAGES]
LISTS = {
    "pay": lambda guide: list(all_pay(guide)),
    "salary_levels": lambda guide: guide.salary.by_level if guide.salary else (),
    "career_levels": lambda guide: guide.career_path.levels if guide.career_path else (),
    "steps": lambda guide: guide.how_to_become.steps if guide.how_to_become else (),
    "questions": lambda guide: guide.faq.items if guide.faq else (),
    "related_careers": lambda guide: guide.related_careers.items if guide.related_careers else (),
    "findings": lambda guide: guide.findings,
}


def go(out: Path, *inputs: Path, **options: object) -> int:
    return run(Options(inputs=tuple(map(str, inputs)), out=out, to="duckdb", **options)).exit_code


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert go(folder / "out", *(shutil.copy(page, folder / f"{page.parent.name}.txt") for page in PAGES)) == 0
    return folder / "out"


@pytest.fixture(scope="module")
def flat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flat")
    pages = [shutil.copy(page, folder / f"{page.parent.name}.txt") for page in PAGES]
    assert run(Options(inputs=tuple(map(str, pages)), out=folder / "out", to="parquet")).exit_code == 0
    return folder / "out"


def rows(out: Path, query: str) -> list[tuple]:
    with duckdb.connect(str(out / "guides.duckdb"), read_only=True) as database:
        return database.execute(query).fetchall()


def records(out: Path) -> list:
    return [guide for path in sorted((out / "parts").iterdir()) for guide in read_part(path)]


def test_counts_are_those_of_the_records(out: Path) -> None:
    guides = records(out)
    assert rows(out, "SELECT count(*) FROM guides") == [(len(guides),)]
    for name, items in LISTS.items():
        wanted = sum(len(items(guide)) for guide in guides)
        assert rows(out, f"SELECT count(*) FROM {name}") == [(wanted,)]
        assert wanted


def test_keys_are_unique_and_lead_to_a_guide(out: Path) -> None:
    for table in TABLES[1:]:
        assert rows(out, f"SELECT count(*) = count(DISTINCT (guide_key, number)) FROM {table.name}") == [(True,)]
        assert rows(out, f"SELECT count(*) FROM {table.name} t ANTI JOIN guides g ON g.guide_key = t.guide_key") == [(0,)]


def test_amounts_are_exact_and_null_is_null(out: Path) -> None:
    wanted = {(guide.guide_id, path): (pay.min, pay.max, pay.text) for guide in records(out) for path, pay in all_pay(guide)}
    got = rows(out, "SELECT guide_id, path, min, max, text FROM pay p JOIN guides g ON g.guide_key = p.guide_key")
    assert {(name, path): tuple(rest) for name, path, *rest in got} == wanted
    assert all(isinstance(low, Decimal) for _, _, low, _, _ in got if low is not None)


def test_paths_are_pointers_into_the_record(out: Path) -> None:
    tree = {guide.guide_id: guide.model_dump(mode="json") for guide in records(out)}
    for name, path, skill in rows(out, "SELECT guide_id, path, name FROM skills s JOIN guides g ON g.guide_key = s.guide_key"):
        node = tree[name]
        for key in path.split("/")[1:]:
            node = node[int(key)] if isinstance(node, list) else node[key]
        assert node["name"] == skill


def test_the_views_and_the_queries_of_the_readme(out: Path, flat: Path) -> None:
    written = re.findall(r"^```sql\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    by_country, by_skill, disagreeing = (duckdb.sql(query.replace("'out/", f"'{flat}/")).fetchall() for query in written)
    assert by_country == rows(out, _BY_COUNTRY)
    assert by_skill == rows(out, _BY_SKILL)
    assert disagreeing == rows(out, _DISAGREEING)
    guides = records(out)
    amounts: dict[tuple[str, str | None], list[Decimal]] = {}
    for guide in guides:
        for _, pay in all_pay(guide):
            told = pay.annual if pay.statistic in {None, "median", "mean"} and len(pay.places) == 1 else None
            if told is not None and told.min is not None and told.max is not None:
                amounts.setdefault((pay.places[0], pay.currency), []).append((told.min + told.max) / 2)
    assert {(country, currency): median for country, currency, median, _ in by_country} == {
        key: round(statistics.median(values), 2) for key, values in amounts.items()
    }
    assert len(amounts) > 1
    skills = Counter(name for guide in guides for name in {row[3].lower() for row in rows_of(guide)["skills"]})
    assert by_skill == sorted(skills.items(), key=lambda one: (-one[1], one[0]))[:20]
    found = [(guide.guide_id, finding.path, finding.message) for guide in guides for finding in guide.findings if finding.code == "pay.conflict"]
    assert disagreeing == sorted(found)
    assert found


_BY_COUNTRY = """SELECT country, currency, median, guides FROM annual_pay_by_country
WHERE country IS NOT NULL ORDER BY guides DESC, country, currency"""
_BY_SKILL = "SELECT skill, guides FROM skill_frequency ORDER BY guides DESC, skill LIMIT 20"
_DISAGREEING = "SELECT guide_id, about, message FROM conflicts ORDER BY guide_id, about, message"


@pytest.mark.parametrize("view", VIEWS)
def test_views_can_be_read(out: Path, view: str) -> None:
    assert rows(out, f"SELECT * FROM {view}") or view == "conflicts"


def test_a_failure_leaves_no_half_database_and_a_rerun_completes(tmp_path: Path, monkeypatch) -> None:
    from extractor.relational import rows as module

    calls = []

    def broken(guide):
        calls.append(guide)
        if len(calls) == 3:
            raise OSError(28, "no space")
        return rows_of(guide)

    monkeypatch.setattr(module, "rows_of", broken)
    with pytest.raises(OutputError, match="no space"):
        go(tmp_path / "out", *PAGES[:4])
    assert not list((tmp_path / "out").rglob("*duckdb*"))
    monkeypatch.undo()
    assert go(tmp_path / "out", *PAGES[:4]) == 0
    assert rows(tmp_path / "out", "SELECT count(*) FROM guides") == [(4,)]
    assert verify(tmp_path / "out", records=True).problems == []
    assert not (tmp_path / "out/.state/making").exists()


def test_a_stop_or_a_kill_in_the_making_leaves_nothing_that_counts(tmp_path: Path) -> None:
    out, file = tmp_path / "out", tmp_path / "out/guides.duckdb"
    assert go(out, *PAGES[:2]) == 0
    file.unlink()
    whole.make(Places(out), SINKS["duckdb"], "", lambda: True)
    assert not file.exists()
    (out / ".state/making").mkdir()
    (out / ".state/making/guides.duckdb").write_bytes(b"half")
    (out / ".state/making/guides.duckdb.wal").write_bytes(b"half")
    assert go(out, *PAGES[:2]) == 0
    assert rows(out, "SELECT count(*) FROM guides") == [(2,)]
    assert not (out / ".state/making").exists()


def test_the_database_follows_the_parts(tmp_path: Path) -> None:
    folder, file = tmp_path / "in", tmp_path / "out/guides.duckdb"
    folder.mkdir()
    for number, page in enumerate(PAGES[:3]):
        shutil.copy(page, folder / f"{number}.txt")
    assert go(tmp_path / "out", folder) == 0
    made = file.stat().st_mtime_ns, file.stat().st_ino
    assert go(tmp_path / "out", folder) == 0
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == made
    (folder / "2.txt").unlink()
    assert go(tmp_path / "out", folder) == 0
    assert rows(tmp_path / "out", "SELECT guide_id FROM guides ORDER BY 1") == [("0.txt",), ("1.txt",)]
    file.unlink()
    assert verify(tmp_path / "out").problems == ["guides.duckdb: missing"]
    assert go(tmp_path / "out", folder) == 0
    assert file.is_file()
    assert verify(tmp_path / "out").problems == []
    (tmp_path / "out/.state/whole").write_bytes(b"of other parts")
    assert verify(tmp_path / "out").problems == ["guides.duckdb: is not made of these parts"]
    for left in (None, 0):
        assert go(tmp_path / "out", folder, force=True) == 0
        assert run(Options(inputs=(str(folder),), out=tmp_path / "out", limit=left, force=True)).exit_code == 0
        assert not file.exists()


def test_two_pages_under_one_id_both_stay_and_one_page_twice_is_one(tmp_path: Path) -> None:
    lines = [{"id": "same", "text": PAGES[number].read_text("utf-8")} for number in (0, 1, 0)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert go(tmp_path / "out", tmp_path / "a.jsonl") == 0
    assert rows(tmp_path / "out", "SELECT guide_id, sha256 FROM guides") == [("same", RECORDS[0].source.sha256), ("same", RECORDS[1].source.sha256)]


def test_a_number_that_no_column_holds_fails_by_itself(tmp_path: Path) -> None:
    writer = SINKS["duckdb"].open(tmp_path / "a.jsonl")
    source = RECORDS[0].source.model_copy(update={"length": 2**70})
    wrong = RECORDS[0].model_copy(update={"source": source})
    with pytest.raises(OverflowError, match="characters"):
        writer.write(wrong, wrong.model_dump_json().encode())
    writer.write(RECORDS[0], RECORDS[0].model_dump_json().encode())
    writer.close()
    assert list(read_part(tmp_path / "a.jsonl")) == RECORDS[:1]


def test_texts_that_no_database_keeps() -> None:
    guide = RECORDS[0].model_copy(update={"guide_id": "a\0b\ud800"})
    (row,) = rows_of(guide)["guides"]
    assert row[1] == "a\ufffdb\ufffd"


def test_without_the_extra_the_error_names_it(tmp_path: Path, monkeypatch) -> None:
    from extractor.jobs import checks as module

    monkeypatch.setattr(module, "find_spec", lambda name: None)
    with pytest.raises(OptionalDependencyError, match=r"guide-extractor\[duckdb\]"):
        go(tmp_path / "out", *PAGES[:1])
    assert not (tmp_path / "out").exists()


def contents(cursor) -> dict[str, list[tuple]]:
    found = {}
    for table in TABLES:
        cursor.execute(f"SELECT {', '.join(names(table))} FROM {table.name}")
        found[table.name] = sorted((str(row[0]), *row[1:]) for row in cursor.fetchall()) if table.name == "guides" else sorted(
            ((str(row[0]), *row[1:]) for row in cursor.fetchall()), key=lambda row: row[:2]
        )  # fmt: skip
    return found


def wanted_rows() -> dict[str, list[tuple]]:
    made = [rows_of(guide) for guide in RECORDS]
    return {table.name: sorted((row for found in made for row in found[table.name]), key=lambda row: row[:2]) for table in TABLES}


def test_loading_over_a_duckdb_connection() -> None:
    with duckdb.connect() as connection:
        assert load(connection, iter(RECORDS)) == len(RECORDS)
        assert load(connection, RECORDS) == 0
        assert contents(connection.cursor()) == wanted_rows()


def test_a_driver_with_other_marks_is_refused() -> None:
    class Connection:
        __module__ = "tests.relational.odd"

    with pytest.raises(ValueError, match="paramstyle"):
        load(Connection(), [])


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]) if path.parts[-3].isdigit() else 0)
    path = found[-1] if found else shutil.which("initdb")
    return Path(path).parent if path and (Path(path).parent / "pg_ctl").exists() else None


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A PostgreSQL server of the test's own, reached through a socket in a temporary folder; yields the way to connect."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed")
    user = None
    if os.geteuid() == 0:
        user = next((entry.pw_name for entry in pwd.getpwall() if entry.pw_name == "postgres"), None)
        if user is None or shutil.which("runuser") is None:
            pytest.skip("PostgreSQL does not run as root, and there is no user postgres to run it as")
    with tempfile.TemporaryDirectory(prefix="pg", dir="/tmp") as folder:
        if user:
            shutil.chown(folder, user)

        def call(*words: str) -> None:
            told = [*(["runuser", "-u", user, "--"] if user else []), str(programs / words[0]), *words[1:]]
            done = subprocess.run(told, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr

        data = f"{folder}/data"
        call("initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--locale", "C", "--no-sync")
        call("pg_ctl", "-D", data, "-w", "-l", f"{folder}/log", "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
        try:
            yield f"host={folder} user=tester dbname=postgres"
        finally:
            call("pg_ctl", "-D", data, "-m", "immediate", "stop")


@pytest.mark.parametrize("automatic", [False, True])
def test_postgresql_takes_the_same_tables(server: str, *, automatic: bool) -> None:
    psycopg = pytest.importorskip("psycopg")
    with psycopg.connect(server, autocommit=automatic) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
        connection.commit()
        assert load(connection, RECORDS[:3]) == 3
        assert load(connection, RECORDS) == len(RECORDS) - 3
        assert load(connection, iter(RECORDS)) == 0
        cursor = connection.cursor()
        assert contents(cursor) == wanted_rows()
        with duckdb.connect() as other:
            load(other, RECORDS)
            for view in VIEWS:
                query = f"SELECT * FROM {view} ORDER BY 1, 2"
                assert cursor.execute(query).fetchall() == other.execute(query).fetchall()


def test_postgresql_keeps_no_half_batch(server: str) -> None:
    psycopg = pytest.importorskip("psycopg")
    source = RECORDS[1].source.model_copy(update={"length": 2**70})
    with psycopg.connect(server) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
        connection.execute(ddl())
        connection.commit()
        with pytest.raises(OverflowError):
            load(connection, [RECORDS[0], RECORDS[1].model_copy(update={"source": source})])
        assert connection.execute("SELECT count(*) FROM guides").fetchone() == (0,)
        connection.rollback()
        assert load(connection, RECORDS[:1]) == 1


def test_a_connection_to_another_database_is_refused_before_any_sql() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(UsageError, match="a connection to SQLite; the tables are DuckDB's and PostgreSQL's") as caught:
            load(connection, [])
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert caught.value.code == "usage.connection"

"""The README's queries over the Parquet tables of many guides, beside the time that DuckDB needs just to read their columns.

python benchmarks/queries.py [GUIDES] [OUT]: makes the tables of so many records (20,000; the fixtures' in turn, each with an id and yearly figures
of its own), or takes those of a run that stand in OUT; and takes both times in turn in one process, on one thread. The ratio is of their medians.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).parents[1]))
from extractor import Guide, extract
from extractor.relational import rows_of
from extractor.relational.tables import TABLES
from extractor.sinks.tables import ParquetTables

ROOT = Path(__file__).parents[1]
ROUNDS = 15
PART = 800
"""Guides a file, as runs write them."""
READ = {
    "pay by country": [("pay", "country currency statistic annual_min annual_max guide_key")],
    "skills by frequency": [("skills", "skill again")],
    "figures that disagree": [("findings", "guide_key code about message"), ("guides", "guide_key guide_id")],
}
"""The columns of each query, in the order of the README."""


def reading(folder: Path, columns: list[tuple[str, str]]) -> str:
    """What touches every value of these columns."""
    told = []
    for table, names in columns:
        values = (f"{what}({name})::text" for name in names.split() for what in ("count", "min", "max"))
        told.append(f"(SELECT [{', '.join(values)}] FROM '{folder}/{table}/*.parquet')")
    return f"SELECT {', '.join(told)}"


def rows(count: int) -> Iterator[dict[str, list[tuple]]]:
    """The rows of so many records."""
    made = [extract(path.read_bytes(), provenance=False) for path in sorted((ROOT / "fixtures/guides").glob("*/page.txt"))]
    columns = [column.name for column in TABLES[1].columns]
    figures = [3 + columns.index(name) for name in ("annual_min", "annual_max")]
    for number in range(count):
        guide: Guide = made[number % len(made)].model_copy(update={"guide_id": f"guide-{number:06d}"})
        found = rows_of(guide)
        share = Decimal(7919 * number % 1000) / 1000 + 1
        found["pay"] = [tuple(v * share if v is not None and i in figures else v for i, v in enumerate(row)) for row in found["pay"]]
        yield found


def make(folder: Path, count: int) -> None:
    """Write the tables as a run does."""
    several = rows(count)
    for part in range(0, count, PART):
        paths = {table.name: folder / table.name / f"{part:06d}.parquet" for table in TABLES}
        for path in paths.values():
            path.parent.mkdir(parents=True, exist_ok=True)
        tables = ParquetTables(paths)
        for _ in range(min(PART, count - part)):
            tables.write(next(several))
        tables.close()


def seconds(database: duckdb.DuckDBPyConnection, query: str) -> float:
    """How long it takes to have the whole answer."""
    began = time.perf_counter()
    database.execute(query).fetchall()
    return time.perf_counter() - began


def main(count: int, out: str | None) -> None:
    """Make, measure, print."""
    queries = re.findall(r"^```sql\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    with tempfile.TemporaryDirectory() as made, duckdb.connect(config={"threads": 1}) as database:
        folder = Path(out) / "tables" if out else Path(made)
        if not out:
            make(folder, count)
        (guides,) = database.execute(f"SELECT count(*) FROM '{folder}/guides/*.parquet'").fetchone() or (0,)
        print(f"{guides} guides, {sum(path.stat().st_size for path in folder.rglob('*.parquet')) >> 20} MiB of tables", flush=True)
        for (name, columns), query in zip(READ.items(), queries, strict=True):
            asking, read = query.replace("'out/tables", f"'{folder}"), reading(folder, columns)
            took = [(seconds(database, asking), seconds(database, read)) for _ in range(ROUNDS)]
            asked, plain = (statistics.median(column) for column in zip(*took, strict=True))
            print(f"{name}: {asked * 1000:.0f} ms, its columns {plain * 1000:.0f} ms, ratio {asked / plain:.1f}", flush=True)


if __name__ == "__main__":
    sizes = [int(one) for one in sys.argv[1:] if one.isdigit()]
    main(sizes[0] if sizes else 20_000, next((one for one in sys.argv[1:] if not one.isdigit()), None))

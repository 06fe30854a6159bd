"""The README's queries over many guides, beside the time that DuckDB needs just to read their columns.

python benchmarks/queries.py [GUIDES]: makes a database of so many records (20,000; the fixtures' in turn, each with an id of its own), and takes
both times in turn in one process, on one thread. The ratio is of their medians.
"""

from __future__ import annotations

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).parents[1]))
from extractor import Guide, extract
from extractor.sinks.duckdb import make_database

ROOT = Path(__file__).parents[1]
ROUNDS = 15
READ = {
    "pay by country": "SELECT bit_xor(hash(country, currency, statistic, annual_min, annual_max, guide_key)) FROM pay",
    "skills by frequency": "SELECT bit_xor(hash(name, guide_key)) FROM skills",
    "figures that disagree": "SELECT (SELECT bit_xor(hash(guide_key, code, about, message)) FROM findings), "
    "(SELECT bit_xor(hash(guide_key, guide_id, occupation)) FROM guides)",
}
"""What reads each query's columns to the last row, in the order of the README."""


def guides(count: int) -> Iterator[Guide]:
    """So many records."""
    made = [extract(path.read_bytes(), provenance=False) for path in sorted((ROOT / "fixtures/guides").glob("*/page.txt"))]
    for number in range(count):
        yield made[number % len(made)].model_copy(update={"guide_id": f"guide-{number:06d}"})


def seconds(database: duckdb.DuckDBPyConnection, query: str) -> float:
    """How long it takes to have the whole answer."""
    began = time.perf_counter()
    database.execute(query).fetchall()
    return time.perf_counter() - began


def main(count: int) -> None:
    """Make, measure, print."""
    queries = re.findall(r"^```sql\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "guides.duckdb"
        began = time.perf_counter()
        make_database(file, guides(count))
        print(f"{count} guides, {file.stat().st_size >> 20} MiB, made in {time.perf_counter() - began:.0f} s", flush=True)
        with duckdb.connect(str(file), read_only=True, config={"threads": 1}) as database:
            for (name, read), query in zip(READ.items(), queries, strict=True):
                took = [(seconds(database, query), seconds(database, read)) for _ in range(ROUNDS)]
                asked, plain = (statistics.median(column) for column in zip(*took, strict=True))
                print(f"{name}: {asked * 1000:.0f} ms, its columns {plain * 1000:.0f} ms, ratio {asked / plain:.1f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)

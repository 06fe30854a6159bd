"""Every engine gives the same records: one digest, whoever maps."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import pytest

from extractor import ExtractorError, Guide, extract
from extractor.engines import ENGINES, engine
from extractor.errors import OptionalDependencyError
from tests.helpers.cases import CASES

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

from extractor.arrow import extract_batch, extract_batches, result_schema  # noqa: E402

BAD = [b"%PDF-1.7 \x00\x01", None]
COUNT = 200


def _table() -> Any:
    """Two hundred pages, some of which are none."""
    pages = [*(case.read() for case in CASES), *BAD]
    return pa.table({"id": [f"page-{number:03}" for number in range(COUNT)], "content": list(islice(cycle(pages), COUNT))})


TABLE = _table()


def _digest(rows: Iterable[dict[str, Any]]) -> str:
    """A digest of all records' JSON and all failures' codes, in the order of their ids."""
    lines = [
        f"{row['id']} {row['error']['code']}" if row["guide"] is None else Guide.model_validate(row["guide"]).model_dump_json()
        for row in sorted(rows, key=lambda row: row["id"])
    ]
    assert len(lines) == COUNT
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _loop() -> Iterator[dict[str, Any]]:
    for row in TABLE.to_pylist():
        try:
            guide = extract(row["content"], guide_id=row["id"]).model_dump() if row["content"] is not None else None
            yield {"id": row["id"], "guide": guide, "error": None if guide is not None else {"code": "input.no_text"}}
        except ExtractorError as error:
            yield {"id": row["id"], "guide": None, "error": {"code": error.code}}


@pytest.fixture(scope="module")
def wanted() -> str:
    return _digest(_loop())


def test_one_batch(wanted: str) -> None:
    batch = extract_batch(TABLE.combine_chunks().to_batches()[0])
    assert batch.schema.equals(result_schema(), check_metadata=True)
    assert _digest(batch.to_pylist()) == wanted


def test_many_batches(wanted: str) -> None:
    assert _digest(row for batch in extract_batches(TABLE.to_batches(max_chunksize=7)) for row in batch.to_pylist()) == wanted


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run(jobs: int, wanted: str, tmp_path: Path) -> None:
    """Two hundred rows of a Parquet file by the batch command, on one worker and on two."""
    parquet.write_table(TABLE, tmp_path / "pages.parquet", row_group_size=50)
    command = [sys.executable, "-m", "extractor", "run", str(tmp_path / "pages.parquet"), "-o", str(tmp_path / "out"), "-j", str(jobs)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 3
    rows = [json.loads(line) for line in (tmp_path / "out" / "manifest.jsonl").read_text("utf-8").splitlines()]
    guides = [json.loads(line) for part in (tmp_path / "out" / "parts").iterdir() for line in part.read_text("utf-8").splitlines()]
    failed = [{"id": row["id"], "guide": None, "error": {"code": row["code"]}} for row in rows if row["status"] == "failed"]
    assert _digest([*failed, *({"id": guide["guide_id"], "guide": guide} for guide in guides)]) == wanted


def _daft(act: Callable[..., Any]) -> list[dict[str, Any]]:
    import daft

    return act(daft.from_arrow(TABLE)).to_arrow().to_pylist()


def _ray(act: Callable[..., Any]) -> list[dict[str, Any]]:
    import ray

    ray.init(num_cpus=2, include_dashboard=False, configure_logging=False, log_to_driver=False)
    try:
        return [row for ref in act(ray.data.from_arrow(TABLE).repartition(4)).to_arrow_refs() for row in ray.get(ref).to_pylist()]
    finally:
        ray.shutdown()


def _spark(act: Callable[..., Any]) -> list[dict[str, Any]]:
    from pyspark.sql import SparkSession

    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        return act(session.createDataFrame(TABLE).repartition(4)).toArrow().to_pylist()
    finally:
        session.stop()


RUNS = {"spark": _spark, "ray": _ray, "daft": _daft}


@pytest.fixture(autouse=True)
def this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spark's workers start the `python3` of the path, unless they are told another."""
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.filterwarnings("default")
def test_every_engine_gives_the_same(name: str, wanted: str) -> None:
    try:
        act = engine(name)
    except OptionalDependencyError as error:
        pytest.skip(str(error))
    assert _digest(RUNS[name](act)) == wanted


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "daft", None)
    with pytest.raises(OptionalDependencyError, match=r"guide-extractor\[daft\]") as caught:
        engine("daft")
    assert caught.value.code == "extra.missing"


def test_the_records_ddl() -> None:
    pytest.importorskip("pyspark")
    from extractor.engines.spark import ddl

    lines = ddl().split(",\n")
    assert [line.partition(" ")[0] for line in lines] == list(Guide.model_fields)
    assert any("decimal(18,4)" in line for line in lines)


@pytest.mark.filterwarnings("default")
def test_a_folder_through_spark_submit(tmp_path) -> None:
    pytest.importorskip("pyspark")
    import extractor.engines.spark

    folder = tmp_path / "in" / "a b"
    folder.mkdir(parents=True)
    for number, page in enumerate(case.read() for case in CASES[:3]):
        (folder / f"{number}.html").write_bytes(page)
    (folder / "3.txt").write_bytes(BAD[0])
    command = [sys.executable, extractor.engines.spark.__file__, str(tmp_path / "in"), str(tmp_path / "out")]
    # Run as a file the folder of that file comes first on the path, where `ray` and `daft` are other modules.
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONSAFEPATH": "1"}, timeout=300)
    rows = parquet.read_table(tmp_path / "out" / "guides").to_pylist()
    assert sorted(row["guide_id"] for row in rows) == [f"a b/{number}.html" for number in range(3)]
    assert parquet.read_table(tmp_path / "out" / "failures").to_pylist()[0]["code"] == "input.binary"

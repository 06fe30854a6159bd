"""The Arrow schema follows the models, and nothing is lost on the way there and back."""

from __future__ import annotations

import json
import subprocess
import sys
import types
import typing
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import BaseModel

from extractor import LayoutError, UsageError
from extractor.columns import Keys
from extractor.guide import SCHEMA_VERSION, Guide
from extractor.pipeline import extract
from extractor.values.pay_model import Pay
from tests.helpers.cases import ROOT
from tests.jobs.dumps import GUIDES

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

from extractor import arrow  # noqa: E402

RECORDS = [extract(path.read_bytes(), guide_id=path.parent.name) for path in sorted(GUIDES.glob("*/page.*"))]


def test_records_come_back_equal(tmp_path: Path) -> None:
    parquet.write_table(pa.Table.from_batches([arrow.to_batch(RECORDS)]), tmp_path / "a.parquet")
    back = list(arrow.of_rows(parquet.read_table(tmp_path / "a.parquet").to_pylist()))
    assert back == RECORDS
    assert [guide.model_dump_json() for guide in back] == [guide.model_dump_json() for guide in RECORDS]


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_a_frame_is_no_batch_and_the_error_says_how_it_is_made_one(name: str) -> None:
    library = pytest.importorskip(name)
    with pytest.raises(UsageError, match=rf"a batch is RecordBatch or Table, not {name}\.DataFrame; .*from_pandas") as caught:
        arrow.extract_batch(library.DataFrame({"text": ["Salary"]}))
    assert caught.value.code == "usage.type"


@pytest.mark.parametrize("wrong", ["limits", "keys"])
def test_a_bad_call_is_told_once_and_not_row_by_row(wrong: str) -> None:
    with pytest.raises(UsageError, match=f"{wrong} is "):
        arrow.extract_batch(pa.RecordBatch.from_pylist([{"text": "Salary"}]), **{wrong: 3})


def test_money_is_decimal_and_there_are_no_unions() -> None:
    schema = arrow.guide_schema()
    assert schema.metadata == {b"schema_version": SCHEMA_VERSION.encode()}
    pay = schema.field("salary").type.field("pay").type.value_type
    assert {pay.field(name).type for name in ("min", "max")} == {pa.decimal128(18, 4)}
    assert "union" not in str(schema)


def test_nullability_is_the_models() -> None:
    schema = arrow.guide_schema()
    assert not schema.field("guide_id").nullable
    assert schema.field("occupation").nullable
    assert schema.field("salary").nullable
    assert not schema.field("salary").type.field("heading").nullable
    assert not schema.field("findings").type.value_field.nullable
    assert schema.names == list(Guide.model_fields)


@pytest.mark.parametrize("amount", ["9999999999999.9999", "0.0001", "0", "52000"])
def test_amounts_are_kept_to_the_last_digit(amount: str) -> None:
    pay = Pay(text="x", min=Decimal(amount), max=None)
    batch = pa.RecordBatch.from_pylist([pay.model_dump()], schema=pa.schema(arrow._fields(pa, Pay)))
    assert Pay.model_validate(batch.to_pylist()[0]) == pay


def test_a_union_is_refused() -> None:
    class Wrong(BaseModel):
        value: int | str

    with pytest.raises(TypeError, match="union"):
        arrow._fields(pa, Wrong)


def test_other_readers_see_types(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_batches([arrow.to_batch(RECORDS)]), path)
    found = duckdb.sql(
        f"select typeof(key_facts.median_salary.min), count(*) from '{path}' where key_facts.median_salary is not null group by 1"
    ).fetchall()
    assert found[0][0] == "DECIMAL(18,4)"


def test_every_json_leaf_has_a_column() -> None:
    """The record's JSON and its columns have the same names, all the way down."""
    row = arrow.to_batch(RECORDS[:1]).to_pylist()[0]
    assert _names(json.loads(RECORDS[0].model_dump_json())) == _names(row)


def _names(tree: typing.Any, path: str = "") -> set[str]:
    if isinstance(tree, dict):
        return {name for key, value in tree.items() for name in _names(value, f"{path}/{key}")}
    if isinstance(tree, (list, tuple)):
        return {name for value in tree for name in _names(value, path)} or {path}
    assert not isinstance(tree, types.GeneratorType)
    return {path}


def test_the_page_of_columns_is_the_schemas() -> None:
    subprocess.run([sys.executable, ROOT / "tasks" / "columns.py", "--check"], check=True)


PAGE = RECORDS[0].guide_id
BYTES = (GUIDES / PAGE / next(path.name for path in sorted((GUIDES / PAGE).glob("page.*")))).read_bytes()


@pytest.mark.parametrize(
    "column",
    [
        lambda: pa.array([BYTES.decode()]),
        lambda: pa.array([BYTES.decode()], pa.large_string()),
        lambda: pa.array([BYTES.decode()], pa.string_view()),
        lambda: pa.array([BYTES]),
        lambda: pa.array([BYTES], pa.large_binary()),
        lambda: pa.array([BYTES.decode()]).dictionary_encode(),
    ],
)
def test_a_page_in_any_column_gives_its_record(column) -> None:
    batch = arrow.extract_batch(pa.record_batch({"guide_id": [PAGE], "html": column()}))
    assert [Guide.model_validate(row["guide"]) for row in batch.to_pylist()] == RECORDS[:1]


def test_each_row_has_its_record_or_its_error() -> None:
    """A page that gives no record costs its own row; ids and order stay."""
    batch = pa.record_batch({"url": ["https://a.example/", None, "c", "d"], "text": [BYTES, b"%PDF-1.7 \x00", None, b"plain words"]})
    rows = arrow.extract_batch(batch, provenance=False).to_pylist()
    assert [(row["id"], row["error"] and row["error"]["code"]) for row in rows] == [
        ("https://a.example/", None), (None, "input.binary"), ("c", "input.no_text"), ("d", None),
    ]  # fmt: skip
    assert rows[0]["guide"]["source"]["uri"] == "https://a.example/"
    assert rows[3]["guide"]["provenance"] is None


def test_a_batch_without_a_column_of_pages_says_which_were_looked_for() -> None:
    (row,) = arrow.extract_batch(pa.record_batch({"words": ["a"]}), keys=Keys(text="page")).to_pylist()
    assert row["error"] == {"code": "input.no_text", "message": "the row has no text in 'page'; its columns: words"}


def test_the_names_of_columns_may_be_in_capitals() -> None:
    (row,) = arrow.extract_batch(pa.record_batch({"URL": ["https://a.example/"], "HTML": [PAGE]}), provenance=False).to_pylist()
    assert (row["id"], row["error"], row["guide"]["source"]["uri"]) == ("https://a.example/", None, "https://a.example/")


def test_a_record_that_no_column_holds_costs_its_own_row(monkeypatch) -> None:
    def doubled(source, **options):
        guide = extract(source, **options)
        return guide.model_copy(update={"source": guide.source.model_copy(update={"length": 2**70})}) if options["guide_id"] == "b" else guide

    monkeypatch.setattr(arrow, "extract", doubled)
    rows = arrow.extract_batch(pa.record_batch({"id": ["a", "b", "c"], "text": [BYTES] * 3})).to_pylist()
    assert [row["error"] and row["error"]["code"] for row in rows] == [None, "page.unwritable", None]


def test_a_wrong_layout_is_the_callers_fault() -> None:
    with pytest.raises(LayoutError):
        arrow.extract_batch(pa.record_batch({"text": ["a"]}), layout="no-such-layout")


def test_polars_sees_types(tmp_path: Path) -> None:
    polars = pytest.importorskip("polars")
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_batches([arrow.to_batch(RECORDS)]), path)
    frame = polars.read_parquet(path)
    amount = frame["key_facts"].struct.field("median_salary").struct.field("min")
    assert amount.dtype == polars.Decimal(18, 4)
    wanted = [r.key_facts.median_salary.min if r.key_facts and r.key_facts.median_salary else None for r in RECORDS]
    assert amount.to_list() == wanted

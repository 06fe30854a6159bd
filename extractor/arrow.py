"""The Arrow schema of a record, derived from the models, and the ways between records and Arrow.

Nothing is flattened and nothing becomes a JSON string: sections are structs, lists are lists, money is decimal128(18, 4), and what a
model says is never null is not nullable. There are no unions. `extract_batch` is the whole library as one function over columns, the same
for every engine that speaks Arrow.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from extractor.asked import check_kind
from extractor.columns import Keys, asked_for, choose, listed, name_of, text_of, uri_of
from extractor.errors import OptionalDependencyError
from extractor.failures import Failure, failure_of
from extractor.guide import Guide
from extractor.layouts import Layout
from extractor.limits import Limits
from extractor.pipeline import extract, find_layout

__all__ = ["extract_batch", "extract_batches", "guide_schema", "of_rows", "pyarrow", "result_schema", "to_batch"]

_MONEY = (18, 4)
_FRAMES = "; a frame of pandas is one by pyarrow.RecordBatch.from_pandas(frame), one of Polars by frame.to_arrow()"


def pyarrow() -> tuple[Any, Any]:
    """The pyarrow package and its Parquet module.

    Raises `OptionalDependencyError` `extra.missing` where it is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise OptionalDependencyError.of(error, "Arrow and Parquet need an extra: install guide-extractor[arrow]") from error
    return pa, parquet


@cache
def guide_schema() -> Any:
    """The `pyarrow.Schema` of a record; its metadata names the record's schema version."""
    from extractor.guide import SCHEMA_VERSION

    pa, _ = pyarrow()
    return pa.schema(_fields(pa, Guide), metadata={"schema_version": SCHEMA_VERSION})


@cache
def result_schema() -> Any:
    """The `pyarrow.Schema` of what `extract_batch` gives.

    `id` (string, null where the row has none), `guide` (a struct with the fields of `guide_schema`, null where the page failed) and `error`
    (a struct of `code` and `message`, null where it did not).
    """
    pa, _ = pyarrow()
    error = pa.struct([pa.field(name, pa.string(), nullable=False) for name in Failure._fields])
    fields = [pa.field("id", pa.string()), pa.field("guide", pa.struct(list(guide_schema()))), pa.field("error", error)]
    return pa.schema(fields, metadata=guide_schema().metadata)


def _fields(pa: Any, model: type[BaseModel]) -> list[Any]:
    return [_field(pa, name, info.annotation) for name, info in model.model_fields.items()]


def _field(pa: Any, name: str, annotation: Any) -> Any:
    inner, nullable = _strip(annotation)
    return pa.field(name, _type(pa, inner), nullable=nullable)


def _strip(annotation: Any) -> tuple[Any, bool]:
    """A type without `| None` and `Annotated`, and whether None was in it."""
    nullable = False
    while True:
        if hasattr(annotation, "__metadata__"):
            annotation = annotation.__origin__
        elif get_origin(annotation) in {Union, types.UnionType}:
            left = [one for one in get_args(annotation) if one is not type(None)]
            nullable = nullable or len(left) < len(get_args(annotation))
            if len(left) != 1:
                raise TypeError(f"a record has no unions, but {annotation}")
            annotation = left[0]
        else:
            return annotation, nullable


def _type(pa: Any, annotation: Any) -> Any:
    origin = get_origin(annotation)
    if origin is tuple:
        item, nullable = _strip(get_args(annotation)[0])
        return pa.list_(pa.field("item", _type(pa, item), nullable=nullable))
    if origin is Literal:
        return pa.string()
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct(_fields(pa, annotation))
    plain = {str: pa.string, bool: pa.bool_, int: pa.int64, float: pa.float64, Decimal: lambda: pa.decimal128(*_MONEY)}
    return plain[annotation]()


def to_batch(guides: Sequence[Guide]) -> Any:
    """Records as a `pyarrow.RecordBatch`."""
    pa, _ = pyarrow()
    return pa.RecordBatch.from_pylist([guide.model_dump() for guide in guides], schema=guide_schema())


def of_rows(rows: Iterable[dict[str, Any]]) -> Iterable[Guide]:
    """Records from Arrow's rows (`RecordBatch.to_pylist`): the way back from `to_batch`."""
    return map(Guide.model_validate, rows)


def extract_batch(
    batch: Any, *, keys: Keys = Keys(), layout: Layout | Path | str | None = None, limits: Limits = Limits(), provenance: bool = True
) -> Any:
    """One `pyarrow.RecordBatch` of pages to one of records: row by row, in the same order, none left out.

    `batch` has a column of pages, of text or bytes (any of Arrow's string and binary types, dictionaries too), under the name `keys.text` or
    else `html`, `text`, `markdown`, `content`, `page_content` or `body`; and perhaps one of ids (`keys.id`, else `guide_id`, `id`, `url`,
    `uri`) and of addresses (`uri`, `url`). The result has the columns of `result_schema`. `layout`, `limits` and `provenance` are those of
    `extractor.extract`.

    A page that gives no record costs its own row: `error` says why by a stable code. Raises `LayoutError` for a wrong layout, `UsageError`
    `usage.type` for what is no batch (a frame of pandas or Polars), and `OptionalDependencyError` where pyarrow is not installed.
    """
    pa, _ = pyarrow()
    check_kind("a batch", batch, pa.RecordBatch, pa.Table, hint=_FRAMES)
    check_kind("keys", keys, Keys)
    check_kind("limits", limits, Limits)
    known = find_layout(layout)
    texts, ids, uris = choose(batch.schema.names, keys)
    columns = {name: batch.column(name).to_pylist() for name in dict.fromkeys((*texts, *ids, *uris))}
    missing = f"the row has no text in {asked_for(keys)}; its columns: {listed(batch.schema.names)}"
    rows = []
    for number in range(batch.num_rows):
        row = {name: column[number] for name, column in columns.items()}
        name, key = name_of(row, ids), text_of(row, texts)
        found = _attempt(row, key, missing, guide_id=name, uri=uri_of(row, uris), layout=known, limits=limits, provenance=provenance)
        rows.append(_row(name, found))
    try:
        return pa.RecordBatch.from_pylist(rows, schema=result_schema())
    except (ValueError, OverflowError):
        return pa.RecordBatch.from_pylist([_held(row) for row in rows], schema=result_schema())


def extract_batches(batches: Iterable[Any], **options: Any) -> Iterator[Any]:
    """`extract_batch` over a stream of batches, one at a time; `options` are those of `extract_batch`."""
    for batch in batches:
        yield extract_batch(batch, **options)


def _attempt(row: Mapping[str, Any], key: str | None, missing: str, **options: Any) -> dict[str, Any] | Failure:
    """A page's record as plain values, or why there is none."""
    if key is None:
        return Failure("input.no_text", missing)
    try:
        return extract(row[key], **options).model_dump()
    except Exception as error:  # noqa: BLE001  # whatever a page does costs its own row
        return failure_of(error)


def _row(name: str | None, found: dict[str, Any] | Failure) -> dict[str, Any]:
    if isinstance(found, Failure):
        return {"id": name, "guide": None, "error": found._asdict()}
    return {"id": name, "guide": found, "error": None}


def _held(row: dict[str, Any]) -> dict[str, Any]:
    """The row, or a failure where its record has a figure that no column can hold."""
    try:
        pyarrow()[0].RecordBatch.from_pylist([row], schema=result_schema())
    except (ValueError, OverflowError) as error:
        return _row(row["id"], Failure("page.unwritable", f"no column can hold the record: {error}"))
    return row

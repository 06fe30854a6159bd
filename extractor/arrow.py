"""The Arrow schema of a record, derived from the models, and the ways between records and Arrow.

Nothing is flattened and nothing becomes a JSON string: sections are structs, lists are lists, money is decimal128(18, 4), and what a
model says is never null is not nullable. There are no unions.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from extractor.errors import OptionalDependencyError
from extractor.guide import Guide

__all__ = ["guide_schema", "of_rows", "pyarrow", "to_batch"]

_MONEY = (18, 4)


def pyarrow() -> tuple[Any, Any]:
    """The pyarrow package and its Parquet module.

    Raises `OptionalDependencyError` `extra.missing` where it is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise OptionalDependencyError("extra.missing", "Arrow and Parquet need an extra: install guide-extractor[arrow]") from error
    return pa, parquet


@cache
def guide_schema() -> Any:
    """The `pyarrow.Schema` of a record; its metadata names the record's schema version."""
    from extractor.guide import SCHEMA_VERSION

    pa, _ = pyarrow()
    return pa.schema(_fields(pa, Guide), metadata={"schema_version": SCHEMA_VERSION})


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

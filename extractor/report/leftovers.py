"""Which of the record's paths hold what no named field took: less of it is no loss."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from extractor.sections import KINDS
from extractor.sections.base import Section

__all__ = ["leftovers"]

_LEFT = frozenset(Section.model_fields) - {"heading"}


@cache
def leftovers() -> frozenset[str]:
    """The paths below which every section keeps its rest: `/key_facts/pay`, `/faq/paragraphs`; a field of that name in an item is its own."""
    return frozenset(path for name, kind in KINDS.items() for path in _below(f"/{name}", kind.model))


def _below(path: str, model: type[BaseModel]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if name in _LEFT and issubclass(model, Section):
            yield f"{path}/{name}"
        else:
            for inner in _models(field.annotation):
                yield from _below(f"{path}/{name}", inner)


def _models(kind: Any) -> Iterator[type[BaseModel]]:
    if isinstance(kind, type) and not get_args(kind):
        if issubclass(kind, BaseModel):
            yield kind
        return
    for one in get_args(kind):
        yield from _models(one)

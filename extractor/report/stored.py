"""Records that were written before, read back."""

from __future__ import annotations

from pydantic import ValidationError

from extractor.errors import InputError
from extractor.guide import Guide

__all__ = ["as_record"]

_HEAD = 4096


def as_record(data: bytes) -> Guide | None:
    """The record that `data` is; None when it is a page.

    Raises `InputError` (`input.record`) for what calls itself a record and is none that this version reads.
    """
    head = data[:_HEAD].lstrip()
    if not head.startswith(b"{") or b'"schema_version"' not in head:
        return None
    try:
        return Guide.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = "/".join(map(str, first["loc"])) or "(file)"
        raise InputError("input.record", f"not a record that this version reads: {place}: {first['msg']}") from error

"""Where pages come from: one explicit table of intakes, and the plan that cuts inputs into slices."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.intake.base import Keys, Problem, Reader, Slice, Source, Unit
from extractor.intake.jsonl import read_jsonl
from extractor.intake.pages import read_pages
from extractor.intake.parquet import read_parquet
from extractor.intake.plan import Roots, find_roots, plan, total

__all__ = ["INTAKES", "Keys", "Problem", "Roots", "Slice", "Source", "Unit", "find_roots", "plan", "total", "units"]

INTAKES: dict[str, Reader] = {"pages": read_pages, "jsonl": read_jsonl, "parquet": read_parquet}
"""By kind of slice: how its units are read."""


def units(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    """The slice's units from a place on."""
    return INTAKES[piece.kind](piece, start, keys)

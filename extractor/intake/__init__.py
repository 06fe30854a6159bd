"""Where pages come from: one explicit table of intakes, and the plan that cuts inputs into slices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from extractor.intake.base import EMPTY, Keys, Problem, Reader, Slice, Source, Unit
from extractor.intake.csv import read_csv
from extractor.intake.json import read_json
from extractor.intake.jsonl import read_jsonl
from extractor.intake.pages import read_pages
from extractor.intake.parquet import read_parquet
from extractor.intake.plan import failed_slice, look, plan
from extractor.intake.roots import Root, Roots, find_roots, outside, total
from extractor.intake.tar import read_tar
from extractor.intake.warc import read_warc
from extractor.intake.zip import read_zip
from extractor.intake.zip_scan import read_zip_scan

__all__ = [
    "INTAKES",
    "Keys",
    "Problem",
    "Root",
    "Roots",
    "Slice",
    "Source",
    "Unit",
    "failed_slice",
    "find_roots",
    "look",
    "outside",
    "plan",
    "total",
    "units",
]

INTAKES: dict[str, Reader] = {
    "pages": read_pages,
    "jsonl": read_jsonl,
    "json": read_json,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
    "tar": read_tar,
    "zip": read_zip,
    "zip_scan": read_zip_scan,
}
"""By kind of slice: how its units are read."""


Reasons = Mapping[int, tuple[str, str]]
"""By ordinal: code and message."""


def units(piece: Slice, start: int, keys: Keys, first: int = 0, unread: Reasons = MappingProxyType({})) -> Iterator[Unit]:
    """The slice's units from a place on, `first` being the ordinal of the first; those that cannot be read are only passed over, as failures.

    A whole file that holds none has one that says so: nothing that goes in is without a row.
    """
    for ordinal, unit in enumerate(_units(piece, start, keys), first):
        yield unit.had(unread.get(ordinal))


def _units(piece: Slice, start: int, keys: Keys) -> Iterator[Unit]:
    found = INTAKES[piece.kind](piece, start, keys)
    if piece.end is not None or start != piece.start:
        yield from found
        return
    first = next(found, None)
    if first is None:
        name = piece.sources[0].name
        first = Unit(name, name, None, None, -1, problem=Problem(*EMPTY, skipped=True))
    yield first
    yield from found

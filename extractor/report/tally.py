"""Counts over many records that add up: each part of a run has a tally, and the run's is their sum.

A tally holds counts, histograms and one example per row, never the pages; its size is bounded whatever the dump's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from extractor.guide import Guide
from extractor.sections import KINDS
from extractor.values.pay_model import Pay

__all__ = ["FIELDS", "Tally", "band_of"]

FIELDS = ("occupation", "title", "summary", *KINDS)
"""The record's fields whose filling is counted; what lies below them is counted too."""
_STATUSES = ("heading_only", "unparsed", "unknown", "duplicate")
# So many different rows of headings or codes are kept; the rarest go first, with their number.
_ROWS = 2000
_HEADING = 80
_ARTICLE = re.compile(r"\ban $")

Counts = dict[str, list[int]]
"""By path: how many are filled, of how many that could be."""
Rows = dict[str, list[Any]]
"""By heading or code: how many, and the id of the first page that shows it."""


def band_of(size: int) -> int:
    """The histogram's bucket of a size: half octaves, so that neighbours differ by a factor of 1.41."""
    if size < 2:
        return size
    whole = size.bit_length() - 1
    return 2 * whole + (1 if size * size >= 1 << (2 * whole + 1) else 0)


class Tally:
    """Counts per group (layout and dialect), and what failed."""

    def __init__(self) -> None:
        self.groups: dict[str, dict[str, Any]] = {}
        self.errors: Rows = {}

    @staticmethod
    def empty() -> dict[str, Any]:
        """The counts of no page."""
        return _new_group()

    def add(self, guide: Guide) -> None:
        """Count one record."""
        group = self.groups.setdefault(f"{guide.source.layout or '-'} {guide.source.dialect or '-'}", _new_group())
        group["pages"] += 1
        group["length"] += guide.source.length
        group["unclassified"] += guide.ledger.unclassified
        group["boilerplate"] += guide.ledger.boilerplate
        _square(group["squares"], guide)
        pays = 0
        for name in FIELDS:
            value = getattr(guide, name)
            _count(group["fields"], f"/{name}", filled=value is not None)
            if isinstance(value, BaseModel):
                size, found = _walk(group["fields"], f"/{name}", value)
                pays += found
                _bump(group["sizes"].setdefault(name, {}), str(band_of(size)))
        _bump(group["pays"], str(pays))
        self._headings(group, guide)
        for code in {finding.code for finding in guide.findings}:
            _row(group["findings"], code, guide.guide_id)

    def fail(self, code: str, unit: str) -> None:
        """Count one unit that gave no record."""
        _row(self.errors, code, unit)

    def _headings(self, group: dict[str, Any], guide: Guide) -> None:
        seen = set()
        for item in guide.outline:
            _bump(group["statuses"], item.status)
            if item.status in _STATUSES:
                seen.add((item.status, _plain(item.heading, guide.occupation)))
        for status, heading in seen:
            _row(group["headings"].setdefault(status, {}), heading, guide.guide_id)

    def merge(self, told: Mapping[str, Any]) -> None:
        """Add another tally's plain values (`as_json`)."""
        for name, other in told["groups"].items():
            group = self.groups.setdefault(name, _new_group())
            for key in ("pages", "length", "unclassified", "boilerplate"):
                group[key] += other[key]
            for path, (have, of) in other["fields"].items():
                count = group["fields"].setdefault(path, [0, 0])
                count[0] += have
                count[1] += of
            for key in ("pays", "statuses", "squares"):
                # Counts that were written before squares were have none.
                _sum(group[key], other.get(key, {}))
            for section, sizes in other["sizes"].items():
                _sum(group["sizes"].setdefault(section, {}), sizes)
            for status, rows in other["headings"].items():
                _sum_rows(group["headings"].setdefault(status, {}), rows)
            _sum_rows(group["findings"], other["findings"])
        _sum_rows(self.errors, told["errors"])

    def as_json(self) -> dict[str, Any]:
        """Plain values, in a fixed order."""
        return {"groups": {name: _sorted(group) for name, group in sorted(self.groups.items())}, "errors": _sorted(self.errors)}


def _new_group() -> dict[str, Any]:
    return {
        "pages": 0, "length": 0, "unclassified": 0, "boilerplate": 0,
        "fields": {}, "pays": {}, "statuses": {}, "squares": {}, "sizes": {}, "headings": {}, "findings": {},
    }  # fmt: skip


def _square(counts: dict[str, int], guide: Guide) -> None:
    """What a ratio's sampling error is told from: squares and products of the lengths of which it is made."""
    length = guide.source.length
    _bump(counts, "length", length * length)
    for name in ("unclassified", "boilerplate"):
        size = getattr(guide.ledger, name)
        _bump(counts, name, size * size)
        _bump(counts, f"{name} by length", size * length)


def _walk(counts: Counts, path: str, model: BaseModel) -> tuple[int, int]:
    """Count the fields below a model; its text's length and its money mentions."""
    size = pays = 0
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name == "heading":
            continue
        below = f"{path}/{name}"
        _count(counts, below, filled=value is not None and value != ())
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Pay):
                pays += 1
                size += len(item.text)
            elif isinstance(item, BaseModel):
                more, found = _walk(counts, below, item)
                size, pays = size + more, pays + found
            elif isinstance(item, str):
                size += len(item)
    return size, pays


def _plain(heading: str, occupation: str | None) -> str:
    """A heading without the page's own occupation, so that equal ones of many pages are one row."""
    if occupation:
        at = heading.casefold().find(occupation.casefold())
        if at >= 0:
            before = _ARTICLE.sub("a ", heading[:at])
            heading = f"{before}…{heading[at + len(occupation) :]}"
    return heading[:_HEADING]


def _count(counts: Counts, path: str, *, filled: bool) -> None:
    count = counts.get(path)
    if count is None:
        count = counts[path] = [0, 0]
    count[0] += filled
    count[1] += 1


def _bump(counts: dict[str, int], key: str, by: int = 1) -> None:
    counts[key] = counts.get(key, 0) + by


def _row(rows: Rows, key: str, example: str) -> None:
    row = rows.get(key)
    if row is None:
        rows[key] = [1, example]
    else:
        row[0] += 1


def _sum(counts: dict[str, int], others: Mapping[str, int]) -> None:
    for key, by in others.items():
        _bump(counts, key, by)


def _sum_rows(rows: Rows, others: Mapping[str, Any]) -> None:
    for key, (count, example) in others.items():
        row = rows.get(key)
        if row is None:
            rows[key] = [count, example]
        else:
            row[0] += count
    if len(rows) > 2 * _ROWS:
        kept = sorted(rows.items(), key=lambda item: (-item[1][0], item[0]))[:_ROWS]
        rows.clear()
        rows.update(kept)


def _sorted(tree: Any) -> Any:
    """The same tree with its keys in order: sets and parallel parts must not decide it."""
    if isinstance(tree, dict):
        return {key: _sorted(tree[key]) for key in sorted(tree)}
    return tree

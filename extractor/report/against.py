"""What moved: one run against an older one, or a run's end against its beginning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extractor.errors import LayoutError
from extractor.layouts import read_toml
from extractor.report.rates import ALL, quantile

__all__ = ["THRESHOLDS", "Move", "drift", "moves", "read_thresholds"]

THRESHOLDS: dict[str, float] = {
    "fill": 0.05,
    "heading_only": 0.05,
    "unparsed": 0.05,
    "unknown": 0.05,
    "finding": 0.10,
    "unclassified": 0.02,
    "boilerplate": 0.02,
    "size": 0.15,
    "pay": 0.20,
    "failed": 0.01,
    "pages": 30,
}
"""How far each rate may move for the worse, as a share of pages (`pay`: of the older mean; `size`: share of sections outside the older
run's usual band); `pages`: groups with fewer pages than this in either run are not compared."""
_DRIFT = 0.25
_LEAST_CELLS = 4


class Move(NamedTuple):
    """One rate that moved past its threshold."""

    kind: str
    """A key of the thresholds, or `drift`."""
    name: str
    """The field, heading, section or code."""
    group: str
    old: float
    new: float
    weight: float
    """Share of the run's pages that it concerns; the worst come first."""
    example: str | None = None
    series: tuple[float | None, ...] = ()


def read_thresholds(path: Path | None) -> dict[str, float]:
    """The thresholds, with those of a TOML file in place of the usual ones. Raises `LayoutError` for a wrong file."""
    if path is None:
        return dict(THRESHOLDS)
    told = read_toml(path)
    if wrong := [key for key in told if key not in THRESHOLDS]:
        raise LayoutError("layout.invalid", f"{path}: no threshold {', '.join(map(repr, wrong))}; known: {', '.join(THRESHOLDS)}")
    if wrong := [key for key, value in told.items() if isinstance(value, bool) or not isinstance(value, (int, float))]:
        raise LayoutError("layout.invalid", f"{path}: {', '.join(wrong)}: a threshold is a number")
    return {**THRESHOLDS, **told}


def moves(new: dict[str, Any], old: dict[str, Any], limits: dict[str, float]) -> list[Move]:
    """What moved for the worse beyond its threshold, the worst first; a move of all groups together is told once."""
    seen = max(1, sum(new["counts"].values()))
    found = list(_failures(new, old, limits, seen))
    told = set()
    for name, group in new["groups"].items():
        before = old["groups"].get(name)
        if before is None or min(group["pages"], before["pages"]) < limits["pages"]:
            continue
        for move in _group(name, group, before, limits, group["pages"] / seen):
            if (move.kind, move.name) not in told:
                told.add((move.kind, move.name))
                found.append(move)
    return sorted(found, key=lambda move: (-move.weight, move.kind, move.name))


def _failures(new: dict[str, Any], old: dict[str, Any], limits: dict[str, float], seen: int) -> Iterator[Move]:
    before = max(1, sum(old["counts"].values()))
    known = {row["code"]: row["count"] / before for row in old["errors"]}
    for row in new["errors"]:
        rate = row["count"] / seen
        if rate - known.get(row["code"], 0.0) > limits["failed"]:
            yield Move("failed", row["code"], ALL, known.get(row["code"], 0.0), rate, rate - known.get(row["code"], 0.0), row["example"])


def _group(name: str, new: dict[str, Any], old: dict[str, Any], limits: dict[str, float], share: float) -> Iterator[Move]:
    fields = {row["path"]: row for row in new["fields"]}
    for row in old["fields"]:
        now = fields.get(row["path"])
        # A field below a section that is gone went with it; the section's own row tells.
        if now is not None and row["rate"] - now["rate"] > limits["fill"]:
            weight = (row["rate"] - now["rate"]) * min(1.0, now["of"] / max(1, new["pages"])) * share
            yield Move("fill", row["path"], name, row["rate"], now["rate"], weight, None, tuple(now["series"]))
    for status in ("heading_only", "unparsed", "unknown"):
        yield from _rises(status, name, new["headings"][status], old["headings"][status], limits[status], share)
    # Findings about headings say once more what the headings' own rows say.
    others = [row for row in new["findings"] if not row["name"].startswith(("section.", "heading."))]
    yield from _rises("finding", name, others, old["findings"], limits["finding"], share)
    for key, words in (("unclassified", "text in no part of the record"), ("boilerplate", "text taken for the site's own")):
        if new[key] - old[key] > limits[key]:
            yield Move(key, words, name, old[key], new[key], (new[key] - old[key]) * share)
    yield from _sizes(name, new, old, limits["size"], share)
    if old["pay"]["mean"] and abs(new["pay"]["mean"] / old["pay"]["mean"] - 1) > limits["pay"]:
        yield Move(
            "pay", "money mentions a page", name, old["pay"]["mean"], new["pay"]["mean"], abs(new["pay"]["mean"] / old["pay"]["mean"] - 1) * share / 2
        )


def _rises(kind: str, group: str, new: list[dict[str, Any]], old: list[dict[str, Any]], limit: float, share: float) -> Iterator[Move]:
    before = {row["name"]: row["rate"] for row in old}
    for row in new:
        rise = row["rate"] - before.get(row["name"], 0.0)
        if rise > limit:
            yield Move(kind, row["name"], group, before.get(row["name"], 0.0), row["rate"], min(rise, 1.0) * share * 0.99, row["example"])


def _sizes(name: str, new: dict[str, Any], old: dict[str, Any], limit: float, share: float) -> Iterator[Move]:
    """Sections whose sizes left the band that nine in ten had before."""
    for section, sizes in new["sizes"].items():
        before = old["sizes"].get(section)
        if before is None:
            continue
        low, high = quantile(before["histogram"], 0.05), quantile(before["histogram"], 0.95)
        outside = [_outside(histogram["histogram"], low, high) for histogram in (before, sizes)]
        if outside[1] - outside[0] > limit:
            yield Move("size", f"/{section}", name, outside[0], outside[1], (outside[1] - outside[0]) * share * 0.9)


def _outside(histogram: dict[str, int], low: int, high: int) -> float:
    total = sum(histogram.values())
    return sum(count for bucket, count in histogram.items() if not low <= int(bucket) <= high) / total if total else 0.0


def drift(new: dict[str, Any]) -> list[Move]:
    """Fields that are filled far less often at the run's end than at its beginning: a site changed while it was scraped."""
    found: list[Move] = []
    for name, group in new["groups"].items():
        for row in group["fields"]:
            cells = [cell for cell in row["series"] if cell is not None]
            if len(cells) < _LEAST_CELLS:
                continue
            third = max(1, len(cells) // 3)
            first, last = sum(cells[:third]) / third, sum(cells[-third:]) / third
            if first - last > _DRIFT and not any(move.name == row["path"] for move in found):
                weight = (first - last) * row["of"] / max(1, new["groups"][ALL]["pages"])
                found.append(Move("drift", row["path"], name, first, last, weight, None, tuple(row["series"])))
    return sorted(found, key=lambda move: (-move.weight, move.name))

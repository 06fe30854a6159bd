"""What moved: one run against an older one, or a run's end against its beginning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from extractor.errors import LayoutError
from extractor.layouts import read_toml
from extractor.report.leftovers import leftovers
from extractor.report.rates import ALL
from extractor.report.side_by_side import Move, failures, group_rates

__all__ = ["THRESHOLDS", "Comparison", "compare", "drift", "read_thresholds"]

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
    "chance": 0.01,
}
"""How far each rate may move for the worse, as a share of pages (`pay`: of the older mean; `size`: share of sections outside the older
run's usual band); `pages`: groups with fewer pages than this in either run are not compared; `chance`: how often two samples of the same
pages may be said to differ in anything at all; from 1 on, all that is past its threshold counts."""
_DRIFT = 0.25
_LEAST_CELLS = 4


class Comparison(NamedTuple):
    """What came of comparing a run with an older one."""

    moved: list[Move]
    """What moved for the worse beyond its threshold and beyond chance, the worst first."""
    by_chance: list[Move]
    """What is past its threshold too, by no more than chance may do."""
    compared: list[str]
    """The groups that were compared; without `all` none was."""
    not_compared: list[dict[str, Any]]
    """The others, each with its `pages` in this run and its `old_pages` in the older one."""

    @property
    def verdict(self) -> str:
        """What it comes to: `moved`, `not compared` where too few pages are all there was, else `nothing moved`."""
        return "moved" if self.moved else "nothing moved" if ALL in self.compared else "not compared"


def read_thresholds(path: Path | None) -> dict[str, float]:
    """The thresholds, with those of a TOML file in place of the usual ones. Raises `LayoutError` for a wrong file."""
    if path is None:
        return dict(THRESHOLDS)
    told = read_toml(path)
    if wrong := [key for key in told if key not in THRESHOLDS]:
        raise LayoutError("layout.invalid", f"{path}: no threshold {', '.join(map(repr, wrong))}; known: {', '.join(THRESHOLDS)}")
    if wrong := [key for key, value in told.items() if isinstance(value, bool) or not isinstance(value, (int, float))]:
        raise LayoutError("layout.invalid", f"{path}: {', '.join(wrong)}: a threshold is a number")
    # As it nears 0 nothing can pass it: who means to switch it off would never be told of anything.
    if not told.get("chance", 1) > 0:
        raise LayoutError("layout.invalid", f"{path}: chance: more than 0; 1 for whatever is past its threshold")
    return {**THRESHOLDS, **told}


def compare(new: dict[str, Any], old: dict[str, Any], limits: dict[str, float]) -> Comparison:
    """What moved for the worse beyond its threshold and beyond chance; a move of all groups together is told once."""
    seen = max(1, sum(new["counts"].values()))
    rates = list(failures(new, old, limits))
    compared: list[str] = []
    left: list[dict[str, Any]] = []
    for name, now, before in _pairs(new["groups"], old["groups"]):
        pages = tuple(0 if group is None else group["pages"] for group in (now, before))
        if now is not None and now == before:
            compared.append(name)  # the same figures throughout: nothing moved, however few the pages
            continue
        if now is None or before is None or min(pages) < max(1, limits["pages"]):
            left.append({"group": name, "pages": pages[0], "old_pages": pages[1]})
            continue
        compared.append(name)
        rates += group_rates(name, now, before, limits, pages[0] / seen)
    # Among many rates some are far off by chance; so each of them has its share of the chance that any is.
    each = limits["chance"] / max(1, sum(rate.tests for rate in rates)) if limits["chance"] < 1 else 1.0
    found: dict[tuple[str, str], Move] = {}
    unsure: dict[tuple[str, str], Move] = {}
    for rate in rates:
        if rate.past:
            (found if rate.chance() <= each else unsure).setdefault((rate.move.kind, rate.move.name), rate.move)
    return Comparison(_worst(found.values()), _worst(move for key, move in unsure.items() if key not in found), compared, left)


def _worst(moves: Iterable[Move]) -> list[Move]:
    return sorted(moves, key=lambda move: (-move.weight, move.kind, move.name))


def _pairs(new: dict[str, Any], old: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any] | None, dict[str, Any] | None]]:
    """The groups of both runs by name; where the only one of a run stands for all, and the other has more, it stands for itself too."""
    runs = [new, old]
    if new[ALL].get("only") != old[ALL].get("only"):
        runs = [{**run, run[ALL]["only"]: run[ALL]} if "only" in run[ALL] else run for run in runs]
    for name in dict.fromkeys([*runs[0], *runs[1]]):
        yield name, runs[0].get(name), runs[1].get(name)


def drift(new: dict[str, Any]) -> list[Move]:
    """Fields that are filled far less often at the run's end than at its beginning: a site changed while it was scraped."""
    found: list[Move] = []
    for name, group in new["groups"].items():
        for row in group["fields"]:
            cells = [cell for cell in row["series"] if cell is not None]
            if len(cells) < _LEAST_CELLS or row["path"] in leftovers():
                continue
            third = max(1, len(cells) // 3)
            first, last = sum(cells[:third]) / third, sum(cells[-third:]) / third
            if first - last > _DRIFT and not any(move.name == row["path"] for move in found):
                weight = (first - last) * row["of"] / max(1, new["groups"][ALL]["pages"])
                found.append(Move("drift", row["path"], name, first, last, weight, None, tuple(row["series"])))
    return sorted(found, key=lambda move: (-move.weight, move.name))

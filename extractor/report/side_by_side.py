"""Two runs side by side: every rate that both have, how far it moved for the worse, and how likely chance alone moves it so far."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from extractor.report.chance import rise, shift, sums_of, worth
from extractor.report.leftovers import leftovers
from extractor.report.rates import ALL, quantile

__all__ = ["Move", "Rate", "failures", "group_rates"]

_OF_TEXT = {"unclassified": "text in no part of the record", "boilerplate": "text taken for the site's own"}

Limits = Mapping[str, float]
Row = Mapping[str, Any]


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


class Rate(NamedTuple):
    """One rate of both runs."""

    move: Move
    past: bool
    """Whether it moved for the worse past its threshold."""
    chance: Callable[[], float]
    """How likely chance alone moves it so far."""
    tests: int = 1
    """For how many looks at the pages it counts."""


def failures(new: Row, old: Row, limits: Limits) -> Iterator[Rate]:
    """The codes of what gave no record, as shares of all units."""
    seen, before = (max(1, sum(run["counts"].values())) for run in (new, old))
    codes = {row["code"]: row for row in old["errors"]}
    for row in new["errors"]:
        known = codes.pop(row["code"], {"count": 0})["count"]
        gap = row["count"] / seen - known / before
        move = Move("failed", row["code"], ALL, known / before, row["count"] / seen, gap, row["example"])
        yield Rate(move, gap > limits["failed"], partial(rise, (known, before), (row["count"], seen)))
    yield from (_fallen(Move("failed", code, ALL, row["count"] / before, 0.0, 0.0)) for code, row in codes.items())


def group_rates(name: str, new: Row, old: Row, limits: Limits, share: float) -> Iterator[Rate]:
    """All rates of a group of pages; `share` is its share of the run."""
    yield from _fields(name, new, old, limits["fill"], share)
    pages = new["pages"], old["pages"]
    for status in ("heading_only", "unparsed", "unknown"):
        yield from _rises(Move(status, "", name, 0, 0, share), new["headings"][status], old["headings"][status], limits[status], pages)
    # Findings about headings say once more what the headings' own rows say.
    others, before = ([row for row in run["findings"] if not row["name"].startswith(("section.", "heading."))] for run in (new, old))
    yield from _rises(Move("finding", "", name, 0, 0, share), others, before, limits["finding"], pages)
    for key, words in _OF_TEXT.items():
        gap = new[key] - old[key]
        move = Move(key, words, name, old[key], new[key], gap * share)
        yield Rate(move, gap > limits[key], partial(shift, old["sums"][key], new["sums"][key]))
    yield from _sizes(name, new, old, limits["size"], share)
    yield from _pay(name, new["pay"], old["pay"], limits["pay"], share)


def _fallen(move: Move) -> Rate:
    """A rate that only the older run has: nothing is worse, and yet it was looked at."""
    return Rate(move, past=False, chance=lambda: 1.0)


def _fields(name: str, new: Row, old: Row, limit: float, share: float) -> Iterator[Rate]:
    fields, before = ({row["path"]: row for row in run["fields"]} for run in (new, old))
    for path, row in before.items():
        now = fields.get(path)
        # A field below a section that is gone went with it; the section's own row tells. What no named field took may be less for the better.
        if now is None or path in leftovers():
            continue
        # Filled everywhere or nowhere: no chance could move it, so it is not counted among the looks.
        if row["have"] + now["have"] in {0, row["of"] + now["of"]}:
            continue
        gap = row["rate"] - now["rate"]
        weight = gap * min(1.0, now["of"] / max(1, new["pages"])) * share
        move = Move("fill", path, name, row["rate"], now["rate"], weight, None, tuple(now["series"]))
        yield Rate(move, gap > limit, partial(rise, _empty(row, before), _empty(now, fields)))


def _empty(row: Row, fields: Mapping[str, Row]) -> tuple[float, float]:
    """How many are empty, of how many, counted as independent pages."""
    parts = row["path"].split("/")
    above = (fields.get("/".join(parts[:depth])) for depth in range(2, len(parts)))
    size = worth(row["of"], min((held["have"] for held in above if held is not None), default=row["of"]))
    return size * (row["of"] - row["have"]) / row["of"], size


def _rises(like: Move, new: list[Row], old: list[Row], limit: float, pages: tuple[int, int]) -> Iterator[Rate]:
    before = {row["name"]: row for row in old}
    for row in new:
        was = before.pop(row["name"], {"rate": 0.0, "count": 0})
        gap = row["rate"] - was["rate"]
        move = like._replace(name=row["name"], old=was["rate"], new=row["rate"], weight=min(gap, 1.0) * like.weight * 0.99, example=row["example"])
        yield Rate(move, gap > limit, partial(rise, (was["count"], pages[1]), (row["count"], pages[0])))
    yield from (_fallen(like._replace(name=name, old=row["rate"])) for name, row in before.items())


def _sizes(name: str, new: Row, old: Row, limit: float, share: float) -> Iterator[Rate]:
    """Sections whose sizes left the band that nine in ten had before."""
    for section, sizes in new["sizes"].items():
        before = old["sizes"].get(section)
        if before is None:
            continue
        low, high = quantile(before["histogram"], 0.05), quantile(before["histogram"], 0.95)
        was, now = (_outside(run["histogram"], low, high) for run in (before, sizes))
        gap = now[0] / now[1] - was[0] / was[1] if now[1] and was[1] else 0.0
        move = Move("size", f"/{section}", name, was[0] / max(1, was[1]), now[0] / max(1, now[1]), gap * share * 0.9)
        # The older run chose the band's edges, each among all of its buckets.
        yield Rate(move, gap > limit, partial(rise, was, now), max(1, len(before["histogram"])))


def _outside(histogram: Mapping[str, int], low: int, high: int) -> tuple[int, int]:
    return sum(count for bucket, count in histogram.items() if not low <= int(bucket) <= high), sum(histogram.values())


def _pay(name: str, new: Row, old: Row, limit: float, share: float) -> Iterator[Rate]:
    if old["mean"]:
        gap = abs(new["mean"] / old["mean"] - 1)
        move = Move("pay", "money mentions a page", name, old["mean"], new["mean"], gap * share / 2)
        # Either way counts; but one odd page says nothing of the others, and weighs the more the fewer there are.
        past = gap > limit and abs(_without_most(new["histogram"]) / old["mean"] - 1) > limit
        yield Rate(move, past, partial(shift, sums_of(old["histogram"]), sums_of(new["histogram"])), 2)


def _without_most(histogram: Mapping[str, int]) -> float:
    """The mean of a count a page, without the page that has most."""
    pages = sum(histogram.values()) - 1
    most = max((int(count) for count, number in histogram.items() if number), default=0)
    return (sum(int(count) * number for count, number in histogram.items()) - most) / pages if pages > 0 else 0.0

"""A run's tally as rates: what the report shows, as plain values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from extractor.errors import InputError
from extractor.remote import is_remote, open_remote
from extractor.report.chance import Sums, worst_sums
from extractor.report.tally import Tally

__all__ = ["ALL", "edge_of", "quantile", "rates", "read_stats", "read_stop"]

ALL = "all"
"""Name of the group that sums up all others."""
_STATUSES = ("heading_only", "unparsed", "unknown")

Stats = dict[str, Any]
Histogram = Mapping[str, int]


def read_stats(out: Path | str) -> Stats:
    """A run's tally, from a folder or a store. Raises `InputError` `input.io` where no finished run stands in `out`."""
    path = _path(out, "stats.json")
    try:
        stats: Stats = _loaded(path)
        if not isinstance(stats, dict) or not {"counts", "groups", "errors", "series"} <= stats.keys():
            raise ValueError("these are no counts of a run")  # noqa: TRY301  # told as any other file that is none
    except (OSError, ValueError, RecursionError) as error:
        raise InputError("input.io", f"{path}: no finished run: {getattr(error, 'strerror', None) or error}") from error
    return stats


def read_stop(out: Path | str) -> str | None:
    """Why a run has not gone to its end (`interrupted`, `terminated`, `budget`); None where it has, and where only its counts were kept."""
    try:
        told = _loaded(_path(out, "run.json"))
        return None if told["status"] == "complete" else str(told["reason"])
    except (OSError, InputError):
        return None
    except (ValueError, RecursionError, LookupError, TypeError):
        return "unknown"


def _path(out: Path | str, name: str) -> str:
    return f"{str(out).rstrip('/')}/{name}"


def _loaded(path: str) -> Any:
    with open_remote(path) if is_remote(path) else Path(path).open("rb") as file:
        return json.load(file)


def edge_of(band: int) -> int:
    """The smallest size that falls into a bucket of `tally.band_of`."""
    if band < 2:
        return band
    return 1 << band // 2 if band % 2 == 0 else int(2 ** (band / 2)) + 1


def quantile(histogram: Histogram, share: float) -> int:
    """The bucket below which a share of the values lies."""
    total, below = sum(histogram.values()), 0
    for bucket, count in sorted((int(bucket), count) for bucket, count in histogram.items()):
        below += count
        if below >= share * total:
            return bucket
    return 0


def rates(stats: Stats) -> dict[str, Any]:
    """All of a run's rates: `counts`, `errors`, and by group (`all` first, then the largest) fields, headings, sizes, pay and ledger."""
    groups = stats["groups"]
    order = sorted(groups, key=lambda name: (-groups[name]["pages"], name))
    found = {ALL: _group(_summed(groups.values()), _series([*stats["series"]], None))}
    if len(order) > 1:
        found |= {name: _group(groups[name], _series(stats["series"], name)) for name in order}
    elif order:
        found[ALL]["only"] = order[0]
    errors = [{"code": code, "count": count, "example": example} for code, (count, example) in stats["errors"].items()]
    return {"counts": stats["counts"], "errors": sorted(errors, key=lambda row: (-row["count"], row["code"])), "groups": found}


def _summed(groups: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    tally = Tally()
    for group in groups:
        tally.merge({"groups": {ALL: group}, "errors": {}})
    told: dict[str, Any] = tally.as_json()["groups"].get(ALL) or Tally.empty()
    return told


def _group(group: Mapping[str, Any], series: dict[str, list[float | None]]) -> dict[str, Any]:
    pages = group["pages"]
    fields = [
        {"path": path, "have": have, "of": of, "rate": _share(have, of), "series": series.get(path, [])}
        for path, (have, of) in group["fields"].items()
        if of
    ]
    return {
        "pages": pages,
        "unclassified": _share(group["unclassified"], group["length"]),
        "boilerplate": _share(group["boilerplate"], group["length"]),
        "fields": sorted(fields, key=lambda row: (row["rate"], row["path"])),
        "headings": {status: _headings(group["headings"].get(status, {}), pages) for status in _STATUSES},
        "findings": _headings(group["findings"], pages),
        "sizes": {section: _sizes(histogram) for section, histogram in group["sizes"].items()},
        "pay": {
            "median": quantile(group["pays"], 0.5), "low": quantile(group["pays"], 0.05), "high": quantile(group["pays"], 0.95),
            "mean": _share(sum(int(count) * pages_ for count, pages_ in group["pays"].items()), pages), "histogram": dict(group["pays"]),
        },
        "sums": {key: _sums(group, key) for key in ("unclassified", "boilerplate")},
    }  # fmt: skip


def _sums(group: Mapping[str, Any], key: str) -> Sums:
    squares = group.get("squares")
    if not squares:
        return worst_sums(group["pages"], group[key], group["length"])
    return Sums(group["pages"], group[key], group["length"], squares[key], squares[f"{key} by length"], squares["length"])


def _headings(rows: Mapping[str, Any], pages: int) -> list[dict[str, Any]]:
    found = [{"name": name, "count": count, "rate": _share(count, pages), "example": example} for name, (count, example) in rows.items()]
    return sorted(found, key=lambda row: (-row["count"], row["name"]))


def _sizes(histogram: Histogram) -> dict[str, Any]:
    low, middle, high = (quantile(histogram, share) for share in (0.05, 0.5, 0.95))
    return {"low": edge_of(low), "median": edge_of(middle), "high": edge_of(high + 1) - 1, "histogram": dict(histogram)}


def _series(series: list[Mapping[str, Any]], name: str | None) -> dict[str, list[float | None]]:
    """By field: its rate along the run, for all groups or one."""
    found: dict[str, list[float | None]] = {}
    for number, groups in enumerate(series):
        sums: dict[str, list[int]] = {}
        for group_name, group in groups.items():
            if name in {None, group_name}:
                for path, (have, of) in group["fields"].items():
                    count = sums.setdefault(path, [0, 0])
                    count[0] += have
                    count[1] += of
        for path, (have, of) in sums.items():
            row = found.setdefault(path, [None] * len(series))
            row[number] = _share(have, of) if of else None
    return found


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0

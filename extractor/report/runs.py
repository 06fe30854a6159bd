"""The report over a run, as one plain value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.report.against import compare, drift, read_thresholds
from extractor.report.rates import rates, read_stats, read_stop

__all__ = ["as_json", "report"]

_MOVES = ("moved", "by_chance", "drift")


def report(out: Path | str, against: Path | str | None = None, thresholds: Path | None = None) -> dict[str, Any]:
    """A run's rates, what drifts inside it, and against an older run what moved and a `verdict`: `moved`, `nothing moved` or `not compared`.

    `compared` and `not_compared` name the groups of pages, `by_chance` holds what is past a threshold by no more than chance may do,
    `stopped` and `against_stopped` say why either run has not gone to its end. Without an older run `verdict` is None.

    Raises `InputError` `input.io` where no finished run stands, and `LayoutError` for a wrong file of thresholds.
    """
    limits = read_thresholds(thresholds)
    new = rates(read_stats(out))
    found = compare(new, rates(read_stats(against)), limits) if against is not None else None
    told = found._asdict() if found is not None else {"moved": [], "by_chance": [], "compared": [], "not_compared": []}
    known = {move.name for move in told["moved"]}
    return {
        "run": str(out), "stopped": read_stop(out), "against": None if against is None else str(against),
        "against_stopped": None if against is None else read_stop(against), "thresholds": limits,
        "verdict": None if found is None else found.verdict, **told,
        "drift": [move for move in drift(new) if move.name not in known], **new,
    }  # fmt: skip


def as_json(found: dict[str, Any]) -> dict[str, Any]:
    """The same with plain values all through, without the sums behind the rates."""
    groups = {name: {key: value for key, value in group.items() if key != "sums"} for name, group in found["groups"].items()}
    return {**found, **{key: [move._asdict() for move in found[key]] for key in _MOVES}, "groups": groups}

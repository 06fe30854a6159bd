"""The report over a run, as one plain value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from extractor.report.against import drift, moves, read_thresholds
from extractor.report.rates import rates, read_stats, read_stop

__all__ = ["as_json", "report"]


def report(out: Path | str, against: Path | str | None = None, thresholds: Path | None = None) -> dict[str, Any]:
    """A run's rates, what drifts inside it, and what moved against an older run: `moved` is not empty where a threshold is passed.

    `stopped` and `against_stopped` say why either run has not gone to its end.

    Raises `InputError` `input.io` where no finished run stands, and `LayoutError` for a wrong file of thresholds.
    """
    limits = read_thresholds(thresholds)
    new = rates(read_stats(out))
    moved = moves(new, rates(read_stats(against)), limits) if against is not None else []
    known = {move.name for move in moved}
    return {
        "run": str(out), "stopped": read_stop(out), "against": None if against is None else str(against),
        "against_stopped": None if against is None else read_stop(against), "thresholds": limits,
        "moved": moved, "drift": [move for move in drift(new) if move.name not in known], **new,
    }  # fmt: skip


def as_json(found: dict[str, Any]) -> dict[str, Any]:
    """The same with plain values all through."""
    return {**found, **{key: [move._asdict() for move in found[key]] for key in ("moved", "drift")}}

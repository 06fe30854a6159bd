"""One unit to one row of the manifest, whatever the page does: every failure is caught, coded and kept."""

from __future__ import annotations

import hashlib
import traceback
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

from extractor.errors import LayoutError, OutputError
from extractor.failures import failure_of
from extractor.guide import Guide
from extractor.intake import Unit
from extractor.limits import Limits
from extractor.pipeline import find_layout

__all__ = ["Attempt", "Outcome", "record_hash"]

_ENVELOPE = {"meta", "provenance"}


def record_hash(guide: Guide) -> str:
    """SHA-256 of a record's JSON without `meta` and `provenance`: equal for equal content, whichever release made it."""
    return hashlib.sha256(guide.model_dump_json(exclude=_ENVELOPE).encode()).hexdigest()


@dataclass(slots=True)
class Outcome:
    """What came of a unit."""

    row: dict[str, Any]
    """Its row of the manifest."""
    guide: Guide | None = None
    line: bytes = b""
    """The record's JSON."""
    error: dict[str, Any] = field(default_factory=dict)
    """What the quarantine keeps beside a failed page."""

    def failed(self, code: str, message: str, trace: list[str] | None = None) -> Outcome:
        """The same unit as a failure."""
        row = {**self.row, "status": "failed", "code": code, "message": message[:500]}
        row.update(findings=[], layout=None, dialect=None, ledger=None, record_sha256=None, part=None, row=None)
        return Outcome(row, error={"code": code, "message": message, "trace": trace or []})


class Attempt:
    """Makes records; holds the layout and the function that makes them."""

    def __init__(self, function: str, layout: str | None, limits: Limits = Limits()) -> None:
        module, _, name = function.partition(":")
        self._extract: Callable[..., Guide] = getattr(import_module(module), name)
        self._layout, self._limits = find_layout(layout), limits

    def __call__(self, unit: Unit, *, blamed: tuple[str, str] | None = None, duplicate: bool = False) -> Outcome:
        """The outcome of one unit. `blamed` says that it stopped a worker before; then it is not tried again.

        Raises `OutputError` where the machine fails and not the page.
        """
        outcome = Outcome(_row(unit))
        if unit.problem is not None and unit.problem.skipped:
            outcome.row.update(status="skipped", code=unit.problem.code, message=unit.problem.message)
            return outcome
        if unit.problem is not None:
            return outcome.failed(unit.problem.code, unit.problem.message)
        if duplicate:
            outcome.row.update(status="duplicate")
            return outcome
        if blamed is not None:
            return outcome.failed(*blamed)
        try:
            return self._record(unit, outcome)
        except (OSError, LayoutError) as error:  # a record is made without files but the package's own: the machine fails, not the page
            raise OutputError("output.io", f"the package's own files: {error}") from error
        except Exception as error:  # noqa: BLE001  # a fault in the library costs one page, never the run
            failure = failure_of(error)
            return outcome.failed(*failure, _trace(error) if failure.code == "page.error" else None)

    def _record(self, unit: Unit, outcome: Outcome) -> Outcome:
        assert unit.data is not None
        guide = self._extract(
            unit.data, guide_id=unit.id, uri=unit.uri, media_type=unit.media_type, charset=unit.charset, layout=self._layout, limits=self._limits
        )
        line = guide.model_dump_json().encode()
        found = Counter((finding.code, finding.severity) for finding in guide.findings)
        found.update((code, "warning") for code in unit.findings)
        length = max(1, guide.source.length)
        outcome.row.update(
            status="ok",
            findings=[{"code": code, "severity": severity, "count": count} for (code, severity), count in sorted(found.items())],
            layout=guide.source.layout,
            dialect=guide.source.dialect,
            ledger={name: round(getattr(guide.ledger, name) / length, 4) for name in type(guide.ledger).model_fields},
            record_sha256=record_hash(guide),
        )
        outcome.guide, outcome.line = guide, line
        return outcome


def _row(unit: Unit) -> dict[str, Any]:
    data = unit.raw
    return {
        "id": unit.id, "uri": unit.uri, "date": unit.date, "source": unit.source, "at": unit.at, "status": None,
        "sha256": None if data is None else hashlib.sha256(data).hexdigest(), "bytes": None if data is None else len(data),
        "code": None, "message": None, "findings": [], "layout": None, "dialect": None, "ledger": None, "record_sha256": None,
        "part": None, "row": None, "quarantine": None,
    }  # fmt: skip


def _trace(error: Exception) -> list[str]:
    """Where it went wrong, innermost last, without this machine's paths: the same page gives the same bytes everywhere."""
    frames = traceback.extract_tb(error.__traceback__)[-12:]
    return [f"{Path(frame.filename).parent.name}/{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]

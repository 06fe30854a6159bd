"""One page tried: its record or its error, in this process or, where it may hang or crash, in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from extractor.intake import Unit
from extractor.jobs.attempt import Attempt
from extractor.jobs.options import WorkerError

__all__ = ["ISOLATED", "Trial", "alone", "attempt"]

ISOLATED = frozenset({"page.timeout", "page.crashed", "page.memory"})
"""Errors that only a process of its own survives."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What to extract, and how."""

    page: str
    """The page's path."""
    name: str
    """The record's `guide_id`."""
    uri: str | None = None
    layout: str | None = None
    extract: str = "extractor.pipeline:extract"
    media_type: str | None = None
    charset: str | None = None
    """What the page's server told of it."""


def attempt(trial: Trial, data: bytes | None = None) -> dict[str, Any]:
    """The record without `meta`, or `{"error": …}` with code and message."""
    page = Path(trial.page)
    data = page.read_bytes() if data is None else data
    unit = Unit(trial.name, page.name, None, data, 1, trial.uri, page.suffix, media_type=trial.media_type, charset=trial.charset)
    outcome = Attempt(trial.extract, trial.layout)(unit)
    if outcome.guide is None:
        return {"error": {"code": outcome.row["code"], "message": outcome.row["message"]}}
    record: dict[str, Any] = json.loads(outcome.line)
    del record["meta"]
    return record


def alone(trial: Trial, timeout: float) -> dict[str, Any]:
    """The same in a process of its own: hanging and crashing are errors like others. Raises `WorkerError` where none can be started."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
    command = [sys.executable, "-P", "-m", "extractor.jobs.trial"]
    try:
        done = subprocess.run(  # noqa: S603  # our own module
            command, input=json.dumps(asdict(trial)).encode(), stdout=subprocess.PIPE, env=environment, timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired:
        return {"error": {"code": "page.timeout", "message": f"the page took more than {timeout:g} seconds"}}
    if not done.stdout:
        raise WorkerError("worker.start", f"no page can be tried: the process ended with {done.returncode} before it began")
    if done.returncode:
        return {"error": {"code": "page.crashed", "message": "the page ended its process"}}
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    said = os.dup(1)
    os.dup2(2, 1)
    with os.fdopen(said, "wb") as out:
        out.write(b"\n")
        out.flush()
        out.write(json.dumps(attempt(Trial(**json.load(sys.stdin)))).encode())

"""A worker process: takes slices from its supervisor line by line on standard input, and tells it what it does.

Started as `python -m extractor.jobs.worker`. Standard output carries messages; what a library prints goes to standard error instead.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractor.errors import ExtractorError, OutputError
from extractor.intake import Keys
from extractor.limits import Limits

if TYPE_CHECKING:
    from extractor.jobs.shelf import Shelf

__all__ = ["Line", "die_with_parent", "main"]

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Not to go on writing once the supervisor is killed: a later run may already be at work."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


class Line:
    """Messages to the supervisor."""

    def __init__(self) -> None:
        self._handle = os.dup(1)
        os.dup2(2, 1)

    def __call__(self, *message: Any) -> None:
        """Say it."""
        data = json.dumps(message).encode() + b"\n"
        while data:
            data = data[os.write(self._handle, data) :]


def main() -> int:
    """Serve until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stopping: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: stopping.append(number))
    say = Line()
    config = json.loads(sys.stdin.buffer.readline())
    die_with_parent(config["parent"])
    try:
        _serve(config, say, stopping)
    except ExtractorError as error:
        say("fatal", error.code, str(error))
        return 5 if isinstance(error, OutputError) else 70
    return 0


def _serve(config: dict[str, Any], say: Line, stopping: list[int]) -> None:
    # What is heavy loads after the supervisor's death would be noticed.
    from extractor.jobs.attempt import Attempt
    from extractor.jobs.options import Places
    from extractor.jobs.work import Bench, StoppedError, Task, do_slice

    bench = Bench(
        Places(Path(config["out"]), _shelf(config)), Keys(*config["keys"]), config["to"], config["recipe"],
        Attempt(config["extract"], config["layout"], Limits(**config["limits"])),
        say, lambda: bool(stopping),
    )  # fmt: skip
    say("ready")
    for line in sys.stdin.buffer:
        task = Task.of_json(json.loads(line))
        try:
            do_slice(task, bench)
        except StoppedError:
            return
        say("done")


def _shelf(config: dict[str, Any]) -> Shelf:
    from extractor.jobs.shelf import Away, Shelf

    return Shelf() if config["address"] is None else Away(config["address"], Path(config["out"]))


if __name__ == "__main__":
    sys.exit(main())

"""Processes that a run starts: workers, and who looks at files for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.jobs.options import WorkerError

__all__ = ["exit_of", "send", "start"]


def start(module: str, lock: int) -> subprocess.Popen[bytes]:
    """Start a process that runs one of these modules and talks over its standard streams; it holds the run's lock too.

    Raises `WorkerError` where none can be started.
    """
    # Modules are found where this process finds them, and nowhere besides: not in the folder that the run happens to stand in.
    command = [sys.executable, "-P", "-m", module]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
    try:
        # Its own process group: an interrupt from the keyboard is the supervisor's to handle.
        return subprocess.Popen(  # noqa: S603  # our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, pass_fds=(lock,), process_group=0, bufsize=0, env=environment
        )
    except OSError as error:
        raise WorkerError("worker.start", f"no worker can be started: {error}") from error


def send(process: subprocess.Popen[bytes], told: Any) -> None:
    """Tell a process something, as a line of JSON; it waits while the process does not listen and has much to hear already."""
    assert process.stdin is not None
    with suppress(BrokenPipeError):  # it died; the end of its output will tell
        view = memoryview(json.dumps(told).encode() + b"\n")
        while view:
            view = view[process.stdin.write(view) or 0 :]


def exit_of(code: int) -> str:
    """How a process ended, in words."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"

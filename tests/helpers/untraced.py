"""What runs without coverage: a process that is killed leaves damaged data, and work in bulk takes more than twice as long."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable


def environment() -> dict[str, str]:
    """This process's environment without what starts coverage in a process."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def seconds(act: Callable[[], object]) -> float:
    """Seconds of the processor that `act` takes without who looks at each line: what else the machine does, and coverage, count for nothing."""
    lines, of_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)  # type: ignore[arg-type]
    began = time.process_time()
    try:
        act()
        return time.process_time() - began
    finally:
        threading.settrace(of_threads)  # type: ignore[arg-type]
        sys.settrace(lines)

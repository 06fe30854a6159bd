"""The environment of processes that run without coverage: one that is killed leaves damaged data, and work in bulk takes more than twice as long."""

from __future__ import annotations

import os


def environment() -> dict[str, str]:
    """This process's environment without what starts coverage in a process."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}

"""What the tasks that write tables share: write the table, or check it."""

import sys
from collections.abc import Callable
from pathlib import Path

VALUES = Path(__file__).resolve().parent.parent / "extractor" / "values"
OTHER_SOURCES = 3
"""Exit code of `--check` where the table was made from other releases of its sources than those installed."""


def write_or_check(table: str, render: Callable[[], str]) -> int:
    """Write the table, or with `--check` tell whether it is as it would be written: 0 it is, 1 it is not, 3 its sources are of other releases."""
    target = VALUES / table
    made = render()
    if "--check" not in sys.argv[1:]:
        target.write_text(made, "utf-8")
        return 0
    kept = target.read_text("utf-8")
    if kept == made:
        return 0
    return 1 if _sources(kept) == _sources(made) else OTHER_SOURCES


def _sources(text: str) -> str:
    """Give the line that names the sources and their releases."""
    return next(line for line in text.splitlines() if line.startswith("Sources:"))

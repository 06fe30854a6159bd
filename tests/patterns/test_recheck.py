"""recheck tells of no pattern but those of a table; asked where RECHECK names a directory in which it is installed."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.patterns.recheck import told

# Linear on the engine, by `test_patterns.py`; each row is to go: its words can be looked for first, and what stands about them asked there (`Led`).
DEBTS = {
    ("sections/level_table.py", "_FIGURE"),  # two dozen beginnings of an amount at each place
    ("unknown/telling.py", "_named"),  # as many beginnings at each word; told of where the machine is at work on something else
}


@pytest.mark.skipif(
    not os.environ.get("RECHECK") or shutil.which("node") is None, reason="RECHECK names no directory with recheck, or node is missing"
)
def test_recheck_tells_of_no_other_pattern() -> None:
    found = {place for place, (status, _) in told(os.environ["RECHECK"]).items() if status == "vulnerable"}
    assert found <= DEBTS  # it tells by its own time, so not each of them each time

"""recheck calls no pattern vulnerable; asked where RECHECK names a directory in which it is installed."""

from __future__ import annotations

import os
import shutil

import pytest

from tests.patterns.recheck import told


@pytest.mark.skipif(
    not os.environ.get("RECHECK") or shutil.which("node") is None, reason="RECHECK names no directory with recheck, or node is missing"
)
def test_recheck_calls_no_pattern_vulnerable() -> None:
    assert [(place, attack) for place, (status, attack) in told(os.environ["RECHECK"]).items() if status == "vulnerable"] == []

"""UTF-8 that was read as windows-1252 before it came here: reported, and put right on request only."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract, read

DAMAGED = "Pay is â‚¬50k â€” thatâ€™s â‰ˆ30% more for naÃ¯ve readers."
WHOLE = "Pay is €50k — that’s ≈30% more for naïve readers."


def test_it_is_reported_and_left_alone() -> None:
    guide = extract(DAMAGED)
    assert "text.mojibake" in {finding.code for finding in guide.findings}
    assert read(DAMAGED).text == DAMAGED


def test_it_is_put_right_on_request() -> None:
    assert read(DAMAGED, repair_mojibake=True).text == WHOLE
    codes = {finding.code for finding in extract(DAMAGED, repair_mojibake=True).findings}
    assert "text.mojibake_repaired" in codes
    assert "text.mojibake" not in codes


@given(st.text(alphabet="abc é€—’≈ï ü", max_size=60))
def test_sound_text_stays_as_it_is_or_was_damaged_before(text: str) -> None:
    damaged = text.encode().decode("cp1252", "replace")
    if "\ufffd" not in damaged:
        assert read(damaged, repair_mojibake=True, media_type="text/plain").text == text


@pytest.mark.parametrize(("text", "whole"), [("Ã Ã© â€", "Ã é â€"), ("Â£5 and Ã", "£5 and Ã"), ("â€\x9d", "”"), ("Ã\x81", "Á")])
def test_only_what_reads_as_utf8_is_put_right(text: str, whole: str) -> None:
    assert read(text, repair_mojibake=True, media_type="text/plain").text == whole

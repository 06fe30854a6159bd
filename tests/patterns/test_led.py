"""Patterns in two find what the same pattern in one would."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor.patterns import Led

_TEXTS = st.text(alphabet="ab c.\n", max_size=40)


@given(_TEXTS)
def test_it_finds_what_the_pattern_in_one_finds(text: str) -> None:
    led, whole = Led(r"\ba", r"[bc ]{0,9}?(?P<end>c+)", 40), regex.compile(r"\ba[bc ]{0,9}?(?P<end>c+)")
    found = [(one.start, one.end, one.span("end")) for one in led.finditer(text)]
    assert found == [(*match.span(), match.span("end")) for match in whole.finditer(text)]
    first = led.search(text)
    assert (first and first.start) == (found[0][0] if found else None)


def test_it_looks_no_further_than_it_reaches() -> None:
    led = Led("a", "b{0,30}c", 8)
    assert led.search("abbbbbbbc") is not None
    assert led.search("abbbbbbbbc") is None


def test_what_lies_inside_a_place_is_none_of_its_own() -> None:
    assert [(one.start, one.end) for one in Led("a", "aab|c", 9).finditer("aaabac")] == [(0, 4), (4, 6)]

"""No pattern of the package takes more than linear time, whatever the text."""

from __future__ import annotations

import re

import pytest

from tests.helpers import untraced
from tests.patterns.attacks import attacks
from tests.patterns.collected import Made, collected, names, places, uses, written

_LENGTHS = (12, 16, 20, 24, 30, 64, 250, 1000, 4000, 16000)
"""The long ones are each four times the one before: linear time grows fourfold, quadratic sixteenfold. By the short ones exponential time is met."""
_SLOW, _GROWN = 0.02, 8.0
_QUICK, _STEADY = 0.0002, 6.0
"""Below these, in seconds or in growth, no longer text is tried."""
_TRIES = 3
_ESCAPED = {"capitals.py": 1, "intake/frames.py": 1, "layouts/role.py": 1, "shouting.py": 1, "unknown/clipped.py": 1}
"""Places that compile only words of the page or a format's first bytes, escaped."""
_AT_ONE_PLACE = {"match", "fullmatch"}
_SEEN = collected()
_PLACES = {(file, line) for made in _SEEN for file, line in made.places}
_MADE = (*_SEEN, *(made for made in written() if made.places[0] not in _PLACES))
_NAMES, _USES = names(), uses()


def grown(pattern, method: str, source: str, flags: int, *, is_bytes: bool = False) -> str | None:
    """What of the texts made for it lets the pattern take more than linear time, if any does."""
    for texts in zip(*(attacks(source, flags, length) for length in _LENGTHS), strict=True):
        before = 0.0
        for text in texts:
            taken = _seconds(pattern, method, text.encode("latin-1", "replace") if is_bytes else text)
            if taken > _SLOW and taken > _GROWN * before:
                return text[:60]
            if len(text) >= 500 and (taken < _QUICK or taken < _STEADY * before):
                break
            before = taken
    return None


def _asked(pattern, method: str, text: str | bytes) -> None:
    result = getattr(pattern, method)(text)
    if method == "finditer":
        for _match in result:
            pass


def _seconds(pattern, method: str, text: str | bytes) -> float:
    """The least of up to three tries, so that what else the machine does counts little."""
    least = float("inf")
    for _ in range(3):
        least = min(least, untraced.seconds(lambda: _asked(pattern, method, text)))
        if least < _SLOW:
            break
    return least


def _method(made: Made) -> str:
    """`match` for what is asked only at one place of a text, else `finditer`, which stands for all that search."""
    asked = [_USES.get(_NAMES.get((file, line), ("", "")), {"unknown"}) for file, line in made.places]
    return "match" if all(one <= _AT_ONE_PLACE for one in asked) else "finditer"


def test_every_place_that_makes_a_pattern_is_seen() -> None:
    seen = {(file, line) for made in _MADE for file, line in made.places}
    missed = [place for place in places() if not any(file == place[0] and place[1] <= line <= place[2] for file, line in seen)]
    assert {file: sum(place[0] == file for place in missed) for file, *_ in missed} == _ESCAPED


def test_no_pattern_takes_more_than_linear_time() -> None:
    found = {}
    for made in _MADE:
        # What is found is asked for twice more, so that a machine that was busy at the wrong moment is no pattern's fault.
        texts = [grown(made.compiled(), _method(made), made.source, made.flags, is_bytes=made.is_bytes)]
        while texts[-1] is not None and len(texts) < _TRIES:
            texts.append(grown(made.compiled(), _method(made), made.source, made.flags, is_bytes=made.is_bytes))
        if texts[-1] is not None:
            found[made.source] = (made.places, texts[-1])
    assert found == {}


@pytest.mark.parametrize(
    "source",
    [
        r"(a+)+b",
        r"(?:a|a)*b",
        r"\s+$",
        r"<[^>]*>",
        r"\w+@",
        r"x*x*x*y",
        r"(?<=\d)\d*+x",
        r"\S+\d{3}",
        r"(?:\w+ ){0,2}pay",
        r"[\p{L}-]+(?:-+[\p{L}-]+){2}:",
    ],
)
def test_the_texts_tell_a_pattern_that_does(source: str) -> None:
    import regex

    assert grown(regex.compile(source), "finditer", source, 0) is not None


@pytest.mark.parametrize("source", [r"a+b", r"(?<!\s)\s++$", r"<[^<>]*+>", r"(?<!\w)\w++@", r"\d{1,9}x", r"a++"])
def test_and_only_such(source: str) -> None:
    assert grown(re.compile(source), "match" if source == r"a+b" else "finditer", source, 0) is None

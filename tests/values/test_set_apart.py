"""Groups of digits that are parted by an apostrophe, or by a comma that a tokenizer set apart."""

from __future__ import annotations

import pytest

from extractor import find_pay
from extractor.values.counts import find_count


@pytest.mark.parametrize(
    ("words", "count", "approximate"),
    [
        ("≈27'300", 27_300, True),
        ("≈27’300", 27_300, True),
        ("1'234'567 jobs", 1_234_567, False),
        ("≈27 , 300", 27_300, True),
        ("~ 4 , 150 openings", 4_150, True),
        ("27,300", 27_300, False),
        ("3 , 5 and 7", 3, False),
        ("5' 300", 5, False),
        ("20'5", 20, False),
        ("In 2019 , 300 joined", 300, False),
    ],
)
def test_counts(words: str, count: int, approximate: object) -> None:
    found = find_count(words)
    assert found is not None
    assert (found.value, found.approximate) == (count, approximate)


@pytest.mark.parametrize("words", ["27 , 300", "27 , 300 openings", "100 , 200 , 300"])
def test_a_count_that_may_be_two_is_none(words: str) -> None:
    assert find_count(words) is None


@pytest.mark.parametrize(
    ("words", "bounds"),
    [
        ("$ 124 , 040 USD", [(124_040, 124_040)]),
        ("USD 124 , 040 a year", [(124_040, 124_040)]),
        ("$ 1 , 240 , 500 a year", [(1_240_500, 1_240_500)]),
        ("between $ 41 , 000 and $ 52 , 500", [(41_000, 52_500)]),
        ("$ 31 , 250 , $ 40 , 100", [(31_250, 31_250), (40_100, 40_100)]),
        ("$ 15 , 20 or 30 an hour", [(15, 15)]),
        ("$ 124 , 0405", [(124, 124)]),
        ("paid 5 , 100 , 200", []),
    ],
)
def test_money(words: str, bounds: list[tuple[int, int]]) -> None:
    assert [(int(found.pay.min or 0), int(found.pay.max or 0)) for found in find_pay(words)] == bounds

"""What the words around an amount make of it, one row a rule; the sentences of the fixtures hold the rest."""

from __future__ import annotations

import pytest

from extractor.values.pay import find_pay


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("They hand out $60,000 every spring in grants.", "other"),
        ("The shop turned over $60,000 last spring in sales.", "other"),
        ("Towns raise $60,000 each spring for equipment.", "cost"),
        ("The lab spends $60,000 all told for software.", "cost"),
        ("They earn $60,000 and close new deals.", "pay"),
        ("She makes $60,000 and buys new software.", "pay"),
        ("A clerk makes $60,000 when new grants come.", "pay"),
        ("The estate is worth £60,000.", "other"),
        ("The job is worth £60,000.", "pay"),
        ("Rates on agency contracts go up to £60,000.", "pay"),
        ("A grant of $60,000 paid for the boat.", "other"),
        ("A deal's average value is $60,000.", "other"),
        ("The average value for chefs is $60,000.", "pay"),
    ],
)
def test_a_weak_word_counts_where_it_says_what_the_amount_is_of(sentence: str, kind: str) -> None:
    assert [found.pay.kind for found in find_pay(sentence)] == [kind]


@pytest.mark.parametrize(
    ("sentence", "low", "high"),
    [
        ("Pay starts in the mid-$20s.", 24_000, 26_000),
        ("Pay starts in the low $20s an hour.", 20, 23),
        ("Pay starts in the high $990s a year.", 997_000, 999_000),
        ("Pay starts in the mid-$50,000s.", 54_000, 56_000),
    ],
)
def test_decades_are_of_thousands_unless_a_short_time_is_said(sentence: str, low: int, high: int) -> None:
    assert [(found.pay.min, found.pay.max) for found in find_pay(sentence)] == [(low, high)]

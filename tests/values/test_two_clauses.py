"""Two amounts in one sentence: what is said of one is never taken for what the other is."""

from __future__ import annotations

from itertools import permutations

import pytest

from extractor import find_pay

CLAUSES = {
    "nurses earn {} an hour": ("pay", "hour", None),
    "the median wage is {} a year": ("pay", "year", "median"),
    "average pay is {}": ("pay", None, "mean"),
    "tuition costs {} a year": ("cost", "year", None),
    "the course costs {}": ("cost", None, None),
    "a signing bonus of {} is common": ("bonus", None, None),
    "the top 10% earn more than {}": ("pay", None, "p90"),
    "tips add {} a week": ("bonus", "week", None),
    "the industry is worth {} million": ("other", None, None),
    "beginners get {} a week": ("pay", "week", None),
    "firms pay {} per visit": ("pay", None, None),
    "managers oversee budgets of {}": ("other", None, None),
    "the minimum wage is {} an hour": ("pay", "hour", "minimum"),
    "insurance costs drivers {} a month": ("cost", "month", None),
    "overtime brings {} more a month": ("bonus", "month", None),
}


@pytest.mark.parametrize("joint", [", and ", "; ", " while ", ", but ", " and ", ". ", ", whereas ", " although ", " - "])
def test_each_amount_has_what_its_own_clause_says(joint: str) -> None:
    for one, two in permutations(CLAUSES, 2):
        second = two.format("$731")
        text = one.format("$846").capitalize() + joint + (second.capitalize() if joint == ". " else second) + "."
        found = [(f.pay.kind, f.pay.period, f.pay.statistic) for f in find_pay(text)]
        assert found == [CLAUSES[one], CLAUSES[two]], text

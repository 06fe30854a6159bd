"""What the words right beside an amount say of it, and of no other."""

from decimal import Decimal

import pytest

from extractor import all_pay, extract, find_pay


def pays(text: str) -> list[object]:
    return [found.pay for found in find_pay(text)]


@pytest.mark.parametrize(
    ("text", "statistics"),
    [
        ("Trainees earn $40,000 at the 10th percentile and $60,000 in all.", ["p10", None]),
        ("10% of lighters earn $31,200 or less.", ["p10"]),
        ("10 percent of lighters made $70,150 or more.", ["p90"]),
        ("25% get $20 an hour or less", ["p25"]),
        ("50% of lighters earn $50,000 or more.", ["median"]),
        ("10% of lighters leave, and earn $70,150 or more elsewhere.", [None]),
        ("15% of lighters earn $31,200 or less.", [None]),
        ("$40,000 10th percentile $60,000 for all", ["p10", None]),
    ],
)
def test_a_statistic_behind_an_amount_is_not_the_next_ones(text: str, statistics: list[str | None]) -> None:
    assert [pay.statistic for pay in pays(text)] == statistics


@pytest.mark.parametrize(
    ("text", "kind"),
    [("It costs them $800 more.", "cost"), ("Members pay $30 more than others.", "cost"), ("Managers are paid $5,000 more.", "bonus")],
)
def test_more_is_a_bonus_but_where_it_is_spent(text: str, kind: str) -> None:
    assert [pay.kind for pay in pays(text)] == [kind]


def test_a_number_beyond_all_years_may_begin_a_range() -> None:
    assert [(pay.min, pay.max) for pay in pays("Budget 2101 - 3,000 USD")] == [(Decimal(2101), Decimal(3000))]
    assert [(pay.min, pay.max) for pay in pays("Budget 2100 - 3,000 USD")] == [(Decimal(3000), Decimal(3000))]


def test_a_page_may_begin_with_the_word_that_names_the_period_of_its_figures() -> None:
    guide = extract("Annual pay of riggers\n\nAll salaries are annual figures.\n\nRiggers earn $50,000 on boats, and no less than that on land.\n")
    assert [(pay.period, pay.period_basis) for _, pay in all_pay(guide)] == [("year", "document")]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Germany: $50,000.", ("DE",)),
        ("xGermany: $50,000.", ()),
        ("In xthe States it pays $50,000.", ()),
        ("Pay in the Emirates is $50,000.", ("AE",)),
        ("the United Kingdom $50,000", ("GB",)),
    ],
)
def test_the_name_of_a_country_begins_a_word(text: str, places: tuple[str, ...]) -> None:
    assert [pay.places for pay in pays(text)] == [places]


def test_a_label_names_the_money_to_its_last_letter() -> None:
    assert [(pay.min, pay.currency) for pay in pays("Salary in yen: 3,450,000")] == [(Decimal(3_450_000), "JPY")]

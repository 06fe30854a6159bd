"""Amounts that a sentence says in one breath, and what the words farther around an amount make of it, one row a rule."""

from __future__ import annotations

import pytest

from extractor.values.pay import find_pay


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("Kite tuners get $41,000 or $52,000 a year.", ["year", "year"]),
        ("Kite tuners get £18 or even £24 an hour.", ["hour", "hour"]),
        ("Helpers earn $18 and kite tuners $24 an hour.", ["hour", "hour"]),
        ("Junior: £21,000, mid-level: £26,000, senior: £34,000 a year.", ["year", "year", "year"]),
        ("A pupil is on R190, a master on R310 a day.", ["day", "day"]),
        ("They earn R17 or R41 an hour.", ["hour", "hour"]),
        ("Sizes R17 or R41 fit most.", []),
        ("It pays $30 or $60,000 a year.", [None, "year"]),
        ("A wedding brings $500, and they earn $900 a week.", [None, "week"]),
        ("It is €50,000 in Spain and €52,000 a year in Italy.", [None, "year"]),
        ("Rates: half day £180, full day £320 a day.", [None, "day"]),
        ("Per session £180, online £190 a day.", [None, "day"]),
        ("They get a one-off $500, or $600 a month.", [None, "month"]),
        ("A bonus of $4,000 or $6,000 a year is paid.", [None, "year"]),
        ("Day staff get $41,000 and night staff $44,000 a year.", ["year", "year"]),
        ("A novice sees CHF 24 an hour, the course is CHF 9.", ["hour"]),
        ("Monatlich gibt es 2.200 €.", ["month"]),
        ("Jährlich kommen 31.000 € zusammen.", ["year"]),
        ("Monatlich ist viel zu tun, und am Ende stehen 900 €.", [None]),
        ("Pay | $310 | (per day)", ["day"]),
        ("Pay | $310 | (per visit)", [None]),
        ("Pay per hour | $31 | (each hour) | $42", ["hour", "hour"]),
    ],
)
def test_a_period_is_shared_only_with_what_is_said_in_one_breath(sentence: str, periods: list[str | None]) -> None:
    assert [found.pay.period for found in find_pay(sentence)] == periods


def test_a_shared_period_is_stated_and_makes_a_year() -> None:
    first = find_pay("Helpers earn $18 and kite tuners $24 an hour.")[0].pay
    assert (first.period_basis, first.annual and int(first.annual.min or 0)) == ("stated", 37_440)


@pytest.mark.parametrize(
    ("sentence", "statistic"),
    [
        ("The median value is $41,000 a year.", "median"),
        ("The average value for kite tuners is $41,000.", "mean"),
        ("The middle figure is £410 a week.", "median"),
        ("Middle managers earn £41,000.", None),
        ("The middle salary band pays £41,000.", None),
        ("A quarter below $31,000, the rest more.", "p25"),
        ("Pay is a quarter above that in Ohio, at $61,000.", None),
        ("Pay is a quarter over $61,000.", None),
        ("Pay grew by a quarter over ten years, to $61,000.", None),
        ("Kite tuners are paid £540 on average per week.", "mean"),
        ("The lowest salary of a kite tuner is about £19,000.", "minimum"),
        ("The highest recorded wage was $84,000.", "maximum"),
        ("Highest: $84,000 a year", "maximum"),
        ("The highest salaries go to kite tuners, about $84,000.", None),
        ("The highest salary is in Ohio, about $84,000.", None),
        ("The highest paying town gives $84,000.", None),
        ("A quarter of tuners earn below $31,000.", "p25"),
        ("The median is $9,000 above the national average.", None),
    ],
)
def test_statistics_stand_in_more_than_one_word(sentence: str, statistic: str | None) -> None:
    assert [found.pay.statistic for found in find_pay(sentence)] == [statistic]


def test_what_a_quarter_earns_goes_on_without_the_verb() -> None:
    said = find_pay("A quarter of tuners earn below $31,000 and a quarter above $64,000.")
    assert [found.pay.statistic for found in said] == ["p25", "p75"]


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The median value is $41,000 a year.", ["pay"]),
        ("The median value of a kite is $410.", ["other"]),
        ("Homes have a median value of $412,000.", ["other"]),
        ("The fund manages £68m.", ["other"]),
        ("A manager manages about £68m.", ["other"]),
        ("Some manage $60,000 a year.", ["pay"]),
        ("The trust looks after assets of £12m.", ["other"]),
        ("She is responsible for £3m.", ["other"]),
        ("They are in charge of £3m.", ["other"]),
        ("They are in charge of £3m of stock.", ["other"]),
        ("There are £3m of stock options.", ["bonus"]),
        ("She won $10,000 at the kite fair.", ["other"]),
        ("She won about $10,000 at the kite fair.", ["other"]),
        ("Kite tuners won $20 an hour in Ohio.", ["pay"]),
        ("Kite tuners won a $25 minimum wage.", ["pay"]),
        ("He inherited £40,000.", ["other"]),
        ("The judges gave a prize of $900.", ["other"]),
        ("The bank holds $42bn in deposits.", ["other"]),
        ("Clerks bank $42,000.", ["pay"]),
        ("Base pay is $41,000 a year, with bonuses of $2,600.", ["pay", "bonus"]),
        ("On top of a salary of $48,000 a year there is a bonus of $4,200.", ["pay", "bonus"]),
    ],
)
def test_money_that_somebody_has_to_do_with_is_not_what_they_get(sentence: str, kinds: list[str]) -> None:
    assert [found.pay.kind for found in find_pay(sentence)] == kinds


@pytest.mark.parametrize(
    ("sentence", "currencies"),
    [
        ("Kite tuners are much sought in New Zealand. They earn $31 an hour.", ["NZD"]),
        ("The firm sells kites to Singapore. Its tuners earn $31 an hour.", ["USD"]),
        ("Canada has few kite tuners. Pay is $31 an hour.", ["CAD"]),
        ("Many learnt the trade in Canada. Graduates earn $31 an hour.", ["USD"]),
        ("Kite tuners work in Canada and Australia. They earn $31 an hour.", ["USD"]),
        ("Kite tuners are sought in Canada. They earn US$31 an hour.", ["USD"]),
        ("Kite tuners are sought in Canada. They earn $31 an hour in Texas.", ["USD"]),
        ("Kite tuners are sought in Canada. The work is light. They earn $31 an hour.", ["USD"]),
        ("Unlike in Canada, kite tuners need a licence. They earn $31 an hour.", ["USD"]),
        ("Kite tuners from Canada are sought. Many earn $31 an hour.", ["USD"]),
        ("Kite tuners from Canada are sought in New Zealand. Many earn $31 an hour.", ["NZD"]),
        ("Some of them studied in Canada. They earn $31 an hour.", ["USD"]),
    ],
)
def test_a_sentence_about_the_same_people_is_about_the_same_country(sentence: str, currencies: list[str]) -> None:
    assert [found.pay.currency for found in find_pay(sentence)] == currencies


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("It costs CHF 23.", ["CHF 23"]),
        ("Pay | CHF 23 | per hour", ["CHF 23"]),
        ("A CHF 540 retention bonus is usual.", ["CHF 540"]),
        ("Section INR 4 costs nothing.", []),
        ("Class CHF 101 begins in May.", []),
    ],
)
def test_a_code_that_is_hardly_a_word_is_money_beside_what_it_is_paid_for(text: str, amounts: list[str]) -> None:
    assert [found.pay.text for found in find_pay(text)] == amounts


def test_a_period_is_shared_along_a_sentence_of_many_amounts() -> None:
    said = find_pay(", ".join(f"rank{chr(97 + i % 26)} $2{i % 10},000" for i in range(3000)) + " a year")
    assert {found.pay.period for found in said} == {"year"}
    assert len(said) == 3000


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The lowest-paid 10 percent got below $33,160 annually, or $15.94 per hour.", [(None, 33160, "p10"), (None, 15.94, "p10")]),
        ("The highest-paid 10 percent made over $105,500 per year, or $50.72 per hour.", [(105500, None, "p90"), (50.72, None, "p90")]),
        ("Earnings (yearly median): $41,750 per year $20.07 per hour", [(41750, 41750, "median"), (20.07, 20.07, "median")]),
        ("They get up to $50,000 a year, or $24 an hour.", [(None, 50000, None), (24, 24, None)]),
    ],
)
def test_what_is_told_again_for_another_period_has_the_same_statistic_and_end(
    text: str, said: list[tuple[float | None, float | None, str | None]]
) -> None:
    found = [found.pay for found in find_pay(text)]
    assert [(None if pay.min is None else float(pay.min), None if pay.max is None else float(pay.max), pay.statistic) for pay in found] == said


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("A lesson pays $40, a class $60 an hour.", [None, "hour"]),
        ("A helper earns $18, a fitter $24 an hour.", ["hour", "hour"]),
        ("A half day is £180, a full day £320.", [None, "day"]),
        ("They get $400/$500 a day.", ["day", "day"]),
        ("It is $24/$50,000 a year.", [None, "year"]),
        ("A half day is £180, a full day is £320.", [None, "day"]),
        ("The rates are R17, R41 or R50 an hour.", ["hour", "hour", "hour"]),
        ("The average hourly pay is R151.", ["hour"]),
        ("The pay office is on the R151.", []),
    ],
)
def test_a_period_is_that_of_the_amounts_that_it_is_told_of(text: str, periods: list[str | None]) -> None:
    assert [found.pay.period for found in find_pay(text)] == periods

"""Where a rule begins and ends: sentences that lie one word, one letter or one step beside what the rule speaks of."""

from __future__ import annotations

import pytest

from extractor.values.pay import Context, context_of, find, find_pay


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The course costs £300, and £20 a month goes to the guild that sets the wages.", ["cost", "cost"]),
        ("Law firms cost their clients $400 an hour.", ["cost"]),
        ("The firm costs students $400.", ["cost"]),
        ("The first year (tuition and board) comes to $14,000.", ["cost"]),
        ("License | Hourly\nCDL A | $24", ["pay"]),
        ("License fee | Amount\nCDL A | $24", ["cost"]),
        ("Salaries rise by 2030 to about $60,000.", ["pay"]),
        ("To lift the old trade, the guild is led by $60,000 tuners.", ["pay"]),
        ("The median home value is $412,000.", ["other"]),
        ("Homes have a median value of about $412,000.", ["other"]),
        ("Brokers looking for work after losses reach $90,000.", ["pay"]),
        ("Directors with budgets reach $90,000.", ["pay"]),
        ("Waiters, after tips, reach $24 an hour.", ["pay"]),
        (f"Fees{' go' * 85} $90", ["cost"]),
        (f"Fees {' go' * 85} $90", ["pay"]),
        (f"A course comes to $900{' on' * 51}s salary.", ["cost"]),
        ("Looks after losses of £3m.", ["other"]),
        ("A place in childcare is $14 an hour.", ["cost"]),
    ],
)
def test_kind(text: str, kinds: list[str]) -> None:
    """Whose money it is and what for, said by words that are near enough, and by no others."""
    assert [found.pay.kind for found in find_pay(text)] == kinds


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("Monatlich bleiben am Ende etwa 900 €.", ["month"]),
        ("An hour on set paid for tickets at $40.", [None]),
        ("Rate for trainees per day: $90", ["day"]),
        ("Freshers per month: ₹25,000", ["month"]),
        ("They pay $18 (small shops) to $34 (big shops) an hour and a bonus of $900 a year.", ["hour", "hour", "year"]),
        ("Hourly pay: aides $15, nurses in the old halls $22", ["hour", "hour"]),
        ("Hourly pay: aides $15, nurses in the old town halls $22", ["hour", None]),
        ("From $18 in Ohio to $34 an hour.", ["hour", "hour"]),
        ("Pay was $10 an hour, rising to $50.", ["hour", "hour"]),
        ("Pay was $10 an hour, rising to $60.", ["hour", None]),
    ],
)
def test_period(text: str, periods: list[str | None]) -> None:
    """A period is told from as far as its words reach, and taken over by what may be the same pay."""
    assert [found.pay.period for found in find_pay(text)] == periods


def test_the_day_of_the_month_is_no_rank() -> None:
    """A rank alone is one where the next amount has its own."""
    assert [found.pay.statistic for found in find_pay("Payday: 25th – $4,200.")] == [None]
    assert [found.pay.statistic for found in find_pay("Wages: 25th – $47,200 75th – $79,000")] == ["p25", "p75"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Nobody in town earns over $60,000.", [(None, 60_000)]),
        ("Nobody in town knows that tuners earn over $60,000.", [(60_000, None)]),
        ("Nobody in town knows tuners earn over $60,000.", [(60_000, None)]),
        ("最低 月薪约5000元", [(5000, None)]),
        ("They earn the $900s to $950s.", [(900_000, 959_000)]),
        ("They earn the $900s to $1000s.", [(900, 1999)]),
        ("They earn the $900s to $1,200s.", [(900, 1299)]),
        ("She got a raise of $5,000 to $25,000.", [(5000, 25_000)]),
        ("She got a raise of $5,000 to $30,000.", [(5000, 5000), (30_000, 30_000)]),
        ("It went up in 2019 to 45000 euros.", [(45_000, 45_000)]),
        ("It is 2019 to 2024 euros.", [(2019, 2024)]),
    ],
)
def test_ends(text: str, ends: list[tuple[int | None, int | None]]) -> None:
    """Which end is open, and which two numbers are the ends of one range."""
    assert [(found.pay.min, found.pay.max) for found in find_pay(text)] == ends


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Salário de R$ 2.500 R$ 3.800 mensais", ["R$ 2.500", "R$ 3.800"]),
        ("It is EUR 5 USD 6 an hour.", ["EUR 5", "USD 6"]),
        ("Pay: £20€24", ["£20", "€24"]),
        ("Trainee£21,000$28,000Senior", ["£21,000", "$28,000"]),
        ("Lønnen er 32.500 kr.  5 ugers ferie.", ["32.500 kr"]),
        ("Movers who carry all of what they are told to earn 5,000 pounds.", ["5,000 pounds"]),
        ("Firms that pay in euros: 212 of 300.", []),
        ("Pay in euros: 3450 a month", ["3450"]),
        ("Pay a day\nHelpers.........Rs 500", ["Rs 500"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """A mark belongs to one number, and is read from as near as marks stand."""
    assert [found.pay.text for found in find_pay(text)] == words


def test_amounts_in_a_row_keep_to_their_own_money() -> None:
    """An amount between two others has its own sign and its country's place, whatever stands beside it."""
    assert [found.pay.currency for found in find_pay("€30 $40 CAD 70 an hour")] == ["EUR", "USD", "CAD"]
    assert [found.pay.places for found in find_pay("Pay in Canada and Germany: $40 €70 €80")][1:] == [("DE",), ("DE",)]


def test_two_rows_of_ranks_in_one_sentence() -> None:
    """Each row names the amounts that follow it, up to the next row."""
    text = "The 50th and 75th percentiles are $40,000 and $60,000, the 10th and 25th $30,000 and $35,000."
    assert [found.pay.statistic for found in find_pay(text)] == ["median", "p75", "p10", "p25"]


def test_a_bare_range_in_a_cell_begins_with_a_thousand() -> None:
    """Smaller numbers may count years or people."""
    cell = "1000 - 1500"
    assert [(found.start, found.end) for found in find(cell, context_of("Salary"))] == [(0, len(cell))]


@pytest.mark.parametrize(("between", "places"), [(120, ("CA",)), (121, ())])
def test_how_far_behind_an_amount_places_are_looked_at(between: int, places: tuple[str, ...]) -> None:
    """So far that a clause holds them; what ends further on is another matter."""
    words = " and they say".ljust(between - len("Canada"), "x")
    (found,) = find(f"Kite tuners earn $21 an hour{words[:-1]} Canada.", Context())
    assert found.pay["places"] == places


@pytest.mark.parametrize("text", ["最低 月薪约5000元", "平均年収は約420万円です。"])
def test_a_hedge_at_the_end_of_a_word(text: str) -> None:
    """Scripts without spaces have the hedge in one word with what it hedges."""
    assert [found.pay.approximate for found in find_pay(text)] == [True]

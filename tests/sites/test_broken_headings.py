"""Headings, facts, steps and tables of texts that a scraper broke over lines, on pages that no layout knows."""

from __future__ import annotations

import pytest

from extractor import all_pay, extract, find_pay
from tests.helpers import untraced
from tests.helpers.sound import sound

LEAD = "Tuba menders take the dents out of tubas for bands, schools and sad uncles in every town."
DOES = ("What does a tuba mender do?", "They take out dents and solder braces, mostly for schools, and they polish.")
PAID = ("Tuba mender salary", "Most earn $52,300 a year, and demand is steady.")
BECOMES = ("How to become a tuba mender", "Learn from a mender for two years and buy a hammer of your own.")


def _text(*lines: str) -> str:
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("does", "becomes", "paid"),
    [
        ("What does a tuba\nmender do?", "How to become\na tuba mender", "Salary and job\noutlook"),
        ("What Does a\nTuba Mender Do?", "How to Become a\nTuba Mender", "Salary and\nJob Outlook"),
        ("What Does a Tuba Mender\nDo?", "How to Become a Tuba\nmender", "Tuba mender\nsalary"),
    ],
)
def test_a_heading_in_two_lines_is_one(does: str, becomes: str, paid: str) -> None:
    guide = sound(_text("Tuba Mender", LEAD, does, DOES[1], becomes, BECOMES[1], paid, PAID[1]).encode(), media_type="text/plain")
    assert guide.responsibilities.heading == does.replace("\n", " ")
    assert guide.how_to_become.heading == becomes.replace("\n", " ")
    assert guide.salary.heading == paid.replace("\n", " ")
    assert guide.how_to_become.paragraphs == (BECOMES[1],)
    assert len([repair for repair in guide.repairs if repair.rule == "wrap"]) == 3


def test_a_title_in_two_lines_is_one() -> None:
    guide = sound(_text("How to Become a", "Tuba Mender", LEAD, *DOES, *PAID).encode(), media_type="text/plain")
    assert (guide.title, guide.occupation) == ("How to Become a Tuba Mender", "Tuba Mender")


def test_what_says_all_goes_on_with_no_line() -> None:
    """A usual heading over a line with a small letter, and entries of a list, stay what they are."""
    guide = sound(_text("Tuba Mender", LEAD, *DOES, "Skills", "patience with uncles", "steady hands", *PAID).encode(), media_type="text/plain")
    assert guide.qualifications.heading == "Skills"
    assert guide.repairs == ()


def test_labels_with_their_colons_in_lines_of_their_own() -> None:
    facts = ("Salary range:", "$31,000 to $58,000 |", "Outlook:", "3% growth |", "Education:", "Certificate or diploma")
    guide = sound(_text("Tuba Mender", LEAD, *facts, *DOES, *BECOMES, *PAID).encode(), media_type="text/plain")
    assert (int(guide.key_facts.salary_range.max), guide.key_facts.growth.percent) == (58000, 3)
    assert guide.key_facts.typical_education == "Certificate or diploma"
    assert guide.outlook is None
    assert guide.education is None


def test_facts_that_lost_the_space_behind_their_label() -> None:
    facts = ("Average payAU$72,500 per year", "Job growth5.1%")
    guide = sound(_text("Tuba Mender", LEAD, *facts, *DOES, *BECOMES, *PAID).encode(), media_type="text/plain")
    pay = guide.key_facts.median_salary
    assert (int(pay.max), pay.currency, pay.period, pay.statistic) == (72500, "AUD", "year", "mean")
    assert guide.key_facts.growth.percent == 5.1


def test_a_year_is_no_fact_of_its_label() -> None:
    facts = ("2024 median pay", "$49,870 per year", "Job growth", "2%", "Annual openings", "400")
    guide = sound(_text("Tuba Mender", "Quick facts", *facts, *DOES, *BECOMES).encode(), media_type="text/plain")
    assert (int(guide.key_facts.median_salary.max), guide.key_facts.growth.percent) == (49870, 2)


def test_steps_with_numbers_without_points() -> None:
    steps = (
        "1 Take a class",
        "Most towns have a band that teaches one.",
        "2 Keep two tubas",
        "Two, so that you can compare them.",
        "3 Work a season",
    )
    guide = sound(
        _text("Tuba Mender", LEAD, *DOES, "Steps to get there", *steps, "Shops hire helpers in spring.", *PAID).encode(), media_type="text/plain"
    )
    assert [step.title for step in guide.how_to_become.steps] == ["Take a class", "Keep two tubas", "Work a season"]


def test_ranks_of_rows_that_lost_their_cells() -> None:
    cells = ("Level", "Hourly", "Annual", "Entry (10%)", "$15.10", "$31,400", "Median", "$19.85", "$41,290", "High (90%)", "$28.02", "$58,280")
    guide = sound(_text("Tuba Mender", LEAD, *DOES, *BECOMES, "Wages", *cells).encode(), media_type="text/plain")
    found = [(pay.statistic, pay.period) for path, pay in all_pay(guide) if path.startswith("/salary")]
    assert found == [(statistic, period) for statistic in ("p10", "median", "p90") for period in ("hour", "year")]


def test_who_can_ask_is_paid() -> None:
    assert [found.pay.kind for found in find_pay("A freelance mender with a name can ask $350 to $500 a day.")] == ["pay"]
    assert [found.pay.kind for found in find_pay("Some academies can ask $25,000.")] == ["cost"]


def test_what_they_make_is_pay_where_money_stands_under_it() -> None:
    page = (
        f"<h1>Tuba Mender</h1><p>{LEAD}</p><h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>What They Make</h2><p>{PAID[1]}</p><h2>Training</h2><p>A winter.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert (guide.salary.heading, [int(pay.max) for pay in guide.salary.pay]) == ("What They Make", [52300])


def test_a_short_text_behind_its_sections_name() -> None:
    rows = (
        "Duties: " + DOES[1],
        "Salary: $52,300",
        "Education: " + BECOMES[1],
        "Outlook: Employment of tuba menders is projected to grow by 4 percent.",
    )
    guide = sound("\n\n".join(("Tuba Mender", *rows)).encode(), media_type="text/plain")
    assert (guide.salary.heading, guide.salary.paragraphs) == ("Salary", ("$52,300",))
    assert guide.responsibilities.pay == ()


@pytest.mark.parametrize("line", ["How to become a\ntuba mender", "What does\n", "1 Take a class", "Salary range:\n$3 |", "Job growth5.1%"])
def test_many_broken_lines_cost_no_more_each(line: str) -> None:
    def took(count: int) -> float:
        page = _text("Tuba Mender", LEAD, *DOES, *BECOMES, *PAID, *[line] * count)
        return untraced.seconds(lambda: extract(page.encode(), media_type="text/plain"))

    assert took(2000) < 12 * took(500) + 0.5

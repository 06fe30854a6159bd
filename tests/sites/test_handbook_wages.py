"""The handbook's sentences about pay, as its editions word them: quartiles, lists of medians, figures at the highest that is published."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.guide import Guide
from tests.helpers.sound import sound

PAGE = """Dew Menders

Summary

Quick Facts: Dew Menders
2010 Median Pay $47,880 per year
Number of Jobs, 2010 8,390

What Dew Menders Do

They mend drops.

Pay

Well.

What Dew Menders Do

Dew menders mend what the frost has broken, drop by drop.

Work Environment

Meadows, mostly, and gardens in the spring.

Pay

{pay}

Job Outlook

Employment of dew menders is projected to grow 6 percent from 2010 to 2020.

Similar Occupations

Dew menders are like frost menders in some ways.
"""


def _page(pay: str) -> Guide:
    return sound(PAGE.format(pay=pay).encode())


def test_the_middle_half_earns_between_the_quartiles() -> None:
    guide = _page(
        "Median annual earnings of dew menders were $57,280 in May 2006. The middle 50 percent earned between $47,710 and $69,850. The lowest 10 percent "
        "earned less than $40,250, and the highest 10 percent earned more than $83,440."
    )
    (row,) = guide.salary.wages
    figures = [row.p10.max, row.p25.min, row.p25.max, row.median.min, row.p75.min, row.p75.max, row.p90.min]
    assert [int(figure) for figure in figures] == [40250, 47710, 47710, 57280, 69850, 69850, 83440]
    assert {pay.period for pay in (row.p10, row.p25, row.median, row.p75, row.p90)} == {"year"}
    assert (row.p25.text, row.p25.statistic, row.p75.text, row.p75.statistic) == ("$47,710", "p25", "$69,850", "p75")
    assert [path for path, _ in all_pay(guide) if path.startswith("/salary")] == [
        f"/salary/wages/0/{name}" for name in ("median", "p25", "p75", "p10", "p90")
    ]


@pytest.mark.parametrize("bound", ["more than or equal to $208,000", "equal to or greater than $208,000", "$208,000 or more"])
def test_the_highest_that_is_published_is_a_lower_bound(bound: str) -> None:
    (row,) = _page(f"The median annual wage for dew menders was $140,340 in May 2018. The highest 10 percent earned {bound}.").salary.wages
    assert (int(row.p90.min), row.p90.max, row.p90.open_ended) == (208000, None, "max")


def test_medians_in_a_list_with_the_figure_first() -> None:
    guide = _page(
        "The median annual wages of dew menders in May 2010 were the following:\n\n  • $53,020 for leaf menders\n  • $48,810 for petal menders\n\n"
        "The lowest 10 percent of leaf menders earned less than $33,000."
    )
    rows = {row.occupation: row for row in guide.salary.wages}
    assert [(name, int(rows[name].median.min), rows[name].as_of) for name in ("leaf menders", "petal menders")] == [
        ("leaf menders", 53020, "2010-05"),
        ("petal menders", 48810, "2010-05"),
    ]
    assert [row.p10.period for row in guide.salary.wages if row.p10] == ["year"]
    assert (guide.salary.bullets, guide.salary.pay) == ((), ())


@pytest.mark.parametrize(
    "lead",
    [
        "In May 2010, the median annual wages for dew menders in the top four industries in which these menders worked were as follows:",
        "In May 2010, median annual wages of dew menders in the three industries employing the largest numbers of them were as follows:",
        "In May 2010, the median annual wages for dew menders in the industries that employ the most of them were as follows:",
    ],
)
def test_pay_in_each_industry_is_not_an_occupations(lead: str) -> None:
    salary = _page(f"{lead}\n\nMeadows\t$55,000\nGardens\t48,190").salary
    assert [(row.industry, int(row.pay.min), row.as_of) for row in salary.by_industry] == [
        ("Meadows", 55000, "2010-05"),
        ("Gardens", 48190, "2010-05"),
    ]
    assert salary.wages == ()


def test_a_name_without_bars_is_no_chart() -> None:
    salary = _page("For the latest wage information:\n\nThe figures above are from a survey. For more, visit the page below.\n\nDew Menders").salary
    assert salary.comparison is None
    assert salary.paragraphs[-1] == "Dew Menders"


WRAPPED = """   Quick Facts: Tuners and Trimmers of Sails, and Line Menders
   2010 Median Pay $47,880 per year
   $23.02 per hour
   Number of Jobs, 2010 8,390

What Tuners and Trimmers of Sails, and Line Menders Do

   Tuners and trimmers of sails, and line menders look after everything on
   a boat that the wind touches, from the top of the mast to the boards.
   For information about the boats that they look after, visit a
   Pay.

Work Environment

   Tuners and trimmers of sails, and line menders held about 8,390 jobs in
   2010. The industries that employed the most of them were as follows:
   Harbors and yards; state, local, and private 46%
   Schools                                      21

Pay

   The median annual wage of tuners and trimmers of sails was $47,880 in
   May 2010. Those who have their own boats to look after earn somewhat
   less than those who look after the boats of others, as a rule.

Job Outlook

   Employment of tuners and trimmers of sails, and line menders is projected
   to grow 6 percent from 2010 to 2020, slower than the average for all of
   the occupations that there are.

Similar Occupations

   Others who look after what the wind touches are those who make kites.
"""


def test_what_the_undoing_of_a_wrap_joined() -> None:
    guide = sound(WRAPPED.encode())
    facts = guide.key_facts
    assert guide.occupation == "Tuners and Trimmers of Sails, and Line Menders"
    assert [int(pay.min) for pay in (facts.median_salary, *facts.other_periods)] == [47880, 23]
    assert (facts.median_year, facts.number_of_jobs.count) == (2010, 8390)
    assert [(row.industry, row.percent) for row in guide.work_environment.employers] == [
        ("Harbors and yards; state, local, and private", 46),
        ("Schools", 21),
    ]
    assert guide.responsibilities.paragraphs[-1].endswith("visit a Pay.")
    assert len(guide.salary.paragraphs) == 1

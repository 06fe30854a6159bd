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


def _figures(guide: Guide) -> list[tuple[str | None, str | None, str, int, str | None]]:
    """Each row's figures: whose, when, which, how much and for how long."""
    return [
        (row.occupation, row.as_of, name, int(pay.min if pay.min is not None else pay.max), pay.period)
        for row in guide.salary.wages
        for name in ("p10", "median", "mean", "p90")
        if (pay := getattr(row, name)) is not None
    ]


MEDIAN = "The median annual wage for dew menders was $62,360 in May 2024."
RANGE = "The lowest 10 percent earned less than $24,960, and the highest 10 percent earned more than $99,200."
ROW = [
    ("dew menders", "2024-05", "p10", 24960, "year"),
    ("dew menders", "2024-05", "median", 62360, "year"),
    ("dew menders", "2024-05", "p90", 99200, "year"),
]


@pytest.mark.parametrize(
    ("pay", "others"),
    [
        (f"{MEDIAN} {RANGE}", []),
        # An hourly figure before it is no reason to take the percentiles for hourly ones.
        (f"Helpers start at $15 per hour. {MEDIAN} {RANGE}", []),
        # A comparison is somebody else's, and the percentiles behind it are not.
        (
            f"{MEDIAN[:-1]}, lower than the median annual wage for all occupations of $70,500. {RANGE}",
            [("all occupations", "2024-05", "median", 70500, "year")],
        ),
        # Means of other people, or of another year.
        (f"{MEDIAN} {RANGE} In 2010, the average annual wage of guild members was $70,000.", []),
        (f"{MEDIAN} {RANGE} According to the guild, beginning salary offers averaged $40,000 a year.", []),
        (f"{MEDIAN} {RANGE} The median hourly wage for helpers was $15.10.", [("helpers", None, "median", 15, "hour")]),
        (f"{RANGE} {MEDIAN}", []),
        (f"{MEDIAN} The lowest tenth earned less than $24,960, and the highest tenth more than $99,200.", []),
        (f"{MEDIAN} Those in gardens had a median annual wage of $70,000. {RANGE}", [(None, None, "median", 70000, "year")]),
    ],
)
def test_each_figure_is_whose_its_sentence_is_about(pay: str, others: list[object]) -> None:
    guide = _page(pay)
    assert _figures(guide) == ROW + others
    assert len(list(all_pay(guide))) == 1 + pay.count("$")


def test_periods_go_with_the_statistic_before() -> None:
    guide = _page(
        "The median hourly wage for helpers was $15.10 in May 2024. The lowest 10 percent earned less than $11.00. "
        f"{MEDIAN} {RANGE} The average wage was $65,000."
    )
    helpers = [("helpers", "2024-05", "p10", 11, "hour"), ("helpers", "2024-05", "median", 15, "hour")]
    mean = ("dew menders", "2024-05", "mean", 65000, "year")
    assert _figures(guide) == [*helpers, *ROW[:2], mean, ROW[2]]


def test_what_pay_was_before_is_a_figure_and_no_bound() -> None:
    guide = _page(f"{MEDIAN[:-1]}, up from $60,000 in May 2023. {RANGE}")
    assert _figures(guide) == ROW
    (before,) = guide.salary.pay
    assert (int(before.min), int(before.max), before.open_ended) == (60000, 60000, None)


def test_the_middle_half_in_a_paragraph_of_its_own() -> None:
    guide = _page(f"{MEDIAN}\n\nThe middle 50 percent earned between $47,710 and $69,850.")
    (row,) = guide.salary.wages
    assert (int(row.p25.min), int(row.p75.max), row.p25.period) == (47710, 69850, "year")


def test_a_list_of_medians_is_told_apart_to_the_last_word() -> None:
    guide = _page(
        "The median annual wages of dew menders in May 2010 were the following:\n\n  • $53,020 for leaf menders\n  • $48,810 for petal menders"
    )
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize(
    ("text", "percent", "openings"),
    [
        ("Employment in the dew industry is projected to fall 12 percent, and employment of dew menders is projected to grow 5 percent.", 5, None),
        ("The market for dew is projected to grow 30 percent by 2030.", None, None),
        ("The median annual wage grew 3 percent. Dew menders are projected to have 100 openings a year.", None, 100),
        ("Overall job growth for dew menders is expected to be 20% from 2018 to 2028.", 20, None),
        ("Employment of dew menders is projected to fall 12 percent from 2010 to 2020.", -12, None),
        ("Employment of dew menders is projected to grow 5 percent, while that of others declines.", 5, None),
        ("About 25,000 openings for dew menders will come over the decade, and 2,500 of them each year.", None, None),
        ("Employment in all occupations is projected to grow 3 percent. Employment of dew menders is projected to grow 9 percent.", 9, None),
    ],
)
def test_growth_is_the_occupations(text: str, percent: int | None, openings: int | None) -> None:
    page = PAGE.replace("Employment of dew menders is projected to grow 6 percent from 2010 to 2020.", text)
    outlook = sound(page.format(pay="Well.").encode()).outlook
    assert (outlook.growth and outlook.growth.percent) == percent
    assert (outlook.annual_openings and outlook.annual_openings.count) == openings


RANKS = ["p10", "p25", "median", "p75", "p90"]


@pytest.mark.parametrize(
    ("table", "statistics"),
    [
        ("| Percentile | Wage |\n|---|---|\n| 10% | $1 |\n| 25% | $2 |\n| 50% (median) | $3 |\n| 75% | $4 |\n| 90% | $5 |", RANKS),
        ("| Percentile | 10% | 25% | 50% (Median) | 75% | 90% |\n|---|---|---|---|---|---|\n| Wage | $1 | $2 | $3 | $4 | $5 |", RANKS),
        ("| Pay | Salary |\n|---|---|\n| 10th percentile | $1 |\n| median (50th percentile) | $3 |", ["p10", "median"]),
        ("| Experience | Salary |\n|---|---|\n| 10 years | $1 |\n| 90% of them | $3 |", [None, None]),
    ],
)
def test_percentiles_in_a_table(table: str, statistics: list[str | None]) -> None:
    assert [pay.statistic for pay in _page(table).salary.pay] == statistics


@pytest.mark.parametrize("rows", ["- Meadows (46%)\n- Schools - 21%", "Meadows — 46%\nSchools – 21%", "Meadows: 46%\nSchools: 21"])
def test_employers_however_their_share_is_set_apart(rows: str) -> None:
    page = PAGE.replace("Meadows, mostly, and gardens in the spring.", f"The largest employers of dew menders were as follows:\n\n{rows}")
    guide = sound(page.format(pay="Well.").encode())
    assert [(row.industry, row.percent) for row in guide.work_environment.employers] == [("Meadows", 46), ("Schools", 21)]
    assert (guide.work_environment.bullets, guide.ledger.unclassified) == ((), 0)


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


def test_a_lone_row_of_projections_below_a_broken_header_is_no_heading() -> None:
    page = """Fog Sorters

Nature of the Work

Fog sorters sort fog by its weight.

Working Conditions

They work in valleys, mostly before the sun is up.

Job Outlook

Employment of fog sorters should increase 12 percent between 2008 and 2018, about as fast as the average for all occupations.

Projections Data

Projections data from the National Employment Matrix
Occupational Title \tSOC Code \tEmployment, 2008 \tProjected
Employment, 2018 \tChange,
2008-18 \tDetailed Statistics
Number \tPercent
Fog sorters \t47-9911 \t69,500 \t77,840 \t8,340 \t12 \t[PDF] \t[XLS]
    NOTE: What stands in this table is rounded, as the first chapter of the handbook says at some length.

Earnings

Median annual wages of fog sorters were $41,000 in May 2008.

Related Occupations

Mist weighers
"""
    guide = sound(page.encode())
    assert guide.extra_sections == ()
    assert [(row.occupation, row.code, row.employment, row.change, row.percent) for row in guide.outlook.projections] == [
        ("Fog sorters", "47-9911", 69500, 8340, 12)
    ]
    assert (guide.outlook.growth.percent, guide.outlook.growth.start_year, guide.outlook.growth.end_year) == (12, 2008, 2018)

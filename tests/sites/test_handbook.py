"""The handbook: years, periods, percentiles, industries, projections, in its editions and in what scrapers leave of them."""

from __future__ import annotations

import textwrap

import pytest

from extractor import extract
from extractor.guide import Guide
from tests.helpers.cases import case
from tests.helpers.sound import sound

PAGES = ["ooh-moss-surveyors.html", "ooh-moss-surveyors.txt", "ooh-kite-tuners.html", "ooh-kite-tuners.txt"]
OLD = """Peat Readers

Significant Points

- Most peat readers learn on the bog.
- The air is good.

Nature of the Work

Peat readers cut a column from the bog and read the years in it. They write down what burned and what flooded.

Training, Other Qualifications, and Advancement

A diploma and a season on the bog are the usual way in.

Employment

Peat readers held about 3,100 jobs in 2008.

Job Outlook

Employment of peat readers is expected to grow by 8 percent during the 2008-18 decade, about as fast as the average.

Projections Data

Projections data from the National Employment Matrix

Occupational Title\tSOC Code\tEmployment, 2008\tProjected Employment, 2018\tChange, 2008-18
Number\tPercent
Peat readers\t19-2049\t3,100\t3,300\t300\t8

Earnings

Median annual wages of peat readers were $41,230 in May 2008. The lowest 10 percent earned less than $27,150, and the highest 10 percent
earned more than $66,080.

Related Occupations

Others who read the ground are moss surveyors and stone readers.

Sources of Additional Information

Write to the Bog Society.
"""


@pytest.mark.parametrize("name", PAGES)
def test_what_is_said_in_brief_is_kept_apart(name: str) -> None:
    guide = sound(case(name).read())
    assert guide.source.layout == "ooh@1"
    fields = [item.field for item in guide.brief.items]
    assert fields[:5] == ["responsibilities", "work_environment", "how_to_become", "salary", "outlook"]
    assert all(item.text for item in guide.brief.items)
    assert guide.extra_sections == ()
    assert guide.ledger.unclassified == 0


def test_one_pay_a_period() -> None:
    facts = extract(case("ooh-moss-surveyors.html").read()).key_facts
    assert (facts.median_salary.period, facts.median_salary.min, facts.median_year) == ("year", 61240, 2024)
    assert [(pay.period, float(pay.min)) for pay in facts.other_periods] == [("hour", 29.44)]
    assert facts.growth.model_dump() == {"text": "5%", "percent": 5, "descriptor": "Faster than average", "start_year": 2024, "end_year": 2034}


@pytest.mark.parametrize("name", PAGES[2:])
def test_percentiles_have_the_medians_period(name: str) -> None:
    wages = extract(case(name).read()).salary.wages
    assert [row.occupation for row in wages] == ["kite tuners", "line riggers"]
    assert [(row.p10.statistic, row.p10.period, float(row.p10.max)) for row in wages] == [("p10", "hour", 9.8), ("p10", "hour", 11.02)]
    assert [(row.p90.open_ended, float(row.p90.min)) for row in wages] == [("max", 33.16), ("max", 41.77)]
    assert {row.as_of for row in wages} == {"2012-05"}


@pytest.mark.parametrize("name", PAGES[:2])
def test_figures_without_a_mark_have_the_first_ones_currency(name: str) -> None:
    rows = extract(case(name).read()).salary.by_industry
    assert [(int(row.pay.min), row.pay.currency, row.pay.statistic) for row in rows] == [
        (66900, "USD", "median"),
        (60410, "USD", "median"),
        (52080, "USD", "median"),
    ]


def _stands_once(guide: Guide) -> list[tuple[int, int]]:
    return [
        (entry.start, entry.end) for entry in guide.provenance if entry.path.endswith(("/p10", "/p90", "/median")) or "/salary/pay/" in entry.path
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_figure_of_the_text_stands_once(name: str) -> None:
    places = _stands_once(extract(case(name).read()))
    assert len(places) == len(set(places)) > 2


def test_the_oldest_edition() -> None:
    guide = sound(OLD.encode())
    assert (guide.source.layout, guide.occupation, guide.title) == ("ooh@1", "Peat Readers", "Peat Readers")
    assert guide.outlook.projections[0].model_dump() == {
        "occupation": "Peat readers", "code": "19-2049", "employment": 3100, "projected": 3300, "percent": 8, "change": 300, "start_year": 2008, "end_year": 2018,
    }  # fmt: skip
    assert guide.salary.wages[0].as_of == "2008-05"
    assert guide.responsibilities.items == ()
    assert guide.brief.bullets == ("Most peat readers learn on the bog.", "The air is good.")


def test_a_chart_says_what_its_bars_are() -> None:
    chart = extract(case("ooh-kite-tuners.html").read()).salary.comparison
    assert [(pay.text, pay.period, pay.statistic) for pay in chart.pay] == [("$16.71", "hour", "median"), ("$19.10", "hour", "median")]


CEILING = """Summary

Dew Surgeons

Quick Facts: Dew Surgeons
2024     Median Pay
This wage is equal to or greater than $239,200 per year or $115.00 per hour.
Number of Jobs, 2024 8,390
Job Outlook, 2024–34 0% (Little or no change)

What Dew Surgeons Do

They mend drops.

Pay

Few are paid as well.

Work Environment

Meadows, mostly.

What Dew Surgeons Do About this section

Dew surgeons mend what the frost has broken, drop by drop, until the sun is up.

Work Environment About this section

Dew surgeons held about 8,390 jobs in 2024. The industries that employed the most dew surgeons were as follows:

Meadows\t53%
Gardens\t31

Pay About this section

Dew Surgeons

Median annual wages, May 2024

Dew surgeons

This wage is equal to or greater than $239,200 per year.

Total, all occupations

$49,500

Note: the total is of everyone.
Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics

Median wages of each kind are not available, but mean (average) annual wages for dew surgeons in May 2024 were as follows:

Leaf surgeons\t$250,810
Petal surgeons\t232,490

Job Outlook About this section

Employment of dew surgeons is projected to show little or no change from 2024 to 2034.

Despite limited employment growth, about 360 openings for dew surgeons are projected each year, on average, over the decade.

Similar Occupations About this section

Occupation\tJob Duties\tENTRY-LEVEL EDUCATION\t2024 MEDIAN PAY
Frost surgeons

Frost surgeons mend what the dew has broken on cold mornings, flake by flake.

Doctoral degree This wage is equal to or greater than $239,200 per year.
"""


def test_wages_beyond_the_highest_that_is_published() -> None:
    guide = sound(CEILING.encode())
    facts = guide.key_facts
    assert (facts.median_year, facts.number_of_jobs.count, facts.growth.percent) == (2024, 8390, 0)
    assert [(pay.min, pay.max, pay.period) for pay in (facts.median_salary, *facts.other_periods)] == [(239200, None, "year"), (115, None, "hour")]
    assert [(pay.text, pay.max, pay.period) for pay in guide.salary.comparison.pay] == [("$239,200", None, "year"), ("$49,500", 49500, "year")]
    assert [(row.occupation, row.median, int(row.mean.min)) for row in guide.salary.wages] == [
        ("Leaf surgeons", None, 250810),
        ("Petal surgeons", None, 232490),
    ]
    assert [(row.industry, row.percent) for row in guide.work_environment.employers] == [("Meadows", 53), ("Gardens", 31)]
    assert guide.outlook.growth.model_dump() == {
        "text": "little or no change", "percent": None, "descriptor": "little or no change", "start_year": 2024, "end_year": 2034,
    }  # fmt: skip
    assert guide.outlook.annual_openings.count == 360
    frost = guide.related_careers.items[0]
    assert (frost.title, frost.education, frost.pay.min, frost.pay.max) == ("Frost surgeons", "Doctoral degree", 239200, None)
    assert [item.field for item in guide.brief.items] == ["responsibilities", "salary", "work_environment"]


def _wrapped(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(block, width) if "\n" not in block else block for block in text.split("\n\n"))


@pytest.mark.parametrize("width", [56, 72])
def test_a_wrapped_page_says_the_same(width: int) -> None:
    text = case("ooh-moss-surveyors.txt").read().decode()
    whole, wrapped = extract(text), sound(_wrapped(text, width).encode())
    assert wrapped.work_environment.model_dump() == whole.work_environment.model_dump()
    assert wrapped.how_to_become.qualities == whole.how_to_become.qualities
    assert wrapped.salary.wages == whole.salary.wages


GLUED = """# Dew Menders

## Summary

Video transcript available at https://example.org/dew. Quick Facts: Dew Menders
---
2024 Median Pay | $61,240 per year
$29.44 per hour
Number of Jobs, 2024 | 8,390

### What Dew Menders Do

They mend drops.

### Pay

Well enough.

## What Dew Menders Do

Dew menders mend what the frost has broken.

## Pay

The median annual wage for dew menders was $61,240 in May 2024.

## Job Outlook

Employment of dew menders is projected to grow 5 percent from 2024 to 2034.

## Number of Jobs, 2024

How many there are.
"""


def test_a_heading_run_into_the_line_before_it() -> None:
    facts = sound(GLUED.encode()).key_facts
    assert facts.heading == "Quick Facts: Dew Menders"
    assert (facts.median_year, [pay.period for pay in (facts.median_salary, *facts.other_periods)], facts.number_of_jobs.count) == (
        2024,
        ["year", "hour"],
        8390,
    )


def test_headings_that_begin_their_paragraphs() -> None:
    page = OLD.replace("what flooded.\n", "what flooded.\n\nWork environment. Bogs are wet, and the wind is cold.\n").replace(
        "the usual way in.\n", "the usual way in.\n\nEducation and training. Colleges teach it.\n\nAdvancement. Some lead a camp of their own.\n"
    )
    guide = sound(page.encode())
    assert guide.responsibilities.paragraphs == (
        "Peat readers cut a column from the bog and read the years in it. They write down what burned and what flooded.",
    )
    assert guide.work_environment.paragraphs == ("Bogs are wet, and the wind is cold.", "Peat readers held about 3,100 jobs in 2008.")
    assert guide.how_to_become.education.paragraphs == ("Colleges teach it.",)
    assert guide.how_to_become.advancement.paragraphs == ("Some lead a camp of their own.",)
    assert guide.extra_sections == ()


def test_contents_and_a_menu_are_no_sections() -> None:
    menu = (
        "Home\nNature of the Work\nTraining, Other Qualifications, and Advancement\nEmployment\nJob Outlook\nProjections Data\nEarnings\nOES Data\n"
    )
    guide = sound((menu + "Related Occupations\nSources of Additional Information\n" + OLD).encode())
    assert guide.occupation == "Peat Readers"
    assert guide.salary.wages[0].as_of == "2008-05"
    assert guide.brief.bullets == ("Most peat readers learn on the bog.", "The air is good.")


BUTTONS = OLD.replace("Peat Readers\n\nSignificant", "(PDF) How to best view PDF files\n\nPeat Readers\n\nSignificant", 1).replace(
    "Occupational Title\tSOC Code\tEmployment, 2008\tProjected Employment, 2018\tChange, 2008-18",
    "Occupational Title\tSOC Code\tEmployment, 2008\tProjected\nEmployment, 2018\tChange,\n2008-18\tDetailed Statistics",
)
HEADS = (
    "Nature of the Work",
    "Training, Other Qualifications, and Advancement",
    "Employment",
    "Job Outlook",
    "Projections Data",
    "Earnings",
    "Related Occupations",
    "Sources of Additional Information",
)


@pytest.mark.parametrize("button", ["[About this section] Back to Top Back to Top", "[About this section]", "Back to Top"])
def test_buttons_behind_the_headings_of_the_oldest_edition(button: str) -> None:
    page = BUTTONS
    for head in HEADS:
        page = page.replace(f"\n{head}\n", f"\n{head} {button}\n")
    guide = sound(page.encode())
    assert (guide.source.layout, guide.occupation) == ("ooh@1", "Peat Readers")
    assert guide.responsibilities.paragraphs == (
        "Peat readers cut a column from the bog and read the years in it. They write down what burned and what flooded.",
    )
    row = guide.outlook.projections[0]
    assert (row.employment, row.projected, row.percent, row.change, row.start_year, row.end_year) == (3100, 3300, 8, 300, 2008, 2018)
    assert guide.salary.wages[0].median.min == 41230
    assert guide.extra_sections == ()


def test_a_name_in_the_projections_is_no_chart() -> None:
    cells = "\n".join("Peat readers\t19-2049\t3,100\t3,300\t300\t8".split("\t"))
    guide = sound(OLD.replace("Peat readers\t19-2049\t3,100\t3,300\t300\t8", cells).encode())
    assert [(row.occupation, row.employment, row.change) for row in guide.outlook.projections] == [("Peat readers", 3100, 300)]
    assert guide.outlook.comparison is None


PICTURED = """Similar Occupations

This table shows a list of occupations with job duties that are similar to those of dew surgeons.

\tOccupation\tJob Duties\tENTRY-LEVEL EDUCATION\t2024 MEDIAN PAY
Frost surgeons

Frost Surgeons
\t

Frost surgeons mend what the dew has broken.
\tDoctoral degree\t$61,000
Leaf readers\tLeaf Readers and Turners\t

Leaf readers turn leaves.
\tSee How to Become One\t$16.85 per hour
"""


def test_the_words_of_a_picture_are_no_occupation() -> None:
    guide = sound((CEILING.split("Similar Occupations", maxsplit=1)[0] + PICTURED).encode())
    assert [(item.title, item.description, item.education, float(item.pay.min)) for item in guide.related_careers.items] == [
        ("Frost Surgeons", "Frost surgeons mend what the dew has broken.", "Doctoral degree", 61000),
        ("Leaf Readers and Turners", "Leaf readers turn leaves.", "See How to Become One", 16.85),
    ]


def test_sections_alone_with_their_buttons_are_known() -> None:
    heads = (
        "What Dew Menders Do",
        "Work Environment",
        "How to Become a Dew Mender",
        "Pay",
        "Job Outlook",
        "State & Area Data",
        "Similar Occupations",
    )
    page = "Dew Menders\n\n" + "\n\n".join(
        f"{head} About this section\n\nDew menders mend drops, and that is all there is to be said." for head in heads
    )
    guide = sound(page.encode())
    assert guide.source.layout == "ooh@1"
    assert guide.occupation == "Dew Menders"
    assert guide.salary.paragraphs == ("Dew menders mend drops, and that is all there is to be said.",)

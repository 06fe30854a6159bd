"""The handbook: years, periods, percentiles, industries, projections, in its editions and in what scrapers leave of them."""

from __future__ import annotations

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

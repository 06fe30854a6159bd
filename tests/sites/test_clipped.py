"""Short names of occupations, other names for them, contents in front of the text, sides without a heading of the whole, and what their tables pay."""

from __future__ import annotations

import pytest

from extractor.unknown.clipped import clipped
from tests.helpers.sound import sound

TEXT = """How to Become a Tidal Turbine Technician | Sluice School
Sluice School
Courses
How to Become a Tidal Turbine Technician
If you like tides and tools, a job under the barrage may suit you.
Table of Contents
What Is a Tidal Turbine Technician?
A Day in the Life of a Tidal Tech
Skills You'll Need
What Is a Tidal Turbine Technician?
A tidal turbine technician keeps the turbines of a barrage turning at ebb and flood.
What does a tidal turbine technician do?
Typical duties are:
Lifting the gates
Greasing the bearings
Reading the gauges
A Day in the Life of a Tidal Tech
The crew meets at low water, checks the weather and goes down the ladder two by two.
Types of Tidal Technician Jobs
Some stay at one barrage for life, others follow the spring tides along the coast.
Skills You'll Need
A head for ladders
Patience with rust
Tidal Tech Salary
A trainee earns $38,000 a year, and a lead $71,000.
The Upsides
Steady work
Sea air
The Downsides
Wet socks
Early tides
Job Titles to Search For
Barrage Fitter
Sluice Mechanic
Is It in Demand?
Employment should rise 6 percent from 2024 to 2034 as more barrages are built.
"""


def test_a_page_in_lines() -> None:
    """Each line of the contents is none of the headings; short names are the occupation's; the other side begins at its own heading."""
    guide = sound(TEXT)
    assert guide.occupation == "Tidal Turbine Technician"
    assert guide.responsibilities.items[:3] == ("Lifting the gates", "Greasing the bearings", "Reading the gauges")
    assert "goes down the ladder" in str(guide.responsibilities)
    assert "spring tides" in str(guide.specializations)
    assert [pay.max for pay in guide.salary.pay] == [38000, 71000]
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Steady work", "Sea air"), ("Wet socks", "Early tides"))
    assert [(item.heading, "Barrage Fitter" in str(item)) for item in guide.extra_sections if item.heading] == [("Job Titles to Search For", True)]
    assert guide.outlook.growth.percent == 6


@pytest.mark.parametrize(
    ("name", "words", "whole"),
    [
        ("Tidal Turbine Technician", "tidal techs", True),
        ("Tidal Turbine Technician", "Tidal Technician", True),
        ("Office Administrator", "office admin", True),
        ("Office Administrator", "post office administration", False),
        ("Tidal Turbine Technician", "tidal technique", False),
    ],
)
def test_short_names(name: str, words: str, whole: bool) -> None:  # noqa: FBT001 - a case of a table
    """A word left out of the middle, and a last word cut short."""
    pattern = clipped(name)
    assert pattern is not None
    assert (pattern.fullmatch(words) is not None) is whole


@pytest.mark.parametrize("name", ["Baker", "Sous Chef", "IT Technician"])
def test_no_short_names(name: str) -> None:
    """One word has no short form, nor has a name whose last word nobody cuts; two letters are said for other things too."""
    assert clipped(name) is None


PAID = """<h1>Dyke Warden</h1><h2>Duties</h2><p>A dyke warden walks the dyke and mends what the sea has taken.</p>
<h2>Salary</h2><p>Pay rises with the post.</p>
<table><tr><th>Position</th><th>Monthly Salary (PHP)</th></tr><tr><td>Project engineer</td><td>40,000 - 60,000</td></tr>
<tr><td>Insurance officer</td><td>30,000 - 35,000</td></tr></table>
<table><tr><th>Grade</th><th>Day rate</th><th>Year (approx.)</th></tr><tr><td>Warden</td><td>$180</td><td>$38,000</td></tr></table>
<h2>The Board Exam</h2><p>It is held in May, and the application fee is P900; ₱200 buys the form.</p>
<h2>Outlook</h2><p>The federal forecast is growth of 8 percent over ten years.</p>
<h2>More from Careers</h2><ul><li>Reed cutter</li><li>Eel catcher</li></ul>"""


def test_tables_and_fees() -> None:
    """A label that names somebody says no kind, a head that is a period says it, a letter is money where a fee of the country is."""
    guide = sound(PAID.encode(), media_type="text/html")
    pays = [(pay.max, pay.period, pay.kind) for pay in guide.salary.pay]
    assert pays == [(60000, "month", "pay"), (35000, "month", "pay"), (180, "day", "pay"), (38000, "year", "pay")]
    assert [(pay.text, pay.currency, pay.kind) for pay in guide.education.pay] == [("P900", "PHP", "cost"), ("₱200", "PHP", "cost")]
    assert guide.outlook.growth.percent == 8
    assert guide.related_careers is None

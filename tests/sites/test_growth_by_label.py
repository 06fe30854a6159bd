"""Growth that no verb tells of, on pages that no layout knows: behind a label, or as a figure with its years."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

PAGE = """<h1>Rigger career guide</h1><p>Riggers plan lifts with a crane crew and check slings before each of them.</p>
<h2>What does a rigger do?</h2><ul><li>Inspect slings<li>Signal</ul><h2>Rigger salary</h2><p>Riggers earn $58,400 a year.</p>
<h2>Job outlook</h2><p>{}</p>"""


@pytest.mark.parametrize(
    ("text", "percent", "years"),
    [
        ("+8% from 2022 to 2032", 8, (2022, 2032)),
        ("Projected growth (2022-2032): 4%", 4, (2022, 2032)),
        ("10-year job growth: 12%", 12, (None, None)),
        ("Job outlook: 6% (faster than average)", 6, (None, None)),
        ("Job growth</p><p>12%", 12, (None, None)),
        ("Ports hire all year.</p><p>+8%", 8, (None, None)),
        ("Openings: 2,300 a year. Growth: -1%", -1, (None, None)),
        ("The outlook is good: +14 % until 2035.", 14, (None, 2035)),
        ("Riggers will see 9% growth from 2023 to 2033, much faster than the 4% average for all jobs.", 9, (2023, 2033)),
        ("Little or no change is expected in employment of riggers (0 percent) from 2022 to 2032.", 0, (2022, 2032)),
    ],
)
def test_growth_without_a_verb(text: str, percent: float, years: tuple[int | None, int | None]) -> None:
    outlook = sound(PAGE.format(text)).outlook
    assert outlook is not None
    assert outlook.growth is not None
    assert (outlook.growth.percent, (outlook.growth.start_year, outlook.growth.end_year)) == (percent, years)


@pytest.mark.parametrize(
    "text",
    [
        "Wage growth: 3%",
        "Career change: 12%",
        "Women in the trade</p><p>61%",
        "Pay growth</p><p>+5% from 2022 to 2032",
        "Growth: 40% of riggers work nights.",
        "40% from unions, 60% from agencies",
        "5% growth in pay from 2022 to 2032",
        "Riggers will see 9% growth in pay.",
        "30% of riggers are self-employed.",
    ],
)
def test_other_shares_are_no_growth(text: str) -> None:
    outlook = sound(PAGE.format(text)).outlook
    assert outlook is not None
    assert outlook.growth is None


@pytest.mark.parametrize("role", ["Rigger", "Salary Analyst", "Wage Inspector", "Market Researcher"])
def test_the_words_of_the_name_are_not_what_grows(role: str) -> None:
    page = PAGE.format(f"Employment of {role.lower()}s is projected to grow 5 percent from 2024 to 2034.").replace("Rigger career", f"{role} career")
    outlook = sound(page.replace("Riggers", f"{role}s").replace("rigger", role.lower())).outlook
    assert outlook is not None
    assert outlook.growth is not None
    assert outlook.growth.percent == 5

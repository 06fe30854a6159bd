"""Title and lead paragraphs of pages that no layout knows."""

from __future__ import annotations

import pytest

from extractor import all_pay
from tests.helpers.sound import sound

LEAD = "Bell hangers put bells where bells belong, and take them down again when they crack."
MORE = "This page says what the work is like, and how you get a tower of your own one day."
REST = """
## What does a bell hanger do?

- hangs bells
- greases bearings

## Salary

Most earn £24,600 a year.
"""


@pytest.mark.parametrize("marks", ["#", ""])
def test_title_and_lead(marks: str) -> None:
    """The heading that names the page is its title, and no section; the paragraphs right under it are its summary."""
    title = "How to Become a Bell Hanger"
    page = sound(f"# {title}\n\nBy Rosa Ray\n\n{LEAD}\n\n{MORE}\n{REST}".replace("#", marks).replace("\n ", "\n").lstrip())
    assert (page.title, page.summary) == (title, f"{LEAD}\n{MORE}")
    assert title not in [one.heading for one in page.outline]
    assert [(one.heading, one.paragraphs) for one in page.extra_sections] == [(None, ("By Rosa Ray",))]


def test_money_in_the_lead_stays_with_its_text() -> None:
    """A lead that speaks of pay keeps it: it is no summary from there on, but text under no heading."""
    paid = "On average bell hangers earn £23,000 a year, and the view from up there is theirs for nothing."
    page = sound(f"# How to Become a Bell Hanger\n\n{LEAD}\n\n{paid}\n{REST}")
    assert page.summary == LEAD
    assert [(path, pay.min) for path, pay in all_pay(page)] == [("/extra_sections/0/pay/0", 23000), ("/salary/pay/0", 24600)]


def test_notices_are_no_lead() -> None:
    """What a site says of its cookies above the text is no summary."""
    page = sound(f"# How to Become a Bell Hanger\n\nWe use cookies and hope that you do not mind, since all the others do so too.\n\n{LEAD}\n{REST}")
    assert page.summary == LEAD


def test_a_title_in_doubt_is_none() -> None:
    """A line of text that names nobody of whom the page speaks is no title."""
    page = sound("Tower Times\n\n" + "".join(REST.replace("## ", "")).lstrip())
    assert page.title is None
    assert page.summary is None


_DUTIES = "<h2>What they do</h2><ul><li>Heat metal<li>Shape it</ul><h2>Salary</h2><p>Most earn $45,680 a year.</p>"


@pytest.mark.parametrize(
    ("lead", "is_one"),
    [
        ("A blacksmith shapes iron and steel.", True),
        ("Blacksmiths shape iron and steel.", True),
        ("Iron is shaped in many ways.", False),
        ("Read what blacksmiths say here.", False),
        ("Blacksmiths shape gates, rails, tongs, cake tins and the tins for cookies in forges.", True),
        ("This site uses cookies, and so do the pages of the blacksmiths that it links to.", False),
    ],
)
def test_a_short_sentence_about_the_occupation_is_the_lead(lead: str, is_one: bool) -> None:  # noqa: FBT001
    guide = sound(f"<h1>Blacksmith</h1><p>{lead}</p>{_DUTIES}")
    assert guide.summary == (lead if is_one else None)


@pytest.mark.parametrize(
    ("heading", "place", "currency"),
    [
        ("Blacksmith salary in Canada", ("CA",), "CAD"),
        ("Average blacksmith pay in Australia", ("AU",), "AUD"),
        ("Blacksmith salary", (), "USD"),
    ],
)
def test_the_country_in_a_heading_is_that_of_its_pay(heading: str, place: tuple[str, ...], currency: str) -> None:
    guide = sound(f"<h1>Blacksmith</h1>{_DUTIES.replace('Salary', heading)}")
    (pay,) = [pay for _, pay in all_pay(guide)]
    assert (pay.places, pay.currency) == (place, currency)


def test_dollars_of_all_figures_are_the_countrys() -> None:
    page = "<h1>Baker in Canada</h1><h2>Wages in Canada</h2><p>All figures are in dollars per hour.</p><table><tr><th>Area<th>Low<th>Median<tr><td>Yukon<td>16.00<td>18.50"
    guide = sound(f"{page}</table><h2>Main duties</h2><ul><li>Bake<li>Ice cakes</ul>")
    assert {(pay.text, pay.currency, pay.period) for _, pay in all_pay(guide)} == {("16.00", "CAD", "hour"), ("18.50", "CAD", "hour")}

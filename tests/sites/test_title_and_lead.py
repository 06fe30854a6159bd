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

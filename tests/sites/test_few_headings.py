"""Sites that no layout knows: pages with hardly a heading, whose text names somebody over and over."""

from __future__ import annotations

import pytest

from extractor import extract
from tests.helpers.sound import sound

_LEAD = "A bell hanger hangs bells in towers, and takes them down again when they crack. Most hangers work for a foundry."
_TEXT = "Bell hangers need a head for heights. To work as a bell hanger you learn with a foundry for four years, and climb every day."
_FOUND = {
    "a title that says it": f"How to Become a Bell Hanger\n\n{_LEAD}\n\n{_TEXT}\n\nAs a bell hanger you travel from tower to tower.\n",
    "a bare name and one section": f"Bell Hanger\n\n{_LEAD}\n\n{_TEXT}\n\nHow much does a bell hanger make?\n\nThe median wage was $41,400 a year in 2022.\n",
    "a name in headings alone": f"Is Bell Hanger a Good Career?\n\n{_LEAD}\n\nWhat is a Bell Hanger?\n\n{_TEXT}\n\nWhere do bell hangers work?\n\nIn towers, in foundries and on barges, all over the country and in every weather.\n",
    "the way in, without a title": f"{_LEAD}\n\n{_TEXT} Most employers are looking for people with strong arms.\n\nHow to Become a Bell Hanger\n\nThere are a few steps to take.\n\n1. Find a foundry\n2. Climb a tower\n",
}


@pytest.mark.parametrize("name", _FOUND)
def test_the_text_says_whom_a_page_is_about(name: str) -> None:
    """Two headings that begin sections are not needed where the text goes on about whom a title or a heading names."""
    record = sound(_FOUND[name])
    assert record.occupation == "Bell Hanger"
    codes = [found.code for found in record.findings]
    assert "occupation.by_text" in codes or "occupation.told" in codes


@pytest.mark.parametrize(
    "text",
    [
        "Bell Hanger\n\nOur shop is open from nine to five. We hang what you bring us.\n\nHow much does it cost?\n\nAsk us for a price, which depends on the bell.\n",
        f"Bell Hanger\n\n{_LEAD}\n\n{_TEXT}\n\nSalary\n\n$41,400 a year. Join our team today, and send us your CV.\n",
        f"Bells\n\nBells are cast in pits.\n\nSalary\n\n{_TEXT} Bell hangers earn $41,400 a year.\n",
    ],
    ids=["nobody spoken of", "an advert", "nobody named"],
)
def test_what_says_less_is_about_nobody(text: str) -> None:
    """A name that the text does not go on with, an advert, and a text that no title or heading bears out leave the occupation unknown."""
    assert extract(text).occupation is None


_TRADES = "Working with bells is for people who like heights, and who do not mind the weather in any month of the year."


@pytest.mark.parametrize("title", ["Bell Work: Career Overview", "Why Is Bell Work a Job of Tomorrow?"])
def test_a_title_has_the_first_word_of_a_name(title: str) -> None:
    """Headings that all go on with the same word behind it name somebody; the word alone names nobody."""
    record = sound(
        f"{title}\n\n{_TRADES}\n\nWhat Is a Bell Hanger?\n\n{_LEAD}\n\nWhat bell hangers do\n\n{_TEXT}\n\nSalary\n\nThey earn $41,400 a year.\n"
    )
    assert record.occupation == "Bell Hanger"
    assert "occupation.told" in [found.code for found in record.findings]


def test_a_first_section_is_nobody() -> None:
    """A page that begins with a section's usual heading has no title: whom the texts speak of is the occupation."""
    record = sound(
        f"Introduction\n{_LEAD}\n\nAverages for Bell Hanger Salaries\n{_TEXT} They earn $41,400 a year.\n\nJob Outlook\n{_TRADES} A bell hanger has work.\n"
    )
    assert record.occupation == "Bell Hanger"


@pytest.mark.parametrize(
    "text",
    [
        f"Bell Hanger\n\n{_LEAD}\n\n{_TEXT}\n\nBell hangers may also climb chimneys.\n",
        f"Bell Hanger Career Path: From Start to End\nBell Hanger Career Path: From Learner to Master and Beyond\n{_TEXT}\n",
        f"{_LEAD}\n\n{_TEXT}\n\nWhat is the career path for a bell hanger?\n\nHangers become masters.\n\nIs bell hanging a good career choice?\n\nIt is loud.\n",
        f"What is a Bell Hanger? Career & Salary Overview\n\nPart One What is a Bell Hanger?\n\n{_LEAD}\n\nPart Two What Do Bell Hangers Do?\n\n{_TEXT}\n",
        f"Bells are loved by many people, and they are vital for all who have to know what time it is on land\n\n{_LEAD}\n\nTypes of bell hanger\n\nJob titles range from:\n\n- tower hanger\n- barge hanger\n\nResponsibilities\n\n{_TEXT}\n",
    ],
    ids=["a name alone", "two lines of a title", "two questions", "parts with a number", "a section before the title's place"],
)
def test_who_is_named_over_and_over(text: str) -> None:
    """A bare name with a text about it, numbered parts and sections that the title's place may be taken by do not hide whom a page is about."""
    assert sound(text).occupation == "Bell Hanger"


def test_headings_about_pay_alone_are_a_guide_where_each_names_whom_the_title_does() -> None:
    rows = "<table><tr><th>{}</th><th>Annual</th></tr><tr><td>{}</td><td>$41,810</td></tr></table>"
    guide = sound(
        "<h1>Bell Hanger Salary Guide 2024</h1><p>We asked 200 of them.</p><h2>Bell hanger salary by experience</h2>"
        + rows.format("Level", "Junior")
        + "<h2>Bell hanger salary by state</h2>"
        + rows.format("State", "Texas")
        + "<h2>Bell hanger salary vs similar jobs</h2>"
        + rows.format("Job", "Organ builder")
    )
    assert (guide.occupation, guide.salary is not None) == ("Bell Hanger", True)


def test_headings_that_name_somebody_for_hire_are_no_guide() -> None:
    guide = sound(
        "<h1>Bell Hanger Near Me</h1><p>Call now.</p><h2>Top bell hangers in Austin</h2><p>Two of them.</p><h2>Bell hanger reviews</h2><p>Loud.</p>"
        "<h2>Bell hanger rates</h2><p>$100 an hour.</p>"
    )
    assert (guide.occupation, guide.salary) == (None, None)

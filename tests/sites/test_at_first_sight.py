"""Sites that no layout knows, as they are met the first time: headings in two halves, menus above titles, tables that lost their cells."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.layouts import generic
from extractor.layouts.match import RoleWords
from extractor.unknown.wordings import Wordings
from tests.helpers.sound import sound

HALVES = [
    ("Money Matters: Glass Harpist Paychecks", "salary", 0),
    ("Glass School vs. Street: Is It Worth It?", "education", 2),
    ("Begin at the Beginning: What Is a Glass Harpist, Really?", "overview", 0),
    ("The Hours, Honestly! What Nobody Sees", "work_environment", 1),
    ("What the Paycheck Looks Like", "salary", 0),
    ("What does the day of a glass harpist look like?", "responsibilities", 0),
    ("My Typical Thursday", "responsibilities", 0),
    ("The Wet Side of It: The Ugly Side Nobody Mentions", "pros_and_cons", 0),
    ("Certificates That Stand Out", "education", 0),
    ("What Everybody Asks", "faq", 0),
    ("What's in My Bag", "tools", 0),
    ("The Gear You'll Buy Before the First Concert", "tools", 2),
    ("The Job in Plain Words", "overview", 0),
    ("Preferred Qualifications", "qualifications", 0),
]


@pytest.mark.parametrize(("heading", "field", "left"), HALVES)
def test_what_a_heading_tells(heading: str, field: str, left: int) -> None:
    """Of what a colon parts, the half that tells something; what something looks like is what the heading is about."""
    found = Wordings(generic(), RoleWords("Glass Harpist")).told(heading)
    assert found is not None
    assert (found.field, found.left) == (field, left)


MENU = """Glass Harpist Job Description | Wet Rim Agency

Wet Rim Agency
For Halls
For Players
News
Contact

Glass Harpist Job Description

Glass harpists play on wet rims, in halls and in the street.

What Does a Glass Harpist Do on a Daily Basis?

Most of the day they tune by water, and in the evening they play.

Glass Harpist Salary

They earn $41,000 a year.
"""


def test_a_site_names_itself_in_the_title_and_in_the_menu() -> None:
    """Behind the bar in the title stands the site's name, which the menu says again."""
    guide = sound(MENU)
    assert guide.occupation == "Glass Harpist"
    assert guide.responsibilities.heading == "What Does a Glass Harpist Do on a Daily Basis?"


def test_the_title_again_below_a_menu() -> None:
    page = MENU.replace("Glass Harpist Job Description", "How to Become a Glass Harpist: My Ten Years")
    guide = sound(page)
    assert guide.occupation == "Glass Harpist"
    assert guide.how_to_become is None


NAMES = """How to Become a Glass Harpist

Glass harpists play on wet rims, in halls and in the street.

How to Become a Glass Harpist

Complete a master's course

Two winters in the north, with water and without.

Finish an apprenticeship

A year beside somebody who is known for it.

Types of Glass Harpists

Certified street player

Has a paper from the town, and stands where it says.

Salary

They earn $41,000 a year.

Related Careers

Bell ringer
Organ tuner

Job Description Template

Copy these words and put your own in where they do not fit.
"""


def test_entries_of_a_text() -> None:
    """What tells to do something is a step, and what names somebody one of several kinds, though their words are another section's as well."""
    guide = sound(NAMES)
    assert guide.education is None
    assert "Two winters in the north" in str(guide.how_to_become)
    assert "A year beside somebody" in str(guide.how_to_become)
    assert [item.name for item in guide.specializations.items] == ["Certified street player"]


def test_a_heading_of_the_site_ends_a_list() -> None:
    guide = sound(NAMES)
    assert [item.title for item in guide.related_careers.items] == ["Bell ringer", "Organ tuner"]
    assert guide.extra_sections[-1].heading == "Job Description Template"


LOST = """How to Become a Glass Harpist

Glass harpists play on wet rims, in halls and in the street.

What Glass Harpists Do

They tune by water and play by hand, most of the day.

Glass Harpist Salary

What is paid depends on how many glasses somebody has.

{heads}
Beginner
$14
{first}Second player
$21.50
{second}Leader
$30
{third}
Job Outlook

Demand is expected to grow by 4 percent.
"""


@pytest.mark.parametrize("words", [("", "", ""), ("Carries water\n", "Fills up\n", "Leads the rest\n")])
@pytest.mark.parametrize("first", ["Who", "Best Paying Seats"])
def test_a_table_that_lost_its_cells(words: tuple[str, str, str], first: str) -> None:
    """Its first head, behind a sentence, begins nothing; columns of words may stand behind that of the figures."""
    heads = f"{first}\nAverage hourly pay" + ("\nWork" if words[0] else "")
    guide = sound(LOST.format(heads=heads, first=words[0], second=words[1], third=words[2]))
    found = [(float(pay.min), pay.period, pay.statistic, path.split("/")[1]) for path, pay in all_pay(guide)]
    assert found == [(amount, "hour", "mean", "salary") for amount in (14, 21.5, 30)]

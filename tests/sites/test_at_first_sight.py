"""Sites that no layout knows, as they are met the first time: headings in two halves, menus above titles, tables that lost their cells."""

from __future__ import annotations

import re

import pytest

from extractor import all_pay
from extractor.layouts import generic
from extractor.layouts.role import RoleWords
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
    ("What does the word harpist even mean?", "overview", 3),
    ("Attractions of the work:", "pros_and_cons", 0),
    ("What hiring managers ask for", "qualifications", 2),
    ("Do you need certs?", "education", 0),
    ("The 7-step plan", "how_to_become", 0),
    ("Getting experience while you study", "how_to_become", 1),
    ("Books and study material", "more_information", 1),
    ("Salary based on experience", "salary", 0),
    ("Grades and titles", "career_path", 0),
    ("Occupation Interest", "qualifications", 0),
    ("Technological Environment", "tools", 1),
    ("Suggested High School Subjects", "education", 0),
    ("Postsecondary", "education", 0),
    ("Is It Hard to Become a Glass Harpist?", "how_to_become", 0),
    ("Why Become a Glass Harpist?", "pros_and_cons", 0),
    ("Glass Harpists 101", "overview", 0),
    ("Beyond the Stage", "career_path", 0),
    ("Want to know more?", "more_information", 0),
    ("The market right now", "outlook", 0),
    ("The sweet and the bitter", "pros_and_cons", 0),
    ("Glass Harpist Job Information", "key_facts", 0),
    ("What affects how much a glass harpist makes", "salary", 1),
    ("What families look for", "qualifications", 1),
    ("Who we're looking for", "qualifications", 2),
    ("Where you could go", "career_path", 0),
    ("Where glass harpists practise", "work_environment", 0),
    ("Glass harpist rates by city", "salary", 0),
    ("Next jobs", "career_path", 0),
    ("Related salaries", "related_careers", 0),
    ("Open days", "more_information", 0),
    ("Getting advice", "more_information", 0),
    ("Life in practice", "work_environment", 0),
    ("The role of the glass harpist", "overview", 0),
    ("The rewards", "pros_and_cons", 0),
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


CONTENTS = """Glass Harpist: Career Guide | Rims

Start
Jobs

Table of Contents

1. What Does a Glass Harpist Do?
2. Glass Harpist Salary
3. How to Become a Glass Harpist
4. Questions

Glass Harpist: Career Guide

What Does a Glass Harpist Do?

They tune by water and play by hand, most of the day.

Key Facts

Degree: nice to have
Training: at least a winter
Mood: calm

Glass Harpist Salary

Most of them earn $41,000 a year, and those on ships more.

What They Know

Must-Have Skills

Two hands and an ear.

How to Become a Glass Harpist

Find one who shows it.

Questions

Is it loud?

Not in a hall.
"""


@pytest.mark.parametrize("number", [True, False])
def test_the_contents_of_a_text_begin_nothing(*, number: bool) -> None:
    """Lines in a row that stand further down again, each over its own text; nor does a label beside another one."""
    page = CONTENTS if number else "\n".join(line.removeprefix(f"{line[:1]}. ") for line in CONTENTS.splitlines())
    guide = sound(page)
    assert guide.occupation == "Glass Harpist"
    filled = [item.heading for item in guide.outline if item.status == "filled" and item.field.count("/") == 1]
    assert filled == [
        "What Does a Glass Harpist Do?",
        "Key Facts",
        "Glass Harpist Salary",
        "Must-Have Skills",
        "How to Become a Glass Harpist",
        "Questions",
    ]
    assert [finding.path for finding in guide.findings if finding.code == "section.typed"].count("/salary") == 1


BODY = """
They tune by water and play by hand, most of the day.

Duties

- Tunes glasses
- Plays weddings

Salary

Most earn $41,000 a year.
"""


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Glass Harpist Career in India 2025: Salary, Skills", "A glass harpist plays.", "Glass Harpist"),
        ("How to Become a Glass Harpist in 2026 (Without a School)", "A glass harpist plays.", "Glass Harpist"),
        ("How To Become A Glass Harpist With No Experience", "A glass harpist plays.", "Glass Harpist"),
        ("So you want to be a glass harpist?", "It is wet.", "Glass Harpist"),
        ("A Day in the Life of a Glass Harpist", "It is wet.", "Glass Harpist"),
        ("Glass Rim Harpist Roadmap (2026): Skills, Levels, Pay", "A GRH is hired by halls. Two GRHs play at once.\n\nWhat a GRH does is seen by all.", "Glass Rim Harpist"),
        ("Glass Harpist | Explore | Northern University of Glass", "A glass harpist plays.\n\nNorthern University of Glass, Careers and Employability", "Glass Harpist"),
        ("I want to work with glass", "Glass harpists play on rims.\n\nWhat a glass harpist does\n\nAs a glass harpist you are wet. Find a glass harpist and ask.", "Glass Harpist"),
    ],
)  # fmt: skip
def test_whom_a_title_names(title: str, text: str, name: str) -> None:
    """Without the year, the place and what the page is; by initials; or nobody, and the text does."""
    guide = sound(f"{title}\n\n{text}\n{BODY}")
    assert guide.occupation == name
    assert guide.salary is not None


UNNAMED = """Working on masts and ropes opens doors in every harbour, and feeds who does it.

Duties

As a rigger you climb, splice and hoist, and you look after what others climb on.

Salary

Riggers earn between £24,000 and £38,000 a year.

{heading}

A course on ropes, then two years beside an experienced rigger.
"""


@pytest.mark.parametrize("heading", ["How to Become a Rigger", "Training"])
def test_nobody_in_the_title(heading: str) -> None:
    """The headings and the text speak of somebody; a finding says that it is from there."""
    guide = sound(UNNAMED.format(heading=heading))
    assert guide.occupation == "Rigger"
    assert [finding.code for finding in guide.findings if finding.code.startswith("occupation")] == ["occupation.told"]


def test_two_of_whom_a_text_speaks_are_none() -> None:
    page = UNNAMED.format(heading="Training") + "\nAs a welder you are warm. Welders earn more.\n\nBeing a welder is hot work.\n"
    assert sound(page).occupation is None


def test_a_site_behind_a_dash_is_no_occupation() -> None:
    """Its name stands in the menu, and behind the title of each page."""
    page = MENU.replace("Wet Rim Agency", "WetRims").replace(
        "Glass Harpist Job Description | ", "The Whole Truth About a Glass Harpist Career Path - "
    )
    guide = sound(page)
    assert guide.responsibilities is not None
    assert "WetRims" not in (guide.occupation or "")


ENDED = """How to Become a Glass Harpist

Glass harpists play on wet rims, in halls and in the street.

How to Start

Find one who shows it, and buy twelve glasses.

Work Environment and Hours

Halls, streets and the decks of ships, mostly in the evening.

Salary

They earn $41,000 a year.

Tools

A bow
A bucket

Wrapping Up

It is wet work for people who like it quiet at home.
"""


def test_what_begins_and_ends_a_section_in_text() -> None:
    """A section whose name begins as a step does is none of the steps; what ends the page is none of the last list."""
    guide = sound(ENDED)
    assert guide.work_environment is not None
    assert "bucket" in str(guide.tools)
    assert "quiet at home" not in str(guide.tools)
    assert guide.extra_sections[-1].heading == "Wrapping Up"


def test_papers_under_their_section_have_a_price() -> None:
    page = (
        "<h1>Glass Harpist Career Guide</h1><p>Glass harpists play.</p><h2>Duties</h2><p>A glass harpist tunes.</p><h2>Certification Levels</h2>"
        "<h3>First</h3><p>Two days and a test, for $95.</p><h3>Second</h3><p>A concert in one evening, for $240.</p>"
        "<h2>Salary</h2><p>Shows in halls bring $300.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert [(float(pay.min), pay.kind) for _, pay in all_pay(guide)] == [(95, "cost"), (240, "cost"), (300, "pay")]


LIST = """<title>{title}</title><h1>{title}</h1><p>Building never stops, and there is room for all kinds of people in it.</p>
<h2>1. Carpenter</h2><h3>{asked}</h3><p>They frame walls and hang doors.</p><h3>Salary</h3><p>They earn $56,350 a year.</p>
<h2>2. Plumber</h2><h3>{asked}</h3><p>They lay pipes and fit taps.</p><h3>Salary</h3><p>They earn $61,590 a year.</p>
<h2>3. Roofer</h2><h3>{asked}</h3><p>They lay shingles in the sun.</p><h3>Salary</h3><p>They earn $50,030 a year.</p>
"""


@pytest.mark.parametrize("asked", ["Duties", "What Does a {} Do?"])
@pytest.mark.parametrize("plain", [False, True])
def test_a_list_of_careers_is_no_record_of_one(asked: str, *, plain: bool) -> None:
    """Three of whom the same is said: no section of the first is joined with another's, and a finding names them."""
    page = LIST.format(title="7 Best Building Jobs", asked=asked)
    for name in ("Carpenter", "Plumber", "Roofer"):
        page = page.replace("{}", name, 1)
    if plain:
        page = "\n".join(line for line in re.split(r"<[^<>]+>|\n", page) if line)
    guide = sound(page.encode(), media_type="text/plain" if plain else "text/html")
    assert guide.salary is guide.responsibilities is guide.occupation is None
    # Names alone are no headings of a text, and what stands under them no sections.
    assert [finding.code for finding in guide.findings].count("occupation.several") == (not plain or asked != "Duties")
    assert len(list(all_pay(guide))) == 3


def test_a_page_of_its_own_may_name_others() -> None:
    page = LIST.format(title="How to Become a Carpenter", asked="What Does a {} Do?")
    for name in ("Carpenter", "Plumber", "Roofer"):
        page = page.replace("{}", name, 1)
    guide = sound(page.encode(), media_type="text/html")
    assert guide.occupation == "Carpenter"
    assert "frame walls" in str(guide.responsibilities)
    assert "lay pipes" not in str(guide.responsibilities)


SMALL = """glass harpist - wet path

choose your path
find a teacher

glass harpist

about the job

They play on wet rims, in halls and in the street.

what you'll do

Tune by water, play by hand, and carry the glasses back to the van.

is this you?

You hear it when a third is a hair too wide.

tools of the trade

a bow
a bucket

what you'll get paid

Most start at $14 an hour, and leaders earn $30 an hour.
"""


def test_headings_without_a_capital() -> None:
    """Where several usual wordings have none, all headings of the page may."""
    guide = sound(SMALL)
    assert guide.occupation == "Glass Harpist"
    filled = [item.field for item in guide.outline if item.status == "filled" and item.field.count("/") == 1]
    assert filled == ["/overview", "/responsibilities", "/qualifications", "/tools", "/salary"]


def test_sections_below_a_heading_that_is_none() -> None:
    """Deeper headings there begin sections by telling words alone as well."""
    page = (
        "<h1>Glass harpist</h1><p>They play.</p><h2>What you'll do</h2><p>Tune and play.</p><h2>About the job</h2><p>It is wet.</p>"
        "<h2>All the other details</h2><h3>Skills needed</h3><ul><li>An ear</li></ul><h3>Where you could go</h3><p>To a group of one's own.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert guide.career_path.heading == "Where you could go"
    assert guide.occupation == "Glass harpist"


@pytest.mark.parametrize(
    "title", ["Glass Harpist Salary in 2025 | PayRims", "Glass Harpist Pay | PayRims", "Glass Harpist Hourly Rate (2025) | PayRims"]
)
def test_titles_of_pages_about_pay(title: str) -> None:
    page = f"{title}\n\nPayRims\nSalaries\nCompare\nFor HR\n\n{title.partition(' |')[0]}\n\nA glass harpist earns $41,000 a year.\n{BODY}"
    assert sound(page).occupation == "Glass Harpist"


def test_what_looks_like_a_heading_has_a_finding() -> None:
    """A line over running text that tells nothing stays in its section and is named; one that was taken for a heading is not."""
    page = UNNAMED.format(heading="Training") + "\nIn the mast or on deck?\n\nMost like the mast more, though the deck is dry when it rains.\n"
    guide = sound(f"Rigger Career Guide\n\n{page}")
    told = [finding for finding in guide.findings if finding.code == "heading.possible"]
    assert [page[finding.start - 21 : finding.end - 21] for finding in told] == ["In the mast or on deck?"]


@pytest.mark.parametrize("title", ["Careers in Focus: Glass Harpist", "Glass Harpist: A Career of Old", "Careers in Focus: Old Glasses"])
def test_a_series_and_whom_it_is_about_stand_beside_a_colon(title: str) -> None:
    text = "The glass harpist plays on the rims of glasses, and tunes them with water. "
    parts = "".join(f"<h2>{heading}</h2><p>{text * 2}</p>" for heading in ("The role", "Day-to-day work", "Earnings", "Breaking in"))
    guide = sound(f"<title>{title}</title><h1>{title}</h1>{parts}")
    assert guide.occupation == ("Glass Harpist" if "Harpist" in title else None)


def test_a_line_that_wants_another_word_is_no_heading() -> None:
    """It leads in to the list below it, whatever it speaks of."""
    page = """Train Driver

Train drivers take passengers from one place to another on time.

Responsibilities

- obey signals
- report delays

Employers

Drivers work for passenger and freight operators.

Look for vacancies at:

- Rail Careers
- Network Rail

Salary

Drivers earn £48,000 a year.
"""
    guide = sound(page)
    assert guide.work_environment is not None
    assert (guide.work_environment.paragraphs[-1], guide.work_environment.bullets) == ("Look for vacancies at:", ("Rail Careers", "Network Rail"))
    assert guide.outlook is None

"""Sites that no layout knows: what is no career guide has no section, and another occupation's headings are no part of the page's own."""

from __future__ import annotations

import pytest

from extractor import all_pay, extract
from extractor.sections import KINDS
from tests.helpers.sound import sound

NO_GUIDES = {
    "news": """# Nurses to get more pay in March

Nurses in the valley will get more money from March, the board said after months of talks.

## What nurses will earn

Pay goes up by 5% to £33,700 a year.

## What's next

The board meets again in May, and the deal still needs a vote.

## See also

- Trains stand still in snow
- Library opens late
""",
    "country": """# Norway

Norway is a country in the north with five million people and a long coast.

## Overview

People there work in oil, in fishing and for the state.

## Education

Schools are free.

## Average salary in Norway

It is NOK 680,000 a year.

## Job market

Employment is expected to grow by 1 percent.

## Working hours

37.5 a week.

## See also

- Sweden
- Denmark
""",
    "course": """# BSc Marine Biology

Three years at our campus on the coast, with a boat of our own.

## Overview

This degree is about life in the sea.

## What you will study

- Ecology
- Statistics

## Entry requirements

Two A levels.

## Careers

Graduates work in aquaria and earn £24,000 a year at first.

## How to apply

Online, by January.

## FAQs

### Is there a boat?

Yes.
""",
    "advert": """# Senior Plumber - Harbour Heating, Bristol

Harbour Heating is looking for a senior plumber to join our team.

## About us

We have heated homes since 1981.

## Key responsibilities

- Install boilers
- Train apprentices

## Requirements

- Five years of experience

## Salary and benefits

£38,000 a year and a van.

## How to apply

Send your CV by 3 May.
""",
    "company": """# Northwind

Northwind builds wind turbines in four countries.

## Overview

A company of nine hundred.

## Salaries

Engineers at Northwind earn $95,000 a year.

## Work-life balance

Good.

## Career growth

Promotions each spring.

## Similar companies

- Southwind
- Eastwind
""",
    "hire": """# How to Hire a Plumber

A leak does not wait, and a good plumber is hard to find.

## What does a plumber do?

Plumbers fix pipes, taps and boilers.

## How much does a plumber cost?

Most charge $80 to $150 an hour.

## Qualifications to look for

A licence and insurance.

## Job description

Pipes and taps, at all hours.
""",
    "thing": """# Screwdriver

A screwdriver turns screws, and screwdrivers are found in every house.

## What does a screwdriver do?

It turns screws.

## Types of screwdriver

- Flat
- Cross

## FAQ

### Can I use it as a chisel?

No.
""",
}  # fmt: skip
GUIDES = {
    "nobody in the title": (
        "# A life among ovens\n\nIt is hot, and it smells of bread.\n\n## What does a baker do?\n\n- Kneads\n- Bakes\n\n## Pay\n\nBakers earn $33,000 a year.\n",
        {"responsibilities", "salary"},
    ),
    "a name alone": ("# Doula\n\nA doula works with those who give birth.\n\n## Tasks\n\n- Listens\n- Breathes\n\n## Pay\n\nFrom £25 an hour.\n", {"responsibilities", "salary"}),
    "a career by its group": (
        ("Career spotlight\nDockside administrative occupations\nAge 20\n£16,640\nAge 35\n£30,680\nWhat does this career do?\nJob holders in this group "
        "undertake a variety of clerical duties in offices beside the dock.\nTypical tasks\n- counts crates and keeps a list of those that are missing\n"
        "Current entry requirements\nEntry is most common with marks in writing and counting. Training is provided.\n"),
        {"responsibilities", "qualifications"},
    ),
    "nobody named": (
        ("# Working with clay\n\nHands, water and fire.\n\n## What you'll do\n\n- Throw pots\n- Fire them\n\n## What you'll earn\n\nFrom £21,000 a year.\n\n"
        "## Training\n\nTwo winters.\n\n## Job outlook\n\nIt is expected to grow.\n\n## Working hours\n\nLong ones.\n"),
        {"responsibilities", "salary", "education", "outlook", "work_environment"},
    ),
}  # fmt: skip
BUTCHER = """# How to Become a Butcher

Butchers cut meat for shops, and most of them learn it at the block.

## What does a butcher do?

- Cuts meat
- Serves people

## Butcher salary

Most earn between $38,000 and $52,000 a year.

## Butcher salary by state

Ohio: $41,000 a year.

# {title}

Bakers bake bread, and get up early in the morning for it, and sleep when others are awake.

## {salary}

They earn $99,000 a year.

## What does a baker do?

- Bakes bread
- Sells bread
"""


def _plain(page: str) -> str:
    return "\n".join(line.lstrip("#- ") for line in page.splitlines())


def _fields(page: str) -> set[str]:
    guide = sound(page.encode())
    return {name for name in KINDS if getattr(guide, name) is not None}


@pytest.mark.parametrize("name", NO_GUIDES)
@pytest.mark.parametrize("plain", [False, True])
def test_what_is_no_guide_has_no_section(name: str, *, plain: bool) -> None:
    page = _plain(NO_GUIDES[name]) if plain else NO_GUIDES[name]
    assert _fields(page) == set()
    assert extract(page).occupation is None


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_without_a_clean_title_has_its_sections(name: str) -> None:
    page, fields = GUIDES[name]
    assert _fields(page) == fields


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("title", ["How to Become a Baker", "Baker"])
@pytest.mark.parametrize("salary", ["Salary", "Baker salary"])
def test_a_second_occupation_is_no_part_of_the_first(title: str, salary: str, *, plain: bool) -> None:
    page = BUTCHER.format(title=title, salary=salary)
    if title == "Baker":
        page = page.replace("How to Become a Butcher", "Butcher")
    guide = sound((_plain(page) if plain else page).encode())
    assert guide.occupation == "Butcher"
    assert guide.salary.heading == "Butcher salary"
    assert guide.responsibilities.items == ("Cuts meat", "Serves people")
    assert [(path.split("/")[1], int(pay.max)) for path, pay in all_pay(guide)] == [("salary", 52000), ("salary", 41000), ("extra_sections", 99000)]
    assert [section.heading for section in guide.extra_sections][-3:] == [title, salary, "What does a baker do?"]


def test_a_heading_that_names_another_occupation_begins_and_joins_nothing() -> None:
    page = (
        BUTCHER.split("# {title}", maxsplit=1)[0]
        + "## Baker salary\n\n$99,000 a year.\n\n## Head butcher salary\n\n$61,000 a year.\n\n## How to become a baker\n\nFlour.\n"
    )
    guide = sound(page.encode())
    assert [(path.split("/")[1], int(pay.max)) for path, pay in all_pay(guide)] == [
        ("salary", 52000),
        ("salary", 41000),
        ("extra_sections", 99000),
        ("salary", 61000),
    ]
    assert guide.how_to_become is None


def test_a_section_does_not_go_on_beyond_a_higher_heading() -> None:
    page = "# Butcher\n\nButchers cut meat.\n\n## Duties\n\n- Cuts\n\n### Butcher salary\n\n$40,000 a year.\n\n## Elsewhere\n\n### Butcher salary abroad\n\n$70,000 a year.\n\n## Training\n\nTwo years.\n"
    guide = sound(page.encode())
    found = {str(pay.text): path.split("/")[1] for path, pay in all_pay(guide)}
    assert found["$70,000"] == "extra_sections"


def test_a_text_by_another_name_is_the_pages_own() -> None:
    page = "# Attorney\n\nAn attorney, or lawyer, works for others in court.\n\n## What does an attorney do?\n\n- Reads\n- Speaks\n\n## Lawyer salary\n\n$90,000 a year.\n"
    guide = sound(page.encode())
    assert guide.salary.heading == "Lawyer salary"


ADVERT = "We are looking for a rigger to join our team. Send your CV to the yard."


def test_a_guide_may_show_an_advert_as_an_example() -> None:
    """What no advert has, such as prospects and related careers, tells it."""
    page = (
        "<h1>Rigger</h1><p>Riggers plan lifts with a crane crew and check slings before each of them.</p><h2>Rigger salary</h2><p>£38,000 a year.</p>"
        "<h2>Job outlook</h2><p>Demand is steady.</p><h2>Career development</h2><p>You may run a crew after some years.</p>"
        f"<h2>Rigger job advert (example)</h2><p>{ADVERT}</p>"
    )
    assert sound(page).occupation == "Rigger"
    advert = f"<h1>Rigger</h1><p>{ADVERT}</p><h2>Duties</h2><ul><li>Sling<li>Signal</ul><h2>Salary</h2><p>£38,000 a year.</p><h2>Skills</h2><p>Balance.</p>"
    assert sound(advert).occupation is None

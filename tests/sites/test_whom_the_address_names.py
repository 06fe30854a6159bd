"""Whom a page is about: told by its address where the title was lost, by a title longer than a line, and never by a country."""

from __future__ import annotations

import pytest

from extractor import Guide, extract, read
from extractor.unknown.address import named_by
from extractor.unknown.telling import told
from tests.helpers.sound import sound

LOST = """Kite tuners set the bridles of large kites so that they hang still in any wind. They also mend sails and teach crews.

What you'll do

- set bridles by the tenth of a hair
- mend sails overnight

Education and skills

Most kite tuners learn for two years under a master at the coast, and take an examination in knots.

Working hours

You will work when there is wind, which is at night as often as by day.
"""


def _codes(guide: Guide) -> list[str]:
    return [finding.code for finding in guide.findings if finding.code.startswith("occupation.")]


@pytest.mark.parametrize(
    "address",
    [
        "https://guides.example/careers/kite-tuner",
        "https://guides.example/en/job-profiles/kite_tuner.html?from=menu",
        "https://x.example/role/kite-tuner/",
    ],
)
def test_an_address_names_whom_a_page_without_a_title_is_about(address: str) -> None:
    guide = sound(LOST.encode(), media_type="text/plain", uri=address)
    assert (guide.occupation, _codes(guide)) == ("Kite Tuner", ["occupation.by_address"])
    assert guide.responsibilities is not None


FEW = """Kite tuners set the bridles of large kites so that they hang still in any wind.

Pay of kite tuners is $31,000 a year at first and more with each coast that they know, and with every storm that they have sat out.

Kite tuners are paid by the week, and on Fridays. A kite tuner who is late is paid on Mondays.
"""


def test_a_page_of_text_alone_has_an_occupation_by_its_address_with_a_finding() -> None:
    guide = sound(FEW.encode(), media_type="text/plain", uri="https://guides.example/careers/kite-tuner")
    assert (guide.occupation, _codes(guide)) == ("Kite Tuner", ["occupation.by_address"])
    assert [section.paragraphs[:1] != [] for section in guide.extra_sections] == [True]


@pytest.mark.parametrize(
    "address",
    [
        None,
        "https://guides.example/",
        "https://guides.example/kite-tuner",
        "https://guides.example/careers/kites",
        "https://guides.example/careers/glazier",
        "https://guides.example/careers/kite-tuner-4417",
        "https://guides.example/jobs/search/kite-tuner",
        "https://guides.example/vacancies/jobs/kite-tuner",
        "https://guides.example/careers/" + "kite-" * 100 + "tuner",
    ],
)
def test_no_other_address_names_anybody(address: str | None) -> None:
    assert extract(FEW, uri=address).occupation is None


def test_who_stands_in_the_title_goes_before_the_address() -> None:
    guide = extract("Glazier\n\n" + FEW.replace("ite tuners", "ite tuners and glaziers"), uri="https://guides.example/careers/kite-tuner")
    assert guide.occupation != "Kite Tuner"


LONG = "How to Become a Kite Tuner: Career Guide, Courses After School, Eligibility, Best Coasts, Storms, Pay and Prospects 2024"


def test_a_title_may_be_longer_than_a_line() -> None:
    text = f"{LONG}\n\nMora Lind's profile photo\n\nMora Lind\n\nSenior Content Specialist\n\n" + LOST
    guide = sound(text.encode(), media_type="text/plain")
    assert (guide.occupation, guide.title) == ("Kite Tuner", LONG)


def test_a_country_is_nobody() -> None:
    rows = ("Are kite tuners in demand in Chile?", "How do I become a kite tuner in Chile?", "How many years does it take to be a kite tuner?")
    text = "Our Survey of Kite Tuners in Chile\n\n" + "\n\n".join(f"{row}\n\nThat depends on the wind, as all does on this coast." for row in rows)
    guide = sound(text.encode(), media_type="text/plain")
    assert guide.occupation in {"Kite Tuner", "Kite Tuners"}
    assert guide.how_to_become is not None
    assert guide.outlook is not None


def test_a_claims_manager_is_somebody_where_the_page_has_a_guides_sections() -> None:
    text = "Wind Practitioner\n\n" + LOST.replace("Kite tuners", "The wind practitioner may").replace("kite tuners", "of them")
    assert extract(text).occupation == "Wind Practitioner"


def test_markdown_that_is_said_to_be_text_has_no_mark_in_the_name() -> None:
    text = "# Kite Tuner\n\n## What does a kite tuner do?\n\nA kite tuner sets bridles.\n\n## How to become a kite tuner\n\nGo to the coast.\n\n## Salary\n\n$31,000 a year.\n"
    assert extract(text, media_type="text/plain").occupation == "Kite Tuner"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Kite Tuner", "Kite Tuner"),
        ("Kite tuners, sail menders and others", "Kite Tuner"),
        ("All about the kite tuner", None),
        ("Kite Menders", None),
    ],
)
def test_a_line_that_begins_with_the_name_of_the_address_is_enough_where_the_text_has_it_too(line: str, who: str | None) -> None:
    text = f"harbour jobs\n\n{line}\n\nThe main task of the kite tuner is to set bridles so that kites hang still.\n"
    assert named_by("https://guides.example/careers/job-profile/kite-tuner", read(text).blocks) == who


LED = """A kite tuner sets the bridles of large and small kites, by day and by night.
The Work
You could be:
setting bridles by the tenth of a hair before the wind comes up
mending sails overnight in the loft with all others
Pay
As a new tuner the salary is £31,000 a year in most harbours of the coast.
Conditions
You would spend a lot of time on the cliff, in wind and often in rain as well.
"""


@pytest.mark.parametrize(
    ("lead", "who"),
    [
        ("A kite tuner sets the bridles", "Kite Tuner"),
        ("Kite tuners set the bridles", "Kite Tuner"),
        ("It is they who set the bridles", None),
        ("A kite sets the bridles", None),
        ("A kite glazier sets the bridles", None),
    ],
)
def test_a_page_without_a_title_is_about_those_with_whom_its_text_begins(lead: str, who: str | None) -> None:
    guide = sound(LED.replace("A kite tuner sets the bridles", lead).encode(), media_type="text/plain")
    assert (guide.occupation, _codes(guide)) == (who, ["occupation.told"] if who else [])


def test_the_word_question_is_nobody() -> None:
    rows = ("Who is a kite tuner?", "What does it take to become a kite tuner?", "How many years must a kite tuner study?", "What next?")
    text = "\n\n".join(f"Question: {row}\n\nAnswer: A kite tuner would say that this depends on the wind, as all does here." for row in rows)
    assert extract(text).occupation != "Question"


def test_reasons_are_sides() -> None:
    found = told("reasons why being someone is good for your career")
    assert found is not None
    assert found.field == "pros_and_cons"


def test_a_choice_of_somebody_as_a_career_names_the_one() -> None:
    text = "Choosing Kite Tuner as a Career\n\nThe Rundown\n\nKite tuners set bridles.\n\nThe outlook\n\nMore wind, more kite tuners.\n\nUpward Mobility\n\nMasters teach.\n"
    guide = sound(text.encode(), media_type="text/plain")
    assert guide.occupation == "Kite Tuner"
    assert guide.overview is not None
    assert guide.outlook is not None
    assert guide.career_path is not None

"""Occupations that are called as sections are: their guides are read as any other."""

from __future__ import annotations

import pytest

from extractor import extract
from tests.helpers.sound import sound

SECTIONS = (
    ("What is {a} {role}?", "overview", "{a_} {role} keeps a drawer of cards, and every card has a name on it."),
    ("What Does {a} {role} Do?", "responsibilities", "Most {role}s sort cards in the morning and answer for them in the afternoon."),
    ("{role} Salary", "salary", "{role}s are paid $48,300 a year, and a little more where the drawers are deep."),
    ("How to Become {a} {role}", "how_to_become", "Start as a hand in a card room, and ask for a drawer of your own after a winter."),
    ("{role} Education Requirements", "education", "Most {role}s have a certificate, and some have learned beside another {role}."),
    ("{role} Job Outlook", "outlook", "Work for {role}s is expected to grow by 3 percent until the drawers are full."),
    ("{role} Career Path", "career_path", "After some years {a} {role} may look after a whole cabinet."),
)
ROLES = (
    "Salary Analyst", "Skills Trainer", "Outlook Analyst", "Interview Coach", "Career Coach", "Job Description Writer", "Career Path Planner", "Jobs Board Editor",
    "Work Environment Assessor", "Overview Editor", "Education Officer", "College Recruiter", "Resume Writer", "Author", "Loan Officer",
)  # fmt: skip
TITLES = ("{role}", "{role} Career Guide", "How to Become {a} {role}", "{role} Overview")


def _page(role: str, title: str, mark: str) -> str:
    a = "an" if role[0] in "AEIO" else "a"
    parts = [f"{mark[:-2]} {title}".strip(), *(f"{mark} {heading}".strip() + f"\n\n{text}" for heading, _, text in SECTIONS)]
    return "\n\n".join(parts).replace("{role}", role).replace("{a}", a).replace("{a_}", a.title())


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("mark", ["###", ""], ids=["markdown", "text"])
def test_each_section_is_told(role: str, title: str, mark: str) -> None:
    guide = sound(_page(role, title, mark), media_type="text/markdown" if mark else "text/plain")
    assert guide.occupation == role
    fields = {item.heading: item.field for item in guide.outline}
    for heading, field, _ in SECTIONS:
        words = heading.replace("{role}", role).replace("{a}", "an" if role[0] in "AEIO" else "a")
        if (title, field, mark) != ("{role} Overview", "overview", ""):
            # There the text begins under the title, which says the same.
            assert fields.get(words) == f"/{field}", words


def test_a_number_in_the_name_makes_no_step() -> None:
    guide = extract(_page("Step 2 Operator", "Step 2 Operator Career Guide", "###"), media_type="text/markdown")
    assert {item.heading: item.field for item in guide.outline}["Step 2 Operator Education Requirements"] == "/education"


def test_a_name_does_not_end_in_the_words_of_a_title() -> None:
    page = _page("Director of Careers", "Director of Careers", "###")
    assert extract(page, media_type="text/markdown").occupation == "Director of Careers"

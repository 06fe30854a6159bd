"""Sections that stand twice on a page that no layout knows, and a title that is a section's heading further down."""

from __future__ import annotations

import pytest

from tests.helpers.same import record
from tests.helpers.sound import sound

TITLE = "Rigger Career Guide"
LEAD = "A rigger plans lifts with a crane crew and checks the slings before each of them."
SECTIONS = {
    "What Does a Rigger Do?": ["- Inspect slings and shackles", "- Signal to the crane operator"],
    "Rigger Salary": ["The median salary for a rigger is $58,400 per year in the United States."],
    "Pros and Cons of Being a Rigger": ["Pros", "- Fresh air", "- Good pay", "Cons", "- Early starts"],
    "Career Path": ["Trainee rigger", "Trainees carry gear.", "Lead rigger", "Leads sign off each plan."],
}


def _text(names: list[str], blank: str) -> str:
    return blank.join([TITLE, LEAD, *(line for name in names for line in (name, *SECTIONS[name]))]) + "\n"


def _html(names: list[str]) -> str:
    page = f"<h1>{TITLE}</h1><p>{LEAD}</p>"
    for name in names:
        page += f"<h2>{name}</h2>"
        for line, below in zip(SECTIONS[name], [*SECTIONS[name][1:], ""], strict=True):
            tag = "li" if line.startswith("- ") else "h3" if not line.endswith(".") and below else "p"
            page += f"<{tag}>{line.removeprefix('- ')}</{tag}>"
    return page


MADE = {"html": _html, "text": lambda names: _text(names, "\n\n"), "lines": lambda names: _text(names, "\n")}


@pytest.mark.parametrize("name", SECTIONS)
@pytest.mark.parametrize("form", MADE)
def test_a_section_that_says_the_same_again_is_dropped(name: str, form: str) -> None:
    """However short it is."""
    once, twice = MADE[form]([*SECTIONS]), MADE[form]([*SECTIONS, name])
    assert record(twice) == record(once)
    guide = sound(twice)
    assert [(one.identical, one.kept.end <= one.dropped.start) for one in guide.duplicates] == [(True, True)]
    assert guide.ledger.duplicate > 0
    assert [finding.code for finding in guide.findings] == [finding.code for finding in sound(once).findings]


def test_a_section_that_says_something_else_goes_on() -> None:
    page = _html([*SECTIONS]) + "<h2>Rigger Salary</h2><p>Night shifts pay 10 percent more.</p>"
    guide = sound(page)
    assert guide.duplicates == ()
    assert guide.salary is not None
    assert len(guide.salary.paragraphs) == 2


def test_a_title_that_stands_again_behind_text_is_the_steps_heading() -> None:
    title = "How to Become a Rigger"
    steps = "".join(f"{number}. {name}\n\nIt takes a year or two.\n\n" for number, name in enumerate(("Finish school", "Train", "Get certified"), 1))
    guide = sound(f"{title}\n\n{LEAD}\n\n{title}\n\n{steps}Rigger Salary\n\nRiggers earn $58,400 a year.\n")
    assert (guide.title, guide.summary) == (title, LEAD)
    assert guide.how_to_become is not None
    assert (guide.how_to_become.paragraphs, len(guide.how_to_become.steps)) == ((), 3)


@pytest.mark.parametrize("line", [TITLE, f"{TITLE} | Work Almanac", f"{TITLE} - Work Almanac"])
def test_the_pages_own_title_above_the_title_line_is_no_text(line: str) -> None:
    page = "\n\n".join([f"# {TITLE}", LEAD, *(f"## {name}\n\n" + "\n".join(lines) for name, lines in SECTIONS.items())])
    guide = sound(f"{line}\n\n{page}", media_type="text/markdown")
    assert (guide.title, guide.summary, guide.extra_sections) == (TITLE, LEAD, ())
    assert guide.ledger.boilerplate == len(line)


def test_other_words_above_the_title_line_are_text() -> None:
    page = "\n\n".join([f"# {TITLE}", LEAD, *(f"## {name}\n\n" + "\n".join(lines) for name, lines in SECTIONS.items())])
    guide = sound(f"{TITLE}s compared with those of pilots\n\n{page}", media_type="text/markdown")
    assert [extra.paragraphs for extra in guide.extra_sections] == [(f"{TITLE}s compared with those of pilots",)]


def test_other_titles_of_the_occupation_are_no_other_one() -> None:
    """The box of facts under such a heading is the page's own."""
    page = (
        "<h1>Bell Ringer</h1><h2>Alternative titles for this job include Campanologist</h2><p>A bell ringer rings the bells of a town.</p>"
        "<h3>Average salary (a year)</h3><p>$21,000 to $38,500</p><h3>Typical hours (a week)</h3><p>42 to 44</p>"
        "<h2>How to become a bell ringer</h2><p>You can become a bell ringer through a course.</p><h2>What it takes</h2><ul><li>patience</li></ul>"
        "<h2>What you'll do</h2><p>As a bell ringer you'll climb a tower.</p><h2>Working environment</h2><p>It is cold up there.</p>"
    )
    guide = sound(page, media_type="text/html")
    assert guide.occupation == "Bell Ringer"
    assert guide.salary is not None
    assert [(pay.text, pay.period) for pay in guide.salary.pay] == [("$21,000 to $38,500", "year")]
    assert guide.work_environment is not None
    assert "42 to 44" in guide.work_environment.paragraphs


def test_a_section_that_went_on_goes_on_below_that_heading() -> None:
    """The heading below stands as deep as no section does, and says what its section is about."""
    page = (
        "<h1>Bell Ringer</h1><h3>Job opportunities</h3><p>Good.</p><h2>What you will do</h2><p>A bell ringer rings bells.</p>"
        "<h2>Pay</h2><p>$41,000 a year</p><h2>What are the chances of getting a job?</h2><h3>Shortage of bell ringers</h3><p>Few are left.</p>"
    )
    guide = sound(page, media_type="text/html")
    assert guide.outlook is not None
    assert guide.outlook.paragraphs == ("Good.", "Few are left.")

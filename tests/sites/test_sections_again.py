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

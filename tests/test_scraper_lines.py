"""Pages whose blocks a tool ran into one line, or wrote twice."""

from __future__ import annotations

import re

from tests.helpers.cases import case
from tests.helpers.same import changed
from tests.helpers.sound import sound
from tests.helpers.soup import joined, lines

TEXT = case("tidal-surveyor.txt").read().decode()


def test_what_is_said_of_a_name_twice_is_said_once() -> None:
    """A tool that writes what stands behind each bold name again, with its colon, in the line of the next name."""
    start, end = TEXT.index("\nTechnical Skills\n"), TEXT.index("\nSoft Skills\n")
    skills = [("Charts: Old and New", "reading both of them."), ("Lead Lines", '"By the mark" is two fathoms.'), ("Knots", "Ten.")]
    again = "".join(f" {name} : {text}\n\n: {text}" for name, text in skills)
    guide = sound(f"{TEXT[:start]}\nTechnical Skills\n{again}{TEXT[end:]}")
    assert guide.qualifications is not None
    assert [(item.name, item.description) for item in guide.qualifications.technical_skills] == skills
    assert [one.message for one in guide.findings if one.code == "text.echoed"] == [
        "what is said of 3 items stands twice in a row, as a scraper wrote it; it is kept once"
    ]


def test_in_one_line_the_next_heading_stands_behind_items_without_a_full_stop_too() -> None:
    """And questions may hold initials, and answers be one word or begin with a figure."""
    start, end = TEXT.index("Key Responsibilities\n"), TEXT.index("Work Environment\n")
    page = f"{TEXT[:start]}Key Responsibilities\nRead the gauges at dawn.\nMind the slack.\nKeep the boat dry.\nLog what they say of the tide\nA word with the pilots\n{TEXT[end:]}"
    asked = "Is it dry out there?\nNo.\nDo I need a Ph.D. to begin?\n2 in 10 have one.\n"
    page = changed(page, "Frequently Asked Questions\n", f"Frequently Asked Questions\n{asked}")
    guide = sound(" ".join(page.split()))
    assert guide.responsibilities is not None
    assert guide.work_environment is not None
    assert guide.faq is not None
    assert guide.responsibilities.items[-2:] == ("Log what they say of the tide", "A word with the pilots")
    assert [(item.question, item.answer) for item in guide.faq.items[:2]] == [
        ("Is it dry out there?", "No."),
        ("Do I need a Ph.D. to begin?", "2 in 10 have one."),
    ]


def test_sections_of_which_none_has_a_heading_inside_say_so() -> None:
    """As `find_all(["h2", "p", "li"])` leaves them."""
    page = re.sub(r"<h([34])[^>]*>.*?</h\1>", "", case("tidal-surveyor.html").read().decode())
    found = [one.message for one in sound(lines(page)).findings if one.code == "section.undivided"]
    assert len(found) == 1
    assert "/qualifications, " in found[0]
    assert "section.undivided" not in {one.code for one in sound(TEXT).findings}


def test_a_name_that_begins_small_may_be_glued_to_a_heading() -> None:
    html = case("tidal-surveyor.html").read().decode()
    page = re.sub(r"(Tools &amp; Technologies</h3><p[^>]*>)", r"\1macOS runs the sonar, and it runs well. ", html, count=1)
    guide = sound(joined(page))
    assert guide.tools is not None
    assert guide.tools.paragraphs[0].startswith("macOS runs the sonar")

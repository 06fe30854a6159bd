"""Pages that no layout knows, handed over with nothing where their blocks met."""

from __future__ import annotations

import pytest

from tests.helpers.same import record
from tests.helpers.sound import sound

BLOCKS = (
    ("How to Become a Rigger", "A rigger plans lifts with a crane crew.", "Most riggers work outdoors all year."),
    ("What Does a Rigger Do?", "Riggers choose the gear for a lift and guide the crane.", "They also keep a log of each lift."),
    ("Working Conditions", "The work is loud.", "You will often climb, and the wind is cold up there."),
    ("Job Outlook", "Employment of riggers is projected to grow 6 percent from 2023 to 2033.", "Ports hire most of them."),
    (
        "Frequently Asked Questions",
        "Is rigging dangerous?",
        "It can be.",
        "How long does it take to become a rigger?",
        "About three years in most places.",
    ),
)
LINES = "\n\n".join(text for block in BLOCKS for text in block)
GLUED = "".join(text for block in BLOCKS for text in block)
FIELDS = ("occupation", "responsibilities", "work_environment", "outlook", "faq")


def test_blocks_that_met_are_parted() -> None:
    apart, glued = record(LINES), record(GLUED)
    assert [apart[name] is not None for name in FIELDS] == [True] * len(FIELDS)
    assert {name: glued[name] for name in FIELDS} == {name: apart[name] for name in FIELDS}


def test_what_was_parted_is_a_repair_and_a_finding() -> None:
    guide = sound(GLUED)
    assert {repair.rule for repair in guide.repairs} == {"glue.sentence"}
    assert "text.glued" in {finding.code for finding in guide.findings}


@pytest.mark.parametrize(
    ("glued", "heading"),
    [
        ("SkillsPatience and a steady hand.", "Skills"),
        ("Job outlookThe trade grows.", "Job outlook"),
        ("Salary£24,000 a year.", "Salary"),
        ("Typical dutiesinspecting slings and shackles.", "Typical duties"),
    ],
)
def test_usual_headings_are_parted_from_what_follows(glued: str, heading: str) -> None:
    page = GLUED.replace("Working Conditions", glued + "Working Conditions", 1)
    assert heading in {item.heading for item in sound(page).outline}


@pytest.mark.parametrize(
    "words",
    ["Educational films help.", "Educationalists differ.", "SkillsUSA helps.", "Paymasters are rare.", "Skillsets differ.", "Hourly work is common."],
)
def test_words_that_begin_as_a_heading_does_stay_whole(words: str) -> None:
    page = GLUED.replace("The work is loud.", f"The work is loud.{words}")
    assert words.split(maxsplit=1)[0] in sound(page).model_dump_json()


def test_a_page_whose_sentences_have_spaces_stays_as_it_is() -> None:
    """A name such as JavaScript or a slip is no habit."""
    page = LINES.replace("The work is loud.", "The work is loud.Very. SkillShare and JavaScript help.")
    assert not [repair for repair in sound(page).repairs if repair.rule.startswith("glue")]

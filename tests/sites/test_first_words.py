"""Sites that no layout knows: first words of sentences, lines with a colon, and headings that tell of something else than they seem to."""

from __future__ import annotations

import pytest

from extractor.layouts.role import RoleWords
from extractor.unknown.telling import told
from tests.helpers.sound import sound

_LEAD = "Bell hangers hang bells in towers, and take them down again when they crack, which is dear for the parish."
_TEXT = "Most bell hangers work with a foundry, and travel from tower to tower for the better part of every year."


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("exploring the impact of location on someone pay", "salary"),
        ("how location affects someone pay", "salary"),
        ("how they start", "how_to_become"),
        ("you might love a career in bells if you enjoy", "qualifications"),
        ("pros in demand", "outlook"),
        ("pros", "pros_and_cons"),
    ],
)
def test_what_a_heading_is_about(heading: str, field: str) -> None:
    """Upon what something has an effect; professionals that are wanted are no side of two."""
    found = told(heading)
    assert found is not None
    assert found.field == field


def test_what_has_an_effect_is_not_what_a_heading_is_about() -> None:
    """All of a heading's words go before those that stand in a wording's slot ("... Pay")."""
    guide = sound(
        f"Bell Hanger\n\n{_LEAD}\n\nJob Duties\n\n{_TEXT}\n\nExploring the Impact of Location on Bell Hanger Pay\n\nA bell hanger makes $41,400 a year in towns.\n"
    )
    assert guide.work_environment is None
    assert guide.salary is not None


def test_the_first_words_of_a_sentence_are_no_heading() -> None:
    """Words in bold that the next line goes on with begin no section, and end none."""
    rest = "half of bell hangers earned between $30,020 and $48,760. The lowest tenth earned less than $24,470 a year."
    guide = sound(
        f"Bell Hanger\n\n{_LEAD}\n\nJob Duties\n\n{_TEXT}\n\nSalary\n\nThe middle\n{rest}\n\nBell hangers\nneed strong arms, a good ear and patience, and they must be fit and calm in a team.\n"
    )
    assert guide.qualifications is None
    assert guide.salary is not None
    assert rest in guide.salary.paragraphs


def test_a_line_with_a_colon_ends_a_section_where_all_do() -> None:
    """Between headings that all end in a colon, one that tells nothing is a heading as well, and no duty."""
    guide = sound(
        f"{_LEAD}\nHow They Start:\n{_TEXT}\nA Day in the Life:\n{_TEXT}\nWhat They Hum:\nBell hangers hum old songs while they work.\nSkills They Have:\nBell hangers have a good ear, and they are fit.\nHow Much They Make:\nBell hangers earn $41,400 a year.\n"
    )
    assert guide.occupation == "Bell Hanger"
    assert guide.responsibilities is not None
    assert "hum" not in str(guide.responsibilities)
    assert [section.heading for section in guide.extra_sections if section.heading] == ["What They Hum:"]


def test_what_stands_under_a_line_has_to_begin_with_it() -> None:
    """A figure of pay five paragraphs below a line that tells nothing makes it no heading of the pay."""
    more = "\n\n".join(f"Level {number} in woodwork helps to get in, and so does a summer with a foundry." for number in range(4))
    guide = sound(
        f"Bell Hanger Tangata\n\n{_LEAD}\n\nPersonal Qualities\n\n{_TEXT}\n\nSubject Recommendations\n\n{more}\n\nBell hangers earn around $23 per hour, and are paid per week.\n"
    )
    assert guide.salary is None
    assert guide.occupation == "Bell Hanger"


def test_whom_a_slot_names() -> None:
    """What stands before the last small word of a wording's slot is no part of a name."""
    guide = sound(
        f"Introduction\n\n{_LEAD}\n\nLooking into Averages for Bell Hanger Salaries\n\n{_TEXT} They earn $41,400.\n\nBell Hanger Duties and Responsibilities\n\n- hang bells\n- grease them\n"
    )
    assert guide.occupation == "Bell Hanger"
    assert guide.responsibilities is not None
    assert RoleWords("Bell Hanger").fold("bell hanger") is not None

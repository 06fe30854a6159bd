"""Words of an item that look like something else: colons in names, names of headings, dashes at a line's beginning, angle brackets of no tag."""

from __future__ import annotations

import json
import re
import textwrap
from typing import Any

import pytest

from extractor import extract, find_pay, read
from tests.helpers.cases import case
from tests.helpers.sound import sound
from tests.test_scrapers import SCRAPERS, SENTENCES

TEXT = SCRAPERS["soup"](case("tidal-surveyor.html").read().decode())
"""One node a line: names stand apart from what is said of them."""
MARKED = SCRAPERS["markdownify"](case("tidal-surveyor.html").read().decode())


def _sections(page: str) -> dict[str, Any]:
    guide: dict[str, Any] = json.loads(sound(page).model_dump_json(exclude={"provenance", "ledger", "source", "guide_id", "outline", "findings"}))
    return guide


@pytest.mark.parametrize("mark", ["", "### "], ids=["lines", "headings"])
def test_a_name_with_a_colon_is_whole_where_names_stand_by_themselves(mark: str) -> None:
    """Also where what is said of it has colons."""
    cards = [
        ("Harbour Surveyor: Silt", "Nobody works alone: boats, books and lamps."),
        ("Reef Mapper", "It grows: two posts a year."),
        ("Lamp Keeper", "Lit daily."),
    ]
    lines = "\n".join(f"{mark}{name}\n{text}" for name, text in cards)
    page = f"## Emerging Specializations\n{lines}\n" if mark else f"Emerging Specializations\n{lines}\n"
    whole = MARKED if mark else TEXT
    start, end = whole.index("Emerging Specializations"), whole.index("Pros & Cons of Being")
    guide = sound(whole[: whole.rindex("\n", 0, start) + 1] + page + whole[whole.rindex("\n", 0, end) + 1 :])
    assert guide.specializations is not None
    assert [(item.name, item.description) for item in guide.specializations.items] == cards


def test_names_with_descriptions_in_their_own_lines_stay_pairs() -> None:
    """Lines that have a colon each are no names for the next line, even where every other one ends like a title."""
    lines = "\nTechnical Skills\nSilt: read it\nReefs: They shrink.\nLamps: light them\nOak: It stands.\nSoft Skills\n"
    start, end = TEXT.index("\nTechnical Skills\n"), TEXT.index("\nSoft Skills\n")
    guide = sound(TEXT[:start] + lines + TEXT[end + len("\nSoft Skills\n") :])
    assert guide.qualifications is not None
    assert [item.name for item in guide.qualifications.technical_skills] == ["Silt", "Reefs", "Lamps", "Oak"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ropes: k9 & hemp: Knowing which one holds.", "Ropes: k9 & hemp"),
        ("Knots: splices: Two ends become one.", "Knots: splices"),
        ("Lamps: Old Glass: Cleaning it without a scratch.", "Lamps: Old Glass"),
        ("Signals: VHF, AIS, Flags: hearing who calls.", "Signals: VHF, AIS, Flags"),
        ('Wages: Gross and Net: "Ask twice" is the rule.', "Wages: Gross and Net"),
        ("Boats: Oak: older than the pilot himself.", "Boats"),
        ("Harbour Law — Basics: Knowing who may land.", "Harbour Law — Basics"),
        ("Tact: One rule: Never wake the pilot before dawn.", "Tact"),
        ("Order: two things: the log and the lamp, both dry.", "Order"),
        ("Patience: Waits well. Hint: Bring a book for the night.", "Patience"),
        ("Boats: Oak: old", "Boats"),
    ],
)
def test_a_name_among_others_ends_with_the_sign_that_they_have(line: str, name: str) -> None:
    """A few words between two colons belong to the name where a sentence follows them; a dash is the name's own where the others end with a colon."""
    lines = f"\nTechnical Skills\nSilt: Read it by its colour.\nReefs: They shrink every year.\n{line}\nSoft Skills\n"
    start, end = TEXT.index("\nTechnical Skills\n"), TEXT.index("\nSoft Skills\n")
    guide = sound(TEXT[:start] + lines + TEXT[end + len("\nSoft Skills\n") :])
    assert guide.qualifications is not None
    skills = guide.qualifications.technical_skills
    assert [(item.name, item.description) for item in skills][2:] == [(name, line[len(name) + 2 :])]
    assert [item.name for item in skills][:2] == ["Silt", "Reefs"]


def test_a_dash_ends_the_names_where_most_have_one() -> None:
    """What is said of them may have colons."""
    skills = [("Silt", "Read it: by its colour."), ("Reefs", "They shrink."), ("Lamps", "Light them.")]
    start, end = TEXT.index("\nTechnical Skills\n"), TEXT.index("\nSoft Skills\n")
    lines = "\n".join(f"{name} — {text}" for name, text in skills)
    guide = sound(f"{TEXT[:start]}\nTechnical Skills\n{lines}{TEXT[end:]}")
    assert guide.qualifications is not None
    assert [(item.name, item.description) for item in guide.qualifications.technical_skills] == skills


@pytest.mark.parametrize("bullet", ["- ", ""])
def test_an_item_may_begin_with_the_words_of_a_missing_heading(bullet: str) -> None:
    """The page lacks the section, so its heading is looked for in the text."""
    start, end = TEXT.index("Work Environment\n"), TEXT.index("Tools & Technologies\n")
    page = TEXT[:start] + TEXT[end:]
    changed = page.replace("\nCons\n", f"\nCons\n{bullet}Work Environment: cold and wet\n")
    assert changed != page
    wanted, got = _sections(page), _sections(changed)
    assert (wanted["work_environment"], got["work_environment"]) == (None, None)
    assert "Work Environment: cold and wet" in got["pros_and_cons"]["cons"]


def test_a_skill_may_be_named_as_a_heading_of_its_section() -> None:
    """The next line says something of it, after the colon."""
    changed = TEXT.replace("\nTechnical Skills\n", "\nTechnical Skills\nEducation Requirements\n: Know what the port asks for.\n")
    wanted, got = _sections(TEXT), _sections(changed)
    skills = got["qualifications"]["technical_skills"]
    assert (skills[0]["name"], skills[0]["description"]) == ("Education Requirements", "Know what the port asks for.")
    assert skills[1:] == wanted["qualifications"]["technical_skills"]
    assert got["qualifications"]["education_requirements"] == wanted["qualifications"]["education_requirements"]


def test_a_dash_for_which_a_line_had_no_room_begins_no_item() -> None:
    """A wrap put it at the beginning of the next line; behind a line that had room for it, it is a bullet."""
    body = [textwrap.fill(" ".join(SENTENCES[at:] + SENTENCES[:at]), 72) for at in range(4)] * 2
    edge = max(len(line) for text in body for line in text.split("\n"))
    start = "Those who come by boat read what the keepers wrote down at night in "
    full = (start + "i" * (edge - len(start)), "- a rare thing in winter, so they bring pencils.")
    blocks = read("\n\n".join([*body, "\n".join(full)]), media_type="text/plain").blocks
    assert (blocks[-1].kind, str(blocks[-1].words)) == ("paragraph", " ".join(full))
    short = ("Those who come by boat read what the keepers wrote down", full[1])
    blocks = read("\n\n".join([*body, "\n".join(short)]), media_type="text/plain").blocks
    assert [block.kind for block in blocks[-2:]] == ["paragraph", "item"]


def test_angle_brackets_of_no_tag_are_words() -> None:
    """A tag's name has letters, figures and few signs."""
    page = "# The pier\n\n# The lamp\n\nGroups: #include <C++>, <b>Women</b> of <i class='x'>Ice</i>.\n"
    assert str(read(page, media_type="text/markdown").blocks[-1].words) == "Groups: #include <C++>, Women of Ice."


def test_two_hyphens_join_years() -> None:
    """As some tools write a dash."""
    changed = MARKED.replace("0-2 years", "0--2 years").replace("2-5 years", "2--5 years")
    assert changed != MARKED
    before, after = extract(MARKED).career_path, extract(changed).career_path
    assert before is not None
    assert after is not None
    years = [(level.experience.min_years, level.experience.max_years) for level in before.levels if level.experience]
    assert [(level.experience.min_years, level.experience.max_years) for level in after.levels if level.experience] == years
    assert [level.title for level in after.levels] == [level.title for level in before.levels]


def test_a_province_in_its_own_letters() -> None:
    (found,) = find_pay("In Québec, editors earn C$70,000 a year.")
    assert found.pay.places == ("CA",)


def test_a_range_whose_label_was_dropped_is_known_by_its_own_word() -> None:
    """With the country that the caption above it names; what else stands under no label stays there."""
    start, end = TEXT.index("\nMedian Salary\n"), TEXT.index("\nGrowth Outlook\n")
    lines = "\n(U.S. national median, May 2024, BLS)\nRange: $41k - $78k+ USD (by experience)"
    facts = sound(TEXT[:start] + lines + TEXT[end:]).key_facts
    assert facts is not None
    assert facts.median_salary is None
    assert facts.salary_range is not None
    assert (facts.salary_range.min, facts.salary_range.max, facts.salary_range.open_ended, facts.salary_range.places) == (
        41_000,
        78_000,
        "max",
        ("US",),
    )
    assert (facts.paragraphs, facts.pay) == (("(U.S. national median, May 2024, BLS)",), ())


def test_a_heading_above_texts_that_lost_their_names_is_one() -> None:
    """A scraper that took no bold words left what follows them, colon and all."""
    lost = TEXT
    for line in re.findall(r"(?m)^.+(?=\n: )", TEXT):
        lost = lost.replace(f"\n{line}\n: ", "\n: ", 1)
    assert lost.count("\n: ") == TEXT.count("\n: ") > 6
    wanted, got = sound(TEXT).qualifications, sound(lost).qualifications
    assert wanted is not None
    assert got is not None
    assert got.education_requirements == wanted.education_requirements

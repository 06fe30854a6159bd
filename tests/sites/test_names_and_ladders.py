"""Pages without a layout: names of other languages, titles that ask for pay, tables with two heads, notes below a table."""

from __future__ import annotations

import pytest

from extractor import Guide, all_pay, extract
from extractor.unknown.title_parts import title_parts
from tests.helpers.cases import case
from tests.helpers.sound import sound


def _guide(text: str, media_type: str = "text/plain") -> Guide:
    return sound(text, media_type=media_type)


def _pays(guide: Guide) -> list[tuple[str, str | None, str | None]]:
    return [(pay.text, pay.period, pay.statistic) for _, pay in all_pay(guide)]


def test_somebody_of_something_is_a_name_in_french_too() -> None:
    guide = _guide(
        "Job Description for Commis de Cuisine\n\nA commis de cuisine peels, stirs and scrubs for everybody else in the kitchen.\n\n"
        "Skills and Knowledge\n\nA commis de cuisine has a sharp knife and a short memory.\n\nWork Environment\n\nIt is hot, it is loud, and nobody sits down.\n"
    )
    assert guide.occupation == "Commis de Cuisine"
    assert guide.qualifications is not None
    assert guide.work_environment is not None


@pytest.mark.parametrize(
    "title", ["How Much Do Bell Hangers Earn in Kenya: The Whole Truth", "Exploring Bell Hanger Salaries in Kenya", "Bell Hanger Salary Kenya"]
)
def test_a_title_that_asks_for_pay_names_somebody(title: str) -> None:
    guide = _guide(
        f"{title}\n\nThere are few bell hangers, and most bell hangers work alone.\n\nAverage Salaries for Bell Hangers in Kenya\n\n"
        "The average monthly salary for a bell hanger is KES 120,000. A young bell hanger gets less.\n"
    )
    assert (guide.occupation or "").removesuffix("s") == "Bell Hanger"
    assert guide.salary is not None


def test_a_list_of_reasons_is_no_advert() -> None:
    guide = _guide(
        "How Much Do Bell Hangers Earn?\n\nIt depends.\n\nWhat Decides a Bell Hanger's Pay\n\n- Location: Bell hangers in towns with many churches see more of it.\n\n"
        "Average Salaries for Bell Hangers\n\nMost bell hangers earn $41,000 a year. Few bell hangers earn more.\n"
    )
    assert guide.salary is not None


def test_what_somebody_tells_of_their_own_life_is_no_guide() -> None:
    guide = _guide(
        "I Left My Dream Job as a Bell Hanger\n\nTo be a bell hanger was all that I wanted, and a bell hanger I was for ten years.\n\n"
        "Why Becoming a Bell Hanger Is a Dream\n\nMy father was a bell hanger, and I wanted to be a bell hanger too.\n\nThe Rewards\n\n- The view\n- The noise\n"
    )
    assert guide.pros_and_cons is None
    assert guide.how_to_become is None


TWO_HEADS = """# Bell Hanger

Bell hangers hang bells.

## What Does a Bell Hanger Do?

A bell hanger climbs the tower.

## Bell Hanger Salary

Yearly Pay | Amount |
---|---|
10th percentile | $44,010 |
median | $59,980 |
90th percentile | $107,260 |
Hourly Pay | Rate |
---|---|
10th percentile | $21.16 |
median | $28.84 |
90th percentile | $51.57 |
"""


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_a_rule_inside_a_table_stands_below_another_head(media_type: str) -> None:
    assert sorted(_pays(_guide(TWO_HEADS, media_type))) == sorted([
        ("$44,010", "year", "p10"), ("$59,980", "year", "median"), ("$107,260", "year", "p90"),
        ("$21.16", "hour", "p10"), ("$28.84", "hour", "median"), ("$51.57", "hour", "p90"),
    ])  # fmt: skip


def test_a_rule_above_a_sum_begins_no_table() -> None:
    guide = _guide("# Bell Hanger Careers\n\n| Tower | Bells |\n|---|---|\n| North | 3 |\n| South | 4 |\n|---|---|\n| Sum | 7 |\n", "text/markdown")
    assert [len(table.rows) for section in guide.extra_sections for table in section.tables] == [3]


def test_a_note_below_a_table_says_what_its_bare_numbers_are() -> None:
    guide = _guide(
        "# Bell Hanger\n\nBell hangers hang bells.\n\n## What Does a Bell Hanger Do?\n\nA bell hanger climbs.\n\n## Bell Hanger Salary\n\n"
        "| Region | Low | Median |\n|---|---|---|\n| North | 18.00 | 24.50 |\n\nNote: all wages are in dollars per hour.\n",
        "text/markdown",
    )
    assert _pays(guide) == [("18.00", "hour", "minimum"), ("24.50", "hour", "median")]


def test_a_row_that_the_layout_does_not_know_keeps_its_pay() -> None:
    page = case("ooh-moss-surveyors.html").read().decode()
    row = '<tr><th scope="row"><a href="#TB_inline?inlineId=qf" class="thickbox">    Work Experience'
    guide = sound(page.replace(row, f'<tr><th scope="row">Average Bonus</th><td>$5,000</td></tr>{row}', 1))
    assert [(path, pay.kind) for path, pay in all_pay(guide) if pay.text == "$5,000"] == [("/key_facts/pay/0", "bonus")]


def test_a_label_and_its_amount_behind_a_long_caption_are_lines_of_their_own() -> None:
    page = case("tidal-surveyor.txt").read().decode()
    guide = sound(page.replace("Annual Openings", "Average Bonus\n$5,000\nAnnual Openings", 1))
    assert [(path, pay.kind) for path, pay in all_pay(guide) if pay.text == "$5,000"] == [("/key_facts/pay/0", "bonus")]


def test_rungs_behind_amounts_share_what_the_label_says() -> None:
    guide = extract("Average salary: £24,000 Starter, £38,000 Experienced\n")
    assert [pay.statistic for _, pay in all_pay(guide)] == ["mean", "mean"]


def test_entries_with_the_mark_of_a_note_begin_no_section() -> None:
    guide = _guide(
        "How to Become a Bell Hanger\n\nBell hangers hang bells.\n\nPros and Cons of Becoming a Bell Hanger\n\nPros of Becoming a Bell Hanger\n"
        "The view from above*\nGood exercise*\n\nCons of Becoming a Bell Hanger\nThe noise can be heard for days*\nJob openings are rare in flat lands*\n"
        "Stairs without an end, and the way down is no shorter than the way up, they say*\n\nWhat Does a Bell Hanger Do?\n\nA bell hanger climbs.\n"
    )
    assert guide.outlook is None
    assert guide.pros_and_cons is not None
    assert len(guide.pros_and_cons.cons) == 3


def test_a_word_for_fees_alone_says_what_the_amounts_below_it_are() -> None:
    guide = extract("Evenings in the Tower\n\nWe meet on Mondays.\n\nFees\n\n£640, or £320 for those who are out of work.\n")
    assert [pay.kind for _, pay in all_pay(guide)] == ["cost", "cost"]


def test_a_class_of_seats_is_no_schooling() -> None:
    guide = _guide(
        "# How to Become a Steward\n\nStewards serve.\n\n## What Does a Steward Do?\n\nA steward serves tea.\n\n## Steward Salary\n\n$900 a month.\n\n"
        "## Steward Grade Two (Economy Class)\n\nThese serve tea to most.\n\n## Where Can I Study to Become a Steward?\n\nOn any big boat.\n",
        "text/markdown",
    )
    assert guide.education is not None
    assert guide.education.heading == "Where Can I Study to Become a Steward?"


@pytest.mark.parametrize("name", ["Gas Meter Reader", "Lock Master", "Sheriff", "Night Lifeguard", "Harbour Custodian"])
def test_who_somebody_is_by_names_that_end_as_few_others_do(name: str) -> None:
    guide = _guide(
        f"How to become a {name}?\n\n01Education and Training\n\n- Finish school.\n- Take a course that the town pays for.\n\n"
        "02Skills and Qualities\n\n- Patience with people who are late.\n- Good shoes.\n\n"
        f"03Career Outlook and Salary\n\n- The town looks for {name.lower()}s.\n- The median annual wage for {name.lower()}s was $35,320 as of May 2020.\n\n"
        f"Conclusion\n\nBecoming a {name.lower()} takes a year.\n"
    )
    assert (guide.occupation, guide.outlook is not None) == (name, True)


def test_a_picture_called_as_the_title_is_begins_no_section() -> None:
    guide = _guide(
        "How to Become a Bell Hanger (The Loudest Way Up)\n\nhow to become a bell hanger\n\nThis guide is for everybody who ever wondered who hangs the bells.\n\n"
        "Steps to Become a Bell Hanger\n\nStep 1: Climb a Tower\n\nAny tower will do.\n\nStep 2: Learn Knots\n\nThe sheet bend is the first.\n\n"
        "Bell Hanger Salary\n\nThe average salary of a bell hanger is $37,860 a year.\n"
    )
    assert guide.how_to_become is not None
    assert (guide.how_to_become.heading, len(guide.how_to_become.steps)) == ("Steps to Become a Bell Hanger", 2)
    assert guide.how_to_become.paragraphs == ()


def test_a_code_before_the_name_is_no_part_of_it() -> None:
    guide = _guide(
        "17-1022.00 Bell Surveyors\n\nAlso called: Tower Surveyor\n\nWhat they do:\nMeasure bells and the towers around them.\n\n"
        "Skills\nListening\nClimbing\n\nEducation\nA diploma is usually needed.\n\nSalary:\n$68,540 per year\n"
    )
    assert (guide.occupation, guide.title) == ("Bell Surveyors", "17-1022.00 Bell Surveyors")


@pytest.mark.parametrize(
    ("title", "name"),
    [("Bell Specialist (35B)", "Bell Specialist"), ("Bell Modeler (3D)", "Bell Modeler (3D)")],
)
def test_a_code_in_a_bracket_behind_the_name_is_no_part_of_it(title: str, name: str) -> None:
    guide = _guide(
        f"{title}\n\nOverview\n\nAs a {name}, you look after bells.\n\nJob Duties\n\n- Ring bells\n- Mend bells\n\nRequirements\n\n"
        "- 17 to 34 Years Old\n- 2 or more certificates of a school\n\nTraining\n\n10 Weeks of Basic Training\n\nWork Environment\n\nOutdoors.\n"
    )
    assert (guide.occupation, guide.title) == (name, title)
    assert guide.qualifications is not None
    assert "2 or more certificates of a school" in guide.qualifications.bullets


@pytest.mark.parametrize("title", ["Teacher (K-12)", "Modeler (3-D)", "Rigger (2024-25)", "Rigger (2025)", "Analyst (QA)"])
def test_what_is_no_code_stays_in_a_title(title: str) -> None:
    assert title_parts([title]) == [title]

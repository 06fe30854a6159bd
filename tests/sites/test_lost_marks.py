"""Pages whose headings, lists of terms and tables became lines or bullets: what only looks like a heading there, and what is one."""

from __future__ import annotations

import pytest

from extractor import Guide
from extractor.unknown.telling import told
from tests.helpers.sound import sound

LEAD = """Kite Rigger
A kite rigger fits the lines and spars of show kites and keeps them flying.
"""


def _guide(*lines: str, lead: str = LEAD) -> Guide:
    return sound(lead + "\n".join(lines), media_type="text/plain")


def test_a_bulleted_label_with_a_bulleted_value_begins_no_section() -> None:
    guide = _guide(
        "- Newcomers",
        "- £21,400",
        "- Old hands",
        "- £29,000 to £33,500",
        "- Hours",
        "- 37 a week, more at festivals",
        "- Training",
        "- On the field",
        "- Outlook",
        "- Good",
        "Spars are cut on a bench in the van, and every line is tested with weights before it leaves the ground.",
        "Kite rigger duties",
        "- Cut spars to length",
        "- Splice lines by hand",
        "Kite rigger skills",
        "- A feeling for wind",
        "- Neat knots",
    )
    assert guide.outlook is None
    assert guide.education is None
    assert "cut on a bench" not in str((guide.work_environment, guide.salary, guide.responsibilities))
    assert len(guide.responsibilities.items) == 2


def test_short_entries_of_the_contents_begin_no_section() -> None:
    guide = _guide(
        "In this article",
        "Pay by coast",
        "Duties",
        "Joining the trade",
        "Questions",
        "Kite rigger wages by coast",
        "Riggers on the west coast earn $41,300 a year, those on the east coast $38,900.",
        "What does a kite rigger do?",
        "A rigger looks after spars and lines, and packs the kites when the rain comes.",
        "How to become a kite rigger",
        "Most riggers begin as helpers at a festival and learn the knots there.",
        "Common questions about kite riggers",
        "Do riggers fly kites as well?",
        "Yes, whenever a line has to be tested.",
    )
    assert "$41,300" in str(guide.salary)
    assert "spars and lines" in str(guide.responsibilities)
    assert "knots" in str(guide.how_to_become)
    assert [item.question for item in guide.faq.items] == ["Do riggers fly kites as well?"]
    assert {one.heading for one in guide.outline}.isdisjoint({"Pay by coast", "Duties", "Questions"})


def test_the_second_side_of_two_is_no_section_of_its_own() -> None:
    guide = _guide(
        "Kite rigger pay",
        "Most riggers earn $40,000 a year once they have a van.",
        "The rewards and the challenges",
        "Rewards",
        "Open sky all summer",
        "Children wave",
        "Challenges",
        "Cold fingers in March",
        "Long drives with a full van",
        "Kite rigger duties",
        "- Cut spars to length",
        "- Splice lines by hand",
    )
    assert guide.market_reality is None
    assert guide.pros_and_cons.pros == ("Open sky all summer", "Children wave")
    assert guide.pros_and_cons.cons == ("Cold fingers in March", "Long drives with a full van")


def test_work_with_more_behind_it_is_an_entry_of_a_list() -> None:
    guide = _guide(
        "Kite rigger pay",
        "Most riggers earn $40,000 a year once they have a van.",
        "Kite rigger duties",
        "- Cut spars to length",
        "- Splice lines by hand",
        "Is kite rigger a good career?",
        "Pros",
        "Open sky all summer",
        "Work on any beach",
        "Cons",
        "Cold fingers in March",
    )
    assert guide.pros_and_cons.pros == ("Open sky all summer", "Work on any beach")
    assert "beach" not in str(guide.responsibilities)


def test_a_rung_with_its_pay_is_no_training() -> None:
    guide = _guide(
        "Kite rigger duties",
        "- Cut spars to length",
        "- Splice lines by hand",
        "Kite rigger pay by level",
        "Apprentice (first summer)",
        "$17.40 to $19.00 an hour",
        "Kite Rigger Trainee",
        "$20.10 an hour",
        "Head rigger",
        "$31.75 an hour",
        "Kite rigger outlook",
        "Festivals are growing, and about 40 riggers are expected to retire by 2031.",
    )
    assert guide.education is None
    assert "$20.10" in str(guide.salary)


def test_the_title_comes_again_without_the_year_and_the_site() -> None:
    guide = _guide(
        "Find jobs",
        "Reviews",
        "Kite rigger salary in Canada",
        "How much does a kite rigger make in Canada?",
        "The average salary for a kite rigger is $22.60 per hour in Canada.",
        "What does a kite rigger do?",
        "A rigger looks after spars and lines, and packs the kites when the rain comes.",
        "Common questions about kite rigger salaries",
        "Do riggers earn more by the sea?",
        "Yes, by a dollar or two.",
        lead="Kite Rigger Salary in Canada (2025) | Windhunt.ca\nWindhunt\n",
    )
    assert guide.title == "Kite rigger salary in Canada"
    assert guide.occupation == "Kite rigger"
    assert "$22.60" in str(guide.salary)
    assert guide.tools is None


TRADE = ("Kite rigger duties", "- Cut spars to length", "- Splice lines by hand")


def test_buttons_and_boxes_of_a_site_begin_no_section_and_end_the_one_before() -> None:
    guide = _guide(
        *TRADE,
        "Areas of specialization",
        "Stunt kites",
        "Train kites",
        "Did you know?",
        "The longest train of kites ever flown had more than eleven thousand of them.",
        "Similar jobs",
        "Sailmaker",
        "Cuts and sews sails for boats of all sizes.",
        "About the author",
        "Ines flew her first kite at four and has written about them ever since.",
        "Find a traineeship",
        "Ask about places near your home.",
        "See vacancies",
        "Imprint",
    )
    assert guide.outlook is None
    assert "eleven thousand" not in str(guide.specializations)
    assert "Ines" not in str(guide.related_careers)
    assert [one.heading for one in guide.extra_sections if one.heading] == ["Did you know?", "About the author", "Find a traineeship"]


def test_two_facts_between_texts_are_a_card() -> None:
    guide = _guide(
        "Typical pay*",
        "£21,000 - £34,500",
        "Weekly hours",
        "36-40 per week",
        "What does a kite rigger do?",
        "A rigger looks after spars and lines, and packs the kites when the rain comes.",
        "How much can you earn as a kite rigger?",
        "Pay grows with the size of the kites, from £21,000 for a helper on.",
    )
    assert "36-40" not in str(guide.salary)
    assert "size of the kites" in str(guide.salary)


def test_ways_in_stand_in_one_section() -> None:
    guide = _guide(
        *TRADE,
        "How to become a kite rigger",
        "There is more than one way in, and none of them is long.",
        "Apprenticeship",
        "A club takes you on for two summers, and you learn the knots there.",
        "College or training provider",
        "Two coast colleges teach rigging in the evenings for a small fee.",
        "Work",
        "If you have worked as a helper, a club may let you sit the knot test.",
        "Kite rigger tools",
        "A spar saw, a splicing needle and a spring balance are carried everywhere.",
    )
    text = str(guide.how_to_become)
    assert "two summers" in text
    assert "coast colleges" in text
    assert "knot test" in text
    assert len(guide.responsibilities.items) == 2


def test_a_heading_of_headings_is_no_text_of_the_section_before() -> None:
    guide = _guide(
        *TRADE,
        "Kite rigger outlook",
        "Festivals are growing every year, and about forty of the riggers at work now are expected to retire before 2031.",
        "Preparing for this career",
        "Academic requirements",
        "A school leaving certificate and a course in knots are enough for every club on the coast.",
    )
    assert guide.outlook.paragraphs == (
        "Festivals are growing every year, and about forty of the riggers at work now are expected to retire before 2031.",
    )
    assert "knots" in str(guide.education)


def test_the_future_of_the_trade_is_its_outlook_behind_a_bare_list() -> None:
    guide = _guide(
        *TRADE,
        "The ups and downs",
        "Ups",
        "Open sky all summer",
        "Children wave",
        "Downs",
        "Cold fingers in March",
        "Long drives with a full van",
        "Future of the craft",
        "Demand for show kites is growing, and clubs expect to need 20% more riggers by 2030.",
    )
    assert "20%" in str(guide.outlook)
    assert "show kites" not in str(guide.pros_and_cons)


def test_the_name_alone_is_the_title_behind_the_menu() -> None:
    guide = _guide(
        "We use cookies to count visits.",
        "Ways in",
        "Stories",
        "Home",
        "Kite rigger",
        "Kite rigger",
        "A kite rigger fits the lines and spars of show kites and keeps them flying in all but the wildest weather.",
        *TRADE,
        "How to become a kite rigger",
        "Most riggers begin as helpers at a festival and learn the knots there.",
        lead="Kite rigger job role | Windways - careers outdoors\n",
    )
    assert guide.title == "Kite rigger"
    assert [one.heading for one in guide.outline].count("Ways in") == 0
    assert "helpers" in str(guide.how_to_become)


def test_a_story_and_an_offer_of_advice_end_what_stands_before_them() -> None:
    guide = _guide(
        *TRADE,
        "Pay and benefits",
        "A bonus of £300 after the first summer",
        "Free lines and spars",
        "Meet Oluwaseun",
        "I came for one weekend and stayed for eleven summers, and I still run to the beach.",
        "Kite rigger outlook",
        "Festivals are growing, and about 40 riggers are expected to retire by 2031.",
        "Talk to a careers coach",
        "Visits are free on Tuesdays, and nobody has to book.",
    )
    assert "eleven summers" not in str(guide.salary)
    assert "Tuesdays" not in str(guide.outlook)
    assert [one.heading for one in guide.extra_sections if one.heading] == ["Meet Oluwaseun", "Talk to a careers coach"]


def test_an_entry_behind_a_long_one_is_no_heading() -> None:
    guide = _guide(
        "What kite riggers do",
        "On most days, kite riggers:",
        "Splice lines",
        "Weigh every spar twice and note the weights in the book of the club",
        "Apply routine, special and festival finishes",
        "Pack kites",
        "Kite rigger outlook",
        "Festivals are growing, and about 40 riggers are expected to retire by 2031.",
        "Kite rigger skills",
        "- Neat knots",
    )
    assert "Pack kites" in str(guide.responsibilities)
    assert "festival finishes" in str(guide.responsibilities)


def test_what_somebody_can_earn_is_no_heading() -> None:
    guide = _guide(
        *TRADE,
        "How much could you earn as a kite rigger?",
        "Pay depends on the beach and on the size of the kites.",
        "New kite riggers can earn £19,000 - £22,000",
        "Kite riggers with a van can earn £25,000 - £31,000",
        "Old hands can earn £34,000",
        "Kite rigger skills",
        "- Neat knots",
    )
    assert [one.text for one in guide.salary.pay] == ["£19,000 - £22,000", "£25,000 - £31,000", "£34,000"]


def test_skills_that_somebody_asks_for_end_a_bare_list() -> None:
    guide = _guide(
        "Kite rigger pay",
        "Most riggers earn $40,000 a year once they have a van.",
        "Typical duties",
        "Splice lines",
        "Weigh spars",
        "Pack kites",
        "Skills that recruiters ask for most",
        "We read 90 adverts of last spring. These came up again and again:",
        "Neat knots",
        "Patience",
    )
    assert "Patience" in str(guide.qualifications)
    assert "adverts" not in str(guide.responsibilities)


def test_two_sides_right_under_a_question_are_its_answer_in_text_too() -> None:
    guide = _guide(
        *TRADE,
        "Kite rigger pay",
        "Most riggers earn $40,000 a year once they have a van.",
        "Would being a kite rigger be right for you?",
        "What people like",
        "- Open sky all summer",
        "- Children wave",
        "What people don't like",
        "- Cold fingers in March",
        "- Long drives",
        "Kite rigger outlook",
        "Festivals are growing, and about 40 riggers are expected to retire by 2031.",
    )
    assert guide.pros_and_cons.pros == ("Open sky all summer", "Children wave")
    assert guide.pros_and_cons.cons == ("Cold fingers in March", "Long drives")
    assert guide.qualifications is None


@pytest.mark.parametrize("who", ["a software tester", "school caretakers", "a heavy equipment greaser", "pay clerks", "a tool sharpener"])
def test_what_somebody_does_is_asked_whatever_the_name_says(who: str) -> None:
    found = told(f"what {'do' if who.endswith(('s', 'rs')) else 'does'} {who} do")
    assert found is not None
    assert found.field == "responsibilities"


def test_what_one_needs_to_do_is_no_duty() -> None:
    found = told("what do you need to do")
    assert found is not None
    assert found.field == "qualifications"

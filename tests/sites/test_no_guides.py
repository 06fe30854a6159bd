"""Pages with a guide's headings that are none: things to buy, lives, interviews, news, courses, prices; and guides that only look so."""

from __future__ import annotations

import re

import pytest

from extractor import Guide, extract
from extractor.sections import KINDS
from tests.helpers.sound import sound

Rows = tuple[tuple[str, str], ...]


def _html(title: str, lead: str, rows: Rows) -> str:
    body = "".join(f"<h2>{head}</h2><p>{text}</p>" for head, text in rows)
    return f"<title>{title} | Marsh Pages</title><h1>{title}</h1><p>{lead}</p>{body}"


def _both(title: str, lead: str, rows: Rows) -> list[Guide]:
    page = _html(title, lead, rows)
    text = re.sub(r"\n{2,}", "\n", re.sub(r"<[^>]+>", "\n", page)).strip()
    return [sound(page.encode(), media_type="text/html"), sound(text.encode(), media_type="text/plain")]


NONE: dict[str, tuple[str, str, Rows]] = {
    "goods": (
        "The 7 Best Hedge Trimmers for Beginners",
        "We cut two miles of hedge with seven trimmers so that you can stay on the sofa for once.",
        (
            ("What does a hedge trimmer do?", "It cuts twigs between two rows of teeth that move against each other."),
            ("Skills you need", "A level eye and a steady hand are all that working with one takes."),
            ("How much should you spend?", "Good ones cost $90 to $160."),
            ("Features to look for", "Blade length, weight and noise make the difference when working overhead."),
            ("Pros and cons", "They are quick, and they are loud."),
        ),
    ),
    "person": (
        "Ada Venn, reed cutter",
        "Ada Venn was born on a barge and has cut reeds since she could stand in the marsh.",
        (
            ("Education and training", "She learned from her aunt, and later went to evening classes in thatching."),
            ("Career", "Venn bought her own boat in 1987 and employs three people today."),
            ("Skills", "She is known for bundles that no wind opens."),
            ("Awards", "The county gave her its medal in 2004."),
        ),
    ),
    "interview": (
        "Meet Oll Brandt, ferry pilot",
        "Oll Brandt has crossed the river forty thousand times. We asked him why.",
        (
            ("How did you start?", "My father had the rope before me, so I took it one spring."),
            ("What was the pay like?", "We got $9 a week and our fish."),
            ("What did you do all day?", "Pulled the rope, mostly, and talked with whoever came."),
        ),
    ),
    "news": (
        "Ferry pilots vote for strike after talks fail",
        "Pilots of the river ferries will stop work next week, their union said on Monday.",
        (
            ("What pilots will earn", "The firm offers 3 percent more, about $31,600 a year for a full-time pilot."),
            ("Working conditions", "The union says that shifts are too long."),
            ("What happens next", "Both sides meet again on Friday."),
        ),
    ),
    "course": (
        "Reed Cutting Technician Course",
        "Enroll today and learn the trade in nine weeks from our instructors.",
        (
            ("Course overview", "Our classes meet on the water on two evenings a week."),
            ("Entry requirements", "You must be able to swim and be 18 or older."),
            ("Tuition and fees", "Tuition is $1,895, or $320 a month."),
            ("Career opportunities", "Our students work for crews along the coast."),
            ("FAQ", "The next class starts in March."),
        ),
    ),
    "price": (
        "How Much Does a Thatcher Cost?",
        "Thatchers charge $60 to $90 an hour on average, and more for a steep roof.",
        (
            ("Average thatcher cost", "Most people pay $14,000 for a cottage."),
            ("What does a thatcher do?", "A thatcher lays reed or straw on roofs."),
            ("How to choose a thatcher", "Ask for two roofs to look at."),
        ),
    ),
    "calculator": (
        "Boat Loan Calculator for Ferry Pilots",
        "Ferry pilots see here what a loan for a boat costs them each month.",
        (
            ("Loan amount", "$20,000 over five years at an interest rate of 6 %."),
            ("Requirements", "You need a salary of $30,000 a year and a job as a ferry pilot."),
            ("How to apply", "Send us three payslips and a picture of the boat."),
            ("How much can a ferry pilot borrow?", "Five times a ferry pilot's salary."),
        ),
    ),
    "credit": (
        "Money for Your First Boat",
        "Ferry pilots with a steady job may get a loan from us.",
        (
            ("Who can borrow?", "Ferry pilots with a salary of $30,000 a year."),
            ("Skills and qualifications", "None but a ferry pilot's ticket."),
            ("Interest rates", "From 4.9 % a year, and no fees for ferry pilots."),
            ("Monthly repayments", "$391 a month on $20,000."),
            ("Our loans", "For hulls, for engines and for jetties."),
        ),
    ),
    "vacancies": (
        "Ferry Pilot Jobs in Marshland",
        "Forty posts are to be had on the river this week.",
        (
            ("40 jobs found", "Sorted by distance from the landing."),
            ("Ferry Pilot", "Reed Lines, £28,000 a year."),
            ("Apply now", "Closes on Friday."),
            ("Salary", "The average ferry pilot earns £29,000 a year."),
            ("Requirements", "A ferry pilot needs a ticket for the river."),
            ("3 days ago", "Ferry Pilot, Lower Landing."),
        ),
    ),
}


@pytest.mark.parametrize("kind", NONE)
def test_other_pages_give_no_section(kind: str) -> None:
    for guide in _both(*NONE[kind]):
        assert [name for name in KINDS if getattr(guide, name)] == []
        assert guide.occupation is None


GUIDES: dict[str, tuple[str, str, Rows]] = {
    "costs": (
        "Thatcher",
        "Thatchers lay roofs of reed and straw. It is a trade for those who like weather and heights.",
        (
            ("What does a thatcher do?", "A thatcher lays reed or straw on roofs, and mends what the birds take."),
            ("How much does training cost?", "A course costs about $900 a term."),
            ("Types of thatcher", "Some lay reed, some straw."),
            ("How to become a thatcher", "Most learn for four years with a master."),
            ("Salary", "Thatchers earn $41,000 a year."),
        ),
    ),
    "kinds": (
        "Thatcher",
        "Thatchers lay roofs of reed and straw. It is work for those who like weather and heights.",
        (
            ("What does a thatcher do?", "A thatcher lays reed or straw on roofs, and mends what the birds take."),
            ("Types of thatcher", "Some lay reed, some straw."),
            ("Cost of training", "A course costs about $900 a term."),
            ("Pay", "Thatchers are paid $41,000 a year."),
            ("Outlook", "Employment of thatchers is expected to grow by 3 percent."),
        ),
    ),
    "calculator": (
        "Launch Warden Salary Calculator",
        "Launch wardens count boats when the fair opens and closes.",
        (
            ("What does a launch warden do?", "A launch warden counts boats out and in again."),
            ("How to become a launch warden", "Learn to count."),
            ("Salary", "Launch wardens earn $31,000 a year."),
        ),
    ),
    "offer": (
        "How Much Does a Launch Warden Make? Calculate Your Pay",
        "Launch wardens count boats when the fair opens and closes.",
        (
            ("What does a launch warden do?", "A launch warden counts boats out and in again."),
            ("Outlook", "Employment of launch wardens is expected to grow by 3 percent."),
            ("Salary", "Launch wardens earn $31,000 a year."),
        ),
    ),
    "headline": (
        "Working as a Launch Warden: What Opens and What Closes",
        "Launch wardens count boats when the fair opens and closes.",
        (
            ("What does a launch warden do?", "A launch warden counts boats out and in again."),
            ("Pay", "Launch wardens earn $31,000 a year."),
            ("Outlook", "Employment of launch wardens is expected to grow by 3 percent."),
        ),
    ),
    "school": (
        "How to Become a Reed Cutter",
        "Reed cutters bring in the roofs of the marsh. Enroll today in one of our classes.",
        (
            ("What does a reed cutter do?", "A reed cutter cuts reeds and ties the bundles."),
            ("Tuition and fees", "Our course fees are $900 a term; the next class starts in May."),
            ("Salary", "Reed cutters earn $31,000 a year."),
        ),
    ),
    "person": (
        "Marsh Warden, explained",
        "A marsh warden watches over reeds and birds. One of them, Ada, says that she would do nothing else.",
        (
            ("What does a marsh warden do?", "A marsh warden counts birds and mends paths."),
            ("Marsh warden salary", "Marsh wardens earn $38,000 a year."),
            ("How to become a marsh warden", "Volunteers are often taken on."),
        ),
    ),
}


@pytest.mark.parametrize("kind", GUIDES)
def test_guides_that_speak_of_money_schools_and_people_are_guides(kind: str) -> None:
    for guide in _both(*GUIDES[kind]):
        assert guide.salary is not None
        assert guide.responsibilities is not None


def test_levels_are_entries_and_no_sections() -> None:
    page = """Salt Reader Career Guide
Salt readers tell from the taste of a wall how long it will stand, and are paid for it by the wall.
What does a salt reader do?
A salt reader tastes walls and writes down what they say.
Salt reader career path
Most salt readers begin at the bottom of the wall.
Entry-level
You carry the ladder and learn the exams by heart, and train for a diploma.
Mid-level
With the exams passed and a diploma from the school of walls you taste walls of your own.
Salt reader salary
Salt readers earn $41,000 a year."""
    guide = sound(page.encode(), media_type="text/plain")
    assert guide.education is None
    assert [level.title for level in guide.career_path.levels] == ["Entry-level", "Mid-level"]


def test_ways_of_which_one_is_enough_are_no_steps() -> None:
    page = (
        "# Salt Reader\n\nSalt readers taste walls for a living.\n\n## What does a salt reader do?\n\n- tastes walls\n- writes reports\n\n"
        "## How to become a salt reader\n\nYou can get into this job through:\n\n- a college course\n- an apprenticeship\n- applying directly\n\n## Salary\n\nThey earn $41,000 a year.\n"
    )
    guide = sound(page.encode(), media_type="text/markdown")
    assert guide.how_to_become.steps == ()
    assert guide.how_to_become.bullets == ("a college course", "an apprenticeship", "applying directly")


def test_a_question_is_the_title_of_a_text_behind_a_menu() -> None:
    page = """Careers | The Guild of Walls
The Guild of Walls
Membership
Events
Policy
So you want to be a wall taster?
Wall tasters taste walls for a living, and tell how long they will stand.
What the job involves
It depends on the wall. Typical work includes:
trying walls
writing reports
Where you could work
Old towns, docks and mines all have walls that somebody has to taste.
What will I earn?
Beginners earn $31,000 a year.
Your questions answered
Is it too salty?
Not after the first year.
Can I get funding?
The guild gives grants to students each year."""
    guide = sound(page.encode(), media_type="text/plain")
    assert (guide.occupation, guide.title) == ("Wall Taster", "So you want to be a wall taster?")
    assert guide.responsibilities.items == ("trying walls", "writing reports")
    assert guide.work_environment.heading == "Where you could work"
    assert [item.question for item in guide.faq.items] == ["Is it too salty?", "Can I get funding?"]


@pytest.mark.parametrize("line", ["<h2>Features to buy {}</h2><p>Costs $4.</p>", "<p>Ada Venn, she was born {}</p>", "<li>our course {}</li>"])
def test_many_lines_cost_no_more_each(line: str) -> None:
    page = _html(*GUIDES["costs"]) + "".join(line.format(at) for at in range(1500))
    assert extract(page.encode(), media_type="text/html").ledger.unclassified == 0

"""Portals that no layout knows: cards of facts, questions with other headings behind them, lists that lost their bullets, places in headings."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.unknown.pieces import unplaced
from tests.helpers.sound import sound

PAGE = """<title>Reed Cutter | Marsh Careers</title><h1>Reed Cutter</h1>
<h4>Median Yearly Pay</h4><p>$31,400</p><h4>Entry-Level Education</h4><p>None</p><h4>Projected Growth</h4><p>-4%</p><h4>Licensure</h4><p>Boat licence</p>
<p>Reed cutters bring in the roofs of the marsh, a boat at a time, as long as the ice allows it.</p>
<h2>Reed Cutter Duties</h2><ul><li>Cut the beds</li><li>Tie the bundles</li></ul>
<h2>Education and Training</h2><h3>Programs</h3><p>A winter with a crew teaches the most, and a boat course the rest.</p>
<h2>Salary</h2><p>Most are paid by the bundle and earn $31,400 a year.</p>
<h2>Job Outlook</h2><p>Demand is expected to fall by 4 percent as barns are roofed with tin.</p>
<h2>FAQs</h2><h3>Is it cold?</h3><p>Yes, and wet as well.</p><h3>Does the boat sink?</h3><p>Not often.</p>
<h3>Talk to us</h3><p>Leave your number and we ring back.</p>
<h3>Similar Careers</h3><ul><li>Thatcher</li><li>Eel catcher</li></ul>"""


def test_cards_and_questions_have_an_end() -> None:
    """Labels of a card of facts begin no sections; behind the last question other headings do."""
    guide = sound(PAGE.encode(), media_type="text/html")
    assert guide.education.paragraphs == ("A winter with a crew teaches the most, and a boat course the rest.",)
    assert guide.key_facts.heading == "Reed Cutter"
    assert (int(guide.key_facts.median_salary.max), guide.key_facts.growth.percent, guide.key_facts.typical_education) == (31400, -4, "None")
    assert [(item.heading, item.paragraphs[:2]) for item in guide.extra_sections] == [
        (None, ("Licensure", "Boat licence")),
        ("Talk to us", ("Leave your number and we ring back.",)),
    ]
    assert [item.question for item in guide.faq.items] == ["Is it cold?", "Does the boat sink?"]
    assert [item.title for item in guide.related_careers.items] == ["Thatcher", "Eel catcher"]


TEXT = """Reed cutter in Nova Scotia | Marsh Careers
Reed cutter in Nova Scotia
Find out what it is like to cut reeds as a reed cutter, from the first frost to the thaw.
At a glance
Median wage
$21.50/hour
Chances
Very good
At work in the province
450 workers
Usual education
A winter with a crew
Description
A reed cutter brings in the roofs of the marsh, a boat at a time, as long as the ice allows it.
Main duties
Cut the beds
Tie the bundles
Load the boat
Wages in Nova Scotia
Reed cutters usually earn between $18.00/hour and $26.00/hour in Nova Scotia.
Traits and Skills
Reed cutters need:
warm hands
a good balance
an eye for ice
Pros and Cons
Pros
Fresh air
Good company
Cons
Cold feet
Short seasons
"""


def test_lines_of_a_portal() -> None:
    """The last label of a card is no heading, what stands above it is; a place changes nothing of a heading; the other side begins at its name."""
    guide = sound(TEXT)
    assert guide.occupation == "Reed cutter"
    assert guide.education is None
    assert "A winter with a crew" in str(guide.key_facts)
    assert guide.salary.heading == "Wages in Nova Scotia"
    assert guide.qualifications.bullets == ("warm hands", "a good balance", "an eye for ice")
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Cold feet", "Short seasons"))


LISTS = """Reed Cutter Career Guide

Reed Cutter Duties

- Cut the beds
- Tie the bundles

Left to Neighbours

- Burn the stubble
- Mend the boats

Reed Cutter Salary

A reed cutter earns $31,400 a year, and half of it before Christmas.

Job Profiles on the Marsh

Role
What You Do
Boat hand
Poles the punt
Tier
Binds what was cut

Case study: Ilse, a reed cutter

I came for one winter and stayed for nine, and my hands have never been dry since then.
"""


def test_what_may_be_a_heading_between_lists() -> None:
    """It has a finding; a column's head begins nothing; somebody's story ends what stands before it."""
    guide = sound(LISTS)
    possible = [finding.message for finding in guide.findings if finding.code == "heading.possible"]
    assert any("Left to Neighbours" in message for message in possible)
    assert "Boat hand" not in str(guide.responsibilities)
    assert guide.extra_sections[-1].heading == "Case study: Ilse, a reed cutter"


@pytest.mark.parametrize(
    ("words", "left"),
    [("Wages in Nova Scotia", "Wages"), ("Thatcher in the United Kingdom", "Thatcher"), ("Degrees in Marine Biology", "Degrees in Marine Biology")],
)
def test_without_its_place(words: str, left: str) -> None:
    assert unplaced(words) == left


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("The Profession", "overview"),
        ("Practice Settings", "work_environment"),
        ("Career Scope and Growth", "outlook"),
        ("Employment Requirements", "qualifications"),
        ("The Not So Good Bits", "pros_and_cons"),
        ("Job Profiles", "specializations"),
        ("Course Details", "education"),
        ("Source of Information", "more_information"),
    ],
)
def test_wordings(heading: str, field: str) -> None:
    page = PAGE.replace("<h2>Job Outlook</h2>", f"<h2>{heading}</h2><ul><li>One thing</li><li>Another thing</li></ul><h2>Job Outlook</h2>")
    guide = sound(page.encode(), media_type="text/html")
    assert "Another thing" in str(getattr(guide, field))


SCHOOL = """<title>Reed Cutter Career Guide | Marsh School</title><h1>Reed Cutter Career Guide</h1>
<h2>What's it like to be a reed cutter?</h2><p>Cold in the morning and warm by noon, with the boat between your knees.</p>
<h3>Tasks and duties</h3><ul><li>Cut the beds</li><li>Tie the bundles</li></ul>
<h2>Reed Cutter Salary</h2><p>A reed cutter earns $31,400 a year.</p><h3>Where are reed cutters paid best?</h3><p>In the north, where one earns $36,000 a year.</p>
<h2>Is cutting reeds right for me?</h2><p>It is for those who like their own company.</p>
<h3>Pros</h3><ul><li>Fresh air</li><li>Good company</li></ul><h3>Cons</h3><ul><li>Cold feet</li></ul>
<h2>Related roles</h2><ul><li>Thatcher</li><li>Eel catcher</li></ul><h3>Who is hiring now</h3><p>The Great Marsh Company, 12 boats.</p>"""


def test_sections_of_their_own_below_others() -> None:
    """Sides of pros and cons stand alone; where pay is best is about pay; behind a list of careers a heading that names nobody is none of them."""
    guide = sound(SCHOOL.encode(), media_type="text/html")
    assert guide.responsibilities.items == ("Cut the beds", "Tie the bundles")
    assert "$36,000" in str(guide.salary.paragraphs)
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Cold feet",))
    assert [item.title for item in guide.related_careers.items] == ["Thatcher", "Eel catcher"]


VOICES = """Reed Cutter Career Guide

Reed Cutter Duties

Cut the beds
Tie the bundles
Load the boat
Work Environment
Mend the nets
Dry the sails

Reed Cutter Salary

A reed cutter earns $31,400 a year, and half of it before Christmas.

| Marsh | Pay |
|---|---|
| North | $36,000 |

Tuition and Fees

| Boat course | $640 |
| Books | $45 |

Job Outlook

Demand is expected to fall by 4 percent as barns are roofed with tin.

“I came for one winter on $9 an hour and stayed for nine.” — Ilse, class of the thaw

The Upsides

Fresh air
Good company

The Downsides

Cold feet

Ready to cut?

Our evening courses begin with the first frost of the year.
"""


def test_whose_words_they_are() -> None:
    """What somebody says is no heading; fees and a site's offers end what stands before them; a line of a list that tells of a section is in doubt."""
    guide = sound(VOICES)
    assert "Ilse" in str(guide.outlook)
    assert not any("Ilse" in item.heading for item in guide.outline)
    assert [(pay.text, pay.kind) for path, pay in all_pay(guide) if path.startswith("/salary")] == [("$31,400", "pay"), ("$36,000", "pay")]
    assert guide.extra_sections[-1].heading == "Ready to cut?"
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Cold feet",))
    told = [finding.message for finding in guide.findings if finding.code in {"heading.possible", "section.typed"}]
    assert any("Work Environment" in message for message in told)


LOST = """Marsh Jobs
Reed Cutter
$2,400 - $3,100Monthly gross wage
HighDemand
Job Description
The reed cutter brings in the roofs of the marsh, a boat at a time, as long as the ice allows it.
Reed Cutter Duties
- Cut the beds
- Tie the bundles
Salary
All figures are gross monthly wages of full-time crews.
A reed cutter is paid $2,400 to $3,100.
Recommended Courses
The boat course costs $640 for those who have never rowed.
Contact
The harbour office keeps a list of crews, and rings back.
"""


def test_a_title_that_the_text_speaks_of() -> None:
    """The last line before the sections is not the title where the text speaks of an earlier one; what the page says of pay is not said of fees."""
    guide = sound(LOST)
    assert guide.occupation == "Reed Cutter"
    found = [(pay.text, pay.period, pay.kind) for path, pay in all_pay(guide) if not path.startswith("/extra")]
    assert ("$640", None, "cost") in found
    assert guide.extra_sections[-1].heading == "Contact"


def test_a_title_without_an_article_and_a_line_that_begins_with_another_section() -> None:
    text = LOST.replace("Marsh Jobs\nReed Cutter\n", "Career as Reed Cutter: Duties, Pay and More\n").replace("- Tie", "- Load\n- Tie")
    guide = sound(
        text.replace("- Cut the beds\n- Load\n- Tie the bundles", "Cut the beds\nTie the bundles\nCertificates worth a winter\nMend the nets")
    )
    assert guide.occupation == "Reed Cutter"
    assert any(
        "Certificates worth a winter" in finding.message for finding in guide.findings if finding.code in {"heading.possible", "section.typed"}
    )


def test_the_head_of_a_column_is_no_heading() -> None:
    """Cells one a line: what the first column is called begins no section, with figures near."""
    table = "Salary\nIn the fens the average is $19 an hour.\nLocation\nPay Period\n10%\nMedian\nFens\nHourly\n$14.60\n$19.00\n"
    guide = sound(LOST.replace("Salary\n", f"{table}Job Outlook\nDemand is expected to fall by 4 percent.\nPay notes\n"))
    assert guide.work_environment is None
    assert "$14.60" in str(guide.salary)

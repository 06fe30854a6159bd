"""What headings of any site speak for: questions by their verbs, names by their nouns, weak words where the text bears them out."""

from __future__ import annotations

import pytest

from extractor import all_pay, extract
from extractor.sections import KINDS
from extractor.unknown.telling import told
from tests.helpers.sound import sound

CLUES = {"money", "growth", "items", "steps", "titles", "moves", "prose"}
HEADINGS = [
    ("how much will i earn", "salary"),
    ("what the job pays", "salary"),
    ("earn your diploma", "education"),
    ("the rewards and the challenges", "pros_and_cons"),
    ("pay and rewards", "salary"),
    ("earn a two year degree", "education"),
    ("earn more money", "salary"),
    ("is it well paid", "salary"),
    ("what someone gets up to and does", "responsibilities"),
    ("your working day", "responsibilities"),
    ("so what does someone actually do all day", "responsibilities"),
    ("do you need a degree", "education"),
    ("what should i study to become someone", "education"),
    ("how much does the training cost", "education"),
    ("ways to get into this job", "how_to_become"),
    ("five steps to your first tuning", "how_to_become"),
    ("moving on", "career_path"),
    ("where could it take you", "career_path"),
    ("are someone in high demand", "outlook"),
    ("what are the chances of getting a job", "outlook"),
    ("employment requirements", "qualifications"),
    ("types of employers", "work_environment"),
    ("hours and place of work", "work_environment"),
    ("would this suit you", "qualifications"),
    ("what other jobs are like someone", "related_careers"),
    ("the good the bad and the wet", "pros_and_cons"),
    ("how hard is it to train", "education"),
    ("how hard is it to find work", "outlook"),
    ("can you become someone with no experience", "how_to_become"),
    ("where can i learn more about someone", "more_information"),
    ("what do other people think", None),
    ("how do someone rate their job", None),
    ("someone rates", "salary"),
    ("pay difference by education", "salary"),
    ("national someone salary statistics", "salary"),
    ("costs of becoming someone", "education"),
    ("from apprentice to master", "career_path"),
    ("getting on", "career_path"),
    ("getting trained", "education"),
    ("on the job gear", "tools"),
    ("on the job you would", "responsibilities"),
    ("preparing for this career", "how_to_become"),
    ("hardest part of the job", "pros_and_cons"),
    ("benefits of being someone", "pros_and_cons"),
    ("cons of the work", "pros_and_cons"),
    ("alternate career options", "related_careers"),
    ("defining the someone role", "overview"),
    ("professional and industry bodies", "more_information"),
    ("where a someone time goes", "responsibilities"),
    ("key info", "key_facts"),
    ("can you make a living as someone", "salary"),
    ("internships and placements", "education"),
    ("joining the trade", "how_to_become"),
    ("get in touch with", None),
    ("who is it for", "qualifications"),
    ("time commitment", "work_environment"),
    ("where you could end up", "career_path"),
    ("where you will be based", "work_environment"),
    ("is the work steady", "outlook"),
    ("is it worth becoming someone", "pros_and_cons"),
    ("roles with overlapping skills", "related_careers"),
    ("organisations that can help", "more_information"),
    ("women at sea", "diversity"),
    ("in detail the work", "responsibilities"),
    ("progression routes", "career_path"),
    ("self taught routes", "how_to_become"),
    ("recruitment process", "how_to_become"),
    ("what kinds of voice work are there", "specializations"),
    ("a day behind the desk", "responsibilities"),
    ("a day at the museum", None),
    ("case study", None),
    ("what does the program cost", "education"),
    ("are there openings", "outlook"),
    ("can you move up", "career_path"),
    ("getting ahead", "career_path"),
    ("who to talk to", "more_information"),
    ("who can i contact for more info", "more_information"),
    ("you could also be", "related_careers"),
    ("qualified someone usually earn", "salary"),
    ("what is next", None),
    ("next steps", None),
    ("myths about someone", None),
    ("the joy of water", None),
    ("a letter from the coast", None),
]


@pytest.mark.parametrize(("key", "field"), HEADINGS)
def test_what_words_speak_for(key: str, field: str | None) -> None:
    found = told(key)
    assert (found.field if found else None) == field


@pytest.mark.parametrize(
    ("key", "clue", "field"),
    [
        ("the money", "money", "salary"),
        ("ten springs ahead", "growth", "outlook"),
        ("the cousins", "titles", "related_careers"),
        ("what is next", "moves", "career_path"),
    ],
)
def test_a_weak_word_needs_its_text(key: str, clue: str, field: str) -> None:
    assert told(key) is None
    assert told(key, lambda _: False) is None
    found = told(key, lambda asked: asked == clue)
    assert found is not None
    assert found.field == field


LINES = """Home
Careers A to Z
Log in
Bell Hanger
Bell hangers lift bells into towers and see to it that they stay there, whatever the wind says about it.
What you'll do
In a usual week you might:
measure a frame
grease a bearing
climb a ladder
How much will I earn?
Beginners get £19,500 a year, and masters £41,000.
Ways into the trade
Ask at a foundry, or take a course of two winters.
Strengths
a head for heights
an ear for beats
patience
Where bell hangers work
In towers, mostly.
Where it could take you
Some open a foundry of their own, and some write about bells.
"""


def test_lines_without_marks_are_headings_by_their_words_and_their_place() -> None:
    guide = sound(LINES.encode())
    assert guide.occupation == "Bell Hanger"
    assert guide.responsibilities.heading == "What you'll do"
    assert guide.salary.heading == "How much will I earn?"
    assert guide.how_to_become.heading == "Ways into the trade"
    assert guide.work_environment.heading == "Where bell hangers work"
    assert guide.career_path.heading == "Where it could take you"
    assert "patience" in str(guide.qualifications)


def test_questions_under_any_heading_are_the_questions() -> None:
    page = (
        "<h1>Bell Hanger</h1><h2>Duties</h2><p>Bell hangers hang bells.</p><h2>Wages</h2><p>£30,000 a year.</p>"
        "<h2>You wrote, we rang back</h2><h3>Is it loud?</h3><p>Now and then.</p><h3>Is it high?</h3><p>Always.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert [item.question for item in guide.faq.items] == ["Is it loud?", "Is it high?"]


def test_a_plain_tables_figures_have_what_its_head_says() -> None:
    page = (
        "<h1>Bell Hanger</h1><h2>Duties</h2><p>Bell hangers hang bells.</p><h2>Pay by county</h2><table><tr><th>County</th><th>Annual"
        " salary</th><th>Hourly rate</th></tr>"
        ""
        "<tr><td>Coast</td><td>$47,310</td><td>$22.75</td></tr></table><h2>Courses</h2><table><tr><th>Course</th><th>Fees</th></tr><tr><td>Ropes</td><td>$600</td></tr></table>"
    )
    found = [(int(pay.min), pay.period, pay.kind) for _, pay in all_pay(extract(page, media_type="text/html"))]
    assert found == [(47310, "year", "pay"), (22, "hour", "pay"), (600, None, "cost")]


def test_the_columns_of_a_table_that_lost_its_cells() -> None:
    page = LINES.replace(
        "Beginners get £19,500 a year, and masters £41,000.", "County\nYearly pay\nHourly pay\nCoast\n£27,310\n£13.10\nHills\n£24,900\n£11.95"
    )
    found = [(float(pay.min), pay.period) for path, pay in all_pay(sound(page.encode())) if path.startswith("/salary")]
    assert found == [(27310, "year"), (13.1, "hour"), (24900, "year"), (11.95, "hour")]


def test_a_heading_that_tells_nothing_by_what_stands_under_it() -> None:
    page = (
        "<h1>Bell Hanger</h1><h2>Duties</h2><p>Bell hangers hang bells.</p><h2>Between ropes and ladders</h2><p>Shifts are long, and nights and weekends are"
        " for emergencies.</p><h2>Of coins and crowns</h2><p>Hangers are paid £19 an hour.</p><h2>The saint of bells</h2><p>Her day is in spring.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert guide.work_environment.heading == "Between ropes and ladders"
    assert guide.salary.heading == "Of coins and crowns"
    assert [section.heading for section in guide.extra_sections] == ["The saint of bells"]
    assert {finding.path for finding in guide.findings if finding.code == "section.typed"} == {"/responsibilities", "/work_environment", "/salary"}


ASKED = [("Is it loud?", "Now and then. You get used to it."), ("What does a rope cost?", "About $40 in most ports."), ("Is it high?", "Always.")]
SHAPES = {
    "headings": "".join(f"<h3>{question}</h3><p>{answer}</p>" for question, answer in ASKED),
    "headings of the same level": "".join(f"<h2>{question}</h2><p>{answer}</p>" for question, answer in ASKED),
    "folds": "".join(f"<details><summary>{question}</summary><p>{answer}</p></details>" for question, answer in ASKED),
    "items": "<ul>" + "".join(f"<li><b>{question}</b> {answer}</li>" for question, answer in ASKED) + "</ul>",
    "rows": "<table>" + "".join(f"<tr><td>{question}</td><td>{answer}</td></tr>" for question, answer in ASKED) + "</table>",
    "terms": "<dl>" + "".join(f"<dt>{question}</dt><dd>{answer}</dd>" for question, answer in ASKED) + "</dl>",
    "letters": "".join(f"<p>Q.</p><p>{question}</p><p>A.</p><p>{answer}</p>" for question, answer in ASKED),
    "run on": "".join(f"<h3>{question} {answer}</h3>" for question, answer in ASKED),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_questions_in_all_shapes(shape: str) -> None:
    start = "<h1>Bell Hanger</h1><h2>Duties</h2><p>Bell hangers hang bells.</p><h2>Wages</h2><p>£30,000 a year.</p><h2>FAQs</h2>"
    guide = sound(f"{start}{SHAPES[shape]}".encode(), media_type="text/html")
    assert [(item.question, item.answer) for item in guide.faq.items] == ASKED


@pytest.mark.parametrize("mark", ["<p><strong>{}</strong></p>", '<div class="t">{}</div>', "<h3>{}</h3>"])
def test_sections_whatever_their_headings_are_marked_with(mark: str) -> None:
    texts = [
        ("Duties", "Bell hangers hang bells."),
        ("What it pays", "£30,000 a year."),
        ("Courses and certificates", "Two winters, at £600."),
        ("Close to this job", "Clock winder."),
    ]
    page = "<h1>Bell Hanger</h1>" + "".join(f"{mark.format(heading)}<p>{text}</p>" for heading, text in texts)
    guide = sound(page.encode(), media_type="text/html")
    assert [section.heading for section in (guide.responsibilities, guide.salary, guide.education)] == [heading for heading, _ in texts[:3]]
    assert guide.occupation == "Bell Hanger"


@pytest.mark.parametrize(
    "page",
    [
        (
            "<h1>Moss Soup</h1><h2>What you'll need</h2><ul><li>Pot</li><li>Moss</li></ul><h2>Equipment</h2><p>A"
            " pot</p><h2>Steps</h2><ol><li>Boil</li><li>Stir</li></ol>"
        ),
        (
            "<h1>Three days in Lisbon</h1><h2>How to get there</h2><p>Fly.</p><h2>What to"
            " do</h2><ul><li>Trams</li><li>Tarts</li></ul><h2>How much does it cost?</h2><p>$120.</p>"
        ),
        "<h1>Council agrees new budget</h1><h2>What it means</h2><p>Bills go up by 3%.</p><h2>Future of the library</h2><p>Visits grew by 4%.</p>",
    ],
)
def test_pages_about_something_else(page: str) -> None:
    guide = sound(page.encode(), media_type="text/html")
    assert not [name for name in KINDS if getattr(guide, name) is not None]


def test_the_last_line_of_a_list_is_no_heading_of_the_sentence_after_it() -> None:
    page = LINES.replace(
        "patience\n", "Basic safety training\nAll of these can be had, and most hangers have them within the first year of ringing.\n"
    )
    guide = sound(page.encode())
    assert guide.education is None
    assert "Basic safety training" in str(guide.qualifications)


PROSE, NAMES = "<p>A trade for patient people who like wood.</p>", "<ul><li>Wood</li><li>Fire</li></ul>"


@pytest.mark.parametrize(
    ("heading", "below", "field"),
    [
        ("Hello", PROSE, "/overview"),
        ("Hello", NAMES, None),
        ("An intro", PROSE, "/overview"),
        ("An intro", NAMES, None),
        ("What next?", "<p>Master cooper</p><p>Foreman</p>", "/career_path"),
        ("What next?", NAMES, None),
        ("What next?", "<p>The door</p><p>The garden</p>", None),
        ("Cooper job outlook [About this section] [To Top]", "<p>Demand is good.</p>", "/outlook"),
        ("Getting there", "<ol><li>Learn</li><li>Work</li></ol>", "/how_to_become"),
    ],
)
def test_a_heading_and_what_stands_under_it(heading: str, below: str, field: str | None) -> None:
    guide = extract(
        "<html><body><h1>How to Become a Cooper</h1><p>Coopers make casks.</p><h2>Duties</h2><ul><li>Bends staves.</li><li>Sets hoops.</li></ul>"
        f"<h2>Cooper salary</h2><p>The median pay is $50,000 a year.</p><h2>{heading}</h2>{below}"
    )
    (found,) = [item.field for item in guide.outline if heading.startswith(item.heading or "-")]
    assert found == field or (field is None and found.startswith("/extra_sections/"))

"""Sites that no layout knows: sections by common wordings, each with its reason; nothing lost."""

from __future__ import annotations

import pytest

from extractor import all_pay, extract, read
from extractor.sections import KINDS
from tests.helpers.sound import sound

MARKDOWN = """# How to Become a Glass Harpist

Glass harpists play rims with wet fingers, and are paid for it now and then by people who like the sound.

## What Does a Glass Harpist Do?

- Tunes glasses with water
- Plays weddings

## Average Glass Harpist Salary

Most earn between $38,000 and $52,000 a year.

## Steps to Becoming a Glass Harpist

### Step 1: Buy glasses

Any thin ones do.

### Step 2: Practise

Every day for three years.

## Education and Training

A conservatory costs about $9,000 a year.

## Is a Glass Harpist in Demand?

Employment is expected to grow 2 percent by 2033.

## The Joy of Water

Water hums. A bottle of it costs $2.

## FAQs

### How long does it take?

Three years.

### Do they break?

Often.

## Careers Similar to Glass Harpist

- Bell ringer
- Organ tuner
"""
TEXT = """Moss Piper: Career Profile

Moss pipers pipe moss into gaps between stones, and live well on it in wet counties where gaps are many.

Job Description
Moss pipers walk along walls with a bag of moss and a long pipe, and fill what is empty in them.

Duties
Carry the bag
Blow the pipe
Water the wall

What do moss pipers earn?
Starters get £19,000 a year, and old hands up to £34,500.

Requirements
A driving licence and lungs.

Common Questions
How heavy is the bag?
About nine kilos when wet.
Can I do it part time?
Yes, and most do.
"""
RECIPE = "# Moss Soup\n\n## About This Recipe\n\nIt is green.\n\n## Equipment\n\n- A pot\n\n## Directions\n\nBoil. It costs $3.\n"


@pytest.mark.parametrize(
    ("page", "occupation", "fields"),
    [
        (MARKDOWN, "Glass Harpist", {"responsibilities", "how_to_become", "education", "salary", "outlook", "faq", "related_careers"}),
        (TEXT, "Moss Piper", {"overview", "responsibilities", "salary", "qualifications", "faq"}),
    ],
)
def test_headings_are_typed_and_each_says_why(page: str, occupation: str, fields: set[str]) -> None:
    guide = sound(page.encode())
    found = {name for name in KINDS if getattr(guide, name) is not None}
    assert found == fields
    assert {finding.path for finding in guide.findings if finding.code == "section.typed"} == {f"/{name}" for name in fields}
    assert guide.occupation == occupation
    assert guide.source.layout is None
    assert "layout.none" in {finding.code for finding in guide.findings}
    assert guide.ledger.unclassified == guide.ledger.boilerplate == 0


SHARED = """# Glass Harpist

Glass harpists play rims with wet fingers.

## What is a Glass Harpist?

Somebody who makes glasses hum.

## What does a Glass Harpist do?

- Tunes glasses

## How to Become a Glass Harpist

Buy glasses.

## Glass Harpist Salary

About $41,000.

## Glass Harpist Career Path

From one glass to forty.

## Frequently Asked Questions

### Do they break?

Often.

## Related Careers

- Bell ringer
"""


def test_headings_that_many_sites_share_make_a_page_no_known_sites() -> None:
    guide = sound(SHARED.encode())
    assert guide.source.layout is None
    assert guide.responsibilities.items == ("Tunes glasses",)
    assert [(path, pay.annual) for path, pay in all_pay(guide)] == [("/salary/pay/0", None)]


def test_what_stands_in_the_sections() -> None:
    guide = extract(MARKDOWN)
    assert [step.title for step in guide.how_to_become.steps] == ["Buy glasses", "Practise"]
    assert [item.question for item in guide.faq.items] == ["How long does it take?", "Do they break?"]
    assert [item.title for item in guide.related_careers.items] == ["Bell ringer", "Organ tuner"]
    assert [section.heading for section in guide.extra_sections] == ["The Joy of Water"]
    assert [(path.rsplit("/", 2)[0], int(pay.max or 0)) for path, pay in all_pay(guide)] == [
        ("/salary", 52000),
        ("/education", 9000),
        ("/extra_sections/0", 2),
    ]


def test_the_first_wording_of_a_section_counts() -> None:
    guide = extract(TEXT)
    assert guide.overview.heading == "Job Description"
    assert guide.responsibilities.items == ("Carry the bag", "Blow the pipe", "Water the wall")


def test_a_page_about_something_else_is_not_typed() -> None:
    guide = sound(RECIPE.encode())
    assert all(getattr(guide, name) is None for name in KINDS)
    assert guide.occupation is None


KINDS_OF = [
    ("Role and Responsibilities of a Glass Harpist", "responsibilities"),
    ("Average Salary for a Glass Harpist", "salary"),
    ("What is the average salary of a Glass Harpist?", "salary"),
    ("Glass Harpist Salary & Outlook", "salary"),
    ("Average salary (a year)", "salary"),
    ("Key skills for Glass Harpists", "qualifications"),
    ("Typical employers of Glass Harpists", "work_environment"),
    ("What is the workplace of a Glass Harpist like?", "work_environment"),
    ("Glass Harpist Education and Certification Requirements", "education"),
    ("Career Outlook for Glass Harpists", "outlook"),
    ("Advancement Opportunities for Glass Harpists", "career_path"),
    ("Jobs Similar to Glass Harpist", "related_careers"),
    ("More Glass Harpist Information", "more_information"),
    ("What is a Glass Harpist?", "overview"),
    ("Main Job Tasks and Responsibilities", "responsibilities"),
    ("Typical Working Conditions", "work_environment"),
    ("Helpful Skills & Abilities", "qualifications"),
    ("Physical Demands", "work_environment"),
    ("Hourly Rate", "salary"),
    ("Best Colleges for Glass Harpists", "education"),
    ("How Long Does It Take to Become a Glass Harpist?", "how_to_become"),
    ("What's It Like?", "work_environment"),
    ("The Lowdown", "key_facts"),
    ("Your Role in the Team", "overview"),
    ("What's the Work Like?", "responsibilities"),
    ("Who Can Apply", "qualifications"),
    ("The Apprenticeship", "education"),
    ("Jobs of the Future", "outlook"),
    ("Growth Path", "career_path"),
    ("8-9 hours", None),
    ("What You Need to Know", None),
    ("How Glass Harpists Are Seen in Film", None),
    ("About the Author", None),
    ("How to Pay for School", None),
    ("How We Earn Money", None),
    ("Software We Sell", None),
    ("Make a Difference", None),
    ("Courses From Our Partners", None),
    ("Recent Posts", None),
    ("What is the history of glass?", "overview"),
]


@pytest.mark.parametrize("markup", ["html", "text"])
@pytest.mark.parametrize(("heading", "field"), KINDS_OF)
def test_a_heading_by_its_words(heading: str, field: str | None, markup: str) -> None:
    body = "It is done in all weathers, and those who stay with it say that they would not trade it for another."
    other = [("Tools", body), ("Working Abroad", body), ("Career Path", body), ("Specializations", body)]
    parts = [part for part in other if part[0] != "Career Path" or field != "career_path"][: 4 if field != "career_path" else 3]
    title = "How to Become a Glass Harpist"
    if markup == "html":
        page = f"<h1>{title}</h1>" + "".join(f"<h2>{name}</h2><p>{text}</p>" for name, text in [(heading, body), *parts])
    else:
        page = "\n".join([title, *(line for part in [(heading, body), *parts] for line in part)])
    guide = sound(page.encode(), media_type="text/html" if markup == "html" else "text/plain")
    found = next((name for name in KINDS if getattr(guide, name) is not None and getattr(guide, name).heading == heading), None)
    if markup == "text" and heading == "What is the history of glass?":
        # Nothing but its words would make the line a heading, and they are not about the occupation.
        field = None
    assert found == field


def test_a_series_name_before_the_occupation_is_nobodys_own() -> None:
    """Though the text speaks of him and of mine."""
    body = "<p>Your career can begin in a yard: ask him who has the bells, as I asked mine.</p>"
    heads = "".join(
        f"<h3>{name}</h3>{body}" for name in ("What does a bell warden do?", "How much will I earn?", "What are the promotion prospects?")
    )
    page = f"<title>Your Career: Bell warden | The Courier</title><h1>The Courier</h1><div>Bell warden</div>{body}{heads}"
    assert sound(page.encode(), media_type="text/html").occupation == "Bell warden"


def test_a_word_for_roles_in_the_title_is_nobodys_name() -> None:
    """Though more headings have it than name the occupation."""
    body = "<p>You look after the bells of a town.</p>"
    heads = "".join(f"<h2>{name}</h2>{body}" for name in ("Training for the role", "Other roles you might like", "Your role in the team", "Salary"))
    guide = sound(f"<title>Bell Warden - Roles - Join Us</title><h1>Bell Warden</h1>{body}{heads}".encode(), media_type="text/html")
    assert guide.occupation == "Bell Warden"


def test_what_a_page_says_of_all_its_pay_is_not_said_of_a_price_beside_training() -> None:
    body = "<h2>Salary</h2><p>All rates are straight time per hour.</p><ul><li>Helper: $28</li></ul><h2>Training</h2><p>Four years.</p><p>Order caps, $75</p>"
    guide = sound(f"<h1>Bell Warden</h1><h2>Duties</h2><p>They ring.</p>{body}".encode(), media_type="text/html")
    assert guide.education is not None
    assert guide.salary is not None
    assert [(pay.kind, pay.period) for pay in guide.education.pay] == [("cost", None)]
    assert [(pay.kind, pay.period) for pay in guide.salary.pay] == [("pay", "hour")]


def test_a_guess_does_not_take_a_section_from_a_usual_wording() -> None:
    page = "<h1>How to Become a Glass Harpist</h1><h2>Explore training near the sea</h2><p>Waves hum.</p><h2>Duties</h2><p>Tuning.</p><h2>Education</h2><p>A winter.</p>"
    guide = sound(page.encode(), media_type="text/html")
    assert guide.education.heading == "Education"
    assert guide.responsibilities.paragraphs == ("Tuning.",)
    assert [section.heading for section in guide.extra_sections] == ["Explore training near the sea"]


SIDES = """How to Become a Glass Harpist

Glass harpists play on wet rims, in halls and in the street, and most of them would do nothing else.

$37,500

median salary

{heading}

Pros

- Quiet evenings
- Clean hands

Cons

- Cold halls

Slips of Beginners

- Pressing too hard

Path to Glass Harpist

Begin with one glass, and do not stop before there are twelve of them in tune.

🇫🇮 Yearly Salary (EUR)

30,000—45,000
Median: €37,500
Beginner
€25,250
"""


@pytest.mark.parametrize("heading", ["Pros & Cons", "Pros and Cons for the Glass Harpist Role", "Advantages and Disadvantages"])
def test_sides_right_under_their_heading_and_a_list_behind_them(heading: str) -> None:
    """Each side has its own list and no other; a label below a figure is no heading."""
    guide = sound(SIDES.format(heading=heading))
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Quiet evenings", "Clean hands"), ("Cold halls",))
    assert guide.how_to_become.heading == "Path to Glass Harpist"
    assert guide.salary.heading == "🇫🇮 Yearly Salary (EUR)"
    assert [(pay.min, pay.max, pay.currency) for pay in guide.salary.pay] == [(30000, 45000, "EUR"), (37500, 37500, "EUR"), (25250, 25250, "EUR")]


UNTITLED = """Working as a glass harpist in a harbour town opens doors to halls and to street corners, and pays for bread and for glasses. Here is what it takes.
Understanding the Payscale
What is in the hat varies with the weather and with the tune:
- Beginners: about $14 per hour
- After 8 years: about $44 per hour
Roles and Responsibilities
Glass harpists wear wet gloves at times, and do a range of things:
- Tuning by water.
- Playing by hand.
Skills and Knowledge
To do well as a glass harpist, a steady hand is needed:
- An ear for thirds.
Work Environment
Halls, streets and the decks of ships are where the glasses stand.
Education
There is no school for it, but there are those who show how it is done.
"""


def test_a_page_whose_title_was_dropped() -> None:
    """Its first short line begins a section, for running text stands before it."""
    guide = sound(UNTITLED)
    assert guide.salary.heading == "Understanding the Payscale"
    assert [(pay.min, pay.period) for pay in guide.salary.pay] == [(14, "hour"), (44, "hour")]
    assert guide.responsibilities is not None
    assert guide.qualifications is not None


def test_headings_with_colons_between_links_that_ask() -> None:
    """A usual wording right under another heading is no lead-in where running text follows."""
    page = (
        "Glass Harpist: Career Information\n\nJob Description:\n\nGlass harpists play on wet rims, in halls and in the street.\n\n"
        "Educational Requirements:\n\nMost learn it from those who play.\n\nWhy Do You Need to Know About Education?\n\n"
        "Job Outlook:\n\nThe outlook is good for glass harpists.\n\nWhy Do You Need to Know About Job Outlook?\n\n"
        "Advancement:\n\nSome go on to lead a group.\n"
    )
    guide = sound(page)
    assert guide.outlook.heading == "Job Outlook"
    assert guide.education.heading == "Educational Requirements"
    assert guide.qualifications is None


def test_facts_right_under_the_title() -> None:
    """The name above them is the title, not one of them."""
    page = (
        "Rigger\n\nJob type: Full-time\nSalary: £26k-£34k\nTypical hours: 37-42\n\nWhat you'd do\n\nFit ropes and masts.\n\n"
        "Pay\n\nStarter £22,000\nExperienced £31,500\n\nGetting in\n\nYou could take a course.\n"
    )
    guide = sound(page)
    assert [item.heading for item in guide.outline if item.status == "filled"] == ["What you'd do", "Pay", "Getting in"]
    assert [int(pay.min) for pay in guide.salary.pay] == [22000, 31500]


def test_somebody_whom_one_heading_names_again() -> None:
    """A title that says more than the name is about them all the same."""
    page = (
        "Rigger salary in India\n\nA rigger in India earns between Rs. 2,40,000 and Rs. 6,00,000 per annum.\n\nSalary by experience\n\n"
        "Freshers earn INR 2.4 LPA.\n\nRigger job description\n\nThey fit ropes and masts.\n\nEligibility\n\nA pass in the tenth class.\n"
    )
    assert sound(page).occupation == "Rigger"


def test_a_tick_before_a_heading_is_no_bullet() -> None:
    """In the text of a page whose headings have one each."""
    page = (
        "How to Become a Glass Harpist\n\nGlass harpists play on wet rims, in halls and in the street.\n\n✅ Duties\n\nThey tune by water and play by hand.\n\n"
        "✅ Salary\n\nMost earn $40,000 a year.\n\n✅ Frequently Asked Questions\n\nIs it loud?\n\nNot in a hall.\n"
    )
    assert {block.kind for block in read(page).blocks} == {"paragraph"}
    guide = sound(page)
    assert [item.field for item in guide.outline if item.status == "filled"][-3:] == ["/responsibilities", "/salary", "/faq"]


@pytest.mark.parametrize("mark", ["Q{}. ", "Q{}: ", "Q: ", "{}. ", "{}) ", "Question {}: ", "Question #{}: ", ""])
def test_what_questions_are_numbered_with_is_no_part_of_them(mark: str) -> None:
    asked = "".join(
        f"**{mark.format(number)}{question}**\n\n{answer}\n\n"
        for number, question, answer in ((1, "Is it loud?", "A1: Yes."), (2, "Is it cold?", "No."))
    )
    guide = sound(
        f"# How to Become a Bell Tuner\n\n## What does a bell tuner do?\n\nFiles.\n\n## FAQs\n\n{asked}## Bell tuner salary\n\nA bell tuner makes $40,000 a year.\n"
    )
    assert guide.faq is not None
    assert [(item.question, item.answer) for item in guide.faq.items] == [("Is it loud?", "Yes."), ("Is it cold?", "No.")]


@pytest.mark.parametrize("answer", ["A. J. Smith says no.", "A 1. class rigger does.", "A4 paper is enough."])
def test_an_answer_keeps_what_is_no_mark_of_one(answer: str) -> None:
    guide = sound(
        f"# How to Become a Bell Tuner\n\n## What does a bell tuner do?\n\nFiles.\n\n## FAQs\n\n### Who says so?\n\n{answer}\n\n### Is it cold?\n\nNo.\n\n"
        "## Bell tuner salary\n\nA bell tuner makes $40,000 a year.\n"
    )
    assert guide.faq is not None
    assert guide.faq.items[0].answer == answer

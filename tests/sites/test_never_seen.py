"""Sites that no layout knows: templates for those who hire, pages about pay alone, steps with a "#", facts whose period is a line, lines that are no headings."""

from __future__ import annotations

import pytest

from extractor import Guide, all_pay
from extractor.sections import KINDS
from tests.helpers.sound import sound

LEAD = "Moat dredgers clear the moats of castles, and put back what they find in them once the mud is off."


def _text(*blocks: str) -> Guide:
    return sound("\n\n".join(blocks) + "\n", media_type="text/plain")


def _html(title: str, *rows: tuple[str, str]) -> Guide:
    body = "".join(f"<h2>{head}</h2>{text}" for head, text in rows)
    return sound(f"<title>{title}</title><h1>{title}</h1>{body}".encode(), media_type="text/html")


DOES = ("What Does a Moat Dredger Do?", f"<p>{LEAD}</p>")
PAID = ("Average Salary", "<p>The average salary of a moat dredger is $41,300.</p>")


def test_a_title_of_several_matters_is_a_guides_though_interviews_are_one_of_them() -> None:
    guide = _html(
        "Moat Dredger Job Descriptions, Average Salary, Interview Questions", DOES, PAID, ("Moat Dredger Job Descriptions", "<p>Copy one.</p>")
    )
    assert guide.occupation == "Moat Dredger"
    assert guide.salary is not None
    none = _html("Moat Dredger Interview Questions", DOES, PAID)
    assert not any(getattr(none, kind) for kind in KINDS)


def test_an_apprenticeship_is_nobodys_name() -> None:
    rows = (DOES, ("What is an apprentice?", "<p>Somebody who learns.</p>"), ("Apprenticeship Requirements", "<ul><li>Age 18</li></ul>"))
    assert _html("Apprenticeship", *rows, ("Wages", "<p>$18 an hour</p>")).occupation != "Apprenticeship"


def test_a_name_alone_and_two_questions_are_enough_for_a_page_about_pay() -> None:
    facts = "".join(f"<div>{line}</div>" for line in ("Median Salary", "$41,300", "per year", "Employment", "1,240"))
    asked = "<h3>How much do moat dredgers make?</h3><p>$41,300 a year.</p><h3>How many moat dredgers are there?</h3><p>About 1,240.</p>"
    rows = "<h2>Salary by State</h2><table><tr><th>State</th><th>Median</th></tr><tr><td>Ohio</td><td>$40,100</td></tr></table>"
    guide = sound(f"<h1>Moat Dredgers</h1>{facts}{rows}<h2>Frequently Asked Questions</h2>{asked}".encode(), media_type="text/html")
    assert guide.occupation == "Moat Dredgers"
    assert guide.faq is not None
    assert len(guide.faq.items) == 2
    assert guide.key_facts is not None
    assert guide.key_facts.median_salary is not None
    assert (guide.key_facts.median_salary.period, guide.key_facts.median_salary.statistic) == ("year", "median")


def test_the_same_pay_for_another_period_is_no_second_fact() -> None:
    facts = "<p><strong>Earnings (Yearly Median):</strong> $41,750 per year $20.07 per hour</p><p><strong>Employment &amp; Outlook:</strong> 4%</p>"
    guide = _html("Moat Dredger", ("Snapshot", facts), DOES, PAID)
    assert guide.key_facts is not None
    assert guide.key_facts.median_salary is not None
    assert [(pay.period, pay.statistic) for pay in (guide.key_facts.median_salary, *guide.key_facts.other_periods)] == [
        ("year", "median"),
        ("hour", "median"),
    ]
    assert guide.key_facts.growth is not None
    assert guide.key_facts.growth.percent == 4


@pytest.mark.parametrize("media_type", ["text/plain", "text/markdown"])
def test_steps_may_be_counted_with_a_sign(media_type: str) -> None:
    mark = "" if media_type == "text/plain" else "## "
    steps = ("Finish school", "Physics helps."), ("Learn the trade", "A year is enough."), ("Get a boat", "It has to be flat.")
    told = "".join(f"{mark}Step #{number}: {title}\n\n{text}\n\n" for number, (title, text) in enumerate(steps, 1))
    top = "# " if mark else ""
    guide = sound(
        f"{top}How to Become a Moat Dredger\n\n{LEAD}\n\n{told}{mark}Moat Dredger Pay\n\nThey earn $41,300 a year.\n".encode(), media_type=media_type
    )
    assert guide.how_to_become is not None
    assert [(step.number, step.title) for step in guide.how_to_become.steps] == [(number, title) for number, (title, _) in enumerate(steps, 1)]


@pytest.mark.parametrize(
    ("before", "line", "after"),
    [
        ("Skills needed", "Moat dredgers need to be", "• calm\n• fit"),
        ("Overview", "$1,694 weekly pay", LEAD),
        ("Overview", "120 average job openings per year", LEAD),
        ("Frequently Asked Questions", "How much is it?", "Our data says that a moat dredger gets at most $640k a year"),
        ("Overview", LEAD, "Skills and all that. Some come from farms, and some from the sea."),
    ],
)
def test_lines_that_are_no_headings(before: str, line: str, after: str) -> None:
    guide = _text("Moat Dredger", LEAD, before, line, after, "What does a moat dredger do?", LEAD, "Moat dredger salary", "They earn $41,300 a year.")
    found = {entry.heading for entry in guide.outline}
    assert not found.intersection({line, after} - {"How much is it?"})


def test_what_a_shop_asks_is_no_pay() -> None:
    shop = "Dredger's Hook\n\n$89.99\n\nIn stock. Free delivery over $50.\n\nRelated products\n\n• Rope $9.50\n• Bucket $24.00\n"
    assert {pay.kind for _, pay in all_pay(sound(shop))} == {"cost"}
    assert {pay.kind for _, pay in all_pay(sound(f"{shop}\n\nOur clerks earn $19 an hour.\n"))} == {"cost", "pay"}


@pytest.mark.parametrize("media_type", ["text/html", "text/plain", "text/markdown"])
@pytest.mark.parametrize("numbered", [True, False])
def test_a_list_of_the_steps_is_no_step(media_type: str, *, numbered: bool) -> None:
    """What only names the steps whose texts follow it leads in to them."""
    steps = ("Learn to climb", "Join a club."), ("Learn to dredge", "It takes ten weeks."), ("Find a castle", "Start with a small one.")
    names = [f"{'' if numbered else 'Step '}{number}{'.' if numbered else ':'} {title}" for number, (title, _) in enumerate(steps, 1)]
    texts = [text for _, text in steps]
    if media_type == "text/html":
        listed = "".join(f"<li>{name if not numbered else name[3:]}</li>" for name in names)
        told = "".join(f"<h2>{name}</h2><p>{text}</p>" for name, text in zip(names, texts, strict=True))
        tail = "<h2>The smell of it</h2><p>It stays in the hair.</p><h2>Moat Dredger Salary</h2><p>They earn $22 an hour.</p>"
        page = f"<h1>Becoming a Moat Dredger</h1><p>{LEAD}</p><ol>{listed}</ol>{told}{tail}"
    else:
        head, deep = ("# ", "## ") if media_type == "text/markdown" else ("", "")
        listed = "\n".join(name if numbered else f"- {name}" for name in names)
        told = "\n\n".join(f"{deep}{name}\n\n{text}" for name, text in zip(names, texts, strict=True))
        page = f"{head}Becoming a Moat Dredger\n\n{LEAD}\n\n{listed}\n\n{told}\n\n{deep}Moat Dredger Salary\n\nThey earn $22 an hour.\n"
    guide = sound(page.encode(), media_type=media_type)
    assert guide.how_to_become is not None
    assert [(step.number, step.title, step.text) for step in guide.how_to_become.steps] == [(at, *step) for at, step in enumerate(steps, 1)]
    if media_type == "text/html":
        smell = next(section for section in guide.extra_sections if section.heading == "The smell of it")
        assert smell.parent is None, "it stands beside the section whose heading the title is"


def test_lists_that_stand_again_a_thousand_times_are_read() -> None:
    page = f"# Becoming a Moat Dredger\n\n{LEAD}\n\n## How to become a moat dredger\n\n" + "1. Learn to climb\n2. Learn to dredge\n" * 1000
    page += "\n## Moat Dredger Salary\n\nThey earn $22 an hour.\n"
    guide = sound(page, media_type="text/markdown")
    assert guide.how_to_become is not None
    assert guide.how_to_become.steps


def test_lines_with_a_sign_of_their_own_are_headings_where_others_are() -> None:
    guide = _text(
        "Moat Dredger", LEAD, "🏥 Work Environment", "Moats are wet.", "💬 Language", "English will do.", "💶 Salary", "They earn $22 an hour.",
        "✅ Bring boots", "✅ Bring soap",
    )  # fmt: skip
    assert [entry.heading for entry in guide.outline] == ["🏥 Work Environment", "💬 Language", "💶 Salary"]


def test_tips_to_become_somebody_are_a_guide() -> None:
    guide = _html("Tips to Become a Dolly Grip", ("How to Start", "<p>A dolly grip pushes carts.</p>"), ("Gear", "<p>A dolly grip has gloves.</p>"))
    assert guide.occupation == "Dolly Grip"
    assert guide.how_to_become is not None


def test_a_notes_number_is_no_part_of_a_rows_label() -> None:
    table = "<table><tr><th>Percentile</th><th>10%</th><th>90%</th></tr><tr><td>Annual wage (2)</td><td>$14,970</td><td>$38,650</td></tr></table>"
    guide = _html("Moat Dredger", DOES, ("Wages", table))
    assert [(pay.period, pay.statistic) for _, pay in all_pay(guide)] == [("year", "p10"), ("year", "p90")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("How to Become a Moat Dredger in 4 Steps", "Moat Dredger"),
        ("How to Become a Moat Dredger in Five Easy Steps", "Moat Dredger"),
        ("What Is the Pay Scale for a Moat Dredger?", "Moat Dredger"),
        ("Occupation Profile for Moat Dredgers", "Moat Dredgers"),
    ],
)
def test_whom_a_title_names(title: str, name: str) -> None:
    guide = _text(title, title, LEAD, "What Does a Moat Dredger Do?", LEAD, "Moat Dredger Salary", "They earn $41,300 a year.", "Skills", "• Calm")
    assert guide.occupation in {name, name.removesuffix("s")}


def test_what_somebody_needs_is_a_heading_over_a_list() -> None:
    guide = _text(
        "How to become a moat dredger", LEAD, "Salary", "They earn $41,300 a year.", "Skills every moat dredger needs", "• Calm\n• Eyesight"
    )
    assert guide.qualifications is not None
    assert guide.qualifications.heading == "Skills every moat dredger needs"


def test_advice_is_no_money_that_guests_give() -> None:
    guide = _text(
        "Tips to Become a Dolly Grip",
        "A dolly grip pushes carts.",
        "• Union scale is $52.40 an hour.",
        "How to Start",
        "Push a cart as a dolly grip.",
    )
    assert [pay.kind for _, pay in all_pay(guide)] == ["pay"]


def test_a_growth_may_have_its_last_year_alone() -> None:
    guide = _html("Moat Dredger", DOES, PAID, ("Job Outlook", "<p>Employment of moat dredgers is expected to grow 7 percent through 2028.</p>"))
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert (guide.outlook.growth.percent, guide.outlook.growth.start_year, guide.outlook.growth.end_year) == (7, None, 2028)


@pytest.mark.parametrize("tag", ["strong", "div"])
def test_numbered_lines_without_markup_are_the_steps_of_the_title(tag: str) -> None:
    steps = ("Get a licence", "It takes a week."), ("Find a castle", "Ask at the gate."), ("Sharpen your spade", "Each morning.")
    told = "".join(f"<div><{tag}>{at}. {title}</{tag}></div><p>{text}</p>" for at, (title, text) in enumerate(steps, 1))
    pay = f"<div><{tag}>Moat Dredger Pay</{tag}></div><p>About $19 an hour in season.</p>"
    guide = sound(f"<h1>How to Become a Moat Dredger</h1><p>{LEAD}</p>{told}{pay}".encode(), media_type="text/html")
    assert guide.how_to_become is not None
    assert [(step.number, step.title, step.text) for step in guide.how_to_become.steps] == [(at, *step) for at, step in enumerate(steps, 1)]


def test_questions_about_a_section_are_questions() -> None:
    asked = "<h3>What makes a good moat dredger?</h3><p>Honesty.</p><h3>Who does a moat dredger report to?</h3><p>The castellan.</p>"
    guide = _html("Moat Dredger", DOES, PAID, ("Moat Dredger job description FAQs", asked))
    assert guide.faq is not None
    assert [item.answer for item in guide.faq.items] == ["Honesty.", "The castellan."]


def test_facts_under_a_title_in_an_encyclopedia() -> None:
    facts = "<p><strong>Education and Training:</strong> Master's degree</p><p><strong>Salary:</strong> Median\u2014$42,860 per year</p>"
    body = f"<h1>Moat Dredger</h1>{facts}<h2>{DOES[0]}</h2>{DOES[1]}<h2>Working Conditions</h2><p>Moats are wet.</p>"
    guide = sound(body.encode(), media_type="text/html")
    assert guide.key_facts is not None
    assert guide.key_facts.typical_education == "Master's degree"
    assert guide.key_facts.median_salary is not None
    assert (guide.key_facts.median_salary.min, guide.key_facts.median_salary.statistic) == (42860, "median")


NO_GUIDES = {
    "a firm": (
        "Moat Dredgers in Kent",
        ("Our services", "<p>We dredge moats.</p>"), ("Why choose us?", "<p>Since 1988.</p>"), ("Our prices", "<p>Call-out from £60.</p>"),
        ("Qualifications", "<p>All our moat dredgers are licensed.</p>"), ("Contact us", "<p>Fill in the form.</p>"),
    ),
    "a letter": (
        "Moat Dredger Resume Example and Writing Guide",
        ("Work experience", "<p>Moat dredger, 2018-2023</p>"), ("Education", "<p>Diploma</p>"), ("Skills", "<ul><li>Spades</li><li>Boats</li></ul>"),
        ("How to write a moat dredger resume", "<p>Start with a summary.</p>"),
    ),
    "a talk": (
        "Interview: Ada Roke, moat dredger",
        ("How did you become a moat dredger?", "<p>Ada Roke laughs. I fell into one.</p>"), ("What do you earn?", "<p>I make £24,000 a year.</p>"),
        ("What does your day look like?", "<p>I dig until noon.</p>"),
    ),
    "a game": (
        "Moat Dredger (profession)",
        ("Overview", "<p>Moat dredger is a crafting profession. Training costs 50 gold.</p>"), ("Skills", "<ul><li>Digging</li><li>Loot</li></ul>"),
        ("How to become a Moat Dredger", "<p>Talk to Orm at level 10.</p>"), ("Related professions", "<ul><li>Armorer</li></ul>"),
    ),
    "what nobody is paid to be": (
        "How to Become a Citizen of Canada", ("Requirements", "<ul><li>A citizen has lived here</li></ul>"), ("Steps", "<ol><li>A form</li><li>An oath</li></ol>"),
    ),
    "a programme": (
        "Dredging Mentor Programme", ("What does a mentor do?", "<p>A mentor meets a student once a month.</p>"), ("Skills", "<p>Patience.</p>"),
        ("Training", "<p>We train mentors for a day.</p>"), ("How to apply", "<p>Fill in the form.</p>"),
    ),
    "one who is a cook already": (
        "How to Become a Better Cook", ("Skills you need", "<ul><li>A cook has salt</li></ul>"), ("Steps", "<ol><li>Read</li><li>Taste</li></ol>"),
        ("Tools", "<p>A cook has a pan.</p>"),
    ),
    "an owner": (
        "How to Become a Dog Owner", ("What does a dog owner do?", "<p>A dog owner walks.</p>"), ("Requirements", "<ul><li>Time</li></ul>"),
        ("How much does it cost?", "<p>$1,400 a year.</p>"),
    ),
    "taxes": (
        "Tax Deductions for Dredgers", ("What can dredgers claim?", "<p>Dredgers can claim boots.</p>"), ("How much can you claim?", "<p>$300.</p>"),
        ("Working hours", "<p>Keep a log.</p>"),
    ),
    "a paper": (
        "Dredger Pay and Retention: A Study", ("Abstract", "<p>We study dredgers.</p>"), ("Methods", "<p>We asked them.</p>"),
        ("Results", "<p>A dredger earned $51,200 on average.</p>"), ("Introduction", "<p>Dredgers leave.</p>"), ("References", "<p>Smith 2019</p>"),
    ),
    "one who applies": (
        "Application for the post of dredger", ("Experience", "<p>Head dredger at Low Moat, 2015-2023, at £26,000 a year.</p>"),
        ("Education", "<p>Level 3</p>"), ("Skills", "<ul><li>Spades</li></ul>"),
    ),
    "a fair": (
        "National Moat Week", ("What's on", "<ul><li>Try a spade</li><li>Talk to apprentices</li></ul>"), ("Who should come", "<p>School leavers.</p>"),
        ("What do apprentices earn?", "<p>At least £7.55 an hour.</p>"),
    ),
    "a grant": (
        "Grants for Dredgers", ("Who can apply?", "<p>Dredgers with two spades.</p>"), ("How much can you get?", "<p>Up to £3,000 a year.</p>"),
        ("How to apply", "<p>Fill in form B.</p>"), ("What you'll need", "<ul><li>A map</li><li>A bank account</li></ul>"),
    ),
    "a volunteer": (
        "Volunteer Dredger", ("What you'll do", "<p>Dig.</p>"), ("What you'll need", "<p>Boots.</p>"), ("What you'll get", "<p>£10 a day for the bus.</p>"),
    ),
    "a strike": (
        "Moat dredgers' strike: questions and answers", ("Why are dredgers on strike?", "<p>They want £16 an hour.</p>"),
        ("What will happen next?", "<p>Talks go on.</p>"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", NO_GUIDES)
def test_pages_that_are_no_guides(name: str) -> None:
    title, *rows = NO_GUIDES[name]
    guide = _html(str(title), *rows)  # type: ignore[arg-type]
    assert not any(getattr(guide, kind) for kind in KINDS)
    assert guide.occupation is None


def test_what_work_costs_those_who_ask_for_it_is_no_pay() -> None:
    page = "How much does a moat dredger cost?\n\nMoats differ.\n\nAverage prices\n\n• Small moat: £700\n• Large moat: £1,500\n\nHow to choose one\n\nAsk around.\n"
    assert {pay.kind for _, pay in all_pay(sound(page))} == {"cost"}


def test_a_career_guide_may_show_a_resume() -> None:
    rows = (DOES, PAID, ("Resume example", "<p>Jo Doe, two years in moats.</p>"), ("Why choose us?", "<p>We are the moat people.</p>"))
    guide = _html("Moat Dredger: career guide with resume example", *rows)
    assert guide.occupation == "Moat Dredger"
    assert guide.salary is not None
    assert guide.pros_and_cons is None, "why to choose a site is nothing of the occupation"


def test_ranks_beside_each_other_are_percentiles() -> None:
    table = "<table><tr><th>Role</th><th>25th</th><th>50th</th></tr><tr><td>Moat dredger</td><td>$41,000</td><td>$46,500</td></tr></table>"
    assert [pay.statistic for _, pay in all_pay(_html("Moat Dredger", DOES, ("Pay", table)))] == ["p25", "median"]


def test_a_title_may_be_somebodys_name_though_others_end_so() -> None:
    guide = _text("Deputy Harbour Master", LEAD, "The pay", "£34,500 to £41,000.", "The way in", "A ticket and ten years at sea.", "Skills", "• Calm")
    assert guide.occupation == "Deputy Harbour Master"
    assert guide.salary is not None
    assert guide.salary.heading == "The pay"


@pytest.mark.parametrize("name", ["Dhow Captain", "Ship's Physio", "Associate Consul", "Sweep's Apprentice", "Camp Orderly", "Moat Technologist"])
def test_names_of_those_who_do_something(name: str) -> None:
    guide = _html(name, ("About the job", f"<p>A {name.lower()} keeps the peace.</p>"), ("Requirements", "<ul><li>A licence</li></ul>"), PAID)
    assert guide.occupation == name
    assert guide.qualifications is not None


ASKED = """JOB PROFILE: BELL TUNER

What is the job? Bell tuners grind bells until they ring true.

Where would I work? In foundries, and up towers.

What would I earn? £21,500 to start, up to £37,000.

How do I get in? Write to the two foundries that are left.
"""


def test_paragraphs_that_begin_with_a_question_are_sections() -> None:
    guide = sound(ASKED)
    assert guide.occupation == "Bell tuner", "its text has the name in small letters"
    assert [section.heading for section in (guide.overview, guide.work_environment, guide.salary, guide.how_to_become) if section] == [
        "What is the job?", "Where would I work?", "What would I earn?", "How do I get in?",
    ]  # fmt: skip


def test_a_club_asks_and_answers_as_well() -> None:
    guide = sound(ASKED.replace("JOB PROFILE: BELL TUNER", "Our club").replace("Bell tuners grind bells until they ring true.", "None."))
    assert guide.occupation is None
    assert not any(getattr(guide, kind) for kind in KINDS)


def test_steps_stand_in_parts() -> None:
    rows = (
        "Part 1 of 2: Read up",
        (
            "<h3>Step 1. Learn about the work</h3><p>A moat dredger earns €24,000 a year.</p>"
            "<h3>Step 2. Know the alternatives</h3><p>A moat dredger may dig ponds. Moat dredgers may fish.</p>"
        ),
    )
    guide = _html("How to Become a Moat Dredger: 3 Steps", rows, ("Part 2 of 2: Get in", "<h3>Step 3. Apply</h3><p>Bring gloves.</p>"))
    assert guide.how_to_become is not None
    assert [step.number for step in guide.how_to_become.steps] == [1, 2, 3]
    assert guide.salary is None
    assert guide.related_careers is None


def test_what_grows_is_the_occupation_where_only_the_speed_is_told() -> None:
    guide = _html("Moat Dredger", DOES, PAID, ("Job outlook", "<p>Growing slower than average (3 percent projected growth).</p>"))
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert guide.outlook.growth.percent == 3


@pytest.mark.parametrize("title", ["How Much Do Moat Dredgers Make", "How much does a moat dredger earn in 2025"])
def test_a_question_in_a_title_may_lack_its_sign(title: str) -> None:
    asked = (title, "<p>A moat dredger earns $41,300 a year. Moat dredgers earn less in winter.</p>")
    guide = _html(
        title,
        asked,
        ("FAQs", "<h3>Do moat dredgers need a degree?</h3><p>No moat dredger does.</p><h3>Are moat dredgers wet?</h3><p>A moat dredger is.</p>"),
    )
    assert guide.occupation is not None
    assert guide.occupation.casefold().removesuffix("s") == "moat dredger"
    assert guide.salary is not None
    assert guide.faq is not None


def test_what_somebody_gets_is_pay_where_the_text_has_money() -> None:
    guide = _html("Moat Dredger", DOES, ("What you'll get", "<p>£23,000, rising to £31,000.</p>"), ("What you'll need", "<ul><li>Boots</li></ul>"))
    assert guide.salary is not None
    assert guide.salary.heading == "What you'll get"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("What do I need to do to become a moat dredger?", "how_to_become"),
        ("Skills and experience employers are looking for", "qualifications"),
        ("What it is:", "overview"),
    ],
)
def test_headings_of_several_words(heading: str, field: str) -> None:
    for guide in (
        _html("Moat Dredger", DOES, PAID, (heading, "<p>Most moat dredgers start in a council office.</p>")),
        _text(
            "Moat Dredger",
            "What Does a Moat Dredger Do?",
            LEAD,
            "Average Salary",
            "It is $41,300.",
            heading,
            "Most moat dredgers start in an office.",
        ),
    ):
        section = getattr(guide, field)
        assert section is not None
        assert section.heading == heading.removesuffix(":")


def test_demand_grows() -> None:
    guide = _html("Moat Dredger", DOES, PAID, ("Job outlook", "<p>Demand is expected to grow 11 percent between 2022 and 2032.</p>"))
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert guide.outlook.growth.percent == 11


def test_ranks_stand_before_amounts_without_a_sign() -> None:
    lines = "<p>Annual wages for moat dredgers</p><p>10% $32,100</p><p>Median $48,240</p><p>90% $69,310</p>"
    found = [pay for _, pay in all_pay(_html("Moat Dredger", DOES, ("Typical wages", lines)))]
    assert [(pay.period, pay.statistic) for pay in found] == [("year", "p10"), ("year", "median"), ("year", "p90")]

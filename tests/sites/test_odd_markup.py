"""Pages that write their headings, lists and titles in ways of their own."""

from __future__ import annotations

import pytest

from extractor import extract, read
from tests.helpers.sound import sound

DUTIES = "<ul><li>Mends torn nets on the quay</li><li>Cuts new ones to size</li><li>Keeps a book of each boat</li></ul>"
PAY = "<p>Net menders earn $41,200 a year on average, and more in winter.</p>"
OUTLOOK = "<p>Few boats are left, and yet four in ten net menders will soon retire.</p>"


def _bold(*extra: tuple[str, str], before: str = "", after: str = "") -> str:
    """A page whose headings are lines in bold; `extra` stand between duties and pay."""
    parts = [("What net menders do", DUTIES), *extra, ("Salary", PAY), ("Job outlook", OUTLOOK), ("Similar careers", "<p>Rope maker, sail maker</p>")]
    body = "".join(f"<p><strong>{head}</strong></p>{text}" for head, text in parts)
    return f"<h1>Net Mender</h1>{before}{body}{after}"


def test_a_line_in_bold_is_a_heading_where_headings_are() -> None:
    """Though nothing is known of its words; it ends the list before it."""
    guide = sound(_bold(("Four kinds of knots", "<p>There are reef knots, sheet bends, rolling hitches and those that nobody can name.</p>")))
    assert guide.responsibilities is not None
    assert len(guide.responsibilities.items) == 3
    assert [part.heading for part in guide.extra_sections] == ["Four kinds of knots"]


def test_lines_in_bold_between_steps_are_titles() -> None:
    steps = "".join(
        f"<p><strong>{title}</strong></p><p>It takes the better part of a year to do so, on any quay.</p>" for title in ("Learn knots", "Ask around")
    )
    guide = sound(_bold(("How to become a net mender", steps)))
    assert guide.extra_sections == ()
    assert guide.how_to_become is not None


def test_few_lines_in_bold_make_no_headings_of_others() -> None:
    page = f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2>{PAY}<p><strong>A word of warning</strong></p><p>Boats pay late, and some pay never at all.</p>"
    assert sound(page).extra_sections == ()


def test_a_heading_that_says_nothing_may_hold_sections() -> None:
    """Those under it stand one level deeper than the page's others."""
    inner = (("On the job", DUTIES), ("What you could earn", PAY), ("Specialties", "<p>Trawls: the largest of all.</p>"), ("Moving up", OUTLOOK))
    inside = "".join(f"<h3>{head}</h3>{text}" for head, text in inner)
    page = f"<h1>Net Mender</h1><h2>Fast facts</h2><p>Median pay: $41,200 a year</p><h2>Why nets?</h2>{inside}<h2>You may also like</h2><ul><li>Sail Maker</li></ul>"
    guide = sound(page)
    assert guide.salary is not None
    assert [pay.min for pay in guide.salary.pay] == [41200]
    assert [part.heading for part in guide.extra_sections] == ["Why nets?"]


def test_entries_with_names_are_no_other_occupations() -> None:
    """Kinds of the same one, and a heading that only names it."""
    kinds = "".join(f"<h4>{kind} mender</h4><p>Works on {kind.lower()} gear all year.</p>" for kind in ("Trawl", "Purse seine", "Gill net"))
    page = (
        f"<h1>How to Become a Net Mender</h1><h2>What is a net mender?</h2>{OUTLOOK}<h2>What you'll do</h2>{DUTIES}<h2>Types of net menders</h2>{kinds}"
        f"<h2>The career ladder</h2><p>Helper, mender, foreman.</p><h2>How much do net menders make?</h2>{PAY}<h2>FAQs</h2>"
        "<h3>Do net menders swim?</h3><p>Some do.</p><h3>Will machines replace sail makers?</h3><p>Nobody knows.</p>"
    )
    guide = sound(page)
    assert guide.occupation == "Net Mender"
    assert "occupation.several" not in {one.code for one in guide.findings}
    assert guide.faq is not None
    assert [item.question for item in guide.faq.items] == ["Do net menders swim?", "Will machines replace sail makers?"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Career Profile - Net Mender | Quay Careers", "Net Mender"),
        ("Career Profile <small>Net Mender</small>", "Net Mender"),
        ("A day in the life of a net mender (and how to become one yourself)", "Net Mender"),
        ("Net Mender \U0001f41f", "Net Mender"),
        ("Job Description Writer", "Job Description Writer"),
        ("Inshore and Deep Water Trawl Net Menders", "Inshore and Deep Water Trawl Net Menders"),
    ],
)
def test_titles(title: str, name: str) -> None:
    who = name.lower() if name != "Inshore and Deep Water Trawl Net Menders" else "net mender"
    text = "".join(
        f"<h2>{head}</h2><p>The {who} works on the quay, and a {who} starts early.</p>" for head in ("Overview", "Duties", "Salary", "Job outlook")
    )
    assert sound(f"<h1>{title}</h1>{text}").occupation == name


def test_the_title_behind_a_series_name_stands_again_in_text() -> None:
    """A page's `<title>` longer than other lines, then menus, then the title itself."""
    head = "Inshore and Deep Water Trawl Net Menders - Occupation Profile - Harbour and Quayside Careers of the North"
    text = f"{head}\nHome\nJobs\nLog in\nInshore and Deep Water Trawl Net Menders\nDuties\nMenders mend nets all day.\nSalary\nMenders earn $41,200 a year.\nJob outlook\nFew are left."
    guide = sound(text)
    assert (guide.occupation, guide.title) == ("Inshore and Deep Water Trawl Net Menders",) * 2


def test_a_cell_that_holds_a_page_is_read_line_by_line() -> None:
    """As tables that only place things have it: headings in bold with a break behind them, a list, another table."""
    page = (
        "<table><tr><td><b>Careers</b><br><a href=/>Sail Maker</a><br><a href=/>Net Mender</a></td><td><font size=5><b>Net Mender</b></font><br>print"
        f"<p><font><b>TASKS</b></font></p>{DUTIES}<p><font><b>EARNINGS</b></font><br>They earn $41,200 a year.</p><p><b>HOURS</b><br>Early ones.</p>"
        "<table><tr><td>Low</td><td>High</td></tr><tr><td>$30,000<br>a year</td><td>$52,000</td></tr></table></td></tr></table>"
    )
    blocks = [(block.kind, str(block.words)) for block in read(page).blocks]
    assert blocks[:6] == [
        (kind, words) for kind, words in zip(["paragraph"] * 6, ["Careers", "Sail Maker", "Net Mender", "Net Mender", "print", "TASKS"], strict=True)
    ]
    assert ("paragraph", "EARNINGS") in blocks
    assert ("paragraph", "They earn $41,200 a year.") in blocks
    assert blocks[-1] == ("row", "$30,000 a year $52,000")
    sound(page)


def test_lines_in_a_cell_of_data_are_one_cell() -> None:
    """However many; what is no text stands between them and parts nothing."""
    schools = "<br>".join(f"The college of the quay, number {number}" for number in range(14))
    page = f"<table><tr><th>Place</th><th>Fee</th><th>Schools</th></tr><tr><td>North</td><td>$450<br>a year<select><option>1</option></select></td><td>{schools}</td></tr></table>"
    rows = [block for block in read(page).blocks if block.words]
    assert [block.kind for block in rows] == ["row", "row"]
    assert [str(cell) for cell in rows[1].cells[:2]] == ["North", "$450 a year"]


def test_bullets_and_numbers_of_an_author_s_own_make_lists() -> None:
    page = (
        "<h1>Net Mender</h1><h2>Duties</h2><p>They do this:<br>&bull; Mend nets<br>&bull;&nbsp;Cut rope<br>&bull;Keep books</p>"
        "<h2>Steps</h2><p>1. Learn knots.<br>2. Find a quay.</p><h2>Salary</h2><p>- $40 an hour<br>5 - 6 meals</p>"
    )
    blocks = read(page).blocks
    assert [(block.kind, block.number, str(block.words)) for block in blocks if block.kind == "item"] == [
        ("item", None, "Mend nets"), ("item", None, "Cut rope"), ("item", None, "Keep books"), ("item", 1, "Learn knots."), ("item", 2, "Find a quay."),
    ]  # fmt: skip
    assert sound(page).ledger.markup > 0


@pytest.mark.parametrize(
    "lines",
    [
        ["10. March 2020 came", "11. March 2020 went"],
        ["- 5% for tax", "- 7% for dues"],
        ["\u2605 5", "\u2605 4"],
        ["\u2013 Morning, says one.", "\u2013 Morning, says the other."],
        ["+ Fresh air", "- Cold hands", "- Wet feet"],
        ["2. Find a quay", "3. Ask around"],
        ["1. Learn", "2. Ask", "Then rest.", "3. Work"],
    ],
)
def test_what_only_looks_like_bullets_and_numbers(lines: list[str]) -> None:
    blocks = read("".join(f"<p>{line}</p>" for line in lines)).blocks
    assert [(block.kind, str(block.words)) for block in blocks] == [("paragraph", line) for line in lines]


def test_a_way_through_a_site_is_no_career() -> None:
    guide = sound(
        f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Career path</h2><p>Click Home &rarr; Jobs &rarr; Nets. Then apply.</p><h2>Salary</h2>{PAY}"
    )
    assert guide.career_path is not None
    assert guide.career_path.levels == ()


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>Related careers</h2><h3>Sail Maker</h3><p>They sew.</p><p><b>Salary</b></p><p>Sail makers earn $70,000 a year in most places.</p>",
        "<h2>Career path</h2><h3>Helper</h3><p><b>Salary</b></p><p>$30,000 a year at first</p><h3>Master</h3><p><b>Salary</b></p><p>$50,000 a year</p>",
        "<h2>FAQ</h2><p><b>Salary</b></p><p>They earn $50,000 a year.</p><p><b>Is it hard?</b></p><p>Not once it is learned.</p>",
        "<h2>How to become a net mender</h2><p><b>Salary</b></p><p>Ask for $50,000 a year.</p>",
    ],
    ids=["a related career", "levels", "questions", "steps"],
)
def test_a_usual_heading_in_bold_among_entries_is_about_these(inside: str) -> None:
    assert sound(f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Job outlook</h2>{OUTLOOK}{inside}<h2>Skills</h2><p>Knots.</p>").salary is None


def test_a_way_of_levels_may_be_followed_by_a_sentence() -> None:
    guide = sound(
        f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Career path</h2><p>Helper &rarr; Mender &rarr; Foreman. Some open a loft.</p><h2>Salary</h2>{PAY}"
    )
    assert guide.career_path is not None
    assert [level.title for level in guide.career_path.levels] == ["Helper", "Mender", "Foreman"]
    assert guide.career_path.paragraphs == ("Some open a loft.",)


def test_a_wiki_s_links_are_no_words_of_its_headings() -> None:
    edit = '<span class="mw-editsection">[<a href="#">edit</a>]</span>'
    guide = extract(f"<h1>Net Mender</h1><h2>Duties{edit}</h2>{DUTIES}<h2>Salary{edit}</h2>{PAY}<h2>Job outlook{edit}</h2>{OUTLOOK}")
    assert [item.heading for item in guide.outline] == ["Duties", "Salary", "Job outlook"]
    items = "# Files\n\n## Menus\n\n- Change it with [edit]\n- Change more with [edit]\n"
    assert sound(items).extra_sections[1].bullets == ("Change it with [edit]", "Change more with [edit]")
    lines = "# Net Mender\n\n## Duties[edit]\n\nThey mend.\n\n## Salary[[edit](/edit)]\n\nThey earn $41,200.\n\n## Job outlook\n\nFew are left.\n"
    for text in (lines, lines.replace("#", "").replace("[[edit](/edit)]", "[edit]")):
        assert [item.heading for item in sound(text).outline if item.heading != "Net Mender"] == ["Duties", "Salary", "Job outlook"]
    assert "[edit]" in "".join(sound("# Files\n\n## Menu[edit]\n\nIt says edit.\n\n## Other\n\nNone.\n").extra_sections[1].heading or "")


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Working in other provinces and countries", "global_opportunities"),
        ("Mending outside the United States", "global_opportunities"),
        ("Women and Indigenous workers in the trade", "diversity"),
    ],
)
def test_headings_about_places_and_people(heading: str, field: str) -> None:
    text = "<p>A few go north each year, and some of them stay there for good.</p>"
    guide = sound(f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2>{PAY}<h2>{heading}</h2>{text}<h2>Job outlook</h2>{OUTLOOK}")
    assert getattr(guide, field) is not None


def test_the_country_whose_money_is_named_is_at_home() -> None:
    """Where others are named as well, but only its money is."""
    text = "<p>In Canada net menders make $41,200 a year; interns get C$19.50 an hour. Canadian lofts are few, and many Canadians train in the United States.</p>"
    guide = sound(f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2>{text}<h2>Job outlook</h2>{OUTLOOK}")
    assert guide.salary is not None
    assert next((pay.min, pay.currency) for pay in guide.salary.pay) == (41200, "CAD")


@pytest.mark.parametrize(
    "text",
    [
        "They earn $41,200 a year.</p><p>In Canada few mend nets; many Canadians learn CAD 2024.",
        "They earn $41,200 a year, says the Bureau of Labor Statistics.",
    ],
)
def test_a_program_s_name_is_no_money(text: str) -> None:
    page = f'<html lang="en-CA"><h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2><p>{text}</p><p>The United States has many.</p>'
    guide = sound(page)
    assert guide.salary is not None
    assert [pay.currency for pay in guide.salary.pay] == ["USD"]


def test_what_learners_pay_is_a_cost() -> None:
    text = "<p>The course is free to the young; others pay €1,200. A package with a private loft is about €1,450. Enrol early and take €100 off.</p>"
    guide = sound(f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Courses</h2>{text}<h2>Salary</h2>{PAY}")
    assert guide.education is not None
    assert [(pay.min, pay.kind) for pay in guide.education.pay] == [(1200, "cost"), (1450, "cost"), (100, "other")]


def test_a_usual_heading_in_bold_begins_a_section_that_stands_nowhere() -> None:
    """Below a heading that the page marks; where it marks one of the same, the line stays."""
    inside = "<p>Anybody may learn it.</p><p><strong>Skills required</strong></p><ul><li>Patience</li><li>A steady hand</li></ul>"
    page = f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Training</h2>{inside}<h2>Salary</h2>{PAY}"
    guide = sound(page)
    assert guide.qualifications is not None
    assert guide.qualifications.heading == "Skills required"
    again = sound(f"{page}<h2>Skills</h2><p>Knots, above all.</p>")
    assert again.qualifications is not None
    assert again.qualifications.heading == "Skills"


def test_questions_in_lines_end_at_a_heading_that_asks_nothing() -> None:
    asked = "<div>Can I learn it at home?</div><p>No, on the quay.</p><div>Am I too old?</div><p>Nobody is.</p>"
    guide = sound(
        f"<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2>{PAY}<h2>FAQs</h2>{asked}<h4>Jo Quay</h4><p>Jo has mended since 1990.</p>"
    )
    assert guide.faq is not None
    assert [(item.question, item.answer) for item in guide.faq.items] == [
        ("Can I learn it at home?", "No, on the quay."),
        ("Am I too old?", "Nobody is."),
    ]
    assert [part.heading for part in guide.extra_sections] == ["Jo Quay"]


def test_the_last_entry_of_a_menu_is_no_heading() -> None:
    """Right above the first heading; the section has one of its own."""
    asked = "<p><b>Do they swim?</b></p><p>Some do.</p>"
    page = (
        f"<h1>Net Mender</h1><div>Jump to</div><div>Template</div><div>Pay</div><div>FAQs</div><h2>What is a net mender?</h2>{OUTLOOK}"
        f"<p><strong>Duties:</strong></p>{DUTIES}<p><strong>Requirements:</strong></p><ul><li>Patience</li></ul><p><strong>Job brief</strong></p>{OUTLOOK}"
        f"<h2>How much does a net mender make?</h2>{PAY}<h2>Net mender FAQs</h2>{asked}"
    )
    guide = sound(page)
    assert guide.faq is not None
    assert (guide.faq.heading, [item.question for item in guide.faq.items]) == ("Net mender FAQs", ["Do they swim?"])


def test_a_tab_s_panel_is_read_though_it_is_hidden() -> None:
    page = f'<h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<a href="#x">Pay</a><div role="tabpanel" id="x" hidden><h2>Salary</h2>{PAY}</div><div role="tabpanel" hidden>No.</div>'
    guide = sound(page)
    assert guide.salary is not None
    assert "No." not in read(page).text


@pytest.mark.parametrize(("lang", "currency"), [("en-AU", "AUD"), ("en_NZ", "NZD"), ("en-US", "USD"), ("en", "USD"), ("en-GB", "USD")])
def test_the_region_of_a_page_s_language_is_at_home(lang: str, currency: str) -> None:
    """Where nothing else is named; systems that make pages say "en-US" by themselves, and no bare "$" is of Britain."""
    guide = sound(f'<html lang="{lang}"><h1>Net Mender</h1><h2>Duties</h2>{DUTIES}<h2>Salary</h2>{PAY}<h2>Job outlook</h2>{OUTLOOK}')
    assert guide.salary is not None
    assert [pay.currency for pay in guide.salary.pay] == [currency]


def test_roles_side_by_side_are_several() -> None:
    roles = "".join(
        f"<h2>{name}</h2><p>Works on the quay.</p><p>What you'll earn: £2{n},000</p>" for n, name in enumerate(("Rigger", "Welder", "Cook", "Porter"))
    )
    guide = sound(f"<h1>Jobs in harbours</h1>{roles}<h2>Skills you can build</h2><p>Knots.</p><h2>Why work in harbours?</h2><p>The air.</p>")
    assert (guide.occupation, "occupation.several" in {one.code for one in guide.findings}) == (None, True)


def test_a_dateline_begins_news() -> None:
    """A label in capitals with its text behind a dash does not."""
    text = "<p>{} \u2013 Net menders earn $41,200 a year, the harbour board says, and lofts are short of them.</p>"
    page = f"<h1>Net menders: lofts look for hands</h1>{{}}<h2>Salaries on the rise</h2>{PAY}<h2>Demand outlook</h2>{OUTLOOK}<h2>Duties</h2>{DUTIES}"
    assert sound(page.format(text.format("MANILA"))).salary is None
    assert sound(page.format(text.format("NOTE"))).salary is not None

"""Sites that no layout knows, laid out as cards: pictures written as words, figures with their labels, bullets in lines of their own."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.sections import KINDS
from tests.helpers.sound import sound

CARDS = [
    ("payments", "Overview", "<p>Kite menders sew what the wind tore, and are paid by the seam.</p>"),
    ("schedule", "A Day in the Life", "<div><span>✓</span> <i>finds the tear</i></div><div><span>✓</span> <i>sews it</i></div>"),
    ("trending_up", "Career Path", "<p>Helper, mender, master.</p>"),
    ("school", "Salary Breakdown", "<p>Masters make $48,000 a year.</p>"),
    ("build", "Tools & Tech", "<div><span>✓</span> <i>needles</i></div><div><span>✓</span> <i>wax</i></div>"),
]
KINDS_OF = {"Overview": "overview", "A Day in the Life": "responsibilities", "Career Path": "career_path", "Salary Breakdown": "salary"}


def _html() -> str:
    cards = "".join(f'<h2><span class="material-icons">{icon}</span> {heading}</h2>{body}' for icon, heading, body in CARDS)
    return f"<title>Kite Mender | Windwork</title><h1>Kite Mender</h1><p>Kites tear, and somebody mends them.</p>{cards}"


def _text(between: str) -> str:
    lines = ["Windwork", "Home", "Kite Mender", "Kites tear.", "Avg salary", "$41,000/yr"]
    for icon, heading, body in CARDS:
        lines.append(icon + between + heading)
        lines += [part for tag in body.split("<") if (part := tag.rpartition(">")[2].strip())]
    return "\n".join([*lines, "help", "Where they work", "In lofts near the sea."])


@pytest.mark.parametrize(("page", "media_type"), [(_html(), "text/html"), (_text(" "), "text/plain"), (_text("\n"), "text/plain")])
def test_a_picture_written_as_a_word_is_no_part_of_the_heading(page: str, media_type: str) -> None:
    guide = sound(page.encode(), media_type=media_type)
    fields = {entry.heading: (entry.field or "").strip("/") for entry in guide.outline}
    for heading, kind in KINDS_OF.items():
        assert next(field for name, field in fields.items() if name.endswith(heading)) == kind
    assert guide.occupation == "Kite Mender"
    assert (48000, "year") in [(int(pay.max), pay.period) for path, pay in all_pay(guide) if path.startswith("/salary")]
    assert {name for name in KINDS if getattr(guide, name)} >= set(KINDS_OF.values())
    assert guide.ledger.unclassified == 0


def test_a_picture_in_html_stands_in_no_text() -> None:
    guide = sound(_html().encode(), media_type="text/html")
    assert guide.salary.heading == "Salary Breakdown"
    assert "trending_up" not in guide.model_dump_json()
    assert "html.hidden" in {finding.code for finding in guide.findings}


def test_who_to_contact_is_more_information() -> None:
    page = "# Kite Mender\n\nKite menders mend kites.\n\n## Duties\n\n- Sews\n\n## Training\n\nA winter.\n\n## Who can I contact for more info?\n\nThe guild of kites.\n"
    assert sound(page.encode()).more_information.paragraphs == ("The guild of kites.",)


NUMBERED = """Reed Cutter: How It Works in Estonia
Contents
Who is a Reed Cutter?
Reed Cutter Duties
Reed Cutter Salary
Scope of Reed Cutters
Reeds grow in the shallows, and somebody cuts them in winter.
1. Who is a Reed Cutter?
A reed cutter cuts reeds for roofs when the ice bears.
2. Reed Cutter Duties
cut the reeds
bind them
3. Reed Cutter Salary
Rank
Monthly salary
Helper
EUR 900 - 1,100
Master
EUR 1,400 - 2,000
4. Scope of Reed Cutters
Roofs of reed are wanted again, and demand is expected to grow.
"""


def test_numbered_headings_are_told_from_the_contents_above_them() -> None:
    guide = sound(NUMBERED.encode())
    assert guide.overview.heading == "Who is a Reed Cutter?"
    assert guide.responsibilities.items == ("cut the reeds", "bind them")
    assert [(int(pay.min), int(pay.max), pay.period, pay.currency) for _, pay in all_pay(guide)] == [
        (900, 1100, "month", "EUR"),
        (1400, 2000, "month", "EUR"),
    ]
    assert guide.outlook is not None


def test_who_is_hiring_is_no_definition() -> None:
    page = "Write down each word said in court.\nWhat will you be doing?\nYou take down trials.\nHow much will you make?\nThe median wage is $31.02 an hour.\n"
    guide = sound(
        (page + "Are there openings?\nAbout 9 openings a year.\nWho is hiring?\nTwo courts.\nIs it a good fit?\nYou need sharp ears.\n").encode()
    )
    assert guide.overview is None
    assert guide.work_environment.heading == "Who is hiring?"


BOXED = [
    ("Types of warden", "Reefs, marshes, moors."),
    ("Responsibilities", "<ul><li>count the birds</li><li>mend the hides</li></ul>"),
    ("Salary", "<ul><li>New wardens start at £21,000.</li></ul><p>Figures are a guide.</p>"),
    ("Working hours", "Dawn and dusk, and some weekends."),
    ("Skills", "<ul><li>patience</li></ul>"),
]


@pytest.mark.parametrize("plain", [False, True])
def test_a_table_that_is_there_for_its_looks_has_headings_in_rows_of_their_own(*, plain: bool) -> None:
    lead = "As a warden you look after a reserve, its birds and those who come to see them."
    if plain:
        rows = "\n".join(f"| {cell.replace('<li>', ' ')} |  |" for pair in BOXED for cell in pair)
        page = f"Reserve warden\n{lead}\n" + rows.replace("<ul>", "").replace("</ul>", "").replace("</li>", "").replace("<p>", " ").replace(
            "</p>", ""
        )
    else:
        rows = "".join(f'<tr><td colspan="2"><b>{heading}</b></td></tr><tr><td colspan="2">{body}</td></tr>' for heading, body in BOXED)
        page = f"<title>Reserve warden | Northmoor University Careers</title><h1>Reserve warden</h1><p>{lead}</p><table>{rows}</table>"
    guide = sound(page.encode(), media_type="text/plain" if plain else "text/html")
    assert guide.specializations.heading == "Types of warden"
    assert guide.salary.heading == "Salary"
    assert guide.qualifications.heading == "Skills"
    assert [(path.split("/")[1], int(pay.min)) for path, pay in all_pay(guide)] == [("salary", 21000)]
    if not plain:
        assert guide.responsibilities.items == ("count the birds", "mend the hides")


def test_a_trade_in_the_title_is_somebody_in_the_headings() -> None:
    page = "# Thatching: The Craft With Straw in It\n\nIt keeps the rain out.\n\n## What's a Thatcher, Really?\n\nA thatcher lays straw.\n\n## Types of Thatchers\n\n- Reed\n- Straw\n\n"
    guide = sound((page + "## The Pay\n\nThatchers earn £31,000 a year.\n\n## Schooling Paths\n\nFour winters.\n").encode())
    assert guide.overview.heading == "What's a Thatcher, Really?"
    assert guide.specializations.items is not None


def test_a_title_that_was_lost_is_no_sections_heading() -> None:
    page = "Rush weavers plait seats for chairs out of what grows in the ditch.\nWhat does a rush weaver do?\nThey plait, dye and mend.\nWork activities\n- cut rushes\n- plait them\n"
    guide = sound(
        (
            page
            + "Working conditions\nSheds, and wet hands.\nEarnings\nMost weavers earn £24,000 a year.\nRelated jobs\n- Basket maker\n- Thatcher\n"
        ).encode()
    )
    assert guide.responsibilities.heading == "What does a rush weaver do?"


@pytest.mark.parametrize("label", ["Average weekly pay", "Weekly wage"])
def test_a_figure_alone_has_the_period_of_its_label(label: str) -> None:
    page = f"<h1>Rush Weaver</h1><p>Rush weavers plait seats.</p><div><span>{label}</span><span>£410</span></div><h2>Tasks</h2><p>A weaver plaits.</p><h2>Training</h2><p>A winter.</p>"
    guide = sound(page.encode(), media_type="text/html")
    assert [(int(pay.min), pay.period) for _, pay in all_pay(guide)] == [(410, "week")]


def test_the_average_of_something_else_is_no_pay() -> None:
    guide = sound(
        "Bell Tuner\n\nBell Tuners file bells for the whole country.\n\nEmployed\n1,900\n\nAverage age\n39 years\n\nTasks\nFiling bells.\nRinging bells.\n\n"
        "Pathways\nYou usually need a diploma to work as a bell tuner.\n"
    )
    assert list(all_pay(guide)) == []

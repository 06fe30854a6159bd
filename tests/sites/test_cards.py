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

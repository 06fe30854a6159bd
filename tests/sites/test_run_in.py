"""Sites that no layout knows: paragraphs that begin with their section's name, and names of sections that hold the occupation's."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

ROWS = (
    ("Work Environment", "They work on boats, in cold water, in all weathers.", "work_environment"),
    ("How to Become a Kelp Diver", "You need a diploma from a college by the sea, which takes two years.", "how_to_become"),
    ("Kelp Diver Salary", "Kelp divers earn $40,000 a year. The top ten percent earn more than $71,000.", "salary"),
    ("Job Outlook", "Employment will grow 5 percent by 2032.", "outlook"),
)
LEAD = "Kelp divers cut kelp under water and bring it to the boats."
FORMS = {
    "bold": ("<p><strong>{}:</strong> {}</p>", "text/html"),
    "bold with a stop": ("<p><b>{}.</b> {}</p>", "text/html"),
    "a colon": ("{}: {}\n\n", "text/plain"),
    "markdown": ("**{}:** {}\n\n", "text/markdown"),
    "a dash": ("<p><strong>{}</strong> – {}</p>", "text/html"),
}


def _page(form: str, rows: tuple[tuple[str, str, str], ...]) -> tuple[str, str]:
    template, media_type = FORMS[form]
    body = "".join(template.format(name, text) for name, text, _ in rows)
    head = f"<title>Kelp Diver</title><h1>Kelp Diver</h1><p>{LEAD}</p>" if media_type == "text/html" else f"Kelp Diver\n\n{LEAD}\n\n"
    return head + body, media_type


@pytest.mark.parametrize("form", FORMS)
def test_names_that_paragraphs_begin_with(form: str) -> None:
    page, media_type = _page(form, ROWS)
    guide = sound(page, media_type=media_type)
    assert [(item.heading, item.field) for item in guide.outline if item.field != "/extra_sections/0"] == [
        (name, f"/{field}") for name, _, field in ROWS
    ]
    assert guide.salary.paragraphs == (ROWS[2][1],)
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("form", FORMS)
def test_two_names_or_facts_are_no_sections(form: str) -> None:
    """Too few say too little, and a label's short value is a fact."""
    facts = tuple((name, value, "") for (name, _, _), value in zip(ROWS, ("Boats", "Diploma", "$40,000", "Fair"), strict=True))
    for rows in (ROWS[:2], facts):
        page, media_type = _page(form, rows)
        assert not [finding for finding in sound(page, media_type=media_type).findings if finding.code == "section.typed"]


def test_what_sums_up_sections_that_follow_is_no_section() -> None:
    brief = "".join(f"<p><strong>{name}:</strong> {text}</p>" for name, text, _ in ROWS)
    body = "".join(f"<h2>{name}</h2><p>{text} There is more to say of it.</p>" for name, text, _ in ROWS)
    guide = sound(f"<h1>Kelp Diver</h1><p>{LEAD}</p>{brief}{body}", media_type="text/html")
    assert [len(getattr(guide, field).paragraphs) for _, _, field in ROWS] == [1, 1, 1, 1]
    assert guide.salary.paragraphs[0].endswith("There is more to say of it.")


def test_a_table_whose_names_hold_the_occupations() -> None:
    table = "".join(f"<tr><th>{name}</th><td>{text}</td></tr>" for name, text, _ in ROWS)
    guide = sound(f"<h1>Kelp Diver</h1><p>{LEAD}</p><table>{table}</table>", media_type="text/html")
    assert [getattr(guide, field).heading for _, _, field in ROWS] == [name for name, _, _ in ROWS]


def test_a_menu_above_the_title_is_no_hindrance() -> None:
    page, _ = _page("a colon", ROWS)
    guide = sound(f"Home\n\n{page}")
    assert [getattr(guide, field).heading for _, _, field in ROWS] == [name for name, _, _ in ROWS]

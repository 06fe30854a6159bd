"""A career's levels on pages that no layout knows: however a page sets a level's name, its years and its text apart, the levels are the same."""

from __future__ import annotations

from typing import Any

import pytest

from tests.helpers.sound import sound

LEVELS = (
    ("Trainee rigger", "0-2 years", "Trainees carry gear and learn signals."),
    ("Rigger", "2-6 years", "Riggers plan small lifts."),
    ("Lead rigger", "6+ years", "Leads sign off each plan."),
)
PAGE = """<h1>Rigger Career Guide</h1><p>Riggers plan lifts with a crane crew and check slings before each of them.</p>
<h2>What does a rigger do?</h2><ul><li>Inspect slings</li><li>Signal to cranes</li></ul><h2>Rigger career path</h2>{levels}
<h2>Rigger salary</h2><p>Riggers earn $50,000 a year.</p>"""


def _levels(form: str, before: str = "", behind: str = "") -> list[dict[str, Any]]:
    forms = [form.format(n=n, name=name, years=years, text=text) for n, (name, years, text) in enumerate(LEVELS, 1)]
    guide = sound(PAGE.replace("{levels}", before + "".join(forms) + behind))
    assert guide.career_path is not None
    assert not guide.career_path.paragraphs
    assert not guide.career_path.bullets
    return [level.model_dump() for level in guide.career_path.levels]


@pytest.mark.parametrize(
    "form",
    [
        "<h3>{name} ({years})</h3><p>{text}</p>",
        "<h3>{n}. {name}</h3><p>{years}</p><p>{text}</p>",
        "<h3>{name}</h3><p>{years}. {text}</p>",
        "<h3>{name}</h3><p>Experience: {years}</p><p>{text}</p>",
        "<h3>{name}</h3><p><strong>Years of experience:</strong> {years}<br>{text}</p>",
        "<p><strong>{name}</strong> {years} – {text}</p>",
        "<p><strong>{name}:</strong> {years}. {text}</p>",
        "<p><strong>{name} ({years}):</strong> {text}</p>",
        "<li>{name} – {years} – {text}</li>",
        "<li><b>{name}</b> ({years}): {text}</li>",
    ],
)
def test_levels_have_their_years(form: str) -> None:
    levels = _levels(form)
    assert [(level["title"], level["experience"]["text"], level["description"]) for level in levels] == list(LEVELS)
    assert [(level["experience"]["min_years"], level["experience"]["max_years"]) for level in levels] == [(0, 2), (2, 6), (6, None)]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("<th>Level<th>Experience<th>What they do", "<td>{name}<td>{years}<td>{text}"),
        ("<th>Job title<th>Responsibilities<th>Years of experience", "<td>{name}<td>{text}<td>{years}"),
    ],
)
def test_the_rows_of_a_table_are_levels_where_its_heads_say_so(head: str, row: str) -> None:
    levels = _levels(f"<tr>{row}", f"<table><tr>{head}", "</table>")
    assert [(level["title"], level["experience"]["text"], level["description"]) for level in levels] == list(LEVELS)


def test_what_a_table_has_beside_them_stays_beside_the_levels_names() -> None:
    rows = "".join(f"<tr><td>{name}<td>{years}<td>${number}0,000" for number, (name, years, _) in enumerate(LEVELS, 4))
    guide = sound(PAGE.replace("{levels}", f"<table><tr><th>Stage<th>Experience<th>Annual pay{rows}</table>"))
    assert guide.career_path is not None
    assert [level.experience.text for level in guide.career_path.levels if level.experience] == [years for _, years, _ in LEVELS]
    (table,) = guide.career_path.tables
    assert (table.header, table.rows[0].cells) == (("Stage", "Annual pay"), ("Trainee rigger", "$40,000"))
    assert [(pay.text, pay.period) for pay in guide.career_path.pay] == [(f"${number}0,000", "year") for number in (4, 5, 6)]


def test_how_long_a_course_takes_is_no_experience() -> None:
    levels = _levels("<h3>{name}</h3><p>3 years. {text}</p>")
    assert [level["experience"] for level in levels] == [None] * 3


def test_a_table_of_other_things_has_no_levels() -> None:
    guide = sound(
        PAGE.replace("{levels}", "<p>Firms differ.</p><table><tr><th>Firm<th>Experience<tr><td>A<td>2-3 years<tr><td>B<td>4+ years</table>")
    )
    assert guide.career_path is not None
    assert not guide.career_path.levels
    assert len(guide.career_path.tables[0].rows) == 2


TEXT = """Rigger Career Guide

Riggers plan lifts with a crane crew and check slings before each of them.

What does a rigger do?

- Inspect slings
- Signal to cranes

Rigger career path

{}
Rigger salary

Riggers earn $50,000 a year.
"""


_FORMS = (
    *("{name}\n\nExperience: {years}\n\n{text}\n\n", "{name}\n\n{years}. {text}\n\n", "{n}. {name}\n\n{text}\n\n", "{name}: {text}\n\n"),
    "- {name}\n- {text}\n",
)


@pytest.mark.parametrize(("mark", "form"), [*(("", form) for form in _FORMS), *(("## ", form) for form in (*_FORMS, "{name}\n:   {text}\n\n"))])
def test_levels_of_texts(mark: str, form: str) -> None:
    """With marks before the sections' headings, as markdown has them, and without."""
    lines = "".join(form.format(n=n, name=name, years=years, text=text) for n, (name, years, text) in enumerate(LEVELS, 1))
    heads = ("What does", "Rigger career", "Rigger salary")
    guide = sound("\n".join(mark + line if line.startswith(heads) else line for line in TEXT.format(lines).split("\n")))
    assert guide.career_path is not None
    levels = guide.career_path.levels
    assert [(level.title, level.description) for level in levels] == [(name, text) for name, _, text in LEVELS]
    stated = [level.experience.text if level.experience else None for level in levels]
    assert stated == [years if "{years}" in form else None for _, years, _ in LEVELS]


def test_months_are_no_years() -> None:
    guide = sound(PAGE.replace("{levels}", "<table><tr><th>Level<th>Experience<tr><td>Trainee rigger<td>6 months<tr><td>Rigger<td>2 years</table>"))
    assert guide.career_path is not None
    assert [level.experience for level in guide.career_path.levels] == []
    assert guide.career_path.tables[0].rows[0].cells == ("Trainee rigger", "6 months")

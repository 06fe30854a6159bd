"""Items that have a heading each, lists under lines that name their sort, and careers with what they pay, on pages that no layout knows."""

from __future__ import annotations

import pytest

from extractor import Guide
from tests.helpers.sound import sound

PAGE = """<h1>Rigger Career Guide</h1><p>Riggers plan lifts with a crane crew and check slings before each of them.</p>
<h2>What does a rigger do?</h2><p>Riggers move what is heavy.</p>{}
<h2>Rigger job outlook</h2><p>Employment of riggers is projected to grow 6 percent from 2023 to 2033.</p>"""
SKILLS = "<ul><li>Welding<li>Splicing: It takes years.</ul>"
SOFT = "<ul><li>Patience<li>Tact</ul>"


def _guide(section: str) -> Guide:
    guide = sound(PAGE.format(section))
    assert not guide.extra_sections
    return guide


def test_duties_with_a_heading_each_are_items() -> None:
    duties = _guide(
        "<h2>Rigger responsibilities</h2><h3>1. Inspect gear</h3><p>Each shift begins so.</p><h3>2. Signal</h3><p>By hand.</p>"
    ).responsibilities
    assert duties is not None
    assert duties.items == ("Inspect gear\nEach shift begins so.", "Signal\nBy hand.")


def test_skills_with_a_heading_each_are_bullets() -> None:
    skills = _guide(
        "<h2>Rigger skills</h2><p>Some help.</p><h3>Balance</h3><p>Beams are narrow.</p><h3>Tact</h3><p>Crews are small.</p>"
    ).qualifications
    assert skills is not None
    assert (skills.paragraphs, skills.bullets) == (("Some help.",), ("Balance\nBeams are narrow.", "Tact\nCrews are small."))


@pytest.mark.parametrize(
    "form",
    [
        "<p><strong>{}</strong></p><p>{}</p>",
        "<p><b>{}</b><br>{}</p>",
        "<p>{}</p><p>{}</p>",
        "<dl><dt>{}</dt><dd>{}</dd></dl>",
        "<details><summary>{}</summary><p>{}</p></details>",
    ],
)
@pytest.mark.parametrize("field", ["qualifications", "responsibilities"])
def test_titles_of_items_need_no_heading(form: str, field: str) -> None:
    heading = {"qualifications": "Rigger skills", "responsibilities": "Rigger responsibilities"}[field]
    cards = form.format("Balance", "Beams are narrow.") + form.format("Tact", "Crews are small.")
    section = getattr(_guide(f"<h2>{heading}</h2><p>Two of them matter:</p>{cards}"), field)
    assert (section.items if field == "responsibilities" else section.bullets) == ("Balance\nBeams are narrow.", "Tact\nCrews are small.")


def test_a_heading_over_more_than_a_paragraph_is_no_item() -> None:
    page = "<h2>Rigger skills</h2><h3>Ropes</h3><p>Many.</p><p>Old and new.</p><h3>Hooks</h3><ul><li>one</ul>"
    guide = sound(PAGE.format(page))
    assert [extra.heading for extra in guide.extra_sections] == ["Ropes", "Hooks"]


@pytest.mark.parametrize(
    "section",
    [
        f"<h2>Technical skills</h2>{SKILLS}<h2>Soft skills</h2>{SOFT}",
        f"<h2>Rigger skills</h2><h3>Hard skills</h3>{SKILLS}<h3>Soft skills</h3>{SOFT}",
        f"<h2>Rigger skills</h2><p><b>Technical skills:</b></p>{SKILLS}<p><b>Interpersonal skills</b></p>{SOFT}",
        f"<h2>Rigger skills</h2><p>Key technical skills for riggers:</p>{SKILLS}<p>People skills and attitude:</p>{SOFT}",
    ],
)
def test_skills_stand_by_their_sort(section: str) -> None:
    skills = _guide(section).qualifications
    assert skills is not None
    assert [(skill.name, skill.description) for skill in skills.technical_skills] == [("Welding", None), ("Splicing", "It takes years.")]
    assert [skill.name for skill in skills.soft_skills] == ["Patience", "Tact"]
    assert not skills.bullets


def test_a_list_under_any_other_line_is_of_no_sort() -> None:
    skills = _guide(f"<h2>Rigger skills</h2><p>You will need:</p>{SKILLS}").qualifications
    assert skills is not None
    assert (skills.technical_skills, skills.paragraphs, len(skills.bullets)) == ((), ("You will need:",), 2)


@pytest.mark.parametrize("level", [3, 4])
def test_what_speaks_for_it_may_have_a_heading_each(level: int) -> None:
    """Under a heading of its side, whatever else the words might be a section's of."""
    sides = "<h2>Pros and cons of being a rigger</h2><h3>Pros of being a rigger</h3>" if level > 3 else "<h2>Pros of being a rigger</h2>"
    items = f"<h{level}>1. Fresh air</h{level}><p>All day.</p><h{level}>2. Good salary</h{level}><p>It pays.</p>"
    other = f"<h{level - 1}>Cons of being a rigger</h{level - 1}><h{level}>Early starts</h{level}><p>At five.</p>"
    guide = _guide(sides + items + other)
    assert guide.pros_and_cons is not None
    assert guide.pros_and_cons.pros == ("Fresh air\nAll day.", "Good salary\nIt pays.")
    assert guide.pros_and_cons.cons == ("Early starts\nAt five.",)
    assert guide.salary is None


def test_related_careers_in_a_table_with_heads() -> None:
    table = "<table><tr><th>Occupation<th>Job duties<th>Median salary<tr><td>Scaffolder<td>Builds scaffolds.<td>$50,000<tr><td>Slinger<td>Slings.<td>N/A</table>"
    careers = _guide(f"<h2>Similar occupations</h2><p>Some are alike.</p>{table}").related_careers
    assert careers is not None
    assert [(item.title, item.description) for item in careers.items] == [("Scaffolder", "Builds scaffolds."), ("Slinger", "Slings.")]
    first = careers.items[0].pay
    assert first is not None
    assert (first.text, first.statistic, careers.items[1].pay, careers.tables) == ("$50,000", "median", None, ())


def test_a_table_of_other_heads_stays_one() -> None:
    careers = _guide("<h2>Similar occupations</h2><table><tr><th>Firm<th>Town<tr><td>A<td>B<tr><td>C<td>D</table>").related_careers
    assert careers is not None
    assert (careers.items, len(careers.tables[0].rows)) == ((), 2)


@pytest.mark.parametrize("line", ["Scaffolder $50,000", "Scaffolder Aide $50,000", "Scaffolder – $50,000 a year", "Scaffolder ($50,000)"])
def test_a_related_career_is_named_without_what_it_pays(line: str) -> None:
    careers = _guide(f"<h2>Related careers</h2><ul><li>{line}<li>Slinger</ul>").related_careers
    assert careers is not None
    assert [item.title.removesuffix(" Aide") for item in careers.items] == ["Scaffolder", "Slinger"]
    assert [item.pay.min for item in careers.items if item.pay] == [50_000]


@pytest.mark.parametrize(
    "line", ["Scaffolder with a $5,000 bonus", "Scaffolder earns $50,000", "Scaffolder (median pay $50,000)", "Scaffolder: bonus $5,000"]
)
def test_half_a_sentence_is_no_career(line: str) -> None:
    careers = _guide(f"<h2>Related careers</h2><ul><li>{line}<li>Slinger</ul>").related_careers
    assert careers is not None
    assert [(item.title, item.pay) for item in careers.items] == [(line, None), ("Slinger", None)]


@pytest.mark.parametrize(
    "sides",
    [
        "<table><tr><th>Pros<th>Cons<tr><td><ul><li>Fresh air<li>Good pay</ul><td><ul><li>Cold hands</ul></table>",
        "<p>+ Fresh air</p><p>+ Good pay</p><p>− Cold hands</p>",
        "<p>👍 Fresh air</p><p>👎 Cold hands</p><p>👍 Good pay</p>",
        "<ul><li>✔️ Fresh air<li>✔️ Good pay<li>✗ Cold hands</ul>",
    ],
)
def test_sides_by_their_columns_and_signs(sides: str) -> None:
    found = _guide(f"<h2>Pros and cons of being a rigger</h2>{sides}").pros_and_cons
    assert found is not None
    assert (found.pros, found.cons, found.bullets, found.paragraphs) == (("Fresh air", "Good pay"), ("Cold hands",), (), ())


def test_signs_of_one_side_alone_are_bullets() -> None:
    found = _guide("<h2>Pros and cons of being a rigger</h2><p>✔ Fresh air</p><p>✔ Cold hands</p>").pros_and_cons
    assert found is not None
    assert (found.pros, found.cons) == ((), ())


@pytest.mark.parametrize(
    ("heading", "side"),
    [
        ("What do riggers like most?", "pros"),
        ("What riggers dislike about their job", "cons"),
        ("Is rigger a good career?", None),
    ],
)
def test_a_heading_may_name_one_side(heading: str, side: str | None) -> None:
    """One that asks whether the career is a good one names none, whatever stands under it."""
    found = _guide(f"<h2>{heading}</h2><p>Four of five say that they are paid well.</p>").pros_and_cons
    assert found is not None
    assert [bool(found.pros), bool(found.cons), bool(found.paragraphs)] == [side == "pros", side == "cons", side is None]


def test_titles_of_items_are_on_no_side_where_no_heading_names_one() -> None:
    found = _guide("<h2>Pros and cons of being a rigger</h2><p><b>Early starts</b></p><p>At five.</p><p><b>Cold hands</b></p><p>All day.</p>")
    assert found.pros_and_cons is not None
    assert (found.pros_and_cons.pros, len(found.pros_and_cons.paragraphs)) == ((), 4)


def test_a_list_above_items_with_titles_is_on_their_side() -> None:
    lists = "<ul><li>Fresh air<li>Good friends</ul><h3>Money</h3><p>It pays.</p><h3>Travel</h3><p>You see ports.</p>"
    found = _guide(f"<h2>Pros of being a rigger</h2>{lists}").pros_and_cons
    assert found is not None
    assert (found.pros, found.bullets) == (("Fresh air", "Good friends", "Money\nIt pays.", "Travel\nYou see ports."), ())


def test_tips_and_notes_in_bold_are_no_steps() -> None:
    asides = "<p><b>Tip:</b> Visit a port.</p><p><b>Note:</b> It takes time.</p>"
    steps = _guide(f"<h2>How to become a rigger</h2><p>Finish school first.</p>{asides}").how_to_become
    assert steps is not None
    assert (steps.steps, len(steps.paragraphs)) == ((), 3)

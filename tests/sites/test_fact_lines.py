"""Key facts by their labels, on pages that no layout knows."""

from __future__ import annotations

import pytest

from extractor import all_pay
from tests.helpers.sound import sound

FACTS = (
    ("Median pay", "£24,600 a year"), ("Salary range", "£19,000 to £33,000"), ("Typical education", "Level 3 diploma"), ("Job growth (2023-33)", "4%"),
    ("Number of jobs (2023)", "12,300"), ("Annual openings", "1,100"), ("Working hours", "37 to 40 a week"),
)  # fmt: skip
PAGE = """<!doctype html><html><body><h1>How to Become a Bell Hanger</h1><p>Bell hangers put bells where bells belong, and take them down when they crack.</p>
{}<h2>What does a bell hanger do?</h2><ul><li>hangs bells</li><li>greases bearings</li></ul><h2>Salary</h2><p>Most earn £24,600 a year.</p></body></html>"""


def _page(row: str, around: str = "{}", title: str = "<h2>Key facts</h2>") -> str:
    return PAGE.format(title + around.format("".join(row.format(label, value) for label, value in FACTS)))


@pytest.mark.parametrize(
    ("row", "around"),
    [
        ("<li>{}: {}</li>", "<ul>{}</ul>"),
        ("<li><strong>{}</strong> {}</li>", "<ul>{}</ul>"),
        ("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"),
        ("<tr><th>{}</th><td>{}</td></tr>", "<table>{}</table>"),
        ("<p>{}</p><p>{}</p>", "{}"),
    ],
)
def test_facts_by_their_labels(row: str, around: str) -> None:
    """Whatever the facts are laid out as, those that a field has fill it; the rest stays as it stands."""
    facts = sound(_page(row, around)).key_facts
    assert facts is not None
    assert facts.median_salary is not None
    assert (facts.median_salary.min, facts.median_salary.period, facts.median_salary.statistic) == (24600, "year", "median")
    assert facts.salary_range is not None
    assert (facts.salary_range.min, facts.salary_range.max) == (19000, 33000)
    assert facts.typical_education == "Level 3 diploma"
    assert facts.growth is not None
    assert (facts.growth.percent, facts.growth.start_year, facts.growth.end_year) == (4, 2023, 2033)
    assert facts.number_of_jobs is not None
    assert (facts.number_of_jobs.count, facts.number_of_jobs.year) == (12300, 2023)
    assert facts.annual_openings is not None
    assert facts.annual_openings.count == 1100
    left = [
        *facts.paragraphs,
        *facts.bullets,
        *(" ".join(cell) for table in facts.tables for cell in [row.cells for row in table.rows] or [table.header]),
    ]
    assert "37 to 40 a week" in " ".join(left)
    assert not facts.pay


def test_a_label_without_its_kind_of_value_stays_text() -> None:
    """A label whose value is none of its kind fills nothing, and the second of two labels leaves the first alone."""
    page = PAGE.format(
        "<h2>Key facts</h2><ul><li>Job outlook: good</li><li>Salary: ask your tower</li><li>Education: a diploma</li><li>Education: none</li></ul>"
    )
    facts = sound(page).key_facts
    assert facts is not None
    assert (facts.growth, facts.median_salary, facts.typical_education) == (None, None, "a diploma")
    assert facts.bullets == ("Job outlook: good", "Salary: ask your tower", "Education: none")


def test_a_table_of_facts_has_no_heads() -> None:
    """Where the first row is a fact as well, its figure says nothing of those below it: jobs are no pay."""
    page = sound(_page("<tr><td>{}</td><td>{}</td></tr>", "<table>{}</table>", ""))
    assert "12,300" not in [pay.text for _, pay in all_pay(page)]
    md = "# How to Become a Bell Hanger\n\n| Median pay | £24,600 a year |\n|---|---|\n| Number of jobs | 12,300 |\n\n"
    page = sound(md + "## What does a bell hanger do?\n\n- hangs bells\n- greases bearings\n\n## Salary\n\nMost earn £24,600 a year.\n")
    assert [pay.text for _, pay in all_pay(page)] == ["£24,600", "£24,600"]


@pytest.mark.parametrize("label", ["Growth Outlook", "Job Growth Forecast", "Projected Growth", "Employment Growth Rate"])
def test_growth_by_any_label(label: str) -> None:
    guide = sound(PAGE.format(f"<h2>Key facts</h2><dl><dt>Median pay</dt><dd>£24,600 a year</dd><dt>{label}</dt><dd>4%</dd></dl>"))
    assert guide.key_facts is not None
    assert guide.key_facts.growth is not None
    assert guide.key_facts.growth.percent == 4


ACROSS = (("Median salary", "£24,600 per year"), ("Job growth", "4%"), ("Education", "Level 3 diploma"), ("Number of jobs", "12,300"))


@pytest.mark.parametrize(
    "facts",
    [
        "<table><tr>" + "".join(f"<th>{label}" for label, _ in ACROSS) + "<tr>" + "".join(f"<td>{value}" for _, value in ACROSS) + "</table>",
        "<ul>" + "".join(f"<li>{label} – {value}" for label, value in ACROSS) + "</ul>",
        "".join(f"<p>{label} - {value}</p>" for label, value in ACROSS),
    ],
    ids=["across", "dashes", "hyphens"],
)
def test_facts_across_a_table_and_behind_dashes(facts: str) -> None:
    found = sound(PAGE.format(f"<h2>Key facts</h2>{facts}")).key_facts
    assert found is not None
    assert found.median_salary is not None
    assert found.growth is not None
    assert (found.median_salary.text, found.growth.percent, found.typical_education) == ("£24,600", 4, "Level 3 diploma")
    assert found.number_of_jobs is not None
    assert (found.number_of_jobs.count, found.tables, found.bullets, found.paragraphs) == (12_300, (), (), ())


def test_a_table_with_a_label_that_no_field_has_stays_whole() -> None:
    table = "<table><tr><th>Median salary<th>Boots<tr><td>£24,600<td>two</table>"
    found = sound(PAGE.format(f"<h2>Key facts</h2>{table}")).key_facts
    assert found is not None
    assert found.tables[0].header == ("Median salary", "Boots")


@pytest.mark.parametrize(("value", "count"), [("1,200 fewer", -1_200), ("-1,200", -1_200), ("a loss of 1,200 jobs", -1_200), ("+1,200", 1_200)])
def test_a_change_in_jobs_may_be_a_loss(value: str, count: int) -> None:
    found = sound(PAGE.format(f"<h2>Key facts</h2><ul><li>Job growth: 4%<li>Employment change: {value}</ul>")).key_facts
    assert found is not None
    assert found.employment_change is not None
    assert found.employment_change.count == count

"""Facts with one line for the label and one for the value, whichever comes first: what is said of one is never taken for what the next one is."""

from __future__ import annotations

from itertools import permutations

import pytest

from extractor import Guide, all_pay
from tests.helpers.sound import sound

FACTS = {
    "Median salary": ("$62,400 per year", ("year", "pay", "median")),
    "Hourly rate": ("$27–$36", ("hour", "pay", None)),
    "Exam fee": ("$350", (None, "cost", None)),
    "Work setting": ("Workshops", None),
    "Number of jobs": ("12,300", None),
}
LAYOUTS = {
    "bullets": "- {label}\n- {value}\n",
    "lines": "{label}\n\n{value}\n\n",
    "values first": "{value}\n\n{label}\n\n",
    "headings": "### {label}\n\n{value}\n\n",
    "headings under values": "{value}\n\n### {label}\n\n",
    "one line each": "- {label}: {value}\n",
    "rows": "| {label} | {value} |\n",
}
PAGE = """# How to Become a Bell Hanger

Bell hangers put bells where bells belong, and take them down when they crack.

## {heading}

{facts}
## What does a bell hanger do?

- hangs bells
- greases bearings

## Skills

- patience
- a head for heights
"""


def _page(facts: str, heading: str = "Key facts") -> Guide:
    return sound(PAGE.format(heading=heading, facts=facts), media_type="text/markdown")


@pytest.mark.parametrize("heading", ["Key facts", "Salary"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_fact_has_what_its_own_label_says(layout: str, heading: str) -> None:
    for order in list(permutations(FACTS, 4))[::5]:
        facts = "".join(LAYOUTS[layout].format(label=label, value=FACTS[label][0]) for label in order)
        page = _page(facts.replace("|\n", "|\n|---|---|\n", 1), heading)
        read = {pay.text: (pay.period, pay.kind, pay.statistic) for _, pay in all_pay(page)}
        stated = {FACTS[label][0].removesuffix(" per year"): FACTS[label][1] for label in order if FACTS[label][1]}
        assert read == stated, order


def test_values_over_their_labels_fill_the_fields() -> None:
    facts = _page("$62,400\n\nMedian salary\n\nA diploma\n\nTypical education\n\n4%\n\nJob growth\n\n$27\n\nHourly rate\n").key_facts
    assert facts is not None
    assert facts.median_salary is not None
    assert facts.growth is not None
    assert (facts.median_salary.min, facts.typical_education, facts.growth.percent) == (62400, "A diploma", 4)
    assert [(pay.min, pay.period) for pay in facts.pay] == [(27, "hour")]


def test_a_label_behind_a_figure_is_left_alone_where_nothing_tells_whose_it_is() -> None:
    """With a caption above them, five lines may be label and value or value and label."""
    facts = _page("In figures\n\n$62,400\n\nMedian salary\n\n$27–$36\n\nHourly rate\n").key_facts
    assert facts is not None
    assert facts.median_salary is None
    assert facts.salary_range is None


def test_the_period_of_a_label_is_that_of_its_fact() -> None:
    facts = _page("- Hourly pay: $29.50\n- Job growth: 3%\n").key_facts
    assert facts is not None
    assert facts.median_salary is not None
    assert (facts.median_salary.period, facts.median_salary.period_basis) == ("hour", "header")


@pytest.mark.parametrize("head", ["Number of jobs", "Employment", "Annual openings", "People employed (2023)", "Total jobs", "Number of salaries"])
def test_what_a_column_counts_is_no_pay(head: str) -> None:
    page = _page(f"| District | {head} | Average salary |\n|---|---|---|\n| Ohio | 12,300 | 45,000 |\n| Texas | 8,400 | 47,000 |\n", "Salary")
    assert sorted(pay.text for _, pay in all_pay(page)) == ["45,000", "47,000"]
    codes = [finding.code for finding in page.findings]
    assert codes.count("pay.currency_unknown") == 2


def test_the_head_of_a_first_column_of_figures_says_nothing_of_the_others() -> None:
    page = _page("| Hourly rate | Exam fee | Salary |\n|---|---|---|\n| $27 | $350 | $62,400 |\n", "Salary")
    assert [(pay.text, pay.period, pay.kind) for _, pay in all_pay(page)] == [
        ("$27", "hour", "pay"),
        ("$350", None, "cost"),
        ("$62,400", None, "pay"),
    ]


@pytest.mark.parametrize("cell", ["th", "td"])
def test_heads_with_numbers_are_heads(cell: str) -> None:
    """A table without marked heads may have digits in its first row: "90th percentile", "Change since 2019"."""
    heads = ("State", "Employment", "90th percentile", "Average bonus", "Change since 2019")
    rows = (("Ohio", "12,300", "$71,000", "$2,000", "+2%"), ("Texas", "8,400", "$73,000", "$2,500", "+4%"))
    lines = [*(f"<{cell}>{head}</{cell}>" for head in heads), *("</tr><tr>" + "".join(f"<td>{one}</td>" for one in row) for row in rows)]
    page = sound(
        "<h1>How to Become a Bell Hanger</h1><p>Bell hangers put bells where bells belong, and take them down when they crack.</p>"
        f"<h2>Salary</h2><table><tr>{''.join(lines)}</tr></table><h2>What does a bell hanger do?</h2><ul><li>hangs bells</li><li>greases them</li></ul>"
    )
    read = [(pay.text, pay.kind, pay.statistic) for _, pay in all_pay(page)]
    assert read == [("$71,000", "pay", "p90"), ("$2,000", "bonus", "mean"), ("$73,000", "pay", "p90"), ("$2,500", "bonus", "mean")]


def test_lost_columns_under_heads_without_one_for_the_labels() -> None:
    lines = ("Training cost", "Change since 2019", "Hourly pay", "Newcomer", "$2,011", "+2%", "$21.50", "Old hand", "$2,055", "+4%", "$29.50")
    page = _page("\n\n".join(lines) + "\n", "What do bell hangers earn?")
    assert [(pay.text, pay.kind, pay.period) for _, pay in all_pay(page)] == [
        ("$2,011", "cost", None), ("$21.50", "pay", "hour"), ("$2,055", "cost", None), ("$29.50", "pay", "hour"),
    ]  # fmt: skip


def test_each_career_of_a_list_is_parted_from_what_is_said_of_it() -> None:
    """One name alone among others does not leave the others whole lines."""
    careers = _page("- Founder: casts bells. Median pay: $60,000\n- Carillonist - plays them\n- Clock keeper\n", "Related careers").related_careers
    assert careers is not None
    assert [(item.title, item.description) for item in careers.items] == [
        ("Founder", "casts bells. Median pay: $60,000"), ("Carillonist", "plays them"), ("Clock keeper", None),
    ]  # fmt: skip


def test_a_question_that_is_a_heading_of_a_missing_section_is_in_doubt() -> None:
    """Behind the questions of a text a section's heading that asks looks like one more of them."""
    text = PAGE.format(heading="Pay", facts="Most earn $45,000 a year.\n").split("## Skills")[0] + (
        "FAQ\n\nIs it loud?\n\nIt is very loud, and deaf people do it well.\n\nWhat makes a good bell hanger?\n\n- steady hands\n- patience\n"
    )
    page = sound(text.replace("## ", "").replace("# ", ""), media_type="text/plain")
    assert page.qualifications is None
    doubts = [finding.message for finding in page.findings if finding.code == "heading.possible"]
    assert any("What makes a good bell hanger?" in message for message in doubts)


def test_a_usual_heading_that_is_not_marked_is_in_doubt_where_others_are() -> None:
    page = sound(
        PAGE.format(heading="Pay", facts="Most earn $45,000 a year.\n").replace("## Skills", "FAQ\n\nIs it loud?\n\nIt is very loud, all day.")
    )
    assert page.faq is None
    assert any("'FAQ'" in finding.message for finding in page.findings if finding.code == "heading.possible")


def test_what_something_costs_is_no_salary() -> None:
    """A heading that says nothing is a section's by its text, but prices are not what is earned."""
    page = _page("Most bells cost $400 to $900, and the frame has a price of about $2,000.\n", "Before you begin")
    assert page.salary is None
    page = _page("Most get $40,000 to $49,000, and the old hands have $62,000 a year.\n", "Before you begin")
    assert page.salary is not None


def test_an_amount_is_no_related_career() -> None:
    careers = _page("Founder\n\n$60,000\n\n$30 an hour\n\nCarillonist\n\n$50,000\n", "Related careers").related_careers
    assert careers is not None
    assert [item.title for item in careers.items] == ["Founder", "Carillonist"]
    assert [(pay.min, pay.period) for pay in careers.pay] == [(30, "hour")]


def test_the_first_level_may_have_its_years_in_its_title() -> None:
    path = _page("### Helper (0-3 years)\n\nCarries bells.\n\n### Foreman\n\n5+ years\n\nLeads.\n", "Career path").career_path
    assert path is not None
    assert [(level.title, level.experience and level.experience.min_years) for level in path.levels] == [("Helper", 0), ("Foreman", 5)]


LINES = {
    "Median salary": ("$65,450", ("pay", "median")),
    "Average bonus": ("$5,600", ("bonus", "mean")),
    "Market size": ("$4 billion", ("other", None)),
    "Highest 10%": ("$124,270", ("pay", "p90")),
    "Annual openings": ("3,660", None),
    "Top state": ("Texas", None),
    "Stress level": ("Medium", None),
}
TEXT = """Sales Rep (Field)

A sales rep sees customers all day and writes down what they ask for.

At a Glance

{facts}

Where a Sales Rep Goes

Most see shops and workshops in their own county, by car as a rule, and are at home for the night.
"""


@pytest.mark.parametrize("line", ["{label}\n{value}", "{value}\n{label}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_caption_and_the_next_heading_move_no_label(line: str, gap: str) -> None:
    for order in list(permutations(LINES, 5))[::90]:
        facts = gap.join(line.format(label=label, value=LINES[label][0]).replace("\n", gap) for label in order)
        page = sound(TEXT.format(facts=facts))
        stated = {LINES[label][0]: LINES[label][1] for label in order if LINES[label][1]}
        for _, pay in all_pay(page):
            kind, statistic = stated[pay.text]
            assert (pay.kind, pay.statistic) in {(kind, statistic), ("pay" if statistic else kind, None)}, (order, pay)


def test_money_that_nobody_is_paid_has_no_statistic_of_the_heading() -> None:
    page = _page("- Median salary: $65,450\n- Market size: $4 billion\n", "Median Salary")
    assert {pay.text: (pay.kind, pay.statistic) for _, pay in all_pay(page)} == {"$65,450": ("pay", "median"), "$4 billion": ("other", None)}

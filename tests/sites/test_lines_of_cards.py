"""Sites that no layout knows: lists that no wrap broke, columns of both sides, steps that count, facts a line each, what careers pay, whose page it is."""

from __future__ import annotations

import pytest

from extractor import Guide, all_pay
from tests.helpers.sound import sound

LEAD = "Reed cutters cut, bind and stack the reed of the broads, from the first frost until the birds come back in the spring."


def _text(*lines: str) -> Guide:
    return sound("\n".join(lines).encode(), media_type="text/plain")


def _html(body: str) -> Guide:
    return sound(f"<h1>Reed Cutter</h1><p>{LEAD}</p>{body}".encode(), media_type="text/html")


PAID = ("Salary", "Reed cutters earn about $31,000 a year.")
DOES = ("What reed cutters do", "They mow the reed from a punt, and they look after the dykes between the beds.")


def test_short_lines_in_small_letters_were_never_wrapped() -> None:
    """A list without bullets is no wrapped paragraph, though its lines go on in small letters."""
    items = [
        "clear the dykes",
        "sharpen the blades of the mower each morning",
        "bind the reed in bundles of sixty centimetres",
        "stack it",
        "keep the water where the warden wants to have it",
        "count the birds",
    ]
    guide = _text(
        "Reed Cutter", "", LEAD, "", *PAID, "", "Duties", "You will:", *items, "", "Skills", "You need:", "strong arms", "a head for weather"
    )
    assert guide.responsibilities is not None
    assert guide.responsibilities.items == tuple(items)


def test_entries_of_a_list_in_small_letters_begin_no_section() -> None:
    lists = ["You can start through:", "a college course", "an apprenticeship", "working towards this role", "a course of the trade's own school"]
    guide = _text("Reed Cutter", LEAD, "How to become a reed cutter", *lists, "Skills and knowledge", "You need a strong back.", *PAID, *DOES)
    assert guide.education is None
    assert guide.how_to_become is not None


@pytest.mark.parametrize("heads", [("Advantages", "Disadvantages"), ("Pros", "Cons")])
def test_a_table_of_both_sides(heads: tuple[str, str]) -> None:
    rows = [("Fresh air", "Wet boots"), ("Good company", "Cold hands")]
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    table = f"<h2>Pros and cons</h2><table><tr>{''.join(f'<th>{head}</th>' for head in heads)}</tr>{cells}</table>"
    body = "".join(f"<h2>{heading}</h2><p>{text}</p>" for heading, text in (DOES, PAID)) + table
    guide = _html(body)
    assert guide.pros_and_cons is not None
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Wet boots", "Cold hands"))
    assert guide.pros_and_cons.tables == ()


def test_a_table_of_both_sides_that_lost_its_cells_is_on_neither() -> None:
    rows = ["Fresh air", "Wet boots", "Good company", "Cold hands"]
    guide = _text("Reed Cutter", LEAD, *DOES, *PAID, "Pros and cons", "Advantages", "Disadvantages", *rows)
    assert guide.pros_and_cons is not None
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == ((), ())
    assert guide.pros_and_cons.paragraphs == tuple(rows)
    assert "section.heading_only" in {one.code for one in guide.findings}


STEPS = [
    ("Find a marsh", "Ask the wardens who cuts for them."),
    ("Spend a winter with a gang", "You are paid by the bundle."),
    ("Get a boat", "A punt with a flat floor does best."),
]
TITLES = [title for title, _ in STEPS]


@pytest.mark.parametrize("count", ["{n}. {title}", "Step {n}: {title}", "{title}"])
def test_titles_of_steps_have_no_numbers(count: str) -> None:
    steps = "".join(f"<h3>{count.format(n=n, title=title)}</h3><p>{text}</p><h4>Costs</h4><p>None.</p>" for n, (title, text) in enumerate(STEPS, 1))
    guide = _html(f"<h2>How to become a reed cutter</h2>{steps}<h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>{DOES[0]}</h2><p>{DOES[1]}</p>")
    assert guide.how_to_become is not None
    assert [(step.number, step.title) for step in guide.how_to_become.steps] == list(enumerate(TITLES, 1))
    # What a deeper heading begins belongs to its step.
    assert guide.how_to_become.steps[0].text == f"{STEPS[0][1]}\nCosts\nNone."


@pytest.mark.parametrize("numbers", [["1. {title}", "{text}"], ["{n}", "{title}", "{text}"]])
def test_numbered_titles_of_a_text_have_their_paragraphs(numbers: list[str]) -> None:
    lines = [line.format(n=n, title=title, text=text).replace("1. ", f"{n}. ") for n, (title, text) in enumerate(STEPS, 1) for line in numbers]
    guide = _text("Reed Cutter", LEAD, *DOES, "How to become a reed cutter", *lines, *PAID)
    assert guide.how_to_become is not None
    assert [(step.number, step.title, step.text) for step in guide.how_to_become.steps] == [(n, *step) for n, step in enumerate(STEPS, 1)]


FACTS = {
    "2025 median wage": "$31,060 per year",
    "Employment, 2024": "612",
    "Annual openings": "58",
    "Typical entry education": "No formal schooling",
    "On-the-job training": "One winter",
}


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_facts_a_line_each(kind: str) -> None:
    if kind == "text/html":
        card = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in FACTS.items())
        guide = _html(f"<h2>Quick Facts</h2><dl>{card}</dl><h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p>")
    else:
        guide = _text("Reed Cutter", LEAD, "Quick Facts", *(line for pair in FACTS.items() for line in pair), *DOES, *PAID)
    facts = guide.key_facts
    assert facts is not None
    assert facts.median_salary is not None
    assert (int(facts.median_salary.min), facts.median_salary.statistic, facts.median_salary.period) == (31060, "median", "year")
    assert facts.number_of_jobs is not None
    assert (facts.number_of_jobs.count, facts.annual_openings and facts.annual_openings.count) == (612, 58)
    assert (facts.typical_education, facts.on_the_job_training) == ("No formal schooling", "One winter")
    assert guide.education is None


def test_what_a_related_career_pays_is_no_career() -> None:
    guide = _text("Reed Cutter", LEAD, *DOES, *PAID, "Related careers", "Thatcher", "$38,900", "Marsh Ranger", "$41,300 a year", "Willow Weaver")
    assert guide.related_careers is not None
    found = [(item.title, item.pay and int(item.pay.min)) for item in guide.related_careers.items]
    assert found == [("Thatcher", 38900), ("Marsh Ranger", 41300), ("Willow Weaver", None)]


def test_names_with_commas_between_them() -> None:
    guide = _html(
        f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>Similar occupations</h2><p>Heavy mower operator, Rigger, Ironworker, Millwright</p>"
    )
    assert guide.related_careers is not None
    assert [item.title for item in guide.related_careers.items] == ["Heavy mower operator", "Rigger", "Ironworker", "Millwright"]


def test_those_whose_site_it_is_and_the_last_crumb_are_no_occupation() -> None:
    menu = [
        "A Career on the Marsh - Norfolk Guild of Reed Cutters",
        "Norfolk Guild of Reed Cutters",
        "Find a reed cutter",
        "Home",
        "›",
        "Careers",
        "› Reed Cutter",
    ]
    guide = _text(*menu, "Becoming a Reed Cutter", LEAD, *DOES, *PAID, "Outlook", "There is work for all who want it, for the old cutters retire.")
    assert (guide.occupation, guide.title) == ("Reed Cutter", "Becoming a Reed Cutter")
    assert guide.how_to_become is None


def test_nothing_before_the_title_begins_a_section() -> None:
    menu = [
        "Reed Cutter - About the job - Marsh Guide",
        "This site uses cookies to improve your visit.",
        "Learn more",
        "Got it",
        "Jobs",
        "Study",
        "Reed Cutter",
    ]
    guide = _text(*menu, LEAD, *DOES, *PAID)
    assert (guide.occupation, guide.overview) == ("Reed Cutter", None)


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("The number of reed cutters fell long ago and is expected to rise by 11.6% between 2025 and 2030.", 11.6),
        ("The agency's projections put growth in this occupation at 8.4% over the ten years from 2024 to 2034.", 8.4),
        ("The occupation is expected to grow 1.9% a year on average.", None),
        ("Employment is projected to grow at an average annual rate of 2.1 percent.", None),
    ],
)
def test_growth(said: str, percent: float | None) -> None:
    """A rate by the year is not the growth over the period."""
    guide = _html(f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>Outlook</h2><p>{said}</p>")
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert (guide.outlook.growth.percent, guide.outlook.growth.descriptor) == (percent, None)
    assert ("growth.yearly" in {one.code for one in guide.findings}) is (percent is None)


def test_what_one_way_asks_for_does_not_end_the_ways() -> None:
    """ "Apprenticeship" and "Work" behind what a college asks for are ways as the college is."""
    college = [
        "College",
        "A college may teach reed work.",
        "Entry requirements",
        "You need two passes or more.",
        "More information",
        "Funding advice",
    ]
    ways = ["Apprenticeship", "Estates take one apprentice a year for two winters.", "Work", "You could begin as a stacker and learn from a master."]
    guide = _text("Reed Cutter", LEAD, "How to become a reed cutter", "There are several ways.", *college, *ways, *DOES, *PAID)
    assert guide.education is None
    assert guide.responsibilities is not None
    assert guide.responsibilities.heading == DOES[0]
    assert guide.how_to_become is not None
    assert {ways[1], ways[3]} <= set(guide.how_to_become.paragraphs)
    assert guide.qualifications is not None


def test_contents_behind_a_section_are_none_of_it() -> None:
    hours = ["Working hours", "early mornings", "weekends in the frost"]
    guide = _text(
        "Reed Cutter", LEAD, *hours, "Contents", "What reed cutters do", "Salary", "Outlook", *DOES, *PAID, "Outlook", "There is work for all."
    )
    assert guide.work_environment is not None
    assert guide.work_environment.paragraphs == tuple(hours[1:])


def test_adverts_under_courses_and_apprenticeships_are_no_section() -> None:
    adverts = ["Apprenticeships in England", "Reed and sedge apprentice", "Wage: £14,100 a year", "Location: Ludham"]
    guide = _text("Reed Cutter", LEAD, *DOES, *PAID, *adverts, "Outlook", "There is work for all who want it.")
    assert guide.education is None
    assert [path.split("/")[1] for path, pay in all_pay(guide) if pay.min == 14100] == ["extra_sections"]


def test_buttons_and_latest_articles_end_a_list_and_begin_nothing() -> None:
    latest = ["Trending Now", "Ten jobs outdoors", "Frost expected on Friday", "Get started", "Sign up"]
    guide = _text("Reed Cutter", LEAD, *DOES, *PAID, "Similar careers", "Thatcher", "Marsh Ranger", "Willow Weaver", *latest)
    assert guide.related_careers is not None
    assert [item.title for item in guide.related_careers.items] == ["Thatcher", "Marsh Ranger", "Willow Weaver"]
    assert guide.how_to_become is None


def test_cards_of_careers_with_their_pay_are_careers() -> None:
    cards = "".join(
        f"<h4>{name}</h4><span>{pay}</span>" for name, pay in (("Thatcher", "$38,900"), ("Marsh Ranger", "$41,300"), ("Weaver", "$29,800"))
    )
    guide = _html(f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>Related careers</h2>{cards}")
    assert guide.related_careers is not None
    assert [(item.title, item.pay and int(item.pay.min)) for item in guide.related_careers.items] == [
        ("Thatcher", 38900),
        ("Marsh Ranger", 41300),
        ("Weaver", 29800),
    ]


def test_facts_that_became_bullets() -> None:
    card = [f"- {line}" for pair in FACTS.items() for line in pair]
    guide = _text("Reed Cutter", LEAD, "Quick Facts", *card, *DOES, *PAID)
    assert guide.key_facts is not None
    assert (guide.key_facts.typical_education, guide.key_facts.number_of_jobs and guide.key_facts.number_of_jobs.count) == (
        "No formal schooling",
        612,
    )


def test_what_it_costs_is_nobodys_duty() -> None:
    cost = "<h2>What does it cost?</h2><table><tr><th>Item</th><th>Here</th></tr><tr><td>Boots</td><td>$3,200</td></tr></table>"
    guide = _html(f"{cost}<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p>")
    assert guide.responsibilities is not None
    assert guide.responsibilities.heading == DOES[0]
    assert [pay.kind for _, pay in all_pay(guide)] == ["cost", "pay"]


def test_whose_page_it_is_begins_no_section() -> None:
    guide = _text("Reed Cutter", LEAD, *DOES, *PAID, "Outlook", "There is work for all who want it.", "© The Working Life 2026")
    assert guide.work_environment is None


def test_both_sides_in_bold_under_a_heading() -> None:
    sides = "<p><b>Pros</b></p><ul><li>Fresh air</li><li>Good company</li></ul><p><b>Cons</b></p><ul><li>Wet boots</li></ul>"
    guide = _html(f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>Pros and cons</h2>{sides}")
    assert guide.pros_and_cons is not None
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Wet boots",))
    assert guide.pros_and_cons.bullets == guide.pros_and_cons.paragraphs == ()


def test_numbers_without_a_point_before_titles() -> None:
    lines = [line for n, (title, text) in enumerate(STEPS, 1) for line in (f"{n} {title}", text)]
    guide = _text("Reed Cutter", LEAD, *DOES, "How to become a reed cutter", *lines, *PAID)
    assert guide.how_to_become is not None
    assert [(step.number, step.title, step.text) for step in guide.how_to_become.steps] == [(n, *step) for n, step in enumerate(STEPS, 1)]


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("State economists expect the number of reed cutters to climb 7 percent between 2024 and 2034.", 7),
        ("The median salary of reed cutters is expected to rise by 3% in 2026.", None),
    ],
)
def test_growth_is_of_jobs_and_not_of_pay(said: str, percent: float | None) -> None:
    guide = _html(f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p><h2>{PAID[0]}</h2><p>{PAID[1]}</p><h2>Outlook</h2><p>{said}</p>")
    assert guide.outlook is not None
    assert (guide.outlook.growth and guide.outlook.growth.percent) == percent


def test_an_empty_corner_keeps_the_columns_of_a_table_without_bars_around_it() -> None:
    table = "| Low| Median| High\n---|---|---|---\nHourly wage| $13.20| $20.44| $32.90\nYearly wage| $27,460| $42,510| $68,430\n"
    page = f"# Reed Cutter\n\n{LEAD}\n\n## {DOES[0]}\n\n{DOES[1]}\n\n## Salary\n\n{table}"
    guide = sound(page.encode(), media_type="text/markdown")
    found = [(float(pay.min), pay.period, pay.statistic) for _, pay in all_pay(guide)]
    assert found[:3] == [(13.2, "hour", "minimum"), (20.44, "hour", "median"), (32.9, "hour", "maximum")]
    assert found[3:] == [(27460, "year", "minimum"), (42510, "year", "median"), (68430, "year", "maximum")]


@pytest.mark.parametrize("marked", [True, False])
def test_the_first_of_two_figures_is_the_captions_where_labels_follow_the_others(*, marked: bool) -> None:
    lines = ("Average yearly salary", "$29,000", "$22,000", "Min 10%", "$30,000", "Median 50%", "$41,000", "Max 90%")
    if marked:
        guide = _html(f"<h2>{lines[0]}</h2>" + "".join(f"<div>{line}</div>" for line in lines[1:]) + f"<h2>{DOES[0]}</h2><p>{DOES[1]}</p>")
    else:
        guide = _text("Reed Cutter", "", LEAD, "", *DOES, "", "Paths", "", "• Punt builder", "• Warden", "", "\n\n".join(lines))
    said = [(float(pay.min or 0), pay.statistic) for _, pay in all_pay(guide)]
    assert said == [(29000, "mean"), (22000, "p10"), (30000, "median"), (41000, "p90")]

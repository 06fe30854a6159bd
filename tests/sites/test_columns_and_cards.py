"""Sites that no layout knows: what the corner of a table says, one row of figures in a text, cards of ratings, headings that come again deeper."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.values.pay import Context, find
from tests.helpers.sound import sound

HEADS = ("Low (25th percentile)", "Median (50th percentile)", "High (75th percentile)")
YEARLY, HOURLY = ("Moss County", "$31,200", "$38,400", "$47,900"), ("Moss County", "$15.00", "$18.46", "$23.03")
LEAD = "Peat cutters open the bog in spring and stack the turf to dry."
DUTIES = ("What Does the Job Do?", "Peat cutters mark the bank, cut the turf and stack it by the road.")
LEADS = ("Where Can This Job Lead?", "With experience, cutters become foremen or keep a bog of their own.")


def _table(corner: str, row: tuple[str, ...]) -> str:
    cells = "".join(f"<td>{cell}</td>" for cell in row)
    return f"<table><tr>{''.join(f'<th>{cell}</th>' for cell in (corner, *HEADS))}</tr><tr>{cells}</tr></table>"


WANTED = [
    (float(cell.strip("$").replace(",", "")), period, statistic)
    for row, period in ((YEARLY, "year"), (HOURLY, "hour"))
    for cell, statistic in zip(row[1:], ("p25", "median", "p75"), strict=True)
]


def _found(guide: object) -> list[tuple[float, str | None, str | None]]:
    return [(float(pay.min), pay.period, pay.statistic) for _, pay in all_pay(guide)]


def test_the_corner_of_a_table_says_the_period_of_all_its_columns() -> None:
    tables = _table("Annual wages for 2023", YEARLY) + _table("Hourly wages for 2023", HOURLY)
    page = f"<h1>Peat Cutters</h1><p>{LEAD}</p><h2>{DUTIES[0]}</h2><p>{DUTIES[1]}</p><h2>What Does the Job Pay?</h2>{tables}<h2>{LEADS[0]}</h2><p>{LEADS[1]}</p>"
    assert _found(sound(page.encode(), media_type="text/html")) == WANTED


def test_one_row_of_figures_below_heads_that_name_statistics() -> None:
    lines = ["Annual wages for 2023", *HEADS, *YEARLY, "Hourly wages for 2023", *HEADS, *HOURLY]
    text = "\n".join(["Peat Cutters", LEAD, *DUTIES, "What Does the Job Pay?", *lines, *LEADS])
    assert _found(sound(text.encode())) == WANTED


def test_two_tables_in_one_run_of_rows() -> None:
    rows = [("Annual wages for 2023", *HEADS), YEARLY, ("Hourly wages for 2023", *HEADS), HOURLY]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    text = "\n\n".join(["Peat Cutters", LEAD, *DUTIES, "What Does the Job Pay?", table, *LEADS])
    assert _found(sound(text.encode())) == WANTED


@pytest.mark.parametrize(
    ("text", "ends", "period"),
    [
        ("20000 - 30000", (20000, 30000), "month"),
        ("8000 – 12000", (8000, 12000), "month"),
        ("Rs 300000 - 500000 Rs. Per Year", (300000, 500000), "year"),
    ],
)
def test_a_cell_of_two_bare_numbers_is_a_range(text: str, ends: tuple[int, int], period: str) -> None:
    [found] = find(text, Context(kind="pay", period="month", period_basis="header"))
    assert ((found.pay["min"], found.pay["max"]), found.pay["period"]) == (ends, period)


def test_a_cell_of_two_years_is_no_pay() -> None:
    assert find("2018 - 2022", Context(kind="pay", period="month", period_basis="header")) == []


def test_the_same_pay_for_another_time_keeps_its_statistic() -> None:
    found = [found.pay for found in find("The median wage is $38,400 a year, or $18.46 an hour. Foremen get $25 an hour.", Context())]
    assert [(pay["period"], pay["statistic"]) for pay in found] == [("year", "median"), ("hour", "median"), ("hour", None)]


def test_unmarked_figures_are_the_money_that_the_page_writes() -> None:
    table = "<table><tr><th>Entry Level</th><th>Senior Level</th></tr><tr><td>20000 - 30000</td><td>90000 - 110000</td></tr></table>"
    parts = [DUTIES, ("Salary Offered", "Beginners get about Rs. 18,000 per month."), LEADS]
    body = "".join(f"<h3>{heading}</h3><p>{text}</p>" for heading, text in parts)
    guide = sound(
        f"<h1>Peat Cutter</h1><p>{LEAD}</p>{body}<h3>Monthly Salary Range (Per month.)</h3>{table}<p>Bogs of India</p><p>India</p>".encode(),
        media_type="text/html",
    )
    found = [(float(pay.min), float(pay.max), pay.currency, pay.period) for _, pay in all_pay(guide)]
    assert found == [(18000, 18000, "INR", "month"), (20000, 30000, "INR", "month"), (90000, 110000, "INR", "month")]


def test_a_card_of_ratings_begins_no_section() -> None:
    card = ("Income", "Medium", "Fees", "Low", "Job Prospects", "Good")
    parts = [
        DUTIES,
        ("Income", "Cutters are paid $18.46 an hour."),
        ("Job Prospects", "Fewer bogs are opened each year, and demand is falling."),
        LEADS,
    ]
    guide = sound("\n".join(["Peat Cutters", *card, LEAD, *(line for part in parts for line in part)]).encode())
    assert "Cutters are paid $18.46 an hour." in str(guide.salary)
    assert "demand is falling" in str(guide.outlook)


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_a_deeper_heading_that_begins_with_the_sections_own_goes_on_with_it(kind: str) -> None:
    if kind == "text/plain":
        page = "\n".join(
            [
                "Peat Cutters",
                LEAD,
                *DUTIES,
                "Job Prospects",
                "Job Prospects at a glance",
                "Fewer bogs are opened each year, and demand is falling.",
                *LEADS,
            ]
        )
    else:
        prospects = "<h2>Job Prospects</h2><h3>Job Prospects at a glance</h3><p>Fewer bogs are opened each year, and demand is falling.</p>"
        page = f"<h1>Peat Cutters</h1><p>{LEAD}</p><h2>{DUTIES[0]}</h2><p>{DUTIES[1]}</p>{prospects}<h2>{LEADS[0]}</h2><p>{LEADS[1]}</p>"
    guide = sound(page.encode(), media_type=kind)
    assert "demand is falling" in str(guide.outlook)
    assert guide.key_facts is None


def test_a_title_in_capitals_after_a_list_without_bullets_ends_it() -> None:
    lines = [
        "Peat Cutters",
        LEAD,
        *DUTIES,
        "Required Qualification & Competencies",
        "A straight back",
        "A good eye for rain",
        "Career - Job Opportunities & Profiles",
        "Bogs, gardens and distilleries take on peat cutters.",
        *LEADS,
    ]
    guide = sound("\n".join(lines).encode())
    assert "A good eye for rain" in str(guide.qualifications)
    assert "distilleries" not in str(guide.qualifications)


def _wages(caption: str, columns: str, rows: str) -> str:
    table = f"<table>{caption}<tr><th>Location</th>{columns}<th>Low</th><th>Median</th><th>High</th></tr>{rows}</table>"
    duties = "<h2>What do they do?</h2><ul><li>Write</li></ul>"
    return f"<h1>Court Scribe</h1><p>Court scribes write down what is said.</p>{duties}<h2>Wages</h2>{table}<h2>Outlook</h2><p>Employment will grow 3 %.</p>"


def test_a_caption_and_a_cell_say_the_period() -> None:
    row = "<tr><td>State</td>{}<td>${}</td><td>${}</td><td>${}</td></tr>"
    year = row.format("", "40,100", "61,200", "90,300")
    guide = sound(_wages("<caption>Annual Wages for 2024</caption>", "", year), media_type="text/html")
    assert {(pay.period, pay.annual.factor) for pay in guide.salary.pay} == {("year", 1)}
    rows = row.format("<td>Hourly</td>", "20.10", "31.20", "45.30") + row.format("<td>Yearly</td>", "40,100", "61,200", "90,300")
    for page in (_wages("", "<th>Pay Period</th>", rows), _wages("<caption>Location of wages</caption>", "<th>Pay Period</th>", rows)):
        guide = sound(page, media_type="text/html")
        assert [(pay.period, pay.statistic) for pay in guide.salary.pay] == [
            (period, statistic) for period in ("hour", "year") for statistic in ("minimum", "median", "maximum")
        ]


def test_a_table_that_lost_two_columns_of_words() -> None:
    """Its heads begin no section, whatever they say."""
    cells = [
        "Location",
        "Pay Period",
        "Low",
        "Median",
        "High",
        "State",
        "Hourly",
        "$20.10",
        "$31.20",
        "$45.30",
        "State",
        "Yearly",
        "$40,100",
        "$61,200",
        "$90,300",
    ]
    lines = [
        "Court Scribe",
        "Court scribes write down what is said.",
        "What do they do?",
        "They write.",
        "Wages",
        *cells,
        "Outlook",
        "Employment will grow 3 %.",
    ]
    guide = sound("\n".join(lines))
    assert guide.work_environment is None
    assert len(guide.salary.pay) == 6

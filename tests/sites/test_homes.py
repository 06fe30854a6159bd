"""Sites that no layout knows: whose money a bare sign is there, ends of a range in columns, contents and menus before a text's title."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.values.pay import context_of
from extractor.values.pay_home import home_of
from tests.helpers.sound import sound

PARTS = [
    ("What Would I Do?", "Kelp driers turn the fronds every hour and rake them when the wind changes."),
    ("Am I Suited For This Job?", "You need a strong back, and you must be able to read the sky."),
    ("What Are The Wages?", "Most driers are paid $27.50 an hour, and the median is $51,000 a year."),
    ("How Do I Become A Kelp Drier?", "Two seasons with a crew, and a course that costs $380."),
    ("How Do I Find A Job?", "Crews are hired in spring, at the pier."),
    ("Where Can I Find More Information?", "Guild of Kelp Driers"),
]


def _lines(*before: str) -> str:
    return "\n\n".join([*before, *(line for part in PARTS for line in part)])


def _page(name: str, more: str = "") -> bytes:
    body = "".join(f"<h2>{heading}</h2><p>{text}</p>" for heading, text in PARTS)
    return f"<title>{name}</title><h1>Kelp Drier</h1><p>Kelp driers make food and fodder of what the sea leaves.</p>{body}{more}".encode()


@pytest.mark.parametrize(
    ("name", "more", "currency"),
    [
        ("Kelp Drier | Careers in New Zealand", "", "NZD"),
        ("Kelp Drier", "<p>New Zealand has 90 crews, and New Zealanders eat most of what they dry.</p>", "NZD"),
        ("Kelp Drier | Careers in New Zealand", "<p>Some leave for Australia.</p>", "USD"),
        ("Kelp Drier", "<p>Canada buys much of it, and Canadians pay well; crews ask for a GED.</p>", "USD"),
        ("Kelp Drier", "<p>Some of it goes to Canada.</p>", "USD"),
    ],
)
def test_a_bare_sign_is_the_money_of_the_one_country_that_a_page_is_about(name: str, more: str, currency: str) -> None:
    guide = sound(_page(name, more), media_type="text/html")
    found = [(float(pay.min), pay.currency, pay.currency_basis) for _, pay in all_pay(guide)]
    basis = "default" if currency == "USD" else "document"
    assert found == [(27.5, currency, basis), (51000, currency, basis), (380, currency, basis)]
    assert [finding.code for finding in guide.findings].count("pay.currency_of_page") == (currency != "USD")


@pytest.mark.parametrize(
    ("address", "more", "currency"),
    [
        ("https://driers.example.co.nz/kelp", "", "NZD"),
        ("https://driers.example.com.au:8080/kelp", "", "AUD"),
        ("https://driers.example.ca", "Some leave for Australia.", "CAD"),
        ("https://driers.example.co.nz/kelp", "Some leave for Oregon, Texas or Canada.", "USD"),
        ("https://driers.example.com/nz/kelp.nz", "", "USD"),
        ("https://driers.example.us/kelp", "", "USD"),
        ("https://driers.example.fr/kelp", "", "USD"),
    ],
)
def test_a_bare_sign_is_the_money_of_the_country_below_whose_domain_a_page_stands(address: str, more: str, currency: str) -> None:
    guide = sound(_page("Kelp Drier", f"<p>{more}</p>"), media_type="text/html", uri=address)
    assert {pay.currency for _, pay in all_pay(guide)} == {currency}
    assert [finding.code for finding in guide.findings].count("pay.currency_of_page") == (currency != "USD")


def test_nothing_is_at_home_where_no_bare_sign_stands() -> None:
    assert home_of("Canada and Canadians: CA$20, C$30 and US$40") is None
    assert home_of("In Sweden the Swedes are paid 31 000 kr a month") == ("SE", "SEK", "kr")
    assert home_of("Kelp driers are paid ₱610 a day") == ("PH", "PHP", None)  # no other country has this sign


def test_low_and_high_are_the_ends_of_a_range_in_a_table() -> None:
    rows = [("North Shore", "18.00", "24.50", "31.00"), ("South Shore", "17.25", "22.00", "29.75")]
    head = ("Area", "Low ($/hour)", "Median ($/hour)", "High ($/hour)")
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    table = f"<h2>Wages by Shore</h2><table><tr>{''.join(f'<th>{cell}</th>' for cell in head)}</tr>{cells}</table>"
    guide = sound(_page("Kelp Drier", table), media_type="text/html")
    text = sound(
        "\n".join([_lines("Kelp Drier", "Kelp driers make food of what the sea leaves."), "", "Wages by Shore", *head, *sum(rows, ())]).encode()
    )
    wanted = [(float(cell), "hour", statistic) for row in rows for cell, statistic in zip(row[1:], ("minimum", "median", "maximum"), strict=True)]
    for one in (guide, text):
        assert [(float(pay.min), pay.period, pay.statistic) for _, pay in all_pay(one)][3:] == wanted


@pytest.mark.parametrize(
    ("words", "statistic", "period"),
    [
        ("Lowest wage", "minimum", None),
        ("High, per hour", "maximum", "hour"),
        ("High School", None, None),
        ("Highest Paying Piers", None, None),
        ("A day in the life", None, None),
        ("Video: a year with a drier", None, None),
        ("Pay for a day", None, "day"),
    ],
)
def test_what_a_label_says(words: str, statistic: str | None, period: str | None) -> None:
    said = context_of(words)
    assert (said.statistic, said.period) == (statistic, period)


MENU = (
    "Kelp Drier | Shore Jobs",
    "Skip to the main content",
    "This site keeps cookies so that it knows you the next time you come.",
    "Home",
    "FAQ",
    "Contact",
)


@pytest.mark.parametrize("menu", [(), MENU])
def test_contents_and_menus_begin_no_section(menu: tuple[str, ...]) -> None:
    contents = [heading for heading, _ in PARTS]
    guide = sound(
        _lines(
            *menu,
            "Kelp Drier",
            "Kelp driers make food and fodder of what the sea leaves.",
            "Get this page as a file",
            *contents,
            "Also called:",
            "weed raker",
        ).encode()
    )
    found = [guide.responsibilities, guide.qualifications, guide.salary, guide.how_to_become, guide.more_information]
    assert [section.heading for section in found] == [PARTS[at][0] for at in (0, 1, 2, 3, 5)]
    assert "Crews are hired in spring, at the pier." in str(guide.how_to_become)
    assert "Guild of Kelp Driers" in str(guide.more_information)
    assert (guide.faq, guide.education, guide.occupation) == (None, None, "Kelp Drier")


def test_the_labels_of_a_card_begin_no_section() -> None:
    card = ("Avg. Salary", "$51,000", "Hours", "44", "Minimum Education", "None", "Job Outlook", "Fair", "Crews", "< 90")
    text = "\n".join(["Kelp Drier", "Kelp driers make food and fodder of what the sea leaves.", *card, *(line for part in PARTS for line in part)])
    guide = sound(text.encode())
    assert [section.heading for section in (guide.salary, guide.responsibilities)] == ["What Are The Wages?", "What Would I Do?"]
    assert (guide.education, guide.outlook, guide.work_environment) == (None, None, None)


def test_contents_in_lines_are_no_headings_of_a_page_that_marks_its_own() -> None:
    contents = "".join(f"<p>{heading}</p>" for heading, _ in PARTS)
    body = "".join(f"<h2>{heading}</h2><p>{text}</p>" for heading, text in PARTS)
    guide = sound(f"<h1>Kelp Drier</h1><div>{contents}</div><p>Also called: weed raker</p>{body}".encode(), media_type="text/html")
    found = [guide.responsibilities, guide.qualifications, guide.salary, guide.how_to_become, guide.more_information]
    assert [section.heading for section in found] == [PARTS[at][0] for at in (0, 1, 2, 3, 5)]
    assert all(text in str(section) for section, (_, text) in zip(found, [PARTS[at] for at in (0, 1, 2, 3, 5)], strict=True))


def test_one_other_place_does_not_take_a_page_away_from_its_home() -> None:
    text = "TAFE in Perth, Queensland and Tasmania; Australia and Australians earn $95,000 a year. A trip to Oregon is for fun."
    assert home_of(text) == ("AU", "AUD", "$")
    assert home_of(text.replace("TAFE in ", "")) is None  # nothing that only Australia has
    assert home_of("Certificate III in Mobile Plant Technology pays $95,000 in Australia, Australians say.") == ("AU", "AUD", "$")


def test_the_least_time_to_read_is_no_statistic_and_a_caption_may_be_a_tables_first_row() -> None:
    page = (
        "# Wick Trimmer\n\nUpdated in May | 4 min read\n\nAverage Salary\n\n$47,650\n\nActive Jobs\n\n21,349\n\n## Wick Trimmer Duties\n\n- Trim wicks\n\n"
        "## Wick Trimmer Salary\n\nHere it is.\n\n| Award pay |  |  |\n|---|---|---|\n| Stage | Weekly | Hourly |\n| First | $542.70 | $14.28 |\n"
        "| Second | $664.10 | $17.48 |\n"
    )
    found = [(pay.text, pay.period, pay.statistic) for _, pay in all_pay(sound(page, media_type="text/markdown"))]
    assert found == [
        ("$47,650", None, "mean"),
        ("$542.70", "week", None),
        ("$14.28", "hour", None),
        ("$664.10", "week", None),
        ("$17.48", "hour", None),
    ]

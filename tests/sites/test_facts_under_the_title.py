"""Facts right under the title of a page that no layout knows, as lists of terms, cards, rows or one line; and cards under a heading of facts."""

from __future__ import annotations

import pytest

from extractor import Guide, all_pay, extract
from tests.helpers import untraced
from tests.helpers.sound import sound

FACTS = (
    ("Trade code", "K-17"), ("Median pay", "$31.40 an hour"), ("Projected growth, 2023-2033", "-4%"), ("Annual openings", "1,250"),
    ("Typical education", "Certificate"), ("On-the-job training", "One winter"), ("Boat", "Lent"),
)  # fmt: skip
LEAD = "Reed cutters bring in the roofs of the marsh, a boat at a time, as long as the ice allows it."
REST = (
    ("What does a reed cutter do?", ("Cuts the beds", "Ties the bundles")),
    ("How to become a reed cutter", ("Spend a winter with a crew, and buy a boat of your own when it is over.",)),
    ("Salary", ("Most are paid by the bundle; a good one makes $38 an hour before Christmas.",)),
)


def _html(row: str, around: str = "{}", lead: str = "before") -> str:
    facts = around.format("".join(row.format(label, value) for label, value in FACTS))
    rest = "".join(f"<h2>{head}</h2>" + ("".join(f"<p>{text}</p>" for text in texts)) for head, texts in REST)
    both = (f"<p>{LEAD}</p>", facts) if lead == "before" else (facts, f"<p>{LEAD}</p>")
    return f"<title>Reed Cutter | Marsh Careers</title><h1>Reed Cutter</h1>{''.join(both)}{rest}"


def _text(facts: list[str]) -> str:
    return "\n".join(["Reed Cutter", LEAD, *facts, *(line for head, texts in REST for line in (head, *texts))])


def _holds(guide: Guide) -> None:
    facts = guide.key_facts
    assert facts is not None
    assert facts.heading == "Reed Cutter"
    assert (float(facts.median_salary.max), facts.median_salary.period, facts.median_salary.statistic) == (31.4, "hour", "median")
    assert (facts.growth.percent, facts.growth.start_year, facts.growth.end_year) == (-4, 2023, 2033)
    assert facts.annual_openings.count == 1250
    assert (facts.typical_education, facts.on_the_job_training) == ("Certificate", "One winter")
    assert guide.summary == LEAD
    assert (guide.occupation, guide.salary.heading, guide.how_to_become.heading) == ("Reed Cutter", "Salary", "How to become a reed cutter")
    assert "K-17" in guide.model_dump_json()
    assert "Lent" in guide.model_dump_json()


@pytest.mark.parametrize(
    ("row", "around"),
    [
        ("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"),
        ("<tr><td>{}</td><td>{}</td></tr>", "<table>{}</table>"),
        ("<li><b>{}:</b> {}</li>", "<ul>{}</ul>"),
        ("<div class='card'><h3>{}</h3><p>{}</p></div>", "<div>{}</div>"),
        ("<div class='card'><span>{}</span> <span>{}</span></div>", "<div>{}</div>"),
    ],
    ids=["terms", "rows", "list", "cards", "boxes"],
)
@pytest.mark.parametrize("lead", ["before", "behind"])
def test_facts_under_the_title_fill_fields(row: str, around: str, lead: str) -> None:
    _holds(sound(_html(row, around, lead).encode(), media_type="text/html"))


def test_facts_of_a_text_a_line_each() -> None:
    _holds(sound(_text([words for fact in FACTS for words in fact]).encode(), media_type="text/plain"))


@pytest.mark.parametrize("sign", [" · ", " | ", ", ", " • "])
def test_facts_in_one_line(sign: str) -> None:
    line = sign.join(f"{label.partition(',')[0] if sign == ', ' else label}: {value}" for label, value in FACTS)
    guide = sound(_text([line]).encode(), media_type="text/plain")
    assert (guide.key_facts.growth.percent, guide.key_facts.annual_openings.count) == (-4, 1250)
    assert (guide.key_facts.typical_education, float(guide.key_facts.median_salary.max)) == ("Certificate", 31.4)


def test_facts_in_one_line_without_colons() -> None:
    guide = sound(_text(["$65,300 median salary · 6% job growth · 1,250 openings a year"]).encode(), media_type="text/plain")
    assert (int(guide.key_facts.median_salary.max), guide.key_facts.growth.percent) == (65300, 6)


def test_cards_under_a_heading_of_facts() -> None:
    guide = sound(_html("<h3>{}</h3><p>{}</p>", "<h2>Quick facts</h2><div>{}</div>").encode(), media_type="text/html")
    assert (guide.key_facts.heading, guide.key_facts.growth.percent) == ("Quick facts", -4)
    assert [entry.field for entry in guide.outline if entry.heading == "Median pay"] == []


def test_two_fields_at_least() -> None:
    """A lone figure under the title begins no section, nor do words alone."""
    for line in ("Median pay: $31.40 an hour", "Typical education: certificate | On-the-job training: one winter"):
        guide = sound(_text([line]).encode(), media_type="text/plain")
        assert guide.key_facts is None
        assert line in guide.model_dump_json()


def test_low_and_high_with_a_rank_are_percentiles() -> None:
    rows = "".join(f"<tr><td>{place}</td><td>$31.10</td><td>$45.60</td><td>$57.20</td></tr>" for place in ("Marsh", "Coast"))
    table = f"<table><tr><th>Area</th><th>Low (10%)</th><th>Median</th><th>High (90%)</th></tr>{rows}</table>"
    guide = sound(f"{_html('', '')}{table}".encode(), media_type="text/html")
    found = [pay.statistic for path, pay in all_pay(guide) if path.startswith("/salary") and pay.text != "$38"]
    assert found == ["p10", "median", "p90"] * 2


@pytest.mark.parametrize(
    "line", ["Median pay\n$3{} a year", "Median pay: $3{} · Job growth: 4%", "<h3>Job growth</h3><p>{}%</p>", "x\nMedian pay\n$3{}"]
)
def test_many_facts_cost_no_more_each(line: str) -> None:
    kind = "text/html" if line[0] == "<" else "text/plain"

    def took(count: int) -> float:
        page = ("<h1>Reed Cutter</h1>" if line[0] == "<" else "Reed Cutter\n") + "\n".join(line.format(at) for at in range(count))
        return untraced.seconds(lambda: extract(page.encode(), media_type=kind))

    assert took(2000) < 12 * took(500) + 0.5


@pytest.mark.parametrize(
    "facts",
    [
        "<dl><dt>Joining bonus</dt><dd>$2,000</dd><dt>Median Salary</dt><dd>$41,000 a year</dd><dt>Annual Openings</dt><dd>1,200</dd></dl>",
        "<ul><li>Joining bonus: $2,000</li><li>Median Salary: $41,000 a year</li><li>Annual Openings: 1,200</li></ul>",
        "<table><tr><td>Joining bonus</td><td>$2,000</td></tr><tr><td>Median Salary</td><td>$41,000</td></tr><tr><td>Annual Openings</td><td>1,200</td></tr></table>",
    ],
)
def test_a_fact_of_money_that_no_field_has_may_be_the_first(facts: str) -> None:
    page = f"<title>Kite Tuner Career Guide</title><h1>Kite Tuner Career Guide</h1><p>They fly.</p>{facts}<h2>What does a kite tuner do?</h2><p>A kite tuner sets bridles."
    guide = sound(f"{page}</p><h2>How to become a kite tuner</h2><p>Learn to tie knots.</p>".encode(), media_type="text/html")
    assert guide.key_facts is not None
    assert [(pay.text, pay.kind) for pay in guide.key_facts.pay] == [("$2,000", "bonus")]
    assert guide.key_facts.median_salary is not None

"""Every labelled case of the finder, one test a row."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.values.pay import NOWHERE, Context, context_of, document_context, find, find_all, find_pay
from extractor.values.pay_model import Pay

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "values" / "pay"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "pay"


def rows(name):
    """Read one file of cases."""
    return [pytest.param(row, id=row["id"]) for row in map(json.loads, (FIXTURES / name).read_text("utf-8").splitlines())]


def shape(found):
    """Give what the labels speak of, of one mention."""
    pay = json.loads(found.pay.model_dump_json())
    keys = ("text", "min", "max", "currency", "period", "approximate", "kind", "places", "conversion")
    return {key: pay[key] for key in keys}


@pytest.mark.parametrize("row", rows("sentences.jsonl"))
def test_sentence(row):
    """A sentence gives its mentions, right in every labelled field, and spans that hold the words."""
    found = find_pay(row["text"], default_country=row["country"])
    assert [shape(f) for f in found] == row["expect"]
    assert all(row["text"][f.start : f.end] == f.pay.text for f in found)


@pytest.mark.parametrize("row", rows("details.jsonl"))
def test_details(row):
    """A sentence gives its mentions with all that a `Pay` says but its yearly figure; a row leaves out what says nothing."""
    found = find_pay(row["text"], default_country=row["country"])
    nothing = {**json.loads(Pay(text="").model_dump_json()), "annual": ...}
    have = [json.loads(f.pay.model_dump_json(exclude={"annual"})) for f in found]
    assert have == [{key: value for key, value in (nothing | one).items() if value is not ...} for one in row["expect"]]
    assert all(row["text"][f.start : f.end] == f.pay.text for f in found)


@pytest.mark.parametrize("row", rows("nothing.jsonl"))
def test_nothing(row):
    """What is not money stays out."""
    assert find_pay(row["text"], default_country=row["country"]) == []


@pytest.mark.parametrize("row", rows("contexts.jsonl"))
def test_context(row):
    """A header says what its words say, and nothing else."""
    context = context_of(row["words"])
    for name, value in row["expect"].items():
        assert getattr(context, name) == (tuple(value) if isinstance(value, list) else value)
    if not row["expect"]:
        assert context == Context()


def test_headline_and_range_under_a_caption():
    """A caption's statistic goes to the headline, not to the range beside it; its place goes to both."""
    context = context_of("(U.S. national median for a wider group, May 2023)", Context(yearly=True))
    (headline,) = find("$98,760 USD", context)
    (band,) = find("Range: $61k - $149k+ USD (by experience)", context)
    assert headline.pay["statistic"] == "median"
    assert headline.pay["places"] == ("US",)
    assert headline.pay["annual"] == {"min": 98760, "max": 98760, "factor": 1, "basis": "layout"}
    assert band.pay["statistic"] is None
    assert band.pay["places"] == ("US",)
    assert band.pay["open_ended"] == "max"
    assert headline.pay["period"] is None


def test_yearly_figures():
    """A known period is brought to a year by the table, which the caller may replace; a bonus has no yearly figure."""
    assert find("$20 an hour")[0].pay["annual"] == {"min": 41600, "max": 41600, "factor": 2080, "basis": "stated"}
    assert find("£3,000 a month", Context(factors={"month": 13}))[0].pay["annual"]["min"] == 39000
    assert find("a bonus of $500 a month")[0].pay["annual"] is None
    assert find("$40,000", Context(period="year", period_basis="header"))[0].pay["annual"]["basis"] == "header"


def test_document():
    """A statement about all figures settles what no figure says itself."""
    context = document_context("All figures are in Australian dollars and are annual.")
    assert (context.currency, context.currency_basis, context.period, context.period_basis) == ("AUD", "document", "year", "document")
    (found,) = find("Fitters earn $70,000.", context)
    assert (found.pay["currency"], found.pay["currency_basis"], found.pay["period_basis"]) == ("AUD", "document", "document")


@pytest.mark.parametrize("words", ["$12,345,678,901,234", "€0.12345 per word", "$" + "9" * 5000, "$90,000 trillion"])
def test_out_of_range(words):
    """What cannot be kept exactly is no pay but a note."""
    (found,) = find(words)
    assert found.pay is None
    assert found.notes[0][0] == "pay.out_of_range"
    assert find_pay(words) == []


def test_unknown_currency():
    """Nothing tells whose kroner they are: null, and a note."""
    (found,) = find("They earn 42 000 kr a month.")
    assert found.pay["currency"] is None
    assert found.pay["currency_basis"] is None
    assert found.notes == (("pay.currency_unknown", "42 000 kr"),)


@pytest.mark.parametrize(
    ("words", "country", "currency", "basis"),
    [
        ("$50,000 CAD", None, "CAD", "code"),
        ("A$50,000", "US", "AUD", "symbol"),
        ("$50,000", "CA", "CAD", "caller"),
        ("In Sydney pay is $50,000", None, "AUD", "country"),
        ("$50,000", None, "USD", "default"),
        ("Salary (NZD) | Role\n$50,000 | Tester", None, "NZD", "header"),
    ],
)
def test_currency_basis(words, country, currency, basis):
    """The currency says what told it."""
    (found,) = find_pay(words, default_country=country)
    assert (found.pay.currency, found.pay.currency_basis) == (currency, basis)


@pytest.mark.skipif(not SHARED.exists(), reason="the labelled set is not here")
@pytest.mark.parametrize("name", ["cases.jsonl", "seed_cases.jsonl"])
def test_labelled_set(name):
    """Detection, amounts and periods of the labelled set, whole."""
    for case in map(json.loads, (SHARED / name).read_text("utf-8").splitlines()):
        found = find_pay(case["text"], default_country=(case["context"] or {}).get("default_country"))
        assert len(found) == len(case["expect"]), case["text"]
        for have, want in zip(found, case["expect"], strict=True):
            readings = [want, *want.get("alt", [])]
            ends = [tuple(None if e is None else Decimal(str(e)) for e in (r["min"], r["max"])) for r in readings]
            assert (have.pay.min, have.pay.max) in ends, case["text"]
            assert (have.pay.currency, have.pay.period) == (want["currency"], want["period"]), case["text"]


@pytest.mark.parametrize("others", [[], ["He earns fifty thousand dollars."], ["A compound, in Europe."]])
def test_texts_left_out_hold_no_money(others):
    """Whatever stands in the other texts, a text that is left out beforehand is one in which nothing is found."""
    texts = [json.loads(line)["text"] for line in (FIXTURES / "sentences.jsonl").read_text("utf-8").splitlines()]
    for text in texts:
        assert dict(find_all([*others, text], NOWHERE)).get(text, []) == find(text)
    assert dict(find_all(["She writes.", "It costs $5.", "A compound, in Europe."], NOWHERE)).keys() == {"It costs $5."}


@pytest.mark.parametrize(
    ("cell", "low", "high"),
    [
        ("from 30,000", 30000, None),
        ("up to 40,000", None, 40000),
        ("50,000 or more", 50000, None),
        ("about 60,000", 60000, 60000),
        ("over 70,000 a year", 70000, None),
    ],
)
def test_an_end_in_a_cell_without_a_currency(cell, low, high):
    """Under a header of pay a bare amount is money, and the words that open an end take nothing from that."""
    (found,) = find(cell, context_of("Salary"))
    assert (found.pay["min"], found.pay["max"]) == (low, high)


@pytest.mark.parametrize("cell", ["up to 12 weeks", "30,000 or more people", "from 2019", "about 40"])
def test_a_cell_under_pay_that_is_no_amount(cell):
    """Counts, years and small numbers stay what they are."""
    assert not find(cell, context_of("Salary"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Apprentices start from £7.55 an hour.", "pay"),
        ("Classes are £30 an hour.", "cost"),
        ("Expect £20 an hour in tuition.", "cost"),
        ("About £900 for all of it.", "cost"),
    ],
)
def test_pay_by_the_hour_in_a_section_of_costs(text, kind):
    """Where only the section says that amounts are costs, one by the hour is what somebody is paid."""
    (found,) = find(text, Context(kind="cost"))
    assert found.pay["kind"] == kind

"""What stands around a text says of the money in it: headers, captions, the document, the caller; and where a mention stands in its text."""

from __future__ import annotations

import pytest

from extractor.values.pay import NOWHERE, Context, context_of, document_context, find, find_all


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Hourly", {"period": "hour"}),
        ("Pay per month", {"period": "month", "kind": "pay"}),
        ("Pay a week", {"period": "week", "kind": "pay"}),
        ("Pay an hour", {"period": "hour", "kind": "pay"}),
        ("Pay the week", {"kind": "pay"}),
        ("Day rate", {"period": "day", "kind": "pay"}),
        ("Day trip", {}),
        ("Pay p.a.", {"period": "year", "kind": "pay"}),
        ("Pay pa", {"period": "year", "kind": "pay"}),
        ("Per annum", {"period": "year"}),
        ("Rent pcm", {"period": "month", "kind": "cost"}),
        ("$/hour", {"period": "hour", "family": "dollar"}),
        ("and/or pay / week", {"period": "week", "kind": "pay"}),
        ("Pay / fortnight", {"kind": "pay"}),
        ("Jahresgehalt", {"period": "year"}),
        ("Median", {"statistic": "median"}),
        ("Average wage", {"statistic": "mean", "kind": "pay"}),
        ("More than average", {}),
        ("Above average", {}),
        ("Below median", {}),
        ("Minimum", {"statistic": "minimum"}),
        ("Max", {"statistic": "maximum"}),
        ("min", {"statistic": "minimum"}),
        ("25th percentile", {"statistic": "p25"}),
        ("Median of the 90th percentile", {"statistic": "p90"}),
        ("Pay (CAD)", {"currency": "CAD", "kind": "pay"}),
        ("Pay in kEUR", {"currency": "EUR", "kind": "pay", "thousands": True}),
        ("Pay (XYZ)", {"kind": "pay"}),
        ("XCADX", {}),
        ("Pay ($)", {"kind": "pay", "family": "dollar"}),
        ("Pay ($) in Canada", {"kind": "pay", "currency": "CAD", "places": ("CA",)}),
        ("Pay (£)", {"kind": "pay", "currency": "GBP"}),
        ("Pay (£5)", {"kind": "pay"}),
        ("Pay in euros", {"kind": "pay", "currency": "EUR"}),
        ("Pay in Swiss francs", {"kind": "pay", "currency": "CHF", "places": ("CH",)}),
        ("Pay in pesos in Chile", {"kind": "pay", "currency": "CLP", "places": ("CL",)}),
        ("Pay in pounds", {"kind": "pay"}),
        ("Pay (k€)", {"kind": "pay", "currency": "EUR", "thousands": True}),
        ("Pay in thousands", {"kind": "pay", "thousands": True}),
        ("Thousands of cooks", {"thousands": True}),
        ("Germany and Peru and Germany", {"places": ("DE", "PE")}),
        ("Signing bonus", {"kind": "bonus"}),
        ("Bonus and salary", {"kind": "pay"}),
        ("Fees and budget", {"kind": "other"}),
        ("Bonus by role", {"kind": "bonus"}),
        ("Number of jobs", {"counts": True}),
        ("Growth", {}),
        ("Tips to become a tuner", {}),
        ("Tips for success", {}),
        ("Tips for waiters", {"kind": "bonus"}),
        ("Top shift tips", {"kind": "bonus"}),
        ("Tips and tricks", {}),
        ("Tips and gratuities", {"kind": "bonus"}),
    ],
)
def test_header(words: str, said: dict[str, object]) -> None:
    """A header settles what its words say, with the basis `header`, and nothing else."""
    bases = {f"{name}_basis": "header" for name in ("period", "currency") if name in said}
    assert context_of(words) == Context(**said, **bases)
    long = f"{words}{' ' * 160}"
    assert context_of(long) == context_of(words)


def test_a_header_goes_before_what_stood_above_it() -> None:
    """What a header doesn't say stays as it was said before."""
    above = Context(
        "month", "document", "EUR", "document", "mean", ("DE",), "cost", default_country="CA", yearly=True, yearly_basis="caller", factors={}
    )
    assert context_of("Pears", above) is above
    both = context_of("Hourly pay ($) in thousands, median", above)
    assert (both.period, both.period_basis, both.currency, both.currency_basis) == ("hour", "header", "CAD", "header")
    assert (both.statistic, both.places, both.kind, both.thousands) == ("median", ("DE",), "pay", True)
    assert (both.default_country, both.yearly, both.yearly_basis, both.factors) == ("CA", True, "caller", {})


@pytest.mark.parametrize(
    ("text", "currency", "period"),
    [
        ("All figures are in USD.", "USD", None),
        ("Salaries are given in euros.", "EUR", None),
        ("All amounts shown in £.", "GBP", None),
        ("Wages are quoted in dollars.", None, None),
        ("Wages are quoted in Swiss francs.", "CHF", None),
        ("Figures are in XYZ.", None, None),
        ("Cooks are in USD.", None, None),
        ("All figures. Cooks are in USD.", None, None),
        (f"All figures, {'x' * 45} are in USD.", "USD", None),
        (f"All figures, {'x' * 60} are in USD.", None, None),
        (f"All figures are {'x' * 16} in USD.", "USD", None),
        (f"All figures are {'x' * 24} in USD.", None, None),
        ("It is in May. All figures are in CAD.", "CAD", None),
        ("All salaries are annual.", None, "year"),
        ("Figures are per year.", None, "year"),
        ("Figures refer to monthly pay.", None, "month"),
        ("Numbers represent weekly pay.", None, "week"),
        ("Values show daily pay.", None, "day"),
        ("Wages are hourly.", None, "hour"),
        ("Wages are per day.", None, "day"),
        ("All ranges are yearly unless told.", None, "year"),
        ("Numbers show annual openings.", None, None),
        ("Numbers show annual pay, not openings.", None, None),
        ("Cooks are paid hourly.", None, None),
        ("All hourly.", None, None),
        ("All wages are hourly. All salaries are annual.", None, "hour"),
        ("Wages rose. They are hourly.", None, None),
        ("Wages rose\nThey are hourly.", None, None),
        ("In 2020 all WAGES ARE HOURLY.", None, "hour"),
        ("All figures are annual and in NOK.", "NOK", "year"),
        ("", None, None),
    ],
)
def test_document(text: str, currency: str | None, period: str | None) -> None:
    """A statement about all figures, in one sentence: its currency and period, with the basis `document`."""
    found = document_context(text, NOWHERE)
    assert (found.currency, found.period) == (currency, period)
    assert (found.currency_basis, found.period_basis) == (currency and "document", period and "document")


def test_a_document_in_the_callers_country() -> None:
    """What the document does not settle the caller does, and what neither says stays."""
    assert document_context("All figures are in dollars.", Context(default_country="AU")).currency == "AUD"
    base = Context(statistic="median")
    assert document_context("All figures are in dollars.", base).statistic == "median"
    assert document_context("Nothing of it.", base) is base


@pytest.mark.parametrize(
    ("text", "words", "conversion"),
    [
        ("They earn $5.", ["$5"], None),
        ("Pay\n$50,000 | €4", ["$50,000", "€4"], None),
        ("Pay\nThey earn $50,000\nand €4", ["$50,000", "€4"], None),
        ("Pay\n\nThey earn €50,000 (about $60,000).", ["€50,000"], "$60,000"),
        ("Pay of $50\u201160k, and\u2010so on", ["$50\u201160k"], None),
        ("They earn €50\u201160k (about $60\u201170k).", ["€50\u201160k"], "$60\u201170k"),
        ("They earn €50 (about $60) – good\u2010ish", ["€50"], "$60"),
        ("A  $52k ", ["$52k"], None),
        (" $52k ", ["$52k"], None),
        ("x\n $52k ", ["$52k"], None),
        ("x\n\n $52k\n$53k |  $54k", ["$52k", "$53k", "$54k"], None),
        ("٥٠ and €٥٠", ["€٥٠"], None),
    ],
)
def test_where_a_mention_stands(text: str, words: list[str], conversion: str | None) -> None:
    """Offsets and words are of the text as it was given, in lines, cells and with hyphens that do not break."""
    found = find(text)
    assert [text[one.start : one.end] for one in found] == words
    assert [one.pay["text"] for one in found] == words
    assert (text[slice(*found[0].conversion)] if found[0].conversion else None) == conversion
    assert (found[0].pay["conversion"] or {"text": None})["text"] == conversion


def test_a_mention_beyond_what_is_kept_has_no_words() -> None:
    """Hyphens that do not break make no difference to that, and what is converted to it is no conversion."""
    (found,) = find("$5\u2010$12,345,678,901,234")
    assert (found.pay, found.notes) == (None, (("pay.out_of_range", "$5-$12,345,678,901,234"),))
    assert [one.pay and one.pay["text"] for one in find("$5 $12,345,678,901,234 $6")] == ["$5", None, "$6"]
    (found,) = find("They earn €5 (about $12,345,678,901,234).")
    assert (found.pay["conversion"], found.conversion) == (None, None)


def test_texts_are_read_together_as_they_are_apart() -> None:
    """Only texts with money come back, each read as it was masked."""
    texts = ["She writes.", "It is $5.", "She earns fifty dollars.", "Twelve cooks."]
    assert [text for text, _ in find_all(texts, NOWHERE)] == ["It is $5.", "She earns fifty dollars."]
    assert list(find_all(texts[:1], NOWHERE)) == []
    assert [text for text, _ in find_all(texts[:2], NOWHERE)] == ["It is $5."]
    assert [text for text, _ in find_all(texts[2:3], NOWHERE)] == ["She earns fifty dollars."]
    assert list(find_all(["It is $5."], NOWHERE, lambda text: text.replace("$5", "xx"))) == []
    ((_, found),) = find_all(["It is $5."], Context(currency="CAD", currency_basis="header"))
    assert found[0].pay["currency"] == "CAD"


def test_what_is_known_of_words_is_not_asked_again() -> None:
    """The caller may say that no amount stands in words, and is believed."""
    assert [one.pay["text"] for one in find("fifty dollars and $5")] == ["fifty dollars", "$5"]
    assert [one.pay["text"] for one in find("fifty dollars and $5", words=False)] == ["$5"]
    assert find("fifty dollars", words=False) == []
    assert [one.pay["text"] for one in find("fifty dollars", words=True)] == ["fifty dollars"]


@pytest.mark.parametrize(
    ("text", "context", "pay"),
    [
        ("$50", Context(currency="CAD", currency_basis="document"), {"currency": "CAD", "currency_basis": "document"}),
        ("£50", Context(currency="CAD", currency_basis="document"), {"currency": "GBP", "currency_basis": "symbol"}),
        ("A$50", Context(currency="CAD", currency_basis="document"), {"currency": "AUD", "currency_basis": "symbol"}),
        ("$50", Context(default_country="CA"), {"currency": "CAD", "currency_basis": "caller"}),
        ("$50", Context(places=("CA",)), {"currency": "CAD", "currency_basis": "country", "places": ("CA",)}),
        ("$50", Context(places=("DE", "CA")), {"currency": "CAD", "currency_basis": "country"}),
        ("$50", Context(default_country="DE", places=("CA",)), {"currency": "CAD", "currency_basis": "country"}),
        ("$50", NOWHERE, {"currency": "USD", "currency_basis": "default"}),
        ("$50 a day", Context(period="year"), {"period": "day", "period_basis": "stated"}),
        ("$50 once", Context(period="year"), {"period": "year", "period_basis": "header"}),
        ("$50 once", Context(period="year", period_basis="document"), {"period": "year", "period_basis": "document"}),
        ("$50", Context(period="year"), {"period": "year", "period_basis": "header"}),
        ("$50 a shift", Context(period="year"), {"period": None, "period_basis": None}),
        ("$50 once", Context(statistic="median"), {"statistic": "median"}),
        ("$50-60 once", Context(statistic="median"), {"statistic": None}),
        ("$50-$60", Context(statistic="median"), {"statistic": None}),
        ("$50-$50", Context(statistic="median"), {"statistic": "median"}),
        ("$50+", Context(statistic="median"), {"statistic": "median"}),
        ("mean of $50", Context(statistic="median"), {"statistic": "mean"}),
        ("$50 once", Context(kind="cost"), {"kind": "cost", "annual": None}),
        ("$50", Context(kind="cost"), {"kind": "cost", "annual": None}),
        ("bonus of $50", Context(kind="cost"), {"kind": "bonus"}),
        ("$50 in Peru", Context(places=("CA",)), {"places": ("PE",)}),
        ("$50 once", Context(yearly=True), {"annual": {"min": 50, "max": 50, "factor": 1, "basis": "layout"}, "period": None}),
        ("$50 once", Context(yearly=True, yearly_basis="caller"), {"annual": {"min": 50, "max": 50, "factor": 1, "basis": "caller"}}),
        ("$50 a day", Context(yearly=True), {"annual": {"min": 13000, "max": 13000, "factor": 260, "basis": "stated"}}),
        ("$50 a day", Context(factors={"day": 200}), {"annual": {"min": 10000, "max": 10000, "factor": 200, "basis": "stated"}}),
        ("$50 a day", Context(factors={"hour": 200}), {"annual": None}),
        ("up to $50 a day", NOWHERE, {"annual": {"min": None, "max": 13000, "factor": 260, "basis": "stated"}}),
        ("$50+", Context(period="day"), {"annual": {"min": 13000, "max": None, "factor": 260, "basis": "header"}, "open_ended": "max"}),
        ("$50", Context(thousands=True), {"min": 50000}),
        ("$50k", Context(thousands=True), {"min": 50000}),
        ("$50,000", Context(thousands=True), {"min": 50000}),
        ("$999", Context(thousands=True), {"min": 999_000}),
        ("$1000", Context(thousands=True), {"min": 1000}),
        ("about $50 or so, as far as any of them here can really tell it", Context(thousands=True), {"min": 50_000}),
        ("about $50 or so, as far as any of them here can really tell it all", Context(thousands=True), {"min": 50}),
    ],
)
def test_what_the_page_says(text: str, context: Context, pay: dict[str, object]) -> None:
    """The text goes before the page, code and sign before header, document, caller, place and default."""
    (found,) = find(text, context)
    assert {name: found.pay[name] for name in pay} == pay

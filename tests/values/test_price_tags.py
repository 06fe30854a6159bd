"""Texts that are one price and nothing else: at least as many read right as price-parser reads of its own published strings."""

import importlib.metadata
import importlib.util
import os
from decimal import Decimal
from pathlib import Path

import pytest

from extractor.values.pay import NOWHERE, Context, find, find_pay
from extractor.values.pay_lone import LONGEST_LONE, read_lone


def published():
    """Load price-parser's own test module: named by `PRICE_PARSER_TESTS`, or installed with the package."""
    named = os.environ.get("PRICE_PARSER_TESTS")
    if named:
        return Path(named)
    try:
        files = importlib.metadata.files("price-parser") or []
    except importlib.metadata.PackageNotFoundError:
        return None
    return next((Path(str(f.locate())) for f in files if f.name == "test_price_parsing.py"), None)


def test_as_many_as_price_parser():
    """Of all its strings, at least as many amounts are right as price-parser's own; where it says none, none must be found."""
    price_parser = pytest.importorskip("price_parser", reason="price-parser is not installed")
    path = published()
    if path is None or not path.exists():
        pytest.skip("price-parser's tests are in its sdist only: set PRICE_PARSER_TESTS to its test_price_parsing.py")
    spec = importlib.util.spec_from_file_location("published_strings", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    named = [name for name in dir(module) if name.startswith("PRICE_PARSING")]
    examples = [e for name in named for e in getattr(module, name) if isinstance(e, module.Example) and e.price_raw is not None]
    ours = theirs = 0
    for example in examples:
        found = find_pay(example.price_raw)
        ours += example.amount in {found[0].pay.min, found[0].pay.max} if found else example.amount is None
        theirs += price_parser.Price.fromstring(example.price_raw).amount == example.amount
    assert theirs > 1000
    assert ours >= theirs


@pytest.mark.parametrize(
    ("words", "text", "amount", "currency"),
    [
        ("28", "28", "28", None),
        (" Price: 28 ", "28", "28", None),
        ("1.298,00", "1.298,00", "1298", None),
        ("35€ 99", "35€ 99", "35.99", "EUR"),
        (".75 €", ".75 €", "0.75", "EUR"),
        ("1 Lek", "1 Lek", "1", "ALL"),
        ("50,- Kč", "50,- Kč", "50", "CZK"),
        ("40.00/each", "40.00", "40", None),
        ("Gratis!", "Gratis", "0", None),
        ("Your price 219.50 - 305.00", "219.50 - 305.00", "219.50", None),
        ("61.20 (73.44 incl VAT)", "61.20", "61.20", None),
        ("AED 4500 (USD 1225)", "AED 4500", "4500", "AED"),
    ],
)
def test_a_lone_price(words, text, amount, currency):
    """A text that is one price gives it, without a mark too; within a sentence a bare number is none."""
    (found,) = find_pay(words)
    assert (found.pay.text, str(found.pay.min), found.pay.currency) == (text, amount, currency)
    assert words[found.start : found.end] == text
    assert find_pay(f"It grew by {words.strip().removeprefix('Price: ')} in all.") == [] or currency


def test_a_lone_price_in_the_callers_country():
    """The caller's country settles the currency of a bare number."""
    (found,) = find_pay("39900", default_country="JP")
    assert (found.pay.currency, found.pay.currency_basis) == ("JPY", "caller")


@pytest.mark.parametrize(
    "words",
    [
        "24/7",
        "401(k)",
        "ISO 9001",
        "5-8 years",
        "300k followers",
        "2023",
        "1999",
        "12 months",
        "28%",
        "SOC 2",
        "Top 10",
        "50 pounds",
        "5 km",
        "10th",
        "#5",
        "Step 3",
        "3 kids",
    ],
)
def test_alone_and_no_price(words):
    """What stands alone and is no price: years, percentages, several numbers, numbers beside any other word."""
    assert find_pay(words) == []


@pytest.mark.parametrize("words", ["28", "Price: 28", "35€ 99"])
def test_only_the_public_function_asks(words):
    """The readers of a guide's sections take no bare number for money."""
    assert [f.pay["text"] for f in find(words)] == (["35€"] if "€" in words else [])


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("50,- Kč", "50,- Kč", 50, 50),
        ("50 ,-", "50", 50, 50),
        ("$ 50", "$ 50", 50, 50),
        ("Price: $50 each", "$50", 50, 50),
        ("our price:50", "50", 50, 50),
        ("40.00 each", "40.00", 40, 40),
        ("$50 €", "$50 €", 50, 50),
        ("35€ 99", "35€ 99", Decimal("35.99"), Decimal("35.99")),
        (".75", ".75", Decimal("0.75"), Decimal("0.75")),
        ("x.75", None, None, None),
        ("2.50-3.50", "2.50-3.50", Decimal("2.50"), Decimal("3.50")),
        ("Price: 2.50 – 3.50", "2.50 – 3.50", Decimal("2.50"), Decimal("3.50")),
        ("Pears 2.50 - 3.50", None, None, None),
        ("3.50-2.50", None, None, None),
        ("2.50-2.50", None, None, None),
        ("2.50-3.5", None, None, None),
        ("61.20 (73.44 incl VAT)", "61.20", Decimal("61.20"), Decimal("61.20")),
        ("61 (73.44 incl VAT)", None, None, None),
        ("61.20 (73.44 in all)", None, None, None),
        ("FREE!", "FREE", 0, 0),
        ("gratuit.", "gratuit", 0, 0),
        ("free pears", None, None, None),
        ("1899", "1899", 1899, 1899),
        ("1900", None, None, None),
        ("2100", None, None, None),
        ("2101", "2101", 2101, 2101),
        ("$2000", "$2000", 2000, 2000),
        ("2000 €", "2000 €", 2000, 2000),
        ("2,000", "2,000", 2000, 2000),
        ("02000", "02000", 2000, 2000),
        ("50 pounds", None, None, None),
        ("50 pears", None, None, None),
        ("pears 50", None, None, None),
        ("$ pears 50", None, None, None),
        ("50 60", None, None, None),
        ("1.2.3", None, None, None),
        ("12345678901234", None, None, None),
        ("1234567890123", "1234567890123", 1234567890123, 1234567890123),
        ("", None, None, None),
    ],
)
def test_a_text_that_is_one_price(text, words, low, high):
    """The price of a text that is nothing else, with its span whatever white space stands around it; None for anything else."""
    for before, after in (("", ""), ("\n ", " ")):
        found = read_lone(f"{before}{text}{after}", NOWHERE)
        assert (found and (found[2]["min"], found[2]["max"])) == (words and (low, high))
        assert found is None or (found[2]["text"], f"{before}{text}{after}"[found[0] : found[1]]) == (words, words)


def test_a_lone_price_is_short_and_has_what_its_header_says():
    """Up to sixty characters; a header's statistic is a point's, not a range's."""
    assert read_lone(f"Price: {'5'.rjust(LONGEST_LONE - 7)}", NOWHERE) is not None
    assert read_lone(f"Price: {'5'.rjust(LONGEST_LONE - 6)}", NOWHERE) is None
    median = Context(statistic="median", currency="CAD", currency_basis="header")
    assert [read_lone(text, median)[2]["statistic"] for text in ("28", "2.50-3.50", "free")] == ["median", None, "median"]
    assert [read_lone(text, median)[2]["currency"] for text in ("28", "28 €")] == ["CAD", "EUR"]

"""What holds for any text: true spans, no overlaps, swaps of currency and habit, linear time."""

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.values import (
    bands,
    may_hold,
    numerals,
    pay_context,
    pay_document,
    pay_in_order,
    pay_places,
    pay_reader,
    pay_restated,
    pay_statistic,
    pay_tags,
    pay_zones,
    periods,
    price_tags,
    spelled,
    unit,
    unit_before,
    units,
    where,
    words,
)
from extractor.values.pay import Context, context_of, document_context, find, find_pay
from extractor.values.pay_model import FoundPay, Pay
from tests.helpers import untraced

PIECES = st.sampled_from(
    ["$", "£", "€", "kr ", "CHF ", "65", "1,200", "45.000", "38 500", "k", "m", " lakh", " - ", " to ", "–", "+", " USD", " CAD", "/hr", " per year", ". ", ", ", " (about ", ")", "%", "mid-", "s", "\n", "|", " ", "Berlin ", "salary ", "between ", " and ", "up to ", "fifty ", "thousand ", "six figures ", "dollars ", "万円", "1 ,", "'", "U.S. ", "401(k)", "¥", "９", "年収", "\t", "𝟗", "٣", "\xa0", "tuition ", "(", "~", "=", "0", ".5"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=80))


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_spans_are_true(text):
    """Every span holds its words, mentions never overlap, and each is a valid Pay that survives JSON."""
    end = 0
    for found in find(text):
        assert found.start >= end
        end = found.conversion[1] if found.conversion else found.end
        if found.pay is None:
            continue
        assert text[found.start : found.end] == found.pay["text"]
        if found.conversion:
            assert text[slice(*found.conversion)] == found.pay["conversion"]["text"]
        pay = Pay.model_validate(found.pay)
        dumped = pay.model_dump_json()
        assert Pay.model_validate_json(dumped) == pay
        assert "E" not in json.dumps(json.loads(dumped)["min"]).upper()
        low, high = pay.min, pay.max
        assert low is None or high is None or low <= high
        assert (low is None) <= (pay.open_ended == "min")
        assert (high is None) <= (pay.open_ended == "max")


@given(st.integers(1_000, 999_999), st.sampled_from(["USD", "EUR", "GBP", "SEK", "JPY", "INR", "PLN", "BRL", "ZAR", "NGN"]))
def test_currency_swaps(amount, code):
    """Another code changes the currency and nothing else."""
    (found,) = find_pay(f"Roofers earn {code} {amount:,} a year.")
    assert (found.pay.min, found.pay.max, found.pay.currency, found.pay.period) == (amount, amount, code, "year")


@given(st.integers(1_000, 9_999_999))
def test_habit_swaps(amount):
    """Each country's way of grouping gives the same amount."""
    comma = f"{amount:,}"
    for habit in (comma, comma.replace(",", "."), comma.replace(",", "\u00a0"), comma.replace(",", " "), comma.replace(",", "'"), str(amount)):
        (found,) = find_pay(f"Roofers earn € {habit} a year.")
        assert found.pay.min == amount, habit


@given(
    st.lists(
        st.sampled_from(["Roofers earn $50,000.", "Tuition is £9,000.", "It grew 4% in 2020.", "Pay is €40k–€50k a year.", "A crew of 12."]),
        max_size=6,
    )
)
def test_concatenation(sentences):
    """Sentences side by side give what they give apart."""
    apart = [f.pay.text for s in sentences for f in find_pay(s)]
    together = find_pay(" ".join(sentences))
    assert [f.pay.text for f in together] == apart
    assert [f.pay.kind for f in together] == [f.pay.kind for s in sentences for f in find_pay(s)]


HOSTILE = ["1", "$", "1,", "$1,", "1 ", "1 111 ", "1'", "$1-", "$5 (", "€5 (about $6) ", "mid-", "six figures ", "five hundred ", "a million ", "U.S. ", "New ", "New York ", "万", "1万", "$5\n", "$5|", "a|$5\n", "all figures in ", "a. B ", ", ", "per ", "10th ", "(about ", "in in "]  # fmt: skip


CONTEXTS = [
    Context(),
    Context(default_country="CA", yearly=True),
    Context(currency="AUD", currency_basis="header", statistic="median", kind="pay", places=("AU",), factors={"year": 1}),
    Context(period="month", period_basis="document", kind="bonus", places=("NO", "SE"), default_country="NO"),
]
DENSE = [
    "$1,1",
    "5 to ",
    "five million ",
    "$5 ",
    "New York $5. ",
    "in Berlin 5 kr ",
    "$5k in the US, ",
    "€5 (about $6) ",
    "a|$5|",
    "all figures in USD, annual ",
]
LINEAR = 1.5
TRIES = 5


def seconds(act, text):
    """Time one run in processor time, the best of three: the machine's other work does not count."""
    return min(untraced.seconds(lambda: act(text)) for _ in range(3))


def exponent(act, unit, size):
    """Give the power of the length that the time grows with, over three doublings in one run: 1 is linear, 2 quadratic.

    One doubling alone is misled by the allocator, which makes a single step three times as long at some size.
    """
    short, long = ((unit * (n // len(unit) + 1))[:n] for n in (size, 8 * size))
    return math.log(seconds(act, long) / max(seconds(act, short), 0.0003), 8)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_is_linear(unit):
    """The time grows with the text and no faster, whatever the text; a slow neighbour on the machine is given more chances."""
    assert any(exponent(find, unit, 3_000) < LINEAR for _ in range(TRIES))


@pytest.mark.parametrize("act", [find, document_context, context_of])
@pytest.mark.parametrize("unit", DENSE)
def test_dense_text_is_read_in_linear_time(unit, act):
    """Text that is nothing but amounts, numbers or places costs more a character, but no more the longer it is."""
    assert any(exponent(act, unit, 8_000) < LINEAR for _ in range(TRIES))


@given(
    st.tuples(st.sampled_from("$£€"), st.integers(1, 999), st.sampled_from(["", "k", "K", ",000", ",500"])),
    st.sampled_from(["", "+", " USD", "+ CAD", " GBP", " EUR", " - {0}{1}{2}", "–{0}{1}{2}+", "-{0}{1}{2} USD"]),
    st.integers(-3, 60),
    st.sampled_from(CONTEXTS),
)
def test_a_plain_tag_reads_as_any_text(amount, tail, more, context):
    """What is read at once is what the reader of any text would read."""
    sign, number, scale = amount
    words = f"{sign}{number}{scale}{tail.format(sign, max(1, number + more), scale)}"
    read_at_once = pay_tags.read_tag(words, context)
    if read_at_once is not None:
        (found,) = pay_reader.read(words, context, words=False)
        assert (found.start, found.end, found.pay) == read_at_once


PATTERNS = {
    "number": lambda: numerals.NUMBER,
    "word": unit.word_at,
    "number words": spelled.word_pattern,
    "figures": spelled.figures_pattern,
    "band": bands._band_pattern,
    "sentence": pay_zones._sentence_end,
    "token": lambda: pay_restated._TOKEN,
    "percentile": pay_statistic._percentile,
    "statistics in a row": pay_in_order._names,
    "kind word": words._word,
    "at once": pay_places._at_once,
    "breaks": pay_places._breaks,
    "place word": lambda: where._WORD,
    "place in German": where._german,
    "capital": lambda: where._NAME,
    "unspaced": where._unspaced,
    "code": pay_context._code,
    "document money": lambda: pay_document._IN_MONEY,
    "document currency": pay_document._document_currency,
    "document period": pay_document._document_period,
    "tag": lambda: pay_tags._TAG,
    "usual number": lambda: numerals._USUAL,
    "usual period": lambda: periods._USUAL,
    "cents": lambda: units._CENTS,
    "thousands": lambda: pay_context._THOUSANDS,
    "code in label": lambda: unit_before._CODE_IN_LABEL,
    "next clause": pay_places._next_clause,
    "own separator": price_tags._grouped,
    "figures cue": lambda: spelled._FIGURES,
    "after": lambda: may_hold._AFTER,
    "broken": price_tags._broken,
    "pointed": price_tags._pointed,
}


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("name", PATTERNS)
def test_patterns_do_not_go_back(name, unit):
    """No pattern backtracks without bound: searching hostile text takes time in proportion to it."""
    pattern = PATTERNS[name]()
    kind = bytes if isinstance(getattr(pattern, "pattern", ""), bytes) else str
    assert any(
        exponent(lambda text: sum(1 for _ in pattern.finditer(text)), unit.encode() if kind is bytes else unit, 4_000) < LINEAR for _ in range(TRIES)
    )


def test_the_measure_tells_quadratic():
    """The measure itself is no rubber stamp: a quadratic act is told from a linear one."""
    assert exponent(lambda text: [text.count("x", i) for i in range(0, len(text), 8)], "1", 4_000) > LINEAR


def test_model_keeps_its_fields():
    """The dump holds every field, in the contract's order, and the schema's money is a number."""
    (found,) = find_pay("$1")
    assert (
        list(found.pay.model_dump())
        == "text min max open_ended approximate currency currency_basis period period_basis kind statistic places conversion annual".split()
    )
    schema = FoundPay.model_json_schema(mode="serialization")
    money_schema = schema["$defs"]["Pay"]["properties"]["min"]
    assert money_schema["anyOf"] == [{"type": "number"}, {"type": "null"}]
    assert set(schema["$defs"]["Pay"]["required"]) == set(schema["$defs"]["Pay"]["properties"])
    assert Pay.model_validate({**found.pay.model_dump(), "newer": 1}) == found.pay

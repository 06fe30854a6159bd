"""Functions that took the place of long patterns: a row for each way through them, and the pattern itself beside them."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.sections.columns import is_amount
from extractor.sections.growing import _is_others, _told
from extractor.sections.related_table import _figure_at
from extractor.sections.stated import _beside
from extractor.text import Words
from extractor.unknown.fact_labels import _is_for_a_year
from extractor.unknown.under import _is_price, _Pay
from extractor.values.period_beside import _remark

FIGURE = (
    r"(?P<a>(?:(?:This|The) (?:wage|pay|salary)\b[^$£€.]{0,60})?[$£€]\s?\d[\d,]*+(?:\.\d\d)?.{0,24})$"
    r"|(?i:(?P<b>(?<!\w)(?:The )?(?:\w++ ){0,2}?(?:wage|pay|salary|data)\b.{0,30}\bnot available\b\.?|N/A|—|–|-)$)"
)
OTHERS = regex.compile(
    r"\b(?:in|across) (?:the |all |this )?(?:[\p{L}&'’-]++ ){0,5}?(?:industr(?:y|ies)|sectors?|economy|markets?)\b"
    r"|\b(?:pay|salar(?:y|ies)|wages?|earnings|incomes?)\b(?!.{0,160}\b(?:jobs?|employment|number|workforce)\b)"
    r"|\ball (?:occupations|jobs|workers)\b|\btotal employment\b(?! (?:of|for))",
    regex.IGNORECASE,
)
PRICE = regex.compile(
    r"(?<!\b(?:costs?|priced?|prices|fees?|tuition)\b[^.]{0,40})\p{Sc}\s?\d++(?:[.,]\d++)*+(?![^.]{0,60}\b(?:tuition|fees?|costs?|courses?)\b)",
    regex.IGNORECASE,
)
EACH_YEAR = regex.compile(
    r"\d\S{0,8} (?:\p{L}{1,12} ){0,2}(?:(?:an?|per|each|every) year|annually|yearly)\b|\d\S{0,8} ?/ ?(?:yr|year)\b", regex.IGNORECASE
)
SUM = r"\p{Sc}\s?\d++(?:[.,]\d++)*+"


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("A diploma $61,420", "$61,420"),
        ("A diploma £ 9.50 an hour", "£ 9.50 an hour"),
        ("A diploma The pay is €300 a week", "The pay is €300 a week"),
        ("A diploma This wage, in towns, is $9", "This wage, in towns, is $9"),
        (f"The pay{'x' * 60}$5", "$5"),  # no word of its own
        (f"The pay {'x' * 59}$5", f"The pay {'x' * 59}$5"),
        (f"The pay {'x' * 60}$5", "$5"),
        ("The salary is low. Some get $5", "$5"),
        ("The salary of € is $5", "$5"),
        ("The salary of £4 is $5", "The salary of £4 is $5"),
        (f"$5{'x' * 24}", f"$5{'x' * 24}"),
        (f"$5{'x' * 25}", None),
        ("$5 at first, and much later on as much as $9", "$9"),
        ("A diploma The median wage is not available.", "The median wage is not available."),
        ("A degree and the yearly median data are NOT AVAILABLE", "the yearly median data are NOT AVAILABLE"),
        ("and so the yearly median wage, not the pay, is not available", "the yearly median wage, not the pay, is not available"),
        (f"pay {'x' * 28} not available", f"pay {'x' * 28} not available"),
        (f"pay {'x' * 29} not available", None),
        (f"{'y' * 25} pay not available", f"{'y' * 25} pay not available"),
        (f"{'y' * 26} pay not available", "pay not available"),
        ("one,  pay not available", "pay not available"),
        ("one, a pay not available", "a pay not available"),
        ("It is not available", None),
        ("A diploma, N/A", "N/A"),
        ("A diploma n/a", "n/a"),
        ("A diploma —", "—"),
        ("A diploma –", "–"),
        ("A diploma -", "-"),
        ("A diploma", None),
        ("", None),
    ],
)
def test_the_figure_at_a_lines_end(line: str, rest: str | None) -> None:
    at = _figure_at(Words(line, 0))
    assert (None if at is None else line[at:]) == rest


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("The number of glaziers", False),
        ("Employment of all workers", True),
        ("Total employment", True),
        ("Total employment of glaziers", False),
        ("Work in industry", True),
        ("Work across this sector", True),
        ("Work (in the building and repair) industries", False),
        ("Work (in building industries", True),
        ("Work in the building-industry", False),
        ("Work within the industry", False),
        ("Industry", False),
        ("In one two three four five markets", True),
        ("In one two three four five six markets", False),
        ("In the one two three four five markets", True),
        ("In one the two three four five six markets", False),
        ("In 20 large markets", False),
        ("The pay", True),
        ("The pay of those with jobs", False),
        (f"The pay {'x' * 159}jobs", True),
        (f"The pay {'x' * 158} jobs", False),
        (f"The pay {'x' * 159} jobs", True),
        ("Jobs and their pay", True),
        ("The pay of these jobs, and the incomes", True),
    ],
)
def test_whose_employment_grows(said: str, *, others: bool) -> None:
    assert _is_others(said) == others == (OTHERS.search(said) is not None)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("They earn $500", False),
        ("The course is $500", False),
        ("Tuition is $500", True),
        (f"It costs{'x' * 5} $500", False),
        (f"It costs {'x' * 39}$500", True),
        (f"It costs {'x' * 40}$500", False),
        ("Fees are low. They get $500", False),
        ("They get $500 for a course", True),
        ("They get $500. A course is short", False),
        (f"$500 {'x' * 58} fee", True),
        (f"$500 {'x' * 59} fee", False),
        (f"$500 {'x' * 58} feel", False),
    ],
)
def test_which_sums_are_prices(text: str, *, price: bool) -> None:
    found = regex.search(SUM, text)
    assert found is not None
    assert _is_price(text, *found.span()) == price == (PRICE.search(text) is None)


def test_words_for_pay_come_before_the_sums_that_are_none_of_a_price() -> None:
    pay = _Pay(r"\bpay\b")
    assert [one[0] for one in pay.finditer("The fee is $5. They get $6 a day, and the pay is $7. A course is short.")] == ["pay", "$6", "$7"]
    assert (one := pay.search("They get $6")) is not None
    assert one[0] == "$6"
    assert pay.search("The fee is $5") is None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Jobs are here", []),
        ("Employment is projected to grow 5%", ["is projected to grow"]),
        ("Job growth is 5%", ["Job growth is "]),
        ("Growth is strong", []),
        ("The office puts growth at 5%, and job growth was 4%", ["puts growth at ", "job growth was "]),
        ("Job growth is 5%; jobs will grow", ["Job growth is ", "will grow"]),
        ("The outlook is for growth, and it puts growth at 4%", ["outlook is for growth", "puts growth at "]),
        ("projected " * 20, ["projected"] * 12),
    ],
)
def test_what_tells_of_growth(words: str, told: list[str]) -> None:
    assert [words[start:end] for start, end in _told(words)] == told


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("$52,000", True),
        ("~ $52k - $60k", True),
        ("52,000 to 60,000 a year", True),
        ("$24.10 per hour", True),
        ("£9 / hr.", True),
        ("$2.5 million", True),
        ("$50,000 or more", True),
        ("12 LPA", True),
        ("$52,000 for some", False),
        ("Pay $52,000", False),
        ("$24.10 per working hour", False),
        ("pay", False),
    ],
)
def test_what_is_an_amount_and_nothing_else(words: str, *, amount: bool) -> None:
    assert is_amount(words) == amount


@pytest.mark.parametrize(
    ("before", "beside"),
    [
        ("It is more than the", False),
        ("It is $50,000, more than the", True),
        ("It is higher than the £50,000", False),
        (f"It is $9{'x' * 118} above", True),
        (f"It is $9{'x' * 119} above", False),
        ("$5 above $9", False),
        ("$5 above", True),
    ],
)
def test_which_figures_lie_beside_another(before: str, *, beside: bool) -> None:
    assert _beside(before) == beside


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("$5 (a) more", 6),
        ("$5(a)", 5),
        ("$5  (a)", None),
        ("$5 ()", None),
        ("$5 (a (b))", None),
        ("$5 (a\nb)", None),
        (f"$5 ({'a' * 40})", 45),
        (f"$5 ({'a' * 41})", None),
    ],
)
def test_where_a_remark_in_brackets_ends(text: str, end: int | None) -> None:
    assert _remark(text, 2) == end


@pytest.mark.parametrize(
    ("value", "yearly"),
    [
        ("4,150 a year", True),
        ("about 4,150 new openings each year", True),
        ("4,150 openings Yearly", True),
        ("2,000+/yr", True),
        ("2,000 / year", True),
        ("2,000 openings / year", False),
        ("4,150 in the trade a year", False),
        ("4,150", False),
        ("4,150 (expected) a year", False),
        ("a few a year", False),
        ("a year", False),
        ("no 3; many a year; 40 a year", True),
    ],
)
def test_which_figures_are_for_a_year(value: str, *, yearly: bool) -> None:
    assert _is_for_a_year(value) is yearly


_PIECES = st.lists(
    st.sampled_from(
        "The the This wage pay salary data $5 £1,200.50 € is . not available N/A — - a year median in across all industry markets jobs costs fee course per / yr annually".split()
    ),
    max_size=14,
)


@settings(max_examples=300)
@given(pieces=_PIECES, spaced=st.booleans())
def test_they_find_what_the_patterns_find(*, pieces: list[str], spaced: bool) -> None:
    text = (" " if spaced else "  ").join(pieces).replace(" .", ".")
    match = regex.search(FIGURE, text)
    assert _figure_at(Words(text, 0)) == (match and match.start(match.lastgroup or 0))
    assert not spaced or _is_for_a_year(text) == (EACH_YEAR.search(text) is not None)
    assert _is_others(text) == (OTHERS.search(text) is not None)
    sums = [found.span() for found in regex.finditer(SUM, text)]
    assert [span for span in sums if not _is_price(text, *span)] == [found.span() for found in PRICE.finditer(text)]

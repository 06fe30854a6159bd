"""How far words around an amount are looked at, and not a word further."""

import pytest

from extractor.values.pay_change import is_changed
from extractor.values.pay_ending import ending
from extractor.values.pay_home import home_of
from extractor.values.pay_lowest import is_end
from extractor.values.pay_restated import restates
from extractor.values.pay_subject import of_subject
from extractor.values.periods import period_before

USD = {"currency": "USD"}


def test_the_first_word_counts():
    assert ending("sold to firms for".split()) == "other"
    assert of_subject("median value is".split()) is None
    assert of_subject("value is".split()) == "other"


@pytest.mark.parametrize(("gap", "is_one"), [(" and tops out at ", True), (" by the end of it at ", False)])
def test_where_a_pay_ends(gap: str, *, is_one: bool):
    assert is_changed(gap, USD, USD, going=False) is is_one


@pytest.mark.parametrize(
    ("behind", "before", "is_one"),
    [
        ("salary", "the lowest salary ", False),
        ("salary", "the lowest salary:", True),
        ("salary in ohio", "the lowest salary in Ohio:", False),
        ("salary is", "the lowest salary is ", True),
    ],
)
def test_a_bare_noun_wants_a_colon(behind: str, before: str, *, is_one: bool):
    assert is_end(behind.split(), before) is is_one


@pytest.mark.parametrize(("count", "opened"), [(12, "about"), (13, None)])
def test_a_conversion_comes_within_some_words(count: int, opened: str | None):
    assert restates("about " + "the " * count) == opened


@pytest.mark.parametrize(("count", "period"), [(12, "month"), (13, None)])
def test_a_period_is_said_within_some_words(count: int, period: str | None):
    words = ["monatsgehalt", *["so"] * count]
    assert period_before(" ".join(words), words) == period


@pytest.mark.parametrize(("text", "country"), [("£5 and ₹5 in India", "IN"), ("£5 and ₹5 in London", "GB")])
def test_of_two_countries_with_signs_of_their_own_the_one_named_is_home(text: str, country: str):
    home = home_of(text)
    assert home is not None
    assert (home.country, home.sign) == (country, None)

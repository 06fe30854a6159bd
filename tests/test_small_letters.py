"""A page in small letters: labels and what the layout says stands there are known all the same."""

from __future__ import annotations

import pytest

from extractor.values.where import countries_named
from tests.helpers.cases import case
from tests.helpers.same import record

TEXT = case("tidal-surveyor.txt").read().decode()


def test_the_facts_of_a_page_in_small_letters() -> None:
    large, small = (record(text)["key_facts"] for text in (TEXT, TEXT.lower()))
    for name in ("median_salary", "salary_range"):
        assert small[name] == {**large[name], "text": large[name]["text"].lower(), "currency_basis": small[name]["currency_basis"]}
    assert small["annual_openings"]["count"] == large["annual_openings"]["count"]
    assert not small["pay"]


def test_pay_by_level_of_a_page_in_small_letters() -> None:
    for large, small in zip(*(record(text)["salary"]["by_level"] for text in (TEXT, TEXT.lower())), strict=True):
        assert small["level"] == large["level"].lower()
        for name in ("median", "average"):
            assert (small[name]["min"], small[name]["places"]) == (large[name]["min"], large[name]["places"])


def test_a_lead_of_the_sites_own_is_no_paragraph() -> None:
    assert not any(said.startswith("explore similar") for said in record(TEXT.lower())["related_careers"]["paragraphs"])


@pytest.mark.parametrize("words", ["us median", "us national median", "us salary", "the u.s. median", "(u.s.a.)", "paid\nus average"])
def test_a_label_names_the_country(words: str) -> None:
    assert [place.country for place in countries_named(words)] == ["US"]


@pytest.mark.parametrize("words", ["join us", "us too", "they pay us median wages", "give us salary", "edu.s. median", "us surveyors"])
def test_the_pronoun_names_none(words: str) -> None:
    assert countries_named(words) == []

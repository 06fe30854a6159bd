"""Lines that hold amounts and are neither figures of a column nor headings."""

from __future__ import annotations

import html

import pytest

from extractor import all_pay
from tests.helpers.cases import case
from tests.helpers.sound import sound


def test_an_amount_in_a_levels_name_is_no_pay() -> None:
    """The column's header counts pay; what the name goes on to say is what somebody sells."""
    text = case("tidal-surveyor.txt").read().decode()
    guide = sound(text.replace(sound(text).salary.by_level[-1].level, "Head of Sales, $1M+ Book"))
    assert guide.salary.by_level[-1].level == "Head of Sales, $1M+ Book"
    assert {pay.kind for _, pay in all_pay(guide) if pay.text == "$1M+"} == {"other"}


def test_an_item_that_ends_with_an_amount_is_no_heading() -> None:
    """Items without bullets, one of them no sentence, and running text behind them."""
    text = case("tidal-surveyor.txt").read().decode()
    duties = sound(text).responsibilities.items
    begin, end = text.index(f"- {duties[0]}"), text.index(duties[-1]) + len(duties[-1])
    lines = [*duties[:4], "Close deals of $500 to $5,000", " ".join(duties[4:])]
    guide = sound(text[:begin] + "\n".join(lines) + text[end:])
    assert [one.heading for one in guide.extra_sections] == [one.heading for one in sound(text).extra_sections]
    assert lines[4] in [*guide.responsibilities.items, *guide.responsibilities.paragraphs]


def test_a_question_says_what_the_money_of_its_answer_is() -> None:
    page = case("tidal-surveyor.html").read().decode()
    guide = sound(page)
    first, second = [one for one in guide.faq.items if "\n" not in one.answer][:2]
    asked = page.replace(html.escape(first.question), "How much does it cost to fit out a survey boat?").replace(
        html.escape(second.question), "What is the average wage on dredgers in Canada per hour?"
    )
    text = asked.replace(html.escape(first.answer), "Between $8,000 and $25,000, most of it for sonar.").replace(
        html.escape(second.answer), "About $41, more at sea."
    )
    fitted, wage = (one for one in sound(text).faq.pay if one.text in {"$8,000 and $25,000", "$41"})
    assert (fitted.text, fitted.kind, fitted.currency) == ("$8,000 and $25,000", "cost", "USD")
    assert (wage.text, wage.kind, wage.period, wage.statistic, wage.places) == ("$41", "pay", "hour", "mean", ("CA",))


def test_a_question_says_the_time_of_one_amount_only() -> None:
    """Of several each may be another's: an hour's pay and a year's, an average and the best."""
    page = case("tidal-surveyor.html").read().decode()
    first, second = [one for one in sound(page).faq.items if "\n" not in one.answer][:2]
    asked = page.replace(html.escape(first.question), "How much do they earn per hour?").replace(
        html.escape(second.question), "What is the average salary?"
    )
    text = asked.replace(html.escape(first.answer), "About $41, or $85,001 overall.").replace(
        html.escape(second.answer), "About $80,001. Beginners get $50,001."
    )
    found = [one for one in sound(text).faq.pay if one.text in {"$41", "$85,001", "$80,001", "$50,001"}]
    assert [(one.period, one.statistic) for one in found] == [(None, None)] * 4


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("A used level is about $150.", "cost"),
        ("Trainees earn $18 an hour.", "pay"),
        ("Apprentices start at $19,000.", "pay"),
        ("An associate degree is $28,000.", "cost"),
    ],
)
@pytest.mark.parametrize("field", ["how_to_become", "education"])
def test_beside_training_an_amount_that_nothing_tells_is_a_cost(field: str, words: str, kind: str) -> None:
    text = case("tidal-surveyor.txt").read().decode()
    lead = getattr(sound(text), field).paragraphs[0]
    assert {pay.kind for pay in getattr(sound(text.replace(lead, f"{lead} {words}")), field).pay if pay.text in words} == {kind}


@pytest.mark.parametrize("name", ["tidal-surveyor.html", "tidal-surveyor.txt"])
@pytest.mark.parametrize("words", ["Entry level", "Entry-level", "No experience needed"])
def test_a_level_that_asks_for_no_years(name: str, words: str) -> None:
    text = case(name).read().decode()
    broken = text.replace("0-2 yearsThe", f"{words}\nThe")
    texts = [broken.replace("0-2 years", words)]
    if words.startswith("Entry") and "0-2 yearsThe" in text:
        first = text.index("0-2 years")
        title = text[:first].rstrip().rpartition("\n")[2]
        texts += [text.replace("0-2 years", words), broken.replace(f"{title}\n{words}", title + words)]
    wanted = sound(text).career_path.levels[0]
    for one in texts:
        first = sound(one).career_path.levels[0]
        assert (first.experience.text, first.experience.min_years, first.experience.max_years) == (words, 0, None)
        assert (first.title, first.description) == (wanted.title, wanted.description)

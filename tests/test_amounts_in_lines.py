"""Lines that hold amounts and are neither figures of a column nor headings."""

from __future__ import annotations

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

"""Amounts in lines of their own, of which another line says what they are."""

from __future__ import annotations

import pytest

from extractor import all_pay
from tests.helpers.sound import sound

PAGE = """# Saddler

## Job description

Saddlers sew what horses wear.

## Requirements

Skilful hands.

"""


def _pay(body: str) -> list[str]:
    found = [pay for _, pay in all_pay(sound(PAGE + body, media_type="text/markdown"))]
    return [" ".join(str(one) for one in (pay.min, pay.period, pay.statistic, pay.kind) if one is not None) for pay in found]


def test_a_wage_under_a_caption_is_no_cost_of_training() -> None:
    rows = "1st year: CHF 450\n\n2nd year: CHF 650\n"
    assert _pay(f"## Training\n\nApprentice wage (monthly, gross)\n\n{rows}") == ["450 month pay", "650 month pay"]
    assert _pay(f"## Training\n\nFees\n\n{rows}") == ["450 cost", "650 cost"]


def test_a_caption_says_period_and_statistic_of_the_lines_under_it() -> None:
    rows = "- Ohio: $17.50\n- Top earners: $26.20\n- Lowest 10%: $12.20\n- Median: $15\n- Bonus: $300\n- Call-outs: $80 a day\n"
    assert _pay(f"## Salary\n\nAverage hourly pay by state:\n\n{rows}") == [
        "17.50 hour mean pay", "26.20 hour pay", "12.20 hour p10 pay", "15 hour median pay", "300 bonus", "80 day mean pay",
    ]  # fmt: skip


@pytest.mark.parametrize("caption", ["Average hourly pay is $17.", "Saddlers have hourly pay.", "Saddlers", "Three states"])
def test_other_lines_are_no_captions(caption: str) -> None:
    assert _pay(f"## Salary\n\n{caption}\n\n- Ohio: $17.50\n- Utah: $16\n")[-2:] == ["17.50 pay", "16 pay"]


@pytest.mark.parametrize("caption", ["Average costs you will pay per month", "Monthly costs"])
def test_a_caption_about_what_things_cost(caption: str) -> None:
    assert _pay(f"## Salary\n\n{caption}:\n\n- Van: $300\n- Rent: $900\n") == ["300 month cost", "900 month cost"]


@pytest.mark.parametrize("period", ["per year", "/ year", "a year", "annually", "(per annum)", "each year"])
def test_a_period_stands_below_its_amount(period: str) -> None:
    assert _pay(f"## Salary\n\n$52,000 - $62,000\n\n{period}\n\nMore in towns.\n") == ["52000 year pay"]
    assert _pay(f"## Salary\n\nAverage salary\n\n$52,000\n\n{period}\n\nMore in towns.\n") == ["52000 year mean pay"]

"""Sites that no layout knows: pictures, their credits, buttons and links around the title are none of the page's title, lead and sections."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

_LEAD = "Bell hangers hang bells in towers, and take them down again when they crack, which is dear for the parish."
_REST = """Education and Training

Most hangers learn with a foundry for four years, and pass an examination of the guild at the end.

Salary Information

The median salary of a bell hanger was $41,400 a year in 2022.
"""
_TOPS = {
    "a link under the title": "How to Become a Bell Hanger\n\nGrowth Trends for Related Jobs\n",
    "a link over the title": "Growth Trends for Related Jobs\n\nHow to Become a Bell Hanger\n\nbell tower image by Jo Rope from\n",
    "an offer behind the byline": "How to Become a Bell Hanger\n\nJo Rope\nUpdated May 2, 2022\n\nDiscover your program in minutes\n",
    "a picture's caption twice": "Smiling hanger on a ladder\n\nHow to Become a Bell Hanger\n\nSmiling hanger on a ladder\n",
    "a picture's credit": "How to Become a Bell Hanger\n\nRope and Sons/Bells/Getty Images\n",
    "a button": "Bell Hanger\nPrint\n",
}


@pytest.mark.parametrize("top", _TOPS)
def test_what_stands_beside_the_title(top: str) -> None:
    """Links, credits and captions take neither the title's place nor the lead."""
    guide = sound(f"{_TOPS[top]}\n{_LEAD}\n\n{_REST}")
    assert guide.occupation == "Bell Hanger"
    assert guide.title in {"How to Become a Bell Hanger", "Bell Hanger"}
    assert guide.summary == _LEAD
    assert guide.outlook is None


def test_sides_one_by_one_under_a_title_of_both() -> None:
    """Labels of sides that come again ("Con: ...") are no titles."""
    text = f"Growth Trends for Related Jobs\n\nPros & Cons of Being a Bell Hanger\n\nrope\n\n{_LEAD}\n\nCon: The Ladder\n\nIt is long.\n\nCon: The Noise\n\nIt stays.\n\n{_REST}"
    guide = sound(text)
    assert (guide.occupation, guide.title) == ("Bell Hanger", "Pros & Cons of Being a Bell Hanger")


def test_pay_of_other_jobs_is_not_the_pages_own() -> None:
    """A heading about the pay in similar jobs ends the section before it, and its figures are none of the occupation's."""
    guide = sound(
        f"How to Become a Bell Hanger\n\n{_LEAD}\n\n{_REST}\nSalaries for Similar Jobs\n\nA rope maker earns $30,000 a year, and more where the ropes are long.\n"
    )
    assert guide.salary is not None
    assert [pay.text for pay in guide.salary.pay] == ["$41,400"]

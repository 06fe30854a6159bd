"""A bound is no figure: its words are kept, the number is left out, and a finding says so."""

from __future__ import annotations

import pytest

from extractor import Guide
from tests.helpers.cases import case
from tests.helpers.sound import sound

PAGE = """Peat Reader

What does a Peat Reader do?

Peat Readers read the layers of a bog, and write down what the bog has kept.

Peat Reader Salary

Peat Readers earn $41,000 a year on average, and more where the bog is deep.

Peat Reader Job Outlook

Employment of Peat Readers is projected to grow {growth} from 2024 to 2034. Fewer than 300 openings for Peat Readers are projected each year.
"""


def _bounds(guide: Guide) -> int:
    return sum(one.code == "growth.bound" for one in guide.findings)


@pytest.mark.parametrize("growth", ["less than 1 percent", "more than 20%", "5 to 8 percent"])
def test_a_bound_in_a_sentence(growth: str) -> None:
    guide = sound(PAGE.format(growth=growth))
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert (guide.outlook.growth.text, guide.outlook.growth.percent) == (growth, None)
    assert _bounds(guide) == 1
    assert guide.outlook.annual_openings is not None
    assert guide.outlook.annual_openings.approximate


def test_a_figure_in_a_sentence_has_no_finding() -> None:
    guide = sound(PAGE.format(growth="4 percent"))
    assert guide.outlook is not None
    assert guide.outlook.growth is not None
    assert guide.outlook.growth.percent == 4
    assert _bounds(guide) == 0


def test_a_bound_among_the_facts() -> None:
    page = case("ooh-moss-surveyors.txt").read().decode()
    assert "24–34 5%" in page
    guide = sound(page.replace("24–34 5%", "24–34 Less than 1%"))
    assert guide.key_facts is not None
    assert guide.key_facts.growth is not None
    assert (guide.key_facts.growth.text, guide.key_facts.growth.percent) == ("Less than 1%", None)
    assert _bounds(guide) == 1


def test_a_share_of_somebody_is_no_growth() -> None:
    guide = sound(PAGE.replace("grow {growth} from 2024 to 2034", "change, as 30% of Peat Readers will retire by 2034"))
    assert guide.outlook is not None
    assert guide.outlook.growth is None


@pytest.mark.parametrize(
    ("said", "percent"),
    [
        ("The field will grow by 5 percent between 2024 and 2034.", 5),
        ("The bureau projects 5% growth for peat readers through 2034.", 5),
        ("The bureau projects a 5 percent decline for peat readers from 2024 to 2034.", -5),
        ("Employment of peat readers is projected to grow 5 percent in all industries from 2024 to 2034.", 5),
        ("Employment of peat readers is projected to grow 5 percent across industries from 2024 to 2034.", 5),
        ("Peat readers can expect a 5% increase in pay.", None),
        ("The bureau projects 4% growth in all occupations and more for peat readers.", None),
        ("Analysts expect that jobs for peat readers follow the 9% growth of the peat market.", None),
    ],
)
def test_what_grows_is_the_occupation(said: str, percent: int | None) -> None:
    sentence = "Employment of Peat Readers is projected to grow {growth} from 2024 to 2034. Fewer than 300 openings for Peat Readers are projected each year."
    guide = sound(PAGE.replace(sentence, said))
    assert guide.outlook is not None
    assert (guide.outlook.growth.percent if guide.outlook.growth is not None else None) == percent

"""Whose figure a fact is, however the occupation's name begins and ends."""

from __future__ import annotations

import pytest

from tests.helpers.cases import case
from tests.helpers.sound import sound

NAME = "Surveyors and Shoreline Mappers"


@pytest.mark.parametrize(
    "name", ["3D Surveyors", "24/7 Tide Watchers", "iOS Mappers", ".NET Mappers", '"Blue Water" Surveyors', "Mappers (RN)", "1st Assistant Mappers"]
)
def test_the_occupation_of_a_fact(name: str) -> None:
    guide = sound(case("tidal-surveyor.txt").read().decode().replace(NAME, name))
    assert guide.key_facts is not None
    assert name in {one.occupation for one in guide.key_facts.basis}


def test_a_year_is_no_occupation() -> None:
    guide = sound(case("tidal-surveyor.txt").read().decode().replace(f"for {NAME}", "for 2024 as a whole"))
    assert guide.key_facts is not None
    assert {one.occupation for one in guide.key_facts.basis} == {None}

"""Which countries a text names, and where."""

from __future__ import annotations

import pytest

from extractor.values.where import countries_named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("In Germany, France and Peru", [("Germany", "DE"), ("France", "FR"), ("Peru", "PE")]),
        ("the United States of old", [("United States", "US")]),
        ("in the U.S. and the U.K.", [("U.S.", "US"), ("U.K.", "GB")]),
        ("in the US.", [("US", "US")]),
        ("They told us of it", []),
        ("US$5 and $US 5", []),
        ("the Netherlands and the Emirates", [("the Netherlands", "NL"), ("the Emirates", "AE")]),
        ("bathe Netherlands", [("Netherlands", "NL")]),
        ("over in the States", [("the States", "US")]),
        ("mainland China", [("mainland China", "CN")]),
        ("New York and York", [("New York", "US"), ("York", "GB")]),
        ("New\nYork", [("York", "GB")]),
        ("New Zealand", [("New Zealand", "NZ")]),
        ("New-Zealand", [("New-Zealand", "NZ")]),
        ("New towns", []),
        ("Buenos Aires", [("Buenos Aires", "AR")]),
        ("Côte d'Ivoire", [("Côte d'Ivoire", "CI")]),
        ("China's towns", [("China", "CN")]),
        ("Austin, TX", [("Austin", "US"), ("TX", "US")]),
        ("Smalltown, TX", [("TX", "US")]),
        ("smalltown, TX", []),
        ("Smalltown TX", []),
        ("Smalltown, TX.", [("TX", "US")]),
        ("St. Louis", [("St. Louis", "US")]),
        ("XGermany", []),
        ("Germanyx", []),
        ("aGermany", []),
        ("German cooks", [("German", "DE")]),
        ("fluent German", []),
        ("in German", []),
        ("they speak (Spanish)", [("Spanish", "ES")]),
        ("English towns", [("English", "GB")]),
        ("English town", []),
        ("English skills", []),
        ("English glass", []),
        ("English", []),
        ("English has", []),
        ("English.", []),
        ("上海と東京", [("上海", "CN"), ("東京", "JP")]),
        ("Peru と上海", [("Peru", "PE"), ("上海", "CN")]),
        ("上海 and Peru", [("上海", "CN"), ("Peru", "PE")]),
        ("eine deutsche Stadt in Peru", [("deutsche", "DE"), ("Peru", "PE")]),
        ("ostdeutsche Orte", []),
        ("work in Reading", [("Reading", "GB")]),
        ("throughout the Reading", []),
        ("Reading is fun", []),
        ("enjoy Reading", []),
        ("near Cork, Nice and Split", [("Cork", "IE"), ("Split", "HR")]),
        ("the Bank of America", []),
        ("Central America and Peru", [("Peru", "PE")]),
        ("American Express", []),
        ("American cooks", [("American", "US")]),
        ("Oz and $Oz", [("Oz", "AU")]),
        ("LA$ and LA", [("LA", "US")]),
        ("", []),
    ],
)
def test_named(text: str, named: list[tuple[str, str]]) -> None:
    """Each name and its country, in reading order, the longest name at each word."""
    assert [(text[place.start : place.end], place.country) for place in countries_named(text)] == named

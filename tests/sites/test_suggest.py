"""Drafts of layouts: headings by frequency, variants folded, fields proposed; what is drafted is right and works."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from extractor import extract
from extractor.layouts import load
from extractor.report.suggest import suggest
from extractor.sections import KINDS

from .invented import HEADINGS, ROLES, html_page, text_page


def _headings(draft: str) -> set[str]:
    data = tomllib.loads(draft)
    found = {text for section in data["section"] for text in section["heading"]}
    found |= {text for section in data["section"] for part in (*section.get("part", ()), *section.get("label", ())) for text in part["heading"]}
    return found | set(data["boilerplate"]["heading"])


def _expected() -> set[str]:
    return {heading.replace("A {role}'s Kit", "{a} {role}'s Kit").replace("20{n}", "{year}") for heading in HEADINGS}


@pytest.mark.parametrize("page", [html_page, text_page])
def test_the_headings_of_ten_pages_are_found_and_folded(page, tmp_path: Path) -> None:
    draft = suggest([page(number) for number in range(10)], name="shelf")
    missing = {heading.casefold() for heading in _expected()} - {heading.casefold() for heading in _headings(draft)}
    assert len(missing) <= 1, missing
    file = tmp_path / "shelf.toml"
    file.write_text(draft, "utf-8")
    layout = load(file, fields=KINDS)
    assert {"responsibilities", "salary", "how_to_become", "outlook"} <= {section.field for section in layout.section}
    guide = extract(page(3), layout=layout)
    assert guide.occupation == ROLES[3]
    assert guide.salary is not None
    assert [int(pay.min or 0) for pay in guide.salary.pay] == [38230, 61230]
    assert guide.ledger.unclassified == 0


def test_a_promotion_is_told_by_its_text() -> None:
    draft = tomllib.loads(suggest([html_page(number) for number in range(10)]))
    assert draft["boilerplate"]["heading"] == ["Letters from the Workshop"]

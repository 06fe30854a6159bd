"""Drafts of layouts: headings by frequency, variants folded, fields proposed; what is drafted is right and works."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from extractor import extract
from extractor.layouts import load
from extractor.report.suggest import suggest
from extractor.sections import FIELDS

from .invented import HEADINGS, ROLES, SITES, bold_page, boxed_page, dense_page, html_page, text_page


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
    layout = load(file, fields=FIELDS)
    assert {"responsibilities", "salary", "how_to_become", "outlook"} <= {section.field for section in layout.section}
    guide = extract(page(3), layout=layout)
    assert guide.occupation == ROLES[3]
    assert guide.salary is not None
    assert [int(pay.min or 0) for pay in guide.salary.pay] == [38230, 61230]
    assert guide.ledger.unclassified == 0


def test_a_promotion_is_told_by_its_text() -> None:
    draft = tomllib.loads(suggest([html_page(number) for number in range(10)]))
    assert draft["boilerplate"]["heading"] == ["Letters from the Workshop"]


def _folded(heading: str) -> str:
    """A heading's template without case, marks and the number of the occupation's name."""
    return " ".join(re.findall(r"\w+", heading.casefold().replace("{role}s", "{role}").replace("{roles}", "{role}").replace("20{n}", "{year}")))


@pytest.mark.parametrize("page", [html_page, boxed_page, bold_page, text_page, dense_page])
@pytest.mark.parametrize("site", SITES)
def test_eleven_of_twelve_headings_wherever_the_occupation_stands(site: str, page, tmp_path: Path) -> None:
    draft = suggest([page(number, site) for number in range(10)], name=site)
    drafted = {_folded(heading).replace("a role s kit", "role s kit") for heading in _headings(draft)}
    missing = {_folded(heading).replace("a role s kit", "role s kit") for heading in SITES[site]} - drafted
    assert len(missing) <= 1, missing
    file = tmp_path / f"{site}.toml"
    file.write_text(draft, "utf-8")
    layout = load(file, fields=FIELDS)
    guides = [extract(page(number, site), layout=layout) for number in range(10)]
    assert sum(guide.occupation == role for guide, role in zip(guides, ROLES, strict=True)) >= 9
    assert {guide.source.layout for guide in guides} == {f"{site}@1"}


def test_subsections_are_drafted_with_fields_that_their_section_has(tmp_path: Path) -> None:
    inner = "<h3>Soft Skills</h3><p>Patience.</p><h3>Advancement</h3><p>Some lead.</p>"
    pages = [html_page(number).replace(b"</h2>", b"</h2>" + inner.encode()) for number in range(10)]
    file = tmp_path / "shelf.toml"
    file.write_text(suggest(pages), "utf-8")
    assert load(file, fields=FIELDS).section


def test_labels_of_figures_items_and_the_title_are_no_sections() -> None:
    """In text without markup: what is drafted is what stands above text of its own."""
    noise = "\n\n- Spare part\n- Whole part\n\nBeginner\n\n$31,{0}00\n\nMaster\n\n$71,{0}00\n\nBack to the shelf"
    pages = []
    for number in range(10):
        text = text_page(number).decode().replace("Back to the shelf", noise.format(number))
        pages.append(f"{ROLES[number]}: From the Shelf | The Trade Shelf\n\n{text}".encode())
    drafted = _headings(suggest(pages, name="shelf"))
    assert drafted.isdisjoint({"Beginner", "Master", "Spare part", "Whole part", "{role}: From the Shelf"})
    assert len({_folded(heading) for heading in _expected()} & {_folded(heading) for heading in drafted}) >= 11


def test_pages_that_share_no_heading_say_so() -> None:
    assert "No heading stands on enough" in suggest([b"One line.\n\nAnd another one.", b"Something else.\n\nNo more."])


def test_words_before_the_occupation_in_all_titles_are_no_part_of_it(tmp_path: Path) -> None:
    """Parts get the fields of their words, labels that nothing is known of none, and a section inside of another one its own."""
    inner = "<h3>Salaries Abroad</h3><p>Some.</p><h3>Remote Work</h3><p>None.</p>"
    facts = "<h2>Quick Facts</h2><h3>Median Pay</h3><p>$41,000</p><h3>Patron Saint</h3><p>Barbara</p>"
    page = (
        "<title>Full {0} Career Guide</title><h1>Full {0} Career Guide</h1>" + facts + "<h2>What Does a {0} Do?</h2><p>A {0} works.</p>"
        "<h3>Work Environment</h3><p>Outside.</p><h2>{0} Salary</h2><p>A {0} earns $41,000.</p><h2>Global Opportunities for a {0}</h2>" + inner
    )
    pages = [page.format(role).encode() for role in ("Bell Ringer", "Kite Tuner", "Moss Surveyor", "Lamp Keeper")]
    text = suggest(pages, name="shelf")
    draft = tomllib.loads(text)
    assert draft["role"]["title"] == ["Full {role} Career Guide"]
    parts = {part["heading"][0]: part["field"] for section in draft["section"] for part in section.get("part", ())}
    assert parts == {"Salaries Abroad": "salaries", "Remote Work": "remote_work"}
    assert {section["field"] for section in draft["section"]} == {
        "key_facts",
        "responsibilities",
        "work_environment",
        "salary",
        "global_opportunities",
    }
    assert [label["heading"] for section in draft["section"] for label in section.get("label", ())] == [["Median Pay"]]
    assert "# Patron Saint: on 4 of 4 pages; no field is proposed" in text
    file = tmp_path / "shelf.toml"
    file.write_text(text, "utf-8")
    assert extract(pages[2], media_type="text/html", layout=load(file, fields=FIELDS)).occupation == "Moss Surveyor"

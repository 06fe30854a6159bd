"""What a reader with fresh eyes found wrong once: each stays right."""

from __future__ import annotations

import re

import pytest

from extractor import Guide, LayoutError, SchemaVersionError, extract
from extractor.sections import KINDS
from tests.helpers.cases import case

TEXT = case("tidal-surveyor.txt").read().decode()
HTML = case("tidal-surveyor.html").read().decode()
HEADINGS = [item.heading for item in extract(TEXT).outline if item.field and item.field.count("/") == 1]


def _filled(guide: Guide) -> set[str]:
    return {kind for kind in KINDS if getattr(guide, kind) is not None}


WHOLE = _filled(extract(TEXT))


@pytest.mark.parametrize("mark", ["1. ", "- ", "• ", "» ", "✓ ", "1) ", "§ ", "★ ", "📌 "])
def test_headings_behind_marks_are_headings(mark: str) -> None:
    text = "\n".join(mark + line if line in HEADINGS else line for line in TEXT.split("\n"))
    assert _filled(extract(text)) == WHOLE


@pytest.mark.parametrize("wide", ["  ", "\t", "   "])
def test_wide_gaps_between_words_are_white_space(wide: str) -> None:
    guide = extract(TEXT.replace(" ", wide))
    assert _filled(guide) == WHOLE
    assert [level.title for level in guide.career_path.levels] == [level.title for level in extract(TEXT).career_path.levels]


@pytest.mark.parametrize("break_", ["\x00\n", "\n\x00", "\n\x08"])
def test_control_characters_hide_no_heading(break_: str) -> None:
    assert _filled(extract(TEXT.replace("\n", break_))) == WHOLE


def test_what_stands_between_two_copies_belongs_to_no_level() -> None:
    lines = TEXT.split("\n")
    second = [number for number, line in enumerate(lines) if line == "Trainee Tidal Surveyor"][1]
    guide = extract("\n".join([*lines[:second], "See more", *lines[second:]]))
    assert not guide.career_path.levels[-1].focus_areas.endswith("See more")
    assert guide.career_path.paragraphs[-1] == "See more"
    assert len(guide.duplicates) == 2


def test_a_question_is_no_section_where_the_section_is_missing() -> None:
    start, end = TEXT.index("What is a Tidal Surveyor?"), TEXT.index("What does a Tidal Surveyor do?")
    guide = extract(TEXT[:start] + TEXT[end:])
    assert guide.overview is None
    assert len(guide.faq.items) == len(extract(TEXT).faq.items)


def test_money_among_the_sites_own_text_is_told() -> None:
    guide = extract(TEXT.rstrip() + "\nSalary note\nThe typical Tidal Surveyor in Norway earns $98,000 a year by a survey of last spring.\n")
    assert any(finding.code == "pay.outside_sections" and "$98,000" in finding.message for finding in guide.findings)


def test_money_above_a_page_without_its_title_is_told() -> None:
    """What stands before the lead is the site's own, but an amount in it is not left out without a word."""
    guide = extract("Posts at home\nPosts from $61,000 a year\n\n" + TEXT.split("\n", 1)[1])
    assert guide.summary == extract(TEXT).summary
    assert any(finding.code == "pay.outside_sections" and "$61,000" in finding.message for finding in guide.findings)


def test_a_page_that_hides_nearly_all_of_itself_is_told() -> None:
    guide = extract(HTML.replace("<main", "<div hidden>promo<p>x</p><main", 1))
    assert {"input.empty", "html.mostly_hidden"} <= {finding.code for finding in guide.findings}


@pytest.mark.parametrize("form", [r"\1 - \2\n", r"\1 (\2)\n", r"\1 | \2\n"])
def test_years_beside_a_title(form: str) -> None:
    text = re.sub(r"(?m)^(.*)\n(\d+(?:-\d+|\+) years)(?=[A-Z])", form, TEXT)
    levels = extract(text).career_path.levels
    assert [(level.title, level.experience) for level in levels] == [(level.title, level.experience) for level in extract(TEXT).career_path.levels]


@pytest.mark.parametrize("anchor", ['<a class="anchor" href="#x">#</a>', ' <a class="headerlink" href="#x">¶</a>'])
def test_anchors_of_headings_are_no_words(anchor: str) -> None:
    guide = extract(HTML.replace("</h2>", f"{anchor}</h2>"))
    assert _filled(guide) == WHOLE
    assert guide.career_path.heading == extract(HTML).career_path.heading


def test_the_outline_keeps_to_its_code_list() -> None:
    start, end = TEXT.index("Key Facts & Statistics"), TEXT.index("What is a Tidal")
    known = {"filled", "heading_only", "container", "unknown", "boilerplate", "duplicate", "unparsed"}
    assert {item.status for item in extract(TEXT + "\n" + TEXT[start:end]).outline} <= known


def test_a_record_of_another_major_is_refused_by_name() -> None:
    record = extract(TEXT).model_dump_json().replace('"schema_version":"1.', '"schema_version":"2.', 1)
    with pytest.raises(SchemaVersionError):
        Guide.model_validate_json(record)


def test_the_layout_that_a_record_names_can_be_handed_back() -> None:
    name = extract(TEXT).source.layout
    assert extract(TEXT, layout=name).source.layout == name
    with pytest.raises(LayoutError, match="himalayas"):
        extract(TEXT, layout="nope")

"""The bundled pages as markdown: the same sections."""

from __future__ import annotations

import pytest

from extractor import extract, read
from extractor.sections import KINDS
from tests.helpers.cases import CASES, Case
from tests.helpers.leaves import differences_of
from tests.helpers.markdown import as_markdown
from tests.helpers.sound import sound

PAGES = [one for one in CASES if one.page.suffix == ".html" and not one.name.startswith(("almanac", "ooh"))]


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.name)
def test_markdown_gives_the_sections_of_the_html(one: Case) -> None:
    guide = sound(as_markdown(one.read().decode()))
    assert guide.source.media_type == "text/markdown"
    wanted = extract(one.read())
    assert guide.occupation == wanted.occupation
    for name in KINDS:
        got, want = (getattr(record, name) and getattr(record, name).model_dump(mode="json") for record in (guide, wanted))
        assert list(differences_of(got, want, name)) == []


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.name)
def test_what_is_told_to_be_markdown_is_read_as_such(one: Case) -> None:
    text = as_markdown(one.read().decode())
    assert extract(text) == extract(text, media_type="text/markdown; charset=utf-8")


def test_a_heading_with_a_number_is_underlined() -> None:
    """Its underline is as long as the line; a rule of another length behind an item is a rule."""
    guide = sound(
        "Reed Cutter\n===========\n\n1. Duties\n---------\n\n* Cuts reed\n\n2. Where They Work\n------------------\n\nIn the fens.\n\n1. An item\n---\n"
    )
    assert [(item.heading, item.field) for item in guide.outline] == [
        ("1. Duties", "/responsibilities"),
        ("2. Where They Work", "/work_environment"),
    ]


def test_one_mark_at_the_title_is_markdown() -> None:
    """A title with its mark is one, though no other heading has any; a number sign inside a text says nothing."""
    text = "# Reed Cutter\n\nDuties\n\nReed cutters cut reed in the fens, from the first frost on.\n\nSalary\n\nThey are paid $31,000 a year.\n"
    for page in (text, f"Home\n\n{text}"):
        guide = sound(page)
        assert (guide.occupation, guide.source.media_type) == ("Reed Cutter", "text/markdown")
    assert sound("Reed Cutter # 4\n\nDuties\n\nThey cut reed # by hand.").source.media_type == "text/plain"


def test_a_hard_break_alone_in_the_last_line_of_a_wrapped_text_is_markup() -> None:
    lines = [
        "Peat readers read what the bog has kept, layer by layer, and they",
        "write down in the evening what they could not read by day, since",
        "the light is better in the hut than it ever was out on the bog or",
    ]
    guide = sound("\n".join([*lines, "\\", ""]), media_type="text/markdown")
    assert guide.extra_sections[0].paragraphs == (" ".join(lines),)


def test_a_wiki_link_that_never_ends_keeps_its_words() -> None:
    guide = sound("We cut peat with [[tools/spade|a spade]], and burn it in [[the stove | of old iron.", media_type="text/markdown", holes=True)
    assert guide.extra_sections[0].paragraphs == ("We cut peat with a spade, and burn it in [[the stove | of old iron.",)
    org = sound("We cut peat with [[file:spade][a spade]], and burn it in [[file:stove][a stove.", media_type="text/markdown", holes=True)
    assert org.extra_sections[0].paragraphs == ("We cut peat with a spade, and burn it in [[file:stove][a stove.",)


def test_a_definition_begins_behind_its_mark() -> None:
    """A colon and spaces in the line below the term, as tools write a list of definitions; a colon alone is text."""
    blocks = read("# Ropes\n\nSplice\n:   Two ends made one.\n\nWhip\n:\tAn end bound.\n\nKnot\n: as it is\n", media_type="text/markdown").blocks
    assert [str(block.words) for block in blocks if block.words] == [
        *("Ropes", "Splice", "Two ends made one.", "Whip", "An end bound.", "Knot", ": as it is"),
    ]


def test_brackets_that_were_escaped_are_no_link() -> None:
    """Each stands in the text as a bracket, side by side as in a link's name and target."""
    guide = sound("They moor\\]\\[0\\]\\[1] the boats.", media_type="text/markdown", holes=True)
    assert guide.extra_sections[0].paragraphs == ("They moor][0][1] the boats.",)

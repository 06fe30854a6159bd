"""Which blocks of a page are headings, and what they mean."""

from __future__ import annotations

import pytest

from extractor import read
from extractor.blocks import Block
from extractor.contents import above_title, draws, last_places, levels_are_flat
from extractor.layouts import Layout
from extractor.layouts.match import Row
from extractor.outline import mark_headings
from tests.helpers.scripts import LAYOUT, SENTENCE, TAKES, blocks_of, recognised


def outline(script: str, *, title: int | None = None, layout: Layout | None = LAYOUT, marked: bool | None = None) -> str:
    """Each heading's place with the first letter of what it is, and a `?` for each that might have been one."""
    blocks = blocks_of(script)
    keys, found = recognised(layout, blocks, title)
    marked = any(block.kind == "heading" for block in blocks) if marked is None else marked
    marks, notes = mark_headings(blocks, keys, found, TAKES, marked=marked)
    assert {one.code for one in notes} <= {"heading.possible"}
    return " ".join([*(f"{mark.index}{mark.row.kind[0]}" for mark in marks), *(f"{[b.start for b in blocks].index(n.start)}?" for n in notes)])


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        # What the layout knows, each in its section.
        ("Overview / P / Skills / P / Sign up / P", "0s 2s 4b"),
        ("Overview / Pay / 40 / Tools / Rope / History / P / Pay table / | a", "0s 1l 3l 5p 7t"),
        ("Skills / Pay / P / History / P", "0s"),
        ("Pay / P / Overview / Pay / 40", "2s 3l"),
        ("Overview / P / Sign up / Pay / 40", "0s 2b"),
        ("Overview / P / All about moss / Pay / P", "0s 2c"),
        ("| Overview / P", ""),
        ("- Overview / P", "0s"),
        ("- Overview / P / Overview / P", "2s"),
        ("- Overview / P / | Overview / P", "0s"),
        # A further heading of a section goes on with it where it stands already.
        ("Overview / P / More on it / P", "0s 2p"),
        ("Overview / P / Skills / P / More on it / P", "0s 2s 4p"),
        ("More on it / P / Overview / P", "0s 2s"),
        ("Overview / P / Sign up / P / More on it / Pay / 40", "0s 2b 4p 5l"),
        ("Overview / P / Overview / P", "0s 2s"),
        # A site's own line is no heading, though it says one's words.
        ("Overview / P / Share it / P", "0s"),
        # A chart stands once, and no table holds one.
        ("Overview / Pay chart / Rope 12% / Pay chart / P", "0s 1p"),
        ("Overview / History / P / History / P", "0s 1p 3p"),
        ("Overview / Pay table / | a / Pay chart / Rope 12%", "0s 1t"),
        ("Overview / Pay table / | a / History / P", "0s 1t 3p"),
        # A chart ends with its note, or before a sentence; then the section goes on.
        ("Overview / Pay chart / Rope 12% / Source: moss / Moss facts / P", "0s 1p 4?"),
        ("Overview / Pay chart / Rope 12% / P / Moss facts / P", "0s 1p 4u"),
        ("Overview / Duties / Rope / P / Moss facts / P", "0s 1p"),
    ],
)
def test_known_headings(script: str, heads: str) -> None:
    assert outline(script) == heads


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Overview / P / Moss facts / P", "0s 2u"),
        ("Overview / Moss facts / P", "0s 1u"),
        ("Overview / P / Moss facts / - P", "0s 2u"),
        ("Overview / P / Moss facts / | P", "0s"),
        ("Overview / P / Moss facts", "0s"),
        ("Overview / P / Moss facts / Skills / P", "0s 3s"),
        ("Overview / P / Moss facts / S", "0s"),
        ("Overview / P / moss facts / P", "0s"),
        ("Overview / P / (Moss) / P", "0s"),
        ("Overview / P / 4 moss facts / P", "0s 2u"),
        ("Overview / P / 2024 / P", "0s"),
        ("Overview / P / Moss grows. / P", "0s"),
        ("Overview / P / - Moss facts / P", "0s"),
        ("Overview / P / | Moss facts / P", "0s"),
        ("Overview / P / ~ Moss facts / P", "0s"),
        ("Overview / P / --- / P", "0s"),
        ("Overview / P / Share it / P", "0s"),
        ("Overview / P / Rope 12% / Moss 14% / P", "0s"),
        ("Overview / Rope 12% / Moss 14% / P", "0s"),
        ("Overview / W / Moss facts / P", "0s 2?"),
        ("Overview / P / Moss facts / W", "0s 2?"),
        ("All about moss / P / Moss facts / P", "0c"),
        # Among short items a line that is none, and under a label one line less.
        ("Skills / - Rope / Moss facts / P", "0s 2u"),
        ("Skills / - Rope / - Walk / Moss facts / W", "0s"),
        ("Skills / Rope / Moss facts / P", "0s"),
        ("Skills / rope work / in rain / Moss Walker Facts / P", "0s 3u"),
        ("Skills / rope work / Moss Walker Facts / P", "0s"),
        ("Overview / Pay / rope work / Moss Walker Facts / P", "0s 1l 3u"),
        ("Overview / Duties / rope work / Moss Walker Facts / P", "0s 1p"),
        ("Overview / Duties / - Rope / Moss facts / P", "0s 1p 3u"),
        ("Overview / History / W / Moss facts / P", "0s 1p 3?"),
        # Among entries.
        ("Path / Moss walker / P / Step 2 / P", "0s"),
        # Outside of sections: only what has much text of its own, and before the last section.
        ("P / Moss facts / P / Q / Q", "1?"),
        ("P / Moss facts / P / Q / Q / Overview / P", "1u 5s"),
        ("P / Share it / Moss facts / P / Q / Q / Overview / P", "2u 6s"),
        ("P / W / Moss facts / P / Q / Q / Overview / P", "6s"),
        ("Overview / P / Sign up / P / Moss facts / P / Q / Q", "0s 2b 4?"),
        ("Overview / P / Sign up / P / Moss facts / P / Q / Q / Skills / P", "0s 2b 4u 8s"),
        ("Overview / P / Sign up / P / Moss facts / S / Skills / P", "0s 2b 6s"),
    ],
)
def test_unknown_headings_where_only_shape_tells(script: str, heads: str) -> None:
    assert outline(script) == heads


def test_before_the_title_nothing_is_a_heading_nor_is_the_title_itself() -> None:
    script = "Overview / Skills / Path / Pay / P"
    assert outline(script) == "0s 1s 2s"
    assert outline(script, title=0) == "1s 2s"
    assert outline(script, title=1) == "2s"
    assert outline("Moss Walker / P / Moss facts / P", title=0, layout=None) == "2u"
    assert outline("Moss Walker / Moss facts / P", title=0, layout=None) == "1?"
    assert outline("Moss Walker / P / Moss facts / P / Q / Q / Skills / P", title=0) == "2u 6s"
    assert outline("Moss Walker / P / Moss facts / P / Q / Q / Skills / P", title=1) == "6s"


def test_a_heading_is_short_and_has_a_longer_text_under_it() -> None:
    assert outline(f"Overview / P / {'Moss ' * 16} / P P {SENTENCE} {SENTENCE}") == "0s 2u"
    assert outline(f"Overview / P / {'Moss ' * 16}s / P P {SENTENCE} {SENTENCE}") == "0s"
    assert outline(f"Overview / P / Moss facts / {'m' * 40}.") == "0s 2u"
    assert outline(f"Overview / P / Moss facts / {'m' * 39}.") == "0s"
    assert outline(f"Overview / P / {'Moss facts' * 6} / {'m' * 60}.") == "0s 2u"
    assert outline(f"Overview / P / {'Moss facts' * 6} / {'m' * 59}.") == "0s"


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("## Overview / P / ## Moss facts / P", "0s 2u"),
        ("## Overview / P / ### Moss facts / P", "0s 2u"),
        ("## Overview / P / Moss facts / P", "0s"),
        ("## Overview / P / ## moss / --- / ## 2024", "0s 2u 4u"),
        ("## Overview / Pay / 40", "0s 1l"),
        ("## Overview / History / P", "0s 1p"),
        # Where a heading stands in markup, the same words without are none; a label is one all the same.
        ("## Overview / P / Overview / P / ## Skills / Skills / P", "0s 4s"),
        ("## Overview / ### Pay / 40 / ### Tools / Pay / 50", "0s 1l 3l 4l"),
        ("## Overview / ### History / P / ### Duties / History / P", "0s 1p 3p"),
        ("Overview / P / ## Skills / Skills / P", "0s 2s"),
        # What is the site's own is none of the guide's.
        ("## Overview / P / ## Share it / P", "0s 2b"),
        ("## Sign up / P / ### Moss facts / P", "0b 2b"),
        ("## Sign up / P / ## Moss facts / P", "0b 2u"),
        ("## Sign up / ### Moss facts / P / ### Stones / P", "0b 1b 3b"),
        ("## Sign up / P / ### Sign up / P / ### Moss facts / P", "0b 2b 4u"),
        ("## Sign up / P / # Moss facts / P", "0b 2b"),
        ("### Sign up / P / ## Moss facts / P", "0b 2u"),
        # Entries have headings of their own, and items in their section.
        ("## Path / ### Moss walker / P", "0s"),
        ("## Path / ## Moss walker / P", "0s 1u"),
        ("## Path / # Moss walker / P", "0s"),
        ("## Skills / ### Rope / P", "0s"),
        ("## Skills / ## Rope / P", "0s 1u"),
        ("## Skills / ### Soft skills / P / #### Rope / P", "0s 1p 3u"),
        ("## Overview / ### Duties / #### Rope / P", "0s 1p 2u"),
        # A deeper unknown heading leaves its section open.
        ("## Overview / P / ### Moss facts / P / ### Pay / 40", "0s 2u 4l"),
        ("## Overview / P / ## Moss facts / P / ### Pay / 40", "0s 2u 4u"),
        ("## Overview / P / ### Moss facts / P / #### More / P / ### Pay / 40", "0s 2u 4u 6l"),
        ("## Path / ### Moss walker / P / #### Step 4 / P / ## Step 5 / P", "0s"),
        ("## Overview / ### Step 4 / P", "0s 1u"),
        # Where subsections have their sections' level, levels tell nothing.
        ("## Overview / ## History / P / ## Path / ## Moss walker / P", "0s 1p 3s"),
        ("## Overview / ## History / P / ## Skills / ## Rope / P", "0s 1p 3s"),
        ("## Overview / ## History / P / ## Skills / ## Soft skills / P / ## Rope / P", "0s 1p 3s 4p 6u"),
        ("## Overview / ## Moss facts / P / ## History / P", "0s 1u 3u"),
        # Before the first section of a page without a title stands the site's.
        ("## Moss facts / P / ## Overview / P", "2s"),
    ],
)
def test_headings_in_markup(script: str, heads: str) -> None:
    assert outline(script) == heads


def test_headings_of_a_page_without_a_layout() -> None:
    assert outline("Moss facts / P / Wet stones / P", layout=None) == "0u 2u"
    assert outline("## Moss facts / P / ### Wet stones / P", layout=None) == "0u 2u"
    assert outline("## Moss facts / P / ## Overview / P", title=0) == "2s"
    assert outline("## Moss / ## Moss facts / P / ## Overview / P", title=0) == "1u 3s"


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Questions / Is it wet? / P / Is it for you? / P / Is it dry? / P", "0s"),
        ("Questions / Is it wet? / P / Is it for you? / P", "0s 3s"),
        ("Questions / Is it wet? / P / Is it for you? / P / P / Is it dry? / P", "0s 3s 6u"),
        ("Questions / Is it for you? / P / Is it dry? / P", "0s"),
        ("Questions / Is it for you? / P / Skills / P", "0s 3s"),
        ("Questions / Pay / P / Is it for you? / P / Skills / P", "0s 3s 5s"),
        ("Questions / P / Is it for you? / P", "0s 2s"),
        ("Overview / Questions / Is it for you? / Overview / P / Questions / P / Is it for you? / P / Skills / P", "3s 5s 7s 9s"),
        ("Questions / P / Is it for you? / Is it dry? / P", "0s"),
        ("Questions / P / Is it for you? / P / Q / Is it dry? / P", "0s 2s 5u"),
        ("Questions / P / Is it for you? / P / Skills / P", "0s 2s 4s"),
        ("Questions / P / Is it for you? / Skills / Is it dry?", "0s 2s 3s"),
        ("Is it for you? / P / Questions / P / Is it for you? / P / Skills / P", "0s 2s 6s"),
        ("Is it for you? / P / Questions / P / Skills / P", "0s 2s 4s"),
        ("Questions / P / Is it for you? / P / Skills / P / Is it for you? / P", "0s 4s 6s"),
        ("Questions / P / Is it for you? / P / Sign up / P / Is it for you? / P", "0s 4b 6s"),
        ("## Questions / P / ### Is it for you? / P / ### Is it dry? / P", "0s"),
        ("## Questions / P / ## Is it for you? / P / ## Is it dry? / P", "0s 2s 4u"),
        ("## Is it for you? / P / ## Questions / P / ## Is it for you? / P", "0s 2s 4s"),
        ("## Is it for you? / P / ## Questions / P / ### Is it for you? / P", "0s 2s"),
        ("## Overview / P / ### Is it for you? / P", "0s 2s"),
    ],
)
def test_a_heading_that_asks_is_a_question_among_questions(script: str, heads: str) -> None:
    """Where its level says so, or it stands outside of them as well, or another one follows its one paragraph."""
    assert outline(script) == heads


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Overview / P / Why walk at all? / P / Skills / P", "0s 2u 4s"),
        ("Overview / Why walk at all? / P / Skills / P", "0s 1u 3s"),
        ("Skills / - a / - b / Why walk at all? / P / Overview / P", "0s 3u 5s"),
        ("Overview / Q / why walk at all? / P", "0s"),
        ("Overview / P / Why walk at all? / Skills / P", "0s 3s"),
        ("Questions / Is it wet? / P / Why walk at all? / P", "0s"),
    ],
)
def test_a_line_that_asks_is_a_heading_where_the_layout_has_such(script: str, heads: str) -> None:
    assert outline(script) == heads


def test_what_stands_before_the_title_makes_no_heading_a_question() -> None:
    script = "Is it for you? / Moss Walker / Questions / P / Is it for you? / P / Skills / P"
    assert outline(script) == "0s 2s 6s"
    assert outline(script, title=1) == "2s 4s 6s"


def test_a_question_that_follows_is_no_longer_than_three_headings() -> None:
    script = "Questions / P / Is it for you? / P / "
    assert outline(f"{script}{'Is it ' * 39}x it? / P") == "0s"
    assert outline(f"{script}{'Is it ' * 39}so it? / P") == "0s 2s"


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("In brief / Overview / P / Skills / P / Overview / P / Skills / P", "0s 1p 3p 5s 7s"),
        ("In brief / P / Overview / P / Skills / P", "0s 2s 4s"),
        ("In brief / Overview / P / Overview / P / Overview / P", "0s 1p 3s 5s"),
        ("## In brief / ### Overview / P / ## Moss facts / P / ### Skills / Soft skills / P / ## Overview / P / ## Skills / P", "0s 1p 3u 5p 8s 10s"),
        ("In brief / Overview / P / Path / P / Overview / P", "0s 1p 3s 5s"),
        ("In brief / P / Overview / P / Path / P / Path / P", "0s 2s 4p 6s"),
        ("In brief / Overview / Pay / 40 / Skills / P / Overview / Pay / 50 / Skills / P", "0s 1p 4p 6s 7l 9s"),
        ("In brief / Overview / P / Sign up / P / Overview / P / Skills / P / Skills / P", "0s 1p 3b 5s 7s 9s"),
        ("In brief / Overview / P / All about moss / P / Overview / P", "0s 1p 3c 5s"),
        ("## In brief / ### Overview / P / ### Skills / P", "0s 1p 3p"),
        ("## In brief / P / ## Overview / P / ### Skills / P", "0s 2s 4s"),
        ("## In brief / ## Overview / P / ## Skills / P", "0s 1s 3s"),
        ("### In brief / ## Overview / P / ## Overview / P", "0s 1s 3s"),
        ("## In brief / ## Overview / P / ## Skills / P / ## Overview / P / ## Skills / P", "0s 1p 3p 5s 7s"),
        ("## In brief / ### Overview / P / Skills / P", "0s 1p 3s"),
    ],
)
def test_a_digest_says_in_brief_what_sections_say_again(script: str, heads: str) -> None:
    assert outline(script) == heads


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Overview / P / (c) moss / P / Skills / P", "0s 2b 4s"),
        ("Overview / P / (c) moss / P / Overview / P", "0s 2b"),
        ("Overview / P / Skills / P / (c) moss / P / Overview / P / Path / P", "0s 2s 4b 8s"),
        ("Overview / P / Skills / P / (c) moss / Skills / P / Overview / P", "0s 2s 4b"),
        ("Overview / P / Sign up / (c) moss / P", "0s 2b"),
        ("(c) moss / Overview / P", "0b 1s"),
        ("(c) moss / Pay / P / Pay / P", "0b"),
        ("## Overview / P / (c) moss / ## Moss facts / P", "0s 2b 3b"),
    ],
)
def test_from_the_last_lines_on_no_section_stands_again(script: str, heads: str) -> None:
    assert outline(script) == heads


def test_a_last_line_is_no_long_text() -> None:
    assert outline(f"Overview / P / (c) {'m' * 395} / Skills / P") == "0s 2b 3s"
    assert outline(f"Overview / P / (c) {'m' * 396} / Skills / P") == "0s 3s"


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Overview / Skills / Path / Overview / P / Skills / P / Path / P", "3s 5s 7s"),
        ("Overview / Skills / Overview / P / Skills / P", "0s 1s 2s 4s"),
        ("Overview / Skills / P / Path / P / Overview / P / Skills / P / Path / P", "0s 1s 3s 5s 7s 9s"),
        # Right under the contents stands what they do not list.
        ("Overview / Skills / Path / Questions / Overview / P / Skills / P / Path / P", "3s 4s 6s 8s"),
        ("Overview / Skills / Path / Questions / Is it for you? / Overview / P / Skills / P / Path / P", "3s 5s 7s 9s"),
        # One of four entries may stand nowhere else.
        ("Overview / Questions / Skills / Path / Overview / P / Skills / P / Path / P", "4s 6s 8s"),
        ("Overview / Questions / Path / Overview / P / Path / P", "0s 1s 2s 3s 5s"),
        # The list ends where an entry stands for the second time.
        ("Overview / Skills / Path / Overview / Skills / Path", ""),
        ("Overview / Skills / Path / Overview / Skills / P / Path", "3s 4s 6s"),
        # A section's parts may be among them, but parts alone are no contents.
        ("Overview / Soft skills / Skills / Overview / P / Skills / Soft skills / P", "3s 5s 6p"),
        ("Skills / Soft skills / Salt and stone / P / Soft skills / P / Salt and stone / P / Skills / P", "0s 1p 2p 4p 6p 8s"),
        ("All about moss / Skills / Path / P / All about moss / P / Skills / P / Path / P", "4c 6s 8s"),
        # The site's own lines may stand before, between and behind the entries, but make no contents of one heading.
        ("Overview / Share it / Skills / P / Overview / P / Skills / P", "4s 6s"),
        ("Overview / Skills / Share it / P / Overview / P / Skills / P", "4s 6s"),
        ("Share it / Overview / Skills / P / Overview / P / Skills / P", "4s 6s"),
        ("Overview / Share it / Print it / P / Overview / P", "0s 4s"),
        ("Overview / Share it / Share it / Skills / P / Overview / P / Skills / P", "0s 3s 5s 7s"),
        ("Overview / Share it / Print it / Save it / Send it / Like it / Keep it / Skills / P / Overview / P / Skills / P", "9s 11s"),
        (
            "Overview / Share it / Print it / Save it / Send it / Like it / Keep it / Note it / Skills / P / Overview / P / Skills / P",
            "0s 8s 10s 12s",
        ),
    ],
)
def test_contents_are_no_headings(script: str, heads: str) -> None:
    """A list of three at least, of which nearly all stand once more."""
    assert outline(script) == heads


@pytest.mark.parametrize(
    ("script", "heads"),
    [
        ("Overview / P / Skills / P / (c) moss / P / Skills / P", "0s 2s 4b"),
        ("Overview / P / Skills / P / (c) moss / P / Skills / P / Path / P", "0s 2s 4b 8s"),
        ("Overview / P / (c) moss / P / Skills / P / (c) moss / P / Skills / P", "0s 2b 4s 6b"),
        ("Overview / Pay / 40 / (c) moss / Pay / 50", "0s 1l 3b"),
        ("Overview / Pay / 40 / P / Pay / 50 / (c) moss / P", "0s 1l 4l 6b"),
        ("(c) moss / Pay / Pay", "0b"),
        # They say nothing of what stood before, either: no digest says in brief what only they say again.
        ("In brief / Overview / P / Skills / P / (c) moss / Overview / P / Skills / P", "0s 1s 3s 5b"),
        ("In brief / Overview / P / Skills / P / (c) moss / P / Overview / P / Skills / P", "0s 1s 3s 5b"),
        ("In brief / Overview / P / (c) moss / Overview / P", "0s 1s 3b"),
        ("In brief / Overview / P / Skills / P / (c) moss / Pay / 40 / Overview / P", "0s 1s 3s 5b"),
        ("In brief / Overview / P / (c) moss / Overview / P / Skills / P", "0s 1p 3b 4s 6s"),
    ],
)
def test_behind_the_last_lines_headings_only_repeat(script: str, heads: str) -> None:
    assert outline(script) == heads


def variant(**changes: object) -> Layout:
    """The layout with other data."""
    return Layout.model_validate({**LAYOUT.model_dump(exclude_defaults=True), **changes})


def test_a_line_to_turn_the_pages_is_no_heading() -> None:
    layout = variant(boilerplate={"line": ["<- Skills"], "start": ["(c)"]})
    assert outline("Overview / P / <- Skills / P", layout=layout) == "0s"
    assert outline("Overview / P / <- SKILLS / P", layout=layout) == "0s"
    assert outline("Overview / P / Skills / P", layout=layout) == "0s 2s"
    assert outline("Overview / P / Skills -> / P", layout=layout) == "0s 2s"
    assert outline("In brief / P / Skills / P / <- Skills / P", layout=layout) == "0s 2s"
    assert outline("In brief / P / Skills / P / Skills / P", layout=layout) == "0s 2p 4s"


@pytest.mark.parametrize(
    ("script", "last", "twice"),
    [
        ("P / Pay / 40", {}, -1),
        ("Overview / P / Skills / P", {"overview": 0, "skills": 2}, -1),
        ("Overview / P / Skills / P / Overview / P", {"overview": 4, "skills": 2}, 0),
        ("Overview / Skills / Path / Skills / Overview", {"overview": 4, "skills": 3, "path": 2}, 1),
        ("Overview / P / More on it / P", {"overview": 2}, -1),
        ("All about moss / P / All about moss / P", {}, -1),
    ],
)
def test_where_sections_stand_for_the_last_time(script: str, last: dict[str, int], twice: int) -> None:
    keys, found = recognised(LAYOUT, blocks_of(script))
    rows = [found.rows[key] for key in keys] if found.rows is not None else []
    hits = [index for index, row in enumerate(rows) if row]
    assert last_places(hits, rows, keys, ()) == (last, twice)
    assert last_places(hits, rows, keys, hits) == ({}, -1)


@pytest.mark.parametrize(
    ("script", "flat"),
    [
        ("## Overview / ## Pay / ## Skills", True),
        ("## Overview / ### Pay / ## Skills", False),
        ("### Overview / ## Pay", True),
        ("## Overview / ## Skills / ## Pay", True),
        ("## Skills / ## Pay", False),
        ("## Pay / ## Overview", False),
        ("# Overview / ## Pay", False),
        ("## Overview / # Pay", False),
        ("## Overview / Pay", False),
        ("## Overview / ## Sign up / ## Moss facts", False),
    ],
)
def test_levels_are_flat_where_a_subsection_has_its_sections_level(script: str, *, flat: bool) -> None:
    blocks = blocks_of(script)
    keys, found = recognised(LAYOUT, blocks)
    rows = [found.rows[key] for key in keys] if found.rows is not None else []
    assert levels_are_flat([index for index, row in enumerate(rows) if row], rows, blocks) == flat


def test_marks_of_entries_are_as_long_as_headings_at_most() -> None:
    """They are none where they stand in markup as headings do."""
    fits, longer = "Step " + "m" * 75, "Step " + "m" * 76
    layout = variant(section=[{"field": "overview", "heading": ["Overview"], "labels": {"step": [fits, longer]}}])
    assert outline(f"## Overview / P / ### {fits} / P / ### {longer} / P", layout=layout) == "0s 4u"


def test_a_row_is_no_heading_whatever_its_key() -> None:
    blocks = blocks_of("Overview / P / | Skills / Path / P")
    keys, found = recognised(LAYOUT, blocks)
    keys[2] = "skills"
    marks, _ = mark_headings(blocks, keys, found, TAKES, marked=False)
    assert [mark.index for mark in marks] == [0, 3]


def _lines(*texts: str) -> list[Block]:
    return [block for block in read("\n\n".join(texts), media_type="text/plain").blocks if block.words]


@pytest.mark.parametrize(
    ("texts", "count"),
    [
        (["A" * 59 + "."] * 7, 420),
        (["A" * 58 + "."] * 8, None),
        (["A" * 99 + "."] * 4, None),
        (["A" * 99 + "."] * 3 + ["A" * 100 + "."], 401),
        (["A" * 99 + "."] * 4 + ["A" * 70, "Up."], None),
        (["A" * 99 + "."] * 5 + ["A" * 70, "Up."], 500),
    ],
)
def test_running_text_above_the_title_is_told_where_it_is_more_than_a_notice(texts: list[str], count: int | None) -> None:
    blocks = _lines(*texts, "The title", "B" * 500 + ".")
    notes = above_title(blocks, len(texts))
    assert [note.message.split()[0] for note in notes] == ([] if count is None else [f"{count}"])
    assert above_title([block._replace(furniture=True) for block in blocks], len(texts)) == []
    assert above_title(blocks, None) == []


@pytest.mark.parametrize(("at", "drawn"), [(1, True), (2, True), (6, True), (7, False)])
def test_figures_of_a_chart_stand_near_its_name(at: int, drawn: object) -> None:
    blocks = _lines("Chart", *["Bar"] * (at - 1), "45 of them", *["End"] * 3)
    rows: list[list[Row]] = [[] for _ in blocks]
    assert draws(blocks, rows, 0) == drawn
    rows[at] = [Row("section", "salary", "salary", None, "")]
    assert not draws(blocks, rows, 0)
    rows[at] = [Row("part", "salary", "salary", None, "")]
    assert draws(blocks, rows, 0) == drawn

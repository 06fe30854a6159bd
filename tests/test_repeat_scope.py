"""What of a page takes part in the search for repeats, and where its sections begin."""

from __future__ import annotations

import pytest

from extractor.blocks import Block
from extractor.layouts import Layout
from extractor.layouts.match import Row
from extractor.parts import MORE, Mark
from extractor.recognise import Recognised, keys_of
from extractor.repeat_scope import Scope, typed_wholes
from extractor.text import Words

LAYOUT = Layout.model_validate(
    {
        "id": "moss",
        "version": 1,
        "section": [
            {"heading": ["Path"], "field": "career_path", "labels": {"step": ["Step {n}", "Stage {n} of moss"], "experience": ["Experience"]}},
            {"heading": ["Near"], "field": "related_careers", "card": {"description": ["A card's text"], "end": ["Read on"]}},
        ],
        "boilerplate": {"line": ["Home page"]},
        "glue": {"texts": ["Explore"]},
    }
)


def scope_of(*texts: str | Block, heads: dict[int, str] | None = None, title: int | None = None) -> Scope:
    """The scope of a page with such blocks, and headings of such kinds at some of them."""
    blocks = [text if isinstance(text, Block) else Block(Words(text, 0), 0, len(text)) for text in texts]
    marks = [Mark(index, Row(kind, None, None, None, "")) for index, kind in (heads or {}).items()]
    return Scope(blocks, keys_of(blocks), marks, Recognised(LAYOUT, None, None, None, title, frozenset(), []))


@pytest.mark.parametrize(
    ("text", "label", "ends"),
    [
        ("Step 4", True, False),
        ("STEP 12:", True, False),
        ("Step", False, False),
        ("Step up", False, False),
        ("Two Step 4", False, False),
        ("Stage 2 of moss", True, False),
        ("Stage 2", False, False),
        ("Stage 2 of stone", False, False),
        ("2 of moss", False, False),
        ("Stage of moss", False, False),
        ("Experience", True, False),
        ("Home Page", True, True),
        ("Explore", True, True),
        ("Explore moss", False, False),
        ("A card's text", True, True),
        ("Read on", True, True),
        ("Path", False, False),
    ],
)
def test_labels_buttons_and_card_texts_take_no_part(text: str, *, label: bool, ends: bool) -> None:
    scope = scope_of("Moss grows.", text)
    assert scope.compared() == ([0] if label else [0, 1])
    assert scope.ends(1) == ends


def test_what_stands_before_the_title_or_in_boilerplate_takes_no_part() -> None:
    texts = ["a", "b", "c", "", "d", "e", "f"]
    assert scope_of(*texts).compared() == [0, 1, 2, 4, 5, 6]
    assert scope_of(*texts, title=0).compared() == [1, 2, 4, 5, 6]
    assert scope_of(*texts, title=1).compared() == [2, 4, 5, 6]
    heads = {1: "section", 2: "boilerplate", 4: "part", 5: "section"}
    assert scope_of(*texts, heads=heads).compared() == [0, 1, 5, 6]
    assert scope_of(*texts, heads={0: "boilerplate", 5: "unknown"}).compared() == [5, 6]
    assert scope_of(*texts, heads={5: "boilerplate"}).compared() == [0, 1, 2, 4]


def test_sections_begin_at_their_headings() -> None:
    heads = {1: "section", 2: "part", 3: "boilerplate", 4: "label", 5: "section", 6: "table"}
    scope = scope_of(*"abcdefg", heads=heads)
    assert [scope.section(index) for index in range(7)] == [0, 1, 1, 2, 2, 3, 3]
    assert scope.wholes() == [(1, 3), (5, 7)]


@pytest.mark.parametrize(
    ("block", "title"),
    [
        (Block(Words("Moss surveyor", 0), 0, 13), True),
        (Block(Words("Moss grows.", 0), 0, 11), False),
        (Block(Words("Moss grows.", 0), 0, 11, "heading"), True),
        (Block(Words("Moss surveyor", 0), 0, 13, "item"), False),
        (Block(Words("Moss surveyor", 0), 0, 13, "row"), False),
        (Block(Words("4 moss surveyors", 0), 0, 16), False),
        (Block(Words("Moss 4", 0), 0, 6), True),
        (Block(Words("m" * 100, 0), 0, 100), True),
        (Block(Words("m" * 101, 0), 0, 101), False),
    ],
)
def test_a_short_line_that_is_no_sentence_names_an_entry(block: Block, *, title: bool) -> None:
    assert scope_of(block).is_title(0) == title


@pytest.mark.parametrize(
    ("heads", "wholes"),
    [
        # (place, level, kind, field) of each heading of a page of ten blocks.
        ([(0, 2, "section", "salary"), (4, 2, "section", "outlook")], [(0, 4), (4, 10)]),
        ([(0, 2, "section", "salary"), (2, 3, "part", "table"), (4, 2, "section", "outlook")], [(0, 4), (4, 10)]),
        ([(0, 2, "section", "salary"), (2, 3, "unknown", None), (6, 2, "unknown", None)], [(0, 6)]),
        ([(0, 2, "section", "salary"), (2, 3, "part", MORE), (5, 4, "unknown", None)], [(0, 2), (2, 10)]),
        ([(0, None, "section", "salary"), (3, None, "unknown", None)], [(0, 3)]),
        ([(0, 2, "section", "salary"), (3, None, "unknown", None)], [(0, 3)]),
        ([(0, None, "section", "salary"), (3, 4, "unknown", None)], [(0, 3)]),
        ([(1, 1, "unknown", None), (3, 2, "section", "salary"), (5, 3, "section", "outlook")], [(3, 5), (5, 10)]),
    ],
)
def test_typed_wholes_end_where_the_next_begins(heads: list[tuple[int, int | None, str, str | None]], wholes: list[tuple[int, int]]) -> None:
    """Deeper headings of which nothing is known, and parts, stand inside; where levels are not known, any other heading ends a section."""
    blocks = [Block(Words(f"Moss {number}", 0), 0, 6) for number in range(10)]
    for index, level, _, _ in heads:
        blocks[index] = blocks[index]._replace(kind="heading", level=level)
    marks = [Mark(index, Row(kind, field, None, None, "")) for index, _, kind, field in heads]
    assert typed_wholes(blocks, marks) == wholes

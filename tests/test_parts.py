"""What stands under each heading of a page, and which unknown headings are nearly known ones."""

from __future__ import annotations

import pytest

from extractor import read
from extractor.layouts import Layout
from extractor.layouts.match import Row, headings_of
from extractor.outline import mark_headings
from extractor.parts import MORE, Mark, Part, any_may_end, ended, followed, near_headings, parts_of
from tests.helpers.scripts import LAYOUT, TAKES, WORDS, blocks_of, recognised

SHORT = {text: letter for letter, text in WORDS.items()}


def parts(script: str, *, dropped: tuple[int, ...] = (), title: int | None = None) -> list[Part]:
    blocks = blocks_of(script)
    keys, found = recognised(LAYOUT, blocks, title)
    marks, _ = mark_headings(blocks, keys, found, TAKES, marked=any(block.kind == "heading" for block in blocks))
    return parts_of(blocks, marks, [index in dropped for index in range(len(blocks))], title)


def told(part: Part) -> str:
    """The place of its heading, the first letter of what it is, what stands under it, and in brackets its parts."""
    text = " ".join([f"{part.index}{part.row.kind[0]}:", *(SHORT.get(str(block.words), str(block.words)) for block in part.blocks)])
    return text + "".join(f" ({told(inner)})" for inner in part.parts)


@pytest.mark.parametrize(
    ("script", "dropped", "title", "lead", "rest"),
    [
        ("Overview / P / --- / Q / Skills / - a", (), None, "", ["0s: P Q", "4s: a"]),
        ("P / Overview / Q", (), None, "P", ["1s: Q"]),
        ("P / Moss Walker / Q / Overview / P", (), 1, "Q", ["3s: P"]),
        ("Moss Walker / Q / Overview / P", (), 0, "Q", ["2s: P"]),
        ("Overview / P / Q / Skills / - a / - b", (1, 4), None, "", ["0s: Q", "3s: b"]),
        ("Overview / P / Skills / Q", (2,), None, "", ["0s: P Q"]),
        ("Overview / P / Pay / 40 / History / P / Q / Pay table / | a", (), None, "", ["0s: P (2l: 40) (4p: P Q) (7t: a)"]),
        # A part belongs to its section, also where another one stands between.
        ("Overview / P / Sign up / Q / More on it / P", (), None, "", ["0s: P (4p: P)", "2b: Q"]),
        ("Overview / P / Skills / Q / Soft skills / W / More on it / P", (), None, "", ["0s: P (6p: P)", "2s: Q (4p: W)"]),
        ("Overview / P / Skills / Q / Overview / W / History / P", (), None, "", ["0s: P", "2s: Q", "4s: W (6p: P)"]),
        # A chart ends with its note or before a sentence, and the section goes on.
        ("Overview / P / Pay chart / a 4% / Source: moss / Q / W", (), None, "", ["0s: P Q W (2p: a 4% Source: moss)"]),
        ("Overview / P / Pay chart / a 4% / Q / W", (), None, "", ["0s: P Q W (2p: a 4%)"]),
        ("Overview / P / Pay chart / a 4% / --- / W / Q", (), None, "", ["0s: P Q (2p: a 4% W)"]),
        ("Overview / P / Map of pay / a 4% / Q / W", (), None, "", ["0s: P Q W (2p: a 4%)"]),
        ("Overview / Duties / a / Q / W", (), None, "", ["0s: (1p: a Q W)"]),
        ("Overview / Source notes / a / Source: moss / Q", (), None, "", ["0s: Q (1p: a Source: moss)"]),
        ("Overview / Source notes / P / Q", (), None, "", ["0s: (1p: P Q)"]),
        (
            "Overview / Pay chart / a 4% / Source: moss / Pay chart / Q / Source: moss",
            (),
            None,
            "",
            ["0s: Pay chart Q Source: moss (1p: a 4% Source: moss)"],
        ),
    ],
)
def test_what_stands_under_each_heading(script: str, dropped: tuple[int, ...], title: int | None, lead: str, rest: list[str]) -> None:
    first, *others = parts(script, dropped=dropped, title=title)
    assert (told(first), first.heading) == (f"-1l: {lead}".rstrip(), None)
    assert [told(part) for part in others] == rest
    for part in others:
        assert all(inner.parent == part.index for inner in part.parts)
        assert part.walk() == [part, *part.parts]


@pytest.mark.parametrize(
    ("script", "parents"),
    [
        ("## Overview / ### Moss facts / #### Wet / ### Stones", [None, 0, 1, 0]),
        ("## Moss facts / ## Stones / P / ### Wet", [None, None, 1]),
        ("### Moss facts / ## Stones", [None, None]),
        ("## Overview / #### Moss facts / ### Wet", [None, 0, 0]),
        ("## Overview / ### Moss facts / ## Skills / ### Wet", [None, 0, None]),
        ("## Skills / ## Wet / ## Path", [None, None, None]),
        ("## Moss / # Stones / ### Wet / P", [None, None, 0]),
        ("## Moss / ### Overview / P", [None, None]),
        ("## Moss / ### Sign up / ### Overview / #### Stones", [None, None, None, 2]),
    ],
)
def test_an_unknown_heading_stands_in_the_last_open_one_above_its_level(script: str, parents: list[int | None]) -> None:
    first, *others = parts(f"T / {script}", title=0)
    places = [part for top in others for part in top.walk()]
    places.sort(key=lambda part: part.index)
    assert [part.parent for part in places if part.row.kind != "part"] == [parent if parent is None else places[parent].index for parent in parents]
    assert first.level is None
    assert all(part.heading is not None and part.level == part.heading.level for part in others)


@pytest.mark.parametrize(("field", "parent"), [(MORE, 2), ("history", 0)])
def test_an_unknown_heading_stands_under_a_further_one_of_a_section(field: str, parent: int) -> None:
    """But not under a subsection, whose level may be any."""
    blocks = blocks_of("## Overview / P / ### More / P / #### Moss facts / P")
    rows = {0: Row("section", "overview", "overview", None, ""), 2: Row("part", field, "overview", None, ""), 4: Row("unknown", None, None, None, "")}
    found = parts_of(blocks, [Mark(index, row) for index, row in rows.items()], [False] * len(blocks), None)
    assert [told(part) for part in found] == ["-1l:", "0s: P (2p: P)", "4u: P"]
    assert found[2].parent == parent


def test_a_long_sentence_ends_a_chart_but_where_its_note_follows_soon() -> None:
    for count, where in ((0, None), (10, None), (11, "before")):
        blocks = blocks_of(f"Pay chart / P / {'a 4% / ' * count}Source: moss")
        assert ended(headings_of(LAYOUT).by_key["pay chart"][0], blocks, 1) == where
    assert ended(headings_of(LAYOUT).by_key["pay chart"][0], blocks_of("Source: moss / P / Q"), 1) == "before"
    chart, notes, duties = (headings_of(LAYOUT).by_key[key][0] for key in ("map of pay", "source notes", "duties"))
    for text, where in ((f"{'m' * 39}.", "before"), (f"{'m' * 38}.", None), ("m" * 60, None), ("Source: moss", None)):
        assert ended(chart, blocks_of(f"Map of pay / {text}"), 1) == where
    assert ended(notes, blocks_of("P / Source: moss / P"), 1) == "after"
    assert ended(notes, blocks_of("P / P / Source: moss"), 1) is None
    assert ended(duties, blocks_of("P / P / Source: moss"), 1) is None


@pytest.mark.parametrize(
    ("heading", "near"),
    [
        ("The soft skills", "Soft skills"),
        ("Soft skills at work", "Soft skills"),
        ("Soft skills set out here", None),
        ("Soft", None),
        ("Soft work", None),
        ("Salt & Stones", "Salt and stone"),
        ("Salt stone", "Salt and stone"),
        ("Salt or sand", None),
        ("About moss", None),
        ("The overview", None),
        ("Our tools", None),
    ],
)
def test_an_unknown_heading_is_nearly_a_known_one(heading: str, near: str | None) -> None:
    """Two thirds of a section's or part's words, two at least, stand in it, and two others at most."""
    found = parts(f"## Overview / P / ## {heading} / P / ## Skills / P")
    told = near_headings(found, headings_of(LAYOUT))
    assert [(one.code, one.start) for one in told] == ([("heading.near", found[2].heading.words.start)] if near and found[2].heading else [])
    assert all(repr(near) in one.message for one in told)
    assert near_headings(found, None) == []


def test_a_known_heading_is_no_proposal() -> None:
    assert near_headings(parts("P / In brief / P / Is it for you? / P"), headings_of(LAYOUT)) == []


def test_a_part_whose_section_has_no_heading_stands_in_the_last_one() -> None:
    rows = [Row("section", "overview", "overview", None, ""), Row("section", "skills", "skills", None, ""), Row("label", "pay", "path", None, "")]
    found = parts_of(blocks_of("Overview / Skills / Pay / 40"), [Mark(index, row) for index, row in enumerate(rows)], [False] * 4, None)
    assert [told(part) for part in found] == ["-1l:", "0s:", "1s: (2l: 40)"]


@pytest.mark.parametrize(
    ("part", "may"),
    [({"end": ["Source:"]}, True), ({"shape": "figures"}, True), ({"shape": "items"}, False), ({}, False)],
)
def test_whether_any_part_of_a_layout_says_how_it_ends(part: dict, *, may: bool) -> None:
    other = {"field": "duties", "heading": ["Duties"]}
    data = {
        "id": "m",
        "version": 1,
        "section": [{"field": "overview", "heading": ["Overview"], "part": [other, {"field": "a", "heading": ["A"], **part}]}],
    }
    assert any_may_end(Layout.model_validate(data)) == may
    assert not any_may_end(None)


def test_a_line_is_followed_by_what_is_longer_than_it() -> None:
    blocks = [block for block in read("The pier\n\nThe lamp\n\nIts keeper\n\nIt stands.", media_type="text/plain").blocks if block.words]
    assert followed(blocks, 8) == {1}
    assert followed(blocks, 7) == set()

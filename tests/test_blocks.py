"""Small pages and the blocks that they are read as: kind, words, and what the markup says of them."""

from __future__ import annotations

import pytest

from extractor import read
from extractor.blocks import Block
from tests.helpers.sound import sound

MARKDOWN, HTML, PLAIN = "text/markdown", "text/html", "text/plain"


def told(block: Block) -> str:
    """`heading2 Hills`, `item(3) one`, `row! a|b` (a header), `-` for what is markup alone."""
    if block.kind == "rule":
        return "-"
    words = "|".join(block.cells) if block.cells else str(block.words)
    return f"{block.kind}{block.level or ''}{f'({block.number})' if block.number is not None else ''}{'!' if block.header else ''} {words}"


@pytest.mark.parametrize(
    ("page", "media_type", "blocks"),
    [
        ("---\ntitle: 'Moss'\nid: 3\n---\n\n# Moss\n\nThey walk.", MARKDOWN, ["-"] * 4 + ["heading1 Moss", "paragraph They walk."]),
        ("---\n\nThey walk.\n\n---\n", MARKDOWN, ["-", "paragraph They walk.", "-"]),
        ("First line  \nsecond line\\\nthird line", MARKDOWN, ["paragraph First line", "paragraph second line", "paragraph third line"]),
        ("*** Moss ***\n\n***** Hills *****\n\nThey walk.", MARKDOWN, ["heading4 Moss", "heading2 Hills", "paragraph They walk."]),
        (
            "## Moss ##\n\n## Hills {#hills .x}\n\nHeath\n---\nFens\n===\n\nText.",
            MARKDOWN,
            ["heading2 Moss", "heading2 Hills", "heading2 Heath", "heading1 Fens", "paragraph Text."],
        ),
        ("a &amp; b <https://a.example> __c__ d_e_f *g* **h** \\*i\\*", MARKDOWN, ["paragraph a & b https://a.example c d_e_f g h *i*"]),
        ("[A whole card\n\nthat goes on](https://a.example)", MARKDOWN, ["paragraph A whole card", "paragraph that goes on"]),
        ("[A card\n\nof three\n\nblocks]", MARKDOWN, ["paragraph A card", "paragraph of three", "paragraph blocks"]),
        ("[![](a.png)](b)\n\n![alt](c.png)\n\n* * *", MARKDOWN, ["-", "-", "-"]),
        ("> quoted\n> - item\n\n4. one\n5. two", MARKDOWN, ["paragraph quoted", "item item", "item(4) one", "item(5) two"]),
        ("[One](a)[Two](b)[Three](c)", MARKDOWN, ["paragraph One", "paragraph Two", "paragraph Three"]),
        ("<table><tr><td>a</td>stray<td><p>b</p></td></tr><tr><td colspan=2>c</td></tr></table>", HTML, ["paragraph stray", "row a|b", "row c|"]),
        (
            "<table><tr><td>a</td><td><p>b</p><h3>c</h3><ul><li>d</li></ul></td></tr><tr><td>e</td></tr></table>",
            HTML,
            ["paragraph a", "paragraph b", "heading3 c", "item d", "row e"],
        ),
        ("<table><thead><tr><th>a</th><th>b</th></tr></thead><tr><td>1</td><td><li>x</li></td></tr></table>", HTML, ["row! a|b", "row 1|x"]),
        ("<table><tr><td colspan=x>a</td><td colspan=9999>b</td></tr></table>", HTML, ["row a|b"]),
        (
            "Level     Median\n-------   ------\nJunior    $40,000\nSenior    $90,000\n\nText.",
            PLAIN,
            ["row! Level|Median", "-", "row Junior|$40,000", "row Senior|$90,000", "paragraph Text."],
        ),
        (
            "=======  =======\nLevel    Median\n=======  =======\nJunior   $40,000\nSenior   $90,000\n=======  =======\n\nText.",
            PLAIN,
            ["-", "row! Level|Median", "-", "row Junior|$40,000", "row Senior|$90,000", "-", "paragraph Text."],
        ),
        (
            "-------  -------\nMoss     Fern\n-------  -------\nonly words here that no column holds\n",
            PLAIN,
            ["-", "paragraph Moss Fern", "-", "paragraph only words here that no column holds"],
        ),
    ],
)
def test_a_page_is_read_as_these_blocks(page: str, media_type: str, blocks: list[str]) -> None:
    assert [told(block) for block in read(page, media_type=media_type).blocks] == blocks
    sound(page, media_type=media_type, holes=True)


@pytest.mark.parametrize(
    ("head", "is_markup"),
    [
        ("title: Moss\ntags:\n- a\n  b: c\n# d\n\nid: 3", True), ("title:", True), ("og.title: Moss", True), ("They walk.", False), ("\ntitle: Moss", False),
        ("title: Moss\nThey walk.", False), ("See also: moss", False), ("12:30 they walk", False),
    ],
)  # fmt: skip
def test_only_keys_at_the_top_are_metadata(head: str, *, is_markup: bool) -> None:
    words = [str(block.words) for block in read(f"---\n{head}\n---\n\nText.", media_type=MARKDOWN).blocks if block.words]
    assert (words == ["Text."]) == is_markup


def test_the_metadata_of_markdown_names_the_page() -> None:
    assert [read(f"---\n{line}\n---\n\nText.", media_type=MARKDOWN).name for line in ('title: "Moss"', "titles: Moss", "id: 3")] == [
        "Moss",
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("body", "steps"),
    [
        ("1. Walk\n2. Look\n3. Write", [(1, "Walk"), (2, "Look"), (3, "Write")]),
        ("3. Walk\n4. Look", [(3, "Walk"), (4, "Look")]),
        ("- Walk\n- Look\n\nThen rest.", [(1, "Walk"), (2, "Look")]),
        ("- 1Walk\n- 2Look", [(1, "Walk"), (2, "Look")]),
        ("- 1Walk\n- 3Look", [(1, "1Walk"), (2, "3Look")]),
        ("### Walk\n\nFar.\n\n### Look\n\nLong.", [(1, "Far."), (2, "Long.")]),
    ],
)
def test_steps_have_their_own_numbers_or_their_places(body: str, steps: list[tuple[int, str]]) -> None:
    page = f"# Moss Surveyor\n\n## What is a Moss Surveyor?\n\nThey walk.\n\n## Key Responsibilities\n\n- Walk\n\n## How to Become a Moss Surveyor\n\n{body}\n"
    guide = sound(page, media_type=MARKDOWN, holes=True)
    assert guide.how_to_become is not None
    assert [(step.number, step.text) for step in guide.how_to_become.steps] == steps


@pytest.mark.parametrize(("media_type", "line"), [(PLAIN, "{}. They walk\n"), (MARKDOWN, "{}. They walk\n"), (HTML, "<p>{}. They walk</p>\n")])
def test_numbers_that_look_like_years_are_numbers_where_they_count_on(media_type: str, line: str) -> None:
    long = read("".join(line.format(number) for number in (*range(1, 1_003), 2019)), media_type=media_type).blocks
    assert [block.number for block in long[997:]] == [998, 999, 1000, 1001, 1002, None]
    short = read("".join(line.format(number) for number in (1, 2, 1000, 1001)), media_type=media_type).blocks
    assert [block.number for block in short] == [1, 2, None, None]

"""What tools leave in every line of a text, and texts that stand in an element."""

from __future__ import annotations

import re
from html import escape

import pytest

from extractor import extract, read
from extractor.blocks import Block
from extractor.readers.left import cover
from extractor.text import Words
from tests.helpers.cases import case
from tests.helpers.same import record
from tests.helpers.sound import sound

TEXT = case("tidal-surveyor.txt").read().decode()
LINES = [line for line in TEXT.split("\n") if line.strip()]


@pytest.mark.parametrize(
    ("dirt", "habit"), [("_x000D_\n", "marked.ends"), ("<br />\n", "marked.ends"), ("<br>\r\n", "marked.ends"), (" &#13;\n", "marked.ends")]
)
def test_what_a_tool_puts_before_each_lines_end_is_no_word(dirt: str, habit: str) -> None:
    page = TEXT.replace("\n", dirt)
    assert record(page) == record(TEXT)
    guide = sound(page)
    assert habit in guide.source.dialect
    assert [finding.code for finding in guide.findings].count("text.dirt") == 1
    assert not any(finding.code.startswith("unclassified") for finding in guide.findings)


@pytest.mark.parametrize("tag", ["<br>", "<br/>", "<br />"])
def test_a_tag_for_each_lines_end_in_a_text_without_another(tag: str) -> None:
    assert record(tag.join(LINES)) == record("\n".join(LINES))
    marked = "# Tide Tester\n\nThey test tides.\n\n## Duties\n\n" + "".join(f"- Test tide {number} twice\n" for number in range(20))
    assert [block.kind for block in read(marked.replace("\n", tag)).blocks][:4] == ["heading", "paragraph", "heading", "item"]


def test_tags_before_the_lines_that_nothing_ends_are_no_words() -> None:
    page = "\n".join(("<h> " if len(line) < 40 else "<p> ") + line for line in LINES)
    assert record(page) == record("\n".join(LINES))
    assert sound(page).source.media_type == "text/plain"


def test_few_of_such_marks_are_words_like_others() -> None:
    page = "\n".join([*LINES[:20], "Cells hold _x000D_", "and _x000D_", *LINES[20:]])
    assert "text.dirt" not in {finding.code for finding in extract(page).findings}
    assert "_x000D_" in {word for block in read(page).blocks for word in block.words.split()}


@pytest.mark.parametrize("open_", ['<doc id="1" url="https://example.org/a" title="A">', "<document>", '<text lang="en">'])
def test_a_text_inside_of_one_element_is_a_text(open_: str) -> None:
    name = re.match(r"<(\w+)", open_)[1]
    page = f"{open_}\n{escape(TEXT, quote=False)}\n</{name}>"
    assert record(page) == record(TEXT)
    guide = sound(page)
    assert (guide.source.media_type, guide.ledger.unclassified) == ("text/plain", sound(TEXT).ledger.unclassified)
    assert "wrapped.element" in guide.source.dialect


def test_an_element_of_html_or_with_others_inside_is_html() -> None:
    for page in ("<doc>\n<head>Tide Tester</head>\n<p>One\ntwo</p>\n</doc>", "<article>\n<p>One\ntwo</p>\n</article>"):
        assert read(page).media_type == "text/html"
        assert "One two" in read(page).text


@pytest.mark.parametrize("element", ["pre", "listing", "xmp", 'pre style="white-space: pre-wrap"', 'div style="white-space:pre-line"'])
def test_lines_of_a_text_that_keeps_them_are_read_as_the_text_alone(element: str) -> None:
    page = f"<html><body><{element}>{escape(TEXT, quote=False)}</{element.split(maxsplit=1)[0]}></body></html>"
    assert record(page) == record(TEXT)


def test_markdown_inside_of_an_element_that_keeps_its_lines() -> None:
    page = "<html><body><pre># Tide Tester\n\nThey test tides.\n\n## Duties\n\n- Test tides\n- Sleep\n</pre></body></html>"
    found = [(block.kind, block.level, str(block.words)) for block in read(page, media_type="text/html").blocks]
    assert found == [
        ("heading", 1, "Tide Tester"),
        ("paragraph", None, "They test tides."),
        ("heading", 2, "Duties"),
        ("item", None, "Test tides"),
        ("item", None, "Sleep"),
    ]


def test_such_a_text_beside_others_keeps_its_lists_and_rows() -> None:
    page = (
        "<h1>Tide Tester</h1><p>Pay\nby level</p><ul><li>A\nlist</li></ul>"
        "<pre>Intro\n\n- one\n- two\n\n| Level | Pay |\n|---|---|\n| New | $10 |\n</pre><p>After\nit</p><ul><li>Last</li></ul>"
    )
    found = [(block.kind, str(block.words), tuple(map(str, block.cells))) for block in read(page).blocks if block.kind != "rule"]
    assert found[1:] == [
        ("paragraph", "Pay by level", ()),
        ("item", "A list", ()),
        ("paragraph", "Intro", ()),
        ("item", "one", ()),
        ("item", "two", ()),
        ("row", "Level Pay", ("Level", "Pay")),
        ("row", "New $10", ("New", "$10")),
        ("paragraph", "After it", ()),
        ("item", "Last", ()),
    ]
    groups = [block.group for block in read(page).blocks if block.kind == "item"]
    assert groups[1] == groups[2]
    assert len(set(groups)) == 3
    sound(page)


_ARTICLE = "<h1>Tide Tester</h1><p>" + "They test tides all day. " * 60 + "</p><pre>{}</pre><p>End.</p>"


@pytest.mark.parametrize(
    "said",
    [
        "y = x[1] + y[2] + z[3]\nz = 3\n",
        "<h2>Title</h2>\n<b>It</b>\n<i>Is</i>\n",
        "a &amp; b\na &lt; b\n",
        "\\a \\b{c}\n\\(n\\)\n",
        "One\nPage 1 of 2\nTwo\nPage 2 of 2\nThree\n",
        "- one\n+ two\n-three\n-four\n-five\n1. six\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "**** Title ****\nText\n------\nMore \u200b text\n",
        "'a\\nb\\nc\\nd\\ne\\nf\\ng'\nend\n",
    ],
    ids=["brackets", "tags", "references", "backslashes", "pages", "signs", "table", "rules", "strings"],
)
def test_such_a_text_beside_others_may_be_a_program_and_stays_as_it_is(said: str) -> None:
    page = _ARTICLE.format(escape(said, quote=False))
    assert read(page).text.split("\n")[2:-1] == said.strip().split("\n")
    sound(page)


def test_what_a_tool_left_in_a_page_that_keeps_its_lines_is_told() -> None:
    lines = "Tide Tester\n\nThey test[1] tides[2] and moons[3].\n\nPage 1 of 2\n\nThey sleep.\n\nPage 2 of 2\n\nThey eat.\n"
    page = read(f"<html><body><pre>{lines}</pre></body></html>")
    assert "They test tides and moons." in page.text
    assert "Page 1 of 2" in page.text.split("\n")
    assert not any("Page" in block.words for block in page.blocks)
    assert [found.code for found in page.findings] == ["text.dirt"]


@pytest.mark.parametrize("style", ["white-space: normal", "white-space:nowrap"])
def test_a_style_that_folds_lines_goes_before_the_element(style: str) -> None:
    assert read(f'<h1>Tide Tester</h1><pre style="{style}">One\ntwo</pre>').text == "Tide Tester\nOne two"


def test_lines_that_were_wrapped_in_such_a_text_are_joined() -> None:
    words = "The tide tester tests the tide and writes down what the tide does when the moon is full and the wind is low over the water "
    wrapped = "\n\n".join(re.sub(r"(.{50,60}) ", r"\1\n", words * 3).strip() + "." for _ in range(4))
    assert len(read(f"<html><body><pre>{wrapped}</pre></body></html>").blocks) == 4


TABLE = (
    '<table class="a"><tbody><tr class="odd"><td>Boats and ships</td><td style="text-align:right;">37%</td></tr>'
    "<tr><td><b>Retail</b> trade</td><td>30</td></tr></tbody></table>"
)


@pytest.mark.parametrize("table", [TABLE, TABLE.replace("><", ">\n<"), TABLE.replace("><t", ">\n  <t"), TABLE.upper().replace("CLASS", "class")])
def test_a_table_that_was_left_as_html_in_markdown_has_its_cells(table: str) -> None:
    page = f"# Tide Tester\n\nThey test tides.\n\n## Employers\n\nThe largest were:\n\n{table}\n\nTides are wet.\n\n{table}\n\n## Pay\n\nThey get $10 an hour."
    rows = [block for block in read(page).blocks if block.kind == "row"]
    assert [tuple(str(cell).casefold() for cell in row.cells) for row in rows] == [("boats and ships", "37%"), ("retail trade", "30")] * 2
    assert [str(row.words).casefold() for row in rows[:2]] == ["boats and ships 37%", "retail trade 30"]
    assert len({row.group for row in rows}) == 2
    assert "Tides are wet." in {str(block.words) for block in read(page).blocks}
    assert sound(page).ledger.unclassified == 0


def test_the_header_of_such_a_table_is_its_row_of_headers() -> None:
    table = "<table><thead><tr><th>Level</th><th></th><th>Pay</th></tr></thead><tr><th>New</th><td>a</td><td>$10</td></tr></table>"
    rows = [block for block in read(f"# Tide Tester\n\nThey test.\n\n## Pay\n\n{table}\n\nThat is all.").blocks if block.kind == "row"]
    assert [(row.header, tuple(map(str, row.cells))) for row in rows] == [(True, ("Level", "", "Pay")), (False, ("New", "a", "$10"))]


def test_a_table_that_only_places_things_is_left_as_it_stands() -> None:
    page = "# Tide Tester\n\nThey test.\n\n## Pay\n\n<table><tr><td><ul><li>One</li></ul></td><td>Two</td></tr></table>\n\nThat is all."
    assert not any(block.kind == "row" for block in read(page).blocks)


PAGE = "# Tide Tester\n\nThey test.\n\n## Pay\n\n{}\n\nThat is all."


def _found(page: str, **options: str) -> list[tuple[str, ...]]:
    """What stands below the heading of a page: a row's cells, or a block's words."""
    blocks = [block for block in read(page, **options).blocks if block.words]
    guide = sound(page, **options)
    assert guide.ledger.unclassified == 0
    return [tuple(map(str, block.cells)) or (str(block.words),) for block in blocks[3:-1]]


@pytest.mark.parametrize("kind", ["text/markdown", "text/plain"])
def test_the_last_cell_of_such_a_table_needs_no_end_tag(kind: str) -> None:
    table = "<table><tr><th>Level<th>Median<tr><td>Junior<td>$40,000<tr><td>Senior<td>$90,000</table>"
    assert _found(PAGE.format(table), media_type=kind) == [("Level", "Median"), ("Junior", "$40,000"), ("Senior", "$90,000")]


@pytest.mark.parametrize("kind", ["text/markdown", "text/plain"])
def test_what_stands_outside_of_the_cells_of_such_a_table_is_not_lost(kind: str) -> None:
    table = (
        "<table><caption>Pay by level</caption><tr><td>Junior</td><td>$40,000</td></tr>Before taxes\n<tr><td>Senior</td><td>$90,000</td></tr> in 2023"
        "</table>"
    )
    wanted = [("Pay by level",), ("Junior", "$40,000"), ("Before taxes",), ("Senior", "$90,000"), ("in 2023",)]
    assert _found(PAGE.format(table), media_type=kind) == wanted
    between = "<table><tr><td>Junior</td>$30,000<td>$40,000</td></tr></table>"
    assert "$30,000" in " ".join(str(block.words) for block in read(PAGE.format(between), media_type=kind).blocks)


@pytest.mark.parametrize("kind", ["text/markdown", "text/plain"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "<br>", "<br />\r\n", "<BR>"])
def test_a_cell_of_several_lines_has_its_words_once_and_in_one(kind: str, end: str) -> None:
    table = f"<table><tr><td>{end}Junior{end}tester</td><td>$40,000{end}or more{end}</td></tr><tr><td>Senior</td><td>$90,000</td></tr></table>"
    line = "\r\n" if "\r" in end else "\n"
    wanted = [("Junior tester", "$40,000 or more"), ("Senior", "$90,000")]
    assert _found(PAGE.format(table).replace("\n\n", line * 2), media_type=kind) == wanted


@pytest.mark.parametrize("cell", ["## Duties", "\n- Test tides\n- Sleep\n", "One\n\nTwo", "One\r\n\r\nTwo", "* Test tides", "One\n1. Two\n2. Three"])
def test_a_table_with_blocks_in_a_cell_places_things(cell: str) -> None:
    page = PAGE.format(f"<table>\n<tr>\n<td>\n{cell}\n</td>\n<td>\nTwo\n</td>\n</tr>\n</table>")
    assert not any(block.kind == "row" for block in read(page).blocks)


def test_only_what_a_tool_left_between_blocks_is_markup() -> None:
    text = "One_x000D_ two\n  three_x000D_ four_x000D_"
    seen = text.replace("_x000D_", " " * 7)
    blocks = [Block(Words("One", 0), 0, 3), Block(Words("", 16), 18, 18)]
    cover(text, seen, blocks)
    assert [text[block.start : block.end] for block in blocks] == ["One_x000D_", "", "_x000D_", "_x000D_"]


@pytest.mark.parametrize("line", ['printf("a\\n"); puts("b\\n"); ' * 9, "print('Tide\\n') and then puts(\"Ebb\\n\") " * 9])
def test_line_ends_in_the_strings_of_a_program_are_none(line: str) -> None:
    page = f"They write {line}.\nThat is all."
    assert len(read(page).blocks) == 2
    assert "escaped.lines" not in read(page).habits


def test_lines_of_a_list_of_strings_end_at_its_commas() -> None:
    page = repr([f"{line}\n" for line in LINES])
    assert record(page) == record("\n".join(LINES))


def test_a_path_in_such_a_string_stays_one() -> None:
    page = "\\n".join([*LINES[:20], "Look into C:\\notes first.", *LINES[20:]])
    assert "Look into C:\\notes first." in {str(block.words) for block in read(page).blocks}

"""The laid-out text of an HTML page: one block a line, with what the markup said about each."""

from __future__ import annotations

from typing import Any

from extractor.readers.cells import Cells, Row
from extractor.readers.tags import HEADINGS
from extractor.text import fold

__all__ = ["Layout"]

_WHAT = {
    **dict.fromkeys((*HEADINGS, "summary"), "heading"),
    **dict.fromkeys(("ul", "ol", "menu", "dir"), "list"),
    **dict.fromkeys(("main", "article", "section"), "section"),
    **dict.fromkeys(("header", "footer"), "outside"),
    "li": "item",
    "table": "table",
    "tr": "row",
    "thead": "head",
    "dt": "term",
}
"""What an element is to the lines inside it."""
_ANCHORS = frozenset({"#", "¶", "§", "🔗", "⚓", "link"})
_CELLS = frozenset({"td", "th"})
_COMPLEX = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article", "p", "dl", "li"})


class Layout(Cells):
    """Collects text and boundaries, and lays the blocks out."""

    def __init__(self) -> None:
        super().__init__()
        self.heads = 0
        self.sections = 0
        self.outside_from = 0
        self.opened = False
        self.box_from: int | None = 0
        """Where in the line the text of the innermost box begins; None where it is known to be words."""
        self.stack: list[tuple[str, str]] = []
        self.open: dict[str, list[Any]] = {"heading": self.heading, "item": self.items, "list": self.lists, "table": self.tables}

    # What the parser tells

    def add(self, text: str) -> None:
        """Text of the current line."""
        if self.edge:
            bare = text.lstrip()
            if not bare:
                if self.kept:
                    self.buffer.append(text)
                    return
                self.space()
                self.seams.append(self.raw)
                return
            self.edge = ""
            if text[0].isspace():
                self.seams.append(self.raw)
            elif self.opened:
                self.meet(bare[0])
        if not text.isspace():
            self.filled = self.filled or text != ""
        elif not self.buffer:
            return
        self.buffer.append(text)
        self.raw += len(text)

    def space(self) -> None:
        """White space that the markup implies."""
        self.buffer.append(" ")
        self.raw += 1

    def meet(self, char: str) -> None:
        """Two boxes touch: a line break, a space or nothing, by what stands on either side."""
        before = "".join(self.buffer[-3:])[-1:]
        if self.kept or not before or before.isspace() or not (before.isalnum() or before in ".!?)+%"):
            return
        if char.isupper() or char.isdigit() or char in "$£€¥#":
            if self.heading or self.in_data:
                self.space()
            else:
                self.flush()
        elif char.isalpha():
            self.space()
            self.seams.append(self.raw)

    def open_box(self) -> None:
        """A badge, link or button begins."""
        self.opened = True
        self.box_from = len(self.buffer)

    def close_box(self) -> None:
        """A badge, link or button ends."""
        buffer = self.buffer
        if self.heading and self.box_from is not None:
            text = "".join(buffer[self.box_from :]).strip()
            if text in _ANCHORS:
                # A link to the heading itself is a tool of the site, not a word of the title.
                del buffer[self.box_from :]
            # What was asked once need not be asked again by each box around this one: no more than words makes a link to the heading of words.
            self.box_from = None if text and text not in _ANCHORS else len(buffer)
        self.edge, self.opened = "box" if buffer else "", False

    def open_format(self) -> None:
        """Strong emphasis begins."""
        self.opened = self.opened or self.edge == "box"
        if self.bold is None:
            self.bold = not self.filled

    def close_format(self) -> None:
        """Strong emphasis ends."""
        if self.bold and not self.strong:
            self.strong = len(fold("".join(self.buffer)))
        self.bold = False
        self.edge, self.opened = "format" if self.buffer else "", False

    def begin_out(self, tag: str) -> None:
        """Something that is no text stands here."""
        if tag in {"nav", "iframe", "select", "textarea"}:
            self.end_line()

    def line_break(self) -> None:
        """A `<br>`: a new line, but a space within an item, a title or a cell."""
        if self.heading or self.items:
            self.space()
        elif self.kept and not self.rows:
            self.add("\n")
        else:
            self.end_line()

    def open_block(self, tag: str, attrs: dict[str, str]) -> None:
        """A block-level element begins."""
        if self.rows:
            self.open_in_row(self.rows[-1], tag, attrs)
        elif self.buffer:
            self.flush()
        what = "heading" if attrs and attrs.get("role") == "heading" else _WHAT.get(tag)
        if what is not None and self.enter(what, tag, attrs):
            self.stack.append((tag, what))

    def open_in_row(self, row: Row, tag: str, attrs: dict[str, str]) -> None:
        """A block-level element begins inside a table row."""
        if tag in _CELLS:
            self.cell_begin(attrs)
            return
        if tag in _COMPLEX:
            self.complicate(row, tag)
        self.end_line()

    def enter(self, what: str, tag: str, attrs: dict[str, str]) -> bool:
        """Remember what is open now; false where the element means nothing here."""
        if what == "heading":
            self.heading.append(_level(tag, attrs))
        elif what == "item":
            self.items.append([0])
        elif what in {"list", "table"}:
            self.groups += 1
            (self.lists if what == "list" else self.tables).append(self.groups)
        elif what == "row":
            if self.tables:
                self.rows.append(Row(header=self.heads > 0))
            return bool(self.tables)
        elif what == "head":
            self.heads += 1
        elif what == "section":
            self.sections += 1
        elif what == "outside":
            if not self.sections:
                self.outside += 1
                self.outside_from = self.outside_from if self.outside > 1 else len(self.blocks)
            return not self.sections
        return True

    def close_block(self, tag: str) -> None:
        """A block-level element ends."""
        if tag in _CELLS and self.rows:
            self.cell_end(tag)
        elif self.in_data:
            self.end_line()
        elif self.buffer:
            if tag == "dt":
                self.strong = self.strong or len(fold("".join(self.buffer)))
            self.flush()
        if self.stack and self.stack[-1][0] == tag:
            self.leave(self.stack.pop()[1], tag)

    def leave(self, what: str, tag: str) -> None:
        """Forget what was open."""
        if what in self.open:
            self.open[what].pop()
        elif what == "row":
            self.row_end(self.rows.pop())
        elif what == "head":
            self.heads -= 1
        elif what == "section":
            self.sections -= 1
        elif what == "outside":
            self.outside -= 1
            if not self.outside and tag == "header":
                self.title_inside()

    def title_inside(self) -> None:
        """A header that holds a title of the first level is the page's own beginning, not the site's."""
        held = self.blocks[self.outside_from :]
        if any(block.kind == "heading" and block.level == 1 for block in held):
            self.blocks[self.outside_from :] = [block._replace(furniture=False) for block in held]


def _level(tag: str, attrs: dict[str, str]) -> int | None:
    """A heading's depth, by its tag or by what the page says about it."""
    level = HEADINGS.get(tag)
    if not attrs or attrs.get("role") != "heading":
        return level
    given = attrs.get("aria-level", "")
    return (int(given) if given.isascii() and given.isdigit() and len(given) < 3 else level) or 2

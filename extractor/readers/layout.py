"""The laid-out text of an HTML page: one block a line, with what the markup said about each."""

from __future__ import annotations

from itertools import pairwise

from extractor.blocks import Block, Kind, check_count
from extractor.readers.cells import Cells, Row
from extractor.readers.drafts import Draft, blocks_of
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
        self.max_blocks = 0
        self.drafts: list[Draft] = []
        self.length = 0
        self.heading: list[int | None] = []
        self.items: list[list[int]] = []
        self.lists: list[int] = []
        self.tables: list[int] = []
        self.groups = 0
        self.heads = 0
        self.sections = 0
        self.outside = 0
        self.outside_from = 0
        self.bold: bool | None = None
        self.strong = 0
        self.raw = 0
        self.edge = ""
        self.opened = False
        self.box_from = 0
        self.seams: list[int] = []
        self.stack: list[tuple[str, str]] = []

    # What the parser tells

    def add(self, text: str) -> None:
        """Text of the current line."""
        if self.edge:
            bare = text.lstrip()
            if not bare:
                self.space()
                self.seams.append(self.raw)
                return
            self.edge = ""
            if text[0].isspace():
                self.seams.append(self.raw)
            elif self.opened:
                self.meet(bare[0])
        if text:
            self.buffer.append(text)
            self.raw += len(text)
            self.filled = self.filled or not text.isspace()

    def space(self) -> None:
        """White space that the markup implies."""
        self.buffer.append(" ")
        self.raw += 1

    def meet(self, char: str) -> None:
        """Two boxes touch: a line break, a space or nothing, by what stands on either side."""
        before = "".join(self.buffer[-3:])[-1:]
        if not before or before.isspace() or not (before.isalnum() or before in ".!?)+%"):
            return
        if char.isupper() or char.isdigit() or char in "$£€¥#":
            if self.rows or self.heading:
                self.space()
            else:
                self.flush()
        elif char.isalpha():
            self.space()

    def open_box(self) -> None:
        """A badge, link or button begins."""
        self.opened = True
        self.box_from = len(self.buffer)

    def close_box(self) -> None:
        """A badge, link or button ends."""
        if self.heading and "".join(self.buffer[self.box_from :]).strip() in _ANCHORS:
            # A link to the heading itself is a tool of the site, not a word of the title.
            del self.buffer[self.box_from :]
        self.edge, self.opened = "box" if self.buffer else "", False

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
            self.flush()

    def line_break(self) -> None:
        """A `<br>`: a new line, but a space within an item, a title or a cell."""
        if self.rows or self.heading or self.items:
            self.space()
        else:
            self.flush()

    def open_block(self, tag: str, attrs: dict[str, str]) -> None:
        """A block-level element begins."""
        row = self.rows[-1] if self.rows else None
        if row is not None and tag in _COMPLEX and tag not in _CELLS:
            self.complicate(row, tag)
        if tag in _CELLS:
            self.cell_begin(attrs)
        elif row is None or row.loose:
            self.flush()
        else:
            self.space()
        what = "heading" if attrs and attrs.get("role") == "heading" else _WHAT.get(tag)
        if what is not None and self.enter(what, tag, attrs):
            self.stack.append((tag, what))

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
                self.outside_from = self.outside_from if self.outside > 1 else len(self.drafts)
            return not self.sections
        return True

    def close_block(self, tag: str) -> None:
        """A block-level element ends."""
        if tag in _CELLS and self.rows:
            self.cell_end(tag)
        elif not self.rows or self.rows[-1].loose:
            if tag == "dt":
                self.strong = self.strong or len(fold("".join(self.buffer)))
            self.flush()
        else:
            self.space()
        if not self.stack or self.stack[-1][0] != tag:
            return
        self.leave(self.stack.pop()[1], tag)

    def leave(self, what: str, tag: str) -> None:
        """Forget what was open."""
        if what == "row":
            self.row_end(self.rows.pop())
        elif what in {"heading", "item", "list", "table"}:
            {"heading": self.heading, "item": self.items, "list": self.lists, "table": self.tables}[what].pop()  # type: ignore[attr-defined]
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
        held = self.drafts[self.outside_from :]
        if any(draft.kind == "heading" and draft.level == 1 for draft in held):
            self.drafts[self.outside_from :] = [draft._replace(outside=False) for draft in held]

    # Lines

    def flush(self) -> None:
        """End the current line."""
        if not self.buffer:
            return
        text = self.taken()
        if text:
            kind: Kind = "paragraph"
            level = None
            if self.heading:
                kind, level = "heading", self.heading[-1]
            elif self.items and not self.items[-1][0]:
                kind = "item"
                self.items[-1][0] = 1
            self.draft(text, kind, level)
        self.reset()

    def taken(self) -> str:
        """The current line, folded; offsets that were counted in it are brought along."""
        raw = "".join(self.buffer)
        self.buffer = []
        if self.seams:
            edges = [0, *self.seams]
            lengths = [len(fold(raw[start:end])) for start, end in pairwise(edges)]
            at, seams = 0, []
            for length in lengths:
                at += length + (1 if at and length else 0)
                seams.append(at)
            self.seams = seams
        return fold(raw)

    def reset(self) -> None:
        """Forget what was said about the line."""
        self.strong, self.bold, self.seams, self.edge, self.raw, self.filled = 0, None, [], "", 0, False

    def draft(self, text: str, kind: Kind, level: int | None = None, cells: list[str] | None = None, *, header: bool = False) -> None:
        """Put one line down."""
        if self.max_blocks:
            check_count("blocks", len(self.drafts) + 1, self.max_blocks)
        group = 0
        if kind == "item" and self.lists:
            group = self.lists[-1]
        elif kind == "row":
            group = -(self.tables[-1] if self.tables else self.groups)
        seams = tuple(at for at in self.seams if 0 < at < len(text))
        self.drafts.append(Draft(self.length, text, kind, level, group, self.strong, seams, self.outside > 0, cells or [], header))
        self.length += len(text) + 1

    def finish(self) -> tuple[str, list[Block]]:
        """The laid-out text and its blocks."""
        return blocks_of(self.drafts)


def _level(tag: str, attrs: dict[str, str]) -> int | None:
    """A heading's depth, by its tag or by what the page says about it."""
    level = HEADINGS.get(tag)
    if not attrs or attrs.get("role") != "heading":
        return level
    given = attrs.get("aria-level", "")
    return (int(given) if given.isascii() and given.isdigit() and len(given) < 3 else level) or 2

"""The laid-out text of an HTML page: one block a line, with what the markup said about each."""

from __future__ import annotations

from extractor.blocks import Block, Kind, check_blocks
from extractor.readers.tags import HEADINGS
from extractor.text import Words, clean, fold

__all__ = ["Layout"]

_SECTIONING = frozenset({"main", "article", "section"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_CELLS = frozenset({"td", "th"})
_COMPLEX = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "section", "article", "p", "dl", "li"})
_MAX_SPAN = 100


class _Row:
    """One table row in the making; `loose` when its cells hold whole blocks, so that the table is only scaffolding."""

    __slots__ = ("cells", "header", "heads", "loose", "paragraphs")

    def __init__(self, *, header: bool) -> None:
        self.cells: list[tuple[str, int]] = []
        self.header, self.loose, self.paragraphs, self.heads = header, False, 0, 0


class Layout:
    """Collects text and boundaries, and lays the blocks out."""

    def __init__(self) -> None:
        self.max_blocks = 0
        self.lines: list[str] = []
        self.drafts: list[tuple[int, str, Kind, int | None, int, int, tuple[int, ...], bool, list[str], bool]] = []
        self.length = 0
        self.buffer: list[str] = []
        self.heading: list[int | None] = []
        self.items: list[list[int]] = []
        self.lists: list[int] = []
        self.rows: list[_Row] = []
        self.tables: list[int] = []
        self.groups = 0
        self.heads = 0
        self.sections = 0
        self.outside = 0
        self.strong = 0
        self.strong_at: int | None = None
        self.edge = ""
        self.opened = False
        self.seams: list[int] = []
        self.stack: list[tuple[str, str]] = []

    # What the parser tells

    def add(self, text: str) -> None:
        """Text of the current line."""
        if self.edge:
            bare = text.lstrip()
            if not bare:
                self.buffer.append(" ")
                self.seams.append(self.size())
                return
            self.edge = ""
            if text[0].isspace():
                self.seams.append(self.size())
            elif self.opened:
                self.meet(bare[0])
        if text:
            self.buffer.append(text)

    def meet(self, char: str) -> None:
        """Two boxes touch: a line break, a space or nothing, by what stands on either side."""
        before = "".join(self.buffer[-3:])[-1:]
        if not before or before.isspace() or not (before.isalnum() or before in ".!?)+%"):
            return
        if char.isupper() or char.isdigit() or char in "$£€¥#":
            if self.rows or self.heading:
                self.buffer.append(" ")
            else:
                self.flush()
        elif char.isalpha():
            self.buffer.append(" ")

    def size(self) -> int:
        """Length of the folded line so far."""
        return len(fold("".join(self.buffer)))

    def open_box(self) -> None:
        """A badge, link or button begins."""
        self.opened = True

    def close_box(self) -> None:
        """A badge, link or button ends."""
        self.edge, self.opened = "box" if self.buffer else "", False

    def open_format(self) -> None:
        """Strong emphasis begins."""
        self.opened = self.opened or self.edge == "box"
        if self.strong_at is None and not self.strong:
            self.strong_at = self.size()

    def close_format(self) -> None:
        """Strong emphasis ends."""
        if self.strong_at == 0:
            self.strong = self.size()
        self.strong_at = None
        self.edge, self.opened = "format" if self.buffer else "", False

    def begin_out(self, tag: str) -> None:
        """Something that is no text stands here."""
        if tag in {"nav", "iframe", "select", "textarea"}:
            self.flush()

    def line_break(self) -> None:
        """A `<br>`: a new line, but a space within an item, a title or a cell."""
        if self.rows or self.heading or self.items:
            self.buffer.append(" ")
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
            self.buffer.append(" ")
        role = attrs.get("role") if attrs else None
        if tag in HEADINGS or role == "heading" or tag == "summary":
            level = HEADINGS.get(tag)
            if role == "heading":
                given = attrs.get("aria-level", "")
                level = (int(given) if given.isascii() and given.isdigit() and len(given) < 3 else level) or 2
            self.heading.append(level)
            self.stack.append((tag, "heading"))
        elif tag == "li":
            self.items.append([0])
            self.stack.append((tag, "item"))
        elif tag in _LISTS:
            self.groups += 1
            self.lists.append(self.groups)
            self.stack.append((tag, "list"))
        elif tag == "table":
            self.groups += 1
            self.tables.append(self.groups)
            self.stack.append((tag, "table"))
        elif tag == "tr" and self.tables:
            self.rows.append(_Row(header=self.heads > 0))
            self.stack.append((tag, "row"))
        elif tag == "thead":
            self.heads += 1
            self.stack.append((tag, "head"))
        elif tag in _SECTIONING:
            self.sections += 1
            self.stack.append((tag, "section"))
        elif tag in {"header", "footer"} and not self.sections:
            self.outside += 1
            self.stack.append((tag, "outside"))
        elif tag == "dt":
            self.stack.append((tag, "term"))

    def close_block(self, tag: str) -> None:
        """A block-level element ends."""
        if tag in _CELLS and self.rows:
            self.cell_end(tag)
        elif not self.rows or self.rows[-1].loose:
            if tag == "dt":
                self.strong = self.strong or self.size()
            self.flush()
        else:
            self.buffer.append(" ")
        if not self.stack or self.stack[-1][0] != tag:
            return
        what = self.stack.pop()[1]
        if what == "heading":
            self.heading.pop()
        elif what == "item":
            self.items.pop()
        elif what == "list":
            self.lists.pop()
        elif what == "table":
            self.tables.pop()
        elif what == "row":
            self.row_end(self.rows.pop())
        elif what == "head":
            self.heads -= 1
        elif what == "section":
            self.sections -= 1
        elif what == "outside":
            self.outside -= 1

    # Tables

    def complicate(self, row: _Row, tag: str) -> None:
        """A cell that holds blocks: one paragraph is still a cell, anything more makes the table scaffolding."""
        row.paragraphs += 1
        if tag == "p" and row.paragraphs <= len(row.cells) + 1:
            return
        if tag == "li" or row.loose:
            return
        row.loose = True
        held = self.buffer
        self.buffer = []
        for cell, _ in row.cells:
            if cell:
                self.draft(cell, "paragraph")
        row.cells = []
        self.buffer = held

    def cell_begin(self, attrs: dict[str, str]) -> None:
        """A cell begins."""
        if self.rows and not self.rows[-1].loose:
            self.buffer = []
            span = attrs.get("colspan", "1") if attrs else "1"
            self.rows[-1].cells.append(("", min(int(span), _MAX_SPAN) if span.isascii() and span.isdigit() and len(span) < 4 else 1))
        else:
            self.flush()

    def cell_end(self, tag: str) -> None:
        """A cell ends."""
        row = self.rows[-1]
        if row.loose:
            self.flush()
            return
        text = fold("".join(self.buffer))
        self.buffer = []
        span = row.cells[-1][1] if row.cells else 1
        if row.cells:
            row.cells[-1] = (text, span)
        else:
            row.cells.append((text, span))
        row.heads += tag == "th"
        self.reset()

    def row_end(self, row: _Row) -> None:
        """A row ends: lay it out as one line with tabs between the cells."""
        if row.loose:
            self.flush()
            return
        header = row.header or row.heads > 1 or row.heads == len(row.cells)
        cells = [text for text, span in row.cells for text in (text, *[""] * (span - 1))]
        self.buffer = []
        if any(cells):
            self.draft("\t".join(cells), "row", cells=cells, header=header)

    # Lines

    def flush(self) -> None:
        """End the current line."""
        if not self.buffer:
            return
        text = fold("".join(self.buffer))
        self.buffer = []
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

    def reset(self) -> None:
        """Forget what was said about the line."""
        self.strong, self.strong_at, self.seams, self.edge = 0, None, [], ""

    def draft(self, text: str, kind: Kind, level: int | None = None, cells: list[str] | None = None, *, header: bool = False) -> None:
        """Put one line down."""
        if self.max_blocks:
            check_blocks(len(self.drafts) + 1, self.max_blocks)
        group = 0
        if kind == "item" and self.lists:
            group = self.lists[-1]
        elif kind == "row":
            group = -(self.tables[-1] if self.tables else self.groups)
        seams = tuple(at for at in self.seams if 0 < at < len(text))
        self.drafts.append((self.length, text, kind, level, group, self.strong, seams, self.outside > 0, cells or [], header))
        self.lines.append(text)
        self.length += len(text) + 1

    def finish(self) -> tuple[str, list[Block]]:
        """The laid-out text and its blocks."""
        read = "\n".join(self.lines)
        blocks = []
        for start, text, kind, level, group, strong, seams, outside, cells, header in self.drafts:
            end = start + len(text)
            words = clean(read, start, end)
            parts: list[Words] = []
            at = start
            for cell in cells:
                parts.append(clean(read, at, at + len(cell)))
                at += len(cell) + 1
            blocks.append(Block(words, start, end, kind, level, group, tuple(parts), header, strong, seams=seams, furniture=outside))
        return read, blocks

"""Table cells of an HTML page: one row a line, unless the table is only scaffolding for whole blocks."""

from __future__ import annotations

from extractor.blocks import check_count
from extractor.readers.laid import Lines
from extractor.text import fold

__all__ = ["Cells", "Row"]

_MAX_SPAN = 100


class Row:
    """One table row in the making; `loose` when its cells hold whole blocks, so that the table is only scaffolding."""

    __slots__ = ("cells", "header", "heads", "loose", "paragraphs")

    def __init__(self, *, header: bool) -> None:
        self.cells: list[tuple[str, int]] = []
        self.header, self.loose, self.paragraphs, self.heads = header, False, 0, 0


class Cells(Lines):
    """Lines that may be rows of a table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.held = 0
        """Cells of the rows that are open: what is no block yet, and may never be one."""

    def stray(self) -> None:
        """Text inside a row but in none of its cells is a line of its own."""
        text = fold("".join(self.buffer)) if self.filled else ""
        self.buffer = []
        if text:
            self.draft(text, "paragraph")
        self.reset()

    def complicate(self, row: Row, tag: str) -> None:
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
        self.held -= len(row.cells)
        row.cells = []
        self.buffer = held

    def cell_begin(self, attrs: dict[str, str]) -> None:
        """A cell begins."""
        if self.rows and not self.rows[-1].loose:
            self.stray()
            span = attrs.get("colspan", "1") if attrs else "1"
            self.held += 1
            if self.held > self.max_blocks > 0:  # a row that does not end is told before all of it is read
                check_count("blocks", len(self.blocks) + self.inner + self.held, self.max_blocks)
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
            self.held += 1
            row.cells.append((text, span))
        row.heads += tag == "th"
        self.reset()

    def row_end(self, row: Row) -> None:
        """A row ends: lay it out as one line with tabs between the cells."""
        self.held -= len(row.cells)
        if row.loose:
            self.flush()
            return
        header = row.header or row.heads > 1 or row.heads == len(row.cells)
        cells = [text for text, span in row.cells for text in (text, *[""] * (span - 1))]
        stray, self.buffer = self.buffer, []
        if any(cells):
            self.draft("\t".join(cells), "row", cells=cells, header=header)
        self.buffer = stray
        self.stray()

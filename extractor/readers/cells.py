"""Table cells of an HTML page: one row a line, unless the table is only scaffolding for whole blocks."""

from __future__ import annotations

from typing import NamedTuple

from extractor.blocks import check_count
from extractor.readers.laid import Collected, Lines
from extractor.text import fold

__all__ = ["Cells", "Row"]

_MAX_SPAN = 100


class Cell(NamedTuple):
    """A cell's text, how many columns it spans, and the lines it was put down in, where they are several."""

    text: str
    span: int
    lines: tuple[Collected, ...] = ()


class Row:
    """One table row in the making; `loose` when its cells hold whole blocks, so that the table is only scaffolding."""

    __slots__ = ("cells", "header", "heads", "loose", "paragraphs")

    def __init__(self, *, header: bool) -> None:
        self.cells: list[Cell] = []
        self.header, self.loose, self.paragraphs, self.heads = header, False, 0, 0


class Cells(Lines):
    """Lines that may be rows of a table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.held = 0
        """Cells of the rows that are open: what is no block yet, and may never be one."""
        self.parked: list[Collected] = []
        """The lines of the open cell that have ended."""

    def stray(self) -> None:
        """Text inside a row but in none of its cells is a line of its own."""
        self.put_down(self.collected())

    @property
    def in_data(self) -> bool:
        """Whether a row is open that is not known to be scaffolding."""
        return bool(self.rows) and not self.rows[-1].loose

    def end_line(self) -> None:
        """A line ends; inside a cell it is held back, as a space, until the row shows whether it is data or scaffolding."""
        if not self.in_data:
            self.flush()
        elif self.filled:
            self.parked.append(self.collect())
            self.reset()

    def collected(self) -> tuple[Collected, ...]:
        """The lines of the open cell, which is empty afterwards."""
        lines = (*self.parked, self.collect()) if self.filled else tuple(self.parked)
        self.parked.clear()
        self.buffer = []
        self.reset()
        return lines

    def complicate(self, row: Row, tag: str) -> None:
        """A cell that holds blocks: one paragraph is still a cell, anything more makes the table scaffolding."""
        row.paragraphs += 1
        if tag == "p" and row.paragraphs <= len(row.cells) + 1:
            return
        if tag == "li" or row.loose:
            return
        self.loosen(row)

    def loosen(self, row: Row) -> None:
        """A row turns out to be scaffolding: what its cells hold are lines like others."""
        row.loose = True
        lines = self.collected()
        for cell in row.cells:
            if cell.lines:
                self.put_down(cell.lines)
            elif cell.text:
                self.draft(cell.text, "paragraph")
        self.held -= len(row.cells)
        row.cells = []
        self.put_down(lines)

    def cell_begin(self, attrs: dict[str, str]) -> None:
        """A cell begins."""
        if self.in_data:
            self.stray()
            span = attrs.get("colspan", "1") if attrs else "1"
            self.held += 1
            if self.held > self.max_blocks > 0:  # a row that does not end is told before all of it is read
                check_count("blocks", len(self.blocks) + self.inner + self.held, self.max_blocks)
            self.rows[-1].cells.append(Cell("", min(int(span), _MAX_SPAN) if span.isascii() and span.isdigit() and len(span) < 4 else 1))
        else:
            self.flush()

    def cell_end(self, tag: str) -> None:
        """A cell ends."""
        row = self.rows[-1]
        if row.loose:
            self.flush()
            return
        lines = self.collected()
        text = fold(" ".join(line.raw for line in lines))
        if not row.cells:
            self.held += 1
            row.cells.append(Cell("", 1))
        row.cells[-1] = Cell(text, row.cells[-1].span, lines if len(lines) > 1 else ())
        row.heads += tag == "th"

    def row_end(self, row: Row) -> None:
        """A row ends: lay it out as one line with tabs between the cells."""
        self.held -= len(row.cells)
        if row.loose:
            self.flush()
            return
        header = row.header or row.heads > 1 or row.heads == len(row.cells)
        cells = [text for cell in row.cells for text in (cell.text, *[""] * (cell.span - 1))]
        stray = self.collected()
        if any(cells):
            self.draft("\t".join(cells), "row", cells=cells, header=header)
        self.put_down(stray)

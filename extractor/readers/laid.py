"""The lines of a laid-out page in the making: text collected, and put down as a block where the line ends."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from extractor.blocks import Block, Kind, bare_block, check_count
from extractor.findings import Note
from extractor.limits import Limits
from extractor.readers.kept import lines_within
from extractor.text import Words, fold, placed, standing

__all__ = ["Collected", "Lines"]


class Collected(NamedTuple):
    """A line's text as it was collected, and what is known of it."""

    raw: str
    strong: int
    seams: list[int]


class Lines:
    """The blocks laid out so far, the line that is being collected, and what is open around it."""

    def __init__(self) -> None:
        self.max_blocks = 0
        self.limits = Limits()
        self.notes: list[Note] = []
        self.kept = 0
        """The depth at which text began whose lines end where the source's do; 0 where none is open."""
        self.kept_length = self.source_length = 0
        self.inner = 0
        """Cells of the rows so far, each of which costs what a block does."""
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0
        self.heading: list[int | None] = []
        self.items: list[list[int]] = []
        self.lists: list[int] = []
        self.tables: list[int] = []
        self.groups = 0
        self.outside = 0
        self.buffer: list[str] = []
        self.filled = False
        self.bold: bool | None = None
        self.strong = 0
        self.raw = 0
        self.edge = ""
        self.seams: list[int] = []

    def flush(self) -> None:
        """End the current line."""
        buffer = self.buffer
        if not buffer:
            return
        raw = buffer[0] if len(buffer) == 1 else "".join(buffer)
        buffer.clear()
        if self.kept and "\n" in raw and not self.heading and not self.items:
            self.lay(raw)
            return
        if self.seams:
            self.seams = folded_seams(raw, self.seams)
        text = raw.strip()
        even = text.isprintable() and "  " not in text
        if not even:
            text = fold(text)
        if text:
            if self.heading:
                self.draft(text, "heading", self.heading[-1], even=even)
            elif self.items and not self.items[-1][0]:
                self.items[-1][0] = 1
                self.draft(text, "item", even=even)
            else:
                self.draft(text, "paragraph", even=even)
        self.reset()

    def lay(self, raw: str) -> None:
        """Put down a text that has lines of its own."""
        self.reset()
        self.kept_length += len(raw)
        groups = last = self.groups
        lines, notes = lines_within(raw, self.length, self.limits, whole=2 * len(raw) > self.source_length)
        self.notes += notes
        for text, words, cells, block in lines:
            self.draft(text, block.kind, block.level, header=block.header)
            self.count_cells(len(cells))
            group = block.group + groups if block.group > 0 else block.group - groups if block.group else 0
            last = max(last, abs(group))
            self.blocks[-1] = self.blocks[-1]._replace(
                words=words, cells=cells, group=group, number=block.number, strong=block.strong, joints=block.joints
            )
        self.groups = last

    def collect(self) -> Collected:
        """The line that is being collected, to be put down later or never; the next one begins empty."""
        line = Collected("".join(self.buffer), self.strong, self.seams)
        self.buffer = []
        return line

    def put_down(self, lines: Iterable[Collected]) -> None:
        """Lines that were collected before, each as one of its own."""
        for line in lines:
            self.buffer, self.strong, self.seams = [line.raw], line.strong, line.seams
            self.flush()

    def reset(self) -> None:
        """Forget what was said about the line."""
        self.strong, self.bold, self.seams, self.edge, self.raw, self.filled = 0, None, [], "", 0, False

    def draft(
        self, text: str, kind: Kind, level: int | None = None, cells: list[str] | None = None, *, header: bool = False, even: bool = False
    ) -> None:
        """Put one line down; `even` says that all of its characters are printed, and no two spaces stand side by side."""
        blocks, start = self.blocks, self.length
        if len(blocks) >= self.max_blocks > 0:
            check_count("blocks", len(blocks) + 1, self.max_blocks)
        group = 0
        if kind == "item" and self.lists:
            group = self.lists[-1]
        elif kind == "row":
            group = -(self.tables[-1] if self.tables else self.groups)
        end = start + len(text)
        seams = tuple([at for at in self.seams if 0 < at < len(text)]) if self.seams else ()
        known = self.cells(cells) if cells else ()
        words = standing(text, start) if even and text.isascii() else placed(text, start)
        blocks.append(bare_block((words, start, end, kind, level, group, known, header, self.strong, None, seams, (), self.outside > 0)))
        self.lines.append(text)
        self.length = end + 1

    def count_cells(self, count: int) -> None:
        """Raise where the cells of all rows are more than the blocks that may be."""
        if count and self.max_blocks:
            self.inner += count
            check_count("blocks", len(self.blocks) + self.inner, self.max_blocks)

    def cells(self, texts: list[str]) -> tuple[Words, ...]:
        """The cells of the row that is to stand at the end of the laid-out text."""
        self.count_cells(len(texts))
        at, found = self.length, []
        for text in texts:
            found.append(placed(text, at))
            at += len(text) + 1
        return tuple(found)

    def finish(self) -> tuple[str, list[Block]]:
        """The laid-out text, one block a line, and its blocks."""
        return "\n".join(self.lines), self.blocks


def folded_seams(raw: str, seams: list[int]) -> list[int]:
    """Offsets that were counted in a line, as those of the line when it is folded."""
    at, found = 0, []
    for start, end in pairwise([0, *seams]):
        length = len(fold(raw[start:end]))
        at += length + (1 if at and length else 0)
        found.append(at)
    return found

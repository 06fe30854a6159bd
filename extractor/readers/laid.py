"""The lines of a laid-out page in the making: text collected, and put down as a block where the line ends."""

from __future__ import annotations

from itertools import pairwise

from extractor.blocks import Block, Kind, check_count
from extractor.text import Words, fold, placed, standing

__all__ = ["Lines"]


class Lines:
    """The blocks laid out so far, the line that is being collected, and what is open around it."""

    def __init__(self) -> None:
        self.max_blocks = 0
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
        raw = self.buffer[0] if len(self.buffer) == 1 else "".join(self.buffer)
        self.buffer.clear()
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
        if len(self.blocks) >= self.max_blocks > 0:
            check_count("blocks", len(self.blocks) + 1, self.max_blocks)
        group = 0
        if kind == "item" and self.lists:
            group = self.lists[-1]
        elif kind == "row":
            group = -(self.tables[-1] if self.tables else self.groups)
        start, end = self.length, self.length + len(text)
        seams = tuple(at for at in self.seams if 0 < at < len(text)) if self.seams else ()
        known = self.cells(cells) if cells else ()
        words = standing(text, start) if text.isascii() and text.isprintable() else placed(text, start)
        self.blocks.append(Block(words, start, end, kind, level, group, known, header, self.strong, seams=seams, furniture=self.outside > 0))
        self.lines.append(text)
        self.length = end + 1

    def cells(self, texts: list[str]) -> tuple[Words, ...]:
        """The cells of the row that is to stand at the end of the laid-out text."""
        at, found = self.length, []
        for text in texts:
            found.append(placed(text, at))
            at += len(text) + 1
        return tuple(found)

    def finish(self) -> tuple[str, list[Block]]:
        """The laid-out text, one block a line, and its blocks."""
        return "\n".join(self.lines), self.blocks

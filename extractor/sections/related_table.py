"""Related occupations in a table: title, duties, education and pay, whether its cells survived as rows or as lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of, template, template_key
from extractor.layouts.model import Table as TableData
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Tree, sole_figure
from extractor.text import Words
from extractor.values.pay import context_of

__all__ = ["read_rows", "read_table"]

_TITLE = 120
_FIGURE = lazy(r"[$£€]\s?\d[\d,]*+(?:\.\d\d)?")
_BEHIND = 24
"""So much may stand behind the last figure: its period."""
_THE_PAY = lazy(r"(?:This|The) (?:wage|pay|salary)\b")
_LEAD = 76
_NO_PAY = lazy(r"\b(?:wage|pay|salary|data)\b", regex.IGNORECASE)
_MISSING = lazy(r"\bnot available\.?\Z", regex.IGNORECASE)
_REMARK = 60
_LEADING = 2
_TAIL = lazy(r"(?<!\w)\w{1,25}\Z")


def read_table(blocks: Sequence[Block], data: TableData, desk: Desk) -> tuple[list[Tree], list[Block]]:
    """The table's rows, and the blocks that are not of it."""
    table = _Table(data, desk)
    rest: list[Block] = []
    for one in blocks:
        block = one
        if block.kind == "row" and table.row(block):
            continue
        filled = [cell for cell in block.cells if cell] if block.kind == "row" else []
        if len(filled) == 1:
            # A row of one cell is a line, without the bars about it.
            block = block._replace(kind="paragraph", words=filled[0], cells=())
        elif block.kind != "row" and (cells := _barred(block.words, len(data.columns))) and table.row(block._replace(kind="row", cells=cells)):
            continue
        if table.is_header(block.words) or table.line(block):
            continue
        rest.append(block)
    return table.items, rest


def read_rows(blocks: Sequence[Block], data: TableData, desk: Desk) -> tuple[list[Tree], list[Block]]:
    """The rows of a table whose heads name the occupations and what is said of them, and all other blocks."""
    table = _Table(data, desk, None)
    is_row = [block.kind == "row" and (bool(table.order) or "title" in map(table.name_of, block.cells)) and table.row(block) for block in blocks]
    return table.items, [block for block, taken in zip(blocks, is_row, strict=True) if not (taken and table.items)]


def _barred(words: Words, count: int) -> tuple[Words, ...]:
    """The cells of a line in which bars part as many as there are columns; empty where they don't."""
    if words.count("|") != count - 1:
        return ()
    edges = [-1, *(at for at, char in enumerate(words) if char == "|"), len(words)]
    return tuple(words.cut(before + 1, end) for before, end in pairwise(edges))


def _once(title: Words) -> Words:
    """A title without the picture's words before it, where they say the same."""
    for at in range(len(title) // 2 - 4, len(title) // 2 + 5):
        if 0 < at < len(title) and title[at - 1] == " ":
            before, after = title.cut(0, at), title.cut(at)
            if key_of(before).removesuffix(" image") == key_of(after):
                return after
    words = title[:_TITLE].split(" ")
    folded = [word.casefold() for word in words]
    for count in range(1, len(words) // 2 + 1):
        # "Physicians Physicians and Surgeons": the picture says less.
        if folded[:count] == folded[count : count * 2]:
            return title.cut(len(" ".join(words[:count])) + 1)
    return title


def _pictured(before: str, title: str) -> bool:
    """Whether a line before a title is the words of its picture: they say the same, or begin so."""
    key = key_of(before).removesuffix(" image")
    return bool(key) and key_of(title).startswith(key)


class _Table:
    """One walk over the table."""

    def __init__(self, data: TableData, desk: Desk, statistic: str | None = "median") -> None:
        self.data, self.desk = data, desk
        self.items: list[Tree] = []
        self.unpaid = False
        """Whether the last row says that its figure is missing."""
        self.order: list[str | None] = []
        self.context = desk.context._replace(kind="pay", statistic=statistic)

    def name_of(self, cell: str) -> str | None:
        """The column that a header's cell names."""
        for name, texts in self.data.columns.items():
            if any(template(text).fullmatch(cell) or key_of(text) == key_of(cell) for text in texts):
                return name
        # The words of a picture or a help button may stand behind the header's own.
        return next((name for name, texts in self.data.columns.items() if any(" " in text and template(text).match(cell) for text in texts)), None)

    def is_header(self, words: Words) -> bool:
        """Whether a line is the header, or one cell of it; it says what the figures are."""
        # A header that a wrap broke: a piece of it, its bars still between the cells.
        name = next(filter(None, map(self.name_of, words.split("|"))), None)
        folded = key_of(words)
        parts = sum(any(template_key(text).split("\ue001")[-1].strip() in folded for text in texts) for texts in self.data.columns.values())
        if name is None and (parts < len(self.data.columns) or len(words) > _TITLE):
            return False
        self.context = context_of(words, self.context)
        self.desk.mark(words)
        return True

    def row(self, block: Block) -> bool:
        """A row of cells; the header settles the order."""
        names = [self.name_of(cell) if cell else None for cell in block.cells]
        if sum(name is not None for name in names) > 1:
            self.order = names
            for cell in block.cells:
                if cell:
                    self.context = context_of(cell, self.context) if self.name_of(cell) == "pay" else self.context
                    self.desk.mark(cell)
            return True
        cells = list(block.cells)
        filled = [cell for cell in cells if cell]
        columns = list(self.data.columns)
        if len(filled) < 2:
            return False
        if self.order and len(self.order) == len(cells):
            named = {name: cell for name, cell in zip(self.order, cells, strict=True) if name and cell}
            for name, cell in zip(self.order, cells, strict=True):
                if name is None and cell:
                    self.desk.mark(cell)
        elif len(filled) == len(columns):
            named = dict(zip(columns, filled, strict=False))
        else:
            return False
        if "title" not in named:
            return False
        self.open(named["title"])
        item = self.items[-1]
        item["description"], item["education"] = named.get("description"), named.get("education")
        if "pay" in named:
            item["pay"] = self.figure(named["pay"])
        return True

    def open(self, title: Words) -> None:
        """A row begins."""
        self.unpaid = False
        whole, title = title, _once(title)
        if title is not whole:
            self.desk.mark(whole.cut(0, len(whole) - len(title)))
        last = self.items[-1] if self.items else None
        if last is not None and not any(last[name] for name in ("description", "education", "pay")) and _pictured(last["title"], title):
            self.desk.mark(self.items.pop()["title"])
        self.items.append({"title": title, "description": None, "education": None, "pay": None})

    def line(self, block: Block) -> bool:
        """A line of a table that has lost its cells: title, text, and education with the figure at its end."""
        words = block.words
        item = self.items[-1] if self.items else None
        start = _figure_at(words)
        if item is None or item["pay"] is not None or self.unpaid:
            return self.first(block)
        if start is None:
            return self.between(item, block)
        before = words.cut(0, start)
        if before and item["description"] is None and ends_sentence(words) and not ends_sentence(before):
            # A sentence that speaks of money is no figure.
            item["description"] = words
            return True
        if before and ends_sentence(before):
            item["description"] = before
        elif before:
            item["education"] = before
        item["pay"] = self.figure(words.cut(start))
        self.unpaid = item["pay"] is None
        return True

    def first(self, block: Block) -> bool:
        """A title, which is no sentence."""
        if not block.words or len(block.words) > _TITLE or ends_sentence(block.words):
            return False
        self.open(block.words)
        return True

    def between(self, item: Tree, block: Block) -> bool:
        """A line after the title and before the figure."""
        words = block.words
        if item["description"] is None and (ends_sentence(words) or len(words) > _TITLE):
            item["description"] = words
        elif item["education"] is None and item["description"] is not None and len(words) <= _TITLE and not ends_sentence(words):
            item["education"] = words
        else:
            return self.first(block)
        return True

    def figure(self, cell: Words) -> Evidence | None:
        """The cell's figure, as the column says what it is."""
        return sole_figure(cell, self.context, self.desk)


def _figure_at(words: Words) -> int | None:
    """Where the figure at a line's end begins, with the words for it, or what says that there is none."""
    for money in _FIGURE.finditer(words):
        if len(words) - money.end() <= _BEHIND:
            start = max(0, money.start() - _LEAD)
            start += max(map(words[start : money.start()].rfind, "$£€.")) + 1
            leads = (lead.start() for lead in _THE_PAY.finditer(words, start, money.start()) if money.start() - lead.end() <= _REMARK)
            return next(leads, money.start())
    missing = _MISSING.search(words)
    if missing is not None:
        named = _NO_PAY.finditer(words, max(0, missing.start() - _REMARK), missing.start())
        at = next((one.start() for one in named if missing.start() - one.end() <= _REMARK // 2), None)
        if at is not None:
            return _leading(words, at)
    if words[-3:].upper() == "N/A":
        return len(words) - 3
    return len(words) - 1 if words[-1:] in {"—", "–", "-"} else None


def _leading(words: str, at: int) -> int:
    """Where the two words before a place begin, and "The" before them."""
    for _ in range(_LEADING):
        before = words[:at]
        start = len(_TAIL.sub("", before[:-1])) if before.endswith(" ") else at
        at = at if start >= at - 1 else start
    return at - 4 if words[:at].lower().endswith(" the ") or words[:at].lower() == "the " else at

"""Pay by level: a table by its columns' words, whatever is left of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.layouts.model import Table as TableData
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Tree, money, sole_figure
from extractor.sections.columns import NO_FIGURE
from extractor.sections.level_cells import codes_kept, figures_of
from extractor.sections.level_heads import LEVEL, Heads, says_amount
from extractor.sections.named import SMALL
from extractor.text import Words
from extractor.values.currencies import OF_COUNTRY
from extractor.values.pay import Context, context_of

__all__ = ["Columns"]

_LINE = 2000
_NOTE = 40
"""A sentence that a table runs into is longer, or it may be a cell."""
_BARS = frozenset("|│")


def _is_level(words: str, said: set[str]) -> bool:
    """Whether a line without figures is a level's: all its words begin with capitals, some are `said` in a row above, and no colon shows a note."""
    if said.isdisjoint(key_of(words).split()):
        return False
    return not any(char.isdigit() or char == ":" for char in words) and all(
        word[0].isupper() or not word[0].isalpha() or word in SMALL for word in words.split()
    )


class Columns:
    """A table by its columns' words, whether its cells survived as rows, as lines, or run together in one line."""

    def __init__(self, data: TableData, desk: Desk) -> None:
        self.desk = desk
        self.heads = Heads(data, desk)
        self.contexts: dict[tuple[str, str], Context] = {}
        """What each column says about its figures, by its name and its header."""
        self.said: set[str] = set()
        """The words of the levels so far."""

    def read_rows(self, blocks: Sequence[Block]) -> tuple[list[Tree], list[Block]]:
        """Only the table among the blocks whose header fits."""
        groups = {block.group for block in blocks if block.kind == "row" and sum(key_of(cell) in self.heads.columns for cell in block.cells) > 1}
        rows, left = self.read([block for block in blocks if block.group in groups])
        return rows, [*(block for block in blocks if block.group not in groups), *left]

    def read(self, blocks: Iterable[Block]) -> tuple[list[Tree], list[Block]]:
        """The rows, and the blocks that are not of the table."""
        rows: list[Tree] = []
        left: list[Block] = []
        open_row: tuple[Words, list[Words]] | None = None
        title: Block | None = None
        for block in codes_kept(blocks):
            if not block.words:
                continue
            cells = [cell for cell in block.cells if cell] if block.kind == "row" else self.cells(block.words)
            if not any(cells) or self.heads.take(cells):
                continue
            if len(cells) == len(self.heads.pay_columns()) + 1 and any(map(says_amount, cells[1:])):
                self.close(open_row, title, rows, left)
                open_row = title = None
                rows.append(self.row(cells[0], cells[1:]))
                continue
            if len(cells) > 1 and not figures_of(cells[0]) and all(map(self.is_figure, cells[1:])):
                # A row whose last cells a wrap put into the next line.
                self.close(open_row, title, rows, left)
                open_row, title = (cells[0], cells[1:]), block
                continue
            whole = cells[0] if len(cells) == 1 else block.words
            run, text = self.run_together(self.heads.after(whole))
            if run:
                self.close(open_row, title, rows, left)
                open_row = title = None
                rows.extend(self.row(*one) for one in run)
                left += [block._replace(words=text)] if text is not None else []
            elif open_row is not None and self.is_figure(whole):
                open_row[1].append(whole)
                if len(open_row[1]) == len(self.heads.pay_columns()):
                    rows.append(self.row(*open_row))
                    open_row = None
            elif len(whole) <= LEVEL and not ends_sentence(whole) and not self.is_figure(whole):
                self.close(open_row, title, rows, left)
                open_row, title = (whole, []), block
            else:
                left.append(block)
        self.close(open_row, title, rows, left)
        return rows, left

    def cells(self, words: Words) -> list[Words]:
        """The cells of a line: a level and figures, parted by bars; else one, the line itself."""
        for at, char in enumerate(words[:_LINE]):
            if char in _BARS:
                self.desk.mark(words.cut(at, at + 1))
        whole = self.bare(words)
        edges = [-1, *(at for at, char in enumerate(whole[:LEVEL]) if char in _BARS), len(whole)]
        cells = [whole.cut(before + 1, end) for before, end in pairwise(edges)]
        return cells if cells[1:] and not figures_of(cells[0]) and all(map(self.is_figure, cells[1:])) else [whole]

    def bare(self, words: Words) -> Words:
        """A cell without the bars that some scrapers leave at its ends."""
        if words[:1] not in _BARS and words[-1:] not in _BARS:
            return words
        start, end = len(words) - len(words.lstrip(" |│")), len(words.rstrip(" |│"))
        self.desk.mark(words.cut(0, start))
        self.desk.mark(words.cut(end))
        return words.cut(start, end)

    def close(self, open_row: tuple[Words, list[Words]] | None, title: Block | None, rows: list[Tree], left: list[Block]) -> None:
        """A row that was begun: a level with fewer figures than columns is a row; a line without any is one if it is called as the rows above are."""
        if open_row is not None and (open_row[1] or _is_level(open_row[0], self.said)):
            rows.append(self.row(*open_row))
        elif open_row is not None and title is not None:
            left.append(title)

    def run_together(self, words: Words) -> tuple[list[tuple[Words, list[Words]]], Words | None]:
        """Rows whose cells run together: words, then one figure a column, perhaps again and again; and the sentence that the last one runs into."""
        pieces = figures_of(words)
        width = len(self.heads.pay_columns())
        if not pieces or len(pieces) % width or not words[: pieces[0][0]].strip():
            return [], None
        rows = []
        at = 0
        for first in range(0, len(pieces), width):
            group = pieces[first : first + width]
            if any(words[one[1] : two[0]].strip(" |") for one, two in pairwise(group)):
                return [], None
            level = self.bare(words.cut(at, group[0][0]))
            if not level or len(level) > LEVEL:
                return [], None
            rows.append((level, [words.cut(*piece) for piece in group]))
            at = group[-1][1]
        text = words.cut(at)
        if text.strip(" |") and not (len(text) > _NOTE and ends_sentence(text) and not text[0].isspace()):
            return [], None
        return rows, text if text.strip(" |") else None

    def is_figure(self, words: Words) -> bool:
        """Whether a cell is one figure, or a dash where there is none."""
        if words in NO_FIGURE:
            return True
        mentions = list(money(words, self.desk.context))
        return len(mentions) == 1 and mentions[0][1] - mentions[0][0] >= len(words) * 0.6

    def row(self, level: Words, cells: Sequence[Words]) -> Tree:
        """One row of the record."""
        self.said.update(key_of(level).split())
        tree: Tree = {"level": level, "median": None, "average": None}
        for name, cell in zip(self.heads.pay_columns(), cells, strict=False):
            tree[name] = self.figure(name, cell)
        return tree

    def figure(self, name: str, cell: Words) -> Evidence | None:
        """A cell's figure, with what the column says about it."""
        context = self.context(name)
        # A header that only the layout knows says nothing of another country's money.
        stands = name in self.heads.headers
        value = sole_figure(cell, context if stands else context._replace(places=()), self.desk)
        if value is not None and not value["places"]:
            value["places"] = [place for place in context.places if stands or OF_COUNTRY.get(place) == value["currency"]]
        return value

    def context(self, name: str) -> Context:
        """What the column's header says about its figures."""
        # Where the scraper lost the header, the layout still knows how it reads.
        header = self.heads.headers.get(name) or self.heads.texts[name][0]
        if (name, header) not in self.contexts:
            found = context_of(header, self.desk.context._replace(kind="pay"))
            self.contexts[name, header] = found._replace(statistic=found.statistic or {"median": "median", "average": "mean"}[name])
        return self.contexts[name, header]

"""Table rows that a scraper wrapped: cells of several lines set in columns or drawn in a grid, rows between bars that go on in the next line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from extractor.patterns import lazy
from extractor.readers.bars import bar_cells, is_rule
from extractor.readers.lines import BULLET, Line, ends_sentence, may_begin, room_of
from extractor.readers.tables import Cuts, Rows

__all__ = ["Folded", "fold_rows"]

Folded = dict[int, list[tuple[int, Cuts]]]
"""The further lines of a row by the index of its first: each line's index, and the piece of each cell in it, empty where it has none."""

_GAP = lazy(r" {2,}+")
_LINES = 4
"""No cell of a table was wrapped into more lines than this."""
_TALLEST = 400
"""A longer run of lines is no table whose cells were wrapped."""
_CELL = 60
"""Running text in two columns is no table: but the first one, a cell's piece is shorter."""
_NOTHING = (0, 0)
_WIDEST = 60
"""No table that was wrapped has more columns."""
_SENTENCE_END = 40
"""So many characters before a gap show whether a sentence ends there, its closing quotes and brackets with it."""
_CODE = 3
"""A currency's code is so long."""
_WRAPPED = 20
"""Columns are not so narrow that a drawn table's words are wrapped in less."""
_GRID_RULES = 4
"""So many rules of a drawn table, one more than those about its header and its end, part its rows."""


def fold_rows(lines: Sequence[Line], rows: Rows, *, even: bool = False) -> Folded:
    """Find the rows that take several lines; their lines are put into `rows`, where some of them stood as rows of their own.

    `even` says that no line has two spaces in a row.
    """
    folded: Folded = {}
    table = max((number for number, _, _ in rows.values()), default=0)
    for first, end in () if even else _runs(lines):
        found = _in_columns(lines, first, end)
        if found:
            table += 1
            for number, row in enumerate(found):
                rows.update({index: (table, number == 0, cells) for index, cells in row})
                folded[row[0][0]] = row[1:]
    for index, (number, _, cells) in list(rows.items()):
        if not cells and index + 1 < len(lines):
            folded.update(_in_grid(lines, rows, index, number) if "+" in lines[index].text else _in_bars(lines, rows, index, number))
    return folded


def _runs(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The runs of lines between blank ones that may be a table in columns: two lines of it have gaps, and it is more than those."""
    first = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and not lines[end].after_blank:
            continue
        if 2 < end - first <= _TALLEST and "  " in lines[first].text:
            yield first, end
        first = end


def _in_columns(lines: Sequence[Line], first: int, end: int) -> list[list[tuple[int, Cuts]]]:
    """The rows of a table set in columns by spaces, each as its lines; empty where no cell was wrapped, or it is none.

    A column begins where two lines have a gap before it and no line has a character. A row begins with the line that has all of its cells.
    """
    span = range(first, end)
    if any("\t" in lines[index].text or "|" in lines[index].text or is_rule(lines[index].text) or BULLET.match(lines[index].text) for index in span):
        return []
    begins = Counter(
        lines[index].indent + match.end()
        for index in span
        for match in _GAP.finditer(lines[index].text)
        if match.end() - match.start() > 2 or not ends_sentence(lines[index].text[max(0, match.start() - _SENTENCE_END) : match.start()])
    )
    # The lines that reach farthest come first, so that a place that is no column is dropped before the short ones are asked.
    by_reach = sorted((lines[index] for index in span), key=lambda line: -line.indent - len(line.text))
    columns = (at for at, count in begins.items() if count > 1 and all(_blank(line, at - 1) for line in by_reach))
    edges = sorted(islice(columns, _WIDEST + 1))
    if not 0 < len(edges) <= _WIDEST:
        return []
    pieces = [_pieces(lines[index], edges) for index in span]
    widths = [max(end - start for start, end in column) for column in zip(*pieces, strict=True)]
    found: list[list[tuple[int, Cuts]]] = []
    above: list[str] = []
    for index, cells in zip(span, pieces, strict=True):
        text = lines[index].text
        said = [text[start:end] for start, end in cells]
        if (all(said) and not (found and all(map(_is_unit, said[1:])))) or (found and not _goes_on(above, said, widths)):
            found.append([(index, cells)])
            above = said
        elif not found or len(found[-1]) == _LINES:
            return []
        else:
            found[-1].append((index, cells))
            above = [f"{one} {more}".strip() for one, more in zip(above, said, strict=True)]
    short = all(end - start <= _CELL for row in found for _, cells in row for start, end in cells[1:])
    return found if short and len(found) > 1 and any(_NOTHING in cells or len(row) > 1 for row in found for _, cells in row) else []


def _goes_on(above: Sequence[str], said: Sequence[str], widths: Sequence[int]) -> bool:
    """Whether a line that lacks a cell goes on with the row above it, and is no row with an empty cell.

    It is one where a cell would hold two figures, where the next word had room above, or where it has a name and more that begin anew.
    """
    anew = 0
    for one, more, width in zip(above, said, widths, strict=True):
        word = more.partition(" ")[0]
        if not one or not word or _is_unit(word):
            continue
        if _has_digit(word) and _has_digit(one.rpartition(" ")[2]):
            return False
        if may_begin(word) and len(one) + 1 + len(word) < width:
            return False
        anew += may_begin(word)
    return anew < 2 or not said[0]


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


def _is_unit(word: str) -> bool:
    """Whether a cell is no more than the code that belongs to the figure above it."""
    return len(word) == _CODE and word.isupper() and word.isalpha()


def _blank(line: Line, at: int) -> bool:
    place = at - line.indent
    return not 0 <= place < len(line.text) or line.text[place] == " "


def _pieces(line: Line, edges: Sequence[int]) -> Cuts:
    """The ranges of a line's text between the columns' edges, without the spaces at their ends."""
    found: Cuts = []
    size = len(line.text)
    bounds = [0, *(min(max(at - line.indent, 0), size) for at in edges), size]
    for start, end in pairwise(bounds):
        piece = line.text[start:end]
        bare = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        found.append((at, at + len(bare)) if bare else _NOTHING)
    return found


def _in_grid(lines: Sequence[Line], rows: Rows, rule: int, number: int) -> Folded:
    """The rows of a drawn grid from one of its rules to the next: one row where rules part them all, else as full cells tell."""
    last = rule + 1
    while last in rows and rows[last][0] == number and rows[last][2]:
        last += 1
    if last - rule < 3 or last not in rows or rows[last][0] != number:
        return {}
    drawn, at = 0, rule
    while drawn < _GRID_RULES and at >= 0 and at in rows and rows[at][0] == number:
        drawn, at = drawn + (not rows[at][2]), at - 1
    at = last
    while drawn < _GRID_RULES and at in rows and rows[at][0] == number:
        drawn, at = drawn + (not rows[at][2]), at + 1
    if last - rule > _TALLEST or len({len(rows[index][2]) for index in range(rule + 1, last)}) > 1:
        return {}
    if drawn < _GRID_RULES:
        return _overflown(lines, rows, range(rule + 1, last))
    if last - rule - 1 > _LINES:
        return {}
    return {rule + 1: [(index, rows[index][2]) for index in range(rule + 2, last)]}


def _overflown(lines: Sequence[Line], rows: Rows, span: range) -> Folded:
    """The rows that go on in the next line: it has nothing in some cells, and a word in the others for which the line above had no room."""
    said = {index: [lines[index].text[start:end].strip() for start, end in rows[index][2]] for index in span}
    widths = [max(map(len, column)) for column in zip(*said.values(), strict=True)]
    folded: Folded = {}
    first = span[0]
    for above, index in pairwise(span):
        pairs = list(zip(said[above], said[index], widths, strict=True))
        full = all(one and width >= _WRAPPED and len(one) + 1 + len(more.partition(" ")[0]) > width for one, more, width in pairs if more)
        if full and any(said[index]) and not all(said[index]) and index - first < _LINES:
            folded.setdefault(first, []).append((index, rows[index][2]))
        else:
            first = index
    return folded


def _in_bars(lines: Sequence[Line], rows: Rows, rule: int, number: int) -> Folded:
    """The rows under a rule of bars where some have fewer cells than the rule, because a wrap put the rest into the next line."""
    width = len(bar_cells(lines[rule].text))
    end = rule + 1
    while end < len(lines) and not lines[end].after_blank and end - rule < _TALLEST and not is_rule(lines[end].text):
        end += 1
    span = range(rule + 1, end)
    if not 1 < width <= _WIDEST or all("|" not in lines[index].text or lines[index].text.count("|") >= width - 1 for index in span):
        return {}
    widest = max(len(lines[index].text) for index in span)
    found: list[list[tuple[int, Cuts]]] = []
    count = width
    for index in span:
        cells = bar_cells(lines[index].text)
        barred = "|" in lines[index].text
        open_end = bool(found) and (room_of(lines[index - 1], lines[index]) > widest or (count < width and lines[index - 1].text[-1] == "|"))
        if barred and (count == width or not open_end):
            found.append([(index, [*cells, *[_NOTHING] * (width - len(cells))])])
            # A bar alone has no cell, and yet it begins the first.
            count = max(1, len(cells))
        elif found and (count < width or open_end):
            before = count - 1
            count += len(cells) - 1
            found[-1].append((index, [*[_NOTHING] * before, *cells, *[_NOTHING] * (width - count)]))
        else:
            break
        if count > width:
            return {}
    if count < width or all(len(row) == 1 for row in found):
        return {}
    for row in found:
        rows.update({index: (number, False, cells) for index, cells in row})
    return {row[0][0]: row[1:] for row in found if len(row) > 1}

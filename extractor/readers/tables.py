"""Tables in text: pipes, tabs, aligned columns and drawn grids, found by the lines' shape."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from extractor.patterns import lazy
from extractor.readers.bars import BARS, CELL, DASHES, RULE, RULES, bar_cells, bar_table, has_bars, is_rule
from extractor.readers.lines import BULLET, Line, ends_sentence
from extractor.readers.tabs import Cuts, tab_rows

__all__ = ["Cuts", "Rows", "table_rows"]

Rows = dict[int, tuple[int, bool, Cuts]]
"""Of each line of a table: the table's number, whether the line is the header, and its cells' ranges; no cells for a rule."""

_SPACED = "".join(DASHES) + " "
_DASHED = lazy(r"[-=]{2,}+")
_GAP = lazy(r" {2,}+|\t\s*+")
_GAPPED = 0.5
_PROSE = 2
_TALL = 200
"""Lines that a table has at most between the rules about it."""


def _gap_cells(text: str) -> list[tuple[int, int]]:
    cells, start = [], 0
    for match in _GAP.finditer(text):
        cells.append((start, match.start()))
        start = match.end()
    cells.append((start, len(text)))
    return cells


def table_rows(lines: Sequence[Line], *, even: bool = False, text: str = "") -> Rows:
    """The lines that are rows or rules of tables, by index; `even` says that no line of the `text` has a tab or two spaces in a row."""
    rows: Rows = {}
    table = done = barren = untabbed = 0
    texts = [line.text for line in lines]
    gaps = frozenset() if even else frozenset(number for number, text in enumerate(texts) if "  " in text or "\t" in text)
    # Where most lines have gaps, gaps are this text's way to set words apart, not columns.
    gapped = len(gaps) <= max(len(lines) * _GAPPED, 12)
    edged = [number for number, text in enumerate(texts) if text[-1] in RULE and text[0] in RULE]
    heads = [number - 1 for number in edged if number and texts[number - 1][0] in RULE and _groups(texts[number]) > 1]
    drawn = {*gaps, *heads, *(number for number in edged if not texts[number].strip(RULES))}
    drawn.update(number for number, text in enumerate(texts) if "|" in text or "│" in text)
    for position in sorted(drawn):
        if position < done:
            continue
        ruled = _ruled_table(lines, position)
        if ruled:
            table += 1
            rows.update({index: (table, header, cells) for index, header, cells in ruled})
            done = ruled[-1][0] + 1
            continue
        if gapped and position >= untabbed and position in gaps and "\t" in text:
            tabbed, untabbed = tab_rows(lines, position, text)
            if tabbed:
                table += 1
                rows.update({position + at: (table, at == 0, cells) for at, cells in enumerate(tabbed)})
                done = untabbed
                continue
        end = 0
        if position >= barren:
            end, looked_at = bar_table(lines, position)
            barren = looked_at if not end else barren
        end = end or (_gap_table(lines, position) if gapped else 0)
        if end:
            table += 1
            split = bar_cells if any(has_bars(line.text) for line in lines[position:end]) else _gap_cells
            _add(rows, lines, range(position, end), table, split)
            done = end
    return rows


def _add(rows: Rows, lines: Sequence[Line], span: range, table: int, split: Callable[[str], Cuts]) -> None:
    rules = {index for index in span if is_rule(lines[index].text)}
    # The first drawn rule with a row before it closes the header; without any rule the first row is taken for it.
    first_row = next(index for index in span if index not in rules)
    header_end = next((index for index in sorted(rules) if index > first_row), first_row + 1)
    for index in span:
        cells = [] if index in rules else split(lines[index].text)
        if index == first_row and _lacks_corner(lines, span, rules):
            cells = [(0, 0), *cells]
        rows[index] = (table, bool(cells) and index < header_end, cells)


def _lacks_corner(lines: Sequence[Line], span: range, rules: Collection[int]) -> bool:
    """Whether the first row begins with a bar, and no other does, as a tool writes it that has no bars around its rows and no words in the corner."""
    first, *rows = [lines[index].text for index in span if index not in rules]
    edged = first[0] in BARS and first[-1] not in BARS and not any(text[0] in BARS for text in rows)
    return bool(rows) and edged and all(sum(map(text.count, BARS)) == sum(map(first.count, BARS)) for text in rows)


def _gap_table(lines: Sequence[Line], first: int) -> int:
    """The end of a table set in columns (by tabs or runs of spaces) that begins at `first`, or 0."""
    if is_rule(lines[first].text) and first + 1 < len(lines) and not lines[first + 1].after_blank:
        inner = _gap_table(lines, first + 1) if not is_rule(lines[first + 1].text) else 0
        return inner if inner and (" " in lines[first].text) else 0
    width = _columns(lines[first].text) if first + 1 < len(lines) else 0
    if width < 2:
        return 0
    last, rows = first, 0
    while last < len(lines):
        text = lines[last].text
        if is_rule(text):
            last += 1
            continue
        # Among rows of three columns or more, two spaces after a full stop are a gap like the others.
        columns = width if last == first else _columns(text) or (len(_gap_cells(text)) if rows and width > _PROSE else 0)
        if columns != width or len(text) > CELL * width or _underlined(lines, last):
            break
        rows += 1
        last += 1
    while last > first and is_rule(lines[last - 1].text) and " " not in lines[last - 1].text:
        last -= 1
    return last if rows > 1 else 0


def _underlined(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a heading with its underline: both stand apart from what is around them."""
    if at + 1 >= len(lines) or not lines[at].after_blank or lines[at + 1].after_blank or not is_rule(lines[at + 1].text):
        return False
    rule = lines[at + 1].text
    if len(set(rule)) > 1 or (at + 2 < len(lines) and not lines[at + 2].after_blank):
        return False
    # A table that sets its rows apart by blank lines ends with the rule that it began with, right above its header.
    above = range(max(0, at - _TALL), at)
    return not any(lines[index].text == rule and lines[index].after_blank and not lines[index + 1].after_blank for index in above)


def _ruled_table(lines: Sequence[Line], first: int) -> list[tuple[int, bool, list[tuple[int, int]]]]:
    """A table whose columns a rule of dashes draws ("==== === ==="), with the header above the rule; empty where there is none."""
    if _groups(lines[first].text) < 2:
        if first + 1 >= len(lines) or lines[first + 1].after_blank or _groups(lines[first + 1].text) < 2 or has_bars(lines[first].text):
            return []
        rule = first + 1
    else:
        rule = first
    starts = [lines[rule].indent + match.start() for match in _DASHED.finditer(lines[rule].text)]
    found: list[tuple[int, bool, list[tuple[int, int]]]] = []
    rules = 0
    for index in range(first, len(lines)):
        line = lines[index]
        if index > first and line.after_blank:
            break
        if is_rule(line.text):
            rules += 1
            found.append((index, False, []))
            if rules == 3 or (rules == 2 and rule > first):
                break
            continue
        gaps = _gap_cells(line.text)
        cells = (
            gaps
            if len(gaps) == len(starts)
            else [
                (max(0, a - line.indent), min(len(line.text), max(0, b - line.indent)))
                for a, b in zip(starts, [*starts[1:], len(line.text) + line.indent], strict=True)
            ]
        )
        if sum(bool(line.text[a:b].strip()) for a, b in cells) < 2 or any(_torn(line.text, a) for a, _ in cells[1:]):
            break
        found.append((index, rules == (0 if rule > first else 1), cells))
    return found if sum(bool(cells) for _, _, cells in found) > 1 else []


def _groups(text: str) -> int:
    return len(_DASHED.findall(text)) if text[0] in DASHES and not text.strip(_SPACED) else 0


def _torn(text: str, at: int) -> bool:
    """Whether a column's edge falls into a word."""
    return 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isspace()


def _columns(text: str) -> int:
    if ("  " not in text and "\t" not in text) or text[0] == "#" or BULLET.match(text):
        return 0
    cells = _gap_cells(text)
    if len(cells) > _PROSE and ends_sentence(text) and all(text[start].islower() or text[start].isdigit() for start, _ in cells[1:]):
        # A sentence that a template put together, with its own spaces between.
        return 0
    # Two spaces after a full stop are a typist's habit, not a column; more are one.
    return 0 if any(after[0] - end == 2 and ends_sentence(text[start:end]) for (start, end), after in pairwise(cells)) else len(cells)

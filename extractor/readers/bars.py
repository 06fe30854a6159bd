"""Tables drawn with bars in text: their cells, their rules, and where one ends."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.patterns import lazy
from extractor.readers.lines import Line

__all__ = ["BARS", "CELL", "DASHES", "RULE", "RULES", "bar_cells", "bar_table", "has_bars", "is_rule"]

BARS = "|│"
DASHES = frozenset("-=_─━═")
RULE = DASHES | frozenset(" \t:|+│┌┬┐├┼┤└┴┘╞╪╡╟╫╢")
"""What the lines between a table's rows are drawn of."""
RULES = "".join(RULE)
CELL = 160
"""No cell is longer, on average."""
_EVEN = 3
_FIGURED = lazy(r"[^\p{L}\p{N}]{0,3}(?:[A-Z]{1,3}[^\p{L}\p{N}]?)?\d(?!\d?(?:st|nd|rd|th)\b)")
"""A cell that begins with a figure, which is no rank ("75th percentile")."""


def is_rule(text: str) -> bool:
    """Whether a line is drawn of dashes, equals signs and bars only."""
    return text[0] in RULE and not text.strip(RULES) and any(text.count(dash) > 1 for dash in DASHES)


def bar_cells(text: str) -> list[tuple[int, int]]:
    """Ranges between bars; a bar at either end opens or closes the row and makes no cell."""
    edges, start = [], 0
    for index, char in enumerate(text):
        if char in BARS and not (index and text[index - 1] == "\\"):
            edges.append((start, index))
            start = index + 1
    edges.append((start, len(text)))
    if edges and not text[slice(*edges[0])].strip():
        edges = edges[1:]
    if edges and not text[slice(*edges[-1])].strip():
        edges = edges[:-1]
    return edges


def has_bars(text: str) -> bool:
    """Whether a line has a bar at all."""
    return any(bar in text for bar in BARS)


def bar_table(lines: Sequence[Line], first: int) -> tuple[int, int]:
    """The end of a table drawn with bars that begins at `first`, or 0; and that of the lines looked at, where none begins if it is 0."""
    text = lines[first].text
    if not (has_bars(text) or (is_rule(text) and "+" in text)):
        return 0, first
    last = first
    drawn = rows = since = 0
    while last < len(lines):
        text = lines[last].text
        # Some scrapers put a blank line after each row of a table that they drew.
        if last > first and lines[last].after_blank and not (drawn and sum(map(text.count, BARS)) > 1):
            break
        if is_rule(text):
            if since > 1 and _begins_again(lines, last):
                return last - 1, last - 1
            since = 0
            # A rule with bars below a header is one of a table by itself.
            drawn += 1 + (rows == 1 and has_bars(text) and "-" in text)
        elif has_bars(text):
            rows, since = rows + 1, since + 1
            if text[0] in BARS and text[-1] in BARS and len(text) > 2:
                drawn += 1
        else:
            break
        last += 1
    looked_at = last
    while last > first and is_rule(lines[last - 1].text) and not has_bars(lines[last - 1].text) and "+" not in lines[last - 1].text:
        last -= 1
    if not drawn:
        return (last if _is_even([line.text for line in lines[first:last]]) else 0), looked_at
    return (last if rows and (rows > 1 or drawn > rows) else 0), looked_at


def _is_even(rows: Sequence[str]) -> bool:
    """Whether lines with bars and nothing else drawn are a table: as many short cells in each, and a column with figures under its head."""
    cells = [row.removesuffix("|").split(" | ") for row in rows if len(row) <= CELL]
    if not _EVEN <= len(rows) == len(cells) or any(not 1 < len(row) == len(cells[0]) or not all(map(str.strip, row)) for row in cells):
        return False
    columns = list(zip(*cells, strict=True))[1:]
    return any(not _FIGURED.match(head) and all(map(_FIGURED.match, below)) for head, *below in columns)


def _begins_again(lines: Sequence[Line], rule: int) -> bool:
    """Whether a rule with bars inside a table stands below another header: rows follow it, more than a sum."""
    following = [line.text for line in lines[rule + 1 : rule + 3] if not line.after_blank]
    return "|" in lines[rule].text and len(following) > 1 and all(has_bars(text) and not is_rule(text) for text in following)

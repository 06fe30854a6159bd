"""Tables and facts that lost their cells: figures that are lines of their own, with what the lines around them say about the money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractor.patterns import lazy
from extractor.sections.base import Tree
from extractor.sections.captioned import GAP, above_periods, under_captions
from extractor.sections.columns import LABEL, heads, is_amount, labelled, ranked
from extractor.text import Words
from extractor.values.pay import NOWHERE, Context, context_of

__all__ = ["by_line", "kind_of", "values_first"]

_PRICED = lazy(r"\p{Sc}\s?\d|\d\s?\p{Sc}")
_BEGINS = lazy(r"\A\p{Sc}\s?\d")
_ROWS = 2
"""So many rows of a label and its figures are a table that lost its cells."""
_WIDEST = 6
_CAPTIONED = ["label", "figure", "figure"]
_OWN = len(_CAPTIONED)
"""A caption and two figures, the first of which is its own."""


def by_line(tree: Tree, lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The amounts among a section's lines that are lines of their own, with what the lines around each say about it."""
    # A value that a field took left its label: what stands around it is no table with it.
    facts = {id(words) for name, words in tree.items() if type(words) is Words and name != "heading"}
    lines = [line for line in lines if id(line) not in facts]
    lost = under_captions([line for line in lines if line is not tree.get("heading")], context)
    lost += _lost_columns(_left(lines, lost), context)
    known = {id(line) for line in _left(lines, lost)}
    lost += [one for one in _by_label(lines, context) if id(one[0][0]) in known]
    below = above_periods(lines)
    lost += [([line], context) for line in _left(lines, lost) if id(line) in below]
    return [(group, _with_period(said, below.get(id(group[0])))) for group, said in lost]


def _left(lines: Sequence[Words], lost: Sequence[tuple[list[Words], Context]]) -> list[Words]:
    """The lines of which nothing is said yet."""
    taken = {id(line) for group, _ in lost for line in group}
    return [line for line in lines if id(line) not in taken]


def _with_period(said: Context, period: str | None) -> Context:
    return said if period is None or said.period else said._replace(period=period, period_basis="header")


def _lost_columns(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The figures of a table whose cells became lines, with what its heads say: the heads, then in each row a label and its figures."""
    found: list[tuple[list[Words], Context]] = []
    kinds = [kind_of(line) for line in lines]
    at = 0
    while at < len(lines):
        width = _width(kinds, at)
        step = width + _texts(kinds, at + 1 + width) if width else 0
        # The heads are asked for first: without them each row of a long table would count all that follow it.
        headed = width < step <= at and all(kind == "label" for kind in kinds[at - step : at])
        rows = _rows(kinds, at, width, step) if headed else 0
        named = list(map(str, lines[at - step : at - step + 1 + width]))
        above = heads(named[1:], context, named[0]) if rows >= _ROWS and _say(named) else []
        if not above and 1 < width <= at and all(kind == "label" for kind in kinds[at - width : at]):
            # One row is enough below heads that all name a statistic; a heading may have been the head of the labels.
            corner = str(lines[at - width - 1]) if at > width and kinds[at - width - 1] == "label" else ""
            named = [corner, *map(str, lines[at - width : at])]
            above = heads(named[1:], context, named[0])
            rows, step = _rows(kinds, at, width, width + 1), width + 1
            above = above if all(said.statistic for said in above) or (rows >= _ROWS and _say(named)) else []
        if not above:
            at += 1
            continue
        for start in range(at, at + rows * step, step):
            row = str(lines[start])
            found += [([lines[start + 1 + column]], labelled(ranked(above[column], row, named[0]), row)) for column in range(width)]
        at += rows * step
    return found


def _say(named: Sequence[str]) -> bool:
    """Whether a head behind the first says something of its column; else it may be a value of words, and the next line its fellow's label.

    One that only names a place is no head by itself: "Top state", "Texas".
    """
    said = [ranked(context_of(str(head)), str(head), str(named[0])) for head in named[1:]]
    return any(one._replace(places=()) != NOWHERE for one in said) or (len(said) > 1 and all(one.places for one in said))


def _by_label(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The amounts that are lines of their own, with what the line of words above each says about it, or where a figure comes first, the one below."""
    found: list[tuple[list[Words], Context]] = []
    lines = sorted(lines, key=lambda line: line.start)
    kinds = [kind_of(line) for line in lines]
    apart = [line.start - before.span.end > GAP for before, line in pairwise(lines)]
    # A heading that names a statistic is a label as well.
    headed = bool(kinds) and kinds[0] == "label" and context_of(str(lines[0])).statistic is None
    for label_of, line, kind, after in zip(lines, lines[1:], kinds, kinds[1:], strict=False):
        # "Fees" above "£640, or £320 for those who are out of work."
        if kind == "label" and after == "text" and _BEGINS.match(line) and (spent := context_of(str(label_of)).kind) not in {None, "pay"}:
            found.append(([line], context._replace(kind=spent)))
    for at, end, below in _facts(lines, kinds, [True, *apart], headed):
        for one in range(at, end):
            label = one + 1 if below else one - 1
            if kinds[one] != "figure":
                continue
            said = context_of(str(lines[label])) if at <= label < end else NOWHERE
            # What is no money by its sign, its label or its section is the average of something else ("Average age").
            money = said.kind or context.kind or _PRICED.search(lines[one])
            if said.counts or (money and (said.kind or said.statistic)):
                period = (said.period, said.period_basis) if said.period else (context.period, context.period_basis)
                own = context._replace(kind=said.kind or context.kind, statistic=said.statistic, period=period[0], period_basis=period[1])
                found.append(([lines[one]], own._replace(counts=said.counts)))
            elif at == 0 and one > 1:
                # The heading is the label of the first one.
                found.append(([lines[one]], context._replace(statistic=None)))
    return found


def _facts(lines: Sequence[Words], kinds: list[str], apart: Sequence[bool], headed: int) -> Iterator[tuple[int, int, bool]]:
    """Runs of labels and values, one a line, each with whether the values come first; where a whole run does not tell, as far as both take turns.

    `apart` says of each line whether something else stands before it, `headed` how many of the first ones are headings.
    """
    end = 0
    while (at := end) < len(kinds):
        end = at + 1
        while kinds[at] != "text" and end < len(kinds) and kinds[end] != "text" and not apart[end]:
            end += 1
        if not any(kind in {"figure", "price"} for kind in kinds[at:end]):
            continue
        fitting = _fitting(lines, kinds, range(at, end), headed=at < headed)
        if fitting:
            best = fitting[0]
            if best.fits >= 0 and all(one[:2] != best[:2] or one.below == best.below for one in fitting):
                if best.first >= at + _OWN - 1:
                    yield best.first - _OWN + 1, best.first, False
                yield best.first, best.last, best.below
            continue
        turns = list(_turns(kinds, at + (at < headed), end))
        sides = {kinds[one] != "label" for one, last in turns if (kinds[one] == "label") != (kinds[last - 1] == "label")}
        yield from ((one, last, sides == {True}) for one, last in turns)


class _Fit(NamedTuple):
    """How well the labels of a run fit their values, if it has so many lines of both, from `first` on, and the values come first or not."""

    fits: int
    length: int
    first: int
    below: bool

    @property
    def last(self) -> int:
        """Where they end."""
        return self.first + self.length


def _fitting(lines: Sequence[Words], kinds: list[str], run: range, *, headed: bool) -> list[_Fit]:
    """How the lines of a run may be labels and values in turn, the best first.

    The first line may be their caption, the last the heading of what follows; or a value whose label was taken for a heading.
    """
    at, end = run.start, run.stop
    found: list[_Fit] = []
    # The first of two figures may be the caption's: "Average salary", "$29,000", "$22,000", "Lowest 10%", "$41,000", "Highest 10%".
    caption = next((one - 1 for one in range(at + 1, end) if kinds[one] != "label"), end)
    owns = [caption + _OWN - 1] if kinds[caption:end][:_OWN] == _CAPTIONED else []
    for first in (at, at + 1, *owns):
        for last in (end, end - 1):
            below = values_first(kinds[first:last])
            # The heading is the label of the first value where no other one is.
            if below is None or (headed and first == at and (below or kinds[end - 1] == "label")):
                continue
            fits = sum(_fits(lines[one + below], lines[one + (not below)]) for one in range(first, last, 2))
            if first in owns and not (below and fits >= _ROWS):
                continue
            found.append(_Fit(fits, last - first, first, below))
    return sorted(found, reverse=True)


def _fits(label: Words, value: Words) -> int:
    """Whether a label speaks of money and its value is some (1), or it speaks of money or of a number and its value is of another sort (-1)."""
    said = context_of(str(label))
    priced = _PRICED.search(value) is not None
    if said.counts:
        return -priced
    if not (said.kind or said.statistic):
        return 0
    return 1 if priced else -(not is_amount(value) or "%" in value)


def _turns(kinds: Sequence[str], at: int, end: int) -> Iterator[tuple[int, int]]:
    """The runs of several lines in which labels and figures take turns."""
    begun = at
    for one in range(at + 1, end + 1):
        if one == end or kinds[one] == "price" or kinds[one] == kinds[one - 1] or kinds[one - 1] == "price":
            if one - begun > 1:
                yield begun, one
            begun = one


def values_first(kinds: Sequence[str]) -> bool | None:
    """Whether in a run of labels and values, one a line, the values come first; None where the figures among them do not tell."""
    turns = {at % 2 for at, kind in enumerate(kinds) if kind != "label"}
    return None if len(kinds) % 2 or len(turns) != 1 else turns == {0}


def kind_of(line: str) -> str:
    """What a line may be among labels and values, one a line: a `figure`, a value with a `price` in it, a `label`, or `text`."""
    if len(line) >= LABEL:
        return "text"
    if is_amount(line):
        return "figure"
    if line[-1:] in {".", ":", "?", "!"}:
        return "text"
    return "price" if _PRICED.search(line) else "label"


def _width(kinds: Sequence[str], at: int) -> int:
    """How many figures follow a label; 0 where it is none."""
    if kinds[at] != "label":
        return 0
    width = 0
    while width < _WIDEST and at + 1 + width < len(kinds) and kinds[at + 1 + width] == "figure":
        width += 1
    return width


def _texts(kinds: Sequence[str], at: int) -> int:
    """How many cells of words follow a row's figures, the next row's label among them; 0 where no figure comes after them."""
    count = 0
    while count < _WIDEST and at + count < len(kinds) and kinds[at + count] == "label":
        count += 1
    return count if at + count < len(kinds) and kinds[at + count] == "figure" else 0


def _rows(kinds: Sequence[str], at: int, width: int, step: int) -> int:
    """How many rows of the same width follow one another, so many lines apart."""
    rows = 0
    while at + rows * step < len(kinds) and _width(kinds, at + rows * step) == width:
        if rows and any(kind != "label" for kind in kinds[at + (rows - 1) * step + 1 + width : at + rows * step]):
            break
        rows += 1
    return rows

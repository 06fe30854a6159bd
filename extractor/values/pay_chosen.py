"""Which numbers of a piece of text are money: found, joined to ranges, and judged by what stands around them."""

from __future__ import annotations

from bisect import bisect_right
from itertools import zip_longest
from typing import TYPE_CHECKING

from .may_hold import LONGEST_CELL, may_hold_money
from .mentions import Mention, figures, join
from .pay_accept import accepted, maybe, surely
from .pay_restated import restates
from .pay_zones import clause_of, sentences
from .units import units

if TYPE_CHECKING:
    from .pay_context import Context
    from .units import Unit

__all__ = ["money_in"]

_THOUSAND = 1000


def money_in(text: str, context: Context, *, words: bool) -> tuple[list[int], list[Mention]]:
    """Give where the sentences of a piece begin, and its mentions of money in reading order; both empty where it holds none.

    `words` says that amounts may stand in words.
    """
    said = context.currency or context.statistic or context.period or context.kind
    if not words and not (said and len(text) <= LONGEST_CELL) and not may_hold_money(text):
        return [], []
    numbers = units(text, words=words)
    if context.thousands and len(text) <= LONGEST_CELL:
        _scale(numbers)
    found = join(text, numbers)
    if words:
        found = _with_figures(text, found)
    if not found:
        return [], []
    bounds = sentences(text)
    return bounds, [
        m
        for m, following in zip_longest(found, found[1:])
        if surely(m) or (maybe(text, m) and (accepted(text, m, context, clause_of(text, bounds, m)) or _is_told_again(text, m, following)))
    ]


def _scale(numbers: list[Unit]) -> None:
    """Make thousands of the plain numbers of a cell whose header says so."""
    for unit in numbers:
        if unit.scale == 1 and unit.value is not None and unit.value < _THOUSAND and unit.digits:
            unit.scale = _THOUSAND


def _with_figures(text: str, found: list[Mention]) -> list[Mention]:
    """Put "six figures" among the mentions; a digit of it is no mention of its own."""
    extra = figures(text)
    if not extra:
        return found
    ends = [f.end for f in extra]
    kept = [m for m in found if (at := bisect_right(ends, m.start)) == len(ends) or extra[at].start >= m.end]
    return sorted([*kept, *extra], key=lambda m: m.start)


def _is_told_again(text: str, mention: Mention, following: Mention | None) -> bool:
    """Tell a code that is a word as well from one by the conversion in brackets behind it: "AED 8000 (USD 2179)"."""
    if following is None or mention.mark is None or mention.mark.basis != "code" or following.mark is None or following.mark.shy:
        return False
    return following.mark.basis == "code" and restates(text[mention.end : following.start]) in {"(", "["}

"""Statistics that a sentence names first and gives the amounts of afterwards, in the same order.

"The 25th and 75th percentiles are $40,000 and $60,000."
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any

import regex

from .pay_statistic import ranked
from .pay_tags import annual_of
from .pay_words import STATISTICS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pay_context import Context
    from .pay_found import Found

__all__ = ["LISTED", "in_order"]

LISTED = ("ercentile", "respectively", "uartiles", "eciles")
"""A sentence that gives several amounts in an order that it has named holds one of these."""
_FARTHEST = 160
_AND = r"(?:\s?,\s?(?:and\s|&\s?)?|\s(?:and|&)\s|\s?/\s?)"
_RANK = r"(?:the\s)?(?:10|25|50|75|90)(?:st|nd|rd|th)?(?:[ -]percentiles?)?"
_LOW = r"(?:the\s)?(?:lowest|bottom|lower|first)"
_HIGH = r"(?:the\s)?(?:highest|top|upper|third|ninth)"


@cache
def _names() -> regex.Pattern[str]:
    """Give the pattern of statistics in a row."""
    return regex.compile(
        rf"(?i:(?<!\w)(?:(?P<ranks>{_RANK}(?:{_AND}{_RANK}){{1,4}})(?:[ -]percentiles?)?(?!\w)"
        rf"|(?P<low>{_LOW})\sand\s(?P<high>{_HIGH})\s(?:(?P<tenth>(?:10|ten)\s?(?:percent|per\scent|%)|tenths?|deciles?)|(?:25\s?(?:percent|per\scent|%)|quartiles?))"
        r"|(?P<middle>median|mean|average)\sand\s(?P<other>median|mean|average)(?!\w)))"
    )


def _listed(match: regex.Match[str]) -> list[str]:
    """Give the statistics that a row of them names."""
    if match["ranks"]:
        return [ranked(rank) for rank in regex.findall(r"10|25|50|75|90", match["ranks"])]
    if match["low"]:
        return ["p10", "p90"] if match["tenth"] else ["p25", "p75"]
    return [STATISTICS[match["middle"].lower()], STATISTICS[match["other"].lower()]]


def in_order(text: str, bounds: Sequence[int], found: list[Found], context: Context) -> list[Found]:
    """Give the mentions of a text, those of each row of statistics with its own one, or none where their numbers differ."""
    result = list(found)
    rows = [(match.end(), _listed(match)) for match in _names().finditer(text)]
    for number, (at, names) in enumerate(rows):
        sentence = bisect_right(bounds, at)
        end = bounds[sentence] if sentence < len(bounds) else len(text)
        stop = min(end, rows[number + 1][0] if number + 1 < len(rows) else end)
        mine = _row(found, bisect_left(found, (at,)), stop)
        if not mine or found[mine[0]].start - at > _FARTHEST:
            continue
        for i, name in zip(mine, names if len(mine) == len(names) else [None] * len(mine), strict=True):
            result[i] = _with(result[i], statistic=name)
        _share_period(result, mine, context)
    return result


def _row(found: list[Found], first: int, stop: int) -> list[int]:
    """Give which mentions stand in one row: up to the next one whose own words say which statistic it is."""
    mine = [i for i in range(first, bisect_left(found, (stop,))) if found[i].pay is not None]
    for place, i in enumerate(mine[1:], 1):
        if (found[i].pay or {})["statistic"]:
            return mine[:place]
    return mine


def _share_period(found: list[Found], mine: list[int], context: Context) -> None:
    """Give the period that one amount of a row states to those beside it that state none."""
    stated = [pay for i in mine if (pay := found[i].pay) and pay["period"]]
    if stated:
        for i in mine:
            if (pay := found[i].pay) and not pay["period"]:
                whole = {**pay, "period": stated[0]["period"], "period_basis": stated[0]["period_basis"]}
                found[i] = _with(found[i], **{**whole, "annual": annual_of(whole, context) if pay["kind"] == "pay" else None})


def _with(mention: Found, **values: Any) -> Found:
    """Give a mention with other values."""
    return mention._replace(pay={**(mention.pay or {}), **values})

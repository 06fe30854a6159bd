"""A period behind the last of several amounts that is all of theirs: "$40,000 or $50,000 a year", "helpers earn $18 and fitters $24 an hour"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from .pay_change import are_near
from .pay_tags import annual_of
from .pay_words import KINDS, STRONG_PAY
from .periods import NONE_OF_THESE, period_after
from .words import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .pay_context import Context
    from .pay_found import Found

__all__ = ["is_shared", "shared_behind"]

_FAR = 60
_NAME = 5
"""The name of the next amount has so many words at most."""
_JOINS = frozenset({"and", "or", "but"})
_PLAIN = frozenset({"year", "month", "week", "day", "hour"})
_ONCE = frozenset({"one-off", "one-time", "once"})
_NO_NAME = _PLAIN | frozenset("per each every from to with plus of that who which is are was were be then than now before after up".split())
"""What is no part of a name: behind it something else is said."""
_BESIDE = frozenset("in for at on as when if while once whereas".split())
"""What begins no name: "€50,000 in Spain and in Canada $60,000"."""
_BEFORE = 24
_PAYS = frozenset("pay pays paid bring brings fetches earns is costs".split())
_PIECES = frozenset(
    "lesson session show gig visit call article story photo picture page job sitting reading haircut ride trip delivery performance concert"
    " wedding match talk workshop seminar portrait piece poem song".split()
)
"""What may be paid for each time."""
_ANY, _SUBJECT = frozenset({"a", "an", "each", "one", "per", "every"}), 3
_IN_A_LIST, _OR = ", ", frozenset({"/", " / "})
"""What stands between amounts of which the last two are told together."""
_SECOND = re.compile(r"(?:(?:,|,?\s(?:or|and))(?:\s[a-z]{1,12}){0,3}\s([A-Z])\s?\d[\d.,]{0,9}(?<!,)(?!\d)){1,3}")


def shared_behind(text: str, bounds: Sequence[int], found: list[Found], context: Context) -> list[Found]:
    """Give the mentions of a text, those without a period with the one behind the next amount where nothing but a name stands between the two."""
    result = list(found)
    given = False
    for i in range(len(found) - 2, -1, -1):
        one, two, shared = result[i], result[i + 1], given
        given = False
        if one.pay is None or two.pay is None or one.pay["period"] or two.pay["period_basis"] != "stated":
            continue
        if not _is_alike(one.pay, two.pay) or bisect_right(bounds, one.start) != bisect_right(bounds, two.start):
            continue
        gap = text[one.end : two.start]
        if not (shared or _is_behind(text, two.end, two.pay["period"])) or not (_joins(gap) or gap in _OR or (shared and gap == _IN_A_LIST)):
            continue
        if _is_for_another(words_of(text[max(0, one.start - _BEFORE) : one.start])):
            continue
        whole = {**one.pay, "period": two.pay["period"], "period_basis": "stated"}
        result[i], given = one._replace(pay={**whole, "annual": annual_of(whole, context)}), True
    return result


def _is_for_another(words: list[str]) -> bool:
    """Tell an amount that is for something else.

    "Half day £180, full day £320 a day", "per session $100, online $90 an hour", "a one-off $500", "a lesson pays $40, a class $60 an hour".
    """
    if not _PAYS.isdisjoint(words[-1:]) and not _PIECES.isdisjoint(words[-2:-1]) and (len(words) < _SUBJECT or words[-_SUBJECT] in _ANY):
        return True
    return not _PLAIN.isdisjoint(words[-1:]) or not _ONCE.isdisjoint(words[-1:]) or words[-2:-1] == ["per"]


def _is_alike(one: dict[str, Any], two: dict[str, Any]) -> bool:
    """Tell whether two amounts may be paid for the same time: pay in one money, and near each other."""
    return one["kind"] == two["kind"] == "pay" and one["currency"] == two["currency"] and one["conversion"] is None and are_near(one, two)


def _is_behind(text: str, end: int, period: str) -> bool:
    """Tell whether a period stands behind the amount that ends there, not before it."""
    said = period_after(text, end)
    return said is not None and said[0] == period != NONE_OF_THESE


def _joins(gap: str) -> bool:
    """Tell whether two amounts are said in one breath: "or", "and", and no more than the name of the second."""
    if len(gap) > _FAR or not (gap.startswith((", ", " and ", " or ", " but "))) or any(mark in gap for mark in ".;()\n|"):
        return False
    words = words_of(gap)
    name = words[1:] if words and words[0] in _JOINS else words
    if not (name or words) or len(name) > _NAME or (name and name[0] in _BESIDE) or any(c.isdigit() for c in gap):
        return False
    return _NO_NAME.isdisjoint(name) and STRONG_PAY.isdisjoint(name) and KINDS.keys().isdisjoint(name)


def is_shared(letter: str, after: str) -> bool:
    """Tell an amount behind a letter that a second one follows with the period of both: "R17 or R41 an hour", "R17, R41 or R50 an hour"."""
    match = _SECOND.match(after)
    found = period_after(after, match.end()) if match is not None and match[1] == letter else None
    return found is not None and found[0] != NONE_OF_THESE

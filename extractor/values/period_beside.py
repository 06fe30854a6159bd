"""Words for a period that stand beside an amount but are another's, and those that stand behind a bracket and are this one's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .pay_change import is_near
from .period_phrases import phrase_at
from .periods import NONE_OF_THESE, period_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mentions import Mention
    from .pay_zones import Zone

__all__ = ["paid_otherwise", "period_of"]

_LABEL = re.compile(r"\s?(?:(?:equivalent|rate|pay|wages?|salary|earnings|average|median)\s?)?[:=]\s?\Z")
_IN_BRACKET = re.compile(
    r"\s?(?:equivalent|equiv\.?|rate|pay|wages?|salary|average)?\s?(?:of|is|about|approximately|approx\.?|around|roughly|[≈~])?\s?\Z"
)
_BRACKET = re.compile(r"\A\s?\([^()\n]{1,40}\)")
_REMARK = 43
"""No remark is longer, with its brackets and the space before it."""
_OPENS = ("(", " (", "\u00a0(")
_ROW_OPENS = (*_OPENS, ")")
_LEADS = re.compile(r"\s(?=an?\s|per\s|each\s|every\s)|\s?(?=/\s?[a-z])")
_ROW = {"from": (" to ",), "between": (" and ", " to ")}
"""Between which words two amounts stand that are the ends of one range."""
_IN_ROW = re.compile(r"(?:^|\W)(from|between)\s(?:about\s|around\s|roughly\s|~\s?)?\Z", re.IGNORECASE)
_ENCLOSED = re.compile(r"\)\s?(?=an?\s|per\s|/)")
_ROW_LINK = re.compile(
    r"(?:\s?\([^()\n]{1,40}\)(?:,|\s?[–—-]|,?\s(?:to|and|or))|\)(?:,|,?\s(?:and|or))\s[^\W\d_]++(?:[\s-][^\W\d_]++)?\s?\(|\s[^\W\d_]++\sto)\s?\Z"
)
"""What stands between two amounts of a row: "(shops) to", "(shops),", "), fitters (", "Starter to"."""
_NAMED_END = re.compile(r"\s[^\W\d_]++\sto\s?\Z")
_NAMED = re.compile(r"\s(?!once|twice)[^\W\d_]++(?=\s(?:an?|per|each|every)\s)")
"""The name of the upper end before its period: "£38,000 Experienced a year"."""
_MOST_IN_ROW = 6
_FAR, _WIDEST = 40, 60
_OF_PAY = "pay|wages?|salary|salaries|rate|earnings|income|average|mean|median"
_LED = re.compile(rf"(?i)\b(?:annual|annually|yearly|hourly|monthly|weekly|daily)(?:\s(?:{_OF_PAY})){{0,2}}\s?:?\s?\Z")
_ANOTHER = (", a ", ", an ", ", one ", ", each ")
_PAID_FOR = re.compile(r"\s?(?:is|are|pays?|brings|costs?|comes to|at|for)?\s?(?:about|around|up to)?\s?")
_STATISTIC = re.compile(r"(?i)\s(?:average|mean|median)\s")
_TO_NEXT = re.compile(rf"(?i)(?:\s(?:{_OF_PAY})){{0,2}}\s?:?\s?")


def period_of(text: str, mentions: Sequence[Mention], i: int, consumed: int) -> tuple[str | None, int]:
    """Read the period after mention `i`, and where its words end: directly, or behind brackets, as a range's upper end may have it.

    The words before `consumed` are those of earlier mentions.
    """
    mention = mentions[i]
    following = mentions[i + 1].start if i + 1 < len(mentions) else None
    found = period_after(text, mention.end)
    labels = found is not None and following is not None and _is_label(text, mention.end, found[1], following)
    labels = labels or (found is not None and following is not None and _is_of_next(text, mention, consumed, text[found[1] : following]))
    if found is not None and not labels and not _is_led(text, mention, consumed, text[found[1] : following]):
        return found
    last = mention.last
    period = mention.period or ("year" if last is not None and last.yearly else None)
    if period is not None:
        return period, mention.end
    if text.startswith(_OPENS, mention.end):
        period = _behind_bracket(text, mention.end)
    elif text.startswith(")", mention.end):
        period = _behind_closed(text, mention)
    if period is None and following is not None:
        period = _of_row(text, mentions, i)
    if period is None and i and text.startswith(" to ", mention.start - 4):
        period = _behind_name(text, mentions[i - 1], mention)
    return period, mention.end


def paid_otherwise(period: str | None, zone: Zone) -> bool:
    """Tell an amount that is paid for something else than one of the five periods: "per visit", "a shift"."""
    if period is not None:
        return period == NONE_OF_THESE
    after = zone.after.lstrip().lower()
    if not after.startswith(("per ", "/", "every ", "a shift", "a word", "an article")):
        return False
    # But "Hourly $24 / Annual $50,000" and "$52,300/$68,900".
    return not zone.after.lstrip(" /")[:1].isupper() and after.rstrip() != "/"


def _of_row(text: str, mentions: Sequence[Mention], i: int) -> str | None:
    """Read the period behind the last of several amounts that stand in one row with mention `i`, which they are near."""
    first, last = mentions[i], i
    while last + 1 < min(len(mentions), i + _MOST_IN_ROW) and _next_in_row(text, mentions[last], mentions[last + 1]):
        last += 1
    if last == i and _ends_of_range(text, first, mentions[i + 1].start):
        last += 1
    if last == i or not is_near(first.hi, mentions[last].lo):
        return None
    behind = mentions[last]
    period = _behind_bracket(text, behind.end) or _behind_closed(text, behind) or _behind_name(text, first, behind)
    return period or (period_after(text, behind.end) or (None,))[0]


def _behind_name(text: str, first: Mention, last: Mention) -> str | None:
    """Read the period behind the name of a range's upper end: "£21,000 Starter to £38,000 Experienced a year"."""
    named = _NAMED.match(text, last.end) if _NAMED_END.match(text, first.end, last.start) else None
    found = phrase_at(text, named.end()) if named else None
    return found and found[0]


def _behind_closed(text: str, mention: Mention) -> str | None:
    """Read the period behind the bracket that an amount stands in alone: "helpers ($18) an hour"."""
    closed = _ENCLOSED.match(text, mention.end) if text[mention.start - 1 : mention.start] == "(" else None
    found = phrase_at(text, closed.end()) if closed else None
    return found and found[0]


def _ends_of_range(text: str, mention: Mention, following: int) -> bool:
    """Tell the ends of one range with words between them: "from $18 in Ohio to $34 an hour", "between $18 for helpers and $34 an hour"."""
    if following - mention.end > _FAR or not (lead := _IN_ROW.search(text[max(0, mention.start - 24) : mention.start])):
        return False
    gap = text[mention.end : following]
    return gap.endswith(_ROW[lead[1].lower()]) and not any(c in ".,;:\n" for c in gap)


def _is_label(text: str, end: int, stop: int, following: int) -> bool:
    """Tell whether the words for a period between an amount's `end` and `stop` are the label of the amount that begins at `following`.

    "$24.18 (annual: $50,290)", "$24.18, annual: $50,290".
    """
    if following - stop > _FAR:
        return False
    gap = text[stop:following]
    return _LABEL.match(gap) is not None or ("(" in text[end:stop] and _IN_BRACKET.match(gap) is not None)


def _is_of_next(text: str, mention: Mention, consumed: int, gap: str) -> bool:
    """Tell whether a statistic with its period is the next amount's label, as this one has its own: "Entry $30,000 Median annual wage $45,000"."""
    own = text[max(consumed, mention.start - _FAR) : mention.start].strip(" :")
    if text.startswith(_ANOTHER, mention.end):
        return _PAID_FOR.fullmatch(gap) is not None  # "half a day is £180, a full day £320"
    return bool(own) and _STATISTIC.match(text, mention.end) is not None and _TO_NEXT.fullmatch(gap) is not None


def _is_led(text: str, mention: Mention, consumed: int, gap: str) -> bool:
    """Tell whether a word for a period stands right before an amount: one behind it leads to the next amount, but for "per hour" and the like.

    "Hourly $24.18 Annual $50,290", "annual pay $50,290, hourly workers". `gap` stands behind that word, up to the next amount.
    """
    if _LEADS.match(text, mention.end) or not (text.startswith(",", mention.end) or (gap and _TO_NEXT.fullmatch(gap))):
        return False
    return _LED.search(text, max(consumed, mention.start - _FAR), mention.start) is not None


def _behind_bracket(text: str, end: int) -> str | None:
    """Read the period behind a remark in brackets: "$42,000 (starting) a year"."""
    remark = _remark(text, end)
    if remark is None or not _LEADS.match(text, remark):
        return None
    found = phrase_at(text, remark)
    return found and found[0]


def _remark(text: str, end: int) -> int | None:
    """Give where the remark in brackets ends that begins right behind `end`, if one does."""
    remark = _BRACKET.match(text[end : end + _REMARK])
    return remark and end + remark.end()


def _next_in_row(text: str, mention: Mention, following: Mention) -> bool:
    """Tell whether a name or remark and a word for a row are all that stands before the next amount: "$18 (small shops) to $34"."""
    end, start = mention.end, following.start
    if start > end + _WIDEST or not (text.startswith(_ROW_OPENS, end) or text.startswith("to", start - 3)):
        return False
    return _ROW_LINK.match(text, end, start) is not None

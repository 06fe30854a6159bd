"""Words for a period that stand beside an amount but are another's, and those that stand behind a bracket and are this one's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .period_phrases import phrase_at
from .periods import period_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .mentions import Mention

__all__ = ["period_of"]

_LABEL = re.compile(r"\s?(?:(?:equivalent|rate|pay|wages?|salary|earnings|average|median)\s?)?[:=]\s?\Z")
_IN_BRACKET = re.compile(
    r"\s?(?:equivalent|equiv\.?|rate|pay|wages?|salary|average)?\s?(?:of|is|about|approximately|approx\.?|around|roughly|[≈~])?\s?\Z"
)
_BRACKET = re.compile(r"\s?\([^()\n]{1,40}\)")
_OPENS = ("(", " (", "\u00a0(")
_LEADS = re.compile(r"\s(?=an?\s|per\s|each\s|every\s)|\s?(?=/\s?[a-z])")
_TO = re.compile(r"\s?(?:to|and|[–—-])\s?\Z")
_ROW = {"from": (" to ",), "between": (" and ", " to ")}
"""Between which words two amounts stand that are the ends of one range."""
_IN_ROW = re.compile(r"(?:^|\W)(from|between)\s(?:about\s|around\s|roughly\s|~\s?)?\Z", re.IGNORECASE)
_ENCLOSED = re.compile(r"\)\s?(?=per\s|/)")
_FAR = 40
_LED = re.compile(r"(?i)\b(?:annual|yearly|hourly|monthly|weekly|daily)\s?:?\s?\Z")


def period_of(text: str, mentions: Sequence[Mention], i: int, consumed: int) -> tuple[str | None, int]:
    """Read the period after mention `i`, and where its words end: directly, or behind brackets, as a range's upper end may have it.

    The words before `consumed` are those of earlier mentions.
    """
    mention = mentions[i]
    following = mentions[i + 1].start if i + 1 < len(mentions) else None
    found = period_after(text, mention.end)
    labels = found is not None and following is not None and _is_label(text, mention.end, found[1], following)
    if found is not None and not labels and not _is_led(text, mention, consumed):
        return found
    last = mention.last
    period = mention.period or ("year" if last is not None and last.yearly else None)
    if period is not None:
        return period, mention.end
    if text.startswith(_OPENS, mention.end):
        period = _behind_bracket(text, mention.end)
    elif text[mention.start - 1 : mention.start] == "(" and (closed := _ENCLOSED.match(text, mention.end)):
        period = (phrase_at(text, closed.end()) or (None,))[0]
    if period is None and following is not None and (_next_in_row(text, mention.end, following) or _ends_of_range(text, mention, following)):
        behind = mentions[i + 1].end
        period = _behind_bracket(text, behind) or (period_after(text, behind) or (None,))[0]
    return period, mention.end


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


def _is_led(text: str, mention: Mention, consumed: int) -> bool:
    """Tell whether a word for a period stands right before an amount: one behind it is another's, but for "per hour" and the like.

    "Hourly $24.18 Annual $50,290", "annual $50,290, hourly $24.18".
    """
    begun = max(consumed, mention.start - _FAR)
    return not _LEADS.match(text, mention.end) and _LED.search(text, begun, mention.start) is not None


def _behind_bracket(text: str, end: int) -> str | None:
    """Read the period behind a remark in brackets: "$42,000 (starting) a year"."""
    remark = _BRACKET.match(text, end)
    if remark is None or not _LEADS.match(text, remark.end()):
        return None
    found = phrase_at(text, remark.end())
    return found and found[0]


def _next_in_row(text: str, end: int, following: int) -> bool:
    """Tell whether a remark in brackets and a word for a range are all that stands before the next amount: "$18 (small shops) to $34"."""
    remark = _BRACKET.match(text, end)
    return remark is not None and remark.end() < following <= remark.end() + _FAR and _TO.match(text[remark.end() : following]) is not None

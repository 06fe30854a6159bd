"""Which numbers are money: marks that need a second cue, and numbers without a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .currencies import OF_COUNTRY
from .may_hold import labelled
from .pay_words import AFTER_MONEY, COUNT_NOUNS, PLAIN_CUES, STRONG_PAY, WEIGHT_CUES
from .periods import NONE_OF_THESE, period_after
from .where import countries_named
from .words import words_of

if TYPE_CHECKING:
    from .mentions import Mention
    from .pay_context import Context
    from .units import Unit

__all__ = ["accepted", "maybe", "surely"]

_NEAR = 6
_JOBS = frozenset("job jobs role post position".split())
_SMALLEST_EURO = 8
_LEVELS = frozenset("entry-level entry junior juniors senior seniors mid-level mid-career lead leads principal freshers".split())
"""What a scaled number may stand under: "Senior: 90-110K"."""
_SELDOM_WORDS, _LEAST = frozenset("CHF AED INR SAR RON MUR ISK".split()), 100
"""Codes that rarely are words: before a number of some size they are money."""
_LEAST_LABELLED, _MOST_LABELLED, _YEARS = 1000, 10_000_000, range(1900, 2101)
"""What a bare number under a label of pay may be, where no period is said."""


def surely(mention: Mention) -> bool:
    """Tell whether a sign makes a mention money whatever stands around it."""
    last = mention.last
    return mention.mark is not None and not mention.mark.shy and last is not None and last.prefix is not None and last.prefix.basis == "symbol"


def maybe(text: str, mention: Mention) -> bool:
    """Refuse cheaply what cannot be money: a bare number without scale or groups, unless it is all that stands there."""
    last = mention.last
    if mention.mark is not None or last is None:
        return True
    return (
        last.scale > 1
        or last.grouped
        or (mention.first is not None and mention.first.scale > 1)
        or len(text) - (mention.end - mention.start) < 24
        or labelled(text, mention.start)
    )


def accepted(text: str, mention: Mention, context: Context, clause: tuple[str, str]) -> bool:
    """Tell whether a mention is money."""
    first, last = mention.first, mention.last
    if first is None or last is None:
        return True  # "six figures"
    before, after = clause
    if not _plain(text, mention, last):
        return False
    mark = mention.mark
    if mark is None:
        return _bare(text, mention, context, before, after)
    if not mark.shy:
        return not _ratio(after)
    if mark.shy == "norm":  # "Euro 6", "Euro 2024"
        plain = first.grouped or period_after(text, mention.end) is not None
        return not _ratio(after) and (plain or ((first.value or 0) >= _SMALLEST_EURO and first.value not in _YEARS))
    if mark.shy == "weight":
        return _not_weight(text, mention, before, after)
    if mark.shy == "letter":
        return _letter(text, mention, context, before)
    return _term(text, mention, before, after)


def _plain(text: str, mention: Mention, last: Unit) -> bool:
    """Refuse what stands inside a word or is a percentage."""
    begin = mention.start
    if begin and text[begin].isdigit() and (text[begin - 1].isalnum() or text[begin - 1] in "#_") and ord(text[begin - 1]) < 0x2E80:
        return False
    if begin > 1 and text[begin].isdigit() and text[begin - 1] in "-." and text[begin - 2].isalnum() and mention.mark is None:
        return False
    follow = text[last.end : last.end + 2]
    return follow[:1] != "%" and follow != " %"


def _ratio(after: str) -> bool:
    """Tell "84 cents on the dollar" and the like."""
    return after.startswith(" on the dollar")


def _money_shaped(unit: Unit) -> bool:
    """Tell whether a number is written as amounts are: in groups, with a scale, with cents or a sign beside the code."""
    return unit.grouped or unit.scale > 1 or unit.digits[-3:-2] in {".", ","} or (unit.prefix is not None and unit.suffix is not None)


def _term(text: str, mention: Mention, before: str, after: str) -> bool:
    """Judge codes that are words ("ALL 5 modules", "200 CAD drawings") and words that are more than money ("won")."""
    if _counts(after):
        return False
    first, last = mention.first, mention.last
    if period_after(text, mention.end):
        return True
    if last is not None and first is not None and (_money_shaped(first) or _money_shaped(last)):
        return True
    cued = _cued(before) or any(w in STRONG_PAY for w in words_of(after)[:4])
    if (
        first is not None
        and first.prefix is not None
        and first.prefix.currency in _SELDOM_WORDS
        and (first.value or 0) >= _LEAST
        and first.value not in _YEARS
    ):
        return True
    ungrouped_thousands = last is not None and isinstance(last.value, int) and last.value >= 1000 and not 1900 <= last.value <= 2100
    return cued and (ungrouped_thousands or mention.lo != mention.hi or (last is not None and last.suffix is not None))


def _letter(text: str, mention: Mention, context: Context, before: str) -> bool:
    """Judge one-letter marks: R, N, P …: a big or grouped number, a period, or the right country."""
    mark, first = mention.mark, mention.first
    if mark is None or first is None:
        return False
    home = {OF_COUNTRY.get(context.default_country or ""), *(OF_COUNTRY.get(p.country) for p in countries_named(before))}
    from .marks import FAMILIES

    mine = {mark.currency} if mark.currency else set(FAMILIES[mark.family or ""][0])
    shaped = _money_shaped(first) or (mention.last is not None and _money_shaped(mention.last))
    period = period_after(text, mention.end) is not None
    if home & mine:
        return shaped or period or _cued(before)
    if mark.currency == "ZAR":
        return (shaped and (first.value or 0) >= 1000) or first.scale > 1 or period
    return shaped and (period or _cued(before)) and (first.value or 0) * first.scale >= 500


def _not_weight(text: str, mention: Mention, before: str, after: str) -> bool:
    """Judge "pounds": money with a period, a scale or a cue of pay; weight after lift, carry and of."""
    if period_after(text, mention.end):
        return True
    if any(w in WEIGHT_CUES for w in words_of(before)[-8:]):
        return False
    low = after.lower().lstrip()
    if low.startswith("of ") and not low.startswith(("of debt", "of salary", "of income", "of pay")):
        return False
    last = mention.last
    return last is not None and (_money_shaped(last) or _cued(before) or (mention.lo != mention.hi and _cued(before)))


def _cued(before: str) -> bool:
    """Tell whether a word for pay stands near before."""
    words = words_of(before)[-12:]
    return any(w in STRONG_PAY for w in words) or (not before.isascii() and any(c in before for c in ("薪", "給", "收", "収", "资", "급", "봉")))


def _counts(after: str) -> bool:
    """Tell whether the word after a number says what it counts."""
    if after[:1] in {"-", "/"}:
        return False
    stripped = after.lstrip(" \u00a0")
    if not stripped or not stripped[0].isalpha() or stripped is after:
        return False
    words = words_of(stripped[:40])
    if not words:
        return False
    word = words[0]
    return word not in AFTER_MONEY and not stripped[0].isupper() and period_after(after, 0) is None


def _bare(text: str, mention: Mention, context: Context, before: str, after: str) -> bool:
    """Judge a number without a currency mark: a cell under a header of money, "Salary: 55k", "6 LPA", "earns 45,000 a year"."""
    first, last = mention.first, mention.last
    if first is None or last is None:
        return False
    if last.yearly:
        return True
    if _is_cell(text, mention, last):
        big = mention.hi is not None and mention.hi >= (100 if context.currency else 1000)
        year = last.digits.isdigit() and 1900 <= (last.value or 0) <= 2100 and last.scale == 1 and mention.lo == mention.hi
        header = context.currency_basis == "header" or context.statistic or context.period_basis == "header" or context.kind == "pay"
        if (
            header
            and (big or (context.period_basis == "header" and context.period in {"hour", "day"} and context.currency_basis == "header"))
            and not year
            and not _counts(after)
        ):
            return True
    if _counts(after) or (words_of(after[:20])[:1] and words_of(after[:20])[0] in COUNT_NOUNS and not after.startswith("/")):
        return False
    scale = max(first.scale, last.scale)
    if scale > 1:
        return _bare_scaled(text, mention, last, before, after, context)
    return _bare_plain(text, mention, last, before)


def _is_cell(text: str, mention: Mention, last: Unit) -> bool:
    """Tell whether the text is nothing but the amount."""
    rest = text[: mention.start] + text[mention.end :]
    return not any(c.isalnum() for c in rest) or (len(rest) < 16 and not any(c.isdigit() for c in rest) and period_after(text, last.end) is not None)


def _bare_scaled(text: str, mention: Mention, last: Unit, before: str, after: str, context: Context) -> bool:
    """Judge "55k", "1.5 Cr", "fifty to sixty thousand": they need a word for pay near before, or a period after."""
    period = period_after(text, mention.end)
    if last.spelled and last.value is None:
        return False
    if last.scale_word == "grand":
        return True
    if (
        last.scale_word in {"L", "m", "M", "b", "B", "mm", "MM", "tr", "cent", "hundred", "mil"}
        and not (period and _cued(before))
        and not (last.indian and context.default_country == "IN" and (period or _cued(before)))
    ):
        return False
    near = words_of(before)[-_NEAR:]
    if last.spelled and period and not _JOBS.isdisjoint(near):
        return True  # "a job at thirty-eight thousand a year"
    if near and near[-1] in _LEVELS and before.rstrip().endswith(":"):
        return True
    cued = any(w in STRONG_PAY for w in near) or _cued(before) or any(w in STRONG_PAY for w in words_of(after)[:3])
    return cued or (bool(period) and period is not None and period[0] != NONE_OF_THESE and (last.indian or last.scale_word in {"grand", "k", "K"}))


def _bare_plain(text: str, mention: Mention, last: Unit, before: str) -> bool:
    """Judge "Salary: 55,000" and "earns 45,000 a year"."""
    if labelled(text, mention.start) and not last.spelled and last.value is not None:
        period = period_after(text, mention.end)
        return bool(period and period[0] != NONE_OF_THESE) or (_LEAST_LABELLED <= last.value < _MOST_LABELLED and last.value not in _YEARS)
    if (
        last.spelled
        or not last.grouped
        or last.value is None
        or ("." in last.digits and "," not in last.digits and last.digits.count(".") == 1 and last.value < 1000)
    ):
        return False
    near = list(words_of(before)[-4:])
    if not any(w in PLAIN_CUES for w in near):
        return False
    follow = text[mention.end : mention.end + 2].strip()
    return bool(period_after(text, mention.end)) or before.rstrip().endswith(":") or follow[:1] in {"", ".", ",", ";", ")", "|"}

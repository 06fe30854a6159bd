"""Which numbers are money: marks that need a second cue, and numbers without a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .currencies import OF_COUNTRY
from .marks import FAMILIES
from .may_hold import labelled
from .pay_shared import is_shared
from .pay_words import AFTER_MONEY, COUNT_NOUNS, KINDS, LEADS, PLAIN_CUES, STRONG_PAY, TRAILS, WEIGHT_CUES
from .periods import NONE_OF_THESE, period_after, period_before
from .where import countries_named
from .words import words_of

if TYPE_CHECKING:
    from .marks import Mark
    from .mentions import Mention
    from .pay_context import Context
    from .units import Unit

__all__ = ["accepted", "maybe", "surely"]

_NEAR = 6
_FEES = frozenset("fee fees costs tuition deposit fine".split())
"""Words for what is paid, behind which a letter and a number are money in the letter's own country ("a fee of P900")."""
_JOBS = frozenset("job jobs role post position".split())
_SMALLEST_EURO = 8
_LEVELS = frozenset("entry-level entry junior juniors senior seniors mid-level mid-career lead leads principal freshers".split())
"""What a scaled number may stand under: "Senior: 90-110K"."""
_SELDOM_WORDS, _LEAST = frozenset("CHF AED INR SAR RON MUR ISK".split()), 100
"""Codes that rarely are words: before a number of some size they are money."""
_SOON = 3
_SHORT = frozenset({"hour", "day"})
_LEAST_LABELLED, _MOST_LABELLED, _YEARS = 1000, 10_000_000, range(1900, 2101)
"""What a bare number under a label of pay may be, where no period is said."""
_LEAST_LETTER, _LEAST_RAND = 500, 1000
"""What stands behind one letter without a period; fewer rands may be a form ("R500")."""
_ALONE = 24
"""So few characters beside a bare number, and it may be all that a cell holds."""
_ENDS_SAID = frozenset(word for phrase in (*LEADS, *TRAILS) for word in words_of(phrase))
_UNSPACED = 0x2E80
"""From here on scripts have no spaces: a letter before a number is no part of it."""
_CELL = 400
"""No cell that is nothing but an amount has so many more characters, so a whole page is not gone through for each of its amounts."""
_DOUBTFUL = frozenset("L m M b B mm MM tr cent hundred mil".split())
"""Scales that are more often something else: they need a period and a word for pay."""


class _Case(NamedTuple):
    """A mention that is judged: its two numbers (one twice, where it is a point), what the page says, and its sentence's words before and after."""

    text: str
    mention: Mention
    first: Unit
    last: Unit
    context: Context
    before: str
    after: str

    def period(self) -> str | None:
        """Give the period directly after the mention."""
        found = period_after(self.text, self.mention.end)
        return found and found[0]


def surely(mention: Mention) -> bool:
    """Tell whether a sign makes a mention money whatever stands around it."""
    last = mention.last
    return mention.mark is not None and not mention.mark.shy and last is not None and last.prefix is not None and last.prefix.basis == "symbol"


def maybe(text: str, mention: Mention) -> bool:
    """Refuse cheaply what cannot be money: a bare number without scale or groups, unless it is all that stands there."""
    first = mention.first
    if mention.mark is not None or first is None:
        return True
    last = mention.last or first
    alone = len(text) - (mention.end - mention.start) < _ALONE
    return last.scale > 1 or last.grouped or first.scale > 1 or alone or labelled(text, mention.start)


def accepted(text: str, mention: Mention, context: Context, clause: tuple[str, str]) -> bool:
    """Tell whether a mention is money."""
    first = mention.first
    if first is None:
        return True  # "six figures"
    case = _Case(text, mention, first, mention.last or first, context, *clause)
    if not _plain(case):
        return False
    mark = mention.mark
    if mark is None:
        return _bare(case)
    if not mark.shy:
        return not _ratio(case.after)
    if mark.shy == "norm":  # "Euro 6", "Euro 2024"
        plain = first.grouped or case.period() is not None
        return not _ratio(case.after) and (plain or (first.amount >= _SMALLEST_EURO and first.amount not in _YEARS))
    if mark.shy == "weight":
        return _not_weight(case)
    return _letter(case, mark) if mark.shy == "letter" else _term(case)


def _plain(case: _Case) -> bool:
    """Refuse what stands inside a word or is a percentage."""
    text, begin = case.text, case.mention.start
    if begin and text[begin].isdigit():
        previous = text[begin - 1]
        if (previous.isalnum() or previous in "#_") and ord(previous) < _UNSPACED:
            return False
        if previous in "-." and text[max(0, begin - 2)].isalnum() and case.mention.mark is None:
            return False
    return not text.startswith(("%", " %"), case.last.end)


def _ratio(after: str) -> bool:
    """Tell "84 cents on the dollar" and the like."""
    return after.startswith(" on the dollar")


def _money_shaped(unit: Unit) -> bool:
    """Tell whether a number is written as amounts are: in groups, with a scale, with cents or a sign beside the code."""
    return unit.grouped or unit.scale > 1 or unit.digits[-3:-2] in {".", ","} or (unit.prefix is not None and unit.suffix is not None)


def _term(case: _Case) -> bool:
    """Judge codes that are words ("ALL 5 modules", "200 CAD drawings") and words that are more than money ("won")."""
    first, last = case.first, case.last
    seldom = first.prefix is not None and first.prefix.currency in _SELDOM_WORDS
    if seldom and first.amount >= _LEAST and not KINDS.keys().isdisjoint(words_of(case.after)[:_SOON]):
        return True  # "a CHF 540 retention bonus"
    if _counts(case.after) and not (first.grouped and first.prefix is not None and (seldom or _cued(case.before))):
        return False  # but "CHF 61'000 last spring", "a wage of PHP 59,000 last spring"
    if case.period() or _money_shaped(first) or _money_shaped(last):
        return True
    if seldom and (not (case.before + case.after).strip(" |().") or not KINDS.keys().isdisjoint(words_of(case.before)[-_NEAR:])):
        return True  # "it costs CHF 23"
    if seldom and first.amount >= _LEAST and first.amount not in _YEARS:
        return True
    if not _cued(case.before) and STRONG_PAY.isdisjoint(words_of(case.after)[:4]):
        return False
    told = seldom or case.before.rstrip().endswith((":", " is", " of", " at"))
    if told and period_before(case.before, words_of(case.before)) in _SHORT:
        return True  # "hourly pay: CHF 41", but "hourly pay for those who know PHP 8"
    return (last.amount >= _LEAST_LABELLED and last.amount not in _YEARS) or case.mention.lo != case.mention.hi or last.suffix is not None


def _letter(case: _Case, mark: Mark) -> bool:
    """Judge one-letter marks: R, N, P …: a big or grouped number, a period, or the right country."""
    home = {
        case.context.currency,
        OF_COUNTRY.get(case.context.home or case.context.default_country or ""),
        *(OF_COUNTRY.get(p.country) for p in countries_named(case.before)),
    }
    mine = {mark.currency} if mark.currency else set(FAMILIES[mark.family or ""][0])
    shaped = _money_shaped(case.first) or _money_shaped(case.last)
    period = case.period() is not None or is_shared(case.text[case.mention.start], case.after)
    if not period and _cued(case.before):
        period = period_before(case.before, words_of(case.before)) is not None  # "the average hourly pay is R151"
    if home & mine:
        return shaped or period or _cued(case.before) or (case.first.amount >= _LEAST and not _FEES.isdisjoint(words_of(case.before)[-_NEAR:]))
    if mark.currency == "ZAR":
        big = case.last.amount >= _LEAST_RAND and (
            shaped or _cued(case.before) or case.mention.lo != case.mention.hi or (case.context.kind == "pay" and _is_cell(case))
        )
        return big or case.first.scale > 1 or period
    return shaped and (period or _cued(case.before)) and case.first.amount * case.first.scale >= _LEAST_LETTER


def _not_weight(case: _Case) -> bool:
    """Judge "pounds": money with a period, a scale or a cue of pay; weight after lift, carry and of."""
    if case.period():
        return True
    if not WEIGHT_CUES.isdisjoint(words_of(case.before)[-8:]):
        return False
    low = case.after.lower().lstrip()
    if low.startswith("of ") and not low.startswith(("of debt", "of salary", "of income", "of pay")):
        return False
    return _money_shaped(case.last) or _cued(case.before)


def _cued(before: str) -> bool:
    """Tell whether a word for pay stands near before."""
    words = words_of(before)[-12:]
    return any(w in STRONG_PAY for w in words) or (not before.isascii() and any(c in before for c in ("薪", "給", "收", "収", "资", "급", "봉")))


def _counts(after: str) -> bool:
    """Tell whether the word after a number says what it counts."""
    if after[:1] in {"-", "/"}:
        return False
    stripped = after.lstrip(" \u00a0")
    if not stripped[:1].isalpha() or stripped[0].isupper() or stripped == after:
        return False
    return words_of(stripped[:40])[0] not in AFTER_MONEY and period_after(after, 0) is None


def _bare(case: _Case) -> bool:
    """Judge a number without a currency mark: a cell under a header of money, "Salary: 55k", "6 LPA", "earns 45,000 a year"."""
    if case.last.yearly or _under_a_header(case):
        return True
    after = case.after
    if _counts(after) or (not COUNT_NOUNS.isdisjoint(words_of(after[:20])[:1]) and not after.startswith("/")):
        return False
    return _bare_scaled(case) if max(case.first.scale, case.last.scale) > 1 else _bare_plain(case)


def _under_a_header(case: _Case) -> bool:
    """Tell a cell that is nothing but an amount, under a header that speaks of money."""
    context, mention, last = case.context, case.mention, case.last
    signed = context.currency_basis == "header" or context.family is not None
    header = signed or context.statistic or context.period_basis == "header" or context.kind == "pay"
    if not header or context.counts or not _is_cell(case) or _counts(case.after):
        return False
    if last.digits.isdigit() and last.amount in _YEARS and last.scale == 1 and mention.lo == mention.hi:
        return False
    # "All wages are in dollars per hour" stands below the table as well as in its head.
    money = context.currency_basis == "document" or context.all_in is not None
    noted = money and context.period_basis == "document" and context.kind == "pay" and context.statistic is not None
    short = context.period in _SHORT and (noted or (context.period_basis == "header" and signed))
    return short or mention.hi >= (_LEAST if context.currency or signed else _LEAST_LABELLED)  # type: ignore[operator]


def _is_cell(case: _Case) -> bool:
    """Tell whether the text is nothing but the amount, perhaps with its period."""
    text, start, end = case.text, case.mention.start, case.mention.end
    if len(text) - (end - start) > _CELL:
        return False
    rest = text[:start] + text[end:]
    if _ENDS_SAID.issuperset(words_of(rest)):
        return True  # "up to 40,000", "50,000 or more"
    return not any(c.isalnum() for c in rest) or (len(rest) < 16 and not any(c.isdigit() for c in rest) and case.period() is not None)


_COUNTED = frozenset("reported submitted collected shared entered recorded analysed analyzed".split())
"""What is done with salaries that are counted rather than paid."""


def _bare_scaled(case: _Case) -> bool:
    """Judge "55k", "1.5 Cr", "fifty to sixty thousand": they need a word for pay near before, or a period after."""
    period, last, before = case.period(), case.last, case.before
    if last.scale_word == "grand":
        return True
    near = words_of(before)[-_NEAR:]
    follow = words_of(case.after)[:2]
    if follow[:1] == ["salaries"] and not _COUNTED.isdisjoint(follow[1:]):
        return False  # "2.9k salaries reported"
    cued = _cued(before)
    if last.scale_word in _DOUBTFUL and not ((period and cued) or (last.indian and case.context.default_country == "IN" and (period or cued))):
        return False
    if last.spelled and period and not _JOBS.isdisjoint(near):
        return True  # "a job at thirty-eight thousand a year"
    if near and near[-1] in _LEVELS and before.rstrip().endswith(":"):
        return True
    if cued or not STRONG_PAY.isdisjoint(words_of(case.after)[:3]):
        return True
    return period not in {None, NONE_OF_THESE} and (last.indian or last.scale_word in {"k", "K"})


def _bare_plain(case: _Case) -> bool:
    """Judge "Salary: 55,000" and "earns 45,000 a year"."""
    text, mention, last, before = case.text, case.mention, case.last, case.before
    if labelled(text, mention.start) and not last.spelled:
        return case.period() not in {None, NONE_OF_THESE} or (_LEAST_LABELLED <= last.amount < _MOST_LABELLED and last.amount not in _YEARS)
    if last.spelled or not last.grouped or PLAIN_CUES.isdisjoint(words_of(before)[-4:]):
        return False
    follow = text[mention.end : mention.end + 2].strip()
    return case.period() is not None or before.rstrip().endswith(":") or follow[:1] in {"", ".", ",", ";", ")", "|"}

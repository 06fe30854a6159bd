"""From numbers with marks to what an author says about pay: the reading of one piece of text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import regex

from .annual import annualize, fits
from .mentions import Mention, figures, join
from .pay_accept import accepted, maybe, surely
from .pay_bounds import apply_bounds
from .pay_currency import currency_of
from .pay_kind import kind_of, statistic_of, words_of
from .pay_places import places_of
from .periods import NONE_OF_THESE, period_after, period_before
from .units import may_hold_money, units

if TYPE_CHECKING:
    from .pay_context import Context

__all__ = ["Found", "read"]

_REACH_BACK, _REACH_ON = 260, 160


class Found(NamedTuple):
    """One mention: its span, the values of a `Pay` (None: out of range, see the notes), the span of its conversion, and notes."""

    start: int
    end: int
    pay: dict[str, Any] | None
    """The values of a `Pay`, its `conversion` and `annual` as dicts; None where the amount cannot be kept exactly."""
    conversion: tuple[int, int] | None
    """The span of the conversion's words."""
    notes: tuple[tuple[str, str], ...]
    """What is odd: a code such as `pay.currency_unknown` and the words it is about."""


class Zone(NamedTuple):
    """The words that belong to one mention: before it, after it, and the sentence they stand in."""

    before: str
    after: str
    sentence: str
    sentence_start: int
    after_period: str
    """What stands after the amount and its period."""


def read(text: str, context: Context, *, words: bool) -> list[Found]:
    """Read one piece of text; `words` says that amounts may stand in words."""
    if not (words or context.currency or context.statistic or context.period or context.kind or may_hold_money(text)):
        return []
    found = join(text, units(text, words=words))
    if words:
        found = _with_figures(text, found)
    if not found:
        return []
    bounds = _sentences(text)
    mentions = [m for m in found if surely(m) or (maybe(text, m) and accepted(text, m, context, _clause(text, bounds, m)))]
    return _Reading(text, context, bounds, mentions).run() if mentions else []


def _with_figures(text: str, found: list[Mention]) -> list[Mention]:
    """Put "six figures" among the mentions; a digit of it is no mention of its own."""
    extra = figures(text)
    if not extra:
        return found
    kept = [m for m in found if not any(f.start < m.end and m.start < f.end for f in extra)]
    return sorted([*kept, *extra], key=lambda m: m.start)


@cache
def _sentence_end() -> regex.Pattern[str]:
    """Give the pattern of what may end a sentence."""
    return regex.compile(
        r"(?<!\b(?:approx|ca|c|U\.S|U\.K|Rs|kr|vs|e\.g|i\.e|Dr|Mr|Ms|Mrs|St|No|Inc|Ltd|p\.a|a|est|avg|incl|ok|tys|mies|mtl|Mio|Mrd|resp|etc|Co))[.!?…]['\")”’\]]*\s+(?=[\p{Lu}\p{N}$£€¥₹\"“(¿¡\-•])|[。！？]|\n+|\|\s*"
    )


def _sentences(text: str) -> list[int]:
    """Give where sentences begin."""
    return [0, *(m.end() for m in _sentence_end().finditer(text))]


def _clause(text: str, bounds: list[int], mention: Mention) -> tuple[str, str]:
    """Give the words before and after a mention within its sentence."""
    at = bisect_right(bounds, mention.start) - 1
    begin = max(bounds[at], mention.start - _REACH_BACK)
    stop = min(bounds[at + 1] if at + 1 < len(bounds) else len(text), mention.end + _REACH_ON)
    return text[begin : mention.start], text[mention.end : max(stop, mention.end)]


@cache
def _restates() -> regex.Pattern[str]:
    """Give the pattern of what stands between a pay and its author's conversion."""
    return regex.compile(
        r"(?i:(?:\s(?:in|for|across|at)\s(?>[^\W\d]+\s?){1,4}|\s(?:gross|net|brutto|netto|base|before tax|after tax))?,?\s{0,3}+(?P<open>\(|,|—|–|-|=|≈|~|/|or\b|which\b|that\b|about\b|roughly\b|approximately\b|approx\.?|equivalent\b|converted\b|around\b|\[)\s{0,3}+"  # noqa: E501
        r"(?:(?:(?:or|and|which|that|this|it|is|are|works out|comes|converts?|converted|translates?|translating|equates?|equating|equals?|equivalent|equal|amounts?|amounting|to|at|out|i\.e\.|i\.e\.,|ie|in|US|about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|"  # noqa: E501
        r"some|just|over|under|nearly|almost|close|slightly|a|little|more|less|than|the|of|as|currently|today|currency|terms|exchange|rates?|local|USD|EUR|GBP|equivalent|~|≈|=|around|near|say|etwa|rund|environ|soit|unos|circa|cerca|de|aproximadamente|ungefähr|约|約|où|ou)\b\.?|[~≈=,:])\s{0,3}+){0,9}+)$"
    )


class _Reading:
    """The reading of the accepted mentions of one piece, left to right."""

    def __init__(self, text: str, context: Context, bounds: list[int], mentions: list[Mention]) -> None:
        """Take the piece."""
        self.text, self.context, self.bounds, self.mentions = text, context, bounds, mentions
        self.periods: list[tuple[str | None, int]] = []
        self.found: list[Found] = []
        self.last: dict[str, Any] | None = None
        self.last_sentence = -1
        self.consumed = 0

    def run(self) -> list[Found]:
        """Read all mentions."""
        i, count = 0, len(self.mentions)
        while i < count:
            mention = self.mentions[i]
            period, period_end = self._period_after(mention)
            restated = self._conversion(i, period_end)
            if restated is not None and period is None:
                period, period_end = self._period_behind(restated, mention)
            self._one(i, period, period_end, restated)
            i += 1 + (restated is not None)
            while restated is not None and i < count and self._conversion(i - 1, self.mentions[i - 1].end, mention) is not None:
                i += 1  # a third currency restates the same pay
        return self.found

    def _period_after(self, mention: Mention) -> tuple[str | None, int]:
        """Read the period directly after a mention."""
        found = period_after(self.text, mention.end)
        if found is None:
            last = mention.last
            return (mention.period, mention.end) if mention.period else ("year" if last is not None and last.yearly else None, mention.end)
        return found

    def _period_behind(self, restated: Mention, mention: Mention) -> tuple[str | None, int]:
        """Read a period that stands behind the conversion and means both: "£30,000 (about $38,000) a year"."""
        at = restated.end
        text = self.text
        while at < len(text) and text[at] in ")]–— ," and at - restated.end < 4:
            at += 1
        found = period_after(text, restated.end) or (period_after(text, at) if at > restated.end else None)
        return found or (None, mention.end)

    def _conversion(self, i: int, period_end: int, primary: Mention | None = None) -> Mention | None:
        """Give the mention after number `i` if it restates it in another currency."""
        if i + 1 >= len(self.mentions):
            return None
        first, second = primary or self.mentions[i], self.mentions[i + 1]
        if second.bare or second.mark is None or second.start - period_end > 70 or second.start < period_end:
            return None
        gap = self.text[period_end : second.start]
        match = _restates().fullmatch(gap)
        if match is None:
            return None
        if gap.strip() in {",", "-", "–", "—", "/"} and gap.strip() != "/":
            return None
        one = currency_of(first.mark, self.context, self._sentence_places(first), indian=self._indian(first))[0]
        two = currency_of(second.mark, self.context, ())[0]
        if one is None or two is None or one == two:
            return None
        stated = period_after(self.text, second.end)
        mine = period_after(self.text, first.end)
        if stated and mine and stated[0] != mine[0] and match["open"] not in {"(", "or"}:
            return None
        return None if stated and mine and stated[0] != mine[0] else second

    def _sentence_places(self, mention: Mention) -> tuple[str, ...]:
        """Give the places before a mention in its sentence."""
        if mention.mark is None or mention.mark.currency is not None:
            return ()
        at = bisect_right(self.bounds, mention.start) - 1
        return places_of(self.text[max(self.bounds[at], mention.start - _REACH_BACK) : mention.start], "")

    @staticmethod
    def _indian(mention: Mention) -> bool:
        """Tell whether the scale speaks of South Asian money."""
        return mention.last is not None and (mention.last.indian or bool(mention.first and mention.first.indian))

    def _zone(self, i: int, period_end: int, restated: Mention | None) -> Zone:
        """Cut out the words that belong to mention `i`."""
        mention, text = self.mentions[i], self.text
        at = bisect_right(self.bounds, mention.start) - 1
        begin = self.bounds[at]
        stop = self.bounds[at + 1] if at + 1 < len(self.bounds) else len(text)
        begin_here = max(begin, self.consumed, mention.start - _REACH_BACK)
        following = i + 1 + (restated is not None)
        tail = restated.end if restated else mention.end
        after_stop = min(stop, tail + _REACH_ON, self.mentions[following].start if following < len(self.mentions) else len(text))
        sentence = text[max(begin, mention.start - _REACH_BACK) : max(min(stop, mention.end + _REACH_ON), mention.end)]
        rest = text[max(tail, period_end) : max(after_stop, tail, period_end)]
        return Zone(text[begin_here : mention.start], text[mention.end : max(after_stop, mention.end)], sentence, begin, rest)

    def _one(self, i: int, period: str | None, period_end: int, restated: Mention | None) -> None:
        """Read one mention into a `Found`."""
        mention, context = self.mentions[i], self.context
        zone = self._zone(i, period_end, restated)
        same = zone.sentence_start == self.last_sentence
        last = self.last if same else None
        left = words_of(zone.before)
        ends = apply_bounds(
            mention, zone.before, self.text[mention.end : mention.end + 48] if not period or mention.period else zone.after_period[:48]
        )
        if period and not mention.period and not ends["open_ended"]:
            again = apply_bounds(mention, "", self.text[mention.end : mention.end + 48])
            if again["open_ended"]:
                ends = {**again, "approximate": ends["approximate"]}
            ends["approximate"] = ends["approximate"] or again["approximate"]
        clip = _clipped(zone.after_period)
        statistic, after = statistic_of(zone.before, left, clip)
        places = self._places(i, zone, last)
        currency, basis = currency_of(
            mention.mark,
            context,
            places,
            indian=self._indian(mention),
            figures=mention.first is None or (mention.last is not None and mention.last.scale_word == "grand"),
        )
        if last is not None and currency is None and mention.mark is None:
            currency, basis = last["currency"], last["currency_basis"]
        places = _fitting(places, currency)
        period, period_basis = self._period(period, zone, left)
        kind = kind_of(zone.before, left, clip, zone.sentence, last["kind"] if last else None, context.kind)
        is_range = mention.lo != mention.hi
        pay: dict[str, Any] = {
            "text": self.text[mention.start : mention.end],
            **ends,
            "currency": currency,
            "currency_basis": basis,
            "period": period,
            "period_basis": period_basis,
            "kind": kind,
            "statistic": statistic or (None if is_range else context.statistic),
            "places": places or context.places,
            "conversion": None,
            "annual": None,
        }
        self._close(mention, pay, restated)
        self.last, self.last_sentence = pay, zone.sentence_start
        self.consumed = max(restated.end if restated else mention.end, period_end if not restated else 0) + (
            _said_length(zone.after_period) if after else 0
        )

    def _close(self, mention: Mention, pay: dict[str, Any], restated: Mention | None) -> None:
        """Add conversion, yearly figures and notes, and keep the mention."""
        notes: list[tuple[str, str]] = []
        if not (fits(pay["min"]) and fits(pay["max"])):
            self.found.append(Found(mention.start, mention.end, None, None, (("pay.out_of_range", pay["text"]),)))
            return
        span = None
        if restated is not None and fits(restated.lo) and fits(restated.hi):
            span = (restated.start, restated.end)
            before = self.text[mention.end : restated.start]
            ends = apply_bounds(restated, before[-30:], self.text[restated.end : restated.end + 30])
            pay["conversion"] = {
                "text": self.text[span[0] : span[1]],
                "min": ends["min"],
                "max": ends["max"],
                "currency": currency_of(restated.mark, self.context, ())[0],
            }
        if pay["currency"] is None:
            notes.append(("pay.currency_unknown", pay["text"]))
        if pay["kind"] == "pay":
            pay["annual"] = self._annual(pay)
        self.found.append(Found(mention.start, mention.end, pay, span, tuple(notes)))

    def _annual(self, pay: dict[str, Any]) -> dict[str, Any] | None:
        """Bring a pay to one year, where its period is known or the layout says that figures are yearly."""
        context = self.context
        if pay["period"]:
            return annualize(pay["min"], pay["max"], pay["period"], pay["period_basis"], context.factors)
        if context.yearly:
            return annualize(pay["min"], pay["max"], "year", context.yearly_basis, context.factors)
        return None

    def _period(self, period: str | None, zone: Zone, left: list[str]) -> tuple[str | None, str | None]:
        """Tell the period and its basis."""
        if period == NONE_OF_THESE or (
            zone.after.lstrip().lower().startswith(("per ", "/ ", "/", "every ", "a shift", "a word", "an article")) and not period
        ):
            return None, None
        if period is None:
            period = period_before(zone.before, left)
        if period is not None:
            return period, "stated"
        if self.context.period:
            return self.context.period, self.context.period_basis or "header"
        return None, None

    def _places(self, i: int, zone: Zone, last: dict[str, Any] | None) -> tuple[str, ...]:
        """Tell the countries that a mention is about."""
        alone = len(self.mentions) == 1 or (self.bounds[bisect_right(self.bounds, self.mentions[i].start) - 1] != self._sentence_of(i + 1))
        places = places_of(zone.before, zone.after_period[:120], alone=alone)
        if not places and last is not None:
            return tuple(last["places"])
        return places

    def _sentence_of(self, i: int) -> int:
        """Give where the sentence of mention `i` begins; -1 for none."""
        return self.bounds[bisect_right(self.bounds, self.mentions[i].start) - 1] if i < len(self.mentions) else -1


def _fitting(places: tuple[str, ...], currency: str | None) -> tuple[str, ...]:
    """Of several places keep those whose money it is, unless the money is a world currency or fits none."""
    from .currencies import OF_COUNTRY

    if len(places) < 2 or currency in {None, "USD"}:
        return places
    own = tuple(p for p in places if OF_COUNTRY.get(p) == currency)
    return own or places


def _clipped(after: str) -> str:
    """Cut what follows an amount at the end of its clause."""
    after = after[:120]
    for i, c in enumerate(after):
        if c in ",.:;()|—–\n" and not (c == "." and i + 1 < len(after) and after[i + 1].isalnum()):
            return after[:i]
    return after


def _said_length(after: str) -> int:
    """Give how far the words of a statistic after an amount reach."""
    clip = _clipped(after)
    return min(len(clip), 24)

"""From numbers with marks to what an author says about pay: the reading of one piece of text."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from .annual import fits
from .bands import short_thousands
from .numerals import scaled
from .pay_again import is_dated, listed, opened, taken_over
from .pay_bounds import apply_bounds
from .pay_chosen import money_in
from .pay_currency import code_behind, currency_of
from .pay_ending import is_run
from .pay_found import Found, beyond, unknown
from .pay_given import beyond_costs, beyond_pay, given_kind
from .pay_in_order import LISTED, in_order
from .pay_kind import kind_of
from .pay_noun import with_noun
from .pay_piece import Piece, fitting, same
from .pay_regular import OVERTIME, paid_regularly
from .pay_restated import restates
from .pay_shared import shared_behind
from .pay_statistic import statistic_of
from .pay_tags import annual_of, unless_pay, values_of
from .pay_who import costs_learners
from .pay_zones import Zone, clause_after, said_length
from .period_beside import paid_otherwise, period_of
from .periods import period_after, period_before
from .words import words_of

if TYPE_CHECKING:
    from .mentions import Mention
    from .numerals import Number
    from .pay_context import Context

__all__ = ["Found", "read"]


def read(text: str, context: Context, *, words: bool) -> list[Found]:
    """Read one piece of text; `words` says that amounts may stand in words."""
    bounds, mentions = money_in(text, context, words=words)
    if not mentions:
        return []
    found = _Reading(text, context, bounds, mentions).run()
    found = in_order(text, bounds, found, context) if any(map(text.__contains__, LISTED)) else found
    return shared_behind(text, bounds, found, context) if len(found) > 1 else found


_NOTHING = frozenset({"", " "})
_BOUNDS_REACH = 48
_MAY, _SOON = frozenset({"can", "may", "could", "might"}), 6
_FARTHEST = 70
"""How far from an amount its conversion may stand."""


def _is_end(left: list[str], ends: dict[str, Any]) -> bool:
    """Tell an amount that somebody may earn, or that a sentence leaves open: it is not the average that a heading speaks of."""
    return bool(left) and (not _MAY.isdisjoint(left[-_SOON:]) or ends["open_ended"] is not None)


class _Reading(Piece):
    """The reading of the accepted mentions of one piece, left to right."""

    def run(self) -> list[Found]:
        """Read all mentions."""
        i, count = 0, len(self.mentions)
        while i < count:
            mention = self.mentions[i]
            if 0 < i < count - 1 and self._bare_neighbours(i):
                self._plain(mention)
                i += 1
                continue
            period, period_end = period_of(self.text, self.mentions, i, self.consumed)
            restated = self._conversion(i, period_end)
            if restated is not None and period is None:
                period, period_end = self._period_behind(restated, mention)
            self._one(i, period, period_end, restated)
            i += 1 + (restated is not None)
            while restated is not None and i < count and self._conversion(i - 1, self.mentions[i - 1].end, mention) is not None:
                i += 1  # a third currency restates the same pay
        return self.found

    def _bare_neighbours(self, i: int) -> bool:
        """Tell whether nothing but a space stands between a mention and the ones around it, as in a line of a table."""
        before, mention, after = self.mentions[i - 1 : i + 2]
        text = self.text
        return (
            not mention.approximate
            and mention.last is not None
            and not mention.last.yearly
            and mention.period is None
            and before.end == self.consumed
            and text[before.end : mention.start] in _NOTHING
            and text[mention.end : after.start] in _NOTHING
            and after.start - before.end < _FARTHEST
        )

    def _plain(self, mention: Mention) -> None:
        """Read a mention that no words stand around: what came last, or the context, says the rest."""
        begin = self.bounds[bisect_right(self.bounds, mention.start) - 1]
        last = self.last if begin == self.last_sentence else None
        words = self.text[mention.start : mention.end]
        if not (fits(mention.lo) and fits(mention.hi)):
            self.found.append(beyond(mention, words))
            return
        ends = apply_bounds(mention, "", "")
        currency = self._currency(mention, tuple(last["places"]) if last else (), last)
        pay = values_of(words, ends, currency, self.context, is_range=mention.lo != mention.hi, last=last)
        if currency[1] != "country":
            pay["places"] = fitting(pay["places"], currency[0])
        self.found.append(Found(mention.start, mention.end, pay, None, unknown(pay)))
        self.last, self.last_sentence, self.consumed = pay, begin, mention.end

    def _currency(self, mention: Mention, places: tuple[str, ...], last: dict[str, Any] | None) -> tuple[str | None, str | None]:
        """Tell the currency and its basis; a number without a mark goes on with that of the mention before it."""
        figures = mention.first is None or (mention.last is not None and mention.last.scale_word == "grand")
        found = currency_of(mention.mark, self.context, places, indian=self._indian(mention), figures=figures)
        if last is not None and found[0] is None and mention.mark is None:
            return last["currency"], last["currency_basis"]
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
        if second.bare or second.mark is None or not period_end <= second.start <= period_end + _FARTHEST or same(first, second):
            return None
        if restates(self.text[period_end : second.start]) is None:
            return None
        one = currency_of(first.mark, self.context, self.sentence_places(first), indian=self._indian(first))[0]
        two = currency_of(second.mark, self.context, ())[0]
        if one is None or two is None or one == two:
            return None
        stated, mine = period_after(self.text, second.end), period_after(self.text, first.end)
        return None if stated and mine and stated[0] != mine[0] else second

    @staticmethod
    def _indian(mention: Mention) -> bool:
        """Tell whether the scale speaks of South Asian money."""
        return mention.last is not None and (mention.last.indian or bool(mention.first and mention.first.indian))

    def _one(self, i: int, period: str | None, period_end: int, restated: Mention | None) -> None:
        """Read one mention into a `Found`."""
        mention, context = self.mentions[i], self.context
        zone = self.zone(i, period_end, restated)
        last = self.last if zone.sentence_start == self.last_sentence else None
        left, clip = words_of(zone.before), clause_after(zone)
        right = words_of(clip)
        statistic, after = statistic_of(zone, left, clip, right)
        ends, going = self._ends(mention, zone, stated=period is not None), self.going
        self.going = ends["open_ended"] == "max" and ends["min"] == mention.hi and self.goes_on(i, zone)
        ends |= {"max": mention.hi, "open_ended": None} if self.going else {}
        places = self.places_for(i + 1 + (restated is not None), zone, last)
        currency, basis = code_behind(self.text, period_end, mention.mark) or self._currency(mention, places, last)
        said = {**ends, "currency": currency, "statistic": statistic}
        period, period_basis, statistic, taken = self._time(period, zone, left, said, last, going=going)
        if mention.approximate and short_thousands(mention, period):
            ends |= {end: scaled(ends[end], 1000) for end in ("min", "max") if ends[end] is not None}
        stated = period if period_basis != "document" else None  # what is said of all pay says nothing of what things cost
        kind = self._kind(zone, left, right if restated else with_noun(zone, right), mention.lo, currency, stated)
        another = context.kind is not None and kind != context.kind
        pay: dict[str, Any] = {
            "text": self.text[mention.start : mention.end],
            **ends,
            "currency": currency,
            "currency_basis": basis,
            "period": period,
            "period_basis": period_basis,
            "kind": kind,
            "statistic": statistic or (None if mention.lo != mention.hi or another or _is_end(left, ends) else context.statistic),
            "places": (places if basis == "country" else fitting(places, currency)) or context.places,
            "conversion": None,
            "annual": None,
        }
        pay |= opened(pay, last, zone.before)
        unless_pay(pay, last if taken else None)
        self._close(mention, pay, restated)
        self.last, self.last_sentence = pay, zone.sentence_start
        self.consumed = max(restated.end if restated else mention.end, period_end if not restated else 0) + (
            said_length(zone.after_period) if after else 0
        )

    def _kind(self, zone: Zone, left: list[str], right: list[str], low: Number | None, currency: str | None, period: str | None) -> str:
        """Tell the kind, by the words and by what is paid how often."""
        last = self.last if zone.sentence_start == self.last_sentence else None
        given = given_kind(self.context.kind, low, currency, left, right, regular=period in {"hour", "year"})
        before, left, came = self.carried(zone.before, left, last)
        figure = self.context.kind == "pay" and not right  # what goes on is a name ("VP of Sales, $1M+ Book")
        kind = kind_of(before, left, right, "pay" if figure else zone.sentence, came, given)
        if paid_regularly(kind, period, left, right, given=given == "cost" and last is None):
            return "pay"
        if kind != "pay":
            return "other" if kind == "cost" and (beyond_pay(low, currency) or beyond_costs(low, currency, left)) else kind
        if period is None and given == "pay" and is_run(left):
            return "other"
        if given == "cost" and costs_learners(left, words_of(zone.sentence)):
            return "cost"
        return "bonus" if zone.after.startswith(OVERTIME) else kind

    def _ends(self, mention: Mention, zone: Zone, *, stated: bool) -> dict[str, Any]:
        """Read open ends and hedges: after the period, and between the amount and its period ("$40+ an hour", "$40 an hour and up")."""
        directly = self.text[mention.end : mention.end + _BOUNDS_REACH]
        if not stated or mention.period:
            return apply_bounds(mention, zone.before, directly)
        ends = apply_bounds(mention, zone.before, self.text[zone.rest : zone.rest + _BOUNDS_REACH])
        if not ends["open_ended"]:
            again = apply_bounds(mention, "", directly)
            approximate = ends["approximate"] or again["approximate"]
            ends = {**(again if again["open_ended"] else ends), "approximate": approximate}
        return ends

    def _close(self, mention: Mention, pay: dict[str, Any], restated: Mention | None) -> None:
        """Add conversion, yearly figures and notes, and keep the mention."""
        if not (fits(pay["min"]) and fits(pay["max"])):
            self.found.append(beyond(mention, pay["text"]))
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
        if pay["kind"] == "pay":
            pay["annual"] = annual_of(pay, self.context)
        self.found.append(Found(mention.start, mention.end, pay, span, unknown(pay)))

    def _time(
        self, period: str | None, zone: Zone, left: list[str], said: dict[str, Any], last: dict[str, Any] | None, *, going: bool
    ) -> tuple[str | None, str | None, str | None, bool]:
        """Tell the period, its basis and the statistic, and whether the period is that of the amount before or of a list's label."""
        otherwise = paid_otherwise(period, zone)
        own, basis = (None, None) if otherwise else self._period(period, zone, left)
        if last is None:
            self.listed = listed(zone.before) if ":" in zone.before else None
            found, statistic = own, said["statistic"]
            if own is None and self.listed is not None and not otherwise:
                found = self.listed.period
        else:
            found, statistic = taken_over(
                zone.before, last, {**said, "period": own}, self.listed, going=going, otherwise=otherwise, dated=is_dated(zone.after)
            )
        return found, "stated" if found != own else basis, statistic, found != own

    def _period(self, period: str | None, zone: Zone, left: list[str]) -> tuple[str | None, str | None]:
        """Tell the period and its basis."""
        if (period := period or period_before(zone.before, left)) is not None:
            return period, "stated"
        if self.context.period:
            return self.context.period, self.context.period_basis or "header"
        return None, None

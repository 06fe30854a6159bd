"""A piece of text that is being read: its sentences, its mentions, its places, and how far the reading has come."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from .currencies import OF_COUNTRY
from .pay_change import goes_on_to
from .pay_places import ELSEWHERE, GOES_ON, LEARNED, nearest, places_of
from .pay_put import opens_aside, past_aside
from .pay_who import is_given
from .pay_zones import REACH_BACK, REACH_ON, Zone
from .where import Place, countries_named
from .words import words_of

if TYPE_CHECKING:
    from .mentions import Mention
    from .pay_again import Listed
    from .pay_context import Context
    from .pay_found import Found

__all__ = ["Piece", "fitting", "same"]

_LEAST_SHARE = 2
"""Where a pay goes to is this part of it at least: "from $40,000 thanks to $5,000 bonuses" goes nowhere."""
_OPENING = 24
"""So many characters hold the first word of a sentence, or the word before a country."""
_TO_A_PLACE = frozenset({"in", "the"})
_PLACES_REACH = 120
"""How far after an amount places are looked at."""


def _is_elsewhere(before: str) -> bool:
    """Tell a country that is named as another than where the pay is had: "from Poland", "than in the United States", "trained in France"."""
    words = words_of(before)
    while words and words[-1] in _TO_A_PLACE:
        words.pop()
    return not ELSEWHERE.isdisjoint(words[-1:]) or not LEARNED.isdisjoint(words[-1:])


class Piece:
    """A piece of text, its accepted mentions, and what was read so far."""

    def __init__(self, text: str, context: Context, bounds: list[int], mentions: list[Mention]) -> None:
        """Take the piece."""
        self.text, self.context, self.bounds, self.mentions = text, context, bounds, mentions
        self.found: list[Found] = []
        self.last: dict[str, Any] | None = None
        self.last_sentence: int | None = None
        self.consumed = 0
        self.listed: Listed | None = None
        self.going = self.given_out = False
        self.aside: list[str] | None = None
        self._places: list[Place] | None = None

    def sentence_places(self, mention: Mention) -> tuple[str, ...]:
        """Give the places before a mention in its sentence."""
        if mention.mark is None or mention.mark.currency is not None:
            return ()
        at = bisect_right(self.bounds, mention.start) - 1
        own = tuple(dict.fromkeys(p.country for p in self.named(max(self.bounds[at], mention.start - REACH_BACK), mention.start)))
        return own or self.place_before(mention.start)

    def named(self, start: int, end: int) -> list[Place]:
        """Give the places named in a stretch of the piece, their offsets from its start."""
        if self._places is None:
            self._places = countries_named(self.text)
        first = bisect_left(self._places, (start,))
        last = bisect_left(self._places, (end,), first)
        return [Place(p.start - start, p.end - start, p.country) for p in self._places[first:last] if p.end <= end] if last > first else []

    def zone(self, i: int, period_end: int, restated: Mention | None) -> Zone:
        """Cut out the words that belong to mention `i`."""
        mention, text = self.mentions[i], self.text
        at = bisect_right(self.bounds, mention.start) - 1
        begin = self.bounds[at]
        stop = self.bounds[at + 1] if at + 1 < len(self.bounds) else len(text)
        begin_here = max(begin, self.consumed, mention.start - REACH_BACK)
        following = i + 1 + (restated is not None)
        tail = restated.end if restated else mention.end
        after_stop = min(stop, tail + REACH_ON, self.mentions[following].start if following < len(self.mentions) else len(text))
        sentence = text[max(begin, mention.start - REACH_BACK) : max(min(stop, mention.end + REACH_ON), mention.end)]
        rest = text[max(tail, period_end) : max(after_stop, tail, period_end)]
        return Zone(
            text[begin_here : mention.start],
            text[mention.end : max(after_stop, mention.end)],
            sentence,
            begin,
            rest,
            max(tail, period_end),
            mention.start,
            following < len(self.mentions) and after_stop == self.mentions[following].start,
        )

    def places_for(self, following: int, zone: Zone, last: dict[str, Any] | None) -> tuple[str, ...]:
        """Tell the countries that a mention is about; `following` is the number of the next mention."""
        alone = self.sentence_of(following) != zone.sentence_start
        start, after = zone.rest, zone.after_period[:_PLACES_REACH]
        named = self.named(zone.start - len(zone.before), zone.start)
        if last is not None and len(named) > 1:
            named = nearest(zone.before, named)
        places = places_of(after, named, self.named(start, start + len(after)), alone=alone)
        if not places and zone.before.endswith(" the ") and self.text.startswith(("US", "U.S."), zone.start):
            # "… in the US $60,000": the mark took the place's name for its own.
            return ("US",)
        if not places and last is not None:
            return tuple(last["places"])
        return places or self.place_before(zone.start)

    def place_before(self, amount: int) -> tuple[str, ...]:
        """Give the one country that the sentence before names, where this one goes on about those it speaks of: "They earn ..."."""
        at = bisect_right(self.bounds, amount) - 1
        begin = self.bounds[at]
        if not at or amount - begin > REACH_ON or GOES_ON.isdisjoint(words_of(self.text[begin : begin + _OPENING])[:1]):
            return ()
        start = max(self.bounds[at - 1], begin - REACH_BACK)
        said = self.text[start:begin]
        countries = {place.country for place in self.named(start, begin) if not _is_elsewhere(said[max(0, place.start - _OPENING) : place.start])}
        return tuple(countries) if len(countries) == 1 and "\n" not in said else ()

    def carried(self, before: str, left: list[str], last: dict[str, Any] | None) -> tuple[str, list[str], str | None]:
        """Give the words before an amount that are its own, and the kind of the amount `last` before it, where it may go on with that."""
        came = last["kind"] if last else None
        if last and ";" in before:
            before = before.rpartition(";")[2]  # what stands before it is about the amount before
            left = words_of(before)
        if last and self.aside and (rest := past_aside(before)) is not None:
            before, left, came = rest, [*self.aside, *words_of(rest)], None
        self.aside = opens_aside(left)
        given_out, self.given_out = self.given_out, is_given(left)
        if self.given_out and not given_out:
            came = None  # "Tips add $40 a week, and beginners get $400", but "managers get $900 as a bonus, and clerks get $300"
        return before, left, came

    def sentence_of(self, i: int) -> int | None:
        """Give where the sentence of mention `i` begins; None where there is no such mention."""
        return self.bounds[bisect_right(self.bounds, self.mentions[i].start) - 1] if i < len(self.mentions) else None

    def goes_on(self, i: int, zone: Zone) -> bool:
        """Tell whether the next amount is where one behind "from" goes to."""
        following = self.mentions[i + 1] if i + 1 < len(self.mentions) else None
        if following is None or self.sentence_of(i + 1) != zone.sentence_start or not (following.bare or same(self.mentions[i], following)):
            return False
        high, low = following.lo, self.mentions[i].hi
        return bool(high and low and high * _LEAST_SHARE >= low) and goes_on_to(zone.before, self.text[zone.rest : following.start])


def fitting(places: tuple[str, ...], currency: str | None) -> tuple[str, ...]:
    """Of several places keep those whose money it is, unless the money is a world currency or fits none."""
    if len(places) < 2 or currency in {None, "USD"}:
        return places
    own = tuple(p for p in places if OF_COUNTRY.get(p) == currency)
    return own or places


def same(first: Mention, second: Mention) -> bool:
    """Tell whether two marks surely mean one currency."""
    one, two = first.mark, second.mark
    return one is not None and two is not None and (one is two or (one.currency is not None and one.currency == two.currency))

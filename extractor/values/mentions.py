"""Numbers with marks to amounts: ranges joined, scales and marks shared between their ends, bands ("mid-$50,000s") read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .bands import band_before, band_ends, decade
from .may_hold import labelled
from .numerals import scaled
from .pay_words import AND_CONNECTORS, CONNECTORS, COUNT_NOUNS, HEDGES_IN_GAP, OPEN_CONNECTORS, OPENERS
from .periods import period_after
from .spelled import figures_pattern, read_figures

if TYPE_CHECKING:
    from .marks import Mark
    from .numerals import Number
    from .units import Unit

__all__ = ["Mention", "figures", "join"]

_LEAST_BARE = 1000
_LONGEST_GAP = 40
_NO_CENTS = frozenset(f"{point}{dash}" for point in ".," for dash in "-\u2013\u2014")
_NEAR_ENDS = 2000
"""So many times a lower end without its thousands the upper one may be."""
_CELL = 200
"""A longer text is no cell of a table; to look at all of it for each of its numbers would take time by the square of its length."""
_NEAR, _FAR = 4, 7
"""So many words before a range are looked at for "between"; further back, where they end in what its first end is called."""
_YEARS = range(1900, 2101)
_RAISED = 5
"""A pay is so many times what it was raised by at least; what is less far apart are the ends of what a raise may be."""
_RAISE = re.compile(
    r"(?i)(?:\b(?:raise|rise|hike|increase|bump|uplift|boost)\sof|\b(?:rais|ris|ros|gr[eo]w|increas|climb|jump|up\b|lift|push|boost)[a-z]*(?:\s[a-z]++){0,4}?\sby)"
    r"(?:\s(?:about|around|roughly|nearly|almost|some|just|over))?\s\Z"
)


class Mention:
    """An amount or a range of amounts, before anything is known about its meaning."""

    __slots__ = ("approximate", "bare", "end", "first", "hi", "last", "lo", "mark", "open_ended", "period", "start")

    def __init__(self, start: int, end: int, lo: Number | None, hi: Number | None, mark: Mark | None) -> None:
        """Begin with the values."""
        self.start, self.end, self.lo, self.hi, self.mark = start, end, lo, hi, mark
        self.open_ended = self.approximate = self.bare = False
        self.period: str | None = None
        self.first: Unit | None = None
        self.last: Unit | None = None


def join(text: str, units: list[Unit]) -> list[Mention]:
    """Make mentions of the units: pairs that a connector joins become ranges."""
    found = []
    i, count = 0, len(units)
    while i < count:
        first = units[i]
        if first.value is None:
            i += 1
            continue
        if i + 1 < count and (mention := _range(text, first, units[i + 1])) is not None:
            found.append(mention)
            i += 2
            continue
        found.append(_point(text, first))
        i += 1
    return found


def _point(text: str, unit: Unit) -> Mention:
    """Make a mention of one number."""
    value = scaled(unit.value, unit.scale)  # type: ignore[arg-type]
    mention = Mention(unit.start, unit.end, value, value, unit.mark)
    mention.first = mention.last = unit
    mention.open_ended = unit.open_ended
    mention.bare = unit.mark is None
    if not mention.bare or unit.scale > 1:
        band = band_before(text, unit)
        if band is not None or unit.plural:
            start, bands = band or (unit.start, ())
            if band is None or unit.plural or text[unit.start - 1] == "-" or unit.scale > 1 or "mid" in bands:
                mention.start, mention.approximate = start, True
                mention.lo, mention.hi = decade(value, bands)
    return mention


def _range(text: str, first: Unit, second: Unit) -> Mention | None:
    """Make a range of two numbers, if the words between them and the marks on them say so."""
    gap_start, gap_end = first.end, second.start
    if second.value is None or gap_end - gap_start > _LONGEST_GAP or gap_end <= gap_start or text[gap_start:gap_end] == " ":
        return None
    bands = band_before(text, second) if first.plural or second.plural else None
    gap = text[gap_start : bands[0] if bands else gap_end]
    if not (first.mark or second.mark or first.scale > 1 or second.scale > 1) and not _may_be_bare(text, first, second):
        return None
    period, connector = _connector(gap)
    if connector is None or gap.count("\n") > 2:
        return None
    if period and (other := period_after(text, second.end)) is not None and other[0] != period:
        return None  # "$50/hr - $400/day"
    if connector == "to" and _is_raised(text, first, second):
        return None
    if connector == "/" and not (first.mark and first.scale == 1 and second.mark is None and second.scale > 1):
        return None  # "£35/40k" alone
    doubtful = not (first.mark or second.mark) if connector == "a" else connector in AND_CONNECTORS - CONNECTORS
    if doubtful and not _opened(text, first.start):
        return None
    return _pair(text, first, second, period, connector)


def _is_raised(text: str, first: Unit, second: Unit) -> bool:
    """Tell "a raise of $5,000 to $45,000": what the pay is raised by, and what to."""
    by, to = scaled(first.value, first.scale), scaled(second.value, second.scale)  # type: ignore[arg-type]
    return to > by * _RAISED and _RAISE.search(text[max(0, first.start - _LONGEST_GAP) : first.start]) is not None


def _may_be_bare(text: str, first: Unit, second: Unit) -> bool:
    """Tell whether two unmarked numbers may be amounts: grouped, written with hundreds, or under a label of pay."""
    if (second.grouped and (first.grouped or first.value >= 100)) or labelled(text, first.start):  # type: ignore[operator]
        return True
    # A cell that holds the two and nothing else, and begins with no year.
    alone = len(text) < _CELL and not text[: first.start].strip() and not text[second.end :].strip()
    return alone and first.value >= _LEAST_BARE and first.value not in _YEARS  # type: ignore[operator]


def _connector(gap: str) -> tuple[str | None, str | None]:
    """Read what joins two amounts; a period may stand before it ("$20 an hour to $30")."""
    words = gap.strip().lower()
    if words in CONNECTORS or words in AND_CONNECTORS:
        return None, words
    period = None
    gap = gap.removeprefix("-plus").removeprefix("/-")
    if gap[:2] in _NO_CENTS:
        gap = gap[2:].lstrip("-\u2013\u2014")  # "CHF 4'700.– to 5'100.–"
    if (bare := gap.strip().lower()) in CONNECTORS or bare in AND_CONNECTORS:
        return None, bare  # "Rs. 15,000/- to 20,000/-"
    if found := period_after(gap, 0):
        period, end = found
        words = gap[end:].lstrip(". ").strip().lower()
    if words == "/" and period is None:
        return None, words
    parts = words.replace("~", " ~ ").split()
    while len(parts) > 1 and parts[-1] in HEDGES_IN_GAP:
        parts.pop()
    words = " ".join(parts)
    return (period, words) if words in CONNECTORS or words in AND_CONNECTORS else (None, None)


def _opened(text: str, start: int) -> bool:
    """Tell whether "between" or the like stands before a range."""
    before = text[max(0, start - 40) : start].lower().replace("$", " ").split()
    near = any(w.strip("(,:") in OPENERS for w in before[-_NEAR:])
    # "between the legal minimum wage of £9": what the first end is called may stand there as well.
    return near or (before[-1:] == ["of"] and "between" in before[-_FAR:-_NEAR] and before[-2].isalpha())


def _pair(text: str, first: Unit, second: Unit, period: str | None, connector: str) -> Mention | None:
    """Join two numbers: share scale and mark, check that they can be the ends of one range."""
    one, two = first.mark, second.mark
    if one and two and not _agree(one, two):
        return None
    if two is None and (first.mark or first.scale > 1) and _counts_something(text, second):
        return None
    low, high = first.value, second.value
    if low is None or high is None:
        return None
    if one is None and first.scale == 1:
        if second.prefix and not (second.scale > 1 and low < 1000 and _opened(text, first.start)):
            return None
        if first.digits.isdigit() and low in _YEARS and len(first.digits) == 4 and not (second.digits.isdigit() and len(second.digits) == 4):
            return None
    if two is None and second.scale == 1 and second.digits.isdigit() and high in _YEARS and first.grouped:
        return None
    first_scale, second_scale = _scales(first, second, low, high, dashed=not connector.isalpha())
    lo, hi = scaled(low, first_scale), scaled(high, second_scale)
    band = None
    if first.plural or second.plural:
        lo, hi, band = band_ends(text, first, second, lo, hi)
    if lo > hi or (lo == hi and connector in AND_CONNECTORS):
        return None
    mark = one if two is None or (one is not None and one.basis == "code") or (one is not None and one.currency and two.basis != "code") else two
    mention = Mention(band if band is not None else first.start, second.end, lo, hi, mark)
    mention.first, mention.last = first, second
    mention.open_ended = second.open_ended or connector in OPEN_CONNECTORS
    mention.approximate = first.plural or second.plural
    mention.period = period or ("year" if first.yearly else None)
    mention.bare = mark is None
    return mention


def _agree(one: Mark, two: Mark) -> bool:
    """Tell whether two marks may mean one currency: "$" and "CAD" do, "£" and "€" do not."""
    if one.currency and two.currency:
        return one.currency == two.currency
    if one.currency is None and two.currency is None:
        return one.family == two.family or {one.family, two.family} <= {"dollar", "dollar word", "peso"}
    from .marks import FAMILIES

    known, open_one = (one, two) if one.currency else (two, one)
    return known.currency in FAMILIES[open_one.family or ""][0]


def _counts_something(text: str, unit: Unit) -> bool:
    """Tell whether the number counts years, people or the like, or is a percentage."""
    after = text[unit.end : unit.end + 14].lstrip(" \u00a0-+").lower()
    if after.startswith(("%", "percent")):
        return True
    return after.partition(" ")[0].strip(".,;:)") in COUNT_NOUNS


def _scales(first: Unit, second: Unit, low: Number, high: Number, *, dashed: bool) -> tuple[int, int]:
    """Share a scale between the ends: "$65-85k", "2 to 3 million", "£25-30,000", and "£14 - £16,000" where they are near each other."""
    one, two = first.scale, second.scale
    if one == 1 and two > 1 and low < 1000 and low <= high:
        return two, two
    if two == 1 and one > 1 and high < 1000 and high >= low:
        return one, one
    if (
        one == two == 1
        and low < 1000
        and low >= 5
        and second.grouped
        and (not (first.prefix and second.prefix) or (dashed and high < low * _NEAR_ENDS))
        and low * 1000 < high
        and high % 1000 == 0
        and isinstance(low, int)
    ):
        return 1000, 1
    return one, two


def figures(text: str) -> list[Mention]:
    """Give the mentions of the kind "six figures"."""
    found = []
    for match in figures_pattern().finditer(text):
        after = text[match.end() : match.end() + 10].lstrip(" -").lower()
        if after.startswith(("grid", "number", "code", "ref", "reading", "pin")):
            continue
        low, high = read_figures(match["n"], match["band"])
        mention = Mention(match.start(), match.end(), low, high, None)
        mention.approximate = True
        found.append(mention)
    return found

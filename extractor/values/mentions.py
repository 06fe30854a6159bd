"""Numbers with marks to amounts: ranges joined, scales and marks shared between their ends, bands ("mid-$50,000s") read."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

import regex

from .pay_words import AND_CONNECTORS, CONNECTORS, COUNT_NOUNS, HEDGES_IN_GAP, OPEN_CONNECTORS, OPENERS
from .periods import period_after
from .spelled import figures_pattern, read_figures

if TYPE_CHECKING:
    from .marks import Mark
    from .numerals import Number
    from .units import Unit

__all__ = ["Mention", "figures", "join"]

_LONGEST_GAP = 40
_YEARS = range(1900, 2101)


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


def scaled(value: Number, scale: int) -> Number:
    """Multiply, keeping whole numbers whole."""
    if scale == 1 and isinstance(value, int):
        return value
    product = value * scale
    if isinstance(product, Decimal) and product == product.to_integral_value():
        return int(product)
    return product


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
        band = _band(text, unit)
        if band is not None or unit.plural:
            start, bands = band or (unit.start, ())
            if band is None or unit.plural or text[unit.start - 1] == "-" or unit.scale > 1 or "mid" in bands:
                mention.start, mention.approximate = start, True
                mention.lo, mention.hi = _decade(value, bands)
    return mention


_THIRDS = {"low": (0, 3), "lower": (0, 3), "early": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9), "late": (7, 9)}


_BEFORE_BAND = frozenset(" -–‑")
_BAND_ENDS = frozenset("wdhryeWDHRYE -–‑")
"""What stands before an amount behind a band word, and the last letters of those words."""


@cache
def _band_pattern() -> regex.Pattern[str]:
    """Give the pattern of band words before an amount."""
    return regex.compile(
        r"(?<![\w-])(?P<a>low|mid|high|lower|upper|early|late|middle)(?:[- ]{0,2}(?:to|/|or)[- ]{1,2}(?P<b>mid|high|upper|late))?+(?:[-–‑ ]{1,2}|$)",
        regex.IGNORECASE,
    )


def _band(text: str, unit: Unit) -> tuple[int, tuple[str, ...]] | None:
    """Read low, mid or high before the unit."""
    low = max(0, unit.start - 16)
    if unit.start < 3 or text[unit.start - 1] not in _BEFORE_BAND or text[unit.start - 2] not in _BAND_ENDS:
        return None
    if not text[low : unit.start].rstrip(" -–‑").lower().endswith(("low", "mid", "high", "lower", "upper", "early", "late", "middle")):
        return None
    match = None
    for match in _band_pattern().finditer(text, low, unit.start):  # noqa: B007 - the last one counts
        pass
    if match is None or match.end() != unit.start:
        return None
    return match.start(), tuple(x.lower() for x in match.group("a", "b") if x)


def _decade(value: Number, bands: tuple[str, ...]) -> tuple[Number, Number]:
    """Give the ends of "$90,000s", "low", "mid" and "high": digits 0-3, 4-6 and 7-9 below the last digit that counts."""
    whole = int(value)
    step = 1
    while whole and whole % (step * 10) == 0:
        step *= 10
    if not bands:
        return whole, whole + max(step - 1, 0)
    first, last = _THIRDS[bands[0]][0], _THIRDS[bands[-1]][1]
    return scaled(whole + Decimal(step * first) / 10, 1), scaled(whole + Decimal(step * last) / 10, 1)


def _range(text: str, first: Unit, second: Unit) -> Mention | None:
    """Make a range of two numbers, if the words between them and the marks on them say so."""
    gap_start, gap_end = first.end, second.start
    if second.value is None or gap_end - gap_start > _LONGEST_GAP or gap_end <= gap_start or text[gap_start:gap_end] == " ":
        return None
    bands = _band(text, second) if first.plural or second.plural else None
    gap = text[gap_start : bands[0] if bands else gap_end]
    if not (first.mark or second.mark or first.scale > 1 or second.scale > 1) and not _may_be_bare(first, second):
        return None
    period, connector = _connector(gap)
    if connector is None or gap.count("\n") > 1:
        return None
    if ((connector in AND_CONNECTORS and connector not in CONNECTORS) or connector == "a") and not _opened(text, first.start):
        return None if connector != "a" else _pair(text, first, second, period, connector) if first.mark or second.mark else None
    return _pair(text, first, second, period, connector)


def _may_be_bare(first: Unit, second: Unit) -> bool:
    """Tell whether two unmarked numbers may be amounts: grouped, or written with hundreds."""
    return (first.grouped and second.grouped) or (first.value >= 100 and second.grouped)  # type: ignore[operator]


def _connector(gap: str) -> tuple[str | None, str | None]:
    """Read what joins two amounts; a period may stand before it ("$20 an hour to $30")."""
    words = gap.strip().lower()
    if words in CONNECTORS or words in AND_CONNECTORS:
        return None, words
    period = None
    if found := period_after(gap, 0):
        period, end = found
        words = gap[end:].strip().lower()
    parts = words.replace("~", " ~ ").split()
    while len(parts) > 1 and parts[-1] in HEDGES_IN_GAP:
        parts.pop()
    words = " ".join(parts)
    return (period, words) if words in CONNECTORS or words in AND_CONNECTORS else (None, None)


def _opened(text: str, start: int) -> bool:
    """Tell whether "between" or the like stands before a range."""
    before = text[max(0, start - 40) : start].lower().replace("$", " ").split()
    return any(w.strip("(,:") in OPENERS for w in before[-4:])


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
    first_scale, second_scale = _scales(first, second, low, high)
    lo, hi = scaled(low, first_scale), scaled(high, second_scale)
    band = None
    if first.plural or second.plural:
        lo, hi, band = _band_ends(text, first, second, lo, hi)
    if lo > hi or (lo == hi and connector in AND_CONNECTORS):
        return None
    mark = one if two is None or (one is not None and one.basis == "code") or (one is not None and one.currency and two.basis != "code") else two
    mention = Mention(band if band is not None else first.start, second.end, lo, hi, mark)
    mention.first, mention.last = first, second
    mention.open_ended = second.open_ended or connector in OPEN_CONNECTORS
    mention.approximate = first.plural or second.plural
    mention.period = period
    mention.bare = mark is None
    return mention


def _band_ends(text: str, first: Unit, second: Unit, lo: Number, hi: Number) -> tuple[Number, Number, int | None]:
    """Give the ends of a range of bands: "mid-$50,000s to low $60,000s"."""
    before, after = _band(text, first), _band(text, second)
    if first.plural or before:
        lo = _decade(lo, before[1] if before else ())[0]
    if second.plural or after:
        hi = _decade(hi, after[1] if after else ())[1]
    return lo, hi, before[0] if before else None


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
    word = after.split(" ", 1)[0].strip(".,;:)")
    return word in COUNT_NOUNS and text[unit.end : unit.end + 1] != "/"


def _scales(first: Unit, second: Unit, low: Number, high: Number) -> tuple[int, int]:
    """Share a scale between the ends: "$65-85k", "2 to 3 million", "£25-30,000"."""
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
        and not (first.prefix and second.prefix)
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

"""What an amount takes over from the one before it in its sentence, where the words between say that it is about the same pay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from .annual import FACTORS
from .pay_change import are_near, is_changed
from .pay_restated import restates
from .pay_words import KINDS, STATISTICS, STRONG_PAY
from .periods import period_before
from .words import words_of

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["Listed", "is_dated", "listed", "opened", "taken_over"]

_DATED = re.compile(r" (?:a year )?in (?:19|20)\d\d(?!\d)")
_IN_YEARS = re.compile(r",? in (?:19|20)\d\d(?:,? (?:and|but|to|against|versus)| ?, up from) (?:about |around |roughly )?")
"""Between two values of one statistic: "$91,160 in 2018 and $104,350 in 2023"."""
_MORE, _LESS = 5, 4
"""A yearly amount and the same by the hour differ by this ratio at most: not all work 2,080 hours."""
_LINKS = frozenset(
    "with and a an the of being at is was are were while whose its their overall but around about roughly sits lies stands"
    " midpoint typical th percentile compared against versus vs to national all-jobs all jobs workers occupations".split()
)
_NAMES_BEHIND = frozenset({"for", "in", "at"})
_RUNGS = frozenset("starter starters starting experienced entry entry-level junior senior trainee qualified graduate beginner mid-level".split())
"""Names behind an amount that say on which rung it is paid ("Average salary: £24,000 Starter, £38,000 Experienced")."""
_NEXT = (",", ";", " and", " or")
"""How a name behind an amount begins, and what stands between it and the next amount."""
_NAME = 5
"""An entry of a list has so many words at most before its amount."""
_STATISTICS = frozenset("median average mean averages midpoint percentile".split())


class Listed(NamedTuple):
    """What a label says of all amounts of the list that follows it: "Median pay a year: Ohio $54,000, Texas $57,000"."""

    period: str | None
    statistic: str | None
    named: bool
    """Whether an entry's name stands before its amount, not behind it ("Hourly pay: $15 for aides, $22 for nurses")."""

    def holds(self, gap: str) -> bool:
        """Tell whether the words between two amounts are no more than the name of an entry."""
        words = words_of(gap)
        if not self.named and (words[:1] == [] or words[0] not in _NAMES_BEHIND | _RUNGS or not gap.rstrip().endswith(_NEXT)):
            return False
        return len(words) <= _NAME and ":" not in gap and STRONG_PAY.isdisjoint(words) and KINDS.keys().isdisjoint(words)


def listed(before: str) -> Listed | None:
    """Read the label of a list from the words before its first amount; None where they are none."""
    label, colon, name = before.rpartition(":")
    if not colon or len(words_of(name)) > _NAME:
        return None
    words = words_of(label)
    statistic = next((STATISTICS[word] for word in reversed(words) if word in STATISTICS), None)
    return Listed(period_before(f"{label}:", words), statistic, named=bool(name.strip()))


def taken_over(
    gap: str, last: dict[str, Any], said: dict[str, Any], of_list: Listed | None, *, going: bool, otherwise: bool, dated: bool
) -> tuple[str | None, str | None]:
    """Give period and statistic of an amount: its own as `said`, else those of the amount `last` or of the list's label.

    `going` says that the amount `last` stands behind "from", `otherwise` that this one has a period outside the five ("per visit"), `dated` that
    a year follows it.
    """
    period, statistic = said["period"], said["statistic"]
    of_list = of_list if of_list is not None and of_list.holds(gap) else None
    if of_list is not None and said["min"] == said["max"]:
        statistic = statistic or of_list.statistic
    if period is None and not otherwise and are_near(last, said):
        if of_list is not None and of_list.period is not None:
            period = of_list.period
        elif last["period_basis"] == "stated" and (is_changed(gap, last, said, going=going) or (statistic and _is_middle(gap, last, said))):
            period = last["period"]
    if statistic is None and dated and last["kind"] == "pay" and _IN_YEARS.fullmatch(gap) and are_near(last, said):
        statistic, period = last["statistic"], period or (last["period"] if last["period_basis"] == "stated" else None)
    if statistic is None and period is not None and _is_again(gap, last, {**said, "period": period}):
        statistic = last["statistic"]
    return period, statistic


def is_dated(after: str) -> bool:
    """Tell whether a year follows an amount."""
    return _DATED.match(after) is not None


def _is_again(gap: str, last: dict[str, Any], said: dict[str, Any]) -> bool:
    """Tell whether an amount is the one before, for another period ("a median of $61,000, or $29.33 an hour")."""
    if last["statistic"] is None or last["period"] in {None, said["period"]} or last["currency"] != said["currency"]:
        return False
    if gap.strip() and restates(gap) is None:
        return False
    one, two = _yearly(last), _yearly(said)
    return bool(one and two) and one * _LESS <= two * _MORE and two * _LESS <= one * _MORE  # type: ignore[operator]


def _is_middle(gap: str, last: dict[str, Any], said: dict[str, Any]) -> bool:
    """Tell whether an amount is the middle of the pay before it ("$38,000 to $71,000 a year, with a median of $52,000")."""
    if last["kind"] != "pay" or last["currency"] != said["currency"]:
        return False
    words = words_of(gap)
    return not _STATISTICS.isdisjoint(words) and all(word in _LINKS or word in _STATISTICS for word in words)


def opened(pay: dict[str, Any], last: dict[str, Any] | None, gap: str) -> dict[str, Any]:
    """Give the open end of an amount that is the one before for another period ("over $105,500 a year, or $50.72 an hour")."""
    if last is None or not pay["statistic"] or not pay["period"] or pay["open_ended"] or not last["open_ended"] or pay["min"] != pay["max"]:
        return {}
    return {last["open_ended"]: None, "open_ended": last["open_ended"]} if _is_again(gap, last, pay) else {}


def _yearly(said: dict[str, Any]) -> Number | None:
    """Give a point's amount for one year, or that of the only end that is said."""
    low, high = said["min"], said["max"]
    if low is not None and high is not None and low != high:
        return None
    end: Number | None = high if low is None else low
    return None if end is None else end * FACTORS[said["period"]]

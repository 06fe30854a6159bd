"""Which statistic an amount is (median, mean, a percentile, minimum, maximum), by the words around it."""

# ruff: noqa: E501 - patterns are as long as their words

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import regex

from .pay_lowest import LOWEST, is_end
from .pay_words import KINDS, PAY_NOUNS, RIGHT_BREAK, STATISTICS
from .words import words_of

if TYPE_CHECKING:
    from .pay_zones import Zone

__all__ = ["NO_FIGURES", "ranked", "statistic_of", "statistic_said"]


_UNSPACED = {word: statistic for word, statistic in STATISTICS.items() if ord(word[0]) >= 0x2E80}
"""Words of scripts in which no space parts them from the next."""
NO_FIGURES = (["qualifications"], ["read"], ["reading"])
"""What the least of is no amount: "4 min read"."""
_BRACKET = 24
_SHORTEST = len(" mean pa")
_BEYOND = frozenset({"above", "below"})
_PUT_TO = frozenset({"than", "to", "above", "below"})
"""What a statistic stands behind that the amount is measured by or added to: "adds $7,500 to the average salary"."""
_AFTER_PAY = frozenset({"medio", "medios"})
"""Words for a mean right behind one for pay; elsewhere they are others ("medio tiempo")."""
_ENDS = {"minimum": "minimum", "maximum": "maximum", "mindestlohn": "minimum"}
_FIGURES = (["figure"], ["value"], ["salary"], ["wage"])
"""What the middle one of is a median: "middle managers" are none."""
_SPANS = (["range"], ["band"], ["bracket"], ["earner"], ["earners"])
"""And what makes it a group of them: "the middle salary band"."""
_THAN = (["more"], ["less"])
_OF_ALL = (["of"], ["the"], ["all"], ["earn"], ["earned"], ["make"], ["made"])
_GOT = frozenset("earn earns earned make makes made paid get gets got receive receives received".split())
_CLAUSE = re.compile(r"[,;] (?:and|but|while|so) |; ")
"""What begins another clause."""
_NEXT = re.compile(r"\s(?:and|while|but|whereas|versus|vs|although|though|because|since|once|yet|so|even)\s|[,;]")
_RANK_LABEL = re.compile(r"\A(?P<label>[^:\d]{1,40}:)?[\s,;/|]{0,3}(?:and )?(?:the )?(?P<n>10|25|50|75|90)th\s?[:–-]?\s?")
_PERCENT_LABEL = re.compile(r"[\s,;/|]{0,3}(?P<n>10|25|50|75|90)\s?%\s?[:–-]?\s?")
_SHARE = re.compile(
    r"(?<![\w.])(?P<n>10|25|50|75|90) ?(?:%|percent|per cent)(?: of [a-z ]{1,24})? (?:earn|earned|make|made|get|got|are paid|were paid) \Z",
    re.IGNORECASE,
)
_OR = re.compile(r" or (?:(?P<less>less|below|under|lower)|more|above|over|higher)\b")
_LADDER = {**dict.fromkeys(("low", "min"), "minimum"), **dict.fromkeys(("high", "max"), "maximum")}
_WORD = r"(?<![\w-])(?P<word>low|high|median|average|avg|mean|min|max)\.?"
_RUNG = re.compile(rf"(?:\A|[|,;:/·•\n]|\s){_WORD}\s?:?\s?\Z", re.IGNORECASE)
_RUNGS = re.compile(rf"{_WORD}\s?:?\s?(?=(?:[A-Z]{{1,3}})?[$£€₹]\s?\d)", re.IGNORECASE)
"""Labels right before the amounts of a row."""
_RANKS = ("tenth", "%", "perc", "pct", "per cent", "quart", "dec", "p10", "p25", "p50", "p75", "p90")
"""A percentile holds one of these."""
_NAMED = {
    **dict.fromkeys(("low", "least", "d1"), "p10"), **dict.fromkeys(("q1", "less", "below"), "p25"), **dict.fromkeys(("q3", "over", "above"), "p75"), **dict.fromkeys(("top", "most", "d9"), "p90"),
}  # fmt: skip
"""By the pattern's groups: percentiles that are told by words."""
_ORDINALS = {"tenth": "10", "twenty-fifth": "25", "fiftieth": "50", "seventy-fifth": "75", "ninetieth": "90"}
_CLUES = ("%", "erc", "er cent", "quarter", "artile", "ecile", "tenth")
"""The same, as the words before an amount have it."""


@cache
def _percentile() -> regex.Pattern[str]:
    """Give the pattern of percentiles."""
    return regex.compile(
        r"(?i:(?P<n>10|25|50|75|90)(?:st|nd|rd|th|%)?[ -]?(?:percentile|pct|%ile|perc\.)|(?<!\w)p(?P<p>10|25|50|75|90)(?!\d)"
        r"|(?P<word>tenth|twenty-fifth|fiftieth|seventy-fifth|ninetieth)[ -]percentile|(?<!\w)(?:min|max|minimum|maximum)\.?[ ](?P<end>10|25|75|90)\s?%"
        r"|(?P<top>top|highest|upper|best)[- ](?:paid[- ]|earning[- ])?(?:(?:10|ten)[ -]?(?:%|percent|per cent)|tenth\b)|(?P<low>bottom|lowest|lower)[- ](?:paid[- ]|earning[- ])?(?:(?:10|ten)[ -]?(?:%|percent|per cent)|tenth\b)"
        r"|(?<!\w)(?:10|ten)[ -]?(?:%|percent|per cent)(?: of [a-z ]{1,24})? (?:earn|earned|make|made|get|got|are paid|were paid) (?:(?P<least>less|below|under)|(?P<most>more|above|over))(?!\w)|(?<!\w)(?:25[ -]?(?:%|percent|per cent)|a quarter)(?: of [a-z ]{1,40})? (?:earn|earned|make|made|get|got|are|are paid|were paid) (?:(?P<less>less|below|under)|(?P<over>more|above|over))(?!\w)|(?:^|[,;.] ?|\band |\bwhile )a quarter(?: of [a-z ]{1,40})? (?:(?P<below>less|below|under)|(?P<above>more|above|over)) ?$|(?P<q3>top|upper|third|highest|best)[- ](?:paid[- ]|earning[- ])?(?:quartile|25[ -]?(?:%|percent|per cent))|(?P<q1>bottom|lower|first|lowest|worst)[- ](?:paid[- ]|earning[- ])?(?:quartile|25[ -]?(?:%|percent|per cent))|(?P<d9>top|ninth)[- ]decile|(?P<d1>bottom|first)[- ]decile)"
    )


def ranked(rank: str) -> str:
    """Give the statistic of a percentile's rank."""
    return "median" if rank == "50" else f"p{rank}"


def statistic_said(text: str) -> str | None:
    """Read the last percentile that a text names."""
    low = text.lower()
    if not any(clue in low for clue in _RANKS):
        return None
    found = None
    for match in _percentile().finditer(text):
        rank = match["n"] or match["p"] or match["end"] or _ORDINALS.get((match["word"] or "").lower())
        found = ranked(rank) if rank else _NAMED[match.lastgroup or ""]
    return found


def _in_bracket(after: str) -> str | None:
    """Read a statistic that stands alone in brackets right behind an amount: "$42,000 (median)", "$58,000 (75th percentile)"."""
    words, closed, _ = after.partition("(")[2][:_BRACKET].partition(")")
    if not closed:
        return None
    return STATISTICS.get(words.strip().lower()) or (statistic_said(words) if "ercentile" in words else None)


def _before_period(zone: Zone) -> str | None:
    """Read a statistic that stands between an amount and its period: "£540 on average per week"."""
    said = zone.after[: len(zone.after) - len(zone.after_period)] if zone.after.endswith(zone.after_period) else ""
    return next((STATISTICS[word] for word in words_of(said) if word in STATISTICS), None) if len(said) > _SHORTEST else None


def _rank_alone(zone: Zone) -> str | None:
    """Read the rank that is all of an amount's label, in a row where the next or the last amount has one as well: "25th $47,200 75th $79,000"."""
    found = _RANK_LABEL.fullmatch(zone.before)
    follows = zone.start - len(zone.before) > zone.sentence_start and not found["label"] if found else False
    return found["n"] if found and (follows or _RANK_LABEL.fullmatch(zone.after_period)) else None


def _percent_alone(zone: Zone) -> str | None:
    """Read the rank that is all that stands before an amount in its line, which ends with it or names the median as well: "10% $31,000"."""
    found = _PERCENT_LABEL.fullmatch(zone.before)
    if found is None or (zone.sentence[: len(zone.before)].strip() == zone.before.strip() and not zone.after_period.strip()):
        return found and found["n"]
    return found["n"] if "edian" in zone.sentence.lower() else None


def _share(zone: Zone) -> str | None:
    """Read the percentile of a share of people with an amount and its open end: "10% of workers earn $31,200 or less"."""
    text = zone.after if zone.after.startswith(" or ") else zone.after_period
    behind = _OR.match(text) if text.startswith(" or ") else None
    found = _SHARE.search(zone.before) if behind is not None else None
    if found is None or behind is None:
        return None
    share = int(found["n"])
    return ranked(str(share if behind["less"] else 100 - share))


def _end_of_ladder(zone: Zone) -> str | None:
    """Read an end of pay that is all of an amount's label, in a row with another rung: "Low $35,000, median $52,000, high $80,000".

    Where both stand alone, as in a cell, there may be no other.
    """
    found = _RUNG.search(zone.before)
    if found is None or found["word"].lower() not in _LADDER:
        return None
    if not zone.before[: found.start()].strip() and zone.sentence.startswith(zone.before) and not zone.after_period.strip():
        return _LADDER[found["word"].lower()]
    rungs = {match["word"].lower() for match in _RUNGS.finditer(zone.sentence)}
    return _LADDER[found["word"].lower()] if len(rungs) > 1 else None


def _own_words(after: str) -> str:
    """Leave out what begins the clause of the next amount: "$40,000 and the 75th percentile …"."""
    return _NEXT.split(after, maxsplit=1)[0]


def _splits(words: list[str], i: int) -> bool:
    """Tell "half of all clerks earned more than": what parts the better paid half from the other is the median."""
    return words[i + 1 : i + 2] in _OF_ALL and words[-1] == "than" and words[-2:-1] in _THAN and not _GOT.isdisjoint(words[i + 1 : -2])


def statistic_of(zone: Zone, left: list[str], after: str, right: list[str]) -> tuple[str | None, bool]:
    """Tell the statistic, and whether it stands after the amount ("$51k median"); `after` and `right` are its clause there, and its words."""
    before, behind = zone.before, zone.after_period
    if behind.startswith(("(", " (", ". (")) and (said := _in_bracket(behind)):
        return said, True
    if not _BEYOND.isdisjoint(right[:1]) and not STATISTICS.keys().isdisjoint(right[1:4]):
        return None, False  # "the median is $52K above the national average"
    if (said := _before_period(zone) or _share(zone) or _end_of_ladder(zone)) is not None:
        return said, False
    for i, word in enumerate(right[:4]):
        if word in RIGHT_BREAK or word in _PUT_TO:
            break
        if word in STATISTICS and right[i - 1 : i] != ["than"]:
            return STATISTICS[word], True
        if word in {"minimum", "maximum"} and i == 0:
            return word, True
    if "ercentile" in after[:30] and (said := statistic_said(_own_words(after[:30]))):
        return said, True
    if left and left[-1] == "th" and (rank := _rank_alone(zone)):
        return ranked(rank), False
    if "%" in before[-4:] and (rank := _percent_alone(zone)):
        return ranked(rank), False
    clued = "p" in left or any(map(before.__contains__, _CLUES))  # "P90"
    said = statistic_said(before) if clued else None
    for i in range(len(left) - 1, max(-1, len(left) - 16), -1):
        word = left[i]
        statistic = STATISTICS.get(word)
        if statistic and left[i - 1 : i] not in (["than"], ["above"], ["below"], ["over"], ["under"]) and left[i + 1 : i + 2] not in NO_FIGURES:
            return said or statistic, False
        if word in _AFTER_PAY and not PAY_NOUNS.isdisjoint(left[i - 1 : i]):
            return said or "mean", False
        if (told := _told(left, i, before)) is not None:
            return said or told, False
        # "From the minimum wage to $26", "between the minimum wage of $23 and $26": what the first end is called is nothing of the range.
        if word in _ENDS and left[i + 1 : i + 2] not in NO_FIGURES and not _costs_behind(before.lower().rpartition(word)[2]):
            of_end = left[i + 1 : i + 3] == ["wage", "to"] or (left[i + 1 : i + 2] == ["wage"] and "between" in left[max(0, i - 3) : i])
            if not of_end:
                return _ENDS[word], False
    if left[-2:-1] and "schnitt" in left[-6:] and left[left.index("schnitt") - 1] == "im":
        return said or "mean", False
    return said or (None if before.isascii() else _unspaced(before)), False


def _costs_behind(words: str) -> bool:
    """Tell another clause, behind the word for an end, about what something costs: "it is the usual minimum, and programs cost"."""
    clause = _CLAUSE.search(words)
    return clause is not None and any(KINDS.get(word) == "cost" for word in words_of(words[clause.end() :]))


def _told(left: list[str], i: int, before: str) -> str | None:
    """Read a statistic that a word says with those behind it: "the middle figure", "half of all ... more than", "the lowest salary is"."""
    word = left[i]
    if word in LOWEST:
        return LOWEST[word] if is_end(left[i + 1 :], before) else None
    middle = word == "middle" and left[i + 1 : i + 2] in _FIGURES and left[i + 2 : i + 3] not in _SPANS
    return "median" if middle or (word == "half" and _splits(left, i)) else None


def _unspaced(before: str) -> str | None:
    """Read the last statistic of a script in which no space parts words."""
    at, statistic = max((before.rfind(word), statistic) for word, statistic in _UNSPACED.items())
    return statistic if at >= 0 else None

"""Statistics of pay that running text states one by one: the median, the mean and percentiles, each put to whom its sentence is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import regex

from extractor.blocks import Block
from extractor.layouts.match import ROLE, key_of
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.sections.base import Desk, Evidence, Tree, money
from extractor.sections.figures import as_of
from extractor.text import Derived, Words
from extractor.values.pay_zones import sentences

__all__ = ["NAMES", "wages"]

NAMES = ("median", "mean", "p10", "p25", "p75", "p90")
"""The statistics that a row has fields for."""
_WHOSE = lazy(
    r"(?:\b(?:[Ww]ages?|[Pp]ay|[Ee]arnings|[Ss]alar(?:y|ies)|[Mm]edian|average)|[$£€][\d,.]*\d) (?:for|of) (?P<name>(?![$£€\d])[^$£€]{3,140}?)"
    r"(?= (?:in the|were|was|are|is|in May|in \d{4}|averaged)\b| (?:of|at) (?:about )?[$£€]|[.,;]?\s*$"
    r"|[,;] (?:while|but|which|compared|higher|lower|more|less|up|down)\b)"
    r"|\b(?:lowest|highest|top|bottom)[ -](?:(?:paid|earning)[ -])?(?:10|ten|25)(?:%| percent) of (?:all )?(?P<group>[^$£€]{3,80}?)"
    r"(?= (?:earn(?:s|ed)?|ma[dk]e|received?|had|have|were|was)\b)"
)
_ANYBODY = frozenset("workers;all workers;these workers;earners;wage earners;employees;them;those;people;the occupation;this occupation".split(";"))
_THAN = lazy(r"\b(?:than (?=the\b|that\b|those\b|all\b|other)|compared (?:with|to)|versus|against|above|below|exceed(?:s|ed|ing)?)\b")
"""Words behind a figure that lay another beside it, which is somebody else's."""
_NEAR = 120
_MEAN = lazy(
    r"^\W*(?:(?:the|their|its|and) ){0,2}(?:overall )?(?:average|mean)\b(?: (?:annual|hourly|weekly|monthly))? (?:wage|pay|salary|earnings)\b",
    regex.IGNORECASE,
)
_MIDDLE = lazy(r"\bmiddle (?:50 percent|half)\b[^.;]{0,80}+$", regex.IGNORECASE)
_JOINT = lazy(r" (?:and|to) | ?[-–—] ?")
_REACH = 120
_SENTENCE = 400
"""How far a sentence is looked at before and after a figure."""


_Found = tuple[int, int, Evidence]


def wages(blocks: Iterable[Block], desk: Desk, stated: Any = None) -> list[Tree]:
    """One row for each median that the text states, with the percentiles after it.

    Figures that state no period have the median's, or else `stated`, that of the table beside the text.
    """
    rows = _Rows()
    for block in blocks:
        words = block.words
        if block.kind == "row" or not any(sign in words for sign in "$£€"):
            continue
        found = list(money(words, desk.context))
        said = [value for _, _, value in found if value["statistic"] in NAMES]
        if not said and not (rows.main and "iddle" in words):
            continue
        found = list(_dated(words, desk, found, rows.period or stated))
        bounds = [*sentences(words), len(words)]
        for start, value in _quartiles(words, found):
            if value["statistic"] in NAMES and value["kind"] == "pay":
                at = bisect_right(bounds, start)
                first, last = max(bounds[at - 1], start - _SENTENCE), min(bounds[at], start + _SENTENCE)
                rows.add(value, words.cut(first, last), words[first:start], start - first)
    return [row for row in rows.all if any(row[name] is not None for name in ("p10", "p90", "p25", "p75", "median"))]


def _dated(words: Words, desk: Desk, found: Sequence[_Found], period: Any) -> Iterator[_Found]:
    """The figures, each that states no period with that of the statistic before it; the first with that of the first."""
    period = next((value["period"] for _, _, value in found if value["period"] and value["statistic"] in NAMES), period)
    again: dict[Any, dict[int, _Found]] = {}
    for one in found:
        if one[2]["period"] is not None:
            period = one[2]["period"] if one[2]["statistic"] in NAMES else period
        elif period is not None and period not in again:
            context = desk.context._replace(period=period, period_basis="document")
            again[period] = {other[0]: other for other in money(words, context)}
        yield one if one[2]["period"] is not None or period is None else again[period].get(one[0], one)


def _beside(before: str) -> bool:
    """Whether a figure stands before, and words behind it that lay another beside it."""
    sign = max(map(before.rfind, "$£€"))
    than = _THAN.search(before, sign + 1) if sign >= 0 else None
    return than is not None and than.start() - sign <= _NEAR + 1


class _Rows:
    """The rows so far, and the one that goes on."""

    def __init__(self) -> None:
        self.all: list[Tree] = []
        self.main: Tree | None = None
        self.period: Any = None
        """The period of the last figure that has one."""

    def add(self, value: Evidence, sentence: Words, before: str, at: int) -> None:
        """Put a figure to the row that goes on, or to a new one where it is somebody else's, of another time, or there already."""
        name = value["statistic"]
        whose, when = _whose(sentence, at), as_of(sentence)
        row = self.main
        again = row is not None and row[name] is not None
        # So is another median whose sentence names nobody, behind that of an occupation.
        aside = _beside(before) or (again and whose is None and row is not None and row["occupation"] is not None)
        if row is None or aside or again or _other(row, whose, when):
            row = dict.fromkeys((*NAMES, "occupation", "as_of"))
            self.all.append(row)
            self.main = row if self.main is None or not aside else self.main
        elif name == "mean" and whose is None and not _goes_on(row, sentence, before):
            return
        row[name] = value
        self.period = value["period"] or self.period
        row["occupation"], row["as_of"] = row["occupation"] or whose, row["as_of"] or when


def _whose(sentence: Words, at: int) -> Words | None:
    """Whom the figure at a place of its sentence is about: the last that is named before it, else the first one behind it."""
    matches = list(_WHOSE.finditer(sentence))
    match = next((match for match in reversed(matches) if match.start() <= at), matches[0] if matches else None)
    if match is None:
        return None
    name = sentence.cut(*match.span("name" if match["name"] else "group"))
    return None if key_of(name) in _ANYBODY else name


def _other(row: Tree, whose: Words | None, when: Derived | None) -> bool:
    """Whether a sentence is about somebody else than the row, or another time."""
    if when is not None and row["as_of"] is not None:
        one, two = str(when.value), str(row["as_of"].value)
        if not one.startswith(two) and not two.startswith(one):
            return True
    if whose is None or row["occupation"] is None:
        return False
    named, known = key_of(whose), key_of(row["occupation"])
    return not known.endswith(named) and RoleWords(row["occupation"]).fold(named) != ROLE and RoleWords(whose).fold(known) != ROLE


def _goes_on(row: Tree, sentence: Words, before: str) -> bool:
    """Whether a mean is the row's, where the sentence names nobody: it stands beside the row's figures, or is called the average wage and no more."""
    beside = any(row[name] is not None and sentence.span.start <= row[name].span.start < sentence.span.end for name in NAMES)
    return beside or _MEAN.search(before) is not None


def _quartiles(words: Words, found: Iterable[tuple[int, int, Evidence]]) -> Iterator[tuple[int, Evidence]]:
    """Each figure with its place; the ends of what the middle half earns are two, each at a quartile."""
    for start, end, value in found:
        joint = _JOINT.search(words, start, end) if value["statistic"] is None and _MIDDLE.search(words, max(0, start - _REACH), start) else None
        if joint is None or value["min"] is None or value["max"] is None:
            yield start, value
            continue
        for name, limit, (first, last) in (("p25", "min", (start, joint.start())), ("p75", "max", (joint.end(), end))):
            text = words.cut(first, last)
            one = {**value, "text": text, "min": value[limit], "max": value[limit], "statistic": name, "conversion": None}
            if value["annual"] is not None:
                one["annual"] = {**value["annual"], "min": value["annual"][limit], "max": value["annual"][limit]}
            yield first, Evidence(one, text.span, money=True)

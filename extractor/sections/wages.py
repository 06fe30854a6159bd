"""Figures of pay that running text states one by one: the median, percentiles, and pay in each industry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import regex

from extractor.blocks import Block
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.sections.base import Desk, Evidence, Record, Tree, money, plain_section
from extractor.sections.figures import Tabled, occupation_of
from extractor.text import Derived, Words
from extractor.values.pay import Context, context_of
from extractor.values.pay_model import Pay

__all__ = ["IndustryPay", "Wages", "by_occupation", "charted", "industries", "wages"]


class Wages(Record):
    """The statistics of one occupation's pay, as the text states them."""

    occupation: str | None = None
    """Whose pay it is, as the text names it; null where it does not."""
    median: Pay | None = None
    """Half earn less."""
    mean: Pay | None = None
    """The average."""
    p10: Pay | None = None
    """A tenth earns less."""
    p25: Pay | None = None
    """A quarter earns less."""
    p75: Pay | None = None
    """A quarter earns more."""
    p90: Pay | None = None
    """A tenth earns more."""
    as_of: str | None = None
    """When it was: a year (`2024`) or a month (`2024-05`)."""


class IndustryPay(Record):
    """Pay in one industry."""

    industry: str
    """What the page calls it."""
    pay: Pay | None
    """The figure; null where the page has none."""
    occupation: str | None = None
    """Whose pay it is, as the sentence above the figures names it; null where it does not."""
    as_of: str | None = None
    """When it was: a year (`2024`) or a month (`2024-05`)."""


_STATISTICS = ("median", "mean", "p10", "p25", "p75", "p90")
_NAMES = "january february march april may june july august september october november december"
_MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
_WHEN = lazy(rf"\b(?:in|as of|for)\s+(?:(?P<month>{'|'.join(_MONTHS)})\s+)?(?P<year>(?:19|20)\d\d)\b", regex.IGNORECASE)


_MIDDLE = lazy(r"\bmiddle (?:50 percent|half)\b[^.;]{0,80}+$", regex.IGNORECASE)
_JOINT = lazy(r" (?:and|to) | ?[-–—] ?")
_REACH = 120


def as_of(words: Words) -> Derived | None:
    """The month or year that a sentence is about."""
    match = _WHEN.search(words)
    if match is None:
        return None
    month = _MONTHS.get((match["month"] or "").lower())
    return Derived(f"{match['year']}-{month:02}" if month else match["year"], words.cut(*match.span()).span)


def wages(blocks: Iterable[Block], desk: Desk, stated: Any = None) -> list[Tree]:
    """One row for each median that the text states, with the percentiles after it.

    Figures that state no period have the median's, or else `stated`, that of the table beside the text.
    """
    rows: list[Tree] = []
    for block in blocks:
        words = block.words
        if block.kind == "row" or not any(sign in words for sign in "$£€"):
            continue
        found = list(money(words, desk.context))
        if not any(value["statistic"] in _STATISTICS for _, _, value in found):
            continue
        period = next((value["period"] for _, _, value in found if value["period"]), None) or next((_period(row) for row in rows[::-1]), stated)
        if period is not None and any(value["period"] is None for _, _, value in found):
            found = list(money(words, desk.context._replace(period=period, period_basis="document")))
        for start, value in _quartiles(words, found):
            name = value["statistic"]
            if name not in _STATISTICS or value["kind"] != "pay":
                continue
            if not rows or rows[-1][name] is not None:
                rows.append(dict.fromkeys((*_STATISTICS, "occupation", "as_of")))
            rows[-1][name] = value
            sentence = _sentence(words, start)
            if rows[-1]["as_of"] is None:
                rows[-1]["as_of"], rows[-1]["occupation"] = as_of(sentence), occupation_of(sentence)
    return [row for row in rows if any(row[name] is not None for name in ("p10", "p90", "p25", "p75", "median"))]


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


def _period(row: Tree) -> Any:
    return next((row[name]["period"] for name in _STATISTICS if row[name] is not None), None)


def _sentence(words: Words, at: int) -> Words:
    """The sentence around a place."""
    start = max(words.rfind(". ", 0, at) + 1, 0)
    ends = [end for end in (words.find(". ", at), len(words)) if end >= 0]
    return words.cut(start, min(ends))


def charted(part: Part, desk: Desk) -> Tree:
    """A chart as a section: the line above its bars says what the figures are."""
    tree = plain_section(part)
    caption = next((block.words for block in part.blocks if block.words and block.kind == "paragraph"), None)
    if caption is None or any(char in "$£€" for char in caption):
        return tree
    context = context_of(caption, desk.context)._replace(kind="pay", places=desk.context.places)
    for words in (word for block in part.blocks for word in (block.cells or (block.words,))):
        for _, _, value in money(words, context, desk.notes):
            value["statistic"] = value["statistic"] or context.statistic
            tree["pay"].append(value)
    return tree


def _announced(lead: Words) -> Words:
    """The clause that announces the figures: what a sentence says before its "but" is about others."""
    at = (
        max(lead.rfind(mark) + len(mark) for mark in (". ", "; ", ", but ") if mark in lead)
        if any(mark in lead for mark in (". ", "; ", ", but "))
        else 0
    )
    return lead.cut(at)


def industries(tabled: Sequence[Tabled], desk: Desk) -> list[Tree]:
    """Pay by industry: the sentence above says period and statistic, the first figure the currency of those that have no mark."""
    rows: list[Tree] = []
    for lead, figures in tabled:
        context = context_of(_announced(lead.words), desk.context)._replace(kind="pay", places=desk.context.places)
        for name, figure in figures:
            value = _figure(figure, context, desk)
            if value is not None and value["currency"]:
                context = context._replace(currency=value["currency"], currency_basis="header")
            rows.append({"industry": name, "pay": value, "occupation": occupation_of(lead.words), "as_of": as_of(lead.words)})
            if value is None:
                desk.mark(figure)
    return rows


def by_occupation(tabled: Sequence[Tabled], desk: Desk) -> list[Tree]:
    """The medians of several occupations in one table, one row each."""
    rows = []
    for one in industries(tabled, desk):
        row: Tree = dict.fromkeys((*_STATISTICS, "occupation", "as_of"))
        statistic = one["pay"]["statistic"] if one["pay"] is not None else None
        row |= {"occupation": one["industry"], "as_of": one["as_of"], statistic if statistic in _STATISTICS else "median": one["pay"]}
        rows.append(row)
    return rows


def _figure(figure: Words, context: Context, desk: Desk) -> Evidence | None:
    for start, end, value in money(figure, context, desk.notes):
        value["statistic"] = value["statistic"] or context.statistic
        for rest in (figure.cut(0, start), figure.cut(end)):
            if rest:
                desk.mark(rest)
        return value
    return None

"""Amounts in lines of their own, of which another line says what they are.

Labelled ones under a caption ("Average hourly pay by state:", "Ohio: $17.50", "Texas: $16.20"), and one above its period ("$52,000", "per year").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.columns import cornered, is_amount, labelled, ranked
from extractor.text import Words
from extractor.values.pay import Context, context_of

__all__ = ["GAP", "above_periods", "under_captions"]

_LABELLED = lazy(r"\A(?P<label>(?!\p{Sc})[^:\p{Sc}]{1,50}?)(?::|\s[–—-](?=\s)|(?<=[\p{L}%)])(?=\s\p{Sc}\s?\d))\s*+(?=\S)")
"""How a line with a label begins."""
_MONEY = lazy(r"\p{Sc}\s?\d|\d\s?\p{Sc}|\b[A-Z]{3}\s?\d")
_PERIOD = lazy(
    r"\A\W{0,3}(?:(?:per|an?|each|every)\s|/\s?|(?=\w{3,8}ly\b))(?P<period>year|annum|hour|week|month|day|annually|yearly|hourly|monthly|weekly)\W{0,3}\Z",
    regex.IGNORECASE,
)
"""A line that is a period and nothing else."""
_END = lazy(r"\d\s?%|\b(?:top|low|high|upper|bottom|best|min|max|peak|median|middle|entry|starting|percentile)", regex.IGNORECASE)
"""What a label says that is an end of all pay, or another statistic."""
_COSTS = lazy(r"\b(?:costs?|fees?|tuition|expenses?|prices?|spend)\b", regex.IGNORECASE)
_CAPTION = 120
"""No caption is longer."""
_SOME = 2
"""One labelled amount may be anything's."""
GAP = 8
"""Between two lines that follow one another stand no more characters than their marks."""


def under_captions(lines: Sequence[Words], context: Context) -> list[tuple[list[Words], Context]]:
    """The labelled amounts under such lines, with what those say of them."""
    found: list[tuple[list[Words], Context]] = []
    lines = sorted(lines, key=lambda line: line.start)
    labels = [_label(line) for line in lines]
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and labels[end] and lines[end].start - lines[end - 1].span.end <= GAP:
            end += 1
        if end - at > _SOME and not labels[at] and (said := _said(lines[at], context)) is not None:
            statistic = context_of(str(lines[at])).statistic
            found += [([line], _own(said, label, statistic)) for line, label in zip(lines[at + 1 : end], labels[at + 1 : end], strict=True)]
        at = end
    return found


def above_periods(lines: Sequence[Words]) -> dict[int, str]:
    """The periods that stand right below lines of nothing but an amount of money, by the line's identity."""
    lines = sorted(lines, key=lambda line: line.start)
    found: dict[int, str] = {}
    for line, below in pairwise(lines):
        match = _PERIOD.fullmatch(below) if below.start - line.span.end <= GAP and _MONEY.search(line) and is_amount(line) else None
        if match and (period := context_of(f"per {match['period']}").period or context_of(match["period"]).period):
            found[id(line)] = period
    return found


def _label(line: Words) -> str:
    """The label of a line that has nothing but an amount of money behind it; empty where it is none."""
    match = _LABELLED.match(line) if len(line) <= _CAPTION else None
    return match["label"].strip() if match and is_amount(line[match.end() :].rstrip(" .")) and _MONEY.search(line) else ""


def _own(said: Context, label: str, statistic: str | None) -> Context:
    """What a caption says of the amount with a label of its own; the average of all is neither that of an end nor what anything else comes to."""
    if context_of(label).kind not in {None, said.kind or "pay"}:
        said = said._replace(period=None, period_basis=None)
    elif statistic is not None and said.statistic is None and said.kind in {None, "pay"} and not _END.search(label):
        said = said._replace(statistic=statistic)
    return labelled(ranked(said, label, ""), label)


def _said(caption: Words, context: Context) -> Context | None:
    """What a caption says of the amounts under it besides what their section does; None where it is no caption, or says nothing new."""
    if len(caption) > _CAPTION or _MONEY.search(caption) or (ends_sentence(caption) and caption[-1:] != ":"):
        return None
    own = context_of(str(caption))
    if own.kind is None or (own.kind == context.kind and not (own.period or own.statistic)):
        return None
    said = cornered(str(caption), context)
    kind = "cost" if own.kind == "pay" and _COSTS.search(caption) else own.kind
    return said if kind == "pay" else said._replace(kind=kind, period=own.period, period_basis=own.period_basis)

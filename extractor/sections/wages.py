"""Pay by occupation and by industry: what tables and charts say, under the sentence or the caption above them."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.parts import Part
from extractor.sections.base import Desk, Record, Tree, money, plain_section, sole_figure
from extractor.sections.figures import Tabled, as_of, occupation_of
from extractor.sections.stated import NAMES
from extractor.text import Words
from extractor.values.pay import context_of
from extractor.values.pay_model import Pay

__all__ = ["IndustryPay", "Wages", "by_occupation", "charted", "industries"]


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
    return lead.cut(max((lead.rfind(mark) + len(mark) for mark in (". ", "; ", ", but ") if mark in lead), default=0))


def industries(tabled: Sequence[Tabled], desk: Desk) -> list[Tree]:
    """Pay by industry: the sentence above says period and statistic, the first figure the currency of those that have no mark."""
    rows: list[Tree] = []
    for lead, figures in tabled:
        whose, when = occupation_of(lead.words), as_of(lead.words)
        context = context_of(_announced(lead.words), desk.context)._replace(kind="pay", places=desk.context.places)
        for name, figure, marks in figures:
            for words in marks:
                desk.mark(words)
            value = sole_figure(figure, context, desk)
            if value is not None and value["currency"]:
                context = context._replace(currency=value["currency"], currency_basis="header")
            rows.append({"industry": name, "pay": value, "occupation": whose, "as_of": when})
    return rows


def by_occupation(tabled: Sequence[Tabled], desk: Desk) -> list[Tree]:
    """The medians of several occupations in one table, one row each."""
    rows = []
    for one in industries(tabled, desk):
        row: Tree = dict.fromkeys((*NAMES, "occupation", "as_of"))
        statistic = one["pay"]["statistic"] if one["pay"] is not None else None
        row |= {"occupation": one["industry"], "as_of": one["as_of"], statistic if statistic in NAMES else "median": one["pay"]}
        rows.append(row)
    return rows

"""What a page, and each heading under which a section of it goes on, says about the money there; where no layout knows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import regex

from extractor.blocks import Block, Page
from extractor.findings import Note, note
from extractor.layouts.match import ROLE, Row, key_of
from extractor.layouts.role import RoleWords
from extractor.parts import MORE, Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Tree
from extractor.sections.fact_lines import split_facts
from extractor.text import Span, Words, join
from extractor.values.pay import NOWHERE, Context, context_of, document_context, find, find_all
from extractor.values.pay_home import home_of

__all__ = ["answers_money", "facts_of", "gather", "is_addresses", "joined", "lead_blocks", "lead_of", "of_page", "said_of_pay", "zones"]

_FACTS = Row("section", "key_facts", "key_facts", None, "")
_NOWHERE = -2
"""The place of a section without a heading of its own: nothing stands inside it, and the outline has no line for it."""
_PAYS = frozenset({"salary"})
_TIMES = lazy(r"\b(hours\b|hour|week|month|dai|year|annual)(?:ly)?\b", regex.IGNORECASE)
_HOURS = "hours"
"""A word that says nothing of how often somebody is paid."""
_ADDRESS = lazy(r"(?:(?:https?|file|mailto):|/|\#)\S{0,2000}+(?:(?<=:)\s.{0,200})?")
_LEAD = 60
"""A paragraph of the lead is no shorter."""
_SHORT = 24
"""One about the occupation."""
_SENTENCE = 4
"""A sentence of the lead has no fewer spaces."""
_SPOKEN = lazy(r"[$£€]|\b(?:[Yy]ou|[Yy]our|[Ww]e|[Oo]ur|us)\b")
_NOTICE = lazy(
    r"\b(?:(?:uses?|using|accept|accepting|of|by|with|via|our|these) (?:\w{1,12} ){0,2}cookies"
    r"|cookies? (?:policy|settings|preferences|notice|consent|to)|affiliate|commissions?|advertis\w+|sponsor\w*|newsletter|subscribe|sign up|log in"
    r"|javascript|our readers|fact[- ]check\w*"
    r"|(?:editing|editorial|review) process)\b",
    regex.IGNORECASE,
)
"""Words of notices that stand above a text."""
_CHARGES = lazy(r"\bI (?:ask|charge)\b|\b(?:can|do|does|may|might|should)\s(?:\w{1,16}\s){0,4}charge\b", regex.IGNORECASE)
_STOP = lazy(r"[.!?]\s")
_FIGURE = lazy(r"\d|hundred|thousand|grand\b")


def is_addresses(part: Part) -> bool:
    """Whether nothing but links' targets stands under a heading: a scraper's list of them, with the links' words perhaps."""
    return bool(part.blocks) and not part.parts and all(map(_ADDRESS.fullmatch, [block.words for block in part.blocks]))


def gather(values: Iterable[Any], leaves: list[Words] | None, named: set[Span], *, fields: bool) -> None:
    """Put the words of a section that may hold money to `leaves`, where they are asked for, and the places of its named figures to `named`.

    A subsection's words are its own affair; a figure that a named field took from running text is no other mention.
    """
    for value in values:
        kind = type(value)
        if kind is Words:
            if leaves is not None:
                leaves.append(value)
        elif not value:
            continue
        elif kind is dict:
            gather(value.values(), None if fields and "pay" in value else leaves, named, fields=True)
        elif kind is list:
            gather(value, leaves, named, fields=False)
        elif kind is Evidence and value.money:
            named.add(value.span)


def of_page(page: Page, *, known: bool) -> tuple[Context, list[Note]]:
    """What a page says about all its figures; where no layout is `known`, the country that it is about settles what a bare sign means."""
    context = document_context(page.text, NOWHERE)
    home = home_of(page.text, page.name, page.canonical_uri or page.uri, page.region) if not known and context.currency is None else None
    if home is None:
        return context, []
    if home.sign is None:
        return context._replace(home=home.country), []
    told = note("pay.currency_of_page", sign=home.sign, currency=home.currency, country=home.country)
    return context._replace(home=home.country), [told]


def lead_blocks(blocks: Sequence[Block], bound: int, *, titled: bool) -> list[Block]:
    """The lead paragraphs of a known site's guide: the first of at least `bound` characters, and the sentences right behind it.

    Below a title these may be short, but what names money or speaks to somebody is the site's.
    """
    lead: list[Block] = []
    for block in blocks:
        words = block.words
        runs = block.kind == "paragraph" and ends_sentence(words)
        if runs and (len(words) >= bound or (lead and titled and words.count(" ") >= _SENTENCE and not _SPOKEN.search(words))):
            lead.append(block)
        elif lead:
            break
    return lead


def lead_of(part: Part, context: Context, role: RoleWords | None) -> tuple[Words | None, list[Block]]:
    """The lead of a page, its paragraphs right under the title, and what else stands there; money is kept where sections keep it.

    A short sentence is one where it begins with the occupation ("A blacksmith shapes iron.").
    """
    lead: list[Block] = []
    for block in part.blocks if part.heading is not None else ():
        words = block.words
        long = len(words) >= _LEAD or (len(words) >= _SHORT and role is not None and ROLE in (role.fold(key_of(words)) or "").split()[:2])
        runs = block.kind == "paragraph" and long and ends_sentence(words) and not _NOTICE.search(words)
        if runs and not any(find_all([block.words], context)):
            lead.append(block)
        elif lead or runs:
            break
    taken = {block.start for block in lead}
    return join(block.words for block in lead) if lead else None, [block for block in part.blocks if block.start not in taken]


def facts_of(part: Part, desk: Desk) -> tuple[Part, Note] | None:
    """The facts right under a title as a part of their own, whose heading the title is, and the finding that says so; they leave `part`."""
    found, part.blocks = split_facts(part, desk)
    if not found or part.heading is None:
        return None
    words = part.heading.words
    reason = "facts stand right under the title"
    told = note("section.typed", words.span, "/key_facts", heading=str(words), field="key_facts", reason=reason)
    return Part(_FACTS, part.heading, found, index=_NOWHERE), told


def joined(part: Part) -> Part:
    """The part with what stands under its further headings right behind what stands under its first."""
    more = [block for inner in part.parts if inner.row.field == MORE for block in inner.blocks]
    return replace(part, blocks=[*part.blocks, *more], parts=[inner for inner in part.parts if inner.row.field != MORE])


def zones(
    leaves: Sequence[Words], tables: Sequence[Tree], context: Context, more: Sequence[tuple[Span, Context]]
) -> list[tuple[list[Words], list[Tree], Context]]:
    """Words and tables by the heading that they stand under, each with what it says about money; `more` is in reading order."""
    placed: list[tuple[list[Words], list[Tree], Context]] = [([], [], own) for own in (context, *(said for _, said in more))]
    starts = [span.start for span, _ in more]

    def zone(at: int) -> int:
        number = bisect_right(starts, at)
        return number if number and at < more[number - 1][0].end else 0

    for words in leaves:
        placed[zone(words.span.start)][0].append(words)
    for table in tables:
        cell = next((cell for row in [table["header"], *(row["cells"] for row in table["rows"])] for cell in row if cell), None)
        placed[zone(cell.span.start) if cell is not None else 0][1].append(table)
    return placed


def said_of_pay(part: Part, field: str, said: Context, base: Context, role: RoleWords | None) -> Context:
    """What a heading's own words say about the pay under it, but for the occupation's name; else what is `said` already."""
    times = {word.casefold().replace("annual", "year") for word in _TIMES.findall(part.heading.words if part.heading is not None else "")}
    if field not in _PAYS or part.heading is None or _HOURS in times or len(times) > 1:
        return said
    key = role.fold(key_of(part.heading.words)) if role is not None else None
    if role is None or key is None:
        return context_of(part.heading.words, base)
    return context_of(key, base)._replace(places=context_of(role.masked(part.heading.words), base).places)


def answers_money(asked: Sequence[tuple[Words, Words]], base: Context, role: RoleWords | None) -> list[tuple[Span, Context]]:
    """The answers whose question says what their money is, whose, where or for what time: "What does it cost?", "What do cooks earn in Ohio?".

    A time, a place or a statistic is that of a single amount; what the money is goes for all amounts of one sentence.
    """
    masked = role.masked if role is not None else str
    said = []
    for question, answer in asked:
        context = context_of(masked(question), base) if _FIGURE.search(answer) else base
        if context == base:
            continue
        if context.kind == "cost" and _CHARGES.search(question):
            context = context._replace(kind="pay")  # what somebody charges who works
        if len(context.places) > 1:
            context = context._replace(places=base.places)
        one = context.kind == "pay" and (context.statistic or context.places or context.period)
        found = find(masked(answer), base) if one or context.kind in {"cost", "bonus"} else []
        if found and (len(found) == 1 if one else not _STOP.search(answer, found[0].end, found[-1].start)):
            said.append((answer.span, context))
    return said

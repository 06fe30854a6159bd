"""Occupations that are alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import regex

from extractor.blocks import Block
from extractor.findings import note
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Record, Section, Tree, between, money, plain_section
from extractor.sections.related_table import read_rows, read_table
from extractor.text import Words
from extractor.values.pay_model import Pay
from extractor.values.people import is_person

__all__ = ["RelatedCareer", "RelatedCareers", "read"]

_TITLE = 120
_BETWEEN = lazy(r"(?<=\s)[|•·](?:\s+|$)|^[|•·]\s+")
"""What stands between names that a line holds side by side."""
_COMMA = lazy(r"[,;]\s+(?:(?:and|or)\s)?|\s(?:and|or)\s")
"""The same, where somebody's name ends before each."""
_SAID = lazy(r"\A(?P<name>[^:\u2013\u2014]{2,60}?)(?P<sign>:\s|\s[\u2013\u2014-]\s)(?=\S+\s\S)")
"""A name, and what is said of it in the same line."""
_SEVERAL, _NAME = 3, 4
_PRICE = lazy(r"\p{Sc}\s?\d")
_PERIOD = 12
"""Behind an amount: " a year", " per hour"."""
_SIGNS = " :–—-|·•()"
"""What stands between a career and what it pays."""
_SOME, _MOST = 2, 0.5
"""So many items, and so large a part of them, say something of the name that they begin with; the others are names alone."""


class RelatedCareer(Record):
    """One occupation that is alike."""

    title: str
    """What it is called."""
    description: str | None = None
    """What the page says about it; null where it only names it."""
    education: str | None = None
    """Education that it usually asks for; null where the page does not say."""
    pay: Pay | None = None
    """What it usually pays; null where the page does not say."""


class RelatedCareers(Section):
    """Related careers."""

    items: tuple[RelatedCareer, ...] = ()
    """The occupations in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the cards: a title, perhaps a text, and a button that closes the card; or the rows of a table."""
    section = desk.section
    if section is not None and section.table:
        rows, rest = (read_rows if desk.unknown else read_table)(part.blocks, section.table[0], desk)
        if rows or not desk.unknown:
            return {**plain_section(part, rest), "items": rows}
    named = _named(part.blocks, desk) if desk.unknown else []
    if named:
        return {**plain_section(part, [block for block in part.blocks if block.kind != "item"]), "items": named}
    items, lead = _cards(part, desk)
    return {**plain_section(part, lead), "items": items}


def _cards(part: Part, desk: Desk) -> tuple[list[Tree], list[Block]]:
    """The careers of cards and lists, and what stands beside them."""
    section = desk.section
    card = section.card if section is not None else None
    known, buttons = _folded(card.description if card else ()), _folded(card.end if card else ())
    lead_texts = _folded(section.lead if section is not None else ())
    items: list[Tree] = []
    lead = []
    headed = desk.unknown and any(block.kind == "heading" for block in part.blocks)
    end = _list_end(part.blocks) if desk.unknown and not headed else len(part.blocks)
    under = False
    for number, block in enumerate(part.blocks):
        words, plain = block.words, block.words.casefold()
        if headed and block.kind == "heading" and number + 1 < len(part.blocks) and part.blocks[number + 1].kind == "item":
            # The name of a group, as "In the workshop" over its trades.
            desk.notes.append(note("heading.possible", words.span, text=str(words)))
            lead.append(block)
            under = False
            continue
        under = headed and (block.kind == "heading" or under)
        if under and block.kind == "item":
            # What stands in a list under a career's own heading says something of it.
            lead.append(block)
        elif not words or block.kind == "row" or (number >= end and not (number == end and _describes(block.kind, words))):
            lead.append(block)
        elif plain in buttons or plain in lead_texts:
            desk.boilerplate.extend(words.pieces())
        elif items and items[-1]["description"] is None and (plain in known or _describes(block.kind, words)):
            items[-1]["description"] = words
        elif desk.unknown and items and _is_paid(items[-1], words, desk):
            continue
        elif len(words) <= _TITLE and not ends_sentence(words) and not (desk.unknown and _PRICE.match(words)):
            items.extend(_card(title, desk) for title in _titles(words, desk))
        else:
            lead.append(block)
    return items, lead


def _folded(texts: Iterable[str]) -> set[str]:
    """A site's own texts without case, as a page in small letters has them."""
    return {text.casefold() for text in texts}


def _card(title: Words, desk: Desk) -> Tree:
    """A career by its title, without what it pays where that stands behind it in the line."""
    found = list(money(title, desk.context._replace(kind="pay"))) if desk.unknown and _PRICE.search(title) else []
    start, end, pay = found[0] if len(found) == 1 else (0, 0, None)
    name = title.cut(0, len(title[:start].rstrip(_SIGNS)))
    apart = _is_named(name, title[len(name) : start]) and pay is not None and pay["kind"] == "pay"
    if not apart or len(title) - end > _PERIOD or title[end:].strip(_SIGNS).count(" ") > 1:
        return {"title": title, "description": None, "education": None, "pay": None}
    for mark in (title.cut(len(name), start), title.cut(end)):
        if mark:
            desk.mark(mark)
    return {"title": name, "description": None, "education": None, "pay": pay}


def _is_named(name: str, gap: str) -> bool:
    """Whether what stands before an amount is a name and nothing else: a sign parts the two ("Cook – $30,000"), or the name ends as one does."""
    last = name.rpartition(" ")[2]
    return name.count("(") == name.count(")") and bool(gap.strip() or last[:1].isupper() or is_person(last.casefold()))


def _named(blocks: Sequence[Block], desk: Desk) -> list[Tree]:
    """The items of a list where most are a name and what is said of it: in small letters behind a sign, or a sentence."""
    items = [block.words for block in blocks if block.kind == "item" and block.words]
    if any(block.kind in {"heading", "row"} for block in blocks):
        return []
    parted = [(words, _parted(words)) for words in items]
    if sum(match is not None for _, match in parted) < max(_SOME, len(items) * _MOST):
        return []
    if any(match is None and (len(words) > _TITLE or ends_sentence(words)) for words, match in parted):
        return []
    named: list[Tree] = []
    for words, match in parted:
        if match is not None:
            desk.mark(words.cut(*match.span("sign")))
        name, text = (words.cut(*match.span("name")), words.cut(match.end())) if match is not None else (words, None)
        named.append({"title": name, "description": text, "education": None, "pay": None})
    return named


def _parted(words: Words) -> regex.Match[str] | None:
    match = _SAID.match(words)
    return match if match is not None and (words[match.end()].islower() or ends_sentence(words)) else None


def _list_end(blocks: Sequence[Block]) -> int:
    """Where the first list ends, if there is one: what stands behind it is the site's, or speaks of all of them."""
    group = next((block.group for block in blocks if block.kind == "item"), None)
    return max((number + 1 for number, block in enumerate(blocks) if block.kind == "item" and block.group == group), default=len(blocks))


def _titles(words: Words, desk: Desk) -> list[Words]:
    """The names in a line: several where bars or bullets with spaces stand between them, as between links of one line, or commas."""
    names, bars = between(words, _BETWEEN)
    if desk.unknown and not bars and "," in words:
        names, bars = between(words, _COMMA)
        bars = bars if _are_names(names) else []
    for bar in bars:
        desk.mark(bar)
    return [name for name in names if name] if bars else [words]


def _are_names(names: Sequence[Words]) -> bool:
    """Whether all pieces of a line are somebody's names: each ends as such; or most of several do, and each begins as the first does."""
    if not all(names):
        return False
    ending = sum(is_person(name.split()[-1].casefold()) for name in names)
    alike = all(name[0].isupper() == names[0][0].isupper() and name.count(" ") < _NAME for name in names)
    return ending == len(names) or (len(names) >= _SEVERAL and ending * 2 >= len(names) and alike)


def _is_paid(item: Tree, words: Words, desk: Desk) -> bool:
    """Whether a line of a career's card is an amount and nothing else but its period: what the career pays, which it then has."""
    found = list(money(words, desk.context._replace(kind="pay"))) if item["pay"] is None and _PRICE.match(words) else []
    if len(found) != 1 or found[0][0] or len(words) - found[0][1] > _PERIOD:
        return False
    if found[0][1] < len(words):
        desk.mark(words.cut(found[0][1]))
    item["pay"] = found[0][2]
    return True


def _describes(kind: str, words: str) -> bool:
    return kind != "heading" and (len(words) > _TITLE or words[-1] in ".!…")

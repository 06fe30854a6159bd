"""Pages of those who sell: shops, firms that do the work for others, and what their work costs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy

__all__ = ["COSTS", "asks_money", "serves"]

_READ, _LONG, _SHORT, _TITLES = 150, 400, 80, 3
_SEVERAL, _MANY = 2, 3
_SHOP = lazy(
    r"\b(?:(?P<stock>in stock|out of stock|sold out|only \d+ left)|(?P<basket>(?:add|adds) to (?:cart|basket|bag|wish ?list)|buy (?:now|online)"
    r"|checkout|view cart)|(?P<sent>free (?:delivery|shipping|returns)|(?:delivery|shipping) (?:costs?|cost|rates?|in \d|is free|from))"
    r"|(?P<goods>item (?:no|number|code)|sku|product (?:code|details|description)|specifications?|what is in the box|whats in the box"
    r"|(?:customers|people) also (?:bought|viewed)|related products|you may also like))\b"
)
"""What shops say besides prices."""
_FIRM = lazy(
    r"^(?:(?P<services>our (?:services|work|projects|portfolio)|services(?: we offer)?|what we (?:do|offer))"
    r"|(?P<prices>(?:our )?(?:prices|price list|rates and prices)|our rates|call out (?:charges?|fees?))"
    r"|(?P<quote>(?:get|request) (?:a|your) (?:free )?quote.{0,40}|free (?:quotes?|estimates?).{0,40}|book (?:online|an appointment|a visit))"
    r"|(?P<choose>why (?:choose|use|hire) us.{0,20})|(?P<areas>areas (?:we )?cover(?:ed)?|where we work|what areas do you cover)"
    r"|(?P<contact>contact(?: us)?|get in touch|call us.{0,40}|opening (?:hours|times)|find us)"
    r"|(?P<praise>(?:our )?(?:customers?|client) (?:reviews|stories)|testimonials|what our (?:customers|clients) say))$"
)
"""Headings of firms that offer their work."""
COSTS = lazy(
    r"^(?:how much (?:does|do|will|should|is|are)|what (?:does|do|will)) .{1,60} (?:cost|charge)\b"
    r"|\bcosts? (?:guide|calculator|in 20\d\d)$|\bprice (?:list|guide)"
)
"""Titles of pages for those who pay."""
_HIRES = lazy(
    r"^(?:the )?(?:\d{1,2} )?best (?!paid|paying|jobs|careers|companies|places|cities|states|countries|schools"
    r"|colleges|degrees)\w+ (?:\w+ ){0,3}for\b|^(?:how to|when to|should (?:you|i)) (?:hire|find|choose|pick) (?:an?|the|your)\b"
)


def serves(lines: Sequence[str]) -> bool:
    """Whether a page is a firm's that offers its work, by its titles and headings, without case."""
    return len({match.lastgroup for line in lines if len(line) <= _SHORT and (match := _FIRM.match(line))}) >= _MANY


def asks_money(blocks: Sequence[Block]) -> bool:
    """Whether the amounts of a page are prices where nothing else is said of them: it sells things, or work, or says what that costs."""
    texts = [key_of(block.words[:_LONG]) for block in islice(blocks, _READ) if block.words]
    if any(COSTS.search(text) or _HIRES.search(text) for text in texts[:_TITLES]) or serves(texts):
        return True
    return len({match.lastgroup for match in _SHOP.finditer("\n".join(texts))}) >= _SEVERAL

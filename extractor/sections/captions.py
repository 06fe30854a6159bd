"""What a fact's caption says about it: whose figure it is, who published it, and when it was."""

from __future__ import annotations

import regex

from extractor.layouts.role import RoleWords
from extractor.patterns import Led
from extractor.sections.base import Tree
from extractor.sections.facts import dated
from extractor.text import Derived, Words

__all__ = ["basis_of"]

_SOURCES = (
    ("BLS", ("BLS", "Bureau of Labor"), regex.compile(r"\bBLS\b|Bureau of Labor Statistics")),
    ("ONS", ("ONS", "Office for"), regex.compile(r"\bONS\b|Office for National Statistics")),
    ("Eurostat", ("Eurostat",), regex.compile(r"\bEurostat\b")),
    ("O*NET", ("O*NET",), regex.compile(r"O\*NET")),
    ("Statistics Canada", ("Statistics Canada", "StatCan"), regex.compile(r"\bStatistics Canada\b|\bStatCan\b")),
)
"""Who publishes figures: the name, texts of which one stands in its words, and the pattern of its words."""
_AS_OF = regex.compile(
    r"(?:(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?)\.?\s+)?(?<![\d\u2010-\u2014\u2212-])(?P<year>(?:19|20)\d\d)(?!\d|\s?[-\u2010-\u2014\u2212]\s?\d)"
)
_OCCUPATION = Led(
    r"\bfor\s",
    r"(?P<name>(?:[\"“.]?\p{Ll}?\p{Lu}|\d{1,3}(?:\p{Lu}|(?:st|nd|rd|th|/\d{1,2})\s\p{Lu}))[^,;()]{1,100}?(?:\s\([^()]{1,30}\)s?)?)"
    r"(?=,|;|\)|$|\s(?:in|as of)\s)",
    160,
)
"""Whose figure it is: a name with a capital, perhaps behind a mark, a number or a small letter ("3D Artists", "iOS Developers")."""


def basis_of(name: str, text: Words, role: RoleWords | None) -> Tree:
    """The basis of the fact `name`, by its caption."""
    occupation = _OCCUPATION.search(role.raised(text) if role is not None else text) if "for" in text else None
    when = _AS_OF.search(text) if "19" in text or "20" in text else None
    return {
        "field": Derived(name, text.span),
        "text": text,
        "occupation": text.cut(*occupation.span("name")) if occupation else None,
        "source": _source(text),
        "as_of": dated(text, when) if when else None,
    }


def _source(text: Words) -> Derived | None:
    """Who published the figure."""
    for name, clues, pattern in _SOURCES:
        for clue in clues:
            if clue in text and (match := pattern.search(text)):
                return Derived(name, text.cut(*match.span()).span)
    return None

"""What of a heading speaks for itself: its pieces before and behind a colon, a dash or a question, without a bracket or a place at its end."""

from __future__ import annotations

from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.values.where import countries_named

__all__ = ["TAIL", "pieces_of", "unplaced"]

TAIL = lazy(r"\s?\([^()]{1,60}\)\s?[:?]?\s?$")
"""A bracket at a heading's end."""
_PIECES = lazy(r"\s?:\s|\s[\u2013\u2014-]\s|[?!.\u2026]{1,3}\s(?=\p{Lu})")
_SIGNS = frozenset(":\u2013\u2014-?!.\u2026")
"""One of these parts them."""
_PLACED = lazy(r"\s(?:in|across)\s(?:the\s)?\p{Lu}[\p{L}.]{0,20}(?:\s(?:and\s)?\p{Lu}[\p{L}.]{0,20}){0,3}$")
_INVITES = lazy(r"(?:\w{3,12} ){1,2}(?:with|for) us|join us")
"""What an employer puts before what a heading says ("Grow with us: our career ladder")."""


def pieces_of(words: str) -> list[str]:
    """The pieces of a heading, without a bracket at its end and an invitation before them."""
    bare = TAIL.sub("", words) if "(" in words else words
    pieces = [piece for piece in (bare,) if piece] if _SIGNS.isdisjoint(bare) else [piece for piece in _PIECES.split(bare) if piece]
    return pieces[1:] if pieces and (key := key_of(pieces[0])).endswith(" us") and _INVITES.fullmatch(key) else pieces


def unplaced(words: str) -> str:
    """A heading or title without the country, state or city that it ends with ("Wages in Nova Scotia")."""
    match = _PLACED.search(words) if "in" in words or "across" in words else None
    if match is None or not any(place.end == len(words) for place in countries_named(words)):
        return words
    return words[: match.start()]

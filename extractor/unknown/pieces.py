"""The pieces of a heading that speak for themselves: before and behind a colon, a dash or a question."""

from __future__ import annotations

from extractor.layouts.match import key_of
from extractor.patterns import lazy

__all__ = ["TAIL", "pieces_of"]

TAIL = lazy(r"\s?\([^()]{1,60}\)\s?[:?]?\s?$")
"""A bracket at a heading's end."""
_PIECES = lazy(r"\s?:\s|\s[\u2013\u2014-]\s|[?!.\u2026]{1,3}\s(?=\p{Lu})")
_INVITES = lazy(r"(?:\w{3,12} ){1,2}(?:with|for) us|join us")
"""What an employer puts before what a heading says ("Grow with us: our career ladder")."""


def pieces_of(words: str) -> list[str]:
    """The pieces of a heading, without a bracket at its end and an invitation before them."""
    pieces = [piece for piece in _PIECES.split(TAIL.sub("", words)) if piece]
    return pieces[1:] if pieces and _INVITES.fullmatch(key_of(pieces[0])) else pieces

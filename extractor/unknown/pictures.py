"""What is left of pictures: who took them, and the names of those that a font draws.

On the page such a one is one sign, in a scraper's text a word nobody wrote ("trending_up").
"""

from __future__ import annotations

import regex

from extractor.patterns import lazy, screen

__all__ = ["is_credit", "is_credit_alone", "is_picture", "unbuttoned"]

_CREDIT = lazy(
    r"\b(?:getty images|shutterstock|i?stock ?photos?|istock|unsplash|pexels|pixabay|alamy|dreamstime|fotolia|depositphotos"
    r"|(?:photo|image|picture|photograph|illustration) (?:credits?\b|courtesy|by|via|from|source\b)"
    r"|(?:article|header|hero|featured|stock) (?:image|photo))\b",
    regex.IGNORECASE,
)
"""What stands under a picture: who took it, and where it is from."""
_may_be_credit = screen(_CREDIT)
_FREE = ("courtesy", "credit", "credits", "source")
"""Behind these words of a credit stands anything."""
_SMALL = frozenset("and author by courtesy credit de for from image of on photo photograph photos picture plus source the van via von".split())
"""What is written small in a credit."""
_JOINS = ("by", "from", "of", "on", "via")
"""What stands before a picture's source where no sign does."""

_NAMES = frozenset(
    "payments paid euro savings schedule school build place psychology help work description badge info star person people group groups language"
    " public computer code devices insights assessment analytics timeline map explore event today alarm update history lightbulb verified security"
    " favorite handyman engineering science biotech construction architecture apartment business store money quiz article list checklist task"
    " assignment rocket flag link label search check done close add menu bolt healing balance gavel hub diversity speed terminal".split()
)
"""The commonest of those that are one word."""


def is_picture(word: str) -> bool:
    """Whether a word is a picture's name: in small letters, and several of them joined by a line below, or one that is known."""
    return word in _NAMES or ("_" in word and word.islower() and word.replace("_", "").isalnum() and word[0].isalpha())


def is_credit(words: str) -> bool:
    """Whether a line says where a picture is from."""
    return _may_be_credit(words) and _CREDIT.search(words) is not None


def is_credit_alone(words: str) -> bool:
    """Whether a line is a credit alone: names and signs stand about it ("Ann Ray / Getty Images"), no other words ("Sell at Getty Images")."""
    match = _CREDIT.search(words) if _may_be_credit(words) else None
    if match is None:
        return False
    before, after = words[: match.start()].split(), words[match.end() :]
    if before and (before[-1][-1].isalnum() and before[-1].casefold() not in _JOINS):
        return False
    free = after.startswith(":") or match[0].casefold().endswith(_FREE)
    said = before if free else [*before, *after.split()]
    return not any(word[0].islower() and word.strip(",.:;") not in _SMALL for word in said)


def unbuttoned(words: str) -> str:
    """A heading without the buttons behind it in square brackets ("Duties [About this section] [To Top]"), and the picture's name before it."""
    first, _, left = words.partition(" ")
    if left[:1].isupper() and is_picture(first):
        words = left
    end = len(words)
    while words.endswith("]", 0, end) and (at := words.rfind("[", 0, end)) > 0:
        end = at - words[at - 1].isspace()
    return words if end == len(words) else words[:end]

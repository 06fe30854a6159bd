"""Words without the place that they hold for."""

from __future__ import annotations

from extractor.patterns import lazy
from extractor.values.where import countries_named

__all__ = ["unplaced"]

_PLACED = lazy(r"\s(?:in|across)\s(?:the\s)?\p{Lu}[\p{L}.]{0,20}(?:\s(?:and\s)?\p{Lu}[\p{L}.]{0,20}){0,3}$")


def unplaced(words: str) -> str:
    """A heading or title without the country, state or city that it ends with ("Wages in Nova Scotia")."""
    match = _PLACED.search(words)
    if match is None or not any(place.end == len(words) for place in countries_named(words)):
        return words
    return words[: match.start()]

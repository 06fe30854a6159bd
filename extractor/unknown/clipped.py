"""Short names for an occupation of several words: a word left out of its middle, its last word cut short ("wind tech")."""

from __future__ import annotations

import regex

__all__ = ["clipped"]

_CUT: dict[str, str] = {
    "technician": "tech",
    "technologist": "tech",
    "administrator": "admin",
    "developer": "dev",
    "representative": "rep",
    "professional": "pro",
    "instructor": "instructor",
    "veterinarian": "vet",
    "specialist": "specialist",
}
"""Last words of names, and what people say for them."""
_LEAST = 4
"""Shorter first words are said for other things too."""


def clipped(name: str) -> regex.Pattern[str] | None:
    """Where words write a name of several words short: its first word, and its last whole or cut; None where it has no such form."""
    first, *middle, last = name.casefold().split() if len(name.split()) > 1 else [name, name]
    short = _CUT.get(last)
    if short is None or len(first) < _LEAST or not first.isalpha():
        return None
    inner = " ".join(map(regex.escape, middle))
    whole = f"(?: {inner})?" if middle else ""
    endings = f"(?:{last}|{short})" if middle else short
    return regex.compile(rf"(?<![\p{{L}}-]){first}{whole} {endings}(s?)(?![\p{{L}}-])", regex.IGNORECASE)

"""What else an occupation is called: a word of its name left out, the last one cut short ("wind tech"); and its work ("tree surgery")."""

from __future__ import annotations

import regex

from extractor.layouts.match import key_of
from extractor.patterns import lazy

__all__ = ["clipped", "work_of"]

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
_DOER = lazy(r"(?:er|or|ist|ian|ant|eon|e)s?$")
"""How the name of somebody ends who does something."""
_STEM = 3
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


def work_of(role: str) -> regex.Pattern[str] | None:
    """What the work of an occupation is called after its name, in keys: "tree surgery", "UX writing"."""
    *before, last = key_of(role).split() or [""]
    ending = _DOER.search(last)
    if ending is None or ending.start() < _STEM:
        return None
    words = [*map(regex.escape, before), rf"{regex.escape(last[: ending.start()])}\p{{L}}{{0,2}}(?:ing|ery|ry|y|ics|ism|ion)"]
    return regex.compile(rf"\b{' '.join(words)}\b")

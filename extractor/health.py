"""What is odd about a text as such: control characters, lost characters, text that was decoded wrongly before it came here."""

from __future__ import annotations

import unicodedata

import regex

from extractor.findings import Note, note

__all__ = ["health"]

_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_BIDI = regex.compile(r"[\u202a-\u202e\u2066-\u2069]")
_MARKS = regex.compile(r"\p{M}{31}")
_MOJIBAKE = regex.compile(r"Ã[\u0080-\u00bf\u2018-\u203a\u0152-\u0178]|â€[\u0080-\u00bf\u2018-\u203a\u0152-\u0178™œ¦]|Â[\u00a0-\u00bf]|ï»¿|â‰ˆ")


def health(text: str) -> list[Note]:
    """Findings about the characters of a text."""
    notes: list[Note] = []
    printable = text.replace("\n", "").isprintable()
    if printable and text.isascii():
        return notes
    for code, pattern in (("text.control_characters", _CONTROL), ("text.bidi", _BIDI)):
        first = None if printable else pattern.search(text)
        if first:
            notes.append(note(code, first.span(), count=len(pattern.findall(text))))
    if text.isascii():
        return notes
    lost = text.count("\ufffd")
    if lost:
        at = text.index("\ufffd")
        notes.append(note("text.replacement", (at, at + 1), count=lost))
    mojibake = _MOJIBAKE.search(text) if any(clue in text for clue in "ÃÂâï") else None
    if mojibake:
        notes.append(note("text.mojibake", mojibake.span(), count=len(_MOJIBAKE.findall(text)), text=mojibake[0]))
    marks = _MARKS.search(text) if _stacked(text) else None
    if marks:
        notes.append(note("text.marks", marks.span(), count=30))
    return notes



def _stacked(text: str) -> bool:
    """Whether combining marks stand in the text at all; a page's distinct characters are few."""
    return not text.isascii() and any(unicodedata.combining(char) for char in set(text) if char > "\u02ff")

"""What is odd about a text as such: control characters, lost characters, text that was decoded wrongly before it came here."""

from __future__ import annotations

from extractor.findings import Note, note
from extractor.patterns import lazy

__all__ = ["health"]

_CONTROL = lazy(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_BIDI = lazy(r"[\u202a-\u202e\u2066-\u2069]")
# What has no place between two letters of Latin script or two digits; tags but those of flags; code points that are no characters.
_UNSEEN = lazy(r"[\u200b-\u200d\u2060-\u2064\ufeff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]")
_INVISIBLE = lazy(
    r"(?<=[0-9A-Za-z])[\u200b-\u200d\u2060-\u2064\ufeff]+(?=[0-9A-Za-z])|[\ufdd0-\ufdef\ufffe\uffff]+"
    r"|(?<![\U0001f3f4\U000e0000-\U000e007f])[\U000e0000-\U000e007f]+"
)
_MARKS = lazy(r"\p{M}{31}")
_RUNS = (("text.control_characters", _CONTROL, _CONTROL), ("text.bidi", _BIDI, _BIDI), ("text.invisible", _UNSEEN, _INVISIBLE))
_MOJIBAKE = lazy(r"Ã[\u0080-\u00bf\u2018-\u203a\u0152-\u0178]|â€[\u0080-\u00bf\u2018-\u203a\u0152-\u0178™œ¦]|Â[\u00a0-\u00bf]|ï»¿|â‰ˆ")


def health(text: str, odd: str) -> list[Note]:
    """Findings about the characters of a text; `odd` are those beyond printable ASCII, in order."""
    notes: list[Note] = []
    if not odd:
        return notes
    printable = odd.isprintable()
    for code, clue, pattern in _RUNS:
        first = pattern.search(text) if not printable and clue.search(odd) else None
        if first:
            notes.append(note(code, first.span(), count=len(pattern.findall(text))))
    if odd.isascii():
        return notes
    lost = odd.count("\ufffd")
    if lost:
        at = text.index("\ufffd")
        notes.append(note("text.replacement", (at, at + 1), count=lost))
    mojibake = _MOJIBAKE.search(text) if any(clue in odd for clue in "ÃÂâï") else None
    if mojibake:
        notes.append(note("text.mojibake", mojibake.span(), count=len(_MOJIBAKE.findall(text)), text=mojibake[0]))
    marks = _MARKS.search(text) if _stacked(odd) else None
    if marks:
        notes.append(note("text.marks", marks.span(), count=30))
    return notes


# High bytes of the blocks that hold Latin letters, punctuation, arrows and symbols, and next to no marks.
_UNMARKED = bytes((0x00, 0x01, 0x02, 0x20, 0x21, 0x22, 0x24, 0x25, 0x26, 0x27))


def _stacked(odd: str) -> bool:
    """Whether the characters leave the blocks that have no combining marks, told in one pass over their high bytes."""
    return bool(odd.encode("utf-16-le", "surrogatepass")[1::2].translate(None, _UNMARKED))

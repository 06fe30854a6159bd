"""Whether a text may hold money at all: asked of every text, so answered as cheaply as can be."""

from __future__ import annotations

import re

from .currencies import CODES
from .marks import PREFIX, SIGNS
from .numerals import numerals
from .pay_words import PLAIN_CUES
from .unit_after import known_after

__all__ = ["LONGEST_CELL", "labelled", "may_hold_money"]


LONGEST_CELL = 64
"""What a header says makes a bare number money only where nothing else stands."""
_NEAR = 80
_LABEL = 40
_LABELS = frozenset(
    (
        "salary salaries pay wage wages compensation remuneration earnings income rate "
        "gehalt lohn salaire salario salário sueldo stipendio wynagrodzenie salaris lön"
    ).split()
)
"""What a bare number may stand under."""
_MORE = frozenset({"rate", "income"})
"""Those of them that say nothing of money where something else is said of them ("sample rate (Hz)")."""
_LOWER = re.compile(r"[a-z]+")
_AFTER = re.compile(r"(?:[.,/][-–—])?[-\s+,/–—]?\s?(?:([A-Za-z]{1,18})|(.?))", re.DOTALL)
_PLAIN_AFTER = frozenset(".,;:)%]'\"!?&*-–—’”/+ \n\t|(0123456789")


def may_hold_money(text: str) -> bool:
    """Tell cheaply whether any number of the text has a mark or a scale beside it, or is written in groups."""
    if "$" in text or "£" in text or "€" in text:
        return True
    for match in numerals(text):
        start, end = match.span()
        if end - start > 4 and not match.group().isdigit() and (len(text) <= LONGEST_CELL or _cued(text, start)):
            return True
        if start and (_mark_before(text, start) or labelled(text, start)):
            return True
        word, other = _AFTER.match(text, end).groups()  # type: ignore[union-attr]
        if (word.lower() in known_after() or not text[end : end + 20].isascii()) if word else other not in _PLAIN_AFTER and other:
            return True
    return False


def labelled(text: str, at: int) -> bool:
    """Tell whether a label of pay stands directly before: "Compensation: 65000", "Salary in euros: 52000", "Pay (EUR): 48000"."""
    if ":" not in text[max(0, at - 3) : at]:
        return False
    before = text[max(0, at - _LABEL) : at].rstrip()
    if not before.endswith(":"):
        return False
    label = before[:-1].rstrip().lower()
    named = label.rpartition(" (" if label.endswith(")") else " in ")[0]
    return label.rpartition(" ")[2] in _LABELS or (named.rstrip().rpartition(" ")[2] in _LABELS - _MORE and "thousand" not in label)


def _cued(text: str, at: int) -> bool:
    """Tell whether a word for pay stands near before a number that is only written in groups."""
    near = text[max(0, at - _NEAR) : at].lower()
    return not near.isascii() or not PLAIN_CUES.isdisjoint(_LOWER.findall(near))


def _mark_before(text: str, start: int) -> bool:
    """Tell whether a mark may stand before the number at `start`."""
    head = text[max(0, start - 12) : start].rstrip()
    if not head:
        return False
    last = head[-1]
    if last.isascii():
        if last not in "./" and not last.isalpha():
            return last in SIGNS
        word = (head.replace("/", " ").split() or [head])[-1].lstrip("(.-–,'\"")
        return word in PREFIX or word[-3:] in CODES or "/" in head[-3:]
    return True

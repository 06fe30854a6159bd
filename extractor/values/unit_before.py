"""The mark before a number: a sign, a code, letters and a sign together."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .currencies import CODES
from .marks import COMPOUND, PHRASES, PREFIX, SIGNS, SUFFIX, Mark
from .unit import SPACES
from .where import after_a_name

if TYPE_CHECKING:
    from .unit import Unit

__all__ = ["read_before"]

_LOOK_BACK = 8
_LETTER_GLUED = re.compile(r"(?<=[a-z]{3})[RNPK]\Z")
"""A sign of one letter behind a word that lost its space."""
_SHORTEST_GROUPED = 4
_SOLES = "S/"
_CODE_IN_LABEL = re.compile(r"(?:\(|(?<![^\s(]))([A-Z]{3}|[$£€¥₹])(?:\s?/\s?[a-z]{1,7}|\sper\s[a-z]{1,7})?\)?\s?:?\Z")
"""The money of a label: "(EUR):", "$/hour:", "(£ per day)"."""


def read_before(text: str, unit: Unit) -> None:
    """Read the mark before the number."""
    i = unit.num_start
    if i and text[i - 1] in SPACES:
        i -= 1
        if i and text[i - 1] in SPACES:
            i -= 1
    if not i:
        return
    c = text[i - 1]
    if c in SIGNS:
        unit.start, unit.prefix = _sign_before(text, i)
    elif c in ":)" and (label := _CODE_IN_LABEL.search(text, max(0, i - 20), i)) is not None:
        if label[1] in CODES:  # "Salary (EUR): 3,450"
            unit.prefix = Mark(label[1], basis="code")
        elif label[1] in SIGNS:
            unit.prefix = SIGNS[label[1]]
    elif c == ":" and len(unit.digits) > 3:
        unit.prefix = _named_in_label(text[max(0, i - 40) : i - 1])
    elif c in "SD¢" and (mark := COMPOUND.get(text[max(0, i - 3) : i])) is not None:
        unit.start, unit.prefix = i - 3, mark
    elif c.isalpha() or c in "./":
        low = max(0, i - _LOOK_BACK)
        word = text[max(low, text.rfind(" ", low, i) + 1) : i]
        if word.islower() and word.isalpha() and word not in PREFIX:
            return  # a plain word, as most are
        j = i
        while j > low and ((d := text[j - 1]).isalpha() or d in "./"):
            j -= 1
        word = text[j:i].lstrip("./")
        if len(word) == 4 and word[0] in "TkK" and word[1:] in CODES:
            unit.start, unit.prefix, unit.scale = i - 4, Mark(word[1:], basis="code"), 1000
            return
        word = _parted(word, unit)
        mark = PREFIX.get(word)
        if word == _SOLES and text[unit.num_end : unit.num_end + 1].isalpha():
            return  # "S/4HANA"
        if mark is None or (mark.shy == "letter" and len(word) == 1 and i != unit.num_start and word != "R"):
            return
        unit.start, unit.prefix = i - len(word), mark


def _parted(word: str, unit: Unit) -> str:
    """Leave of the letters before a number what is a mark, where the word before it lost its space: "SalaryEUR 3,450", "Salary rangeR342,000"."""
    if word in PREFIX:
        return word
    if len(word) > 3 and word[-3:].isupper() and word[-4].islower():
        return word[-3:]
    glued = _LETTER_GLUED.search(word) if len(unit.digits) > _SHORTEST_GROUPED or unit.digits == "0" else None
    return glued[0] if glued else word


def _named_in_label(label: str) -> Mark | None:
    """Read the money that a label names in words: "Salary in US dollars: 70,000", "Pay (in euros): 41,000"."""
    head, _, name = label.lower().replace("(", " ").rstrip(") ").rpartition(" in ")
    mark = PHRASES.get(name.strip()) or SUFFIX.get(name.strip()) if head else None
    return None if mark is None or mark.shy or mark.basis == "code" else mark


@cache
def _compound_ends() -> frozenset[str]:
    """Give how letters and a sign together end: by two characters, by three where the second last is a space."""
    return frozenset(k[-3:] if k[-2] == " " else k[-2:] for k in COMPOUND)


def _sign_before(text: str, i: int) -> tuple[int, Mark]:
    """Read the sign that ends at `i`, with the letters that belong to it."""
    sign = SIGNS[text[i - 1]]
    if text[i - 2 : i - 1] == " " and ((before := text[i - 3 : i - 2]).islower() or before.isdigit()):
        return i - 1, sign
    if text[i - 3 : i] in _compound_ends() or text[max(0, i - 2) : i] in _compound_ends():
        for size in (6, 5, 4, 3, 2):
            begin = i - size
            if begin < 0:
                continue
            mark = COMPOUND.get(text[begin:i])
            placed = " " in text[begin:i] and after_a_name(text, begin)  # "San Jose, CA $39": the state behind a town
            if mark is not None and not placed and not (begin and text[begin - 1].isalpha()):
                return begin, mark
    j = i - 1
    if j and text[j - 1] in SPACES:
        j -= 1
    code = PREFIX.get(text[j - 3 : j]) if j >= 3 else None
    if code is not None and code.basis == "code" and not (j > 3 and text[j - 4].isalnum()):
        return j - 3, Mark(code.currency, basis="code")
    return i - 1, sign

"""Digits to numbers: which separators group and which one begins the decimals, for any country's habit.

1,234.50 · 1.234,50 · 1 234,50 · 1'234.50 · 12,34,567 · full-width digits.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NUMBER", "Number", "numerals", "read_number", "scaled"]

Number = int | Decimal
"""What a numeral means: an int where it is integral."""

_LONGEST = 40
_BEYOND = 10**_LONGEST  # a longer run of digits: no amount, whatever it is
_APOSTROPHES = str.maketrans("’‘`´ʼ．，٬", "'''''.,'")
_USUAL = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_THREE_DECIMALS = frozenset({"KWD", "BHD", "OMR", "JOD"})


_SPACE = r"[\ \u00a0\u202f\u2009\u2007]"
_THREE = r"(?=\d{3}(?!\d))"
_WHOLE = (
    r"(?=\Z|[.;:)\]+–—/-](?!\d)|,(?!\ ?\d)|\ (?:an?|per|p\.?a|for|each|every|as|at|gross|plus|brutto|net)\b|\ (?:and|or|to)\ (?!\d)|\ ?[–—-]\ ?[$£€])"
)
"""What stands behind an amount, where the same digits as a second number would count something."""
_PRICED = "|".join(
    rf"(?<={mark}{digits}{group}\ ,\ )"
    for mark in (r"[$£€]", r"[$£€]\ ", r"[A-Z]{3}\ ")
    for digits in (r"\d", r"\d\d", r"\d\d\d")
    for group in ("", r"\ ,\ \d{3}")
)
"""What stands before a comma that a tokenizer set apart inside of an amount: its sign or code, and up to three digits."""
NUMBER = re.compile(
    rf"""\d++
    (?: [.,'’‘`´ʼ．，٬]\d++
      | \ ,{_THREE}\d++
      | {_SPACE}{_THREE}(?:(?<=(?<!\d)\d.)|(?<=(?<!\d)\d\d.)|(?<=(?<!\d)\d\d\d.)|(?<=[\s'’]\d\d\d.))\d{{3}}
      | ,\ (?=000(?!\d))(?:(?<=(?<!\d)\d..)|(?<=(?<!\d)\d\d..)|(?<=(?<!\d)\d\d\d..))000
      | ,\ (?=\d{{3}}{_WHOLE})(?:(?<=[$£€]\d..)|(?<=[$£€]\d\d..)|(?<=[$£€]\d\d\d..))\d{{3}}
      | \ ,\ (?=\d{{3}}(?!\d))(?:{_PRICED})\d{{3}}
      | \ ,\ (?=000(?!\d))(?:(?<=(?<!\d)\d...)|(?<=(?<!\d)\d\d...)|(?<=(?<!\d)\d\d\d...))000
    )*+""",
    re.VERBOSE,
)
"""One numeral: possessive throughout, so it never goes back over a digit.

A space or a stray " ," joins only groups of exactly three digits, a stray " , " those after a sign, a stray ", " where an amount ends, too; other
separators join any digits, and `read_number` judges.
"""
_ASCII = bytes(range(128))
_DIGITS = bytes(0x30 if 0x30 <= code <= 0x39 else 0x20 for code in range(256))
"""Every digit as a zero, all else as spaces."""


def numerals(text: str) -> Iterator[re.Match[str]]:
    """Give the numerals of a text in reading order: the pattern is asked only where a digit stands."""
    if not text.isascii() and any(map(str.isdecimal, text.encode("utf-8", "replace").translate(None, _ASCII).decode())):
        yield from NUMBER.finditer(text)
        return
    digits = text.encode("latin-1", "replace").translate(_DIGITS)
    at = digits.find(b"0")
    while at >= 0:
        match = NUMBER.match(text, at)
        assert match is not None
        yield match
        at = digits.find(b"0", match.end())


def read_number(words: str, *, scaled: bool = False, currency: str | None = None) -> Number | None:
    """Read a numeral as `numerals` finds it; None where its separators make no number ("1.2.3", "1,1,1").

    `scaled` says that a scale follows ("1.125 million"), so that one point begins decimals; `currency` settles "1.250" for the few
    currencies that have thousandths.
    """
    if len(words) > _LONGEST:
        return _BEYOND if words.isdigit() else None
    if words.isdigit():
        return int(words)
    if _USUAL.fullmatch(words):
        return int(words.replace(",", ""))
    words = words.translate(_APOSTROPHES)
    for space in " \u00a0\u202f\u2009\u2007":
        words = words.replace(space, " ")
    words = words.replace(" ,", ",").replace(", ", ",").replace(" ", "'")
    decimals = ""
    last = max(words.rfind("."), words.rfind(","))
    if last >= 0 and words.count(words[last]) == 1 and _is_decimal(words, last, scaled=scaled, currency=currency):
        words, decimals = words[:last], words[last + 1 :]
    whole = _ungroup(words)
    if whole is None or (decimals and not decimals.isdigit()):
        return None
    if not decimals.strip("0０"):
        return whole
    return Decimal(f"{whole}.{decimals}")


def _is_decimal(words: str, at: int, *, scaled: bool, currency: str | None) -> bool:
    """Tell whether the last separator, which stands once, begins the decimals."""
    tail = len(words) - at - 1
    head = words[:at]
    if tail != 3:
        return True
    if not head.isdigit():  # another separator stands before it: it is the decimal one only if that one groups, and groups have three
        return False if "'" in head else words[at] not in head
    if head.lstrip("0") == "" or len(head) > 3:
        return True
    return words[at] == "." and (scaled or currency in _THREE_DECIMALS)


def _ungroup(words: str) -> int | None:
    """Read the part before the decimals; None where its groups are not of one habit."""
    if words.isdigit():
        return int(words)
    marks = {c for c in words if not c.isdigit()}
    if len(marks) != 1:
        return None
    first, *groups = words.split(marks.pop())
    if not (first.isdigit() and groups and all(g.isdigit() for g in groups) and len(groups[-1]) == 3 and len(first) <= 3):
        return None
    if {len(g) for g in groups[:-1]} - {3} and any(len(g) != 2 for g in groups[:-1]):
        return None
    return int(first + "".join(groups))


def scaled(value: Number, scale: int) -> Number:
    """Multiply, keeping whole numbers whole."""
    if scale == 1 and isinstance(value, int):
        return value
    product = value * scale
    if isinstance(product, Decimal) and product == product.to_integral_value():
        return int(product)
    return product

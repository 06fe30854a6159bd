"""One number with its marks: `$65k`, `42,000`, `55,000 USD`, `500万円`, "twenty-five dollars"."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from .numerals import numerals, read_number
from .spelled import number_words
from .unit import Unit
from .unit_after import read_after
from .unit_before import read_before

__all__ = ["Unit", "units"]


def units(text: str, *, words: bool) -> list[Unit]:
    """Give every number of the text with its marks, in reading order; `words` says that number words may stand there too."""
    found = [_unit(text, m.start(), m.end(), m.group()) for m in numerals(text)]
    if words:
        for spelled in number_words(text):
            unit = Unit(spelled.start, spelled.end, "", spelled.value)
            unit.spelled, unit.scale = True, spelled.scale
            read_after(text, unit)
            found.append(unit)
        found.sort(key=lambda u: u.num_start)
    for one, two in pairwise(found):
        if (
            one.end == two.num_start == two.start
            and one.scale_word in _PART_SCALES
            and one.suffix is None
            and one.value is not None
            and two.value is not None
        ):
            two.value, two.scale = one.value * one.scale + two.value * two.scale, 1  # "1万2000円"
            two.start, two.prefix, one.value = one.start, one.prefix, None
            one.end = one.start
        elif one.end > two.start:
            _part(one, two)
        elif one.mark is not None and _small_change(text, one, two):
            cents = _CENTS.match(text, two.num_end)
            one.value, one.end, two.value = one.value + Decimal(two.value) / 100, cents.end() if cents else two.end, None  # type: ignore[operator, arg-type]
    return [u for u in found if u.end > u.start]


_CENTS = re.compile(r"[ -](?:cents?|pence|p|paise|centimes)(?![\w-])")
_PART_SCALES = frozenset("万萬만億亿억千천")


def _small_change(text: str, one: Unit, two: Unit) -> bool:
    """Tell whether the second number is the cents of the first: "eight dollars and fifty cents"."""
    gap = text[one.end : two.num_start]
    if one.spelled and two.spelled and gap == " ":
        return one.scale == two.scale == 1 and isinstance(one.value, int) and isinstance(two.value, int) and two.value < 100
    return _CENTS.match(text, two.num_end) is not None and (
        gap in {" and ", " ", ", "} and isinstance(one.value, int) and one.scale == two.scale == 1 and isinstance(two.value, int) and two.value < 100
    )


def _part(one: Unit, two: Unit) -> None:
    """Give a mark between two numbers to one of them: to the one written as an amount, else to the first ("65$65")."""
    if two.num_start < one.end:  # digits inside number words
        two.end = two.start = two.num_start
        two.value = None
    elif two.grouped and not one.grouped and one.scale == 1:
        one.suffix, one.end = None, one.num_end
    else:
        two.prefix, two.start = None, two.num_start


def _unit(text: str, start: int, end: int, digits: str) -> Unit:
    """Read the marks around one numeral."""
    unit = Unit(start, end, digits, None)
    read_before(text, unit)
    read_after(text, unit)
    mark = unit.mark
    unit.value = read_number(digits, scaled=unit.scale > 1, currency=mark.currency if mark else None)
    return unit

"""One number and the marks around it, as `units` finds it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from .marks import Mark
    from .numerals import Number

__all__ = ["SPACES", "Unit", "word_at"]

SPACES = " \u00a0\u202f\u2009\u2007\t"


class Unit:
    """A number and the marks around it. Offsets are into the text that was read."""

    scale = 1
    scale_word = ""
    prefix: Mark | None = None
    suffix: Mark | None = None
    open_ended = plural = spelled = indian = yearly = False

    def __init__(self, start: int, end: int, digits: str, value: Number | None) -> None:
        """Begin with the bare number."""
        self.start = self.num_start = start
        self.end = self.num_end = end
        self.digits = digits
        self.value = value

    @property
    def mark(self) -> Mark | None:
        """The mark that tells the currency: a code before a sign, a settled sign before a look-alike."""
        before, after = self.prefix, self.suffix
        if after is None:
            return before
        if before is None or after.basis == "code" or (before.currency is None and before.basis != "code"):
            return after
        return before

    @property
    def amount(self) -> Number:
        """The value, of a number that has one, as those of a mention do."""
        assert self.value is not None
        return self.value

    @property
    def grouped(self) -> bool:
        """Whether the number is written in groups, as amounts are and years are not."""
        return self.value is not None and self.value >= 1000 and not self.digits.isdigit()


@cache
def word_at() -> regex.Pattern[str]:
    """Give the pattern of one word, with the point of an abbreviation."""
    return regex.compile(r"[^\W\d_]{1,18}+(?:[.'’][^\W\d_]{1,8}+)*+\.?")

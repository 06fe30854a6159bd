"""What stands after a number: scale, plus, plural, currency, in the orders in which people write them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from .currencies import CODES
from .marks import CJK_MARKS, COMPOUND, INDIAN, PHRASE_FIRST, PHRASES, PREFIX, SCALES, SIGNS, SUFFIX, Mark
from .unit import SPACES, word_at

if TYPE_CHECKING:
    from .unit import Unit

__all__ = ["HYPHENATED", "known_after", "read_after"]

HYPHENATED = frozenset("k thousand million billion grand dollar dollars pound euro euros lakh crore hundred".split())
"""Words that a hyphen may tie to a number."""


def read_after(text: str, unit: Unit) -> None:
    """Read what stands after the number: scale, plus, plural, marks, in the orders in which people write them."""
    at = unit.num_end
    size = len(text)
    if at + 1 < size and text[at] in ".,/" and text[at + 1] in "-–—":  # "6'500.-", "500,- kr", "25,000/-"
        at += 2
    for _ in range(6):
        if at >= size:
            return
        c = text[at]
        gap = 0
        if c in SPACES:
            gap = 1
            if at + 1 >= size:
                return
            c = text[at + 1]
        if c in _STOPS:
            return
        if c == "-" and not gap and not unit.suffix and at + 1 < size and text[at + 1].isalpha():
            gap = 1
            c = text[at + 1]
            if word_at().match(text, at + 1).group().lower() not in HYPHENATED:  # type: ignore[union-attr]
                return
        if gap and c.isalpha() and _is_no_mark(text, at + 1):
            return
        step = _one_after(text, unit, at + gap, c, gap=gap)
        if not step:
            return
        at = unit.end = at + gap + step


_RANGE = re.compile(r"(?<![A-Za-z])([A-Z]{3}) ?[^\w\s]\d[\d,.]{0,12}[kKmM]? ?[-–—] ?\Z")
"""The lower end of a range with its code and sign, before the upper end."""
_GLUED = re.compile(r"[kK][A-Z][a-z]{2}")
"""A scale and a word that a scraper joined to it: "$60kSenior"."""
_REACH = 30
_AFTER_LONE_PLUS = frozenset({"", *".,;:)/|"})
_STOPS = frozenset('.,;:)]%?!\n–—|"”')
"""What ends an amount."""


def _is_no_mark(text: str, at: int) -> bool:
    """Tell quickly whether the plain word at `at` is no part of an amount, as most words after a number are."""
    word, _, _ = text[at : at + 20].partition(" ")
    if word in _NO_MARK:
        return True
    bare = word.rstrip(".,;:)")
    return bare.isascii() and bare.isalpha() and bare.islower() and bare not in known_after()


@cache
def known_after() -> frozenset[str]:
    """Give the plain words and letters, lower case, with which what follows a number as its mark or scale may begin."""
    words = {*SUFFIX, *SCALES, *PHRASE_FIRST, *HYPHENATED, "ks", "tkr", "d", "of", "de"} | {f"{k}{c}" for k in "kmt" for c in CODES}
    return frozenset(match[0].lower() for word in (*words, *COMPOUND) if (match := _LETTERS.match(word)))


_LETTERS = re.compile(r"[A-Za-z]+")


def _currency_next(text: str, at: int) -> bool:
    """Tell whether a currency follows the point of an abbreviation ("42 tis. Kč")."""
    follow = word_at().match(text, at + 1)
    return follow is not None and (follow.group().rstrip(".") in SUFFIX or follow.group().lower() in SUFFIX)


_SENTENCE_GOES_ON_NOT = {"", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


@cache
def _compound_starts() -> frozenset[str]:
    """Give the letters that letters and a sign together begin with."""
    return frozenset(k[0] for k in COMPOUND)


_NO_MARK = frozenset(
    "to and per a an for in with while or is as on at from by annually monthly hourly year month hour depending which that but plus up the".split()
)
"""Words that often follow a number and are no part of its mark."""


def _one_after(text: str, unit: Unit, at: int, c: str, *, gap: int) -> int:
    """Read one thing after the number into `unit`; give its length, 0 for none."""
    if c in "+＋":
        if unit.open_ended or (at + 1 < len(text) and text[at + 1].isdigit()) or (gap and text[at + 1 : at + 3].strip()[:1] not in _AFTER_LONE_PLUS):
            return 0  # "£45k + car"
        unit.open_ended = True
        return 1
    if c.isalpha() and not unit.prefix and not unit.suffix and c in _compound_starts():
        for size in (4, 3, 2):
            word = text[at : at + size]
            mark = COMPOUND.get(word)
            if mark is not None and not text[at + size : at + size + 1].isdigit():
                unit.suffix = mark
                return len(word)
    if c in SIGNS:
        if unit.suffix or (unit.prefix and unit.prefix.basis != "code") or (gap and text[at + 1 : at + 2].isdigit()):
            return 0
        unit.suffix = SIGNS[c]
        return 1
    if c == "(":
        code = text[at + 1 : at + 4]
        if text[at + 4 : at + 5] == ")" and code in PREFIX and PREFIX[code].basis == "code" and not (unit.suffix and unit.suffix.basis == "code"):
            unit.suffix = Mark(PREFIX[code].currency, basis="code")
            return 5
        return 0
    if c in "'’" and not gap and text[at + 1 : at + 2] == "s" and not text[at + 2 : at + 3].isalnum():
        unit.plural = True
        return 2
    return _word_after(text, unit, at, gap=gap) if c.isalpha() else 0


def _word_after(text: str, unit: Unit, at: int, *, gap: int) -> int:
    """Read one word after the number: a scale, a currency, the plural s."""
    if ord(text[at]) >= 0x2E80:
        return _cjk_after(text, unit, at)
    match = word_at().match(text, at)
    word = match.group() if match else ""
    if not gap and not unit.plural:
        if word.rstrip(".") == "s" and unit.suffix is None:
            unit.plural = True
            return 1
        if word.rstrip(".") in {"Ks", "ks", "KS"}:
            unit.plural, unit.scale, unit.scale_word = True, 1000, "k"
            return 2
    if not gap and unit.scale == 1 and unit.suffix is None and (unit.prefix is not None or text[at] == "k") and _GLUED.match(word):
        unit.scale, unit.scale_word = 1000, "k"
        return 1
    bare = word.rstrip(".")
    if len(bare) == 4 and bare[0] in "TkKM" and bare[1:] in CODES and unit.suffix is None:
        unit.scale, unit.suffix = (1_000_000 if bare[0] == "M" else 1000), Mark(bare[1:], basis="code")
        return 4
    if bare in {"tkr", "Tkr"} and unit.suffix is None:
        unit.scale, unit.suffix = 1000, SUFFIX["kr"]
        return 3
    if bare == "T" and text[at + 1 : at + 2] == "€" and unit.scale == 1:
        unit.scale = 1000
        return 1
    ends = (
        word != bare and not _currency_next(text, at + len(word)) and text[at + len(word) : at + len(word) + 2].strip()[:1] in _SENTENCE_GOES_ON_NOT
    )
    for form in (bare, word, word.lower()) if ends else (word, bare, word.lower(), bare.lower()):
        scale = SCALES.get(form)
        if scale is not None and unit.suffix is None and (unit.scale == 1 or (unit.scale < scale and len(form) > 1) or form == "millones"):
            unit.scale *= scale
            unit.scale_word = form
            unit.indian = form in INDIAN
            unit.yearly = form.rstrip(".").lower() == "lpa"
            return len(form)
        mark = SUFFIX.get(form)
        if mark is not None and not (unit.suffix and (unit.suffix.basis == "code" or mark.basis != "code")):
            return _take_suffix(text, unit, at, form, mark, gap)
    return _phrase_after(text, unit, at, word)


def _take_suffix(text: str, unit: Unit, at: int, form: str, mark: Mark, gap: int) -> int:
    """Take a currency word, unless it is the mark of the number that follows it."""
    end = at + len(form)
    follow = text[end : end + 2]
    if gap and unit.prefix is not None and mark.basis != "code" and unit.prefix.currency not in {None, mark.currency}:
        return 0
    if follow[:1].isdigit() or (
        (mark.basis == "code" or mark.shy == "letter") and follow[:1] in SPACES and follow[1:].isdigit() and unit.prefix is not None
    ):
        return 0
    if mark.basis == "code" and unit.prefix is not None and _signed(text, end) and _code_first(text, unit, mark):
        return 0
    phrase = _phrase_after(text, unit, at, form)
    if phrase:
        return phrase
    if form.lower() != form and unit.suffix is None and mark.basis != "code" and mark.shy == "letter" and not gap and unit.scale == 1:
        return 0
    unit.suffix = mark
    return len(form)


def _code_first(text: str, unit: Unit, mark: Mark) -> bool:
    """Tell whether codes stand before their amounts: "£27,000 CAD $62,000", "USD $70,000–$80,000 CAD $90,000"."""
    if unit.prefix is not None and unit.prefix.currency is not None:
        return unit.prefix.currency != mark.currency
    before = _RANGE.search(text, max(0, unit.start - _REACH), unit.start)
    return before is not None and before[1] in CODES


def _signed(text: str, at: int) -> bool:
    """Tell whether a number with its sign stands next."""
    sign = at + (text[at : at + 1] in SPACES)
    return text[sign : sign + 1] in SIGNS and text[sign + 1 : sign + 2].isdigit()


def _phrase_after(text: str, unit: Unit, at: int, word: str) -> int:
    """Read a currency's name of several words ("Swiss francs"), also after "of" or "de" ("millones de pesos")."""
    low = word.lower().rstrip(".")
    if unit.suffix is not None and unit.suffix.basis == "code":
        return 0
    if low in {"of", "de", "d'euros", "d’euros"} and unit.scale >= 1000:
        if low not in {"of", "de"}:
            unit.suffix = SUFFIX["euros"]
            return len(word)
        follow = word_at().match(text, at + len(low) + 1)
        mark = SUFFIX.get(follow.group().lower()) if follow else None
        if follow and mark and mark.basis != "code":
            unit.suffix = mark
            return follow.end() - at
        return 0
    if low not in PHRASE_FIRST:
        return 0
    window = text[at : at + 40].replace("\u00a0", " ").replace("-", " ").lower()
    words = window.split(" ")
    for count in (5, 4, 3, 2):
        phrase = " ".join(words[:count]).rstrip(".,;:)!?")
        mark = PHRASES.get(phrase)
        if mark is not None and phrase.count(" ") == count - 1:
            unit.suffix = mark
            return len(phrase)
    return 0


def _cjk_after(text: str, unit: Unit, at: int) -> int:
    """Read a scale or a currency of a script without spaces."""
    for size in (2, 1):
        word = text[at : at + size]
        scale = SCALES.get(word)
        if scale is not None and unit.suffix is None:
            unit.scale *= scale
            unit.scale_word = word
            return len(word)
    if unit.suffix is None:
        for form in CJK_MARKS:
            if text.startswith(form, at):
                unit.suffix = SUFFIX[form]
                return len(form)
    return 0

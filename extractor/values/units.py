"""One number with its marks: `$65k`, `42,000`, `55,000 USD`, `500万円`, "twenty-five dollars"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import regex

from .currencies import CODES
from .marks import CJK_MARKS, COMPOUND, INDIAN, PHRASE_FIRST, PHRASES, PREFIX, SCALES, SIGNS, SUFFIX, Mark
from .numerals import number_pattern, read_number
from .spelled import number_words

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["Unit", "may_hold_money", "units", "word_at"]

SPACES = " \u00a0\u202f\u2009\u2007\t"
_LOOK_BACK = 8


class Unit:
    """A number and the marks around it. Offsets are into the text that was read."""

    __slots__ = (
        "digits",
        "end",
        "indian",
        "num_end",
        "num_start",
        "open_ended",
        "plural",
        "prefix",
        "scale",
        "scale_word",
        "spelled",
        "start",
        "suffix",
        "value",
        "yearly",
    )

    def __init__(self, start: int, end: int, digits: str, value: Number | None) -> None:
        """Begin with the bare number."""
        self.start = self.num_start = start
        self.end = self.num_end = end
        self.digits = digits
        self.value = value
        self.scale = 1
        self.scale_word = ""
        self.prefix: Mark | None = None
        self.suffix: Mark | None = None
        self.open_ended = self.plural = self.spelled = self.indian = self.yearly = False

    @property
    def mark(self) -> Mark | None:
        """The mark that tells the currency: a code before a sign, a settled sign before a look-alike."""
        before, after = self.prefix, self.suffix
        if before is None or after is None:
            return before or after
        if after.basis == "code" or (before.currency is None and before.basis != "code"):
            return after
        return before

    @property
    def grouped(self) -> bool:
        """Whether the number is written in groups, as amounts are and years are not."""
        return self.value is not None and self.value >= 1000 and not self.digits.isdigit()


@cache
def word_at() -> regex.Pattern[str]:
    """Give the pattern of one word, with the point of an abbreviation."""
    return regex.compile(r"[^\W\d_]{1,18}+(?:[.'’][^\W\d_]{1,8}+)*+\.?")


def units(text: str, *, words: bool) -> list[Unit]:
    """Give every number of the text with its marks, in reading order; `words` says that number words may stand there too."""
    found = [_unit(text, m.start(), m.end(), m.group()) for m in number_pattern().finditer(text)]
    if words:
        for spelled in number_words(text):
            unit = Unit(spelled.start, spelled.end, "", spelled.value)
            unit.spelled, unit.scale = True, spelled.scale
            _read_after(text, unit)
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
    return [u for u in found if u.end > u.start]


_PART_SCALES = frozenset("万萬만億亿억千천")


def _part(one: Unit, two: Unit) -> None:
    """Give a mark between two numbers to one of them: to the one written as an amount, else to the first ("65$65")."""
    if two.num_start < one.end:  # digits inside number words
        two.end = two.start = two.num_start
        two.value = None
    elif two.grouped and not one.grouped and one.scale == 1:
        one.suffix, one.end = None, one.num_end
    else:
        two.prefix, two.start = None, two.num_start


@cache
def _edges() -> tuple[frozenset[str], frozenset[str]]:
    """Give how the marks before a number end and those after it begin, by two characters."""
    before = {w[-2:] for w in PREFIX} | set(SIGNS)
    after = {w[:2].lower() for w in (*SUFFIX, *SCALES, *PHRASE_FIRST)} | {w[:1].lower() for w in (*SUFFIX, *SCALES) if len(w) == 1}
    after |= {w[:2].lower() for w in COMPOUND} | set(SIGNS)
    after |= {f"{k}{c[0]}".lower() for k in "kmt" for c in CODES} | {"ks"}
    return frozenset(before), frozenset(after)


_JOINTS = frozenset(" -+,\u00a0\u202f\u2009")


def may_hold_money(text: str) -> bool:
    """Tell cheaply whether any number of the text has a mark or a scale beside it, or is written in groups."""
    if "$" in text or "£" in text or "€" in text:
        return True
    before, after = _edges()
    for match in number_pattern().finditer(text):
        start, end = match.span()
        if end - start > 4 and not match.group().isdigit():
            return True
        head = text[max(0, start - 3) : start].rstrip()[-2:]
        if head in before or head[-1:] in before or head[-1:] >= "\u2e80":
            return True
        tail = text[end : end + 3].lower()
        if tail[:1] >= "\u2e80":
            return True
        if tail[:1] in _JOINTS:
            tail = tail[1:]
        if tail[:2] in after or (tail[:1] in after and (tail[0] in SIGNS or not tail[1:2].isalpha())):
            return True
    return False


def _unit(text: str, start: int, end: int, digits: str) -> Unit:
    """Read the marks around one numeral."""
    unit = Unit(start, end, digits, None)
    _read_before(text, unit)
    _read_after(text, unit)
    mark = unit.mark
    unit.value = read_number(digits, scaled=unit.scale > 1, currency=mark.currency if mark else None)
    return unit


def _read_before(text: str, unit: Unit) -> None:
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
    elif c in "SD¢" and (mark := COMPOUND.get(text[max(0, i - 3) : i])) is not None:
        unit.start, unit.prefix = i - 3, mark
    elif c.isalpha() or c in "./":
        j = i
        low = max(0, i - _LOOK_BACK)
        while j > low and ((d := text[j - 1]).isalpha() or d in "./"):
            j -= 1
        word = text[j:i].lstrip("./")
        mark = PREFIX.get(word)
        if mark is None and len(word) > 3 and word[-3:].isupper() and word[-4].islower():
            word = word[-3:]
            mark = PREFIX.get(word)
        if len(word) == 4 and word[0] in "TkK" and word[1:] in CODES:
            unit.start, unit.prefix, unit.scale = i - 4, Mark(word[1:], basis="code"), 1000
            return
        if mark is None or (mark.shy == "letter" and len(word) == 1 and i != unit.num_start and word != "R"):
            return
        unit.start, unit.prefix = i - len(word), mark


def _sign_before(text: str, i: int) -> tuple[int, Mark]:
    """Read the sign that ends at `i`, with the letters that belong to it."""
    for size in (6, 5, 4, 3, 2):
        begin = i - size
        if begin < 0:
            continue
        mark = COMPOUND.get(text[begin:i])
        if mark is not None and not (begin and text[begin - 1].isalpha()):
            return begin, mark
    sign = SIGNS[text[i - 1]]
    j = i - 1
    if j and text[j - 1] in SPACES:
        j -= 1
    code = PREFIX.get(text[j - 3 : j]) if j >= 3 else None
    if code is not None and code.basis == "code" and not (j > 3 and text[j - 4].isalnum()):
        return j - 3, Mark(code.currency, basis="code")
    return i - 1, sign


def _read_after(text: str, unit: Unit) -> None:
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
        elif c == "-" and not unit.suffix and at + 1 < size and text[at + 1].isalpha():
            gap = 1
            c = text[at + 1]
            if word_at().match(text, at + 1).group().lower() not in _HYPHENATED:  # type: ignore[union-attr]
                return
        step = _one_after(text, unit, at + gap, c, gap=gap)
        if not step:
            return
        at = unit.end = at + gap + step


def _currency_next(text: str, at: int) -> bool:
    """Tell whether a currency follows the point of an abbreviation ("42 tis. Kč")."""
    follow = word_at().match(text, at + 1)
    return follow is not None and (follow.group().rstrip(".") in SUFFIX or follow.group().lower() in SUFFIX)


_SENTENCE_GOES_ON_NOT = {"", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_HYPHENATED = frozenset("k thousand million billion grand dollar dollars pound euro euros lakh crore hundred".split())


def _one_after(text: str, unit: Unit, at: int, c: str, *, gap: int) -> int:
    """Read one thing after the number into `unit`; give its length, 0 for none."""
    if c in "+＋":
        if unit.open_ended or (at + 1 < len(text) and text[at + 1].isdigit()):
            return 0
        unit.open_ended = True
        return 1
    compound = text[at : at + 3] if c.isalpha() else ""
    if compound and not unit.prefix and not unit.suffix:
        for size in (4, 3, 2):
            mark = COMPOUND.get(text[at : at + size])
            if mark is not None and not text[at + size : at + size + 1].isdigit():
                unit.suffix = mark
                return size
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
    bare = word.rstrip(".")
    if len(bare) == 4 and bare[0] in "TkKM" and bare[1:] in CODES and unit.suffix is None:
        unit.scale, unit.suffix = (1_000_000 if bare[0] == "M" else 1000), Mark(bare[1:], basis="code")
        return 4
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
    phrase = _phrase_after(text, unit, at, form)
    if phrase:
        return phrase
    if form.lower() != form and unit.suffix is None and mark.basis != "code" and mark.shy == "letter" and not gap and unit.scale == 1:
        return 0
    unit.suffix = mark
    return len(form)


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
        scale = SCALES.get(text[at : at + size])
        if scale is not None and unit.suffix is None:
            unit.scale *= scale
            unit.scale_word = text[at : at + size]
            return size
    if unit.suffix is None:
        for form in CJK_MARKS:
            if text.startswith(form, at):
                unit.suffix = SUFFIX[form]
                return len(form)
    return 0

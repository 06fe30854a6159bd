"""Marks that text scrapers leave beside the words: link targets, link numbers, character references, decoration of headings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from itertools import islice

import regex

from extractor.blocks import check_count
from extractor.patterns import any_of, lazy, said
from extractor.text import Span, Words, without

__all__ = ["ESCAPED", "Marks", "Repair", "escapes_of", "is_escaped", "marks_of", "unstrung", "within"]

Repair = tuple[str, Span, str]
"""A rule, the range that it took, and what stands there instead."""

_TARGET = r"(?<!\])\s?[\[(<]\s?(?:https?://|mailto:|/|\#)[^\s\[\]()<>]{0,500}\s?(?:\](?!\()|[)>])|\"\([\w -]{1,60}\)\":(?:https?:/|/|\#)\S{0,500}+"
"""In brackets; or as textile writes one around a whole card, of which only the class is left."""
_ENTITY = r"&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|rsquo|lsquo|rdquo|ldquo|hellip|middot|bull|euro|pound|\#[0-9]{2,6}|\#[xX][0-9A-Fa-f]{2,5});"
_NUMBER = r"(?<!\])\[\d{1,3}\]|⟨\d{1,3}⟩"
_DEFINED = r"^\[\d{1,3}\]:\s(?:https?://|/|\#)\S{0,500}+$"
"""Where the target of a link with a number is written."""
ESCAPED = r"\\u(?:[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?!00[01]|[dD][89a-fA-F])[0-9a-fA-F]{4})"
_ESCAPES = lazy(ESCAPED)
_SIGN = lazy(r"(?<![\"'\w\\])\\u(?:00[aAbB][0-9a-fA-F]|2[0-9a-fA-F]{3})\s?[$€£¥]?\d(?!\d*+[\"'])")
"""A sign right before a figure and not in quotes; what else is written so may be what a text about programs says."""
_STRING = (
    r"(?P<escape>\\{1,4}u[dD][89abAB][0-9a-fA-F]{2}\\{1,4}u[dD][c-fC-F][0-9a-fA-F]{2}|\\{1,4}u(?!00[01]|[dD][89a-fA-F])[0-9a-fA-F]{4})"
    r"|(?P<bytes>(?:\\{1,4}x[0-9a-fA-F]{2})++)|(?P<space>\\{1,4}t)|(?P<backslash>\\++(?=[\"'/]))"
)
"""What programs write in a string for one of its characters."""
_LITERAL = r"\\(?=[!-/:-@\[-`{-~])"
"""What markdown puts before a character that is to be no mark."""
_LITERAL_MONEY = r"\\(?=\$\s?\d)"
_LITERALS_OF_MONEY = lazy(_LITERAL_MONEY)
_LITERALS = lazy(_LITERAL + r"(?P<kept>.)")
_TARGETS = lazy(_TARGET)
_ENTITIES = lazy(_ENTITY)
_NUMBERS = lazy(_NUMBER)
_ALL = {
    "links.targets": rf"(?P<target>{_TARGET})",
    "links.numbers": rf"(?P<number>{_DEFINED}|{_NUMBER})",
    "escaped": rf"(?P<escape>{ESCAPED})|(?P<backslash>\\(?=[\"/]))",
    "escaped.lines": _STRING,
    "escapes": rf"(?P<literal>{_LITERAL})",
    "escapes.money": rf"(?P<literal>{_LITERAL_MONEY})",
    "entities": rf"(?P<entity>{_ENTITY})",
    "underlined": r"(?P<space>(?<=\S)_(?=\S))",
}
_UNDERLINED = lazy(r"(?m)^[^\s_]++(?:_[^\s_]++){2,40}+$")
"""Words of a link that was underlined, in a line of their own: the spaces between them are drawn as well."""
_targeted = said(r"(?:[\[(<] ?|\)\":)(?:/|#|https?:|mailto:)")
_referred = said(r"&(?:[a-z]+|#[xX]?[0-9A-Fa-f]+);")
_numbered = any_of("[1]", "⟨1⟩", "\\u")
_DRAWN = "*=~#_-"
"""What the marks of decorated titles are drawn with."""
_DRAWS = lazy(r"[*=~#_-]{2,12}+")
_GAP = " \t\f\v\xa0\u3000_"
_TITLE = 200
_KEPT, _SORTS = 6, 3
"""So many characters, of so many sorts and in as many lines, that were kept from being marks show that a whole text's are."""
_PROVES = frozenset("-.*_#$+!")
"""Brackets, slashes and backslashes have a backslash in formulas, patterns and paths, too."""
_DECORATION = lazy(r"\A[*=~#_-]{3,12}(?=[\s_]{1,200}[^\s*=~#_-])")
_ENOUGH = 3


class Marks:
    """The habits of one text, and what they leave to be taken off; in a text that may be a program no line is `drawn` around either."""

    def __init__(self, habits: set[str], *, drawn: bool = True) -> None:
        self.habits, self.drawn = habits, _DRAWN if drawn else ""
        self.pattern = regex.compile("|".join(_ALL[habit] for habit in sorted(habits))) if habits else None

    def check(self, text: str, most: int) -> None:
        """Raise `input.too_many_signs` where there is more to take off than `most`, each of which is written down in the record."""
        if self.pattern is not None and len(text) > most:
            check_count("signs", sum(1 for _ in islice(self.pattern.finditer(text), most + 1)), most)

    def off(self, words: Words, inner: list[Repair], outer: list[Repair]) -> Words:
        """The words without their marks: those that stood inside what is left are written to `inner`, those around it to `outer`."""
        if self.pattern is None:
            return words
        cuts = [(*match.span(), _instead(match)) for match in self.pattern.finditer(words)]
        if not cuts:
            return words
        left = without(words, cuts)
        first, last = left.span
        for start, end, instead in cuts:
            span = Span(words.at(start), words.at(end - 1) + 1)
            inside = bool(left) and span.start >= first and span.end <= last
            (inner if inside else outer).append(("marks", span, instead))
            left.repaired = left.repaired or inside
        return left

    def decorates(self, text: str) -> str:
        """The mark with which a decorated title begins, even one that goes on in the next line; empty for none."""
        match = _DECORATION.match(text) if text[0] in self.drawn else None
        return match[0] if match else ""

    def decoration(self, text: str) -> tuple[int, int] | None:
        """Where the words of a decorated line stand ("**** Title ****")."""
        found = _DRAWS.match(text) if text[0] in self.drawn else None
        for size in range(found.end() if found else 0, 1, -1):
            body = text[size:-size]
            if body and body[0] in _GAP and body[-1] in _GAP and text.endswith(text[:size]) and (words := body.strip(_GAP)):
                start = size + len(body) - len(body.lstrip(_GAP))
                return (start, start + len(words)) if len(words) <= _TITLE else None
        return None


def marks_of(text: str, *, escaped: bool = False, literal: bool = True) -> Marks:
    """A text's habits, told from the text itself; `escaped`: it came as a program's string; `literal`: it is no markdown."""
    habits: set[str] = {"escaped.lines"} if escaped else _escape_habits(text) if literal and "\\" in text else set()
    if _targeted(text) and _several(_TARGETS, text):
        habits.add("links.targets")
    if _numbered(text):
        habits.update(["links.numbers"] if _counted(text) else [])
        habits.update(["escaped"] if not escaped and is_escaped(text) else [])
    if _referred(text) and _ENTITIES.search(text):
        habits.add("entities")
    if "_" in text and _several(_UNDERLINED, text):
        habits.add("underlined")
    return Marks(habits)


def escapes_of(text: str) -> Marks:
    """What a laid-out page still holds of another markup: the backslashes that kept its characters from being marks."""
    return Marks(_escape_habits(text))


def _counted(text: str) -> bool:
    """Whether the numbers in brackets count up from one, as links do and footnotes of a guide rarely."""
    expected, met = 1, 0
    for match in _NUMBERS.finditer(text):
        number = int(match[0][1:-1])
        met += number == expected
        expected = max(expected, number + 1)
    return met >= _ENOUGH


def _several(pattern: regex.Pattern[str], text: str) -> bool:
    """Whether the pattern fits often enough to be a habit."""
    return any(number >= _ENOUGH for number, _ in enumerate(pattern.finditer(text), 1))


def is_escaped(text: str) -> bool:
    r"""Whether characters of a text are written as programs write them: one sign before a figure ("\u2248 27,300"), or several of any sort."""
    if "\\u" not in text:
        return False
    return _several(_ESCAPES, text) or any(not _is_quoted(text, match.start()) for match in _SIGN.finditer(text))


def _is_quoted(text: str, at: int) -> bool:
    return text.count('"', text.rfind("\n", 0, at) + 1, at) % 2 == 1


def _escape_habits(text: str) -> set[str]:
    """Whether backslashes stand before the marks of a whole text, or only before its money."""
    found = list(_LITERALS.finditer(text))
    proofs = [match for match in found if match["kept"] in _PROVES]
    if len(proofs) >= _KEPT and len({match["kept"] for match in proofs}) >= _SORTS and 2 * len(found) > text.count("\\"):
        lines, at = 0, -1
        for match in proofs:
            if match.start() > at:
                lines, end = lines + 1, text.find("\n", match.start())
                at = end if end >= 0 else len(text)
        if lines >= _SORTS:
            return {"escapes"}
    return {"escapes.money"} if any(match["kept"] == "$" for match in found) and _LITERALS_OF_MONEY.search(text) else set()


def _instead(match: regex.Match[str]) -> str:
    """What a mark stands for."""
    if match.lastgroup in {"escape", "bytes"}:
        return unstrung(match)
    return _meant(match[0]) if match.lastgroup == "entity" else " " if match.lastgroup == "space" else ""


def unstrung(match: regex.Match[str]) -> str:
    """What an escape in a program's string stands for."""
    if match.lastgroup == "escape":
        # A character beyond the first 65,536 is written as two halves.
        return _once(match[0]).encode().decode("unicode_escape").encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    if match.lastgroup == "bytes":
        data = bytes.fromhex(match[0].replace("\\", "").replace("x", ""))
        try:
            return data.decode()
        except UnicodeDecodeError:
            return data.decode("latin-1")
    return " " if match.lastgroup == "space" else ""


def _once(escape: str) -> str:
    """An escape with one backslash, however often what it stands in was written into a string."""
    return regex.sub(r"\\+", r"\\", escape)


_meant = lru_cache(maxsize=256)(unescape)
"""A page has a few character references, over and over."""


def within(around: Sequence[Repair], words: Words) -> list[Repair]:
    """What was taken off at the end of a line and stands inside of what the lines make, which is marked as repaired then."""
    inside = [repair for repair in around if words.span.start <= repair[1].start and repair[1].end <= words.span.end]
    words.repaired = words.repaired or bool(inside)
    return inside

"""Bullets that are none by themselves: a dash without its space, a symbol font's code, a reference, what was left of an unknown character, letters.

One such line says nothing ("-based", "? Yes"); a run of lines that all begin so is a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import unescape

import regex

from extractor.patterns import lazy, said
from extractor.readers.lines import BULLET, Line

__all__ = ["odd_marks", "with_plain_bullets"]

_LEAST = 3
"""So many lines in a row that begin with the same odd mark are a list."""
_ODD = lazy(
    r"""(?P<sign>[-\u2013\u2014\u2212](?=(?:\*\*|__|\[)?+(?:\p{Lu}|\p{Ll}[\p{Ll}’']))  # a dash that lost its space, and no option's
        |[\ufffd?](?=\s{0,4}+(?:\*\*|__|["'(\[])?+[\p{L}\p{N}$€£])  # what an encoding made of an unknown bullet
        |[\uf000-\uf0ff]  # a bullet of a symbol font, by its number in that font
        |\\[-*+\u2022](?=\s)  # a bullet that was taken for text, and kept from being one
        )\s{0,8}+(?=\S)
    |(?P<reference>&(?:bull|middot|sdot|squ|\#[0-9]{2,6}|\#[xX][0-9A-Fa-f]{2,5});)\s{0,8}+(?=\S)
    |(?P<letter>\(?[a-zA-Z][.)])\s{1,8}+(?=\S)(?!\p{Lu}\p{Ll}+,)  # "A. Smith, baker" is a name
    |(?P<number>[0-9]{1,3})\\[.)]\s{1,4}+(?=\S)""",
    regex.VERBOSE,
)
_may_hold = said(r"(?m:^[ \t]*(?:[-–—−][\p{L}*_\[]|[?\x{FFFD}\x{F000}-\x{F0FF}]|\\[-*+•]\s|&(?:bull|middot|sdot|squ|#)|\(?[aA][.)]\s|1\\[.)]))")
_REFERRED = frozenset({"&bull;", "&middot;", "&sdot;", "&squ;"})
_DASHES = frozenset("-+\u2013\u2014\u2212")
_ASKS = "?"
_PLAIN = "\u25e6"
"""A bullet that stands once before an item, with a space behind it or without."""


def odd_marks(texts: Sequence[str], whole: str) -> dict[int, tuple[str, int]]:
    """The odd mark of each line that has one, and how long it is with the space behind it; `whole` is the text that they are lines of."""
    if not _may_hold(whole):
        return {}
    met = {number: match for number, text in enumerate(texts) if text and (match := _ODD.match(text[:24]))}
    signs = {number: _sign(match, texts[number]) for number, match in met.items()}
    known = {"reference"}
    listed: set[int] = set()
    for run in _runs(met, signs):
        if len(run) >= _LEAST:
            listed.update(run)
            known.add(signs[run[0]])
    counted = {"letter", "number", ""}
    return {
        number: (sign, met[number].end())
        for number, sign in signs.items()
        # A sign that begins a list somewhere is a bullet where it stands alone as well; a letter or a number counts from the first.
        if number in listed or (sign in known and sign not in counted)
    }


def _sign(match: regex.Match[str], text: str) -> str:
    """What sort of mark a line begins with; empty for none."""
    if match["letter"]:
        return "letter"
    if match["number"]:
        return "number"
    if match["reference"]:
        mark = match["reference"]
        # A dash that no space follows may be a sign: "&#45;3%".
        bullet = text[len(mark) :][:1].isspace() or unescape(mark) not in _DASHES
        return "reference" if mark in _REFERRED or (bullet and BULLET.match(f"{unescape(mark)} ")) else ""
    # A Spanish question begins with a mark that older encodings don't know.
    return "" if match["sign"] == _ASKS and text.endswith(_ASKS) else match["sign"]


def _runs(met: dict[int, regex.Match[str]], signs: dict[int, str]) -> Iterator[list[int]]:
    """Lines in a row with the same mark, those with letters or numbers as far as they count on from the first."""
    run: list[int] = []
    for number, sign in signs.items():
        if run and run[-1] == number - 1 and signs[run[-1]] == sign and _counts_on(met[run[-1]], met[number]):
            run.append(number)
            continue
        yield from [run] if run else []
        run = [number] if sign and _may_be_first(met[number]) else []
    yield from [run] if run else []


def _may_be_first(match: regex.Match[str]) -> bool:
    """Whether a list may begin with this mark."""
    if match["letter"]:
        return match["letter"].strip("(.)") in {"a", "A"}
    return match["number"] in {None, "1"}


def _counts_on(before: regex.Match[str], after: regex.Match[str]) -> bool:
    """Whether a letter or a number is the next one after that of the line before it."""
    if after["letter"]:
        first, second = before["letter"], after["letter"]
        return [ord(b) - ord(a) for a, b in zip(first, second, strict=False)] == [int(char.isalpha()) for char in first]
    return after["number"] is None or int(after["number"]) == int(before["number"]) + 1


def with_plain_bullets(lines: list[Line], whole: str) -> list[Line]:
    """The lines, those with odd marks as if a plain bullet of the same length, with its space, or a plain number stood there."""
    odd = odd_marks([line.text for line in lines], whole)
    if not odd:
        return lines
    lines = list(lines)
    for number, (sign, length) in odd.items():
        text = lines[number].text
        mark = text[:length].replace("\\", "", 1).ljust(length) if sign == "number" else _PLAIN.ljust(length)
        lines[number] = lines[number]._replace(text=mark + text[length:])
    return lines

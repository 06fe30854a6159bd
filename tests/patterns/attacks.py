"""Texts on which a pattern would take more than linear time, made from the pattern itself.

For each part of a pattern that may repeat without end: an example of what stands before it, many examples of the part, and an end that lets the match
fail. What a pattern accepts is read from the standard library's own parser, in which `regex` has no part: classes of Unicode are replaced by a few of
their characters first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product
from re import _constants as sre
from re import _parser as parser

_SOME = {
    "L": "A-Za-zÀ-ö",
    "Lu": "A-ZÀ-Ö",
    "Ll": "a-zà-ö",
    "Lo": "一-龥",
    "M": "\u0300-\u036f",
    "N": "0-9",
    "Nd": "0-9",
    "P": ".,;:!?",
    "Pd": "–—-",
    "Sc": "$£€¥",
}
_SOME |= {"S": "$+<=", "Z": " \u00a0", "Zs": " \u00a0", "Cf": "\u200b"}
_USUAL = "a0 A\n.,-$("
_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_ENDLESS = 1000
_EXAMPLES = 6
_PARTS = 8
"""So many parts of one pattern are tried, evenly spread: a pattern of hundreds is a list of like ones."""


def parsed(source: str, flags: int):
    """The parse tree of a pattern, as the standard library has it."""
    plain, in_class = "", False
    for piece in re.findall(r"\\[pP]\{\^?\w+\}|\\.|\[\^?\]?|.", source, re.DOTALL):
        if piece[:2] in {"\\p", "\\P"}:
            name = piece[3:-1].lstrip("^")
            outside = (piece[1] == "P") != ("^" in piece)
            if in_class and outside:
                raise ValueError(f"{piece} inside a class")
            plain += _SOME[name] if in_class else f"[{'^' if outside else ''}{_SOME[name]}]"
            continue
        if piece == "\\K":  # it moves a match's beginning, and takes nothing
            continue
        if piece[0] == "[" and not in_class:
            in_class = True
        elif piece == "]":
            in_class = False
        plain += piece.replace("]", "\\]") if piece[0] == "[" else piece
    return parser.parse(plain, flags & _FLAGS)


def attacks(source: str, flags: int, length: int) -> Iterator[str]:
    """Texts of about this length; none where no part of the pattern may repeat without end, for then it takes linear time."""
    tree = parsed(source, flags)
    letters = {*islice(_letters(tree), 40), *_USUAL}
    ends = ("\x01" + _example(tree, 0, letters), "", "\n\x01")
    endless = list(_endless(list(tree), []))
    for before, body in endless[:: len(endless) // _PARTS + 1]:
        starts = {"", *(_example(before, number, letters) for number in range(3))}
        words = {_example(body, number, letters) for number in range(_EXAMPLES)} - {""}
        if len(body) == 1:
            words |= {letter for letter in letters if _fits(body[0], letter)}
        for start, word in product(sorted(starts), sorted(words)):
            for end in ends:
                yield start + word * (length // len(word)) + end
            if start:
                yield (start + word) * (length // len(start + word)) + ends[0]


def _endless(nodes: list, before: list) -> Iterator[tuple[list, list]]:
    """Each part that may repeat without end, and what stands before it."""
    for number, (kind, data) in enumerate(nodes):
        so_far = before + nodes[:number]
        if kind in _REPEATS and data[1] >= _ENDLESS:
            yield so_far, list(data[2])
        for inner in _inside(kind, data):
            yield from _endless(list(inner), so_far)


def _inside(kind, data) -> list:
    """The sequences inside one node."""
    if kind in _REPEATS:
        return [data[2]]
    if kind is sre.SUBPATTERN:
        return [data[3]]
    if kind is sre.ATOMIC_GROUP:
        return [data]
    if kind is sre.BRANCH:
        return data[1]
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return [data[1]]
    return [one for one in data[1:] if one is not None] if kind is sre.GROUPREF_EXISTS else []


def _letters(nodes) -> Iterator[str]:
    """The characters that a pattern names."""
    for kind, data in nodes:
        if kind in (sre.LITERAL, sre.NOT_LITERAL):
            yield chr(data)
        elif kind is sre.IN:
            yield from (chr(one if what is sre.LITERAL else one[0]) for what, one in data if what in (sre.LITERAL, sre.RANGE))
        for inner in _inside(kind, data):
            yield from _letters(inner)


def _fits(node, letter: str) -> bool:
    """Whether a node of one character takes this one."""
    kind, data = node
    if kind in (sre.LITERAL, sre.NOT_LITERAL):
        return (chr(data) == letter) == (kind is sre.LITERAL)
    if kind is not sre.IN:
        return kind is sre.ANY
    return any(_named(what, one, letter) for what, one in data) != (data[0][0] is sre.NEGATE)


def _named(what, data, letter: str) -> bool:
    """Whether a row of a class names a character."""
    if what is sre.CATEGORY:
        name = str(data).removeprefix("CATEGORY_")
        plain = {"DIGIT": letter.isdecimal(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}[name.removeprefix("NOT_")]
        return plain != name.startswith("NOT_")
    return data == ord(letter) if what is sre.LITERAL else what is sre.RANGE and data[0] <= ord(letter) <= data[1]


def _example(nodes, number: int, letters: set[str]) -> str:
    """A text that the nodes take, the numbered one of many; what stands behind an assertion is taken to be right."""
    text = ""
    for kind, data in nodes:
        if kind is sre.LITERAL:
            text += chr(data)
        elif kind in (sre.NOT_LITERAL, sre.ANY, sre.IN):
            fitting = sorted(letter for letter in letters if _fits((kind, data), letter))
            text += fitting[number % len(fitting)] if fitting else ""
        elif kind in _REPEATS:
            text += _example(data[2], number, letters) * (max(data[0], 1) if number % 2 == 0 else data[0])
        elif kind is sre.BRANCH:
            text += _example(data[1][number % len(data[1])], number, letters)
        elif kind is sre.ASSERT and data[0] < 0:
            text += _example(data[1], number, letters)
        elif kind in (sre.SUBPATTERN, sre.ATOMIC_GROUP):
            text += _example(_inside(kind, data)[0], number, letters)
    return text

"""Markdown inside a block: emphasis, links, images, code, escapes, entities and left-over tags taken off, each word kept in its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

import regex

from extractor.patterns import lazy
from extractor.text import Words, without

__all__ = ["Inline", "bare"]

_SPECIAL = lazy(r"[\\*_\[\]<&`~⟨]|''|\{(?:plus\}|class:)|\+\+\S")
# A link's target: an address, even one with spaces that a scraper left in; or one word, with a title perhaps. Else brackets are the writer's own.
# A word has no control characters; those from U+001C on are white space, though not to a pattern.
_TARGET = r"""(?:\s?(?:[/\#?.<]|[A-Za-z][A-Za-z0-9+.-]{1,20}+:(?=\S))(?:[^()]|\([^()]{0,500}+\)){0,2000}+
    |\s?(?:[^()\s\x00-\x1f\x7f]|\([^()\s\x00-\x1f\x7f]{0,500}+\)){0,2000}+(?:\s(?:"[^"]{0,500}+"|'[^']{0,500}+')\s?)?)"""
_TOKEN = lazy(
    r"""(?=[\\`_*~'<&⟨!\[\]{+l])(?:(?=[\\`_*~'])(?:(?P<anonymous>(?:\\\s)?`{0,2}(?<=[`\s])__(?!\w))
    |(?P<escape>\\[!-/:-@\[-`{-~])
    |(?P<quotes>(?<![\d'])'{2,5}+(?!'))
    |(?P<code>`++)
    |(?P<mark>\*\*(?=\*\*(?!\*))|\*{1,3}|_{1,3}|~~))
    |(?=[<&⟨])(?:(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}+>)
    |(?P<tag></?[A-Za-z][\w:.-]{0,60}+(?:[\s/][^<>]{0,2000}+)?>|<!--(?:[^<]|<(?!!--)){0,2000}?-->)
    |(?P<cite>⟨\d{1,3}⟩)
    |(?P<entity>&(?:\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});))
    |(?=[!\[\]])(?:(?P<image>!\[[^\[\]]{0,1000}+\]\("""
    + _TARGET
    + r"""\))
    |(?P<close>\](?:\s\((?:https?:/)?/[^()\s]{0,500}\)|\("""
    + _TARGET
    + r"""\)(?:\{[^{}]{0,200}+\})?|\[[^\[\]]{0,200}+\]|\{[^{}]{0,300}+\}))
    |(?P<wiki>\[\[(?:[^\[\]|]{0,300}+(?:\||\]\[)(?=[^\[\]]{0,1000}+\]\])|(?=[^\[\]|]{0,300}+\]\](?!\())))|(?P<unwiki>\]\](?![(\[]))
    |(?P<named>\[\.[^\[\]]{1,200}+\](?P<signs>\#{1,2})[^\#]{1,300}+(?P=signs))
    |(?P<open>\[))
    |(?=[{+l])(?:(?P<plus>\{plus\})|(?P<passed>(?P<pass>(?<!\+)\+\+)[*_\#^~`|]{1,3}\+\+(?!\+))|(?P<attribute>\{class:\s[^{}]{1,100}\})
    |(?P<bare>link:/(?:[^\s\[\]:]|:(?!/)){0,500}+\[\])))""",
    regex.VERBOSE | regex.DOTALL,
)


_APOSTROPHE = lazy(r"(?:(?<=\p{L})[ ](?='(?:s|d|m|re|ll|ve)(?=[\s*,.:;!?]))|(?<=n)[ ](?='t(?=[\s*,.:;!?])))")
_PLUS = lazy(r"\{plus\}")
_HELD = frozenset({"plus", "passed", "auto", "named"})
_MOST = 3
"""So many stars are both emphases at once."""


class Inline(NamedTuple):
    """A block's words without markup, and how many of them, from the first, were emphasized strongly."""

    words: Words
    strong: int
    link: bool


class _Delimiter(NamedTuple):
    mark: str
    start: int
    end: int
    opens: bool
    closes: bool


def bare(words: Words) -> Inline:
    """The words without their markdown."""
    if not _SPECIAL.search(words):
        return Inline(words, 0, link=False)
    cuts: list[tuple[int, int, str]] = []
    marks: list[_Delimiter] = []
    opened: list[int] = []
    link, wiki = False, 0
    for match in _TOKEN.finditer(words):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "escape":
            cuts.append((start, start + 1, ""))
        elif kind == "entity":
            cuts.append((start, end, unescape(match[0])))
        elif kind == "open":
            opened.append(start)
        elif kind == "close":
            link = True
            if opened:
                begin = opened.pop()
                cuts.append((begin, begin + 1, ""))
            cuts.append((start, end, ""))
        elif kind == "mark":
            marks.append(_delimiter(words, match[0], start, end))
        elif kind in _HELD:
            cuts.extend(_held(words, match))
        elif kind != "unwiki" or wiki:
            wiki += (kind == "wiki") - (kind == "unwiki")
            cuts.append((start, end, ""))
    loose = _loose(words, opened)
    link = link or (0, 1, "") in loose
    cuts.extend(loose)
    pairs = _pairs(marks)
    cuts.extend((mark.start, mark.end, "") for pair in pairs for mark in pair)
    if " '" in words:
        cuts.extend(_parted(words, pairs))
    if not cuts:
        return Inline(words, 0, link=False)
    left = without(words, sorted(cuts))
    return Inline(left, _strong(words, left, pairs), link)


def _parted(words: str, pairs: list[tuple[_Delimiter, _Delimiter]]) -> Iterator[tuple[int, int, str]]:
    """The spaces that a converter put before an apostrophe inside strong words, where the page had it as a reference ("**Baker 's yeast**")."""
    strong = sorted((opener.end, closer.start) for opener, closer in pairs if len(opener.mark) > 1)
    number, end = 0, 0
    for at in _APOSTROPHE.finditer(words):
        while number < len(strong) and strong[number][0] < at.start():
            end = max(end, strong[number][1])
            number += 1
        if at.end() < end:
            yield at.start(), at.end(), ""


def _held(words: str, match: regex.Match[str]) -> list[tuple[int, int, str]]:
    """The marks around what is kept: addresses, named spans and signs that asciidoc passes on, and in them the signs that it has a name for."""
    start, end = match.span()
    signs = len(match["signs"] or match["pass"] or "<")
    if match.lastgroup == "plus":
        return [(start, end, "+")]
    inner = signs + (words.index("#", start) if match.lastgroup == "named" else start)
    named = [(at.start(), at.end(), "+") for at in _PLUS.finditer(words, inner, end - signs)]
    return [(start, inner, ""), *named, (end - signs, end, "")]


def _loose(words: str, opened: list[int]) -> list[tuple[int, int, str]]:
    """Brackets of a link that goes on in the next block or came from the one before, as when a whole card was one link."""
    found = []
    if opened and opened[0] == 0 and "]" not in words:
        found.append((0, 1, ""))
    end = len(words)
    if opened and opened[-1] == end - 1 > 0:
        found.append((opened[-1], end, ""))
        end = len(words[:-1].rstrip())
    if words[end - 1] == "]" and "[" not in words[:end]:
        found.append((end - 1, end, ""))
    return found


def _delimiter(words: str, mark: str, start: int, end: int) -> _Delimiter:
    before = words[start - 1] if start else " "
    after = words[end] if end < len(words) else " "
    opens, closes = not after.isspace(), not before.isspace()
    if mark[0] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return _Delimiter(mark, start, end, opens, closes)


def _pairs(marks: list[_Delimiter]) -> list[tuple[_Delimiter, _Delimiter]]:
    """Openers and closers of the same mark, matched innermost first in one pass; three stars may be one mark and two of another."""
    waiting: dict[str, list[_Delimiter]] = {}
    found: list[tuple[_Delimiter, _Delimiter]] = []
    for mark in marks:
        if mark.closes and (pairs := _closed(waiting, mark)):
            found.extend(pairs)
        elif mark.opens:
            waiting.setdefault(mark.mark, []).append(mark)
    return found


def _closed(waiting: dict[str, list[_Delimiter]], mark: _Delimiter) -> list[tuple[_Delimiter, _Delimiter]]:
    """What a closing mark closes: an opener like it, else a part of three ("***Name* (short)**"), else two openers that end together."""
    if stack := waiting.get(mark.mark):
        return [(stack.pop(), mark)]
    char, size = mark.mark[0], len(mark.mark)
    if size < _MOST and char != "~" and (stack := waiting.get(char * _MOST)):
        opener = stack.pop()
        inner = opener.end - size
        waiting.setdefault(char * (_MOST - size), []).append(opener._replace(mark=char * (_MOST - size), end=inner))
        return [(opener._replace(mark=mark.mark, start=inner), mark)]
    one, two = waiting.get(char), waiting.get(char * 2)
    if size < _MOST or not one or not two:
        return []
    first, last = sorted((one.pop(), two.pop()), key=lambda opener: -opener.start)
    edge = mark.start + len(first.mark)
    return [(first, mark._replace(mark=first.mark, end=edge)), (last, mark._replace(mark=last.mark, start=edge))]


def _strong(words: Words, left: Words, pairs: list[tuple[_Delimiter, _Delimiter]]) -> int:
    """Length of the strongly emphasized beginning of the words that are left."""
    for opener, closer in pairs:
        if opener.start == 0 and len(opener.mark) > 1 and opener.mark[0] in "*_":
            place = words.at(closer.start)
            if left.starts is None:
                return max(0, min(len(left), place - left.start))
            return bisect_left(left.starts, place)
    return 0

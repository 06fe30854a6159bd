"""HTML that was escaped once more than HTML is, by a feed, a database or a program that wrote it into a string: as it was before."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import regex

from extractor.findings import Note, note
from extractor.patterns import lazy
from extractor.readers.marks import ESCAPED, is_escaped, unstrung

__all__ = ["as_written"]

_TIMES = 3
"""HTML is not escaped more often."""
_ENOUGH = 5
"""So many end tags that are escaped, each with few real ones beside it, are the page's own."""
_APART = 4
_BREAKS = 12
_REFERENCE = lazy(r"&(?:lt|gt|amp|quot|apos|\#0?39|\#[xX]27|\#34|\#[xX]22);")
_MEANT = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'", "#34": '"', "#x22": '"', "#X22": '"'}
_OWN = re.compile(r"<(?=[spctk])(?P<name>script|style|pre|code|textarea|samp|kbd)(?=[\s>])", re.IGNORECASE)
"""What shows programs, or is one: what is escaped inside of it may be meant so."""
_OWN_ENDS = {name: lazy(rf"(?i)<\\{{0,4}}/{name}\s*+>") for name in ("script", "style", "pre", "code", "textarea", "samp", "kbd")}
_PROGRAMS = frozenset({"script", "style"})
_BREAK = lazy(r"\\r\\n|\\[nrt]")
_BORDER = lazy(r">(?:\\[nrt])++|(?<!\\[nrt])(?:\\[nrt])++<")
_TAG = lazy(r"<[^<>]{0,2000}+>")
_ATTRIBUTE = lazy(r"=\\{1,3}[\"']")
_PLAIN_ATTRIBUTE = lazy(r"=[\"']")
_ESCAPES = lazy(rf"(?P<escape>{ESCAPED})|\\(?P<char>[\\/\"'nrt])")
_CHARS = {"n": "\n", "r": "\r", "t": "\t"}
_LETTERS = lazy(rf"(?P<escape>{ESCAPED})")
_MARKUP = frozenset("<>&\"'\\")
"""What is no letter: tags, and what the next escape might be made of."""
_OUTSIDE = lazy(r"\A\s*+[\"']|[\"']\s*+\Z")


def as_written(text: str) -> tuple[str, list[Note]]:
    """The text with its tags as tags, as often as it was escaped; itself where it is HTML as HTML is."""
    notes: list[Note] = []
    for what, undone in (("character references", _referred), ("escapes of a program's string", _unstrung)):
        count = 0
        for _ in range(_TIMES):
            text, times = undone(text)
            count += times
            if not times:
                break
        notes += [note("html.escaped", count=count, what=what)] if count else []
    return text, notes


def _referred(text: str) -> tuple[str, int]:
    """With character references as what they stand for, where most tags are written so ("&lt;p&gt;")."""
    if "lt;/" not in text or not _is_referred(text):
        return text, 0
    pieces = list(_pieces(text))
    shown = "".join(piece for piece, own in pieces if own)
    # A page may show what it is of; where it shows nothing else, that is the page.
    alone = not _TAG.sub("", shown).strip()
    if not alone and not _is_referred(shown):
        return text, 0
    found = [_REFERENCE.subn(_meant, piece) if own or alone else (piece, 0) for piece, own in pieces]
    return "".join(piece for piece, _ in found), sum(count for _, count in found)


def _is_referred(text: str) -> bool:
    escaped = text.count("&lt;/") + text.count("&amp;lt;/")
    return escaped >= _ENOUGH and escaped >= _APART * text.count("</")


def _meant(match: regex.Match[str]) -> str:
    return _MEANT.get(match[0][1:-1], "'")


def _unstrung(text: str) -> tuple[str, int]:
    r"""With the escapes of a program's string undone, where it was written into one ("<p class=\"a\">\n")."""
    if "\\" not in text or not _may_be_string(text):
        return text, 0
    # What programs inside of the page write, and what it shows of them, is their own.
    pieces = list(_pieces(text))
    shown = "".join(piece for piece, own in pieces if own)
    if "\\" not in shown:
        return text, 0
    signs = shown.count("\\u003c/") + shown.count("\\u003C/")
    quotes = sum(1 for _ in _ATTRIBUTE.finditer(shown))
    if (signs >= _ENOUGH and signs > _APART * shown.count("</")) or (
        quotes >= _ENOUGH and quotes >= _APART * sum(1 for _ in _PLAIN_ATTRIBUTE.finditer(shown))
    ):
        return _decoded(text)
    if shown.count("\\n") >= _APART * shown.count("\n") and sum(1 for _ in _BORDER.finditer(shown)) >= _BREAKS:
        found = [_BREAK.subn(_break, piece) if own else (piece, 0) for piece, own in pieces]
        return "".join(piece for piece, _ in found), sum(count for _, count in found)
    return _lettered(pieces) if is_escaped(shown) else (text, 0)


def _may_be_string(text: str) -> bool:
    """Whether there is enough of anything that shows a program's string, wherever it stands."""
    return "\\u" in text or text.count("=\\") >= _ENOUGH or sum(map(text.count, ("\\n", "\\r", "\\t"))) >= _BREAKS


def _break(match: regex.Match[str]) -> str:
    return " " if match[0][-1] == "t" else "\n"


def _decoded(text: str) -> tuple[str, int]:
    """A program's string as its value."""
    count = text.count("\\")
    bare = text.strip()
    try:
        value = json.loads(bare if bare[:1] == '"' == bare[-1:] else f'"{text}"', strict=False)
    except ValueError:
        value = _ESCAPES.sub(_char, _OUTSIDE.sub(" ", text))
    # Half a character is none.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), count


def _char(match: regex.Match[str]) -> str:
    return unstrung(match) if match["escape"] else _CHARS.get(match["char"], match["char"])


def _lettered(pieces: list[tuple[str, bool]]) -> tuple[str, int]:
    r"""With letters as themselves that stand in the page's text as programs write them ("\u2248"); what would be markup stays."""
    count = 0

    def letter(match: regex.Match[str]) -> str:
        nonlocal count
        char = unstrung(match)
        count += char not in _MARKUP
        return match[0] if char in _MARKUP else char

    return "".join([_LETTERS.sub(letter, piece) if own else piece for piece, own in pieces]), count


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The page's own text and tags, and what stands in its programs and styles, or is shown as such."""
    at = searched = 0
    endless: set[str] = set()
    while match := _OWN.search(text, searched):
        name = match["name"].lower()
        searched = match.end()
        end = None if name in endless else _OWN_ENDS[name].search(text, searched)
        if end is None and name not in _PROGRAMS:
            endless.add(name)
            continue
        yield text[at : match.start()], True
        at = searched = end.end() if end else len(text)
        yield text[match.start() : at], False
    yield text[at:], True

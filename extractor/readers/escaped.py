"""HTML that was escaped once more than HTML is, by a feed, a database or a program that wrote it into a string: as it was before."""

from __future__ import annotations

import json
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
_PROGRAM = lazy(r"(?i)<(?P<name>script|style)(?=[\s>])")
_PROGRAM_ENDS = lazy(r"(?i)<\\{0,4}/(?:script|style)\s*+>")
_BREAK = lazy(r"\\r\\n|\\[nrt]")
_BORDER = lazy(r">(?:\\[nrt])+|(?:\\[nrt])+<")
_ATTRIBUTE = lazy(r"=\\{1,3}[\"']")
_PLAIN_ATTRIBUTE = lazy(r"=[\"']")
_ESCAPES = lazy(rf"(?P<escape>{ESCAPED})|\\(?P<char>[\\/\"'nrt])")
_CHARS = {"n": "\n", "r": "\r", "t": "\t"}
_LETTERS = lazy(rf"(?P<escape>{ESCAPED})")
_MARKUP = frozenset("<>&\"'")
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
    if "lt;/" not in text:
        return text, 0
    escaped = text.count("&lt;/") + text.count("&amp;lt;/")
    if escaped < _ENOUGH or escaped < _APART * text.count("</"):
        return text, 0
    return _REFERENCE.subn(lambda match: _MEANT.get(match[0][1:-1], "'"), text)


def _unstrung(text: str) -> tuple[str, int]:
    r"""With the escapes of a program's string undone, where it was written into one ("<p class=\"a\">\n")."""
    if "\\" not in text:
        return text, 0
    # What programs inside of the page write is their own.
    shown = "".join(piece for piece, own in _pieces(text) if own)
    if "\\" not in shown:
        return text, 0
    signs = shown.count("\\u003c/") + shown.count("\\u003C/")
    quotes = sum(1 for _ in _ATTRIBUTE.finditer(shown))
    if (signs >= _ENOUGH and signs > _APART * shown.count("</")) or (
        quotes >= _ENOUGH and quotes >= _APART * sum(1 for _ in _PLAIN_ATTRIBUTE.finditer(shown))
    ):
        return _decoded(text)
    if text.count("\\n") >= _APART * text.count("\n") and sum(1 for _ in _BORDER.finditer(shown)) >= _BREAKS:
        return _BREAK.subn(lambda match: " " if match[0][-1] == "t" else "\n", text)
    return _lettered(text) if is_escaped(shown) else (text, 0)


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


def _lettered(text: str) -> tuple[str, int]:
    r"""With letters as themselves that stand in the page's text as programs write them ("\u2248"); what would be markup stays."""
    count = 0

    def letter(match: regex.Match[str]) -> str:
        nonlocal count
        char = unstrung(match)
        count += char not in _MARKUP
        return match[0] if char in _MARKUP else char

    return "".join([_LETTERS.sub(letter, piece) if own else piece for piece, own in _pieces(text)]), count


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """The page's own text and tags, and what stands in its programs and styles."""
    at = 0
    while match := _PROGRAM.search(text, at):
        end = _PROGRAM_ENDS.search(text, match.end())
        yield text[at : match.start()], True
        at = end.end() if end else len(text)
        yield text[match.start() : at], False
    yield text[at:], True

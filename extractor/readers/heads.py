"""What makes a line a heading in markdown and in light markups like it, and how high it stands."""

from __future__ import annotations

from itertools import islice

import regex

from extractor.patterns import lazy
from extractor.readers.lines import Line

__all__ = ["ATX", "DRAWN", "TIGHT", "attributes", "goes_on", "is_drawn", "is_tight", "is_turned"]

_HEADS = (
    r"\#{1,6}",
    r"={1,6}",  # wikis and asciidoc
    r"\*{2,6}(?=[ \t][^*]{1,200}+(?:(?<=[^\s*])\*(?!\*)[^*]{1,200}+){0,3}+(?:\*++)?$)",  # org; a star behind a word is the word's
    r"[hH](?P<level>[1-6])(?:\([^()]{0,200}\))?[.:\]]",  # textile, trackers, and labels that a script put there
)
"""What stands before a heading's words, in markdown and in light markups like it."""
ATX = lazy(rf"\A(?:</?[a-z][^<>]{{0,300}}+>\s*+){{0,8}}+\[?(?P<mark>{'|'.join(_HEADS)})[ \t]+(?:\{{anchor:[^{{}}]{{0,200}}\}})?")
TIGHT = lazy(r"\A(?P<mark>\#{2,6}|\#(?=\p{Lu}[^#]{0,200}\Z))(?P<level>(?!)\d)?(?=[\p{L}\p{N}*\[])")
"""A heading's mark that has lost the space behind it; one alone is a title's, or begins a tag or a number ("#1")."""
_TIGHT = lazy(r"^\#{2,6}[\p{Lu}\p{Lo}*\[]", regex.MULTILINE)
_HABIT = 2
_WIKI = lazy(r"^(?P<mark>={1,6})[ ]\S[^\n]{0,300}(?P=mark)$", regex.MULTILINE)
_TOP = 5
"""A wiki whose first heading has so many marks gives the most to the highest, as DokuWiki does."""
DRAWN = {"~": 3, "^": 4, '"': 5}
"""The levels of headings by what is drawn below them, as reStructuredText has it, as long as they are."""
_SHORTEST = 3
_DIGITS = "0123456789"
"""A label has none where its heading begins, and more where two headings say the same."""
_LABEL = lazy(r"\s\[(?P<label>[\p{Ll}\p{Nd}-]{1,300}+)\]$")
_ATTRIBUTES = lazy(r"\s\{[#.][^{}]{0,400}+\}$")


def is_turned(text: str) -> bool:
    """Whether a wiki's text gives the most marks to the highest headings."""
    first = _WIKI.search(text) if "\n=====" in text or text.startswith("=====") else None
    return first is not None and len(first["mark"]) >= _TOP


def is_tight(text: str) -> bool:
    """Whether the marks of a text's headings have lost the space behind them: hashtags have one mark, and stand alone."""
    return ("\n##" in text or text.startswith("##")) and sum(1 for _ in islice(_TIGHT.finditer(text), _HABIT)) == _HABIT


def is_drawn(line: str, length: int) -> bool:
    """Whether a line of one mark is what is drawn below a heading of that length."""
    return len(line) >= _SHORTEST and line == line[0] * length


def goes_on(line: Line, mark: str) -> Line | None:
    """A line under a heading without the heading's mark, where it has that and no blank line stands between."""
    if line.after_blank or not line.text.startswith(mark) or not line.text[len(mark) :].strip():
        return None
    return line._replace(start=line.start + len(mark), text=line.text[len(mark) :])


def attributes(words: str, at: int) -> regex.Match[str] | None:
    """The attributes behind a heading that begins at `at`: in braces, or a label in brackets that is made of the heading's own words."""
    if words.endswith("}"):
        return _ATTRIBUTES.search(words, max(at, len(words) - 420))
    label = _LABEL.search(words, max(at, len(words) - 420)) if words.endswith("]") else None
    own = "".join(filter(str.isalnum, words[at : label.start()].casefold())) if label else ""
    return label if label and own.strip(_DIGITS) == label["label"].replace("-", "").strip(_DIGITS) != "" else None

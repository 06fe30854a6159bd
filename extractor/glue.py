"""Where the open section's glue may be cut: card texts, years, labels and their values."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.layouts.match import template
from extractor.layouts.model import Layout, Section
from extractor.text import Words
from extractor.values.years import AT_END, AT_START

__all__ = ["TITLE", "Open", "around"]

_HEADING = 160
TITLE = 160
"""A longer line is no title with its years beside it."""


class Open:
    """The open section's own glue."""

    __slots__ = ("cards", "data", "initials", "labels", "prefixes", "tests", "years")

    def __init__(self, data: Section, layout: Layout, known: Sequence[str]) -> None:
        self.data = data
        self.years = data.field in layout.glue.years
        self.cards = (*data.card.description, *data.card.end) if data.card else ()
        self.labels = [
            text for texts in (*(one.heading for one in data.label), *data.labels.values(), *(one.heading for one in data.table)) for text in texts
        ]
        self.initials = {first for text in self.labels for first in ("12" if text.startswith("{year") else text[0].casefold())}
        self.prefixes = [text for label in data.label for texts in label.prefix.values() for text in texts]
        self.tests = (*known, *self.cards, *self.prefixes)

    def cuts(self, words: Words) -> tuple[str, list[int]]:
        """Where words of this section are to be cut."""
        for text in self.cards:
            if text in words and len(words) > len(text):
                return "glue.card", [edge for at in _places(words, text) for edge in (at, at + len(text))]
        if self.years:
            cuts = _years(words)
            if cuts:
                return "glue.years", cuts
        if words[:1].casefold() in self.initials:
            for text in self.labels:
                end = _prefix(words, text)
                if end and _is_edge(words, end, text):
                    return "glue.label", [end]
        for text in self.prefixes:
            cuts = [at for at in _places(words, text) if at > 0 and not words[at - 1].isalpha()] if text in words else []
            if cuts:
                return "glue.label", cuts
        return "", []


def _places(words: str, text: str) -> list[int]:
    """Where a text stands in the words, without overlaps."""
    found, at = [], words.find(text)
    while at >= 0:
        found.append(at)
        at = words.find(text, at + len(text))
    return found


def around(words: str, text: str) -> list[int]:
    """A known text is cut off where it begins or ends the block, or where no space stands beside it."""
    cuts = []
    for at in _places(words, text):
        end = at + len(text)
        if end < len(words) and (at == 0 or not words[end].isspace()) and not words[end].islower():
            cuts.append(end)
        if at > 0 and (end == len(words) or not words[at - 1].isspace()):
            cuts.append(at)
    return cuts


def _years(words: str) -> list[int]:
    """Where "0-2 yearsThe …" and "Title2-5 years" are cut; never where the whole block is the years."""
    if words[:1].isdigit() or len(words) < TITLE:
        match = AT_START.match(words)
        if match:
            following = words[match.end() :].lstrip()
            glued = bool(following) and (not words[match.end()].isspace() or following[:1].isupper())
            return [match.end()] if glued else []
        if len(words) < TITLE:
            match = AT_END.search(words, max(0, len(words) - 40))
            return [match.start()] if match and match.start() else []
    return []


def _prefix(words: str, text: str) -> int:
    """The end of a label that the words begin with, or 0."""
    if "{" in text:
        match = template(text).match(words)
        return match.end() if match else 0
    return len(text) if words[: len(text)].casefold() == text.casefold() else 0


def _is_edge(words: str, end: int, text: str) -> bool:
    """Whether what follows a label is a value: a lower-case word after it makes both a sentence."""
    rest = words[end : end + _HEADING]
    bare = rest.lstrip(" :\t–—-|")
    if not bare:
        return False
    if rest[0] in ":\t|–—":
        return True
    return not bare[0].islower() and (rest[0].isspace() or not (text[-1].isdigit() and rest[0].isdigit()))

"""All headings of a layout as patterns, for those that a scraper ran into a text.

To compile a hundred of them anew for each role takes as long as reading a page does. So each heading has a pattern of its own, which is kept where
it does not name the role, and is asked only where its words, without its slots, stand in the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from typing import NamedTuple

import regex

from extractor.layouts.match import Headings, headings_of
from extractor.layouts.model import Layout
from extractor.layouts.once import once
from extractor.layouts.plurals import numbers, stem
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy

__all__ = ["RunIn"]

_SLOT = regex.compile(r"(\{\w+\})")
_SPACE = regex.compile(r"\s+")
_LOUD = regex.compile(r"[^a-z]{3,}+")
_FEWEST = 3
"""So many letters are looked for, not fewer: of what stands in capitals, one or two begin each sentence and word of a title."""
_ROLE = "{role}"
_SLOTS = {
    "{a}": "(?:an?|AN?)",
    "{year}": r"(?:19|20)\d\d",
    "{years}": r"(?:19|20)\d\d\s?[-\u2010-\u2014\u2212]\s?(?:20)?\d\d",
}


class _Form(NamedTuple):
    """A heading as a site writes it, or all in capitals."""

    shouts: bool
    needs: tuple[str, ...]
    """The words between its slots, those before the role with its slot."""
    source: str
    """Its pattern, the role a slot yet."""
    pattern: regex.Pattern[str] | None
    """The same compiled, where it does not name the role."""


class RunIn:
    """The headings of a layout that may stand in a text, in their own case (or all in capitals), the role in singular or plural."""

    def __init__(self, headings: Headings, role: RoleWords, text: str) -> None:
        words = role.role.split()
        # A capital after the role in its own case begins the next word.
        names = r"\s".join(map(numbers, words)), r"\s".join(numbers(word.upper(), "s|es|S|ES") for word in words)
        stems = [stem(word) for word in (words[0], words[0].upper())] if words else ["", ""]
        plain = " ".join(text.split())
        texts = plain, "\n".join(_LOUD.findall(plain))
        self._patterns: list[tuple[str, regex.Pattern[str]]] = []
        for form in _forms(headings.layout):
            loud = form.shouts
            needs = [need.replace(_ROLE, stems[loud]) for need in form.needs]
            if all(need in texts[loud] for need in needs if len(need) >= _FEWEST):
                pattern = form.pattern or regex.compile(form.source.replace(_ROLE, names[loud]))
                if pattern.search(text):
                    self._patterns.append((max(needs, key=len, default=""), pattern))

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """All places of such headings, none inside the one before it; of those that begin together, the one with the longer wording."""
        plain = " ".join(text.split())
        asked = [pattern for need, pattern in self._patterns if need in plain]
        last = 0
        for start, _, match in merge(*(_places(number, pattern, text) for number, pattern in enumerate(asked))):
            if start >= last:
                last = match.end()
                yield match


def _places(number: int, pattern: regex.Pattern[str], text: str) -> Iterator[tuple[int, int, regex.Match[str]]]:
    """Each place of a pattern, with the pattern's number: of two matches that begin together, the first pattern's comes first."""
    return ((match.start(), number, match) for match in pattern.finditer(text, overlapped=True))


@once
def _forms(layout: Layout) -> tuple[_Form, ...]:
    """The headings of a layout, the longer ones first."""
    texts = {row.heading for rows in headings_of(layout).by_key.values() for row in rows} | set(layout.role.title)
    texts.discard(_ROLE)
    ordered = sorted(texts, key=lambda text: (-len(text), text))
    return tuple(_form(text, shouts=shouts) for text in ordered for shouts in (False, True))


def _form(heading: str, *, shouts: bool) -> _Form:
    pieces = _SLOT.split(heading.upper() if shouts else heading)
    pieces = [piece.lower() if piece.lower() in {*_SLOTS, _ROLE} else piece for piece in pieces]
    needs = "".join("\0" if piece in _SLOTS else f"{piece}\0" if piece == _ROLE else piece for piece in pieces).split("\0")
    patterns = (piece if piece == _ROLE else _SLOTS.get(piece) or r"\s".join(map(regex.escape, _SPACE.split(piece))) for piece in pieces)
    source = "".join(patterns)
    return _Form(shouts, tuple(need for one in needs if (need := " ".join(one.split()))), source, None if _ROLE in pieces else lazy(source))

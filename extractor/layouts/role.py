"""The occupation's name, ready to be found in a page's words."""

from __future__ import annotations

import regex

from extractor.layouts.keys import ROLE, key_of
from extractor.layouts.plurals import forms, stem
from extractor.values.where import countries_named

__all__ = ["RoleWords"]

_TAIL = regex.compile(r"[(\[/]")
_ARTICLES = frozenset({"a", "an", "the"})


def _places_in(role: str) -> regex.Pattern[str] | None:
    """A pattern of the places that the role is named by ("Turkey Farmer", "London Guide"), before the rest of it in any case and number."""
    named = [] if role.islower() else countries_named(role)
    last = max(role.rfind(" "), 0)
    rest = role[:last] + stem(role[last:])
    found = [rf"{regex.escape(role[p.start : p.end])}(?={regex.escape(rest[p.end :])})" for p in named if rest[p.end :].strip()]
    return regex.compile(rf"\b(?i:{'|'.join(found)})") if found else None


class RoleWords:
    """A role's name, ready to be found in keys: any of its words may stand in the plural, a bracketed or slashed tail may be missing."""

    __slots__ = ("blank", "first", "forms", "places", "role", "short", "small")

    def __init__(self, role: str) -> None:
        self.role = role
        words = key_of(role).split()
        self.forms = tuple(forms(word) for word in words)
        bare = _TAIL.split(role, maxsplit=1)[0]
        # A letter alone is no short form ("A/B Tester"), but may be the article before the name.
        self.short = (len(bare.strip()) > 1 and len(key_of(bare).split())) or len(words)
        self.first = words[0][:2] if words else ROLE
        blank = "".join("x" if char.isalnum() else char for char in role)
        self.blank = blank[:1].upper() + blank[1:]
        self.places = _places_in(role)
        self.small = role[:1].islower()

    def masked(self, text: str) -> str:
        """The text with the role's letters and digits, wherever it stands, as letters that mean nothing; every offset stays."""
        known = self._put(text, self.blank)
        return known if self.places is None else self.places.sub(lambda place: "x" * len(place[0]), known)

    def without_marks(self, text: str) -> str:
        """The text with the role's own dashes and colons as letters; every offset stays."""
        return self._put(text, "x" * len(self.role))

    def raised(self, text: str) -> str:
        """The text with the role in a capital where it is written small ("naïve Bayes Engineer"); every offset stays."""
        return self._put(text, self.blank) if self.small else text

    def _put(self, text: str, other: str) -> str:
        """The text with the role's name as another one of the same length."""
        return str(text).replace(self.role, other) if self.role in text else text

    def fold(self, key: str) -> str | None:
        """The key with the role, and an article before it, as one token; None where the role does not stand in it."""
        if not self.forms or self.first not in key:
            return None
        words = key.split()
        for at, word in enumerate(words):
            length = self.match(words, at) if word in self.forms[0] else 0
            if length:
                start = at - 1 if at and words[at - 1] in _ARTICLES else at
                return " ".join([*words[:start], ROLE, *words[at + length :]])
        return None

    def match(self, words: list[str], at: int) -> int:
        """How many words from `at` on are the role."""
        best = 0
        for index, known in enumerate(self.forms):
            if at + index >= len(words) or words[at + index] not in known:
                break
            if index + 1 in {self.short, len(self.forms)}:
                best = index + 1
        # "Nurse Practitioner (NP)s": the plural stands behind the bracket.
        return best + 1 if best and words[at + best : at + best + 1] == ["s"] else best

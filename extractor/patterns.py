"""Patterns that are compiled when they are first asked.

A page needs about half of the package's patterns, and compiling one costs as much as a page's share in reading it; a program that reads one page
would spend a tenth of its time on patterns that it never asks.

And questions about a whole page, such as whether one of these twelve words stands anywhere in it: pydantic's core brings Rust's regular
expressions, which look for all of them in one pass, some hundred times as fast as `in` after `in`. They say whether, not where, so they are
asked before the dear look, not instead of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, cast

import regex

__all__ = ["Led", "any_of", "lazy", "said", "screen"]

_ASKED = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub")


def lazy(source: str, flags: int = 0) -> regex.Pattern[str]:
    """What `regex.compile` gives, but compiled when first asked."""
    return cast("regex.Pattern[str]", _Later(source, flags))


class _Later:
    """A pattern to be; its methods become attributes of its own, so that it costs nothing once compiled."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = regex.compile(self.pattern, self.flags)
        for asked in _ASKED:
            setattr(self, asked, getattr(compiled, asked))
        return getattr(compiled, name)


class Found(NamedTuple):
    """Where a pattern in two was found."""

    start: int
    at: int
    """Where its first part ends, and the match of its second, whose places are counted from there, begins."""
    match: regex.Match[str]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.at + self.match.end()

    def span(self, name: str) -> tuple[int, int]:
        """Where a group of its second part stands."""
        start, end = self.match.span(name)
        return self.at + start, self.at + end


class Led:
    """A pattern in two: what it begins with is looked for, and what follows is asked there alone, of so many characters as it may need.

    In one, what follows would be tried from wherever the search may begin, over and over the same words.
    """

    def __init__(self, begins: str, follows: str, reach: int, flags: int = 0) -> None:
        self._begins, self._follows, self._reach = lazy(begins, flags), lazy(rf"\A(?:{follows})", flags), reach

    def finditer(self, text: str) -> Iterator[Found]:
        """All places, none inside the one before it."""
        last = 0
        for lead in self._begins.finditer(text):
            at = lead.end()
            if lead.start() >= last and (match := self._follows.match(text[at : at + self._reach])):
                found = Found(lead.start(), at, match)
                last = found.end
                yield found

    def search(self, text: str) -> Found | None:
        """The first place."""
        return next(self.finditer(text), None)


_AT_ONCE = 4
"""So many words are looked for in one pass where their case does not matter: of more the engine makes too many."""
_SPECIAL = frozenset("\\.+*?()|[]{}^$#&-~")


def said(*patterns: str) -> Callable[[str], bool]:
    """Tell whether one of the patterns, in Rust's dialect, fits anywhere in a text; they are compiled when first asked."""
    looks: list[Callable[[str], bool]] = []

    def asked(text: str) -> bool:
        if not looks:
            looks.extend(map(_look, patterns))
        for look in looks:
            if look(text):
                return True
        return not _is_whole(text) and asked(text.encode("utf-8", "replace").decode())

    return asked


def _look(pattern: str) -> Callable[[str], bool]:
    from pydantic_core import SchemaValidator, core_schema

    return SchemaValidator(core_schema.str_schema(pattern=pattern)).isinstance_python


def any_of(*texts: str, any_case: bool = False) -> Callable[[str], bool]:
    """Tell whether one of these texts stands anywhere in a text; False where there are none."""
    escaped = ["".join(f"\\{char}" if char in _SPECIAL else char for char in text) for text in texts]
    if any_case:
        return said(*("(?i)" + "|".join(escaped[at : at + _AT_ONCE]) for at in range(0, len(escaped), _AT_ONCE)))
    return said("|".join(escaped)) if escaped else lambda _: False


_AROUND = regex.compile(r"\(\?<?[=!](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|(?<=(?<!\\)[*+?]|\{[\d,]+\})\+")
"""What of a pattern looks around, and what forbids to go back."""
_SORTS = regex.compile(r"\[[^\[\]\\]*+\\[^\[\]]*+\]|\\[wWdDsS]|\\p\{\w+\}")
"""Sorts of characters: of plain ones Rust has the same, but for white space; of all others its tables may be older or newer."""
_COUNTED = regex.compile(r"(?:\[[^\[\]]*+\]|\\[wWdDsS]|\\p\{\w+\}|(?<!\\)\.)\{[\d,]+\}[?+]?")
"""So many of a sort: the engine would keep count of them from each place on."""
_PLAIN = {r"\d": "[0-9]", r"\w": "[0-9A-Za-z_]"}
_DOTLESS, _DOTTED = "\u0131", "\u0130"
"""An "i" of Turkish, which is an "I" without case here and is none in Rust."""


def screen(*patterns: regex.Pattern[str] | str) -> Callable[[str], bool]:
    """Tell whether one of the patterns may be found in a text, or in one of its lines: where it says no, none is.

    For patterns, by `lazy` or as they are written, that are asked of each line of a page, and are in few.
    """
    looks: list[Callable[[str], bool]] = []
    any_text = said(*(_wider(pattern, plain=False) for pattern in patterns))

    def asked(text: str) -> bool:
        if not text.isascii():
            return any_text(text) or _DOTLESS in text or _DOTTED in text
        if not looks:
            # One for each: all in one would be too large for the engine to keep what it has made of it.
            looks.extend(_look(_wider(pattern, plain=True)) for pattern in patterns)
        for look in looks:  # noqa: SIM110  # most have one pattern, and `any` takes as long as the look
            if look(text):
                return True
        return False

    return asked


def _wider(pattern: regex.Pattern[str] | str, *, plain: bool) -> str:
    """A pattern in Rust's dialect that is found wherever this one is, and elsewhere too; `plain` for texts of ASCII alone."""
    source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    source = _SORTS.sub(
        lambda sort: _PLAIN.get(sort[0], sort[0]) if plain and r"\s" not in sort[0].lower() else "(?s:.)",
        _COUNTED.sub("(?s:.)*", _AROUND.sub("", source)),
    )
    source = source.replace(r"\A", "^").replace(r"\b", r"(?-u:\b)" if plain else "")
    return f"(?{'im' if flags & regex.IGNORECASE else 'm'}:{source})"


def _is_whole(text: str) -> bool:
    """Whether no half of a character stands in a text, which Rust would not look at."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True

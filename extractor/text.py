"""Cleaned text and the way back to the read text: the only offset arithmetic in the house.

The read text keeps every character of the page. What a record shows is cleaned: NFC, white space folded to single spaces, format
characters gone. `Words` is such a cleaned string that knows, character by character, where it stands in the read text, so a value
never has to be searched for again.
"""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, Self

from extractor.mapped import PLACE, mapped
from extractor.patterns import lazy

__all__ = ["Derived", "Span", "Words", "clean", "fold", "is_clean", "join", "placed", "standing", "without"]


class Span(NamedTuple):
    """A half-open range of code points in the read text."""

    start: int
    end: int


_start, _end = itemgetter(0), itemgetter(1)
_bare_str, _bare_tuple = str.__new__, tuple.__new__
"""Python's own constructors: a class that is called takes twice their time, and a page makes hundreds of words and spans."""


class Words(str):
    """A cleaned text with its place in the read text.

    `starts` and `ends` give, for each character, the range it came from; both are None when character i simply stands at
    `start + i`. `parts` are the source ranges the text covers, in order: more than one when it was joined from several blocks.
    `repaired` says that the text equals its source only after a repair inside it.
    """

    __slots__ = ("ends", "parts", "repaired", "start", "starts")

    start: int
    starts: Sequence[int] | None
    ends: Sequence[int] | None
    parts: tuple[Span, ...] | None
    repaired: bool

    def __new__(
        cls,
        text: str,
        start: int,
        starts: Sequence[int] | None = None,
        ends: Sequence[int] | None = None,
        parts: tuple[Span, ...] | None = None,
        *,
        repaired: bool = False,
    ) -> Self:
        """Bind a cleaned text to its place."""
        self = str.__new__(cls, text)
        self.start, self.starts, self.ends, self.parts, self.repaired = start, starts, ends, parts, repaired
        return self

    @property
    def span(self) -> Span:
        """The range of the read text from the first to the last character."""
        start = self.start
        return _bare_tuple(Span, (start, start + len(self) if self.ends is None else self.end))

    @property
    def end(self) -> int:
        """Where the last character ends in the read text."""
        if self.ends is None:
            return self.start + len(self)
        return self.ends[-1] if self else self.start

    def pieces(self) -> tuple[Span, ...]:
        """The source ranges covered, one for each block the text was joined from."""
        return self.parts if self.parts is not None else (self.span,)

    def cut(self, start: int, end: int | None = None) -> Words:
        """The words from `start` to `end`, without white space at either end; offsets are those of the cleaned text."""
        piece = self[start:end]
        text = piece.strip()
        if text is not piece:
            start += len(piece) - len(piece.lstrip())
        if self.starts is None or self.ends is None:
            words = _bare_str(Words, text)
            words.start, words.starts, words.ends, words.parts, words.repaired = self.start + start, None, None, None, self.repaired
            return words
        end = start + len(text)
        first = self.starts[start] if start < len(self.starts) else self.end
        parts = self.parts
        if parts is not None:
            last = self.ends[end - 1] if text else first
            inside = parts[bisect_right(parts, first, key=_end) : bisect_left(parts, last, key=_start)]
            parts = tuple(Span(max(a, first), min(b, last)) for a, b in inside)
        return Words(text, first, self.starts[start:end], self.ends[start:end], parts, repaired=self.repaired)

    def at(self, index: int) -> int:
        """Where the character `index` stands in the read text; `len(self)` gives the end."""
        if self.starts is None:
            return self.start + index
        return self.starts[index] if index < len(self.starts) else self.end

    def __reduce__(self) -> tuple[type[str], tuple[str]]:
        """Pickle as a plain string: a place means nothing without its page."""
        return str, (str(self),)


def standing(text: str, start: int) -> Words:
    """The words of a text that needs no cleaning and stands in the read text from `start` on, character by character."""
    words = _bare_str(Words, text)
    words.start, words.starts, words.ends, words.parts, words.repaired = start, None, None, None, False
    return words


class Derived(NamedTuple):
    """A computed value and the range of the read text that is its evidence."""

    value: object
    span: Span


# All white space but a single space; splitting at every space would cost an object a word.
_FOLD = lazy(r"[^\S ]\s*+| \s++")


def fold(text: str) -> str:
    """The text with each run of white space as one space, and none at the ends."""
    text = text.strip()
    return text if text.isprintable() and "  " not in text else _FOLD.sub(" ", text)


def is_clean(text: str) -> bool:
    """Whether `text` needs no cleaning, apart from white space at its ends.

    `isprintable` is false for every control and format character and for all white space but the plain space.
    """
    return text.isprintable() and "  " not in text and (text.isascii() or unicodedata.is_normalized("NFC", text))


def clean(read: str, start: int, end: int, *, known_clean: bool = False) -> Words:
    """The words of `read[start:end]`, cleaned and stripped."""
    return placed(read[start:end], start, known_clean=known_clean)


def placed(text: str, start: int, *, known_clean: bool = False) -> Words:
    """The words of a text that stands in the read text from `start` on, cleaned and stripped."""
    if not known_clean and not is_clean(text):
        if "\t" not in text or not is_clean(evened := text.replace("\t", " ")):
            return _mapped(text, start)
        # A row's cells, with a tab between each two: a space for a tab moves nothing.
        text = evened
    bare = text.strip()
    return standing(bare, start if bare is text else start + len(text) - len(text.lstrip()))


def _mapped(text: str, offset: int) -> Words:
    cleaned, starts, ends = mapped(text, offset)
    return Words(cleaned, starts[0] if starts else offset, starts, ends)


def join(words: Iterable[Words], between: str | Sequence[str] = "\n", *, whole: bool = False) -> Words:
    """Several words as one string, with `between` in each gap (or, of a sequence, the item of that gap).

    `whole` says that they are lines of one block, so that the result covers one range; otherwise each keeps its own.
    """
    items = list(words)
    gaps = [between] * len(items) if isinstance(between, str) else list(between)
    kept = [number for number, word in enumerate(items) if word]
    if len(kept) < 2:
        return items[kept[0]] if kept else Words("", items[0].start if items else 0)
    text: list[str] = []
    starts, ends = array(PLACE), array(PLACE)
    for number in kept:
        word = items[number]
        first, last = word.span
        if text:
            gap = gaps[number - 1]
            text.append(gap)
            starts.extend(ends[-1] for _ in gap)
            ends.extend(first for _ in gap)
        text.append(str(word))
        starts.extend(word.starts if word.starts is not None else range(first, last))
        ends.extend(word.ends if word.ends is not None else range(first + 1, last + 1))
    parts = None if whole else tuple(chain.from_iterable(items[number].pieces() for number in kept))
    repaired = any(items[number].repaired for number in kept) or (whole and "" in gaps)
    return Words("".join(text), starts[0], starts, ends, parts, repaired=repaired)


def without(words: Words, cuts: list[tuple[int, int, str]]) -> Words:
    """The words with the ranges replaced, folded again where a cut left two spaces."""
    offset, known, known_ends = words.start, words.starts, words.ends
    pieces: list[str] = []
    starts, ends = array(PLACE), array(PLACE)
    at, replaced = 0, False
    for start, end, instead in (*cuts, (len(words), len(words), "")):
        if start < at:
            continue
        if start > at:
            # A piece is no words of its own: a line may be cut at a quarter of a million places.
            pieces.append(words[at:start])
            starts.extend(range(offset + at, offset + start) if known is None else known[at:start])
            ends.extend(range(offset + at + 1, offset + start + 1) if known_ends is None else known_ends[at:start])
        if instead:
            replaced = True
            pieces.append(instead)
            starts.extend((words.at(start),) * len(instead))
            ends.extend((words.at(end - 1) + 1,) * len(instead))
        at = end
    first = starts[0] if starts else words.at(0)
    if known is None and len(pieces) < 2 and not replaced:
        return _folded(Words("".join(pieces), first, repaired=words.repaired))
    return _folded(Words("".join(pieces), first, starts, ends, repaired=words.repaired))


def _folded(words: Words) -> Words:
    words = words.cut(0)
    if "  " not in words:
        return words
    keep = [index for index, char in enumerate(words) if not (char == " " and words[index - 1] == " ")]
    starts = [words.at(index) for index in keep]
    ends = [words.at(index) + 1 if words.ends is None else words.ends[index] for index in keep]
    return Words("".join(words[index] for index in keep), starts[0], starts, ends, repaired=words.repaired)

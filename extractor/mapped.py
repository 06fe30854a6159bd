"""Text that must be cleaned, with the range that each of its characters came from."""

from __future__ import annotations

import unicodedata
from array import array
from itertools import compress

from extractor.patterns import lazy

__all__ = ["PLACE", "Mapped", "mapped"]

# Beyond this many marks on one letter (Unicode's stream-safe bound), normalization would cost quadratic time.
_MARKS = 30
# What no mark and no format character can touch: characters before one of their kind or a space. Only the last of a run may have marks.
_BARE = r"[^\s\p{Cf}\p{M}\u1161-\u11ff]"
# Format characters that go, so that a mark behind them belongs to the letter before; joiners shape what they stand in.
_UNSEEN = r"(?:(?![\u200c\u200d])\p{Cf})*+"
_TOKEN = lazy(
    rf"(?P<run>{_BARE}(?=[ ]|{_BARE})(?:[ ]?{_BARE}(?=[ ]|{_BARE}))*+)"
    r"|(?P<blank>\s++)|(?P<format>\p{Cf})"
    rf"|(?P<cluster>[^\s\p{{Cf}}\p{{M}}](?:{_UNSEEN}[\p{{M}}\u1161-\u11ff]){{1,{_MARKS}}}+)"
    r"|(?P<plain>[^\s\p{Cf}])"
)
_SHAPED, _BLANK = lazy(r"[\p{Cf}\p{M}\u1161-\u11ff]"), lazy(r"[^\S ]")
# Half a pair, which no text that was read has in it.
_GONE = "\ud800"
# Four bytes a place: as a list of numbers, a long text's places would take forty.
PLACE = "I"
_JOINERS = "\u200c\u200d"

Mapped = tuple[str, "array[int]", "array[int]"]
"""The text, and where each of its characters starts and ends in the read text."""


def mapped(text: str, offset: int) -> Mapped:
    """A text, cleaned and stripped, that stands in the read text from `offset` on."""
    if unicodedata.is_normalized("NFC", text) and not _SHAPED.search(text):
        return _spaced(text, offset)
    out: list[str] = []
    starts, ends = array(PLACE), array(PLACE)
    blank: tuple[int, int] | None = None
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup
        if kind == "blank":
            blank = (offset + start, offset + end) if blank is None else (blank[0], offset + end)
            continue
        if kind == "format" and not (match[0] in _JOINERS and out and out[-1][-1] > "\u02ff"):
            continue
        if blank is not None:
            if out:
                out.append(" ")
                starts.append(blank[0])
                ends.append(blank[1])
            blank = None
        seen = "".join(char for char in match[0] if unicodedata.category(char) != "Cf") if kind == "cluster" else match[0]
        fresh = seen if kind == "format" else unicodedata.normalize("NFC", seen)
        if kind == "run" and len(fresh) != end - start:
            _one_by_one(match["run"], offset + start, out, starts, ends)
            continue
        out.append(fresh)
        if len(fresh) == end - start:
            starts.extend(range(offset + start, offset + end))
            ends.extend(range(offset + start + 1, offset + end + 1))
        else:
            starts.extend((offset + start,) * len(fresh))
            ends.extend((offset + end,) * len(fresh))
    return "".join(out), starts, ends


def _spaced(text: str, offset: int) -> Mapped:
    """A text in which nothing but white space is to be cleaned: a run of it becomes the space that its first character stands for."""
    even = _BLANK.sub(" ", text)
    begin = offset + len(even) - len(even.lstrip(" "))
    even = even.strip(" ")
    if not even:
        return "", array(PLACE), array(PLACE)
    # A mark for every other space of a run, then for each that stands behind a mark: all at the speed of `replace`.
    marked = even.replace("  ", f" {_GONE}").replace(f"{_GONE} ", _GONE * 2)
    starts = array(PLACE, compress(range(begin, begin + len(even)), map(_GONE.__ne__, marked)))
    ends = starts[1:]
    ends.append(begin + len(even))
    return marked.replace(_GONE, ""), starts, ends


def _one_by_one(run: str, at: int, out: list[str], starts: array[int], ends: array[int]) -> None:
    """Normalize a run in which some characters become several."""
    for place, char in enumerate(run, at):
        fresh = unicodedata.normalize("NFC", char)
        out.append(fresh)
        starts.extend((place,) * len(fresh))
        ends.extend((place + 1,) * len(fresh))

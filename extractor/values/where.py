"""Which countries a text names: by country, demonym, large city or state."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import regex

from .places import NEED_IN, NOT_PLACES, ROWS, US_STATE_CODES

__all__ = ["Place", "countries_named"]

_BEFORE_NAMES = frozenset("in near around at from across throughout for to outside of en à im aus within and or".split())


class Place(NamedTuple):
    """One name and the country it means."""

    start: int
    end: int
    country: str


class _Tables(NamedTuple):
    """The names, by their first word where they have several."""

    names: dict[str, str]
    longest: dict[str, int]
    unspaced: tuple[str, ...]
    careful: dict[str, str]


@cache
def _tables() -> _Tables:
    """Read the table of places."""
    names: dict[str, str] = {}
    for row in ROWS.splitlines():
        code, _, rest = row.partition(":")
        for name in rest.split("|"):
            names[name] = code
    for name in NOT_PLACES.splitlines():
        names[name] = ""
    careful = {name: row[:2] for row in NEED_IN.splitlines() for name in row[3:].split("|")}
    longest: dict[str, int] = {}
    unspaced = []
    for name in (*names, *careful):
        words = _words_of(name)
        if not words:
            continue
        if not name[0].isascii() and not name[0].isupper():  # a script without capitals
            unspaced.append(name)
        else:
            longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return _Tables({" ".join(_words_of(n)): c for n, c in names.items()}, longest, tuple(unspaced), careful)


_LANGUAGE_BEFORE = frozenset({"in", "fluent", "speak", "speaks", "speaking", "business", "native", "basic"})
_LANGUAGES = frozenset(
    {
        "English",
        "Spanish",
        "French",
        "German",
        "Chinese",
        "Japanese",
        "Italian",
        "Portuguese",
        "Dutch",
        "Russian",
        "Korean",
        "Turkish",
        "Polish",
        "Thai",
    }
)


@cache
def _unspaced() -> regex.Pattern[str]:
    """Give the pattern of the names in scripts without capitals."""
    return regex.compile("|".join(sorted((regex.escape(n) for n in _tables().unspaced), key=len, reverse=True)))


@cache
def _capital() -> regex.Pattern[str]:
    """Give the pattern of a word with a capital, by which a name begins; dotted letters stay together ("U.S.")."""
    return regex.compile(
        r"(?<![^\W_])(?:[A-Z](?:\.[A-Z]){1,3}+(?!\w)\.?|(?:\p{Lu}|deutsche|mainland(?=\ China)|the(?=\ (?:States|Emirates|Neth)))[^\W\d_]*+(?:['’](?!s\b)[^\W\d_]++)*+\.?+)"  # noqa: E501
    )


@cache
def _word() -> regex.Pattern[str]:
    """Give the pattern of a word of a name: dotted letters stay together ("U.S.")."""
    return regex.compile(r"[A-Z](?:\.[A-Z]){1,3}+(?!\w)\.?|[^\W\d_]++(?:['’](?!s\b)[^\W\d_]++)*+\.?+")


def _words_of(name: str) -> list[str]:
    """Split a name as the text is split."""
    return [_bare(m.group()) for m in _word().finditer(name)]


def _bare(word: str) -> str:
    """Take the point off a word, but leave dotted letters as they are ("St." and "U.S.")."""
    return word[:-1] if word[-1] == "." and "." not in word[:-1] else word


def countries_named(text: str) -> list[Place]:
    """Give the places that a text names, in reading order, the longest name at each word."""
    tables = _tables()
    longest, names = tables.longest, tables.names
    found: list[Place] = []
    reached = 0
    for match in _capital().finditer(text):
        start, end = match.span()
        if start < reached:
            continue
        word = match.group()
        if (plain := _bare(word)) != word:
            word, end = plain, end - 1
        reach = longest.get(word)
        if reach is None:
            if word in US_STATE_CODES and text[max(0, start - 2) : start] == ", " and text[: start - 2].rpartition(" ")[2][:1].isupper():
                found.append(Place(start, end, "US"))
            continue
        words = [(start, end, word)]
        at = match.end()
        while len(words) < reach and (following := _word().match(text, at + 1)) and text[at] in " -\u00a0":
            words.append((following.start(), following.end(), following.group()))
            at = following.end()
        reached = _longest_name(text, words, (names, tables.careful), found)
    if not text.isascii() and (matches := list(_unspaced().finditer(text))):
        found.extend(Place(m.start(), m.end(), tables.names[m.group()]) for m in matches)
        found.sort()
    return found


def _longest_name(text: str, words: list[tuple[int, int, str]], tables: tuple[dict[str, str], dict[str, str]], found: list[Place]) -> int:
    """Take the longest name that begins these words; give where to look on."""
    names, careful = tables
    start = words[0][0]
    previous = text[max(0, start - 14) : start].lower().split()[-1:]
    before = previous[0].strip("(,.;:") if previous else ""
    for size in range(len(words), 0, -1):
        run = words[:size]
        name = " ".join(_bare(w) for _, _, w in run)
        country = names.get(name)
        end = run[-1][1]
        if size > 1 and "\n" in text[start:end]:
            continue
        if country is None and name in careful:
            country = careful[name] if before in _BEFORE_NAMES else None
        if country is None and size == 1:
            single = name.rstrip(".")
            country = names.get(single)
        if country is not None:
            if country and not (before in _LANGUAGE_BEFORE and name in _LANGUAGES) and not _is_something_else(text, start, end, name):
                found.append(Place(start, end, country))
            return end
    return words[0][1]


def _is_something_else(text: str, start: int, end: int, name: str) -> bool:
    """Tell names that are another thing here: "us" of a shouted line, "LA" before a point, a demonym that is a language."""
    if name in {"US", "LA", "HK", "KL", "NZ", "Rio", "Kiwi", "Oz", "English"}:
        after = text[end : end + 12]
        if name == "English":
            return not after.lstrip().startswith(("nurse", "counter", "employ", "worker", "regions", "compan", "hosp", "cities", "peers"))
        return text[max(0, start - 1) : start] == "$" or after.startswith("$")
    return False

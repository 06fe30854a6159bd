"""Which countries a text names: by country, demonym, large city or state."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

from .places import NEED_IN, NOT_PLACES, ROWS, US_STATE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Place", "after_a_name", "countries_named"]

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
    by_words = {" ".join(_words_of(n)): c for n, c in names.items()} | {name: names[name] for name in unspaced if name in names}
    return _Tables(by_words, longest, tuple(unspaced), careful)


_LANGUAGE_BEFORE = frozenset({"in", "fluent", "speak", "speaks", "speaking", "business", "native", "basic"})
_LANGUAGES = frozenset("English Spanish French German Chinese Japanese Italian Portuguese Dutch Russian Korean Turkish Polish Thai".split())


@cache
def _other_script() -> regex.Pattern[str]:
    """Give the pattern of a letter that is not Latin."""
    return regex.compile("[\u0370-\u1fff\u2c00-\U0010ffff]")


@cache
def _unspaced() -> regex.Pattern[str]:
    """Give the pattern of the names in scripts without capitals."""
    return regex.compile("|".join(sorted((regex.escape(n) for n in _tables().unspaced), key=len, reverse=True)))


_WORD = re.compile(r"[A-Z](?:\.[A-Z]){1,3}+(?!\w)\.?|[^\W\d_]++(?:['’](?!s\b)[^\W\d_]++)*+\.?")
"""A word of a name: dotted letters stay together ("U.S.")."""
_NAME = re.compile(r"[^\W\d_a-z](?:(?:\.[A-Z]){1,3}+(?!\w)|[^\W\d_]*+(?:['’](?!s\b)[^\W\d_]++)*+)\.?")
"""A word that begins with a capital, or with any letter of a script without them."""
_PLAIN_NAME = re.compile(r"[A-Z](?:(?:\.[A-Z]){1,3}+(?!\w)|[A-Za-z]*+(?:'(?!s\b)[A-Za-z]++)*+)\.?", re.ASCII)
"""The same in plain letters, in a third of the time."""
_LOWER_STARTS = {"the ": ("States", "Emirates", "Neth"), "mainland ": ("China",)}
"""Words in lower case that names begin with, and how those names go on."""


def _candidates(text: str, longest: dict[str, int]) -> Iterator[tuple[int, int, str]]:
    """Give the words that a name may begin with: those with a capital that the table knows, and the few in lower case."""
    if "deutsche" in text:
        yield from ((m.start(), m.end(), m.group()) for at in _german().finditer(text) if (m := _WORD.match(text, at.start())))
        return
    lower = "the States" in text or "the Emirates" in text or "the Neth" in text or "mainland China" in text
    for match in (_PLAIN_NAME if text.isascii() else _NAME).finditer(text):
        word = match.group()
        at, end = match.span()
        if lower and (lead := _lower_lead(text, at)):
            yield at - len(lead), at - 1, lead[:-1]
        bare = word[:-1] if word[-1] == "." else word
        if (word in longest or bare in longest or bare in US_STATE_CODES) and not (at and text[at - 1].isalpha()):
            yield at, end, word


def _lower_lead(text: str, at: int) -> str:
    """Give the word in lower case that begins the name which goes on at `at` ("the Netherlands"); or nothing."""
    for lead, rest in _LOWER_STARTS.items():
        begin = at - len(lead)
        if text.startswith(rest, at) and text.startswith(lead, max(0, begin)) and not text[max(0, begin - 1) : begin].isalpha() and begin >= 0:
            return lead
    return ""


@cache
def _german() -> regex.Pattern[str]:
    """Give the pattern of where a name may begin in a text that holds "deutsche"."""
    return regex.compile(r"(?<![^\W_])(?=\p{Lu}|deutsche|mainland\ China|the\ (?:States|Emirates|Neth))")


def _words_of(name: str) -> list[str]:
    """Split a name as the text is split."""
    return [name] if name.isalpha() else [_bare(m.group()) for m in _WORD.finditer(name)]


def _bare(word: str) -> str:
    """Take the point off a word, but leave dotted letters as they are ("St." and "U.S.")."""
    return word[:-1] if word[-1] == "." and "." not in word[:-1] else word


@cache
def _lowered() -> regex.Pattern[str]:
    """Give the pattern of a country's letters that lost their capitals: with points, or where a label begins, as the pronoun never does."""
    return regex.compile(
        r"(?<![\w.])(?:u\.s\.a\.|u\.[sk]\.)(?!\w)|^us(?=\s(?:national\s)?(?:median|average|mean|salary|salaries|pay|wages?|earnings)\b)",
        regex.MULTILINE,
    )


def countries_named(text: str) -> list[Place]:
    """Give the places that a text names, in reading order, the longest name at each word."""
    if ("us " in text or "u." in text) and (text.startswith("us ") or "\nus " in text or "u." in text):
        text = _lowered().sub(lambda match: match.group().upper(), text)
    tables = _tables()
    longest = tables.longest
    found: list[Place] = []
    reached = 0
    for start, stop, found_word in _candidates(text, longest):
        if start < reached:
            continue
        word, end = found_word, stop
        if word[-1] == "." and (plain := _bare(word)) != word:
            word, end = plain, end - 1
        reach = longest.get(word)
        if reach is None:
            # "Toronto, CA" and "Berlin, DE": the country of the town before.
            if word in US_STATE_CODES and after_a_name(text, start) and (start - 2, word) not in [p[1:] for p in found[-1:]]:
                found.append(Place(start, end, "US"))
            reached = stop
            continue
        reached = _longest_name(text, _run(text, start, end, word, stop, reach), (tables.names, tables.careful), found)
    if not text.isascii() and _other_script().search(text) and (matches := list(_unspaced().finditer(text))):
        found.extend(Place(m.start(), m.end(), tables.names[m.group()]) for m in matches)
        found.sort()
    return found


def after_a_name(text: str, at: int) -> bool:
    """Tell whether a word with a capital and a comma stand before `at`."""
    before = text[max(0, at - 40) : at]
    return before.endswith(", ") and before.removesuffix(", ").rpartition(" ")[2][:1].isupper()


def _run(text: str, start: int, end: int, word: str, at: int, reach: int) -> list[tuple[int, int, str]]:
    """Give the words of a name that may be `reach` words long."""
    words = [(start, end, word)]
    while len(words) < reach and (following := _WORD.match(text, at + 1)) and text[at] in " -\u00a0":
        words.append((following.start(), following.end(), following.group()))
        at = following.end()
    return words


def _word_before(text: str, start: int) -> str:
    """Give the word before a name, lower case."""
    previous = text[max(0, start - 14) : start].lower().split()
    return previous[-1].strip("(,.;:") if previous else ""


def _names_more(text: str, end: int) -> bool:
    """Whether a word in a capital goes on with the one before it ("in Mobile Plant Technology")."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3].islower()


def _longest_name(text: str, words: list[tuple[int, int, str]], tables: tuple[dict[str, str], dict[str, str]], found: list[Place]) -> int:
    """Take the longest name that begins these words; give where to look on."""
    names, careful = tables
    start = words[0][0]
    for size in range(len(words), 0, -1):
        run = words[:size]
        name = words[0][2] if size == 1 else " ".join([_bare(w) for _, _, w in run])
        country = names.get(name)
        end = run[-1][1]
        if country is None and name in careful:
            country = careful[name] if _word_before(text, start) in _BEFORE_NAMES and not _names_more(text, end) else None
        if country is not None:
            if (
                country
                and not (name in _LANGUAGES and _word_before(text, start) in _LANGUAGE_BEFORE)
                and not _is_something_else(text, start, end, name)
            ):
                found.append(Place(start, end, country))
            return end
    return words[0][1]


_OF_LANGUAGE = frozenset(
    "skills classes lessons courses speakers teachers tutors majors tests exams is as was has texts words degrees departments".split()
)
"""What "English" says the language of."""


def _is_something_else(text: str, start: int, end: int, name: str) -> bool:
    """Tell names that are another thing here: "us" of a shouted line, "LA" before a point, a demonym that is a language."""
    if name in {"US", "LA", "HK", "KL", "NZ", "Rio", "Kiwi", "Oz", "English"}:
        after = text[end : end + 24]
        if name == "English":
            noun = after.split()[0].strip(".,;:)") if after[:1] == " " and after.strip() else ""
            return not (noun.islower() and noun.endswith("s")) or noun in _OF_LANGUAGE or noun.endswith(("ss", "us"))
        return text[max(0, start - 1) : start] == "$" or after.startswith("$")
    return False

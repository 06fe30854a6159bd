"""A page's titles, and what of each may name somebody: what stands before the site's name, and behind what a series of pages is called."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

import regex

from extractor.patterns import lazy
from extractor.unknown.people import ends_in_somebody

__all__ = ["CODED", "SIGNS", "SITE_NAME", "in_a_series", "title_parts"]

SITE_NAME = lazy(r"\s[|\u2013\u2014-]\s")
"""Behind such a sign stands the name of the site in a title."""
SIGNS = frozenset("|\u2013\u2014-")
_MARKED = lazy(r"\A(?:#{1,6} )?(?:\d\d-\d{4}(?:\.\d\d)?\s)?")
"""The mark of a heading of markdown that was handed over as plain text, and an occupation's code (SOC) before its name."""
CODED = lazy(r"\s\((?:[A-Z]{3,8}[ :]\s?)?(?!(?:19|20)\d\d\))(?:\d{2}[A-Z]|\d{3,6}[A-Z]?|\d\d-\d{4}(?:\.\d\d)?)\)\Z")
"""A code behind the name: "Rigger (35B)", "Rigger (NOC 72106)"."""
_JOINERS = frozenset("\ufe0f\u200d")
_SERIES = lazy(
    r"\A(?:career|job|occupation(?:al)?|role)\s(?:profile|guide|description|information|overview|info)s?\s(?:[|\u2013\u2014-]\s)?", regex.IGNORECASE
)
"""What the pages of a series are called, before a name."""


def title_parts(titles: Iterable[str]) -> list[str]:
    """Titles whole and without what stands behind the bar or dash, each once."""
    titles = [CODED.sub("", _MARKED.sub("", _without_pictures(title), 1)) for title in titles]
    return list(dict.fromkeys(part for title in titles for part in (*in_a_series(title), SITE_NAME.split(title)[0], title) if part))


def _without_pictures(title: str) -> str:
    """A title without the pictures that it begins or ends with ("Marine Biologist 🐋")."""
    start, end = 0, len(title)
    while start < end and _is_picture(title[start]):
        start += 1
    while end > start and _is_picture(title[end - 1]):
        end -= 1
    return title[start:end]


def _is_picture(char: str) -> bool:
    return (not char.isascii() and (char in _JOINERS or char.isspace() or category(char) in {"So", "Sk"})) or char == " "


def in_a_series(title: str) -> list[str]:
    """Somebody's name behind what the pages of a series are called ("Career Profile - Net Mender | Fishing Jobs")."""
    series = _SERIES.match(title)
    name = SITE_NAME.split(title[series.end() :])[0] if series else ""
    parted = series is not None and series[0].rstrip()[-1] in SIGNS
    return [name] if name and (parted or " " in name) and ends_in_somebody(name) else []

"""A screen lets through whatever its pattern is found in."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.patterns import lazy, screen
from extractor.unknown import gate, no_guides, pictures, site_words, spoken, telling, under

_SORTS = {r"\p{Lu}": "A-ZÉ", r"\p{Ll}": "a-zé", r"\p{L}": "A-Za-zÉé", r"\p{Nd}": "0-9", r"\p{Sc}": "$£€"}
_WORDS = {f"unknown.telling:{table}{at}": row[-1] for table in ("_ASKED", "_NAMED", "_WEAK") for at, row in enumerate(getattr(telling, table))}
PATTERNS = {
    **{name: rf"\b(?:{words})\b" if "_ASKED" not in name else words for name, words in _WORDS.items()},
    **{f"site{at}": one for at, one in enumerate((site_words._SITE, *site_words._SITE_OF))},
    **{f"gate{at}": one for at, one in enumerate(gate._OFFERS)},
    **{f"no_guides{at}": one for at, one in enumerate((*no_guides._GOODS, *no_guides._LIFE, *no_guides._COURSE, *no_guides._LENDING))},
    **{f"no_guides.others{at}": one for at, one in enumerate((*no_guides._LISTED, no_guides._BORN))},
    **{f"under.{field}": lazy(words, regex.IGNORECASE) for field, words in under._SPOKEN},
    "under.sum": under._SUM,
    "credit": pictures._CREDIT,
    "leads": spoken._LEADS,
}
_ODD = str.maketrans("ksiI", "\u212a\u017f\u0130\u0131")
"""What these letters are too, without case."""


def _fitting(source: str, flags: int) -> st.SearchStrategy[str]:
    """Texts with what a pattern finds, as far as Python's own engine can tell what that is."""
    source = re.sub(r"\(\?<!(?:[^()]|\([^()]*\))*\)", "", source)
    source = re.sub(r"(?<=[*+?}])\+(?!\?)", lambda plus: "" if plus.string[plus.start() - 5 : plus.start()].find("p{") < 0 else "+", source)
    for sort, chars in _SORTS.items():
        source = re.sub(rf"(\[[^\]]*){re.escape(sort)}", lambda into, chars=chars: into[1] + chars, source).replace(sort, f"[{chars}]")
    return st.from_regex(re.compile(source, re.IGNORECASE if flags & regex.IGNORECASE else 0))


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@settings(max_examples=12)
@given(data=st.data())
def test_whatever_is_found_is_let_through(pattern: regex.Pattern[str] | str, data: st.DataObject) -> None:
    source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    search: Callable[[str], object] = re.compile(source).search if isinstance(pattern, str) else pattern.search
    text = data.draw(_fitting(source, flags))
    for one in (text, f"é {text}", text.translate(_ODD), "".join(filter(str.isascii, text))):
        assert screen(pattern)(one) or not search(one)
        assert screen(pattern)(f"Some line\n{one}\nanother") or not search(one)


@pytest.mark.parametrize(
    ("pattern", "text", "says"),
    [
        (r"\bearns?\b", "what they learn", False),
        (r"\bearns?\b", "what they learn, naïvely", True),  # the edges of words are told of plain letters alone
        (r"\bearns?\b", "who earns most", True),
        (r"(?<!not )paid\b(?! by)", "not paid by", True),
        (r"\A\d++(?:[.,]\d++)*+ jobs", "12,000 jobs", True),
        (r"\A\d++(?:[.,]\d++)*+ jobs", "Some 12,000 jobs", False),
        (r"a\++b{2,3}+c", "a++bbc", True),
        (r"\p{Lu}\p{Ll}+ \d", "Jo 1, June 1", True),
        (r"\p{Lu}[\w ]{0,3} is hiring", "Moss Works is hiring", True),
        (r"^pay\b", "work\npay", True),
        (r"^pay\b", "work pay", False),
    ],
)
def test_what_is_let_through(pattern: str, text: str, *, says: bool) -> None:
    assert screen(lazy(pattern))(text) is says


def test_without_case() -> None:
    told = screen(lazy("skin kit", regex.IGNORECASE))
    assert [told(text) for text in ("SKIN KIT", "\u017fKIN \u212aIT", "sk\u0130n kit", "SK\u0131N KIT", "skim kit", "skím kit")] == [True] * 4 + [
        False
    ] * 2

"""The words of a text, as the tables of words have them."""

from __future__ import annotations

from functools import cache

import regex

__all__ = ["words_of"]


@cache
def _word() -> regex.Pattern[str]:
    """Give the pattern of a word."""
    return regex.compile(r"[^\W\d_]++(?:[-'’.][^\W\d_]++)*+")


_EDGES = ".,;:!?()[]\"“”‘’'/|$£€%+0123456789–—-*"


def words_of(text: str) -> list[str]:
    """Give the words of a text, lower case: what `_word` finds, which is only asked where a token is more than letters."""
    words: list[str] = []
    for token in text.lower().split():
        if token.isalpha():
            words.append(token)
        elif (bare := token.strip(_EDGES)).isalpha():
            words.append(bare)
        elif bare:
            words.extend(_word().findall(bare))
    return words

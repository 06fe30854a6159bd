"""The odd habits of price tags, written the usual way."""

from __future__ import annotations

from functools import cache

import regex

__all__ = ["mended"]


@cache
def _broken() -> regex.Pattern[str]:
    """Give the pattern of decimals that stand apart from their number ("119. 95", "35€ 99")."""
    return regex.compile(r"(?<=\d)(?:[.,]\ |\ ?€\ ?)(?=\d{2}(?!\d|[.,]\d))|(?<=\d)€(?=\d{3}(?!\d|[.,]\d))")


@cache
def _pointed() -> regex.Pattern[str]:
    """Give the pattern of a number that begins with its decimal point (".75")."""
    return regex.compile(r"(?<![\d.,])(?<=^|[\s$£€¥₹.])\.{1,3}(?=\d)")


@cache
def _grouped() -> regex.Pattern[str]:
    """Give the pattern of a number that has a separator of its own, so that the point before it ("$.750.30") is none."""
    return regex.compile(r"(?<!\d)\d++[.,]\d")


def mended(text: str) -> str:
    """Write a text that is one price the usual way: "119. 95", "35€ 99", ".75"."""
    text = _broken().sub(lambda m: m.group().strip() if m.group()[0] in ".," else ".", text)
    return _pointed().sub(lambda m: "" if _grouped().match(text, m.end()) else "0.", text)

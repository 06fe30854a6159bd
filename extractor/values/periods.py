"""Periods: which stretch of time an amount is paid for, by the words after it and before it."""

from __future__ import annotations

from functools import cache

import regex

from .pay_words import FILLERS, NO_PERIOD_AFTER, PAY_NOUNS, PERIOD_ADVERBS, PERIOD_BEFORE_WORDS, PERIOD_NOUNS, PERIOD_UNITS

__all__ = ["NONE_OF_THESE", "after_pattern", "period_after", "period_before"]

NONE_OF_THESE = "none"
"""A period is said, but none of the five."""
_NOUNS = {word: period for period, words in PERIOD_NOUNS.items() for word in words.split()}
_CJK_NOUNS = {word: period for word, period in _NOUNS.items() if ord(word[0]) >= 0x2E80}
_FAR = 14


@cache
def after_pattern() -> regex.Pattern[str]:
    """Give the pattern of a period directly after an amount; the name of the group that took part is the period."""
    lead = r"(?:/\ ?|(?:per|a|an|pro|par|por|al|je|im|i|om|na|за|в|ao|ein|pr\.?|each|every|pe|pó)[\ \u00a0-]|-(?:a|an|per)-|all['’]|l['’]|p[./]?\ ?(?=[hwmdya](?![a-z])))"  # noqa: E501
    groups = "|".join(
        rf"(?P<{period}>{lead}(?:{PERIOD_UNITS[period]})(?:ly)?|{PERIOD_ADVERBS[period]})" for period in ("hour", "day", "week", "month", "year")
    )
    return regex.compile(
        rf"(?>[\ \u00a0,]{{0,2}}\(?)(?>(?:(?i:{FILLERS})(?:[\ ,]{{1,2}}|(?=/))){{0,3}})(?>[-\ ]?)(?i:(?P<none>{NO_PERIOD_AFTER})|{groups})(?![a-zß-ÿą-ž]|-hour|\ (?:and|or)\ a\ half)",  # noqa: E501
        regex.VERSION0,
    )


def period_after(text: str, at: int) -> tuple[str, int] | None:
    """Read the period directly after an amount that ends at `at`: its name (or `NONE_OF_THESE`) and where its words end."""
    head = text[at : at + 1]
    if head and head in ".,/" and text[at + 1 : at + 2] in {"-", "–", "—"}:  # "6'500.-", "85'000.–"
        at += 2
        head = text[at : at + 1]
    if not head or head in ".;:!?)]|":
        return None
    match = after_pattern().match(text, at, min(len(text), at + 80))
    if match is None:
        return None
    return str(match.lastgroup), match.end()


def period_before(zone: str, words: list[str]) -> str | None:
    """Read the period from the words before an amount; `words` are the words of `zone`, lower case."""
    count = len(words)
    for i in range(count - 1, max(-1, count - _FAR), -1):
        word = words[i]
        period = _NOUNS.get(word) or _NOUNS.get(word[:-2]) or _NOUNS.get(word[:-1])  # "årslönen", "Monatslohns"
        if period:
            return period
        period = PERIOD_BEFORE_WORDS.get(word)
        if period is None and "-" in word:
            period = PERIOD_BEFORE_WORDS.get(word.split("-")[0]) or PERIOD_BEFORE_WORDS.get(word.rsplit("-", 1)[-1])
        if period and (i >= count - 1 or any(w in PAY_NOUNS for w in words[i + 1 : i + 5]) or (i and words[i - 1] in PAY_NOUNS)):
            return period
        if word in _PLAIN and (
            (i + 1 < count and words[i + 1] in {"rate", "rates", "wage"})
            or (
                i
                and words[i - 1] in {"per", "a", "an"}
                and any(w in PAY_NOUNS for w in words[max(0, i - 4) : i])
                and zone.rstrip().endswith((":", ")", "|", "-", "–"))
            )
        ):
            return word
    if not zone.isascii():
        best = max(((zone.rfind(noun), period) for noun, period in _CJK_NOUNS.items()), default=(-1, ""))
        if best[0] >= 0:
            return best[1]
    return None


_PLAIN = frozenset({"year", "month", "week", "day", "hour"})

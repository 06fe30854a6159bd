"""Periods: which stretch of time an amount is paid for, by the words after it and before it."""

from __future__ import annotations

import re
from functools import cache

import regex

from .pay_words import FILLERS, NO_PERIOD_AFTER, PAY_NOUNS, PERIOD_ADVERBS, PERIOD_BEFORE_WORDS, PERIOD_NOUNS, PERIOD_UNITS, STRONG_PAY

__all__ = ["NONE_OF_THESE", "after_pattern", "period_after", "period_before"]

NONE_OF_THESE = "none"
"""A period is said, but none of the five."""
_NOUNS = {word: period for period, words in PERIOD_NOUNS.items() for word in words.split()}
_CJK_NOUNS = {word: period for word, period in _NOUNS.items() if ord(word[0]) >= 0x2E80}
_FAR = 14
_WHICH = (
    r"\d{1,2}[\ -]hour|calendar|working|work|full|single|standard|typical|normal|average|good|billable|billed|contact|teaching|flying|school|clock|"
    r"usual|whole|given"
)
"""Which year, week or hour it is; the amount is for one of them all the same."""
_WHICH_WORDS = frozenset("typical average good normal full single usual standard working strong bad busy whole given calendar".split())


@cache
def after_pattern() -> regex.Pattern[str]:
    """Give the pattern of a period directly after an amount; the name of the group that took part is the period."""
    lead = rf"(?:/\ ?|(?:(?:(?:for|in)\ )?(?:a|an|each|every|one)|per)\ (?:{_WHICH})[\ -]|(?:for\ (?:each|every)|in\ (?:a|an|one))\ |(?:per|a|an|pro|par|por|al|je|im|i|om|na|за|в|ao|ein|pr\.?|each|every|pe|pó)[\ \u00a0-]|-(?:a|an|per)-|all['’]|l['’]|p[./]?\ ?(?=[hwmdya](?![a-z])))"  # noqa: E501
    groups = "|".join(
        rf"(?P<{period}>{lead}(?:{PERIOD_UNITS[period]})(?:ly)?|{PERIOD_ADVERBS[period]})" for period in ("hour", "day", "week", "month", "year")
    )
    return regex.compile(
        rf"(?>[\ \u00a0,]{{0,2}}\(?)(?>(?:(?i:{FILLERS})(?:[\ ,]{{1,2}}|(?=/))){{0,3}})(?>[-\ ]?)(?i:(?P<none>{NO_PERIOD_AFTER})|{groups})(?![a-zß-ÿą-ž]|-hour|\ (?:and|or)\ a\ half)",  # noqa: E501
        regex.VERSION0,
    )


_AFTER_LEADS = "per a an pro par por al je im i om na ao ein pr each every pe all l p ph pw pm pd pa py pcm"
_FIRST_WORD = re.compile(r"[ \u00a0,]{0,2}\(?[- ]?([A-Za-z]*+)")


_USUAL = re.compile(r" (?:a|an|per|each|every) (year|month|week|day|hour)(?![\w-]| (?:and|or) a half)")
_PLAIN_START = re.compile(r"[A-Za-z ]*")


@cache
def _first_words() -> dict[str, tuple[str, ...]]:
    """Give the words that what `after_pattern` reads may begin with, each with how the phrase goes on."""
    starts: dict[str, set[str]] = {word: {""} for word in _AFTER_LEADS.split()} | {"one": {" "}}
    starts |= {"for": {" a ", " an ", " each", " every", " one"}, "in": {" a ", " an ", " one", " each", " every"}}
    for row in "|".join((FILLERS, NO_PERIOD_AFTER, *PERIOD_ADVERBS.values())).split("|"):
        plain = _PLAIN_START.match(row).group().lower()  # type: ignore[union-attr]
        word, _, rest = plain.partition(" ")
        if word:
            starts.setdefault(word, set()).add(rest and f" {rest}")
    return {word: () if "" in rests else tuple(rests) for word, rests in starts.items()}


def period_after(text: str, at: int) -> tuple[str, int] | None:
    """Read the period directly after an amount that ends at `at`: its name (or `NONE_OF_THESE`) and where its words end."""
    head = text[at : at + 1]
    if head and head in ".,/" and text[at + 1 : at + 2] in {"-", "–", "—"}:  # "6'500.-", "85'000.–"
        at += 2
        head = text[at : at + 1]
    if not head or head in ".;:!?)]|":
        return None
    if usual := _USUAL.match(text, at):
        return usual[1], usual.end()
    if (word := _FIRST_WORD.match(text, at)) and word[1] and text[word.end() : word.end() + 1].isascii():
        rests = _first_words().get(word[1].lower())
        if rests is None or (rests and not text[word.end() : word.end() + 24].lower().startswith(rests)):
            return None
    match = after_pattern().match(text, at, min(len(text), at + 80))
    if match is None:
        return None
    return str(match.lastgroup), match.end()


def _in_each(words: list[str], i: int) -> bool:
    """Tell "every year", "in a month", "in a typical week" before an amount."""
    if i and (words[i - 1] in {"each", "every"} or (i == 1 and words[0] == "per")):
        return True
    begin = i - 2 if i > 1 and words[i - 1] in _WHICH_WORDS else i - 1
    return begin > 0 and words[begin] in {"a", "an", "one", "the"} and words[begin - 1] in ({"in", "over", "during"} if begin == i - 2 else {"in"})


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
        if period and (i >= count - 1 or _of_pay(words, i)):
            return period
        if word in _PLAIN and (_in_each(words, i) or _as_label(zone, words, i)):
            return word
    if not zone.isascii():
        best = max(((zone.rfind(noun), period) for noun, period in _CJK_NOUNS.items()), default=(-1, ""))
        if best[0] >= 0:
            return best[1]
    return None


def _of_pay(words: list[str], i: int) -> bool:
    """Tell whether a word of a period is about money: a word for it stands near ("annual base salary", "salario lordo mensile")."""
    if not PAY_NOUNS.isdisjoint(words[i + 1 : i + 5]) or not PAY_NOUNS.isdisjoint(words[max(0, i - 2) : i]):
        return True
    return words[i] in _ADVERBS and not STRONG_PAY.isdisjoint(words[i + 1 : i + 5])


def _as_label(zone: str, words: list[str], i: int) -> bool:
    """Tell "Day rate" and "Pay per hour:" before an amount."""
    if words[i + 1 : i + 2] in (["rate"], ["rates"], ["wage"]):
        return True
    return bool(
        i
        and words[i - 1] in {"per", "a", "an"}
        and not PAY_NOUNS.isdisjoint(words[max(0, i - 4) : i])
        and zone.rstrip().endswith((":", ")", "|", "-", "–"))
    )


_ADVERBS = frozenset(
    "annually monatlich jährlich wöchentlich täglich stündlich miesięcznie rocznie měsíčně ročně aylık yıllık saatlik havi mensualmente mensalmente "
    "mensilmente anualmente annualmente annuellement mensuellement maandelijks jaarlijks årligen".split()
)
"""Words of a period that go with a verb: "monatlich verdient man …"."""
_PLAIN = frozenset({"year", "month", "week", "day", "hour"})

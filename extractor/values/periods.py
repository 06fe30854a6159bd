"""Periods: which stretch of time an amount is paid for, by the words after it and before it."""

from __future__ import annotations

import re

from .pay_words import PAY_NOUNS, PERIOD_ADVERBS, PERIOD_BEFORE_WORDS, PERIOD_NOUNS, STRONG_PAY
from .period_phrases import NONE_OF_THESE, phrase_at

__all__ = ["NONE_OF_THESE", "period_after", "period_before"]

_NOUNS = {word: period for period, words in PERIOD_NOUNS.items() for word in words.split()}
_CJK_NOUNS = {word: period for word, period in _NOUNS.items() if ord(word[0]) >= 0x2E80 or "\u0e00" <= word[0] <= "\u0e7f"}
_FAR = 14
_SOON = 5
"""Behind a verb that says nothing of pay the amount comes within so many words."""
_SHORT = 7
_PART_OF_IT = ("bi-", "semi-", "half-")
"""What makes another period of one: "semi-annual"."""
_OF_IT = ("'s", "’s")
_PAIRS = {
    (pair[0], pair[1]): period
    for period, row in PERIOD_ADVERBS.items()
    for phrase in row.split("|")
    if len(pair := phrase.split()) == 2 and pair[0] not in {"per", "an", "p."}
}
"""Phrases of two words that stand before the amount as well ("im Monat", "par heure")."""
_PAID_SO = frozenset("worker workers employee employees staff labourers laborers earners".split())
"""Who is paid by the hour or day that the word before tells."""
_PAID_AIM = frozenset("rate rates bonus earnings compensation".split())
_AIMS = frozenset("target targets quota quotas goal goals limit limits".split())
_WHICH_WORDS = frozenset("typical average good normal full single usual standard working strong bad busy whole given calendar".split())


_FOOTNOTES = frozenset("*†‡¹²³")
"""Marks of footnotes, which may stand between an amount and its period."""
_USUAL = re.compile(r" (?:a|an|per|each|every) (year|month|week|day|hour)(?![\w-]| (?:and|or) a half)")


def period_after(text: str, at: int) -> tuple[str, int] | None:
    """Read the period directly after an amount that ends at `at`: its name (or `NONE_OF_THESE`) and where its words end."""
    head = text[at : at + 1]
    if head and head in ".,/" and text[at + 1 : at + 2] in {"-", "–", "—", "="}:  # "6'500.-", "85'000.–", "800,000/="
        at += 2
        head = text[at : at + 1]
    if head == "." and text.startswith("Rs", max(0, at - 2)):  # "Rs. per year"
        at += 1
        head = text[at : at + 1]
    if head in _FOOTNOTES:
        at += 1
        head = text[at : at + 1]
    if not head or head in ".;:!?)]|":
        return None
    if usual := _USUAL.match(text, at):
        return usual[1], usual.end()
    return phrase_at(text, at)


def _dated(zone: str, word: str) -> bool:
    """Tell "im Jahr 2023" from a period."""
    at = zone.lower().rfind(word) + len(word)
    return zone[at : at + 2].strip()[:1].isdigit()


def _goes_on(words: list[str], i: int) -> bool:
    """Tell "a 42-hour week", which is how long a week is, and "keeps for a week and costs", which is another clause."""
    return bool(words[i + 1 : i + 2]) and (words[i + 1] in _LASTS or words[i + 1] == "and")


def _in_each(words: list[str], i: int) -> bool:
    """Tell "every year", "in a month", "in a typical week" before an amount."""
    if i and (words[i - 1] in {"each", "every"} or (i == 1 and words[0] == "per")):
        return True
    begin = i - 2 if i > 1 and words[i - 1] in _WHICH_WORDS else i - 1
    return (
        begin > 0
        and words[begin] in {"a", "an", "one", "the"}
        and words[begin - 1] in ({"in", "over", "during", "for"} if begin == i - 2 else {"in", "over", "for"})
    )


def period_before(zone: str, words: list[str]) -> str | None:
    """Read the period from the words before an amount; `words` are the words of `zone`, lower case."""
    count = len(words)
    for i in range(count - 1, max(-1, count - _FAR), -1):
        word = words[i].removesuffix("'s").removesuffix("’s")  # "for a day's work"
        period = _NOUNS.get(word) or _NOUNS.get(word[:-2]) or _NOUNS.get(word[:-1])  # "årslönen", "Monatslohns"
        if period:
            return period
        period = PERIOD_BEFORE_WORDS.get(word) if word != "p.a" or "p.a" in zone else None
        if period is None and "-" in word and not word.startswith(_PART_OF_IT):
            period = PERIOD_BEFORE_WORDS.get(word.partition("-")[0]) or PERIOD_BEFORE_WORDS.get(word.rpartition("-")[2])
        if period and (i >= count - 1 or _of_pay(words, i) or (i == 0 and count <= _SHORT and _as_opening(zone))):
            return period
        if i and (period := _PAIRS.get((words[i - 1], word))) and not _dated(zone, word):
            return period
        if word in _PLAIN and not _goes_on(words, i) and (_in_each(words, i) or _as_label(zone, words, i) or _as_subject(words, i)):
            return word
    if not zone.isascii():
        best = max(((zone.rfind(noun), period) for noun, period in _CJK_NOUNS.items()), default=(-1, ""))
        if best[0] >= 0:
            return best[1]
    return None


def _as_opening(zone: str) -> bool:
    """Tell a word that a short clause opens with: "Annually, radiologists earn"; a further clause may be about something else."""
    _, comma, rest = zone.partition(",")
    return bool(comma) and not any(mark in rest for mark in ",;:") and " and " not in rest


def _of_pay(words: list[str], i: int) -> bool:
    """Tell whether a word of a period is about money: a word for it stands near ("annual base salary", "salario lordo mensile")."""
    if words[i + 1 : i + 2] and words[i + 1] in _PAID_SO:
        return True
    if not _AIMS.isdisjoint(words[i + 1 : i + 2]) and _PAID_AIM.isdisjoint(words[i + 2 : i + 4]) and PAY_NOUNS.isdisjoint(words[i + 2 : i + 4]):
        return False  # "bonuses where billings exceed a daily target"
    if not PAY_NOUNS.isdisjoint(words[i + 1 : i + 5]) or not PAY_NOUNS.isdisjoint(words[max(0, i - 2) : i]):
        return True
    if words[i] in _ADVERBS and len(words) - i <= _SOON and not _COMES.isdisjoint(words[i + 1 : i + 2]):
        return True  # "monatlich gibt es"
    return words[i] in _ADVERBS and not STRONG_PAY.isdisjoint(words[max(0, i - 3) : i + 5])


def _as_label(zone: str, words: list[str], i: int) -> bool:
    """Tell "Day rate", "a week's pay" and "Pay per hour:" before an amount."""
    if words[i + 1 : i + 2] in (["rate"], ["rates"], ["wage"]) or (words[i].endswith(_OF_IT) and not PAY_NOUNS.isdisjoint(words[i + 1 : i + 2])):
        return True
    return bool(
        i
        and words[i - 1] in {"per", "a", "an"}
        and not (PAY_NOUNS.isdisjoint(words[max(0, i - 4) : i]) and STRONG_PAY.isdisjoint(words[max(0, i - 2) : i]))
        and zone.rstrip().endswith((":", ")", "|", "-", "–", "?"))
    ) or (i == len(words) - 1 and f"/{words[i]}" in zone[-12:].lower() and zone.rstrip().endswith((":", "|")))


def _as_subject(words: list[str], i: int) -> bool:
    """Tell "A full year pays …", "an hour brings in" and "paid by the hour" before an amount, and "full day" directly before it."""
    if i > 1 and words[i - 1] == "the" and words[i - 2] == "by":
        return True
    if i == len(words) - 1 and i and words[i - 1] in {"full", "whole"}:
        return True
    begin = i - 2 if i > 1 and words[i - 1] in _WHICH_WORDS else i - 1
    if begin < 0 or words[begin] not in {"a", "an", "one", "each", "every"}:
        return False
    if begin == 0 and words[i + 1 : i + 2] and words[i + 1] in _SPENT and not _BRINGS.isdisjoint(words[-3:]):
        return True  # "A day on set pays …"
    return not _YIELDS.isdisjoint(words[i + 1 : i + 2])


_YIELDS = frozenset("pays paid brings brought earns earned nets netted comes came works means yields fetches is was".split())
_BRINGS = frozenset("pays paid brings brought nets netted earns earned fetches".split())
_SPENT = frozenset("on in at of with as behind".split())
_ADVERBS = frozenset(
    "annually monatlich jährlich wöchentlich täglich stündlich miesięcznie rocznie měsíčně ročně aylık yıllık saatlik havi mensualmente mensalmente "
    "mensilmente anualmente annualmente annuellement mensuellement maandelijks jaarlijks årligen".split()
)
"""Words of a period that go with a verb: "monatlich verdient man …"."""
_COMES = frozenset("gibt gab sind ist waren kommen kommt bleiben bleibt stehen winken il son sono se são er är".split())
"""Verbs that say no more than that there is money."""
_PLAIN = frozenset({"year", "month", "week", "day", "hour"})
_LASTS = _PLAIN | frozenset("weeks days shift shifts workweek workday".split())
"""What is so long as the word before it says: "a 42-hour week", "a four-day week"."""

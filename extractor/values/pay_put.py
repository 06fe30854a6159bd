"""What an amount is, or is added or put to: a grant, a rise of the pay, a cost, a pension."""

from __future__ import annotations

import re
from itertools import takewhile

from .pay_words import KINDS, LEFT_BREAK
from .people import is_person
from .words import words_of

__all__ = [
    "ADDS",
    "is_called_pay",
    "is_premium",
    "is_the_amount",
    "is_usual",
    "named",
    "opens_aside",
    "past_aside",
    "past_brackets",
    "put_to",
    "set_aside",
    "told_of",
]

ADDS = frozenset({"add", "adds", "added", "adding"})
_PUTS = frozenset("put puts putting pays pay paid contribute contributes contributed contributing deposit deposits".split())
_EXPECTS = frozenset({"figure", "reckon", "plan", "count"})
_BUDGETS = _EXPECTS | {"budget", "budgeting", "aside", "allow"}
_ROUGHLY = frozenset("about around roughly approximately at least up to on another an extra perhaps".split())
_FOR = frozenset({"for", "to", "on"})
_INTO = frozenset({"to", "into", "toward", "towards"})
_OF = frozenset({"of", "for", "in", "on"})


def put_to(left: list[str], right: list[str]) -> str | None:
    """Read what an amount is added or put to: "adds $9,000 a year to your pay", "puts $2,000 into a pension"."""
    verb = next((w for w in reversed(left[-3:]) if w in ADDS or w in _PUTS), None)
    to = next((i for i, w in enumerate(right[:4]) if w in _INTO), None) if verb else None
    if verb is None or to is None:
        return None
    into = right[to + 1 : to + 5]
    if verb not in ADDS and any(map(is_person, takewhile(lambda w: w not in _OF, into))):
        return None  # "pay $90,000 to investment analysts"
    kind = next((KINDS.get(w) for w in into if KINDS.get(w) is not None), None)
    return "bonus" if kind == "pay" and verb in ADDS else kind if kind != "pay" else None


_AMOUNTS = frozenset("of up to about around roughly only just some".split())
"""What stands between a noun and the amount that it is ("a grant of up to $2,000")."""


_WORTH = frozenset({"worth", "valued"})
_WORTHS = _WORTH | _AMOUNTS | {"is", "are", "was", "were", "now", "at", "over", "nearly", "almost", "roughly"}


_COPULAS = frozenset("is are was were averages averaged about around roughly only just up to at nearly almost over".split())
_LINKED = frozenset("is are was were averages averaged".split())
_OF_PLACE = frozenset("in for of at across within from on with to by between among".split())


def _is_subject(words: list[str], i: int) -> bool:
    """Tell whether an amount is told of a noun right before: "the typical federal grant is"; not "the average in the industry is"."""
    behind = words[i + 1 :]
    linked = behind[:1] and behind[0] in _LINKED and _COPULAS.issuperset(behind)
    return bool(linked) and _OF_PLACE.isdisjoint(words[max(0, i - 4) : i])


def is_the_amount(words: list[str], i: int) -> bool:
    """Tell whether a noun is what the amount behind it is: "a grant of up to $2,000", "the typical grant is"; grants of shares are pay."""
    if _is_subject(words, i):
        return True
    if not _WORTH.isdisjoint(words[i + 1 :]) and _WORTHS.issuperset(words[i + 1 :]):
        return True  # "the industry is worth about"
    return words[i + 1 : i + 2] == ["of"] and _AMOUNTS.issuperset(words[i + 1 :]) and (not i or KINDS.get(words[i - 1]) != "bonus")


_PREMIUMS = frozenset({"premium", "premiums"})
_HIGHER = (["above"], ["over"])
_ON_TOP = ["on", "top", "of"]
_USUAL_PAY = frozenset("scale basic base standard minimum union day usual normal".split())


def is_premium(left: list[str], right: list[str]) -> bool:
    """Tell a premium that comes above some pay from one of an insurance: "premiums of $8,000 above scale"."""
    at = next((i for i in range(len(left) - 1, max(-1, len(left) - 5), -1) if left[i] in _PREMIUMS), None)
    higher = right[:1] in _HIGHER or right[:3] == _ON_TOP
    return higher and not _USUAL_PAY.isdisjoint(right[1:5]) and at is not None and is_the_amount(left, at)


_NEAR = 4
"""So many words from the amount "of" may stand: "a grant of up to about"."""


def _noun_of(words: list[str]) -> int | None:
    """Give where the noun stands of which the words end in saying that the amount is it: "a grant of up to"."""
    at = next((i for i in range(len(words) - 1, max(0, len(words) - _NEAR - 1), -1) if words[i] == "of"), 0)
    return at - 1 if at and is_the_amount(words, at - 1) else None


_LENT = frozenset("loan loans microloan microloans debt debts scholarship scholarships prize prizes donation donations grant grants".split())


def named(words: list[str]) -> str | None:
    """Give the kind of what is lent or granted, whatever it is for: "loans of up to £12,000 are available towards fees"."""
    noun = _noun_of(words)
    return "other" if noun is not None and words[noun] in _LENT else None


_FINITE = frozenset("is are was were may can could might apply applies vary varies depend depends come comes".split())


def told_of(left: list[str], right: list[str]) -> str | None:
    """Give the kind of the noun that an amount is, where a verb or a place follows: "completion bonuses of $1,500 are standard on contracts"."""
    noun = _noun_of(left) if right else None
    kind = KINDS.get(left[noun]) if noun is not None else None
    if kind == "other" and right[0] == "in":
        return kind  # "a turnover of £1.1 million in stock and staff"
    return kind if kind in {"bonus", "other"} and right[0] in _FINITE else None


_MOST_OF_ASIDE = 4
_ARTICLES = frozenset({"a", "an", "the", "another"})


def opens_aside(left: list[str]) -> list[str] | None:
    """Give the words before an amount that stands in an aside: "Total pay, including a $15,000 bonus, came to $135,000"."""
    end = len(left) - (not _ARTICLES.isdisjoint(left[-1:]))
    return None if LEFT_BREAK.isdisjoint(left[end - 1 : end]) else left


def past_aside(before: str) -> str | None:
    """Give what stands before an amount behind an aside with another one, without the noun of that one: "came to"."""
    noun, comma, rest = before.partition(",")
    return rest if comma and noun.strip() and len(words_of(noun)) <= _MOST_OF_ASIDE and "," not in rest else None


_IN_BRACKETS = re.compile(r"\s?\([^()]{1,120}\)")
_USUAL = frozenset("usual normal typical common standard average realistic likely possible customary unexceptional unremarkable ordinary".split())


def past_brackets(before: str) -> str | None:
    """Leave out what closed brackets list of a pay that is named before them: "total pay (salary, tips and overtime) averages"."""
    rest, count = _IN_BRACKETS.subn("", before)
    return rest if count and any(KINDS.get(word) == "pay" or word == "total" for word in words_of(rest)) else None


_IS = (["is"], ["are"], ["was"], ["were"])
_CALLED = (["a"], ["an"], ["the"], ["typical"], ["usual"], ["normal"])
_BASES = frozenset({"base", "salary", "wage", "wages", "paycheck", "pay", "income"})
_NO_ADJECTIVES = frozenset("of for in to on at with that which and or than".split())
_ADJECTIVES = 5


def is_called_pay(left: list[str], right: list[str]) -> bool:
    """Tell an amount that begins a clause, and that the words behind it call pay: "and $115k is a perfectly ordinary base"."""
    if left[-1:] == ["of"] or right[:1] not in _IS or right[1:2] not in _CALLED:
        return False
    noun = next((i for i, w in enumerate(right[2 : 2 + _ADJECTIVES], 2) if w in _BASES or w in _NO_ADJECTIVES or KINDS.get(w)), None)
    return noun is not None and right[noun] in _BASES and KINDS.get("".join(right[noun + 1 : noun + 2])) in {None, "pay"}


def is_usual(left: list[str], right: list[str]) -> bool:
    """Tell an amount that begins a clause, and that people get: "the course costs $900, and $40,000 a year is usual afterwards"."""
    return (
        (left in ([], ["and"], ["but"], ["then"]) or left[-1:] == ["where"]) and right[:1] in (["is"], ["was"]) and not _USUAL.isdisjoint(right[1:3])
    )


def set_aside(left: list[str], right: list[str]) -> str | None:
    """Read what an amount is set aside for: "budget around $3,000 for tools", "put aside £200 to join"."""
    verb = next((w for w in reversed(left[-4:]) if w not in _ROUGHLY), None)
    if verb not in _BUDGETS or not _FOR.intersection(right[:1]) or (verb in _EXPECTS and any(map(is_person, right[1:5]))):
        return None  # but "figure $60,000 for a new nurse"
    return next((KINDS[w] for w in right[1:5] if KINDS.get(w) in {"pay", "bonus"}), "cost")

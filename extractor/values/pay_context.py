"""What stands around a text says of the money in it: headers, captions, labels, the document."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import regex

from .currencies import CODES
from .marks import COMPOUND, FAMILIES, PHRASES, PREFIX, SIGNS, SUFFIX
from .pay_statistic import NO_FIGURES, statistic_said
from .pay_subject import BESIDES
from .pay_words import KINDS, PERIOD_BEFORE_WORDS, PERIOD_NOUNS, STATISTICS
from .people import is_person
from .periods import NONE_OF_THESE, period_after
from .where import countries_named
from .words import words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .marks import Mark

__all__ = ["NOWHERE", "Context", "context_of", "family_currency"]


class Context(NamedTuple):
    """What the surroundings of a text say about the money in it; what the text itself says goes before it."""

    period: str | None = None
    """`year`, `month`, `week`, `day` or `hour`, where a header or the document says it."""
    period_basis: str | None = None
    """Where the period is said: `header` or `document`."""
    currency: str | None = None
    """An ISO 4217 code, where a header or the document says it."""
    currency_basis: str | None = None
    """Where the currency is said: `header` or `document`."""
    statistic: str | None = None
    """`median`, `mean`, `p10` … where a header says it; it goes to points, not to ranges."""
    places: tuple[str, ...] = ()
    """The countries, ISO 3166-1 alpha-2, where a header says them."""
    kind: str | None = None
    """`pay`, `bonus`, `cost` or `other`, where a header says it."""
    thousands: bool = False
    """Whether a header says that numbers are thousands ("Salary (k€)", "in thousands")."""
    family: str | None = None
    """The look-alikes of a header's sign that nothing there settles ("Low ($/hour)"): numbers without a mark below it are such money."""
    all_in: str | None = None
    """The look-alikes of the money that all figures of a document are in ("All figures are in dollars"), where nothing settles which."""
    home: str | None = None
    """The country that a whole page is about, ISO 3166-1 alpha-2: settles a bare `$` where nothing nearer does."""
    default_country: str | None = None
    """The caller's country, ISO 3166-1 alpha-2: settles a bare `$` and the like."""
    counts: bool = False
    """Whether a header says that numbers count jobs or people ("Number of jobs", "Employment"): without a mark they are no money."""
    yearly: bool = False
    """Whether figures without a period are yearly, as the layout (or `yearly_basis`) declares."""
    yearly_basis: str = "layout"
    """Who declares it: `layout` or `caller`."""
    factors: Mapping[str, int] | None = None
    """How many periods make a year; None means `annual.FACTORS`."""


NOWHERE = Context()
"""Nothing is known."""
_PERIODS = {word: period for period, words in PERIOD_NOUNS.items() for word in words.split()} | PERIOD_BEFORE_WORDS
_SHORT = 160
_LONG = 50_000
"""What a page announces figures with is shorter; a heading of megabytes is read to here."""
_THOUSANDS = re.compile(
    r"(?<!\w)k ?(?:[€£$]|EUR|USD|GBP|CHF)|[€£$]k\b|['’]000\b|[€£$]000s?\b|\(k\)|\b(?:in|of) thousands\b|\bthousands of ", re.IGNORECASE
)
_STATES = re.compile(r"\s(?:is|are|was|were|earns?|makes?|gets?)\s(?:[a-z]{2,13}\s)?[^\s\w]?(?:[A-Z]{1,3}\s?)?[^\s\w]?\s?\d")
"""A heading that states an amount of its own says of no other which statistic it is: "The average salary is €90,000"."""
_BRACKETED = re.compile(r"\((?:in )?([^\s()0-9]{2,5})\)")
_NO_KINDS = frozenset("job jobs post posts role position graduates freelancers contractors recruiters".split())
"""Words that stand for pay in a sentence and only for work or people in a header: "Number of jobs", "Bonus by role"."""
_TALK = frozenset("analysis commentary conditions context demand insight insights news notes outlook overview reality snapshot trends update".split())
"""What is said of a job market, and not how large a market is."""
_ADVISED = frozenset("career interview study safety resume search saving negotiation expert pro useful helpful quick top best key writing".split())
"""What tips are about that are advice."""
_STORY = (["in"], ["with"], ["of"], ["at"], ["on"], ["as"], ["inside"], ["behind"])
"""What follows in "a day in the life", which is no rate."""
_ENDS = {
    **dict.fromkeys(("low", "lowest", "lowest paid", "lowest salary", "lowest wage", "lowest pay", "lowest reported"), "minimum"),
    **dict.fromkeys(("high", "highest", "highest paid", "highest salary", "highest wage", "highest pay", "highest reported"), "maximum"),
}
"""What a column or a line of figures is called that gives one end, where it says nothing else."""
_BESIDE_ENDS = frozenset("the end of per an a in hour year month week day hr yr rate usd cad aud nzd gbp eur inr".split())
_COUNTED = frozenset(
    "job jobs post posts position positions employment employed employees openings vacancies postings people workers workforce headcount"
    " hires respondents responses reviews population companies establishments employers".split()
)
"""What a header says is counted under it, beside words of which kind."""
_BESIDE_COUNTED = frozenset(
    "number total count annual yearly projected expected current estimated average new open local national the of in per year"
    " thousand thousands reported".split()
)
_PLAIN = {"year", "month", "week", "day", "hour"}
_ROUGHLY = frozenset("approx approximate approximately est estimated about full gross avg average".split())
"""Words beside a period that is all a header says."""


def context_of(words: str, base: Context = NOWHERE) -> Context:
    """Read what a header, caption, label or heading says about the figures under it: statistic, places, period, currency, kind.

    What it does not say stays as in `base`.
    """
    text = str(words)[:_LONG]
    changes = (_said if len(text) <= _SHORT else _said.__wrapped__)(text, base.default_country)
    return base._replace(**changes) if changes else base


@lru_cache(maxsize=2048)
def _said(words: str, default_country: str | None) -> dict[str, Any]:
    """Give the fields of a `Context` that some words settle; headings and labels come back on every page, so they are kept."""
    found = words_of(words)
    changes: dict[str, Any] = {}
    statistic = statistic_said(words) or _statistic(found)
    if statistic and not _STATES.search(words):
        changes["statistic"] = statistic
    if places := tuple(dict.fromkeys(p.country for p in countries_named(words))):
        changes["places"] = places
    if period := _period(words, found):
        changes["period"], changes["period_basis"] = period, "header"
    if currency := _currency(words, found, places, default_country):
        changes["currency"], changes["currency_basis"] = currency, "header"
    elif family := _family(words):
        changes["family"] = family
    kind = _kind(found)
    if kind:
        changes["kind"] = kind
    counts = _counts(found)
    if counts or kind:
        changes["counts"] = counts
    if _THOUSANDS.search(words):
        changes["thousands"] = True
    return changes


def _statistic(words: list[str]) -> str | None:
    """Read the statistic that a header names."""
    for i, word in enumerate(words):
        if word in STATISTICS and words[i - 1 : i] not in (["than"], ["above"], ["below"]):
            return STATISTICS[word]
        if word in {"minimum", "maximum", "min", "max"} and words[i + 1 : i + 2] not in NO_FIGURES:
            return {"min": "minimum", "max": "maximum"}.get(word, word)
    left = [word for word in words if word not in _BESIDE_ENDS and word not in _PERIODS]
    return _ENDS.get(" ".join(left))


def _counts(words: list[str]) -> bool:
    """Tell whether a header names what is counted and nothing else, or the number of something ("Number of salaries")."""
    named = [word for word in words if word not in _BESIDE_COUNTED and not word.isdigit()]
    return words[:2] == ["number", "of"] or (bool(named) and _COUNTED.issuperset(named))


def _period(text: str, words: list[str]) -> str | None:
    """Read the period that a header names, or that is all it says ("Year (approx.)")."""
    left = [word for word in words if word.rstrip(".") not in _ROUGHLY]
    if len(left) == 1 and left[0] in _PLAIN:
        return left[0]
    for i, word in enumerate(words):
        period = _PERIODS.get(word)
        if period:
            return period
        before, after = words[i - 1 : i], words[i + 1 : i + 2]
        if word in _PLAIN and (before == ["per"] or (before in (["a"], ["an"]) and after not in _STORY) or after == ["rate"]):
            return word
        if word in {"p.a", "pa", "annum"}:
            return "year"
        if word == "pcm":
            return "month"
    slash = text.find("/")
    while slash >= 0:
        if found := period_after(text, slash):
            return None if found[0] == NONE_OF_THESE else found[0]
        slash = text.find("/", slash + 1)
    return None


@cache
def _code() -> regex.Pattern[str]:
    """Give the pattern of a code: three capitals that stand alone."""
    return regex.compile(r"(?<![\w&])(?:[kK](?=[A-Z]{3}(?!\w)))?([A-Z]{3})(?!\w)")


def _currency(text: str, words: list[str], places: tuple[str, ...], default_country: str | None) -> str | None:
    """Read the currency that a header names: a code, a sign in brackets, a word."""
    for match in _code().finditer(text):
        if match[1] in CODES:
            return str(match[1])
    if (mark_in := _bracketed(text, words)) is not None:
        return _settled(mark_in, places, default_country)
    for sign, mark in SIGNS.items():
        if sign in text and not any(c.isdigit() for c in text):
            return _settled(mark, places, default_country)
    for i, word in enumerate(words):
        mark_of = PHRASES.get(" ".join(words[i : i + 2])) or SUFFIX.get(word)
        if mark_of is not None and not mark_of.shy and len(word) > 2 and mark_of.basis != "code":
            return _settled(mark_of, places, default_country)
    return None


def _settled(mark: Mark, places: tuple[str, ...], default_country: str | None) -> str | None:
    """Give the currency of a mark in a header."""
    return mark.currency or (family_currency(mark.family, places, default_country) if mark.family else None)


def _bracketed(text: str, words: list[str]) -> Mark | None:
    """Give the mark that a header of pay has in brackets: "Monthly pay (RM)"."""
    found = _BRACKETED.search(text)
    if found is None or "pay" not in map(KINDS.get, words):
        return None
    return COMPOUND.get(found[1]) or PREFIX.get(found[1]) or PREFIX.get(found[1].rstrip("."))


def _family(text: str) -> str | None:
    """Read the look-alikes of a header's sign, where no number stands there that the sign belongs to."""
    if any(c.isdigit() for c in text):
        return None
    return next((mark.family for sign, mark in SIGNS.items() if mark.family and sign in text), None)


def family_currency(family: str, places: tuple[str, ...], default_country: str | None) -> str | None:
    """Settle a look-alike in a header."""
    from .pay_currency import settle

    candidates, usual = FAMILIES[family]
    return settle(candidates, default_country, places) or (None if family.startswith("dollar") else usual)


def _is_advice(words: list[str], i: int) -> bool:
    """Tell tips that are advice from those that guests give: "Tips to Become a Grip", "Interview Tips"."""
    behind = words[i + 1 : i + 3]
    leads = behind[:1] == ["to"] or behind == ["and", "tricks"] or (behind[:1] == ["for"] and not any(map(is_person, words[i + 2 :])))
    return leads or not _ADVISED.isdisjoint(words[max(0, i - 1) : i])


def _kind(words: list[str]) -> str | None:
    """Read the kind that a header names; the last word that says one is its head, and none that is a part of somebody's name ("Project engineer")."""
    kinds = [
        "bonus" if KINDS[w] == "pay" and not BESIDES.isdisjoint(words[i - 1 : i]) else KINDS[w]
        for i, w in enumerate(words)
        if w in KINDS
        and w not in _NO_KINDS
        and not (w == "market" and not _TALK.isdisjoint(words[i + 1 : i + 2]))
        and not (w == "tips" and _is_advice(words, i))
        and (KINDS[w] == "pay" or not any(map(is_person, words[i + 1 : i + 2])))
    ]
    if "pay" in kinds or not kinds:
        return "pay" if kinds else None
    return kinds[-1]

"""What a sentence says about growth and openings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice, pairwise

import regex

from extractor.findings import note
from extractor.layouts.match import key_of
from extractor.layouts.role import RoleWords
from extractor.patterns import Led, lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Evidence, Tree
from extractor.text import Words
from extractor.values.counts import find_count
from extractor.values.pay_zones import sentences
from extractor.values.percent import find_descriptor, find_growth
from extractor.values.years import year_range

__all__ = ["growth_in", "openings_in", "sentences_of"]

_GROWS = lazy(
    r"\b(?:is|are|was|were) (?:projected|expected|forecast|set|likely) to "
    r"(?:grow|decline|increase|decrease|show|change|remain|rise|fall|drop|shrink|expand|be)\b"
    r"|\bprojected\b|\b(?:projects|expects?|predicts?|anticipates?|forecasts) (?:that|the|this|employment|jobs?|growth|demand|an?)\b"
    r"|\b(?:forecast|projection|outlook) (?:is|shows|calls for|points to) (?:for )?(?:an? )?(?:growth|rise|increase|decline|fall|drop)\b"
    r"|\b(?:projects|expects|predicts|anticipates|forecasts) (?:an? )?(?:about |around )?(?=\d[\d.]{0,4}\s?(?:%|per ?cent) "
    r"(?:decline|decrease|drop|fall|growth|increase|rise)\b)"
    r"|\b(?:will|should|could) (?:grow|increase|decline|decrease|rise|fall|shrink|expand)\b"
    r"|\b(?:is|are|was|were) (?:projected|expected|forecast) (?:in|for) (?=\p{L})"
    r"|\b(?:will|should|could|to) see (?:an? )?(?:about |around )?(?=\d[\d.]{0,4}\s?(?:%|per ?cent) "
    r"(?:decline|decrease|drop|fall|growth|increase|rise)\b)"
)
_SHARE = r"[+\u2212-]?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:%|per ?cent\b)"
_LABEL = lazy(
    r"\A(?:the )?(?:(?:\d\d?|ten|five)[- ]year |projected |expected |predicted |future |overall ){0,2}"
    r"(?:(?:job |employment |career )?(?:growth|outlook)|(?:job |employment )change)"
    r"(?: rate| forecast| projection)?(?:\s?\([^()]{1,40}\))?(?: is \p{L}{3,12})?\s?[:\u2013\u2014]\s"
    rf"(?={_SHARE}(?!\s?of\b))",
    regex.IGNORECASE,
)
"""What stands before a figure of growth that has a label."""
_BARE = lazy(
    rf"\A{_SHARE}(?:\s(?:growth|increase|decline))?"
    r"(?:\s?\(?(?:(?:from|between|by|until|through|over)\s[^.;]{0,12}(?:19|20)\d\d[^.;]{0,12}|(?:over|in) the next\b[^.;]{2,20})\)?)?\.?\Z",
    regex.IGNORECASE,
)
"""A figure of growth that says nothing else but its years ("+8% from 2022 to 2032")."""
_ABOVE = lazy(r"\b(?:growth|outlook|change|forecast|increase|decline|project(?:ed|ion))\b", regex.IGNORECASE)
"""What a label above such a figure has."""
_GROWTH = (
    Led(r"\b(?:[Jj]ob|[Ee]mployment) growth\b", r"(?: rate)?(?: for [\p{L} ]{1,40}?)? (?:is|of|was|stands at)(?: \w{4,7})? (?=\d)", 90),
    Led(
        r"\b(?:put|puts|set|sets|see|sees) (?:job |employment )?growth ",
        r"(?:(?:in|of|for|among) (?:[\p{L}'’]++ ){1,6}?)?at (?:about |around )?(?=\d)",
        200,
    ),
)
"""What tells of growth as well, where that is named."""
_LEVEL = lazy(r"\blittle or no change\b", regex.IGNORECASE)
_WORK = lazy(
    r"\b(?:employ|jobs?\b|workforce|occupation|profession|career|(?<=\bthe )field\b|(?<=\bthis )field\b|positions?\b|roles?\b|hiring|openings?\b)"
    r"|\bdemand for (?:them|these|such|this)\b|^(?:the )?(?:\w{1,20}+ )?(?:forecast|projection|outlook) (?:is|shows|calls for|points to)\b"
    r"|^(?:the |its |their )?(?:projected|expected) growth|^demand (?:is|should|will|could|may)\b"
    r"|^growing (?:(?:much )?(?:slower|faster) than|(?:about )?as fast as)"
    r"|\b(?:projects|expects|predicts|anticipates|forecasts) (?:an? )?(?:about |around )?\d[\d.]{0,4}\s?(?:%|per ?cent) "
    r"(?:decline|decrease|drop|fall|growth|increase|rise)(?: rate)?(?=[,.]|$| (?:from|between|over|through|by|until|to) )",
    regex.IGNORECASE,
)
"""What grows where it is not the occupation by its name: a market or a wage is neither."""
_OTHERS = lazy(r"\ball (?:occupations|jobs|workers)\b|\btotal employment\b(?! (?:of|for))", regex.IGNORECASE)
_TRADES = lazy(r"\b(?:industr(?:y|ies)|sectors?|economy|markets?)\b", regex.IGNORECASE)
_WITHIN = lazy(r"(?:^|\W)(?:in|across)$", regex.IGNORECASE)
_NAME = lazy(r"[\p{L}&'’-]++")
_NAMED = 5
_WHOLE = frozenset({"the", "all", "this"})
_PAID = lazy(r"\b(?:pay|salar(?:y|ies)|wages?|earnings|incomes?)\b", regex.IGNORECASE)
_JOBS = lazy(r"\b(?:jobs?|employment|number|workforce)\b", regex.IGNORECASE)
_ON = 160
"""So far behind a word on pay one on jobs says what it is about."""
_OPENINGS = lazy(
    r"(?:(?:about|approximately|around|nearly|roughly|over|under|up to|(?:fewer|less|more) than)\s)?"
    r"(?<!\d)\d[\d,.]{0,11}+\s(?:\w{1,15}+\s){0,3}?openings\b",
    regex.IGNORECASE,
)
_TURNS = "growth|increase|rise|decline|drop|fall|decrease"
_OF_PAY = lazy(rf"\A(?: (?:{_TURNS}|raise|hike))?(?: rate)? (?:in|of|for|to) (?:[\w'’]{{1,15}}+ ){{0,2}}?{_PAID.pattern}", regex.IGNORECASE)
_OF_OTHERS = lazy(
    rf"\A(?P<turn> (?:{_TURNS}))?(?: rate)? (?:in|of|for|across) (?:[\w'’]{{1,15}}+ ){{0,2}}?"
    rf"(?:all (?:occupations|jobs|workers)\b|{_TRADES.pattern})",
    regex.IGNORECASE,
)
"""What stands behind a percentage that is not that of the occupation's jobs ("a 5% increase in pay")."""
_TURNED = lazy(rf"\b(?:{_TURNS})\Z", regex.IGNORECASE)
_UNTIL = lazy(r"\b(?:by|through|until)(?: the year)? ((?:19|20)\d\d)(?!\d)", regex.IGNORECASE)
"""The last year of a growth whose first is not told."""
_WORD = 12
"""No word for growth is longer."""
_CLAUSES = 12
"""More words that tell of growth are no sentence's."""
_YEARLY = ("each year", "a year", "annual", "per year", "every year", "yearly")


def sentences_of(words: Words) -> list[Words]:
    """The sentences of a paragraph."""
    starts = sentences(words)
    return [words.cut(start, end) for start, end in zip(starts, [*starts[1:], len(words)], strict=True)]


def growth_in(words: Words, desk: Desk, above: str = "") -> Evidence | None:
    """What the sentence says about growth; the clause that names the occupation goes before one about employment in general.

    `above` is the line before it: a label there says what a figure alone is of ("Women in the trade", "61%").
    """
    said = _told(words)
    if not said:
        bare = _BARE.fullmatch(words) and (not above or ends_sentence(above) or (_ABOVE.search(above) and not _PAID.search(above)))
        return _grown(words, year_range(words), desk) if bare or _LABEL.match(words) else None
    bounds = [0, *(_clause(words, one[1], two[0]) for one, two in pairwise(said)), len(words)]
    clauses = [words.cut(start, end) for start, end in pairwise(bounds)]
    named = [clause for clause in clauses if desk.role is not None and desk.role.fold(key_of(clause)) is not None]
    for clause in named or clauses:
        if (
            (named or _WORK.search(clause))
            and not _is_others(_subject(clause, desk.role))
            and (found := _grown(clause, year_range(clause) or year_range(words), desk))
        ):
            return found
    return None


def _clause(words: Words, start: int, end: int) -> int:
    """Where one clause ends and the next begins, between two words that tell of growth: at the last comma, else right before the second."""
    at = words.rfind(", ", start, end)
    return at if at >= 0 else end


def _subject(clause: Words, role: RoleWords | None) -> str:
    """What a clause says before it tells of growth, but for the occupation's name, whose own words are about nothing ("salary analysts")."""
    said = _told(clause)
    subject = (clause[: said[0][0]] if said else clause).casefold()
    return subject.replace(role.role.casefold(), "x" * len(role.role)) if role is not None else subject


def _told(words: str) -> list[tuple[int, int]]:
    """Where words tell of growth, in their order, none inside another."""
    found = [match.span() for match in islice(_GROWS.finditer(words), _CLAUSES)]
    if "growth" in words:
        more = [(one.start, one.end) for led in _GROWTH for one in islice(led.finditer(words), _CLAUSES)]
        found = sorted([*found, *(one for one in more if not any(one[0] < end and start < one[1] for start, end in found))])
    return found[:_CLAUSES]


def _is_others(said: str) -> bool:
    """Whether it is the employment of others that grows, or the pay."""
    if _OTHERS.search(said) or any(_is_trade(said[max(0, trade.start() - _ON) : trade.start()].split(" ")) for trade in _TRADES.finditer(said)):
        return True
    jobs = [job.start() for job in _JOBS.finditer(said)]
    for paid in _PAID.finditer(said):
        following = bisect_left(jobs, paid.end())
        if following == len(jobs) or jobs[following] - paid.end() > _ON:
            return True
    return False


def _is_of_others(words: str, end: int) -> bool:
    """Whether what stands behind a percentage says that it is that of others, or of the pay."""
    behind = words[end : end + _ON]
    others = _OF_OTHERS.match(behind)
    turned = others is not None and (others["turn"] is not None or _TURNED.search(words[max(0, end - _WORD) : end]) is not None)
    return turned or _OF_PAY.match(behind) is not None


def _is_trade(before: Sequence[str]) -> bool:
    """Whether words lead to an industry or a market as that in which something grows: "in the building and repair" industry."""
    *before, glued = before
    for names, word in enumerate([] if glued else reversed(before[-_NAMED - 2 :]), 1):
        if _WITHIN.search(word):
            return True
        if not _NAME.fullmatch(word) or names > _NAMED + (word.lower() in _WHOLE):
            return False
    return False


def _grown(words: Words, years: tuple[int, int, int, int] | None, desk: Desk) -> Evidence | None:
    """The percentage after the word that tells of growth, else before it; with what it is compared with."""
    said = _told(words)
    found = find_growth(words, said[0][1] if said else 0) or find_growth(words)
    level = _LEVEL.search(words) if found is None else None
    if (found is None and level is None) or (found is not None and _is_of_others(words, found.end)):
        return None
    until = _UNTIL.search(words) if years is None else None
    values: Tree = {"start_year": years[2] if years else None, "end_year": years[3] if years else int(until[1]) if until else None}
    if found is None:
        assert level is not None
        text = words.cut(*level.span())
        return Evidence({"text": text, "percent": None, "descriptor": text, **values}, text.span)
    text, rest = words.cut(found.start, found.end), words.cut(found.end)
    if found.why is not None:
        desk.notes.append(note(found.why, text.span, text=text))
    compared = find_descriptor(rest) if ("average" in words or "no change" in words) and found.why != "growth.yearly" else None
    return Evidence({"text": text, "percent": found.value, "descriptor": rest.cut(*compared) if compared else None, **values}, text.span)


def openings_in(words: Words) -> Evidence | None:
    """How many openings there are a year, by one sentence."""
    match = _OPENINGS.search(words)
    count = find_count(match[0]) if match else None
    yearly = min((at for text in _YEARLY if (at := words.find(text)) >= 0), default=None)
    if match is None or count is None or yearly is None or "decade" in words[match.end() : yearly]:
        return None
    text = words.cut(match.start() + count.start, match.start() + count.end)
    return Evidence({"text": text, "count": count.value, "approximate": count.approximate}, text.span)

"""What labels of facts say on pages that no layout knows: the field of `key_facts` that each names."""

from __future__ import annotations

from functools import lru_cache

import regex

from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.values.counts import find_count
from extractor.values.percent import find_percent

__all__ = ["LABEL", "TEXTS", "VALUE", "fact_field", "may_be_value"]

LABEL, VALUE = 60, 160
"""A label, and a fact, is no longer."""
TEXTS = frozenset({"typical_education", "work_experience", "on_the_job_training"})
"""Facts whose values are no figures: alone they may be sections."""
_PAY = r"(?:pay|salary|salaries|earnings|wages?|income)"
_USUAL = r"(?:(?:19|20)\d\d )?(?:(?:typical|average|median|mean|annual|yearly|weekly|hourly|full time|estimated|national|usual|headline)\s){0,3}"
_EXPECTED = r"(?:(?:projected|expected|estimated|future) )?"
_FIELDS = tuple(
    (field, lazy(pattern))
    for field, pattern in (
        ("salary_range", rf"{_USUAL}{_PAY} range|range of {_PAY}"),
        ("median_salary", rf"{_USUAL}{_PAY}(?: per year| a year| per hour)?"),
        ("growth", rf"{_EXPECTED}(?:job|jobs|employment|career)?(?: and)? ?(?:growth(?: (?:outlook|forecast|projection))?|outlook)(?: rate)?"),
        (
            "annual_openings",
            r"(?:(?:projected|expected|estimated|average) )?(?:(?:annual|yearly) (?:job )?openings|(?:job )?openings (?:per|a|each|every) year)",
        ),
        ("employment_change", r"(?:projected |expected )?employment change"),
        ("number_of_jobs", r"(?:total )?number of (?:jobs|people employed|workers)|number employed|(?:total |current )?employment(?: level)?|jobs"),
        (
            "number_of_jobs",
            r"total jobs|(?:people )?employed|(?:people|members|workers) in (?:the|this) (?:profession|occupation|job|trade|workforce)",
        ),
        (
            "typical_education",
            r"(?:typical |usual |minimum |required )?(?:entry )?(?:level )?education(?: and training)?(?: (?:level|required|needed))?",
        ),
        ("typical_education", r"(?:typical|usual|minimum|required|entry)(?: entry)?(?: level)? qualifications?(?: (?:required|needed))?"),
        ("typical_education", r"(?:minimum |typical )?(?:degree|diploma) (?:needed|required)"),
        ("work_experience", r"(?:related )?work experience(?: (?:required|needed|in a related occupation))?|experience (?:required|needed)"),
        ("on_the_job_training", r"on the job training"),
    )
)
_YEARLY = ("annual_openings", lazy(r"(?:(?:new|job|projected|expected|estimated) ){0,2}(?:openings|vacancies)"))
"""A label that names its fact where the value is for a year."""
_A_YEAR = lazy(r"\b(?:(?:an?|per|each|every) year|annually|yearly)\b|/ ?(?:yr|year)\b", regex.IGNORECASE)
_BEFORE, _COUNTED, _LAST = 60, 2, 9
"""So much may stand before that; what is counted has two words at most; among so many characters a figure that ends there has a digit."""
_DEGREE = ("typical_education", lazy(r"(?:degree|diploma)(?: level)?|(?:entry |minimum )?level of education|highest qualification"))
_CHANGES = lazy(r"\bper ?cent\b|\p{Sc}", regex.IGNORECASE)
"""What no number of jobs has beside it."""
_BRACKET = lazy(r"\s?[(,]?\s?(?:(?:19|20)\d\d(?:\s?[-\u2013]\s?(?:\d\d){1,2})?|\([^()]{0,40}\))\)?\s?$")


def fact_field(label: str, value: str = "") -> str | None:
    """The field that a label names; where the `value` is needed to tell, with it."""
    if len(label) > LABEL:
        return None
    key, found = _named(label)
    if found is None and value:
        for (field, pattern), tells in ((_YEARLY, _is_for_a_year), (_DEGREE, _begins_with_a_letter)):
            found = field if pattern.fullmatch(key) and tells(value) else found
    return found


# More than the lines that a page may have, each of which is asked for more than once.
@lru_cache(maxsize=1 << 15)
def _named(label: str) -> tuple[str, str | None]:
    """The key of a label, and the field that it names alone; a line is asked for several times, and most labels stand on all of a site's pages."""
    key = key_of(_BRACKET.sub("", label))
    return key, next((field for field, pattern in _FIELDS if pattern.fullmatch(key)), None)


def _begins_with_a_letter(value: str) -> bool:
    return value[0].isalpha()


def _is_for_a_year(value: str) -> bool:
    """Whether a figure is said to be for a year, right behind it or behind the words for what is counted ("4,150 new openings a year")."""
    for said in _A_YEAR.finditer(value):
        words = value[max(0, said.start() - _BEFORE) : said.start()].split()
        for _ in range(0 if said[0][0] == "/" else _COUNTED):
            if words and words[-1].isalpha():
                words.pop()
        if words and any(map(str.isdigit, words[-1][-_LAST:])):
            return True
    return False


def may_be_value(field: str, value: str) -> bool:
    """Whether some words may be the value of a fact, pay left aside, whose words a reader of money has to tell."""
    if not 0 < len(value) <= VALUE:
        return False
    if field in {"median_salary", "salary_range"}:
        return any(map(str.isdigit, value))
    if field == "growth":
        return find_percent(value) is not None
    if field in {"annual_openings", "number_of_jobs", "employment_change"}:
        return find_count(value) is not None and "%" not in value and not _CHANGES.search(value)
    return any(map(str.isalpha, value))

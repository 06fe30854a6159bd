"""Which countries one mention is about, of those that its sentence names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import regex

if TYPE_CHECKING:
    from .where import Place

__all__ = ["ELSEWHERE", "GOES_ON", "LEARNED", "nearest", "places_of"]

GOES_ON = frozenset("they their these those most some many all both pay salaries wages earnings".split())
"""First words of a sentence that is about whom and where the one before speaks of: "They earn ...", "Their pay is ..."."""
ELSEWHERE = frozenset("from than unlike outside except beyond".split())
"""Words before a country that say that the pay is had in another one: "Welders from Poland ...", "Unlike in Canada, ..."."""

LEARNED = frozenset("study studied studying trained training born raised educated qualified graduated learned learnt apprenticed".split())
"""Words before a country that say that somebody learned there, which says nothing of where they are paid."""


@cache
def _at_once() -> regex.Pattern[str]:
    """Give the pattern of words that tie the places after an amount to it."""
    return regex.compile(
        r"(?i:\A(?>[\s,)]{0,4})(?:(?!in\b|for\b|across\b|at\b)(?>[\w'-]{1,24})\s){0,4}+(?:in|for|across|near|around|at|throughout|within|en|à|im|em)\s)"
    )


def nearest(before: str, named: list[Place]) -> list[Place]:
    """Give of the places before a later amount of a sentence the one right before it, where that begins its clause ("… and in Canada $60,000")."""
    if len(named) > 1 and not before[named[-1].end :].strip(" :,") and _begins_with_place().search(before, 0, named[-1].start):
        return named[-1:]
    return named


@cache
def _begins_with_place() -> regex.Pattern[str]:
    """Give the pattern of a clause's beginning, up to the place that it is about."""
    return regex.compile(r"(?i:(?:\b(?:and|but|while|whereas)|[,;])\s(?:in|for|at)\s(?:the\s)?$)")


def places_of(after: str, named: list[Place], named_after: list[Place], *, alone: bool = False) -> tuple[str, ...]:
    """Give the countries: those tied to the amount from behind, else those before it, else, for the only amount, those after it."""
    if named_after and not (named and _next_clause().match(after)):
        clause = _clause_end(after)
        tied = [p for p in named_after if p.start < clause] if _at_once().match(after) else []
        if not alone and len(tied) > 1 and nearest(after, tied) != tied:
            tied = tied[:-1]
        if tied and tied[0].start <= 60:
            return tuple(dict.fromkeys(p.country for p in tied))
    if named:
        return tuple(dict.fromkeys(p.country for p in named))
    if alone and named_after:
        return tuple(dict.fromkeys(p.country for p in named_after))
    return ()


@cache
def _next_clause() -> regex.Pattern[str]:
    """Give the pattern of what begins the clause of another amount: its places are not those of the one before."""
    return regex.compile(r"(?i:[\s)\]]{0,4}(?:[,;]\s{0,3}(?:and|or|but|while|whereas|then)\b|(?:and|but)\s(?:in|for|at)\b))")


@cache
def _breaks() -> regex.Pattern[str]:
    """Give the pattern of what begins another clause."""
    return regex.compile(r"[,;:(|](?!\s*(?:and|or)\b)|\b(?:while|whereas|versus|vs|but|compared|than|though|although|who|whose|which)\b")


def _clause_end(text: str) -> int:
    """Give where the clause ends that a text begins with."""
    match = _breaks().search(text)
    return match.start() if match else len(text)

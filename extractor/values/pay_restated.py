"""The author's own conversion: an amount that says the one before it again, in another currency."""

from __future__ import annotations

import re

__all__ = ["restates"]

_TOKEN = re.compile(r"[^\W\d_]++(?:\.[^\W\d_]++)*+\.?|\S")
_OPENERS = frozenset(
    ("( [ , — – - = ≈ ~ / or which that about roughly approximately approx approx. equivalent converted around i.e i.e. ie ou oder soit").split()
)
_NEVER_ALONE = frozenset({",", "-", "–", "—"})
_BETWEEN = frozenset(
    (
        "or and which that this it is are works out comes convert converts converted translate translates translating equate equates "
        "equating equal equals equivalent amount amounts amounting to at i.e i.e. ie in us about approximately approx approx. around "
        "roughly circa ca ca. c. some just over under nearly almost close slightly a little more less than the of as currently today "
        "currency terms exchange rate rates local usd eur gbp near say worth etwa rund ungefähr environ soit unos cerca de aproximadamente "
        "où ou oder entspricht ~ ≈ = , : ' ’ s 约 約"
    ).split()
)
"""What may stand between an amount and its conversion, after the word or mark that opens it."""
_SAYS = frozenset(
    (
        "that this it is are works out comes convert converts converted translate translates translating equate equates equating equal equals "
        "equivalent amount amounts amounting say worth entspricht ~ ≈ ="
    ).split()
)
"""Those of them that say that the two are the same; behind "and" one must stand, else another amount follows ("€50,000, and $60,000 in Ohio")."""
_PLACE_LEADS = frozenset({"in", "for", "across", "at"})
_AFTER_PAY = (("gross",), ("net",), ("brutto",), ("netto",), ("bruto",), ("neto",), ("base",), ("before", "tax"), ("after", "tax"))
_FIRSTS = _OPENERS | _PLACE_LEADS | {words[0] for words in _AFTER_PAY}
_A_PART = ["of", "which"]
"""What leads to a part of the amount before: "€68,000, out of which $4,250 goes on rent"."""
_LONGEST_PLACE, _MOST_BETWEEN = 4, 12


def restates(gap: str) -> str | None:
    """Tell whether the words between two amounts make the second a conversion of the first; give the word or mark that opens it."""
    low = gap.lower()
    if (first := _TOKEN.search(low)) is None or first.group() not in _FIRSTS:
        return None
    tokens = _TOKEN.findall(low)
    if tokens[-2:] == _A_PART:
        return None
    for begin in _begins(tokens):
        comma = tokens[begin] == "," and not _OPENERS.isdisjoint(tokens[begin + 1 : begin + 2])  # ", or about"
        opener, *rest = tokens[begin + comma :]
        if (rest[:1] == ["and"] and _SAYS.isdisjoint(rest)) or (rest[-1:] == ["the"] and not _PLACE_LEADS.isdisjoint(rest[-2:-1])):
            continue  # another amount, and another place's: "…, in the US $60,000"
        if opener in _OPENERS and (rest or opener not in _NEVER_ALONE) and len(rest) <= _MOST_BETWEEN and all(t in _BETWEEN for t in rest):
            return str(opener)
    return None


def _begins(tokens: list[str]) -> list[int]:
    """Give where the opening word may stand: at once, after "gross", or after a place ("in Toronto")."""
    begins = [0]
    begins += [len(words) for words in _AFTER_PAY if tuple(tokens[: len(words)]) == words]
    if tokens[:1] and tokens[0] in _PLACE_LEADS:
        begins += range(2, 2 + _LONGEST_PLACE)
    return [b for b in begins if b < len(tokens)]

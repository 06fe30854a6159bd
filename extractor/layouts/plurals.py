"""The plurals that a word of an occupation's name may have."""

from __future__ import annotations

import regex

__all__ = ["forms", "numbers", "stem"]

_CORE = regex.compile(r"(?<!\p{L})\p{L}{2,}+(?=\P{L}*+$)")
"""What has a plural in a word: its last letters, before a bracket that closes."""
_WORD = 3
"""Longer words of a role may stand in the plural, which a heading may not have."""

_IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "chief": "chiefs", "staff": "staff"}


def forms(word: str) -> frozenset[str]:
    """A word and the plurals it may have."""
    found = {word, word + "s"}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        found.add(word + "es")
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        found.add(word[:-1] + "ies")
    if word.endswith(("f", "fe")):
        found.add(word.rstrip("e")[:-1] + "ves")
    if word.endswith("us"):
        found.add(word[:-2] + "i")
    if word.endswith("is"):
        found.add(word[:-2] + "es")
    for end, plural in _IRREGULAR.items():
        if word.endswith(end):
            found.add(word[: -len(end)] + plural)
        elif word.endswith(plural):
            found.add(word[: -len(plural)] + end)
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        found.update(_singular(word))
    return frozenset(found)


def _singular(word: str) -> set[str]:
    """What a plural may be the plural of: a site may name the occupation by it."""
    found = {word[:-1]}
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    elif word.endswith(("ses", "xes", "zes", "ches", "shes", "oes")):
        found.add(word[:-2])
    elif word.endswith("ves"):
        found.update((word[:-3] + "f", word[:-3] + "fe"))
    return found


def numbers(word: str, ends: str = "s|es") -> str:
    """A pattern of a role's word in singular or plural, also inside brackets and before other marks."""
    plain, others = _spellings(word)
    last = f"{regex.escape(plain)}(?:{ends})?"
    return f"(?:{'|'.join(map(regex.escape, sorted(others, key=lambda form: (-len(form), form))))}|{last})" if others else last


def stem(word: str) -> str:
    """What a role's word begins with in singular and plural, as `numbers` has it."""
    plain, others = _spellings(word)
    first, last = min([plain, *others]), max([plain, *others])
    return first[: next((at for at, char in enumerate(first) if last[at] != char), len(first))]


def _spellings(word: str) -> tuple[str, list[str]]:
    """A role's word without the sign of a plural, behind which any may stand, and its singulars and plurals."""
    plain = word if len(word) <= _WORD else word.removesuffix("s")
    core = _CORE.search(word)
    if core is None:
        return plain, []
    name = core[0]
    plurals = {name, name + "s", *map(str.upper, forms(name.lower()))} if name.isupper() else forms(name)
    return plain, [word[: core.start()] + form + word[core.end() :] for form in plurals]

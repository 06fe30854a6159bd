"""Whom a page is about that has no title: somebody whom its headings and its text speak of again and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import regex

from extractor.blocks import Block
from extractor.capitals import as_written
from extractor.layouts.match import key_of
from extractor.layouts.plurals import forms
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy, screen
from extractor.unknown.occupation import NO_NAME
from extractor.unknown.people import is_somebody
from extractor.unknown.wordings import Wordings

__all__ = ["led_by", "spoken_of", "written"]

_READ, _LONG = 150, 400
_INITIALS = 4
"""No longer name in capitals is initials."""
_LEADS = lazy(r"\b(?:as|becom(?:e|es|ing)|being|be|is) an?\s(?=\p{L})", regex.IGNORECASE)
"""What stands before somebody's name."""
_leads = screen(_LEADS)
_FEW = frozenset(
    "also experienced good great licensed many most new other professional qualified skilled some successful talented the these this"
    " trained typical".split()
)
"""Words before a name that are none of it."""
_ARTICLE = lazy(r"(?:An?|The)\s")
_LEAD = 40
"""A lead is longer."""
_WORD = lazy(r"[\p{L}][\p{L}'\u2019-]*+")
_NAME = 4
_PART = 3
_ENOUGH = 3
"""Somebody is named in so many blocks at least, or in two headings."""


def spoken_of(blocks: Sequence[Block], heads: Sequence[int], words: Wordings) -> str | None:
    """The one whom most of the headings and texts name, as one would write it in a title; None where it is nobody, or two as often."""
    headed: Counter[str] = Counter()
    for index in heads:
        headed.update({name for slot in words.slots(blocks[index].words) if (name := _singular(slot.split()))})
    met = Counter(headed)
    texts = [str(block.words)[:_LONG] for block in blocks[:_READ] if block.words]
    for text in texts:
        met.update(set(_named_in(text)))
    keys = [key_of(text) for text in (*texts, *(str(blocks[index].words) for index in heads if index >= _READ))]
    roles = {name: RoleWords(name) for name, _ in met.most_common(_NAME * 2)}
    counts = {name: sum(role.fold(key) is not None for key in keys) for name, role in roles.items()}
    best = max(counts.values(), default=0)
    # "Tree surgeon" goes before "surgeon" where most of the page says all of it.
    fitting = sorted(
        (name for name, count in counts.items() if (count >= _ENOUGH or headed[name] > 1) and count * _PART >= best),
        key=lambda name: (-len(name.split()), -counts[name]),
    )
    rivals = [name for name, count in counts.items() if count * 2 >= best]
    if not fitting or any(fitting[0].split()[-1] != name.split()[-1] for name in rivals):
        return None
    return written(fitting[0])


def led_by(blocks: Sequence[Block], first: int) -> str | None:
    """The one with whom the text before a page's first heading begins ("A train driver drives ..."), if the page says more of the one."""
    lead = next((str(block.words)[:_LONG] for block in blocks[: max(first, 0)] if len(block.words) > _LEAD), "")
    article = _ARTICLE.match(lead)
    found = _until_somebody(lead[article.end() if article else 0 :][: _LONG // 4])
    if not found or (article is None and _one_of(found[-1]) == found[-1]) or (name := _singular(found)) is None:
        return None
    last = RoleWords(name.rpartition(" ")[2])
    return written(name) if sum(last.fold(key_of(block.words[:_LONG])) is not None for block in blocks[:_READ] if block.words) > 1 else None


def written(name: str, blocks: Sequence[Block] = ()) -> str:
    """A name as one writes it in a title, where it has no capital at all; as the page's text does, where it has nothing else."""
    if name.isupper() and len(name) > _INITIALS:
        return as_written("\n".join(block.words[:_LONG] for block in blocks[:_READ]), name)
    return name if name != name.casefold() else " ".join(word[:1].upper() + word[1:] for word in name.split())


def _named_in(text: str) -> Iterator[str]:
    """Names behind "as a" and the like, and of several people at the beginning of a text."""
    for match in _LEADS.finditer(text) if _leads(text) else ():
        name = _singular(_until_somebody(text[match.end() : match.end() + _LONG // 4]))
        if name:
            yield name
    first = _until_somebody(text[: _LONG // 4])
    if first and _one_of(first[-1]) != first[-1] and (name := _singular(first)):
        yield name


def _until_somebody(text: str) -> list[str]:
    """The words up to the first that names somebody, without a mark between them."""
    found: list[str] = []
    end = 0
    for match in _WORD.finditer(text):
        if len(found) >= _NAME or text[end : match.start()].strip():
            return []
        found.append(match[0].casefold())
        end = match.end()
        if is_somebody(found[-1]):
            return found
    return []


def _singular(words: Sequence[str]) -> str | None:
    """A name in the singular, without what is none of it; None where nothing of one is left."""
    found = list(words)
    while found and found[0] in _FEW:
        found.pop(0)
    if not found or not is_somebody(found[-1]) or not NO_NAME.isdisjoint(found):
        return None
    return " ".join([*found[:-1], _one_of(found[-1])])


def _one_of(word: str) -> str:
    """The singular of a word that names somebody, or several."""
    return min((form for form in forms(word) if is_somebody(form)), key=lambda form: (len(form), not form.endswith("fe"), form))

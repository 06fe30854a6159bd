"""Pages that are about several occupations in turn, with the same headings for each: a list of the best jobs, a field's careers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.layouts.plurals import forms
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.unknown.occupation import NO_NAME
from extractor.unknown.others import OWN
from extractor.unknown.people import is_somebody
from extractor.unknown.wordings import Wordings

__all__ = ["several"]

_SOME = 3
"""So many that are spoken of in one way are several; two may be a comparison, or two guides on one page."""
_BESIDE = 4
_NAME = 5
_NUMBER = lazy(r"^\d{1,2}\s")


def several(blocks: Sequence[Block], heads: Sequence[int], titles: Sequence[str], known: Wordings) -> list[str]:
    """Whom a page asks the same thing about, or who stands over the same headings each; nobody where one of them is the page's own."""
    asked: dict[str, dict[str, str]] = defaultdict(dict)
    titled: dict[str, str] = {}
    over, level = "", None
    for index in heads:
        words = str(blocks[index].words)
        if over and level is not None and (blocks[index].level or level + 1) <= level:
            over = ""  # an entry of a section, and the heading of the next
        key = _NUMBER.sub("", key_of(words))
        for field, name in known.named_in(words):
            if field in OWN and is_somebody(name.split()[-1]):
                asked[field].setdefault(_last(name), name.removeprefix("a ").removeprefix("an ").removeprefix("the "))
        if _is_name(key):
            over, level = key, blocks[index].level
        elif over and _is_own(words, known):
            titled.setdefault(_last(over), over)
    found = max([*asked.values(), titled, {} if asked else _named_beside(blocks, heads)], key=len)
    # A name alone may be the first of the list that was taken for the title.
    keys = [key for title in titles if not (is_somebody((key := key_of(title)).rpartition(" ")[2]) and NO_NAME.isdisjoint(key.split()))]
    if len(found) < _SOME or any(RoleWords(name).fold(key) is not None for name in found.values() for key in keys):
        return []
    return list(found.values())


def _named_beside(blocks: Sequence[Block], heads: Sequence[int]) -> dict[str, str]:
    """Whom headings name and nothing else, several side by side at the highest level, where half of its headings do: the roles of a field."""
    level = min((own for index in heads if (own := blocks[index].level) is not None and own > 1), default=None)
    keys = [_NUMBER.sub("", key_of(blocks[index].words)) for index in heads if level is not None and blocks[index].level == level]
    named = {_last(key): key for key in keys if _is_name(key)}
    return named if len(named) >= _BESIDE and len(named) * 2 >= len(keys) else {}


def _is_own(words: str, known: Wordings) -> bool:
    """Whether a heading begins a section about one occupation, and says nothing else."""
    whole = known.whole(words)
    told = None if whole.sure else known.told(words)
    fields = {row.field for row in whole.rows if row.kind == "section"} if whole.sure else {told.field} if told and told.left <= 1 else set()
    return not OWN.isdisjoint(fields)


def _is_name(key: str) -> bool:
    """Whether a heading's key is somebody's name and nothing else."""
    words = key.split()
    return 0 < len(words) <= _NAME and is_somebody(words[-1]) and NO_NAME.isdisjoint(words)


def _last(name: str) -> str:
    return min(forms(name.rsplit(maxsplit=1)[-1]), key=lambda form: (len(form), form))

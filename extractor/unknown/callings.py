"""Whom a page is about where its title names a trade or nobody: somebody whom its headings name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.layouts.plurals import forms
from extractor.layouts.role import RoleWords
from extractor.unknown.people import is_somebody, spoken_of_as_somebody
from extractor.unknown.shapes import LINE
from extractor.unknown.wordings import Wordings

__all__ = ["called"]

_READ, _LONG = 300, 400
_STEM = 4
_TWICE = 2
_JOINTS = frozenset("a an as at for how i in into of on the to with you".split())
"""Words that no name of somebody has before its last one: what stands before a trade is no part of the name."""


def called(blocks: Sequence[Block], title: int, words: Wordings) -> RoleWords | None:
    """The role that the headings are about: the title's own, else who does that trade ("Carpentry": carpenter), else whom the headings name."""
    role = words.role
    last = key_of(role.role).split()[-1:] if role is not None else []
    if last and is_somebody(last[0]):
        return role
    lines = [str(block.words) for index, block in enumerate(blocks) if index != title and 0 < len(block.words) <= LINE]
    if role is not None and last and len(last[0]) > _STEM:
        kin = Counter(
            min(forms(word), key=len) for line in lines for word in key_of(line).split() if word[:_STEM] == last[0][:_STEM] and is_somebody(word)
        )
        for word, count in kin.most_common(1):
            if count >= _TWICE:
                before = key_of(role.role).split()[:-1]
                return RoleWords(" ".join([*before, word]) if _JOINTS.isdisjoint(before) else word)
    texts = [str(block.words)[:_LONG] for index, block in enumerate(blocks[:_READ]) if index != title and block.words]
    if role is not None and any(role.fold(key_of(text)) is not None for text in texts):
        return role
    names = Counter(_last_name(name) for line in lines for name in words.slots(line) if is_somebody(name.split()[-1]))
    return next((RoleWords(name) for name, _ in names.most_common(1) if spoken_of_as_somebody(name, texts, 1)), role)


def _last_name(words: str) -> str:
    """What stands behind the last small word of a slot's words ("the average for a plumber")."""
    found = words.split()
    return " ".join(found[next((at for at in range(len(found), 0, -1) if found[at - 1] in _JOINTS), 0) :])

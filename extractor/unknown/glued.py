"""A page that no layout knows, handed over with nothing where its blocks met: sentences parted, and usual headings from what follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractor.blocks import Block
from extractor.layouts import generic
from extractor.repairs import Repair, divide
from extractor.run_on import part_sentences

__all__ = ["part_glued"]

_ENOUGH, _FEW = 6, 3
"""So many sentences that end in glue show the habit, and of a page that is next to one line, fewer."""
_MAY_BE = re.compile(r"[.!?…][)”\"’]?(?:[^\W\d_a-z]|“)")
"""The cheap look before the dear one."""
_LEAST, _HEAD = 3, 4
_WORD = 5
"""The small word behind a heading of several words has so many letters; one word goes on in small letters by itself ("Educational")."""
_HEADINGS = 3
"""Headings that may stand one behind the other."""


def part_glued(blocks: list[Block], text: str, *, flat: bool) -> tuple[list[Block], list[Repair]]:
    """The blocks cut where one ends in the next, and the repairs; as they are on a page that has no such habit."""
    enough = _FEW if flat else _ENOUGH
    if len(_MAY_BE.findall(text)) < enough:
        return blocks, []
    blocks, repairs = part_sentences(blocks, text, None, enough=enough)
    if not repairs:
        return blocks, []
    parted: list[Block] = []
    for block in blocks:
        cuts = list(_behind_headings(block.words)) if block.kind == "paragraph" else []
        parted += divide(block, cuts) if cuts else [block]
        for at in cuts:
            start, end = block.words.at(at - 1), block.words.at(at) + 1
            repairs.append(Repair("glue.heading", start, end, text[start:end], f"{text[start]}\n{text[end - 1]}"))
    return parted, repairs


def _behind_headings(words: str) -> Iterator[int]:
    """Where the usual headings end that words begin with, and other words follow at once."""
    at = 0
    for _ in range(_HEADINGS):
        key = words[at : at + _HEAD].casefold()
        found = next((end for text in _usual().get(key, ()) if (end := at + len(text)) < len(words) and _is_glued(words, at, end, text)), None)
        if found is None:
            return
        at = found
        yield at


def _is_glued(words: str, at: int, end: int, text: str) -> bool:
    """Whether a heading stands there, and what follows it at once begins something else."""
    if words[at:end].casefold() != text or not words[at].isupper() or words[end].isspace() or not words[end - 1].isalpha():
        return False
    follows = words[end : end + _WORD]
    if words[end].islower():
        return len(follows) == _WORD and follows.isalpha() and " " in text
    # "SkillsUSA" is a name.
    return (words[end].isalnum() and not follows[1:2].isupper()) or words[end] in '£$€“"('


@cache
def _usual() -> dict[str, tuple[str, ...]]:
    """The usual headings without a slot by how they begin, the longest first."""
    found: dict[str, set[str]] = {}
    for section in generic().section:
        for text in (*section.heading, *section.more, *(text for part in section.part for text in part.heading)):
            if "{" not in text and len(text) > _LEAST:
                found.setdefault(text[:_HEAD].casefold(), set()).add(text.casefold())
    return {key: tuple(sorted(texts, key=len, reverse=True)) for key, texts in found.items()}

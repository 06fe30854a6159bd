"""Titles by the templates of a layout, which has a hundred of them: a line is tried for those alone of which it has all words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import regex

from extractor.layouts.match import LONGEST, ROLE, role_in, template_key
from extractor.layouts.model import Layout
from extractor.layouts.once import once

__all__ = ["roles_in", "voting"]

_SLOT = regex.compile(r"\{\w+\}")


class _Title(NamedTuple):
    """A template, with its place among the others."""

    number: int
    text: str
    words: tuple[str, ...]
    """Its words besides the slots, without case; only plain ones, whose case is the same to everybody."""


def roles_in(text: str, layout: Layout) -> Iterator[tuple[int, int]]:
    """Where in a text the role stands, by each of the layout's title templates that fits the whole of it, in their order."""
    if len(text) > LONGEST:
        return
    plain = _without_case(text)
    fitting = [one for word, titles in _titles(layout).items() if word in plain for one in titles if all(word in plain for word in one.words)]
    for one in sorted(fitting):
        if (span := role_in(text, (one.text,))) is not None:
            yield span


@once
def _titles(layout: Layout) -> dict[str, list[_Title]]:
    """The title templates by the longest word of each; those without any stand under none."""
    found: dict[str, list[_Title]] = {}
    for number, text in enumerate(layout.role.title):
        words = (word for piece in _SLOT.split(text) for word in piece.split() if word.isascii())
        first, *others = sorted(map(_without_case, words), key=len, reverse=True) or [""]
        found.setdefault(first, []).append(_Title(number, text, tuple(others)))
    return found


@once
def voting(layout: Layout) -> tuple[list[tuple[str, str, str]], tuple[str, ...], tuple[str, ...]]:
    """The section headings that name a role, with what their keys have before it and behind it; and one of these of each, by which keys may fit."""
    texts = [text for section in layout.section for text in section.heading if "{role}" in text]
    found = [(text, start, end) for text in texts for start, _, end in [template_key(text).partition(ROLE)]]
    return found, tuple(start for _, start, _ in found if start), tuple(end for _, start, end in found if not start)


def _without_case(text: str) -> str:
    """A text without case as patterns have it, to which the "i" of Turkish is any other."""
    return text.lower() if text.isascii() else text.casefold().replace("i\u0307", "i").replace("\u0131", "i")

"""What stands beside a line of a text says whether it is the title: a byline under it, a picture's caption, running text before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from extractor.blocks import Block
from extractor.layouts.match import headings_of, key_of
from extractor.layouts.model import Layout
from extractor.unknown.menus import BYLINE, is_line
from extractor.unknown.occupation import ALWAYS, named
from extractor.unknown.people import ends_in_somebody, names_somebody
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import SOMEONE, told

__all__ = ["captions", "comes_after_text", "is_caption", "is_surely", "is_usual", "signed"]

_NAME = 4
"""A name has fewer words."""


def signed(first: Sequence[Block], layout: Layout) -> int | None:
    """The first line that names somebody by a usual wording and has a byline under it, though it may be a section's: only titles are signed."""
    for index, (block, following) in enumerate(pairwise(first)):
        if is_line(block) and BYLINE.search(following.words):
            name = named(str(block.words), layout)
            if name is not None and names_somebody(name):
                return index
    return None


def comes_after_text(blocks: Sequence[Block], title: int, layout: Layout) -> bool:
    """Whether a line that names nobody stands behind the running text with which a page begins: the title was lost."""
    if title <= 0 or len(blocks[0].words) <= LINE:
        return False
    words = str(blocks[title].words)
    return named(words, layout) is None and (not ends_in_somebody(words) or _tells_of(key_of(words).split()))


def _tells_of(words: Sequence[str]) -> bool:
    """Whether words that end in somebody's name say something of a section ("Types of ...")."""
    return any(told(" ".join([*words[:-length], SOMEONE])) is not None for length in range(1, min(_NAME, len(words))))


def captions(first: Sequence[Block]) -> set[str]:
    """Keys of lines that come back and name nobody: pictures' captions, and the site's own."""
    return {key for key, count in Counter(key_of(block.words) for block in first).items() if count > 1 and not ends_in_somebody(key)}


def is_caption(blocks: Sequence[Block], again: int, layout: Layout) -> bool:
    """Whether a line that comes again names nobody, and one between the two does: a picture's caption stands above the title and below it."""
    if named(str(blocks[again].words), layout) is not None:
        return False
    return any(len(words := str(block.words)) <= LINE and is_usual(key_of(words), layout) and named(words, layout) for block in blocks[:again])


def is_surely(words: str, layout: Layout) -> bool:
    """Whether a line names somebody in words that no other line has ("... Career Path: From Start to End")."""
    name = named(words, layout)
    return name is not None and names_somebody(name) and any(phrase in key_of(words) for phrase in ALWAYS)


def is_usual(key: str, layout: Layout) -> bool:
    """Whether a line's words are a usual wording of a section's heading, whoever may be named in it."""
    rows = headings_of(layout)
    return any(row.kind == "section" for row in (*rows.dated(key), *rows.named(key)))

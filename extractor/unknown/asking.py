"""Which headings that ask are a section's questions, on a page that no layout knows."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.unknown.wordings import Wordings

__all__ = ["asks_beside", "asks_in_lines", "is_question"]

_SOON = 2
_READER = lazy(r"\b(?:I|[Mm]y)\b")


def asks_beside(blocks: Sequence[Block], index: int) -> bool:
    """Whether a question of a heading's own level stands right under it; where questions are deeper, all of its questions are."""
    own, following = blocks[index].level, blocks[index + 1] if index + 1 < len(blocks) else None
    if following is None or following.kind != "heading" or not following.words.endswith("?"):
        return False
    return own is None or following.level is None or following.level <= own


def asks_in_lines(blocks: Sequence[Block], index: int) -> bool:
    """Whether the questions under a heading are lines, not headings: one stands right below it, or below a line of text."""
    return any(block.kind == "paragraph" and block.words.endswith("?") for block in blocks[index + 1 : index + 1 + _SOON])


def is_question(words: str, known: Wordings) -> bool:
    """Whether a heading among the questions is one, and not what a site asks of its readers ("Ready to take the first step?"): they say "I"."""
    return words.endswith("?") and (_READER.search(words) is not None or not known.is_site(words))

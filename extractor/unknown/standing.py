"""What stands behind a line of a text without markup that may be a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.layouts.match import Row
from extractor.readers.lines import ends_sentence

__all__ = ["is_inside", "runs"]

_RUNNING = 40
_WORDS = 3


def runs(following: Block | None) -> bool:
    """Whether a sentence follows: lists that lost their bullets are followed by the next heading more often than by running text."""
    if following is None or following.kind != "paragraph" or not ends_sentence(following.words) or following.words[-1] == ":":
        return False
    return len(following.words) >= _RUNNING or (following.words[-1] == "." and len(following.words.split()) > _WORDS)


def is_inside(field: str | None, following: Block, sure: Callable[[str], Sequence[Row]], says: Callable[[str], str | None]) -> bool:
    """Whether a line that reads as a heading is one inside the section that the line before it begins: its part, or its first question."""
    if field == "faq":
        return following.words.endswith("?")
    if (field == "more_information" and not sure(following.words)) or (field is not None and says(following.words) == field):
        # Names of associations and schools; the section's own words again.
        return True
    return any(row.kind == "part" and row.section == field for row in sure(following.words))

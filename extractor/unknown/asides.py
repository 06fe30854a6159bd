"""Lines that are no text of a guide: the page's `<title>` above its title line, a site's buttons, and who took a picture."""

from __future__ import annotations

from itertools import pairwise

from extractor.blocks import Block
from extractor.readers.lines import ends_sentence
from extractor.unknown.pictures import is_credit_alone

__all__ = ["is_again", "is_sites"]

_LINE = 200
"""A longer line is text."""


def is_again(words: str, title: str) -> bool:
    """Whether a line is the page's `<title>`: what the title says, and perhaps the site's name behind a sign."""
    behind = words[len(title) :].lstrip()
    return words[: len(title)].casefold() == title.casefold() and (not behind or (behind[0] in "|–—-·•" and len(behind) < _LINE))


def is_sites(block: Block, lines: frozenset[str]) -> bool:
    """Whether a short line is a site's own: one of `lines` or several of them side by side, or who took a picture."""
    words = block.words
    if len(words) >= _LINE:
        return False
    if words.casefold() in lines or words[:1] == "©":
        return True
    if block.seams and block.kind != "row":
        return all(words[start:end].strip().casefold() in lines for start, end in pairwise([0, *block.seams, len(words)]))
    return block.kind == "paragraph" and not ends_sentence(words) and is_credit_alone(words)

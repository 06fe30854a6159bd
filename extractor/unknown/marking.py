"""How a page that no layout knows marks the headings of its sections: at which level, or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.unknown.titles import Lines
from extractor.unknown.wordings import Wordings

__all__ = ["NUMBERED", "are_unmarked", "main_level"]

NUMBERED = lazy(r"(?:(?:step|stage|phase)\s*\d{1,2}\b|\d{1,2}[.)]\s)", regex.IGNORECASE)
"""What a step's heading begins with."""
_ENOUGH = 2


def main_level(blocks: Sequence[Block], heads: Sequence[int], words: Wordings) -> int | None:
    """The level of the page's sections: the highest at which two headings speak for one."""
    spoken = Counter(blocks[index].level for index in heads if words.whole(blocks[index].words).sure or words.told(blocks[index].words))
    return min((level for level, count in spoken.items() if level is not None and count >= _ENOUGH), default=None)


def are_unmarked(blocks: Sequence[Block], heads: Sequence[int], lines: Lines) -> bool:
    """Whether the sections' headings are lines, and what the page marks are only steps, questions and the like inside of them."""
    inside = (index for index in heads if not blocks[index].words.endswith("?") and not NUMBERED.match(blocks[index].words))
    marked = {lines.says(blocks[index].words) for index in inside}
    return len({lines.says(blocks[index].words) for index in lines.headings()} - marked) > max(len(marked), _ENOUGH)

"""What stands behind a line of a text without markup that may be a heading, and words of such lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import Row, key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.cells import is_figure
from extractor.unknown.menus import BUTTONS
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import Told

__all__ = [
    "ANSWERS",
    "CLOSES",
    "OPENS",
    "PRICED",
    "SAYS_YOU",
    "STATES",
    "heads",
    "is_button",
    "is_card",
    "is_inside",
    "is_listed_side",
    "is_other_side",
    "leads_to_steps",
    "names_side",
    "runs",
]

OPENS = lazy(
    r"\A(?:The|Your|What|How|Where|\d{1,4}+ (?:\w{1,40}+ )?(?:[Ss]teps|[Ww]ays)"
    r"|(?:Skills|Qualities|Abilities|Duties|Tasks|Tools|Places|Factors|Industries|Employers) (?:that|which|you|they))\b"
)
"""Words that begin a heading rather than an item of a list."""
SAYS_YOU = lazy(r"\A(?:What|How|Where|Why|Who|Which|When) (?:.{1,40} )?(?:you|I)(?:['\u2019](?:ll|d|ve|re|m))?\b")
"""Headings that speak to the reader, as no entry of a list does."""
ANSWERS = lazy(r"(?i)\b(?:you|we|ask\w*|answer\w*|quer(?:y|ies)|wonder\w*|know)\b")
"""Words of headings over questions that are a site's own."""
_FIRST = lazy(r"1 \p{Lu}|(?:[Ss]tep|STEP) #?1\b")
STATES = lazy(r"\A(?!(?:What|How|Where|Who|Why|When|Which|Is|Are|Do|Does|Can|Will|Should)\b)\w.{0,60}\b(?:is|are|was|were|has|have|had)\b")
"""A sentence, though no full stop ends it."""
PRICED = lazy(r"\A(?!(?:What|How|Where|Why)\b).{0,60}\b(?:earns?|makes?|gets?|starts? (?:at|on)|charges?|pays?)\b[^.?:]{0,30}\p{Sc}\s?\d")
"""A statement of what somebody is paid."""
_SIDE = lazy(r"\b(?:(?P<for>pros|advantages|benefits|upsides?|perks)|cons|disadvantages|drawbacks|downsides?|challenges)\b", regex.IGNORECASE)
_RUNNING = 40
_WORDS = 3
CLOSES = frozenset({"conclusion", "summary", "epilogue"})
"""A word alone over what ends a page."""


def is_card(blocks: Sequence[Block], begun: int, index: int) -> bool:
    """Whether a heading and the one paragraph under it are an item of the section begun before it: another one like it stands right beside it."""

    def one(at: int) -> bool:
        under = blocks[at + 1 : at + 3]
        heads = [block.kind == "heading" for block in under]
        return blocks[at].kind == "heading" and blocks[at].level == blocks[index].level and heads in ([False, True], [False]) and _is_text(under[0])

    return one(index) and ((index - 2 > begun and one(index - 2)) or (index + 2 < len(blocks) and one(index + 2)))


def _is_text(block: Block) -> bool:
    return block.kind == "paragraph" and ends_sentence(block.words)


def is_listed_side(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line stands among short ones of a list that lost its bullets, as what speaks for the occupation does."""
    around = blocks[index - 1 : index + 2]
    return len(around) > 2 and all(0 < len(block.words) <= LINE and block.kind == "paragraph" and not ends_sentence(block.words) for block in around)


def names_side(words: str) -> bool:
    """Whether a heading names one side, what speaks for the occupation or what speaks against it, and not both."""
    return len({match["for"] is None for match in _SIDE.finditer(words)}) == 1


def leads_to_steps(words: str, following: Block | None, told: Callable[[str], Told | None]) -> bool:
    """Whether a line speaks of the steps to becoming somebody, and the first of them follows: many pages have no other heading for them."""
    key = words.casefold()
    first = following is not None and (following.number == 1 or _FIRST.match(following.words) is not None)
    if not first or "step" not in key:
        return False
    found = told(words)
    return found is not None and found.field == "how_to_become" and ("becom" in key or not found.left)


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


def heads(blocks: Sequence[Block], index: int, following: Block | None) -> bool:
    """Whether running text, a table, or a label with its figure follows a line."""
    return runs(following) or (following is not None and (following.kind == "row" or is_figure(blocks, index + 2)))


def is_other_side(part: Row, before: Row | None) -> bool:
    """Whether the part that was begun before is another one of the same section: what is a section's word as well is the second of two then."""
    return before is not None and before.section == part.section and before.field != part.field


def is_button(words: str, following: Block | None) -> bool:
    """Whether a line is what a button says, and no sentence follows."""
    return key_of(words) in BUTTONS and not runs(following)

"""How lines are written, whatever they say: as titles are, or as the line before them."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.unknown.fact_labels import fact_field

__all__ = [
    "CALLED",
    "LATEST",
    "LINE",
    "beside_capitals",
    "ends",
    "is_part",
    "is_something_else",
    "leads_on",
    "leads_to_amount",
    "may_be",
    "repeats",
    "titled",
]

CALLED = lazy(r"\b(?:alternative|alternate|other|common|sample) (?:job )?(?:titles?|names?)\b")
"""Whoever a heading's key names behind such words is the page's own, by another name ("Alternative titles for this job include Horseshoer")."""
LINE = 90
"""The longest line that may be a heading or a title."""
LATEST = lazy(r"(?i)(?:(?:latest|recent|popular|trending|featured|related) (?!careers|jobs|occupations|roles)|more (?:from|stories|articles|news)\b)")
"""What the boxes of a site begin with that stand behind a text."""
_NO_END = frozenset(".!;,")
_FACT = 60
"""No figure with its label is longer."""
_NOTES = frozenset("*†‡")
_ANSWER = 9
"""A line of more words behind a question answers it, where it is not written as a title is."""
_WORDS = 3
"""So many words of more letters than that tell a title."""


def beside_capitals(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line in capitals stands beside another one, as the heads of two columns do."""
    around = [blocks[at].words for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    return blocks[index].words.isupper() and any(words.isupper() for words in around)


_LEADS = lazy(
    r"\b(?:an?|and|are|as|at|be|by|can|for|from|in|include|includes|including|is|like|may|must|of|on|or|the|through|to|via|will|with|you):\Z"
)


_CLAUSE = lazy(
    r"\A(?:what|who|where|how) (?:it|they|he|she|you|its|it[’']s|they[’']re|you[’']re)\b.{0,30}\b(?:is|are|for|from|like|with|at|in):\Z",
    regex.IGNORECASE,
)
"""A clause that asks, and wants no other word: "What it is:", "Who it's for:"."""


def leads_on(words: str) -> bool:
    """Whether a line leads in to a list: its last word before the colon wants another one ("Look for vacancies at:")."""
    return words[-1] == ":" and _LEADS.search(words) is not None and _CLAUSE.match(words) is None


def ends(words: str) -> bool:
    """Whether a line ends as no heading does; dots that lead on do not end one."""
    return words[-1] in _NO_END and not words.endswith(("...", "…"))


_PART = lazy(r"\A(?:part|phase|stage|method|unit) (?:\d{1,2}|one|two|three|four|five)(?: of \w+)?\b[^?]*\Z", regex.IGNORECASE)


def is_part(words: str) -> bool:
    """Whether a heading is a numbered part of a whole, whatever its text begins with: "Part 1 of 2: Learn the Trade"."""
    return _PART.match(words) is not None


_QUOTED = lazy(r"\A[\u201c\"][^\u201d\"]{0,200}[.!?,\u2026][\u201d\"]")


def is_something_else(blocks: Sequence[Block], index: int, following: Block | None) -> bool:
    """Whether a line is no heading by how it is written.

    An entry of a list with its note, what somebody says, a figure with its label, half a sentence over a list, an answer without its full stop.
    """
    words = blocks[index].words
    noted = words[-1:] in _NOTES and any(blocks[at].words[-1:] == words[-1] for at in (index - 1, index + 1) if 0 <= at < len(blocks))
    answers = len(words.split()) > _ANSWER and index > 0 and blocks[index - 1].words[-1:] == "?" != words[-1] and not titled(words)
    leads = following is not None and following.kind == "item" and _leads_to_list(words)
    return noted or answers or leads or _QUOTED.match(words) is not None or _is_sum(words)


_ON = lazy(
    r"\b(?:earns?|makes?|paid|pays|(?:they|we|you|who|firms|employers|jobs) pay"
    r"|receives?|gets?|starts? (?:on|at)|is|are|was|were|of|between|from|to|around|about|approximately)\Z",
    regex.IGNORECASE,
)
_ASKS = lazy(r"\A(?:what|how|who|where|when|why|which)\b", regex.IGNORECASE)
_AMOUNT = lazy(r"\A(?:[A-Z]{2,3}\s?)?(?:\p{Sc}\s?\d|\d{1,3}(?:[.,]\d{3})++|\d{1,3}[kK]\b)")


def leads_to_amount(words: str, following: str) -> bool:
    """Whether a line is the first half of a sentence that its amount ends on the next ("Riggers usually earn", "$52K-$65K a year")."""
    return _ON.search(words) is not None and _ASKS.match(words) is None and not titled(words) and _AMOUNT.match(following) is not None


_OPEN = lazy(r"\b(?:be|to|includ(?:e|es|ing)|such as|will|would|and|or|the|an?|is|are)\Z", regex.IGNORECASE)
"""How half a sentence ends, and no heading that asks nothing ("Skills you need" is one)."""
_SUM = lazy(r"\A(?:[A-Z]{1,3}\s?)?\p{Sc}\s?\d[\d,.]*[kKmM]?\+?\s(?!\S+ (?:jobs|careers)\b)\p{L}|\A\d{1,3}(?:,\d{3})+\s\p{L}")


def _leads_to_list(words: str) -> bool:
    """Whether a line is the first half of what each item below it says ("Riggers need to be", "strong"); questions may end in any word."""
    return _OPEN.search(words) is not None and _ASKS.match(words) is None and not titled(words)


def _is_sum(words: str) -> bool:
    """Whether a line is a fact whose figure stands before its label ("$1,694 weekly pay", "4,200 workers"), which is no heading."""
    if len(words) > _FACT or words[-1] == "?":
        return False
    count, _, label = words.partition(" ")
    return _SUM.match(words) is not None or (count.isdigit() and fact_field(label, count) is not None)


def titled(words: str) -> bool:
    """Whether all but the small ones of several words begin with a capital."""
    found = [word for word in words.split() if word[0].isalpha() and len(word) > _WORDS]
    return len(found) >= _WORDS and all(word[0].isupper() for word in found)


def may_be(words: str) -> bool:
    """Whether words may be a heading's, as far as their length and their end tell."""
    return 0 < len(words) <= LINE and not ends(words)


def repeats(words: str, heading: str) -> bool:
    """Whether a line begins with the words of the heading before it ("Job prospects", "Job prospects at a glance")."""
    return bool(heading) and words != heading and f"{key_of(words)} ".startswith(f"{key_of(heading)} ")

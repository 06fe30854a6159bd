"""Names of levels that stand where headings do: of a career, or of pay."""

from __future__ import annotations

import regex

from extractor.patterns import lazy

__all__ = ["is_entry_of", "is_rank"]

_SECTIONS = frozenset({"career_path", "salary"})
"""Sections whose entries levels are."""
_RANK = lazy(
    r"(?:(?:entry|junior|mid|middle|senior|intermediate|advanced|beginner|executive|top|associate|expert)[ -](?:level|career|stage|tier)s?"
    r"|(?:early|mid|late)[ -]?careers?|juniors?|seniors?|midlevel|intermediate|experienced|beginners?|trainees?|new(?:ly)?[ -]qualified|starter)"
    r"(?: (?:roles?|positions?|jobs?|pay|salary|salaries|professionals?))?(?:\s?[(:,\u2013\u2014-][^.?!]{0,40})?",
    regex.IGNORECASE,
)


def is_rank(words: str) -> bool:
    """Whether words are a level's name, with its years perhaps, and nothing else."""
    return _RANK.fullmatch(words) is not None


def is_entry_of(field: str | None, words: str) -> bool:
    """Whether words are a level's name where a section's entries are levels."""
    return field in _SECTIONS and is_rank(words)

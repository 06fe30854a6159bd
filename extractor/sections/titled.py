"""Titles of a section's entries that no heading marks: in bold, before their texts or above them, or lines by turns with sentences."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.readers.lines import ends_sentence

__all__ = ["AROUND", "by_turns", "in_bold", "is_named"]

_TITLE, _LINE = 100, 60
_SEVERAL = 2
_ENDS = frozenset(".:\u2013\u2014-")
_ASIDES = frozenset(
    {"tip", "tips", "pro tip", "quick tip", "note", "notes", "remember", "important", "disclaimer", "warning", "example", "source", "sources"}
)
"""What a paragraph is called that stands beside the entries and is none."""
AROUND = " .:\u2013\u2014-"
"""What parts a title in bold from its text."""


def in_bold(blocks: Sequence[Block]) -> list[int]:
    """The places of paragraphs that are titles in bold with their texts below them, or that all begin with theirs; none where one alone is."""
    bold = [at for at, block in enumerate(blocks) if block.kind == "paragraph" and _is_bold(block)]
    whole = [at for at in bold if blocks[at].strong == len(blocks[at].words) and not ends_sentence(blocks[at].words)]
    if len(whole) == len(bold) and len(whole) >= _SEVERAL and all(_has_text(blocks, at) for at in whole):
        return whole
    run_in = len(bold) >= _SEVERAL and bold[-1] - bold[0] == len(bold) - 1 and all(is_named(blocks[at]) for at in bold)
    return bold if run_in and bold[-1] == len(blocks) - 1 else []


def _is_bold(block: Block) -> bool:
    return 0 < block.strong <= _TITLE and not _is_aside(block.words[: block.strong])


def _is_aside(title: str) -> bool:
    return title.strip(AROUND).casefold() in _ASIDES


def by_turns(blocks: Sequence[Block]) -> list[int]:
    """The places of lines that are titles: short and no sentences, each before sentences, up to the section's end; or items, each before one."""
    first = next((at for at, block in enumerate(blocks) if block.kind == "item"), len(blocks))
    if first < len(blocks):
        found = list(range(first, len(blocks), 2))
        alike = (len(blocks) - first) % 2 == 0 and all(block.kind == "item" and not block.strong for block in blocks[first:])
        named = alike and all(_is_title(blocks[at]) and ends_sentence(blocks[at + 1].words) for at in found)
    else:
        found = [at for at, block in enumerate(blocks) if 0 < len(block.words) <= _LINE and not ends_sentence(block.words)]
        named = all(block.kind == "paragraph" for block in blocks) and all(_is_title(blocks[at]) and _has_text(blocks, at) for at in found)
    return found if named and len(found) >= _SEVERAL else []


def _is_title(block: Block) -> bool:
    words = block.words
    return 0 < len(words) <= _LINE and words[0].isupper() and words[-1] not in ":;," and not ends_sentence(words) and not _is_aside(words)


def _has_text(blocks: Sequence[Block], at: int) -> bool:
    """Whether text stands right behind a title: sentences, or a list of them."""
    return at + 1 < len(blocks) and (blocks[at + 1].kind == "item" or ends_sentence(blocks[at + 1].words)) and not blocks[at + 1].strong


def is_named(block: Block) -> bool:
    """Whether an item begins with its title in bold, which a point or colon ends, and goes on ("**Train.** It takes two years.")."""
    words, end = block.words, block.strong
    if not 0 < end < len(words) or not (text := words[end:].strip(AROUND)):
        return False
    return words[end - 1] in _ENDS or words[end:].lstrip()[:1] in _ENDS or (end <= _TITLE and text[0].isupper() and words[end].isspace())

"""Runs of facts, a label and its value by turns, wherever a page that no layout knows has them: cards under its title, lines of a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.blocks import Block
from extractor.readers.lines import ends_sentence
from extractor.unknown.fact_labels import LABEL, TEXTS, fact_field, may_be_value

__all__ = ["flattened", "in_runs"]

_PAIRS, _NAMED = 3, 2
"""So many labels with their values are a run, so many of which name different fields."""
_APART = 2
"""So many facts that no field has may stand between two that one has."""
_VALUE = 100


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where each run of facts that has figures among them begins and ends."""
    at, past = 0, -1
    while at + 1 < len(blocks):
        turned = _field(blocks, at, at + 1) is None
        named = {at: _field(blocks, at + turned, at + 1 - turned)}
        if named[at] is None:
            at += 1
            continue
        last = one = at
        while one <= last + 2 * _APART and _alike(blocks, one + 2, at):
            one += 2
            if (field := _field(blocks, one + turned, one + 1 - turned)) is not None:
                named[one], last = field, one
        fields = set(named.values())
        if last - at >= 2 * (_PAIRS - 1) and len(fields) >= _NAMED and not fields <= TEXTS:
            begin, end = _widened(blocks, at, last + 2, past)
            yield begin, end
            past = last = end - 2
        at = last + 2


def _widened(blocks: Sequence[Block], begin: int, end: int, past: int) -> tuple[int, int]:
    """The run with the cards on both sides of it that no field has: headings like its own over a few words; a list is under none of them."""
    first = begin
    if "heading" not in {blocks[begin].kind, blocks[begin + 1].kind}:
        return begin, end
    for _ in range(_APART):
        if _alike(blocks, end, first) and (end + 2 == len(blocks) or blocks[end + 2].kind == "heading" or ends_sentence(blocks[end + 2].words)):
            end += 2
        if begin - 2 > past and _alike(blocks, begin - 2, first):
            begin -= 2
    return begin, end


def _field(blocks: Sequence[Block], label: int, value: int) -> str | None:
    """The field of a fact that two blocks are."""
    words = blocks[value].words
    if not _is_label(blocks[label]) or blocks[value].kind == "row" or not 0 < len(words) <= _VALUE:
        return None
    found = fact_field(str(blocks[label].words), str(words))
    return found if found is not None and may_be_value(found, str(words)) else None


def _is_label(block: Block) -> bool:
    return block.kind != "row" and 0 < len(block.words) <= LABEL and not _ends(block.words)


def _ends(words: str) -> bool:
    """Whether words end a sentence; a colon behind a label ends none."""
    return ends_sentence(words.removesuffix(":").rstrip())


def _alike(blocks: Sequence[Block], at: int, first: int) -> bool:
    """Whether two blocks may be a fact like the run's first one: of the same kinds, and no running text."""
    if at + 1 >= len(blocks):
        return False
    kinds = all((blocks[at + n].kind, blocks[at + n].level) == (blocks[first + n].kind, blocks[first + n].level) for n in range(2))
    return kinds and all(0 < len(block.words) <= _VALUE and not _ends(block.words) for block in blocks[at : at + 2])


def in_runs(blocks: Sequence[Block]) -> frozenset[int]:
    """Where the labels and values of runs of facts begin."""
    return frozenset(block.start for begin, end in _runs(blocks) for block in blocks[begin:end])


def flattened(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with headings that are labels or values in such runs as lines; None where there are none."""
    found = {at for begin, end in _runs(blocks) for at in range(begin, end) if blocks[at].kind == "heading"}
    return [block._replace(kind="paragraph", level=None) if at in found else block for at, block in enumerate(blocks)] if found else None

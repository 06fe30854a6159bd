"""Lines of a text that are no headings, though their words are: labels with their values, and lines that count up."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.cells import is_figure

__all__ = ["counts_up", "fact_cards", "fact_rows", "is_digest", "is_label", "labelled"]

_LINE, _ROW = 120, 200
_VALUE = lazy(r"\A[\p{L}\d][^:?]{1,40}:\s(?!.*[?:]$)\S")
_FIGURE = lazy(r"\A\p{Lu}.{2,60}?\s(?:\p{Sc}\s?\d{1,3}[,.]?\d{3}\b|\d{1,3}(?:\.\d)?\s?%)")
"""A label and its figure in one line ("Median Salary (2015) $39,440")."""
_PIECES = lazy(r",\s(?:and\s|&\s)?|\s(?:and|&)\s|\s[|•·]\s")
_COUNTS_UP = lazy(r"\binclud(?:es?|ing)\b")
_MATTERS = 2
_HEAD, _PAIRS = 60, 3
_FACTS = frozenset({None, "education", "outlook", "qualifications", "salary"})
"""What the labels of facts speak for, where they speak for a section; other sections begin where a label says theirs."""
_ROWS, _FIGURES, _WORDS = 4, 2, 3


def fact_rows(blocks: Sequence[Block], sure: Callable[[str], object]) -> frozenset[int]:
    """The places of lines that are a label and its value, a pair a line and no colon between them, as a table of facts leaves them.

    `sure` says of words whether they are a usual heading: such a one stands over the facts.
    """
    found: set[int] = set()
    run: list[int] = []
    for index, block in enumerate(blocks):
        words = block.words
        if (
            block.kind == "paragraph"
            and words
            and len(words) <= _ROW
            and words[-1] not in ".?!:;,"
            and ": " not in words
            and len(words.split()) >= _WORDS
        ):
            run.append(index)
            continue
        if ends_sentence(words) and run and not _FIGURE.match(blocks[run[-1]].words):
            # A heading over running text, right behind the facts.
            run.pop()
        found.update(_if_facts(blocks, run, sure))
        run = []
    return frozenset(found.union(_if_facts(blocks, run, sure)))


def _if_facts(blocks: Sequence[Block], run: Sequence[int], sure: Callable[[str], object]) -> Sequence[int]:
    """Lines that stand in a row, if they are facts."""
    if len(run) > _ROWS and sure(blocks[run[0]].words):
        run = run[1:]
    return run if len(run) >= _ROWS and sum(_FIGURE.match(blocks[index].words) is not None for index in run) >= _FIGURES else ()


def fact_cards(blocks: Sequence[Block], says: Callable[[str], str | None]) -> frozenset[int]:
    """The places of labels and values, a line each, right under a heading of facts: a card of them that lost its columns.

    `says` gives the section that short words speak for and nothing else. One of the values at least is a figure, and no label is.
    """
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if block.kind != "paragraph" or not block.words or len(block.words) > _HEAD or says(block.words) != "key_facts":
            continue
        at = index + 1
        # Where another heading of facts stands its own card begins, so no line is asked for two of them.
        while (
            at + 1 < len(blocks)
            and _is_pair(blocks[at], blocks[at + 1])
            and says(blocks[at].words) in _FACTS
            and says(blocks[at + 1].words) != "key_facts"
        ):
            at += 2
        values = [is_figure(blocks, one) for one in range(index + 2, at, 2)]
        if len(values) >= _PAIRS and any(values) and not any(is_figure(blocks, one) for one in range(index + 1, at, 2)):
            found.update(one.start for one in blocks[index + 1 : at])
    return frozenset(found)


def _is_pair(label: Block, value: Block) -> bool:
    """Whether two lines may be a label and its value: neither is running text."""
    shaped = label.kind == value.kind == "paragraph" and label.words and value.words
    return (
        bool(shaped) and len(label.words) <= _HEAD and len(value.words) <= _LINE and not ends_sentence(label.words) and not ends_sentence(value.words)
    )


def is_label(words: str) -> bool:
    """Whether a line may be a label with its value."""
    return _VALUE.match(words) is not None


def labelled(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a label with its value ("Degree: nice to have") beside another one."""
    if _VALUE.match(blocks[index].words) is None:
        return False
    beside = [blocks[at] for at in (index - 1, index + 1) if 0 <= at < len(blocks)]
    return any(block.kind == blocks[index].kind and len(block.words) <= _LINE and _VALUE.match(block.words) for block in beside)


def counts_up(words: str) -> bool:
    """Whether a line leads in to what it counts up, or is such a sentence without its stop ("Other titles include …")."""
    return words[-1:] != "?" and _COUNTS_UP.search(words) is not None


def is_digest(words: str, says: Callable[[str], str | None]) -> bool:
    """Whether a line only counts up what a page is about ("Duties, Skills, Salary & Outlook")."""
    pieces = _PIECES.split(words)
    return len(pieces) > _MATTERS and len({field for piece in pieces if (field := says(piece))}) >= _MATTERS

"""Lines of a text that were the cells of a table, one a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import Told

__all__ = ["behind_small", "cards", "in_table", "is_cell", "is_column", "is_fact", "is_figure", "is_listed", "is_rating", "is_short", "small_cards"]

_NEAR = 8
_MOST = 4
"""A table has fewer columns of words."""
_CARD, _FACTS, _FIGURES = 40, 3, 2
"""The lines of a card of facts are no longer; so many labels with their values make one, so many of these figures."""
_LABELS = 2
"""One more label and its value may stand behind the last figure, and then a heading."""
_SENTENCE = 60
_AROUND = 4
_RATINGS = frozenset(
    {
        *"low medium high good fair poor limited strong moderate average excellent growing stable declining steady yes no varies none n a".split(),
        *(
            "very good",
            "very high",
            "very low",
            "below average",
            "above average",
            "below avg",
            "above avg",
            "very strong",
            "very limited",
            "not available",
        ),
    }
)
"""Values that say how much of something there is, in no figures."""
_NAMING = frozenset(
    {
        *"role position designation title level stage path stream experience city state location institute college skill type course exam".split(),
        *"company particulars aspect factor specialization specialisation area category criteria parameter feature duration grade".split(),
        *("job role", "job title", "job profile", "career path", "career option", "job position", "career stage", "experience level"),
    }
)
"""What the first column of a table of words is called."""
_FIGURE = lazy(
    r"(?:[<>~≈+\u2212\u2013-]\s?)?(?:[A-Z]{2,3}\s?|Rs\.?\s?)?[\p{Sc}\d][\p{Sc}\d.,%/+ –-]{0,20}(?:\p{L}{1,6})?(?:\.?\s(?:[Pp]er|an?)\s\p{L}{1,8}"
    r"|\s(?:workers|people|jobs|openings|posts|positions|vacancies|employed))?"
)


def is_figure(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a figure alone."""
    return at < len(blocks) and blocks[at].kind == "paragraph" and _FIGURE.fullmatch(blocks[at].words) is not None


def is_rating(words: str) -> bool:
    """Whether words say how much of something there is, in no figures."""
    return key_of(words) in _RATINGS


def is_short(block: Block) -> bool:
    """Whether a line ends as no sentence does."""
    return bool(block.words) and len(block.words) < _SENTENCE and not ends_sentence(block.words) and block.words[-1] != ":"


def is_listed(block: Block) -> bool:
    """Whether a line may be one of a list that lost its bullets: entries may be longer than labels."""
    return block.kind == "paragraph" and 0 < len(block.words) <= LINE and not ends_sentence(block.words) and block.words[-1] != ":"


def behind_small(blocks: Sequence[Block], last: int, words: str) -> bool:
    """Whether a line with a capital stands behind a list, `last` its last entry, whose entries have none."""
    entries = blocks[max(0, last - 1) : last + 1]
    return words[0].isupper() and len(entries) > 1 and all(is_listed(entry) and entry.words[0].islower() for entry in entries)


def in_table(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a column's head in a table that lost its columns: short lines before and after it, and soon a figure alone."""
    if not 0 < index < len(blocks) - 1 or (before := blocks[index - 1]).kind != "paragraph" or not is_short(blocks[index + 1]):
        return False
    first = next((at for at in range(index + 1, min(index + 1 + _NEAR, len(blocks))) if is_figure(blocks, at)), None)
    if first is None:
        return False
    if not is_short(before):
        return _begins(blocks, index, first)
    width = next(at for at in range(first, len(blocks) + 1) if not is_figure(blocks, at)) - first
    # Heads: one for each column of words or figures; the first row's words stand between them and its figures.
    texts = next((at for at in range(_MOST) if is_figure(blocks, first + width + at)), 1)
    return index >= first - texts - (width + texts)


def is_fact(blocks: Sequence[Block], index: int, known: Callable[[str], object]) -> bool:
    """Whether a line is a label between other lines of a table's cells: short ones before it, a figure behind it, and short ones again.

    `known` says of words whether they are a usual heading.
    """
    around = [*blocks[max(0, index - 2) : index], *blocks[index + 2 : index + 4]]
    if len(around) < _AROUND or not is_figure(blocks, index + 1):
        return False
    return all(block.kind == "paragraph" and is_short(block) and not known(block.words) for block in around)


def is_column(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a head of a table that lost its columns: that of its names, with figures near, or the second one behind it."""
    if not index or index + 1 >= len(blocks) or blocks[index - 1].kind != "paragraph":
        return False
    if blocks[index + 1].kind != "paragraph" or not is_short(blocks[index + 1]):
        return False
    if key_of(blocks[index - 1].words) in _NAMING:
        return True
    return key_of(blocks[index].words) in _NAMING and any(is_figure(blocks, at) for at in range(index + 2, index + 2 + _NEAR))


def _begins(blocks: Sequence[Block], index: int, first: int) -> bool:
    """Whether a line behind running text is a table's first head: as many lines as there are heads lie between the figures of two rows."""
    columns = first - index - 1
    if columns <= 1 or not is_figure(blocks, first + columns) or is_figure(blocks, first + columns - 1):
        return False
    return all(blocks[at].kind == "paragraph" and is_short(blocks[at]) for at in range(index, first))


def cards(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of labels in cards of facts: short lines, every second one a value, up to the last figure among them or the label behind it."""
    found: set[int] = set()
    begun = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and is_cell(blocks[at]):
            if at > begun and blocks[at].kind != blocks[at - 1].kind:
                _take_card(blocks, begun, at, found)
                begun = at
            continue
        _take_card(blocks, begun, at, found)
        begun = at + 1
    return frozenset(found)


def is_cell(block: Block) -> bool:
    """Whether a line may be a label or a value: a short one, or such an item where a list of terms became bullets."""
    return (block.kind == "paragraph" or (block.kind == "item" and block.number is None)) and is_short(block) and len(block.words) <= _CARD


def small_cards(blocks: Sequence[Block], told: Callable[[str], Told | None]) -> frozenset[int]:
    """The places of labels in cards of two facts between text and text, where a line further down speaks for the first one's section.

    `told` gives what words speak for.
    """
    found: set[int] = set()
    for at in range(len(blocks) - 2 * _LABELS):
        if not (is_figure(blocks, at + 1) and is_figure(blocks, at + 3) and (at == 0 or not is_cell(blocks[at - 1]))):
            continue
        behind = blocks[at + 2 * _LABELS : at + 2 * _LABELS + 2]
        if not all(is_cell(blocks[one]) and not is_figure(blocks, one) for one in (at, at + 2)) or all(map(is_cell, behind)):
            continue
        first = told(blocks[at].words)
        lines = (block.words for block in blocks[at + 2 * _LABELS :] if 0 < len(block.words) <= LINE and block.words[-1] != ".")
        if first is not None and any(one is not None and one.field == first.field for one in map(told, lines)):
            found.update({blocks[at].start, blocks[at + 2].start})
    return frozenset(found)


def _take_card(blocks: Sequence[Block], begun: int, at: int, found: set[int]) -> None:
    """Add where the labels of a card begin, if the lines in a row are one."""
    figures = [one for one in range(begun + 1, at) if _FIGURE.fullmatch(blocks[one].words) or is_rating(blocks[one].words)]
    even = len({one % 2 for one in figures}) == 1
    if len(figures) >= _FIGURES and even and figures[-1] - figures[0] >= 2 * (_FACTS - 1):
        last = figures[-1] + _LABELS if at - figures[-1] - 1 in {_LABELS, _LABELS + 1} else figures[-1]
        found.update(blocks[one - 1].start for one in range(figures[0], last + 1, 2))

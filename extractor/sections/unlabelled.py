"""Values without their labels: alone, one for each of the layout's labels and in their order, or behind the mark that joins both."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.blocks import Block
from extractor.layouts.model import Label
from extractor.patterns import lazy
from extractor.sections.base import Desk
from extractor.text import Words

__all__ = ["after_label", "unlabelled"]

_MONEY = lazy(r"\A[^$£€]{0,80}[$£€]\s?\d")
_NUMBER = lazy(r"[-−–+]?\d{1,3}(?:,\d{3})*+|[-−–+]?\d{4,9}")
_PERCENT = lazy(r"(?:(?:[Ll]ess|[Mm]ore) than |[Uu]nder |[Oo]ver |[<>≤≥] ?)?[-−–+]?\d{1,3}(?:\.\d)?\s?%")
_LONGEST = 120


def _is_money(words: str) -> bool:
    return _MONEY.match(words) is not None


def _is_number(words: str) -> bool:
    return _NUMBER.fullmatch(words) is not None


def _is_percent(words: str) -> bool:
    return _PERCENT.match(words) is not None


def _is_text(words: str) -> bool:
    return not (_is_money(words) or _is_number(words) or _is_percent(words)) and any(map(str.isalpha, words))


_SHAPES: Mapping[str, Callable[[str], bool]] = {
    "median_salary": _is_money, "salary_range": _is_money, "growth": _is_percent, "annual_openings": _is_number,
    "number_of_jobs": _is_number, "employment_change": _is_number,
}  # fmt: skip
"""What a field's value looks like; all others are words."""


def unlabelled(labels: Sequence[Label], blocks: Sequence[Block]) -> list[tuple[Label, list[Block]]]:
    """Each label with its value's lines, where as many values stand there as labels and each looks like its label's; empty where they don't."""
    values: list[list[Block]] = []
    for block in blocks:
        words = _sole(block)
        if words is None or len(words) > _LONGEST:
            return []
        if not words:
            continue
        line = block._replace(kind="paragraph", words=words, cells=())
        if values and _is_money(words) and _is_money(values[-1][0].words):
            # The same pay for another period.
            values[-1].append(line)
        else:
            values.append([line])
    fits = len(labels) > 1 and len(values) == len(labels)
    if not fits or not all(_SHAPES.get(label.field, _is_text)(lines[0].words) for label, lines in zip(labels, values, strict=True)):
        return []
    return list(zip(labels, values, strict=True))


def _sole(block: Block) -> Words | None:
    """A row's only filled cell, or a line without the bars that are left of its row; None for a row of several cells."""
    if block.kind == "row":
        filled = [cell for cell in block.cells if cell]
        return (filled[0] if filled else block.words.cut(0, 0)) if len(filled) < 2 else None
    words = block.words
    start = len(words) - len(words.lstrip("| "))
    return words.cut(start, max(start, len(words.rstrip("| "))))


def after_label(lines: Sequence[Words], desk: Desk) -> list[Words]:
    """A value's lines without what joins the first of them to its label ("Education: a diploma")."""
    first = lines[0] if lines else Words("", 0)
    start = len(first) - len(first.lstrip(" :–—|"))
    if not start:
        return list(lines)
    desk.mark(first.cut(0, start))
    return [words for words in (first.cut(start), *lines[1:]) if words]

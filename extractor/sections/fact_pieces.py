"""Several facts in one line, parted by points, bars or commas ("Median pay: $52,000 · Growth: 6% · 1,200 openings a year")."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.sections.base import between
from extractor.text import Words
from extractor.unknown.fact_labels import LABEL, fact_field, may_be_value

__all__ = ["label_and_value", "several"]

_LINE = 600
"""A longer line is running text."""
_POINTS = lazy(r"\s?[·•|│‧∙]\s+|\s[–—/]\s")
_COMMAS = lazy(r"[;,]\s(?=\p{Lu}[^:;,]{2,40}:\s)")
"""What stands before the next label, of facts that all have a colon."""
_ENOUGH = 2
_FIGURE = (
    r"[~≈+\u2212-]?(?:(?-i:[A-Z]{0,3})\p{Sc})?(?<![\d.,])\d[\d.,]*+(?:\s?%|[kK]\b|\+)?(?:\s?[\u2013-]\s?\p{Sc}?\d[\d.,]*+(?:\s?%|[kK]\b)?)?"
    r"(?:\s?/\s?\p{L}{2,5}|\s(?:per|an?)\s(?:year|annum|hour|month|week|day))?"
)
_YEAR = lazy(r"(?:19|20)\d\d")
_BEFORE = lazy(rf"(?P<value>{_FIGURE})\s(?P<label>\p{{L}}[\p{{L}} -]{{2,40}})", regex.IGNORECASE)
_BEHIND = lazy(rf"\A(?P<label>\p{{L}}[\p{{L}} -]{{2,40}}?)\s?(?P<value>{_FIGURE})", regex.IGNORECASE)


def label_and_value(words: Words) -> tuple[Words, Words] | None:
    """A fact without a colon: a figure and the label behind it or before it, and nothing else."""
    if not 0 < len(words) <= LABEL or not any(map(str.isdigit, words)):
        return None
    for pattern in (_BEFORE, _BEHIND):
        match = pattern.fullmatch(words)
        field = fact_field(match["label"], match["value"]) if match is not None and not _YEAR.fullmatch(match["value"]) else None
        if match is not None and field is not None and may_be_value(field, match["value"]):
            return words.cut(*match.span("label")), words.cut(*match.span("value"))
    return None


def several(blocks: Sequence[Block]) -> tuple[list[Block], list[Words]]:
    """The blocks with each line of several facts as one block a fact; and the signs between them."""
    found: list[Block] = []
    signs: list[Words] = []
    for block in blocks:
        pieces, parting = _pieces(block)
        signs += parting
        found += [
            block._replace(words=piece, start=piece.span.start, end=piece.span.end, kind="paragraph", group=0, strong=0, seams=(), joints=())
            for piece in pieces
        ] or [block]
    return found, signs


def _pieces(block: Block) -> tuple[list[Words], list[Words]]:
    """The facts of one line, and the signs between them; none where there are no two that fields have."""
    words = block.words
    if block.kind not in {"paragraph", "item"} or not 0 < len(words) <= _LINE or not any(map(str.isdigit, words)):
        return [], []
    for pattern in (_POINTS, _COMMAS):
        pieces, signs = between(words, pattern)
        if len(pieces) >= _ENOUGH and sum(map(_is_fact, pieces)) >= _ENOUGH:
            return [piece for piece in pieces if piece], signs
    return [], []


def _is_fact(piece: Words) -> bool:
    label, _, value = piece.partition(":")
    return fact_field(label.strip(), value.strip()) is not None if value.strip() else label_and_value(piece) is not None

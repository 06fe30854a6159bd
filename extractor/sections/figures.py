"""Names with a figure each, whatever is left of the table: rows, lines that end with the figure, or name and figure on lines of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.patterns import Led, lazy
from extractor.sections.facts import dated
from extractor.text import Derived, Words
from extractor.values.percent import is_bounded

__all__ = ["Figure", "Tabled", "as_of", "figures_after", "occupation_of"]

_NUMBER = r"(?:[A-Z]{0,3}[$£€])?\s?\d{1,3}(?:,\d{3})*+(?:\.\d{1,2})?\+?\s?%?(?: or more)?"
_FIGURE = lazy(_NUMBER)
_LEADERS = r"(?:(?<![\s:|.])|(?<=\A..))[\s:|.]{1,120}(?![\s:|.])"
"""All signs of a run between a name and its figure, be they dots that lead to it; only the least name, of two characters, may end inside one."""
_LAST = lazy(rf"\A(?P<name>\S.{{1,200}}?)(?:{_LEADERS}|\s?[–—]\s?|\s-\s|\s?\((?=[^()]{{1,12}}%\)))(?P<figure>{_NUMBER})\)?")
_FIRST = lazy(rf"\A(?P<figure>{_NUMBER}) for (?P<name>\S.{{1,160}}?)[.;]?")
"""A figure and whose it is, in a list."""
_NAME = 200
_FOR = Led(
    r"\b(?:wages?|pay|earnings|salar(?:y|ies)|employers|median) (?:for|of) ",
    r"(?P<name>(?![$£€\d])[^$£€]{3,140}?)"
    r"(?= (?:in the|were|was|are|is|in May|in \d{4}|averaged)\b| (?:of|at) (?:about )?[$£€]|[.,]?$)",
    180,
)
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_WHEN = lazy(rf"(?:\b(?:in|as of|for|since|through)\s+|,\s)(?:(?P<month>{_MONTHS})\s+)?(?P<year>(?:19|20)\d\d)(?![-–—\d])\b", regex.IGNORECASE)


class Figure(NamedTuple):
    """One name and its figure."""

    name: Words
    figure: Words
    marks: tuple[Words, ...] = ()
    """What joins both, such as the "for" of "$9 for helpers", and what closes them."""


class Tabled(NamedTuple):
    """A sentence and the figures that it announces."""

    lead: Block
    figures: list[Figure]


def figures_after(blocks: Sequence[Block], leads: Iterable[str]) -> tuple[list[Tabled], list[Block]]:
    """The figures after each block that has one of the lead's words, and all other blocks; the leads themselves are among those."""
    words = tuple(leads)
    found: list[Tabled] = []
    rest: list[Block] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind == "row" or not any(text in block.words for text in words):
            rest.append(block)
            continue
        block, joined = _below(block)
        rest.append(block)
        figures, at = _run(blocks, at)
        figures = [*joined, *figures]
        if figures:
            found.append(Tabled(block, figures))
    return found, rest


def _run(blocks: Sequence[Block], at: int) -> tuple[list[Figure], int]:
    """Names and figures from a place on, and where they end."""
    figures: list[Figure] = []
    while at < len(blocks):
        block = blocks[at]
        lines = _lines(block)
        if lines:
            figures.extend(lines)
            at += 1
            continue
        cells = [cell for cell in block.cells if cell] if block.kind == "row" else []
        if len(cells) == 2 and _FIGURE.fullmatch(cells[1]):
            figures.append(Figure(cells[0], cells[1]))
            at += 1
            continue
        if block.kind == "rule" or (block.kind == "row" and not cells):
            at += 1
            continue
        if cells or not block.words:
            break
        if (match := _LAST.fullmatch(block.words) or _FIRST.fullmatch(block.words)) and not is_bounded(match["name"]):
            figures.append(_figure(block.words, match))
            at += 1
            continue
        following = blocks[at + 1].words if at + 1 < len(blocks) else ""
        if len(block.words) <= _NAME and block.words[-1] not in ".:" and _FIGURE.fullmatch(following):
            figures.append(Figure(block.words, blocks[at + 1].words))
            at += 2
            continue
        break
    return figures, at


def _figure(line: Words, match: regex.Match[str]) -> Figure:
    """The name and the figure of a line, and what else stands in it."""
    edges = [0, *sorted((*match.span("name"), *match.span("figure"))), len(line)]
    marks = (line.cut(edges[2], edges[3]), line.cut(edges[4], edges[5]))
    return Figure(line.cut(*match.span("name")), line.cut(*match.span("figure")), tuple(words for words in marks if words))


def _below(block: Block) -> tuple[Block, list[Figure]]:
    """A lead, and the figures that the undoing of a wrap joined to it: lines below the one that ends with a colon."""
    at = next((joint for joint in block.joints if block.words[:joint].rstrip().endswith(":")), 0)
    below = block._replace(words=block.words.cut(at), joints=(0, *(joint - at for joint in block.joints if joint > at))) if at else block
    figures = _lines(below) if at else []
    return (block._replace(words=block.words.cut(0, at), joints=()), figures) if figures else (block, [])


def _lines(block: Block) -> list[Figure]:
    """The figures of lines that were taken for the lines of one paragraph; empty where they are none."""
    edges = sorted({0, *block.joints, len(block.words)})
    lines = [block.words.cut(start, end) for start, end in pairwise(edges)] if block.joints else []
    found = [(line, match) for line in lines if (match := _LAST.fullmatch(line)) and not is_bounded(match["name"])]
    return [_figure(line, match) for line, match in found] if len(found) == len(lines) else []


def occupation_of(lead: Words) -> Words | None:
    """Whose figures they are, by the sentence above them."""
    match = _FOR.search(lead)
    return lead.cut(*match.span("name")) if match else None


def as_of(words: Words) -> Derived | None:
    """The month or year that a sentence is about."""
    match = _WHEN.search(words)
    return dated(words, match) if match else None

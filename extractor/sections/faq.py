"""Questions and answers."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.text import Words, join

__all__ = ["Faq", "Question", "read"]

_QUESTION = 250
_PAIR = 2
_LONE = frozenset({"Q", "A", "Q.", "A.", "Q:", "A:"})


class Question(Record):
    """One question and its answer."""

    question: str
    """The question."""
    answer: str | None = None
    """The answer, its paragraphs joined by line breaks; null where the page does not give it."""


class Faq(Section):
    """Frequently asked questions."""

    items: tuple[Question, ...] = ()
    """The questions in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read questions, by markup where it tells them, else by their question marks, and what stands under each."""
    blocks = [piece for block in part.blocks for piece in _pieces(block, desk)]
    marked = [block.kind == "heading" for block in blocks]
    if not any(marked):
        marked = _asked(blocks)
    if not any(marked):
        blocks = _parted(blocks, desk)
        marked = [block.kind == "heading" for block in blocks]
    first = next((number for number, is_question in enumerate(marked) if is_question), len(blocks))
    items: list[tuple[Words, list[Words]]] = []
    rows: list[Block] = []
    for number in range(first, len(blocks)):
        if marked[number]:
            items.append((_without(blocks[number].words, _ASKED, desk), []))
        elif blocks[number].kind == "row":
            rows.append(blocks[number])
        elif blocks[number].words:
            items[-1][1].append(_without(blocks[number].words, _ANSWERED, desk) if not items[-1][1] else blocks[number].words)
    pairs = [(question, join(answer) if answer else None) for question, answer in items]
    desk.asked = [(question, answer) for question, answer in pairs if answer is not None]
    return {**plain_section(part, [*blocks[:first], *rows]), "items": [{"question": question, "answer": answer} for question, answer in pairs]}


def _pieces(block: Block, desk: Desk) -> list[Block]:
    """A block without a question's lone letter; a row of question and answer, and a heading that its answer ran into, in two."""
    if block.words in _LONE:
        desk.mark(block.words)
        return []
    cells = [cell for cell in block.cells if cell] if block.kind == "row" else []
    if len(cells) == _PAIR and cells[0].endswith("?") and len(cells[0]) <= _QUESTION:
        return [block._replace(kind="heading", words=cells[0], cells=()), block._replace(kind="paragraph", words=cells[1], cells=())]
    return _divided(block) if block.kind == "heading" else [block]


def _parted(blocks: Sequence[Block], desk: Desk) -> list[Block]:
    """Blocks that begin with a question and go on with its answer, in two, glued or not; as they are where it is one block alone."""
    found = [_divided(block, glued=True) for block in blocks]
    if sum(len(pieces) > 1 for pieces in found) < _PAIR:
        return list(blocks)
    for question, answer in (pieces for pieces in found if len(pieces) > 1):
        end, start = question.words.end, answer.words.start
        if end == start:
            around = desk.read[end - 1 : start + 1]
            desk.repairs.append(("glue.sentence", end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))
    return [piece for pieces in found for piece in pieces]


def _divided(block: Block, *, glued: bool = False) -> list[Block]:
    end = block.words.find("? ", 0, _QUESTION) + 1 if block.kind != "row" else 0
    if glued and block.kind != "row":
        at = block.words.find("?", 0, _QUESTION) + 1
        end = at if at and block.words[at : at + 1].isupper() else end
    if not end or block.words.find(". ", 0, end) >= 0:
        return [block]
    question, answer = block.words.cut(0, end), block.words.cut(end)
    return [block._replace(kind="heading", words=question), block._replace(kind="paragraph", words=answer, strong=0)] if answer else [block]


def _asked(blocks: Sequence[Block]) -> list[bool]:
    """Lines that ask, where the line after them does not ask as well (a paragraph of questions is part of an answer)."""
    asks = [block.kind != "row" and block.words.endswith("?") and len(block.words) <= _QUESTION and "? " not in block.words for block in blocks]
    lists = [block.kind == "item" for block in blocks]
    only_items = all(lists[number] for number, asked in enumerate(asks) if asked)
    return [asked and (only_items or not lists[number]) for number, asked in enumerate(asks)]


_ASKED = lazy(r"(?:Q(?:#?\d{1,2})?|Question(?:\s?#?\d{1,2})?|\d{1,2})[.:)]\s")
_ANSWERED = lazy(r"(?:A(?:#?\d{1,2})?|Answer(?:\s?#?\d{1,2})?|Ans)[.:)]\s(?!\p{Lu}\.)")
"""What questions and their answers are numbered or marked with."""


def _without(words: Words, mark: regex.Pattern[str], desk: Desk) -> Words:
    """The words without the mark that they begin with, which is set aside."""
    found = mark.match(words)
    if found is None or found.end() == len(words):
        return words
    desk.mark(words.cut(0, found.end()))
    return words.cut(found.end())

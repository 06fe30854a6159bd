"""Profiles laid out otherwise than with headings, on a page that no layout knows: as a table, or as paragraphs that begin with their section's name.

In a table a section's heading is the first cell of each row, its text the second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from extractor.blocks import Block
from extractor.layouts import generic
from extractor.layouts.match import headings_of, key_of
from extractor.readers.lines import ends_sentence
from extractor.text import Words
from extractor.unknown.fact_runs import flattened
from extractor.unknown.people import is_somebody
from extractor.unknown.telling import SOMEONE, told_alone
from extractor.unknown.tiles import lowered

__all__ = ["part_sheets"]

_NAME = 60
_TEXT = 60
"""Figures and names are shorter: a table of facts stays one."""
_ENOUGH = 3
_PAIR = 2
_TITLE = 80
_TOP = 3
"""A title is shorter, and among the first lines or headings."""
_SIGNS = " :.–—-"
_NO_NAMES = frozenset("a an and for guide how in is job of the to what".split())

Field = Callable[[str], str | None]
"""The section that a name alone speaks for."""


def part_sheets(blocks: Sequence[Block]) -> list[Block] | None:
    """The blocks with such rows or paragraphs as a heading and its text, or rows of one cell and headings under their values as lines.

    None where the page has nothing of the kind.
    """
    lines = lowered(blocks)
    lines = flattened(blocks if lines is None else lines) or lines
    return _sheets(blocks if lines is None else lines) or lines


def _sheets(blocks: Sequence[Block]) -> list[Block] | None:
    field = _Fields(blocks)
    rows = {index: block.cells for index, block in enumerate(blocks) if block.kind == "row" and _is_pair(block)}
    if len(rows) < _ENOUGH:
        return _unboxed(blocks, field) or _run_in(blocks, field)
    fields = {index: found for index, (name, _) in rows.items() if (found := field(str(name))) is not None}
    texts = sum(_is_text(rows[index][1]) for index in fields)
    if len(set(fields.values())) < _ENOUGH or len(fields) * 2 < len(rows) or texts * 2 < len(fields):
        return _run_in(blocks, field)
    return _parted(blocks, {index: pair for index, pair in rows.items() if index in fields or not blocks[index].header})


def _run_in(blocks: Sequence[Block], field: _Fields) -> list[Block] | None:
    """The blocks with the names that paragraphs begin with as headings, where several of them are sections that no line begins."""
    pairs = {index: pair for index, block in enumerate(blocks) if block.kind == "paragraph" and (pair := _named(block)) and _is_text(pair[1])}
    if not any(map(is_somebody, field.names)):
        # Anybody may ask and answer.
        pairs = {index: (name, text) for index, (name, text) in pairs.items() if name[-1] != "?" or blocks[index].strong}
    fields = {index: found for index, (name, _) in pairs.items() if (found := field(str(name))) is not None}
    if len(set(fields.values())) < _ENOUGH:
        return None
    others = [block.words for index, block in enumerate(blocks) if index not in fields and block.kind != "row"]
    lines = {field(str(words).rstrip(_SIGNS)) for words in others if 0 < len(words) <= _NAME}
    fields = {index: found for index, found in fields.items() if found not in lines}
    if len(set(fields.values())) < _ENOUGH:
        return None
    # Pay is often said in few words ("Salary: $80,150").
    named = {index: pair for index, block in enumerate(blocks) if block.kind == "paragraph" and index not in pairs and (pair := _named(block))}
    short = {index: pair for index, pair in named.items() if "salary" not in lines and field(str(pair[0])) == "salary"}
    fields, pairs = fields | dict.fromkeys(short, "salary"), pairs | short
    bold = [index for index in pairs if blocks[index].strong]
    alike = bold if len(bold) * 2 <= len(fields) * 3 else ()
    return _parted(blocks, {index: pair for index, pair in pairs.items() if index in fields or index in alike})


def _named(block: Block) -> tuple[Words, Words] | None:
    """The name that a paragraph begins with, in bold, before a colon or as a question, and its text."""
    words = block.words
    end = block.strong if 0 < block.strong < len(words) else words.find(":", 0, _NAME) + 1 or words.find("? ", 0, _NAME) + 1
    name = words.cut(0, end)
    while name and name[-1] in _SIGNS:
        name = name.cut(0, len(name) - 1)
    start = end + (len(words) - end - len(words[end:].lstrip(_SIGNS)))
    return (name, words.cut(start, len(words))) if 0 < len(name) <= _NAME and start < len(words) and name[0].isupper() else None


def _is_text(words: Words) -> bool:
    return len(words) >= _TEXT or ends_sentence(words)


def _unboxed(blocks: Sequence[Block], field: Field) -> list[Block] | None:
    """The blocks with rows of one cell as headings and paragraphs, where some of them are headings: such a table is there for its looks."""
    alone = {
        index: cells[0] for index, block in enumerate(blocks) if block.kind == "row" and len(cells := [cell for cell in block.cells if cell]) == 1
    }
    fields = {index: found for index, cell in alone.items() if len(cell) <= _NAME and (found := field(str(cell))) is not None}
    if len(set(fields.values())) < _ENOUGH:
        return None
    return [
        block._replace(
            kind="heading" if index in fields else "paragraph", words=alone[index], cells=(), group=0, header=False, strong=0, seams=(), joints=()
        )
        if index in alone
        else block
        for index, block in enumerate(blocks)
    ]


def _is_pair(block: Block) -> bool:
    """Whether a row has a short name and something beside it."""
    return len(block.cells) == _PAIR and all(block.cells) and len(block.cells[0]) <= _NAME


class _Fields:
    """The sections that names alone speak for, whatever they say of whom the page's title may name."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        lines = [block for block in blocks if block.words and len(block.words) <= _TITLE]
        titles = [*lines[:_TOP], *[block for block in lines if block.kind == "heading"][:1]]
        names = {word for block in titles for word in key_of(block.words).split() if word not in _NO_NAMES}
        self.names = names | {f"{word}s" for word in names}

    def __call__(self, name: str) -> str | None:
        key = key_of(name)
        row = next((row for row in headings_of(generic()).dated(key) if row.kind == "section"), None)
        if row is not None or not key:
            return row.field if row is not None else None
        words = [SOMEONE if word in self.names else word for word in key.split()]
        folded = " ".join(word for word, last in zip(words, ["", *words], strict=False) if word != SOMEONE or last != SOMEONE)
        return told_alone(key) or told_alone(folded)


def _parted(blocks: Sequence[Block], pairs: Mapping[int, Sequence[Words]]) -> list[Block]:
    """The blocks with some of them as a heading and a paragraph each."""
    parted: list[Block] = []
    for index, block in enumerate(blocks):
        if index not in pairs:
            parted.append(block)
            continue
        name, text = pairs[index]
        bare = block._replace(cells=(), group=0, header=False, strong=0, seams=(), joints=())
        parted.append(bare._replace(kind="heading", words=name, end=text.span.start))
        parted.append(bare._replace(kind="paragraph", words=text, start=text.span.start))
    return parted

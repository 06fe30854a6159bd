"""What speaks for the occupation and what against it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from extractor.blocks import Block
from extractor.layouts.match import Row
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Section, Tree, plain_section
from extractor.sections.items import bullets_of, listed_and_headed

__all__ = ["ProsAndCons", "read"]


class ProsAndCons(Section):
    """Advantages and disadvantages."""

    pros: tuple[str, ...] = ()
    """Advantages, one each."""
    cons: tuple[str, ...] = ()
    """Disadvantages, one each."""


_PROS = (
    r"\b(?:pros|merits|advantages|benefits|upsides?|rewards|rewarding|perks|positives?|best|satisfying|enjoyable|attractive"
    r"|(?:ups|highs|likes|pluses)(?! and)"
    r"|(?:people|someone|you|they|workers|what (?:do )?\p{L}{3,30}+(?<=s)) (?:(?:might|may|will) )?(?:like|love|enjoy)(?! least\b)"
    r"|(?<!not so )(?<!less )(?<!not )(?:good|great))\b"
)
_CONS = (
    r"\b(?:cons|demerits|disadvantages|drawbacks|downsides?|challenges|challenging|negatives?|worst|hardest|demanding|difficult"
    r"|(?<!ups and )(?<!highs and )(?:downs|lows)|dislikes?|minuses|(?:don['’]t|do not|might not|may not|won['’]t) (?:like|love|enjoy)|like least"
    r"|(?:not so|less|not) (?:good|great|fun|glamorous|nice)|bad)\b"
)
_SIGN = lazy(r"(?:(?P<for>[+✓✔✅👍➕])|[\u2212✗✘✖❌👎➖–-])\ufe0f?\s++(?=\S)")
"""What a line begins with that says on which side it stands."""
_NAME = 40
"""A line over a list that names a side is no longer."""
_ASKS = lazy(r"\A(?:is|are|should|would|could) [^?]{3,80}+\?\s*+\Z", regex.IGNORECASE)
_SIDES = (("pros", lazy(_PROS, regex.IGNORECASE)), ("cons", lazy(_CONS, regex.IGNORECASE)))
"""Words of a heading that names one side alone."""


def read(part: Part, desk: Desk) -> Tree:
    """Read both lists; a heading that names one side alone begins that side's."""
    tree: Tree = {"pros": [], "cons": []}
    rest: list[Block] = []
    sides = [part, *part.parts]
    if desk.unknown and _are_heads(part.parts, tree):
        # Nothing says on which side each of the lines stood.
        rest, sides = [block for inner in sides for block in inner.blocks], []
    for inner in (piece for one in sides for piece in _named_inside(one, desk)):
        side = inner.row.field if inner.row.field in tree else _side(inner.heading.words if inner.heading is not None else "")
        if side is None:
            # Titles of items say nothing of a side where no heading does.
            rest.extend(inner.blocks)
            continue
        titled = listed_and_headed(inner, desk) if desk.unknown else None
        end = _end(inner.blocks) if titled is None else len(inner.blocks)
        items, left = titled or bullets_of(replace(inner, blocks=inner.blocks[:end]), desk)
        tree[side].extend(items)
        rest.extend((*left, *inner.blocks[end:]))
    return {**plain_section(part, _signed(_tabled(rest, tree, desk), tree, desk) if desk.unknown else rest), **tree}


def _are_heads(parts: Sequence[Part], sides: Collection[str]) -> bool:
    """Whether the headings of both sides stand right behind each other, as the heads of a table do that lost its cells."""
    return any(
        one.row.field in sides and two.row.field in sides and one.row.field != two.row.field and not any(block.words for block in one.blocks)
        for one, two in pairwise(parts)
    )


def _tabled(blocks: Sequence[Block], tree: Tree, desk: Desk) -> list[Block]:
    """The blocks but for a table's whose first row names a side over each column; what stands there is put to the sides."""
    rest: list[Block] = []
    order: list[str] | None = None
    table = None
    lists = list(dict.fromkeys(block.group for block in blocks if block.kind == "item"))
    for block in blocks:
        if block.kind == "row" and block.group != table:
            named = [_side(cell) for cell in block.cells]
            table, order = block.group, [side for side in named if side] if sorted(side or "" for side in named) == ["cons", "pros"] else None
            if order is not None:
                for cell in block.cells:
                    desk.mark(cell)
                continue
        if block.kind == "row" and order is not None and len(block.cells) == len(order):
            for side, cell in zip(order, block.cells, strict=True):
                tree[side].extend([cell] if cell else [])
        elif block.kind == "item" and order is not None and len(lists) == len(order):
            # The cells below the heads hold a list each.
            tree[order[lists.index(block.group)]].append(block.words)
        else:
            rest.append(block)
    return rest


def _signed(blocks: Sequence[Block], tree: Tree, desk: Desk) -> list[Block]:
    """The blocks but for lines that begin with a sign of their side, a thumb or a plus, where both sides have some."""
    signs = [_SIGN.match(block.words) if block.kind in {"paragraph", "item"} else None for block in blocks]
    if len({match["for"] is None for match in signs if match is not None}) < len(_SIDES):
        return list(blocks)
    for block, match in zip(blocks, signs, strict=True):
        if match is not None:
            desk.mark(block.words.cut(0, match.end()))
            tree["cons" if match["for"] is None else "pros"].append(block.words.cut(match.end()))
    return [block for block, match in zip(blocks, signs, strict=True) if match is None]


def _named_inside(part: Part, desk: Desk) -> Iterator[Part]:
    """A part, and the sides that lines over lists in it name alone, in bold perhaps: they have no heading where the page marks its own."""
    blocks = part.blocks
    at = [
        number
        for number, (block, following) in enumerate(pairwise(blocks))
        if block.kind == "paragraph" and following.kind == "item" and len(block.words) <= _NAME and _side(block.words.rstrip(":")) is not None
    ]
    if not desk.unknown or len(at) != len(_SIDES) or len({_side(blocks[number].words) for number in at}) < len(_SIDES):
        yield part
        return
    yield replace(part, blocks=blocks[: at[0]])
    for start, end in pairwise([*at, len(blocks)]):
        desk.mark(blocks[start].words)
        yield Part(Row("part", _side(blocks[start].words), "pros_and_cons", None, ""), blocks[start], blocks[start + 1 : end])


def _end(blocks: Sequence[Block]) -> int:
    """Where a side's list ends: at a line behind its items that leads to another list, and is a heading that nothing marks."""
    for at in range(1, len(blocks) - 1):
        before, block, following = blocks[at - 1 : at + 2]
        if before.kind == following.kind == "item" and block.kind == "paragraph" and block.words and not ends_sentence(block.words):
            return at
    return len(blocks)


def _side(heading: str) -> str | None:
    """The side that a heading names alone; one that asks whether the career is a good one names none."""
    if _ASKS.match(heading):
        return None
    named = [side for side, pattern in _SIDES if pattern.search(heading)]
    return named[0] if len(named) == 1 else None

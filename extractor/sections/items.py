"""Lists: items and what stands before them, also where scrapers lost the bullets or the line breaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from operator import itemgetter

import regex

from extractor.blocks import Block
from extractor.parts import Part
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk
from extractor.sections.titled import by_turns, in_bold
from extractor.text import Words, join

__all__ = ["as_items", "bullets_of", "halves", "headed_items", "listed_and_headed", "run_on_items", "runs_on", "split_lead"]

_RUN_ON = regex.compile(
    r"(?<=[\p{Ll})\d][.!?])(?=\p{Lu}[\p{Ll}\s-]|\p{Lu}[^.!?:]{1,80}+:\s)|(?<=\p{Lu}\p{Lu}[.!?])(?=(?!(?:Net|Com|Org)\b)\p{Lu}\p{Ll}{2,28}[\s,])"
)
_SENTENCES = regex.compile(r"(?:[\p{Ll})\d]|\p{Lu}\p{Lu})[.!?]\s+\p{Lu}")
_COUNT = regex.compile(r"(\d{1,2})[.):]\s++(?=\S)")
_CHIP = 80
_LIST = 3
"""So many short lines one after the other are a list."""


def split_lead(blocks: Sequence[Block]) -> tuple[list[Block], list[Block]]:
    """Running text before a list, and the rest; all is the rest where the list has lost its bullets."""
    first = next((number for number, block in enumerate(blocks) if block.kind == "item"), None)
    if first is None:
        return [], list(blocks)
    return list(blocks[:first]), list(blocks[first:])


def _at_seams(block: Block) -> list[Block]:
    """A line of boxes side by side is several items; a list item or a row is one, whatever boxes stand in it."""
    if not block.seams or block.kind != "paragraph":
        return [block]
    edges = [0, *block.seams, len(block.words)]
    pieces = [words for start, end in pairwise(edges) if (words := block.words.cut(start, end))]
    if any(len(words) > _CHIP or ends_sentence(words) for words in pieces):
        return [block]
    return [block._replace(words=words, seams=()) for words in pieces]


def runs_on(words: str) -> bool:
    """Whether sentences stand in a text without a space between them, as the items of a list do that lost its line breaks."""
    return bool(_glued_at(words))


def _glued_at(words: str) -> list[int]:
    """Where a sentence is glued to the one before it; where a space or nothing follows each point, the pattern is not asked."""
    if words.count(".") == words.count(". ") + words.endswith(".") and "!" not in words and "?" not in words:
        return []
    return [match.start() for match in _RUN_ON.finditer(words)]


def run_on_items(blocks: Sequence[Block], desk: Desk) -> list[Block]:
    """Items that lost the line breaks between them: where a list is expected, a sentence glued to the next begins a new item."""
    out: list[Block] = []
    for block in (piece for whole in blocks for piece in _at_seams(whole)):
        cuts = _glued_at(block.words) if block.kind != "row" else []
        for at in cuts:
            start, end = block.words.at(at - 1), block.words.at(at) + 1
            desk.repairs.append(("glue.items", start, end, desk.read[start:end], f"{desk.read[start]}\n{desk.read[end - 1]}"))
        edges = [0, *cuts, len(block.words)]
        if cuts:
            out.extend(block._replace(words=block.words.cut(a, b), strong=0 if a else block.strong) for a, b in pairwise(edges))
        else:
            out.append(block)
    return out


def as_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with short lines in a row as items, where a list lost its bullets."""
    if any(block.kind == "item" for block in blocks):
        return list(blocks)
    short = [block.kind == "paragraph" and 0 < len(block.words) <= _CHIP and not ends_sentence(block.words) for block in blocks]
    out: list[Block] = []
    for is_short, run in groupby(zip(short, blocks, strict=True), key=itemgetter(0)):
        found = [block for _, block in run]
        out.extend([block._replace(kind="item") for block in found] if is_short and len(found) >= _LIST else found)
    return out


def _texts(blocks: Sequence[Block]) -> set[int]:
    """Where paragraphs of several sentences begin, among lines of one or none that have lost their bullets.

    Where most of these are no sentences, a long one is a paragraph as well, and so is what leads in to the next.
    """
    texts = {block.start for block in blocks if _SENTENCES.search(block.words) and ends_sentence(block.words)}
    others = [block for block in blocks if block.start not in texts]
    sentences = {block.start for block in others if block.words[-1:] == ":" or (len(block.words) > _CHIP and ends_sentence(block.words))}
    if len(others) - len(sentences) >= max(_LIST, len(sentences) + 1):
        texts |= sentences
    return texts if len(blocks) - len(texts) >= _LIST else set()


def halves(blocks: Sequence[Block]) -> list[tuple[Block, Block]]:
    """Names and what is said of each, where a scraper parted them at the dash: a line, then one item that begins with a small letter, and so on."""
    pairs = list(zip(blocks[::2], blocks[1::2], strict=False))
    whole = len(blocks) % 2 == 0 and len(pairs) > 1
    parted = whole and all(
        name.kind == "paragraph" and name.words and text.kind == "item" and text.number is None and text.words[:1].islower() for name, text in pairs
    )
    return pairs if parted else []


def bullets_of(part: Part, desk: Desk) -> tuple[list[Words], list[Block]]:
    """A part's items, and the blocks that are none."""
    lead, rest = split_lead(run_on_items(part.blocks, desk))
    if not any(block.kind == "item" for block in rest):
        while rest and rest[0].words.endswith(":"):
            lead.append(rest.pop(0))
        text = _texts(rest) if desk.unknown else set()
        items = [block.words for block in rest if block.kind != "row" and block.words and block.start not in text]
        return items, [*lead, *(block for block in rest if block.kind == "row" or block.start in text)]
    items = [block.words for block in rest if block.kind == "item"]
    return items, [*lead, *(block for block in rest if block.kind != "item")]


def headed_items(blocks: Sequence[Block], desk: Desk) -> tuple[list[Words], list[Block]] | None:
    """The items of a list that have a title each, without the numbers that count them, and what stands before the first; None without titles.

    Titles are headings, or else paragraphs in bold or lines by turns with sentences.
    """
    at = [number for number, block in enumerate(blocks) if block.kind == "heading"]
    if not at:
        at = (in_bold(blocks) if all(block.kind == "paragraph" for block in blocks) else []) or by_turns(blocks)
    if not at:
        return None
    items = [[block.words for block in blocks[start:end] if block.words and block.kind != "row"] for start, end in pairwise([*at, len(blocks)])]
    counts = [_COUNT.match(words[0]) for words in items]
    if [int(count[1]) if count else 0 for count in counts] == list(range(1, len(items) + 1)):
        for words, count in zip(items, counts, strict=True):
            assert count is not None
            desk.mark(words[0].cut(0, count.end()))
            words[0] = words[0].cut(count.end())
    return [join(words) for words in items], [block for number, block in enumerate(blocks) if number < at[0] or block.kind == "row"]


def listed_and_headed(part: Part, desk: Desk) -> tuple[list[Words], list[Block]] | None:
    """The items of a part that have a title each, those of a list before the first of them, and what else stands there; None without titles."""
    cards = headed_items(part.blocks, desk)
    if cards is None or all(block.kind != "item" for block in cards[1]):
        return cards
    listed, rest = bullets_of(replace(part, blocks=cards[1]), desk)
    return [*listed, *cards[0]], rest

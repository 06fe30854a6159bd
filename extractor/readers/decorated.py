"""What decorates a page's headings and is no word of them: pictographs, signs of links to them, brackets, colons; all of it markup."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence

__all__ = ["undecorated"]

_PICTURE = r"[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]|\d(?=\ufe0f?\u20e3)"
_FIGURE = r"[\u25b2\u25bc\u2191\u2193\u2600]\ufe0f?\s{0,2}\p{N}"
"""Before a figure a picture may be its sign: "▲ 5% growth"."""
_BEFORE = lazy(
    rf"(?!{_FIGURE})(?:(?:{_PICTURE})[\ufe0e\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]{{0,4}}+\s{{0,2}}+){{1,6}}+(?=[\"'“(]?[\p{{L}}\p{{N}}])"
)
_LINK = lazy(r"\s?[\u00b6\U0001f517\u2693]\ufe0f?$")
"""A sign that links to the heading before it, and is nothing else."""
_SIGN = lazy(r"\s[#§]$")
"""One that may be a word's, too: where several headings end with it, it is none's."""
_HASHES = lazy(r"\#{2,6}+\s?(?=[\p{L}\p{N}])|\#\s(?=[\p{L}\p{N}])")
_BRACKETS = lazy(r"\[(?=[\p{L}\p{N}])[^\[\]]{1,120}+\]")
_ENDS = frozenset("\u00b6\U0001f517\u2693\ufe0f#§")
_SOME, _MANY = 3, 4
_SHORT = 100
_FOLLOWED = 0.75
"""So large a part of a text's decorated lines are followed by others where they are headings, and no list."""


def undecorated(blocks: list[Block], *, marked: bool) -> list[Block]:
    """The blocks, their headings without what decorates them; in a text whose headings nothing marks, the lines that are decorated like headings."""
    places = [at for at, block in enumerate(blocks) if block.kind == "heading" and block.words] if marked else []
    odd = [at for at in places if not (blocks[at].words[0].isalpha() and blocks[at].words[-1].isalnum())]
    if marked and odd:
        signs = sum(_SIGN.search(blocks[at].words) is not None for at in odd)
        boxed = sum(_BRACKETS.fullmatch(blocks[at].words) is not None for at in odd)
        ends = [blocks[at].words[-1] for at in places]
        coloned = ends.count(":") >= _SOME and 2 * ends.count(":") >= len(ends) - ends.count("?")
        blocks = list(blocks)
        for at in odd:
            blocks[at] = _bare(blocks[at], signed=signs >= _SOME, boxed=boxed >= _SOME, coloned=coloned)
    return blocks if marked else _unmarked(blocks)


def _bare(block: Block, *, signed: bool, boxed: bool, coloned: bool) -> Block:
    """A heading without its decoration."""
    if (link := _LINK.search(block.words) or (_SIGN.search(block.words) if signed else None)) and link.start():
        block = _cut(block, 0, link.start())
    if (before := _BEFORE.match(block.words)) is not None:
        block = _cut(block, before.end(), len(block.words))
    if boxed and _BRACKETS.fullmatch(block.words):
        block = _cut(block, 1, len(block.words) - 1)
    if coloned and block.words.endswith(":") and len(block.words) > 1:
        block = _cut(block, 0, len(block.words) - 1)
    return block


def _unmarked(blocks: list[Block]) -> list[Block]:
    """The blocks of a text, short lines that are all decorated in the same way, and stand above others, without it."""
    odd = [at for at, block in enumerate(blocks) if (words := block.words) and (not words[0].isalnum() or words[-1] in _ENDS)]
    for way in (_before, _hashed, _behind, _signed, _boxed):
        if len(odd) < _MANY:
            break
        spans = {at: span for at in odd if (span := way(blocks[at])) is not None}
        if len(spans) < _MANY or not _stand_above(blocks, spans):
            continue
        blocks = list(blocks)
        for at, span in spans.items():
            blocks[at] = _cut(blocks[at], *span)
    return blocks


def _stand_above(blocks: Sequence[Block], spans: dict[int, tuple[int, int]]) -> bool:
    """Whether most of the lines are followed by lines that are not decorated so."""
    above = sum(at + 1 < len(blocks) and at + 1 not in spans for at in spans)
    return above >= _FOLLOWED * len(spans)


def _may_be_heading(block: Block) -> bool:
    return block.kind == "paragraph" and 1 < len(block.words) <= _SHORT


def _before(block: Block) -> tuple[int, int] | None:
    words = block.words
    if not _may_be_heading(block) or words[0].isascii() or words[0].isalnum() or (ends_sentence(words) and words[-1] != "?"):
        return None
    match = _BEFORE.match(words)
    return (match.end(), len(words)) if match else None


def _hashed(block: Block) -> tuple[int, int] | None:
    match = _HASHES.match(block.words) if block.words[:1] == "#" and _may_be_heading(block) else None
    return (match.end(), len(block.words)) if match else None


def _behind(block: Block) -> tuple[int, int] | None:
    return _ending(block, _LINK) if not block.words[-1:].isascii() else None


def _signed(block: Block) -> tuple[int, int] | None:
    return _ending(block, _SIGN) if block.words[-1:] in {"#", "§"} else None


def _ending(block: Block, pattern: regex.Pattern[str]) -> tuple[int, int] | None:
    match = pattern.search(block.words) if _may_be_heading(block) else None
    return (0, match.start()) if match and match.start() else None


def _boxed(block: Block) -> tuple[int, int] | None:
    words = block.words
    if not words.startswith("[") or not _may_be_heading(block) or _BRACKETS.fullmatch(words) is None or not words[1].isalpha():
        return None
    return 1, len(words) - 1


def _cut(block: Block, start: int, end: int) -> Block:
    """A block with a part of its words, and what is known of these."""
    inside = block.words[start:end]
    start, end = start + len(inside) - len(inside.lstrip()), end - len(inside) + len(inside.rstrip())
    return block._replace(
        words=block.words.cut(start, end),
        seams=tuple(at - start for at in block.seams if start < at < end),
        joints=tuple(at - start for at in block.joints if start < at < end),
        strong=max(0, min(block.strong, end) - start),
    )

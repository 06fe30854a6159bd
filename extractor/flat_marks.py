"""Marks of lists, tables and headings that stand inside a line which holds a section: they part what they were put before."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.text import without

__all__ = ["bulleted", "unmarked"]

_HEAD = lazy(r"\A(?:#{1,6}\s|(?:[-*]{3,}\s){1,3})|\s#{1,6}\Z")
"""What stood before a heading or between sections, at either end of what is left between two headings."""
_RULE = lazy(r"(?<!-)\|?(?:\s?:?-{2,60}+:?\s?\|){2,40}+")
"""What parts a table's header from its rows."""
_BULLET = lazy(r"\A(?P<mark>[-*•·▪])\s(?=\S)")
_NEXT = {mark: lazy(rf"(?<=\S)\s{mark_at}\s(?=[\p{{Lu}}\p{{Nd}}“\"(*])") for mark, mark_at in zip("-*•·▪", (r"-", r"\*", "•", "·", "▪"), strict=True)}
"""By a list's bullet, what parts its items; a dash in a sentence stands before small letters, and no list begins there."""


def unmarked(block: Block) -> Block:
    """The block without marks of headings at its ends and of a table's header inside: they stay in its range as markup."""
    words = block.words
    if "#" not in words and "--" not in words and "**" not in words:
        return block
    cuts = [(*match.span(), "") for match in _HEAD.finditer(words)]
    cuts += [(*match.span(), " ") for match in _RULE.finditer(words)] if "--" in words else []
    left = without(words, sorted(cuts)) if cuts else words
    return block._replace(words=left) if cuts and left else block


def bulleted(block: Block) -> tuple[Block, list[int]]:
    """The item that a block begins with, without its bullet, and where the bullets behind it begin and end; the block itself for none."""
    first = _BULLET.match(block.words)
    if first is None:
        return block, []
    length = first.end()
    ends = [at - length for match in _NEXT[first["mark"]].finditer(block.words, length) for at in match.span()]
    return block._replace(words=block.words.cut(length), kind="item"), ends

"""What a reader of text hands over."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.readers.marks import Repair
from extractor.text import Span

__all__ = ["Read"]


class Read:
    """What a text reader found: blocks, and the wraps it undid as (rule, range, replacement)."""

    __slots__ = ("aside", "blocks", "habits", "marked", "name", "repairs")

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.repairs: list[Repair] = []
        self.aside: list[Span] = []
        self.habits: set[str] = set()
        self.name: str | None = None
        self.marked = False

"""Text in an HTML page whose lines end where its source does: `<pre>`, and what a style makes such. It is read as a text by itself."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.glance import Glance
from extractor.limits import Limits
from extractor.readers.dirt import seen_of, with_rows
from extractor.readers.sniff import looks_like_markdown

__all__ = ["blocks_within"]


def blocks_within(text: str, limits: Limits, *, whole: bool) -> list[Block]:
    """The blocks of such a text; markdown is taken for some only where it is the `whole` page: elsewhere it may be a program."""
    seen = seen_of(text)
    if whole and looks_like_markdown(seen.text):
        from extractor.readers.markdown import read_markdown

        return read_markdown(text, Glance(text), limits, with_rows(seen)).blocks
    from extractor.readers.plain import read_plain

    return read_plain(text, Glance(text), limits, with_rows(seen)).blocks

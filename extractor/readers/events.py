"""lxml's target parser, fed in pieces: its cost is watched, and what it gives up on is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from lxml import etree

from extractor.errors import InputError
from extractor.findings import Note, note
from extractor.readers.layout import Layout

__all__ = ["DEEP", "feed"]

_CHUNK = 1 << 15
DEEP = 1000
"""So many open elements stand on no page that somebody wrote."""
_ASKED = 2_000_000
_ASKED_EACH = 10
"""So many open elements the parser may ask, for each byte and in all, whether an end tag is theirs that ends none of them: it asks each one."""


class Deep(Protocol):
    """A target that counts the elements which are open."""

    depth: int
    deep_starts: int
    layout: Layout


def feed(source: str, target: Deep) -> list[Note]:
    """Feed a page to a target in pieces; what the parser gave up on is a note. Raises `InputError` `input.too_deep`."""
    events: Any = target  # the stubs of lxml ask for methods that take bytes as well; it hands over str
    parser = etree.HTMLParser(target=events, encoding="utf-8", huge_tree=True, recover=True)
    data = source.encode("utf-8", "replace")
    asked = 0
    try:
        for start in range(0, len(data), _CHUNK):
            before, target.deep_starts = target.depth, 0
            parser.feed(data[start : start + _CHUNK])
            if target.depth > DEEP:
                ended = target.deep_starts + max(before, DEEP) - target.depth
                asked += max(data.count(b"</", start, start + _CHUNK) - ended, 0) * (before + target.depth) // 2
                if asked > _ASKED + _ASKED_EACH * start:
                    raise InputError("input.too_deep", f"more than {DEEP} elements are open at one place where thousands end that none opened")
        parser.close()
    except etree.XMLSyntaxError as error:
        return [] if "no element found" in str(error) or not data.strip() else [note("html.gave_up", reason=str(error).split("\n")[0])]
    finally:
        target.layout.flush()
    return [note("html.gave_up", reason=line) for line in _fatal(parser)][:1]


def _fatal(parser: etree.HTMLParser) -> Iterator[str]:
    for entry in parser.error_log:
        if entry.level_name == "FATAL":
            yield str(entry.message)

"""What a reader hands over: a page as a list of blocks."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Literal, NamedTuple

from extractor.errors import InputError
from extractor.findings import Note
from extractor.glance import Glance
from extractor.text import Span, Words

__all__ = ["Block", "Kind", "Page", "bare_block", "check_count", "item", "paragraph"]

Kind = Literal["paragraph", "heading", "item", "row", "rule"]


class Block(NamedTuple):
    """One block of a page: a paragraph, a heading, a list item or a table row.

    What stands between `start` and `end` and is not in `words` or `cells` is markup (a bullet, pipes, a link's target).
    """

    words: Words
    start: int
    end: int
    kind: Kind = "paragraph"
    level: int | None = None
    """Depth of a heading (1 to 6), when the markup says it."""
    group: int = 0
    """Number of the list or table that an item or row belongs to; 0 for none."""
    cells: tuple[Words, ...] = ()
    """The cells of a table row."""
    header: bool = False
    """Whether a row is its table's header."""
    strong: int = 0
    """Length of the emphasized words that the block begins with."""
    number: int | None = None
    """The number that an ordered list's item carries in the text."""
    seams: tuple[int, ...] = ()
    """Offsets in `words` where two boxes of a line (badges, links) met with nothing but white space between."""
    joints: tuple[int, ...] = ()
    """Offsets in `words` where a line was joined to the one before it."""
    furniture: bool = False
    """Whether the markup says that this is the site's and not the page's: a header or footer around the content."""

    @property
    def marked(self) -> bool:
        """Whether markup, not only shape, says that this is a heading."""
        return self.kind == "heading"


bare_block = partial(tuple.__new__, Block)
"""A block of all its fields in their order; a page makes one a line, and `Block` itself takes twice the time."""


def paragraph(words: Words, start: int, end: int) -> Block:
    """A paragraph of which nothing more is known."""
    return bare_block((words, start, end, "paragraph", None, 0, (), False, 0, None, (), (), False))


def item(words: Words, start: int, end: int, group: int) -> Block:
    """A list item without a number."""
    return bare_block((words, start, end, "item", None, group, (), False, 0, None, (), (), False))


def check_count(what: str, count: int, limit: int) -> None:
    """Raise `input.too_many_blocks` (or lines, headings, numbers …) where a page has more of them than the limit."""
    if count > limit:
        raise InputError(f"input.too_many_{what}", f"the page has more than {limit} {what}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, read but not yet understood.

    `text` is the read text, which every span, length and the ledger refer to.
    """

    text: str
    """The decoded input; for HTML the laid-out text, one block a line."""
    glance: Glance = field(repr=False)
    """What one look over it tells."""
    media_type: str
    """`text/plain`, `text/markdown` or `text/html`."""
    encoding: str
    """The encoding that the bytes were read in; `utf-8` for a str."""
    sha256: str
    """SHA-256 of the input's bytes (of a str's UTF-8), in hex."""
    text_sha256: str
    """SHA-256 of the read text's UTF-8, in hex."""
    uri: str | None = None
    """Where the page came from, as the caller says."""
    canonical_uri: str | None = None
    """Where the page itself says that it stands."""
    region: str | None = None
    """The country (ISO 3166-1 alpha-2) for which the page says that it is written: that of `<html lang="en-AU">`."""
    name: str | None = None
    """The page's `<title>`, where the input has one."""
    blocks: list[Block] = field(default_factory=list, repr=False)
    """The page's blocks in reading order."""
    findings: list[Note] = field(default_factory=list, repr=False)
    """What the reader found odd."""
    repairs: list[tuple[str, Span, str]] = field(default_factory=list, repr=False)
    """Wraps that the reader undid: rule, range, replacement."""
    aside: list[Span] = field(default_factory=list, repr=False)
    """Where lines stand that are the print's and not the text's."""
    marked: bool = False
    """Whether headings are known from markup."""
    habits: frozenset[str] = frozenset()
    """Habits of scrapers that the reader saw, for `source.dialect`."""

    @property
    def tagged(self) -> bool:
        """Whether tags in the read text would be markup; in a plain text they are characters like others."""
        return self.media_type != "text/plain"

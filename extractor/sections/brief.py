"""A digest: what the page says in brief before it says it in full."""

from __future__ import annotations

from extractor.layouts.model import Section as SectionData
from extractor.parts import Part
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.text import Derived, join

__all__ = ["Brief", "BriefItem", "read"]


class BriefItem(Record):
    """What the digest says about one section."""

    heading: str
    """The heading, as it stands in the digest."""
    field: str | None = None
    """The record's section that says it in full, such as `salary`; null where there is none."""
    text: str | None = None
    """What is said, its paragraphs joined by line breaks; null where nothing stands under the heading."""


class Brief(Section):
    """The page's own digest of its sections, kept apart from them; its figures stand in its `pay`."""

    items: tuple[BriefItem, ...] = ()
    """One for each heading, in the page's order."""


def read(part: Part, desk: Desk) -> Tree:
    """Read each heading with what stands under it."""
    del desk
    items = []
    rows = [block for block in part.blocks if block.kind == "row"]
    for inner in part.parts:
        assert inner.heading is not None
        data = inner.row.data
        field = data.field if isinstance(data, SectionData) else None
        words = [block.words for block in inner.blocks if block.kind != "row" and block.words]
        rows.extend(block for block in inner.blocks if block.kind == "row")
        items.append({
            "heading": inner.heading.words,
            "field": Derived(field, inner.heading.words.span) if field else None,
            "text": join(words) if words else None,
        })  # fmt: skip
    return {**plain_section(part, [*(block for block in part.blocks if block.kind != "row"), *rows]), "items": items}

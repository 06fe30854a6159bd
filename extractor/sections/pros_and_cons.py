"""What speaks for the occupation and what against it."""

from __future__ import annotations

from extractor.parts import Part
from extractor.sections.base import Desk, Section, Tree, plain_section
from extractor.sections.items import bullets_of

__all__ = ["ProsAndCons", "read"]


class ProsAndCons(Section):
    """Advantages and disadvantages."""

    pros: tuple[str, ...] = ()
    """Advantages, one each."""
    cons: tuple[str, ...] = ()
    """Disadvantages, one each."""


def read(part: Part, desk: Desk) -> Tree:
    """Read both lists."""
    tree: Tree = {"pros": [], "cons": []}
    rest = list(part.blocks)
    for inner in part.parts:
        items, left = bullets_of(inner, desk)
        tree.setdefault(inner.row.field or "pros", []).extend(items)
        rest.extend(left)
    return {**plain_section(part, rest), **tree}

"""Tables made of a layout, made once: a layout is frozen, and serves many pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from extractor.layouts.model import Layout

__all__ = ["once"]

_KEPT = 64
T = TypeVar("T")


def once(make: Callable[[Layout], T]) -> Callable[[Layout], T]:
    """`make`, called once for each layout; a layout's own hash would walk through all of its texts."""
    made: dict[int, tuple[Layout, T]] = {}

    def of(layout: Layout) -> T:
        found = made.get(id(layout))
        if found is None or found[0] is not layout:
            if len(made) > _KEPT:
                made.clear()
            found = made[id(layout)] = (layout, make(layout))
        return found[1]

    return of

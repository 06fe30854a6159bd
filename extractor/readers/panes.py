"""What of a page is hidden at first and opened by a button, a link or a tab: its ids."""

from __future__ import annotations

import regex

from extractor.patterns import lazy

__all__ = ["linked", "opened"]

_CONTROLS = lazy(r"""(?:aria-controls|data-(?:bs-)?target)\s*=\s*["']?#?([^"'\s>]{1,200})""")
_LINKED = lazy(r"""<a\b[^<>]{0,400}?href\s{0,9}=\s{0,9}["']#([\w-]{1,100})["']""")
_PANE = lazy(r"""<(?:div|section|article)\b[^<>]{0,400}?display\s{0,9}:\s{0,9}none""", regex.IGNORECASE)
_ID = lazy(r"""\sid\s*=\s*["']([\w-]{1,100})["']""")
_PANES = 3
_TAG = 400
"""A tag does not go on so long behind what hides it."""


def opened(source: str) -> frozenset[str]:
    """The ids of what a button or a link opens."""
    named = "-controls" in source or "-target" in source
    return _panes(source) | (frozenset(_CONTROLS.findall(source)) if named else frozenset())


def linked(source: str) -> frozenset[str]:
    """The ids of what links on the page lead to."""
    return frozenset(_LINKED.findall(source))


def _panes(source: str) -> frozenset[str]:
    """The ids of tab panes: hidden at first, and opened by links to them, several on one page."""
    if 'href="#' not in source and "href='#" not in source:
        return frozenset()
    tags = ((match.start(), source.find(">", match.end(), match.end() + _TAG)) for match in _PANE.finditer(source))
    hidden = {found[1] for start, end in tags if end >= 0 and (found := _ID.search(source[start:end]))}
    panes = hidden.intersection(_LINKED.findall(source)) if len(hidden) >= _PANES else set()
    return frozenset(panes) if len(panes) >= _PANES else frozenset()

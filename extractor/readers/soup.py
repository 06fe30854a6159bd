"""BeautifulSoup's tree as a source of the same events: the second parser, several times slower, and the oracle of a differential test."""

from __future__ import annotations

from typing import Protocol

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

__all__ = ["Events", "feed_soup"]


class Events(Protocol):
    """What takes a parser's events."""

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Some text."""

    def close(self) -> None:
        """The page ends."""


def feed_soup(source: str, target: Events) -> None:
    """Walk the tree of `source` without recursion, so that depth costs no stack."""
    stack: list[object] = [BeautifulSoup(source, "lxml")]
    while stack:
        node = stack.pop()
        if isinstance(node, str) and not isinstance(node, NavigableString):
            target.end(node)
        elif isinstance(node, Tag):
            if not isinstance(node, BeautifulSoup):
                attrs = {key: " ".join(value) if isinstance(value, list) else str(value) for key, value in node.attrs.items()}
                target.start(node.name, attrs)
                stack.append(str(node.name))
            stack.extend(reversed(node.contents))
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            target.data(str(node))
    target.close()

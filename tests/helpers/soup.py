"""Pages as BeautifulSoup's users hand their text over."""

from __future__ import annotations

import pytest

__all__ = ["joined", "lines"]


def lines(page: str) -> str:
    """A node a line."""
    text: str = pytest.importorskip("bs4").BeautifulSoup(page, "lxml").get_text("\n", strip=True)
    return text


def joined(page: str) -> str:
    """Nodes side by side without a space, as a DOM's text content has them."""
    soup = pytest.importorskip("bs4").BeautifulSoup(page, "lxml")
    for part in soup(["script", "style"]):
        part.decompose()
    text: str = soup.get_text()
    return text

"""Bundled HTML as a scraper for markdown would leave it: headings, lists, tables, emphasis, links; what is hidden stays behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag

_DROPPED = {"script", "style", "template", "nav", "noscript", "footer", "button", "header", "head"}
_BLOCKS = {
    "p",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "tr",
    "div",
    "section",
    "article",
    "ul",
    "ol",
    "table",
    "a",
    "details",
    "summary",
    "span",
    "dt",
    "dd",
    "dl",
    "figure",
}


def as_markdown(page: str) -> str:
    """The page's `<main>` (or body) as markdown."""
    soup = BeautifulSoup(page, "lxml")
    # "hidden lg:grid" stands for a copy that wide screens show.
    for tag in soup.find_all(lambda tag: tag.name in _DROPPED or tag.get("class") == ["hidden"]):
        tag.decompose()
    root = soup.find("main") or soup.body
    assert isinstance(root, Tag)
    return "\n\n".join(block for block in _blocks(root) if block) + "\n"


def _inline(tag: Tag) -> str:
    words = []
    for node in tag.children:
        if isinstance(node, NavigableString):
            words.append(re.sub(r"([\\*_`])", r"\\\1", " ".join(str(node).split()).join(_edges(str(node)))))
        elif isinstance(node, Tag) and node.name in {"strong", "b"}:
            words.append(f"**{_inline(node).strip()}**")
        elif isinstance(node, Tag):
            words.append(_inline(node))
    return "".join(words).strip()


def _edges(text: str) -> tuple[str, str]:
    return (" " if text[:1].isspace() else "", " " if text[-1:].isspace() else "")


def _blocks(tag: Tag) -> Iterator[str]:
    for node in tag.children:
        if not isinstance(node, Tag):
            if type(node) is NavigableString and str(node).strip():
                yield " ".join(str(node).split())
        elif re.fullmatch("h[1-6]", node.name):
            yield "#" * int(node.name[1]) + " " + _inline(node)
        elif node.name == "ul":
            yield "\n".join("- " + _inline(item) for item in node.find_all("li"))
        elif node.name == "ol":
            yield "\n".join(f"{number}. " + _inline(item) for number, item in enumerate(node.find_all("li"), 1))
        elif node.name == "table":
            rows = [[_inline(cell) for cell in row.find_all(["th", "td"])] for row in node.find_all("tr")]
            rows.insert(1, ["---"] * len(rows[0]))
            yield "\n".join("| " + " | ".join(row) + " |" for row in rows)
        elif node.find(lambda inner: inner.name in _BLOCKS):
            yield from _blocks(node)
        else:
            yield _inline(node)

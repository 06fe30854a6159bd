"""XML of texts (TEI, and what scrapers make after it) in HTML's words: the same blocks under other names."""

from __future__ import annotations

import re

__all__ = ["as_html", "looks_like_tei"]

_ROOT = re.compile(r"\A\s{0,200}(?:<\?xml[^<>]{0,200}\?>\s{0,200})?<(?:TEI|TEI\.2|doc)[\s>]")
_NAMES = {"list": "ul", "item": "li", "row": "tr", "cell": "td", "lb": "br", "head": "h", "ab": "p", "body": "article", "ref": "span"}
"""HTML's element for each of TEI's; a head's level is its own, or the depth of the divisions about it, or that of the head before it."""
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>{'|'.join(_NAMES)}|div)(?P<rest>(?:\s[^<>]{{0,500}})?)>")
_LEVEL = re.compile(r'rend="h([1-6])"')
_HEADER = re.compile(r'\stype="header"')
"""What makes an anonymous block a head, as some scrapers write it."""


def looks_like_tei(text: str) -> bool:
    """Whether a text's first element is the root of such a document."""
    return "<" in text[:200] and _ROOT.match(text[:500]) is not None


def as_html(text: str) -> str:
    """The document with HTML's names, without its header."""
    header = text.find("</teiHeader>")
    return _Names().sub(text[header + len("</teiHeader>") :] if header >= 0 else text)


class _Names:
    """One walk over the tags, with the divisions that are open."""

    def __init__(self) -> None:
        self.depth = 0
        self.level = 0
        self.heading = False
        """Whether the anonymous block that is open is a head."""

    def sub(self, text: str) -> str:
        """The text with its tags renamed."""
        return _TAG.sub(self.renamed, text)

    def renamed(self, match: re.Match[str]) -> str:
        """One tag in HTML."""
        end, name, rest = match["end"], match["name"], match["rest"]
        if name == "div":
            self.depth += -1 if end else not rest.endswith("/")
            return match[0]
        if name == "ab" and not end:
            self.heading = _HEADER.search(rest) is not None and not rest.endswith("/")
        if name == "head" or (name == "ab" and self.heading):
            if not end:
                given = _LEVEL.search(rest)
                self.level = int(given[1]) if given else min(self.depth, 6) or self.level or 1
            return f"<{end}h{self.level or 1}>"
        return f"<{end}{_NAMES[name]}>"

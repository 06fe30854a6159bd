"""Which format a text without a declared type is in, told from the text itself."""

from __future__ import annotations

import re

from extractor.patterns import any_of
from extractor.readers.tags import BLOCK
from extractor.readers.tei import looks_like_tei

__all__ = ["looks_like_html", "looks_like_markdown"]

_TAGS = re.compile(
    r"<(?:!doctype\s+html|html|head|body|div|p|h[1-6]|article|section|main|table|ul|ol|span|meta|title|li|a|br|strong|em|b|td|tr)(?=[\s>/])",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z]", re.IGNORECASE)
_FRAGMENT = re.compile(
    r"\A\s{0,100}<(?:div|p|h[1-6]|article|section|main|table|ul|ol|dl|details|figure|form|select|template|noscript|script|style|meta|link|svg)(?=[\s>/])",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"(?:</[a-z][a-z1-6]{0,12}\s{0,9}|<(?:meta|link|br|hr|img)(?:\s[^<>]{0,400})?/?)>\s*\Z", re.IGNORECASE)
"""What a piece of a page begins and ends with."""
_HEADED = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_HEADINGS = re.compile(
    r"^(?:>[ \t]?){0,4}\[?(?:#{1,6}|={1,6}|\*{2,6}|[hH][1-6](?:\([^()\n]{0,200}\))?[.:\]])[ \t]+\S|^#{2,6}[^\W\d_a-z]", re.MULTILINE
)
_TOP = re.compile(r"\A\s{0,100}(?:(?:(?!#)\S|(?<=[^\S\n])\#)[^\n]{0,199}\n\s{0,100}){0,2}\#{1,2}[ \t]+\w[^\n]{0,150}\n[ \t\r]{0,100}\n")
"""A title with its mark among the first lines, where no other heading has one."""
_TAGGED = re.compile(r"^(?:</?[a-z][^<>]{0,300}>){0,20}#{1,6}[ \t]+\S", re.MULTILINE)
_UNDERLINED = re.compile(r"(?:\A|\n)[^\s#>|*+-][^\n]{0,200}\n(?:={4,}|-{4,})[ \t]*(?=\n|\Z)")
_STRONG = re.compile(r"\*\*[^*\s][^*\n]{0,200}\*\*|\]\((?:https?:/|/|#)[^()\s]{0,500}\)|\\[-.()#*_!\[\]]")
_NAMES = re.compile(r"^[ \t]*(?:[-*+•·][ \t]+)?([*_])[^\s*_:][^*_:\n]{0,120}\1[ \t]?:", re.MULTILINE)
_DIRECTIVES = re.compile(r"^[ \t]*\.\. [a-z-]{1,30}::", re.MULTILINE)
_hashed = any_of("\n#", "\n> #", "\n[#", "\n= ", "\n==", "\n** ", "\n*** ", "\nh2.", "\nh2(", "\nh2:", "\nH2:", "\n[H2]", "\n[h2]")
_drawn = any_of("\n====", "\n----")
_directed = any_of(":: ")
_escaped = any_of("&lt;/", "&amp;lt;/", "\\u003c/", "\\u003C/")
_stressed = any_of("**", "](", "*:", "* :", "_:", "_ :")
_SNIFF = 20_000
_TITLE, _CLOSED = 500, 500
_LONG_LINE = 4000
_CLUES = 2
_LINES = 3


def looks_like_html(text: str) -> bool:
    """Whether a text without a declared type is HTML: a doctype or root first, or tags in every other line."""
    if _escaped(text):
        from extractor.readers.escaped import as_written

        text, _ = as_written(text)
    head = text[:_SNIFF]
    if "<" not in head:
        return False
    first = head.lstrip()[:200].lower()
    hashed = "\n#" in head or ">#" in head
    if first.startswith(("<!doctype html", "<html", "<head>", "<head ", "<head\n", "<body")) or (
        first.startswith("<?xml") and "<html" in head.lower()
    ):
        return not (hashed and "<p>" not in head and _is_wrapped(head)) and not (first[1] == "!" and _is_tagless(head))
    if hashed and _is_wrapped(head):
        return False
    if looks_like_tei(text):
        return True
    found = [match[0].lower() for match in _TAGS.finditer(head)]
    if first.startswith("<!--") and any(tag.startswith(("<html", "<!doctype", "<body")) for tag in found):
        return True
    blocks = sum(tag[1:] in BLOCK for tag in found)
    if _FRAGMENT.match(head) and "\n\n" not in head and head.count("\n") <= 2 * len(found) and _CLOSES.search(text[-_CLOSED:]):
        return True
    return blocks >= 3 and blocks * 2 >= head.count("\n\n") and (first.startswith("<") or blocks >= 10)


def _is_tagless(head: str) -> bool:
    """Whether lines of text stand below a doctype, which a scraper left behind when it took the tags away."""
    _, _, rest = head.partition(">")
    return rest.count("\n") > _LINES and _TAG.search(rest) is None


def _is_wrapped(head: str) -> bool:
    """Whether it is markdown in which tags were left, of divisions or of the whole page, but none of headings."""
    return _TAGS.search(head) is not None and _HEADED.search(head) is None and len(_first(_TAGGED, head)) > _CLUES


def looks_like_markdown(text: str) -> bool:
    """Whether a text without a declared type shows the marks of markdown; where nearly all of its line ends are lost, they mark nothing any more."""
    if len(text) > _LONG_LINE * (1 + text.count("\n")):
        return False
    if _hashed(text) and len(_first(_HEADINGS, text)) >= _CLUES:
        return True
    if text.find("# ", 0, _TITLE) >= 0 and _TOP.match(text):
        return True
    if _drawn(text) and text.count("\n===") + text.count("\n---") >= _CLUES and len(_first(_UNDERLINED, text)) >= _CLUES:
        return True
    if _directed(text) and len(_first(_DIRECTIVES, text)) > _CLUES:
        return True
    return _stressed(text) and any(len(_first(pattern, text)) > _CLUES for pattern in (_STRONG, _NAMES))


def _first(pattern: re.Pattern[str], text: str) -> list[str]:
    found = []
    for match in pattern.finditer(text):
        found.append(match[0])
        if len(found) > _CLUES:
            break
    return found

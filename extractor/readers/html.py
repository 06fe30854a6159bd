"""HTML to blocks and the laid-out text, event by event.

lxml's target parser feeds the reader; no tree is built, so depth costs nothing and nothing below some level is lost. The laid-out
text has one block a line; what is hidden, scripted or navigation stays outside of it and is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

import regex
from lxml import etree

from extractor.blocks import Block
from extractor.errors import InputError
from extractor.findings import Note, note
from extractor.limits import Limits
from extractor.patterns import any_of, lazy
from extractor.readers.bulleted import with_bullets
from extractor.readers.layout import Layout
from extractor.readers.panes import linked, opened
from extractor.readers.tags import PARTS, VOID
from extractor.readers.tei import as_html, looks_like_tei

__all__ = ["HtmlRead", "read_html"]

_REGION = lazy(r"[A-Za-z]{2,3}[-_]([A-Za-z]{2})\Z")
_NONE = lazy(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", regex.IGNORECASE)
_TELLING = frozenset({"role", "hidden", "aria-hidden", "style"})
"""Attributes that may say that an element is hidden or navigation."""
_UNENDING = [
    (opening, any_of(opening), closing)
    for opening, closing in (("<!--", "-->"), *((f"<{tag}", f"</{tag}") for tag in ("script", "style", "template", "textarea", "title")))
]
_DRAWN, _EDITS = "material-", "mw-editsection"
"""What the classes of pictures that are written as words have in common; a wiki's class of links to change a section."""
_PARTS_OF_PROGRAMS = frozenset({"script", "style"})
_UNSHOWN = frozenset({"template", "svg", "math"})
"""Elements of which every page may have some, whose text is worth a word only where it is more than what is read."""
_CHUNK = 1 << 15
_DEEP = 1000
"""So many open elements stand on no page that somebody wrote."""
_ASKED = 2_000_000
_ASKED_EACH = 10
"""So many open elements the parser may ask, for each byte and in all, whether an end tag is theirs that ends none of them: it asks each one."""


class HtmlRead:
    """What the HTML reader found."""

    __slots__ = ("blocks", "canonical", "findings", "name", "region", "text")

    def __init__(self, text: str, blocks: list[Block], target: _Target, findings: list[Note]) -> None:
        self.text, self.blocks, self.findings = text, blocks, findings
        self.name, self.canonical, self.region = target.title(), target.canonical, target.region


def read_html(source: str, *, parser: str = "lxml", limits: Limits = Limits()) -> HtmlRead:
    """Lay out an HTML page. `parser` is `lxml`, or `bs4` for BeautifulSoup's tree (slower, more forgiving)."""
    if looks_like_tei(source):
        source = as_html(source)
    target = _Target(source, limits.max_depth)
    target.layout.max_blocks = limits.max_blocks
    findings: list[Note] = []
    if parser == "lxml":
        findings = _feed(source, target)
    elif parser == "bs4":
        from extractor.readers.soup import feed_soup

        feed_soup(source, target)
    else:
        raise InputError("usage.parser", f"no such parser: {parser!r} (lxml or bs4)")
    text, blocks = target.layout.finish()
    blocks = with_bullets(text, blocks, target.layout.groups)
    findings += [
        note("html.unclosed", element=opening, count=len(source) - last)
        for opening, stands, closing in _UNENDING
        if stands(source) and source.find(closing, last := source.rfind(opening)) < 0
    ]
    hidden, elements = target.all_hidden(len(text))
    if hidden:
        findings.append(note("html.mostly_hidden" if hidden > len(text) else "html.hidden", count=hidden, elements=elements))
    return HtmlRead(text, blocks, target, findings)


def _feed(source: str, target: _Target) -> list[Note]:
    events: Any = target  # the stubs of lxml ask for methods that take bytes as well; it hands over str
    parser = etree.HTMLParser(target=events, encoding="utf-8", huge_tree=True, recover=True)
    data = source.encode("utf-8", "replace")
    asked = 0
    try:
        for start in range(0, len(data), _CHUNK):
            before, target.deep_starts = target.depth, 0
            parser.feed(data[start : start + _CHUNK])
            if target.depth > _DEEP:
                ended = target.deep_starts + max(before, _DEEP) - target.depth
                asked += max(data.count(b"</", start, start + _CHUNK) - ended, 0) * (before + target.depth) // 2
                if asked > _ASKED + _ASKED_EACH * start:
                    raise InputError("input.too_deep", f"more than {_DEEP} elements are open at one place where thousands end that none opened")
        parser.close()
    except etree.XMLSyntaxError as error:
        return [] if "no element found" in str(error) or not data.strip() else [note("html.gave_up", reason=str(error).split("\n")[0])]
    finally:
        target.layout.flush()
    return [note("html.gave_up", reason=line) for line in _fatal(parser)][:1]


def _fatal(parser: etree.HTMLParser) -> Iterator[str]:
    for entry in parser.error_log:
        if entry.level_name == "FATAL":
            yield str(entry.message)


class _Target:
    """lxml's events to the layout: what is out, what begins a block, what is a title."""

    def __init__(self, source: str, max_depth: int) -> None:
        self.layout = Layout()
        self.add = self.layout.add
        self.source = source
        self.telling = _TELLING | {"class"} if _DRAWN in source or _EDITS in source else _TELLING
        self.max_depth = max_depth
        self.deep = min(_DEEP, max_depth)
        self.depth = self.deep_starts = 0
        self.out_from = 0
        """The depth at which what is out began; 0 where nothing is."""
        self.hidden = {False: 0, True: 0}
        """Characters that stay outside: whether of what no page shows as text."""
        self.hidden_elements = {False: 0, True: 0}
        self.counting = self.unshown = False
        self.in_title = False
        self.titles: list[str] = []
        self.canonical: str | None = None
        self.region: str | None = None
        """The country in the page's language ("en-AU")."""

    @cached_property
    def controlled(self) -> frozenset[str]:
        """The ids of what a button or a link opens; looked for only where something hidden has an id."""
        return opened(self.source)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The ids that links on the page lead to."""
        return linked(self.source)

    def opens(self, attrs: dict[str, str]) -> bool:
        """Whether something on the page opens the element, as tabs do their panels."""
        return "id" in attrs and (attrs["id"] in self.controlled or (attrs.get("role") == "tabpanel" and attrs["id"] in self.linked))

    def all_hidden(self, shown: int) -> tuple[int, int]:
        """How many characters stay outside that are worth a word beside so many that are read, and in how many elements."""
        several = (False, True) if self.hidden[True] > shown else (False,)
        return sum(self.hidden[one] for one in several), sum(self.hidden_elements[one] for one in several)

    def title(self) -> str | None:
        """The page's `<title>`."""
        return " ".join("".join(self.titles).split()) or None

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """An element begins."""
        if tag not in VOID:
            self.depth += 1
            if self.depth > self.deep:
                self.start_deep()
        if self.out_from:
            return
        part = PARTS.get(tag)
        telling = attrs and not self.telling.isdisjoint(attrs)
        layout = self.layout
        if part == "line" and not telling:
            # Nearly every element of a page; most of them begin where nothing is open.
            if layout.buffer or layout.rows:
                layout.open_block(tag, attrs)
        elif part == "out" or (telling and self.is_out(tag, attrs)):
            self.begin_out(tag)
        elif part in {"block", "line"}:
            layout.open_block(tag, attrs)
        elif part == "box":
            layout.open_box()
        elif part == "format":
            layout.open_format()
        elif part == "br":
            layout.line_break()
        elif part == "title":
            self.in_title = True
        elif part == "link":
            if attrs.get("rel", "").lower() == "canonical":
                self.canonical = attrs.get("href") or None
        elif part == "page":
            region = _REGION.match((attrs.get("lang") or attrs.get("xml:lang") or "").strip())
            self.region = region[1].upper() if region else None
        elif attrs and attrs.get("role") == "heading":
            layout.open_block(tag, attrs)

    def start_deep(self) -> None:
        """An element begins inside of more than any page has."""
        self.deep_starts += 1
        if self.depth > self.max_depth:
            raise InputError("input.too_deep", f"more than {self.max_depth} elements are open at one place")

    def begin_out(self, tag: str) -> None:
        """An element begins whose text stays outside."""
        if tag not in VOID:
            self.out_from = self.depth
            self.counting, self.unshown = tag not in _PARTS_OF_PROGRAMS, tag in _UNSHOWN
            self.hidden_elements[self.unshown] += self.counting
        self.layout.begin_out(tag)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag not in VOID:
            self.depth -= 1
        if self.out_from:
            if self.depth < self.out_from:
                self.out_from = 0
            return
        part, layout = PARTS.get(tag), self.layout
        if part == "line":
            if layout.buffer or layout.rows or (layout.stack and layout.stack[-1][0] == tag):
                layout.close_block(tag)
        elif part == "block":
            layout.close_block(tag)
        elif part == "box":
            layout.close_box()
        elif part == "format":
            layout.close_format()
        elif part == "title":
            self.in_title = False

    def data(self, text: str) -> None:
        """Some text."""
        if self.out_from:
            if self.counting:
                self.hidden[self.unshown] += len(text) - text.count(" ") - text.count("\n")
        elif self.in_title:
            self.titles.append(text)
        else:
            self.add(text)

    def close(self) -> None:
        """The page ends."""
        self.layout.flush()

    def is_out(self, tag: str, attrs: dict[str, str]) -> bool:
        """Whether attributes say that the element is hidden or navigation."""
        role = attrs.get("role")
        named = attrs.get("class", "")
        if tag in {"i", "span"} and (_DRAWN in named or _EDITS in named):
            # Letters that a font draws as one picture ("trending_up"): nobody reads them. Nor is "[edit]" a word of a heading.
            return True
        if role in {"navigation", "menu", "menubar", "search"}:
            return True
        if "hidden" in attrs and attrs["hidden"].lower() != "until-found":
            return not self.opens(attrs)
        if attrs.get("aria-hidden") == "true":
            return tag == "nav" or not self.opens(attrs)
        style = attrs.get("style")
        return bool(style and _NONE.search(style[:2000])) and not self.opens(attrs)

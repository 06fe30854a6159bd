"""HTML to blocks and the laid-out text, event by event.

lxml's target parser feeds the reader; no tree is built, so depth costs nothing and nothing below some level is lost. The laid-out
text has one block a line; what is hidden, scripted or navigation stays outside of it and is counted.
"""

from __future__ import annotations

from functools import cached_property

import regex

from extractor.blocks import Block
from extractor.errors import InputError
from extractor.findings import Note, note
from extractor.limits import Limits
from extractor.patterns import lazy
from extractor.readers.bulleted import with_bullets
from extractor.readers.events import DEEP, feed
from extractor.readers.layout import Layout
from extractor.readers.panes import linked, opened
from extractor.readers.tags import PARTS, VOID
from extractor.readers.tei import as_html, looks_like_tei
from extractor.readers.unclosed import unclosed

__all__ = ["HtmlRead", "read_html"]

_REGION = lazy(r"[A-Za-z]{2,3}[-_]([A-Za-z]{2})\Z")
_NONE = lazy(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", regex.IGNORECASE)
_SPACE = lazy(r"white-space(?:-collapse)?\s*:\s*(?:(?P<kept>pre|break-spaces)|normal|nowrap|collapse)", regex.IGNORECASE)
_TELLING = frozenset({"role", "hidden", "aria-hidden", "style"})
"""Attributes that may say that an element is hidden or navigation."""
_DRAWN, _EDITS = "material-", "mw-editsection"
"""What the classes of pictures that are written as words have in common; a wiki's class of links to change a section."""
_PARTS_OF_PROGRAMS = frozenset({"script", "style"})
_UNSHOWN = frozenset({"template", "svg", "math"})
"""Elements of which every page may have some, whose text is worth a word only where it is more than what is read."""
_DRAWINGS = frozenset({"svg", "math"})
_FOREIGN = frozenset({"foreignobject", "desc", "title", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"})
_BREAKS_OUT = frozenset(
    "blockquote body center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr img li menu ol p pre ruby s small span strong sub sup table tt u ul var".split()
)
"""What HTML's tree builder ends a drawing or a formula at, unless it stands in one of `_FOREIGN`."""


class HtmlRead:
    """What the HTML reader found."""

    __slots__ = ("blocks", "canonical", "findings", "marked", "name", "region", "text")

    def __init__(self, text: str, blocks: list[Block], target: _Target, findings: list[Note]) -> None:
        self.text, self.blocks, self.findings = text, blocks, findings
        self.name, self.canonical, self.region = target.title(), target.canonical, target.region
        # A text that was only put into an element, to keep its lines, has headings without marks.
        self.marked = 2 * target.layout.kept_length <= len(text) or any(block.kind == "heading" for block in blocks)


def read_html(source: str, *, parser: str = "lxml", limits: Limits = Limits()) -> HtmlRead:
    """Lay out an HTML page. `parser` is `lxml`, or `bs4` for BeautifulSoup's tree (slower, more forgiving)."""
    if looks_like_tei(source):
        source = as_html(source)
    target = _Target(source, limits.max_depth)
    target.layout.max_blocks, target.layout.limits, target.layout.source_length = limits.max_blocks, limits, len(source)
    findings: list[Note] = []
    if parser == "lxml":
        findings = feed(source, target)
    elif parser == "bs4":
        from extractor.readers.soup import feed_soup

        feed_soup(source, target)
    else:
        raise InputError("usage.parser", f"no such parser: {parser!r} (lxml or bs4)")
    text, blocks = target.layout.finish()
    blocks = with_bullets(text, blocks, target.layout.groups)
    findings += [*target.layout.notes, *unclosed(source)]
    if target.undrawn:
        findings.append(note("html.unclosed", element="<svg> or <math>", count=target.undrawn))
    hidden, elements = target.all_hidden(len(text))
    if hidden:
        findings.append(note("html.mostly_hidden" if hidden > len(text) else "html.hidden", count=hidden, elements=elements))
    return HtmlRead(text, blocks, target, findings)


def _keeps(style: str, *, kept: bool) -> bool:
    """Whether lines inside an element end where the source's do, by its style or by what it is."""
    said = _SPACE.search(style[:2000]) if style else None
    return said["kept"] is not None if said else kept


class _Target:
    """lxml's events to the layout: what is out, what begins a block, what is a title."""

    def __init__(self, source: str, max_depth: int) -> None:
        self.layout = Layout()
        self.add = self.layout.add
        self.source = source
        self.telling = _TELLING | {"class"} if _DRAWN in source or _EDITS in source else _TELLING
        self.max_depth = max_depth
        self.deep = min(DEEP, max_depth)
        self.depth = self.deep_starts = 0
        self.out_from = 0
        """The depth at which what is out began; 0 where nothing is."""
        self.hidden = {False: 0, True: 0}
        """Characters that stay outside: whether of what no page shows as text."""
        self.hidden_elements = {False: 0, True: 0}
        self.counting = self.unshown = False
        self.drawing = 0
        """The depth of the drawing or formula that is out."""
        self.foreign = 0
        """The depth of what inside of it may hold text as a page does."""
        self.before = self.undrawn = 0
        """Characters of what no page shows before that drawing, and those of drawings that something else ended."""
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
        if self.out_from and not (self.drawing and self.breaks_out(tag)):
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
            self.hidden[False] += len(attrs.get("srcdoc", ""))
        elif part in {"block", "line", "kept"}:
            layout.open_block(tag, attrs)
            if not layout.kept and (part == "kept" or telling) and _keeps(attrs.get("style", ""), kept=part == "kept"):
                layout.kept = self.depth
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

    def breaks_out(self, tag: str) -> bool:
        """Whether an element begins that is no part of the drawing which is open: it ends there, whether its end tag comes or not."""
        if tag in _FOREIGN:
            self.foreign = self.foreign or self.depth
        if self.foreign or tag not in _BREAKS_OUT:
            return False
        self.undrawn += self.hidden[True] - self.before
        self.out_from = self.drawing = 0
        return True

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
            self.drawing, self.foreign, self.before = self.depth if tag in _DRAWINGS else 0, 0, self.hidden[True]
        self.layout.begin_out(tag)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag not in VOID:
            self.depth -= 1
        if self.out_from:
            if self.depth < self.foreign:
                self.foreign = 0
            if self.depth < self.out_from:
                self.out_from = 0
            return
        part, layout = PARTS.get(tag), self.layout
        if part == "line":
            if layout.buffer or layout.rows or (layout.stack and layout.stack[-1][0] == tag):
                layout.close_block(tag)
        elif part in {"block", "kept"}:
            layout.close_block(tag)
        elif part == "box":
            layout.close_box()
        elif part == "format":
            layout.close_format()
        elif part == "title":
            self.in_title = False
        if self.depth < layout.kept:
            layout.flush()
            layout.kept = 0

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
        if self.drawing and self.out_from:
            self.undrawn += self.hidden[True] - self.before
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

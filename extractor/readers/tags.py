"""What HTML's elements mean for the laid-out text, by the HTML standard's default styles."""

from __future__ import annotations

__all__ = ["BLOCK", "HEADINGS", "PARTS", "VOID"]

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hgroup hr html legend li listing main menu ol optgroup p plaintext pre section summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that begin and end a line."""

MEANT = frozenset("summary ul ol menu dir main article section header footer li table tr thead dt td th".split()) | HEADINGS.keys()
"""Those of them that mean something to the lines inside."""

KEPT = frozenset("pre listing plaintext xmp".split())
"""Those whose lines end where the source's do."""

BOX = frozenset("a button span label time small badge chip data output abbr cite".split())
"""Inline elements that sites style as boxes of their own, so that two side by side are two things."""

FORMAT = frozenset("strong b".split())
"""Inline elements that emphasize strongly."""

OUT = frozenset(
    "script style template noscript nav svg math iframe object embed canvas audio video select datalist textarea noframes applet map".split()
)
"""Elements whose text a reader of the page does not see as the page's own text."""

PARTS = {
    **{tag: tag for tag in ("br", "title", "link")},
    **dict.fromkeys(FORMAT, "format"),
    **dict.fromkeys(BOX, "box"),
    **dict.fromkeys(BLOCK, "line"),
    **dict.fromkeys(MEANT, "block"),
    **dict.fromkeys(KEPT, "kept"),
    **dict.fromkeys(OUT, "out"),
    "html": "page",
}
"""What an element does to the laid-out text, by its tag: a `line` is a block that is nothing but a line; all others are inline and do nothing."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content or end tag."""

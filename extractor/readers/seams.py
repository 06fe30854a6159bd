"""A page that a scraper put into one line with a mark of its choice where one node's text met the next: its lines again.

The mark is told from the page: it stands again and again between a sentence's end and a capital, or by itself where no writer uses it.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice

import regex

from extractor.patterns import lazy

__all__ = ["parted"]

_BARRED = 40
"""So many bars in a page of next to no lines stand where its lines ended."""
_MARKS = 12
"""So many ends of sentences followed by one mark show that it parts the page."""
_SHORT, _LONG = 200, 2_000
"""A page whose lines are shorter on average has lines of its own: whatever stands in it, and if no bars stand in it."""
_SEAM = lazy(
    r"""(?<=[.!?)])(?P<mark>
        \s?<br\s?/?>\s?  # a tag that was put in for a line's end
        |\s?(?:\\n|\\t|\\r\\n)++\s?  # a line's end as programs write it in a string
        |["'],\s?["']  # a list of strings as programs write it
        |\s?[•·◦▪●¦‖¶§~|→»›>#=_*^\x1c-\x1f\u200b\u200c\u2028\u2029\ufeff-]{2,4}+\s?
        |\s?[•·◦▪●¦‖¶§~|→»›>\x1c-\x1f\u200b\u200c\u2028\u2029\ufeff]\s?
        |[\t\v\f\x85\xa0\u2028\u2029]|[ ]{2,8}+)
    (?=["'(]?[\p{Lu}\p{Nd}$€£])""",
    regex.VERBOSE,
)
_BAR_SEAM = lazy(r"[.!?)]\s?\|\s?[\p{Lu}\p{Nd}$€£(]")
"""A bar where one block ends and the next begins, whatever lines' ends a tool left beside it."""
_EDGE = lazy(r"^[ \t]*+\||\|(?=[ \t]*+$)", regex.MULTILINE)
_EDGED = 40
_EDGES = 0.85
"""So many bars, and so large a part of them at the edges of lines, are no table's: its rows have more inside."""
_RULES = ("|--", "| --", "|:-", "| :-")
"""A rule below a table's header."""
_LISTED = lazy(r"""["'],\s?["']""")
_QUOTES = frozenset("\"'")
_QUOTES_OF = lazy(r"^(?:>[ \t]?){1,8}+", regex.MULTILINE)
_QUOTED = 1.1
"""Nearly all lines of a text that was sent on as a quotation begin with its mark."""


def _bars_part(text: str) -> bool:
    """Whether bars stand between a page's blocks: behind sentences, again and again, and under no table's header."""
    return not any(rule in text for rule in _RULES) and sum(1 for _ in islice(_BAR_SEAM.finditer(text), _MARKS)) == _MARKS


def parted(text: str, lines: int) -> str:
    """The text of so many lines with a line's end, and spaces after it, for each such mark: as long as it was; itself where no mark parts it."""
    if text.startswith("\n>", text.find("\n")) and _QUOTED * (text.count("\n>") + text.startswith(">")) >= lines:
        return _QUOTES_OF.sub(lambda match: " " * len(match[0]), text)
    bars = text.count("|")
    if bars > _EDGED and not any(rule in text for rule in _RULES) and len(_EDGE.findall(text)) > _EDGES * bars:
        return text.replace("|", "\n")
    if len(text) < _SHORT * lines:
        return text
    if bars > _BARRED and (bars > _BARRED * lines or _bars_part(text)):
        return text.replace("|", "\n")
    if len(text) < _LONG * lines:
        return text
    found = Counter(match["mark"] for match in _SEAM.finditer(text)).most_common(1)
    if not found or found[0][1] < _MARKS:
        return text
    mark = found[0][0]
    if mark[0] in _QUOTES:
        return _LISTED.sub(lambda match: "\n".ljust(len(match[0])), text)
    return text.replace(mark, "\n".ljust(len(mark)))

"""Lines in which a printed page counts itself ("Page 2 of 9"): where several count on to the same total, they are no words of the text."""

from __future__ import annotations

from itertools import pairwise

from extractor.patterns import lazy, said
from extractor.readers.lines import Line, ends_sentence
from extractor.text import Span

__all__ = ["without_page_numbers"]

_may_hold = said(r"(?i)(?:page|pg|seite|página|pagina)\.?\s*[0-9]{1,4}\s*(?:of|/|\||von|de|di|sur)\s*[0-9]{1,4}")
_NUMBERED = lazy(
    r"(?i)[-–—|\s]{0,4}+(?:page|pg|seite|página|pagina)\.?\s{0,3}+(?P<number>[0-9]{1,4})\s{0,3}+(?:of|/|\||von|de|di|sur)\s{0,3}+(?P<total>[0-9]{1,4})[-–—|.\s]{0,4}+"
)
_LONGEST = 40


def without_page_numbers(lines: list[Line], text: str) -> tuple[list[Line], list[Span]]:
    """The lines without those in which pages count themselves, and where these stand; a sentence goes on behind them as if none stood there."""
    if not _may_hold(text):
        return lines, []
    met = {at: match for at, line in enumerate(lines) if len(line.text) <= _LONGEST and (match := _NUMBERED.fullmatch(line.text))}
    counts = [(int(match["number"]), int(match["total"])) for match in met.values()]
    if not (len(set(counts)) > 1 and all(a <= c and b == d for (a, b), (c, d) in pairwise(counts))):
        return lines, []
    left: list[Line] = []
    for at, line in enumerate(lines):
        if at in met:
            continue
        if at - 1 in met and left and line.text[0].islower() and not ends_sentence(left[-1].text):
            left.append(line._replace(after_blank=False))
        else:
            left.append(line)
    return left, [Span(lines[at].start, lines[at].end) for at in met]

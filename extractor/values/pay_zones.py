"""Which words belong to a mention: its sentence, its clause, what stands before and after it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from .mentions import Mention

__all__ = ["REACH_BACK", "REACH_ON", "Zone", "clause_after", "clause_of", "clipped", "said_length", "sentences"]

REACH_BACK, REACH_ON = 260, 160
"""How far the words before and after an amount are looked at."""


_CLAUSE = 120
_CLAUSE_END = re.compile(r"[,:;()|—–\n+&]|\.(?![^\W_])|(?<= )-(?= )")


class Zone(NamedTuple):
    """The words that belong to one mention: before it, after it, and the sentence they stand in."""

    before: str
    after: str
    sentence: str
    sentence_start: int
    after_period: str
    """What stands after the amount and its period."""
    rest: int
    """Where that begins in the piece."""
    start: int
    """Where the mention begins."""
    followed: bool
    """Whether the next mention begins where these words end."""


_ABBREVIATIONS = (
    r"approx|Approx|Ca|Est|Avg|Max|Min|ca|c|U\.S|U\.K|Rs|kr|vs|e\.g|i\.e|Dr|Mr|Ms|Mrs|St|No|Inc|Ltd|p\.[amhwd]|a"
    r"|est|avg|incl|ok|tys|mies|mtl|Mio|Mrd|resp|etc|Co"
)


@cache
def _sentence_end() -> regex.Pattern[str]:
    """Give the pattern of what may end a sentence."""
    return regex.compile(
        rf"(?:[.!…](?<!\b(?:{_ABBREVIATIONS})[.!…])['\")”’\]]*\s+|\?['\")”’\]]*\s+(?![$£€¥₹\p{{N}}]))(?=[\p{{Lu}}\p{{N}}$£€¥₹\"“(¿¡\-•])|[。！？]|\n+|\|\s*"
    )


_ENDS = bytes(0x2E if chr(code) in ".!?\n|" else 0x20 for code in range(256))
"""What may end a sentence as points, all else as spaces."""


def sentences(text: str) -> list[int]:
    """Give where sentences begin: the pattern is asked only where one may end."""
    pattern = _sentence_end()
    if not text.isascii() and ("…" in text or "。" in text or "！" in text or "？" in text):
        return [0, *(m.end() for m in pattern.finditer(text))]
    starts = [0]
    ends = text.encode("latin-1", "replace").translate(_ENDS)
    at = ends.find(b".")
    while at >= 0:
        if (match := pattern.match(text, at)) is not None:
            at = match.end() - 1
            starts.append(at + 1)
        at = ends.find(b".", at + 1)
    return starts


def clause_of(text: str, bounds: list[int], mention: Mention) -> tuple[str, str]:
    """Give the words before and after a mention within its sentence."""
    at = bisect_right(bounds, mention.start) - 1
    begin = max(bounds[at], mention.start - REACH_BACK)
    stop = min(bounds[at + 1] if at + 1 < len(bounds) else len(text), mention.end + REACH_ON)
    return text[begin : mention.start], text[mention.end : max(stop, mention.end)]


def clipped(after: str) -> str:
    """Cut what follows an amount at the end of its clause."""
    end = _CLAUSE_END.search(after, 0, _CLAUSE)
    return after[: end.start() if end else _CLAUSE]


def clause_after(zone: Zone) -> str:
    """Cut what follows an amount at the end of its clause; the label of the next one is none of it.

    "Low: $31,620 Median: $45,240", "Low $31,620 Median $45,240", "10th percentile $30,000 50th percentile $45,000".
    """
    clip = clipped(zone.after_period)
    if zone.after_period[len(clip) :].strip() == ":":
        return ""
    if zone.followed and len(clip) == len(zone.after_period) and (at := clip.rfind(" and ")) >= 0:
        clip = clip[:at]  # "$15 an hour and rent runs to $900"
    own, label = zone.before.strip(" :"), zone.after_period.strip(" :")
    return "" if label and _label().fullmatch(label) and _label().search(own) else clip


@cache
def _label() -> regex.Pattern[str]:
    """Give the pattern of a label that stands right before an amount, in a row of both: few words, which begin as labels do."""
    plain = r"percentile|end|level|pay|salary|wage|rate|average|median|mean|low|high|annual|yearly|monthly|weekly|daily|hourly"
    word = rf"(?:\p{{Lu}}\p{{L}}{{1,19}}|\d{{1,2}}(?:st|nd|rd|th|%)|(?:{plain})\b)"
    return regex.compile(rf"(?:^|(?<=[,;:|/]\s)|(?<=\s)(?=\p{{Lu}}))(?:{word}(?:[ -]|$)){{1,4}}(?<![ -])$")


def said_length(after: str) -> int:
    """Give how far the words of a statistic after an amount reach, those in a bracket up to its end."""
    if after.lstrip().startswith("("):
        return after.find(")") + 1
    clip = clipped(after)
    return min(len(clip), 24)

"""Where the open section's glue may be cut: card texts, years, labels and their values."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from extractor.blocks import Block
from extractor.layouts.match import template
from extractor.layouts.model import Layout, Section
from extractor.layouts.once import once
from extractor.patterns import any_of, lazy
from extractor.values.years import AT_END, AT_START, may_have_years

__all__ = ["NAMED", "Glue", "Open", "around", "glue_of", "glued", "places_of"]

_HEADING = 160
_RUN_IN = lazy(r"[.:]\s+(?=[\p{Lu}\d“\"(])")
NAMED = lazy(r"\p{Ll}-?\p{Lu}\p{Ll}|\p{Ll}{1,6}\p{Lu}{2}")
"""A name that begins small ("iPads", "e-Learning", "macOS")."""
_NONE_YET = lazy(r"\AEntry[ -]level(?=\p{Lu}|\d)|(?<=[\p{Ll})])Entry[ -]level\Z")
"""What stands in place of years, where no space parts it from the words beside it."""
_TITLE = 160
"""A longer line is no title with its years beside it."""


class Open:
    """The open section's own glue."""

    __slots__ = ("begins", "cards", "field", "has_labels", "initials", "labels", "prefixes", "run_in", "starts", "years")

    def __init__(self, data: Section, layout: Layout) -> None:
        self.field = data.field
        self.has_labels = bool(data.label)
        self.years = data.field in layout.glue.years
        self.cards = (*data.card.description, *data.card.end, *data.lead) if data.card else ()
        self.labels = [
            text for texts in (*(one.heading for one in data.label), *data.labels.values(), *(one.heading for one in data.table)) for text in texts
        ]
        self.run_in = _run_in(data, layout) if data.field in layout.glue.run_in else []
        self.initials = {text[0].casefold() for text in self.run_in} | {
            first for text in self.labels for first in ("12" if text.startswith("{year") else text[0].casefold())
        }
        told = (*self.labels, *self.run_in)
        self.starts = tuple(text.casefold() for text in told) if all("{" not in text and len(text) < _TITLE for text in told) else None
        """What words begin with that begin with a label or a heading; None where a label has a slot."""
        self.begins = self.years or bool(self.initials)
        """Whether it is told from a block's beginning that it may be glued."""
        self.prefixes = [text for label in data.label for texts in label.prefix.values() for text in texts]

    def may_begin(self, words: str) -> bool:
        """Whether words may begin with a label or a heading of the section and a value after it, or have years of experience at one end."""
        return words[:1].casefold() in self.initials or (self.years and _may_have_years(words))

    def labelled(self, words: str, *, alone: bool = False) -> bool:
        """Whether words begin with one of the section's labels and a value after it, or are such a label where that may stand `alone`."""
        words = words.lstrip()
        if words[:1].casefold() not in self.initials:
            return False
        return any((end := _prefix(words, text)) and ((alone and end == len(words)) or _is_edge(words, end, text)) for text in self.labels)

    def cuts(self, words: str) -> tuple[str, list[int]]:
        """Where words of this section are to be cut."""
        for text in self.cards:
            if text in words and len(words) > len(text):
                return "glue.card", [edge for at in places_of(words, text) for edge in (at, at + len(text))]
        if self.years:
            cuts = _years(words)
            if cuts:
                return "glue.years", cuts
        if words[:1].casefold() in self.initials and (self.starts is None or words[:_TITLE].casefold().startswith(self.starts)):
            for text in self.labels:
                end = _prefix(words, text)
                if end and _is_edge(words, end, text):
                    return "glue.label", [end]
            for text in self.run_in:
                if words[: len(text)].casefold() == text.casefold() and _RUN_IN.match(words, len(text)):
                    return "run_in", [len(text) + 1]
        for text in self.prefixes:
            cuts = [at for at in places_of(words, text) if at > 0 and not words[at - 1].isalpha()] if text in words else []
            if cuts:
                return "glue.label", cuts
        return "", []


def _run_in(data: Section, layout: Layout) -> list[str]:
    """The headings that may begin a paragraph of a section: those of its parts, and of other sections, as long as they have no slot."""
    own = [text for part in data.part for text in part.heading]
    others = [text for section in layout.section if section is not data for text in (*section.heading, *section.more)]
    return [text for text in (*own, *others) if "{" not in text]


class Glue:
    """All that a layout knows about glue."""

    __slots__ = ("anywhere", "sections", "texts", "whole")

    def __init__(self, layout: Layout) -> None:
        self.texts = layout.glue.texts
        self.sections = {section.field: Open(section, layout) for section in layout.section if section.field}
        self.anywhere = {
            text: any_of(text) for text in (*self.texts, *(text for one in self.sections.values() for text in (*one.cards, *one.prefixes)))
        }
        """The texts that may be glued to others, wherever in a block they stand, each with how to tell whether a page has it."""
        fixed = {*self.anywhere, *(text for one in self.sections.values() for text in one.labels if "{" not in text)}
        self.whole = {text for text in fixed if sum(other.casefold() in text.casefold() for other in fixed) == 1}
        """Texts that are no glue where they are all of a block."""

    def places(self, read: str) -> dict[str, list[int]]:
        """Where each of its texts stands in the read text, which is searched once and not block by block."""
        return {text: places_of(read, text) for text, stands in self.anywhere.items() if stands(read)}


glue_of = once(Glue)
"""The glue of a layout."""


def glued(blocks: Sequence[Block], places: Iterable[int]) -> set[int]:
    """The blocks that may be glued whatever they begin with: what stands at one of the places, and what only a closer look can tell."""
    starts = [block.start for block in blocks]
    close = {at for at, block in enumerate(blocks) if block.words.starts is not None or block.joints or block.kind == "row"}
    return close.union(bisect_right(starts, at) - 1 for at in places)


def places_of(words: str, text: str) -> list[int]:
    """Where a text stands in the words, without overlaps."""
    found, at = [], words.find(text)
    while at >= 0:
        found.append(at)
        at = words.find(text, at + len(text))
    return found


def around(words: str, text: str) -> list[int]:
    """A known text is cut off where it begins or ends the block, or where no space stands beside it."""
    cuts = []
    for place in places_of(words, text):
        bracketed = place > 0 and words[place - 1] in "[(" and words[place + len(text) :][:1] in {"]", ")"}
        at, end = place - bracketed, place + len(text) + bracketed
        if end < len(words) and (at == 0 or not words[end].isspace()) and not words[end].islower():
            cuts.append(end)
        if at > 0 and (end == len(words) or not words[at - 1].isspace()):
            cuts.append(at)
    return cuts


def _may_have_years(words: str) -> bool:
    """Whether "0-2 yearsThe …" or "Title2-5 years" may stand there: a title with its years is short, and a text has them first."""
    return ((words[:1].isdigit() or len(words) < _TITLE) and may_have_years(words[:_TITLE])) or words.startswith("Entry") or words[-11:-6] == "Entry"


def _years(words: str) -> list[int]:
    """Where "0-2 yearsThe …" and "Title2-5 years" are cut; never where the whole block is the years."""
    if none := _NONE_YET.search(words):
        return [none.end() if none.start() == 0 else none.start()]
    if _may_have_years(words):
        match = AT_START.match(words)
        if match:
            following = words[match.end() :].lstrip()
            glued = bool(following) and (not words[match.end()].isspace() or any(map(str.isupper, following[:2])))
            return [match.end()] if glued else []
        if len(words) < _TITLE:
            match = AT_END.search(words, max(0, len(words) - 40))
            return [match.start()] if match and match.start() else []
    return []


def _prefix(words: str, text: str) -> int:
    """The end of a label that the words begin with, or 0."""
    if "{" in text:
        match = template(text).match(words)
        return match.end() if match else 0
    return len(text) if words[: len(text)].casefold() == text.casefold() else 0


def _is_edge(words: str, end: int, text: str) -> bool:
    """Whether what follows a label is a value: a lower-case word after it makes both a sentence."""
    rest = words[end : end + _HEADING]
    bare = rest.lstrip(" :\t–—-|")
    if not bare:
        return False
    if rest[0] in ":\t|–—":
        return True
    return (not bare[0].islower() or NAMED.match(bare) is not None) and (rest[0].isspace() or not (text[-1].isdigit() and rest[0].isdigit()))

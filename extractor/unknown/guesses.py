"""How far the words of a heading, or what stands under it, make it a section's, on a page that no layout knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.unknown.ranks import is_rank
from extractor.unknown.shapes import CALLED, LINE, is_part
from extractor.unknown.under import asks, shows, speaks_of
from extractor.unknown.wordings import Wording, Wordings

__all__ = ["NEAR", "SURE", "TEXT", "TOLD", "WHOLE", "Guesses"]

SURE, WHOLE, NEAR, TOLD, WEAK, TEXT = 6, 5, 4, 3, 2, 1
"""How far a heading's words make it a section's: a usual wording, nothing but telling words, one besides, several, one that the text bears out."""

_OWN = lazy(r"\bcareers? (?:prospects|outlook|opportunities|pathways?)\b", regex.IGNORECASE)
"""Words for one's own way in some countries, and for the demand in others."""
_ALSO = frozenset({"outlook", "how_to_become"})
_ARROW = lazy(r"\s[→➔➜➝⟶>›»]\s")
_CAREERS = lazy(r"\b(?:careers?|jobs?|occupations?|roles?|professions?|positions?|trades?|specialties|work|fields?)\b", regex.IGNORECASE)
"""Words of headings that say that careers stand under them; under all others there may be anything."""
_OFFERS = lazy(r"\b(?:apprenticeships?|traineeships?|courses?|jobs?|vacanc(?:y|ies)|openings|opportunities|training)\b", regex.IGNORECASE)
_OFFERED = frozenset({"education", "how_to_become", "outlook", "related_careers"})
"""What a site offers under a heading that says so, where the text speaks of vacancies."""

_SIDES, _REACH = "pros_and_cons", 16
_PITCH = lazy(r"^why (?!.*\b(?:become|choose|be|work|study|train|do|is|are)\b)\w++(?: \w++){0,3}$")
"""What an employer says of itself, whatever its text speaks of."""


def _is_named(words: str) -> bool:
    """Whether a heading's own words say that no section is there, whatever its text speaks of."""
    return _PITCH.search(key := key_of(words)) is not None or CALLED.search(key) is not None or is_part(words) or is_rank(words)


def _is_path(blocks: Sequence[Block], index: int, ends: Container[int]) -> bool:
    """Whether one place in the trade after another stands under a heading: in words, or with arrows between them."""
    following = blocks[index + 1].words if index + 1 < len(blocks) else ""
    return len(_ARROW.findall(following)) > 1 or speaks_of(blocks, index, ends) == "career_path"


def _sides(blocks: Sequence[Block], index: int, known: Wordings) -> Wording | None:
    """What a heading is with nothing but what speaks for the occupation and what against it under it, whatever it asks itself."""
    own, side = blocks[index].level, blocks[index + 1].level if index + 1 < len(blocks) else None
    lined = own is None and side is None and index + 1 < len(blocks) and blocks[index].words.endswith("?")
    deeper = own is not None and side is not None and side > own
    if not (lined or deeper) or not (rows := known.whole(blocks[index + 1].words).rows) or rows[0].section != _SIDES:
        return None
    named = {rows[0].field}
    for block in blocks[index + 2 : index + 2 + _REACH]:
        if own is not None and block.level is not None and block.level <= own:
            break
        if block.level == side and 0 < len(block.words) <= LINE:
            named.update(row.field for row in known.whole(block.words).rows if row.section == _SIDES)
    return Wording([known.row(_SIDES)], "perhaps, for the two sides under it", sure=False) if len(named) > 1 else None


class Guesses:
    """How far each heading's words make it a section's, and what they are; found out once, since several rules ask."""

    def __init__(self, blocks: Sequence[Block], known: Wordings, ends: set[int], marked: Container[int], listed_at: Container[int]) -> None:
        self.blocks, self.known, self.ends, self.marked, self.listed_at = blocks, known, ends, marked, listed_at
        self.found: dict[int, tuple[int, Wording]] = {}

    def __call__(self, index: int) -> tuple[int, Wording]:
        """What is guessed of one heading."""
        found = self.found.get(index)
        if found is None:
            marked = index in self.marked
            found = self.found[index] = _guess(self.blocks, index, self.known, self.ends, marked=marked, listed_at=self.listed_at)
        return found

    def end_at(self, more: set[int]) -> None:
        """Let what stands under headings end at more places: where one is new, all is to be found out anew."""
        if not more <= self.ends:
            self.ends |= more
            self.found.clear()

    def claims(self, heads: Iterable[int]) -> dict[str, int]:
        """How far the best heading of each section is made one by its words; the questions among the questions make none."""
        best: dict[str, int] = {}
        asked = False
        for index in heads:
            if asked and self.blocks[index].words.endswith("?"):
                continue
            how, found = self(index)
            fields = [row.field for row in found.rows if row.kind == "section" and row.field]
            asked = fields[:1] == ["faq"] if fields else asked
            for field in fields[: len(fields) if how == SURE else 1]:
                best[field] = max(best.get(field, 0), how)
        return best


def _guess(
    blocks: Sequence[Block], index: int, known: Wordings, ends: Container[int], *, marked: bool, listed_at: Container[int] = ()
) -> tuple[int, Wording]:
    """How far a heading's words make it a section's, and what they are; `marked` says that it is a heading whatever they are.

    `listed_at` is where lines of the page's contents begin.
    """
    words = blocks[index].words
    if known.is_story(words):
        return 0, Wording([], "", sure=False)
    found = known.whole(words)
    if not found.sure and (sides := _sides(blocks, index, known)) is not None:
        return WHOLE, sides
    told = known.told(words)
    said = TOLD if told is None or told.left > 1 else NEAR if told.left else WHOLE
    row = found.section
    if row is None and found.sure and any(one.kind == "container" for one in found.rows):
        return 0, found
    if row is not None and row.field == "related_careers" and not _CAREERS.search(words) and not shows(blocks, index, ends, "careers"):
        return 0, Wording([], "", sure=False)
    telling = row if row is not None else next(iter(known.by_keyword(words).rows), None)
    if telling is not None and telling.field in _OFFERED and _OFFERS.search(words) and shows(blocks, index, ends, "offers"):
        # Posts to apply for, or courses to book, and nothing of the occupation's own.
        return 0, Wording([], "", sure=False)
    if row is not None and row.field in _ALSO and _OWN.search(words) and _is_path(blocks, index, ends):
        found = Wording([known.row("career_path")], f"{found.reason}, and the text under it is about what comes next", found.sure)
    if row is not None:
        return (SURE if found.sure else min(said, NEAR)), found
    parts = found.rows
    found = known.by_keyword(words, lambda clue: shows(blocks, index, ends, clue))
    if not (found.rows or parts) and asks(blocks, index, listed_at) and not known.is_interview(words):
        return WEAK, Wording([known.row("faq")], "perhaps, for the questions under it", sure=False)
    field = speaks_of(blocks, index, ends) if not (found.rows or parts) and marked and not _is_named(words) else None
    if field is not None and field in known.sections and not known.is_site(words):
        return TEXT, Wording([known.row(field)], "perhaps, for what stands under it", sure=False)
    if not found.rows:
        return 0, found._replace(rows=parts)
    return (WEAK if told is None else said), found._replace(rows=[*parts, *found.rows])

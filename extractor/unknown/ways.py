"""Lines of a text that are entries of the section before them, though their words are another section's as well."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractor.blocks import Block
from extractor.layouts.match import ROLE, key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.people import ends_as_somebody, is_somebody
from extractor.unknown.wordings import Wordings
from extractor.values.years import AT_END, may_have_years

__all__ = ["NAMED", "OF_WAYS", "are_routes", "beside_careers", "is_named_way", "is_paid", "is_way", "names_somebody", "past_names"]

NAMED = frozenset({"career_path", "related_careers", "specializations"})
"""Sections whose entries are names of those who do something."""
OF_WAYS = frozenset({"education", "more_information", "qualifications"})
"""Sections for which what is asked for on one of the ways in is taken, before the next way."""
_NAMES, _LINE, _RUNNING = 2, 60, 40
_WAY = lazy(r"(?:At|Get|Take|Earn|Go|Through|Via|By|With|After|From|An?)\b")
_DO = lazy(
    r"(?:Apply|Attend|Become|Build|Choose|Complete|Consider|Decide|Develop|Do|Earn|Enroll?|Enter|Find|Finish|Gain|Get|Go|Graduate|Join|Keep"
    r"|Learn|Look|Meet|Obtain|Pass|Practi[cs]e|Prepare|Pursue|Receive|Register|Research|Serve|Speciali[sz]e|Start|Stay|Study|Submit|Take"
    r"|Think|Train|Try|Understand|Volunteer|Work|Write)\s\S"
)
"""What a step's title tells to do."""
_ROUTES = 2
_FIRST = 4
"""A list of careers begins so soon behind its heading."""
_MONEY = lazy(r"^(?:\w+ ){0,2}\p{Sc}\s?\d|\d\s?(?:[A-Z]{3}|\p{Sc})\b")
_WAYS = frozenset(
    "a apprenticeship apprenticeships application college colleges course courses degree direct entry entrance experience for foundation full"
    " graduate graduates higher in internship internships job learning military on or part provider providers schemes scheme school service"
    " someone the this time towards trade traineeship traineeships training university universities volunteering work working".split()
)
"""Words of which the names of ways in consist ("College or training provider", "Work", "Graduate entry")."""
_IN = frozenset({"education", "how_to_become", "qualifications"})
"""What steps' titles speak of; others that say nothing else begin sections ("Work Environment")."""
_STEP, _WORDS, _NAME = 9, 5, 4
"""Longer lines are no step's title, no way's, no name."""


def is_way(words: str, known: Wordings) -> bool:
    """Whether a line is a step or one of the ways in ("College", "Get a degree"), and no section's own."""
    count = len(words.split())
    if known.whole(words).sure or words.endswith("?") or count > _STEP:
        return False
    if count > 1 and _DO.match(words):
        told = known.told(words)
        return told is None or told.left > 0 or told.field in _IN
    if _is_name_of_way(words):
        return True
    if count > _WORDS or (" " in words and not _WAY.match(words)):
        return False
    told = known.told(words)
    return told is not None and told.field == "education"


def is_named_way(words: str, known: Wordings) -> bool:
    """Whether a line is the name of a way in and nothing else ("College", "Apprenticeship"), as more of them stand under one heading."""
    return _is_name_of_way(words) and is_way(words, known)


def _is_name_of_way(words: str) -> bool:
    return len(words.split()) <= _WORDS and words[:1].isupper() and _WAYS.issuperset(key_of(words).split())


def are_routes(titles: Sequence[str]) -> bool:
    """Whether titles are names of ways in, as alternatives, rather than of steps: two at least, and as many as there are others."""
    named = sum(map(_is_name_of_way, titles))
    return named >= _ROUTES and named * 2 >= len(titles)


def names_somebody(words: str, known: Wordings) -> bool:
    """Whether a line is the name of somebody and nothing else, but for years of experience behind it ("Senior (8+ years)")."""
    if may_have_years(words) and (years := AT_END.search(words)) is not None and years.start() > 0 and len(words) <= _LINE:
        return not known.whole(words).sure
    found = key_of(words).split()
    own = known.role is not None and (known.role.fold(" ".join(found)) or "").endswith(ROLE)
    if not 1 < len(found) <= _NAME or not (own or is_somebody(found[-1])):
        return False
    return not known.whole(words).sure


def past_names(blocks: Sequence[Block], index: int, others: Collection[int]) -> int | None:
    """The place of the line over running text behind a list of careers' names without bullets, where it is none of them.

    Where one of the `others` stands, another list begins.
    """
    at = index + 1
    while at < len(blocks) and at not in others and blocks[at].kind == "paragraph" and _is_name(blocks[at].words):
        at += 1
    if at - index <= _NAMES or at + 1 >= len(blocks):
        return None
    words, following = blocks[at].words, blocks[at + 1]
    line = blocks[at].kind == "paragraph" and words[:1].isupper() and len(words) <= _LINE and not ends_sentence(words)
    return at if line and following.kind == "paragraph" and len(following.words) > _RUNNING and ends_sentence(following.words) else None


def _is_name(words: str) -> bool:
    """Whether a line is the name of somebody who does something, and no sentence."""
    return 0 < len(words.split()) <= _NAME and not ends_sentence(words) and ends_as_somebody(words)


def is_paid(blocks: Sequence[Block], index: int) -> bool:
    """Whether nothing but an amount of money stands under a heading ("Foreman": "$30 to $35 per hour")."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return following is not None and following.kind == "paragraph" and len(following.words) <= _LINE and _MONEY.search(following.words) is not None


def beside_careers(blocks: Sequence[Block], begun: int, index: int) -> bool:
    """Whether a heading under that of a list of careers is none of them: it stands higher than their own, or behind a list without any.

    `begun` is the place of the list's heading.
    """
    first = next((block for block in blocks[begun + 1 : begun + 1 + _FIRST] if block.kind in {"heading", "item", "row"}), None)
    level = blocks[index].level
    if first is None or level is None:
        return False
    if first.kind == "heading":
        return first.level is not None and level < first.level
    return index + 1 >= len(blocks) or blocks[index + 1].kind not in {"item", "row"}

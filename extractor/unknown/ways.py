"""Lines of a text that are entries of the section before them, though their words are another section's as well."""

from __future__ import annotations

from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.unknown.people import is_somebody
from extractor.unknown.wordings import Wordings

__all__ = ["NAMED", "is_way", "names_somebody"]

NAMED = frozenset({"career_path", "related_careers", "specializations"})
"""Sections whose entries are names of those who do something."""
_WAY = lazy(r"(?:At|Get|Take|Earn|Go|Through|Via|By|With|After|From|An?)\b")
_DO = lazy(
    r"(?:Apply|Attend|Become|Build|Choose|Complete|Consider|Decide|Develop|Do|Earn|Enroll?|Enter|Find|Finish|Gain|Get|Go|Graduate|Join|Keep"
    r"|Learn|Look|Meet|Obtain|Pass|Practi[cs]e|Prepare|Pursue|Receive|Register|Research|Serve|Speciali[sz]e|Start|Stay|Study|Submit|Take"
    r"|Think|Train|Try|Understand|Volunteer|Work|Write)\s\S"
)
"""What a step's title tells to do."""
_STEP, _WORDS, _NAME = 9, 5, 4
"""Longer lines are no step's title, no way's, no name."""


def is_way(words: str, known: Wordings) -> bool:
    """Whether a line is a step or one of the ways in ("College", "Get a degree"), and no section's own."""
    found = known.whole(words)
    count = len(words.split())
    if (found.rows and found.sure) or words.endswith("?") or count > _STEP:
        return False
    if count > 1 and _DO.match(words):
        return True
    if count > _WORDS or (" " in words and not _WAY.match(words)):
        return False
    told = known.told(words)
    return told is not None and told.field == "education"


def names_somebody(words: str, known: Wordings) -> bool:
    """Whether a line is the name of somebody and nothing else."""
    found = key_of(words).split()
    if not 1 < len(found) <= _NAME or not is_somebody(found[-1]):
        return False
    whole = known.whole(words)
    return not (whole.rows and whole.sure)

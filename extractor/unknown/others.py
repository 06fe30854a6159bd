"""Other occupations on the page of one: headings that name another, and the titles under which a second guide begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.layouts.match import ROLE, key_of
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.unknown.guesses import TEXT
from extractor.unknown.marking import NUMBERED
from extractor.unknown.people import is_somebody
from extractor.unknown.shapes import CALLED, LINE
from extractor.unknown.telling import others_left
from extractor.unknown.ways import is_paid
from extractor.unknown.wordings import Wording, Wordings

__all__ = ["OWN", "refused"]

OWN = frozenset(
    {"career_path", "education", "how_to_become", "outlook", "overview", "qualifications", "responsibilities", "salary", "tools", "work_environment"}
)
"""Sections that are about one occupation; others may name many."""
_WANTS = lazy(r"\w (?:wants?|looks?|asks?|expects?|seeks?|likes?|prefers?|hires?|values?|needs?|requires?|say|says|use|uses)\b")
"""Who wants something of the occupation is not what the heading is about."""
_NAME = 5
_STEM = 4
_SURE = 2
_LEAD = 20
_READ = 300


class _Others:
    """Who else a page may be about; asked only where it is sure who it is about."""

    def __init__(self, blocks: Sequence[Block], title: int, titles: Sequence[str], words: Wordings, heads: Sequence[int]) -> None:
        assert words.role is not None
        self.blocks, self.title, self.words, self.role, self.heads = blocks, title, words, words.role, heads
        self.own = key_of(words.role.role).split()
        begun = next((index for index in heads if index > title), len(blocks))
        self.lead = [key_of(text) for text in (*titles, *(block.words for block in blocks[max(0, begun - _LEAD) : begun]))]
        """The titles and the lead: whoever is named there is the one that the page is about, by another name."""
        self.shapes = {shape for text in titles if (shape := self.shape(key_of(text))) is not None}

    def is_sure(self) -> bool:
        """Whether the page speaks of its occupation."""
        met = 0
        for index, block in enumerate(self.blocks[:_READ]):
            met += index != self.title and self.role.fold(key_of(block.words)) is not None
            if met >= _SURE:
                return True
        return False

    def shape(self, key: str) -> tuple[str, str] | None:
        """What stands before and after the occupation in a title."""
        folded = self.role.fold(key)
        if folded is None:
            return None
        before, _, after = folded.partition(ROLE)
        return before.strip(), after.strip()

    def is_other(self, words: Sequence[str]) -> bool:
        """Whether words end as another occupation's name, which is no other name for the page's own."""
        last = words[-1] if words else ""
        if not is_somebody(last) or any(last[:_STEM] == own[:_STEM] for own in self.own):
            return False
        other = RoleWords(last)
        return all(other.fold(key) is None for key in self.lead)

    def names(self, index: int, found: Wording) -> bool:
        """Whether a heading is about another occupation."""
        row = found.section
        if row is None or row.field not in OWN or NUMBERED.match(self.blocks[index].words):
            return False
        key = key_of(self.blocks[index].words)
        if self.role.fold(key) is not None or (self.words.work is not None and self.words.work.search(key)):
            return False
        return self.is_other(others_left(key)) and not _WANTS.search(key) and not CALLED.search(key)

    def is_title(self, index: int) -> bool:
        """Whether a line has the shape of the page's title, with another occupation in it."""
        words = self.blocks[index].words
        if index <= self.title or not words or len(words) > LINE:
            return False
        key = key_of(words)
        for before, after in self.shapes:
            if not key.startswith(before) or not key.endswith(after) or len(before) + len(after) >= len(key):
                continue
            name = key[len(before) : len(key) - len(after)].split()
            name = name[1:] if name[:1] and name[0] in {"a", "an", "the"} else name
            if 0 < len(name) <= _NAME and self.role.fold(" ".join(name)) is None and self.is_other(name):
                return bool(before or after) or self.is_introduced(index, name)
        return False

    def is_introduced(self, index: int, name: Sequence[str]) -> bool:
        """Whether a name alone begins a guide: it stands as high as the title does, or the text under it begins with it."""
        own, level = self.blocks[self.title].level if self.title >= 0 else None, self.blocks[index].level
        if level is not None or own is not None:
            return level is not None and own is not None and level <= own
        text = key_of(self.blocks[index + 1].words).split()[:_NAME] if index + 1 < len(self.blocks) else []
        return len(self.blocks[index + 1].words) > LINE and RoleWords(" ".join(name)).fold(" ".join(text)) is not None if text else False


def refused(
    blocks: Sequence[Block],
    title: int,
    titles: Sequence[str],
    words: Wordings,
    heads: Sequence[int],
    strength: Callable[[int], tuple[int, Wording]],
    *,
    lined: bool,
) -> set[int]:
    """Headings that are another occupation's, and what stands under its title: they begin no section. Where `lined`, lines may be titles."""
    if words.role is None:
        return set()
    others = _Others(blocks, title, titles, words, heads)
    told = {index: strength(index) for index in heads}
    # A level with its pay is told by the amount alone.
    named = {index for index, (how, found) in told.items() if others.names(index, found) and not (how <= TEXT and is_paid(blocks, index))}
    lines = range(title + 1, len(blocks)) if lined else heads
    begun = [index for index in lines if others.is_title(index)] if others.shapes else []
    if not (named or begun) or not others.is_sure():
        return set()
    fields = {index: found.section.field if found.section is not None else None for index, (_, found) in told.items()}
    named -= _inside_own(blocks, heads, others.role, fields)
    found: set[int] = set()
    foreign, level = False, None
    starts = _begun_again(begun, fields)
    for index in sorted({*heads, *starts}):
        own = blocks[index].level
        if index in starts:
            foreign = True
        elif others.role.fold(key_of(blocks[index].words)) is not None:
            foreign = False
        deeper = level is not None and own is not None and own > level
        if foreign or index in named or deeper:
            found.add(index)
            level = level if deeper else own
        else:
            level = None
    return found


def _inside_own(blocks: Sequence[Block], heads: Sequence[int], role: RoleWords, fields: dict[int, str | None]) -> set[int]:
    """Headings inside of a section whose own heading names the page's occupation: whoever they name, they are about that one."""
    found: set[int] = set()
    above: int | None = None
    for index in heads:
        level = blocks[index].level
        if above is not None and level is not None and level > above:
            found.add(index)
            continue
        own = level is not None and fields.get(index) in OWN and role.fold(key_of(blocks[index].words)) is not None
        above = level if own else None
    return found


def _begun_again(begun: Sequence[int], fields: dict[int, str | None]) -> set[int]:
    """The titles under which, before the next one, sections come again that were there before; under a link to one they don't."""
    first: dict[str | None, int] = {}
    for at, field in fields.items():
        first[field] = min(at, first.get(field, at))
    found: set[int] = set()
    for at, field in fields.items():
        place = bisect_left(begun, at)
        if place and field in OWN and first[field] < begun[place - 1] and begun[place : place + 1] != [at]:
            found.add(begun[place - 1])
    return found

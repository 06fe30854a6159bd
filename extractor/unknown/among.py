"""What the headings of a page that nothing marks tell of its other lines: the other side of two, the questions of a talk, names like theirs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Protocol

from extractor.blocks import Block
from extractor.layouts.match import ROLE, Row, key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.menus import BYLINE
from extractor.unknown.people import is_somebody
from extractor.unknown.shapes import LATEST, LINE, ends
from extractor.unknown.ways import past_names
from extractor.unknown.wordings import Wordings

__all__ = ["SIDED", "Labels", "among", "is_half"]

_CONTINUES = frozenset("(:,;–—")
"""What no text begins with: the line before it is the first half of the same sentence, in bold or a link."""
_LABEL = 40
_REACH = 40
"""The other side begins within so many lines."""
_TALK = lazy(
    r"(?i)^(?:(?:an? |our |the )?(?:interview|q ?(?:&|and) ?a|chat|talk|conversation|five minutes)(?: with|:)"
    r"|(?:we )?(?:interviewed|spoke to|meet)\b)"
)
"""Headings of a talk with one who does the work."""
SIDED = frozenset({"pros_and_cons"})
"""Sections whose first part may stand without a heading of the whole ("The upsides")."""
_ENTRIES = frozenset({"career_path", "faq", "how_to_become", "related_careers", "specializations"})
"""Sections whose entries may name the occupation as well."""
_OF = lazy(rf"\b(?:for|of|as|by|with|to) (?:an? |the )?{ROLE}")
_COLONED = 5
"""A line of more words that a colon ends leads in to what follows it."""
_SIGN = lazy("\\A[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?(?=\\s?\\p{L})")
_SIGNS = 2
"""So many headings that begin with a sign show that the page's headings do."""
_SMALL, _SOME = 3, 3
"""Longer words of a title have capitals; so many headings that name the occupation show how the page writes them."""


class _Lines(Protocol):
    """What is asked about a page's lines."""

    blocks: Sequence[Block]
    words: Wordings
    title: int

    def says(self, words: str) -> str | None: ...
    def sure(self, words: str) -> list[Row]: ...
    def opens_part(self, index: int) -> bool: ...
    def has_shape(self, block: Block) -> bool: ...
    def is_led(self, index: int) -> bool: ...
    def leads(self, index: int) -> bool: ...
    def stands(self, index: int) -> bool | None: ...


def among(lines: _Lines, found: set[int]) -> tuple[set[int], set[int]]:
    """The lines that are headings, by those that are for their own words; and which of them only end what stands before them."""
    blocks = lines.blocks
    names = {index for index in found if lines.says(blocks[index].words) == "related_careers"}
    begun, asked = _talks(blocks, found)
    ends = (at for index in names for at in (past_names(blocks, index, names), _end_of_names(lines, index, found)) if at is not None)
    breaks = begun.union(_alike(lines, found), _groups(lines, found), _coloned(lines, found), _signed(lines, found), ends)
    found = (found | breaks) - asked
    sides = [
        index
        for index in found
        if lines.opens_part(index) or any(row.section in SIDED and row.kind == "part" for row in lines.sure(blocks[index].words))
    ]
    return found.union(_other_sides(blocks, found, lines.sure, sides)), breaks


def _groups(lines: _Lines, found: Collection[int]) -> Iterator[int]:
    """Lines between running text and a heading that say nothing but a section's words: headings of what the following ones begin."""
    for index in found:
        at = index - 1
        words = lines.blocks[at].words
        if at - 1 <= lines.title or at in found or not lines.has_shape(lines.blocks[at]) or ends(words) or words[-1] in {":", "?"}:
            continue
        before = lines.blocks[at - 1]
        if before.kind == "paragraph" and len(before.words) > LINE and ends_sentence(before.words) and lines.says(words):
            yield at


def _coloned(lines: _Lines, found: Collection[int]) -> Iterator[int]:
    """Lines with a colon between running texts, where nearly all headings have one: headings that tell nothing."""
    closed = sum(lines.blocks[index].words[-1] == ":" for index in found)
    if closed < _SOME or closed * 2 <= len(found):
        return
    inside: str | None = None
    for index in range(lines.title + 2, len(lines.blocks)):
        block, before = lines.blocks[index], lines.blocks[index - 1]
        if index in found:
            inside = lines.says(block.words)
        elif inside not in _ENTRIES and lines.has_shape(block) and block.words[-1] == ":" and not lines.is_led(index):
            between = len(before.words) > LINE and ends_sentence(before.words) and lines.leads(index)
            if between and len(block.words.split()) <= _COLONED:
                yield index


def _signed(lines: _Lines, found: Collection[int]) -> Iterator[int]:
    """Lines that begin with a sign of their own ("💬 Language"), where other headings do: headings that tell nothing."""
    signs = Counter(match[0] for block in lines.blocks if (match := _SIGN.match(block.words)))
    if sum(_SIGN.match(lines.blocks[index].words) is not None for index in found) < _SIGNS:
        return
    for index in range(lines.title + 1, len(lines.blocks) - 1):
        match = _SIGN.match(lines.blocks[index].words)
        if match and signs[match[0]] == 1 and index not in found and lines.has_shape(lines.blocks[index]) and not ends(lines.blocks[index].words):
            yield index


def _end_of_names(lines: _Lines, index: int, found: Collection[int]) -> int | None:
    """The place of the first line of the site's own behind a list of careers: what follows it is none of them."""
    for at in range(index + 2, min(index + _REACH, len(lines.blocks) - 1)):
        words = lines.blocks[at].words
        if at in found or lines.blocks[at].kind != "paragraph":
            return None
        if words[-1:] == "?" or (len(words) <= _LABEL and (BYLINE.search(words) or lines.words.closes(words) or LATEST.match(words))):
            return at
    return None


def _alike(lines: _Lines, found: Collection[int]) -> Iterator[int]:
    """Lines that name the occupation in a title's capitals, where several headings do, over a text of their own: headings that tell nothing."""
    if sum(_is_named(lines, index) for index in found) < _SOME:
        return
    inside: str | None = None
    for index in range(lines.title + 1, len(lines.blocks)):
        if index in found:
            inside = lines.says(lines.blocks[index].words)
        elif inside not in _ENTRIES and _is_named(lines, index) and (lines.leads(index) or lines.stands(index)):
            yield index


def _is_named(lines: _Lines, index: int) -> bool:
    """Whether a line is written as a title is, and has the occupation's name among its words."""
    block, role = lines.blocks[index], lines.words.role
    if role is None or not lines.has_shape(block) or ends(block.words) or block.words[-1] == ":" or lines.is_led(index):
        return False
    folded = role.fold(key_of(block.words))
    if folded is None or not (folded.startswith(ROLE) or _OF.search(folded)) or is_somebody(folded.rpartition(" ")[2]):
        return False
    return folded != ROLE and all(word[0].isupper() for word in block.words.split() if len(word) > _SMALL and word[0].isalpha())


class Labels:
    """The lines of a page that are labels, or the first half of what the next line says."""

    def __init__(self, blocks: Sequence[Block], says: Callable[[str], str | None]) -> None:
        self.blocks, self.again, self.pairs = blocks, _labels_again(blocks), _paired(blocks, says)

    def has(self, index: int, following: Block | None) -> bool:
        """Whether a line is one of them; `following` is the block behind it."""
        return key_of(self.blocks[index].words) in self.again or index in self.pairs or _goes_on(following) or is_half(self.blocks, index)


def _goes_on(block: Block | None) -> bool:
    """Whether a block goes on with the line before it, whose markup a scraper made a line of its own ("Crew Lead", "(4-7 years): runs …")."""
    return block is not None and block.kind == "paragraph" and block.words[:1] in _CONTINUES


def is_half(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line and the one item behind it are a name and what is said of it, beside others ("Leading hand", "– plans the shift")."""
    return _is_pair(blocks, index) and (_is_pair(blocks, index - 2) or _is_pair(blocks, index + 2))


def _is_pair(blocks: Sequence[Block], index: int) -> bool:
    """Whether one item without a number stands behind a line, and begins with a small letter."""
    if not 0 <= index < len(blocks) - 1 or blocks[index].kind != "paragraph":
        return False
    item, after = blocks[index + 1], blocks[index + 2].kind if index + 2 < len(blocks) else ""
    return item.kind == "item" and item.number is None and item.words[:1].islower() and after != "item"


def _labels_again(blocks: Sequence[Block]) -> frozenset[str]:
    """Keys of lines with a colon that come again with something else behind each: labels of a list's entries."""
    behind: dict[str, set[str]] = defaultdict(set)
    for at in range(len(blocks) - 1):
        words = blocks[at].words
        if blocks[at].kind == "paragraph" and words[-1:] == ":" and len(words) <= _LABEL:
            behind[key_of(words)].add(str(blocks[at + 1].words))
    return frozenset(key for key, values in behind.items() if len(values) > 1)


def _paired(blocks: Sequence[Block], says: Callable[[str], str | None]) -> frozenset[int]:
    """The places of labels that stand in a row, each with a colon and one line behind it, though a word of theirs is a section's.

    They are entries of a list where most of them say nothing, and facts where other lines of the page say the same.
    """
    found: set[int] = set()
    spoken: Counter[str | None] = Counter()
    at = 0
    while at < len(blocks):
        run = []
        while _is_label(blocks, at) and at + 1 < len(blocks) and blocks[at + 1].kind == "paragraph" and not _is_label(blocks, at + 1):
            run.append(at)
            at += 2
        if len(run) >= _SOME:
            fields = {index: says(blocks[index].words) for index in run}
            spoken = spoken or Counter(says(block.words) for block in blocks if 0 < len(block.words) <= _LABEL)
            own = Counter(fields.values())
            if sum(field is not None for field in fields.values()) * 2 < len(run):
                found.update(run)
            elif not any(ends_sentence(blocks[index + 1].words) for index in run):
                found.update(index for index, field in fields.items() if field and spoken[field] > own[field])
        at += not run
    return frozenset(found)


def _is_label(blocks: Sequence[Block], at: int) -> bool:
    return at < len(blocks) and blocks[at].kind == "paragraph" and blocks[at].words[-1:] == ":" and 1 < len(blocks[at].words) <= _LABEL


def _other_sides(blocks: Sequence[Block], found: Collection[int], sure: Callable[[str], list[Row]], sides: Collection[int]) -> Iterator[int]:
    """The lines that begin the other part of a section whose first one a heading begins ("Cons" behind "Pros" and its list).

    `sure` gives what words are by a whole wording; `sides` are the places of headings that begin a part.
    """
    for begun in sides:
        row = next((row for row in sure(blocks[begun].words) if row.kind == "part"), None)
        for at in range(begun + 2, min(begun + _REACH, len(blocks) - 1)) if row is not None else ():
            if at in found:
                break
            words = blocks[at].words
            if len(words) > _LABEL or ends_sentence(words.rstrip(":")) or blocks[at].kind != "paragraph":
                continue
            if row is not None and any(one.kind == "part" and one.section == row.section and one.field != row.field for one in sure(words)):
                yield at
                break


def _talks(blocks: Sequence[Block], found: Collection[int]) -> tuple[set[int], set[int]]:
    """The lines that begin a talk with one who does the work, and the questions in it, up to the next heading that asks nothing."""
    begun: set[int] = set()
    asked: set[int] = set()
    inside = False
    for at, block in enumerate(blocks[:-1]):
        words = block.words
        if words[-1:] == "?":
            if inside:
                asked.add(at)
        elif (
            block.kind == "paragraph"
            and len(words) <= _LABEL * 2
            and blocks[at + 1].words[-1:] == "?"
            and not ends_sentence(words)
            and _TALK.match(words)
        ):
            inside = True
            begun.add(at)
        elif at in found:
            inside = False
    return begun, asked

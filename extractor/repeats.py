"""Repeated runs of blocks: one copy is kept, the others are evidence.

Two rules, by one alignment: labels that the layout knows are left out of the comparison, so a run that stands bare and once more
under "Step 1" … "Step 6" is a repeat like any other, and the labelled copy is the one to keep. Every block is looked at a bounded
number of times.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractor.alignment import LIMITS, Aligner, Pairs, agree, near
from extractor.blocks import Block
from extractor.copies import Copy, Group, Sides, is_piece
from extractor.findings import Note, note
from extractor.readers.lines import ends_sentence
from extractor.text import Span

__all__ = ["LIMITS", "Difference", "Repeat", "drop_wholes", "find_repeats"]


class Difference(NamedTuple):
    """Where two copies differ: the kept range, the dropped range, and the dropped words."""

    kept: Span
    dropped: Span
    text: str


@dataclass(slots=True)
class Repeat:
    """One dropped copy: the ranges of blocks, kept and dropped, and what differs."""

    kept: tuple[int, int]
    dropped: tuple[int, int]
    differences: list[Difference] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """All repeats of a page."""

    repeats: list[Repeat]
    dropped: list[bool]
    notes: list[Note]


def find_repeats(
    blocks: Sequence[Block],
    compared: Sequence[int] | None = None,
    *,
    section: Callable[[int], int],
    is_title: Callable[[int], bool],
    ends: Callable[[int], bool] = lambda _: False,
) -> Found:
    """Repeats among the blocks.

    `compared` are those with words that take part in the comparison, which labels, buttons and card texts do not; None for all. `section`
    numbers the section that a block stands in; `is_title` tells blocks that name an entry, which must be the same in both copies; `ends`
    tells labels that belong to what stands before them, such as a card's button.
    """
    if compared is None:
        compared = [index for index, block in enumerate(blocks) if block.words]
    return _Finder(blocks, compared, section, is_title, ends).run()


def drop_wholes(found: Found, blocks: Sequence[Block], sections: Sequence[tuple[int, int]], counts: Callable[[int], bool]) -> None:
    """Drop each section that says, under the same heading, the same as one before it, however short it is, in the blocks that `counts`."""
    first: dict[tuple[str, ...], tuple[int, int]] = {}
    for start, end in sections:
        if any(found.dropped[start:end]):
            continue
        texts = tuple(blocks[index].words.casefold() for index in range(start, end) if blocks[index].words and counts(index))
        kept = first.setdefault(texts, (start, end))
        if kept != (start, end) and len(texts) > 1:
            found.repeats.append(Repeat(kept, (start, end)))
            found.dropped[start:end] = [True] * (end - start)


class _Finder:
    def __init__(
        self,
        blocks: Sequence[Block],
        compared: Sequence[int],
        section: Callable[[int], int],
        is_title: Callable[[int], bool],
        ends: Callable[[int], bool],
    ) -> None:
        self.blocks, self.section, self.is_title, self.ends_card = blocks, section, is_title, ends
        self.index = compared
        self.keys = [blocks[index].words.casefold() for index in compared]
        self.compared = [False] * len(blocks)
        for index in self.index:
            self.compared[index] = True
        self.aligner = Aligner(self.keys, lambda at: section(compared[at]), lambda at: is_title(compared[at]))
        self.found = Found([], [False] * len(blocks), [])
        self.groups: list[Group] = []
        """Runs with their copies, in reading order; no two runs share a block."""
        self.outer: list[Group] = []
        """Runs in which a run and its copy stand, likewise; they are kept, and their copies dropped as wholes."""
        self.starts: list[int] = []
        self.ends: list[int] = []
        """Where each copy begins and ends, in reading order."""

    @property
    def done(self) -> int:
        """Where the last copy ends."""
        return self.ends[-1] if self.ends else 0

    def run(self) -> Found:
        keys = self.keys
        first: dict[str, int] = {}
        walked = far = 0
        for position in [position for position, key in enumerate(keys) if len(key) >= LIMITS.longest]:
            source = first.setdefault(keys[position], position) if position >= walked else position
            before = bisect_right(self.starts, source)
            after_copy = self.ends[before - 1] if before else 0
            if source == position or source < after_copy:
                # What stands first in a copy is compared where the copy's own run begins again.
                continue
            until = self.starts[before] if before < len(self.starts) else None
            copy, reached, notes = self.copy(source, position, (after_copy, until)) if self.starts else (None, position, [])
            # A copy right behind the last one is the run's, but where it reaches back beyond the run. Else what holds a run and its copy may
            # stand again as a whole.
            if (copy is None or copy.start != self.done or copy.source_start < self.groups[-1].start or self.outer) and position >= far:
                wide = self.copy(source, position, (0, None))
                far = wide[1] if wide[0] is None else far
                copy, reached, notes = wide if copy is None or (wide[0] is not None and wide[0].end >= copy.end) else (copy, reached, notes)
            self.found.notes.extend(notes)
            if copy is not None:
                alone = copy.source_start >= after_copy and (until is None or copy.source_end <= until)
                self.accept(copy, self.groups if alone else self.outer)
            # What one try has walked over is not walked over again, so that near-repeats cost no more than their length.
            walked = reached
        for group in self.groups:
            self.keep_best(group)
        for group in self.outer:
            self.keep_best(group, first=True)
        return self.found

    def copy(self, source: int, position: int, within: tuple[int, int | None]) -> tuple[Copy | None, int, list[Note]]:
        """The copy around two equal blocks, if there is one, how far was looked, and what is to be told; the run stays `within` two places."""
        pairs, start_a, start_b, reached = self.aligner.align(source, position, max(self.done, source + 1), within)
        notes: list[Note] = []
        return self.judge(pairs, start_a, start_b, notes), reached, notes

    def accept(self, copy: Copy, groups: list[Group]) -> None:
        """Put the copy to the others of the run that it shares blocks with."""
        low = bisect_right(groups, copy.source_start, key=lambda group: group.start)
        low -= low > 0 and groups[low - 1].end > copy.source_start
        high = bisect_left(groups, copy.source_end, key=lambda group: group.start)
        ours = groups[low:high]
        start = min((copy.source_start, *(group.start for group in ours)))
        end = max((copy.source_end, *(group.end for group in ours)))
        copies = ours[0].copies if len(ours) == 1 else sorted((one for group in ours for one in group.copies), key=lambda one: one.start)
        copies.append(copy)
        groups[low:high] = [Group(start, end, copies)]
        self.starts.append(copy.start)
        self.ends.append(copy.end)

    def judge(self, pairs: Pairs, start_a: int, start_b: int, notes: list[Note]) -> Copy | None:
        """Whether the aligned runs are a repeat."""
        keys = self.keys
        equal = {(a, b) for a, b in pairs if a is not None and b is not None and keys[a] == keys[b]}
        last_a = max(a for a, _ in pairs if a is not None) + 1
        last_b = max(b for _, b in pairs if b is not None) + 1
        touching = start_b in {last_a, self.done}
        # Side by side and the same to the letter, a pair of paragraphs is enough.
        least = LIMITS.pair if touching and len(equal) == len(pairs) else LIMITS.blocks
        # There, a block in other words counts as well.
        same = near(pairs, keys) if touching and len(equal) < least <= len(pairs) else len(equal)
        if same < least or sum(len(keys[a]) for a, _ in equal) < LIMITS.characters:
            return None
        if not self.same_place(start_a, last_a, start_b):
            return None
        copy = Copy(start_b, last_b, start_a, last_a, pairs)
        titles = all(not self.is_title(self.index[side]) for pair in pairs if pair not in equal for side in pair if side is not None)
        if not titles or not agree(pairs, keys, beside=touching or start_b - last_a < LIMITS.window):
            if len(equal) * 2 >= len(pairs):
                first, last = self.index[start_b], self.index[last_b - 1]
                notes.append(note("repeat.kept", (self.blocks[first].start, self.blocks[last].end)))
            return None
        return copy

    def same_place(self, start_a: int, last_a: int, start_b: int) -> bool:
        """Inside one section or directly next to each other; never inside one list or one table."""
        blocks, index = self.blocks, self.index
        one, other = blocks[index[start_a]], blocks[index[start_b]]
        if one.group and one.group == other.group:
            return False
        return start_b in {last_a, self.done} or self.section(index[start_a]) == self.section(index[start_b])

    def ranges(self, start: int, end: int) -> tuple[int, int]:
        """The range of blocks for a range of compared ones: labels inside belong to it, and one right before it."""
        first, last = self.index[start], self.index[end - 1] + 1
        return first - self.is_labelled(first), last

    def is_labelled(self, index: int) -> bool:
        """Whether a label stands right before a block and belongs to it, and neither to a table nor to what stands before."""
        before = index - 1
        return before >= 0 and self.is_label(before) and self.blocks[before].kind != "row" and not self.ends_card(before)

    def tail(self, first: int, second: int) -> int:
        """How many labels that belong to what stands before them follow both copies."""
        count = 0
        while second + count < len(self.blocks) and self.ends_card(first + count) and self.is_label(first + count):
            if self.blocks[first + count].words != self.blocks[second + count].words:
                break
            count += 1
        return count

    def is_label(self, index: int) -> bool:
        """Whether the block takes no part in the comparison."""
        return bool(self.blocks[index].words) and not self.compared[index]

    def keep_best(self, group: Group, *, first: bool = False) -> None:
        """Of a run and its copies, but those that lack its beginning or end, keep the one with the most labels, else blocks, else the first.

        `first` says that it is the first.
        """
        copies = group.copies
        ranges = [self.ranges(group.start, group.end), *(self.ranges(copy.start, copy.end) for copy in copies)]
        labels = [self.labels_in(*bounds) for bounds in ranges]
        tails = [self.tail(self.index[copy.source_end - 1] + 1, end) for copy, (_, end) in zip(copies, ranges[1:], strict=True)]
        full = [True, *((copy.source_start, copy.source_end) == (group.start, group.end) for copy in copies)]
        tails = [max((tail for tail, copy in zip(tails, copies, strict=True) if copy.source_end == group.end), default=0), *tails]
        ranges = [(start, end + tail) for (start, end), tail in zip(ranges, tails, strict=True)]
        worth = [(all_there, count, end - start) for all_there, count, (start, end) in zip(full, labels, ranges, strict=True)]
        kept = 0 if first else worth.index(max(worth))
        between = self.keys[group.end : copies[0].start]
        tail = 0
        if kept == 0 and 0 < len(between) < LIMITS.window and all(map(ends_sentence, between)):
            # Running text that the copy lacks at its end belongs to the run as well; a button between both does not.
            ranges[0] = (ranges[0][0], ranges[1][0])
            tail = len(between)
        sides = Sides(group, kept, tail)
        for number, bounds in enumerate(ranges):
            if number == kept:
                continue
            pairs = sides.beside(number)
            repeat = Repeat(self.part(pairs) if number and is_piece(group, copies[number - 1]) else ranges[kept], bounds)
            self.compare(repeat, pairs)
            self.found.repeats.append(repeat)
            self.found.dropped[slice(*bounds)] = [True] * (bounds[1] - bounds[0])
            if repeat.differences:
                span = (self.blocks[bounds[0]].start, self.blocks[bounds[1] - 1].end)
                self.found.notes.append(note("repeat.differs", span, count=len(repeat.differences)))

    def part(self, pairs: Pairs) -> tuple[int, int]:
        """The range of the kept copy's blocks in pairs."""
        kept = [one for one, _ in pairs if one is not None]
        return self.ranges(min(kept), max(kept) + 1)

    def labels_in(self, start: int, end: int) -> int:
        """How many labels stand in a range of blocks."""
        return sum(map(self.is_label, range(start, end)))

    def compare(self, repeat: Repeat, sides: Pairs) -> None:
        """Write down, word for word, what the dropped copy says differently."""
        last_kept = self.blocks[repeat.kept[0]].start
        last_dropped = self.blocks[repeat.dropped[0]].start
        for one, other in sides:
            if one is not None and other is not None and self.keys[one] == self.keys[other]:
                last_kept, last_dropped = self.blocks[self.index[one]].end, self.blocks[self.index[other]].end
                continue
            left = self.span(one, last_kept)
            right = self.span(other, last_dropped)
            text = str(self.blocks[self.index[other]].words) if other is not None else ""
            repeat.differences.append(Difference(left, right, text))
            last_kept, last_dropped = left.end, right.end

    def span(self, position: int | None, otherwise: int) -> Span:
        """The range of a block's words, or an empty one where the copy has no such block."""
        return self.blocks[self.index[position]].words.span if position is not None else Span(otherwise, otherwise)

"""Plain text to blocks: one a line, wraps undone where the page shows that lines were wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

import regex

from extractor.blocks import Block, check_count, item, paragraph
from extractor.glance import Glance
from extractor.limits import Limits
from extractor.patterns import lazy
from extractor.readers.bars import is_rule
from extractor.readers.dirt import Seen, seen_of, with_rows
from extractor.readers.edges import ended_early, is_title_line, lost_lists, wrap_edge
from extractor.readers.folded import Folded, fold_rows
from extractor.readers.found import Read
from extractor.readers.fragments import fragments
from extractor.readers.joined import items_of
from extractor.readers.left import add_left, cover, left_words, seen_lines
from extractor.readers.lines import BULLET, Line, counted_on, ends_sentence, is_broken_inside, may_begin, room_of, wrap_width
from extractor.readers.marks import Marks, Repair, marks_of, within
from extractor.readers.odd_bullets import with_plain_bullets
from extractor.readers.page_numbers import without_page_numbers
from extractor.readers.tables import Cuts, Rows, table_rows
from extractor.text import Span, Words, clean, join, standing

__all__ = ["Read", "read_plain"]

_CLOSES = lazy(r"[,;)’]|\.(?!\p{L})")
"""What closes the line before; a full stop may begin a name (".NET")."""
_DASHES = frozenset("-+–—")
"""Bullets that stand once before an item; those of `_LISTED` may stand before each of several in one line."""
_LISTED = frozenset("*•·▪")
_SMALL = 0.7
"""A line that goes on in small letters may be so much shorter: words that are long, or were changed after the wrap, end it early."""
_LONE_MARK = lazy(r"[-*+•◦‣▪▫●○■□⁃∙·➢➤✓✔✗✘✅❌\uf0a7\uf0b7]|\d{1,2}[.)]?")


def read_plain(text: str, glance: Glance, limits: Limits, seen: Seen | None = None) -> Read:
    """The blocks of a plain text."""
    return Reader(text, glance, seen).read(limits)


class Reader:
    """One pass over the lines of one text; markdown overrides what a line's words are."""

    markup: regex.Pattern[str] | None = None
    """What makes a line of words need a closer look."""
    front = False
    """Whether metadata stands at the top, and its end has not been met."""

    def __init__(self, text: str, glance: Glance, seen: Seen | None = None, *, as_it_is: bool = False) -> None:
        self.text = text
        self.as_it_is = as_it_is
        """Whether it may be a program, of which no character is taken for a tool's mark."""
        self.seen = seen or with_rows(seen_of(text))
        self.clean = glance.is_clean(text)
        self.out = Read()
        self.out.habits |= self.seen.habits
        self.marks = Marks(set(), drawn=False) if as_it_is else marks_of(text, escaped=self.seen.escaped, literal=self.markup is None)
        self.out.habits |= self.marks.habits
        self.spaced = True
        self.edge = 0
        self.listed: frozenset[int] = frozenset()
        """The lines of runs that hold more than one block, in a text that sets blocks apart by blank lines."""
        self.group = 0
        self.in_list = False
        self.joints: tuple[int, ...] = ()

    def read(self, limits: Limits) -> Read:
        """Walk the lines once. Raises `input.too_many_blocks` or `input.too_many_signs` before any work is done on them."""
        max_blocks = limits.max_blocks
        text, lines = seen_lines(self.seen.text, max_blocks)
        self.marks.check(self.text, limits.max_signs)
        if not self.as_it_is:
            lines, self.out.aside = without_page_numbers(lines, text)
            lines = with_plain_bullets(lines, text)
        rows = table_rows(lines, even=self.clean and text is self.text, text=text)
        add_left(rows, lines, self.seen.rows)
        check_count("blocks", len(lines) + sum(len(cells) for _, _, cells in rows.values()), max_blocks)
        folded = fold_rows(lines, rows, even=self.clean) if rows or not self.clean else {}
        width = wrap_width(lines, skip=frozenset(rows))
        if width is not None:
            self.out.habits.add("wrapped")
            self.spaced = sum(line.after_blank for line in lines) > len(lines) * 0.12
            self.edge = wrap_edge(lines, width)
            self.listed = lost_lists(lines, self.edge) if self.edge and self.spaced else frozenset()
        broken = fragments(lines, rows) if width is None else {}
        self.out.habits |= {"fragments"} if broken else set()
        self.walk(lines, rows, folded, width, broken)
        cover(self.text, text, self.out.blocks)
        return self.out

    def walk(self, lines: list[Line], rows: Rows, folded: Folded, width: int | None, broken: dict[int, int]) -> None:
        """The block that begins at each line, and is nearly always that line."""
        markup = self.markup
        simple = self.clean and not self.front and width is None and self.marks.pattern is None
        blocks = self.out.blocks
        last = -1
        lettered = " o " in self.text or "\no " in self.text or "\to " in self.text
        for position, line in enumerate(lines):
            if position <= last:
                continue
            start, end, text, _, _ = line
            if position in rows:
                more = folded.get(position, [])
                self.add_row(line, rows[position], [(lines[index], cells) for index, cells in more])
                last = max(last, position + len(more))
            elif not simple or position in broken or (markup and markup.search(text)):
                last = self.run_end(lines, position, rows, width) if width is not None else broken.get(position, position)
                self.add_lines(lines[position : last + 1])
                if position in broken:
                    # Pieces of one sentence: none of them is a heading.
                    blocks[-1] = blocks[-1]._replace(joints=())
            elif text[0].isalpha() and not (lettered and text[:2] == "o "):
                self.in_list = False
                blocks.append(paragraph(standing(text, start), start, end))
            elif text[0] in _DASHES and text[1:2] == " " and text[2].isalpha():
                self.group += not self.in_list
                self.in_list = True
                blocks.append(item(standing(text[2:], start + 2), start, end, self.group))
            else:
                self.add_lines([line])

    def run_end(self, lines: list[Line], first: int, rows: Rows, width: int) -> int:
        """The index of the last line that belongs to the block beginning at `first`."""
        last = first
        mark = BULLET.match(lines[first].text)
        decorated = self.marks.decorates(lines[first].text)
        while last + 1 < len(lines) and last + 1 not in rows:
            line, following = lines[last], lines[last + 1]
            if decorated and line.text.endswith((" " + decorated, "_" + decorated)):
                break
            if following.after_blank or (self.begins_block(following) and not self.only_looks_so(line, following, listed=mark is not None)):
                break
            length = line.end - line.start
            if length < width * (_SMALL if following.text[0].islower() and not ends_sentence(line.text) else 1) or is_rule(line.text):
                break
            room = room_of(line, following)
            titled = self.edge and not self.spaced and is_title_line(lines, last + 1, self.edge)
            if titled or self.deliberate(line, following) or (last + 1 in self.listed and ends_sentence(line.text) and may_begin(following.text)):
                break
            if ends_sentence(line.text) and (
                room - line.indent < width * 1.9 if not self.spaced else mark and following.indent < lines[first].indent
            ):
                # The next word would have fitted, so the line ended because its block did.
                break
            last += 1
        return last

    def deliberate(self, line: Line, following: Line) -> bool:
        """Whether a line ended before the text's edge although the next word would have fitted."""
        return self.edge > 0 and ended_early(line, following, self.edge)

    def only_looks_so(self, line: Line, following: Line, *, listed: bool) -> bool:
        """Whether a mark that could begin a block goes on with the line above: half a "24/7", a dash or a figure that had no room there."""
        text = following.text
        if text[0].isdigit():
            # A list begins at one, behind a line that ends.
            figure = not listed and line.text[-1].islower() and not text.startswith(("1.", "1)"))
            return line.text[-1] == "/" or (figure and 0 < self.edge < room_of(line, following))
        dash = not listed and text[0] in _DASHES and text[1:2] == " " and text[2:3].islower()
        return dash and 0 < self.edge < line.indent + len(line.text) + 2 and not ends_sentence(line.text)

    def begins_block(self, line: Line) -> bool:
        """Whether a line's own mark says that a block begins there, or it is drawn under a title."""
        text = line.text
        return BULLET.match(text) is not None or is_rule(text) or self.marks.decoration(text) is not None or self.marks.decorates(text) != ""

    def words(self, start: int, end: int, around: list[Repair] | None = None, *, left: bool = False) -> Words:
        """The cleaned words of one line or a part of it, or of a cell `left` as HTML; the marks taken off at its ends are written to `around`."""
        if left:
            words = left_words(self.text, self.seen.text, start, end, self.out.repairs if self.markup is None else None)
        else:
            words = clean(self.text, start, end, known_clean=self.clean)
        return words if self.marks.pattern is None else self.marks.off(words, self.out.repairs, [] if around is None else around)

    def joined(self, lines: list[Line], first: int) -> Words:
        """The words of a block's lines, the first from offset `first`, each wrap undone and written down."""
        if len(lines) == 1:
            self.joints = ()
            return self.words(first, lines[0].end)
        around: list[Repair] = []
        pieces = [self.words(first, lines[0].end, around)]
        gaps: list[str] = []
        joints: list[int] = []
        for before, line in pairwise(lines):
            gap = "" if _CLOSES.match(line.text) or before.text[-1] == "(" or is_broken_inside(before.text, line.text) else " "
            self.out.repairs.append(("wrap", Span(before.end, line.start), gap))
            piece = self.words(line.start, line.end, around)
            if piece and pieces[-1]:
                joints.append((joints[-1] if joints else 0) + len(pieces[-1]) + len(gap))
                gaps.append(gap)
                pieces.append(piece)
            elif piece:
                pieces = [piece]
        self.joints = tuple(joints)
        whole = join(pieces, gaps, whole=True)
        # What stood at the end of a line stands inside the block, unless it was the block's own end.
        self.out.repairs += within(around, whole)
        # A page's number between two lines is no wrap alone.
        whole.repaired = whole.repaired or any(lines[0].start < span.start < lines[-1].start for span in self.out.aside)
        return whole

    def add_lines(self, lines: list[Line]) -> None:
        """Add the block that these lines make."""
        first = lines[0]
        mark = BULLET.match(first.text) or counted_on(first.text, self.counted)
        if len(lines) == 1 and mark is None and self.is_mark(first.text):
            self.out.blocks.append(Block(Words("", first.start), first.start, first.end, "rule"))
            return
        start = first.start + (mark.end() if mark else 0)
        decorated = self.marks.decoration(first.text) if len(lines) == 1 else None
        words = self.words(first.start + decorated[0], first.start + decorated[1]) if decorated else self.joined(lines, start)
        around = self.marks.decorates(first.text) if len(lines) > 1 else ""
        if around and words.endswith(" " + around):
            words = words.cut(len(around), len(words) - len(around))
        if not words:
            self.out.blocks.append(Block(words, first.start, lines[-1].end, "rule"))
            return
        if not mark:
            self.in_list = False
            self.out.blocks.append(Block(words, first.start, lines[-1].end, joints=self.joints if len(lines) > 1 else ()))
            return
        if not self.in_list:
            self.group += 1
            self.in_list = True
        number = int(mark["number"]) if mark["number"] else None
        block = Block(words, first.start, lines[-1].end, "item", group=self.group, number=number, joints=self.joints if len(lines) > 1 else ())
        self.out.blocks.extend(items_of(block, mark["mark"]) if mark["mark"] in _LISTED else [block])

    @property
    def counted(self) -> int | None:
        """The number of the item before, in a list that goes on."""
        return self.out.blocks[-1].number if self.in_list else None

    def is_mark(self, text: str) -> bool:
        """Whether a line holds nothing but a mark: a bullet whose item is lost, a rule."""
        return (len(text) < 4 and not text.isdigit() and _LONE_MARK.fullmatch(text) is not None) or is_rule(text)

    def add_row(self, line: Line, row: tuple[int, bool, Cuts], more: Sequence[tuple[Line, Cuts]] = ()) -> None:
        """Add one table row, or the rule between a header and its rows; `more` are the further lines of a row whose cells were wrapped."""
        table, header, cells = row
        self.in_list = False
        if not cells:
            self.out.blocks.append(Block(Words("", line.start), line.start, line.end, "rule"))
            return
        left = line.start in self.seen.rows
        written = len(self.out.repairs)
        around: list[list[Repair]] = [[] for _ in cells]
        words = tuple(self.words(line.start + a, line.start + b, off, left=left) for (a, b), off in zip(cells, around, strict=True))
        whole = join(words, " ") if left else self.words(line.start, line.end)
        for below, pieces in more:
            # A cell's lines stand apart: between them are those of the other cells.
            further = [self.words(below.start + a, below.start + b, off) for (a, b), off in zip(pieces, around, strict=True)]
            words = tuple(join(both, " ") for both in zip(words, further, strict=True))
        if more:
            self.out.repairs += chain.from_iterable(map(within, around, words))
            whole = join(words, " ")
        # What was taken off inside a cell was taken off inside its row too.
        self.out.repairs[written:] = dict.fromkeys(self.out.repairs[written:])
        end = more[-1][0].end if more else line.end
        self.out.blocks.append(Block(whole, line.start, end, "row", group=-table, cells=words, header=header))

"""Where a list or a row of entries is over: told by the line that is unlike those before it, where nothing but shape tells headings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from extractor.blocks import Block
from extractor.readers.lines import ends_sentence

__all__ = ["Entries", "is_sentence", "is_titled"]

_TITLE = 120
_BACK = 80
"""So many blocks before a line are asked what its list looks like."""
_MARKS = 12
"""So many blocks about a question are asked for the one before it and for the next."""
_QUESTION = 240
"""No question is longer."""
_AHEAD = 12
_FEW = 2
_ROW = 3
_LONG_WORD = 4
_WORDS = 6
_LONGER = 1.25
"""So many times the longest item of a list is running text, which a few words above it may be the heading of."""
_RUNNING = 120
_STOPS = frozenset(".!?…。！？")


def is_titled(words: str) -> bool:
    """Whether all longer words of a line begin with a capital, two at least, as in a title."""
    found = [word for word in words.split() if word[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in found)
    return ":" not in words and capitals >= _FEW and all(word[0].isupper() for word in found if len(word) >= _LONG_WORD)


def _is_named(words: str) -> bool:
    """Whether a name and a colon begin the words."""
    name, colon, rest = words[:_TITLE].partition(": ")
    return bool(colon and rest) and not any(mark in name for mark in ".!?")


def _stops(words: str) -> bool:
    """Whether words end with a full stop or its like, quotes and brackets aside."""
    return words.rstrip("\"'”’)")[-1:] in _STOPS


def is_sentence(words: str) -> bool:
    """Whether a short text is a sentence by its full stop and its words, some of which begin small."""
    return _stops(words) and sum(word[0].islower() for word in words.split()) > _FEW


def _ends_in_figure(words: str) -> bool:
    return words[-1:].isdigit() or words[-1:] == "%"


def _ends_in_amount(words: str) -> bool:
    """Whether a line ends with an amount, as no heading does but an item may: "Close deals of $500 to $5,000"; a year or a version ends some."""
    last = words.rpartition(" ")[2]
    return last[-1:].isdigit() and (not last[0].isalnum() or "," in last)


class Entries:
    """Answers for one page; every answer looks at a bounded number of blocks."""

    def __init__(self, blocks: Sequence[Block], is_known: Callable[[int], bool], is_mark: Callable[[Block], bool]) -> None:
        self.blocks, self.is_known, self.is_mark = blocks, is_known, is_mark

    def between_sentences(self, index: int, *, opens: bool) -> bool:
        """Whether a line stands between sentences, as a title does; in a list that lost its bullets it stands between lines like itself.

        `opens` says that a heading or nothing stands before it.
        """
        before, following = self.blocks[index - 1], self.blocks[index + 1]
        opens = opens or before.kind in {"row", "rule", "item"} or _stops(before.words)
        return opens and (following.kind == "item" or ends_sentence(following.words))

    def begins_sentence(self, index: int) -> bool:
        """Whether a line has the first words of a sentence, which stood in bold or were a link: the next one goes on in small letters."""
        words, following = self.blocks[index].words, self.blocks[index + 1]
        goes_on = following.kind == "paragraph" and following.words[:1].islower() and len(following.words.split()) > _WORDS
        return goes_on and ends_sentence(following.words) and words[0].isupper()

    def is_figure(self, index: int) -> bool:
        """Whether a line is a table's row that has lost its cells: figures for the most part, or at its end and at that of the line before it."""
        pieces = self.blocks[index].words.split()
        if sum(piece[0].isdigit() for piece in pieces) * 2 > len(pieces):
            return True
        if not index or not _ends_in_figure(self.blocks[index].words):
            return False
        before = self.blocks[index - 1].words
        return _ends_in_figure(before) or before.endswith(":")

    def is_over(self, takes: str, first: int, index: int, *, few: int) -> bool:
        """Whether the list or the entries of a part that begins at `first` end before a short line that sentences follow."""
        if takes != "entries":
            return self.list_is_over(first, index, few=few)
        return self.are_over(first, index) if self.closes(index - 1) else self.names_are_over(first, index)

    def list_is_over(self, first: int, index: int, *, few: int) -> bool:
        """Whether a line behind list items from `first` on is no item.

        Bullets or rows end before it, or it alone is written like a title, or is as short as one and has running text under it.
        """
        before = self.blocks[index - 1]
        if index == first or self.leads_to_colon(index) or _ends_in_amount(self.blocks[index].words):
            return False
        if before.kind in {"item", "row"}:
            return True
        peers = [self.blocks[at] for at in range(max(first, index - _BACK), index) if self.blocks[at].words]
        if peers and peers[-1].words[:1] == ":":
            # Names and what is said of each, and here a name of which nothing is said so.
            return True
        if len(peers) < few or any(block.kind == "item" for block in peers):
            return False
        if peers[-1].kind == "paragraph" and _is_named(peers[-1].words) and _is_named(self.blocks[index + 1].words):
            return False  # a name of which nothing is said, among names with a colon
        if is_titled(self.blocks[index].words) and not any(is_titled(block.words) for block in peers):
            return True
        if len(self.blocks[index].words.split()) > _WORDS:
            return False
        # A few words that are no sentence among sentences, or behind a label's value, and under them more than an item or a value says.
        lengths = [len(block.words) for block in peers]
        most = max(lengths)
        stands_out = all(ends_sentence(block.words) for block in peers) or len(self.blocks[index].words) * 2 < min(lengths)
        sentences = len(peers) > _FEW and stands_out
        return len(self.blocks[index + 1].words) > (most * _LONGER if sentences else max(most, _RUNNING)) and (sentences or few < _FEW)

    def are_over(self, first: int, index: int) -> bool:
        """Whether a line behind entries from `first` on begins none: those before it have something in common that it lacks."""
        places = range(max(first, index - _BACK), index)
        titles = [at for at in places if self.is_title(at, first)]
        if not titles:
            return sum(self.is_mark(self.blocks[at]) for at in places) >= _FEW
        if len(titles) < _FEW:
            return False
        if any(
            all(has(at) for at in titles) and not has(index)
            for has in (self.asks, self.leads_to_short, self.leads_to_colon, lambda at: self.holds_mark(at, first))
        ):
            return True
        texts = {str(self.blocks[at + 1].words) for at in titles}
        if len(texts) == 1:
            return str(self.blocks[index + 1].words) not in texts
        return all(self.body(at, first) == 1 for at in titles) and self.body(index, first) > 1

    def names_are_over(self, first: int, index: int) -> bool:
        """Whether a line behind a row of names, of which nothing is said, is another one: several paragraphs stand under it."""
        names = self.blocks[max(first, index - _ROW) : index]
        bare = all(self.is_name(block) for block in names) and not any(map(self.is_known, range(index - len(names), index)))
        return len(names) == _ROW and bare and self.body(index, first) > 1

    def is_name(self, block: Block) -> bool:
        """Whether a block may be a name and nothing more."""
        words = block.words
        short = 0 < len(words) <= _TITLE and not ends_sentence(words) and not words[0].isdigit()
        return short and block.kind == "paragraph" and not self.is_mark(block)

    def stands_alone(self, first: int, index: int) -> bool:
        """Whether a line that belongs to no section has running text of its own, more than a card has."""
        if index <= first or not (self.closes(index - 1) or self.blocks[index - 1].words.endswith(":")):
            return False
        under = self.blocks[index + 1 : index + 1 + self.body(index, first)]
        if not under or not all(ends_sentence(block.words) for block in under):
            return False
        return sum(len(block.words) for block in under) >= _RUNNING or (len(under) > 1 and is_titled(self.blocks[index].words))

    def has_sentences(self, index: int, takes: str) -> bool:
        """Whether a line that is written like a title has a sentence under it, however short; two in a list, where one may be an item."""
        few = _FEW if takes == "items" else 1
        under = self.blocks[index + 1 : index + 1 + few]
        return is_titled(self.blocks[index].words) and len(under) == few and all(is_sentence(block.words) for block in under)

    def is_title(self, at: int, first: int) -> bool:
        """Whether a line between others names an entry."""
        block = self.blocks[at]
        words = block.words
        if not words or block.kind in {"row", "item"} or len(words) > _TITLE or self.is_mark(block) or self.is_known(at):
            return False
        if ends_sentence(words) and words[-1] != "?":
            return False
        return at == first or self.closes(at - 1)

    def closes(self, at: int) -> bool:
        """Whether a block ends what it belongs to: a sentence, a row, or one of the site's own lines."""
        block = self.blocks[at]
        return block.kind in {"row", "rule"} or self.is_known(at) or _stops(block.words)

    def asks(self, at: int) -> bool:
        """Whether a title asks."""
        return self.blocks[at].words.endswith("?")

    def asks_on(self, index: int, opened: Collection[int]) -> bool:
        """Whether a heading that asks and stands nowhere else is a question: right under an open heading, or another follows its one paragraph."""
        before, after = range(index - 1, max(index - _MARKS, -1), -1), range(index + 1, min(index + _MARKS, len(self.blocks)))
        # Between blocks may stand marks without a word.
        if next((at for at in before if self.blocks[at].words), -1) in opened:
            return True
        for other in [at for at in after if self.blocks[at].words][:2]:
            words = self.blocks[other].words
            if self.is_known(other):
                return False
            if words.endswith("?") and len(words) < _QUESTION:
                return True
        return False

    def asks_likewise(self, first: int, index: int, level: int | None) -> bool:
        """Whether a heading of the level of the open part, which begins at `first`, is a question of it: the first, or one that follows another."""
        block = self.blocks[index]
        if block.kind != "heading" or block.level is None or block.level != level or not self.asks(index):
            return False
        before = range(index - 1, max(first, index - _AHEAD) - 1, -1)
        last = next((at for at in before if self.blocks[at].kind == "heading"), None)
        if last is not None:
            return self.blocks[last].level == level and self.asks(last)
        return index - first <= _AHEAD and not any(map(self.asks, before))

    def leads_to_short(self, at: int) -> bool:
        """Whether a short line that is no sentence stands under a title."""
        words = self.blocks[at + 1].words
        return len(words) < _TITLE and not ends_sentence(words)

    def holds_mark(self, at: int, first: int) -> bool:
        """Whether a mark inside entries stands under a title, before the next one."""
        return any(self.is_mark(self.blocks[under]) for under in range(at + 1, at + 1 + self.body(at, first)))

    def leads_to_colon(self, at: int) -> bool:
        """Whether what stands under a title goes on from it."""
        return at + 1 < len(self.blocks) and self.blocks[at + 1].words[:1] == ":"

    def is_described(self, at: int) -> bool:
        """Whether the next line says something of this one, and is not the first of several whose names are lost."""
        return self.leads_to_colon(at) and not self.leads_to_colon(at + 1)

    def body(self, at: int, first: int) -> int:
        """How many blocks stand under a title, up to the next title, known line or drawn rule."""
        end = min(at + _AHEAD, len(self.blocks))
        ends = (other for other in range(at + 1, end) if self.blocks[other].kind == "rule" or self.is_known(other) or self.is_title(other, first))
        return next(ends, end) - at - 1

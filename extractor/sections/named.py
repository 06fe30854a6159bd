"""Items of a name and what is said of it, however a scraper set the two apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from extractor.blocks import Block
from extractor.findings import note
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Tree
from extractor.text import Words, join

__all__ = ["SMALL", "named_pairs"]

_NAME = 120
_LIMIT = 160
_INNER = 40
_PART_WORDS = 7
"""So many words at most between two colons are a part of the name before them, and more than two follow."""
_FOLLOW = 3
_FEW = 3
_QUOTES = "\"'“‘«„"
SMALL = frozenset("a an and as at by for from in of on or the to vs with".split())
"""What is written small inside a name."""
_SELDOM = 4
_PAIRS = 4
"""So many lines, two names with what is said of each, show what the lines are."""
_SEPARATORS = frozenset({":", "–", "—", "-"})
_COLON = re.compile(":")
_TURNS = re.compile(r"[(\[)\]:–—]")


def _name_end(words: str, start: int = 0, dashes: str = "–—") -> int:
    """Where the name before a description ends: the first colon or dash outside brackets, or -1."""
    depth = 0
    for match in _TURNS.finditer(words, start, _LIMIT):
        index, char = match.start(), match[0]
        if char in "([":
            depth += 1
        elif char in ")]":
            depth -= 1
        elif char == ":" and depth <= 0 and (index + 1 == len(words) or words[index + 1] in " \n" or not words[index + 1].isdigit()):
            if not words.startswith("//", index + 1):
                return index
        elif char in dashes and depth <= 0 and words[index - 1 : index + 2] == f" {char} ":
            return index
    return -1


class _Ends:
    """Where the names of a list end: behind the sign that most of the others have, and behind a part of the name with a colon of its own."""

    def __init__(self, blocks: Sequence[Block], plain: Callable[[str], str]) -> None:
        self.plain = plain
        self.ends = [_name_end(plain(block.words)) for block in blocks]
        self.colons = sum(end > 0 and block.words[end] == ":" for end, block in zip(self.ends, blocks, strict=True))
        seldom = (sum(end > 0 for end in self.ends) - self.colons) * _SELDOM <= len(self.ends) and not any(block.kind == "item" for block in blocks)
        alone = [number for number, block in enumerate(blocks) if seldom and self.ends[number] < 0 and not ends_sentence(block.words)]
        told = sum(number + 1 < len(blocks) and ends_sentence(blocks[number + 1].words) for number in alone)
        self.named = {number + 1 for number in alone if told * _FEW > len(alone)}
        """The blocks behind a name alone, where most such have a text behind them and hardly any has a dash: it stands inside of the text, then."""
        self.strong = any(0 < block.strong < len(block.words) for block in blocks) or self.colons * _FEW <= len(self.ends)
        """Whether what is strong is a name: where a text stands behind one, or hardly any has a colon."""
        self.few = sum(end > 0 for end in self.ends) * _FEW <= len(self.ends)
        """Whether most are names alone: what follows a colon is a part of the name then, where all of its words are written so."""
        self.same: Counter[str] = Counter(block.words for block in blocks)

    def of(self, number: int, words: str, *, whole: bool) -> int:
        """Where the name of one item ends, or -1; one that is strong as a `whole` is a name among such names, whatever colons stand in it."""
        if whole and self.strong and not ends_sentence(words):
            return -1
        end, plain = self.ends[number], self.plain(words)
        if end > 0 and plain[end] == ":" and self.few and _is_part(words[end + 1 :].strip()):
            return -1
        if end > 0 and plain[end] != ":" and number in self.named and ends_sentence(words):
            return -1
        if end > 0 and plain[end] != ":" and (colon := _name_end(plain, end + 1, "")) > 0:
            return colon if self.colons * 2 > len(self.ends) - self.same[words] else end
        second = plain.find(": ", end + 1, end + _INNER) if end > 0 and plain[end] == ":" else -1
        return second if second > 0 and _names_part(words[end + 1 : second].split(), words[second + 2 :]) else end


def _names_part(between: list[str], text: str) -> bool:
    """Whether a few words between two colons belong to the name.

    They begin small or are all capitalised, and what follows begins like a sentence; behind several capitalised ones it may begin as it likes.
    """
    if not 0 < len(between) <= _PART_WORDS or len(text.split(None, _FOLLOW)) < _FOLLOW or any(word[-1] in ".!?;" for word in between):
        return False
    titled = all(not word[0].islower() or word in SMALL for word in between)
    first = text.lstrip(_QUOTES)[:1]
    if first.isupper() or first.isdigit():
        return titled or (between[0][0].islower() and len(between) <= _FOLLOW)
    return titled and len(between) > 1 and not between[0][0].islower()


def named_pairs(blocks: Sequence[Block], desk: Desk) -> list[Tree]:
    """Items of a name and a description: "Name: text", a bold name, a name and a text in two blocks, or a name alone."""
    items: list[Tree] = []
    blocks = _once(blocks, desk)
    plain: Callable[[str], str] = desk.role.without_marks if desk.role is not None else str
    titles, ends, marked = _titles(blocks, plain), _Ends(blocks, plain), any(block.kind == "heading" or block.strong for block in blocks)
    further: dict[int, list[Words]] = {}
    for number, block in enumerate(blocks):
        words = block.words
        if block.kind == "row" or not words:
            continue
        if number in titles and words[-1] not in _SEPARATORS:
            items.append({"name": words, "description": None})
            continue
        if number - 1 in titles and block.kind == "paragraph" and not block.strong and words[0] not in _SEPARATORS:
            items[-1]["description"] = words
            continue
        if words[0] in ":–—" and items and items[-1]["description"] is None:
            desk.mark(words.cut(0, 1))
            items[-1]["description"] = words.cut(1) or None
            continue
        end = block.strong if 0 < block.strong < len(words) else ends.of(number, words, whole=block.strong > 0)
        if end > 0:
            name, rest = words.cut(0, end), words.cut(end)
            if rest[:1] in _SEPARATORS:
                desk.mark(rest.cut(0, 1))
                rest = rest.cut(1)
            if name[-1:] in _SEPARATORS:
                desk.mark(name.cut(len(name) - 1))
                name = name.cut(0, -1)
            items.append({"name": name, "description": rest or None})
        elif items and items[-1]["description"] is None and _describes(items[-1]["name"], block, blocks[number - 1]):
            items[-1]["description"] = words
        elif items and marked and block.kind == "paragraph" and not block.strong and words[-1] in ".!?" and items[-1]["description"] is not None:
            # In a list whose names are marked, a sentence belongs to the item before it.
            further.setdefault(len(items) - 1, [items[-1]["description"]]).append(words)
        else:
            items.append({"name": words, "description": None})
    for number, texts in further.items():
        items[number]["description"] = join(texts)
    return items


def _once(blocks: Sequence[Block], desk: Desk) -> Sequence[Block]:
    """The blocks without what a scraper wrote twice: an item's text again, its colon and all, before the next item."""
    if not any(block.words[:1] == ":" for block in blocks):
        return blocks
    found: list[Block] = []
    echoes: list[Words] = []
    for block in blocks:
        words, before = block.words, found[-1].words if found else ""
        said = words[1:].lstrip() if words[:1] == ":" else ""
        ends = (before[match.end() :].strip() for match in _COLON.finditer(before, 0, _LIMIT)) if said else ()
        again = next((text for text in ends if text and said.startswith(text)), None)
        if again is None:
            found.append(block)
            continue
        end = len(words) - len(said) + len(again)
        echoes.append(words.cut(0, end))
        if rest := words.cut(end):
            found.append(block._replace(words=rest, strong=0))
    for echo in echoes:
        desk.mark(echo)
    if echoes:
        desk.notes.append(note("text.echoed", (echoes[0].span.start, echoes[-1].span.end), count=len(echoes)))
    return found


def _titles(blocks: Sequence[Block], plain: Callable[[str], str]) -> frozenset[int]:
    """The blocks that are names as a whole, whatever colons stand in them: headings, or every other line where each has sentences under it."""
    headings = frozenset(number for number, block in enumerate(blocks) if block.kind == "heading" and block.words)
    if headings or len(blocks) % 2 or len(blocks) < _PAIRS:
        return headings
    names, texts = blocks[::2], blocks[1::2]
    if any(block.kind != "paragraph" or not block.words or block.strong for block in blocks):
        return headings
    if any(len(block.words) > _NAME or ends_sentence(block.words) for block in names):
        return headings
    if not all(ends_sentence(block.words) for block in texts):
        titled = all(_is_titled(block.words) and " " in block.words for block in names) and len(names) > 2
        said = all(len(block.words.split()) > _FOLLOW and not _is_titled(block.words) for block in texts)
        return frozenset(range(0, len(blocks), 2)) if titled and said else headings
    # Where most have a colon of their own they are names with what is said of them.
    return frozenset(range(0, len(blocks), 2)) if sum(_name_end(plain(block.words)) > 0 for block in names) * 2 < len(names) else headings


def _is_part(words: str) -> bool:
    """Whether what follows a colon is as a name's part is written: some words with capitals, no list and no sentence."""
    return " " in words and "," not in words and _is_titled(words) and not ends_sentence(words)


def _is_titled(words: str) -> bool:
    """Whether all words but the small ones of a name begin with a capital or a sign."""
    return all(not word[0].islower() or word in SMALL or not word.islower() for word in words.split())


def _describes(name: Words, block: Block, before: Block) -> bool:
    """Whether a block is the description of the name before it: a sentence after a title."""
    if block.kind == "heading" or (block.kind == "item" and before.kind == "item"):
        return False
    return before.kind == "heading" or (block.words[-1] in ".!?…" and name[-1] not in ".!?" and len(block.words) > len(name) // 2)

"""What stands under a heading, as far as it bears out what the heading's words only hint at."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy, screen
from extractor.readers.lines import ends_sentence
from extractor.unknown.people import ends_as_somebody, is_somebody
from extractor.unknown.shapes import LINE

__all__ = ["asks", "listed", "mentions", "shows", "speaks_of"]

_ASKED_NEAR = 5
_REACH = 16
"""So many blocks after a heading are looked at."""
_TITLE = 4
"""An item of more words is no occupation's name alone."""
_SENTENCE = 60
_MARK = 2
"""A rule of so many characters is a bullet that stands in a line of its own."""
_LINES = 3
"""So many short lines one after the other are a list that lost its bullets."""
_CLUES = {
    "offers": lazy(
        r"(?i)\b(?:(?:job|apprenticeship) vacanc(?:y|ies)|vacanc(?:y|ies) (?:are |is )?(?:open|near|now|found|available)"
        r"|closing dates?\b|apply (?:by|now)|posted \d"
        r"|(?:wage|location|start date|provider|duration|course type|closing date): \S"
        r"|we (?:can't|cannot|couldn't|could not) find any)"
    ),
    "money": lazy(r"\p{Sc}\s?\d|\b\d{2,3}[,.\s]?\d{3}\b|\b\d{2,3}k\b|\b(?:USD|GBP|EUR|CAD|AUD|NZD|INR)\b"),
    "growth": lazy(
        r"\d\s?%|\bper ?cent\b|\b(?:gr[eo]w\w*|demand|declin\w+|shrink\w*|increas\w+|retir\w+|posts|openings?|vacanc(?:y|ies)"
        r"|shortages?|expected to"
        r"|projected|chances)\b"
    ),
}


def _below(blocks: Sequence[Block], index: int, heads: Container[int]) -> list[Block]:
    """The blocks between a heading and the next one that is not deeper."""
    found: list[Block] = []
    own = blocks[index].level
    for at in range(index + 1, min(index + 1 + _REACH, len(blocks))):
        level = blocks[at].level
        if at in heads and (level is None or own is None or level <= own):
            break
        if own is None and found and _turns(found[-1], blocks[at]):
            break
        found.append(blocks[at])
    return found


def _turns(before: Block, block: Block) -> bool:
    """Whether a line of a text without markup may be a heading that nobody knows: what stands before it is over, and it is no sentence."""
    if block.kind != "paragraph" or len(block.words) >= LINE:
        return False
    return before.kind == "item" or (ends_sentence(before.words) and before.words[-1] != ":" and block.words[-1:] not in {".", "!", ":", ";"})


def listed(blocks: Sequence[Block], index: int, heads: Container[int]) -> bool:
    """Whether items stand under a heading, with their bullets or without."""
    short = 0
    for block in _below(blocks, index, heads):
        if block.kind == "item" or (block.kind == "rule" and block.end - block.start <= _MARK):
            return True
        line = block.kind == "paragraph" and len(block.words) < (_SENTENCE if ends_sentence(block.words) else LINE)
        short = short + 1 if line else 0
        if short >= _LINES:
            return True
    return False


def shows(blocks: Sequence[Block], index: int, heads: Container[int], clue: str) -> bool:
    """Whether the text under a heading has what its words need: one of `_CLUES`, `items`, `prose`, `titles`, `moves`, `careers` or `steps`."""
    if clue == "items":
        return listed(blocks, index, heads)
    below = _below(blocks, index, heads)
    if clue == "prose":
        return bool(below) and not listed(blocks, index, heads)
    if clue == "titles":
        items = [block.words for block in below if block.kind == "item"]
        short = len(items) > 1 and len(items) == len(below) and all(len(words.split()) <= _TITLE and words[-1].isalpha() for words in items if words)
        return short and sum(ends_as_somebody(words) for words in items) * 2 >= len(items)
    if clue == "moves":
        return any(mentions(block, "career_path") for block in below) or _careers(below)
    if clue == "careers":
        return _careers(below)
    if clue == "steps":
        counted = [
            block
            for block in below
            if block.number is not None or block.words[:2].rstrip(".)").isdigit() or block.words.casefold().startswith("step")
        ]
        return len(counted) > 1
    pattern = _CLUES[clue]
    return any(pattern.search(cell) for block in below for cell in (block.words, *block.cells))


def _careers(below: Sequence[Block]) -> bool:
    """Whether names of those who do something stand there: half of the first short lines are some, or without any, the text has one."""
    short = [key.split() for block in below if (key := key_of(block.words)) and len(key.split()) <= _TITLE + 1][:_TITLE]
    if short:
        return sum(map(is_somebody, (words[-1] for words in short))) * 2 >= len(short)
    return any(is_somebody(word) for block in below for word in key_of(block.words[:_READ]).split())


def asks(blocks: Sequence[Block], index: int, listed_at: Container[int] = ()) -> bool:
    """Whether questions stand right under a heading: deeper headings that all ask something, or in a text without markup lines that do.

    `listed_at` is where lines of the page's contents begin: a list of questions is none of these.
    """
    own = blocks[index].level
    if own is None:
        if index + 1 < len(blocks) and blocks[index + 1].start in listed_at:
            return False
        near = blocks[index + 1 : index + 1 + _ASKED_NEAR]
        return bool(near) and not blocks[index].words.endswith("?") and near[0].words.endswith("?") and sum(map(_asks, near)) > 1
    asked = 0
    for at in range(index + 1, min(index + 1 + _REACH, len(blocks))):
        block = blocks[at]
        if block.level is not None and block.level <= own:
            break
        if block.level is not None:
            if not block.words.endswith("?"):
                return False
            asked += 1
    return asked > 1


def _asks(block: Block) -> bool:
    return block.kind == "paragraph" and block.words.endswith("?") and len(block.words) < LINE * 2


_SPOKEN: tuple[tuple[str, str], ...] = (
    (
        "salary",
        (
            r"\b(?:a|an|per) (?:year|hour|month|week|day|annum)\b"
            r"|\b(?:earn\w*|paid|salar\w+|wages?|pay)\b"
        ),
    ),
    (
        "outlook",
        (
            r"\b(?:expected|projected|forecast|gr[eo]w\w*|demand|vacanc\w+|openings?|shortage|retir\w+|declin\w+|shrink\w*|posts|future|decade)\b"
            r"|\d\s?(?:%|percent)|\bby 20\d\d\b"
        ),
    ),
    (
        "education",
        (
            r"\b(?:degrees?|diplomas?|bachelor\S*|master'?s|doctora\w+|certificat\w+|courses?|college|university|school|apprentice\w*|licen[cs]\w+"
            r"|exams?|GCSEs?|A-levels?|tuition|train(?:ed|ing)|qualif\w+)\b"
        ),
    ),
    (
        "work_environment",
        (
            r"\b(?:hours|shifts?|weekends?|evenings?|nights?|outdoors|indoors|offices?|on site|travel\w*|full[- ]time|part[- ]time|noise|dust|weather"
            r"|from home|rota)\b"
        ),
    ),
    (
        "career_path",
        (
            r"\b(?:becom\w+|promot\w+|move (?:on|up|into)|progress\w*|senior|supervisors?|managers?|directors?|head of|partner"
            r"|own (?:shop|business|firm|workshop)|set up)\b"
        ),
    ),
    (
        "qualifications",
        (
            r"\b(?:patien\w+|calm|fit|strong|creativ\w+|organi[sz]ed|communicat\w+|attention|detail|an? (?:eye|head|ear|feeling) for|skills?|ability"
            r"|able to|must (?:be|have)|team|listen\w*|accura\w+|curio\w+|stamina|humou?r|empathy|dexterity)\b"
        ),
    ),
)
"""What the text of a section speaks of."""
_BESIDE = {"qualifications": ("qualifications", "education")}
"""Sections that speak of another one's matters as well: qualifications are skills, or degrees."""
_SUM = lazy(r"\p{Sc}\s?\d++(?:[.,]\d++)*+")
_PRICED = lazy(r"\b(?:costs?|priced?|prices|fees?|tuition)\b", regex.IGNORECASE)
_PRICES = lazy(r"\b(?:tuition|fees?|costs?|courses?)\b", regex.IGNORECASE)
_LED, _FOLLOWED, _WORD = 40, 60, 10


class _Pay:
    """The words for pay, and the amounts that are no price of anything: what a course costs is said before them or behind them in their sentence."""

    def __init__(self, words: str) -> None:
        self._words = lazy(words, regex.IGNORECASE)
        self.may_stand = screen(self._words, _SUM)

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """Give all of them, the words first."""
        yield from self._words.finditer(text)
        yield from (one for one in _SUM.finditer(text) if not _is_price(text, *one.span()))

    def search(self, text: str) -> regex.Match[str] | None:
        """Give one of them, if there is any."""
        return next(self.finditer(text), None)


def _is_price(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _LED - _WORD) : start].rpartition(".")[2]
    stop = text.find(".", end, end + _FOLLOWED + _WORD)
    return any(len(before) - one.end() <= _LED for one in _PRICED.finditer(before)) or any(
        one.start() - end <= _FOLLOWED for one in _PRICES.finditer(text, end, stop if stop >= 0 else end + _FOLLOWED + _WORD)
    )


_TEXTS = {field: _Pay(pattern) if field == "salary" else lazy(pattern, regex.IGNORECASE) for field, pattern in _SPOKEN}
_SCREENS = {field: pattern.may_stand if isinstance(pattern, _Pay) else screen(pattern) for field, pattern in _TEXTS.items()}
_ENOUGH = 2
"""So many different words of it are enough."""
_READ = 600


def speaks_of(blocks: Sequence[Block], index: int, heads: Container[int]) -> str | None:
    """The section whose words the text under a heading has most of, where none comes near it."""
    below = _below(blocks, index, heads)
    items = [block.words for block in below if block.kind == "item"]
    if len(items) > 1 and len(items) == len(below) and sum(ends_as_somebody(words) for words in items) * 3 >= len(items) * 2:
        return "related_careers" if all(len(words.split()) <= _TITLE + 1 for words in items) else None
    text = " ".join(word for block in below for word in (block.words, *block.cells))[:_READ]
    found = sorted(((len(_met(field, text)), field) for field in _TEXTS), reverse=True)
    (best, field), (second, _) = found[:2]
    # In a text without markup more than the section may stand there: its first words have to speak of the same.
    begins = blocks[index].level is not None or (bool(below) and mentions(below[0], field))
    return field if best >= _ENOUGH and best > second and begins else None


def _met(field: str, text: str) -> set[str]:
    """The words of a section that a text has."""
    return {match[0].casefold() for match in _TEXTS[field].finditer(text)} if _SCREENS[field](text) else set()


def mentions(block: Block, field: str) -> bool:
    """Whether a block speaks of what a section is about, as far as there are words for it."""
    fields = [one for one in _BESIDE.get(field, (field,)) if one in _TEXTS]
    return not fields or any(_SCREENS[one](block.words) and _TEXTS[one].search(block.words) for one in fields)

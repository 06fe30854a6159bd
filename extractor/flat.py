"""A page that a scraper put into one line, or nearly, with a space where its blocks met: its lists and entries parted again.

Headings have been found by their words before. Between them only what a list, a question, a numbered step or years of experience show
is parted; paragraphs that lost their ends stay together. A cut where white space stands is no repair.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

import regex

from extractor.blocks import Block, Page
from extractor.flat_marks import bulleted, unmarked
from extractor.inside import none_stands
from extractor.joined_names import begins_name
from extractor.layouts.match import Row
from extractor.layouts.model import Label, Section
from extractor.layouts.model import Part as PartData
from extractor.parts import Takes
from extractor.patterns import Led
from extractor.recognise import Recognised, keys_of
from extractor.repairs import divide
from extractor.run_on import END, SHORTENED, joints_of, spaced

__all__ = ["is_flat", "joined_lists", "part_flat"]

_BLOCKS = 40
_LONG = 400
_HOLDS = 200
"""Blocks are longer on average where each holds a section, its heading and all."""
_SHORTENED = f"{SHORTENED}|inc|ltd|corp|co|dept|est|misc|incl|excl|min|max|avg|hrs?|yrs?|lbs?|ft|[dm]rs?|ms|st"
_ENDS = rf"(?:{END}|(?<=(?<![\p{{L}}.&])\p{{Lu}}{{2,6}}[.!?]))"
"""Where a space follows, capitals alone end a sentence too ("under GDPR. They"), but no initials."""
_SHAPES = {
    # No sentence begins small; behind what a full stop makes short, words do.
    "items": rf"{_ENDS}\s(?=[\p{{Lu}}\p{{Nd}}“\"(]|(?<!\b(?:{_SHORTENED})\.\s)\p{{Ll}}{{2,21}}\s\p{{Ll}})"
    # Inside a sentence no article is written with a capital, but in a title.
    r"|(?<=\p{Ll}\p{Ll}|\p{Ll}\))\s(?=(?:An?|The)\s\p{Ll}{3})",
    "named": rf"{_ENDS}\s(?=(?:[\p{{Lu}}\p{{Nd}}“\"]|\p{{Ll}}-?\p{{Lu}}|\.(?=\p{{Lu}}))(?:[^.!?…:]|\.(?=\S)){{1,80}}:\s)",
}
"""By what a part takes, the space between its items, which is cut off at both ends."""
_LISTS = ("items", "named")
_NONE: frozenset[str] = frozenset()
_REACH = 210
"""A question and what follows it, or a title or a label and the years behind it, are not longer."""
_SENTENCE = regex.compile(rf"{_ENDS}(?=\s|$)")
_TITLES = 2
_ENOUGH = 3
"""So many lists in one paragraph each show that the page's lists were joined."""
_PROSE, _HOLD = frozenset({"prose", "text"}), frozenset({"section", "part"})
_ALIKE, _FEW = 5, 4
"""So many sections that begin alike, and all but one in so many, show how the page's paragraphs begin."""
_SURE = {"items": _ENOUGH, "named": 2}
"""So many of one kind show it of that kind: scrapers stumble over what is bold inside a list; several names with colons are no prose."""
_BEGINS = rf"(?:^|{_ENDS}\s)"
_SHORT = r"|(?<=(?:\s|\A)(?:No|Yes)\.)\s"
"""Where an answer of one word ends, too."""
_QUESTION = r"\p{Lu}(?:[^.!?]|\.(?=\p{L}|\s\p{Ll})){3,200}\?(?=\s[\p{Lu}\p{Nd}“\"])"
_OPENS = r"(?:[\p{Lu}\p{Nd}“\"]|\p{Ll}-?\p{Lu})"
"""How what stands behind a label or years may begin."""
_YEARS = rf"[.\p{{Nd}}]?\p{{Lu}}(?:[^.!?]|\.(?=\p{{L}})){{1,100}}?(?=\s\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}}|\+)\s?years?\s{_OPENS})"
"""A title before its years, which are parted from what follows as elsewhere."""


def is_flat(page: Page, keys: Sequence[str], found: Recognised) -> bool:
    """Whether a page has so few blocks for its length that they cannot be the page's own: next to none, or none that is a section's heading."""
    length, blocks = len(page.text), max(len(page.blocks), 1)
    return (length > _LONG * blocks and blocks < _BLOCKS) or (length > _HOLDS * blocks and none_stands(keys, found))


def joined_lists(blocks: Sequence[Block], keys: Sequence[str], found: Recognised, takes: Mapping[str, Takes]) -> frozenset[str]:
    """The kinds of a page's lists of which each stands in one paragraph: their elements were joined, and those of the text were not."""
    if found.rows is None:
        return _NONE
    lists, apart = dict.fromkeys(_LISTS, 0), set()
    for index, key in enumerate(keys[:-2]):
        shape = next((shape for row in found.rows[key] if (shape := _shape(row, takes)[0]) in _LISTS), None) if key else None
        if shape is None or shape in apart or found.rows[keys[index + 1]]:
            continue
        block = blocks[index + 1]
        if block.kind != "paragraph" or not found.rows[keys[index + 2]]:
            apart.add(shape)
            if len(apart) == len(_LISTS):
                return _NONE
        lists[shape] += len(_cuts(block.words, regex.compile(_SHAPES[shape])) or (_named_joints(block.words, found) if shape == "named" else ())) > 1
    whole = {shape: count for shape, count in lists.items() if shape not in apart}
    return frozenset(shape for shape, count in whole.items() if count >= _SURE[shape] or (not apart and sum(whole.values()) >= _ENOUGH))


def part_flat(
    blocks: list[Block], keys: list[str], found: Recognised, takes: Mapping[str, Takes], only: Collection[str] | None = None
) -> tuple[list[Block], list[str]]:
    """The blocks with lists and entries parted, by the section and part that they stand in; only such lists, where these alone were joined."""
    if found.rows is None:
        return blocks, keys
    if only is None:
        blocks = [unmarked(block) if block.kind == "paragraph" else block for block in blocks]
        keys = keys_of(blocks)
    parted: list[Block] = []
    questions = _pattern("entries", ())
    prose = _paragraphs(blocks, keys, found, takes) if only is None else None
    pattern: regex.Pattern[str] | Led | None = None
    paragraphs: regex.Pattern[str] | None = None
    named = False
    role: str | None = None
    for block, key in zip(blocks, keys, strict=True):
        rows = found.rows[key]
        if pattern is questions and block.words.endswith("?"):
            # A question may say what a heading says.
            rows = ()
        for row in rows:
            shape, labels = _shape(row, takes)
            if shape is not None:
                paragraphs = prose if shape in {*_PROSE, "entries"} else None
                pattern = _pattern(shape, labels) if only is None or shape in only else None
                named = pattern is not None and shape == "named"
                titled = pattern is questions and getattr(row.data, "card", None) is None
                role = found.role.role if titled and found.role is not None else None
        if not rows and block.kind == "paragraph":
            bare, cuts = bulleted(block) if only is None else (block, [])
            cuts = cuts or (_cuts(bare.words, pattern) if pattern is not None and bare is block else [])
            cuts = cuts or (_named_joints(bare.words, found) if named else [])
            begun = _cuts(bare.words, paragraphs) if paragraphs is not None and not (cuts and pattern is questions) else []
            cuts = sorted({*(cuts or (_by_role(bare.words, role) if role is not None else [])), *begun})
            pieces = divide(bare, cuts) if cuts else [bare]
            parted.extend(pieces if bare is block else [piece._replace(kind="item") for piece in pieces])
        else:
            parted.append(block)
    return parted, keys_of(parted)


def _named_joints(words: str, found: Recognised) -> list[int]:
    """Where names with a colon were joined to the text before them without a space; items without a full stop leave nothing else there."""
    joints = joints_of(words, found.role.role if found.role is not None else None)
    return [at for at in joints if begins_name(words, at)]


def _paragraphs(blocks: Sequence[Block], keys: Sequence[str], found: Recognised, takes: Mapping[str, Takes]) -> regex.Pattern[str] | None:
    """What parts paragraphs: nothing, but where nearly all sections' texts begin with the occupation, as their further paragraphs do then."""
    if found.rows is None or found.role is None:
        return None
    begins, parts = _beginnings(found.role.role)
    heads = (at for at, key in enumerate(keys[:-1]) if any(row.kind in _HOLD and _shape(row, takes)[0] in _PROSE for row in found.rows[key]))
    texts = [blocks[at + 1].words for at in heads if blocks[at + 1].kind == "paragraph" and not found.rows[keys[at + 1]]]
    alike = sum(begins.match(words) is not None for words in texts)
    return parts if alike >= _ALIKE and alike * _FEW > len(texts) * (_FEW - 1) else None


@lru_cache(maxsize=64)
def _beginnings(role: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What begins with the occupation, and the space before a sentence that does."""
    begins = rf"{spaced(role)}(?:e?s)?\s\p{{Ll}}"
    return regex.compile(begins), regex.compile(rf"{_ENDS}\s(?={begins})")


def _shape(row: Row, takes: Mapping[str, Takes]) -> tuple[str | None, Sequence[str]]:
    """What a heading's part takes, and the labels inside it; None where the part before it goes on."""
    data = row.data
    if row.kind in {"section", "container", "boilerplate"}:
        labels = tuple(text for texts in data.labels.values() for text in texts) if isinstance(data, Section) else ()
        return takes.get(row.field or "", "prose"), labels
    return (data.shape, ()) if isinstance(data, PartData | Label) else (None, ())


def _cuts(words: str, pattern: regex.Pattern[str] | Led) -> list[int]:
    if isinstance(pattern, Led):
        return [at for found in pattern.finditer(words) for at in (found.at, found.end) if 0 < at < len(words)]
    return [at for match in pattern.finditer(words) for at in match.span() if 0 < at < len(words)]


def _by_role(words: str, role: str) -> list[int]:
    """Where titles that end in the page's role begin and end; nowhere where some may lack it, as uneven texts under them show."""
    found = list(_role_titles(role).finditer(words))
    if len(found) < _TITLES:
        return []
    ends = [*(one.at for one in found[1:]), len(words)]
    texts = {sum(1 for _ in _SENTENCE.finditer(words, one.end, end)) for one, end in zip(found, ends, strict=True)}
    return [at for one in found for at in (one.at, one.end) if 0 < at < len(words)] if len(texts) == 1 else []


@lru_cache(maxsize=64)
def _role_titles(role: str) -> Led:
    return Led(_BEGINS, rf"(?:[\p{{Lu}}\p{{Nd}}][^\s.!?:]{{0,40}}\s|(?:&|and|for|in|of|the)\s){{1,8}}?{spaced(role)}(?=\s\p{{Lu}})", _REACH)


@lru_cache(maxsize=64)
def _pattern(shape: str, labels: Sequence[str]) -> regex.Pattern[str] | Led | None:
    """What to cut out of a part that takes such things; entries with labels of their own have titles before years, and no questions."""
    if shape == "entries":
        names = "|".join(r"\d{1,2}".join(map(regex.escape, text.split("{n}"))) for text in labels)
        if names:
            return Led(rf"{_BEGINS}|(?<=\p{{Lu}}\.)\s(?={names})", rf"{_YEARS}|(?:{names})(?=\s{_OPENS})", _REACH)
        return Led(_BEGINS + _SHORT, _QUESTION, _REACH)
    return regex.compile(_SHAPES[shape]) if shape in _SHAPES else None

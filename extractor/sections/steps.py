"""Steps that no label counts: by a list, by titles, by numbers of their own, or by the run that stands twice."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Tree
from extractor.sections.orders import is_order
from extractor.sections.titled import AROUND, by_turns, in_bold, is_named
from extractor.text import Words, join
from extractor.unknown.ways import are_routes

__all__ = ["parted", "step_of", "unlabelled_steps"]

_LEADING = lazy(r"(\d{1,2})[.):]?\s*(?=\p{Lu})")
_ALONE = lazy(r"0?(\d{1,2})[.):]?")
"""A step's number in a line of its own, as a box beside the step leaves it."""
_COUNTED = lazy(r"(?:step|stage|phase)\s#?(\d{1,2})(?:\s?[:.)–—-]{1,2}\s?|\s(?=\p{Lu})|$)", regex.IGNORECASE)
"""What a step begins with that counts itself."""
_BARE = lazy(r"(\d{1,2})[.):]?\s(?=\p{Lu})")
"""A number before a step's title in a line of its own."""
_TITLE = 100
_OPTIONS = lazy(r"\b(?:through|via|(?:[Rr]outes?|[Ww]ays?|[Oo]ptions?|paths|pathways)(?: \w+){0,5}|(?:either|any|one) of(?: \w+){0,4}):$")
"""How a line ends that leads in to ways of which one is enough."""
_SEVERAL = 2


def step_of(number: int, blocks: Sequence[Block]) -> Tree:
    """A step of some blocks: the first is its title where it is a heading, or short and no sentence."""
    title: Words | None = None
    first = blocks[0]
    if len(blocks) > 1 and (first.kind == "heading" or (len(first.words) <= _TITLE and not ends_sentence(first.words))):
        title, blocks = first.words, blocks[1:]
    return {"number": number, "title": title, "text": join(block.words for block in blocks)}


def unlabelled_steps(blocks: Sequence[Block], desk: Desk) -> tuple[list[Block], list[Tree], list[Block]]:
    """What leads in to the steps, the steps, and what stands behind them."""
    begun = _past_contents(blocks) if desk.unknown else 0
    lead, steps, tail = _steps(blocks[begun:], desk)
    return [*blocks[:begun], *lead], steps, tail


def _steps(blocks: Sequence[Block], desk: Desk) -> tuple[list[Block], list[Tree], list[Block]]:
    """The steps by what marks them best: their numbers, their titles, or a list."""
    counted = _counted(blocks)
    if counted:
        bounds = [*counted, len(blocks)]
        steps = [_counting(number, blocks[bounds[number - 1] : bounds[number]], desk) for number in range(1, len(bounds))]
        return list(blocks[: counted[0]]), steps, []
    titled = _titled(blocks) or _ordered(blocks, in_bold(blocks) or (by_turns(blocks) if desk.unknown else []))
    if desk.unknown and (are_routes([str(blocks[at].words) for at in titled]) or _are_options(blocks)):
        return list(blocks), [], []
    if titled:
        bounds = [*titled, len(blocks)]
        steps = [_under(at + 1, [b for b in blocks[bounds[at] : bounds[at + 1]] if b.words], desk) for at in range(len(titled))]
        _uncount(steps, desk)
        return list(blocks[: titled[0]]), [step for step in steps if step["text"]], []
    items = [number for number, block in enumerate(blocks) if block.kind == "item"]
    if items and (under := _under_numbers(blocks)) is not None:
        return under
    if items:
        chosen = [blocks[number] for number in items]
        numbers = _numbers(chosen, desk)
        named = all(is_named(block) for block in chosen) and [words for _, words in numbers] == [block.words for block in chosen]
        rest = [block for number, block in enumerate(blocks) if number < items[0]]
        tail = [block for number, block in enumerate(blocks) if number > items[0] and block.kind != "item"]
        if named:
            return rest, [_named(number, block, desk) for (number, _), block in zip(numbers, chosen, strict=True)], tail
        return rest, [{"number": n, "title": None, "text": words} for n, words in numbers], tail
    starts = [block.start for block in blocks]
    for span in desk.kept:
        within = range(bisect_left(starts, span.start), bisect_left(starts, span.end))
        run = [number for number in within if blocks[number].kind != "row" and blocks[number].words]
        if run:
            pairs = _numbers([blocks[number] for number in run], desk)
            steps = [{"number": n, "title": None, "text": words} for n, words in pairs]
            return list(blocks[: run[0]]), steps, list(blocks[run[-1] + 1 :])
    return list(blocks), [], []


def _past_contents(blocks: Sequence[Block]) -> int:
    """Where a list ends that only names the steps whose texts follow it; 0 where the first list does not."""
    begun = next((number for number, block in enumerate(blocks) if block.kind == "item"), len(blocks))
    end = begun
    # Numbers that begin anew are those of the steps themselves.
    while end < len(blocks) and blocks[end].kind == "item" and not (end > begun and blocks[end].number == blocks[begun].number is not None):
        end += 1
    behind = {_bare_key(block.words) for block in blocks[end:] if len(block.words) <= _TITLE}
    return end if end - begun > 1 and all(_bare_key(block.words) in behind for block in blocks[begun:end]) else 0


def _bare_key(words: Words) -> str:
    """What a step's title says, without its number."""
    match = _COUNTED.match(words) or _LEADING.match(words)
    return key_of(words[match.end() :] if match is not None and match.end() < len(words) else words)


def _are_options(blocks: Sequence[Block]) -> bool:
    """Whether the first list counts up ways of which one is enough ("You can get there through:")."""
    first = next((number for number, block in enumerate(blocks) if block.kind == "item"), 0)
    if not first or blocks[first].number is not None:
        return False
    lead = blocks[first - 1].words
    return lead[-1:] == ":" and _OPTIONS.search(lead, max(0, len(lead) - _TITLE)) is not None


def _titled(blocks: Sequence[Block]) -> list[int]:
    """The places of the steps' headings; deeper ones are about something in their step."""
    heads = [(number, block.level) for number, block in enumerate(blocks) if block.kind == "heading"]
    top = min((level for _, level in heads if level is not None), default=None)
    return [number for number, level in heads if level is None or level == top]


def _ordered(blocks: Sequence[Block], titles: list[int]) -> list[int]:
    """Titles that no heading marks, where most of them tell the reader what to do: else they may name ways, of which one is enough."""
    return titles if sum(is_order(blocks[at].words) for at in titles) * 2 > len(titles) else []


def _under(number: int, blocks: Sequence[Block], desk: Desk) -> Tree:
    """A step by its title in a line of its own, or in bold before its text."""
    return _named(number, blocks[0], desk) if len(blocks) == 1 and is_named(blocks[0]) else step_of(number, blocks)


def _uncount(steps: list[Tree], desk: Desk) -> None:
    """Take the numbers off the steps' titles, where all have theirs ("1. Find a yard", "Step 1: Find a yard")."""
    said = [("title", step["title"]) if step["title"] else ("text", step["text"]) for step in steps]
    found = [_COUNTED.match(words) or _LEADING.match(words) for _, words in said]
    if not all(
        match is not None and int(match[1]) == step["number"] and match.end() < len(match.string) for match, step in zip(found, steps, strict=True)
    ):
        return
    for (name, words), match, step in zip(said, found, steps, strict=True):
        assert match is not None
        desk.mark(words.cut(0, match.end()))
        step[name] = words.cut(match.end())


def _under_numbers(blocks: Sequence[Block]) -> tuple[list[Block], list[Tree], list[Block]] | None:
    """The steps of a list whose numbers are titles, each with its text below it; None where one has none.

    A list that a text's paragraphs part begins anew with each number: all may be the first. The last step takes no more than the others do.
    """
    at = [number for number, block in enumerate(blocks) if block.number is not None]
    numbers = [blocks[number].number for number in at]
    if len(at) < _SEVERAL or not (set(numbers) == {1} or numbers == list(range(1, len(at) + 1))):
        return None
    bounds = [*at, len(blocks)]
    groups = [[block for block in blocks[bounds[n] : bounds[n + 1]] if block.words and block.kind != "row"] for n in range(len(at))]
    titled = all(len(group[0].words) <= _TITLE and not ends_sentence(group[0].words) for group in groups)
    if not titled or any(len(group) == 1 or group[1].kind == "item" for group in groups):
        return None
    most = max(len(group) for group in groups[:-1])
    groups[-1], tail = groups[-1][:most], groups[-1][most:]
    return list(blocks[: at[0]]), [step_of(number, group) for number, group in enumerate(groups, 1)], tail


def _counted(blocks: Sequence[Block]) -> list[int]:
    """The places of lines that begin with "Step 1", "Step 2" and so on, or are such numbers alone; none where a number is missing."""
    found = [(at, int(match[1])) for at, block in enumerate(blocks) if block.kind not in {"row", "heading"} and (match := _count(block))]
    return [at for at, _ in found] if len(found) > 1 and [number for _, number in found] == list(range(1, len(found) + 1)) else []


def _count(block: Block) -> regex.Match[str] | None:
    """The number that a line begins with as a step, or is."""
    words = block.words
    bare = _BARE.match(words) if block.strong or (len(words) <= _TITLE and not ends_sentence(words)) else None
    return _COUNTED.match(words) or _ALONE.fullmatch(words) or bare


def _counting(number: int, blocks: Sequence[Block], desk: Desk) -> Tree:
    """A step whose first block counts itself; what else it says is the step's title, or its text where nothing follows or it is a sentence."""
    first, following = blocks[0].words, [block for block in blocks[1:] if block.words and block.kind != "row"]
    match = _count(blocks[0])
    assert match is not None
    desk.mark(first.cut(0, match.end()))
    words = first.cut(match.end())
    if not words and following:
        return step_of(number, following)
    titled = bool(following) and len(words) <= _TITLE and not ends_sentence(words)
    texts = [block.words for block in following]
    if not titled and is_named(blocks[0]) and match.end() < blocks[0].strong:
        title, words = parted(words, blocks[0].strong - match.end(), AROUND, desk)
        return {"number": number, "title": title, "text": join([words, *texts])}
    return {"number": number, "title": words if titled else None, "text": join(texts if titled else [words, *texts])}


def _named(number: int, block: Block, desk: Desk) -> Tree:
    """A step by its title in bold and what stands behind it."""
    title, text = parted(block.words, block.strong, AROUND, desk)
    return {"number": number, "title": title, "text": text}


def parted(words: Words, end: int, marks: str, desk: Desk) -> tuple[Words, Words]:
    """What stands before a place and behind it, without the marks between the two, which are set aside."""
    first, last = len(words[:end].rstrip(marks)), len(words) - len(words[end:].lstrip(marks))
    for mark in (words.cut(first, end), words.cut(end, last)):
        if mark:
            desk.mark(mark)
    return words.cut(0, first), words.cut(last)


def _numbers(blocks: Sequence[Block], desk: Desk) -> list[tuple[int, Words]]:
    """Each step's number and words: from the list's own numbers, from numbers glued to the words, else the position."""
    numbers = [block.number for block in blocks]
    if all(number is not None for number in numbers) and numbers == sorted(set(numbers), key=lambda n: n or 0):
        return [(block.number or 0, block.words) for block in blocks]
    matches = [_LEADING.match(block.words) for block in blocks]
    if all(match is not None and int(match[1]) == position for position, match in enumerate(matches, 1)):
        found = []
        for position, (block, match) in enumerate(zip(blocks, matches, strict=True), 1):
            assert match is not None
            words, mark = block.words.cut(match.end()), block.words.cut(0, match.end())
            desk.mark(mark)
            if mark.span.end == words.span.start:
                start, end = words.span.start - 1, words.span.start + 1
                desk.repairs.append(("glue.number", start, end, desk.read[start:end], f"{desk.read[start]}\n{desk.read[start + 1 : end]}"))
            found.append((position, words))
        return found
    return [(position, block.words) for position, block in enumerate(blocks, 1)]

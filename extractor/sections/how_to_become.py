"""The steps into the occupation."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extractor.blocks import Block
from extractor.findings import note
from extractor.layouts.match import template
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.text import Words, join

__all__ = ["HowToBecome", "Quality", "Step", "read"]

_NUMBER = lazy(r"\d{1,3}")
_LEADING = lazy(r"(\d{1,2})[.):]?\s*(?=\p{Lu})")
_TITLE = 100
_SENTENCE, _SEVERAL = 4, 2
_COUNTED = lazy(r"(?:step|stage|phase)\s(\d{1,2})(?:\s?[:.)–—-]{1,2}\s?|\s(?=\p{Lu})|$)", regex.IGNORECASE)
"""What a step begins with that counts itself."""
_NAMED = lazy(r"(?P<name>\p{Lu}[\p{L}’'-]*+(?:[ ,/][ ,/-]*+[\p{L}’'][\p{L}’'-]*+){0,6}+)[.:](?=\s|$)")


class Step(Record):
    """One step."""

    number: int
    """From the page's label, else the position."""
    title: str | None = None
    """The step's title; null where the page gives none."""
    text: str
    """What to do, its paragraphs joined by line breaks."""


class Quality(Record):
    """One quality that helps in the occupation."""

    name: str
    """What it is called."""
    description: str | None = None
    """Why it matters; null where the page only names it."""


class HowToBecome(Section):
    """How to become one."""

    steps: tuple[Step, ...] = ()
    """The steps in the page's order."""
    education: Section | None = None
    """What to learn before."""
    experience: Section | None = None
    """Experience that is asked for."""
    training: Section | None = None
    """What is learned on the job."""
    licenses: Section | None = None
    """Licences, certificates and registrations."""
    advancement: Section | None = None
    """Where the career may lead."""
    qualities: tuple[Quality, ...] = ()
    """Qualities that help in the occupation."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the lead text and the steps: by their labels, else by a list, titles, or the run that stands twice."""
    blocks = part.blocks
    inner, rest = _parts(part, desk)
    labels = {number: value for number, block in enumerate(blocks) if (value := _label(block, desk)) is not None}
    if labels:
        lead, steps, tail = _labelled(blocks, labels, desk)
    elif part.parts:
        lead, steps, tail = list(blocks), [], []
    else:
        lead, steps, tail = _unlabelled(blocks, desk)
    tree = plain_section(part, [*lead, *tail, *rest]) | inner
    tree["steps"] = steps
    numbers = [step["number"] for step in steps]
    if labels and numbers != list(range(1, len(numbers) + 1)):
        desk.notes.append(note("steps.numbering", steps[0]["text"].span if steps else None, numbers=", ".join(map(str, numbers))))
    return tree


def _parts(part: Part, desk: Desk) -> tuple[Tree, list[Block]]:
    """The subsections, and what stands in those that fill no field of their own."""
    tree: Tree = {"education": None, "experience": None, "training": None, "licenses": None, "advancement": None, "qualities": []}
    rest: list[Block] = []
    for inner in part.parts:
        name = inner.row.field or ""
        if name == "qualities":
            qualities, left = _qualities(inner.blocks, desk)
            tree[name].extend(qualities)
            rest.extend(left)
        elif name in tree and tree[name] is None:
            tree[name] = plain_section(inner)
        else:
            rest.extend(inner.blocks)
    return tree, rest


def _qualities(blocks: Sequence[Block], desk: Desk) -> tuple[list[Tree], list[Block]]:
    """Qualities by the name that each begins with: in bold, or up to the first full stop or colon."""
    found: list[Tree] = []
    rest: list[Block] = []
    for block in blocks:
        words = block.words
        match = _NAMED.match(words)
        end = block.strong or (match.end("name") if match else 0)
        if block.kind == "row" or not words:
            rest.append(block)
        elif found and found[-1]["description"] is None and (not end or _is_sentence(block, end)):
            found[-1]["description"] = words
        elif end:
            name = words.cut(0, end)
            left = words.cut(end)
            for mark in (name.cut(len(name.rstrip(" .:"))), left.cut(0, len(left) - len(left.lstrip(" .:")))):
                if mark:
                    desk.mark(mark)
            name, left = name.cut(0, len(name.rstrip(" .:"))), left.cut(len(left) - len(left.lstrip(" .:")))
            found.append({"name": name, "description": left or None})
        else:
            rest.append(block)
    return found, rest


def _is_sentence(block: Block, end: int) -> bool:
    """Whether what has a name's shape, up to `end`, says something of the name before it: plain words to the block's end, too many for a name."""
    return not block.strong and end >= len(block.words.rstrip(" .:")) and block.words.count(" ") >= _SENTENCE


def _label(block: Block, desk: Desk) -> int | None:
    """The number of a step's label ("Step 4"), or None."""
    words = block.words
    if len(words) > _TITLE or block.kind == "row":
        return None
    for text in desk.label_texts("step"):
        if template(text).fullmatch(words):
            match = _NUMBER.search(words)
            return int(match[0]) if match else None
    return None


def _labelled(blocks: Sequence[Block], labels: dict[int, int], desk: Desk) -> tuple[list[Block], list[Tree], list[Block]]:
    steps: list[Tree] = []
    tail: list[Block] = []
    at = sorted(labels)
    end_of_run = _end_of_run(blocks, at[0], desk)
    for number, start in enumerate(at):
        end = at[number + 1] if number + 1 < len(at) else len(blocks)
        if end_of_run is not None and start < end_of_run < end:
            tail.extend(blocks[end_of_run:end])
            end = end_of_run
        desk.mark(blocks[start].words)
        inner = [block for block in blocks[start + 1 : end] if block.words and block.kind != "row"]
        if inner:
            steps.append(_step(labels[start], inner))
    return list(blocks[: at[0]]), steps, tail


def _end_of_run(blocks: Sequence[Block], first: int, desk: Desk) -> int | None:
    """Where the steps end, when a dropped copy tells: what follows belongs to no step."""
    for span in desk.kept:
        if span.start <= blocks[min(first + 1, len(blocks) - 1)].start < span.end:
            return next((number for number, block in enumerate(blocks) if block.start >= span.end), None)
    return None


def _step(number: int, blocks: Sequence[Block]) -> Tree:
    title: Words | None = None
    first = blocks[0]
    if len(blocks) > 1 and (first.kind == "heading" or (len(first.words) <= _TITLE and not ends_sentence(first.words))):
        title, blocks = first.words, blocks[1:]
    return {"number": number, "title": title, "text": join(block.words for block in blocks)}


def _unlabelled(blocks: Sequence[Block], desk: Desk) -> tuple[list[Block], list[Tree], list[Block]]:
    counted = _counted(blocks)
    if counted:
        bounds = [*counted, len(blocks)]
        steps = [_counting(number, blocks[bounds[number - 1] : bounds[number]], desk) for number in range(1, len(bounds))]
        return list(blocks[: counted[0]]), steps, []
    titled = [number for number, block in enumerate(blocks) if block.kind == "heading"]
    if titled:
        bounds = [*titled, len(blocks)]
        steps = [_step(at + 1, [b for b in blocks[bounds[at] : bounds[at + 1]] if b.words]) for at in range(len(titled))]
        return list(blocks[: titled[0]]), [step for step in steps if step["text"]], []
    items = [number for number, block in enumerate(blocks) if block.kind == "item"]
    if items and (under := _under_numbers(blocks)) is not None:
        return under
    if items:
        chosen = [blocks[number] for number in items]
        numbers = _numbers(chosen, desk)
        rest = [block for number, block in enumerate(blocks) if number < items[0]]
        tail = [block for number, block in enumerate(blocks) if number > items[0] and block.kind != "item"]
        return rest, [{"number": n, "title": None, "text": words} for n, words in numbers], tail
    for span in desk.kept:
        run = [number for number, block in enumerate(blocks) if span.start <= block.start < span.end and block.kind != "row" and block.words]
        if run:
            pairs = _numbers([blocks[number] for number in run], desk)
            steps = [{"number": n, "title": None, "text": words} for n, words in pairs]
            return list(blocks[: run[0]]), steps, list(blocks[run[-1] + 1 :])
    return list(blocks), [], []


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
    return list(blocks[: at[0]]), [_step(number, group) for number, group in enumerate(groups, 1)], tail


def _counted(blocks: Sequence[Block]) -> list[int]:
    """The places of lines that begin with "Step 1", "Step 2" and so on; none where a number is missing."""
    found = [
        (at, int(match[1])) for at, block in enumerate(blocks) if block.kind not in {"row", "heading"} and (match := _COUNTED.match(block.words))
    ]
    return [at for at, _ in found] if len(found) > 1 and [number for _, number in found] == list(range(1, len(found) + 1)) else []


def _counting(number: int, blocks: Sequence[Block], desk: Desk) -> Tree:
    """A step whose first block counts itself; what else it says is the step's title, or its text where nothing follows or it is a sentence."""
    first, following = blocks[0].words, [block.words for block in blocks[1:] if block.words and block.kind != "row"]
    match = _COUNTED.match(first)
    assert match is not None
    desk.mark(first.cut(0, match.end()))
    words = first.cut(match.end())
    titled = bool(words) and bool(following) and len(words) <= _TITLE and not ends_sentence(words)
    texts = following if titled or not words else [words, *following]
    return {"number": number, "title": words if titled else None, "text": join(texts) if texts else words}


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

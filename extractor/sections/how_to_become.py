"""The steps into the occupation."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.findings import note
from extractor.layouts.match import template
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.sections.orders import first_order
from extractor.sections.steps import parted, step_of, unlabelled_steps

__all__ = ["HowToBecome", "Quality", "Step", "read"]

_NUMBER = lazy(r"\d{1,3}")
_TITLE = 100
_FIRST = lazy(r"(?i)(?:step|stage|phase)\s*#?1\b")
_SENTENCE = 4
_SEVERAL = 2
_NAMED = lazy(r"\A(?P<name>\p{Lu}[\p{L}’'-]*+(?:[ ,/][ ,/-]*+[\p{L}’'][\p{L}’'-]*+){0,6}+)[.:](?=\s|$)")


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
    if desk.unknown and part.heading is not None and _FIRST.match(part.heading.words):
        # The steps have no other heading than the first one's.
        blocks = [part.heading, *blocks]
    inner, rest = _parts(part, desk)
    labels = {number: value for number, block in enumerate(blocks) if (value := _label(block, desk)) is not None}
    if labels:
        lead, steps, tail = _labelled(blocks, labels, desk)
        if not steps:
            # Labels without what they stand above say nothing of the rest, unless they count it.
            lead, steps, tail = _above(blocks, labels, desk)
        if not steps:
            blocks, labels = [block for number, block in enumerate(blocks) if number not in labels], {}
    if not labels and part.parts:
        lead, steps, tail = list(blocks), [], []
    elif not labels:
        lead, steps, tail = unlabelled_steps(blocks, desk)
        if not steps and (texts := desk.label_texts("step")):
            lead, steps = _ordered(blocks, texts[0], desk)
    tree = plain_section(part, [*lead, *tail, *rest]) | inner
    tree["steps"] = steps
    if not steps:
        desk.miss("step", "/how_to_become", lead)
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
            name, left = parted(words, end, " .:", desk)
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


def _ordered(blocks: Sequence[Block], label: str, desk: Desk) -> tuple[list[Block], list[Tree]]:
    """The steps of a page that has their labels nowhere: what tells the reader what to do, up to the section's end; and what stands before them."""
    first = first_order(blocks, desk.role.role if desk.role is not None else "")
    if first is None:
        return list(blocks), []
    rows = [block for block in blocks[first:] if block.kind == "row"]
    texts = [block.words for block in blocks[first:] if block.words and block.kind != "row"]
    desk.notes.append(note("steps.told", (blocks[first].start, blocks[-1].end), text=label, count=len(texts)))
    return [*blocks[:first], *rows], [{"number": number, "title": None, "text": words} for number, words in enumerate(texts, 1)]


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
            steps.append(step_of(labels[start], inner))
    return list(blocks[: at[0]]), steps, tail


def _above(blocks: Sequence[Block], labels: dict[int, int], desk: Desk) -> tuple[list[Block], list[Tree], list[Block]]:
    """The steps above a run of labels that counts them, as a page has it whose doubled lines were dropped; none where that is not sure."""
    at, count = sorted(labels), len(labels)
    above = [block for block in blocks[: at[0]] if block.words]
    said = above[-count:]
    counted = at == list(range(at[0], at[-1] + 1)) and [labels[number] for number in at] == list(range(1, count + 1))
    if count < _SEVERAL or not counted or len(said) < count or not all(block.kind == "paragraph" and ends_sentence(block.words) for block in said):
        return [], [], []
    for number in at:
        desk.mark(blocks[number].words)
    text = desk.label_texts("step")[0]
    desk.notes.append(note("steps.apart", (said[0].start, blocks[at[-1]].end), text=text, count=count))
    steps: list[Tree] = [{"number": number, "title": None, "text": block.words} for number, block in enumerate(said, 1)]
    return above[:-count], steps, list(blocks[at[-1] + 1 :])


def _end_of_run(blocks: Sequence[Block], first: int, desk: Desk) -> int | None:
    """Where the steps end, when a dropped copy tells: what follows belongs to no step."""
    for span in desk.kept:
        if span.start <= blocks[min(first + 1, len(blocks) - 1)].start < span.end:
            return next((number for number, block in enumerate(blocks) if block.start >= span.end), None)
    return None

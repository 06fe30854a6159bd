"""Facts with their labels on a page that no layout knows: rows of two cells, "Label: value", or a label and its value on lines of their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.layouts.match import Row
from extractor.layouts.model import Label
from extractor.parts import Part
from extractor.readers.lines import ends_sentence
from extractor.sections.base import Desk, money
from extractor.sections.fact_pieces import label_and_value, several
from extractor.sections.lost_cells import kind_of, values_first
from extractor.text import Words
from extractor.unknown.fact_labels import LABEL, TEXTS, VALUE, fact_field, may_be_value
from extractor.values.pay import context_of

__all__ = ["PERIOD_ONLY", "labelled", "split_facts"]

PERIOD_ONLY = regex.compile(r"\W{0,3}(?:per|an?|each)?\s?(?:year|hour|week|month|day|annum|annually|hourly)\W{0,3}", regex.IGNORECASE)
"""A line that is a figure's period and nothing else."""

_PAID = frozenset({"median_salary", "salary_range"})
_FIELDS = 2
_VALUE = 30
"""A value of a label in a line of its own is no longer."""
_SIGNS = " :|\u2013\u2014-"
_BEHIND = " |;·•"
"""What parts a fact from the next one."""
_DASH = regex.compile(r"\s[\u2013\u2014-]\s")
_JOINT = regex.compile(r"[\s:|]*+(?:[\u2013\u2014-]++\s++)?")
"""What stands between a label and its value: a dash right before a figure is the figure's own."""


def labelled(part: Part, desk: Desk) -> Part:
    """The part with those facts that a field has as parts of it; all else stays what it was."""
    parts: list[Part] = []
    taken: set[int] = set()
    lines, signs = several(part.blocks)
    for sign in signs:
        desk.mark(sign)
    for label, value, blocks in (*_across(lines, desk), *_pairs(lines)):
        field = _field(str(label), value, desk)
        if field is None or any(one.row.field == field for one in parts):
            continue
        taken.update(block.start for block in blocks)
        desk.mark(label)
        desk.mark(_between(blocks[0], label, value) if blocks[0] is blocks[-1] else blocks[-1].words.cut(len(value)))
        stated = context_of(str(label)).statistic
        data = Label(field=field, heading=(str(label),), statistic=stated)
        row = Row("label", field, "key_facts", data, str(label))
        bare = blocks[-1]._replace(kind="paragraph", words=value, cells=(), strong=0, seams=(), joints=())
        said = [block for block in _below(lines, max(block.start for block in blocks)) if field in _PAID]
        taken.update(block.start for block in said)
        parts.append(Part(row, blocks[0]._replace(words=label), [bare, *said]))
    return replace(part, blocks=[block for block in lines if block.start not in taken], parts=[*parts, *part.parts])


def _below(lines: Sequence[Block], start: int) -> list[Block]:
    """The line behind a value in a line of its own, where it is nothing but a period ("per year")."""
    at = bisect_right(lines, start, key=lambda block: block.start)
    return [block for block in lines[at : at + 1] if block.kind == "paragraph" and PERIOD_ONLY.fullmatch(block.words)]


def _across(blocks: Sequence[Block], desk: Desk) -> Iterator[tuple[Words, Words, list[Block]]]:
    """The facts of tables of two rows, the labels above their values, where each of them is one that a field has."""
    for _, group in groupby((block for block in blocks if block.kind == "row"), key=lambda block: block.group):
        rows = list(group)
        if len(rows) != len(("labels", "values")) or len(rows[0].cells) != len(rows[1].cells) or not all((*rows[0].cells, *rows[1].cells)):
            continue
        pairs = list(zip(rows[0].cells, rows[1].cells, strict=True))
        fields = {_field(str(label), value, desk) for label, value in pairs}
        if len(fields) == len(pairs) >= _FIELDS and None not in fields:
            yield from ((label, value, rows) for label, value in pairs)


def _pairs(blocks: Sequence[Block]) -> Iterator[tuple[Words, Words, list[Block]]]:
    """Labels with their values, and the blocks that are nothing else."""
    at, turned = 0, _turned(blocks)
    while at < len(blocks):
        block, following = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
        at += 1
        cells = [cell for cell in block.cells if cell]
        if block.kind == "row":
            if len(cells) == len(block.cells) == 2:  # a label and its value
                yield cells[0], cells[1], [block]
            continue
        words = block.words
        end = block.strong if 0 < block.strong < len(words) else words.find(":", 0, LABEL) + 1
        if end > 0 and words[end:].strip(_SIGNS):
            yield words.cut(0, len(words[:end].rstrip(_SIGNS))), words.cut(_JOINT.match(words, end).end()), [block]  # type: ignore[union-attr]  # it may be empty
        elif (sides := _boxes(block) or label_and_value(words) or _dashed(words)) is not None:
            yield *sides, [block]
        elif following is not None and following.kind == block.kind in {"item", "paragraph"} and block.start not in turned.unsure:
            label, value = (following, block) if block.start in turned.values else (block, following)
            if fact_field(str(label.words), str(value.words)) and not fact_field(str(value.words)):
                at += 1
                yield label.words, value.words.cut(0, len(value.words.rstrip(_BEHIND))), [label, value]


def _dashed(words: Words) -> tuple[Words, Words] | None:
    """A label and its value with a dash between them ("Education – Diploma")."""
    dash = _DASH.search(words, 1, LABEL)
    if dash is None:
        return None
    label, value = words.cut(0, dash.start()), words.cut(dash.end())
    field = fact_field(str(label), str(value))
    return (label, value) if field is not None and may_be_value(field, str(value)) else None


def _boxes(block: Block) -> tuple[Words, Words] | None:
    """A label and its value in two boxes of one line."""
    if len(block.seams) != 1:
        return None
    one, two = block.words.cut(0, block.seams[0]), block.words.cut(block.seams[0])
    one, two = one.cut(0, len(one.rstrip())), two.cut(len(two) - len(two.lstrip()))
    for label, value in ((one, two), (two, one)):
        if (field := fact_field(str(label), str(value))) is not None and may_be_value(field, str(value)):
            return label, value
    return None


class _Turned(NamedTuple):
    """Where lines begin whose label is the line behind them, and those of which it is not clear on which side their fellow stands."""

    values: frozenset[int]
    unsure: frozenset[int]


def _turned(blocks: Sequence[Block]) -> _Turned:
    """Tell of runs of short lines whether the values stand over their labels, as large figures do."""
    values: set[int] = set()
    unsure: set[int] = set()
    kinds = [kind_of(block.words) if block.kind == "paragraph" and block.words else "text" for block in blocks]
    for is_text, run in groupby(range(len(blocks)), lambda at: kinds[at] == "text"):
        places = list(run)
        first = None if is_text else values_first([kinds[at] for at in places])
        if first:
            values.update(blocks[at].start for at in places[::2])
            unsure.update(blocks[at].start for at in places[1::2])
        elif first is None and not is_text:
            # The line behind a figure may be its label.
            unsure.update(blocks[at].start for at in places[1:] if kinds[at] == "label" and kinds[at - 1] != "label")
    return _Turned(frozenset(values), frozenset(unsure))


def _between(block: Block, label: Words, value: Words) -> Words:
    """What joins a label to its value in one line."""
    if block.kind == "row":
        return block.words.cut(0, 0)
    first, last = sorted((label, value), key=lambda words: words.span.start)
    return block.words.cut(len(first), len(block.words) - len(last))


def split_facts(part: Part, desk: Desk) -> tuple[list[Block], list[Block]]:
    """What stands right under a title: the run of facts that has most fields, two at least and a figure among them; and all else."""
    blocks = part.blocks
    lines, _ = several(blocks)
    texts = [block.start for block in blocks if len(block.words) > LABEL and ends_sentence(block.words)]
    runs: list[dict[str, tuple[int, int]]] = [{}]
    last = 0
    for label, value, pair in _pairs(lines):
        field = _field(str(label), value, desk)
        if field is None:
            continue
        begin, end = min(block.start for block in pair), max(block.start for block in pair)
        if bisect_right(texts, last) < bisect_left(texts, begin):
            runs.append({})
        last = end
        runs[-1].setdefault(field, (begin, end))
    best = max(runs, key=len)
    if len(best) < _FIELDS or best.keys() <= TEXTS:
        return [], blocks
    begin, end = _begun(blocks, min(begin for begin, _ in best.values()), desk), max(end for _, end in best.values())
    facts = [block for block in blocks if block.end > begin and block.start <= end]
    return facts, [block for block in blocks if block.end <= begin or block.start > end]


def _begun(blocks: Sequence[Block], begin: int, desk: Desk) -> int:
    """Where a run of facts begins with those right before it that no field has, but money ("Sign-on bonus: $2,000")."""
    at = next((index for index, block in enumerate(blocks) if block.start == begin), 0)
    for _ in range(_FIELDS):
        words = blocks[at - 1].words if at else None
        if not words or len(words) > VALUE or ends_sentence(words) or not any(money(words, desk.context)):
            break
        at -= 1
        label = blocks[at - 1].words if at and len(words) <= _VALUE else None
        if label and len(label) <= LABEL and not ends_sentence(label) and not any(map(str.isdigit, label)):
            at -= 1
    return blocks[at].start


def _field(label: str, value: Words, desk: Desk) -> str | None:
    """The field of a fact whose value is what the label says; None where it is not."""
    field = fact_field(label, str(value))
    if field is None or not may_be_value(field, str(value)):
        return None
    if field in {"median_salary", "salary_range"}:
        found = [pay for _, _, pay in money(value, desk.context._replace(kind="pay"))]
        periods = {pay["period"] for pay in found}
        # The same for another period is no second fact: "$41,750 per year $20.07 per hour".
        if not found or len(periods) != len(found) or (len(found) > 1 and (None in periods or any(pay["min"] != pay["max"] for pay in found))):
            return None
        return "salary_range" if found[0]["min"] != found[0]["max"] else "median_salary"
    return field

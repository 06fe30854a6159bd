"""Facts with their labels on a page that no layout knows: rows of two cells, "Label: value", or a label and its value on lines of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import regex

from extractor.blocks import Block
from extractor.layouts.match import Row, key_of
from extractor.layouts.model import Label
from extractor.parts import Part
from extractor.patterns import lazy
from extractor.sections.base import Desk, money
from extractor.sections.lost_cells import kind_of, values_first
from extractor.text import Words
from extractor.values.counts import find_count
from extractor.values.pay import context_of
from extractor.values.percent import find_percent

__all__ = ["labelled"]

_PAY = r"(?:pay|salary|salaries|earnings|wages?|income)"
_USUAL = r"(?:(?:19|20)\d\d )?(?:(?:typical|average|median|mean|annual|yearly|weekly|hourly|full time|estimated|national|usual|headline)\s){0,3}"
_FIELDS = tuple(
    (field, lazy(pattern))
    for field, pattern in (
        ("salary_range", rf"{_USUAL}{_PAY} range|range of {_PAY}"),
        ("median_salary", rf"{_USUAL}{_PAY}(?: per year| a year| per hour)?"),
        ("growth", r"(?:(?:projected|expected|estimated|future) )?(?:job|jobs|employment|career)? ?(?:growth|outlook)(?: rate)?"),
        ("annual_openings", r"(?:(?:projected|expected|estimated) )?(?:annual|yearly) (?:job )?openings|(?:job )?openings (?:per|a|each|every) year"),
        ("employment_change", r"(?:projected |expected )?employment change"),
        ("number_of_jobs", r"(?:total )?number of (?:jobs|people employed|workers)|number employed|(?:total |current )?employment(?: level)?|jobs"),
        (
            "number_of_jobs",
            r"total jobs|(?:people )?employed|(?:people|members|workers) in (?:the|this) (?:profession|occupation|job|trade|workforce)",
        ),
        ("typical_education", r"(?:typical |usual |minimum |required )?(?:entry )?(?:level )?education(?: (?:level|required|needed))?"),
        ("typical_education", r"(?:typical|usual|minimum|required|entry)(?: entry)?(?: level)? qualifications?(?: (?:required|needed))?"),
        ("typical_education", r"(?:minimum |typical )?(?:degree|diploma) (?:needed|required)"),
        ("work_experience", r"(?:related )?work experience(?: (?:required|needed|in a related occupation))?|experience (?:required|needed)"),
        ("on_the_job_training", r"on the job training"),
    )
)
_LABEL, _VALUE = 60, 160
_CHANGES = lazy(r"\bper ?cent\b|\p{Sc}", regex.IGNORECASE)
"""What no number of jobs has beside it."""
_BRACKET = lazy(r"\s?[(,]?\s?(?:(?:19|20)\d\d(?:\s?[-\u2013]\s?(?:\d\d){1,2})?|\([^()]{0,40}\))\)?\s?$")
_SIGNS = " :|\u2013\u2014-"


def labelled(part: Part, desk: Desk) -> Part:
    """The part with those facts that a field has as parts of it; all else stays what it was."""
    parts: list[Part] = []
    taken: set[int] = set()
    for label, value, blocks in _pairs(part.blocks):
        field = _field(str(label), value, desk)
        if field is None or any(one.row.field == field for one in parts):
            continue
        taken.update(block.start for block in blocks)
        desk.mark(label)
        if blocks[0] is blocks[-1]:
            desk.mark(_between(blocks[0], label, value))
        stated = context_of(str(label)).statistic
        data = Label(field=field, heading=(str(label),), statistic=stated)
        row = Row("label", field, "key_facts", data, str(label))
        bare = blocks[-1]._replace(kind="paragraph", words=value, cells=(), strong=0, seams=(), joints=())
        parts.append(Part(row, blocks[0]._replace(words=label), [bare]))
    return replace(part, blocks=[block for block in part.blocks if block.start not in taken], parts=[*parts, *part.parts])


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
        end = block.strong if 0 < block.strong < len(words) else words.find(":", 0, _LABEL) + 1
        if end > 0 and words[end:].strip(_SIGNS):
            yield words.cut(0, len(words[:end].rstrip(_SIGNS))), words.cut(len(words) - len(words[end:].lstrip(_SIGNS))), [block]
        elif following is not None and following.kind == block.kind in {"item", "paragraph"} and block.start not in turned.unsure:
            label, value = (following, block) if block.start in turned.values else (block, following)
            if _named(label.words) and not _named(value.words):
                at += 1
                yield label.words, value.words, [label, value]


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
    return block.words.cut(len(label), len(block.words) - len(value))


def _named(label: str) -> str | None:
    """The field that a label names."""
    if len(label) > _LABEL:
        return None
    key = key_of(_BRACKET.sub("", label))
    return next((field for field, pattern in _FIELDS if pattern.fullmatch(key)), None)


def _field(label: str, value: Words, desk: Desk) -> str | None:
    """The field of a fact whose value is what the label says; None where it is not."""
    field = _named(label)
    if field is None or not 0 < len(value) <= _VALUE:
        return None
    if field in {"median_salary", "salary_range"}:
        found = [pay for _, _, pay in money(value, desk.context._replace(kind="pay"))]
        if len(found) != 1:
            return None
        return "salary_range" if found[0]["min"] != found[0]["max"] else "median_salary"
    if field == "growth":
        return field if find_percent(value) is not None else None
    if field in {"annual_openings", "number_of_jobs", "employment_change"}:
        return field if find_count(value) is not None and "%" not in value and not _CHANGES.search(value) else None
    return field if regex.search(r"\p{L}", value) else None

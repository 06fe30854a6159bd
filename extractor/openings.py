"""Sections whose headings a scraper dropped: opened by the words that they begin with on every page of a site, or by a subsection of theirs.

Only what the layout states is looked for, in the layout's order, and only for sections without any heading on the page. Where the layout states
no such words, running text behind a list that ends a section is the next one's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import groupby, pairwise, takewhile
from operator import itemgetter

from extractor.blocks import Block
from extractor.findings import note
from extractor.layouts.keys import OPENED
from extractor.layouts.match import ROLE, Lookup, Row, headings_of, key_of, template
from extractor.layouts.model import Part as PartData
from extractor.layouts.model import Section
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.recognise import Recognised
from extractor.text import Words

__all__ = ["open_sections"]

_TOPS = frozenset({"section", "container", "boilerplate"})
_LISTS = frozenset({"items", "named"})
_NAMED = lazy(r"\A\p{Lu}[^.!?:]{1,80}+:\s")
_LIST = 3
"""So many names with what is said of each are a list."""
_RUNNING, _BELOW = 100, 60
"""Running text is at least so long; where a list shows its own end, less is enough."""
_FIRST = 5
"""So many of its words stand for the heading that was dropped."""
_INNER = frozenset({"label", "part", "table"})
_LABELS = 2
"""So many labels of a section, or headings inside it, show it where its own was dropped; one may stand in another's text."""
_OPENED = 2
"""So many sections are opened at least where next to no heading stands; fewer are no page of the site."""


def open_sections(found: Recognised, blocks: list[Block], keys: list[str]) -> tuple[Recognised, list[Block], list[str]]:
    """The same with a heading for each section that lost its own: the words of the page by which the section was told."""
    layout = found.layout
    if layout is None or found.rows is None:
        return found, blocks, keys
    if not any(section.opens for section in layout.section):
        places = _behind_lists(found.rows, layout.section, blocks, keys)
        return _opened(found, places, blocks, keys) if places else (found, blocks, keys)
    last = next((at for at, block in enumerate(blocks) if block.words.startswith(layout.boilerplate.start)), len(blocks))
    heads = [(at, row.field) for at in range(last) for row in found.rows[keys[at]] if row.kind == "section" and row.begins]
    standing = {field: at for at, field in reversed(heads)}
    few = len(standing) < layout.recognise.min_headings
    if few:
        places = _places(found.rows, layout.section, blocks[:last], keys, standing)
    else:
        places = _between(layout.section, blocks[:last], {field: at for at, field in heads})
    if len(places) < (_OPENED if few else 1):
        return found, blocks, keys
    # What windows behind the page's end are about is said under the sections' own headings.
    keys = [*keys[:last], *[""] * (len(keys) - last)]
    return _opened(_named(found, places) if few else found, places, blocks, keys)


def _opened(
    found: Recognised, places: Sequence[tuple[int, Words, Section]], blocks: list[Block], keys: list[str]
) -> tuple[Recognised, list[Block], list[str]]:
    """The same with a heading at each place, and a finding that says so."""
    assert found.layout is not None
    notes = [note("section.opened", words.span, heading=str(words), field=f"/{section.field}") for _, words, section in places]
    headings, distinct = headings_of(found.layout), dict.fromkeys(filter(None, keys))
    lookup = Lookup(headings, found.role, distinct, headings.suspects(distinct))
    for at, words, section in reversed(places):
        key = f"{OPENED}{section.field}"
        lookup[key] = [Row("section", section.field, section.field, section, section.heading[0])]
        blocks = [*blocks[:at], Block(words, words.span.start, words.span.end), *blocks[at:]]
        keys = [*keys[:at], key, *keys[at:]]
    return found._replace(rows=lookup, notes=[*found.notes, *notes]), blocks, keys


def _places(
    rows: Lookup, sections: Sequence[Section], blocks: Sequence[Block], keys: Sequence[str], standing: Mapping[str | None, int]
) -> list[tuple[int, Words, Section]]:
    """Where each section without a heading begins, with the words that tell it: behind the one before it in the layout, nearest to it."""
    places: list[tuple[int, Words, Section]] = []
    begin = 0
    for section in sections:
        if section.field in standing:
            begin = max(begin, standing[section.field] + 1)
            continue
        at = next((at for at in range(begin, len(blocks)) if _part_of(rows[keys[at]], section)), None)
        words = blocks[at].words if at is not None else None
        for other in range(begin, len(blocks) if at is None else at):
            if (end := _opens(section, blocks[other])) is not None:
                at, words = other, blocks[other].words.cut(0, end)
                break
        if at is not None and words is not None:
            places.append((at, words, section))
            begin = at + 1
    return places


def _between(sections: Sequence[Section], blocks: Sequence[Block], standing: Mapping[str | None, int]) -> list[tuple[int, Words, Section]]:
    """Where each section that alone lost its heading begins: between its neighbours where those stand for the last time, told by words alone."""
    places: list[tuple[int, Words, Section]] = []
    begin = 0
    for number, section in enumerate(sections):
        if section.field in standing:
            begin = max(begin, standing[section.field] + 1)
            continue
        over = min((standing[other.field] for other in sections[number + 1 :] if standing.get(other.field, -1) >= begin), default=len(blocks))
        for at in range(begin, over) if section.opens and begin else ():
            if (end := _opens(section, blocks[at])) is not None:
                places.append((at, blocks[at].words.cut(0, end), section))
                begin = at + 1
                break
    return places


def _behind_lists(rows: Lookup, sections: Sequence[Section], blocks: Sequence[Block], keys: Sequence[str]) -> list[tuple[int, Words, Section]]:
    """Where sections that lost their headings begin: with running text right behind the list, or the label's value, that ends the one before.

    Readers of articles drop headings that say what the page's own title says ("How to Become a ...").
    """
    for key in set(keys).difference(rows):
        rows[key]  # what came to the page as glue was undone
    tops = {key for key in rows.met if any(row.kind in _TOPS for row in rows[key])}
    heads = [
        (at, row.field if row.kind == "section" else None) for at, key in enumerate(keys) if key in tops for row in rows[key] if row.kind in _TOPS
    ]
    questions = next((at for at, field in heads if field == "faq"), len(keys))
    # A question may say what a heading says.
    heads = [(at, field) for at, field in heads if at <= questions or not blocks[at].words.endswith("?")]
    standing = {field for _, field in heads}
    places = _at_labels(rows, [section for section in sections if section.field not in standing], blocks, keys, [0, *(at for at, _ in heads)])
    for before, section in pairwise(section for section in sections if not section.container):
        if section.field in standing or before.field not in standing or not (before.part or before.label) or "{role}" not in section.heading[0]:
            continue
        for (start, field), (end, _) in pairwise(heads):
            if field == before.field and (at := _behind(rows, before, blocks, keys, range(start + 1, end))) is not None:
                words = blocks[at].words
                places.append((at, words.cut(0, len(" ".join(words.split(" ", _FIRST)[:_FIRST]))), section))
                break
    return sorted(places, key=itemgetter(0))


def _at_labels(
    rows: Lookup, sections: Sequence[Section], blocks: Sequence[Block], keys: Sequence[str], heads: Sequence[int]
) -> list[tuple[int, Words, Section]]:
    """Where sections without a heading begin that labels and headings inside them show, of no other section, so many of them under one heading."""
    labels: dict[str | None, list[int]] = {}
    for at, key in enumerate(keys):
        if key in rows.met and all(row.kind in _INNER and row.section == rows[key][0].section for row in rows[key]):
            labels.setdefault(rows[key][0].section, []).append(at)
    places = []
    for section in sections:
        runs = [list(run) for _, run in groupby(labels.get(section.field, ()), key=partial(bisect_right, heads))]
        first = next((run[0] for run in runs if len({keys[at] for at in run}) >= _LABELS), None)
        if first is not None:
            places.append((first, blocks[first].words, section))
    return places


def _behind(rows: Lookup, section: Section, blocks: Sequence[Block], keys: Sequence[str], span: range) -> int | None:
    """The index of the running text behind the last list, or label's value, of a section that takes up such blocks."""
    inner = [(at, row) for at in span for row in rows[keys[at]] if row.section == section.field and row.kind in {"part", "label"}]
    if not inner:
        return None
    at, row = inner[-1]
    filled = [number for number in range(at + 1, span.stop) if blocks[number].words]
    if row.kind == "part":
        if not isinstance(row.data, PartData) or row.data.shape not in _LISTS:
            return None
        items = [number for number in filled if blocks[number].kind == "item"]
        if not items and row.data.shape == "named":
            # Scrapers that take a page's text alone leave no bullets.
            items = list(takewhile(lambda number: _NAMED.match(blocks[number].words), filled))
            items = items if len(items) >= _LIST else []
        filled = [number for number in filled if items and number > items[-1]]
    else:
        filled = filled[1:]
    first = blocks[filled[0]] if filled else None
    least = _BELOW if row.kind == "part" else _RUNNING
    if first is None or first.kind != "paragraph" or first.strong or len(first.words) < least or first.words[0].islower():
        return None
    return filled[0] if ends_sentence(first.words) else None


def _part_of(rows: Sequence[Row], section: Section) -> bool:
    """Whether a line is the heading of a part that only this section has."""
    parts = {row.section for row in rows if row.kind == "part"}
    return bool(section.opens) and parts == {section.field}


def _opens(section: Section, block: Block) -> int | None:
    """Where the words end by which a block opens a section; None where it opens none."""
    if block.kind not in {"paragraph", "heading"}:
        return None
    return next((len(block.words[: match.end()].rstrip()) for text in section.opens if (match := template(text).match(block.words))), None)


def _named(found: Recognised, places: Sequence[tuple[int, Words, Section]]) -> Recognised:
    """The same with the occupation that the opening words name; a title that stands among the sections was none."""
    if found.title is not None and found.title >= places[0][0]:
        found = found._replace(title=None)
    for _, words, section in reversed(places):
        for text in section.opens:
            match = template(text).match(words) if "{role}" in text else None
            if match is None:
                continue
            name = words[slice(*match.span("role"))]
            if found.role is not None and found.role.fold(key_of(name)) == ROLE:
                return found
            notes = [one for one in found.notes if one.code != "occupation.unknown"]
            return found._replace(occupation=name, role=RoleWords(name), title=None, notes=notes)
    return found

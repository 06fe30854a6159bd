"""What a page's headings tell about each other: which only list the page's contents, and whether their levels mean anything."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import Row
from extractor.readers.lines import ends_sentence

__all__ = ["above_title", "contents", "draws", "last_places", "levels_are_flat", "own_headings"]

_CONTENTS = 3
_BARS = 6
"""So many lines of a chart are asked for a figure."""
_RUNNING, _NOTICE = 60, 400
"""A sentence of a text has so many characters; what a site says of itself above a title has no more than so many."""
_FEW = 4
"""One of so many entries may name what is not on the page, as where it breaks off."""


def contents(hits: Sequence[int], rows: Sequence[Sequence[Row]], keys: Sequence[str], known: Collection[str]) -> set[int]:
    """Headings in a table of contents: a run of section headings with nothing between, of which nearly all stand again elsewhere.

    `hits` are the blocks that the layout knows; `known` are the keys of the site's own lines, which may stand between them.
    """
    heads = [index for index in hits if any(row.kind in {"section", "container"} for row in rows[index])]
    # Contents may list a subsection or two among the sections.
    tops = [index for index in hits if any(row.kind in {"section", "container", "part"} for row in rows[index])]
    once: set[str] = set()
    again: set[str] = set()
    for index in tops:
        (again if keys[index] in once else once).add(keys[index])
    twice = frozenset(again)
    if known and heads:
        short = _among(tops, keys, known)
        tops = sorted({*tops, *short})
        again.update(keys[index] for index in short)
    headings = frozenset(heads)
    skip: set[int] = set()
    run: list[int] = []
    said: set[str] = set()
    for index in [*tops, -1]:
        if run and index == run[-1] + 1 and keys[index] not in said:
            run.append(index)
            said.add(keys[index])
            continue
        while run and (keys[run[-1]] not in again or (rows[run[-1]] and keys[run[-1]] not in twice)):
            # The page's title or its first section, right under the contents.
            run.pop()
        # A heading with the site's lines under it is no contents.
        alone = sum(keys[at] not in again for at in run)
        if len(run) >= _CONTENTS and alone * _FEW <= len(run) and len(headings.intersection(run)) > 1:
            skip.update(run)
        run, said = [index], set(keys[index : index + 1])
    return skip


def _among(tops: Sequence[int], keys: Sequence[str], known: Collection[str]) -> set[int]:
    """The site's own lines right before, between and behind headings, as a menu has them among its entries."""
    near: set[int] = set()
    for at in tops:
        for step in (-1, 1):
            other = at + step
            while 0 <= other < len(keys) and other not in near and keys[other] in known and abs(other - at) <= _CONTENTS:
                near.add(other)
                other += step
    return near


def own_headings(
    blocks: Sequence[Block], keys: Sequence[str], rows: list[Sequence[Row]], exact: Collection[str], starts: tuple[str, ...]
) -> list[int]:
    """The blocks that the layout knows, up to the page's last lines; what stands behind those loses its meaning in `rows`.

    A line to turn the pages ("<- Pay", one of `exact`) says a heading's words and is none.
    """
    hits = [index for index, known in enumerate(rows) if known and blocks[index].words.lower() not in exact]
    if not starts or not hits or keys.index(keys[hits[-1]]) == hits[-1]:
        # The last heading stands for the first time.
        return hits
    over = _closing(hits, rows, blocks, starts)
    while hits and hits[-1] > over:
        rows[hits.pop()] = ()
    return hits


def _closing(hits: Sequence[int], rows: Sequence[Sequence[Row]], blocks: Sequence[Block], starts: tuple[str, ...]) -> int:
    """Where the page's last lines begin, behind which headings only repeat what stood before; the number of blocks where they are none.

    Windows that a site opens on request (what its sections are about) stand there with the sections' own headings.
    """
    met: set[str | None] = set()
    newest = -1
    for index in hits:
        fields = {row.field for row in rows[index] if row.kind == "section"}
        newest = index if fields - met else newest
        met |= fields
    return next((at for at in range(hits[-1], newest, -1) if blocks[at].words.startswith(starts)), len(blocks))


def last_places(hits: Sequence[int], rows: Sequence[Sequence[Row]], keys: Sequence[str], skip: Collection[int]) -> tuple[dict[str | None, int], int]:
    """Where each section's heading stands for the last time, and the last section heading that stands once more after it (-1 for none)."""
    fields: dict[str | None, int] = {}
    seen: set[str] = set()
    twice = -1
    for index in reversed(hits):
        named = [row.field for row in rows[index] if row.kind == "section"] if index not in skip else []
        for field in named:
            fields.setdefault(field, index)
        if named and keys[index] in seen:
            twice = max(twice, index)
        seen.update([keys[index]] if named else [])
    return fields, twice


def draws(blocks: Sequence[Block], rows: Sequence[Sequence[Row]], index: int) -> bool:
    """Whether figures stand right below a name, as in a chart; a link's text has none."""
    for at in range(index + 1, min(index + 1 + _BARS, len(blocks))):
        if any(row.kind == "section" for row in rows[at]):
            return False
        if any(map(str.isdigit, blocks[at].words)):
            return True
    return False


def levels_are_flat(hits: Sequence[int], rows: Sequence[Sequence[Row]], blocks: Sequence[Block]) -> bool:
    """Whether the markup gives subsections the level of sections, so that levels tell nothing (underlined headings have two at most)."""
    tops: dict[str, int] = {}
    for index in hits:
        block = blocks[index]
        if block.kind != "heading" or block.level is None:
            continue
        for row in rows[index]:
            if row.kind == "section" and row.field:
                tops[row.field] = block.level
            elif row.kind in {"part", "label", "table"} and row.section in tops and tops[row.section] >= block.level:
                return True
    return False


def above_title(blocks: Sequence[Block], title: int | None) -> list[Note]:
    """A note on running text above the title, which is taken for the site's, where it is more than a notice or two."""
    running = [block for block in blocks[: title or 0] if len(block.words) >= _RUNNING and not block.furniture and ends_sentence(block.words)]
    count = sum(len(block.words) for block in running)
    return [note("text.before_title", (running[0].start, running[-1].end), count=count)] if count > _NOTICE else []

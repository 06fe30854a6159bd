"""The record's envelope: source, outline, duplicates, repairs, ledger and findings of one page."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from extractor._version import __version__
from extractor.assemble import Assembly
from extractor.blocks import Block, Page
from extractor.evidence import LedgerPaint, Unfolded
from extractor.findings import Note, note
from extractor.guide import SCHEMA_VERSION
from extractor.parts import Mark
from extractor.recognise import Recognised
from extractor.repairs import Repair
from extractor.repeats import Found
from extractor.wholes import Whole

__all__ = ["again", "duplicates_of", "envelope_of", "ledger_of", "outline_of", "wraps_of"]


def wraps_of(page: Page) -> Iterator[Repair]:
    """The wraps that the reader undid."""
    for rule, (start, end), after in page.repairs:
        yield Repair(rule, start, end, page.text[start:end], after)


def outline_of(blocks: list[Block], marks: list[Mark], repeats: Found, assembly: Assembly) -> Iterator[dict[str, Any]]:
    """The headings in reading order, with what came of each."""
    for index, row in marks:
        if row.kind == "title":
            continue
        words = blocks[index].words
        pointer, status = (
            (None, "duplicate")
            if repeats.dropped[index]
            else assembly.status.get(index, (None, "boilerplate" if row.kind == "boilerplate" else "unknown"))
        )
        start, end = words.span
        yield {"heading": str(words), "level": blocks[index].level, "field": pointer, "status": status, "start": start, "end": end}


def duplicates_of(blocks: list[Block], repeats: Found, marks: list[Mark]) -> list[dict[str, Any]]:
    """The dropped repeats in reading order."""

    def extent(bounds: tuple[int, int]) -> dict[str, int]:
        return {"start": blocks[bounds[0]].start, "end": blocks[bounds[1] - 1].end}

    found = []
    sections = [mark for mark in marks if mark.row.kind == "section"]
    starts = [mark.index for mark in sections]
    for repeat in sorted(repeats.repeats, key=lambda one: one.dropped):
        above = bisect_right(starts, repeat.kept[0])
        section = sections[above - 1].row.field if above else None
        differences = [{"kept": d.kept._asdict(), "dropped": d.dropped._asdict(), "text": d.text} for d in repeat.differences]
        found.append({
            "kept": extent(repeat.kept), "dropped": extent(repeat.dropped), "identical": not differences,
            "field": f"/{section}" if section else None, "differences": differences,
        })  # fmt: skip
    return found


def again(wholes: list[Whole]) -> Iterator[dict[str, Any]]:
    """The copies of the whole guide."""
    for whole in wholes:
        differences = [{"kept": d.kept._asdict(), "dropped": d.dropped._asdict(), "text": d.text} for d in whole.differences]
        dropped = {"start": whole.blocks[0].start, "end": whole.blocks[-1].end}
        yield {"kept": whole.kept._asdict(), "dropped": dropped, "identical": not differences, "field": None, "differences": differences}


def ledger_of(
    page: Page,
    blocks: list[Block],
    marks: list[Mark],
    repeats: Found,
    assembly: Assembly,
    used: Unfolded,
    title: int | None,
    wholes: list[Whole],
) -> LedgerPaint:
    """Class by class, the one that goes before the others last."""
    paint = LedgerPaint(page.text)
    paint.marks(blocks)
    paint.spans("markup", assembly.markup)
    paint.spans("boilerplate", [*page.aside, *assembly.boilerplate])
    if title is not None:
        paint.spans("boilerplate", ((block.start, block.end) for block in blocks[:title]))
    paint.spans("duplicate", ((b.start, b.end) for b, dropped in zip(blocks, repeats.dropped, strict=True) if dropped))
    paint.spans("duplicate", ((block.start, block.end) for whole in wholes for block in whole.blocks))
    paint.spans("value", used.figures)
    paint.words("heading", (blocks[mark.index].words for mark in marks if not repeats.dropped[mark.index]))
    paint.words("value", used.words)
    return paint


def envelope_of(
    page: Page, found: Recognised, guide_id: str | None, *, notes: list[Note], repairs: list[Repair], outline: list[dict[str, Any]],
    duplicates: list[dict[str, Any]], paint: LedgerPaint, provenance: list[dict[str, Any]] | None,
) -> dict[str, Any]:  # fmt: skip
    """All of the record but its title, summary and sections."""
    ledger, unclassified = paint.count()
    if not any(block.words or block.cells for block in page.blocks):
        notes = [note("input.empty"), *page.findings]
    return {
        "schema_version": SCHEMA_VERSION,
        "guide_id": guide_id or page.uri or f"sha256:{page.sha256}",
        "source": {
            "uri": page.uri, "canonical_uri": page.canonical_uri, "media_type": page.media_type, "encoding": page.encoding, "sha256": page.sha256,
            "length": len(page.text), "text_sha256": page.text_sha256,
            "layout": found.layout.name if found.layout else None, "dialect": _dialect(page, repairs),
        },
        "occupation": found.occupation,
        "outline": outline, "duplicates": duplicates,
        "repairs": [repair._asdict() for repair in sorted(repairs, key=lambda repair: (repair.start, repair.end))],
        "ledger": ledger, "provenance": provenance,
        "findings": [n._asdict() for n in sorted([*notes, *unclassified], key=lambda n: (n.start is not None, n.start or 0))],
        "meta": {"extractor": __version__},
    }  # fmt: skip


def _dialect(page: Page, repairs: list[Repair]) -> str | None:
    habits = {*page.habits, *(repair.rule for repair in repairs if repair.rule not in {"wrap", "marks"})}
    return "+".join(sorted(habits)) or None

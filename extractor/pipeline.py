"""The spine: one page in, one record out.

`bytes -> decode -> reader -> blocks -> repairs -> headings found -> repeats -> parts -> sections -> record and its evidence`. It is a
pure function of its input and names no section, no site and no format.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor import health, layouts
from extractor._version import __version__
from extractor.assemble import Assembly, assemble
from extractor.blocks import Page
from extractor.conflicts import conflicts
from extractor.errors import LayoutError
from extractor.evidence import LedgerPaint, unfold
from extractor.findings import Note, note
from extractor.guide import SCHEMA_VERSION, Guide
from extractor.inside import part_headings, recognise_flat
from extractor.layouts import Layout
from extractor.limits import Limits
from extractor.outline import Mark, mark_headings, near_headings, parts_of
from extractor.readers import read as read_page
from extractor.recognise import Recognised, keys_of, recognise, settle_title
from extractor.repairs import Repair, unglue
from extractor.repeats import Found, find_repeats
from extractor.sections import KINDS, TAKES
from extractor.text import Span
from extractor.values.pay import NOWHERE, document_context
from extractor.values.pay_model import Pay

__all__ = ["all_pay", "extract", "read"]


def read(
    source: str | bytes, *, uri: str | None = None, media_type: str | None = None, limits: Limits = Limits(), parser: str = "lxml"
) -> Page:
    """Read a page without understanding it: its `text` is what every span of the record refers to.

    Raises `InputError`, as `extract` does.
    """
    return read_page(source, uri=uri, media_type=media_type, limits=limits, parser=parser)


def extract(
    source: str | bytes,
    *,
    guide_id: str | None = None,
    uri: str | None = None,
    media_type: str | None = None,
    layout: Layout | Path | str | None = None,
    limits: Limits = Limits(),
    provenance: bool = True,
    parser: str = "lxml",
) -> Guide:
    """Turn one career guide into its record.

    `source` is the page as text, or as bytes of any encoding; plain text, markdown or HTML, told from the text itself unless
    `media_type` says it. `guide_id` names the record; else `uri` does, else the input's hash. `layout` is a layout file's path, the name of
    one in the package, or a `Layout`; without it the page's own words choose. `provenance=False` leaves out where each value came from.

    Raises `InputError` (`input.*`) for what cannot be read as a page, and `LayoutError` (`layout.*`) for a wrong layout. All that is odd
    about a readable page is a finding in its record.
    """
    page = read_page(source, uri=uri, media_type=media_type, limits=limits, parser=parser)
    return Guide.model_validate(_record(page, _layouts(layout), guide_id, provenance=provenance))


def _record(page: Page, known: tuple[Layout, ...], guide_id: str | None, *, provenance: bool) -> dict[str, Any]:
    """The spine itself."""
    keys = keys_of(page.blocks)
    found = recognise_flat(page, recognise(page, keys, known), known)
    blocks, keys, repairs = part_headings(page, keys, found)
    blocks, keys, undone = unglue(blocks, keys, found, page.text)
    found = settle_title(found, blocks, keys)
    marks, notes = mark_headings(blocks, keys, found, TAKES, marked=page.marked)
    repeats = _repeats(page, blocks, keys, marks, found)
    parts = parts_of(blocks, marks, repeats.dropped, found.title)
    kept = [Span(blocks[r.kept[0]].start, blocks[r.kept[1] - 1].end) for r in repeats.repeats]
    assembly = Assembly(found.layout, found.role, page.text, document_context(page.text, NOWHERE), kept)
    assembly.titled = found.title is not None
    assemble(parts, assembly, frozenset(line.casefold() for line in found.layout.boilerplate.line) if found.layout else frozenset())
    title = blocks[found.title].words if found.title is not None else None
    tree = {"title": title, "summary": assembly.summary, **assembly.sections, "extra_sections": assembly.extra}
    plain, used = unfold(tree, page.text)
    notes += [*found.notes, *repeats.notes, *assembly.notes, *conflicts(assembly.sections, found.role), *near_headings(parts, found.headings)]
    envelope = _envelope(
        page,
        found,
        guide_id,
        notes=[*page.findings, *health.health(page.text), *notes],
        repairs=[*repairs, *undone, *(Repair(*row) for row in assembly.repairs), *_wraps(page)],
        outline=list(_outline(blocks, marks, repeats, assembly)),
        duplicates=_duplicates(blocks, repeats, marks),
        paint=_paint(page, blocks, marks, repeats, assembly, used, found.title),
        provenance=used.provenance if provenance else None,
    )
    return {**plain, **envelope}


def _layouts(layout: Layout | Path | str | None) -> tuple[Layout, ...]:
    if layout is None:
        return layouts.builtin()
    if isinstance(layout, Layout):
        return (layout,)
    if isinstance(layout, str) and layout in layouts.BUILTIN:
        return tuple(one for one in layouts.builtin() if one.id == layout)
    if isinstance(layout, (str, Path)):
        return (layouts.load(layout, fields=KINDS),)
    raise LayoutError("layout.type", f"a layout is a path, a name or a Layout, not {type(layout).__name__}")


def _repeats(page: Page, blocks: list[Any], keys: list[str], marks: list[Mark], found: Recognised) -> Found:
    """Repeats among the guide's own blocks; labels, buttons and card texts take no part."""
    if found.layout is None:
        return find_repeats(blocks, ignored=lambda index: False, section=lambda index: 0, is_title=lambda index: blocks[index].kind == "heading")
    from extractor.repeat_scope import Scope

    scope = Scope(blocks, keys, marks, found)
    return find_repeats(blocks, ignored=scope.ignored, section=scope.section, is_title=scope.is_title)


def _wraps(page: Page) -> Iterator[Repair]:
    for rule, (start, end), after in page.repairs:
        yield Repair(rule, start, end, page.text[start:end], after)


def _outline(blocks: list[Any], marks: list[Mark], repeats: Found, assembly: Assembly) -> Iterator[dict[str, Any]]:
    for index, row in marks:
        words = blocks[index].words
        pointer, status = (None, "duplicate") if repeats.dropped[index] else assembly.status.get(index, (None, row.kind))
        start, end = words.span
        yield {"heading": str(words), "level": blocks[index].level, "field": pointer, "status": status, "start": start, "end": end}


def _duplicates(blocks: list[Any], repeats: Found, marks: list[Mark]) -> list[dict[str, Any]]:
    def extent(bounds: tuple[int, int]) -> dict[str, int]:
        return {"start": blocks[bounds[0]].start, "end": blocks[bounds[1] - 1].end}

    found = []
    for repeat in sorted(repeats.repeats, key=lambda one: one.dropped):
        section = next((row.field for index, row in reversed(marks) if index <= repeat.kept[0] and row.kind == "section"), None)
        differences = [{"kept": d.kept._asdict(), "dropped": d.dropped._asdict(), "text": d.text} for d in repeat.differences]
        found.append({
            "kept": extent(repeat.kept), "dropped": extent(repeat.dropped), "identical": not differences,
            "field": f"/{section}" if section else None, "differences": differences,
        })  # fmt: skip
    return found


def _paint(page: Page, blocks: list[Any], marks: list[Mark], repeats: Found, assembly: Assembly, used: Any, title: int | None) -> LedgerPaint:
    """Class by class, the one that goes before the others last."""
    paint = LedgerPaint(page.text)
    paint.marks(blocks)
    paint.spans("markup", assembly.markup)
    paint.spans("boilerplate", assembly.boilerplate)
    if title is not None:
        paint.spans("boilerplate", ((block.start, block.end) for block in blocks[:title]))
    paint.spans("duplicate", ((b.start, b.end) for b, dropped in zip(blocks, repeats.dropped, strict=True) if dropped))
    paint.words("heading", (blocks[mark.index].words for mark in marks if not repeats.dropped[mark.index]))
    paint.words("value", used.words)
    return paint


def _envelope(
    page: Page, found: Recognised, guide_id: str | None, *, notes: list[Note], repairs: list[Repair], outline: list[dict[str, Any]],
    duplicates: list[dict[str, Any]], paint: LedgerPaint, provenance: list[dict[str, Any]] | None,
) -> dict[str, Any]:  # fmt: skip
    ledger, unclassified = paint.count()
    if not page.text.strip():
        notes = [note("input.empty")]
    text_sha256 = page.sha256 if page.media_type != "text/html" and page.encoding == "utf-8" else None
    return {
        "schema_version": SCHEMA_VERSION,
        "guide_id": guide_id or page.uri or f"sha256:{page.sha256}",
        "source": {
            "uri": page.uri, "canonical_uri": page.canonical_uri, "media_type": page.media_type, "encoding": page.encoding, "sha256": page.sha256,
            "length": len(page.text), "text_sha256": text_sha256 or hashlib.sha256(page.text.encode("utf-8", "surrogatepass")).hexdigest(),
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
    habits = {*page.habits, *(repair.rule for repair in repairs if repair.rule != "wrap")}
    return "+".join(sorted(habits)) or None


def all_pay(guide: Guide) -> Iterator[tuple[str, Pay]]:
    """Every money mention of a record with its JSON Pointer, in reading order where the record has provenance, else in the record's."""
    found = [item for name in (*KINDS, "extra_sections") for item in _pays(getattr(guide, name), f"/{name}")]
    if guide.provenance is not None:
        places = {entry.path: entry.start for entry in guide.provenance}
        found.sort(key=lambda item: places.get(item[0], 0))
    yield from found


def _pays(node: Any, path: str) -> Iterator[tuple[str, Pay]]:
    if isinstance(node, Pay):
        yield path, node
    elif isinstance(node, tuple):
        for number, item in enumerate(node):
            yield from _pays(item, f"{path}/{number}")
    elif hasattr(type(node), "model_fields"):
        for name in type(node).model_fields:
            yield from _pays(getattr(node, name), f"{path}/{name}")



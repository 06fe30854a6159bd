"""The spine: one page in, one record out.

`bytes -> decode -> reader -> blocks -> repairs -> headings found -> repeats -> parts -> sections -> record and its evidence`. It is a
pure function of its input and names no section, no site and no format.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import regex
from pydantic import BaseModel

from extractor import health, layouts
from extractor.asked import check_kind, check_texts
from extractor.assemble import Assembly, assemble
from extractor.blocks import Block, Page, check_count
from extractor.conflicts import conflicts
from extractor.doubled import drop_doubled
from extractor.envelope import again, duplicates_of, envelope_of, ledger_of, outline_of, wraps_of
from extractor.errors import LayoutError
from extractor.evidence import unfold
from extractor.findings import Note, note
from extractor.flat import is_flat, joined_lists, part_flat
from extractor.further import of_page
from extractor.guide import Guide
from extractor.holders import without_holders
from extractor.inside import part_headings, part_title, recognise_flat
from extractor.layouts import Layout
from extractor.layouts.role import RoleWords
from extractor.limits import Limits
from extractor.openings import open_sections
from extractor.outline import mark_headings
from extractor.parts import Mark, lost_headings, near_headings, parts_of, without_colons
from extractor.readers import read as read_page
from extractor.recognise import Recognised, keys_of, recognise
from extractor.repairs import Repair, unglue
from extractor.repeat_scope import Scope, of_kept, typed_wholes
from extractor.repeats import Found, drop_wholes, find_repeats
from extractor.sections import FIELDS, KINDS, TAKES
from extractor.shouting import unshout
from extractor.text import Span
from extractor.values.pay_model import Pay
from extractor.wholes import Whole, without_wholes

__all__ = ["all_pay", "extract", "find_layout", "read"]


def read(
    source: str | bytes,
    *,
    uri: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    limits: Limits = Limits(),
    parser: str = "lxml",
    repair_mojibake: bool = False,
) -> Page:
    """Read a page without understanding it: its `text` is what every span of the record refers to.

    `parser` reads HTML: `lxml`, or `bs4` for BeautifulSoup's tree. `repair_mojibake` puts UTF-8 right that was read as windows-1252 before it
    came here; otherwise it is only reported.

    Raises `InputError` and `UsageError`, as `extract` does.
    """
    check_kind("limits", limits, Limits)
    check_texts(uri=uri, media_type=media_type, charset=charset)
    return read_page(source, uri=uri, media_type=media_type, charset=charset, limits=limits, parser=parser, repair_mojibake=repair_mojibake)


def extract(
    source: str | bytes,
    *,
    guide_id: str | None = None,
    uri: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    layout: Layout | Path | str | None = None,
    limits: Limits = Limits(),
    provenance: bool = True,
    parser: str = "lxml",
    repair_mojibake: bool = False,
) -> Guide:
    """Turn one career guide into its record.

    `source` is the page as text, or as bytes of any encoding; plain text, markdown or HTML, told from the text itself unless
    `media_type` says it. `charset` is an encoding that came with the bytes (an HTTP header's); it is asked where they are no UTF-8, before
    what the page itself declares. `guide_id` names the record; else `uri` does, else the input's hash. `layout` is a layout file's path, the name of
    one in the package, or a `Layout`; without it the page's own words choose. `provenance=False` leaves out where each value came from.
    `parser` and `repair_mojibake` are those of `read`.

    Raises `InputError` (`input.*`) for what cannot be read as a page, and `LayoutError` (`layout.*`) for a wrong layout, `UsageError` (`usage.*`) for
    another wrong call. All that is odd about a readable page is a finding in its record.
    """
    check_kind("limits", limits, Limits)
    check_texts(guide_id=guide_id, uri=uri, media_type=media_type, charset=charset)
    page = read_page(source, uri=uri, media_type=media_type, charset=charset, limits=limits, parser=parser, repair_mojibake=repair_mojibake)
    asked = find_layout(layout)
    return Guide.model_validate(_record(page, layouts.builtin() if asked is None else (asked,), guide_id, limits, provenance=provenance))


def _record(page: Page, known: tuple[Layout, ...], guide_id: str | None, limits: Limits, *, provenance: bool) -> dict[str, Any]:
    """The spine itself."""
    page, holders = without_holders(page)
    keys = keys_of(page.blocks)
    found = recognise_flat(page, recognise(page, keys, known), known)
    blocks, keys, repairs, lost = _repaired(page, keys, found)
    found, blocks, keys, parted = part_title(found, blocks, keys, page.text)
    found, blocks, keys, undone = _opened(page, found, blocks, keys)
    repairs += undone
    blocks, keys, copies = without_wholes(blocks, keys, found.title)
    wholes = [*holders, *copies]
    marks, notes = mark_headings(blocks, keys, found, TAKES, marked=page.marked)
    line = found.title
    if found.layout is None:
        found, marks, line, notes = _typed(page, found, blocks, marks, notes, limits)
    check_count("headings", len(marks), limits.max_headings)
    blocks = without_colons(blocks, marks)
    repeats = _repeats(blocks, keys, marks, found, wholes)
    notes = of_kept(notes, blocks, marks, repeats.dropped)
    parts = parts_of(blocks, marks, repeats.dropped, found.title, line)
    name = None if line is None or found.layout is not None else str(blocks[line].words)
    assembly = _assembly(page, found, name, [Span(blocks[r.kept[0]].start, blocks[r.kept[1] - 1].end) for r in repeats.repeats])
    assemble(parts, assembly, found.rows.headings.exact if found.rows else frozenset())
    tree = {"title": None if line is None else blocks[line].words, "summary": assembly.summary, **assembly.sections, "extra_sections": assembly.extra}
    plain, used = unfold(tree, page.text, tagged=page.tagged)
    notes += [*lost, *found.notes, *repeats.notes, *assembly.notes, *conflicts(assembly.sections, found.role)]
    notes += [*near_headings(parts, found.rows.headings if found.rows else None), *lost_headings(parts, found.layout)]
    envelope = envelope_of(
        page,
        found,
        guide_id,
        notes=[*page.findings, *health.health(page.text, page.glance.odd), *notes],
        repairs=[*repairs, *parted, *(Repair(*row) for row in assembly.repairs), *wraps_of(page)],
        outline=list(outline_of(blocks, marks, repeats, assembly)),
        duplicates=[*duplicates_of(blocks, repeats, marks), *again(wholes)],
        paint=ledger_of(page, blocks, marks, repeats, assembly, used, found.title, wholes),
        provenance=used.provenance if provenance else None,
    )
    return {**plain, **envelope}


def _typed(
    page: Page, found: Recognised, blocks: list[Block], marks: list[Mark], notes: list[Note], limits: Limits
) -> tuple[Recognised, list[Mark], int | None, list[Note]]:
    """Whom a page that no layout knows is about, its headings by what their words say, its title's place, and what is to be said of them."""
    from extractor.unknown.marking import unless_taken
    from extractor.unknown.typed import type_headings

    typed = type_headings(blocks, marks, layouts.generic(), TAKES, marked=page.marked, name=page.name, most=limits.max_lines, address=page.uri)
    notes = list(dict.fromkeys([*unless_taken(notes, typed.marks, blocks), *typed.notes]))
    return found._replace(occupation=typed.occupation), typed.marks, typed.title, notes


def _assembly(page: Page, found: Recognised, title: str | None, kept: list[Span]) -> Assembly:
    """What the parts are put into, with what the page says about all its figures."""
    context, said = of_page(page, known=found.layout is not None)
    if found.layout is None and found.occupation is None:
        from extractor.unknown.priced import asks_money

        context = context._replace(kind="cost") if asks_money(page.blocks) else context
    role = found.role or (RoleWords(found.occupation) if found.occupation else None)
    assembly = Assembly(found.layout, role, page.text, context, kept)
    assembly.fallback, assembly.titled = layouts.generic(), found.title is not None
    assembly.title = title
    assembly.notes.extend(said)
    return assembly


def _repaired(page: Page, keys: list[str], found: Recognised) -> tuple[list[Block], list[str], list[Repair], list[Note]]:
    """The page's blocks with what scrapers did to them undone, their keys, the repairs, and what could not be told."""
    flat = is_flat(page, keys, found)
    blocks, keys, parted = part_headings(page, keys, found)
    if found.layout is None:
        from extractor.unknown.glued import part_glued

        blocks, parted = part_glued(blocks, page.text, flat=flat)
        keys = keys_of(blocks) if parted else keys
    glued = sum(repair.rule == "glue.sentence" for repair in parted)
    joined = None if flat and not glued else joined_lists(blocks, keys, found, TAKES)
    if joined is None or joined:
        blocks, keys = part_flat(blocks, keys, found, TAKES, joined)
    blocks, keys, undone = unglue(blocks, keys, found, page.text)
    blocks, loud, lost = unshout(blocks, keys, found, page.text)
    lost += [note("text.glued", count=glued)] if glued else []
    lost += [note("text.joined")] if joined is None and found.rows is not None else []
    repairs = [*parted, *undone, *loud]
    return (blocks, keys, repairs, lost) if found.layout is not None else (*_put_together(page, blocks, keys, repairs), lost)


def _put_together(page: Page, blocks: list[Block], keys: list[str], repairs: list[Repair]) -> tuple[list[Block], list[str], list[Repair]]:
    """The same for a page that no layout knows: facts laid out as sheets in their lines, headings that stood in two lines in one."""
    from extractor.unknown.broken import rejoined
    from extractor.unknown.sheets import part_sheets

    sheet = part_sheets(blocks)
    if sheet is not None:
        blocks, keys = sheet, keys_of(sheet)
    broken = rejoined(blocks, page.text)
    if broken is None:
        return blocks, keys, repairs
    # Where two pieces are joined again, they were not glued.
    joined_at = {repair.start for repair in broken[1]}
    kept = [repair for repair in repairs if repair.rule != "glue.sentence" or repair.start + 1 not in joined_at]
    return broken[0], keys_of(broken[0]), [*kept, *broken[1]]


def _opened(page: Page, found: Recognised, blocks: list[Block], keys: list[str]) -> tuple[Recognised, list[Block], list[str], list[Repair]]:
    """The same with a heading for sections that lost their own, and what glued the labels inside those undone."""
    opened, blocks, keys = open_sections(found, blocks, keys)
    if opened is found:
        return found, blocks, keys, []
    return opened, *unglue(blocks, keys, opened, page.text)


def find_layout(layout: Layout | Path | str | None) -> Layout | None:
    """The layout that a caller means: a `Layout` itself, the name of one in the package, or a file's path; None for none.

    Raises `LayoutError` (`layout.*`).
    """
    if layout is None or isinstance(layout, Layout):
        return layout
    if not isinstance(layout, (str, Path)):
        raise LayoutError("layout.type", f"a layout is a path, a name or a Layout, not {type(layout).__name__}")
    named = next((one for one in layouts.builtin() if layout in {one.id, one.name}), None)
    if named is None and isinstance(layout, str) and regex.fullmatch(r"[a-z0-9-]{1,100}(?:@\d{1,9})?", layout) and not Path(layout).exists():
        known = ", ".join(one.name for one in layouts.builtin())
        raise LayoutError("layout.unknown", f"no layout {layout!r}; known: {known}; a file's path is taken as well")
    return named or layouts.load(layout, fields=FIELDS)


def _repeats(blocks: list[Block], keys: list[str], marks: list[Mark], found: Recognised, wholes: list[Whole]) -> Found:
    """Repeats among the guide's own blocks; labels, buttons and card texts take no part."""
    if found.layout is None:
        found_repeats = find_repeats(blocks, section=lambda _: 0, is_title=lambda index: blocks[index].kind == "heading")
        drop_wholes(found_repeats, blocks, typed_wholes(blocks, marks), lambda _: True)
        drop_doubled(found_repeats, blocks)
        return found_repeats
    scope = Scope(blocks, keys, marks, found)
    found_repeats = find_repeats(blocks, scope.compared(), section=scope.section, is_title=scope.is_title, ends=scope.ends)
    drop_wholes(found_repeats, blocks, scope.wholes(), lambda index: not scope.ends(index))
    found_repeats.notes.extend(whole.note for whole in wholes if whole.note)
    return found_repeats


def all_pay(guide: Guide) -> Iterator[tuple[str, Pay]]:
    """Every money mention of a record with its JSON Pointer, in reading order where the record has provenance, else in the record's.

    Raises `UsageError` `usage.type` for what is no `Guide`.
    """
    check_kind("a record", guide, Guide, hint="; Guide.model_validate makes one of plain values")
    return _all_pay(guide)


def _all_pay(guide: Guide) -> Iterator[tuple[str, Pay]]:
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
    elif node is not None:
        model: type[BaseModel] = type(node)
        for name in _paying(model):
            if value := getattr(node, name):
                yield from _pays(value, f"{path}/{name}")


@cache
def _paying(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that lead to money."""
    return tuple(name for name, field in model.model_fields.items() if _leads_to_pay(field.annotation))


def _leads_to_pay(kind: Any) -> bool:
    if isinstance(kind, type) and not get_args(kind):
        return kind is Pay or (issubclass(kind, BaseModel) and bool(_paying(kind)))
    return any(map(_leads_to_pay, get_args(kind)))

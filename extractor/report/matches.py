"""A layout beside a page: which of its headings stand there, which do not, and what on the page almost reads like one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NamedTuple

from extractor import layouts
from extractor.blocks import Page
from extractor.guide import Guide, OutlineItem
from extractor.layouts import Layout
from extractor.layouts.match import ROLE, Headings, Row, headings_of, key_of, template_key
from extractor.layouts.model import Recognise
from extractor.layouts.role import RoleWords
from extractor.pipeline import extract, find_layout, read
from extractor.recognise import is_own, keys_of, signs

__all__ = ["Match", "Matches", "matches"]

_LINE = 100
_ALIKE = 0.72


class Match(NamedTuple):
    """One heading of the layout on one page."""

    kind: str
    field: str
    """Of a part, label or table with its section: `key_facts.growth`."""
    templates: tuple[str, ...]
    found: tuple[str, ...]
    """The page's headings that it matched."""
    status: str | None
    """What came of the first of them."""
    near: str | None
    """A line of the page that almost reads like it, where nothing matched."""


class Matches(NamedTuple):
    """A layout beside a page."""

    layout: str
    occupation: str | None
    chosen: bool
    """Whether the page would be read by this layout without being told to."""
    needed: int
    sections: int
    """Distinct section headings that stand on the page, of which `needed` choose the layout."""
    rows: tuple[Match, ...]
    unknown: tuple[str, ...]
    """The page's headings that the layout does not know."""


def matches(source: bytes, layout: str | None = None, media_type: str | None = None) -> Matches:
    """See what a layout (a file, or one of the package's by name; else the one that fits best) finds on a page.

    Raises `InputError` and `LayoutError`, as `extract` does.
    """
    page = read(source, media_type=media_type)
    return max((_beside(source, page, one) for one in _candidates(layout)), key=lambda found: found.sections)


def _candidates(layout: str | None) -> Iterable[Layout]:
    asked = find_layout(layout)
    return layouts.builtin() if asked is None else (asked,)


def _beside(source: bytes, page: Page, layout: Layout) -> Matches:
    # However few of its headings the page has, they are to be shown.
    eager = layout.model_copy(update={"recognise": Recognise(min_headings=1)})
    guide = extract(source, layout=eager, media_type=page.media_type, provenance=False)
    headings = headings_of(layout)
    role = RoleWords(guide.occupation) if guide.occupation else None
    met: dict[tuple[str, str | None, str | None], list[OutlineItem]] = {}
    for item in guide.outline if guide.source.layout else ():
        row = _row(item, headings, role)
        if row is not None:
            met.setdefault((row.kind, row.section, _mark(row)), []).append(item)
    unknown = tuple(item.heading for item in guide.outline if item.status == "unknown")
    lines = _lines(page, {key_of(item.heading) for items in met.values() for item in items})
    rows = tuple(_match(templates, key, met.get(key, []), lines, guide) for key, templates in _entries(headings).items())
    sections = len({row.field for row in rows if row.kind == "section" and row.found})
    keys = keys_of(page.blocks)
    distinct = dict.fromkeys(keys)
    bonus = signs(page, keys, distinct, layout, more=sections > 1)
    needed = layout.recognise.min_headings
    own = {row.field for row in rows if row.kind == "section" and row.found and row.field not in headings.common}
    told = not headings.common or is_own(page, keys, distinct, layout, len(own), more=sections > 1)
    return Matches(layout.name, guide.occupation, told and sections > 0 and sections + bonus >= needed, needed, sections, rows, unknown)


def _mark(row: Row) -> str | None:
    """What tells two rows of one kind and section apart: the field, else (containers, boilerplate) the template."""
    return row.field if row.field is not None else row.heading


def _entries(headings: Headings) -> dict[tuple[str, str | None, str | None], tuple[str, ...]]:
    """The layout's headings in the file's order, the wordings of one field together."""
    found: dict[tuple[str, str | None, str | None], list[str]] = {}
    for rows in headings.by_key.values():
        for row in rows:
            wordings = found.setdefault((row.kind, row.section, _mark(row)), [])
            if row.heading not in wordings:
                wordings.append(row.heading)
    return {key: tuple(wordings) for key, wordings in found.items()}


def _row(item: OutlineItem, headings: Headings, role: RoleWords | None) -> Row | None:
    """The layout's row behind a line of the outline."""
    parts = (item.field or "").split("/")[1:]
    rows = headings.rows(key_of(item.heading), role)
    if parts and parts[0] != "extra_sections":
        kinds = {"section"} if len(parts) == 1 else {"part", "label", "table"}
        rows = [row for row in rows if row.kind in kinds and row.section == parts[0] and row.field == parts[-1]]
    else:
        rows = [row for row in rows if item.status in {row.kind, "duplicate"}]
    return rows[0] if rows else None


def _lines(page: Page, taken: set[str]) -> dict[str, str]:
    """Short lines of the page that are no heading yet, by their keys."""
    found: dict[str, str] = {}
    for block in page.blocks:
        if block.kind != "row" and 2 < len(block.words) <= _LINE:
            key = key_of(block.words)
            if key and key not in taken:
                found.setdefault(key, str(block.words))
    return found


def _match(
    templates: tuple[str, ...], key: tuple[str, str | None, str | None], items: list[OutlineItem], lines: dict[str, str], guide: Guide
) -> Match:
    kind, section, mark = key
    field = "" if kind in {"container", "boilerplate"} else section if kind == "section" else f"{section}.{mark}"
    found = tuple(dict.fromkeys(item.heading for item in items))
    near = None if found else next(_near(templates, lines, guide.occupation or ""), None)
    return Match(kind, field or "", templates, found, items[0].status if items else None, near)


def _near(templates: tuple[str, ...], lines: dict[str, str], occupation: str) -> Iterator[str]:
    for text in templates:
        wanted = " ".join(template_key(text).replace(ROLE, key_of(occupation)).split())
        for key in get_close_matches(wanted, lines, n=1, cutoff=_ALIKE):
            yield lines[key]

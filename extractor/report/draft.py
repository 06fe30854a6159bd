"""The text of a drafted layout file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extractor import layouts
from extractor.layouts.match import key_of

__all__ = ["Draft", "Heading", "render"]

_LABELS = (
    ("top_industries", ("industries", "industry")),
    ("annual_openings", ("openings", "vacancies")),
    ("number_of_jobs", ("number of jobs", "jobs", "employed", "people employed")),
    ("employment_change", ("employment change", "new jobs")),
    ("growth", ("growth", "outlook", "change")),
    ("median_salary", ("median", "salary", "pay", "wage", "earnings")),
    ("on_the_job_training", ("training",)),
    ("work_experience", ("experience",)),
    ("typical_education", ("education", "degree", "qualification")),
)


class Heading(NamedTuple):
    """One heading that the pages share."""

    text: str
    level: int | None
    pages: int
    doubled: bool
    """Whether it stands more than once on most of its pages."""
    place: float
    field: tuple[str | None, str]
    """The section that it may begin, and why."""
    promotion: bool
    """Whether the same text stands under it on nearly all pages."""


class Draft(NamedTuple):
    """What was found on the pages."""

    name: str
    pages: int
    headings: Sequence[Heading]
    furniture: Sequence[str]
    titles: Sequence[str]
    page_titles: Sequence[str]
    doubled: Sequence[str]


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(values: Sequence[str]) -> str:
    return "[" + ", ".join(map(_text, values)) + "]"


def render(draft: Draft) -> str:
    """The draft as TOML; comments say what a person is to look at."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    headings = [one for one in draft.headings if one.text not in draft.titles]
    promotions = [one for one in headings if one.promotion and one.field[0] is None]
    sections = [one for one in headings if one not in promotions]
    yield f"# Pages it was drafted from: {draft.pages}; look at each line, then try it: extractor layout show PAGE --layout THIS-FILE"
    if not sections:
        yield "# No heading stands on enough of these pages: give more pages of one site, or pages with their markup"
    yield f"id = {_text(draft.name)}"
    yield "version = 1"
    yield "# yearly = []  # sections whose figures are for a year where nothing else is said"
    for start in draft.doubled:
        yield f"# A run of blocks stands twice on these pages; the second copy is dropped. It begins: {start}"
    known = len({one.field[0] for one in sections if one.field[0]})
    yield f"\n[recognise]\nmin_headings = {max(2, min(4, known))}\n\n[role]\ntitle = {_list(draft.titles)}\npage_title = {_list(draft.page_titles)}"
    yield from _sections(sections, draft.pages)
    yield "\n[boilerplate]"
    yield f"heading = {_list([one.text for one in promotions])}"
    yield f"line = {_list(draft.furniture)}"


def _sections(headings: Sequence[Heading], pages: int) -> Iterator[str]:
    levels = [one.level for one in headings if one.level is not None and one.field[0]]
    top = min(levels, default=None)
    used: set[str] = set()
    field: str | None = None
    # A heading inside a section may begin one of its own, where it says so better than any that stands higher.
    higher = {one.field[0] for one in headings if (one.level is None or top is None or one.level <= top) and _is_sure(one)}
    for one in headings:
        own = _is_sure(one) and one.field[0] not in used | higher and field != "key_facts" and (field is None or _part(one, field) is None)
        where = f"# on {one.pages} of {pages} pages" + ("; more than once on most" if one.doubled else "")
        if field and one.level is not None and top is not None and one.level > top and not own:
            yield from _inner(one, field, where)
            continue
        proposed, why = one.field
        if proposed and proposed not in used:
            used.add(proposed)
            field = proposed
            yield f"\n[[section]]  {where}\nfield = {_text(proposed)}  # {why}\nheading = {_list([one.text])}"
        else:
            field = None
            reason = f"{proposed} is taken already" if proposed else "no field is proposed"
            yield f"\n[[section]]  {where}; {reason}: give it a field, or leave it a container of other sections"
            yield f"container = true\nheading = {_list([one.text])}"


@cache
def _parts(field: str) -> tuple[tuple[str, str], ...]:
    """The parts that the package's own layouts give a section, each with its shape; those of prose alone have no words of their own."""
    parts = (part for layout in layouts.builtin() for section in layout.section if section.field == field for part in section.part)
    return tuple(dict.fromkeys((part.field, part.shape) for part in parts if part.field not in {"paragraphs", "items"}))


def _part(one: Heading, field: str) -> tuple[str, str] | None:
    """The part of an open section that a heading inside it names, and its shape."""
    words = set(key_of(one.text).split())
    return next((part for part in _parts(field) if words.issuperset(part[0].split("_"))), None)


def _is_sure(one: Heading) -> bool:
    """Whether a heading's words are one of a section's usual wordings."""
    return one.field[1].startswith("sure")


def _inner(one: Heading, field: str, where: str) -> Iterator[str]:
    """A heading inside a section: a label among the key facts, else a part."""
    key = key_of(one.text)
    if field == "key_facts":
        label = next((name for name, words in _LABELS if any(word in key for word in words)), None)
        if label is None:
            yield f"  # {one.text}: {where[2:]}; no field is proposed: make it a label, or a section of its own"
            return
        yield f"  [[section.label]]  {where}\n  field = {_text(label)}\n  heading = {_list([one.text])}"
        return
    name, shape = _part(one, field) or ("paragraphs", "text")
    yield f"  [[section.part]]  {where}\n  field = {_text(name)}\n  heading = {_list([one.text])}\n  shape = {_text(shape)}"

"""The text of a drafted layout file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.layouts.match import key_of
from extractor.sections import FIELDS

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


_SHAPES = {"technical_skills": "named", "soft_skills": "named", "pros": "items", "cons": "items", "education_requirements": "items"}


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
    for one in headings:
        where = f"# on {one.pages} of {pages} pages" + ("; more than once on most" if one.doubled else "")
        if field and one.level is not None and top is not None and one.level > top:
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


def _inner(one: Heading, field: str, where: str) -> Iterator[str]:
    """A heading inside a section: a label among the key facts, else a part."""
    key = key_of(one.text)
    if field == "key_facts":
        label = next((name for name, words in _LABELS if any(word in key for word in words)), "median_salary")
        yield f"  [[section.label]]  {where}\n  field = {_text(label)}\n  heading = {_list([one.text])}"
        return
    name = next((known for known in _SHAPES if known.replace("_", " ") in key and known in FIELDS[field]), "paragraphs")
    shape = _SHAPES.get(name, "text")
    yield f"  [[section.part]]  {where}\n  field = {_text(name)}\n  heading = {_list([one.text])}\n  shape = {_text(shape)}"

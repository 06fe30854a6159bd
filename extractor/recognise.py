"""Which layout a page has, and which occupation it is about, by what the page says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

import regex

from extractor.blocks import Block, Page
from extractor.capitals import as_written
from extractor.findings import Note, note
from extractor.layouts.keys import keys_of as keys_of_texts
from extractor.layouts.match import LONGEST, ROLE, Headings, Lookup, headings_of, key_of, role_in
from extractor.layouts.model import Layout
from extractor.layouts.role import RoleWords
from extractor.layouts.titles import voting
from extractor.text import Words

__all__ = ["ALONE", "Recognised", "is_own", "keys_of", "recognise", "settle_title", "signs"]

_CONFIRM = 2
_LABELS = 3
"""So many labels of a layout count for one of its headings."""
_OWN = 2
"""So many headings that only this site has, by its layout, tell it from others."""
_HEAD = 60
_NAME = 100
ALONE = "{role}"
"""The title template of a page whose title line is the occupation's name and nothing else."""
_VOTES = 4000
_TRIED = 50
"""So many candidates for the role are tried, so that a page full of titles costs no more than its length."""
_SHOUT = 4


class Recognised(NamedTuple):
    """What a page turned out to be."""

    layout: Layout | None
    rows: Lookup | None
    """What each block may be, by its key."""
    role: RoleWords | None
    occupation: str | None
    title: int | None
    """Index of the title line's block."""
    matched: frozenset[str]
    """The section fields whose headings stand on the page."""
    notes: list[Note]


def keys_of(blocks: Iterable[Block]) -> list[str]:
    """Each block's words as a heading would be looked up; empty for what is too long or no line of text."""
    return keys_of_texts([block.words if len(block.words) <= LONGEST and block.kind not in {"row", "rule"} else "" for block in blocks])


def recognise(page: Page, keys: Sequence[str], layouts: Sequence[Layout]) -> Recognised:
    """The layout with the most section headings on the page, if they are enough."""
    best: Recognised | None = None
    tied: list[str] = []
    distinct = dict.fromkeys(filter(None, keys))
    numbered = [key for key in distinct if key[0].isdigit() or "20" in key or "19" in key]
    alone = distinct
    for layout in layouts:
        headings = headings_of(layout)
        distinct = headings.unglued(alone)
        plain = _plain_matches([*(headings.by_key.keys() & distinct), *numbered], headings)[0] if best is not None else ()
        if best is not None and len(plain) + headings.slotted < len(best.matched):
            # Not even with all of its headings could it do better.
            continue
        found = _try(page, keys, distinct, layout)
        wanted = layout.recognise.min_headings - len(found.matched)
        if not found.matched or (wanted > 0 and signs(page, keys, distinct, layout, more=len(found.matched) >= _CONFIRM) < wanted):
            continue
        own = len(found.matched - headings.common) - (found.occupation is None)  # a title that names nobody may be another site's
        if len(layouts) > 1 and not is_own(page, keys, distinct, layout, own, more=True):
            continue
        if best is None or len(found.matched) > len(best.matched):
            best, tied = found, [layout.name]
        elif len(found.matched) == len(best.matched):
            tied.append(layout.name)
    if best is None:
        return Recognised(None, None, None, None, None, frozenset(), [note("layout.none")])
    if len(tied) > 1:
        best.notes.append(note("layout.ambiguous", layouts=", ".join(tied)))
    if best.occupation is None:
        best.notes.append(note("occupation.unknown"))
    return best


def signs(page: Page, keys: Sequence[str], distinct: Collection[str], layout: Layout, *, more: bool, labels: bool = True) -> int:
    """How many headings a layout's other signs count for: its own words on the page; where `more` counts, its title line and its `labels`, too."""
    found = int(any(text in page.text for text in layout.recognise.any_text))
    if more:
        found += bool(_titled(page.blocks, keys, tuple(text for text in layout.role.title if text != ALONE)))
    if more and labels:
        own = {row.field for key, rows in headings_of(layout).by_key.items() if key in distinct for row in rows if row.kind == "label"}
        found += len(own) >= _LABELS
    return found


def is_own(page: Page, keys: Sequence[str], distinct: Collection[str], layout: Layout, own: int, *, more: bool) -> bool:
    """Whether a page says what no other site does: `own` headings, if they are enough, or another sign; any site may have labels such as these."""
    return own >= _OWN or signs(page, keys, distinct, layout, more=more, labels=own > 0) > 0


def _try(page: Page, keys: Sequence[str], distinct: Collection[str], layout: Layout) -> Recognised:
    headings = headings_of(layout)
    suspects = headings.suspects(distinct)
    plain, open_keys = _plain_matches(suspects, headings)
    best: tuple[int, str | None, frozenset[str]] = (-1, None, plain)
    for candidate in islice(_candidates(page, keys, layout), _TRIED):
        matched = _with_role(open_keys, headings, RoleWords(candidate))
        if len(matched) > best[0]:
            best = (len(matched), candidate, plain | matched)
        if len(matched) >= _CONFIRM:
            break
    if best[0] < _CONFIRM and len(plain) + layout.open_sections >= layout.recognise.min_headings:
        for candidate in _votes(page.blocks, keys, layout):
            matched = _with_role(open_keys, headings, RoleWords(candidate))
            if len(matched) > max(best[0], 0):
                best = (len(matched), candidate, plain | matched)
    occupation = best[1] or (_alone(page, keys, headings) if ALONE in layout.role.title and plain else None)
    role = RoleWords(occupation) if occupation else None
    if occupation and occupation.isupper() and len(occupation) > _SHOUT:
        occupation = as_written(page.text, occupation)
    return Recognised(layout, Lookup(headings, role, distinct, suspects), role, occupation, None, best[2], [])


def _candidates(page: Page, keys: Sequence[str], layout: Layout) -> Iterator[str]:
    """What may be the role, most likely first: the title line's, the page's title's, the one of a line that reads like such a title."""
    yield from {str(words): None for _, words in _titled(page.blocks, keys, layout.role.title)}
    span = role_in(page.name, layout.role.page_title) if page.name else None
    if page.name and span:
        yield page.name[slice(*span)]
    yield from {str(words): None for _, words in _titled(page.blocks, keys, layout.role.page_title)}


def settle_title(found: Recognised, blocks: Sequence[Block], keys: Sequence[str]) -> Recognised:
    """The same with the title line's block, once glue is undone."""
    if found.layout is None or found.rows is None or found.role is None:
        return found
    titles = _titled(blocks, keys, found.layout.role.title)
    title = _title(titles, found.role.role, keys, found.rows)
    if title is None and ALONE in found.layout.role.title:
        return _named_alone(found, blocks, keys, found.rows, found.role)
    return found._replace(title=title)


def _alone(page: Page, keys: Sequence[str], headings: Headings) -> str | None:
    """The occupation by a short line before the first section: the page's `<title>`, else the line that the text goes on to name most often."""
    text = page.text.casefold()
    name = key_of(page.name) if page.name else ""
    best: tuple[int, str] | None = None
    for index, key in enumerate(keys[:_HEAD]):
        if key and any(row.begins for row in headings.dated(key)):
            if keys.count(key) == 1:
                break
            # An entry of a menu or of the contents.
            continue
        words = page.blocks[index].words
        if not key or key in headings.lines or len(words) > _NAME or any(row.kind == "part" for row in headings.dated(key)):
            # Nor is a subsection's heading an occupation.
            continue
        if key == name:
            return str(words)
        count = sum(1 for _ in regex.finditer(rf"\b{regex.escape(str(words).casefold())}\b", text))
        if count > _CONFIRM and (best is None or count > best[0]):
            best = (count, str(words))
    return best[1] if best else None


def _named_alone(found: Recognised, blocks: Sequence[Block], keys: Sequence[str], rows: Lookup, role: RoleWords) -> Recognised:
    """The same with a title line that is the occupation's name and nothing else, as the title writes it: the last before the first section."""
    best: int | None = None
    passed: set[str] = set()
    for index, key in enumerate(keys):
        if key and blocks[index].kind in {"paragraph", "heading"} and role.fold(key) == ROLE:
            best = index
        elif key and any(row.begins for row in rows[key]):
            # A menu before the title may name a section or two, which stand again where they begin.
            alone = key not in passed and keys.count(key) == 1
            passed.add(key)
            if best is not None or len(passed) > _CONFIRM or alone:
                break
    if best is None:
        return found
    name = str(blocks[best].words)
    occupation = found.occupation if name.isupper() and len(name) > _SHOUT else name
    return found._replace(title=best, occupation=occupation)


def _titled(blocks: Sequence[Block], keys: Sequence[str], templates: tuple[str, ...]) -> list[tuple[int, Words]]:
    """Blocks that fit a title template, with the role's words."""
    starts, ends = _edges(templates)
    fitting = (index for index, key in enumerate(keys) if key and key.startswith(starts) and key.endswith(ends))
    spans = ((index, role_in(blocks[index].words, templates)) for index in fitting)
    return [(index, blocks[index].words.cut(*span)) for index, span in spans if span]


@lru_cache(maxsize=256)
def _edges(templates: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a title's key begins and ends with, whatever the role; nothing where there are no templates."""
    texts = [text for text in templates if text != ALONE]
    return tuple(key_of(text.split("{", 1)[0]) for text in texts), tuple(key_of(text.rpartition("}")[2]) for text in texts)


def _plain_matches(suspects: Sequence[str], headings: Headings) -> tuple[frozenset[str], list[str]]:
    """Sections whose headings stand without a role, and the keys that are left to look at."""
    matched: set[str] = set()
    left = []
    for key in suspects:
        rows = headings.dated(key)
        matched.update(row.field for row in rows if row.kind == "section" and row.field)
        if not rows:
            left.append(key)
    return frozenset(matched), left


def _with_role(keys: Iterable[str], headings: Headings, role: RoleWords) -> frozenset[str]:
    rows = (row for key in keys if role.first in key for row in headings.rows(key, role))
    return frozenset(row.heading for row in rows if row.kind in {"section", "container"})


def _votes(blocks: Sequence[Block], keys: Sequence[str], layout: Layout) -> list[str]:
    """Roles that the section headings themselves name, the most frequent first."""
    templates, starts, ends = voting(layout)
    lines, glued = headings_of(layout).lines, headings_of(layout).glued
    votes: Counter[str] = Counter()
    ranks: dict[str, int] = {}
    for index, key in enumerate(keys[:_VOTES]):
        if not key or key in lines:
            continue
        # A heading that a wrap's undoing joined to the lines below it is their first line.
        words: str = blocks[index].words[: blocks[index].joints[0]].rstrip() if blocks[index].joints else blocks[index].words
        if glued and key.endswith(glued):
            # One of the site's own words stands behind it.
            words = next((words.removesuffix(text).rstrip() for text in layout.glue.texts if words.endswith(text)), "")
        bare = key if words is blocks[index].words else key_of(words)
        if not (bare.startswith(starts) or bare.endswith(ends)) or any(text in bare for text in glued):
            continue
        for rank, (text, start, end) in enumerate(templates):
            fits = bare.startswith(start) and bare.endswith(end) and len(bare) > len(start) + len(end)
            if span := role_in(words, (text,)) if fits else None:
                name = words[slice(*span)]
                votes[name] += 1
                ranks.setdefault(name, rank)
    return [role for role, _ in sorted(votes.items(), key=lambda item: (-item[1], ranks[item[0]], len(item[0])))[:3]]


def _title(titles: list[tuple[int, Words]], occupation: str | None, keys: Sequence[str], rows: Lookup) -> int | None:
    """The last title line before the first section; a page's `<title>` and breadcrumbs may say the same before it."""
    # In capitals until the title is put right.
    fitting = [index for index, words in titles if occupation and words.casefold() == occupation.casefold()]
    if not fitting:
        return None
    best = fitting[0]
    for index in fitting[1:]:
        if any(row.kind == "section" for key in keys[best + 1 : index] for row in rows[key]):
            break
        best = index
    return best

"""Pages with few headings: whom their title or a heading names, and the text again and again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import key_of
from extractor.layouts.model import Layout
from extractor.layouts.plurals import forms
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.unknown.gate import offers_work
from extractor.unknown.occupation import ALWAYS, is_bare_name, named, occupation_of
from extractor.unknown.people import ends_in_somebody, is_somebody, is_thing, names_somebody
from extractor.unknown.spoken import spoken_of
from extractor.unknown.wordings import Wordings

__all__ = ["CORE", "say_enough", "told_by_text", "whom"]

_TELLING = frozenset({"career_path", "how_to_become", "outlook", "related_careers", "responsibilities", "salary"})
CORE = _TELLING | {"education", "overview", "qualifications", "specializations", "work_environment"}
"""Sections of which any guide has some."""
_ENOUGH = 2
"""So many of the core sections make a page one about a career; else no heading of it is typed, but where its text says whom it is about."""
_READ, _LONG = 100, 1000
_AGAIN, _APART = 3, 2
"""So often a text names whom it is about, in so many blocks."""
_TWICE, _OVER = 2, (4, 3)
"""So often where the title says that the page is a guide; and where a name is all that there is of title and headings."""
_ARTICLE = lazy(r"^(?:an?|the)\s")
_FIELDS = 2
"""So many sections go with a heading that names somebody, where the title names nobody."""


def say_enough(fields: Collection[str]) -> bool:
    """Whether the sections for which a page's headings speak make it one about a career."""
    return len(CORE.intersection(fields)) >= _ENOUGH and not _TELLING.isdisjoint(fields)


def told_by_text(
    titles: Sequence[str], blocks: Sequence[Block], heads: Collection[int], fields: Collection[str], words: Wordings, layout: Layout
) -> str | None:
    """Somebody whom a page is about though few of its headings say so: title or headings name the one, and the text does so over and over.

    `fields` are the sections that its headings speak for. The less the title says that the page is a guide, the more of them have to be there.
    """
    if offers_work(blocks):
        return None
    texts = [
        f" {key_of(block.words[:_LONG])} " for at, block in enumerate(blocks[:_READ]) if at not in heads and block.words and block.words not in titles
    ]
    spoken = spoken_of(blocks, sorted(heads), words)
    told = (*_titled(titles, layout), *_within(titles, words), *_headed(blocks, heads, words), *([(spoken, _FIELDS)] if spoken else []))
    for name, least in told:
        if not names_somebody(name) or is_thing(name):
            continue
        asked = _heading(name, blocks, heads, titles, words) if len(fields) >= max(least, 1) else 0
        # Where the title is a name and nothing else, pages about pay may have no more than a question or two besides their tables.
        if asked >= _AGAIN or (asked >= _TWICE and name in titles and "salary" in fields):
            return name
        if met := _met(name, texts):
            again, apart = (_TWICE, 1) if not least else (_AGAIN, _APART) if len(fields) >= least else _OVER
            bare = least == 1 and name in titles
            if (len(fields) >= least or bare) and sum(met) >= again and len(met) >= apart:
                return name
    return None


def whom(
    titles: Sequence[str], blocks: Sequence[Block], heads: Sequence[int], words: Wordings, layout: Layout, by_text: str | None
) -> tuple[str | None, list[Note]]:
    """Whom a page is about, and what tells it where that is not the title alone; `by_text` is whom a page of few headings goes on about."""
    found = occupation_of(titles, blocks, heads, layout)
    if found is None and (spoken := spoken_of(blocks, heads, words)):
        return spoken, [note("occupation.told", None, None, occupation=spoken)]
    if found is not None and (whole := _in_full(found, [key_of(blocks[index].words) for index in heads])):
        return whole, [note("occupation.told", None, None, occupation=whole)]
    if by_text is None:
        return found, []
    found = found if found and ends_in_somebody(found) else by_text
    return found, [note("occupation.by_text", None, None, occupation=found)]


def _in_full(name: str, keys: Sequence[str]) -> str | None:
    """Somebody's whole name where the title has only its first words ("Police Work"), and all headings that name those go on with the same one."""
    role = RoleWords(name)
    if ends_in_somebody(name) or not role.forms:
        return None
    behind = {
        min(filter(is_somebody, forms(word)), key=len, default="")
        for words in map(str.split, keys)
        for at in range(len(words))
        if (length := role.match(words, at)) and (word := next(iter(words[at + length :]), ""))
    }
    last = behind.pop() if len(behind) == 1 else ""
    return f"{name} {last.capitalize() if name[:1].isupper() else last}" if last else None


def _titled(titles: Sequence[str], layout: Layout) -> Iterator[tuple[str, int]]:
    """Whom the titles name, and how many sections have to go with it."""
    for title in titles:
        name = named(title, layout)
        if name is not None:
            yield name, 0 if any(phrase in key_of(title) for phrase in ALWAYS) else 1
        elif is_bare_name(title):
            yield title, 1


def _within(titles: Sequence[str], words: Wordings) -> Iterator[tuple[str, int]]:
    """Whom a part of a title names that the page comes back to."""
    if words.role is not None and any(words.role.fold(key_of(title)) is not None for title in titles):
        yield words.role.role, 1


def _headed(blocks: Sequence[Block], heads: Collection[int], words: Wordings) -> Iterator[tuple[str, int]]:
    """Whom the headings name, and how many sections have to go with it."""
    for index in sorted(heads):
        for field, name in words.named_in(blocks[index].words):
            yield _ARTICLE.sub("", name), 1 if field == "how_to_become" else _FIELDS


def _heading(name: str, blocks: Sequence[Block], heads: Collection[int], titles: Sequence[str], words: Wordings) -> int:
    """How many headings of sections name somebody, who is in the title too; pages about pay alone say next to nothing between their tables."""
    role = RoleWords(name)
    if not any(role.fold(key_of(title)) is not None for title in titles):
        return 0
    return sum(
        role.fold(key_of(line)) is not None and bool(words.whole(line).rows or words.told(line))
        for line in (blocks[at].words for at in heads)
        if line not in titles
    )


def _met(name: str, texts: Sequence[str]) -> list[int]:
    """How often each of the texts that name somebody does, by the name or by its last word alone."""
    role, short = RoleWords(name), RoleWords(name.rsplit(maxsplit=1)[-1])
    met = [(_count(role, text.split()), _count(short, text.split())) for text in texts if short.first in text]
    return [count for whole, count in met if count] if any(whole for whole, _ in met) else []


def _count(role: RoleWords, words: list[str]) -> int:
    return sum(word in role.forms[0] and role.match(words, at) > 0 for at, word in enumerate(words)) if role.forms else 0

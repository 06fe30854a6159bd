"""A draft of a layout file from pages of one site: its headings by frequency, what they may fill, and what is the site's own.

    suggest([page.read_bytes() for page in pages], name="mysite")

A person edits the draft; `extractor layout check` and `extractor layout show` say how well it does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from statistics import median
from typing import NamedTuple

import regex

from extractor import layouts
from extractor.blocks import Block, Page
from extractor.layouts.match import key_of
from extractor.layouts.role import RoleWords
from extractor.pipeline import read
from extractor.readers.lines import ends_sentence
from extractor.repeats import find_repeats
from extractor.report.draft import Draft, Heading, render
from extractor.unknown.cells import is_figure
from extractor.unknown.title_line import title_role
from extractor.unknown.wordings import field_of

__all__ = ["suggest"]

_LINE = 90
_TOP = 12
_FEW = 2
_SHARE = 0.3
_SAME = 0.8
_WORDS = 5
_YEARS = regex.compile(r"(?<![\d-])(?:19|20)\d\d(?![\d-])")
_SPANS = regex.compile(r"(?<!\d)(?:19|20)\d\d\s?[-–—]\s?(?:20)?\d\d(?!\d)")
_PLAIN, _BOLD, _HEADING = 0, 1, 2
_STEP = regex.compile(r"(?:step|stage|phase|level)\s*#?\d{1,2}|\d{1,3}", regex.IGNORECASE)


class _Seen(NamedTuple):
    """One line of one page that may be a heading."""

    template: str
    level: int | None
    place: float
    """Where on the page, from 0 to 1."""
    marked: int
    """How the page marks it: `_HEADING` as one, `_BOLD` with bold letters, `_PLAIN` not at all."""
    below: str
    """The key of the block after it."""
    figure: bool
    """Whether that is a figure alone."""


def suggest(sources: Sequence[bytes], *, name: str = "mysite", media_type: str | None = None) -> str:
    """Draft a layout from pages of one site, best ten or more, as the text of a TOML file.

    Raises `InputError` for what cannot be read as a page.
    """
    pages = [read(source, media_type=media_type) for source in sources]
    roles = _roles(pages)
    lines = [list(_lines(page, role)) for page, role in zip(pages, roles, strict=True)]
    shared = _shared(pages)
    titles = _often(title for page, role in zip(pages, roles, strict=True) if (title := _title(_head(page, shared), role)))
    headings, furniture = _headings(lines, len(pages), titles)
    names = [_template(page.name, role) for page, role in zip(pages, roles, strict=True) if page.name]
    draft = Draft(
        name, len(pages), headings, furniture,
        titles=titles, page_titles=_often(names), doubled=_doubled(pages),
    )  # fmt: skip
    return render(draft)


def _roles(pages: Sequence[Page]) -> list[str | None]:
    """The occupation of each page: by the usual titles, else by what differs between the pages' titles."""
    first = [title_role(page.blocks, page.name, layouts.generic(), marked=page.marked) for page in pages]
    if all(first) and len(set(first)) > 1:
        return [_as_named(page, role) for page, role in zip(pages, first, strict=True) if role]
    shared = _shared(pages)
    heads = [_head(page, shared) for page in pages]
    words = [head.split() for head in heads]
    start = _common(words)
    end = _common([line[start:][::-1] for line in words])
    found = [" ".join(line[start : len(line) - end]).strip(" :|–—-") or None for line in words]
    if len({one for one in found if one}) > len(pages) // 2:
        return [other or one for one, other in zip(first, found, strict=True)]
    return [other or one for one, other in zip(first, _recurring(pages), strict=True)]


def _as_named(page: Page, role: str) -> str:
    """The occupation without the words before it that only the title has ("Complete Bell Ringer"): most lines name it without them."""
    words = role.split()
    lines = [str(block.words) for block in page.blocks if block.words and len(block.words) <= _LINE and block.kind != "row"]
    forms = [" ".join(words[at:]) for at in range(len(words))]
    counts = [sum(_span(line, RoleWords(form)) is not None for line in lines) for form in forms]
    return next(form for form, count in zip(forms, counts, strict=True) if count * 2 >= max(counts))


def _recurring(pages: Sequence[Page]) -> list[str | None]:
    """The words that most short lines of one page have and other pages don't."""
    counts: list[Counter[str]] = []
    for page in pages:
        count: Counter[str] = Counter()
        for block in page.blocks:
            if block.words and len(block.words) <= _LINE and block.kind != "row":
                words = [regex.sub(r"['’]s$", "", word.strip("?:!.,|")) for word in block.words.split()]
                count.update({" ".join(words[at : at + size]) for size in range(1, _WORDS + 1) for at in range(len(words) - size + 1)})
        counts.append(count)
    spread = Counter(words for count in counts for words in count)
    best = [
        max(((number, len(words), words) for words, number in count.items() if number > 2 and spread[words] <= max(1, len(pages) // 5)), default=None)
        for count in counts
    ]
    return [one[2] if one else None for one in best]


def _head(page: Page, shared: Container[str]) -> str:
    """The page's title line: the first heading, else `<title>`, else the first line; a line that other pages have is none."""
    lines = [*(str(block.words) for block in page.blocks if block.kind == "heading"), page.name, *(str(block.words) for block in page.blocks[:_TOP])]
    return next((line for line in lines if line and line not in shared), "")


def _shared(pages: Sequence[Page]) -> set[str]:
    """Lines that most pages have: no page's own title."""
    counts = Counter(line for page in pages for line in {page.name or "", *(str(block.words) for block in page.blocks if len(block.words) <= _LINE)})
    return {line for line, count in counts.items() if len(pages) > 1 and count * 2 > len(pages)}


def _common(lines: Sequence[Sequence[str]]) -> int:
    """How many words all lines begin with."""
    count = 0
    for column in zip(*lines, strict=False):
        if len(set(column)) > 1 or len(lines) < 2:
            break
        count += 1
    return count


def _title(head: str, role: str | None) -> str | None:
    template = _template(head, role)
    return template if "{role}" in template else None


def _template(text: str, role: str | None) -> str:
    """A line with the role and the years as slots."""
    words = _YEARS.sub("{year}", _SPANS.sub("{years}", " ".join(text.split())))
    if role and (span := _span(words, RoleWords(role))):
        start, end = span
        before = words[:start]
        article = regex.search(r"\ban?\s$", before, regex.IGNORECASE)
        words = f"{before[: article.start()]}{{a}} {{role}}{words[end:]}" if article else f"{before}{{role}}{words[end:]}"
    return words.rstrip(" :")


def _span(text: str, role: RoleWords) -> tuple[int, int] | None:
    """Where the role stands in a line, in any of its forms."""
    found = list(regex.finditer(r"\S+", text))
    keys = [key_of(match[0]) for match in found]
    for at in range(len(keys)):
        words = [word for key in keys[at : at + len(role.forms) + 2] for word in key.split()]
        length = role.match(words, 0)
        taken = last = 0
        while length and taken < length and at + last < len(keys):
            taken += len(keys[at + last].split())
            last += 1
        if length and taken == length:
            end = found[at + last - 1].end()
            if text[:end].endswith(("'s", "’s")):
                return found[at].start(), end - 2
            tail = "?:!.," if role.role.endswith(")") else "?:!.,)"
            return found[at].start(), len(text[:end].rstrip(tail))
    return None


def _lines(page: Page, role: str | None) -> Iterator[_Seen]:
    """Lines of a page that may be headings, labels or furniture."""
    blocks = page.blocks
    for index, block in enumerate(blocks):
        if block.kind in {"row", "rule"} or (block.kind == "item" and block.number is None):
            continue
        if not block.words or len(block.words) > _LINE or _STEP.fullmatch(block.words):
            continue
        marked = _HEADING if block.kind == "heading" else _BOLD if block.strong >= len(block.words) else _PLAIN
        if marked != _HEADING and (ends_sentence(block.words) and not block.words.endswith("?")):
            continue
        below = blocks[index + 1].words if index + 1 < len(blocks) else ""
        yield _Seen(_template(str(block.words), role), block.level, index / max(len(blocks), 1), marked, key_of(below), is_figure(blocks, index + 1))


def _headings(lines: Sequence[Sequence[_Seen]], pages: int, titles: Sequence[str]) -> tuple[list[Heading], list[str]]:
    """The headings that enough pages share, in the pages' order, and lines that are the site's furniture."""
    seen: dict[str, list[_Seen]] = defaultdict(list)
    on: dict[str, set[int]] = defaultdict(set)
    for number, page in enumerate(lines):
        for line in page:
            key = key_of(line.template)
            seen[key].append(line)
            on[key].add(number)
    least = _mark(seen, on, pages)
    found: list[Heading] = []
    furniture: list[str] = []
    for key, ones in seen.items():
        share = len(on[key]) / pages
        if share < _SHARE or (pages > 1 and len(on[key]) < 2) or not key:
            continue
        text = Counter(one.template for one in ones).most_common(1)[0][0]
        if least == _PLAIN and (sum(one.figure for one in ones) * 2 > len(ones) or any(title.startswith(text) for title in titles)):
            continue  # a figure's label, or the title line once more
        below = Counter(one.below for one in ones)
        # What stands under a promotion is the same everywhere, and is no label of a section.
        most, count = below.most_common(1)[0]
        same = bool(most) and most not in seen and "{role}" not in text and count >= len(ones) * _SAME and min(pages, len(on[key])) > _FEW
        if sum(one.marked >= least for one in ones) * 2 < len(ones) or (least == _PLAIN and _is_furniture(text, below, seen)):
            if share >= _SAME and pages > 2:
                furniture.append(text)
            continue
        levels = Counter(one.level for one in ones)
        place = median(one.place for one in ones)
        found.append(Heading(text, levels.most_common(1)[0][0], len(on[key]), len(ones) > len(on[key]) * 1.5, place, field_of(text), same))
    longest = max(lines, key=lambda page: sum(len(on[key_of(line.template)]) > 1 for line in page), default=())
    order = {key_of(line.template): line.place for line in reversed(longest)}
    return sorted(found, key=lambda one: order.get(key_of(one.text), one.place)), furniture


def _mark(seen: dict[str, list[_Seen]], on: dict[str, set[int]], pages: int) -> int:
    """How the site marks its headings at least: so as most lines are marked that pages share and that speak for different sections."""
    fields: dict[int, set[str]] = {mark: set() for mark in (_HEADING, _BOLD, _PLAIN)}
    for key, ones in seen.items():
        field = field_of(ones[0].template)[0] if len(on[key]) >= max(_SHARE * pages, min(pages, _FEW)) else None
        if field:
            fields[Counter(one.marked for one in ones).most_common(1)[0][0]].add(field)
    return max(fields, key=lambda mark: (len(fields[mark]), mark))


def _is_furniture(text: str, below: Counter[str], seen: dict[str, list[_Seen]]) -> bool:
    """Whether a line of a text without markup is a button or a menu's entry: mostly other such lines stand below it."""
    if field_of(text)[0] is not None or "{role}" in text:
        return False
    following = [key for key, count in below.most_common(1) if key in seen and len(seen[key]) > 1 and count * 2 > sum(below.values())]
    # One such line below it may be the first label of its section; a menu goes on.
    return any(sum(one.below in seen and len(seen[one.below]) > 1 for one in seen[key]) * 2 > len(seen[key]) for key in following)


def _often(texts: Iterator[str] | Sequence[str]) -> list[str]:
    """The most frequent of some templates that name the role."""
    return [text for text, _ in Counter(text for text in texts if "{role}" in text).most_common(3)]


def _doubled(pages: Sequence[Page]) -> list[str]:
    """The first words of runs that stand twice, on a third of the pages or more."""
    starts: Counter[str] = Counter()
    hits = 0
    for page in pages:
        repeats = find_repeats(page.blocks, section=lambda _: 0, is_title=_titles(page.blocks)).repeats
        hits += bool(repeats)
        starts.update(str(page.blocks[one.dropped[0]].words)[:40] for one in repeats[:2])
    return [text for text, _ in starts.most_common(3)] if hits * 3 >= len(pages) and hits else []


def _titles(blocks: Sequence[Block]) -> Callable[[int], bool]:
    return lambda index: blocks[index].kind == "heading"

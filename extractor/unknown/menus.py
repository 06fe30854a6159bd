"""What stands around the text of a page that lost its markup: menus, bylines, its contents, and the page's `<title>` before them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.cells import is_figure
from extractor.unknown.people import names_somebody
from extractor.unknown.pictures import is_credit, is_picture
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import Told
from extractor.unknown.title_parts import in_a_series

__all__ = [
    "BUTTONS",
    "BYLINE",
    "BYLINES",
    "ECHO",
    "MENU",
    "asides",
    "contents_of",
    "heads_of_contents",
    "is_crumb",
    "is_echo",
    "is_line",
    "jumps",
    "menu_ends",
    "named_contents",
    "titled_again",
]

MENU = frozenset(
    (
        "home|menu|search|careers|jobs|about|contact|blog|skip to content|skip to main content|log in|sign in|sign up|register|"
        "contact us|about us|my account|subscribe|skip to the main content|skip navigation|skip to navigation|skip to page content|"
        "jump to content|compare|download pdf|email|print|print this page|save|share|events|for employers|for job seekers|membership|"
        "news|newsletter|products|resources|salaries|support|topics"
    ).split("|")
)
"""Lines of menus that are no titles."""
BUTTONS = frozenset(
    "get started|learn more|read more|find out more|sign up|apply now|book a call|join now|start now|see more|view more|enquire now".split("|")
)
"""What buttons say; over a sentence it is a heading."""
BYLINE = lazy(
    r"^(?:(?:written |reviewed |edited |posted |published |fact[- ]checked )?by\s\p{Lu}|(?:last )?(?:updated|published|posted|reviewed|modified)\b)"
    r"|\b\d{1,3}[ -]?min(?:ute)?s? read\b|^\p{L}{3,9}\.? \d{1,2},? (?:19|20)\d\d$|^\d{1,2} \p{L}{3,9} (?:19|20)\d\d$|^[#¶§|/›»]$",
    regex.IGNORECASE,
)
"""Lines about who wrote a page, and when; signs of links."""
BYLINES = 4
"""So many lines of them may stand between a title and its text."""
_CRUMBS = frozenset(">›/→")
"""What stands between the links that lead to a page."""
_FIRST, _MENUS = 3, 150
"""A page's `<title>` is among a text's first lines, and its title behind so many lines of menus at most."""
_TITLE = 160
"""A page's `<title>` is no longer."""
_NAMES = lazy(r"\s[|–—»-]\s|\s?[|»]\s?")
"""What stands between a page's title and the site's name."""
_YEAR = lazy(r"\s\(?(?:19|20)\d\d\)?$")
_KINDS = frozenset("career careers guide job overview page profile profiles role roles".split())
_PAGES = _KINDS | frozenset("a and complete description full information in the".split())
"""Words that say what kind of page a title is of, and those beside them."""
_NOTICES = 2
"""So many sentences about cookies and the like may stand among the menus of a page whose `<title>` has the site's name."""
_LEADING = 7
"""A sentence of more words is no title."""
_NAME = 5
ECHO = 24
"""Longer lines say something, however often they come back."""
_MARK = 2
"""A rule of so many characters is a bullet that stands in a line of its own."""
_CONTENTS = frozenset(
    (
        "contents|table of contents|page contents|on this page|on this page you will find|in this article|in this guide|in this profile|"
        "in this section|jump to|jump to section|jump to a section|skip to|skip to section|quick links|whats on this page|"
        "what is on this page|sections"
    ).split("|")
)
"""Lines that the page's contents follow."""
_LEAST, _LETTERS = 3, 4
"""Contents have so many entries but one at least; shorter words say nothing of what a heading is about."""
_RUN, _JUMPS = 3, 20
"""So many lines that come again one after the other are contents."""


def is_crumb(words: str) -> bool:
    """Whether a line is the last of the links that lead to a page, behind the sign between them ("› Glazier")."""
    return words[:1] in _CRUMBS and words[1:2] == " "


def is_line(block: Block) -> bool:
    """Whether a block is a short line of words, and neither a byline, a picture's credit nor a whole sentence."""
    words = block.words
    shaped = bool(words) and len(words) <= LINE and block.kind not in {"item", "row"} and not BYLINE.search(words)
    shaped = shaped and not is_credit(words) and not is_crumb(words)
    return shaped and (words[-1] != "." or len(words.split()) <= _LEADING)


def titled_again(blocks: Sequence[Block]) -> int | None:
    """Where a text's first line stands again without the site's name: between the two are the site's menus.

    Text follows it; or it is the last such line before any text, and before figures, of a page whose first line has the site's name.
    """
    first = next((index for index, block in enumerate(blocks[:_FIRST]) if is_line(block) or _has_names(block)), None)
    if first is None:
        return None
    name, *site = _NAMES.split(str(blocks[first].words), maxsplit=1)
    keys = {key_of(name), key_of(name.partition(": ")[0]), key_of(_YEAR.sub("", name)), *map(key_of, in_a_series(str(blocks[first].words)))}
    notices = _NOTICES if site else 0
    last = None
    for at in range(first + 1, min(first + _MENUS, len(blocks) - 1)):
        block = blocks[at]
        notices -= len(block.words) > LINE or (ends_sentence(block.words) and len(block.words.split()) > _NAME)
        if notices < 0:
            # Where text of its own has begun, what says the same as the title is a section's heading.
            break
        if block.kind == "row" or is_figure(blocks, at):
            break
        key = key_of(block.words) if len(block.words) <= LINE and not is_crumb(block.words) else ""
        if key and (key in keys - MENU or (site and _is_named(key, name))):
            following = next((one for one in blocks[at + 1 : at + 1 + BYLINES] if one.words and not BYLINE.search(one.words)), block)
            if ends_sentence(following.words) and len(following.words.split()) > _NAME:
                return at
            last = at if site else None
    return last


def _has_names(block: Block) -> bool:
    """Whether a line longer than others is a page's `<title>`, with the names of the series and the site behind the page's own."""
    return block.kind == "paragraph" and LINE < len(block.words) <= _TITLE and len(_NAMES.findall(block.words)) > 1


def _is_named(key: str, title: str) -> bool:
    """Whether a line is the name with which a title begins, and the rest of the title only says what page it is ("Slater job role")."""
    rest = key_of(title).removeprefix(f"{key} ")
    return names_somebody(key) and rest != key_of(title) and not _KINDS.isdisjoint(rest.split()) and _PAGES.issuperset(rest.split())


def contents_of(blocks: Sequence[Block]) -> frozenset[int]:
    """The places of lines that stand together, short and each of them again further down; those of a section that is there twice do so together."""
    short = [block.kind == "paragraph" and 0 < len(block.words) <= LINE for block in blocks]
    last = {key_of(block.words): at for at, block in enumerate(blocks) if short[at]}
    again = [short[at] and last[key_of(block.words)] > at for at, block in enumerate(blocks)]
    found: set[int] = set()
    begun = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and again[at] and (at == begun or last[key_of(blocks[at].words)] > last[key_of(blocks[at - 1].words)]):
            continue
        if at - begun >= _RUN and not _together([last[key_of(block.words)] for block in blocks[begun:at]]):
            found.update(block.start for block in blocks[begun:at] if block.words[-1:] != ":")
        begun = at if at < len(blocks) and again[at] else at + 1
    return frozenset(found)


def _together(places: Sequence[int]) -> bool:
    """Whether most of some lines stand right behind one another."""
    return sum(second == first + 1 for first, second in pairwise(places)) * 2 >= len(places)


def heads_of_contents(blocks: Sequence[Block], listed: Collection[int], first: int) -> set[int]:
    """The places of lines, behind the first heading, that say that the page's contents follow; `listed` has where these begin."""
    return {at for at in range(first + 1, len(blocks) - 1) if blocks[at + 1].start in listed and _says_contents(blocks[at])}


def _says_contents(block: Block) -> bool:
    return block.kind == "paragraph" and len(block.words) <= LINE and key_of(block.words) in _CONTENTS


def named_contents(blocks: Sequence[Block], told: Callable[[str], Told | None]) -> frozenset[int]:
    """The places of short lines behind one that says that the page's contents follow, though they say less than the headings they stand for.

    `told` gives what a heading's words speak for. They end where a line says again what the first of them does, else before the
    last short line, which is a heading of what follows.
    """
    found: set[int] = set()
    for index, block in enumerate(blocks):
        if not _says_contents(block):
            continue
        end = index + 1
        while (
            end < min(index + 1 + _JUMPS, len(blocks)) and blocks[end].kind == "paragraph" and is_line(blocks[end]) and blocks[end].words[-1] != "."
        ):
            end += 1
        last = _begun_again(blocks, index + 1, end, told)
        if last - index > _LEAST:
            found.update(one.start for one in blocks[index + 1 : last])
    return frozenset(found)


def _begun_again(blocks: Sequence[Block], first: int, end: int, told: Callable[[str], Told | None]) -> int:
    """Where the line stands that says again what the first entry of a page's contents says; the last line where none does."""
    if first >= end:
        return first
    fields = [found.field if (found := told(blocks[at].words)) is not None else None for at in range(first, end)]
    field = fields[0]
    own = {word for word in key_of(blocks[first].words).split() if len(word) >= _LETTERS and told(word) is None}
    for at in range(first + 2, end):
        alone = field not in fields[1 : at - first]
        if field is not None and fields[at - first] == field and (own.issubset(key_of(blocks[at].words).split()) if own else alone):
            return at
    return end - 1


def jumps(blocks: Sequence[Block], title: int, says: Callable[[str], object]) -> frozenset[int]:
    """The places of short lines right behind the title that lead to sections: some of them come again further down.

    `says` tells of words whether they speak for a section.
    """
    end = title + 1
    while end < min(title + 1 + _JUMPS, len(blocks)) and blocks[end].kind == "paragraph" and not ends_sentence(blocks[end].words):
        if not 0 < len(blocks[end].words) <= LINE:
            break
        end += 1
    below = {key_of(block.words) for block in blocks[end:] if 0 < len(block.words) <= LINE}
    again = [at for at in range(title + 1, end) if key_of(blocks[at].words) in below and says(blocks[at].words)]
    return frozenset(block.start for block in blocks[title + 1 : again[-1] + 1]) if len(again) > 1 else frozenset()


def asides(blocks: Sequence[Block], title: int, is_site: Callable[[str], bool], told: Callable[[str], Told | None]) -> frozenset[int]:
    """The places of pictures' credits, and between the title and the first text or list of the site's own links and of what stood above the title."""
    beside = {block.start for block in blocks if 0 < len(block.words) <= LINE and is_credit(block.words)}
    passed: list[int] = []
    above = {key_of(block.words) for block in blocks[: max(title, 0)] if 0 < len(block.words) <= LINE}
    for block in blocks[title + 1 : title + 1 + _JUMPS]:
        if not BYLINE.search(block.words) and (block.kind != "paragraph" or (ends_sentence(block.words) and len(block.words.split()) > _LEADING)):
            return frozenset(beside.union(passed))
        if 0 < len(block.words) <= LINE and (
            is_site(block.words) or (key_of(block.words) in above and ((found := told(block.words)) is None or found.left))
        ):
            passed.append(block.start)
    return frozenset(beside)


def is_echo(block: Block, echoes: Collection[str]) -> bool:
    """Whether a line says nothing of what stands around it."""
    if block.kind == "rule":
        return block.end - block.start <= _MARK
    if len(block.words) == 1:
        return not block.words.isalnum()
    if is_picture(block.words):
        return True
    return 0 < len(block.words) <= ECHO and block.kind == "paragraph" and key_of(block.words) in echoes


def menu_ends(blocks: Sequence[Block], found: Collection[int], says: Callable[[str], str | None]) -> set[int]:
    """The places of plain lines that end a row of such, right over a heading that the page marks, and say what another of these does."""
    ends = {
        index for index in found if is_line(blocks[index]) and blocks[index].kind == "paragraph" and blocks[index].strong < len(blocks[index].words)
    }
    ends = {
        at
        for at in ends
        if at and is_line(blocks[at - 1]) and blocks[at - 1].kind == "paragraph" and at + 1 < len(blocks) and blocks[at + 1].kind == "heading"
    }
    told = {says(block.words) for block in blocks if block.kind == "heading"} - {None} if ends else set()
    return {index for index in ends if says(blocks[index].words) in told}

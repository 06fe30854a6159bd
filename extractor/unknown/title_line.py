"""Which line or heading is a page's title, where no layout says it."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import ROLE, headings_of, key_of
from extractor.layouts.model import Layout
from extractor.layouts.role import RoleWords
from extractor.parts import TITLE, Mark
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.beside import captions, comes_after_text, is_caption, is_surely, is_usual, signed
from extractor.unknown.menus import BYLINE, BYLINES, MENU, is_line, titled_again
from extractor.unknown.occupation import named, recurs
from extractor.unknown.people import is_institution, is_somebody, names_somebody, spoken_of_as_somebody
from extractor.unknown.shapes import LINE
from extractor.unknown.telling import told, told_alone
from extractor.unknown.title_parts import CODED, SITE_NAME, title_parts

__all__ = ["is_again", "is_clear", "page_title", "title_role", "titles_of", "with_title"]

_NAME = 5
"""A run of more words is no occupation's name."""
_SPEAKS = 2
_READ, _LONG = 100, 1000
_HEAD = 15
"""A text's title stands among so many of its first lines."""
_SENTENCE = 60
_LONGEST = 160
_MENU = 300
"""A menu between a title and what says the same has fewer entries."""
_SITES = ("careers", "jobs")
"""Words that end the names of sites as well as titles."""
_SPOKEN, _BEGINS = 120, 5
_FACT = lazy(r"\A\p{Lu}[\p{L} /&-]{1,30}:\s\S")
"""A label and its value; two such lines in a row are facts, and neither is a title."""
_TASK = lazy(r"(?:Find|Hire|Search|Browse|Ask|Book|Contact) (?:an?|the|our|your|for)\s\S")
"""How entries of a site's menu begin that name somebody ("Find a surveyor")."""
_PRICED = lazy(r"\p{Sc}\s?\d")
_CRUMBS = lazy(r"\s[/>›»|→]\s")


def page_title(blocks: Sequence[Block], heads: Sequence[int], layout: Layout, *, marked: bool, name: str | None = None) -> int:
    """The heading that names the page and is no section's: the only one of the highest level, or a text's first line that reads so; else -1.

    Among several of the highest level it is the first where the page's `name` (its `<title>`) says the same, or another heading does.
    """
    levels = {index: level for index in heads if (level := blocks[index].level) is not None}
    if not marked or not levels:
        again = titled_again(blocks)
        if again is None or is_caption(blocks, again, layout):
            again = _named_again(blocks, layout)
        if again is not None:
            return again
        if blocks and _is_long_title(blocks[0], layout):
            return 0
        if (titled := signed(blocks[:_HEAD], layout)) is not None:
            return titled
        found = -1 if _is_untitled(blocks[:_HEAD], layout) else _first_title(blocks[:_HEAD], blocks, layout)
        return -1 if comes_after_text(blocks, found, layout) else found
    top = min(levels.values())
    tops = [index for index, level in levels.items() if level == top]
    if len(tops) == 1:
        return tops[0] if len(levels) > 1 or top == 1 else -1
    # A second guide has a title as well; headings of groups name nobody.
    words = str(blocks[tops[0]].words)
    inner = sum(tops[0] < index < tops[1] for index in levels)
    if tops[0] != heads[0]:
        return -1
    said = {key_of(str(blocks[index].words)) for index in heads[1:]} | {key_of(title) for title in title_parts([name] if name else [])}
    if key_of(words) in said:
        return tops[0]
    if inner < _SPEAKS:
        return -1
    lines = [str(block.words) for block in blocks if block.words and len(block.words) <= LINE and block.words != words]
    return tops[0] if named(words, layout) is not None or (len(words.split()) <= _NAME and recurs(words, lines)) else -1


def _first_title(first: Sequence[Block], blocks: Sequence[Block], layout: Layout) -> int:
    """The line of a text's first ones that is its title: a usual wording, a name that comes back, or what a sentence follows; else the first."""
    lines = [index for index, block in enumerate(first) if is_line(block)]
    short = [words for block in blocks if 0 < len(words := str(block.words)) <= LINE and words[0] != "©" and words[-1] not in ".!"]
    begun = next((index for index in lines if headings_of(layout).dated(key_of(blocks[index].words)) and _opens(blocks, index)), len(blocks))
    named_by = [(index, name) for index in lines if index < begun and (name := _named_before_bar(str(blocks[index].words), layout))]
    late = {index for index, name in named_by if _comes_late(index, name, blocks, layout)}
    fitting = [(index, name) for index, name in named_by if index not in late]
    running = next((index for index, block in enumerate(first) if len(block.words) > LINE and ends_sentence(block.words)), len(first))
    titles = {index for index, _ in named_by}
    # Behind running text a line that says something of a section begins one, and no title comes behind it.
    inside = next((index for index in lines if index > running and told(key_of(blocks[index].words)) is not None), len(first))
    lines = [index for index in lines if index < inside or index in titles]
    # One more, for what stands before the first and behind the last.
    facts = [*(_FACT.match(block.words) is not None for block in first), False]
    site = _site_names(first, layout) | captions(first)
    lines = [index for index in lines if index in titles or (_may_be(str(blocks[index].words)) and key_of(blocks[index].words) not in site)]
    lines = [index for index in lines if not (facts[index] and (facts[index + 1] or facts[index - 1])) or is_surely(str(blocks[index].words), layout)]
    back = _said_again(fitting, short, blocks)
    for index in lines:
        words, key = str(blocks[index].words), key_of(blocks[index].words)
        name = CODED.sub("", SITE_NAME.split(words, maxsplit=1)[0])
        if index != begun and headings_of(layout).dated(key):
            continue
        if index == begun:
            # The sections begin: the title was the line before them.
            return max((before for before in lines if before < index), default=index) if (at := _earlier(lines, index, blocks)) is None else at
        after = next((at for at in range(index + 1, min(index + 1 + BYLINES, len(blocks))) if not BYLINE.search(blocks[at].words)), index)
        following = blocks[after].words
        if _tells(key) and index not in back and not _is_name(name, blocks):
            continue
        if index in late:
            return next((before for before in lines if before < index), -1)
        if facts[index + 1] and len(words.split()) <= _NAME and is_somebody(key.rpartition(" ")[2]):
            return index
        if index in back or _is_name(name, blocks) or (len(name.split()) <= _NAME and recurs(name, [line for line in short if line != words])):
            return index
        runs_on = ends_sentence(following) and len(following.split()) > _NAME and not (after in titles and following[-1] == "?")
        if (_tells(key_of(following)) and _opens(blocks, after)) or runs_on:
            return index if (earlier := _earlier(lines, index, blocks)) is None else earlier
    return fitting[0][0] if fitting else next(iter(lines), -1)


def _is_long_title(block: Block, layout: Layout) -> bool:
    """Whether a text begins with a title that is longer than others: it names somebody as only titles do, and is no sentence."""
    words = block.words
    return LINE < len(words) <= _LONGEST and words[-1] not in ".!" and is_surely(str(words), layout)


def _named_again(blocks: Sequence[Block], layout: Layout) -> int | None:
    """Where a usual wording names the one whom a text's first line, which has the site's name, names as well; nothing but menus stand between."""
    title, *site = SITE_NAME.split(str(blocks[0].words)) if blocks else [""]
    name, key = key_of(named(title, layout) or ""), f" {key_of(title)} "
    for at in range(1, min(_MENU // 2, len(blocks)) if site else 0):
        words = str(blocks[at].words)
        if len(words) > LINE or (ends_sentence(words) and words[-1] != "?") or blocks[at].kind in {"row", "heading"}:
            break
        who = named(words, layout)
        if who is not None and (key_of(who) == name or f" {key_of(words)} " in key):
            return at
    return None


def _site_names(first: Sequence[Block], layout: Layout) -> set[str]:
    """Keys of what stands behind the bar or dash of a page's `<title>`, a text's first line, which names somebody before it."""
    name, *site = SITE_NAME.split(str(first[0].words)) if first else [""]
    return {key_of(one) for one in site} if site and named(name, layout) is not None else set()


def _named_before_bar(words: str, layout: Layout) -> str | None:
    """The occupation that a title names, or what stands before the bar in it; behind the bar stands the site's name."""
    if _PRICED.search(words):
        return None
    before, bar, _ = words.partition(" | ")
    return named(words, layout) or (named(before, layout) if bar else None)


def _comes_late(index: int, name: str, blocks: Sequence[Block], layout: Layout) -> bool:
    """Whether a line that may be a section's as well stands behind running text about the same name: the title was lost."""
    key, role = key_of(blocks[index].words), RoleWords(name)
    if not is_usual(key, layout):
        return False
    return any(len(block.words) > _SENTENCE and role.fold(key_of(block.words[:_LONG])) is not None for block in blocks[:index])


def _earlier(lines: Sequence[int], index: int, blocks: Sequence[Block]) -> int | None:
    """The first of the lines before another one of which the text goes on to speak."""
    return next((before for before in lines if before < index and _goes_on_about(before, blocks)), None)


def _goes_on_about(index: int, blocks: Sequence[Block]) -> bool:
    """Whether running text soon goes on to speak of what a line of few words names."""
    words = str(blocks[index].words)
    if len(words.split()) > _NAME:
        return False
    role = RoleWords(words)
    running = (block for block in blocks[index + 1 : index + 1 + _HEAD] if len(block.words) > LINE and ends_sentence(block.words))
    return any(role.fold(key_of(block.words[:_LONG])) is not None for block in running)


def _is_name(words: str, blocks: Sequence[Block]) -> bool:
    """Whether a line is the name of somebody of whom the page speaks."""
    found = key_of(words).split() if not _CRUMBS.search(words) else []
    return (
        0 < len(found) <= _NAME and names_somebody(words) and spoken_of_as_somebody(words, (str(block.words)[:_LONG] for block in blocks[:_READ]), 1)
    )


def _is_spoken_of(name: str, blocks: Sequence[Block]) -> bool:
    """Whether a paragraph begins with words about a name."""
    role = RoleWords(name)
    texts = (block.words[:_SPOKEN] for block in blocks[:_READ] if len(block.words) > _SENTENCE)
    return any(ROLE in (role.fold(key_of(words)) or "").split()[:_BEGINS] for words in texts)


def _opens(blocks: Sequence[Block], index: int) -> bool:
    """Whether text or a list follows a line; behind an entry of a menu stands the next."""
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return following is not None and (following.kind != "paragraph" or len(following.words) > _SENTENCE or ends_sentence(following.words))


def _tells(key: str) -> bool:
    """Whether a line's words are a section's and nothing else."""
    return 0 < len(key) <= LINE and told_alone(key) is not None


def _said_again(named_by: Sequence[tuple[int, str]], short: Sequence[str], blocks: Sequence[Block]) -> set[int]:
    """The lines that name somebody of whom a paragraph speaks; else whose name other lines say again, or a paragraph; else all but the site's."""
    back = {index for index, name in named_by if names_somebody(name) and _is_spoken_of(name, blocks)}
    back = back or {index for index, name in named_by if recurs(name, [line for line in short if line != blocks[index].words])}
    back = back or {index for index, name in named_by if _is_spoken_of(name, blocks)}
    return back or {index for index, _ in named_by if not key_of(blocks[index].words).endswith(_SITES)}


def _may_be(words: str) -> bool:
    """Whether a line may be a title at all: no entry of a menu, no site's name, no sentence."""
    return (
        key_of(words) not in MENU
        and not _TASK.match(words)
        and not _PRICED.search(words)
        and not is_institution(SITE_NAME.split(words, maxsplit=1)[0])
        and not _is_sentence(words)
    )


def _is_sentence(words: str) -> bool:
    return words[-1:] == "." and len(words.split()) > _NAME


def _is_untitled(first: Sequence[Block], layout: Layout) -> bool:
    """Whether a text begins with sentences, and the first line behind them begins a section: the title was lost."""
    lines = [str(block.words) for block in first if block.words]
    begun = next((index for index, words in enumerate(lines) if not _is_sentence(words)), 0)
    if not begun or len(lines[begun]) > LINE:
        return False
    key = key_of(lines[begun])
    return told(key) is not None or is_usual(key, layout)


def is_again(blocks: Sequence[Block], title: int, index: int) -> bool:
    """Whether nothing but a menu's entries and bylines stands between the title and a line that says the same."""
    near = index - title <= _MENU
    return near and not any(ends_sentence(block.words) or len(block.words) > LINE for block in blocks[title + 1 : index])


def is_clear(blocks: Sequence[Block], title: int, occupation: str | None) -> bool:
    """Whether there is no doubt which line is the title: it is the heading of the highest level, or a line that names the occupation."""
    if title < 0:
        return False
    named_in = occupation is not None and RoleWords(occupation).fold(key_of(blocks[title].words)) is not None
    return blocks[title].level == 1 or named_in


def title_role(blocks: Sequence[Block], name: str | None, layout: Layout, *, marked: bool) -> str | None:
    """The occupation that a page's title names by one of the usual wordings."""
    at = page_title(blocks, [index for index, block in enumerate(blocks) if block.kind == "heading"], layout, marked=marked, name=name)
    return next((words for title in titles_of(blocks, at, name) if (words := named(title, layout))), None)


def titles_of(blocks: Sequence[Block], title: int, name: str | None) -> list[str]:
    """What a page is called: its title line, if it has one, and its `<title>`."""
    return title_parts([*(str(block.words) for block in blocks[title : title + 1] if title >= 0), *([name] if name else [])])


def with_title(marks: Sequence[Mark], title: int | None) -> list[Mark]:
    """The marks with the title's own, which is no heading of a section."""
    return list(marks) if title is None else sorted([Mark(title, TITLE), *(mark for mark in marks if mark.index != title)])

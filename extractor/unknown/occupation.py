"""The occupation that a page without a layout is about: the words of its title that the page goes on to use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from extractor.blocks import Block
from extractor.layouts.match import ROLE, RoleWords, headings_of, key_of, role_in
from extractor.layouts.model import Layout
from extractor.patterns import lazy
from extractor.readers.lines import ends_sentence
from extractor.unknown.menus import BYLINE, BYLINES, MENU, is_line, titled_again
from extractor.unknown.people import is_somebody, names_somebody, spoken_of_as_somebody
from extractor.unknown.telling import SOMEONE, told

__all__ = ["named", "occupation_of", "page_title", "role_of", "title_parts"]

_ANYBODY = frozenset("average avg median typical starting base total hourly monthly annual job the current expected your my".split())
"""Words that are no name, though they stand where one does ("Average salary")."""
_EDGES = " :|–—-?!"
_NAME = 5
"""A run of more words is no occupation's name."""
_TITLE = 24
_SPEAKS = 2
"""So many headings have to name what the title names."""
_HALF = 2
_HEAD = 15
"""A text's title stands among so many of its first lines."""
_LINE = 90
_SENTENCE = 60
_SITES = ("careers", "jobs")
"""Words that end the names of sites as well as titles."""
_SPOKEN, _BEGINS = 120, 5
_LEADING = 7
"""A title of more words is no occupation's name; and so many words of a paragraph may name it."""
_READ, _LONG, _OFTEN = 100, 1000, 1
"""A title that is a name and nothing else stands in more than so many of the first blocks."""
_FACT = lazy(r"\p{Lu}[\p{L} /&-]{1,30}:\s\S")
"""A label and its value; two such lines in a row are facts, and neither is a title."""
_PLACED = lazy(r"\s(?:in|across)\s(?:the\s)?\p{Lu}[\p{L}.]{0,20}(?:\s\p{Lu}[\p{L}.]{0,20}){0,2}$")
"""Where a title says that its words hold ("… in New Zealand")."""
_OPEN = lazy(r"\s(?:of|for|in|the|and|&|to|an?)$", regex.IGNORECASE)
"""How no name ends: the wording took a word of the name for its own ("Director of Careers")."""
_PRICED = lazy(r"\p{Sc}\s?\d")
_CRUMBS = lazy(r"\s[/>›»|→]\s")
_PARTS = lazy(r"\s[|–—-]\s|:\s|\?\s")
_WORD = lazy(r"[\p{L}\p{N}][\p{L}\p{N}'’+#./-]*+(?:\s?\([\p{L}\p{N} ]{1,20}\))?")
_NO_NAME = frozenset(
    "a about all an and any are as at be become becoming being best but by can career careers complete day description did do does"
    " duties earn facts for from full get guide"
    " guides how i if in info information into is it its job jobs life like make more my need of on one or our outlook overview"
    " own path pay profile profiles real really salary"
    " skills so start started step steps story the their there they things this to top ultimate want was way what when where"
    " which who why will with work works working would you your".split()
)
"""Words that no occupation's name begins or ends with in a title."""


_MATTERS = frozenset(
    "career careers description duties facts information job jobs life outlook overview path pay profile profiles salary skills steps work".split()
)
"""Those of them that say what somebody may be occupied with: "Salary Analyst", "Career Path Planner"."""


def title_parts(titles: Iterable[str]) -> list[str]:
    """Titles whole and without what stands behind the bar or dash, each once."""
    return list(dict.fromkeys(part for title in titles for part in (regex.split(r"\s[|–—-]\s", title)[0], title) if part))


def named(title: str, layout: Layout) -> str | None:
    """The occupation that a title names by the usual wording that leaves the fewest words for it."""
    found = [_PLACED.sub("", title[slice(*span)].strip(_EDGES)) for one in layout.role.title if (span := role_in(title, (one,)))]
    return min(
        (words for words in found if words and ":" not in words and not _OPEN.search(words) and not _ANYBODY.issuperset(key_of(words).split())),
        key=len,
        default=None,
    )


def page_title(blocks: Sequence[Block], heads: Sequence[int], layout: Layout, *, marked: bool) -> int:
    """The heading that names the page and is no section's: the only one of the highest level, or a text's first line that reads so; else -1."""
    levels = {index: level for index in heads if (level := blocks[index].level) is not None}
    if not marked or not levels:
        again = titled_again(blocks)
        return again if again is not None else _first_title(blocks[:_HEAD], blocks, layout)
    top = min(levels.values())
    tops = [index for index, level in levels.items() if level == top]
    if len(tops) == 1:
        return tops[0] if len(levels) > 1 or top == 1 else -1
    # A second guide has a title as well; headings of groups name nobody.
    words = str(blocks[tops[0]].words)
    inner = sum(tops[0] < index < tops[1] for index in levels)
    if tops[0] != heads[0] or inner < _SPEAKS:
        return -1
    lines = [str(block.words) for block in blocks if block.words and len(block.words) <= _LINE and block.words != words]
    return tops[0] if named(words, layout) is not None or (len(words.split()) <= _NAME and _recurs(words, lines)) else -1


def _first_title(first: Sequence[Block], blocks: Sequence[Block], layout: Layout) -> int:
    """The line of a text's first ones that is its title: a usual wording, a name that comes back, or what a sentence follows; else the first."""
    lines = [index for index, block in enumerate(first) if is_line(block)]
    short = [
        str(block.words) for block in blocks if block.words and len(block.words) <= _LINE and block.words[0] != "©" and block.words[-1] not in ".!"
    ]
    begun = next((index for index in lines if headings_of(layout).dated(key_of(blocks[index].words)) and _opens(blocks, index)), len(blocks))
    named_by = [(index, name) for index in lines if index < begun and (name := _named_before_bar(str(blocks[index].words), layout))]
    late = {index for index, name in named_by if _comes_late(index, name, blocks, layout)}
    fitting = [(index, name) for index, name in named_by if index not in late]
    running = next((index for index, block in enumerate(first) if len(block.words) > _LINE and ends_sentence(block.words)), len(first))
    titles = {index for index, _ in named_by}
    # Behind running text a line that says something of a section begins one.
    lines = [index for index in lines if index < running or index in titles or told(key_of(blocks[index].words)) is None]
    # One more, for what stands before the first and behind the last.
    facts = [*(_FACT.match(block.words) is not None for block in first), False]
    lines = [index for index in lines if key_of(blocks[index].words) not in MENU and not (facts[index] and (facts[index + 1] or facts[index - 1]))]
    back = {index for index, name in fitting if _recurs(name, [line for line in short if line != blocks[index].words])}
    back = back or {index for index, name in fitting if _is_spoken_of(name, blocks)}
    back = back or {index for index, _ in fitting if not key_of(blocks[index].words).endswith(_SITES)}
    for index in lines:
        words = str(blocks[index].words)
        key = key_of(words)
        if _PRICED.search(words) or (index != begun and headings_of(layout).dated(key)):
            continue
        if index == begun:
            # The sections begin: the title was the line before them.
            return max((before for before in lines if before < index), default=index)
        after = next((at for at in range(index + 1, min(index + 1 + BYLINES, len(blocks))) if not BYLINE.search(blocks[at].words)), index)
        following = blocks[after].words
        if _tells(key) and index not in back and not _is_name(words, blocks):
            continue
        if index in late:
            return next((before for before in lines if before < index), -1)
        if facts[index + 1] and len(words.split()) <= _NAME and is_somebody(key.rpartition(" ")[2]):
            return index
        if index in back or _is_name(words, blocks) or (len(words.split()) <= _NAME and _recurs(words, [line for line in short if line != words])):
            return index
        if (_tells(key_of(following)) and _opens(blocks, after)) or (ends_sentence(following) and len(following.split()) > _NAME):
            return index
    return fitting[0][0] if fitting else next(iter(lines), -1)


def _named_before_bar(words: str, layout: Layout) -> str | None:
    """The occupation that a title names, or what stands before the bar in it; behind the bar stands the site's name."""
    before, bar, _ = words.partition(" | ")
    return named(words, layout) or (named(before, layout) if bar else None)


def _comes_late(index: int, name: str, blocks: Sequence[Block], layout: Layout) -> bool:
    """Whether a line that may be a section's as well stands behind running text about the same name: the title was lost."""
    key, role = key_of(blocks[index].words), RoleWords(name)
    if not any(row.kind == "section" for row in (*headings_of(layout).dated(key), *headings_of(layout).named(key))):
        return False
    return any(len(block.words) > _SENTENCE and role.fold(key_of(block.words[:_LONG])) is not None for block in blocks[:index])


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
    found = told(key) if key and len(key) <= _LINE else None
    return found is not None and not found.left


def _recurs(words: str, headings: Iterable[str]) -> bool:
    """Whether a line that says something of a section names an occupation; a site's name comes back in its last lines, and behind bars."""
    role = RoleWords(words)
    folded = (role.fold(key_of(heading.partition(" | ")[0])) for heading in headings)
    return any(key is not None and told(key.replace(ROLE, SOMEONE)) is not None for key in folded)


def _by_recurrence(titles: Sequence[str], headings: Sequence[str]) -> str | None:
    """The longest run of a title's words that the page's headings name again: twice, or once where it has several words, is the title or somebody."""
    keys = [key_of(heading) for heading in headings]
    best: tuple[int, int, str] | None = None
    for title in titles:
        for words in _runs(title):
            role = RoleWords(words)
            count = sum(role.fold(key) is not None for key in keys)
            length = len(words.split())
            if count and (best is None or (count * _HALF >= best[0] and length > best[1]) or count > best[0] * _HALF):
                best = (count, length, words)
    if best is None:
        return None
    return best[2] if best[0] >= _SPEAKS or best[1] >= _SPEAKS or best[2] in titles or is_somebody(key_of(best[2])) else None


@lru_cache(maxsize=64)
def _runs(title: str) -> tuple[str, ...]:
    """The runs of a title's words that may be an occupation's name, the longer first."""
    found: dict[str, None] = {}
    for part in _PARTS.split(title):
        words = list(_WORD.finditer(part))[:_TITLE]
        for length in range(min(_NAME, len(words)), 0, -1):
            for at in range(len(words) - length + 1):
                run = words[at : at + length]
                edges = {run[0][0].casefold(), run[-1][0].casefold()}
                if (edges & _NO_NAME and not (length == len(words) > 1 and _is_whole_name(part))) or any(word[0].isdigit() for word in run):
                    continue
                found[part[run[0].start() : run[-1].end()].rstrip(".,/")] = None
    return tuple(sorted(found, key=lambda words: -len(words.split())))


def _is_whole_name(part: str) -> bool:
    """Whether a part of a title is the name of somebody whose work is called as a section is ("Salary Analyst")."""
    return names_somebody(part) and _NO_NAME.intersection(key_of(part).split()) <= _MATTERS


def role_of(titles: Sequence[str], blocks: Sequence[Block], title: int, layout: Layout) -> RoleWords | None:
    """The occupation that a page's titles may name: what a heading says about it is the same for all."""
    lines = [block.words for index, block in enumerate(blocks) if index != title and block.words and block.words not in titles]
    short = [str(words) for words in lines if len(words) <= _LINE and words[-1] not in ".!"]
    if titles and titles[0] in _runs(titles[0]) and any(RoleWords(titles[0]).fold(key_of(words[:_LONG])) is not None for words in lines[:_READ]):
        return RoleWords(titles[0])
    if titles and named(titles[0], layout) is None and titles[0] in _runs(titles[0]) and is_somebody(key_of(titles[0]).split()[-1]):
        # Texts may call somebody by the last word of the name alone.
        return RoleWords(titles[0])
    called = next((words for one in titles if (words := named(one, layout))), None)
    known = called is not None and (is_somebody(key_of(called).rpartition(" ")[2]) or _recurs(called, short))
    words = called if known else _by_recurrence(titles, short) or called
    if words is None:
        words = _by_recurrence(titles, [" ".join(words[:_LINE].split()[:_LEADING]) for words in lines[:_READ] if len(words) > _LINE])
    words = words or next((one.strip(_EDGES) for one in titles), None)
    return RoleWords(words) if words and len(words.split()) <= _LEADING else None


def occupation_of(titles: Sequence[str], blocks: Sequence[Block], heads: Sequence[int], layout: Layout) -> str | None:
    """The occupation, by the page's titles, where its headings or its first paragraphs name it as well."""
    keys = [key_of(blocks[index].words) for index in heads]
    for title in titles:
        usual = named(title, layout)
        words = usual or title.strip(_EDGES)
        role = RoleWords(words)
        met = sum(role.fold(key) is not None for key in keys)
        if met > (0 if usual else 1) and len(words) <= _LINE:
            return words
        if (
            title in _runs(title)
            and sum(role.fold(key_of(block.words)) is not None for block in blocks[:_READ] if len(block.words) <= _LONG) > _OFTEN
        ):
            return words
    return _by_recurrence(titles, [str(blocks[index].words) for index in heads])

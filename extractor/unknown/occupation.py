"""The occupation that a page without a layout is about: the words of its title that the page goes on to use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

import regex

from extractor.blocks import Block
from extractor.layouts.keys import keys_of
from extractor.layouts.match import ROLE, key_of
from extractor.layouts.model import Layout
from extractor.layouts.role import RoleWords
from extractor.layouts.titles import roles_in
from extractor.patterns import lazy
from extractor.unknown.people import ends_in_somebody, initials_of, is_institution, is_somebody, names_somebody, spelled_out, spoken_of_as_somebody
from extractor.unknown.pieces import unplaced
from extractor.unknown.shapes import LINE, titled
from extractor.unknown.telling import SOMEONE, told
from extractor.unknown.title_parts import SIGNS, SITE_NAME
from extractor.values.where import countries_named

__all__ = ["ALWAYS", "NO_NAME", "is_bare_name", "named", "occupation_of", "recurs", "role_of"]

_ANYBODY = frozenset(
    "average avg median typical starting base total hourly monthly annual job the current expected your my question questions answer answers"
    " faq faqs q".split()
)
"""Words that are no name, though they stand where one does ("Average salary")."""
_EDGES = " :|–—-?!"
_NAME, _LONGEST = 5, 9
"""A run of more words is no occupation's name, but a whole title may be one."""
_TITLE, _WHOLE = 24, 48
"""So many words of a title's part, and of all its parts, are looked at: no title is longer, but hostile ones are."""
_LINES = 2000
"""So many lines tell whom a page is about: a site's menus are shorter."""
_SPEAKS = 2
"""So many headings have to name what the title names."""
_HALF = 2
_LEADING = 7
"""A title of more words is no occupation's name; and so many words of a paragraph may name it."""
_READ, _LONG, _OFTEN = 100, 1000, 1
"""A title that is a name and nothing else stands in more than so many of the first blocks."""
_NO_NAME = lazy(r"[:|\p{Sc}%]")
"""What no name has in it."""
_BOTH = lazy(r"\s(?:and|or|&)\s|\s?/\s?")
_OPEN = lazy(r"\s(?:of|for|in|the|and|&|to|an?)$", regex.IGNORECASE)
"""How no name ends: the wording took a word of the name for its own ("Director of Careers")."""
ALWAYS = (
    "how to become",
    "tips to become",
    "steps to become",
    "ways to become",
    "career guide",
    "career profile",
    "career path",
    "job profile",
    "job description",
    "career overview",
    "career information",
)
"""Words of titles that adverts have not."""
_WITH = lazy(
    r"\swithout\s|\s(?:with|from|after|while)\s(?:no|any|an?|the|scratch|your|zero)\b|\sin\s(?:just\s|only\s)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s(?=\p{L})",
    regex.IGNORECASE,
)
"""What a title says of the way, behind a name ("Rigger With No Experience")."""
_QUESTION = lazy(r"\AHow much (?:do(?:es)?|can|are|is)\b[^?]*\Z", regex.IGNORECASE)
"""A question whose sign is not written."""
_ASIDE = lazy(r"\s\((?:[^()\s]{1,30}\s){2,12}[^()\s]{1,30}\)\Z")
"""What a title says beside the name, in brackets, in three words or more."""
_DATED = lazy(r"(?:\s(?:in|for))?\s\(?(?:19|20)\d\d(?:\s?[-\u2013]\s?\d\d(?:\d\d)?)?\)?$")
_ABOUT = lazy(
    r"(?<=\p{L}\p{L})\s(?:careers?|career (?:guide|path|profile)|jobs?|job (?:descriptions?|profiles?)|roadmap|salar(?:y|ies)|guide"
    r"|pay|earnings|wages?|(?:hourly|day) rates?)$",
    regex.IGNORECASE,
)
"""What a title goes on with behind a name."""
_FULL, _SIDES = 4, 2
_SURELY = ("day in the life of", "want to be", "want to become", "meet the", "meet a", "becoming a", "life as a", "working as a", "career as a")
"""Words of titles that go on with somebody's name."""
_PARTS = lazy(r"\s[|–—-]\s|:\s|\?\s")
_WORD = lazy(r"[\p{L}\p{N}][\p{L}\p{N}'’+#./-]*+(?:\s?\([\p{L}\p{N} ]{1,20}\))?")
NO_NAME = frozenset(
    "a about all an and any apprenticeship apprenticeships are as at be become becoming being best but by can career careers complete day description"
    " descriptions did do does answer answers duties earn facts for from full get guide"
    " guides how i if in info information into is it its job jobs life like make more much my need of on one or our outlook overview"
    " occupation occupations own path pay profile profiles question questions real really role roles salary"
    " skills so start started step steps story the their there they things this to top ultimate want was way what when where"
    " which who why will with work works working would you your".split()
)
"""Words that no occupation's name begins or ends with in a title."""
_MATTERS = frozenset(
    "career careers description descriptions duties facts information job jobs life outlook overview path pay profile profiles salary"
    " skills steps work".split()
)
"""Those of them that say what somebody may be occupied with: "Salary Analyst", "Career Path Planner"."""


def named(title: str, layout: Layout) -> str | None:
    """The occupation that a title names by the usual wording that leaves the fewest words for it."""
    title = _ASIDE.sub("", title)
    dated = _DATED.sub("", title)
    texts = dict.fromkeys((title, dated, _at_home(dated), *([f"{dated}?"] if _QUESTION.match(dated) else ())))
    found = [_bare(text[slice(*span)]) for text in texts for span in roles_in(text, layout)]
    return min(
        (
            words
            for words in found
            if words
            and not _NO_NAME.search(words)
            and not _OPEN.search(words)
            and not _ANYBODY.issuperset(key := key_of(words).split())
            and not _MATTERS.issuperset(key[: key.index("in", 1) if "in" in key[1:] else None])
        ),
        key=len,
        default=None,
    )


def _at_home(title: str) -> str:
    """A title without a country right behind the words about a page ("Rigger Salary Switzerland")."""
    last = title.rpartition(" ")[0]
    return last if _ABOUT.search(last) and any(place.end == len(title) and place.start > len(last) for place in countries_named(title)) else title


def _bare(words: str) -> str:
    """A name in a title without the year, the place and the words about a page that stand behind it ("Rigger Career in India 2025")."""
    words = words.strip(_EDGES)
    way = _WITH.search(words)
    whole = unplaced(_DATED.sub("", words[: way.start()] if way else words))
    about = _ABOUT.search(whole)
    # Who guides has the word in the name ("Tour Guide"): it is the page's behind somebody's ("Rigger Guide").
    if about and not (about[0].strip().casefold() == "guide" and not ends_in_somebody(whole[: about.start()])):
        whole = whole[: about.start()]
    return unplaced(whole)


def recurs(words: str, headings: Iterable[str]) -> bool:
    """Whether a line that says something of a section names an occupation; a site's name comes back in its last lines, and behind bars."""
    role, site = RoleWords(words), words.casefold()
    folded = map(role.fold, keys_of([_without(site, heading) if SIGNS.intersection(heading) else heading for heading in headings]))
    return any(key is not None and told(key.replace(ROLE, SOMEONE)) is not None for key in folded)


def _without(site: str, heading: str) -> str:
    """A heading without the site's name, in small letters, behind a bar or dash, and without such signs."""
    first, *behind = SITE_NAME.split(heading)
    return first if site in {one.strip().casefold() for one in behind} else " ".join([first, *behind])


def is_bare_name(title: str) -> bool:
    """Whether a title is somebody's name and nothing else."""
    return title in _runs(title) and ends_in_somebody(title)


def _by_recurrence(titles: Sequence[str], headings: Sequence[str]) -> str | None:
    """The longest run of a title's words that the page's headings name again: twice, or once where it has several words, is the title or somebody."""
    keys = keys_of(headings[:_LINES])
    best: tuple[int, int, str] | None = None
    for title in titles:
        for words in _runs(title):
            role = RoleWords(words)
            count = sum(role.fold(key) is not None for key in keys)
            length = len(words.split())
            if count and not _is_place(words) and (best is None or (count * _HALF >= best[0] and length > best[1]) or count > best[0] * _HALF):
                best = (count, length, words)
    if best is None:
        return None
    return best[2] if best[0] >= _SPEAKS or best[1] >= _SPEAKS or best[2] in titles or is_somebody(key_of(best[2])) else None


def _is_place(words: str) -> bool:
    """Whether a run of a title's words is a country or town and nothing else ("... in South Africa")."""
    return any(place.start == 0 and place.end == len(words) for place in countries_named(words)[:1])


@lru_cache(maxsize=64)
def _runs(title: str) -> tuple[str, ...]:
    """The runs of a title's words that may be an occupation's name, the longer first."""
    found: dict[str, None] = {}
    left = _WHOLE
    for part in _PARTS.split(title, _WHOLE):
        words = list(islice(_WORD.finditer(part), min(_TITLE, left)))
        left -= len(words)
        for length in range(min(_NAME, len(words)), 0, -1):
            for at in range(len(words) - length + 1):
                run = words[at : at + length]
                edges = {run[0][0].casefold(), run[-1][0].casefold().partition(" (")[0]}
                if (edges & NO_NAME and not (length == len(words) > 1 and _is_whole_name(part))) or any(word[0].isdigit() for word in run):
                    continue
                words_of = part[run[0].start() : run[-1].end()].rstrip(".,/")
                if not is_institution(words_of):
                    found[words_of] = None
    return tuple(sorted(found, key=lambda words: -len(words.split())))


def _is_whole_name(part: str) -> bool:
    """Whether a part of a title is the name of somebody whose work is called as a section is ("Salary Analyst")."""
    return names_somebody(part) and NO_NAME.intersection(key_of(part).split()) <= _MATTERS


def role_of(titles: Sequence[str], blocks: Sequence[Block], title: int, layout: Layout) -> RoleWords | None:
    """The occupation that a page's titles may name: what a heading says about it is the same for all."""
    lines = [block.words for index, block in enumerate(blocks) if index != title and block.words and block.words not in titles]
    titles = list(dict.fromkeys(map(unplaced, titles)))
    short = [str(words) for words in lines if len(words) <= LINE and words[-1] not in ".!"]
    if titles and titles[0] in _runs(titles[0]) and any(RoleWords(titles[0]).fold(key_of(words[:_LONG])) is not None for words in lines[:_READ]):
        return RoleWords(titles[0])
    if titles and named(titles[0], layout) is None and titles[0] in _runs(titles[0]) and ends_in_somebody(titles[0]):
        # Texts may call somebody by the last word of the name alone.
        return RoleWords(titles[0])
    called = next((words for one in titles if (words := named(one, layout))), None)
    known = called is not None and (ends_in_somebody(called) or recurs(called, short))
    words = called if known else _by_recurrence(titles, short) or called
    if words is None:
        words = _by_recurrence(titles, [" ".join(words[:LINE].split()[:_LEADING]) for words in lines[:_READ] if len(words) > LINE])
    words = words or next((one.strip(_EDGES) for one in titles), None)
    return RoleWords(words) if words and len(words.split()) <= _LEADING else None


def occupation_of(titles: Sequence[str], blocks: Sequence[Block], heads: Sequence[int], layout: Layout) -> str | None:
    """The occupation, by the page's titles, where its headings or its first paragraphs name it as well."""
    keys = [key_of(blocks[index].words) for index in heads]
    for title in titles:
        usual = named(title, layout)
        bare = _bare(title) if usual is None else usual
        words = usual or (bare if ends_in_somebody(bare) else unplaced(title.strip(_EDGES)))
        role = RoleWords(words)
        met = sum(role.fold(key) is not None for key in keys)
        if met > (0 if usual else 1) and len(words) <= LINE:
            return words
        whole = title in _runs(title) or (usual is not None and len(words.split()) > 1 and names_somebody(words))
        if _is_long_name(words) and _goes_on_about(words.rpartition(" ")[2], titles, blocks):
            return words
        if whole and sum(role.fold(key_of(block.words)) is not None for block in blocks[:_READ] if len(block.words) <= _LONG) > _OFTEN:
            return words
    found = _by_recurrence(titles, [str(blocks[index].words) for index in heads]) or _in_full(titles, blocks, layout) or _in_series(titles, blocks)
    return next((title for title in titles if found in (both := _BOTH.split(title)) and len(both) > 1 and all(map(ends_in_somebody, both))), found)


def _is_long_name(words: str) -> bool:
    """Whether a title is somebody's name in full, of more words than its text will say again ("Water and Wastewater Treatment Plant Operators")."""
    key = key_of(words).split()
    return _NAME < len(key) <= _LONGEST and titled(words) and ends_in_somebody(words) and NO_NAME.isdisjoint({key[0], key[-1]})


def _in_series(titles: Sequence[str], blocks: Sequence[Block]) -> str | None:
    """Somebody of whom the text speaks, on one side of a title's colon; on the other stands what the pages of a series are called."""
    for title in titles:
        sides = title.split(": ", _SIDES)
        names = [side for side in sides if side in _runs(side) and ends_in_somebody(side)] if len(sides) == _SIDES else []
        if len(names) == 1 and _goes_on_about(names[0], titles, blocks):
            return names[0]
    return None


def _goes_on_about(name: str, titles: Sequence[str], blocks: Sequence[Block]) -> bool:
    """Whether the first blocks behind the titles speak of somebody."""
    role = RoleWords(name)
    return any(role.fold(key_of(text)) is not None for text in _texts(titles, blocks))


def _texts(titles: Sequence[str], blocks: Sequence[Block]) -> Iterator[str]:
    """How the first blocks behind the titles begin."""
    return (str(block.words[:_LONG]) for block in blocks[:_READ] if block.words and str(block.words) not in titles)


def _in_full(titles: Sequence[str], blocks: Sequence[Block], layout: Layout) -> str | None:
    """Somebody whom a title names by a usual wording in which nobody else is named, or whose initials the page goes on with."""
    for title in titles:
        words = named(title, layout)
        if words is None:
            # A page that is called by a name alone is about who has it.
            words = title if title in _runs(title) and len(title.split()) <= _FULL else None
            if words is not None and names_somebody(words):
                return words
        if words is None or is_institution(words):
            continue
        initials = initials_of(words)
        if initials is not None and sum(spelled_out(text := block.words[:_LONG], initials, words) != text for block in blocks[:_READ]) > _OFTEN:
            return words
        told = any(phrase in key_of(title) for phrase in (*ALWAYS, *_SURELY)) or _goes_on_about(words, titles, blocks)
        if told and (ends_in_somebody(words) or spoken_of_as_somebody(words, _texts(titles, blocks), 1 if words in titles else _SPEAKS)):
            return words
    return None

"""Whether a page that no layout knows is a career guide: it says whose work it is about, and is no advert, course, company or advice on hiring."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.layouts.model import Layout
from extractor.patterns import Led, lazy, screen
from extractor.unknown.no_guides import is_no_guide
from extractor.unknown.occupation import ALWAYS, named
from extractor.unknown.people import ends_in_somebody, is_thing, names_somebody, spoken_of_as_somebody
from extractor.unknown.spoken import spoken_of
from extractor.unknown.wordings import Wordings

__all__ = ["is_guide", "offers_work"]

_HIRES = lazy(
    r"^(?:(?:a |the |our |your )?(?:\w+ )?(?:guide to|tips (?:for|on)|how (?:to|do you|can you|you)|when to|where to|before you|reasons to"
    r"|questions to ask)\s)?"
    r"(?:(?:hir(?:e|ing)|recruit(?:ing)?|choos(?:e|ing)|find(?:ing)?|pick(?:ing)?|employ(?:ing)?)\s(?:an?|the|your|some|good|great|top|local)\b"
    r"|(?:hire|recruit)\s|questions to ask\b)",
    regex.IGNORECASE,
)
"""Titles of pages for those who hire."""
_APPLIES = lazy(
    r"(?<!\b(?:salary|salaries|duties|description|descriptions|career|skills|responsibilities)(?:,|,? and) )"
    r"(?:\b(?:interview questions|cover letters?|resum[eé]s?|cv)$|\b(?:cover letters?|resum[eé]s?|cv) (?:examples?|samples?|templates?)\b"
    r"|\binterview questions\b)",
    regex.IGNORECASE,
)
"""Titles of pages for those who apply, where they say nothing of a career."""
_CAREER = ("how to become", "career guide", "career profile", "career path", "career overview")
_OFFERS = tuple(
    lazy(pattern, regex.IGNORECASE)
    for pattern in (
        (
            r"\b(?:we're|(?:we|\p{Lu}[\w&' ]{0,24}) (?<!\b(?:employers|companies|firms|people|recruiters|schools|you|they) )(?:are|is))"
            r"(?: now| currently| actively)? (?:looking for|seeking|hiring|recruiting)\b"
        ),
        r"\bjoin (?:our|the|us)\b.{0,30}\b(?:team|company|family|us|crew|firm)\b|\bjoin us\b",
        r"\bsuccessful (?:candidate|applicant)|\bideal candidate (?:will|is|has)\b",
        r"\bequal[- ]opportunit(?:y|ies) employer\b",
        r"\b(?:send|submit|email|forward) (?:us )?(?:your|a) (?:cv|resum[eé]|application)\b|\bapply (?:by|before|online by)\b|\bclosing date\b",
        r"^(?:what we offer|why (?:join|work (?:for|with|at)) |about us$|about the company|what we're looking for|who we are|our benefits)",
        r"^(?:location|contract|(?:job|contract) type|hours|reports to|reference|job ref\w*|start date|vacancy|department)\s?:(?![^.]{40,}\.)",
    )
)
"""What a job advert says, and a guide does not; two of them make one."""
_SCREENS = tuple(map(screen, _OFFERS))
_ADVERT = 2
_GUIDES = frozenset({"career_path", "outlook", "pros_and_cons", "related_careers"})
"""Sections that no advert has: a guide with two of them may show one as an example."""
_WORKING = frozenset({"outlook", "salary"})
_LIVING = frozenset({"career_path", "education", "outlook", "salary"})
"""Sections that no page about a tool has, though its name ends as that of somebody."""
_BARE = 5
"""So many sections, duties and pay or outlook among them, make a page without anybody's name a guide."""
_ITSELF = Led(r"\b(?:what|how|who|where|why|is|about)\b", r".{0,40}\bthis (?:career|job|role|occupation|profession|trade)\b", 64, regex.IGNORECASE)
"""A heading of a page that speaks of its occupation without its name: "What does this career do?"."""
_WORK = lazy(
    r"\b(?:careers?|jobs?|salar(?:y|ies)|wages?|occupations?|professions?|employ\w*|duties|apprentic\w+|earn(?:s|ings?)?|workers?|hiring"
    r"|work(?:s|ing)?|pay|paid|skills|responsibilit\w+|labou?r|vacanc\w+|trained)\b",
    regex.IGNORECASE,
)
_WORDS_OF_WORK = 2
_READ, _LONG = 150, 400
_FAR, _WIDE = 300, 1000
_TWICE = 2
_COURSE = lazy(
    r"\b(?:course|degree|diploma|bsc|ba|msc|ma|mba|beng|program(?:me)?|bootcamp|certificate|jobs? (?:in|at)|vacanc(?:y|ies))\b", regex.IGNORECASE
)


def is_guide(titles: Sequence[str], blocks: Sequence[Block], heads: Sequence[int], fields: Collection[str], words: Wordings, layout: Layout) -> bool:
    """Whether a page whose headings speak for the sections `fields` is about an occupation."""
    if any(_HIRES.search(title) or (_APPLIES.search(title) and not any(phrase in key_of(title) for phrase in _CAREER)) for title in titles):
        return False
    always = any(phrase in key_of(title) for title in titles for phrase in ALWAYS)
    if not (always or len(_GUIDES.intersection(fields)) >= _ADVERT) and _offers(blocks) >= _ADVERT:
        return False
    usual = [name for title in titles if (name := named(title, layout)) and not is_thing(name)]
    if always and usual:
        return True
    if is_no_guide(titles, blocks, heads, usual=bool(usual)):
        return False
    if not usual and titles and is_thing(titles[0]) and len(fields) < _BARE:
        return False  # "Rigger Mentor Programme", though its headings ask what one does
    works = len(fields) >= _BARE or _speaks_of_work(blocks)
    lives = not _LIVING.isdisjoint(fields) or any("becom" in blocks[index].words.casefold() for index in heads)
    texts = [str(block.words)[:_LONG] for block in blocks[:_READ] if block.words]
    for name in dict.fromkeys([*usual, *_names(blocks, heads, words)]):
        if is_thing(name) or not (works or lives):
            continue
        # "Nurse Practitioner", "Claims Manager": what the last word alone would leave open, the title says.
        called = works and lives and name in titles and names_somebody(name)
        if called or ends_in_somebody(name) or (works and spoken_of_as_somebody(name, texts, 1 if name in titles else _TWICE)):
            return True
    if works and lives and not any(_COURSE.search(title) for title in titles) and spoken_of(blocks, heads, words) is not None:
        return True
    if (works or lives) and "responsibilities" in fields and any(_ITSELF.search(blocks[index].words) for index in heads):
        return True
    bare = len(fields) >= _BARE and "responsibilities" in fields and not _WORKING.isdisjoint(fields)
    return bare and not any(is_thing(title) or _COURSE.search(title) for title in titles[:1])


def offers_work(blocks: Sequence[Block]) -> bool:
    """Whether a page says anything that adverts say."""
    return _offers(blocks) > 0


def _offers(blocks: Sequence[Block]) -> int:
    """How many different things of an advert a page says."""
    texts = [words for block in blocks[:_READ] if (words := str(block.words)[:_LONG])]
    whole = "\n".join(texts)
    return sum(may_say(whole) and any(map(pattern.search, texts)) for pattern, may_say in zip(_OFFERS, _SCREENS, strict=True))


def _names(blocks: Sequence[Block], heads: Sequence[int], words: Wordings) -> Iterator[str]:
    """Whom a page may be about: who its title names, and who its headings do."""
    if words.role is not None:
        yield words.role.role
    for index in heads:
        yield from words.slots(blocks[index].words)


def _speaks_of_work(blocks: Sequence[Block]) -> bool:
    """Whether a page's words are about work at all; a recipe has its steps and its equipment too."""
    met = 0
    for block in blocks[:_FAR]:
        met += sum(1 for _ in _WORK.finditer(block.words[:_WIDE]))
        if met >= _WORDS_OF_WORK:
            return True
    return False

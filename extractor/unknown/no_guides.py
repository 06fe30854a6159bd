"""Pages that have a guide's headings and are none: about a thing to buy, somebody's life, what happened, or a course."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

import regex

from extractor.blocks import Block
from extractor.layouts.match import key_of
from extractor.patterns import lazy, screen
from extractor.unknown.people import ends_in_somebody, names_somebody
from extractor.unknown.priced import COSTS, serves
from extractor.values.where import countries_named

__all__ = ["is_no_guide"]

_READ, _LONG = 150, 400
_HEADS, _SHORT = 200, 80
_CAREER = lazy(
    r"\b(?:careers?|salar(?:y|ies)|becom(?:e|ing)|earn|wages?|jobs?|occupations?|professions?|apprentic\w+|duties|employ\w+|get(?:ting)? into"
    r"|responsibilit\w+|day in the life)\b"
)
"""What headings of a guide say, and those of the others do not."""
_WORK = lazy(
    r"^pay$|^pay and\b|^(?:typical|average|starting) pay\b|\boutlook\b|\bprospects\b"
    r"|\bwork(?:ing)? (?:hours|conditions|environment)\b|\bqualifications\b"
    r"|\bentry (?:requirements|routes)\b|\bgetting (?:in|started|hired)\b|\bprogression\b"
)
"""What headings of a guide say besides, and those of pages about a thing do not."""
_GOODS = (
    lazy(r"\b(?:buy(?:ing|er|ers)?|purchas\w+|where to get (?:one|it)|shop(?:ping)?)\b"),
    lazy(r"\b(?:prices?|priced|budget|spend|cost|costs|cheap\w*|value for money|worth (?:it|the money|buying))\b"),
    lazy(r"\b(?:brands?|models|warrant\w+|specs|specifications?|features|accessories|attachments|power source|settings)\b"),
    lazy(r"\b(?:reviews?|reviewed|tested|top picks?|our picks?|verdict|alternatives to|comparison (?:table|chart))\b"),
    lazy(r"^(?:the )?(?:\d+ )?best \w+(?: \w+){0,4} (?:for|under|of|in|to buy|on)\b|^(?:how to )?(?:choose|choosing|pick|picking)\b"),
    lazy(
        r"\b(?:clean(?:ing)?|maintain(?:ing)?|maintenance|care) (?:and \w+ )?(?:for )?(?:your|it|an?|the|tips)\b"
        r"|\bhow to use\b|\btypes? of\b|\bhow does (?:an?|it)\b"
    ),
)
"""What pages about a thing say in titles and headings; a guide may say one or the other of it."""
_LIFE = (
    lazy(r"^(?:early|personal|private|later|family) (?:life|years)\b|^(?:childhood|upbringing|family|marriage)\b|^life and (?:career|work)"),
    lazy(r"^(?:death|legacy|later years|honou?rs|awards?(?: and \w+)?|recognition|prizes|selected works?|works|publications|bibliography|filmography"
         r"|discography|exhibitions?|collections|references|notable works?|controvers\w+|retirement)$"),
    lazy(r"^(?:career|education|early career|education and (?:career|training)|training|work|artistic career|style|skills and style|technique)$"),
)  # fmt: skip
_BORN = lazy(
    r"\((?:born|b\.|\p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\d{1,2} \p{Lu}\p{Ll}+ \d{4}|(?:1[5-9]|20)\d\d\s?[\u2013-])|\b(?:[Ss]?he|[Tt]hey) (?:was|were) born\b"
)
_PERSON = lazy(
    r"\A(?P<meet>(?:[Mm]eet|[Ii]nterview(?: with|:)|Q ?& ?A(?: with|:)|[Ii]n conversation with|[Pp]rofile:) )?"
    r"(?P<name>\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,2})(?:, | \(|: | [–—-] )"
    r"(?:an? |the )?(?P<work>\p{Ll}[\p{L} -]{2,40}|\p{Lu}[\p{L} -]{2,40})"
)
"""Somebody's own name, and what they do."""
_ONE = lazy(r"\b(?:he|she|his|her|hers|him|I|my)\b")
"""Words about one person."""
_STORY = lazy(r"^(?:(?:why|how|when|what) )?i\b|^my\b|\bmy (?:story|journey|life|dream job)\b|^(?:an )?interview with\b")
"""Titles of what somebody tells of their own life, without case."""
_HAPPENED = lazy(
    r"\b(?:strikes?|pay rises?|pay deal|walk ?outs?|lay ?offs?|redundanc\w+|sacked|appoint(?:s|ed)|announc(?:es|ed)|unveil(?:s|ed)|arrest(?:ed|s)"
    r"|charged|sue[sd]|wins?|won|killed|dies|died|amid|warns?|vows?|urge[sd]?|hit by|votes?|voted|reject(?:s|ed)|agree[sd]?|launch(?:es|ed)"
    r"|bites|raises? pay|slash(?:es|ed)|soars?|looms?|jailed|fined|protests?|retires|celebrates?|honou?red|receives?|opens|closes|to close|set to)\b"
)
"""Words of headlines."""
_HEADLINE = 5
_DATELINE = lazy(r"\A(?P<place>\p{Lu}{3,20}(?:[ ,.][\p{L} .,]{0,30})?) (?:\([A-Za-z]{2,12}\) )?[\u2013\u2014-]{1,2} ?\p{Lu}")
"""How a news agency's text begins: the place in capitals, and a dash."""
_FIRST, _TOP = 6, 12
_COURSE = (
    lazy(r"\benrol(?:l)?(?:ment)?(?: is| are)? (?:today|now|in (?:this|our)|for the|open)\b|\b(?:apply|register|book) (?:today|now|your place)\b"),
    lazy(r"\bour (?:instructors?|tutors?|faculty|students|lecturers|campus|classes|course|courses|program|programme|training)\b"),
    lazy(r"\btuition (?:is|fees?|and|costs?)\b|\b(?:course|class|programme|program) (?:fees?|price|cost)\b|\bpayment plans?\b|\binstal?lments\b"),
    lazy(r"\b(?:next|new|the) (?:class|course|cohort|intake|session|term)s? (?:starts?|begins?)\b"
        r"|\b(?:class|course|start|intake) dates?\b|\bclasses (?:start|begin|run|meet)\b"),
    lazy(r"^(?:what you(?:ll| will) learn|(?:course|program|programme) (?:overview|content|outline|details|structure"
        r"|description|length|modules)|curriculum|modules"
         r"|learning outcomes|tuition(?: and fees)?|admissions?(?: requirements)?|course|who should (?:attend|enrol\w*))$"),
    lazy(r"\b(?:certificate|diploma|course|class|training|bootcamp|programme|workshop)$"),
)  # fmt: skip
"""What pages of schools say of a course."""
_AFTER = lazy(
    r"\b(?:careers?|jobs?|employment) (?:opportunit\w+|options|outcomes|prospects|outlook|after\b|support|services)"
    r"|\b(?:after|following) the (?:course|program)"
)
"""What those pages say of a career too."""
_CALCULATOR = lazy(r"\bcalculators?$|\bcalculators? (?:for|in|by|20\d\d)\b|^(?:how to )?calculate\b")
"""Titles of pages that reckon something out."""
_TELLS = lazy(r"\b(?:becom(?:e|ing)|duties|responsibilit\w+|day in the life)\b|^what (?:does|do) .{1,60} do$")
"""Headings that no page which reckons something out has; a guide to what somebody earns may offer to do so."""
_LENDING = (
    lazy(r"\b(?:loans?|mortgages?|credit cards?|remortgag\w+|overdrafts?)\b"),
    lazy(r"\b(?:interest rates?|apr|aprc)\b"),
    lazy(r"\b(?:monthly (?:re)?payments?|repayments?|instal?lments?)\b"),
    lazy(r"\b(?:borrow(?:ing|ers?)?|lend(?:ers?|ing)?)\b"),
    lazy(r"\b(?:loan amount|loan term|total interest|credit score|deposit amount)\b"),
)
"""What pages about credit say in headings and labels."""
_VACANCIES = lazy(r"\b(?:jobs?|vacanc(?:y|ies)|openings)(?: (?:in|near|at)\b|$)")
_LISTED = (
    lazy(r"^(?:apply(?: now| today)?|quick apply|easy apply|save job|view job|view details|see job)$"),
    lazy(
        r"^(?:\d[\d,.]* (?:\w+ ){0,3}(?:jobs?|vacanc(?:y|ies)|results|openings)(?: found)?|showing \d.*|sort by.*"
        r"|\w+ job alerts?.*|create (?:a )?job alert.*)$"
    ),
    lazy(r"^(?:posted )?(?:\d+\+? (?:minutes?|hours?|days?|weeks?|months?) ago|today|yesterday|just posted)$"),
)
"""Lines of lists of jobs that are to be had."""
_SEVERAL, _MANY = 2, 3
_GAME = lazy(
    r"\b(?:crafting|crafts?(?= swords)|quests?|npcs?|xp|mana|loot|spawns?|hit points|(?:at )?level \d{1,3}|costs? \d+ gold|skill tree|recipes)\b"
)
_PAID = lazy(r"\b(?:salar(?:y|ies)|wages?|earn(?:s|ed|ings)?|employers?|per (?:year|hour|annum))\b|\p{Sc}")
_PAPER = (
    lazy(r"^abstract$"), lazy(r"^(?:(?:data|materials|design) and )?(?:methods?|methodology)$"), lazy(r"^(?:results|findings)(?: and discussion)?$"),
    lazy(r"^(?:discussion|limitations|literature review|related work)$"), lazy(r"^(?:references|bibliography|acknowledge?ments)$"),
)  # fmt: skip
"""Headings of papers that report research."""
_PAPER_HAS = 3
_CV = (
    lazy(r"^(?:(?:work|professional|relevant) )?experience$|^(?:work|employment) history$"),
    lazy(r"^education(?: and (?:training|qualifications))?$"),
    lazy(r"^(?:key |core )?skills$|^(?:profile|objective|professional summary|references|languages|hobbies|interests)$"),
)  # fmt: skip
_HELD = lazy(r"\b(?:19|20)\d\d\s?[\u2010-\u2014-]\s?(?:(?:19|20)\d\d\b|present\b|now\b|today\b)", regex.IGNORECASE)
"""From when to when somebody had a post."""
_GIVEN = lazy(
    r"^volunteer(?:ing)?\b(?! (?:co ?ordinators?|managers?|organi[sz]ers?))|\b(?:grants?|funding|subsid(?:y|ies)|bursar(?:y|ies)|scholarships?) for\b"
)
"""Titles about work that is given, and money that is, where they say nothing of a career."""
_screen = cache(screen)


def is_no_guide(titles: Sequence[str], blocks: Sequence[Block], heads: Sequence[int], *, usual: bool) -> bool:
    """Whether a page is plainly about something else than an occupation; `titles` say nothing that only a guide's title does.

    `usual` says that one of them names somebody in the words of many guides' titles: such a one is no headline.
    """
    named = list(dict.fromkeys(map(key_of, titles)))
    texts = [str(block.words)[:_LONG] for block in islice(blocks, _READ) if block.words]
    # Where a text has lost its marks, short lines may be headings that begin no section.
    short = (
        str(block.words) for block in blocks[:_READ] if block.kind == "paragraph" and 0 < len(block.words) <= _SHORT and block.words[-1] not in ".!"
    )
    lines = list(dict.fromkeys([*named, *map(key_of, (*(blocks[index].words[:_LONG] for index in heads[:_HEADS]), *short))]))
    if any(map(_STORY.search, named)) or any(_is_person(title, texts, titles) for title in titles):
        return True
    if any((COSTS.search(line) or _GIVEN.search(line)) and not _CAREER.search(line) for line in named):
        return True
    if not usual and (_plays(texts) or (serves(lines) and not any(_CAREER.search(line) for line in lines))):
        return True
    if sum(bool(_counts(pattern, lines)) for pattern in _PAPER) >= _PAPER_HAS or _is_cv(lines, texts):
        return True
    if _reckons(named, lines) or (any(map(_VACANCIES.search, named)) and sum(bool(_counts(pattern, lines)) for pattern in _LISTED) >= _SEVERAL):
        return True
    if sum(_counts(pattern, lines) for pattern in _LIFE) >= _SEVERAL and (
        _counts(_BORN, texts) or _counts(_LIFE[0], lines) or _counts(_LIFE[1], lines) > 1
    ):
        return not any(_CAREER.search(line) for line in lines if not _LIFE[2].search(line))
    if any((line := _DATELINE.match(text)) and countries_named(line["place"].title()) for text in texts[:_FIRST]):
        return True
    if not usual and any(len(line.split()) >= _HEADLINE and _HAPPENED.search(line) and not _CAREER.search(line) for line in named[:1]):
        return True
    if not any(_CAREER.search(line) or _WORK.search(line) for line in lines) and sum(bool(_counts(pattern, lines)) for pattern in _GOODS) >= _SEVERAL:
        return True
    if any(_CAREER.search(line) for line in lines if not _AFTER.search(line)):
        return False
    return sum(bool(_counts(pattern, [*lines, *map(str.casefold, texts)])) for pattern in _COURSE) >= _MANY


def _is_cv(lines: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether a page is what somebody applies with: posts held from one year to another, schools and skills, and no word of a career."""
    return all(_counts(pattern, lines) for pattern in _CV) and bool(_counts(_HELD, texts)) and not any(_CAREER.search(line) for line in lines)


def _plays(texts: Sequence[str]) -> bool:
    """Whether a page is about somebody in a game, whom nobody pays."""
    text = "\n".join(texts).casefold()
    return _screen(_GAME)(text) and len({match[0] for match in _GAME.finditer(text)}) >= _MANY and not _PAID.search(text)


def _reckons(named: Sequence[str], lines: Sequence[str]) -> bool:
    """Whether a page is a calculator, or about credit: what it says of salaries is what somebody may borrow on them."""
    if any(map(_CALCULATOR.search, named[:1])):
        return not any(_TELLS.search(line) for line in lines if line not in named)
    lends = sum(bool(_counts(pattern, lines)) for pattern in _LENDING)
    return lends >= _MANY and not any(_CAREER.search(line) or (ends_in_somebody(line) and " for " not in line) for line in named)


def _is_person(title: str, texts: Sequence[str], titles: Sequence[str]) -> bool:
    """Whether a title is somebody's own name and what they do ("Jo Smith, welder"), and the text goes on about the one person.

    Where what they do is a title of the page as well, the name is the site's or a series' ("Your Career: Welder").
    """
    match = _PERSON.match(title)
    if match is None or ends_in_somebody(match["name"]) or not (match["meet"] or names_somebody(match["work"])):
        return False
    others = [text for text in texts if text not in title and title not in text]
    if match["work"].strip().casefold() in {one.strip().casefold() for one in (*titles, *texts[:_TOP])}:
        return False
    last = match["name"].split()[-1]
    return any(last in text for text in others) and any(_ONE.search(text) for text in others)


def _counts(pattern: regex.Pattern[str], lines: Sequence[str]) -> int:
    """How many lines a pattern is in."""
    return _screen(pattern)("\n".join(lines)) and sum(pattern.search(line) is not None for line in lines)

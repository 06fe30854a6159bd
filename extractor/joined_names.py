"""Names in a list that a scraper joined to the next item ("QwenCollection of ..."), told from names with a capital inside ("LinkedIn")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence

import regex

__all__ = ["begins_name", "between_names", "names_twice"]

_JOINT = regex.compile(r"(?<=\p{Ll}|\p{Lu}\p{Lu})(?=\p{Lu}[\p{L}&+])")
"""Where a word runs into a capital."""
_SMALL = regex.compile(
    r"(?:e(?=(?:Learning|Commerce|Mobility|Sports?|Discovery|Books?|Health|Government|Business|Procurement|Mail)\b)|i(?=(?:OS|Pads?|Phones?)\b))"
)
"""The small letter that such a name begins with."""
_ENDS = ("ds", "gs", "ks", "ms", "ts", "ys", "ers", "ors", "es", "ion", "ity", "ment")
"""What ends a word, and no word with that letter behind it."""
_LONGEST = 25
"""No half of a joined word is longer."""
_BEHIND = frozenset(" \t,:/'’-")
"""What stands behind a word."""
_CAPITALS = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}{1,20}+(?=(\p{Lu}{4,8})[\s-])")
"""A name that ends in capitals, behind a sign as well ("Zephyr/FreeRTOS")."""
_TWICE = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}{1,20}+(?=(\p{Lu}{4,8}|\p{Lu}\p{Ll}{2,20})[\s-](.{6}))")
_LONG, _LONGER = 5, 6
"""A right half of fewer letters is as often a name's ("GitHub"); behind capitals alone it has to have one more ("BERTScore")."""
_HUMP = regex.compile(r"\p{Lu}\p{Ll}{3,24}+")
_HUMPS = regex.compile(r"(?<![\p{L}\p{N}@/#_-])(?:\p{Lu}\p{Ll}{3,24}+){3,12}+(?![\p{L}\p{N}])")
"""Three words or more, none of them short, and one of them long: hardly a name ("CalmHumorDiplomacy")."""
_MATTER = regex.compile(r"(?:tion|sion|ment|ing|ance|ence|ity|ness|ship|ysis)\Z")
"""What is done begins an item, and no name's second half, but short words ("CooperVision") and "Station"."""
_SURE, _ROOM = 8, 6
"""A left half of so many letters is hardly a brand's first, and one of so few not inside of a title."""
_TITLES = 400
"""So many titles of which nothing is said are not longer."""
_NAME = 84
"""A name of a list is no longer, with the colon behind it."""
_KNOWN = frozenset(
    """
    airtable appdynamics autodesk bigcommerce bigquery biorender bitbucket blackberry blackboard bluebeam businessweek careerbuilder
    clickfunnels cloudformation cloudwatch contentsquare crowdstrike databricks doubleclick dreamweaver elasticsearch eventbrite exxonmobil freertos
    freshbooks getresponse goodreads hootsuite indesign intellij javascript jpmorgan kickstarter labview lexisnexis libreoffice mailchimp
    marketwatch mathworks medlineplus microstation microstrategy netsuite onedrive openoffice openshift openstack opentable optinmonster
    payscale pluralsight pointclickcare playstation powerpoint powerschool powershell pricewaterhousecoopers propublica proquest pytorch
    quickbooks ringcentral safetyculture salesforce sciencedirect sharepoint simplepractice simplyhired skillshare skyscanner slideshare
    smartrecruiters smartsheet solarwinds solidworks soundcloud squarespace stackoverflow successfactors surveymonkey taskrabbit teamviewer
    techcrunch techsmith theladders therapynotes ticketmaster transunion treehouse tripadvisor trustpilot typescript unitedhealth usatoday
    voicethread webassembly weightwatchers wordperfect wordpress workfront ziprecruiter
    """.split()
)
"""Well-known names with a long word behind the capital inside, in small letters."""
_HEADS = frozenset(
    """
    accountant adviser advisor agent aide analyst apprentice architect archivist artist assistant associate attorney auditor buyer captain
    caregiver chef chief clerk coach consultant controller coordinator counselor curator designer developer director dispatcher economist
    editor educator engineer estimator executive expert facilitator farmer foreman fellow generalist head hygienist inspector instructor
    intern interpreter journeyman lead lecturer librarian manager mechanic nurse officer operator owner paramedic partner pharmacist
    physician pilot planner practitioner president principal producer professor programmer psychologist recruiter representative researcher
    scientist secretary specialist statistician strategist superintendent supervisor surgeon surveyor teacher technician technologist
    therapist trainee trainer translator underwriter worker writer
    """.split()
)
"""What titles end with."""
_INSIDE = frozenset("& / and for in of the".split())
"""Small words inside of a title."""
_PREFIXES = frozenset("Mc Mac La Le De Du Di Da Van Von Fitz Al El Ben".split())
"""What surnames and towns begin with."""


def names_twice(text: str) -> frozenset[str]:
    """The joined words that stand on the page before different words: glue joins the same two only where a block stands twice."""
    first: dict[str, str] = {}
    return frozenset(word for match in _TWICE.finditer(text) if first.setdefault(word := match[0] + match[1], match[2]) != match[2])


def begins_name(words: str, at: int) -> bool:
    """Whether a name with a colon behind it begins at a place, with a capital, a figure or as "eLearning" does."""
    name, colon, _ = words[at : at + _NAME].partition(": ")
    if not colon or len(name) < 2 or any(char in ".!?…;:" for char in name):
        return False
    return name[0].isupper() or name[0].isdigit() or name[0] == "(" or (name[0] in "ei" and name[1].isupper())


def _halves(words: str, at: int, cuts: Container[int]) -> tuple[str, str] | None:
    """The two halves of the word that is joined at a place: a word or capitals alone, and what follows up to its end, or None."""
    start, end = at, at
    while start > max(0, at - _LONGEST) and words[start - 1].isalpha() and (start == at or start not in cuts):
        start -= 1
    while end < min(len(words), at + _LONGEST) and (words[end].isalpha() or (end == at + 1 and words[end] in "&+")):
        end += 1
    left, right = words[start:at], words[at:end]
    joined = start > 0 and start not in cuts and (words[start - 1].isalnum() or words[start - 1] in (".@#_-" if left.isupper() else ".@/#_-"))
    if len(left) < 2 or joined or words[end : end + 1] not in _BEHIND:
        return None
    whole = left[0].isupper() and left[1:].islower()
    return (left, right) if (whole or left[-2:].isupper()) and (right[1:].islower() or right.isupper() or right[1] in "&+") else None


def _ends_title(words: str, start: int) -> bool:
    """Whether the word before a place is one of a title: it begins with a capital, or is a sign between two, and nothing parts them."""
    before = words[max(0, start - _NAME) : start]
    word = before[:-1].rpartition(" ")[2].rpartition(".")[2] if before.endswith(" ") else ""
    return (word[:1].isupper() and word[-1] not in ",;:") or word in _INSIDE


def _begins_another(words: str, at: int, left: str) -> bool:
    """Whether a name with a colon behind it begins behind a long word, or behind what is done ("Crisis ManagementForeign Languages: ...")."""
    initials = left.isupper() and words[at - len(left) - 1 : at - len(left)] == "/"  # "CI/CDCapacity Modelling: ..."
    whole = left[1:].islower() and (len(left) >= _SURE or _MATTER.search(left) is not None)
    return (whole or initials) and " " in words[at : at + _NAME].partition(":")[0] and begins_name(words, at)


def _between_titles(words: str, at: int, left: str, right: str) -> bool:
    """Whether a title ends in a word that the first of another title's follows ("Equity AnalyticsExecutive Compensation")."""
    end = at + len(right)
    after = words[end + 1 : end + 2] if words[end : end + 1] == " " else ""
    return len(left) >= _ROOM and left[1:].islower() and (after.isupper() or after == "(") and _ends_title(words, at - len(left))


def _may_begin(words: str, at: int, left: str, right: str) -> bool:
    """Whether an item may begin with the second half of a joined word, in a list of which other items do so."""
    if left[-1].isupper():
        return len(right) >= _LONGER and right[1:].islower()
    named = begins_name(words, at) and words[at + len(right) : at + len(right) + 1] != ","
    return len(right) >= _LONG and (named or (len(right) > _LONGER and _MATTER.search(right) is not None))


def _among_titles(words: str, at: int, cuts: Sequence[int]) -> bool:
    """Whether nothing but titles stands before a place, from the cut before it on."""
    start = cuts[bisect_left(cuts, at) - 1] if cuts and cuts[0] < at else 0
    return at - start <= _TITLES and all(not word[0].islower() or word in _INSIDE for word in words[start:at].split())


def between_names(words: str, cuts: Sequence[int], names: frozenset[str]) -> list[int]:
    """The cuts but those inside of names, and where a joined word is cut.

    Behind the last word of a title it is ("Data AnalystSQL ..."), and between several titles of which nothing is said.
    In a list whose items end without a stop, as the cuts show, others are before what is done ("QwenCollection of") and before names with a colon.
    """
    found = set(cuts)
    others: list[int] = []
    titles: list[int] = []
    for match in _JOINT.finditer(words):
        at = match.start()
        if (halves := _halves(words, at, found)) is None:
            continue
        left, right = halves
        if left in _PREFIXES or left + right in names or (left + right).casefold() in _KNOWN:
            found.discard(at)
        elif (left.casefold() in _HEADS and (at == len(left) or at - len(left) in found or _ends_title(words, at - len(left)))) or (
            len(right) >= _LONG and _begins_another(words, at, left)
        ):
            found.add(at)
        elif len(right) >= _LONG and _between_titles(words, at, left, right) and _among_titles(words, at, cuts):
            titles.append(at)
        elif _may_begin(words, at, left, right):
            others.append(at)
    if any(0 < at < len(words) and words[at - 1].isalpha() and not words[at].isspace() for at in found):
        found.update(others)
    if len(titles) > 1:
        found.update(titles)
    for match in _HUMPS.finditer(words):
        humps = list(_HUMP.finditer(match[0]))
        if match[0].casefold() not in _KNOWN and any(len(hump[0]) >= _SURE for hump in humps):
            found.update(match.start() + hump.start() for hump in humps[1:])
    for match in _CAPITALS.finditer(words) if names else ():
        if match[0] + match[1] in names:
            found.discard(match.end())
    for match in _SMALL.finditer(words):
        found.discard(match.end())
        if words.endswith(_ENDS, max(0, match.start() - _LONGEST), match.start()):
            found.add(match.start())
    return sorted(found)

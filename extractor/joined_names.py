"""Names in a list that a scraper joined to the next item ("QwenCollection of ..."), told from names with a capital inside ("LinkedIn")."""

from __future__ import annotations

from collections.abc import Sequence

import regex

__all__ = ["NAMED_SMALL", "NOT_INSIDE", "between_names", "names_twice"]

_E = r"(?:Learning|Commerce|Mobility|Sports?|Discovery|Books?|Health|Government|Business|Procurement|Mail)\b"
_I = r"(?:OS|Pads?|Phones?)\b"
NAMED_SMALL = f"(?:(?<=[dgkmty]s|[eo]rs|es|ion|ity|ment)e{_E}|i{_I})"
"""Names that begin with one small letter, behind what is no word with that letter at its end."""
NOT_INSIDE = f"(?<!e(?={_E})|i(?={_I}))"
"""No place inside of such a name."""
_JOINED = regex.compile(
    r"(?<![\p{L}\p{N}.@/#_-])(?P<left>\p{Lu}\p{Ll}{1,24}|\p{Ll}?\p{Lu}{2,6}s?)(?P<right>\p{Lu}\p{Ll}{2,24}|\p{Lu}{2,8}|\p{Lu}[&+]\p{Lu})(?=[\s,:/'\u2019-])"
)
"""A word, or capitals alone, that runs into a word with a capital."""
_CAPITALS = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}{1,20}+(?=(\p{Lu}{4,8})[\s-])")
_TWICE = regex.compile(r"(?<!\p{L})\p{Lu}\p{Ll}{1,20}+(?=(\p{Lu}{4,8}|\p{Lu}\p{Ll}{2,20})[\s-](.{6}))")
_LONG, _LONGER = 5, 6
"""A right half of fewer letters is as often a name's ("GitHub"); behind capitals alone it has to have one more ("BERTScore")."""
_TITLE = regex.compile(r"(?:\p{Lu}[^\s,;:]{0,30}|[&/])\s\Z")
_BEFORE = 34
"""A title has another word with a capital before its last, within so many characters."""
_MATTER = regex.compile(r"(?:tion|sion|ment|ing|ance|ence|ity|ness|ship|ysis)\Z")
"""What is done begins an item, and no name's second half, but "Station"."""
_NAME = regex.compile(r"[^.!?:;]{3,60}:\s")
"""A name with a colon behind it, of a list of such."""
_KNOWN = frozenset(
    """
    airtable appdynamics autodesk bigcommerce bigquery biorender bitbucket blackberry blackboard bluebeam businessweek careerbuilder
    clickfunnels cloudformation cloudwatch contentsquare crowdstrike databricks doubleclick dreamweaver elasticsearch eventbrite exxonmobil
    freshbooks getresponse goodreads hootsuite indesign intellij javascript jpmorgan kickstarter lexisnexis libreoffice mailchimp
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
_PREFIXES = frozenset("Mc Mac La Le De Du Di Da Van Von Fitz Al El Ben".split())
"""What surnames and towns begin with."""


def names_twice(text: str) -> frozenset[str]:
    """The joined words that stand on the page before different words: glue joins the same two only where a block stands twice."""
    first: dict[str, str] = {}
    return frozenset(word for match in _TWICE.finditer(text) if first.setdefault(word := match[0] + match[1], match[2]) != match[2])


def between_names(words: str, cuts: Sequence[int], names: frozenset[str]) -> list[int]:
    """The cuts but those inside of names, and where a joined word is cut.

    Behind the last word of a title it is ("Data AnalystSQL ..."). In a list whose items end without a stop, as the cuts show, others are before
    what is done ("QwenCollection of") and before names with a colon.
    """
    found = set(cuts)
    others: list[int] = []
    for match in _JOINED.finditer(words):
        left, right, at = match["left"], match["right"], match.start("right")
        if left in _PREFIXES or left + right in names or (left + right).casefold() in _KNOWN:
            found.discard(at)
        elif left.casefold() in _HEADS and (match.start() in {0, *found} or _TITLE.search(words, max(0, match.start() - _BEFORE), match.start())):
            found.add(at)
        elif len(right) >= _LONGER if left[1:2].isupper() else len(right) >= _LONG and (_MATTER.search(right) or _NAME.match(words, at)):
            others.append(at)
    if any(0 < at < len(words) and words[at - 1].isalpha() and not words[at].isspace() for at in found):
        found.update(others)
    for match in _CAPITALS.finditer(words) if names else ():
        if match[0] + match[1] in names:
            found.discard(match.end())
    return sorted(found)

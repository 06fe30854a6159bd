"""Which words name somebody who does something for a living, on pages that no layout knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.layouts.match import key_of
from extractor.layouts.plurals import forms
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.values.where import countries_named

__all__ = [
    "ends_as_somebody",
    "ends_in_somebody",
    "initials_of",
    "is_institution",
    "is_somebody",
    "is_thing",
    "names_somebody",
    "spelled_out",
    "spoken_of_as_somebody",
]

_AGENT = lazy(
    r"\A(?:\p{L}{1,30}(?:[bcdfghjklmnpqrstvwxyz]er|ier|yer|eer|uer|oer|tor|sor|vor|yor|lor|ist|cian|titian|rian|arian|ctant|ultant|ountant|endant|gent"
    r"|eon|strar)"
    r"|\p{L}{2,20}(?:smith|wright|monger|herd)|(?:stage|deck|farm|ranch|dock)hand|actuar(?:y|ie)|notar(?:y|ie)|(?:wo)?m[ae]n"
    r"|\p{L}{2,20}(?<!hu|ger|ro|nor|otto|speci|regi|abdo|acu|com)m[ae]n"
    r"|(?:stone)?mason|person|hand|nurse|chef|cook|judge|clerk|smith|wright|aide|coach|pilot|analyst|surgeon|doctor|tutor|author|actor|editor"
    r"|sailor|tailor"
    r"|mate|maid|nanny|vet|officer|midwife|midwive|chief|secretary|architect|mechanic|scientist|assistant|paralegal|model|diver|driver|clown|monk|priest"
    r"|host|athlete|critic|poet|herald|groom|scribe|apothecary|therapist|guide|guard|keeper|artist|engineer|physicist|lawyer|attorney|barista"
    r"|sommelier"
    r"|concierge|grip|roustabout|roughneck|barback|(?:cow|bell|bus)boy|(?:lumber|steeple)jack|diplomat|cadet|attach[eé]|butler|page|valet|usher"
    r"|warden|steward|executive|operative|representative|constable|vicar|rabbi|imam|marshal|waitress|stewardess|seamstress|actress|doula|dancer|crew|paramedic"
    r"|bailiff|chauffeur|(?:solo|entre)preneur|masseu(?:r|se)|restaurateur|dj|lifeguard|referee|sheriff|umpire|stevedore|quant|bursar|dean|provost|chaplain"
    r"|nun|sexton|jockey|caddie|astronaut|docent|comedian|custodian|acrobat|roadie|bellhop|sysadmin|c[efmot]o|dba|cna|lpn|rn|emt|trustee|ambassador"
    r"|attendant|commis|ma[iî]tre|accountant|detective|psychic|medic|cleric|sergeant|superintendent|correspondent|merchant|servant|pharmacist|geneticist"
    r"|captain|admiral|colonel|lieutenant|magistrate|orderl(?:y|ie)|governess|(?:arch)?(?:deacon|bishop)|missionar(?:y|ie)|mime|bodyguard|hostess"
    r"|(?:derrick|cow)hand|sandhog|skycap|bosun|cabbie|naturopath|homeopath|osteopath|aquanaut|ombudsm[ae]n|physio|cpa)s?"
)
"""How the names of those who do something end."""
_NOBODY = frozenset(
    "after anger another answer answers assist australian bachelor bachelors banner beginner beginners better border brazilian browser"
    " buyer buyers calculator calendar canadian cancer career careers center centers changer changers chapter cheaper checklist color"
    " computer computers consider consist consumer consumers container contractor contractors copper corner counter cover customer"
    " customers danger december deliver differ discover door doors earlier earner earners easier elevator employer employers enter error"
    " errors escalator european ever exist factor factors faster fever filter finder finger floor floors folder footer former founder"
    " founders freelancer freelancers further gather generator greater guide guides hammer hand hands harder header helper helpers"
    " higher horsepower host hosts human humans hunter indian indicator indoor insider insiders interviewer interviewers investor"
    " investors italian junior juniors larger laser later latter layer leader leaders learner learners leaver leavers letter letters"
    " list lists liver longer lower major manager managers manner manpower master masters mate mates matter matters member members minor"
    " mirror model models monitor motor never newcomer newcomers newer newsletter norwegian november number numbers october offer offers"
    " older order orders other others outdoor outsider over owner owners page pages paper papers partner partners player players power"
    " practitioner practitioners predecessor prefer printer professional professionals provider providers quarter"
    " reader readers recruiter recruiters refer"
    " register remember resist river rivers router rubber russian screwdriver sector sectors seeker seekers semester senior seniors sensor september"
    " server servers shorter shoulder shower silver simulator smaller spider starter starters sticker stronger subscriber subscribers"
    " successor suffer summer supervisor supervisors theater theatre timber together tower tractor trainer transfer trigger twist under"
    " upper user users vendor vendors victorian water weather whether wider winter wonder worker workers younger".split()
)
"""Words that end so and name nobody, or anybody."""
_BEHIND = frozenset(
    "anchor apprentice associate boss buyer consul contractor deputy fellow founder hand helper host hunter intern interviewer investor"
    " layer leader manager master mate member owner partner player practitioner principal professional provider reader recruiter scout server"
    " supervisor sweep technologist trainee trainer user worker".split()
)
"""Those of them, and a few more, that name somebody behind another word ("Skills Trainer", "School Principal")."""
_THINGS = frozenset(
    "academy app ba beng bootcamp bsc career careers certificate certificates certification city college companies company conference"
    " country course courses degree degrees diploma diplomas economy event events exam exams fair gmbh hons inc industry institute"
    " insurance job jobs level limited llc loan loans ltd ma market mba meng module modules msc news permit permits phd plc product"
    " products program programme programmes programs salaries salary scholarship scholarships school software state team test tests tool"
    " tools university visa".split()
)
"""Words that what a page is about may end with, where it is nobody."""
_UNPAID = frozenset(
    "citizen citizens millionaire millionaires billionaire billionaires vegan vegans vegetarian vegetarians donor donors homeowner homeowners"
    " voter voters strike strikes walkout dispute shortage crisis".split()
)
"""Whom or what nobody is paid to be, though titles speak of it as of a trade ("How to Become a Citizen of Canada")."""
_BETTER = frozenset({"better", "happier", "healthier", "smarter", "faster", "stronger"})
"""What somebody may become who is something already ("How to Become a Better Cook")."""
_KEEPERS = frozenset(f"{thing} owner" for thing in "dog cat pet puppy horse car home house gun boat".split()) | {"permanent resident"}
_INSTITUTIONS = frozenset(
    "academy association college council department edtech edutech federation guild inc institute llc ltd polytechnic school society staffing"
    " university".split()
)
_OF = frozenset({"for", "of"})
"""Behind the word for a body: whoever is named there are its members ("Guild of Glaziers")."""
_DE = frozenset("d da de del della des di do du".split())
"""Small words of other languages behind somebody."""
_DEGREES = frozenset({"bsc", "ba", "msc", "ma", "mba", "beng", "meng", "phd"})
_BEFORE = frozenset({"a", "an", "as", "become", "becoming", "being"})
"""Words before somebody's name that no other name has before it."""
_WORDS = 2
"""Texts leave out what stands before so many of a name's words."""
_LONG = 40
_LONGEST = 6
"""A line of more words is no name."""
_FEWEST, _MOST = 3, 6
_CAPITALS = lazy(r"(?<![\p{L}\d])(\p{Lu}{3,6})s?(?![\p{L}\d])")
"""So many letters are somebody's initials."""


def initials_of(name: str) -> str | None:
    """The initials of a name of several words, as texts write them for it; None where they are too few or too many."""
    words = name.split()
    letters = "".join(word[0] for word in words)
    return letters if _FEWEST <= len(letters) <= _MOST and letters.isalpha() and letters.isupper() else None


def spelled_out(words: str, initials: str, name: str) -> str:
    """Words with a name for its initials, in the singular or plural."""
    if initials not in words:
        return words
    return _CAPITALS.sub(lambda match: name if match[1] == initials else match[0], words)


# A page has its words several times, and the commonest stand on all pages.
@lru_cache(maxsize=4096)
def _is_agent(word: str) -> bool:
    return _AGENT.fullmatch(word) is not None


def is_somebody(word: str) -> bool:
    """Whether a word, without case, names somebody by how it ends."""
    return word not in _NOBODY and len(word) < _LONG and _is_agent(word.rsplit("-", 1)[-1])


def ends_in_somebody(words: str) -> bool:
    """Whether the last of some words names somebody, or the one before what that one is in ("Officer in Charge")."""
    keys = [key_of(words), *_before_bracket(words)]
    return any(is_somebody(name.rpartition(" ")[2]) for key in keys for name in key.split(" in ")[:2]) or _of_something(keys[0].split())


def names_somebody(name: str) -> bool:
    """Whether words, as a title has them, name somebody by the last of them."""
    found = [key.split() for key in (key_of(name), *_before_bracket(name)) if key]
    return any(is_somebody(words[-1]) or _of_something(words) or (len(words) > 1 and words[-1].removesuffix("s") in _BEHIND) for words in found)


def _before_bracket(words: str) -> list[str]:
    """The key of a name without the bracket that it ends with ("Modeler (3D)"), if it has one."""
    return [key_of(words[: words.rindex(" (")])] if words[-1:] == ")" and " (" in words else []


def _of_something(words: Sequence[str]) -> bool:
    """Whether a name says in French, Italian or the like what somebody is of: "Chef de Partie", "Commis de Cuisine"."""
    return any(word in _DE and is_somebody(before) for before, word in pairwise(words[:_LONGEST])) and len(words) > _WORDS


def ends_as_somebody(words: str) -> bool:
    """Whether words, a line of them, end as somebody's name: several may end with what alone is anybody ("Mill Worker")."""
    found = key_of(words).split()
    return bool(found) and (is_somebody(found[-1]) or (len(found) > 1 and len(found[-1]) < _LONG and _AGENT.fullmatch(found[-1]) is not None))


def is_thing(name: str) -> bool:
    """Whether a name's words say that it is nobody's: a place's, a course's, a company's."""
    words = key_of(name).split()
    head = words[: words.index("of", 1)] if "of" in words[1:] else words
    if not words or words[-1] in _THINGS or words[0] in _DEGREES or words[0] in _BETTER or head[-1] in _UNPAID:
        return True
    if " ".join(head[-2:]).removesuffix("s") in _KEEPERS:
        return True
    places = countries_named(name)
    return bool(places) and places[0].end - places[0].start >= len(name.strip())


def is_institution(name: str) -> bool:
    """Whether a name is that of a university, a college or a firm, whose site the page stands on; or of those whom a body has for members."""
    words = key_of(name).split()
    if not 0 < len(words) <= _LONGEST:
        return False
    whose = any(word in _INSTITUTIONS and following in _OF for word, following in pairwise(words))
    return whose or (any(word in _INSTITUTIONS for word in words) and not names_somebody(name))


def spoken_of_as_somebody(name: str, texts: Iterable[str], enough: int) -> bool:
    """Whether texts speak of a name as of people: with an article, in the plural, or as what one is or becomes, so many times."""
    role = RoleWords(" ".join(name.split()[-_WORDS:]))
    if not role.forms:
        return False
    last = key_of(name).split()[-1]
    forms_of = sorted(forms(last), key=len)
    met = 0
    for text in texts:
        key = key_of(text)
        words = key.split() if any(form in key for form in role.forms[0]) else []
        for at in range(len(words)):
            length = role.match(words, at) if words[at] in role.forms[0] else 0
            if not length:
                continue
            ending = words[at + length - 1]
            several = ending != forms_of[0] and (ending != last or f" {ending}" in text)
            if several or (at and words[at - 1] in _BEFORE):
                met += 1
                if met >= enough:
                    return True
    return False

"""Which section a heading's words speak for: questions by their verbs, all others by their nouns, weak words only where the text bears them out.

A page that no layout knows words its headings as it likes, but it asks the same things ("what will I earn?") and has the same few nouns for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.patterns import lazy

__all__ = ["SOMEONE", "Told", "told"]

SOMEONE = "someone"
"""Stands for the occupation in a heading's key."""

_ASKED: tuple[tuple[str, str], ...] = (
    ("more_information", r"^(?:what|which)\b.*\b(?:societies|organi[sz]ations|associations|unions|websites)\b"),
    ("more_information", r"^where (?:to|can|could|do|should)\b.*\b(?:information|more|help|advice)$"),
    (
        "related_careers",
        (
            r"^(?:what|which) (?:(?:other|else|similar|related)\b.*\b(?:jobs?|careers?|roles?|occupations?|do)\b|(?:jobs|careers|roles"
            r"|occupations) are (?:like|similar|related|close))"
        ),
    ),
    (
        "pros_and_cons",
        (
            r"\bworth (?:it|doing|the)\b|^what (?:do |does |will |would |might )?.{0,30}\b(?:like|love|enjoy|dislike|hate)\b (?:and|or|most"
            r"|least|about)"
        ),
    ),
    ("salary", r"^what someone (?:really |actually )?makes?\b(?! (?:a |an |good|great|it))"),
    ("more_information", r"^who can (?:help|tell|advise)\b"),
    ("career_path", r"^where\b.*\b(?:in (?:\w+ )?(?:years|decade)|see (?:yourself|myself))\b"),
    ("overview", r"\bwhat someone (?:is|are)(?:$| and\b)"),
    ("education", r"^how (?:much|long) .*\b(?:study|training|course|degree|school|qualif\w+|train|cost.* become)\b"),
    ("salary", r"^(?:so )?how (?:much (?!.*\bcosts?\b|time|experience|education|training|school)|well (?:paid|do .{0,40}\bpay))"),
    (
        "salary",
        (
            r"^what .{0,60}\b(?:earns?|makes? (?:a|per|in an?) (?:year|month|hour)|take home|(?:gets?|be|is|are|am i) paid|pays?|(?:can"
            r"|could|will|would|might|do|does) (?:i|you|they|one|someone) (?:expect to )?make)\b"
        ),
    ),
    ("salary", r"^(?:do|does|is|are) .{0,60}\b(?:well paid|paid well|pays? well|good money|a lot of money)\b"),
    (
        "how_to_become",
        (
            r"^how (?:to|do|does|can|could|did|you|i|one|should|would|people)\b.*\b(?:becom(?:e|es|ing)|gets? (?:in|into|started|hired"
            r"|there|work|your|the job|a job|on)|starts?|enter|breaks?|land|train|qualify|join|begin|make it)\b|^(?:what|which) (?:steps?"
            r"|routes?|paths?)\b|^where do (?:i|you) (?:start|begin)"
        ),
    ),
    (
        "career_path",
        (
            r"^(?:where|what)\b.*\b(?:next|leads?|go from (?:here|there)|after (?:that|this)|progress|promoted|promotion|advance|move (?:up"
            r"|on)|work your way)\b|^how .*\b(?:progress|advance|promoted|move up|climb)\b|^where (?:it|this|the (?:job|work|road"
            r"|role)) (?:goes|leads|takes)\b|^where (?:could|can|might|will|does|do) (?:it"
            r"|this|you|i|they|someone|the job|the work) (?:go|take)\b"
        ),
    ),
    (
        "work_environment",
        (
            r"^where\b.*\b(?:works?|working|employed|based|found|jobs?|happens?)\b|^who (?:employs?|hires?|do|does|will|would|are) .*"
            r"|^(?:what|how) .*\b(?:hours|conditions|schedule|workplace|shifts?|work environment|working environment)\b|^when (?:do|does"
            r"|will|would) .*\bwork\b"
        ),
    ),
    (
        "outlook",
        (
            r"^(?:is|are|will|do|does|what|how|can|so)\b.*\b(?:demand|hiring|future|outlook|prospects?|(?:job|labou?r) market|growing|growth"
            r"|chances|shortage|jobs? (?:be|available|open|around)|(?:find|get) (?:a job|work)|employable|ahead)\b"
        ),
    ),
    ("tools", r"^(?:what|which)\b.*\b(?:tools?|software|equipment|technolog(?:y|ies)|kit|gear|machines)\b"),
    (
        "specializations",
        (
            r"^(?:what|which)\b.*\b(?:types?|kinds?|sorts?|branches) of (?:someone|jobs?|work)\b|^(?:what|which|can"
            r"|could)\b.*\bspeciali[sz]\w*\b"
        ),
    ),
    (
        "qualifications",
        (
            r"^(?:is|are|could) (?:this|it|that|you) (?:really )?(?:you|it|the one)$|^(?:is|are|would|could|do|does) (?:you|i|it|this|the"
            r"|someone|that|being)\b.*\b(?:right|fit|suit(?:ed|s)?|cut out|for (?:you|me)|match|what it takes)\b|^(?:who|what (?:kind|sort"
            r"|type) of (?:person|people))\b.*\b(?:suit\w*|right|good|fits?|enjoys?|thrives?|make|makes|(?:do|does) well)\b|^(?:what"
            r"|which)\b.*\b(?:skills?"
            r"|qualities|traits|strengths?|qualifications?|requirements?|abilities|talents?|personality|entry grades)\b"
        ),
    ),
    (
        "education",
        (
            r"^(?:what|which|where|do|does|is|must|should|can|will|how)\b.*\b(?:stud(?:y|ies)|degrees?|school(?:ing)?|college|university"
            r"|courses?|education|train(?:ing|ed)?|licen[cs]ed?|certif\w+|majors?|subjects?|learn|apprenticeships?|diplomas?|qualify"
            r"|qualified)\b"
        ),
    ),
    (
        "qualifications",
        (
            r"^what (?:matters|counts|it takes|makes|does it take|(?:do|does|will|would|should|must) (?:i|you|someone|they"
            r"|one) (?:need|have)|(?:i|you"
            r"|youll|you will|someone|they) (?:need|must|should have|bring|have to (?:have|offer))|employers? (?:look|want|ask|expect))\b"
        ),
    ),
    ("responsibilities", r"^(?:so )?what\b.*\b(?:do|does|doing|done|involves?|involved|entails?|looks? like|responsible for)\b"),
    (
        "overview",
        (
            r"^(?:so |and )?(?:what|who) (?:exactly )?(?:is|are|s) (?:exactly )?someone(?: (?:exactly|really|anyway|and)\b.*)?$"
            r"|\b(?:what|who) (?:exactly )?(?:is|are) someone(?: exactly)?$"
        ),
    ),
)
"""What questions ask for, the particular before the general; "what you will earn" is a question too."""

_NAMED: tuple[tuple[str, str], ...] = (
    (
        "faq",
        (
            r"faqs?|frequently asked|questions|q and a|(?:readers?|people|you) (?:also )?ask(?:ed)?|your questions?|answers|queries"
            r"|ask away|ask someone|still wondering"
        ),
    ),
    (
        "related_careers",
        (
            r"(?:related|similar|alternative|comparable|neighbou?ring|adjacent|other|sister|nearby|linked|allied|associated|connected"
            r"|complementary) (?:\w+ )?(?:careers?|jobs?|occupations?|roles?|professions?|positions?|trades?|paths|titles|pathways|profiles"
            r"|options)|(?:jobs|careers|roles|work|occupations|trades|professions) (?:like|similar to|related to|close to|near|next to)"
            r"|(?:you )?(?:may|might|could) also (?:like|consider|enjoy|be interested)|also consider|more (?:\w+ )?(?:careers|jobs"
            r"|occupations|roles|professions)|if you (?:like|liked|enjoy)|consider these|similar to|(?:careers|jobs|roles|occupations"
            r"|trades) (?:with|on|of) (?:the same|similar)|if you like this|other (?:options"
            r"|routes|ideas)|similar (?:paths|options)|job famil(?:y|ies)|sideways|switching|alternatives(?: to)?|(?:jobs|careers"
            r"|roles|occupations) to (?:consider|compare|explore|look at)|same family|(?:careers?|jobs?|occupations?|roles?"
            r"|professions?) in the same"
            r"|is not (?:quite )?for you|not for you|(?:close|near|kindred) (?:cousins|relatives|trades)|people also"
        ),
    ),
    (
        "pros_and_cons",
        (
            r"pros(?: and)? cons|advantages|disadvantages|drawbacks|downsides?|upsides?|good(?: and|,)? (?:the )?(?:bad|not so good)"
            r"|ups(?: and)?(?: the)? downs|highs and lows|best and (?:the )?worst|rewards and (?:challenges|frustrations|drawbacks)"
            r"|likes? and dislikes?"
            r"|perks and (?:pitfalls|pains)|for and against|plus(?:es)? and minus(?:es)?|best (?:bits|parts)|worst (?:bits|parts)"
            r"|(?:bright|dark) sides?|joys and (?:sorrows|pains)|sweet and sour|tough parts|what is (?:good|great|hard|tough"
            r"|not so good)"
        ),
    ),
    (
        "how_to_become",
        (
            r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?steps|steps? (?:to|towards?|you|in)|step by step|(?:ways?"
            r"|routes?|roads?|paths?|pathways?|doors?) (?:in|into|to (?:get|become|the|enter|becoming|qualif\w+)|towards?)|(?:entry|common"
            r"|usual|your|main|training) (?:routes?|pathways?)|getting (?:(?:that|your|the|a) first|in|into|started|hired|there|your"
            r"|a job|the job|a foot|on)"
            r"|get (?:in|into|started|hired|a foot)|becoming|break(?:ing)? in(?:to)?|landing|starting out|first steps?|road ?map"
            r"|how to (?:become|start|enter|join|qualify|apply|train)|entering|^entry$|entry into|make a start|on the way in|way in"
            r"|access to|admission to|how to apply"
            r"|how to apply|applying|application process|foothold|launch(?:ing)? (?:your|a) career|from (?:zero|student|scratch"
            r"|nothing) to|getting started"
        ),
    ),
    (
        "salary",
        (
            r"salar(?:y|ies)|wages?|earnings?|earning power|earn|pay(?! for\b| off\b| back\b| attention\b| your\b)|paid|pay ?slips?"
            r"|payday|pay ?checks?"
            r"|pay packet|compensation|incomes?|remuneration|stipends?|perks and pay|rewards? (?:package|and)|take ?home"
        ),
    ),
    (
        "outlook",
        (
            r"outlook|in demand|demand|job (?:growth|market|prospects|opportunities|openings|security|numbers|trends|forecasts?)"
            r"|labou?r market|prospects?|projections?|employment (?:growth|trends?|forecasts?|projections?|opportunities)|forecasts?"
            r"|hiring (?:trends"
            r"|outlook)|chances of|years ahead|looking ahead|what lies ahead|(?:future|job|projected|expected) growth|growth (?:forecast"
            r"|rate|trends?)|next (?:\w+ )?(?:years|decade)|coming years|years to come|future scope|growth potential"
            r"|competition for (?:jobs|posts|places)|job availability|automation"
        ),
    ),
    (
        "career_path",
        (
            r"career (?:paths?|progression|ladders?|development|advancement|growth|trajectory|structure|stages?|levels?|steps|journey|moves)"
            r"|advancement|promotions?|progression|progressing|moving (?:on|up|forward)|grow(?:ing)? into|future opportunities|(?:to"
            r"|you|can|how) advance|next (?:steps?|moves?|rung"
            r"|level)|what is next"
            r"|growing in(?:to)?|(?:development|growth"
            r"|promotion) (?:opportunities|potential|prospects)|hierarchy|(?:senior|later) (?:roles|posts)|exit opportunities"
            r"|career (?:options|map|tracks?)|future career|stepping up|long term|going further|climbing"
            r"|ladder|rungs|where (?:it|this|the job|the work|you|they) (?:can|could|might|may) (?:lead|go|take)|where next|what next"
            r"|professional development|work(?:ing)? your way up|ranks|from \w+(?: \w+)? to (?:\w+ ){0,2}someone|from \w+ to \w+ level"
        ),
    ),
    (
        "education",
        (
            r"education(?:al)?|degrees?|training|train|certifications?|certificates?|certified|licens(?:es?|ing|ure)|licen[cs]es?|courses?"
            r"|school(?:ing|s)?|class(?:room|es)?|apprenticeships?|apprentices?|stud(?:y|ies|ying)|diplomas?|credentials|academic"
            r"|majors?|subjects|college"
            r"|university|curriculum|programs|programmes|getting qualified|qualifying|qualified|learning|exams?|accreditation|permits?"
            r"|bootcamps?|coursework|preparation"
        ),
    ),
    (
        "qualifications",
        (
            r"skills?(?:ets?)?|qualifications?|requirements?|competenc(?:y|ies|es)|qualities|abilities|traits|strengths|attributes"
            r"|aptitudes?|talents?|personality|right stuff|characteristics|demands|good at|(?:people|those|anyone|person|folks?) who (?:thrives?"
            r"|fits?|suits?|succeeds?|enjoys?|do well)|(?:personal|good|right) fit|what it takes|(?:what )?you(?:ll| will)? need"
            r"|must haves?|criteria|(?:person|candidate) (?:specification|profile)|ideal candidate|know how|temperament|mindset"
            r"|makings of|suited to|fitness|right for you"
            r"|is it for you|suitability|good (?:fit|match)|knowledge|prerequisites?|eligibility"
        ),
    ),
    (
        "work_environment",
        (
            r"(?:work(?:ing)?|workplace|job|physical) (?:environments?|conditions?|hours|settings?|schedules?|patterns?|week|life balance"
            r"|locations?|culture)|workplaces?|hours|shifts?|employers?|places? of work|schedules?|surroundings|environment|conditions"
            r"|where (?:you|they|youll|someone|the jobs|the work)\b.*|who (?:hires|employs)\b.*|lifestyle|nine to five"
            r"|terms and conditions|working life|work life|workspace|team|colleagues|dress code|hazards?|risks?|safety|shift patterns?"
            r"|rota|travel|recruiters?|sectors?|industries|who (?:you|youll|they) (?:work|answer|report)\b.*|9 to 5|office hours"
            r"|on call|overtime"
        ),
    ),
    (
        "responsibilities",
        (
            r"duties|responsibilit(?:y|ies)|tasks?|job description|(?:day|week|life|shift|year) (?:in|at|of|on|with|as)(?: \w+){0,2} (?:life"
            r"|someone|job|work|shoes|office)|day to day|(?:typical|average|working|normal|usual|regular|ordinary|busy) (?:\w+ )?(?:day"
            r"|week|shift|morning)|daily (?:\w+)|everyday (?:\w+)|the work(?: itself)?|work activities|on the job|what (?:the|this) (?:job"
            r"|work|role) (?:involves|entails|is)|what is involved|job functions|day job|look at the (?:job|role|work)|(?:it|this|work"
            r"|job|role) (?:(?:may|might|could|can|will|would) )?involves?|behind the scenes|activities|accountabilities"
            r"|functions|assignments|workload|routine|remit|scope of (?:the )?(?:role|job|work)|nature of (?:the )?(?:work|job)"
            r"|job content|hands on|hour by hour"
        ),
    ),
    (
        "specializations",
        (
            r"speciali[sz]ations?|speciali[sz]ms?|specialt(?:y|ies)|speciali[sz]ing|areas? of (?:practice|expertise|focus)|(?:types|kinds"
            r"|sorts|branches|varieties|flavou?rs) of (?:someone|work|jobs?|roles?)|sub ?fields|niches|branches"
        ),
    ),
    ("tools", r"tools?|software|technolog(?:y|ies)|equipment|kit|gear|apps|instruments|machinery|tech stack"),
    (
        "key_facts",
        (
            r"(?:key|quick|fast|main|vital|at a glance) (?:facts|figures|stats|statistics|numbers|data)|at a glance|facts and figures"
            r"|in (?:numbers|figures)|by the numbers|snapshot|fact (?:file|sheet|box)"
        ),
    ),
    (
        "more_information",
        (
            r"more information|further (?:information|reading|help|resources)|useful (?:links|contacts|resources|websites)"
            r"|professional (?:associations?|organi[sz]ations?|bodies|groups|societies)|(?:find|learn) (?:out )?more|resources|sources"
            r"|references|contacts?(?: and)? links|contacts"
            r"|who to contact|help and advice|addresses|where to look|bibliography|trade (?:bodies|unions?)|associations|unions|links"
            r"|related links"
        ),
    ),
    (
        "overview",
        (
            r"overview|introduction|(?:job|role|career|occupation|brief|quick|position) (?:summary|profile|definition|overview)"
            r"|(?:occupation|role|career|position) description|description|about (?:the|this) (?:job|role|career|occupation|profession|work"
            r"|trade)|short version|outline|who they are|(?:job|role|main) purpose|background|what it is|the gist|essentials|in (?:one"
            r"|a) (?:paragraph|minute|sentence|word)|the basics|mission"
            r"|nutshell|summary"
            r"|short version|the gist"
            r"|summary|about someone|meet someone|in (?:brief|short)|(?:the )?(?:job|role|career|profession) (?:in (?:brief|short)"
            r"|explained)|definition|someone (?:explained|in brief|defined)"
        ),
    ),
    (
        "global_opportunities",
        (
            r"(?:working |work |opportunities |jobs )(?:abroad|overseas|remotely|from home)|overseas|abroad|remote (?:work|jobs)"
            r"|international"
        ),
    ),
    ("diversity", r"diversity|inclusion|equity"),
    ("market_reality", r"(?:industry|market|current|sector) (?:trends|challenges|changes)|challenges"),
)
"""Nouns, and what stands for one; the first of them in a heading counts."""

_WEAK: tuple[tuple[str, str, str], ...] = (
    (
        "salary",
        "money",
        (
            r"money|cash|rates?|figures?|numbers?|package|rewards?|bottom line|dollars?|pounds?|financ(?:es?|ial(?:ly|s)?)|bank|worth"
            r"|cheque|purse|wallet|benefits"
        ),
    ),
    (
        "outlook",
        "growth",
        (
            r"future|ahead|horizon|tomorrow|scope|years|trends?|forecasts?|growth|openings?|opportunit(?:y|ies)|employment|decade|market"
            r"|coming years|jobs|chances|vacancies"
        ),
    ),
    ("responsibilities", "items", r"days?|week|(?:job|role|work)$|doing|do$|life of"),
    (
        "related_careers",
        "titles",
        (
            r"careers?|jobs|roles|occupations|trades|professions|cousins|relatives|siblings|neighbou?rs|family|kin|else|instead|similar"
            r"|also|like|consider|compare"
        ),
    ),
    ("overview", "prose", r"description|in short|hello|intro\w*"),
    ("qualifications", "items", r"need(?:ed)?|look for|bring|suits?|kind of person|takes"),
    ("how_to_become", "steps", r"start(?:ed|ing)?|steps?|path|way|road|route|journey|become|begin|there|guide|gig|job"),
)
"""Words that tell nothing alone, with what has to stand under the heading."""
_PLAINLY = frozenset({"tools", "specializations", "more_information", "global_opportunities", "market_reality", "diversity", "key_facts", "overview"})
"""Sections whose nouns many other headings have: they tell in a short heading only."""
_SHORT = 4
_SHORTENED = (("whats ", "what is "), ("whos ", "who is "), ("wheres ", "where is "), ("isnt ", "is not "), ("theyre ", "they are "))
"""What two words look like once a key has lost the sign between them."""
_CUT = lazy(r"\s(?:for|to|in|by|as|with|that|which|you|they|on|at|from|when|after|during|needed|required|if|someone)\b")
_FEW = frozenset(
    "a about all also an and any are as at be being best can career careers common could do does each every field for from"
    " full general get go good have how i if in into is it its job jobs key like long main make making many may me might more"
    " most much must my need needed needs new of on one or our part people profession required should so some take takes that"
    " the their them there they this to top trade typical up usual what whats when where which who will with work worker"
    " workers working would year years you youll your yours really actually day days average role someone occupation become"
    " becoming expect expected most through details levels level breakdown insights options tips table explained needs matters"
    " essential desirable personal physical criteria important essential useful basic main core first other different want know"
    " help find look meet see love become per industry".split()
)
"""Words that say nothing themselves: what is left of a heading without them and without its telling words is about something else."""


class Told(NamedTuple):
    """What a heading's words speak for."""

    field: str
    word: str
    left: int
    """How many of its words are about something else."""


@cache
def _asked() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((field, re.compile(pattern)) for field, pattern in _ASKED)


@cache
def _named() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((field, re.compile(rf"\b(?:{pattern})\b")) for field, pattern in _NAMED)


@cache
def _weak() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((field, clue, re.compile(rf"\b(?:{pattern})\b")) for field, clue, pattern in _WEAK)


def told(key: str, shows: Callable[[str], bool] | None = None) -> Told | None:
    """The section that a heading speaks for, by its key with `SOMEONE` for the occupation; None where it tells nothing.

    `shows` says whether the text under it has what a weak word needs: `money`, `growth`, `items`, `steps`, `titles`, `prose`.
    """
    for short, long in _SHORTENED:
        key = key.replace(short, long)
    found = _told(key)
    if found is None and shows is not None:
        for field, clue, pattern in _weak():
            match = pattern.search(key)
            if match and shows(clue):
                return Told(field, match[0], len(key.split()))
    return found


@lru_cache(maxsize=4096)
def _told(key: str) -> Told | None:
    """What a heading tells by its words alone."""
    for field, pattern in _asked():
        match = pattern.search(key)
        if match:
            return Told(field, match[0], _left(key))
    cut = _CUT.search(key)
    for words in dict.fromkeys([key[: cut.start()] if cut else key, key]):
        found = _first_noun(words)
        if found is not None:
            return Told(*found, _left(key))
    return None


def _first_noun(words: str) -> tuple[str, str] | None:
    """The section of the first telling noun, and the noun; of two that begin together, the longer."""
    best: tuple[int, int, str, str] | None = None
    short = len(words.split()) <= _SHORT + (SOMEONE in words)
    for field, pattern in _named():
        match = pattern.search(words)
        if match and field in _PLAINLY and not short and " " not in match[0]:
            # Such a noun tells in a short heading, or with another beside it.
            continue
        if match and (best is None or (match.start(), -len(match[0])) < best[:2]):
            best = (match.start(), -len(match[0]), field, match[0])
    return best[2:] if best else None


def _left(key: str) -> int:
    """How many words of a heading neither tell a section nor say nothing."""
    left = key
    for pattern in (*(pattern for _, pattern in _named()), *(pattern for _, _, pattern in _weak())):
        left = pattern.sub(" ", left)
    return sum(word not in _FEW and not word.isdigit() for word in left.split())

"""Which section a heading's words speak for: questions by their verbs, all others by their nouns, weak words only where the text bears them out.

A page that no layout knows words its headings as it likes, but it asks the same things ("what will I earn?") and has the same few nouns for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache
from typing import NamedTuple

from extractor.patterns import Led, lazy, screen

__all__ = ["SOMEONE", "Told", "others_left", "told", "told_alone"]

SOMEONE = "someone"
"""Stands for the occupation in a heading's key."""

_ASKED: tuple[tuple[str, str], ...] = (
    ("faq", r"\bfaqs?$|\b(?:frequently asked|common) questions$"),
    ("salary", r"^what (?:is|are|s) (?:the |an? |my |your )?(?:\w+ ){0,2}(?:salar(?:y|ies)|pay|wages?|earnings) (?:and|or)\b"),
    ("overview", r"^what is (?:the|this) (?:job|role|trade|profession|occupation)$"),
    ("how_to_become", r"^what (?:do|does|should|must|would|will) (?:i|you|one|someone|they) (?:(?:need|have|want) to )?do to (?:become|be|get)\b"),
    ("qualifications", r"^(?:the )?(?:key )?(?:skills|qualities|experience|traits)\b.{0,60}\bemployers (?:are )?(?:look|want|need|seek|ask)"),
    # Whatever the one is called who does it.
    (
        "responsibilities",
        r"^what (?:do|does) (?!.*\b(?:need|needs|have|has|want|must|should|could|can)\b).{1,60} do(?: all day| every day| at work)?$",
    ),
    (
        "pros_and_cons",
        r"^(?:is|are) .{1,60}\b(?:good|great|rewarding|worthwhile) (?:career|job|profession|choice|option|trade)s?\b(?! (?:fit|match)\b)",
    ),
    (
        "salary",
        (
            r"^wh(?:ere|ich|o)\b.{0,60}?\b(?:pay(?:s|ing)?|paid|earn(?:s|ing)?) (?:\w{1,20} ){0,2}(?:best|most|highest|more|well)\b"
            r"|^wh(?:ere|ich)\b.{0,60}?\b(?:best|highest|top) pa(?:id|y\w{0,9})\b"
        ),
    ),
    ("salary", r"^what (?:affects|determines|decides|drives|influences)\b.*\b(?:pay|paid|salar(?:y|ies)|earn\w*|wages?|makes?)\b"),
    ("qualifications", r"^wh(?:at|o) (?:\w+ ){1,3}(?:looks?|looking) for\b"),
    ("more_information", r"^(?:want|wish|like|where|how)\b.*\b(?:know|learn|find out|read|hear) more$"),
    ("pros_and_cons", r"^why (?:become|choose|be|work as|train as|should (?:i|you)|(?:people|you might) (?:become|choose|love)) (?!(?:to|us|our)\b)"),
    ("how_to_become", r"^(?:is|how) (?:it )?(?:hard|easy|difficult|possible)\b.*\b(?:become|get in(?:to)?)\b"),
    ("education", r"^where (?:to|(?:can|could|do|should|will) (?:i|you|one|they|people)) (?:study|train)\b"),
    ("tools", r"^what is in (?:my|your|our|their|the|someone s) \w+$|^what someone (?:carry|carries|wears?)$"),
    ("responsibilities", r"^where\b.*\btime goes$|^how\b.*\bspends? (?:the|their|your) (?:time|days?)\b"),
    ("career_path", r"^where (?:you|they|someone) (?:could|can|might|may|will) (?:end up|progress|go)\b"),
    (
        "how_to_become",
        r"^where (?:to|can i|do i|you can|can you|do you) (?:look|find|search)\b.*\b(?:jobs?|vacanc(?:y|ies)|openings|posts|adverts)\b",
    ),
    ("work_environment", r"^where the\b.*\b(?:are|is)$"),
    (
        "outlook",
        (
            r"^how (?:secure|stable|safe|hard|easy|difficult|likely|competitive)\b(?!.*\b(?:become|train|study|qualify|learn|course|school)\b)"
            r".*\b(?:job|jobs|work|post|career|it)\b|^will there\b"
        ),
    ),
    ("career_path", r"^how far\b|^from (?:apprentice|trainee|junior|intern|helper|assistant|graduate|rookie|novice|beginner) to\b"),
    ("outlook", r"^(?:is|are) there\b.*\b(?:work|jobs?|demand|room|openings?|vacanc(?:y|ies)|posts|positions|shortages?|enough)\b"),
    (
        "career_path",
        r"^(?:can|could|will|do|how can|how do) (?:you|i|they|someone|one)\b.*\b(?:move up|progress|advance|get ahead|climb|(?:be|get) promoted)\b",
    ),
    (
        "education",
        r"^(?:what|how much)\b.*\b(?:programs?|programmes?|courses?|training|school|degree|college|stud(?:y|ies|ying)|classes) costs?\b",
    ),
    (
        "outlook",
        (
            r"^is (?:the |this |it |there )?(?:\w+ ){0,2}(?:work|job|career|profession|trade|pay)?\b.{0,160}"
            r"\b(?:steady|secure|stable|regular)$|^tomorrows \w+"
        ),
    ),
    (
        "qualifications",
        (
            r"^who (?:is|are) (?:it|this|the (?:job|work|role)) for$|^who should(?! (?:attend|come|enrol+|join|register|read|use|book|visit)\b)\b"
            r"|^would (?:you|i) make an? \w+ someone"
        ),
    ),
    ("how_to_become", r"^can (?:you|i|anyone|people) (?:be|become) someone (?:with|without)\b|^how hard\b.*\bbecome\b"),
    ("qualifications", r"^(?:could|can|should|would) (?:you|i) (?:be|become) someone\b|^what (?:is|are) someone like$"),
    ("more_information", r"^(?:what|which)\b.*\b(?:societies|organi[sz]ations|associations|unions|websites)\b"),
    ("more_information", r"^where (?:to|can|could|do|should)\b.*\b(?:(?:information|more|help|advice)$|(?:learn|find out|read|hear) more\b)"),
    (
        "related_careers",
        (
            r"^(?:what|which) (?:(?:other|else|similar|related)\b.*\b(?:jobs?|careers?|roles?|occupations?|do)\b|(?:jobs|careers"
            r"|roles|occupations) are (?:like|similar|related|close))"
        ),
    ),
    (
        "pros_and_cons",
        (
            r"\bworth (?:it|doing|the|becoming|being|training)\b|^what (?:do |does |will |would |might )?.{0,30}\b(?:like|love|enjoy|dislike"
            r"|hate)\b (?:and"
            r"|or|most|least|about)"
        ),
    ),
    ("outlook", r"^(?:will|can|could) (?:ai|robots?|machines?|computers)\b|^where\b.*\b(?:heading|headed)\b"),
    (
        "how_to_become",
        r"^how many (?:years|months)\b.*\b(?:be|become|train as) someone\b|^how\b.*\b(?:build|make|forge|launch|pursue) (?:an? |your |my )?career\b",
    ),
    ("outlook", r"^how many\b.*\b(?:jobs|someone|people|workers)\b"),
    ("salary", r"^what someone (?:really |actually )?makes?\b(?! (?:a |an |good|great|it))"),
    ("salary", r"^(?!(?:what|how|where|why|when|who)\b).*\b(?:usually|typically|generally|normally|commonly|can|could|may|might) (?:earn|make)s?$"),
    ("more_information", r"^who (?:can|could|should|do) (?:(?:i|you) )?(?:help|tell|advise|contact|ask|talk|speak|turn|call|write)\b"),
    ("career_path", r"^where\b.*\b(?:in (?:\w+ )?(?:years|decade)|see (?:yourself|myself))\b"),
    ("qualifications", r"^what someone (?:is|are) like\b"),
    ("overview", r"\bwhat someone (?:is|are)(?:$| and\b)|^what (?:does|do) .{1,40} (?:even |actually |really )?(?:means?|stands? for)$"),
    ("education", r"^how (?:much|long) .{0,160}\b(?:study|training|course|degree|school|qualif\w+|train|cost.{0,80} become)\b"),
    (
        "salary",
        (
            r"^(?:so )?how (?:much (?!.*\b(?:costs?|claim|save|borrow|spend|deduct|donate|owe)\b|time|experience|education|training|school)"
            r"|well (?:paid|do .{0,40}\bpay))"
        ),
    ),
    (
        "salary",
        (
            r"^what .{0,60}\b(?:earns?|makes? (?:a|per|in an?) (?:year|month|hour)|take home|(?:gets?|be|is|are|am i) paid(?! to\b)"
            r"|pays?|(?:can|could|will|would|might|do|does) (?:i|you|they|one|someone) (?:expect to )?make)\b"
        ),
    ),
    ("salary", r"^(?:do|does|is|are|can|could) .{0,60}\b(?:well paid|paid well|pays? well|make a living|good money|a lot of money)\b"),
    (
        "how_to_become",
        (
            r"^how (?:to|do|does|can|could|did|you|i|one|they|someone|should|would|people)\b.*\b(?:becom(?:e|es|ing)|gets? (?:in|into|started"
            r"|hired|there|work|your|the job|a job|this job|on)|starts?|enter|breaks?|land|train|qualify|join|begin|make it|prepares?)\b|^(?:what"
            r"|which) (?:steps?|routes?|paths?)\b|^where do (?:i|you) (?:start|begin)"
            r"|^how long (?:does|do|will|would) (?:it|you|i) (?:take|need|have|train|study)\b"
        ),
    ),
    (
        "career_path",
        (
            r"^(?:where|what)\b.*\b(?:(?<!what is )(?<!^what )next$|go next|next for|leads?|go from (?:here|there)|after (?:that|this)"
            r"|progress|promoted"
            r"|promotion|advance|move (?:up|on)|work your way)\b|^how .*\b(?:progress|advance|promoted|move up|climb)\b|^where (?:it"
            r"|this|the (?:job|work|road|role)) (?:goes|leads|takes)\b|^where\b.*\btakes? (?:you|someone|them)\b|^where (?:could|can"
            r"|might|will|does|do) (?:it|this|you|i|they|someone|the job|the work) (?:go|take)\b"
        ),
    ),
    (
        "work_environment",
        (
            r"^where\b.*\b(?:works?|practi[sc]es?|working|employed|based|posted|stationed|deployed|found|jobs?|happens?)\b|^who (?:employs?"
            r"|hires?|pays"
            r"|is hiring)\b"
            r"|^who\b.*\b(?:work (?:for|with)|report to|employed by|employ)\b|^(?:what|how) .*\b(?:hours|conditions|schedule"
            r"|workplace|shifts?|work environment|working environment)\b|^when (?:do|does|will|would) .*\bwork\b"
        ),
    ),
    (
        "how_to_become",
        (
            r"^how (?:do|can|could|should|would|to|does|did)(?: (?:i|you|we|someone|one|people))? (?:find|get|look for|search for|apply for|land)"
            r" (?:an? |my |your |the |this )?(?:\w+ ){0,2}(?:jobs?|work|positions?|vacanc(?:y|ies)|employment)$"
        ),
    ),
    (
        "outlook",
        (
            r"^(?:is|are|will|do|does|what|how|can|so)\b.*\b(?:demand|hiring(?! managers?\b)|future|outlook|prospects?|(?:job|labou?r) market"
            r"|growing|growth|chances|shortage|jobs? (?:be|available|open|around)|changing|evolving|dying|dead|shrinking|(?:find"
            r"|get) (?:a job|work)|employable|ahead)\b"
        ),
    ),
    ("tools", r"^(?:what|which)\b.*\b(?:tools?|software|equipment|technolog(?:y|ies)|kit|gear|machines)\b"),
    (
        "specializations",
        (
            r"^(?:what|which)\b.*\b(?:types?|kinds?|sorts?|branches) of (?:\w+ )?(?:someone|jobs?|work)\b|^(?:what|which|can"
            r"|could)\b.*\bspeciali[sz]\w*\b"
        ),
    ),
    (
        "qualifications",
        (
            r"^(?:is|are|could) (?:this|it|that|you) (?:really )?(?:you|it|the one)$|^is\b.*\b(?:for (?:you|me)|your thing)$"
            r"|^(?:must|do|should) you (?:(?:have|need) to )?be\b|^(?:am|is|are|would|could|will|do|does) (?:you|i|it|this|the|someone|that"
            r"|being)\b.*\b(?:right|fit|suit(?:ed|s)?|cut out|for (?:you|me)|match|what it takes)\b|^(?:who|what (?:kind|sort"
            r"|type) of (?:person|people))\b.*\b(?:suit\w*|right|good|fits?|enjoys?|thrives?|make|makes|(?:do|does) well)\b|^(?:what"
            r"|which)\b.*\b(?:skills?|qualities|traits|strengths?|qualifications?|requirements?|abilities|talents?|personality"
            r"|entry grades)\b"
        ),
    ),
    (
        "education",
        (
            r"^(?:what|which|where|do|does|is|must|should|can|will|how)\b.*\b(?:stud(?:y|ies)|degrees?|school(?:ing)?|college"
            r"|university|courses?|education|train(?:ing|ed)?|licen[cs]ed?|certif\w+|certs?|majors?|subjects?|learn|regist\w+"
            r"|chartered|apprenticeships?"
            r"|diplomas?|qualify|qualified)\b"
        ),
    ),
    (
        "qualifications",
        r"^you (?:might|may|could|will|would) (?:love|like|enjoy|thrive|do well|be good)\b.*\bif you\b",
    ),
    ("outlook", r"^pros (?:in demand|needed|wanted)\b"),
    ("salary", r"^how .{1,60} (?:affects?|influences?|impacts?|changes?|determines?) .{0,30}\b(?:pay|salar(?:y|ies)|earnings|wages?|income)\b"),
    (
        "qualifications",
        (
            r"^what (?:matters|counts|sets|separates|distinguishes|it takes|makes|does it take|(?:do|does|will|would|should"
            r"|must) (?:i|you|someone|they|one) (?:need(?! to know\b)|have)|(?:i|you|youll|you will|someone"
            r"|they) (?:need(?! to know\b)|must|should have|bring"
            r"|have to (?:have|offer))|(?:employers?|recruiters?|hiring managers?) (?:look|want|ask|expect))\b"
        ),
    ),
    (
        "responsibilities",
        (
            r"^(?:so )?what\b(?!.*\b(?:people (?:think|say)|costs?)\b).*\b(?:do|does|doing|done|involves?|involved|entails?"
            r"|looks? like|responsible for|spend)\b"
        ),
    ),
    (
        "overview",
        (
            r"^(?:so |and )?(?:what|who) (?:exactly )?(?:is|are|s) (?:exactly )?someone(?: (?:exactly|really|anyway|and)\b.{0,160})?$"
            r"|\b(?:what|who) (?:exactly )?(?:is|are) someone(?: exactly)?$"
        ),
    ),
)
"""What questions ask for, the particular before the general; "what you will earn" is a question too."""

_NAMED: tuple[tuple[str, str], ...] = (
    (
        "faq",
        (
            r"^ask \w+$|(?:got|have|any) (?:a )?questions?|want to know|wondered|faqs?|frequently asked|questions|q and a"
            r"|(?:readers?|people|you) (?:also )?ask(?:ed)?|your questions?|answers|queries|ask away|ask someone|still wondering"
            r"|ask (?:us|me|an?)|(?:people|everyone|everybody|readers|students|parents) (?:\w+ )?asks?"
        ),
    ),
    (
        "related_careers",
        (
            r"(?:close|near) (?:relations|kin|cousins)|kindred \w+|(?:similar|related) (?:work|fields?)|famil(?:y|ies) of jobs"
            r"|(?:jobs|careers|roles) that (?:use|need|share|suit|are|match)"
            r"|(?!(?:alternat(?:iv)?e|other) (?:job |role )?titles\b)"
            r"(?:related|similar|alternat(?:iv)?e|comparable|neighbou?ring"
            r"|adjacent|other|sister|nearby|linked|allied|associated|connected|complementary) (?:\w+ )?(?:careers?|jobs?"
            r"|occupations?|roles?|professions?|positions?|trades?|paths|titles|pathways|profiles|options|salaries)|(?:jobs|careers|roles"
            r"|work|occupations|trades|professions) (?:like|similar to|related to|close to|near|next to)|(?:you )?(?:may|might"
            r"|could) also (?:like|consider|enjoy|be|become|try|do|work as)|also consider|more (?:\w+ )?(?:careers|jobs|occupations|roles"
            r"|professions)|if you (?:like|liked|enjoy)|consider these|similar to|(?:careers|jobs|roles|occupations|trades) (?:with"
            r"|on|of) (?:the same|similar|overlapping|shared|comparable|related)|if you like this|other (?:options|ideas)|similar (?:paths|options)"
            r"|job famil(?:y"
            r"|ies)|sideways|plan b|if not (?:this|that|someone)|alternatives(?: to)?|(?:jobs|careers|roles"
            r"|occupations) to (?:consider|compare|explore|look at)|same family|(?:careers?|jobs?|occupations?|roles?"
            r"|professions?) in the same|is not (?:quite )?for you|not for you|(?:close|near|kindred) (?:cousins|relatives|trades)"
            r"|people also"
        ),
    ),
    (
        "pros_and_cons",
        (
            r"^(?:the )?(?:pros|cons)\b|(?:satisfying|demanding|positive|negative|rewarding|enjoyable|challenging|difficult|attractive|unattractive)"
            r" (?:aspects|points|sides|features)|merits|demerits|what someone (?:enjoys?|likes?|loves?|dislikes?)"
            r"|trade ?offs?|likes and|gripes|(?:plus|minus) points|bright spots"
            r"|pros(?: and)? cons|advantages|disadvantages|drawbacks|downsides?|upsides?|good (?:\w{1,20} ){0,3}bad|good and not so good"
            r"|ups(?: and)?(?: the)? downs|highs and lows|best and (?:the )?worst|rewards and (?:the )?(?:challenges|frustrations|drawbacks|demands)"
            r"|likes? and dislikes?|perks and (?:pitfalls|pains)|for and against|plus(?:es)? and minus(?:es)?|(?:best|worst"
            r"|hardest|toughest|easiest|nicest) (?:bits?|parts?|things?)|(?:benefits|rewards|challenges|perks|joys|demands|difficulties) of"
            r" (?:being|becoming|working|life|(?:the|this) (?:job|work|role|career|profession)|an? career)|reasons (?:to|not|for|against"
            r"|why (?:being|you|to|people|someone))|(?:bright"
            r"|dark) sides?|joys and (?:sorrows|pains)"
            r"|(?:ugly|dark|bright|sunny|flip|hard|rough) sides?|attractions? of"
            r"|^(?:the )?rewards$|sweet and (?:the )?(?:sour|bitter)|tough parts"
            r"|(?:not so|less|not) (?:good|great|fun|glamorous|nice) (?:bits?|parts?|things?|sides?)"
            r"|(?:good|bad|great|fun) (?:bits?|parts|things)|what is (?:good|great|hard|tough|not so good)"
        ),
    ),
    (
        "how_to_become",
        (
            r"starting (?:your|a|out)|(?:routes?|pathways?)$|(?:entry and )?selection(?: process)?|(?:recruitment|hiring|selection) process"
            r"|your first (?:job|year|post|role|steps)|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine"
            r"|ten) (?:\w+ )?steps|steps? (?:to|towards?|you|in)|step by step|(?:ways?|routes?|roads?|paths?|pathways?|doors?) (?:in"
            r"|into|to (?:get|become|the|enter|becoming|qualif\w+)|towards?)|(?:entry|common|usual|your|main|training) (?:routes?"
            r"|pathways?)|getting (?:(?:that|your|the|a) first|in|into|started|hired|there|your|a job|the job|a foot|on the)|get (?:in(?! touch)"
            r"|into|started|hired|a foot)|becoming|break(?:ing)? in(?:to)?|landing|finding (?:work|a job|jobs|your first)|prepar(?:e|es|ing) (?:for"
            r"|yourself)|starting out|first steps?"
            r"|road ?map|\d{1,2} step \w+|(?:step|game|action|study|learning) plan|(?:getting|gaining|get|gain|gather) (?:\w+ )?experience"
            r"|how to (?:become|start|enter|join|qualify|apply|train)|entering|^entry$|entry points?|entry into|make a start"
            r"|on the way in|way in|access to|admission to|switching (?:\w+ )?(?:in)?to|changing careers|joining|moving into|before you apply"
            r"|applying for"
            r"|how to apply|how to apply|applying|application process|foothold|launch(?:ing)? (?:your|a) career|from (?:zero|student"
            r"|scratch|nothing) to|getting started"
        ),
    ),
    (
        "salary",
        (
            r"(?:apprentices?|apprenticeship|trainees?|training|graduates?|interns?|internship|school|placement)"
            r" (?:pay|salar(?:y|ies)|wages?|earnings)"
            r"|top earners|pay ?scales?|hourly (?:and|weekly)|salar(?:y|ies)|wages?|earnings?|earning power"
            r"|earn(?! (?:an? |your |the )?(?:\w+ ){0,2}(?:degrees?|diplomas?|licen[cs]es?|certif\w+|qualif\w+|credentials?|credits?|stripes"
            r"|spurs|ged|phd|bachelors?|masters?|associates?|trust|respect)\b)|pay(?! for\b| off\b| back\b"
            r"| attention\b| your\b)|bonus(?:es)?|commission|allowances|paid|pay ?slips?|payday|pay ?checks?|pay packet|compensation"
            r"|incomes?|remuneration|stipends?|(?:highest|best|top|well) paying|rates (?:of pay|and fees)|(?:day|hourly|daily) rates?"
            r"|someone rates?(?! (?:their|the|this|that|your|it|them)\b)|rates by"
            r"|perks and pay|rewards? (?:package|and(?! the\b))|take ?home"
        ),
    ),
    (
        "outlook",
        (
            r"employment (?:numbers|figures|picture|situation|levels)|shortages?|number of (?:people|jobs|workers)|threats|outlook"
            r"|in demand|(?<!physical )demand|job (?:growth|market|prospects|opportunities|openings|security|numbers|trends|forecasts?)"
            r"|labou?r market|prospects?|projections?|employment (?:growth|trends?|forecasts?|projections?|opportunities)|forecasts?"
            r"|vacanc(?:y|ies)|hiring (?:trends|outlook)|chances of (?:getting|finding|work|a job|employment|success)|years ahead"
            r"|future (?:of|for) (?:the|this) (?:\w+ )?(?:trade|job|work|profession|industry|role|career|sector|craft|field|occupation)"
            r"|looking ahead|what lies ahead|(?:future|job|projected|expected) growth|growth (?:forecast|rate|trends?)"
            r"|next (?:\w+ )?(?:years|decade)|coming years|years to come|future scope|growth potential|competition for (?:jobs|posts"
            r"|places)|job availability|(?:career|job|future|growth) scope|scope and (?:growth|future|demand)|scope of someone$"
            r"|(?:risk of |ai and )?automation|stability|employability|job safety"
            r"|^(?:the )?market (?:right now|today|now)|(?:impact|rise|age|effect) of (?:ai|automation|robots)|^ai$"
        ),
    ),
    # Kinds that name words of any sort stand in rows of their own: one pattern of all would be too large for tools that read patterns.
    (
        "career_path",
        (
            r"^beyond the \w+$|^after \w+$|^someone to (?:\w+ ){0,2}someone|(?:levels|grades|bands) and \w+"
            r"|(?:options|room|space|opportunities) (?:for|to) (?:growth|grow|advance\w*|progress\w*)"
            r"|from \w+(?: \w+)? to (?:\w+ ){0,2}someone|from \w+ to \w+ level"
        ),
    ),
    (
        "career_path",
        (
            r"^getting (?:on|ahead)$|^(?:your|my) career (?:as|in)\b"
            r"|stepping stones?|moving beyond|milestones|how careers|what comes (?:after|next)"
            r"|levels of (?:the )?(?:job|work|role|seniority)|(?:moving|getting|going|stepping|step) into (?:management|leadership|supervision)"
            r"|higher grades|continuing (?:professional )?development|career (?:paths?|pathways?|progression|ladders?|development|advancement"
            r"|growth|trajectory|structure|stages?|levels?|steps|journey|moves)|advancement|promotions?|progression|progressing"
            r"|moving (?:on|up|forward)|^development$|life after|after someone|grow(?:ing)? into|future opportunities|(?:to|you|can"
            r"|how) advance|next (?:moves?|jobs?|roles?|rung|level|steps? (?:up|on|in))|growing in(?:to)?|(?:development|growth"
            r"|promotion) (?:opportunities|potential|prospects)|hierarchy|(?:senior|later) (?:roles|posts)|exit opportunities"
            r"|career (?:options|map|tracks?)|future career|stepping up|long term|going further|climbing|ladder|seniority|rungs?"
            r"|rungs|(?:titles|grades) and levels"
            r"|where (?:it|this|the job|the work|you|they) (?:can|could|might|may) (?:lead|go|take)|where next"
            r"|professional development|work(?:ing)? your way up|ranks|advancing"
        ),
    ),
    (
        "education",
        (
            r"high school(?: subjects| classes| courses)?|secondary school|post ?secondary|qualifications and training"
            r"|related (?:qualifications|courses)|costs? (?:to|of) (?:become|becoming|training|studying|qualifying)"
            r"|get(?:ting)? (?:trained|licensed|certified|registered|accredited|chartered)|internships?|placements?|cadetships?|residenc(?:y|ies)"
            r"|admissions?|papers|gcses?|a levels?|bachelors?|masters|phds?|education(?:al)?|degrees?|training|train|certifications?|certs?"
            r"|certificates?|registration|trainees|traineeships?|certified|licens(?:es?|ing|ure)|licen[cs]es?|courses?|school(?:ing|s)?"
            r"|class(?:room|es)|apprenticeships?|apprentices|(?<!case )stud(?:y|ies|ying)|diplomas?|credentials|academic|majors?|subjects"
            r"|colleges?|university|universities|curriculum|programs|programmes|getting qualified|qualifying|qualified|learning|exams?"
            r"|accreditation|permits?|bootcamps?|coursework|preparation"
        ),
    ),
    (
        "qualifications",
        (
            r"personal profile|interests|(?:occupation\w*|career|job|work) interests?|(?:the )?(?:ideal|perfect|right) (?:someone"
            r"|person)|skills?(?:ets?)?|qualifications?"
            r"|requirements?|competenc(?:y|ies|es)|qualities|abilities|traits|strengths|attributes|aptitudes?|talents?|personality"
            r"|right stuff|characteristics|demands|good at|(?:people|those|anyone|person|folks?) who (?:thrives?|fits?|suits?"
            r"|succeeds?|enjoys?|do well)|(?:personal|good|right) fit|what it takes|should be able|it helps|nice to have"
            r"|good to have|desirable|(?:what )?you(?:ll| will)? need(?! to know\b)|must haves?|(?:required|educational|academic|typical"
            r"|ideal) background|criteria|(?:person|candidate) (?:specification|profile)|ideal candidate|know how|temperament"
            r"|mindset|makings of|suited to|fitness|right for you|is it for you|suitability|good (?:fit|match)|knowledge"
            r"|prerequisites?|eligibility"
        ),
    ),
    (
        "work_environment",
        (
            r"where (?:you|they|youll|someone|the jobs|the work)\b.*|who (?:hires|employs)\b.*|who (?:you|youll|they) (?:work|answer|report)\b.*"
            r"|companies (?:that )?(?:hire|hiring|recruit)\w*"
            r"|(?:remote|hybrid)(?: \w+){0,2} or (?:\w+ )?(?:remote|hybrid|office|on site|in person)"
        ),
    ),
    (
        "work_environment",
        (
            r"life (?:on|aboard|at sea)|on board|how physical|remote or (?:on site|office|in person)|when (?:you|they|someone)(?:ll"
            r"| will)? work|(?:work(?:ing)?|workplace|job|physical) (?:contexts?|environments?|conditions?|hours|settings?|schedules?"
            r"|patterns?|week|life balance|locations?|culture)|workplaces?|hours|shifts?|employers?|places? of work|schedules?"
            r"|surroundings|environment|conditions"
            r"|lifestyle|nine to five|physical side|indoors or outdoors|(?:office|site|studio|shift|working|outdoors?|indoors?) life"
            r"|life (?:in practice|in the field|on the road|behind the wheel)|locations?"
            r"|terms and conditions|recruiting companies|working life|work life|time commitment"
            r"|(?:typical|usual|common|practice|care|clinical|employment|job) settings?"
            r"|^(?:the|your) team$|remote hybrid|workspace|physical demands?|stress levels?"
            r"|team (?:structure|and|life)|your team|colleagues|dress code"
            r"|hazards?|risks?|health and safety|safety (?:on|at|and)|shift patterns?|rota|travel|recruiters?|sectors?|industries"
            r"|9 to 5|office hours|on call|overtime"
        ),
    ),
    (
        "responsibilities",
        (
            r"work ?days?|what (?:goes on|happens)|a closer look|keeps? someone busy|duties|responsibilit(?:y|ies)|tasks?"
            r"|job description|(?:day|week|life|shift|year|morning|night|hour) (?:in|at|of|on|with|as)(?: \w+){0,2} (?:life|someone|job|work|shoes"
            r"|office)|day to day|(?:typical|average|working|normal|usual|regular|ordinary|busy) (?:\w+ )?(?:day|week|shift|morning|night"
            r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
            r"|daily (?:\w+)|everyday (?:\w+)|^(?:the )?work$|^the work\b|the work(?: itself)?$|work activities|on the job(?= (?:you|they|i)\b|$)"
            r"|up close"
            r"|in charge of"
            r"|calendar|get done|services (?:someone|they)|what (?:the|this) (?:job|work|role) (?:involves|entails|is)"
            r"|what is involved|job functions|day job|main jobs|look at the (?:job|role|work)|(?:it|this|work|job|role) (?:(?:may"
            r"|might|could|can|will|would) )?involves?|behind the scenes|activities|accountabilities|functions|assignments|workload"
            r"|routine|remit|scope of (?:the )?(?:role|job|work)|nature of (?:the )?(?:work|job)|job content|hands on|hour by hour|^(?:a|one"
            r"|your) (?:\w+ )?(?:day|week|shift|morning|night) (?:behind|inside|with|as|aboard)"
        ),
    ),
    (
        "specializations",
        (
            r"(?:different )?roles (?:within|in the)|job (?:profiles|roles)"
            r"|speciali[sz]ations?|speciali[sz]ms?|specialt(?:y|ies)|(?:fields?|areas?|ways) (?:you|they"
            r"|to)\b.{1,40}\bspeciali[sz]e|speciali[sz](?:ing|e)"
            r"|specialist (?:areas?|routes?|roles?|fields?|work)|areas? of (?:practice|expertise|focus)|(?:types|kinds|sorts"
            r"|branches|varieties|flavou?rs) of (?:someone|work|jobs?|roles?)|sub ?fields|niches|branches"
        ),
    ),
    (
        "tools",
        (
            r"tools?|tooling|technological environment|software|technolog(?:y|ies)|equipment|kit|gear|workbench|toolbox|toolkit"
            r"|apps|instruments|machinery|tech stack"
        ),
    ),
    (
        "key_facts",
        (
            r"quick (?:look|view|glance|guide)|(?:key|quick|fast|main|vital|at a glance) (?:info|information|facts|figures|stats|statistics|numbers"
            r"|data)|(?:job|role|occupation) (?:information|facts|stats|data)|highlights|at a glance|facts and figures"
            r"|in (?:numbers|figures)|by the numbers|snapshot|fact (?:file|sheet|box)"
        ),
    ),
    (
        "more_information",
        (
            r"(?:helpful|useful) (?:organi[sz]ations|sites|books|reading)|more information|further (?:information|reading|help"
            r"|resources)|useful (?:links|contacts|resources|websites)|(?:professional|industry|trade)(?: and \w+)? (?:associations?"
            r"|organi[sz]ations?|bodies|groups"
            r"|societies)|(?:find|learn) (?:out )?more|resources|sources|references|contacts?(?: and)? links|contacts"
            r"|organi[sz]ations (?:that|which|who)|support and advice|advice and support|who to (?:contact|ask|write to|talk to|speak to)"
            r"|read (?:more|on)"
            r"|open days?|get(?:ting)? (?:\w+ )?(?:advice|help)|books(?: and \w+)*|(?:study|learning) materials?|reading list"
            r"|help and advice|addresses|where to look|bibliography|websites"
            r"|trade (?:bodies|unions?)|associations|unions|links|related links"
        ),
    ),
    (
        "overview",
        (
            r"what (?:the|this) (?:title|name|word) means|(?:defining|understanding) (?:the )?(?:someone )?(?:role|job)|overview|introduction|(?:job"
            r"|role|career|occupation|brief|quick"
            r"|position) (?:brief|summary|profile|definition|overview)|(?:occupation|role|career|position) description|description"
            r"|about (?:the|this) (?:job|role|career|occupation|profession|work|trade)|short (?:version|answer|story)|outline"
            r"|who they are|(?:job|role|main) purpose|what it is|the gist|essentials|in (?:one|a) (?:paragraph|minute|sentence|word)"
            r"|someone 101$|^(?:the )?role of someone|sphere of work|the basics|mission|nutshell|summary|short version"
            r"|in plain (?:english|words|terms|language)|the gist|summary|^(?:all )?about someone|meet someone|in (?:brief|short)"
            r"|(?:the )?(?:job|role|career|profession) (?:in (?:brief|short)|explained)|definition|someone (?:explained|in brief"
            r"|defined)"
        ),
    ),
    (
        "global_opportunities",
        (
            r"where in the world|(?:working |work |opportunities |jobs )(?:abroad|overseas|remotely|from home)|overseas|abroad"
            r"|remote (?:work|jobs)|international|in other (?:\w+ and )?countries|outside (?:the )?(?:united states|us|uk|country)"
        ),
    ),
    (
        "diversity",
        r"women (?:and \w+ (?:workers|people) )?(?:in|at)|minorities in|diversity|inclusion|equity|everyone (?:belongs|is welcome)|all are welcome",
    ),
    ("market_reality", r"(?:industry|market|current|sector) (?:trends|challenges|changes)|challenges"),
)
"""Nouns, and what stands for one; the first of them in a heading counts."""

_WEAK: tuple[tuple[str, str, str], ...] = (
    (
        "salary",
        "money",
        (
            r"money|cash|rates?|figures?|numbers?|package|rewards?|bottom line|dollars?|pounds?|financ(?:es?|ial(?:ly|s)?)|bank"
            r"|worth|cheque|purse|wallet|benefits"
        ),
    ),
    (
        "outlook",
        "growth",
        (
            r"future|ahead|horizon|tomorrow|scope|years|trends?|forecasts?|growth|openings?|opportunit(?:y|ies)|employment|decade"
            r"|market|coming years|jobs|chances|vacancies"
        ),
    ),
    ("responsibilities", "items", r"days?|week|(?:job|role|work)$|doing|do$|life of"),
    (
        "related_careers",
        "titles",
        (
            r"careers?|jobs|roles|occupations|trades|professions|cousins|relatives|siblings|neighbou?rs|family|kin|else|instead"
            r"|similar|also|like|consider|compare"
        ),
    ),
    (
        "salary",
        "money",
        r"^what (?:they|you|youll|youd|someone|i|(?:do|will) (?:you|i|they)) (?:can |could |might |will )?(?:makes?|gets?|receives?)$",
    ),
    ("career_path", "moves", r"what (?:is |comes )?next|next steps?|then what"),
    ("overview", "prose", r"description|in short|hello|intro\w*"),
    ("qualifications", "items", r"need(?:ed)?|look for|bring|suits?|kind of person|takes"),
    ("how_to_become", "steps", r"getting|start(?:ed|ing)?|steps?|path|way|road|route|journey|become|begin|there|guide|gig|job"),
)
"""Words that tell nothing alone, with what has to stand under the heading."""
_PLAINLY = frozenset({"tools", "specializations", "more_information", "global_opportunities", "market_reality", "diversity", "key_facts", "overview"})
"""Sections whose nouns many other headings have: they tell in a short heading only."""
_SHORT = 4
_SHORTENED = (("whats ", "what is "), ("whos ", "who is "), ("wheres ", "where is "), ("isnt ", "is not "), ("theyre ", "they are "))
"""What two words look like once a key has lost the sign between them."""
_CUT = lazy(
    r"\s(?:for|to|in|by|as|with|while|based|that|which|you|youll|youd|i|we|they|nobody|everyone|on|at|from|when|before"
    r"|after|during|needed|required|if|someone)\b"
)
_ALONE = frozenset({"work"})
"""Nouns that tell when nothing else is said, and nothing where more follows ("Work in any weather")."""
_LOOKS = lazy(r"^what (?:do |does |will |can |should )?(.{1,60}?)(?: really| actually)? looks? like\b")
"""What looks like something is what a heading is about."""
_ON = Led(r"\b(?:impact|effects?|influence) of ", r".{1,60}? on (.{1,60})$", 200)
"""Upon what something has an effect is what a heading is about, whatever has it."""
_BY = lazy(r"\s(?:by|based on|according to) (?:\w+ ){0,2}\w+$")
"""By what figures are given ("by state") is not about something else."""
_FEW = frozenset(
    "a about all also an and any are as at be being best can career careers common could do does each every field for from"
    " full general get go good have how i if in into is it its job jobs key like long main make making many may me might more"
    " most much must my need needed needs new of on one or our part people profession required should so some take takes that"
    " the their them there they this to top trade typical up usual what whats when where which who will with work worker"
    " workers working would year years you youll your yours really actually day days average role someone occupation become"
    " becoming expect expected through details levels level breakdown insights options tips table explained matters"
    " essential desirable personal physical criteria important useful basic core first other different want know"
    " help find look meet see love per industry after before 10th 12th entry hourly weekly monthly annual"
    " yearly around world country countries state states city cities province provinces region regions local nationwide uk us usa"
    " spend spends time non technical hard soft digital transferable interpersonal practical youd keep great set apart"
    " successful stand out minimum preferred desired stack wise suggested selected"
    " use trust national nationally statistics statistic figures numbers information info"
    " recommend nobody mentions mention tells tell canada australia india britain america zealand ireland today now factors".split()
)
"""Words that say nothing themselves: what is left of a heading without them and without its telling words is about something else."""


_may_ask = screen(*(pattern for _, pattern in _ASKED))


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
def _named() -> tuple[tuple[str, re.Pattern[str], Callable[[str], bool]], ...]:
    return tuple((field, re.compile(whole := rf"\b(?:{pattern})\b"), screen(whole)) for field, pattern in _NAMED)


@cache
def _weak() -> tuple[tuple[str, str, re.Pattern[str], Callable[[str], bool]], ...]:
    return tuple((field, clue, re.compile(whole := rf"\b(?:{pattern})\b"), screen(whole)) for field, clue, pattern in _WEAK)


def told(key: str, shows: Callable[[str], bool] | None = None) -> Told | None:
    """The section that a heading speaks for, by its key with `SOMEONE` for the occupation; None where it tells nothing.

    `shows` says whether the text under it has what a weak word needs: `money`, `growth`, `items`, `steps`, `titles`, `moves`, `prose`.
    """
    found = _told(key)
    if found is None and shows is not None:
        key = _in_full(key)
        for field, clue, pattern, may_say in _weak():
            match = pattern.search(key) if may_say(key) else None
            if match and shows(clue):
                return Told(field, match[0], len(key.split()))
    return found


def told_alone(key: str) -> str | None:
    """The section that a heading speaks for by all of its words, as `told` does."""
    found = told(key)
    return found.field if found is not None and not found.left else None


def _in_full(key: str) -> str:
    for short, long in _SHORTENED:
        key = key.replace(short, long)
    return key


# More than the lines that a page may have, each of which is asked for more than once, with its number and without.
@lru_cache(maxsize=1 << 16)
def _told(key: str) -> Told | None:
    """What a heading tells by its words alone."""
    key = _in_full(key)
    about = _ON.search(key)
    looks = _LOOKS.match(key) or (about and about.match)
    seen = _first_noun(looks[1]) if looks else None
    if seen is not None:
        return Told(*seen, _left(key, {"looks", "look"}))
    for field, pattern in _asked() if _may_ask(key) else ():
        match = pattern.search(key)
        if match:
            asked = match[0].split()
            return Told(field, match[0], _left(key, {asked[0], asked[-1]}))
    cut = _CUT.search(key)
    for words in dict.fromkeys([key[: cut.start()] if cut else key, key]):
        found = _first_noun(words) if words == key or words not in _ALONE else None
        if found is not None:
            return Told(*found, _left(key))
    return None


def _first_noun(words: str) -> tuple[str, str] | None:
    """The section of the first telling noun, and the noun; of two that begin together, the longer."""
    best: tuple[int, int, str, str] | None = None
    short = len(words.split()) <= _SHORT + (SOMEONE in words)
    for field, pattern, may_say in _named():
        match = pattern.search(words) if may_say(words) else None
        if match and field in _PLAINLY and not short and " " not in match[0]:
            # Such a noun tells in a short heading, or with another beside it.
            continue
        if match and (best is None or (match.start(), -len(match[0])) < best[:2]):
            best = (match.start(), -len(match[0]), field, match[0])
    return best[2:] if best else None


def _left(key: str, told: Collection[str] = ()) -> int:
    """How many words of a heading neither tell a section nor say nothing; `told` are words that do tell, though they are no nouns."""
    return sum(word not in told for word in others_left(key))


def others_left(key: str) -> list[str]:
    """The words of a heading that neither tell a section nor say nothing: what else it is about."""
    left = _BY.sub(" ", key)
    for pattern, may_say in (*(row[1:] for row in _named()), *(row[2:] for row in _weak())):
        if may_say(left):
            left = pattern.sub(" ", left)
    return [word for word in left.split() if word not in _FEW and not word.isdigit()]

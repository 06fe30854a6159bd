"""Steps that have lost their labels, told by how they begin: with what the reader is to do."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import lazy

__all__ = ["first_order", "is_order"]

_STEPS = 3
"""Fewer paragraphs that begin so are no steps."""
_OF, _OUT_OF = 3, 4
"""So many of so many paragraphs begin so at least, from the first of them to the section's end."""
_VERBS = frozenset(
    "accept accumulate achieve acknowledge acquire act adapt add address administer advance advertise aim align allow analyse analyze answer "
    "anticipate apply approach argue arrange ask assemble assess assign assist assume attain attend attract audit avoid back balance become "
    "begin believe bid book borrow bring broaden browse brush budget build buy calculate call capture carry carve celebrate certify change "
    "chart chase check choose claim clarify clean clear climb close coach collaborate collect combine come commit communicate compare compete "
    "compile complete compose concentrate conduct configure connect conserve consider construct consult contact continue contribute convince "
    "cook copy count cover craft create cultivate customize cut deal debug decide deepen define delegate deliver demonstrate deploy describe "
    "design determine develop discover discuss diversify divide document donate draft draw dress drive drop duplicate earn ease edit educate "
    "embark embrace emphasize emulate encourage end endure engage enhance enlist enrol enroll ensure enter equip establish estimate evaluate "
    "examine excel exercise exhibit expand experiment explore face familiarise familiarize fill find finish fix fly focus follow forge form "
    "formulate frame freelance fulfil fulfill fund gain gather gauge generate get give go graduate grasp greet grow guard guide handle hang "
    "harness help highlight hire hone host hunt identify illustrate imagine immerse implement improve include incorporate increase influence "
    "inform innovate inspect install intensify intern interview introduce inventory invest investigate iterate join journal judge justify "
    "keep know label land launch lay lead learn lend leverage lift light link listen live lobby lock log look lower maintain make manage map "
    "march mark master measure meet memorise memorize mentor minimize mix model modify monitor mount move name navigate negotiate network "
    "note notice nurture obey observe obtain offer open operate order organise organize outline own pack paint participate pass perfect "
    "perform persist photograph pick pilot pin place plan play point polish pool position post practice practise prepare present print "
    "prioritise prioritize probe process produce program progress promote protect prove provide publish pull pursue push put qualify question "
    "quit quote raise rank rate reach read rebuild recognize record recruit reduce refine reflect register rehearse relate relocate rely "
    "remain remember renew rent repair repeat replicate report represent request research resolve respond restore retain return reuse review "
    "revise ride ring rise rotate round run sample save scan schedule score scout search secure seek select sell sense serve set settle sew "
    "shadow shape share sharpen ship shoot show sign simplify simulate sing sit sketch solve sort source speak specialise specialize spend "
    "split sponsor spread stand start stay stick stop store strengthen strive structure study submit subscribe succeed supplement support "
    "sustain swap switch tackle tailor take talk tap target taste teach tend test thank think tidy tie time tinker tour trace track train "
    "transfer transition translate treat trust try tune turn type understand undertake unite update upgrade upload use utilize value verify "
    "view visit volunteer wait walk want warm wash watch wear weigh win wire work wrap write".split()
)
"""What somebody is told to do in the steps into an occupation."""
_FIRST = lazy(
    r"\A(?:(?:First|Second|Third|Next|Then|Now|Finally|Lastly|Also|Once|After|Before|While|When|If|As|To)\b(?:[^,.]{0,80},)? )?"
    r"(?:actively |formally )?([A-Za-z]+) +([\p{L}’'-]+)"
)
_SAYS = frozenset(
    "is are was were has have had can may will would shows show makes make helps help matters means remains takes gives needs pays starts "
    "begins comes goes brings opens keeps leads wins works of".split()
)
"""What follows a word that is no order but what a sentence is about ("Practice makes perfect")."""


_OBJECTS = frozenset("a an the your yourself one two three some someone everything every each all any anything it them what how whatever as".split())
"""What only a verb has right behind it at the beginning of a sentence, unless it begins as below."""
_NO_VERBS = frozenset(
    "a about above across after against all almost along although among an and any are around as at because before behind below beside "
    "besides between beyond both but by can could despite did do does during each either even every except few for from had has have how "
    "however if in inside is just like many may might more most much must near nearly neither no nobody none nor not of off on once one only "
    "onto or other out outside over past per perhaps quite rather should since so some such than that the then there these they this those "
    "though through throughout to too toward towards under unless unlike until upon was we were what whatever when whenever where whether "
    "which while who whom whose why will with within without would yet you".split()
)


def first_order(blocks: Sequence[Block], role: str) -> int | None:
    """Where the steps begin: with the first of two orders from which on nearly all paragraphs to the section's end are orders; None without such."""
    texts = [number for number, block in enumerate(blocks) if block.words and block.kind != "row"]
    if any(blocks[number].kind != "paragraph" for number in texts):
        return None
    # "Care Managers ..." speaks of them, whatever its first word says elsewhere.
    name = " ".join(role.casefold().split())[:-1]
    orders = [is_order(blocks[number].words) and not (name and blocks[number].words.casefold().startswith(name)) for number in texts]
    for at in range(len(texts) - _STEPS + 1):
        if orders[at] and orders[at + 1]:
            told = orders[at:]
            return texts[at] if sum(told) >= _STEPS and sum(told) * _OUT_OF >= len(told) * _OF else None
    return None


def is_order(words: str) -> bool:
    """Whether words begin with what the reader is to do ("Finish school", "Then take the exam")."""
    match = _FIRST.match(words)
    if match is None or match[2] in _SAYS:
        return words.casefold() in _VERBS
    verb = match[1].casefold()
    return verb in _VERBS or (match[2] in _OBJECTS and verb not in _NO_VERBS and not verb.endswith(("ing", "ly", "s")))

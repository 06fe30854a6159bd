"""Steps that have lost their labels, told by how they begin: with what the reader is to do."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.patterns import lazy

__all__ = ["first_order"]

_STEPS = 3
"""Fewer paragraphs that begin so are no steps."""
_OF, _OUT_OF = 3, 4
"""So many of so many paragraphs begin so at least, from the first of them to the section's end."""
_VERBS = frozenset(
    "accept accumulate achieve acquire adapt add address advance aim align analyse analyze apply approach ask assemble assess attain attend "
    "audit begin book broaden browse build call carve celebrate certify choose clarify collaborate collect commit compare compile complete "
    "compose conduct configure connect consider consult contact contribute craft create cultivate customize decide deepen define deliver "
    "demonstrate deploy design determine develop discover discuss document draft earn educate embrace emphasize engage enhance enrol enroll "
    "enter establish evaluate examine excel expand experiment explore familiarise familiarize fill find finish focus follow form fulfil fulfill "
    "gain gather get give go graduate grow hone identify immerse implement improve include incorporate increase intern interview invest "
    "investigate join keep know land launch lead learn leverage listen log look maintain make map master meet mentor move navigate negotiate "
    "network observe obtain offer open organise organize participate pass perfect perform persist pick pilot plan polish position practice "
    "practise prepare present prioritise prioritize progress promote prove publish pursue reach read recognize refine reflect register relocate "
    "renew repeat request research review rotate save schedule search secure seek select set shadow share show sign sit specialise specialize "
    "start stay strengthen study submit supplement tailor take talk target teach test track train transition try understand undertake update "
    "upgrade use utilize verify visit volunteer watch work write ".split()
)
"""What somebody is told to do in the steps into an occupation."""
_FIRST = lazy(
    r"(?:(?:First|Second|Third|Next|Then|Now|Finally|Lastly|Also|Once|After|Before|While|When|If|As|To)\b(?:[^,.]{0,80},)? )?"
    r"(?:actively |formally )?([A-Za-z]+) +([\p{L}’'-]+)"
)
_SAYS = frozenset("is are was were has have had can may will would shows show makes make helps help matters means remains of".split())
"""What follows a word that is no order but what a sentence is about ("Practice makes perfect")."""


def first_order(blocks: Sequence[Block]) -> int | None:
    """Where the steps begin: with the first of two orders from which on nearly all paragraphs to the section's end are orders; None without such."""
    texts = [number for number, block in enumerate(blocks) if block.words and block.kind != "row"]
    if any(blocks[number].kind != "paragraph" for number in texts):
        return None
    orders = [_is_order(blocks[number].words) for number in texts]
    for at in range(len(texts) - _STEPS + 1):
        if orders[at] and orders[at + 1]:
            told = orders[at:]
            return texts[at] if sum(told) >= _STEPS and sum(told) * _OUT_OF >= len(told) * _OF else None
    return None


def _is_order(words: str) -> bool:
    match = _FIRST.match(words)
    return match is not None and match[1].casefold() in _VERBS and match[2] not in _SAYS

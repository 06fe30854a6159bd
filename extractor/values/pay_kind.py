"""What the money is (pay, bonus, cost, other), by the words around it."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

import re
from itertools import takewhile

from .pay_after import FIELDS, WEAK_KINDS, pieces_of, right_after
from .pay_ending import HEDGES, SHIFTS, SOLD, is_held, is_lifted
from .pay_nearest import nearest
from .pay_noun import look
from .pay_phrases import phrase_before
from .pay_put import is_called_pay, is_premium, is_the_amount, is_usual, named, past_brackets, put_to, set_aside, told_of
from .pay_subject import announced, of_subject
from .pay_who import EARNS, bought
from .pay_words import KINDS, MASKS, STRONG_PAY, WEAK_COST
from .people import is_person
from .words import words_of

__all__ = ["EXTRAS", "FEE_NOUNS", "kind_of"]

_WEAK = WEAK_COST | WEAK_KINDS
_MASKED = ("market", "cost", "wage", "budget", "fee-only")
"""Each of `MASKS` holds one of these."""
_WITHIN = frozenset({"in", "across", "within"})
_UNTIL = frozenset({"reach", "reaches", "reaching"})
_ANOTHER_CLAUSE = frozenset(
    "plus más mais più inclusive while versus vs but compared including excluding before after with though although if despite whereas whilst because since until unless yet when even".split()
)
EXTRAS = frozenset("travel meals transport childcare commuting".split())
_LIVING = frozenset({"living costs", "living cost"})
_LIVING_IS = re.compile(r"living costs? (?:of|at|are|run to|average|come to)(?: (?:about|around|roughly|nearly|up to|at least))?\s*\Z")
"""What says that the amount right behind it is what living costs."""
_HANDED = frozenset({"tips", "bonuses", "gratuities", "commission", "commissions"})
"""What comes beside the pay before it: "and let them keep the tips"."""
_WEIGHED = frozenset("pound lb kilo kg kilogram kilogramme ounce oz gallon litre liter ton tonne bushel pint quart gram barrel dozen".split())
"""What goods are sold by."""
_ON_TOP = ["on", "top", "of"]
"""Behind a bonus these words lead to the pay that it comes to."""
FEE_NOUNS = frozenset("fee fees cost costs expense expenses tuition".split())
"""What makes a column's neighbours costs: "Fee type | Amount"."""
_GIVES = (["offer"], ["offers"], ["pay"], ["pays"], ["give"], ["gives"])
"""How a bonus that was asked for is told of: "some clinics offer $1,000"."""
_A = frozenset({"a", "an", "per"})


def kind_of(before: str, left: list[str], right: list[str], sentence: str, last: str | None, given: str) -> str:
    """Tell the kind: the noun right after, else the nearest word before, else one further on, else what came last or is given."""
    low = before.lower()
    if "(" in before[-12:] and before.rpartition("(")[2].strip(" ~").lower() in HEDGES and not WEAK_COST.isdisjoint(left[-2:]):
        return "cost"  # "Certification ($400)"
    if ")" in before and (own := past_brackets(low)) is not None:
        low, left = own, words_of(own)
    if any(map(low.__contains__, _MASKED)):
        last = None if "minimum wage" in low else last
        low = _unmasked(low)
        left = words_of(low)
    if (right[:1] == ["premium"] and not SHIFTS.isdisjoint(left)) or is_premium(left, right):
        return "bonus"  # "night shifts carry a $4 premium"
    if last == "cost" and is_usual(left, right):
        last = None
    if left[:3] == _ON_TOP and right[:1] in (["there"], ["they"], ["you"]):
        return given  # "on top of $41,000 a year there is an allowance of $900"
    held = "other" if is_held(left) else "pay" if is_called_pay(left, right) else announced(low, left)
    kind = held or put_to(left, right) or set_aside(left, right) or named(left) or told_of(left, right) or right_after(right, left)
    if right[:1] == ["more"] and kind == "bonus" and (spent := nearest(_clause(left))) in {"cost", "other"}:
        return spent  # "it costs them $800 more"
    if (kind == "cost" and not EARNS.isdisjoint(left[-5:])) or is_lifted(left):
        return "pay"  # "earn $48,000 for the visa"
    kind = (
        kind
        or (_beside(left) if last == "pay" else None)
        or phrase_before(low, left)
        or of_subject(left)
        or bought(left, right)
        or nearest(left)
        or _further(right)
        or _piece(left, right)
    )
    if kind is not None:
        return given if (kind, given) == ("pay", "bonus") and left[-1:] in _GIVES else kind
    if not _WEIGHED.isdisjoint(right[1:2]) and right[0] in _A and (not SOLD.isdisjoint(left) or not any(is_person(w) for w in left)):
        return "other"  # "beef at $12 per pound"
    if last == "bonus" and (not _UNTIL.isdisjoint(left) or left[-3:] == _ON_TOP or left == ["to"]):
        return given  # "£1,000 a year until you reach £35,000", "a bonus of $5,000 on top of $45,000", "a raise of $5,000 to $45,000"
    return _weak(left, right, sentence) or last or given


def _unmasked(low: str) -> str:
    """Leave out words that only look as if they said what the money is."""
    for mask in MASKS:
        if mask in low and not (mask in _LIVING and _LIVING_IS.search(low)):
            low = low.replace(mask, " ")
    return low


def _beside(left: list[str]) -> str | None:
    """Read what comes with the pay before it: "base pay is £40,000, with bonuses of £2,000"."""
    return "bonus" if left[-1:] == ["of"] and len(left) > 1 and look(left[-2]) == "bonus" and is_the_amount(left, len(left) - 2) else None


def _clause(words: list[str]) -> list[str]:
    """Give the words of the last clause: what stands before it may be about the amount before."""
    return words[next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i] in _ANOTHER_CLAUSE or words[i] == "and"), 0) :]


def _piece(left: list[str], right: list[str]) -> str | None:
    """Read what an amount is paid for each time, where nobody's work is spoken of: "it is $40 per exam"."""
    if right[:1] != ["per"] or any(is_person(w) for w in left) or not STRONG_PAY.isdisjoint(left):
        return None
    return next((kind for kind in map(look, right[1:3]) if kind not in {None, "pay"}), None)


def _further(words: list[str]) -> str | None:
    """Read a verb or noun further on in the clause: "$2,000 covers tuition"."""
    pieces = pieces_of(words)
    for i, word in enumerate(words[:14]):
        if word in _ANOTHER_CLAUSE or (
            word in {"and", "or"} and ("bonus" in map(look, words[i + 1 : i + 3]) or not _HANDED.isdisjoint(words[i + 1 : i + 7]))
        ):
            return None
        if word in EXTRAS and words[i - 1 : i] == ["for"]:
            return "bonus"  # "they get $200 a month for travel"
        kind = None if i in pieces else look(word)
        if kind not in {None, "pay"} and word not in WEAK_KINDS and not any(is_person(w) for w in words[i + 1 : i + 3]):
            return kind
    return None


def _weak(left: list[str], right: list[str], sentence: str) -> str | None:
    """Read words that say it only where nothing in the sentence speaks of pay or of people at work."""
    if _WEAK.isdisjoint(left) and WEAK_COST.isdisjoint(right[:8]):
        return None
    people = any(is_person(w) for w in left)
    left, right = _own(left), list(takewhile(lambda w: w not in _ANOTHER_CLAUSE, right[:8]))
    weak = next((w for i, w in reversed(list(enumerate(left))) if w in _WEAK and not _is_field(left, i)), None) or next(
        (w for w in right if w in WEAK_COST), None
    )
    if people or weak is None or any(KINDS.get(w) == "pay" for w in words_of(sentence)):
        return None
    return KINDS.get(weak) or "cost"


def _is_field(left: list[str], i: int) -> bool:
    """Tell where people are paid rather than what is: "the average in the industry is"."""
    return left[i] in FIELDS and not _WITHIN.isdisjoint(left[max(0, i - 2) : i])


def _own(left: list[str]) -> list[str]:
    """Leave out what a pay comes with rather than is for: "With three certifications, you might hit …"."""
    begins = [i for i, w in enumerate(left) if w in {"with", "after", "without", "once", "while"}]
    return left[: begins[-1]] if begins and len(left) - begins[-1] > 2 else left

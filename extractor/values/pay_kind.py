"""What the money is (pay, bonus, cost, other), by the words around it."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from itertools import takewhile

from .pay_after import WEAK_KINDS, pieces_of, right_after
from .pay_ending import HEDGES, LIFTS, SHIFTS, SOLD, ending, is_held
from .pay_noun import look
from .pay_phrases import phrase_before
from .pay_put import is_called_pay, is_premium, is_the_amount, is_usual, named, past_brackets, put_to, set_aside
from .pay_subject import BESIDES, announced, of_subject
from .pay_who import EARNS, FIRMS, PACKAGES, PAYS, asked_by_workers, bought, charged_by_workers, is_due, paid_by_payers
from .pay_words import KINDS, LEFT_BREAK, MASKS, PAYERS, STRONG_PAY, WEAK_COST
from .people import is_person
from .words import words_of

__all__ = ["EXTRAS", "FEES", "FEE_NOUNS", "kind_of"]

_WEAK = WEAK_COST | WEAK_KINDS
_MASKED = ("market", "cost", "wage", "budget", "fee-only")
"""Each of `MASKS` holds one of these."""
_UNTIL = frozenset({"reach", "reaches", "reaching"})
_PLUS = frozenset("plus más mais più before excluding besides".split())
_ANOTHER_CLAUSE = frozenset(
    "plus más mais più inclusive while versus vs but compared including excluding before after with though although if despite whereas whilst because since until unless yet when even".split()
)
EXTRAS = frozenset("travel meals transport childcare commuting".split())
_WEIGHED = frozenset("pound lb kilo kg kilogram kilogramme ounce oz gallon litre liter ton tonne bushel pint quart gram barrel dozen".split())
"""What goods are sold by."""
_THEIR = frozenset("the its their our".split())
_SHARES = (["of", "basic"], ["of", "base"], ["of", "gross"])
"""What a share is of: "a supplement of 20% of basic pay"."""
_ON_TOP = ["on", "top", "of"]
"""Behind a bonus these words lead to the pay that it comes to."""
_TRADED = frozenset("house home property land oil share stock gold".split())
FEES = frozenset({"fee", "fees", "rate", "rates"})
FEE_NOUNS = frozenset("fee fees cost costs expense expenses tuition".split())
"""What makes a column's neighbours costs: "Fee type | Amount"."""
_WORKED_ON = frozenset({"contracts", "projects", "deals"})
"""What people are paid on: "rates on agency contracts"."""
_GIVES = (["offer"], ["offers"], ["pay"], ["pays"], ["give"], ["gives"])
"""How a bonus that was asked for is told of: "some clinics offer $1,000"."""
_GRADES = frozenset("band grade salary wage".split())
_OF_ONE = frozenset("b2b b freelance agency short-term fixed-term temporary day daily".split())
"""The contracts of those who work for themselves."""
_PUNISHES = frozenset("fine fines penalty penalties".split())
"""What never stands beside pay: "with fines of up to"."""
_BRINGS = (["bring"], ["brings"])
_COMES_TO = {("runs", "to"), ("run", "to"), ("comes", "to"), ("come", "to")}
_EMPLOYERS = frozenset("employer employers company companies firm firms hospital hospitals trust state".split())
_COSTING, _A = frozenset({"cost", "costs", "costing"}), frozenset({"a", "an", "per"})
_NOUNS_TOO = frozenset({"bank", "banks", "net", "nets", "draw", "pocket"})
_ARTICLES = (["a"], ["an"], ["the"])
_POSTS, _AT = frozenset({"post", "posts", "job", "jobs", "position", "positions"}), frozenset({"at", "in", "for"})
_NET = frozenset({"net", "nets"})
_LARGEST = (*_ARTICLES, ["largest"], ["biggest"], ["main"], ["heaviest"], ["final"], ["total"], ["monthly"], ["yearly"], ["annual"])
"""What makes a bill one that somebody has to pay."""
_LOOKS = frozenset("look looks looked looking".split())
_REACHES = frozenset("to toward towards past above over beyond near close around about nearly roughly well".split())
"""What a bonus does to the pay, and the words before the sum of both."""


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
    held = "pay" if is_called_pay(right) else "other" if is_held(left) else announced(low, left)
    kind = held or put_to(left, right) or set_aside(left, right) or named(left) or right_after(right, left)
    if right[:1] == ["more"] and kind == "bonus" and (spent := _left(_clause(left))) in {"cost", "other"}:
        return spent  # "it costs them $800 more"
    if kind == "cost" and not EARNS.isdisjoint(left[-5:]):
        return "pay"  # "earn $48,000 for the visa"
    kind = (
        kind
        or (_beside(left) if last == "pay" else None)
        or phrase_before(low, left)
        or of_subject(left)
        or bought(left, right)
        or _left(left)
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


def _left(words: list[str]) -> str | None:
    """Read the nearest word before that says what the money is."""
    if (said := ending(words)) is not None:
        return said
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        kind = look(word)
        if word == "home" and i and words[i - 1] in {"take", "takes", "taking", "took"}:
            return "pay"
        if charged_by_workers(words, i):
            return "pay"
        if kind == "bonus" and words[-1] in _REACHES and not LIFTS.isdisjoint(words[i + 1 :]):
            return "pay"  # "tips push that to $27"
        if word == "flat" and i == len(words) - 1:
            continue  # "a flat $80k"
        if word == "deals" and words[i - 1 : i] == ["flat"]:
            return None
        if word == "scale" and words[i - 1 : i] != ["sliding"] and not _GRADES.isdisjoint(words[max(0, i - 6) : i]):
            return "pay"  # "band 6 of the scale"
        if kind is None or _worked_on(words, i) or (word in WEAK_KINDS and not is_the_amount(words, i)) or words[max(0, i - 2) : i] in _SHARES:
            continue
        if word in _COSTING and (whose := _costing(words, i)) is not None:
            return whose
        if kind == "pay":
            if (paid := _paid(words, i)) is None:
                continue
            return paid
        if (told := _told(words, i, kind)) is not None:
            return told
    return None


def _told(words: list[str], i: int, kind: str) -> str | None:
    """Tell what a word for anything but pay says of the amount, or None where it says nothing."""
    if any(is_person(w) for w in words[i + 1 : i + 3]):
        return None
    word, previous = words[i], words[i - 1] if i else ""
    if kind == "other" and word == "valued" and look(previous) == "bonus":
        return "bonus"  # "shares valued at $9,000"
    if word in {"price", "prices"} and previous in _TRADED:
        return "other"  # "house prices"
    if word in FEES and (not EARNS.isdisjoint(words[max(0, i - 3) : i]) or asked_by_workers(words, i)):
        return "pay"  # "reporters earn page fees of $4"
    if _is_parted(words, i, kind):
        return None
    if kind == "bonus" and (previous in {"and", "or"}) and any(KINDS.get(w) == "pay" for w in words[:i]):
        return "pay"
    return kind


def _paid(words: list[str], i: int) -> str | None:
    """Tell what a word for pay says of the amount, or None where it says nothing."""
    word, previous = words[i], words[i - 1 : i]
    if previous and ((word in PACKAGES and look(previous[0]) == "bonus") or (word == "pay" and previous[0] in BESIDES)):
        return "bonus"  # "a relocation package", "additional pay"
    if word in _NOUNS_TOO and previous in _ARTICLES:
        return None  # "the bank holds £42m in deposits"
    if word in _POSTS and not _AT.isdisjoint(words[max(0, i - 2) : i]):
        return None  # "the allowance at difficult posts comes to"
    if word in _NET and look("".join(words[i + 1 : i + 2])) == "other":
        return "other"  # "net sales of medicines reached"
    if word == "bill" and previous in _LARGEST:
        return "cost"  # "insurance is the largest bill"
    if word in PAYS and paid_by_payers(words, i):
        return "cost"
    if word == "paid" and (due := is_due(words, i)) is not None:
        return due
    by_employers = word == "paid" and words[i + 1 : i + 2] == ["by"] and not _EMPLOYERS.isdisjoint(words[i + 2 : i + 5])
    if by_employers and tuple(words[-2:]) in _COMES_TO and not any(map(is_person, words[:i])):
        return None  # "training, usually paid by the employer, runs to"
    return "pay"


def _worked_on(words: list[str], i: int) -> bool:
    """Tell what people are paid for: "rates on agency contracts", "contracts bring $90 an hour"."""
    brings = words[i] == "contracts" and words[i + 1 : i + 2] in _BRINGS and not _OF_ONE.isdisjoint(words[i - 1 : i])
    around = "on" in words[max(0, i - 3) : i] or brings
    return words[i] in _WORKED_ON and around


def _is_parted(words: list[str], i: int, kind: str) -> bool:
    """Tell a word that only stands beside the pay: "with tips", "before the commission"; but "plus car allowance of", "looks after assets of"."""
    previous = words[i - 1] if i else ""
    parted = previous if previous in LEFT_BREAK else words[i - 2] if i > 1 and previous not in {"a", "the"} else ""
    if parted not in LEFT_BREAK or ((parted in _PLUS or words[i] in _PUNISHES) and is_the_amount(words, i)):
        return False
    return parted != "after" or kind != "other" or _LOOKS.isdisjoint(words[max(0, i - 3) : i])


def _costing(words: list[str], i: int) -> str | None:
    """Tell who bears a cost: "breaches cost firms $4 million", "insurance costs drivers $80 a month"."""
    if not FIRMS.isdisjoint(words[i + 1 : i + 4]) or (len(words) == i + 3 and words[i + 1] in _THEIR and words[-1] not in PAYERS):
        return "other"
    return "cost" if words[i] != "costing" and len(words) == i + 2 and (is_person(words[-1]) or words[-1] in PAYERS) else None


def _further(words: list[str]) -> str | None:
    """Read a verb or noun further on in the clause: "$2,000 covers tuition"."""
    pieces = pieces_of(words)
    for i, word in enumerate(words[:14]):
        if word in _ANOTHER_CLAUSE or (word in {"and", "or"} and "bonus" in map(look, words[i + 1 : i + 7])):
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
    weak = next((w for w in reversed(left) if w in _WEAK), None) or next((w for w in right if w in WEAK_COST), None)
    if people or weak is None or any(KINDS.get(w) == "pay" for w in words_of(sentence)):
        return None
    return KINDS.get(weak) or "cost"


def _own(left: list[str]) -> list[str]:
    """Leave out what a pay comes with rather than is for: "With three certifications, you might hit …"."""
    begins = [i for i, w in enumerate(left) if w in {"with", "after", "without", "once", "while"}]
    return left[: begins[-1]] if begins and len(left) - begins[-1] > 2 else left

"""The nearest word before an amount that says what the money is."""

from __future__ import annotations

from .pay_after import WEAK_KINDS
from .pay_ending import LIFTS, ending
from .pay_noun import look
from .pay_put import is_the_amount
from .pay_subject import BESIDES
from .pay_who import EARNS, FIRMS, PACKAGES, PAYS, asked_by_workers, charged_by_workers, is_due, paid_by_payers
from .pay_words import KINDS, LEFT_BREAK, PAYERS
from .people import is_person

__all__ = ["FEES", "nearest"]

_PLUS = frozenset("plus más mais più before excluding besides".split())
_THEIR = frozenset("the its their our".split())
_SHARES = (["of", "basic"], ["of", "base"], ["of", "gross"])
"""What a share is of: "a supplement of 20% of basic pay"."""
_TRADED = frozenset("house home property land oil share stock gold".split())
FEES = frozenset({"fee", "fees", "rate", "rates"})
_WORKED_ON = frozenset({"contracts", "projects", "deals"})
"""What people are paid on: "rates on agency contracts"."""
_GRADES = frozenset("band grade salary wage".split())
_OF_ONE = frozenset("b2b b freelance agency short-term fixed-term temporary day daily".split())
"""The contracts of those who work for themselves."""
_SAVES = frozenset({"save", "saves", "saved", "saving"})
_HEADS = frozenset({"head", "heads", "vp", "vps", "chief", "chiefs"})
"""Who may be of something, as are those whose work a word tells: "head of sales"."""
_STANDS_AT = (["at"], ["averaging"], ["around"], ["above"], ["over"], ["near"])
"""What follows a cost that a sentence begins with: "With rents at"."""
_VALUED = (["worth"], ["valued"])
_BRINGS = (["bring"], ["brings"])
_COMES_TO = {("runs", "to"), ("run", "to"), ("comes", "to"), ("come", "to")}
_EMPLOYERS = frozenset("employer employers company companies firm firms hospital hospitals trust state".split())
_NOUNS_TOO = frozenset({"bank", "banks", "net", "nets", "draw", "pocket"})
_ARTICLES = (["a"], ["an"], ["the"])
_POSTS = frozenset({"post", "posts", "job", "jobs", "position", "positions"})
"""Where somebody is paid; what is said of an amount stands before it: "the allowance at difficult posts comes to"."""
_AT = frozenset({"at", "in", "for"})
_COMES = (["comes"], ["come"], ["averages"], ["runs"], ["run"])
_OWNERS = frozenset({"graduates", "recruiters", "freelancers", "contractors"})
"""Whose something else may be: "the average debt of counseling graduates"."""
_OF_WHOM = frozenset({"of", "among"})
_COSTING = frozenset({"cost", "costs", "costing"})
_NET = frozenset({"net", "nets"})
# What somebody lives on is pay: "while you budget on".
_LIVES = frozenset({"budget", "budgets", "budgeting"})
_LARGEST = (*_ARTICLES, ["largest"], ["biggest"], ["main"], ["heaviest"], ["final"], ["total"], ["monthly"], ["yearly"], ["annual"])
"""What makes a bill one that somebody has to pay."""
_LOOKS = frozenset("look looks looked looking".split())
_REACHES = frozenset("to toward towards past above over beyond near close around about nearly roughly well".split())
"""What a bonus does to the pay, and the words before the sum of both."""


def nearest(words: list[str]) -> str | None:
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
        if word in _LIVES and words[i + 1 :] == ["on"]:
            return "pay"  # "while you budget on"
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
    word, previous = words[i], words[i - 1] if i else ""
    saved = word in _SAVES and is_person(words[-1]) and i >= len(words) - 3  # "a better route saved one grocer"
    if not saved and any(is_person(w) for w in words[i + 1 : i + 3]):
        return None
    if previous == "of" and i == len(words) - 1 and i > 1 and (is_person(words[i - 2]) or words[i - 2] in _HEADS):
        return None  # "directors of revenue $135,000", but "managers of budgets of $2 million"
    if kind == "cost" and words[i + 1 : i + 2] in _VALUED and len(words) <= i + 3 and words[i - 1 : i] == ["for"]:
        return "other"  # "answers for equipment worth"
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
    if word in _OWNERS and not _OF_WHOM.isdisjoint(words[max(0, i - 3) : i]):
        return None  # "the average debt of counseling graduates"
    if word in _POSTS and not _AT.isdisjoint(words[max(0, i - 2) : i]) and words[i + 1 : i + 2] in _COMES:
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
    if kind == "cost" and words[:1] == ["with"] and i == 1 and words[2:3] in _STANDS_AT:
        return False  # "With rents at $1,900 a month": nothing that it could stand beside comes before
    parted = previous if previous in LEFT_BREAK else words[i - 2] if i > 1 and previous not in {"a", "the"} else ""
    if parted not in LEFT_BREAK or ((parted in _PLUS or kind == "other") and is_the_amount(words, i)):
        return False
    return parted != "after" or kind != "other" or _LOOKS.isdisjoint(words[max(0, i - 3) : i])


def _costing(words: list[str], i: int) -> str | None:
    """Tell who bears a cost: "breaches cost firms $4 million", "insurance costs drivers $80 a month"."""
    if not FIRMS.isdisjoint(words[i + 1 : i + 4]) or (len(words) == i + 3 and words[i + 1] in _THEIR and words[-1] not in PAYERS):
        return "other"
    return "cost" if words[i] != "costing" and len(words) == i + 2 and (is_person(words[-1]) or words[-1] in PAYERS) else None

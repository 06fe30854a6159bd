"""The noun or verb that an amount stands before, and what it says of the money: "$5,000 signing bonus", "£9,535 a year in fees"."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from .pay_noun import look
from .pay_subject import of_pair
from .pay_who import at_work, is_taxed
from .pay_words import PAY_NOUNS, RIGHT_BREAK, STATISTICS, STRONG_PAY, WEAK_COST
from .people import is_person

__all__ = ["FIELDS", "WEAK_KINDS", "out_of_pocket", "pieces_of", "right_after"]

WEAK_KINDS = frozenset(
    "sector accounts industry industries market markets sales software tools books insurance investment fund funds project projects equipment economy capital inventory pension housing school licence license membership stock shares match "
    "visa job loan claims uniform uniforms retirement overtime incentive licensing grant grants deal deals exam registration subscription exports invested fee-only apartment saving profit acquisition caseload household premium premiums price".split()
)
_MAKES = frozenset("make makes made receive receives earn earns command commands".split())
"""Verbs that go on with what stands before the amount ("Sales of $65M made it the second yard")."""
_ALLOTTED = frozenset({"earmarked", "allocated", "pledged"})
_BRINGS_IN = frozenset("generate generates generated generating".split())
_IN_FEES = ["in", "fees"]
_BEHIND = frozenset("for on in at after every each per to".split())
_POCKET = ("out", "of", "pocket")
_EACH = (["a"], ["an"], ["per"], ["each"], ["every"])
_FROM = frozenset({"above", "below"})
_PIECE_WORDS = range(1, 3)
_WITHIN = frozenset({"in", "at"})
_PAYMENTS = frozenset({"payment", "payments"})
_AID = frozenset("support relief welfare benefit aid assistance subsidy government".split())
_MODAL = (["may"], ["might"], ["can"], ["could"], ["will"], ["would"])
_WHOSE = frozenset("their his her your my our".split())
"""What begins the name of another thing: "$13,500 saw their salaries rise"."""
_OF = frozenset({"in", "of", "worth", "the", "for"})
_ARTICLES = (["a"], ["an"], ["the"], ["this"], ["one"], ["another"])
_WORK = frozenset("work basis assignment assignments gig gigs hire job jobs role roles position positions post posts rate rates".split())
"""What a contract is for: "$45 an hour contract work"."""
_PAID_BESIDES = frozenset("holiday vacation sick overtime severance merit hazard danger redundancy retention bonus".split())
"""Pay that comes beside the usual one: "holiday pay"."""
_TAKEN, _NEAR = frozenset("take takes taking took save saves saving get gets knock knocks knocked".split()), 4
FIELDS = frozenset("industry industries sector sectors economy".split())
"""Where people earn it: "$60,000 in the industry" says nothing of the kind."""
_ENTERPRISES = frozenset(
    "department division business company operation facility contract renovation expansion refurbishment redevelopment campaign merger".split()
)
"""What is run or won rather than earned: "a $6M department"."""


def _at_once(words: list[str], left: list[str]) -> str | None:
    """Read what the first words after an amount say alone."""
    if words[0] == "more" and words[1:2] != ["or"]:
        return "bonus"
    if words[0] in _FROM and not STATISTICS.keys().isdisjoint(words[1:4]):
        return "bonus"  # "$4,000 above the average"
    if out_of_pocket(words):
        return "cost"
    if (words[0] in _ALLOTTED or tuple(words[:2]) == ("set", "aside")) and all(look(word) not in {"pay", "bonus"} for word in left):
        return "other"
    for_work = words[0] in WEAK_COST and (any(map(is_person, words[1:3])) or not PAY_NOUNS.isdisjoint(words[1:2]))
    if words[0] in WEAK_COST and not for_work and (left[-1:] in _ARTICLES or STRONG_PAY.isdisjoint(left)):
        return "cost"  # "a $500 course", but not "pay is $21,000 training"
    if words[0] in _ENTERPRISES and not any(is_person(w) or w in _WORK for w in words[1:2]):
        return "other"
    if words[0] == "as" and words[1:2] in _ARTICLES:
        return _called(words[2:])
    if words[:2] == _IN_FEES and not _BRINGS_IN.isdisjoint(left[-3:]):
        return "other"  # "desks that generated £500,000 a year in fees"
    if words[0] == "in" and of_pair(words[1:3]) == "bonus":
        return "bonus"  # "€25 a month in meal vouchers"
    if words[0] in _OF and is_taxed(left, words):
        return "cost"
    return None


def _called(words: list[str]) -> str | None:
    """Read what an amount is paid as, where the name ends with it: "€2,000 as a lump-sum bonus", not "as an equity research associate"."""
    at = next((i for i, word in enumerate(words[:4]) if look(word) in {"bonus", "cost"}), None)
    ends = at is not None and (at + 1 == len(words) or words[at + 1] in RIGHT_BREAK or words[at + 1] in _BEHIND)
    return look(words[at]) if ends and at is not None else None


def right_after(words: list[str], left: list[str]) -> str | None:
    """Read the noun that the amount stands before: "$5,000 signing bonus", "£9,535 a year in fees"."""
    if not words:
        return None
    if words[0] == "off" and not _TAKEN.isdisjoint(left[-_NEAR:]):
        return "other"  # "take $1,000 off"
    if (kind := _at_once(words, left)) is not None:
        return kind
    pieces = pieces_of(words)
    for i, word in enumerate(words[:6]):
        if word in RIGHT_BREAK:
            return None
        kind = None if i in pieces else look(word)
        if word == "pay" and i and words[i - 1] in _PAID_BESIDES:
            return "bonus"
        if word == "benefits" and i and words[i - 1] in _OF:
            return "bonus"  # "another $25 in benefits"
        if word in _PAYMENTS and i and words[i - 1] in _AID:
            return "other"  # "$5,000 in support payments"
        if kind not in {None, "pay"} and (head := next(map(look, words[i + 1 : i + 2]), None)) not in {None, "pay"}:
            kind = head  # "tuition reimbursement", "incentive grant"
        if kind is None or any(is_person(w) for w in words[i + 1 : i + 3]) or words[i + 1 : i + 2] == ["off"]:
            continue  # "tuition of $14,000 pays off"
        if (word in FIELDS or word in WEAK_KINDS) and not _WITHIN.isdisjoint(words[:i]) and (word in FIELDS or at_work(left)):
            continue
        if word in WEAK_KINDS and not (i <= 1 or words[i - 1] in _OF or (i == 2 and words[0] in _OF)):
            continue
        if kind == "pay" and (
            i > 2
            or (i and word not in {"salary", "salaries", "wage", "wages", "base", "pay", "ote", "income", "compensation", "package"})
            or words[0] in _MAKES
            or words[0] == "on"
            or not _WHOSE.isdisjoint(words[:i])
            or words[i - 1 : i] in _MODAL
        ):
            continue  # "who spent $13,500 saw their salaries rise", "a pot of £250,000 might pay", "owing $180,000 on a salary of"
        if kind == "cost" and i and words[i - 1] in {"low", "lower"}:
            continue
        return kind
    return None


def out_of_pocket(words: list[str]) -> bool:
    """Tell what somebody pays of his own: "patients pay $90 a visit out of pocket"."""
    at = 2 if words[:1] in _EACH else int(words[:1] != ["out"] and words[0].endswith("ly")) if words else 0
    return tuple(words[at : at + 3]) == _POCKET


def pieces_of(words: list[str]) -> range:
    """Give which words after an amount are what it is paid for each time: "per exam", "per loan signing"."""
    return _PIECE_WORDS if words[:1] == ["per"] else range(0)

"""What the last words before an amount say alone: it is given out, sold for, added, owed."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from .pay_noun import look
from .pay_put import ADDS
from .pay_words import PAYERS
from .people import is_person

__all__ = ["HEDGES", "LIFTS", "SHIFTS", "SOLD", "ending", "is_held", "is_lifted", "is_run"]

LIFTS = frozenset(
    "push pushes pushed pushing bring brings brought bringing lift lifts lifted lifting boost boosts boosted take takes took drive drives raise raises raised carry carries".split()
)
_RAISES = LIFTS | frozenset(
    "increase increases increased improve improves grow grows grew rise rises rose jump jumps jumped supplement supplements".split()
)
HEDGES = frozenset({"", "about", "around", "roughly", "approximately", "nearly", "almost", "over", "up to", "from"})
_HOW_MUCH = HEDGES - {"from"}
SHIFTS = frozenset("shift shifts night nights weekend weekends holidays seniority".split())
SOLD = frozenset("sold bought sell sells selling changes auctioned".split())
_TURNS = frozenset({"turn", "turns", "turned", "turning"})
_SETS = frozenset({"set", "sets", "setting"})
_BESIDE = HEDGES | frozenset(
    "a an the another your their his her some of median mean average typical further over more less than under least at".split()
)
"""What may stand between such words and the amount."""
_VERBS = {
    "cost": (
        ("shell shells shelled shelling fork forks forked forking lay lays laid stump cough", "out over up"),
        ("fork forks forked pony hand hands handed", "over"),
    ),
    "other": (("pay pays paid paying", "off back down"),),
}
"""Verbs of two words, and what the money is that they speak of."""
_TWO_WORDS = {
    f"{verb} {particle}": kind
    for kind, rows in _VERBS.items()
    for verbs, particles in rows
    for verb in verbs.split()
    for particle in particles.split()
}
_PARTICLES = frozenset(words.rpartition(" ")[2] for words in _TWO_WORDS)
_ARTICLES = frozenset({"a", "an", "the"})
_RUNS = frozenset(
    "oversee oversees oversaw overseeing manage manages managed managing supervise supervises supervised supervising administer administers administered administering".split()
)
_WINS = frozenset("win wins won winning inherit inherits inherited inheriting".split())
_NO_PAY = _RUNS | _WINS
_PAID_FOR = frozenset("shift shifts job role post position work package salary pay contract offer skill skills".split())
_HEDGED = (["about"], ["over"], ["nearly"], ["almost"])
_TOGETHER = {("look", "after"), ("looks", "after"), ("looked", "after"), ("looking", "after"), ("responsible", "for"), ("in", "charge")}
"""Words for money that somebody has to do with and does not get."""
_PROOF = ("proof", "of")
_COLLECTS = (["collect"], ["collects"])
_REFERS = frozenset({"referring"})
_REFERRED = frozenset({"friend", "friends", "colleague", "colleagues", "someone", "candidate", "hire"})
_ASKS = frozenset({"ask", "asks", "asked"})
_LEAVES = frozenset({"leaves", "leave", "left"})
_BRINGS = (["brings"], ["bring"], ["brought"])
_WHOM = frozenset("you them him her us people pay salaries earnings".split())
_MAY = frozenset({"can", "could", "may", "might"})
_COME_TO = frozenset("of above over below under exceeding topping".split())
_OFFERS = frozenset("offer offers offered offering available".split())
_COURSES = frozenset(
    "course courses program programs programme programmes class classes certificate certificates workshop workshops bootcamp bootcamps degree degrees diploma diplomas".split()
)
_ENROLLED = frozenset("certified licensed trained enrolled enrol enroll registered train".split())


def ending(words: list[str]) -> str | None:
    """Read the last words before an amount where they say it alone."""
    last = words[-1] if words else ""
    if "by" in words[-2:] and (words[-1] == "by" or last in _HOW_MUCH) and not _RAISES.isdisjoint(words[-8:]):
        return "bonus"  # "a certificate lifts pay by $5,000", but "rose by 3% from $46,000"
    if last in ADDS and (not SHIFTS.isdisjoint(words[-4:]) or (len(words) > 1 and look(words[-2]) == "bonus")):
        return "bonus"  # "night shifts add $3 an hour"
    if last == "over" and not _TURNS.isdisjoint(words[-2:-1]):
        return "other"  # "shops that turn over $2 million"
    if tuple(words[-2:]) == _PROOF:
        return "other"  # "proof of €9,000 in reserves"
    if _collects(words) or _brings_in(words):
        return "pay"  # "you answer for €9 million in turnover and collect"
    if not _REFERS.isdisjoint(words[-7:-2]) and not _REFERRED.isdisjoint(words[-6:-1]) and "pay" in map(look, words[-3:]):
        return "bonus"  # "referring a friend earns you"
    if last == "back" and not _SETS.isdisjoint(words[-6:]):
        return "cost"  # "it sets a family back $900"
    if last in _COME_TO and words[-2:-1] == ["sales"] and "with" in words[-4:-2]:
        return "other"  # "a division with sales above $100 million"
    end = len(words)
    while end and words[end - 1] in _BESIDE and words[end - 1] not in _PARTICLES:
        end -= 1
    if last in _ARTICLES and not _RUNS.isdisjoint(words[-2:-1]):
        return "other"  # "they oversaw a $14 million renovation"
    if end and words[end - 1] in _ASKS:
        who = words[max(0, end - 7) : end - 1] if words[end - 2 : end - 1] and words[end - 2] in _MAY else words[end - 2 : end - 1]
        return None if any(map(is_person, who)) else "cost"  # "some academies ask $25,000", "an artist with credits can ask $500"
    if last == "at" and _offers_course(words, len(words)):
        return "cost"
    if words[end - 1 : end] == ["for"]:
        if not _ENROLLED.isdisjoint(words[end - 2 : end - 1]):
            return "cost"  # "you can get certified for $500"
        if _offers_course(words, end):
            return "cost"  # "the school offers an evening course for $500"
        near = words[max(0, end - 5) : end - 1]
        return None if SOLD.isdisjoint(near) or "by" in near else "other"
    return _TWO_WORDS.get(" ".join(words[end - 2 : end]))


def _collects(words: list[str]) -> bool:
    """Tell what somebody at work is paid from what others charge: "and collect", but "test centers charge fees and collect"."""
    if words[-1:] not in _COLLECTS or "cost" in map(look, words):
        return False
    return words[-2:-1] == ["and"] or any(is_person(w) or w == "you" for w in words)


def _brings_in(words: list[str]) -> bool:
    """Tell what somebody at work gets: "a signing agent brings in about", "the fee leaves the model with"."""
    end = len(words)
    while end and words[end - 1] in _HOW_MUCH:
        end -= 1
    if words[end - 1 : end] == ["with"]:
        at = next((i for i in range(end - 2, max(-1, end - 6), -1) if words[i] in _LEAVES), end)
        return any(is_person(w) and w not in PAYERS for w in words[at + 1 : end - 1])
    brings = words[end - 1 : end] == ["in"] and words[end - 2 : end - 1] in _BRINGS
    return brings and any(is_person(w) and w not in PAYERS for w in words[max(0, end - 12) : end - 2])


def _offers_course(words: list[str], end: int) -> bool:
    """Tell a price of what is learned, which nobody who works is told of: "colleges offer certificates in accounting for"."""
    at = next((i + 1 for i in range(end - 1, -1, -1) if words[i] in _OFFERS), 0)
    return at > 0 and not _COURSES.isdisjoint(words[at:end]) and "we" not in words and not any(map(is_person, words[:at]))


def is_lifted(words: list[str]) -> bool:
    """Tell a pay that goes up for somebody: "the last exam lifts you from"."""
    return words[-1:] == ["from"] and not LIFTS.isdisjoint(words[-3:-2]) and words[-2] in _WHOM


def is_held(words: list[str]) -> bool:
    """Tell money that somebody looks after, is responsible for or in charge of, whatever it is of."""
    end = len(words)
    while end and words[end - 1] in _BESIDE:
        end -= 1
    return tuple(words[end - 2 : end]) in _TOGETHER


def is_run(words: list[str]) -> bool:
    """Tell money that somebody runs or wins, where no period follows: "the fund manages £68m"; but "some manage $60,000 a year".

    Nor is it pay what a thing is worth: "the estate is worth £9m", but "the job is worth £60,000".
    """
    verb = words[-2:-1] if words[-1:] in _HEDGED else words[-1:]
    return not _NO_PAY.isdisjoint(verb) or (verb == ["worth"] and _PAID_FOR.isdisjoint(words) and not any(map(is_person, words)))

"""Who pays and who is paid: students and customers pay, workers charge."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from .pay_words import KINDS, PAYERS, PLAIN_CUES, STRONG_PAY
from .people import is_person

__all__ = [
    "EARNS",
    "FIRMS",
    "PACKAGES",
    "PAYS",
    "asked_by_workers",
    "at_work",
    "bought",
    "charged_by_workers",
    "costs_learners",
    "is_due",
    "is_given",
    "is_taxed",
    "paid_by_payers",
]

_CHARGES = frozenset({"charge", "charges", "charging", "charged", "bill", "bills", "quote", "quotes", "price"})
"""What workers do for pay and others for a cost."""
EARNS = frozenset("earn earns earned earning receive receives received".split())
FIRMS = frozenset(
    "shops stores insurers airlines farmers schools firm company employer business hospital retailer firms companies employers businesses hospitals industry economy taxpayers organizations organisations manufacturers retailers banks".split()
)
_NEAR, _FAR = 3, 7
_NO_SUBJECT = (["for"], ["of"], ["by"])
_OF_THEM = frozenset("in at with on who from of".split())
"""What may follow the name of people and say more of them: "therapists in private practice charge"."""
_PRONOUNS = frozenset({"they", "he", "she", "i", "we"})
_ROUGHLY = frozenset("about around roughly approximately up to at least over from between".split())
_WORK = frozenset(
    "work working labor labour help shift shifts hour hours day week weekend nights job jobs skill skills experience each every".split()
)
PAYS = frozenset({"pay", "pays", "paying", "paid"})
_BUYERS = frozenset("student students learners families parents customers clients patients candidates applicants undergraduates".split())
"""Who paid, where nobody says that they are paid: "students paid $3,990"."""
_BUY_WORK = frozenset(
    "editor editors publisher publishers producer producers director directors manager managers owner owners employer employers".split()
)
"""Who pays for the work of others: "editors pay $500 for a story"."""
_GETS, _SOON = frozenset({"get", "gets", "got", "receive", "receives", "received"}), 3
_TAXES = frozenset({"tax", "taxes"})
_PAYS_TAX = frozenset("pay pays paying paid owe owes owed".split())
_NO_NOUNS = frozenset("a an and or on per each every from for to of before after when if while but at by is are was were".split())
"""What may follow "in tax" where it is no part of a longer name ("in tax law")."""
_LEARNERS = frozenset("others rest everyone everybody anyone most non-residents internationals adults you we all".split())
PACKAGES = frozenset({"package", "packages"})
_MAY = frozenset("may can could might will would often usually typically".split())
_RELATIVE = frozenset({"that", "which", "who"})
_SUMS = frozenset({"sum", "sums", "amount", "amounts", "money"})
"""What payers pay: "the sum that most applicants pay"."""
_DUE = frozenset(
    "fee fees dues tuition rent rents insurance premiums subscription subscriptions deposit membership registration bonus bonuses commission commissions "
    "allowance allowances supplement supplements differentials grant grants scholarship scholarships bursary bursaries pension pensions fine fines".split()
)
"""What is paid and does not get paid."""
_IS = frozenset("is are was were be usually often normally typically mostly generally always then also both".split())
_AMONG = frozenset("in on of at with without from for by to not no who those people staff everyone under behind that which".split())
"""Before such a name these words tell of those who live by it: "staff on commission are paid"."""


def charged_by_workers(words: list[str], i: int) -> bool:
    """Tell a word for charging that somebody at work does: "plumbers charge", "plumbers in big cities charge"; not "courses for plumbers in Leeds charge"."""
    if words[i] not in _CHARGES:
        return False
    begin = max(0, i - _FAR)
    return any(
        (is_person(w) or w in _PRONOUNS)
        and (k + 1 == i or (words[max(0, k - 1) : k] not in _NO_SUBJECT and (i - k <= _NEAR or words[k + 1] in _OF_THEM)))
        for k, w in enumerate(words[begin:i], begin)
    )


def bought(left: list[str], right: list[str]) -> str | None:
    """Tell what people at work buy: "agents pay around $1,400 a year for access"; what they pay for other people's work is pay."""
    end = len(left)
    while end and left[end - 1] in _ROUGHLY:
        end -= 1
    if right[:1] != ["for"] or end < 2 or left[end - 1] not in {"pay", "pays"} or not is_person(left[end - 2]) or left[end - 2] in _BUY_WORK:
        return None
    return None if any(is_person(w) or w in _WORK for w in right[1:5]) else "cost"


def paid_by_payers(words: list[str], i: int) -> bool:
    """Tell who pays: "students pay", and further back where the verb goes on with them ("learners train online and may pay")."""
    near = words[max(0, i - 4) : i]
    if words[i] == "paid":
        return not _BUYERS.isdisjoint(near[-1:])
    if not PAYERS.isdisjoint(near):
        return not _is_object(words, i)
    return len(near) > 1 and near[-1] in _MAY and near[-2] == "and" and not PAYERS.isdisjoint(words[:i]) and FIRMS.isdisjoint(words[:i])


def _is_object(words: list[str], i: int) -> bool:
    """Tell those whom a relative clause is about, not who pays: "platforms that match clients with coaches pay"."""
    at = next((k for k in range(i - 1, max(0, i - 6), -1) if words[k] in PAYERS), 0)
    told = words[at - 3] if at > 2 and words[at - 2] in _RELATIVE else None
    return told is not None and told not in PAYERS and told not in _SUMS and KINDS.get(told) != "cost" and not is_person(told)


def is_due(words: list[str], i: int) -> str | None:
    """Give the kind of what is paid rather than gets paid: "dues are paid twice a year", but "those on commission are paid"."""
    at = i
    while at and words[at - 1] in _IS:
        at -= 1
    if at == i or not at or words[at - 1] not in _DUE:
        return None
    before = words[max(0, at - 4) : at - 1]
    return KINDS.get(words[at - 1]) if _AMONG.isdisjoint(before) and not any(map(is_person, before)) else None


def costs_learners(left: list[str], sentence: list[str]) -> bool:
    """Tell what learners pay, in a section about training: "free to jobseekers; others pay £900", "the package is about £1,450"."""
    i = next((i for i in range(len(left) - 1, -1, -1) if KINDS.get(left[i]) == "pay"), None)
    if i is None:
        return False
    if left[i] in PAYS:
        return not _LEARNERS.isdisjoint(left[max(0, i - 2) : i])
    return left[i] in PACKAGES and PLAIN_CUES.isdisjoint(sentence)


def is_taxed(left: list[str], right: list[str]) -> bool:
    """Tell what is paid in tax: "a nurse pays $9,000 in income tax"; firms pay people who work "in tax law"."""
    at = next((i for i, w in enumerate(right[1:4], 1) if w in _TAXES), 0)
    if not at or _PAYS_TAX.isdisjoint(left[-4:]) or not FIRMS.isdisjoint(left):
        return False
    return right[at] != "tax" or right[at + 1 : at + 2] == [] or right[at + 1] in _NO_NOUNS


def asked_by_workers(words: list[str], i: int) -> bool:
    """Tell a fee that somebody works for: "a consultant's fee", "surveyors charge a fee of"."""
    owner = words[i - 1].removesuffix("'s").removesuffix("’s") if i else ""
    if i and owner != words[i - 1]:
        return (is_person(owner) or is_person(owner + "s")) and PAYERS.isdisjoint((owner, owner + "s"))
    charging = [k for k in range(max(1, i - 3), i) if words[k] in _CHARGES]
    return bool(charging) and any(is_person(w) or w in _PRONOUNS for w in words[max(0, charging[0] - 3) : charging[0]])


def is_given(words: list[str]) -> bool:
    """Tell whether the words before an amount say of somebody at work that they get it, whatever the amount before it was."""
    return not _GETS.isdisjoint(words[-_SOON:]) and any(w in _GETS and any(map(is_person, words[max(0, i - 3) : i])) for i, w in enumerate(words))


def at_work(words: list[str]) -> bool:
    """Tell whether the words before an amount say that somebody is paid it: then a trade behind it is theirs ("$110,000 in insurance")."""
    return not STRONG_PAY.isdisjoint(words[-6:]) and any(is_person(w) or w in _PRONOUNS for w in words)

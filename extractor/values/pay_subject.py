"""Things of which an amount is told and that nobody is paid: a home's value, taxes, the poverty line."""

from __future__ import annotations

from .pay_words import KINDS, LEFT_BREAK, STATISTICS
from .people import is_person

__all__ = ["BESIDES", "announced", "of_pair", "of_subject"]

BESIDES = frozenset("additional extra variable incentive supplemental supplementary longevity depth premium differential standby on-call".split())
"""Pay of these names comes beside the usual one: "additional pay"."""

_SUBJECTS = {
    "other": (
        "value|values|net worth|pot|pension pot|poverty line|poverty level|poverty threshold|threshold|tax relief|tax credit|tax credits|tax break|"
        "tax deduction|tax rebate|price tag|lifetime earnings|household income|household incomes|financial aid|student aid|wealth|toll|"
        "loan balance|loan balances|account balance|account balances|outstanding balance|median balance|average balance|"
        "sales target|sales targets|campaign target|campaign targets|"
        "seed round|funding round"
    ),
    "cost": "taxes|utilities|upkeep|start-up capital|down payment|down-payment|childcare|groceries|copay|kit|kits|"
    "insurance|liability cover|insurance cover|indemnity cover|joining fee|workstation|workstations|camera|cameras|tablet|tablets|printer|printers|"
    "headset|headsets|vans|sewing machine|boots|safety boots|toolkit|toolkits|toolbox|workbench|knives",
    "bonus": "loading|benefits|perks|lunch vouchers|meal vouchers|food vouchers|gift vouchers|travel vouchers|lunch voucher|meal voucher|"
    "gift card|gift cards|"
    "childcare benefit|travel benefit|commuter benefit|transit benefit|wellness benefit|gym subsidy|gym subsidies|meal subsidy|meal subsidies|"
    "stock refresher|stock refreshers|equity refresher|equity refreshers|bonus pool|pay rise|pay raise",
}
"""Names of one word or two; they count as what a sentence tells the amount of, nowhere else ("the tax advisor earns $60,000")."""
_KINDS = {name: kind for kind, names in _SUBJECTS.items() for name in names.split("|")}
_LAST = frozenset(name.rpartition(" ")[2] for name in _KINDS)
_LINKS = frozenset(
    "is are was were be of at worth to about around roughly approximately nearly almost up over above below average averages averaged averaging "
    "exceed exceeds exceeding exceeded total totals totalled totaled come comes came can may could might run runs ran sit sits stood stands rose "
    "start starts started begin begins "
    "reach reaches reached only just well more less than as much high little a an the median mean typically usually often from between".split()
)
_LEADS = frozenset("for in on of near per among".split())
_TRADES = frozenset({"insurance", "childcare"})
"""What is a trade as well, where no verb follows: "Glass $98,000; insurance: $77,000"."""
_OF_IT = ("'s", "\u2019s")
_VALUES = frozenset({"value", "values"})
_MOST_BETWEEN = 5
_FAR = 14
_GETS = frozenset("take takes make makes get gets earn earns".split())
_ARE = frozenset("is are depends depend vary varies follow follows".split())
_AND = frozenset({"and", "or"})
_WITHIN = frozenset({"in", "at"})
_THOSE = frozenset("those people workers jobs staff everyone anyone work working".split())


def _is_beside(words: list[str], i: int) -> bool:
    """Tell what only stands beside the pay that a sentence speaks of: "pay after taxes", "salary and benefits"."""
    before = words[i - 1 : i]
    if not LEFT_BREAK.isdisjoint(before) or (
        not _WITHIN.isdisjoint(before) and any(is_person(w) or w in _THOSE or KINDS.get(w) == "pay" for w in words[:i])
    ):
        return True  # "pay after taxes", "workers in childcare average", "pay in insurance is"
    return not _AND.isdisjoint(before) and any(KINDS.get(w) == "pay" for w in words[:i])


def _is_figure(words: list[str], i: int, end: int) -> bool:
    """Tell the value of a statistic from that of a thing: "the median value is", "the average value for chefs is"."""
    if STATISTICS.keys().isdisjoint(words[max(0, i - 1) : i]) or (end == i + 1 and words[end : end + 1] == ["of"]):
        return False
    whose = words[i - 2 : i - 1] if i > 1 else []
    if whose and whose[0].endswith(_OF_IT) and not is_person(whose[0][:-2]):
        return False  # "a deal's average value is"
    of = words[i + 1 : end]
    return not of or (of[0] in _LEADS and is_person(of[-1]))


def _tells(name: str, between: list[str], *, linked: bool) -> bool:
    """Tell whether the amount is told of a name: nothing but what it is for stands between them ("the poverty line for one person is")."""
    if not between:
        return linked or name not in _TRADES
    return linked and between[0] in _LEADS and not any(w in KINDS for w in between)


def of_pair(words: list[str]) -> str | None:
    """Give the kind of a name of two words: "meal vouchers"."""
    return _KINDS.get(" ".join(words)) if len(words) == 2 else None


def of_subject(words: list[str]) -> str | None:
    """Give the kind of what the words before an amount tell the amount of: "the poverty line for one person is"."""
    if _LAST.isdisjoint(words[-_FAR:]):
        return None
    end = len(words)
    while end and words[end - 1] in _LINKS and " ".join(words[max(0, end - 2) : end]) not in _KINDS:
        end -= 1
    for i in range(end - 1, max(-1, end - 2 - _MOST_BETWEEN), -1):
        if words[i] not in _LAST:
            continue
        pair = _KINDS.get(" ".join(words[max(0, i - 1) : i + 1]))
        kind = pair or _KINDS.get(words[i])
        if _is_beside(words, i - (pair is not None)):
            return None
        if words[i] in _VALUES and _is_figure(words, i, end):
            return None
        if kind and _tells(words[i], words[i + 1 : end], linked=end < len(words)):
            return kind
    return None


def announced(low: str, words: list[str]) -> str | None:
    """Give the kind of what a sentence is about that a colon ends: "Bonuses are tied to fuel cost: $3,000", whatever they are tied to."""
    said = low.rstrip().endswith(":") and len(words) > 1 and KINDS.get(words[0]) == "bonus" and words[1] in _ARE and _GETS.isdisjoint(words)
    return "bonus" if said and not any(KINDS.get(w) == "pay" for w in words) else None

"""What is called a stipend, a fee or a cost and is pay all the same, because it is paid by the hour or the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .pay_after import out_of_pocket
from .pay_kind import EXTRAS
from .pay_nearest import FEES
from .pay_noun import look
from .pay_words import PAYERS, WEAK_COST
from .people import is_person

if TYPE_CHECKING:
    from .numerals import Number

__all__ = ["OVERTIME", "paid_regularly", "starts_work"]

OVERTIME = (" overtime", " in overtime", " of overtime")
"""What is paid beside the pay, between an amount and its period: "$8,400 overtime a year"."""
_COVERED = EXTRAS | frozenset(
    "meal home office remote internet phone wellness wellbeing gym learning book food moving education study on-call standby clothing".split()
)
_SELLERS = frozenset(
    "academies agencies boards bodies centers centres clubs colleges companies courses firms landlords lenders programmes programs providers schools"
    " shops sites stores universities unions".split()
)
"""Who charges by the hour or day and is no worker: those who work for themselves charge what they are paid."""
_FIRMS = frozenset({"members"})
"""Those of a trade's association pay by the hour; those of a club do not."""
_CHARGE = frozenset({"charge", "charges", "ask", "asks"})
_ADDED = (["add"], ["adds"])
_STARTING = 10_000
"""No such pay is less; what is may be a price."""
_POSTS = frozenset("role roles post posts position positions job jobs rung holder holders beginners starters apprentices trainees graduates".split())
_COURSES = frozenset(
    (
        "course courses program programs programme programmes class classes certificate certificates certification school schools training degree "
        "degrees diploma diplomas bootcamp academy academies college colleges licence license"
    ).split()
)
"""Behind the name of somebody such a word makes it what is learned: "a technician course", "an associate degree"."""
_CONTRACTS = frozenset({"contract", "contracts"})
"""What is paid by the hour or day on them is pay."""
_HIRED = frozenset("hire charter drilling equipment machine machines crane cranes boat boats owner company".split())
_STIPENDS = frozenset({"stipend", "stipends"})


def paid_regularly(kind: str, period: str | None, left: list[str], right: list[str], *, given: bool) -> bool:
    """Tell a stipend that somebody lives on ("a stipend of $2,100 a month", not "a home office stipend of"), fees by the hour or day.

    And what is paid after a cost ("the course costs $300 and $50,000 a year is paid"), or by the hour where only the section says that it is one
    (`given`).
    """
    if kind == "other":
        return period == "hour" and _of_contracts(left)
    if period is None or kind not in {"bonus", "cost"} or out_of_pocket(right):
        return False
    if kind == "cost":
        if "cost" not in map(look, left):
            behind = [one for one in map(look, right[:7]) if one in ("cost", "pay")]
            if behind[:1] == ["pay"] or (given and period == "hour" and "cost" not in behind and WEAK_COST.isdisjoint(left)):
                return True
        near = left[-6:]
        if period == "hour" and left[-1:] == ["pay"] and PAYERS.intersection(left) == _FIRMS:
            return True
        if period in {"hour", "day"} and not _CHARGE.isdisjoint(near):
            return _SELLERS.isdisjoint(left) and PAYERS.isdisjoint(near)
        return period in {"hour", "day"} and not FEES.isdisjoint(near) and PAYERS.isdisjoint(left)
    said = [*left[-6:], *right[:3]]
    return (
        left[-1:] not in _ADDED
        and not _STIPENDS.isdisjoint(said)
        and not any(look(w) in {"bonus", "cost"} or w in _COVERED for w in said if w not in _STIPENDS)
    )


def _of_contracts(left: list[str]) -> bool:
    """Tell contracts of people at work, which are paid by the hour, from those of machines."""
    return next((w in _CONTRACTS for w in reversed(left) if look(w) not in {None, "pay"}), False) and _HIRED.isdisjoint(left)


def starts_work(left: list[str], low: Number | None) -> bool:
    """Tell what somebody starts on or a post is paid, where only the section says that amounts are costs: "apprentices start at £19,000"."""
    if low is None or low < _STARTING:
        return False
    return any(
        (word in _POSTS or (is_person(word) and word not in PAYERS)) and _COURSES.isdisjoint(left[i + 1 : i + 4]) for i, word in enumerate(left)
    )

"""Phrases before an amount that say what the money is: "you'd pay", "a raise of", "stock grants"."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from .pay_ending import HEDGES
from .pay_words import STRONG_PAY

__all__ = ["phrase_before"]

_TAIL_WORDS = 12
_WORTH_OF, _SHARES = 80, ("stock", "share")
_COST_PHRASES = (
    "you'd pay",
    "you’d pay",
    "you'll pay",
    "you’ll pay",
    "you will pay",
    "you would pay",
    "set you back",
    "sets you back",
    "be had for",
    "run you",
    "runs you",
    "out of pocket",
    "students join for",
    "join us for",
    "expect to pay",
    "have to pay",
    "having to pay",
    "you pay",
    "to cover",
    "cost of",
    "at sticker price",
    "student contribution",
    "contribution charge",
    "capitation fee",
)
_BONUS_ANYWHERE = tuple(
    "stock grants|stock options|stock grant|share options|shift premium|night premium|weekend premium|holiday premium|hazard pay|holiday pay|overtime pay|"
    "shift pay|danger pay|per diem of|per diem is|profit sharing|sick pay".split("|")
)
"""Words for a bonus wherever they stand before the amount, near it."""
_BONUS_PHRASES = (
    *_BONUS_ANYWHERE,
    *"per diem|raise of|bump of|increase of|rise of|hike of|premium of|uplift of|bonus pay|merit pay|severance pay|vacation pay".split("|"),
)
"""Words for a bonus that must stand directly before the amount."""
_PHRASE_WORDS = frozenset(phrase.split()[1] for phrase in (*_COST_PHRASES, *_BONUS_ANYWHERE, *_BONUS_PHRASES))


def phrase_before(low: str, left: list[str]) -> str | None:
    """Read phrases that end the words before."""
    tail = low[-48:]
    if _PHRASE_WORDS.isdisjoint(left[-_TAIL_WORDS:]):
        return None
    if _unhedged(tail).endswith(_BONUS_PHRASES) or any(p in tail for p in _BONUS_ANYWHERE) or _is_worth(low, left):
        return "bonus"
    return "cost" if any(p in tail for p in _COST_PHRASES) else None


def _is_worth(low: str, left: list[str]) -> bool:
    """Tell a bonus whose worth is told further on: "stock grants at large companies are worth"."""
    return (
        left[-1:] == ["worth"]
        and any(p in low[-_WORTH_OF:] for p in _BONUS_ANYWHERE if p.startswith(_SHARES))
        and STRONG_PAY.isdisjoint(left[-_TAIL_WORDS:])
    )


def _unhedged(words: str) -> str:
    """Leave out the hedge that words end with: "a raise of about"."""
    words = words.rstrip(" :~≈")
    return next((words.removesuffix(f" {hedge}") for hedge in HEDGES if hedge and words.endswith(f" {hedge}")), words)

"""The lowest and the highest pay: "the lowest recorded salary of a baker is £18,000, and the highest is £41,000"."""

from __future__ import annotations

__all__ = ["LOWEST", "is_end"]

LOWEST = {"lowest": "minimum", "highest": "maximum"}
_NOUNS = frozenset({"salary", "pay", "wage", "income", "rate", "figure", "earner"})
_OF_IT = frozenset("recorded reported known possible stated annual yearly monthly weekly hourly daily base starting".split())
_IS = frozenset({"is", "was", "being"})
_HEDGES = frozenset("about around roughly approximately nearly almost just only over under some estimated at to be".split())


def is_end(words: list[str], before: str) -> bool:
    """Tell whether "lowest" or "highest", which `words` follow, is told of the amount behind them.

    What is paid in one place is another thing: "the highest salary is in Ohio, at $50,000", "the highest paying town".
    """
    if not words:
        return before.rstrip().endswith((":", "|"))
    end = len(words)
    while end and words[end - 1] in _HEDGES:
        end -= 1
    noun = next((i for i, word in enumerate(words[:end]) if word not in _OF_IT), end)
    if words[:end] in ([word] for word in _IS):
        return True
    if words[noun : noun + 1] and words[noun] in _NOUNS:
        rest = words[noun + 1 : end]
        return rest == ["of"] or (rest[-1:] != [] and rest[-1] in _IS) or (not rest and before.rstrip().endswith((":", "|")))
    return False

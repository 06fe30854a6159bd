"""Open ends and hedges: what the words directly before and after an amount make of its ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .pay_words import LEAD_ENDS, LEADS, RANGE_IS_POINT_LEADS, TRAIL_STARTS, TRAILS

if TYPE_CHECKING:
    from .mentions import Mention

__all__ = ["Bounds", "apply_bounds"]

_MOST_WORDS = 10
_STARTS_UNSPACED = 0x2E80
_BEFORE_COMMA = frozenset({"give or take", "roughly speaking", "more or less", "roughly", "approximately"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_NO_ONE = frozenset({"nobody", "none", "no-one"})
_AMONG = frozenset("in on at of among here there outside with under below".split())
_EARNS = frozenset("earn earns earned earning make makes made get gets got pay pays paid take takes draw draws net nets pocket pockets".split())
_OTHER_VERBS = frozenset("is was are were be been has have had says said knows thinks expects that who to".split())
_NEVER = frozenset("not never don't doesn't didn't won't can't cannot rarely seldom hardly don’t doesn’t didn’t won’t can’t".split())
_TURNED = frozenset({"less than", "under", "below", "lower than"})
_AFTER_PLUS = frozenset("annually yearly hourly depending for in at".split())
_TIMES = frozenset("year month week day hour".split())
_SIGNS = frozenset("~≈≃∼≅～±<>≥≤＜＞約约약")
_SPEAKS = frozenset("complain complains complained worry worries".split())
"""What is done about an amount: "few complain about $800K"."""
_CAPS = frozenset({"caps", "capping"})
_RAISED = frozenset("raise raises raised raising lift lifts lifted bring brings brought push pushes pushed cut cuts".split())
_BEGINS = frozenset("start starts begin begins keep keeps".split())
_PAY_TO = ("pay to", "salary to", "salaries to", "wage to", "wages to")
_NO_CIRCA = frozenset({"CA", "C"})
"""In capitals they are a state or a letter: "San Jose, CA $39"."""
_ENDING = '.,;:!?)]"”’»'
_OPENING = "([\"“'‘’”«"


_FIRST = re.compile(r"\A[ ,]*([A-Za-z]+)(?=[ .,;:)]|\Z)")
"""A plain word that what follows an amount begins with."""
_TRAIL_WORDS = frozenset(word.strip("-(.)") for word in TRAIL_STARTS) | {"plus", "ish"}
_OR_MORE = ("or ", "and up", "and over", "and above")
_LONGEST_TRAIL = max(len(phrase.split()) for phrase in TRAILS)
_UNSPACED_TRAILS = tuple((phrase, effect) for phrase, effect in TRAILS.items() if ord(phrase[0]) >= _STARTS_UNSPACED)


_PIECE = re.compile(r" (?:an?|per|each) [a-z]{1,20} (at most|at least|tops|or more|or less|or so|and up)(?=[.,;:!?)]|\Z)")
"""Behind what an amount is paid for each time: "$2 a word at most"."""


class Bounds:
    """What the words around an amount say of its ends."""

    __slots__ = ("approximate", "lower", "range_open", "upper", "used")

    def __init__(self) -> None:
        """Begin with nothing said."""
        self.lower = self.upper = self.approximate = self.range_open = False
        self.used = 0


def apply_bounds(mention: Mention, before: str, after: str) -> dict[str, object]:
    """Give `min`, `max`, `open_ended` and `approximate` of a mention from the words around it."""
    bounds = _before(before)
    if after:
        _after(after, bounds)
    lo, hi = mention.lo, mention.hi
    open_ended = None
    is_range = lo != hi
    if is_range:
        if mention.open_ended or bounds.range_open:
            open_ended = "max"
    elif mention.open_ended or (bounds.lower and not bounds.upper):
        hi, open_ended = None, "max"
    elif bounds.upper:
        lo, open_ended = None, "min"
    return {"min": lo, "max": hi, "open_ended": open_ended, "approximate": mention.approximate or bounds.approximate}


def _before(text: str) -> Bounds:
    """Read the words directly before, from the nearest back, as long as they say something."""
    bounds = Bounds()
    if not text or _says_nothing(text):
        return bounds
    words = text[-110:].lower().replace("~", " ~ ").split()[-_MOST_WORDS:]
    words = [w.strip(_OPENING) or w for w in words]
    i = len(words)
    while i > 0:
        last = words[i - 1]
        if last == "at" and not _CAPS.isdisjoint(near := words[max(0, i - 5) : i - 1]) and _BEGINS.isdisjoint(near):
            bounds.upper = True  # "the law caps the charge at"
            return bounds
        if last not in LEAD_ENDS and last[:-1] not in LEAD_ENDS and last.isascii() and last[-1] not in _SIGNS:
            return bounds
        for size in range(min(LEAD_ENDS.get(last) or LEAD_ENDS.get(last[:-1], 1), i), 0, -1):
            phrase = " ".join(words[i - size : i])
            effect = LEADS.get(phrase)
            if effect is None and phrase[-1:] in {":", ","}:
                effect = LEADS.get(phrase[:-1]) if phrase[-1] == ":" or phrase[:-1] in _BEFORE_COMMA else None
            if effect is not None:
                break
        else:
            effect, size = _glued(words[i - 1]), 1
            if effect is None:
                return bounds
        i -= size
        if effect == "~":
            bounds.approximate = bounds.approximate or _is_hedge(phrase, words, i)
        elif effect and not ((phrase == "from" and words[i - 1 : i] == ["away"]) or (phrase == "pass" and i + 1 < len(words))):
            _open(bounds, effect, phrase, words[:i])
            return bounds
    return bounds


def _is_hedge(phrase: str, words: list[str], i: int) -> bool:
    """Tell a hedge, which begins at word `i`, from what is spoken of: "about the $800K", "few complain about $800K"."""
    if phrase in {"about", "some"} and words[i + 1 : i + 2] in (["the"], ["a"], ["an"], ["that"]):
        return False
    return phrase != "about" or _SPEAKS.isdisjoint(words[max(0, i - 1) : i])


def _open(bounds: Bounds, effect: str, phrase: str, before: list[str]) -> None:
    """Open one end, the other one after a negation: "nobody makes less than", "don't exceed", "no greater than"."""
    turned = not _NEVER.isdisjoint(before[-3:])
    if effect == "lo":
        bounds.upper = turned or before[-1:] == ["no"] or not _NOBODY.isdisjoint(before[-2:]) or _nobody_does(before)
        bounds.lower = not bounds.upper
        bounds.range_open = bounds.lower and phrase not in RANGE_IS_POINT_LEADS
    elif phrase.endswith(_PAY_TO) and not _RAISED.isdisjoint(before[-4:]):
        return  # "airlines have raised their pay to"
    else:
        bounds.lower = phrase in _TURNED and (turned or not _NOBODY.isdisjoint(before))
        bounds.upper = not bounds.lower


def _nobody_does(words: list[str]) -> bool:
    """Tell "nobody in the depot earns", with the verb as the last word."""
    at = max((i for i, w in enumerate(words) if w in _NO_ONE or (w == "one" and words[i - 1 : i] == ["no"])), default=-1)
    return (
        at >= 0
        and words[-1] in _EARNS
        and (words[at + 1] in _AMONG or at == len(words) - 2)
        and not any(w in _EARNS or w in _OTHER_VERBS or w[-1] in ",;:" for w in words[at:-1])
    )


def _says_nothing(text: str) -> bool:
    """Tell quickly whether the last word is a plain one that no lead ends with, as most are."""
    word = text[-24:].rstrip().rpartition(" ")[2]
    return word.isascii() and word.isalpha() and (word.lower() not in LEAD_ENDS or word in _NO_CIRCA)


def _glued(word: str) -> str | None:
    """Read a sign or a word of an unspaced script at the end of a word ("(≈", "月収約")."""
    last = word[-1:]
    if last in _SIGNS:
        # "<br>$30" has a tag before it, which is no sign.
        return None if last == ">" and "<" in word else LEADS.get(last)
    if word and ord(last) >= _STARTS_UNSPACED:
        for size in (3, 2):
            effect = LEADS.get(word[-size:])
            if effect:
                return effect
    return None


def _after(text: str, bounds: Bounds) -> None:
    """Read the words directly after: "or more", "and up", "or so"."""
    first = _FIRST.match(text)
    if first is not None and first[1].lower() not in _TRAIL_WORDS:
        if (piece := _PIECE.match(text)) is not None:
            _take(TRAILS[piece[1].lower()], bounds)
        return
    low = text.lower()
    stripped = low.lstrip(" \u00a0,")
    if low.startswith(("-ish", "ish", "–ish")):
        bounds.approximate = True
        return
    if stripped and ord(stripped[0]) >= _STARTS_UNSPACED:
        for phrase, effect in _UNSPACED_TRAILS:
            if stripped.startswith(phrase):
                _take(effect, bounds)
                return
        if stripped[0] in "〜～" and not stripped[1:2].isdigit():
            bounds.lower = True
        return
    if stripped[:1] == "(":
        inner, closed, _ = stripped[1:48].partition(")")
        if closed and inner in TRAILS:  # "(max)", "(or more)"
            _take(TRAILS[inner], bounds)
            return
        if inner.startswith(_OR_MORE):  # "(or more, after training)"
            _trail(inner.split(), bounds)
            return
    words = stripped[:48].split()
    if _is_plus(low, words):
        bounds.lower = True
        return
    _trail(words, bounds)


def _trail(words: list[str], bounds: Bounds) -> None:
    """Read the longest phrase at the beginning of what follows that says something of an end."""
    if not words or TRAIL_STARTS.isdisjoint((words[0], words[0].rstrip(".,;:!?"), words[0].rstrip(_ENDING))):
        return
    for size in range(min(_LONGEST_TRAIL, len(words)), 0, -1):
        phrase = " ".join(words[:size])
        said = TRAILS.get(phrase.rstrip(".,;:!?")) or TRAILS.get(phrase.rstrip(_ENDING)) or TRAILS.get(phrase)
        if said is not None:
            if said == "~" and words[size - 1][-1] != "," and any(c.isdigit() for word in words[size : size + 2] for c in word[:4]):
                return  # "…, roughly $40,000": the hedge of the next amount
            if size == 1 and words[1:2] and words[0][-1] != "," and any(c.isdigit() for c in words[1][:4]):
                return  # "minimum $55,000, maximum $71,000"
            _take(said, bounds)
            return


def _is_plus(low: str, words: list[str]) -> bool:
    """Tell whether "plus" opens the upper end ("$75,000-plus", "$40 plus an hour") rather than adds something ("plus a bonus")."""
    if low.startswith(("-plus", "–plus")) or words[:1] in (["plus."], ["plus,"], ["plus;"], ["plus)"]):
        return True
    if words[:1] != ["plus"]:
        return False
    return (
        len(words) == 1
        or words[1].rstrip(".,;:)") in _AFTER_PLUS
        or (words[1] in {"a", "an", "per"} and bool(words[2:]) and words[2].rstrip(".,") in _TIMES)
    )


def _take(effect: str, bounds: Bounds) -> None:
    """Note one effect."""
    if effect == "~":
        bounds.approximate = True
    elif effect == "lo":
        bounds.lower = bounds.range_open = True
    else:
        bounds.upper = True

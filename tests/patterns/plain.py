"""Every pattern in the words that tools against slow patterns know, a line each:    python -m tests.patterns.plain [js].

What they do not know is left out so that a pattern gets no quicker: possessive marks and atomic groups, letter case inside of a pattern. Classes of
Unicode become ranges. What a tool then tells of is to be tried on the pattern itself: it may be what the possessive mark is for.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from tests.patterns.collected import Made, collected, written

_RANGES = {
    "L": "a-zA-Zà-ÿ",
    "Lu": "A-ZÀ-Þ",
    "Ll": "a-zß-ÿ",
    "N": "0-9",
    "Nd": "0-9",
    "M": "\u0300-\u036f",
    "Sc": "$€£",
    "Cf": "\u200b-\u200f",
    "Zs": " ",
}
_OTHERS = "\u2e80-\u9fff"
_TOKEN = re.compile(
    r"""\\U(?P<code>[0-9a-fA-F]{8}) | \\(?P<no>[pP])\{(?P<name>[^}]+)\} | (?P<escape>\\(?:x..|u....|.))
    | (?P<quantifier>[*+?]|\{\d*,?\d*\})(?P<more>[+?]?) | \(\?P=(?P<again>\w+)\) | (?P<named>\(\?P<) | (?P<group>\(\?(?:>|\||[a-zA-Z-]+:)) | (?P<flags>\(\?\w+\)) | (?P<any>.)""",
    re.VERBOSE | re.DOTALL,
)
_NOTHING = {r"\K", r"\G"}
_EDGES = {r"\A": "^", r"\Z": "$", r"\X": "."}


def plain(source: str, flags: int, *, js: bool = False) -> str:
    """The pattern in plain words: Python's, or those of JavaScript."""
    found: list[str] = []
    inside = at = 0
    verbose = bool(flags & re.VERBOSE)
    while at < len(source):
        match = _TOKEN.match(source, at)
        assert match is not None
        token, start, at = match[0], at, match.end()
        if match["name"]:
            chars = _RANGES.get(match["name"], _OTHERS)
            found.append(chars if inside else f"[{'^' * (match['no'] == 'P')}{chars}]")
        elif match["code"]:
            found.append(chr(int(match["code"], 16)))
        elif match["escape"]:
            dull = js and not token[1].isalnum() and token[1] not in r"\^$.*+?()[]{}|/-"
            found.append("" if token in _NOTHING else _EDGES.get(token, token[1] if dull or (js and token == r"\-" and not inside) else token))
        elif inside:
            at = start + 1
            inside = source[start] != "]" or start == inside
            found.append("\\[" if source[start] == "[" else source[start])
        elif token == "[":
            at += source.startswith("^", at)
            inside = at
            found.append(source[start:at] + "\\" * source.startswith("]", at))
        elif match["quantifier"]:
            found.append(match["quantifier"].replace("{,", "{0,") + match["more"].replace("+", ""))
        elif verbose and (token.isspace() or token == "#"):
            at = at if token != "#" else (source + "\n").index("\n", at)
        elif match["again"]:
            found.append(rf"\k<{match['again']}>" if js else token)
        elif not match["flags"]:
            found.append("(?:" if match["group"] else "(?<" if js and match["named"] else "\\" * (js and token in "{}]") + token)
    return "".join(found)


def made() -> Iterator[Made]:
    """All patterns: those that the fixtures led to, and those that stand in the source."""
    seen = collected()
    known = {tuple(place) for one in seen for place in one.places}
    yield from seen
    yield from (one for one in written() if one.places[0] not in known)


if __name__ == "__main__":
    js = "js" in sys.argv
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    for one in made():
        words = plain(one.source, one.flags, js=js).replace("\n", r"\n")
        print(f"/{words}/u{'i' * bool(one.flags & re.IGNORECASE)}" if js else words)

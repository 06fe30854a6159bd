"""Where figures stand among the cells of a row that run together, and where cells say that there is none."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.blocks import Block
from extractor.patterns import lazy
from extractor.text import join

__all__ = ["codes_kept", "figures_of"]

_LONGEST = 20_000
_DASHES = ("–", "—", "--", "- -", "N/A", "n/a")

# A cell's figure, loosely: what stands glued to the next cell must be parted before its money can be read.
_NUMBER = r"\d[\d,.]*+\s?(?:LPA\b|[kKmM](?![a-z]))?\+?"
_CODE = r"(?:USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|INR|JPY|SGD|ZAR|BRL|MXN|PLN|AED)(?![a-z])"
_TO = r"(?:\s?(?:[-\u2010-\u2014]|to)\s?"
_FIGURE = lazy(
    rf"(?:(?:(?<![A-Z&/])(?:US|AU?|CA?|NZ?|SG?|HK|NT|MX?|R|Z|J|TT))?[$£€¥₹]|\b[A-Z]{{3}}\s|\bR(?=\s?\d\d))\s?{_NUMBER}"
    rf"{_TO}[$£€]?{_NUMBER})?(?:\s?{_CODE}(?!\s?\d[\d,.]*+(?:[kKmM]\b|(?!\p{{L}}))))?"
)
_BEFORE_CODE = lazy(rf"(?<![\d,.]){_NUMBER}{_TO}{_NUMBER})?\s?{_CODE}")
_ENDS_IN_CODE = lazy(rf"\d\s?[kKmM]?\s?{_CODE}\s*+$")


_LONE = lazy(_CODE)
_FIGURE_END = frozenset("0123456789kKmM+")
_NONE = lazy(r"(?<![-–—\s])(?:\s?(?:[-–—]|N/A\b|n/a\b)){2,6}(?![-–—])(?=\s?(?:\p{Lu}|\*|\Z))")
"""Cells in a row that say that there is no figure."""
_MARK = lazy(r"[-–—]|N/A|n/a")


def figures_of(words: str) -> list[tuple[int, int]]:
    """The places of the figures, and of the dashes that stand for one."""
    if len(words) >= _LONGEST:
        return []
    # "40,000 SEK 43,000 SEK": no sign, and the code behind each number.
    coded = not any(map(words.__contains__, "$£€¥₹")) and _ENDS_IN_CODE.search(words, max(0, len(words) - 20))
    found = [match.span() for match in (_BEFORE_CODE if coded else _FIGURE).finditer(words)]
    if any(map(words.__contains__, _DASHES)):
        found += [mark.span() for cells in _NONE.finditer(words) for mark in _MARK.finditer(words, *cells.span())]
    return sorted(found)


def codes_kept(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with the code of a currency that a wrap put below a row at the end of that row's last cell."""
    found: list[Block] = []
    for block in blocks:
        row = found[-1] if found and block.kind == "paragraph" else None
        if row is not None and row.kind == "row" and row.cells[-1][-1:] in _FIGURE_END and _LONE.fullmatch(block.words):
            last = join([row.cells[-1], block.words], " ")
            found[-1] = row._replace(words=join([row.words, block.words], " "), cells=(*row.cells[:-1], last), end=block.end)
        else:
            found.append(block)
    return found

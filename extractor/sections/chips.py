"""Chips: short names side by side, which scrapers like to glue together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from extractor.blocks import Block, check_count
from extractor.findings import note
from extractor.layouts.model import Label
from extractor.patterns import lazy
from extractor.sections.base import Desk
from extractor.text import Words, join

__all__ = ["chips_of"]

_SEPARATOR = lazy(r"\s?[,;|·•∙/]\s|\s[|·•∙/–—-]\s")
_GLUE = lazy(r"(?<=[\p{Ll})\d])(?=\p{Lu})")
_CAPITALS = lazy(r"(?<=\p{Lu}\p{Lu})(?=\p{Lu}\p{Ll}{3})")
"""Where capitals end in a word that begins with one, among names that show elsewhere that they were glued ("HRHealthcare")."""
_FEW = 3
"""Where fewer than one name in so many looks like glue, none is."""
_SHORT = 12
_MOST = 100_000
"""More glued names than a page may have blocks are refused as those are: each costs as much."""


def chips_of(blocks: Iterable[Block], label: Label, desk: Desk) -> list[Words]:
    """The names in a field that the layout declares to be chips."""
    chips: list[Words] = []
    lines = [(block, _pieces(block)) for block in blocks]
    apart = _are_apart([piece for _, pieces in lines for piece in pieces])
    for block, pieces in lines:
        if block.kind == "row":
            chips.extend(cell for cell in block.cells if cell)
        for piece in pieces:
            for chip in _separated(piece, desk):
                chips.extend([chip] if apart else _unglued(chip, label, desk))
    return _whole([chip for chip in chips if chip], desk.read)


def _pieces(block: Block) -> list[Words]:
    """What stands in a line, or in each element of it; a row has cells instead."""
    return [] if block.kind == "row" else [block.words.cut(start, end) for start, end in pairwise([0, *block.seams, len(block.words)])]


def _are_apart(pieces: Sequence[Words]) -> bool:
    """Whether each name stands alone already, as the lines or elements show of which hardly one looks like glue: "IoT" is a name then."""
    doubtful = [piece for piece in pieces if _GLUE.search(piece, 1)]
    return len(doubtful) * _FEW < len(pieces) and all(len(piece) <= _SHORT and len(_GLUE.findall(piece, 1)) == 1 for piece in doubtful)


def _whole(chips: list[Words], read: str) -> list[Words]:
    """The names, those that a line's end parted at an "&", and nothing else, in one piece."""
    runs: list[list[Words]] = []
    for chip in chips:
        last = runs[-1][-1] if runs else None
        if last is not None and (last[-1] == "&" or chip[0] == "&") and last.end <= chip.start and not read[last.end : chip.start].strip():
            runs[-1].append(chip)
        else:
            runs.append([chip])
    return [join(run, " ") for run in runs]


def _separated(words: Words, desk: Desk) -> list[Words]:
    pieces, at = [], 0
    for match in _SEPARATOR.finditer(words):
        pieces.append(words.cut(at, match.start()))
        desk.mark(words.cut(*match.span()))
        at = match.end()
    return [*pieces, words.cut(at)]


def _unglued(words: Words, label: Label, desk: Desk) -> list[Words]:
    """Split at a change from lower to upper case, but not inside a name that the layout knows."""
    kept: set[int] = set()
    edges: set[int] = set()
    for name in label.known:
        at = words.find(name)
        while at >= 0:
            kept.update(range(at + 1, at + len(name)))
            edges.update((at, at + len(name)))
            at = words.find(name, at + len(name))
    inner = {match.start() for match in _GLUE.finditer(words)} | {
        at for at in edges if 0 < at < len(words) and not words[at].isspace() and not words[at - 1].isspace()
    }
    cuts = sorted(at for at in inner - kept if at)
    if not cuts:
        return [words]
    cuts = sorted({*cuts, *(match.start() for match in _CAPITALS.finditer(words))} - kept)
    check_count("blocks", len(cuts), _MOST)
    pieces = []
    bounds = [0, *cuts, len(words)]
    for start, end in pairwise(bounds):
        piece = words.cut(start, end)
        piece.repaired = True
        pieces.append(piece)
    for at in cuts:
        before, after = words.at(at - 1), words.at(at) + 1
        desk.repairs.append(("glue.chips", before, after, desk.read[before:after], f"{words[at - 1]}\n{words[at]}"))
    desk.notes.append(note("chips.split", words.span, text=str(words)))
    return pieces

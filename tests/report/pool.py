"""A made-up site's pages, no two the same, and the counts of samples of them, always the same for the same seed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

from extractor.pipeline import extract
from extractor.report.tally import Tally
from tests.jobs.dumps import GUIDES

_FROM = ("orchard-acoustician", "lantern-archivist", "ooh-moss-surveyors")
_EACH = 20
_LOSS = (0.02, 0.05, 0.1, 0.2, 0.3, 0.5)

Counts = dict[str, Any]


@cache
def pages() -> tuple[str, ...]:
    """Sixty pages of two layouts: sections stand on some of them, lists are longer or shorter, and a few have what nobody knows."""
    rng = Random(1)
    return tuple(_varied(name, rng) for name in _FROM for _ in range(_EACH))


def _varied(name: str, rng: Random) -> str:
    text = (GUIDES / name / "page.txt").read_text("utf-8")
    starts = sorted(item.start for item in extract(text).outline if (item.field or "").count("/") == 1 and item.status == "filled")
    edges = [*starts, len(text)]
    sections = [text[start:end] for start, end in pairwise(edges)]
    kept = [section for number, section in enumerate(sections) if number < 2 or rng.random() > _LOSS[number % len(_LOSS)]]
    lines = [line for section in kept for number, line in enumerate(section.splitlines()) if number < 2 or rng.random() > 0.08]
    if rng.random() < 0.1:
        lines += ["", "Moonlit Hours", "", *["A line about the hours that nobody keeps, and why."] * rng.randint(1, 30)]
    return text[: starts[0]] + "\n".join(lines) + "\n"


def counts_of(text: str, guide_id: str = "p") -> Counts:
    """One page's counts."""
    tally = Tally()
    tally.add(extract(text, guide_id=guide_id))
    told: Counts = tally.as_json()
    return told


@cache
def pool(change: Callable[[str, int], str] = lambda text, number: text) -> tuple[Counts, ...]:
    """The counts of every page, after a change."""
    return tuple(counts_of(change(text, number), f"p{number:03d}") for number, text in enumerate(pages()))


def stats(drawn: Iterable[Counts]) -> Counts:
    """A run's `stats.json` over such pages."""
    tally, pages = Tally(), 0
    for told in drawn:
        tally.merge(told)
        pages += 1
    return json.loads(json.dumps({"counts": {"ok": pages}, **tally.as_json(), "series": []}))  # type: ignore[no-any-return]


def sample(counts: Sequence[Counts], pages: int, seed: int) -> Counts:
    """A run over so many pages, drawn from the pool."""
    return stats(Random(seed).choices(counts, k=pages))

"""Samples of the same pages do not differ; true breaks are found in sixty of them."""

from __future__ import annotations

import re
from math import comb
from random import Random

import pytest

from extractor.report.against import THRESHOLDS, Comparison, compare
from extractor.report.chance import rise, shift, sums_of, worst_sums
from extractor.report.rates import rates
from tests.report.pool import Counts, pool, sample

CONSENT = "Before you continue\n\nWe use cookies and data to deliver and maintain services.\n\nAccept all\n"


def against(new: Counts, old: Counts, **limits: float) -> Comparison:
    """What came of two runs."""
    return compare(rates(new), rates(old), {**THRESHOLDS, **limits})


@pytest.mark.parametrize(("pages", "pairs"), [(30, 100), (60, 100), (300, 20)])
def test_samples_of_the_same_pages_do_not_differ(pages: int, pairs: int) -> None:
    """At most two in a hundred pairs may be said to differ (`chance` promises one, and far fewer do), though all of them are past a threshold."""
    found = [against(sample(pool(), pages, 2 * seed), sample(pool(), pages, 2 * seed + 1)) for seed in range(pairs)]
    assert sum(bool(one.moved) for one in found) <= pairs * 0.02
    assert sum(bool(one.by_chance) for one in found) > pairs * 0.9


def _renamed(text: str, number: int) -> str:
    return re.sub(r"(?m)^(Key Responsibilities|What .* Do)$", "What You Will Own", text)


def _emptied(text: str, number: int) -> str:
    return re.sub(
        r"(?ms)^(Tools & Technologies|Job Outlook)\n.*?(?=^(?:How to Become|Education & Training|State & Area|Similar Occ))", r"\1\n\n", text
    )


def _gone(text: str, number: int) -> str:
    return re.sub(r"(?ms)^(Tools & Technologies|Job Outlook)\n.*?(?=^(?:How to Become|Education & Training|State & Area|Similar Occ))", "", text)


def _third_walled(text: str, number: int) -> str:
    return CONSENT if number % 3 == 0 else text


def _shells(text: str, number: int) -> str:
    return "You need to enable JavaScript to run this app.\n"


def _labels(text: str, number: int) -> str:
    return re.sub("Median Salary|[0-9]{4} Median Pay", "Typical base sum", text)


def _halved(text: str, number: int) -> str:
    return text[: len(text) // 2]


def _no_money(text: str, number: int) -> str:
    return re.sub(r"[$€£][\d,.]*\d", "on request", text)


def _no_signs(text: str, number: int) -> str:
    return re.sub(r"[$€£](?=\d)", "", text)


def _chatter(text: str, number: int) -> str:
    return text + "\nHours of the Moon\n\n" + "Nobody knows what is said here, and at length.\n\n" * 40


BREAKS = {
    _renamed: {("fill", "/responsibilities"), ("unknown", "What You Will Own")},
    _emptied: {("heading_only", "Tools & Technologies")},
    _gone: {("fill", "/tools")},
    _third_walled: {("fill", "/key_facts"), ("fill", "/occupation"), ("finding", "layout.none")},
    _shells: {("fill", "/key_facts"), ("fill", "/occupation"), ("finding", "layout.none")},
    _labels: {("fill", "/key_facts/median_salary")},
    _halved: {("fill", "/related_careers")},
    _no_money: {("pay", "money mentions a page"), ("fill", "/key_facts/median_salary")},
    _no_signs: {("fill", "/salary/wages")},
    _chatter: {("boilerplate", "text taken for the site's own")},
}
"""By what a redesign does to the pages: moves that must be told, whichever sixty pages either run has."""


@pytest.mark.parametrize("change", BREAKS, ids=lambda change: change.__name__.strip("_"))
def test_a_true_break_is_found_in_sixty_pages(change) -> None:
    for seed in range(10):
        moved = {(move.kind, move.name) for move in against(sample(pool(change), 60, seed), sample(pool(), 60, seed + 100)).moved}
        assert BREAKS[change] <= moved, f"seed {seed}: {sorted(BREAKS[change] - moved)}"


def test_whoever_wants_all_past_a_threshold_gets_it() -> None:
    old, new = sample(pool(), 60, 0), sample(pool(), 60, 1)
    told = against(new, old)
    every = against(new, old, chance=1)
    assert {move[:2] for move in every.moved} == {move[:2] for move in [*told.moved, *told.by_chance]}
    assert every.by_chance == []


def test_a_group_of_its_own_is_compared_whatever_else_either_run_has() -> None:
    """Where one run has just one layout, and the other has more, the layout's pages stand beside each other all the same."""
    whole = sample(pool()[-20:], 60, 0)
    mixed = sample([*pool()[-20:], *pool()[:10]], 120, 1)
    (name,) = whole["groups"]
    assert name in against(whole, mixed).compared
    assert name in against(mixed, whole).compared
    assert against(whole, whole).compared == ["all"]


def test_rates_of_text_need_no_squares() -> None:
    """Counts written before squares were kept are compared as if each page were wholly odd or not at all: nothing small is told, what is large is."""
    old, new = sample(pool(), 60, 0), sample(pool(_shells), 60, 1)
    assert "unclassified" not in {move.kind for move in against(new, old).moved}
    for group in [*old["groups"].values(), *new["groups"].values()]:
        del group["squares"]
    assert ("fill", "/key_facts") in {move[:2] for move in against(new, old).moved}
    assert shift(worst_sums(60, 600, 60_000), worst_sums(60, 2_400, 60_000)) > 0.01
    assert shift(worst_sums(60, 600, 60_000), worst_sums(60, 50_000, 60_000)) < 1e-6


def test_the_exact_test_is_exact() -> None:
    for hits, old, new in ((3, 7, 5), (6, 6, 8), (12, 20, 15)):
        for now in range(max(0, hits - old), min(hits, new) + 1):
            exact = sum(comb(hits, k) * comb(old + new - hits, new - k) for k in range(now, min(hits, new) + 1)) / comb(old + new, new)
            told = rise((hits - now, old), (now, new))
            assert told == pytest.approx(exact if now * old > (hits - now) * new else 1.0)
    assert rise((0, 0), (3, 5)) == rise((3, 5), (0, 0)) == 1.0
    assert rise((100_000, 1_000_000), (101_500, 1_000_000)) == pytest.approx(2e-4, rel=0.2)
    assert rise((0, 3_000_000), (3_000_000, 3_000_000)) == 0.0


def test_ratios_of_pages_move_as_permutations_do() -> None:
    """How often pages dealt out anew differ as much as two samples do is what is told, and a lone odd page is no alarm."""
    rng = Random(5)
    old, new = [rng.choice([0, 1, 1, 2, 9]) for _ in range(40)], [rng.choice([1, 1, 2, 3, 9]) for _ in range(60)]
    gap = sum(new) / 60 - sum(old) / 40
    every, hits = [*old, *new], 0
    for _ in range(20_000):
        rng.shuffle(every)
        hits += sum(every[40:]) / 60 - sum(every[:40]) / 40 >= gap
    assert shift(_sums(old), _sums(new)) == pytest.approx(hits / 20_000, abs=0.01)
    assert shift(_sums([1] * 60), _sums([1] * 59 + [500])) > 0.1
    assert shift(_sums([3] * 60), _sums([3] * 60)) == 0.5
    assert shift(_sums([3] * 60), _sums([])) == 1.0


def _sums(counts: list[int]):
    return sums_of({str(count): counts.count(count) for count in set(counts)})

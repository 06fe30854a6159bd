"""The report names what a redesign broke, and says so with its exit code."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from extractor.errors import InputError, LayoutError
from extractor.jobs.options import Options
from extractor.jobs.run import run
from extractor.pipeline import extract
from extractor.report.against import read_thresholds
from extractor.report.rates import edge_of
from extractor.report.render import RENDERERS, spark
from extractor.report.runs import as_json, report
from extractor.report.tally import Tally, band_of
from tests.jobs.dumps import GUIDES

PAGE = (GUIDES / "orchard-acoustician" / "page.txt").read_text("utf-8")


def broken(text: str) -> str:
    """The page after a redesign: one heading renamed, one section emptied."""
    text = re.sub(r"(?m)^How to Become .*$", "The Way into the Orchards", text)
    start = text.index("\nKey Responsibilities\n") + len("\nKey Responsibilities\n")
    return text[:start] + text[text.index("Tools & Technologies\n", start) :]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A sound run, and one whose pages change a quarter of the way."""
    folder = tmp_path_factory.mktemp("runs")
    for name, change in (("old", None), ("new", 50)):
        with (folder / f"{name}.jsonl").open("w") as file:
            for number in range(200):
                text = PAGE if change is None or number < change else broken(PAGE)
                file.write(json.dumps({"id": f"p{number:03d}", "text": f"{text}\n{number}\n"}) + "\n")
        run(Options(inputs=(str(folder / f"{name}.jsonl"),), out=folder / name))
    return folder / "old", folder / "new"


@pytest.mark.parametrize("told", ["[]", "{}", '{"groups": {}}', "{"])
def test_a_file_that_holds_no_counts_is_told(tmp_path: Path, told: str) -> None:
    (tmp_path / "stats.json").write_text(told)
    with pytest.raises(InputError) as caught:
        report(tmp_path)
    assert caught.value.code == "input.io"


def test_a_redesign_is_named(runs: tuple[Path, Path]) -> None:
    old, new = runs
    moved = {(move.kind, move.name): move for move in report(new, old)["moved"]}
    assert ("fill", "/how_to_become") in moved
    assert moved["unknown", "The Way into the Orchards"].example == "p050"
    assert moved["heading_only", "Key Responsibilities"].example == "p050"
    assert report(old, old)["moved"] == []
    assert report(new)["moved"] == []


@pytest.mark.parametrize("to", RENDERERS)
def test_people_read_it(runs: tuple[Path, Path], to: str) -> None:
    words = RENDERERS[to](report(runs[1], runs[0]), lambda kind, text: text)
    assert "The Way into the Orchards" in words
    assert "Key Responsibilities" in words
    assert words.index("Worst first") < words.index("200 pages")
    assert json.loads(json.dumps(as_json(report(runs[1], runs[0]))))["moved"][0]["weight"] > 0


def test_words_for_people_say_what_there_is(runs: tuple[Path, Path], tmp_path: Path) -> None:
    """Another run's folder keeps its capitals, a count of one is no plural, and a group is not called by a sign for what its pages do not have."""
    old = tmp_path / "Old"
    old.mkdir()
    (old / "stats.json").write_text((runs[0] / "stats.json").read_text())
    found = report(runs[0], old)
    assert f"\nNothing moved against {old}.\n" in RENDERERS["md"](found, lambda kind, text: text)
    (group,) = found["groups"].values()
    found |= {"counts": {"ok": 1}, "groups": {"- -": {**group, "pages": 1, "only": None}, "almanac@1 -": {**group, "only": None}}}
    words = RENDERERS["text"](found, lambda kind, text: text)
    assert words.startswith("1 unit: 1 ok\n")
    assert [line for line in words.splitlines() if line.endswith((" page", " pages"))] == ["no layout: 1 page", "almanac@1: 200 pages"]


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ('{"status": "stopped", "reason": "interrupted"}', "interrupted"),
        ('{"status": "stopped", "reason": "budget"}', "budget"),
        ('{"status": "complete", "reason": null}', None),
        ('{"status": "stop', "unknown"),
        ("[]", "unknown"),
        ("{}", "unknown"),
        (None, None),
    ],
)
def test_a_run_that_was_stopped_is_no_whole_one(runs: tuple[Path, Path], tmp_path: Path, told: str | None, reason: str | None) -> None:
    """Rates over a part of a dump are told as such, on either side; a folder where only the counts were kept says nothing of it."""
    (tmp_path / "stats.json").write_text((runs[0] / "stats.json").read_text())
    if told is not None:
        (tmp_path / "run.json").write_text(told)
    found = report(runs[0], tmp_path)
    assert (found["stopped"], found["against_stopped"]) == (None, reason)
    assert report(tmp_path)["stopped"] == reason
    for to in RENDERERS:
        words = RENDERERS[to](found, lambda kind, text: text)
        assert (f"against {tmp_path} (a run that was stopped: {reason})" in words) == (reason is not None)
        words = RENDERERS[to](report(tmp_path), lambda kind, text: text)
        assert words.splitlines()[0].endswith(f"(a run that was stopped: {reason})") == (reason is not None)


def test_thresholds_are_the_callers(runs: tuple[Path, Path], tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        "fill = 1\nheading_only = 1\nunparsed = 1\nunknown = 1\nfinding = 1\nunclassified = 1\nboilerplate = 1\nsize = 1\npay = 1\n"
    )
    assert report(runs[1], runs[0], tmp_path / "a.toml")["moved"] == []
    for text, words, code in (("fil = 1", "no threshold 'fil'", "layout.invalid"), ('fill = "1"', "fill: a threshold is a number", "layout.invalid")):
        (tmp_path / "b.toml").write_text(text)
        with pytest.raises(LayoutError, match=words) as caught:
            read_thresholds(tmp_path / "b.toml")
        assert caught.value.code == code
    with pytest.raises(LayoutError) as caught:
        read_thresholds(tmp_path / "none.toml")
    assert caught.value.code == "layout.missing"
    with pytest.raises(InputError):
        report(tmp_path)


def test_tallies_add_up_in_any_split() -> None:
    guides = [extract(path.read_bytes(), guide_id=path.parent.name) for path in sorted(GUIDES.glob("*/page.txt"))]
    whole, split = Tally(), Tally()
    for guide in guides:
        whole.add(guide)
    for part in (guides[:2], guides[2:]):
        tally = Tally()
        for guide in part:
            tally.add(guide)
        split.merge(json.loads(json.dumps(tally.as_json())))
    assert split.as_json() == whole.as_json()


def test_sizes_fall_into_half_octaves() -> None:
    bands = [band_of(size) for size in range(5000)]
    assert bands == sorted(bands)
    assert all(edge_of(band_of(size)) <= size < edge_of(band_of(size) + 1) or size < 2 for size in range(5000))
    assert spark([0.0, None, 0.5, 1.0]) == "▁·▅█"

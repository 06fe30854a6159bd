"""What was not compared is said, and less of what no field took is no loss."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import app
from extractor.errors import LayoutError
from extractor.guide import Guide
from extractor.report.against import THRESHOLDS, compare, drift, read_thresholds
from extractor.report.leftovers import leftovers
from extractor.report.rates import ALL, rates
from tests.report.pool import Counts, counts_of, pages, stats

GOOD = counts_of(pages()[0])
SHELL = counts_of("You need to enable JavaScript to run this app.\n")
(LAYOUT,) = GOOD["groups"]


def _run(folder: Path, drawn: list[Counts], failed: int = 0) -> Path:
    folder.mkdir()
    told = stats(drawn)
    told["counts"]["failed"] = failed
    told["errors"] = {"input.binary": [failed, "p"]} if failed else {}
    (folder / "stats.json").write_text(json.dumps(told))
    return folder


def _report(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["report", *map(str, arguments)])


@pytest.mark.parametrize(("old", "new"), [(20, 20), (90, 20), (20, 90), (90, 0)])
def test_too_few_pages_are_no_green(tmp_path: Path, old: int, new: int) -> None:
    """The exit code is that of a check that failed, and every form says why."""
    there, here = _run(tmp_path / "old", [GOOD] * old), _run(tmp_path / "new", [SHELL] * new)
    words = f"{min(old, new)} pages, fewer than 30 ({new} here, {old} there), against {there}"
    for to, said in (("text", f"\nnot compared: {words}\n"), ("md", f"\nNot compared: {words}.\n")):
        result = _report(here, "--against", there, "--to", to)
        assert result.exit_code == 1
        assert said in result.stdout
        assert "othing moved" not in result.stdout
    result = _report(here, "--against", there, "--to", "json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["verdict"], told["compared"], told["moved"]) == (1, "not compared", [], [])
    assert {"group": ALL, "pages": new, "old_pages": old} in told["not_compared"]


def test_groups_that_are_too_small_are_named_beside_those_that_were_compared(tmp_path: Path) -> None:
    """All pages together decide the exit code; the groups among them that nobody looked at are told."""
    there, here = _run(tmp_path / "old", [GOOD] * 600 + [SHELL] * 40), _run(tmp_path / "new", [GOOD] * 600 + [SHELL] * 20)
    result = _report(here, "--against", there)
    assert result.exit_code == 0
    assert f"\nnothing moved against {there}\n  not compared: no layout: 20 pages, fewer than 30 (20 here, 40 there)\n" in result.stdout
    assert "\n- not compared: no layout: 20 pages" in _report(here, "--against", there, "--to", "md").stdout
    told = json.loads(_report(here, "--against", there, "--to", "json").stdout)
    assert (told["verdict"], told["compared"]) == ("nothing moved", ["all", LAYOUT])
    assert told["not_compared"] == [{"group": "- -", "pages": 20, "old_pages": 40}]
    assert "sums" not in told["groups"]["all"]
    (tmp_path / "few.toml").write_text("pages = 10\n")
    assert "not compared" not in _report(here, "--against", there, "--thresholds", tmp_path / "few.toml").stdout


def test_of_many_small_groups_a_few_are_named(tmp_path: Path) -> None:
    many = [{"groups": {f"site{number}@1 -": GOOD["groups"][LAYOUT]}, "errors": {}} for number in range(9)]
    there, here = _run(tmp_path / "old", [GOOD] * 60 + many), _run(tmp_path / "new", [GOOD] * 60 + many + many)
    assert _report(here, "--against", there).stdout.count("\n  not compared: site") == 6
    assert "\n  not compared: 3 more (--to json has all)\n" in _report(here, "--against", there).stdout


def test_the_same_figures_are_the_same_however_few_the_pages(tmp_path: Path) -> None:
    there, here = _run(tmp_path / "old", [GOOD] * 3), _run(tmp_path / "new", [GOOD] * 3)
    result = _report(here, "--against", there)
    assert (result.exit_code, "\nnothing moved against" in result.stdout) == (0, True)


def test_failures_tell_also_where_pages_are_too_few(tmp_path: Path) -> None:
    there, here = _run(tmp_path / "old", [GOOD] * 20), _run(tmp_path / "new", [], failed=20)
    result = _report(here, "--against", there)
    assert result.exit_code == 1
    assert f"past the threshold: 1 rate, against {there}\n  not compared: all: 0 pages, fewer than 30 (0 here, 20 there)\n" in result.stdout


def test_a_run_that_is_not_compared_is_green(tmp_path: Path) -> None:
    alone = _run(tmp_path / "new", [GOOD])
    assert json.loads(_report(alone, "--to", "json").stdout)["verdict"] is None
    assert _report(alone).exit_code == 0


def test_moves_that_may_be_chance_are_counted(tmp_path: Path) -> None:
    there, here = _run(tmp_path / "old", [GOOD] * 60), _run(tmp_path / "new", [GOOD] * 56 + [SHELL] * 4)
    result = _report(here, "--against", there)
    assert result.exit_code == 0
    assert " rates past their threshold by no more than chance may do\n" in result.stdout
    told = json.loads(_report(here, "--against", there, "--to", "json").stdout)
    assert ("fill", "/key_facts") in {(move["kind"], move["name"]) for move in told["by_chance"]}


@pytest.mark.parametrize("told", ["0", "-1", "nan"])
def test_chance_cannot_be_none(tmp_path: Path, told: str) -> None:
    """Nothing would ever pass it, and every run would be green."""
    (tmp_path / "a.toml").write_text(f"chance = {told}\n")
    with pytest.raises(LayoutError, match="chance: more than 0"):
        read_thresholds(tmp_path / "a.toml")


def test_what_no_named_field_took_is_told_by_the_models() -> None:
    assert {"/key_facts/pay", "/faq/paragraphs", "/salary/market_commentary/pay", "/overview/bullets", "/career_path/tables"} <= leftovers()
    named = {"/related_careers/items/pay", "/salary/wages/pay", "/key_facts/median_salary", "/occupation", "/faq/heading"}
    assert not named & leftovers()
    assert all(path.split("/")[1] in Guide.model_fields for path in leftovers())


@pytest.mark.parametrize(("path", "told"), [("/key_facts/pay", 0), ("/overview/bullets", 0), ("/related_careers/items/pay", 1)])
def test_less_of_what_no_field_took_is_no_loss(path: str, told: int) -> None:
    """Neither against an older run nor along this one; a field of the same name that is an item's own is a field like any other."""
    old, new = stats([GOOD] * 60), stats([GOOD] * 60)
    for run, have in ((old, 60), (new, 0)):
        run["groups"][LAYOUT]["fields"][path] = [have, 60]
    new["series"] = [{LAYOUT: {"pages": 10, "fields": {path: [have, 10]}}} for have in (10, 10, 10, 0, 0, 0)]
    found = compare(rates(new), rates(old), THRESHOLDS)
    assert [move.name for move in found.moved] == [path] * told
    assert found.by_chance == []
    assert [move.name for move in drift(rates(new))] == [path] * told


def test_one_odd_page_of_few_is_no_move(tmp_path: Path) -> None:
    """Against a run of many more, where its weight alone would be beyond chance."""
    odd = {**GOOD, "groups": {name: {**group, "pays": {"700": 1}} for name, group in GOOD["groups"].items()}}
    there, here = _run(tmp_path / "old", [GOOD] * 900), _run(tmp_path / "new", [GOOD] * 39 + [odd])
    assert _report(here, "--against", there).exit_code == 0

"""The commands for dumps, called as functions: what they say, and their exit codes."""

from __future__ import annotations

import json
import os
import signal
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import app
from extractor.jobs import options, signals
from extractor.jobs.options import Budget
from extractor.jobs.progress import Progress
from extractor.jobs.reasons import Reasons
from tests.helpers.cases import ALMANAC, case
from tests.jobs.dumps import manifest

PAGE = case("orchard-acoustician.txt").page


def call(*arguments: object, **env: str) -> Result:
    return CliRunner().invoke(app, [str(word) for word in arguments], env=env)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of a run in which one page of two failed."""
    home = tmp_path_factory.mktemp("run")
    (home / "in").mkdir()
    (home / "in/a.txt").write_bytes(PAGE.read_bytes())
    (home / "in/b.txt").write_bytes(b"%PDF-1.4")
    result = call("run", home / "in", "-o", home / "out", "-j", 1, "--log-format", "json", "--timeout-per-page", 90)
    assert result.exit_code == 3
    told = json.loads(result.stderr.splitlines()[-1])
    assert {key: told[key] for key in ("event", "seen", "ok", "failed", "exit_code")} == {
        "event": "end",
        "seen": 2,
        "ok": 1,
        "failed": 1,
        "exit_code": 3,
    }
    return home / "out"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--to", "parquet", "--zstd"], 2, "--zstd goes with --to jsonl"),
        (["--max-failures", "x"], 2, "a number of units (20) or a share of them (1.5%)"),
        (["--max-failures", "1.5"], 2, "a number of units (20) or a share of them (1.5%)"),
        (["--max", "blocks"], 2, "a limit is NAME=N"),
        (["--max", "colour=1"], 2, "a limit is NAME=N"),
        (["--max", "blocks=0"], 2, "a limit is NAME=N"),
        (["--layout", "nothing.toml"], 5, "layout.missing"),
        (["--fail-fast"], 4, "too many failures, the last of them input.binary in b.txt; "),
        (["--max-failures", "50%", "--zstd"], 3, "2 seen, 1 ok, 1 failed"),
        (["--max", "bytes=5"], 3, "2 seen, 0 ok, 2 failed"),
    ],
)
def test_a_run_is_told_in_its_last_line(tmp_path: Path, finished: Path, words: list[str], code: int, said: str) -> None:
    result = call("run", finished.parent / "in", "-o", tmp_path / "out", "-j", 1, *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr.splitlines()[-1]


def test_a_run_says_why_pages_gave_no_record(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    files = {"a.txt": b"%PDF-1.4", "b.txt": b"\x89PNG\r\n", "c\x1b[2J.jpg": b"", "d.jsonl": b'{"text": 1}\n', "e.jsonl": b"\n", "f.txt": b"Salary"}
    for name, data in files.items():
        (tmp_path / "in" / name).write_bytes(data)
    result = call("run", tmp_path / "in", "-o", tmp_path / "out", "-j", 1)
    messages = {row["id"]: row["message"] for row in manifest(tmp_path / "out")}
    found = [
        ("failed", 2, "input.binary", "a.txt"),
        ("failed", 1, "input.no_text", "d.jsonl#0"),
        ("skipped", 1, "input.empty", "e.jsonl"),
        ("skipped", 1, "input.unsupported", "c\x1b[2J.jpg"),
    ]
    told = [(*one, messages[one[-1]]) for one in found]
    lines = [f"{status}: {count} {code}, first {name}: {message}".replace("\x1b", "\u241b") for status, count, code, name, message in told]
    assert (result.exit_code, result.stderr.splitlines()[:-1]) == (3, lines)
    assert "6 seen, 1 ok, 3 failed, 0 duplicate, 2 skipped" in result.stderr.splitlines()[-1]
    (line,) = call("run", tmp_path / "in", "-o", tmp_path / "out", "-j", 1, "--log-format", "json").stderr.splitlines()
    fields = [{"status": status, "code": code, "count": count, "id": name, "message": message} for status, count, code, name, message in told]
    assert json.loads(line)["reasons"] == fields == json.loads((tmp_path / "out/run.json").read_bytes())["reasons"]


def test_reasons_are_few_and_in_a_fixed_order() -> None:
    found = Reasons()
    for number in range(30):
        found.add({"status": "failed", "code": f"input.{number % 7}", "id": str(number), "message": "long\n" * 60})
        found.add({"status": "ok", "code": None, "id": str(number), "message": None})
    assert [(row["code"], row["count"]) for row in found.as_json()] == [(f"input.{n}", 5 if n < 2 else 4) for n in range(5)]
    lines = list(found.lines())
    assert lines[0].startswith("failed: 5 input.0, first 0: long long ")
    assert (lines[-1], max(map(len, lines)) < 200) == ("failed: 8 by 2 other codes", True)


def test_an_input_that_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    for name in ("none.txt", "none*.txt"):
        result = call("run", tmp_path / name, "-o", tmp_path / "out")
        assert result.exit_code == 2
        assert "extractor: error: cli.usage: no " in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", [("", "-o", "out"), (PAGE, "-o", "")])
def test_an_empty_name_is_not_the_folder_that_one_stands_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[object, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    result = call("run", *words)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "has an empty name" in result.stderr


def test_a_pattern_that_only_folders_fit_says_how_to_name_what_is_in_them(tmp_path: Path, finished: Path) -> None:
    result = call("run", finished.parent / "i*", "-o", tmp_path / "out")
    assert (result.exit_code, "/i*/** is what stands in them" in result.stderr) == (2, True)
    assert call("run", finished.parent / "i*/**", "-o", tmp_path / "out", "-j", 1).exit_code == 3


def test_a_pattern_names_pages_by_what_it_leaves_open(tmp_path: Path, finished: Path) -> None:
    assert call("run", finished.parent / "i*" / "a*.txt", "-o", tmp_path / "out", "-j", 1).exit_code == 0
    assert json.loads((tmp_path / "out/manifest.jsonl").read_bytes())["id"] == "in/a.txt"


def test_verify_tells_the_sum_and_each_fault(tmp_path: Path, finished: Path) -> None:
    result = call("verify", finished, "--records")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "holds: 2 seen, 1 ok, 1 failed, 0 duplicate, 0 skipped; 1 parts\n"
    nothing = call("verify", tmp_path)
    assert nothing.exit_code == 5
    assert nothing.stderr.startswith("extractor: error: input.io: no run stands in ")
    assert "Errno" not in nothing.stderr
    assert "Errno" not in call("report", tmp_path).stderr


@pytest.mark.parametrize(
    ("file", "before", "after", "said"),
    [
        ("manifest.jsonl", b'"status":"failed"', b'"status":"lost"', "status 'lost'"),
        ("manifest.jsonl", b'"status":"ok"', b'"status":"skipped"', "is skipped, its part"),
        ("manifest.jsonl", b'"row":0', b'"row":5', "row 0 is a.txt in the manifest"),
        ("manifest.jsonl", b"{", b"[", "manifest.jsonl"),
        ("parts.jsonl", b'"rows":1', b'"rows":2', "row 1 is None in the manifest"),
        ("parts.jsonl", b'"rows":1', b'"rows":0', "has records that no part holds"),
        ("run.json", b'"seen": 2', b'"seen": 3', "run.json"),
    ],
)
def test_verify_sees_each_number_that_is_wrong(tmp_path: Path, finished: Path, file: str, before: bytes, after: bytes, said: str) -> None:
    import shutil

    out = tmp_path / "out"
    shutil.copytree(finished, out)
    data = (out / file).read_bytes()
    if before not in data:
        before, after = before.replace(b":", b": "), after.replace(b":", b": ")
    assert before in data
    (out / file).write_bytes(data.replace(before, after, 1))
    result = call("verify", out)
    assert result.exit_code == 1
    assert said in result.stderr
    assert result.stdout.startswith("wrong: ")


def test_verify_sees_what_is_missing_in_quarantine(tmp_path: Path, finished: Path) -> None:
    import shutil

    out = tmp_path / "out"
    shutil.copytree(finished, out)
    (entry,) = (out / "quarantine").iterdir()
    (entry / "error.json").unlink()
    assert "error.json: missing" in call("verify", out).stderr
    entry.rename(entry.with_name("0" * 16))
    said = call("verify", out).stderr
    assert f"quarantine/{entry.name}: missing" in said
    assert f"quarantine/{'0' * 16}: no row of the manifest names it" in said


@pytest.mark.parametrize(("to", "begins"), [("text", ""), ("md", "# "), ("json", "{")])
def test_a_report_in_each_form(finished: Path, to: str, begins: str) -> None:
    result = call("report", finished, "--to", to)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(begins)
    assert "himalayas" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_report_on_a_terminal_has_colours_unless_told(finished: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.cli.report.on_terminal", lambda: True)
    assert "\x1b[1m" in call("report", finished, NO_COLOR="").stdout
    assert "\x1b" not in call("report", finished, NO_COLOR="1").stdout
    assert "\x1b" not in call("report", finished, "--to", "md", NO_COLOR="").stdout


def test_a_report_of_nothing_and_with_wrong_bounds(tmp_path: Path, finished: Path) -> None:
    assert call("report", tmp_path).exit_code == 5
    (tmp_path / "bounds.toml").write_text("colour = 1\n")
    assert call("report", finished, "--against", finished, "--thresholds", tmp_path / "bounds.toml").exit_code == 2
    assert call("report", finished, "--against", finished).exit_code == 0
    (tmp_path / "bounds.toml").write_text("pages = 1\n")
    assert call("report", finished, "--against", finished, "--thresholds", tmp_path / "bounds.toml").exit_code == 0


def test_a_report_tells_what_fails_more_than_before(tmp_path: Path, finished: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_bytes(PAGE.read_bytes())
    assert call("run", tmp_path / "in", "-o", tmp_path / "out", "-j", 1).exit_code == 0
    (tmp_path / "bounds.toml").write_text("failed = 0.4\npages = 1\nchance = 1\n")
    result = call("report", finished, "--against", tmp_path / "out", "--thresholds", tmp_path / "bounds.toml")
    assert result.exit_code == 1
    assert "input.binary" in result.stdout.partition("Worst first")[2].partition("units")[0]
    assert "0% → 50%" in result.stdout
    (tmp_path / "bounds.toml").write_text("failed = 0.5\npages = 1\nchance = 1\n")
    assert call("report", finished, "--against", tmp_path / "out", "--thresholds", tmp_path / "bounds.toml").exit_code == 0
    (tmp_path / "bounds.toml").write_text("failed =")
    assert call("report", finished, "--against", tmp_path / "out", "--thresholds", tmp_path / "bounds.toml").exit_code == 2


def test_fixtures_by_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, finished: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert call("fixture", "check").stderr.startswith("extractor: error: cli.usage: no cases in fixtures")
    added = call("fixture", "add", PAGE, "--as", "one", "--layout", ALMANAC, "--uri", "https://a.example/b")
    assert added.stdout.splitlines() == ["tests/test_cases.py: the test", "fixtures/cases/one: a record"]
    assert json.loads(Path("fixtures/cases/one/case.json").read_bytes()) == {"layout": "layout.toml", "uri": "https://a.example/b"}
    assert json.loads(Path("fixtures/cases/one/record.json").read_bytes())["source"]["uri"] == "https://a.example/b"
    (entry,) = (finished / "quarantine").iterdir()
    assert call("fixture", "add", entry.name, "--as", "two", "--run", finished).stdout == "fixtures/cases/two: fails with input.binary\n"
    for words, said in (
        (("add", PAGE, "--as", "one"), "is there already"),
        (("add", PAGE, "--as", "One"), "small letters"),
        (("add", "0" * 16, "--as", "three"), "no run here has it"),
        (("check", "three"), "no case three"),
        (("shrink", "one"), "name a finding"),
        (("shrink", "one", "--finding", "no.such"), "name a finding"),
    ):
        result = call("fixture", *words)
        assert result.exit_code == 2
        assert said in result.stderr
    assert call("fixture", "shrink", "two").stdout == "fixtures/cases/two: 8 bytes to 8\n"
    Path("fixtures/cases/two/page.txt").write_text("Moss Surveyor\n")
    said = call("fixture", "check", "two")
    assert said.exit_code == 1
    assert said.stdout.startswith("two: 11 changes\n  /error\n    - {")
    Path("fixtures/cases/two/page.txt").unlink()
    assert call("fixture", "check", "two").stderr == "extractor: error: input.io: fixtures/cases/two: no page\n"
    Path("fixtures/cases/one/record.json").write_text("{")
    assert call("fixture", "check", "one").stderr.startswith("extractor: error: input.io: fixtures/cases/one: no record: ")


def test_an_entry_without_a_page_makes_no_case(tmp_path: Path) -> None:
    entry = tmp_path / "quarantine" / ("a" * 16)
    entry.mkdir(parents=True)
    (entry / "error.json").write_text("{}")
    result = call("fixture", "add", entry.name, "--as", "one", "--run", tmp_path, "--folder", tmp_path / "cases")
    assert result.exit_code == 5
    assert "nothing of the page could be read" in result.stderr
    assert not (tmp_path / "cases").exists()


def test_a_layout_is_drafted_from_pages(tmp_path: Path) -> None:
    result = call(
        "layout",
        "suggest",
        "--id",
        "orchards",
        *[case(f"{name}.txt").page for name in ("orchard-acoustician", "tidal-surveyor", "lantern-archivist")],
    )
    assert result.exit_code == 0
    assert 'id = "orchards"' in result.stdout
    assert call("layout", "suggest", tmp_path / "none.txt").exit_code == 5


class Screen(StringIO):
    """A terminal, or what is none."""

    def __init__(self, *, live: bool) -> None:
        super().__init__()
        self.live = live

    def isatty(self) -> bool:
        return self.live


def progress(style: str, *, live: bool, done: int = 50, took: float = 7300.0) -> str:
    screen = Screen(live=live)
    shown = Progress(style=style, stream=screen)
    shown.began = shown._shown = shown.began - took
    shown.total, shown.done, shown.units, shown.failed = 100, done, 7, 1
    shown.show()
    shown.show()
    shown.line("note", message="stopped")
    return screen.getvalue()


def test_progress_for_people_terminals_and_programs() -> None:
    assert progress("text", live=False) == "7 pages, 0/s, 1 failed, 50%, 2:01:40 left\nstopped\n"
    assert progress("text", live=False, took=70.0) == "7 pages, 0/s, 1 failed, 50%, 1:10 left\nstopped\n"
    assert progress("text", live=False, done=0) == "7 pages, 0/s, 1 failed\nstopped\n"
    assert progress("text", live=True) == f"\r\x1b[K[{'█' * 12}{'·' * 12}] 7 pages, 0/s, 1 failed, 50%, 2:01:40 left\r\x1b[Kstopped\n"
    first, second = progress("json", live=False).splitlines()
    assert json.loads(first) == {"event": "progress", "pages": 7, "failed": 1, "pages_per_second": 0.0, "share": 0.5, "seconds_left": 7300}
    assert json.loads(second) == {"event": "note"}


@pytest.mark.parametrize(
    ("columns", "line"),
    [
        (72, f"[{'█' * 12}{'·' * 12}] 7 pages, 0/s, 1 failed, 50%, 2:01:40 left"),
        (60, f"[{'█' * 7}{'·' * 8}] 7 pages, 0/s, 1 failed, 50%, 2:01:40 left"),
        (48, "7 pages, 0/s, 1 failed, 50%, 2:01:40 left"),
        (20, "7 pages, 0/s, 1 fai"),
    ],
)
def test_progress_fits_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int, line: str) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 24)))
    monkeypatch.setattr(Screen, "fileno", lambda _: 2, raising=False)
    shown = progress("text", live=True).split("\r\x1b[K")[1]
    assert shown == line
    assert len(shown) < columns


def test_what_stood_already_is_shown_before_a_slice_is_done() -> None:
    screen = Screen(live=False)
    shown = Progress(stream=screen)
    shown.began = shown._shown = shown.began - 60.0
    shown.total, shown.done, shown.old, shown.units = 100, 50, 50, 7
    shown.show()
    assert screen.getvalue() == "7 pages, 0/s, 0 failed, 50%\n"


def test_a_display_that_fails_stops_nothing() -> None:
    screen = Screen(live=False)
    shown = Progress(stream=screen)
    screen.close()
    shown.line("note", message="unheard")


@pytest.mark.parametrize(
    ("text", "most", "share", "borne"), [("0", 0, False, 0), (" 20 ", 20, False, 20), ("1.5%", 0.015, True, 3), ("0%", 0, True, 0)]
)
def test_a_budget_is_a_number_or_a_share(text: str, most: float, *, share: bool, borne: int) -> None:
    budget = Budget.parse(text)
    assert budget == (most, share)
    assert not budget.exceeded(borne, 200)
    assert budget.exceeded(borne + 1, 200)


@pytest.mark.parametrize("text", ["-1", "inf", "nan", "1.5", "x", "%", "-1%"])
def test_what_is_no_budget(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        Budget.parse(text)


@pytest.mark.parametrize(("budget", "told"), [(None, None), (Budget(3), "3"), (Budget(0.015, share=True), "1.5%")])
def test_options_are_told_as_they_were_given(budget: Budget | None, told: str | None) -> None:
    assert options.Options(inputs=(), out="x", budget=budget).as_json()["max_failures"] == told


def test_a_layout_file_stands_in_the_recipe_by_its_words(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes(ALMANAC.read_bytes())
    first, same = (options.Options(inputs=(), out="x", layout=str(path)).recipe() for path in (file, ALMANAC))
    file.write_bytes(ALMANAC.read_bytes() + b"\n")
    assert first == same != options.Options(inputs=(), out="x", layout=str(file)).recipe()


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_signals_are_collected_and_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    before = signal.getsignal(signal.SIGTERM)
    with signals.collected() as got:
        os.kill(os.getpid(), signal.SIGTERM)
        assert (got, ended) == ([signal.SIGTERM], [])
        os.kill(os.getpid(), signal.SIGINT)
        assert ended == [128 + signal.SIGINT]
    assert signal.getsignal(signal.SIGTERM) is before
    seen = []

    def elsewhere() -> None:
        with signals.collected() as other:
            seen.append((other, signal.getsignal(signal.SIGTERM)))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == [([], before)]


def test_a_run_that_finds_no_page_says_so(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none/a.jsonl").write_bytes(b"\n\n")
    result = call("run", tmp_path / "none", "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-1].startswith("input.empty: ")
    assert json.loads((tmp_path / "out/run.json").read_bytes())["reason"] == "input.empty"
    assert call("verify", tmp_path / "out").exit_code == 0


def test_nothing_from_standard_input_is_told_as_an_empty_folder_is(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    for source, seen in ((tmp_path / "none", 0), ("-", 1)):
        result = call("run", source, "-o", tmp_path / f"out{seen}", "-j", 1)
        line = result.stderr.splitlines()[-1]
        assert result.exit_code == 0
        assert line.startswith(f"input.empty: there is no page in what was to be read; {seen} seen, 0 ok, 0 failed")
        told = json.loads((tmp_path / f"out{seen}/run.json").read_bytes())
        assert (told["reason"], told["counts"]["skipped"]) == ("input.empty", seen)

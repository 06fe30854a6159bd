"""A page becomes a test case with one command, and a failing one too."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor.cli import app
from extractor.errors import InputError
from extractor.jobs import cases, shrink
from extractor.jobs.options import Options, UsageError
from extractor.jobs.run import run
from extractor.jobs.trial import Trial, alone
from tests.jobs.dumps import GUIDES

PAGE = GUIDES / "orchard-acoustician" / "page.html"


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_quarantined_page_becomes_a_passing_test(home: Path) -> None:
    Path("bad.txt").write_bytes(b"%PDF-1.4")
    run(Options(inputs=("bad.txt",), out=home / "out"))
    (entry,) = (home / "out/quarantine").iterdir()
    assert call("fixture", "add", entry.name, "--as", "bad") == (0, "tests/test_cases.py: the test\nfixtures/cases/bad: fails with input.binary\n")
    assert call("fixture", "add", str(PAGE), "--as", "sound")[0] == 0
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"], capture_output=True, check=False, text=True)
    assert "2 passed" in done.stdout, done.stdout
    assert call("fixture", "check") == (0, "bad: as recorded\nsound: as recorded\n")


def test_a_changed_record_is_shown_and_taken(home: Path) -> None:
    case = cases.add(PAGE, "one", home / "fixtures/cases")
    case.page.write_bytes(case.page.read_bytes().replace(b"Sort a night", b"Sort a day").replace(b"Principal", b"Primary"))
    code, words = call("fixture", "check", "one")
    assert code == 1
    assert "/responsibilities/items/1" in words
    assert call("fixture", "accept", "one", "--fields", "responsibilities,none")[0] == 2
    assert call("fixture", "accept", "one", "--fields", "responsibilities")[0] == 0
    assert "/responsibilities/items/1" not in call("fixture", "check")[1]
    assert call("fixture", "accept")[0] == 0
    assert call("fixture", "check")[0] == 0
    case.page.write_bytes(b"%PDF-1.4")
    assert call("fixture", "accept", "one", "--fields", "responsibilities")[0] == 2
    assert "error" not in case.recorded()


def test_shrink_keeps_the_fault_and_hides_the_words(home: Path) -> None:
    case = cases.add(PAGE, "one", home / "fixtures/cases")
    before, after = shrink.shrink(case, shrink.shows(case.recorded(), finding="html.hidden"), fill=True)
    assert after < before / 20
    assert b"Acoustician" not in case.page.read_bytes()
    assert any(finding["code"] == "html.hidden" for finding in case.recorded()["findings"])
    assert cases.changes(case.recorded(), case.now()) == []


def test_shrink_wants_a_fault(home: Path) -> None:
    case = cases.add(PAGE, "one", home / "fixtures/cases")
    with pytest.raises(UsageError):
        shrink.shows(case.recorded())
    median = shrink.shows(case.recorded(), pointer="/salary/by_level/0/level")
    assert median(case.now())
    assert not median({"error": {"code": "page.error", "message": ""}})


def test_filler_keeps_tags_figures_and_length() -> None:
    assert shrink.filler(b"<b class=x>Pay: $50k &amp; more</b>") == b"<b class=x>Xxx: $50x &amp; xxxx</b>"


@pytest.mark.parametrize("name", ["", "A", "../x", "a/b"])
def test_names_are_plain(home: Path, name: str) -> None:
    with pytest.raises(UsageError):
        cases.add(PAGE, name, home)


def test_pages_that_hang_or_crash_are_errors_too(tmp_path: Path) -> None:
    for word, code, seconds in (("HANG", "page.timeout", 2.0), ("CRASH", "page.crashed", 120.0), ("BUG", "page.error", 120.0)):
        page = tmp_path / f"{word}.txt"
        page.write_text(word)
        assert alone(Trial(str(page), "x", extract="tests.jobs.faulty:extract"), seconds)["error"]["code"] == code
    folder = tmp_path / "case"
    folder.mkdir()
    (folder / "page.txt").write_text("HANG")
    (folder / "case.json").write_text(json.dumps({"extract": "tests.jobs.faulty:extract"}))
    case = cases.Case(folder, seconds=1.5)
    case.keep(case.now(isolated=True))
    assert cases.changes(case.recorded(), case.now()) == []


def test_what_is_no_file_becomes_no_case(tmp_path: Path) -> None:
    for page in (Path("/dev/zero"), tmp_path / "large.txt"):
        if not page.exists():
            with page.open("wb") as file:
                file.truncate(1 << 40)
        with pytest.raises(InputError, match="no file"):
            cases.add(page, "case", tmp_path / "cases")
    assert not (tmp_path / "cases").exists()

"""The README's examples do what it says."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.helpers.cases import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TEXT = (ROOT / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _calls() -> list[tuple[str, str]]:
    """Each command of a console block, and what it prints."""
    found = []
    for page in PAGES:
        for kind, body in BLOCK.findall(page.read_text("utf-8")):
            if kind == "console":
                found += [(call.split("\n", 1)[0], call.partition("\n")[2]) for call in re.split(r"^\$ ", body, flags=re.MULTILINE) if call]
    return found


def _links() -> list[tuple[Path, str]]:
    return [(page, link) for page in PAGES for link in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8"))]


def test_python(monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    source = "\n".join(body for page in PAGES for kind, body in BLOCK.findall(page.read_text("utf-8")) if kind == "python")
    example = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=said.append)
    assert not said, "".join(said)
    assert len(example.examples) > 10


@pytest.mark.parametrize(("call", "wanted"), _calls())
def test_console(call: str, wanted: str) -> None:
    words = shlex.split(call)
    assert words[0] == "extractor"
    env = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    result = subprocess.run([sys.executable, "-m", *words], cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    got = result.stdout.decode()
    checker = doctest.OutputChecker()
    assert checker.check_output(wanted, got, doctest.ELLIPSIS), got[:2000]


def test_every_code_of_an_error_is_told() -> None:
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "extractor").rglob("*.py") if path.name != "schema.py")
    codes = set(re.findall(r"(?:Error|Problem|Failure)\(\s*\"([a-z]+\.[a-z_]+)\"", sources))
    assert len(codes) > 40
    told = "".join(page.read_text("utf-8") for page in PAGES)
    assert sorted(code for code in codes if f"`{code}`" not in told) == []


@pytest.mark.parametrize(("page", "link"), _links(), ids=str)
def test_links(page: Path, link: str) -> None:
    assert (page.parent / link).exists()


def test_the_second_command_is_what_ci_runs() -> None:
    commands = [body.strip() for kind, body in BLOCK.findall(TEXT) if kind == "sh"]
    assert len(commands) == 2
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "-e '.[test]'" in commands[1]
    assert "-e '.[test]'" in script
    assert commands[1].endswith("python -m tests")
    assert script.rstrip().endswith('python" -m tests')


def test_the_first_command_shows_a_bundled_guide() -> None:
    command = next(body.strip() for kind, body in BLOCK.findall(TEXT) if kind == "sh")
    words = command.rpartition(" && ")[2].removeprefix(".venv/bin/")
    assert subprocess.run([sys.executable, "-m", *shlex.split(words)], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_the_project_names_no_machine() -> None:
    """No paths of a developer's machine in what is published."""
    home = re.compile(r"/(?:home|root|Users|work)/|localhost")
    for path in [*PAGES, ROOT / "pyproject.toml", ROOT / "CHANGELOG.md"]:
        assert not home.search(path.read_text("utf-8")), path


def test_scripts_are_where_the_checks_look() -> None:
    assert (Path(sysconfig.get_path("scripts")) / ("ruff.exe" if os.name == "nt" else "ruff")).exists()

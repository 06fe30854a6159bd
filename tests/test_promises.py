"""What is promised of every page: no network, no code run, nothing written elsewhere, the same bytes everywhere."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NetworkError
from tests.helpers import untraced
from tests.helpers.cases import ROOT
from tests.jobs.dumps import snapshot, write_files

_HOSTILE = (
    '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://192.0.2.1/y.dtd"> %y;]><html><head><meta charset="utf-7">'
    '<base href="//192.0.2.1/"><link rel="canonical" href="http://192.0.2.1/"><script>alert(1)</script><script src="//192.0.2.1/a.js"></script></head>'
    '<body onload="alert(1)"><img src="http://192.0.2.1/a.png"><iframe src="javascript:alert(1)"></iframe><p id=\'__import__("os").system("id")\'>'
    "&x; ${7*7} {{7*7}} <?php system('id') ?> <xi:include href='/etc/passwd'/> %s %n {0.__class__} $(id) `id` '; DROP TABLE guides; --</p></body></html>"
)
_WATCHED = """
import json, os, sys
from pathlib import Path
source, out = sys.argv[1], sys.argv[2]
from extractor import extract, read
pages = json.loads(Path(source).read_text("utf-8"))
for page in pages: extract(page)  # what loads late has loaded
seen = []
ALLOWED = {"object.__getattr__", "object.__setattr__", "object.__delattr__", "sys._getframe", "builtins.id", "array.__new__"}
def watch(event, arguments):
    if event == "open" and isinstance(arguments[1], str) and not set(arguments[1]) & set("wax+"):
        seen.append(f"read {arguments[0]}")
    elif event not in ALLOWED and not event.startswith("sys.monitoring"):
        seen.append(f"{event} {arguments!r}"[:200])
sys.addaudithook(watch)
for page in pages: extract(page); read(page)
found = list(seen)
Path(out).write_text(json.dumps(found), "utf-8")
"""
_EXTRACT = """
import hashlib, sys
from pathlib import Path
from extractor import extract
print(hashlib.sha256("".join(extract(Path(page).read_bytes()).model_dump_json() for page in sys.argv[1:]).encode()).hexdigest())
"""
PAGES = sorted((ROOT / "fixtures/guides").glob("*/page.*"))


def _run(code: str, *arguments: object, **environment: str) -> str:
    told = {**untraced.environment(), "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run([sys.executable, "-c", code, *map(str, arguments)], env=told, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_tests_cannot_reach_the_network() -> None:
    with socket.socket() as one, pytest.raises(NetworkError):
        one.connect(("192.0.2.1", 80))
    with socket.socket(socket.AF_INET6) as one, pytest.raises(NetworkError):
        one.connect(("2001:db8::1", 80))
    with pytest.raises(NetworkError):
        socket.getaddrinfo("example.org", 80)


def test_no_page_runs_code_opens_a_file_or_a_connection(tmp_path: Path) -> None:
    """The interpreter itself reports every open, import, compilation, process and socket; reading a page again causes none."""
    pages = [_HOSTILE, _HOSTILE.replace("<", "&lt;"), *(path.read_text("utf-8") for path in PAGES)]
    (tmp_path / "pages.json").write_text(json.dumps(pages), "utf-8")
    _run(_WATCHED, tmp_path / "pages.json", tmp_path / "seen.json")
    assert json.loads((tmp_path / "seen.json").read_text("utf-8")) == []


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "4242"},
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TZ": "Pacific/Kiritimati"},
        {"PYTHONOPTIMIZE": "1"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_records_are_the_same_bytes_in_every_environment(environment: dict[str, str]) -> None:
    assert _run(_EXTRACT, *PAGES, **environment) == _run(_EXTRACT, *PAGES)


def test_line_ends_of_the_system_change_no_value() -> None:
    """Spans move with the line ends; nothing else does."""
    from extractor import extract

    def told(text: str) -> dict[str, object]:
        return extract(text, provenance=False).model_dump(
            mode="json", exclude={"source", "guide_id", "ledger", "outline", "duplicates", "repairs", "findings"}
        )

    for page in PAGES:
        if page.suffix == ".txt":
            text = page.read_text("utf-8")
            assert told(text.replace("\n", "\r\n")) == told(text)


def test_a_run_writes_nothing_outside_its_output(tmp_path: Path) -> None:
    """Names that climb out of a folder stay names."""
    rows = [
        {"id": "../../climbed", "text": "Tide tables"},
        {"id": "/etc/climbed", "text": "%PDF-1.7"},
        {"id": "a\x00b", "text": "%PDF-1.7 again"},
        {"id": "..", "text": "%PDF-1.7 and again"},
        {"id": "con\\..\\..\\x", "text": "%PDF-1.7 once more"},
    ]
    inputs, out = tmp_path / "in", tmp_path / "below/out"
    write_files(inputs, 6)
    (inputs / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (inputs / "0/link.txt").symlink_to("/etc/hostname")
    (inputs / "loop").symlink_to(inputs)
    before = _stamps(tmp_path, without=out)
    for jobs in ("1", "3"):
        command = [sys.executable, "-m", "extractor", "run", str(inputs), "-o", str(out / jobs), "-j", jobs]
        done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False, cwd=tmp_path)
        assert done.returncode == 3, done.stderr
    assert _stamps(tmp_path, without=out) == before
    assert snapshot(out / "1") == snapshot(out / "3")


def _stamps(folder: Path, *, without: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file() and without not in path.parents)
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

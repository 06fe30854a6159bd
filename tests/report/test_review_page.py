"""The review page: every value leads to its words, and a hostile page can do nothing in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner

from extractor import extract, read
from extractor.cli import app
from extractor.report.review import review
from tests.helpers.cases import CASES, case


def _pieces(page: str) -> list[tuple[list[int], str]]:
    """The text's pieces in order: which values lie there, and the words."""
    text = page.partition("<pre>")[2].partition("</pre>")[0]
    found = re.findall(r'<span class="[a-z ]+"(?: data-n="([\d ]*)")?>([^<]*)</span>|<a id="n\d+"></a>|([^<]+)', text)
    return [([int(n) for n in numbers.split()], unescape(words or plain)) for numbers, words, plain in found]


@pytest.mark.parametrize("one", CASES, ids=lambda one: one.name)
def test_the_text_is_whole_and_values_stand_where_the_record_says(one) -> None:
    guide, text = extract(one.read(), layout=one.layout), read(one.read()).text
    pieces = _pieces(review(guide, text))
    assert "".join(words for _, words in pieces) == text
    for number, entry in enumerate(guide.provenance):
        assert "".join(words for numbers, words in pieces if number in numbers) == text[entry.start : entry.end]


def test_every_value_is_a_link() -> None:
    page = case("tidal-surveyor.txt").read()
    guide = extract(page)
    shown = review(guide, read(page).text).partition("<aside")[2]
    assert "count 4150 · approximate</i>" in shown
    linked = {int(number) for number in re.findall(r'href="#n(\d+)"', shown)}
    inner = {"/conversion", "/growth/text", "/growth/descriptor", "/annual_openings/text", "/experience/text"}
    missing = {entry.path for number, entry in enumerate(guide.provenance) if number not in linked}
    assert not {path for path in missing if not path.endswith(tuple(inner))}


def test_what_a_page_says_is_shown_and_not_obeyed() -> None:
    evil = "</pre></script><script>alert(1)</script><img src=x onerror=alert(2)>\n\"'&lt;$title ${text}"
    page = case("tidal-surveyor.txt").read().decode() + "\n\nMore about it\n\n" + evil
    shown = review(extract(page, guide_id=evil, media_type="text/plain"), read(page, media_type="text/plain").text)
    assert shown.count("<script") == 1
    assert "<img" not in shown
    assert "default-src 'none'" in shown


def test_a_record_of_another_text_is_refused() -> None:
    page = case("tidal-surveyor.txt").read()
    with pytest.raises(ValueError, match="not the record's read text"):
        review(extract(page), "other")
    with pytest.raises(ValueError, match="without provenance"):
        review(extract(page, provenance=False), read(page).text)


def test_the_command_writes_it(tmp_path) -> None:
    out = tmp_path / "review.html"
    result = CliRunner().invoke(app, ["review", str(case("tidal-surveyor.html").page), "-o", str(out)])
    assert (result.exit_code, result.output) == (0, "")
    assert out.read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.skipif(shutil.which("chromium") is None, reason="Debian's chromium is not installed")
def test_a_browser_runs_its_script_and_no_other(tmp_path) -> None:
    page = case("tidal-surveyor.txt").read()
    shown = review(extract(page), read(page).text)
    probe = "document.querySelector('aside a').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"
    foreign = shown.replace("</body>", f"<script>{probe}</script></body>")
    assert ' on"' not in _rendered(foreign, tmp_path), "a foreign script ran"
    asked = shown.replace("script-src 'sha256-", "script-src 'unsafe-inline' 'x-").replace("</script>", f"{probe}\n</script>")
    assert re.search(r'class="(?:value|heading) on"', _rendered(asked, tmp_path)), "the page's own script did not run"


def _rendered(page: str, folder: Path) -> str:
    """The page as a browser leaves it once its scripts have run."""
    file = folder / "page.html"
    file.write_text(page, "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={folder}/profile"]
    return subprocess.run(["chromium", *flags, "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120, check=True).stdout

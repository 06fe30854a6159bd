"""Pages that were escaped once too often: HTML in a feed, and what a program wrote into a string."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

import pytest

from extractor import extract, read
from extractor.sections import KINDS
from tests.helpers.cases import case
from tests.helpers.same import record
from tests.helpers.sound import sound

TEXT = case("tidal-surveyor.txt").read().decode()
HTML = case("tidal-surveyor.html").read().decode()
_STRING = json.dumps(HTML)


def _of_html(source: str) -> dict[str, Any]:
    guide = sound(source)
    assert guide.source.media_type == "text/html"
    return {name: value for name, value in guide.model_dump(mode="json").items() if name in {"occupation", "title", *KINDS}}


def _codes(source: str, **options: Any) -> list[str]:
    return [finding.code for finding in extract(source, **options).findings]


@pytest.mark.parametrize(
    "page",
    [
        escape(HTML),
        escape(HTML, quote=False),
        escape(escape(HTML)),
        f"<rss><channel><item><description>{escape(HTML)}</description></item></channel></rss>",
        _STRING,
        _STRING[1:-1],
        json.dumps(_STRING),
        _STRING.replace("/", "\\/"),
        _STRING.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"),
    ],
    ids=["escaped", "no-quotes", "twice", "feed", "string", "inside-string", "string-twice", "slashes", "signs"],
)
def test_html_that_was_escaped_once_too_often_is_read_as_it_was(page: str) -> None:
    assert _of_html(page) == _of_html(HTML)
    guide = extract(page)
    assert [finding.code for finding in guide.findings].count("html.escaped") == 1
    assert "escaped.html" in guide.source.dialect
    assert read(page).text.splitlines()[-20:] == read(HTML).text.splitlines()[-20:]


def test_line_ends_that_are_escaped_in_html_are_line_ends() -> None:
    page = re.sub(r"(</[a-z0-9]+>)\n*", r"\1\\n", HTML)
    assert _of_html(page.replace("\n", "\\n")) == _of_html(HTML)


def test_letters_that_are_escaped_in_html_are_letters() -> None:
    """ "\\u2248 27,300" is about 27,300, and not 224,827,300."""
    page = "<h1>Tide Tester</h1><h2>Number of Jobs</h2><p>\\u2248 27,300 jobs \\u2013 more than ever</p>"
    assert read(page).text.endswith("≈ 27,300 jobs – more than ever")
    assert "html.escaped" in _codes(page)


@pytest.mark.parametrize(
    "page",
    [
        HTML,
        HTML.replace("</h2>", "</h2><p>Write <code>&lt;p&gt;&lt;b&gt;it&lt;/b&gt;&lt;/p&gt;</code>, and no more.</p>", 3),
        HTML.replace("<body>", "<body><script>" + "var a = '<p class=\\\"a\\\">\\n</p>\\n\\u003cb\\u003e';" * 30 + "</script>"),
        HTML.replace("</h2>", "</h2><p>Its name in Python is \\u00e9.</p>", 1),
    ],
    ids=["as-is", "about-tags", "program", "about-programs"],
)
def test_html_in_which_something_is_escaped_stays_as_it_is(page: str) -> None:
    assert "html.escaped" not in _codes(page)


@pytest.mark.parametrize("end", ["\\n", "\\n\\n", "\\r\\n", "\\r\\n\\r\\n", "\\\\n"])
@pytest.mark.parametrize("quote", ["", '"'])
def test_a_text_that_a_program_wrote_into_a_string_has_its_lines(end: str, quote: str) -> None:
    lines = [line for line in TEXT.split("\n") if line.strip()]
    one = quote + end.join(lines) + quote
    assert record(one) == record("\n".join(lines))
    guide = sound(one)
    assert [finding.code for finding in guide.findings].count("text.dirt") == 1
    assert not any(finding.code.startswith("unclassified") for finding in guide.findings)
    assert "escaped.lines" in guide.source.dialect


def test_what_is_escaped_in_such_a_text_is_what_it_stands_for() -> None:
    plain = record(TEXT)
    assert record(json.dumps(TEXT)) == plain
    assert record(repr(TEXT)) == plain
    assert record(json.dumps(json.dumps(TEXT))) == plain
    lines = [line for line in TEXT.split("\n") if line.strip()]
    alone = record("\n".join(lines))
    assert record(json.dumps(lines)) == alone
    assert record(json.dumps(lines, indent=1)) == alone
    assert record(repr(lines)) == alone


def test_a_formula_is_no_line_end() -> None:
    text = "Weights are \\nu, \\neq, \\nabla and \\nexists. " * 20
    assert [str(block.words) for block in read(text, media_type="text/plain").blocks] == [" ".join(text.split())]


_SHOWN = "<h1>Tide Tester</h1><p>Prose with C:\\new\\table in it, and more of it.</p>{}<p>End</p>"


@pytest.mark.parametrize(
    "shown",
    [
        "<pre><code>" + "&lt;div&gt;&lt;p&gt;Row&lt;/p&gt;&lt;/div&gt;\n" * 15 + "</code></pre>",
        "<PRE>" + 'echo "&lt;a href=\\"x\\"&gt;"\n' * 8 + "</PRE>",
        "<table><tr>" + "<td><code>\\n</code></td>" * 15 + "</tr></table>",
        "<textarea>" + "\\u003cp\\u003e\\u003c/p\\u003e" * 9 + "</textarea>",
        '<p>In Python, <code>"\\u20ac"</code> is the euro sign</p>',
        '<p>In Python, "\\u20ac" is the euro sign, and "it costs \\u20ac40,000" a text</p>',
        "<samp>\\u2248 27,300</samp>",
    ],
    ids=["tags", "strings", "line-ends", "signs", "sign", "quoted-sign", "figure"],
)
def test_what_a_page_shows_of_programs_stays_as_it_is(shown: str) -> None:
    page = _SHOWN.format(shown)
    assert "html.escaped" not in _codes(page)
    assert r"C:\new\table" in read(page, media_type="text/html").text


def test_an_escaped_page_that_stands_in_an_element_for_programs_is_the_page() -> None:
    page = f"<html><body><pre>{escape(HTML)}</pre></body></html>"
    assert "html.escaped" in _codes(page)
    assert _of_html(page)["title"] == _of_html(HTML)["title"]


def test_a_sign_before_a_figure_is_a_sign() -> None:
    assert read("They get \\u20ac40,000 a year.\n").blocks[0].words == "They get €40,000 a year."
    assert read('It says "\\u20ac40,000" there.\n').blocks[0].words == 'It says "\\u20ac40,000" there.'
    assert read("The euro is \\u20ac in a string.\n").blocks[0].words == "The euro is \\u20ac in a string."


def test_escapes_of_which_others_are_made_end_somewhere() -> None:
    page = read("&lt;/ " + (" \\u" + "005cu" * 4000 + "00e9") * 3)
    assert page.blocks
    assert r"\u005c" in read("<p>\\u005c \\u00e9 \\u00e8</p>", media_type="text/html").text

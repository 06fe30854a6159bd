"""HTML: elements, attributes, entities and declarations without measure."""

from __future__ import annotations

import random

from tests.invalid.row import GUIDE, GUIDE_HTML, Row, html, of

__all__ = ["ROWS"]

_MANY = 200_000
_BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "tide"}">' for n in range(12))
_PIECES = "<div> <p> <b> </b> </div> x <table> <tr> <td> </table> <ul> <li> </ul> <h2> </h2> <a> </a> <span> </span> <i> </i> </p> <form> <select> </select>".split()


def _page(body: str) -> str:
    return f"<!DOCTYPE html><html><body>{body}"


def _mixed(size: int) -> str:
    return _page("".join(random.Random(3).choices(_PIECES, k=size // 5)))


ELEMENTS = tuple(
    Row(f"html: {text}", html(text, before=before), _MANY, code)
    for text, before, code in (
        ("<p>tide</p>", "", "layout.none"), ("<p>tide", "", "layout.none"), ("<p>", "tide", "layout.none"), ("<a>tide", "", "layout.none"), ("<li>tide", "", "layout.none"),
        ("<dl><dt>tide<dd>table", "", "input.too_deep"), ("<select><option>x", "tide", "input.too_deep"), ("<form>tide", "", "layout.none"), ("<button>tide", "", "input.too_deep"),
        ("<br>", "tide", "layout.none"), ("tide<br>", "<p>", "layout.none"), ("tide<br>", "<ul><li>", "layout.none"), ("<hr>tide", "", "layout.none"),
        ("<h2>tide</h2>", "", "input.too_many_headings"), ("<h2>tide", "", "input.too_deep"), ("<td>tide</td>", "<table><tr>", "layout.none"), ("<tr><td>tide</td></tr>", "<table>", "layout.none"),
        ("<tr>", "tide<table>", "layout.none"), ("<td colspan=100>tide", "<table><tr>", "input.too_many_blocks"), ("<tr><td rowspan=65000 colspan=1000>tide", "<table>", "layout.none"),
        ("</p>", "tide", "layout.none"), ("</div>", "tide", "layout.none"), ("</b>tide", "", "layout.none"), ("<b><i></b></i>", "tide", "layout.none"), ("<b>tide<p></b>", "", "layout.none"),
        ("<!-- tide -->", "tide", "layout.none"), ("<!--", "tide", "html.unclosed"), ("<![CDATA[", "tide", "layout.none"), ("<?", "tide", "layout.none"), ("<?php tide ?>", "tide", "layout.none"),
        ("<!DOCTYPE html>", "tide", "layout.none"), ("<!ELEMENT a (b)>", "tide", "layout.none"), ("<", "tide", "layout.none"), ("<x", "tide", "layout.none"), ("</", "tide", "layout.none"), (">", "", "layout.none"),
        ('<a href="', "tide", "layout.none"), ("<p title='", "tide", "layout.none"), ("&", "", "layout.none"), ("&amp;", "", "layout.none"), ("&#65;", "", "layout.none"),
        ("&#99999999999;", "tide", "layout.none"), ("&lt;p&gt;", "", "layout.none"), ("<script>tide</script>", "tide", "layout.none"), ("<script>", "tide", "html.unclosed"),
        ("<style>", "tide", "html.unclosed"), ("<title>tide</title>", "tide", "layout.none"), ("<textarea>tide", "tide", "html.unclosed"), ("<noscript>tide", "bay", "input.too_deep"),
        ("<div hidden>tide</div>", "bay", "html.mostly_hidden"), ("<div hidden>tide", "bay", "input.too_deep"), ('<div style="display:none">tide</div>', "bay", "html.mostly_hidden"),
        ("<svg>tide", "bay", "input.too_deep"), ("<math>tide", "bay", "input.too_deep"), ("<nav>tide", "bay", "input.too_deep"), ("<header>tide</header>", "", "layout.none"),
        ("<header><h1>tide</h1></header>", "", "layout.none"), ("<section>tide", "", "input.too_deep"), ("<span>Tide</span> <span>bay</span>", "", "layout.none"), ("<span>Tide</span>", "<p>", "layout.none"),
        ("<p role=heading aria-level=3>tide</p>", "", "layout.none"), ("<p><strong>Tide</strong> table</p>", "", "layout.none"), ("<strong>Tide</strong> table ", "<p>", "layout.none"),
        ("<p onclick=\"alert(1)\" id='x\"><script>'>tide</p>", "", "layout.none"), ("<a href='javascript:alert(1)'>tide</a> ", "", "layout.none"), ("<body>tide", "", "layout.none"),
        ("<html>tide", "", "layout.none"), ("<template>tide", "bay", "input.too_deep"), ("<details><summary>tide</summary>table</details>", "", "layout.none"), ("<ruby>tide<rt>table", "", "input.too_deep"),
        ("<frameset>tide", "bay", "input.too_deep"), ("<plaintext>tide", "bay", "layout.none"), ("<base href=//evil.example>", "tide", "layout.none"), ("<meta charset=utf-7>", "tide", "layout.none"),
        ("<link rel=canonical href=x>", "tide", "layout.none"), ("<iframe src=x>", "tide", "layout.none"), ("<object>tide", "bay", "input.too_deep"), ("<x-tide>bay</x-tide>", "", "layout.none"),
        ("<a href='#a'>tide</a><div id=a style='display:none'>bay</div>", "", "layout.none"), ("<div ", "<a href='#a'>", "input.empty"), ("data-target=", "tide <p data-target='#a'>", "layout.none"),
        ("<a ", "<a href='#a'>tide</a>", "layout.none"), ("<div style='display:", "<a href='#a'>tide</a>", "layout.none"),
    )
)  # fmt: skip

_NAMED = " ".join(first + last for first in "bcdfgh" for last in ("ad", "ed", "id", "od"))


def _names(size: int) -> str:
    """A title of thousands of names, and headings that name as many."""
    title = "".join(f"bell keeper{number}: " for number in range(size // 36))
    return f"<!DOCTYPE html><title>{title}</title>" + "".join(f"<h2>Bell keeper {number} salary</h2><p>x y z.</p>" for number in range(size // 80))


_HEADS = "<tr><td>Level</td><td>Average salary</td></tr>"
_JOINED = f"<table>{_HEADS}<tr><td>Entry</td><td>$50,000</td></tr>{_HEADS}<tr><td>Senior</td><td>$60,000</td></tr></table>"

PAGES = (
    Row("headings in a row, each over a figure", html("<h3>Bay</h3><p>$5,000 a year</p>", before="<h2>Salary</h2>"), _MANY, "layout.none"),
    Row(
        "thousands of tables, each of two that were joined, behind as many paragraphs",
        html("<p>Entry level tuners are paid by the year.</p>" + _JOINED, before="<h2>Duties</h2><p>They tune.</p><h2>Salary</h2>"),
        _MANY,
        "layout.none",
    ),
    Row("a title of thousands of names", _names, _MANY, "layout.none"),
    Row(
        "a title's every word in every heading",
        lambda size: (
            f"<!DOCTYPE html><title>{_NAMED}: {_NAMED[::-1]}</title><h1>{_NAMED[::-1]}</h1>" + f"<h2>{_NAMED[:71]}</h2><p>x y z.</p>" * (size // 93)
        ),
        _MANY,
        "layout.none",
    ),
    Row("a million nested elements", html("<div>"), 5_000_000, "input.too_deep"),
    Row("nested elements with text", html("<div>tide"), _MANY, "input.too_deep"),
    Row(
        "nine thousand nested elements",
        lambda size: _page("<div>" * min(9000, size // 11) + "tide" + "</div>" * min(9000, size // 11)),
        99_000,
        "layout.none",
    ),
    Row("cells of a row without end", html("<td>x", before="<table><tr>"), 12_000_000, "input.too_many_blocks"),
    Row("rows of figures without a table", html("<tr><td>Bay</td><td>1,000</td><td>$50,000</td><td>$24.10</td></tr>"), _MANY, "layout.none"),
    Row("nested tables", html("<table><tr><td>tide"), _MANY, "input.too_deep"),
    Row("nested lists", html("<ul><li>tide"), _MANY, "input.too_deep"),
    Row("nested emphasis", html("<b>tide"), _MANY, "input.too_deep"),
    Row(
        "open elements closed in the wrong order",
        lambda size: _page("<b><i><u>" * min(3000, size // 30) + "tide" + "</b></i></u>" * (size // 20)),
        _MANY,
        "layout.none",
    ),
    Row(
        "closing tags inside many open ones",
        lambda size: _page("<div>" * min(9000, size // 20) + "tide</b>" * (size // 10)),
        _MANY,
        "input.too_deep",
        least=60_000,
    ),
    Row("closing tags inside a few hundred open ones", lambda size: _page("<div>" * 300 + "tide</b>" * (size // 10)), _MANY, "layout.none"),
    Row("everything, misnested", _mixed, _MANY, "layout.none"),
    Row(
        "a hundred thousand attributes",
        lambda size: _page("<p " + " ".join(f"a{n}=1" for n in range(size // 9)) + ">tide</p>"),
        900_000,
        "layout.none",
    ),
    Row("the same attribute", lambda size: _page("<p " + "a=1 " * (size // 4) + ">tide</p>"), 900_000, "layout.none"),
    Row("an attribute of ten megabytes", lambda size: _page(f'<p title="{"a" * size}">tide</p>'), 10_000_000, "layout.none"),
    Row("a style of ten megabytes", lambda size: _page(f'<p style="{"display: " * (size // 9)}">tide</p>'), 10_000_000, "layout.none"),
    Row("a text of ten megabytes", lambda size: _page(f"<p>{'tide ' * (size // 5)}</p>"), 10_000_000, "layout.none"),
    Row("a word of ten megabytes", lambda size: _page(f"<p>{'a' * size}</p>"), 10_000_000, "layout.none"),
    Row("a comment that never ends", lambda size: _page(f"<p>tide</p><!--{'a' * size}"), 5_000_000, "html.unclosed"),
    Row("a comment of dashes", lambda size: _page(f"<p>tide</p><!{'-' * size}"), 1_000_000, "html.unclosed"),
    Row("a CDATA section that never ends", lambda size: _page(f"<p>tide</p><![CDATA[{'a' * size}"), 5_000_000, "layout.none"),
    Row("a script that never ends", lambda size: _page("<p>tide</p><script>" + 'var a = "<p>"; ' * (size // 14)), 5_000_000, "html.unclosed"),
    Row("a title that never ends", lambda size: f"<!DOCTYPE html><html><head><title>{'tide ' * (size // 5)}", 5_000_000, "html.unclosed"),
    Row("a tag that never ends", lambda size: _page(f"<p>tide</p><p {'a' * size}"), 5_000_000, "layout.none"),
    Row("an entity's name without end", lambda size: _page(f"tide &{'a' * size};"), 5_000_000, "layout.none"),
    Row("a tag's name without end", lambda size: _page(f"tide <{'a' * size}>"), 5_000_000, "layout.none"),
    Row(
        "an entity bomb",
        lambda size: f'<?xml version="1.0"?><!DOCTYPE html [{_BOMB}]><html><body>' + "<p>&e11;</p>" * (size // 12),
        _MANY,
        "layout.none",
    ),
    Row(
        "a file for an entity",
        of('<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>&x;</p>'),
        0,
        "layout.none",
        grows=False,
    ),
    Row(
        "an address for an entity",
        of('<!DOCTYPE html [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd"> %x;]><html><body><p>tide</p>'),
        0,
        "layout.none",
        grows=False,
    ),
    Row(
        "a style sheet of XML",
        of('<?xml version="1.0"?><?xml-stylesheet href="file:///etc/passwd"?><html><body><p>tide</p></body></html>'),
        0,
        "layout.none",
        grows=False,
    ),
    Row(
        "an inclusion of XML",
        of('<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><xi:include href="/etc/passwd" parse="text"/>tide</body></html>'),
        0,
        "layout.none",
        grows=False,
    ),
    Row(
        "a shell without a page",
        of('<!DOCTYPE html><html><head><title>Tides</title></head><body><div id="root"></div><script src="a.js"></script></body></html>'),
        0,
        "input.empty",
        grows=False,
    ),
    Row(
        "a shell with its data in a script",
        lambda size: f'<!DOCTYPE html><html><body><div id="root"></div><script>{"x" * size}</script></body></html>',
        1_000_000,
        "input.empty",
    ),
    Row("a frameset", of("<html><frameset cols='50%,50%'><frame src=a><frame src=b></frameset></html>"), 0, "input.empty", grows=False),
    Row("text behind the end", lambda size: _page("tide</body></html>" * (size // 18)), _MANY, "layout.none"),
    Row("preformatted lines", lambda size: _page(f"<pre>{'tide table' + chr(10)}" * 1 + "tide\n" * (size // 5)), _MANY, "layout.none"),
    Row(
        "rows of a table",
        lambda size: _page("<table>" + "".join(f"<tr><td>Level {n}</td><td>$9</td></tr>" for n in range(size // 40))),
        _MANY,
        "layout.none",
    ),
    Row(
        "a row of many figures below as many heads",
        lambda size: _page(f"<table><tr>{'<th>h</th>' * (size // 20)}</tr><tr>{'<td>$5</td>' * (size // 20)}</tr></table>"),
        _MANY,
        "layout.none",
    ),
    Row(
        "a row of ranks beside a long label",
        lambda size: _page(f"<table><tr><td>{'tide ' * (size // 10)}<td>a<td>b</tr><tr><td>Bay 25%{'<td>a5' * (size // 12)}</tr></table>"),
        _MANY,
        "layout.none",
    ),
    Row("html in the eyes of xml", of('<?xml version="1.0" encoding="utf-16"?><html><body><p>tide</p></body></html>'), 0, "layout.none", grows=False),
    Row("NUL inside tags", lambda size: _page("<p\0>tide\0</p\0>" * (size // 14)), _MANY, "layout.none"),
    Row("guides", lambda size: GUIDE_HTML * max(1, size // len(GUIDE_HTML)), 1_000_000, "pay.conflict"),
    Row("a guide inside a hidden box", of(_page(f"<div hidden>{GUIDE_HTML}")), 0, "html.mostly_hidden", grows=False),
    Row("a guide inside a template", of(_page(f"<template>{GUIDE_HTML}</template><p>tide</p>")), 0, "html.mostly_hidden", grows=False),
    Row("a guide inside a picture", of(_page(f"<p>tide</p><svg><text>{GUIDE}</text></svg>")), 0, "html.mostly_hidden", grows=False),
    Row(
        "a guide behind an open template",
        of(_page(f"<p>{'tide ' * 9000}</p><template><p>bay</p></tem>{GUIDE_HTML.replace('</template>', '')}")),
        0,
        "html.unclosed",
        grows=False,
    ),
    Row("a guide behind an open comment", of(_page(f"<p>tide</p><!-- {GUIDE_HTML.replace('-->', '')}")), 0, "html.unclosed", grows=False),
)

ROWS = (*ELEMENTS, *PAGES)

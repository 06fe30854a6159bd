"""Guides of which one place is blown up: figures of one field, levels, names, headings of one section, rows under one sentence."""

from __future__ import annotations

from pathlib import Path

from tests.invalid.row import GUIDE, Make, Row, behind, html, times

__all__ = ["LARGE", "LINES", "MARKS", "ROWS", "STRONG"]

_FOLDER = Path(__file__).parents[2] / "fixtures/guides/ooh-kite-tuners"
_TEXT = (_FOLDER / "page.txt").read_text("utf-8")
_HTML = (_FOLDER / "page.html").read_text("utf-8")
_SECOND = "A bell keeper looks after the bells of a town."


def _word(number: int) -> str:
    """A word of letters, for each number another."""
    letters = ""
    while True:
        number, at = divmod(number, 20)
        letters += "bcdfghjklmnpqrstvwxz"[at] + "ae"[at % 2]
        if not number:
            return letters


def _behind(page: str, head: str, text: str) -> Make:
    """A page with a text over and over behind some words of it; "{}" in it is another word each time, "{n}" a number."""
    assert head in page
    before, after = page.split(head, 1)
    return lambda size: "".join((before, head, *(text.format(_word(n), n=n % 90 + 10) for n in range(size // len(text))), after))


def _titles(size: int) -> str:
    """Levels with figures, then twice as many titles without any."""
    count = size // 60
    rows = "".join(f"{_word(n).capitalize()} Keeper\n$40,{n % 1000:03}\n$50,000\n" for n in range(count))
    titles = "".join(f"{_word(n + 500_000).capitalize()} Warden\n" for n in range(count * 2))
    head = "Salary by Experience Level\n"
    return GUIDE.replace(head, f"{head}Level\nUS Median\nUS Average\n{rows}{titles}", 1)


def _lead(text: str, row: str) -> Make:
    """A sentence as long as the table under it, and a control character at the end, so that something is noticed."""
    start = _TEXT.index(text)
    end = _TEXT.index("\n", start)

    def make(size: int) -> str:
        rows = "".join(row.format(_word(n), n=n % 90 + 10) for n in range(size // 2 // len(row)))
        return _TEXT[:start] + "The riggers worked and " * (size // 46) + f"{text} as follows:\n\n{rows}" + _TEXT[end:] + "\x07"

    return make


def _zones(size: int) -> str:
    """A heading of the same section over each of many tables."""
    table = (
        "<table><tr><th>Town</th><th>Median salary</th></tr><tr><td>{}</td><td>$50,000</td></tr><tr><td>Senior {}</td><td>$60,000</td></tr></table>"
    )
    part = f"<h2>Bell Keeper Salary</h2><p>It is {{}} a lot by some.</p>{table}"
    parts = "".join(part.format(_word(n), _word(n), _word(n)) for n in range(size // len(part)))
    return f"<title>Bell Keeper</title><h1>Bell Keeper</h1><p>{_SECOND}</p><h2>Duties</h2><ul><li>Ring bells</li></ul>{parts}"


def _cell(size: int) -> str:
    """One long title in a table of similar occupations."""
    at = _HTML.rfind("Sail Menders")
    return _HTML[:at] + "Sail " + "menders " * (size // 8) + _HTML[at:]


def _numbered(size: int) -> str:
    """Paragraphs that begin with a number."""
    head = "<!DOCTYPE html><h1>Pilot Career Guide</h1><h2>Salary</h2>"
    return head + "".join(f"<p>{n}. Tide Gauge Sonar</p>" for n in range(size // 30))


def _rules(size: int) -> str:
    """Lines that may hold those after them, then as many rules, and what the last line says in two lines behind these."""
    return "ab cd\n" * (size // 11) + "\n---\n" * (size // 11) + "ab\ncd\n"


def _marked(mark: str) -> Make:
    """As many marks of lines' ends in a row, none of which stands at a line's end."""
    return lambda size: "They test the tide.\n" * 10 + mark * (size // len(mark)) + "x"


def _boxes(size: int) -> str:
    """One heading's words inside of thousands of boxes."""
    count = min(size // 44, 9000)
    return "<!DOCTYPE html><h2>" + "<span>" * count + "a&amp;b " * (size // 8) + "</span>" * count


LARGE = (
    Row("figures that fill one field", _behind(GUIDE, "$74,320 USD\n", "$74,320 USD\n"), 200_000, "pay.conflict"),
    Row("figures in one step", _behind(GUIDE, "Step 6\n", "Pay $50,000 for it.\n"), 200_000, "pay.conflict"),
    Row("levels and as many titles without figures", _titles, 200_000, "pay.conflict"),
    Row("a heading of its own over each table of pay", _zones, 200_000, "layout.none"),
    Row("industries that end in a sign", _behind(GUIDE, "Top Industries\n", "{} &, "), 200_000, "pay.conflict"),
    Row(
        "a long sentence over a long table of wages",
        _lead("In May 2012, the median hourly wages", "Ship {} yard\t\t$24.{n}\n"),
        200_000,
        "text.control_characters",
    ),
    Row(
        "a long sentence over a long table of shares",
        _lead("The largest employers of line riggers were", "Ship {} yard\t\t{n}%\n"),
        200_000,
        "text.control_characters",
    ),
    Row("lists of duties, each under its heading", _behind(_TEXT, "Duties\n\n", "Duties\n\nThey {} the kite.\n\n"), 200_000, "section.heading_only"),
    Row("a long title in a table", _cell, 200_000, "html.hidden"),
    Row("lines that may hold others, behind which nothing but rules stands", _rules, 90_000, "layout.none"),
    Row("boxes inside of each other in a heading", _boxes, 400_000, "layout.none"),
    Row("buttons behind a heading", lambda size: "<!DOCTYPE html><h1>Pilot</h1><h2>Duties " + "[a]" * (size // 3), 900_000, "layout.none"),
    Row("references to lines' ends in a row", _marked("&#13;"), 200_000, "layout.none"),
    Row("a spreadsheet's line ends in a row", _marked("_x000D_"), 200_000, "layout.none"),
    Row("verbal figures among numbers", _behind(GUIDE, "Work Environment\n", "six figures 1. "), 100_000, "pay.conflict"),
)
"""Families whose cost was steep on large pages only."""

MARKS = (
    Row("character references in a text", behind("<p>", "&lt;"), 4_800_000, "input.too_many_signs"),
    Row("character references between letters", times("a&nbsp;"), 4_200_000, "input.too_many_signs"),
    Row("spaces drawn as lines", times("a_" * 40 + "a\n"), 1_500_000, "input.too_many_signs"),
    Row("targets of links in a text", times("see (/a) "), 10_800_000, "input.too_many_signs"),
    Row("as many character references as may be", times("&lt;"), 999_000, "layout.none"),
    Row(
        "escapes among boxes that touch",
        lambda size: "<!DOCTYPE html><p>a\\-b</p><p>a\\_b</p><p>a\\*b</p><p>" + "<span>a\\*</span><span>b\\-</span>" * (size // 35),
        280_000,
        "layout.none",
    ),
    Row("character references in HTML", html("&lt;", before="<p>"), 4_800_000, "layout.none"),
    Row("figures between character references", behind("<p>", "&amp;&#x24;50,000&nbsp;"), 12_000_000, "input.too_many_numbers"),
)
"""Marks that a text scraper leaves, each of which is taken off with a repair; and figures among them, which are too many before any is."""
STRONG = (
    Row(
        "strong words inside of strong words",
        lambda size: "**a " * (size // 19) + "Keeper 's x " * (size // 19) + " b**" * (size // 19),
        60_000,
        "layout.none",
    ),
)
"""Each pair's inside was searched by itself."""
LINES = (Row("numbered paragraphs", _numbered, 500_000, "layout.none"),)
"""Short lines of which no two are the same."""
ROWS = (*LARGE, *MARKS, *STRONG, *LINES)

"""Shape: how much of what stands on a page, and disguises."""

from __future__ import annotations

import random

from tests.invalid.row import GUIDE, Row, behind, html, markdown, numbered, of, times

__all__ = ["ROWS"]

_FIRST = "A first block of a page that is long enough to count as one of a run of blocks.\n\n"
_SECOND = "The second block of a page, as long as the first one and not a word shorter.\n\n"


def _fibonacci(size: int) -> str:
    """The word that repeats itself in ever longer runs."""
    short, long = _FIRST, _SECOND
    while len(long) < size:
        short, long = long, long + short
    return long[:size]


def _pieces(size: int) -> str:
    """A run, its copy, and the end of the run over and over."""
    run = [
        f"Buoy number {number} is to be lit, painted and chained by those who keep it, as all the others are, and in any weather."
        for number in range(size // 360)
    ]
    return "\n\n".join([*run, *run, *run[-3:] * (len(run) // 3)])


def _shuffled(kinds: int) -> object:
    blocks = [f"The block number {number} of a page is long enough to count as one of a run.\n\n" for number in range(kinds)]
    return lambda size: "".join(random.Random(kinds).choices(blocks, k=size // len(blocks[0])))


SHAPES = (
    Row("nothing", of(""), 0, "input.empty", grows=False),
    Row("one byte", of(b"x"), 0, "layout.none", grows=False),
    Row("one byte that is no text", of(b"\xff"), 0, "text.encoding_fallback", grows=False),
    Row("a mark and nothing else", of(b"\xff\xfe"), 0, "input.empty", grows=False),
    Row("spaces", times(" "), 10_000_000, "input.empty"),
    Row("twenty million empty lines", times("\n"), 20_000_000, "input.too_long"),
    Row("ten million empty lines", times("\n"), 10_000_000, "input.empty"),
    Row("lines of spaces and tabs", times(" \n\t"), 5_000_000, "input.empty"),
    Row("fifty million letters in one line", times("a"), 50_000_000, "input.too_long"),
    Row("fifty million characters of words in one line", times("tide "), 50_000_000, "input.too_long"),
    Row("more bytes than the limit", times("a"), 64 * 1024 * 1024 + 1, "input.too_large"),
    Row("ten million letters in one line", times("a"), 10_000_000, "layout.none"),
    Row("ten million characters of words in one line", times("tide "), 10_000_000, "layout.none"),
    Row("twelve million words of one sign in one line", times("&"), 12_500_000, "layout.none"),
    Row("pay in one line", times("The pay is $50 a year and more of it is to come in time. "), 1_000_000, "layout.none"),
    Row("a guide in one line", lambda size: (line := GUIDE.replace("\n", " ")) * max(1, size // len(line)), 200_000, "text.joined", least=100_000),
    Row(
        "a guide without any gap",
        lambda size: (line := GUIDE.replace("\n", "")) * max(1, size // len(line)),
        200_000,
        "text.glued",
        least=200_000,
    ),
    Row("a million headings of markdown", times("# Tides\n"), 8_000_000, "input.too_many_blocks"),
    Row("headings of markdown", numbered("# Tide {}\n\n"), 120_000, "layout.none"),
    Row("a million headings of a guide", times("Key Responsibilities\n"), 21_000_000, "input.too_long"),
    Row("headings of a guide", times("Key Responsibilities\n\nSalary\n\n"), 200_000, "layout.none"),
    Row("a million bullets", times("- x\n"), 4_000_000, "input.too_many_blocks"),
    Row("bullets", times("- a buoy\n"), 200_000, "layout.none"),
    Row("bullets without items", times("-\n"), 200_000, "input.empty"),
    Row("numbers of a list", times("1. x\n"), 200_000, "layout.none"),
    Row("six million lines of one letter", times("a\n"), 12_000_000, "input.too_many_blocks"),
    Row("six million words between bars", times("a|"), 12_000_000, "input.too_many_blocks"),
    Row("six million words between tabs", times("a\t"), 12_000_000, "layout.none"),
    Row("short lines", times("Ab\n"), 200_000, "layout.none"),
    Row("words in capitals", numbered("WORD{} "), 200_000, "layout.none"),
    Row("camels", times("TideTableBuoy"), 200_000, "layout.none"),
    Row("names and texts", times("Name: text\n"), 200_000, "layout.none"),
    Row(
        "a list of names with a dash and a colon behind it",
        lambda size: (
            "# Moss Surveyor\n\n## Skills\n\n### Technical skills\n\n"
            + numbered("- Map {} – moss: draws it\n")(size)
            + "\n## Salary\n\n$40,000 a year.\n"
        ),
        200_000,
        "section.typed",
    ),
    Row("columns by spaces", times("tide   table   bay\n"), 200_000, "layout.none"),
    Row("columns by tabs", times("tide\ttable\n"), 200_000, "layout.none"),
    Row("tabs in one line", times("a\t"), 200_000, "layout.none"),
    Row("gaps in one line", behind("Tide  bay\n", "Tide.  Bay  buoy  "), 200_000, "layout.none"),
    Row("gaps in two lines", lambda size: (times("Tide  Bay   ")(size // 2) + "\n") * 2 + "Bay\n", 200_000, "layout.none"),
    Row("rules of bars", times("---|---|---\n"), 200_000, "input.empty"),
    Row("bars that draw no table", times("tide | bay\n"), 200_000, "layout.none"),
    Row(
        "a wide rule of bars",
        lambda size: "a|" * (size // 8) + "\n" + "-|" * (size // 8) + "\n" + times("tide | bay\n")(size // 2),
        200_000,
        "layout.none",
    ),
    Row("rules of columns", times("----- -----\ntide  table\n"), 200_000, "layout.none"),
    Row("a title's marks that never end", lambda size: "#__#__#__##" + "_" * size, 1_000_000, "layout.none"),
    Row("titles' marks that never end", times("#__#__#__##" + "_" * 300 + "\n"), 1_000_000, "layout.none"),
    Row("wrapped lines", times("lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod te\n"), 200_000, "layout.none"),
    Row("one guide two hundred times", lambda size: GUIDE * (size // len(GUIDE)), 200 * len(GUIDE), "section.heading_only", least=4 * len(GUIDE)),
    Row(
        "twenty thousand near-duplicates",
        numbered("Step number {} is to do what all the others did before it, with care and with patience.\n\n"),
        1_800_000,
        "layout.none",
    ),
    Row("the same block", times(_FIRST), 1_000_000, "layout.none"),
    Row("A-B-A-B", times(_FIRST + _SECOND), 1_000_000, "layout.none"),
    Row(
        "A-B-A-C", numbered(_FIRST + "The other block {} of a page is as long as the first one and not a word shorter.\n\n"), 1_000_000, "layout.none"
    ),
    Row("the word of Fibonacci", _fibonacci, 1_000_000, "layout.none"),
    Row("pieces of a run", _pieces, 1_000_000, "layout.none"),
    Row("two blocks at random", _shuffled(2), 1_000_000, "layout.none"),
    Row("forty blocks at random", _shuffled(40), 1_000_000, "layout.none"),
    Row("cut off in mid-word", of(GUIDE[: len(GUIDE) // 2]), 0, "section.heading_only", grows=False),
    Row(
        "a guide from its end",
        lambda size: ("\n".join(reversed(GUIDE.split("\n"))) + "\n") * max(1, size // len(GUIDE)),
        100_000,
        "heading.near",
        least=100_000,
    ),
)

_HEADINGS = "Complete Tidal Surveyor Career Guide\nWhat is a Tidal Surveyor?\nKey Facts & Statistics\nWork Environment\nTools & Technologies\n"


def _wrapped_headings(size: int) -> str:
    return _HEADINGS + "".join(f"{at % 90 + 1} {at // 90 % 90 + 1} {at // 8100 + 1} Key Responsibilities\n" for at in range(size // 28))


_QUESTIONS = "\nFrequently Asked Questions\n"
GUIDES = (
    Row("questions without answers", behind(GUIDE + _QUESTIONS, "What is it?\n"), 200_000, "section.repeated"),
    Row("questions and answers", behind(GUIDE + _QUESTIONS, "What is it?\nIt is a thing that people do by the sea.\n"), 200_000, "section.repeated"),
    Row("a heading that asks", times("What is a Tidal Surveyor?\n"), 200_000, "layout.none"),
    Row("titles", times("Complete Tidal Surveyor Career Guide\n"), 200_000, "layout.none"),
    Row("many headings in one wrapped block", _wrapped_headings, 100_000, "section.repeated"),
    Row(
        "words that change nothing of a heading",
        behind("Tide Tuner Career Guide\n\nWhat Does a Tide Tuner Do?\n\nThey walk.\n\n", "TOP "),
        200_000,
        "layout.none",
    ),
    Row("an endless title", lambda size: f"Complete {times('Tidal ')(size)} Career Guide\n{GUIDE}", 200_000, "pay.conflict"),
    Row("steps", behind(GUIDE + "\nHow to Become a Tidal Surveyor\n", "Step 1\nDo a thing\n"), 200_000, "section.repeated"),
    Row(
        "levels of a career",
        behind(GUIDE + "\nTidal Surveyor Career Path\n", "Surveyor\n0-2 years\nA surveyor does much.\nKey Focus Areas\nMany\n"),
        200_000,
        "section.repeated",
    ),
    Row(
        "levels of pay",
        lambda size: GUIDE.replace("Salary & Outlook\n", "Salary & Outlook\n" + numbered("Level {0}\n$1{0}\n$2{0}\n")(size), 1),
        100_000,
        "pay.conflict",
    ),
    Row("related careers", behind(GUIDE + "\nRelated Careers\n", "Buoy Keeper\nKeeps buoys.\nExplore career guide\n"), 200_000, "section.repeated"),
    Row(
        "glued names",
        lambda size: GUIDE.replace("Top Industries\n", "Top Industries\n" + times("EnergyHealthcareFinance")(size) + "\n", 1),
        200_000,
        "chips.split",
    ),
    Row("buttons", behind(GUIDE, "Land your dream job today\nGet started for free\nNo credit card required\n"), 200_000, "section.heading_only"),
    Row("figures that disagree", behind(GUIDE, "The median salary of a Tidal Surveyor is $61,000 a year.\n"), 200_000, "pay.conflict"),
    Row("years of a market", behind(GUIDE, "\n2025 Market Reality for Tidal Surveyors\nA text.\n"), 200_000, "section.repeated"),
    Row(
        "guides of others in turn",
        html(
            "<h2>How to Become a Welder</h2><p>x</p>",
            before="<h1>How to Become a Nurse</h1><h2>Duties</h2><p>A nurse helps.</p><h2>Salary</h2><p>$5</p>",
        ),
        400_000,
        "layout.none",
    ),
    *(
        Row(
            f"headings and nothing under them: {words}",
            behind(
                "How to Become a Tide Gauger\n\nWhat Does a Tide Gauger Do?\n\nThey gauge.\n\nTide Gauger Salary\n\nIt is $50,000.\n\n",
                words + "\n\n",
            ),
            100_000,
            "layout.none",
        )
        for words in ("Key facts", "Careers Related to Tide Gauger")
    ),
    Row(
        "names without marks, each with a sentence under it",
        behind(
            "How to Become a Tide Gauger\n\nWhat Does a Tide Gauger Do?\n\nThey gauge.\n\nTide Gauger Salary\n\nIt is $50,000.\n\n",
            "Areas of Practice\nIt is so.\nTide Gauger Job Description Template: Tide Gauger\nIt is so.\n",
        ),
        200_000,
        "layout.none",
    ),
    Row(
        "sentences behind a name that is marked",
        behind(GUIDE + "\n\nTools & Technologies\n\n**Buoys:** They float.\n\n", "They ring.\n\n"),
        200_000,
        "section.repeated",
    ),
    Row("facts again", behind(GUIDE, "\n\nKey Facts & Statistics\n\nx\n"), 200_000, "section.repeated"),
)

MARKS = tuple(
    Row(f"markdown: {text!r}", markdown(text), 80_000, "layout.none")
    for text in (
        "*", "**", "***a", "*a", "a*b", "**a*", "_a ", "* a *", "[", "[]", "[[", "[a](b) ", "[a](", "](", "[a]((((", "![", "![a](", "[a]: http://b\n", "`", "`a",
        "``a`", "\\", "\\*", "<", "<a", "<!--", "<http://", "<b>x</b> ", "<p>x\n", "&", "&a", "&amp;", "&#99999;", "~~", "⟨1⟩", "> ", ">", "> a\n", "```\n", "~~~\n",
        "---\n", "a\n---\n", "|", "|-", "a|b", "| a | b |\n", "| a | b |\n|---|---|\n", "#", "# ", "### a ###\n", ".. note:: x\n", ":a: b\n", "::: x\n", "# a {#b",
        "{}", "**Name:** text ", "* a\n", "  * a\n", "a  \n", "a\\\n", "[^1] ", "http://a.b/c ",
    )
)  # fmt: skip
"""Marks of markdown over and over."""

DISGUISES = (
    Row("pdf", of(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"), 0, "input.binary", grows=False),
    Row("pdf behind white space", of(b"\n  %PDF-1.7\n1 0 obj\n"), 0, "input.binary", grows=False),
    Row("pdf behind a mark", of(b"\xef\xbb\xbf%PDF-1.7\n1 0 obj\n"), 0, "input.binary", grows=False),
    Row("postscript", of(b"%!PS-Adobe-3.0\n%%Title: tides\n"), 0, "input.binary", grows=False),
    Row("zip", of(b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(40)), 0, "input.binary", grows=False),
    Row("gzip", of(b"\x1f\x8b\x08\x00" + bytes(40)), 0, "input.binary", grows=False),
    Row(
        "tar",
        of((b"page.html".ljust(100, b"\0") + b"0000644\0" * 3 + b"00000000012\0").ljust(257, b"\0") + b"ustar\x0000" + bytes(247)),
        0,
        "input.binary",
        grows=False,
    ),
    Row("png", of(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)), 0, "input.binary", grows=False),
    Row("webp", of(b"RIFF\x10\x00\x00\x00WEBPVP8 " + bytes(40)), 0, "input.binary", grows=False),
    Row("mp4", of(b"\x00\x00\x00\x18ftypmp42" + bytes(40)), 0, "input.undecodable", grows=False),
    Row("windows program", of(b"MZ\x90\x00\x03\x00\x00\x00" + bytes(90)), 0, "input.undecodable", grows=False),
    Row("java class", of(b"\xca\xfe\xba\xbe\x00\x00\x00\x34" + bytes(40)), 0, "input.binary", grows=False),
    Row("python pickle", of(b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00}\x94."), 0, "input.undecodable", grows=False),
    Row("rtf", of(b"{\\rtf1\\ansi Tide tables}"), 0, "input.binary", grows=False),
    Row("avro", of(b'Obj\x01\x04\x16avro.schema\x1e{"type": "map"}' + b"Tide tables " * 99), 0, "input.binary", grows=False),
    Row("warc", of(b"WARC/1.0\r\nWARC-Type: response\r\n\r\n<html>"), 0, "input.binary", grows=False),
    Row("page saved by a browser", of(b"From: <Saved by Blink>\r\nSubject: Tide tables\r\n"), 0, "input.binary", grows=False),
    Row("the same as text", of("From: <Saved by Blink>\nSubject: Tide tables\n"), 0, "input.binary", grows=False),
    Row(
        "the same by another",
        of('From: a@b\nSubject: =?utf-8?q?x?=\n y\nContent-Type:\n\tmultipart/related; type="text/html"\nMIME-Version: 1.0\n\n--x\n'),
        0,
        "input.binary",
        grows=False,
    ),
    Row(
        "words about mail",
        of(b"Tide tables come by mail.\nMIME-Version: 1.0\nContent-Type: multipart/related\n"),
        0,
        "layout.none",
        grows=False,
    ),
    Row("web archive", of(b"PK\x03\x04" + bytes(26) + b"archive/data.warc.gz"), 0, "input.binary", grows=False),
    Row(
        "mail with a page in it",
        of(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\r\n<html>"),
        0,
        "input.binary",
        grows=False,
    ),
    Row("json", lambda size: '{"pages": [' + '{"tide": "high"},' * (size // 17) + "1]}", 200_000, "layout.none"),
    Row("json of a hundred thousand levels", lambda size: "[" * size, 100_000, "layout.none"),
    Row("csv", times("tide,bay,buoy,1\n"), 100_000, "layout.none"),
    Row("base64", times("VGlkZSB0YWJsZXMgb2YgdGhlIGJheQ=="), 1_000_000, "input.too_many_numbers"),
    Row("addresses", times("https://example.org/a?b=c&d=e "), 200_000, "layout.none"),
    Row("a log", times("May 05 tide INFO level=high\n"), 200_000, "layout.none"),
    Row("svg", of('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Tide</text></svg>'), 0, "layout.none", grows=False),
    Row(
        "rss",
        of('<?xml version="1.0"?><rss><channel><title>Tides</title><item><description>High.</description></item></channel></rss>'),
        0,
        "layout.none",
        grows=False,
    ),
    Row("a program of javascript", times("const tide = () => { return bay.map(b => b.level); };\n"), 100_000, "layout.none"),
)

ROWS = (*SHAPES, *GUIDES, *MARKS, *DISGUISES)

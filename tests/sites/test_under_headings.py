"""What stands under each heading of a page that no layout knows is in the section that the heading's outline names, or a finding tells of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import Guide, read
from extractor.sections import KINDS
from tests.helpers.sound import sound

USUAL = (
    "What does a Reed Weaver do?", "Salary", "Job outlook", "Skills and qualifications", "How to become a Reed Weaver", "Education and training",
    "Work environment", "Career path", "Frequently asked questions", "Related careers", "Pros and cons", "Tools of the trade", "Key facts", "Specializations",
)  # fmt: skip
UNUSUAL = (
    "Ready to take the first step?", "The song of the marsh", "Why we wrote this page", "A word from Ely", "Talk to us today", "Meet Rosa",
    "Did you know?", "What our members say", "Need a hand?", "Three winters on", "Diploma in craft", "Our promise", "Notes", "Current opportunities",
    "Apprenticeships in England",
)  # fmt: skip
INNER = (
    "Entry level", "Junior weaver", "Master weaver (8+ years)", "Do I need a van?", "Knots", "Norfolk", "Patience", "Step 1: Visit a workshop", "Pros",
    "Soft skills", "Bachelor's degree", "By region", "Thatcher", "In the workshop",
)  # fmt: skip
TEXTS = (
    "reeds are cut in winter, when the boats are slow and nobody hurries.", "the river does most of the work for those who wait.",
    "closing dates are in May, so apply by April.", "it rises by 4% a year, they say.", "some earn £24,000 a year from it.",
)  # fmt: skip

Row = tuple[int, str, tuple[str, ...], bool]
"""A heading's level and words, its texts, and whether these are a list."""
_HEADS = st.tuples(
    st.sampled_from((2, 2, 2, 3, 4)), st.sampled_from(USUAL + UNUSUAL + INNER), st.lists(st.sampled_from(TEXTS), max_size=3).map(tuple), st.booleans()
)
BEGIN: tuple[Row, ...] = (
    (1, "How to Become a Reed Weaver", ("a reed weaver makes mats of reeds, and reed weavers are paid for it.",), False),
    (2, "What does a Reed Weaver do?", ("reed weavers sort, soak and weave all day long.",), False),
)
PAGES = st.lists(_HEADS, min_size=3, max_size=12).map(lambda rows: [*BEGIN, *rows])


def _marked(rows: list[Row]) -> list[Row]:
    """Each text with a mark of its own."""
    return [
        (level, heading, tuple(f"Mark{number}q: {text}" for text in texts), listed) for number, (level, heading, texts, listed) in enumerate(rows)
    ]


def _html(rows: list[Row]) -> str:
    parts = []
    for level, heading, texts, listed in rows:
        body = "".join(f"<li>{text}</li>" if listed else f"<p>{text}</p>" for text in texts)
        parts.append(f"<h{level}>{heading}</h{level}>{f'<ul>{body}</ul>' if listed and texts else body}")
    return f"<!doctype html><html><body>{''.join(parts)}</body></html>"


def _markdown(rows: list[Row]) -> str:
    return "\n\n".join(
        f"{'#' * level} {heading}\n\n" + ("\n".join(f"- {text}" for text in texts) if listed else "\n\n".join(texts))
        for level, heading, texts, listed in rows
    )


def _words(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, (list, tuple)):
        for number, one in enumerate(value):
            yield from _words(one, f"{path}/{number}")
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _words(one, f"{path}/{name}")


def _silent(guide: Guide, text: str, rows: list[Row]) -> list[str]:
    """Headings whose text stands where neither the outline nor a finding says, nor the section in which they stand deeper."""
    record = guide.model_dump(mode="json")
    where: dict[int, set[str]] = {}
    for path, words in (one for kind in ("summary", *KINDS, "extra_sections") for one in _words(record[kind], f"/{kind}")):
        for mark in re.findall(r"Mark(\d+)q", words):
            where.setdefault(int(mark), set()).add(path)
    told = [(one.start, one.end) for one in guide.findings if one.start is not None and one.end is not None]
    found = []
    at = 0
    over: list[tuple[int, str | None]] = []
    for number, (level, heading, texts, _) in enumerate(rows):
        start, at = (place := text.index(heading, at)), place + len(heading)
        out = next((one for one in guide.outline if one.start < at and start < one.end), None)
        over = [one for one in over if one[0] < level]
        field = out.field if out is not None else over[-1][1] if over else None
        over.append((level, field))
        if out is not None and out.status == "boilerplate" and number not in where:
            continue
        paths = {path for path in where.get(number, set()) if not path.startswith("/extra_sections/") and (number or path != "/summary")}
        if texts and number not in where:
            found.append(f"{heading}: lost")
        strays = [path for path in paths if field is None or path.split("/")[1] != field.split("/")[1]]
        if strays and not any(begin < at and start < end for begin, end in told):
            found.append(f"{heading}: {strays}")
    return found


@pytest.mark.parametrize("write", [_html, _markdown])
@given(rows=PAGES.map(_marked))
def test_text_stands_where_its_heading_says(write: Any, rows: list[Row]) -> None:
    """Whatever headings follow one another, none's text slips into a section before it without a word."""
    page = write(rows)
    guide = sound(page)
    assert not _silent(guide, read(page).text, rows)


REEDS = """<!doctype html><html><body><h1>How to Become a Reed Weaver</h1><p>Reed weavers turn river reeds into mats and thatch for those who like it.</p>
<h2>What does a reed weaver do?</h2><ul><li>sorts reeds</li><li>soaks bundles</li></ul>
<h2>Salary</h2><p>Most earn £24,600 a year.</p>{}</body></html>"""


def _parts(inner: str, *, text: bool = False) -> Guide:
    page = REEDS.format(inner)
    return sound(re.sub(r"\n{3,}", "\n\n", re.sub(r"<[^>]+>", "\n\n", page)).strip() if text else page)


@pytest.mark.parametrize("text", [False, True])
def test_a_question_beside_the_questions_is_none_of_them(*, text: bool) -> None:
    """What a site asks of its readers behind the questions, as high as their heading, ends them."""
    guide = _parts(
        "<h2>FAQs</h2><h3>Is it cold?</h3><p>In the winter months it is.</p><h3>Do I need a van?</h3><p>Not in the first years of all.</p>"
        "<h2>Ready to take the first step?</h2><p>Our advisers find a workshop near you, and they do it for nothing.</p>",
        text=text,
    )
    assert guide.faq is not None
    assert [item.question for item in guide.faq.items] == ["Is it cold?", "Do I need a van?"]
    assert [one.heading for one in guide.extra_sections if one.heading and one.heading.startswith("Ready")]


def test_offers_of_a_site_are_no_section() -> None:
    """Posts to apply for are no education, under a heading that says so or by their text."""
    guide = _parts("<h2>Current vacancies</h2><h3>Training</h3><p>Twelve courses start in the spring.</p><h2>Working hours</h2><p>Short ones.</p>")
    assert guide.education is None
    assert guide.work_environment is not None
    guide = _parts("<h2>Apprenticeships in Norfolk</h2><p>Two vacancies are open near you. Closing date: 4 May.</p>")
    assert guide.education is None
    guide = _parts("<h2>Apprenticeships</h2><p>An apprenticeship takes three years, most of them wet.</p>")
    assert guide.education is not None


@pytest.mark.parametrize("text", [False, True])
def test_boxes_of_a_site_are_boilerplate(*, text: bool) -> None:
    """Letters, links to share and notices are the site's, with their status; a long text under such words is not."""
    boxes = ("Cookies on this site", "Share this guide with a friend", "Sign up for our newsletter")
    guide = _parts("".join(f"<h2>{box}</h2><p>It takes a minute and costs nothing at all.</p>" for box in boxes), text=text)
    assert [one.heading for one in guide.outline if one.status == "boilerplate"] == list(boxes)
    guide = _parts("<h2>Sign up for our newsletter</h2>" + "<p>There is much more to say of reeds and of the river they grow in.</p>" * 9)
    assert not [one for one in guide.outline if one.status == "boilerplate"]


LINES = """How to Become a Reed Weaver

Reed weavers turn river reeds into mats and thatch for those who like it.

What does a reed weaver do?

- sorts reeds
- soaks bundles

Work environment

The shed is cold and wet.

{}"""


@pytest.mark.parametrize(
    ("field", "inner"),
    [
        ("Work environment", "First aid ticket\n\nKnives are sharp here."),
        ("Work environment", "First aid ticket\n\n- a knife\n- a bandage"),
        ("FAQs", "Is it?\n\nIt is wet, and it is cold.\n\nFirst aid ticket\n\nKnives are sharp here."),
        ("How to become a reed weaver", "- Ask for a place.\n- Come back.\n\nFirst aid ticket\n\nKnives are sharp here."),
    ],
)
def test_lines_like_headings_are_told(field: str, inner: str) -> None:
    """A line over text or over a list inside of a section may be a heading: a finding says so, and where a section's entries have titles, behind them."""
    page = LINES.format(f"{field}\n\n{inner}" if field != "Work environment" else inner)
    found = [one.message for one in sound(page + "\n\nSalary\n\nMost earn £24,600 a year.\n").findings if one.code == "heading.possible"]
    assert [message for message in found if "First aid ticket" in message] == found != []


def test_lines_in_bold_are_told() -> None:
    """So is a line in bold where headings are marked."""
    page = _parts(
        "<h2>Work environment</h2><p>The shed is wet.</p><p><strong>First aid ticket</strong></p><p>Knives are sharp, and so is the wind.</p>"
    )
    assert [one.message for one in page.findings if one.code == "heading.possible"]


def test_groups_of_related_careers_are_no_careers() -> None:
    """Headings over lists of careers are groups, with a finding; over text they are careers."""
    guide = _parts(
        "<h2>Related careers</h2><h3>By the water</h3><ul><li>Eel catcher</li><li>Lock keeper</li></ul><h3>Thatcher</h3><p>Roofs of reed.</p>"
    )
    assert guide.related_careers is not None
    assert [(item.title, item.description) for item in guide.related_careers.items] == [
        ("Eel catcher", None),
        ("Lock keeper", None),
        ("Thatcher", "Roofs of reed."),
    ]
    assert [one.message for one in guide.findings if one.code == "heading.possible"]


def test_an_entry_with_another_sections_usual_words_has_a_finding() -> None:
    parts = "".join(
        f"<h2>{heading}</h2><p>Glass harpists play on the rims of glasses.</p>" for heading in ("What Does a Glass Harpist Do?", "Salary")
    )
    ways = "".join(
        f"<h3>{heading}</h3><p>Ask a guild near you, by post or in person.</p>" for heading in ("First come first served", "Personal requirements")
    )
    guide = sound(f"<h1>Glass Harpist</h1>{parts}<h2>How to Become a Glass Harpist</h2>{ways}")
    told = {finding.message.split("'")[1]: finding.message for finding in guide.findings if finding.code == "section.typed"}
    assert "usual ones of qualifications" in told["Personal requirements"]


def test_an_area_code_in_brackets_is_no_number_of_a_list() -> None:
    guide = sound("Notes\n\nCall the guild:\n\n(07) 555 0142\n\n(04) 5550-0170\n\n(1) Bring a glass.\n")
    lines = [*guide.extra_sections[0].paragraphs, *guide.extra_sections[0].bullets]
    assert {"(07) 555 0142", "(04) 5550-0170", "Bring a glass."} <= set(lines)

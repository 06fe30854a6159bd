"""What scrapers do at the edges of a page's pieces: bars about each line, questions glued to answers, questions on the level of their section."""

from __future__ import annotations

import textwrap

import pytest
from bs4 import BeautifulSoup

from extractor.guide import Guide
from extractor.sections import KINDS
from tests.helpers.cases import case
from tests.helpers.sound import sound

HEAD = """# Complete Kelp Tuner Career Guide

Kelp Tuners keep the forests below the tide in tune, which takes patience and a good ear.

## Key Facts & Statistics

### Median Salary

$51,000 USD

## What is a Kelp Tuner?

A Kelp Tuner listens to kelp and pulls at it until the forest sounds right.

## How to Become a Kelp Tuner

Learn to dive first, and to listen afterwards.

## Kelp Tuner Career Path

There are two rungs, and the second one is wet.

"""
QUESTIONS = [("Is it cold?", "Very, and all year."), ("Do Kelp Tuners sing?", "Only under water."), ("Who pays them?", "The harbours do.")]


def _soup(page: str) -> BeautifulSoup:
    soup = BeautifulSoup(page, "lxml")
    for tag in soup.find_all(["script", "style", "head"]):
        tag.decompose()
    return soup


def _sections(guide: Guide) -> dict[str, object]:
    return guide.model_dump(mode="json", include={"title", "occupation", "summary", "extra_sections", *KINDS})


def _asked(guide: Guide) -> list[tuple[str, str | None]]:
    return [(item.question, item.answer) for item in guide.faq.items]


def test_bars_between_the_pieces_of_a_page_that_has_lines_are_no_tables() -> None:
    page = case("tidal-surveyor.html").read().decode().replace("><", ">\n<")
    barred = _soup(page).get_text("|")
    assert barred.count("|\n") > 100
    assert _sections(sound(barred.encode())) == _sections(sound(_soup(page).get_text("\n").encode()))


def test_a_table_of_one_column_stays_a_table() -> None:
    rows = "\n".join(f"| kelp number {number} |" for number in range(60))
    guide = sound(f"{HEAD}| Kelp |\n|---|\n{rows}\n".encode())
    assert sum(len(table.rows) for table in guide.career_path.tables) == 60


@pytest.mark.parametrize("lead", ["", "Asked on every boat.\n\n"])
def test_questions_on_the_level_of_their_section(lead: str) -> None:
    asked = "".join(f"## {question}\n\n{answer}\n\n" for question, answer in QUESTIONS)
    guide = sound(f"{HEAD}## Frequently Asked Questions\n\n{lead}{asked}## Tides and Moods\n\nA page of its own.\n".encode())
    assert _asked(guide) == QUESTIONS
    assert [part.heading for part in guide.extra_sections] == ["Tides and Moods"]


def test_a_question_on_the_level_of_the_section_behind_deeper_ones_is_a_section() -> None:
    asked = "".join(f"### {question}\n\n{answer}\n\n" for question, answer in QUESTIONS)
    guide = sound(f"{HEAD}## Frequently Asked Questions\n\n{asked}## Why do they leave?\n\nFor the warmth, mostly.\n".encode())
    assert _asked(guide) == QUESTIONS
    assert [part.heading for part in guide.extra_sections] == ["Why do they leave?"]


def test_questions_glued_to_their_answers() -> None:
    text = HEAD.replace("# ", "").replace("#", "")
    asked = "".join(f"{question}{answer}\n" for question, answer in QUESTIONS)
    guide = sound(f"{text}Frequently Asked Questions\n{asked}".encode())
    assert _asked(guide) == QUESTIONS
    assert [repair.rule for repair in guide.repairs] == ["glue.sentence"] * len(QUESTIONS)


def test_heads_without_a_level_have_that_of_the_one_before() -> None:
    body = "".join(
        f'<head rend="h{line.index(" ")}">{line.lstrip("# ")}</head>' if line.startswith("#") else f"<p>{line}</p>"
        for line in HEAD.replace("&", "&amp;").splitlines()
        if line
    )
    asked = "".join(f"<head>{question}</head><p>{answer}</p>" for question, answer in QUESTIONS)
    guide = sound(f'<doc><main>{body}<head rend="h2">Frequently Asked Questions</head>{asked}</main></doc>'.encode())
    assert (guide.source.layout, _asked(guide)) == ("himalayas@1", QUESTIONS)


def test_a_rule_between_sections_is_nothing_that_stands_under_an_entry() -> None:
    text = HEAD.replace("# ", "").replace("#", "")
    items = [("Bass Tuner", "Low kelp in deep water."), ("Choir Master", "Many forests at a time."), ("Harbour Tuner", "Short kelp, long days.")]
    named = "".join(f"{name}\n\n   {said}\n\n" for name, said in items)
    rule = "-" * 72
    guide = sound(f"{text}{rule}\n\nEmerging Specializations\n\n   Three of them.\n\n{named}{rule}\n\nRelated Careers\n\nDiver\n".encode())
    assert [(item.name, item.description) for item in guide.specializations.items] == items
    assert guide.extra_sections == ()


def test_the_handbook_in_one_line_keeps_its_occupation_facts_and_sections() -> None:
    page = case("ooh-moss-surveyors.html").read().decode()
    panes = _soup(page).find(id="wrapper").get_text(" ")
    flat, whole = sound(" ".join(panes.split()).encode()), sound(page.encode())
    assert (flat.source.layout, flat.occupation) == ("ooh@1", "Moss Surveyors")
    assert flat.key_facts == whole.key_facts
    for name in ("responsibilities", "work_environment", "how_to_become", "salary", "outlook", "related_careers"):
        assert getattr(flat, name).heading == getattr(whole, name).heading
    assert [item.field for item in flat.brief.items] == [item.field for item in whole.brief.items]
    assert flat.outlook.growth.percent == whole.outlook.growth.percent
    assert next(row.p90.min for row in flat.salary.wages if row.occupation == "moss surveyors") == 97650


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("The work is wet, and it never ends.", "\nThe work is wet, and it never ends."),
        ("Tuners sing.", ""),
        ("Sign up and we will call you.", ""),
        ("Members earn $400 more every month.", ""),
    ],
)
def test_a_short_sentence_behind_the_lead_is_one_more_paragraph_of_it(more: str, said: str) -> None:
    """What names money or speaks to somebody is the site's, and so is a line of few words."""
    lead = "Kelp Tuners keep the forests below the tide in tune, which takes patience and a good ear."
    page = HEAD.replace(f"{lead}\n", f"{lead}\n\n{more}\n")
    for text in (page, page.replace("# ", "").replace("#", "")):
        assert sound(text).summary == lead + said


def test_a_level_that_ends_in_a_capital_begins_no_currency() -> None:
    """The cells of a table run together: the last letter of a level is not the sign's."""
    page = case("tidal-surveyor.html").read().decode()
    start = page.index("<tbody>")
    end = page.index("</tbody>")
    rows = [("Head of R&D", "$90k USD", "$95k USD"), ("Lead for QA", "$80k USD", "$85k USD")]
    table = "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in rows).replace("&", "&amp;")
    guide = sound(_soup(page[:start] + "<tbody>" + table + page[end:]).get_text())
    assert guide.salary is not None
    assert [(row.level, row.median and row.median.text, row.average and row.average.text) for row in guide.salary.by_level] == rows


def test_the_last_card_of_a_page_stays_one_above_the_sites_last_lines() -> None:
    """Cards of one sentence each: the lines that end a page stand under none of them."""
    names = ["Night Kelp Tuner", "Polar Kelp Tuner", "Deaf Kelp Tuner & Friends", "Kelp Whisperer"]
    said = "what the others leave behind, by lamp and by hand, from one tide to the next, in all weathers and at every depth."
    cards = "".join(f"{name}\n{verb} {said}\n" for name, verb in zip(names, ("Tunes", "Mends", "Counts", "Sings"), strict=True))
    page = "\n".join(line.lstrip("# ") for line in HEAD.split("\n") if line)
    guide = sound(f"{page}\nEmerging Specializations\nA few corners are new.\n{cards}© 2031 The Kelp Board. All rights kept.\nPrivacy\n")
    assert guide.specializations is not None
    assert [item.name for item in guide.specializations.items] == names
    assert guide.extra_sections == ()


def test_a_wrapped_line_may_begin_with_a_name_in_a_full_stop_or_with_a_figure() -> None:
    """A full stop before a letter closes nothing, and a figure for which the line above had no room begins no list."""
    words = "What the guild knows of the tide it wrote down long ago, and most of it holds to this very day."
    odd = [
        "Those who write programs for a gauge that has a clock inside it all use the .NET runtime and little else.",
        "Boats used to sail with a crew of thirty at least, which is now at the most 20. Larger ones are rare.",
    ]
    page = HEAD.replace("There are two rungs", f"{odd[0]} {words}\n\n{odd[1]} {words}\n\nThere are two rungs")
    wrapped = "\n\n".join("\n".join(textwrap.wrap(part, 76, break_on_hyphens=False)) for part in page.split("\n\n"))
    assert "\n.NET" in wrapped
    assert "\n20. Larger" in wrapped
    plain, whole = (text.replace("#", "").replace("\n ", "\n") for text in (wrapped, page))
    for text, wanted in ((wrapped, page), (plain, whole)):
        assert _sections(sound(text))["career_path"] == _sections(sound(wanted))["career_path"]


def test_a_link_about_a_card_of_which_textile_keeps_the_class_is_none_of_its_words() -> None:
    cards = "".join(
        f'"(card)":/guides/{n}\nh3(#{n}). Kelp {n.title()}\n\nA trade that is much like it and pays a little more.\n\n'
        for n in ("diver", "carter", "singer")
    )
    text = HEAD.replace("### ", "h3. ").replace("## ", "h2. ").replace("# ", "h1. ") + f"h2. Related Careers\n\n{cards}"
    guide = sound(text)
    assert guide.related_careers is not None
    assert [item.title for item in guide.related_careers.items] == ["Kelp Diver", "Kelp Carter", "Kelp Singer"]

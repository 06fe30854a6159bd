"""A page that no layout knows gives the same record however its titles, steps and tables are marked."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.helpers.same import changed, record
from tests.helpers.sound import sound

STEPS = (
    ("Finish school", "Most firms ask for a diploma or the like."),
    ("Train on the job", "Training lasts about two years, and it is paid from the first day."),
    ("Get certified", "A certificate is good for five years."),
)
PAGE = """<title>How to Become a Rigger | Work Almanac</title><main><h1>How to Become a Rigger</h1>
<p>A rigger plans lifts with a crane crew and checks the slings before each of them.</p>
<h2>What Does a Rigger Do?</h2><ul><li>Inspect slings and shackles</li><li>Signal to the crane operator</li></ul>
<h2>How to Become a Rigger</h2>{steps}
<h2>Rigger Job Outlook</h2><p>Employment of riggers is projected to grow 6 percent from 2023 to 2033.</p></main>
"""


def _with(step: str) -> str:
    return PAGE.replace("{steps}", "".join(step.format(n=number, title=title, text=text) for number, (title, text) in enumerate(STEPS, 1)))


def _same(page: str) -> dict[str, Any]:
    made = record(page)
    made["how_to_become"]["pay"] = []
    return made


PLAIN = _same(_with("<h3>{title}</h3><p>{text}</p>"))


@pytest.mark.parametrize(
    "step",
    [
        "<h3>{n}. {title}</h3><p>{text}</p>",
        "<h3>Step {n}: {title}</h3><p>{text}</p>",
        "<p><strong>{title}</strong></p><p>{text}</p>",
        "<p><b>{n}. {title}</b></p><p>{text}</p>",
        "<p><strong>{title}</strong><br>{text}</p>",
        "<p><strong>{title}</strong> {text}</p>",
        "<p><strong>{n}. {title}</strong> {text}</p>",
        "<p><strong>Step {n}: {title}</strong> {text}</p>",
        "<p><strong>{title}.</strong> {text}</p>",
        "<div>{title}</div><p>{text}</p>",
        "<p>{n}. {title}</p><p>{text}</p>",
        "<dl><dt>{title}</dt><dd>{text}</dd></dl>",
        "<details><summary>{title}</summary><p>{text}</p></details>",
    ],
)
def test_steps_have_their_titles(step: str) -> None:
    assert [one["title"] for one in PLAIN["how_to_become"]["steps"]] == [title for title, _ in STEPS]
    assert _same(_with(step)) == PLAIN


@pytest.mark.parametrize("text", ["Ask at a yard, or call one.", "- Ask at a yard\n- Call one"])
def test_sentences_and_lists_without_titles_are_no_titled_steps(text: str) -> None:
    made = record(
        _with("").replace("</h2>\n<h2>Rigger Job", f"</h2>\n<p>There is more than one way.</p><p>{text}</p><p>Good luck.</p><h2>Rigger Job")
    )
    assert not any(step["title"] for step in (made["how_to_become"] or {"steps": []})["steps"])


@pytest.mark.parametrize("form", ["<p>{}</p><p>{}</p>", "<p><b>{}</b></p><p>{}</p>", "<p><b>{}.</b> {}</p>"])
def test_ways_of_which_one_is_enough_are_no_steps(form: str) -> None:
    """Titles that tell nobody what to do."""
    ways = form.format("High school diploma", "Most have one.") + form.format("Trade school", "Some go there for a year.")
    made = record(_with("").replace("</h2>\n<h2>Rigger Job", f"</h2>\n{ways}<h2>Rigger Job"))
    assert not (made["how_to_become"] or {"steps": []})["steps"]


@pytest.mark.parametrize("levels", [(1, 1), (2, 2)], ids=str)
def test_the_first_of_headings_of_one_level_is_the_title_where_the_page_is_called_so(levels: tuple[int, int]) -> None:
    page = _with("<h3>{title}</h3><p>{text}</p>")
    for old, new in zip((1, 2), levels, strict=True):
        page = re.sub(rf"<(/?)h{old}>", rf"<\1H{new}>", page)
    assert _same(page) == PLAIN


TABLE = "Percentile | Annual pay\n10th | $36,000\n50th | $58,400\n90th | $91,000\n"
TEXT = f"""# Rigger Career Guide

A rigger plans lifts with a crane crew and checks the slings before each of them.

## What Does a Rigger Do?

Riggers choose the gear for a lift and guide the crane operator with signals.

## Rigger Salary

The median salary for a rigger is $58,400 per year in the United States.

{TABLE}
## Rigger Job Outlook

Employment of riggers is projected to grow 6 percent from 2023 to 2033.
"""


def test_lines_with_bars_are_a_table_without_a_rule() -> None:
    """Where each has as many cells, and figures stand below a head."""
    ruled = record(TEXT.replace("Annual pay\n", "Annual pay\n---|---\n"))
    assert ruled["salary"]["wages"]
    assert record(TEXT) == record(re.sub(r"(?m)^#+ ", "", TEXT)) == ruled


@pytest.mark.parametrize("lines", ["Home | About\nNews | Contact\nJobs | Team\n", "2019 | 2020\n12 | 14\n13 | 15\n", "A | b\n\nc | 1\n\nd | 2\n"])
def test_other_lines_with_bars_are_none(lines: str) -> None:
    assert record(changed(TEXT, TABLE, lines))["salary"]["tables"] == []


def test_headings_in_capitals_are_headings_right_above_their_parts() -> None:
    """On a page that writes all of them so: elsewhere two lines in capitals beside each other are heads of columns."""
    page = """Becoming a Rigger

A rigger plans lifts with a crane crew and checks the slings before each of them.

Daily Responsibilities

- Inspect slings and shackles
- Signal to the crane operator

Steps to Becoming a Rigger

Step 1: Finish school

Most firms ask for a diploma or the like.

Step 2: Train on the job

Training lasts about two years.

Pros and Cons

Pros

- Fresh air

Cons

- Cold hands

Career Path

Trainee Rigger

Trainees carry gear and learn signals.

Lead Rigger

Leads sign off each plan.
"""
    lines = [line.upper() if line.istitle() or line.startswith(("Step", "Becoming")) else line for line in page.split("\n")]
    loud, plain = record("\n".join(lines)), record(page)
    assert [len(plain["how_to_become"]["steps"]), plain["pros_and_cons"]["cons"], len(plain["career_path"]["levels"])] == [2, ["Cold hands"], 2]
    assert str(loud).casefold() == str(plain).casefold()


@pytest.mark.parametrize(("head", "figure"), [("75th percentile", "$98,000"), ("Pay", "US$98,000"), ("Growth", "+8%")])
def test_the_head_of_bare_bars_may_be_a_rank(head: str, figure: str) -> None:
    page = changed(TEXT, TABLE, f"State | Median | {head}\nHawaii | $83,000 | {figure}\nIdaho | $47,000 | {figure}\n")
    salary = sound(page).salary
    assert salary is not None
    assert [table.header for table in salary.tables] == [("State", "Median", head)]


def test_figures_of_bare_bars_may_stand_in_any_column() -> None:
    page = changed(TEXT, TABLE, "Level | Pay | Focus\nJunior | $38,000 | Gear\nSenior | $61,000 | Plans\n")
    salary = sound(page).salary
    assert salary is not None
    assert [pay.text for pay in salary.pay] == ["$58,400", "$38,000", "$61,000"]
    assert salary.tables[0].header == ("Level", "Pay", "Focus")

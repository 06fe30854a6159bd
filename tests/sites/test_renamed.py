"""A page that no layout knows, about another occupation, gives the same record with another name in it."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest

from tests.helpers.same import record

NAME = "Rigger"
QUESTIONS = """How to Become a {role}: Salary, Skills and Outlook

What does a {role} do?
A {role} plans the work of a small crew, checks what was done the day before and writes down what is still to do.

Key responsibilities
- Plan the week with the crew
- Check tools before each shift
- Write a short report for the client

How much does a {role} earn?
The average salary for a {role} is $58,400 per year in the United States. Beginners start at about $39,000.

How to become a {role}
1. Finish school
Most firms ask for a diploma.
2. Get trained
Training takes two years and is often paid.

Job outlook
Employment is projected to grow 6 percent from 2023 to 2033.

Frequently asked questions
Is it hard to become a {role}?
It takes time, but nobody needs to be a genius.
How long does it take to become a {role}?
About three years.
"""
PROFILE = """<title>{role} career profile | Work Almanac</title><main><h1>{role}</h1>
<p>A {role} plans the work of a small crew and checks what was done the day before.</p>
<dl><dt>Salary</dt><dd>£24,000 to £41,000 a year</dd><dt>Hours</dt><dd>37 to 40 a week</dd></dl>
<h2>What you'll do</h2><ul><li>plan the week</li><li>check tools</li><li>write reports</li></ul>
<h2>Entry requirements</h2><p>You will usually need a level 3 diploma.</p>
<h2>Career path and progression</h2><p>With experience you could become a senior {role} or run the yard.</p></main>
"""
DESCRIPTION = """# {role} Job Description

{role}s are people who plan the work of a small crew and check every morning what was done the day before.

## Duties

* plan the week
* check tools

## Salary

According to the BLS, the median annual wage for {role}s was $61,200 in May 2024.

| Percentile | Annual |
|---|---|
| 10th | $38,000 |
| 50th | $61,200 |
| 90th | $99,000 |
"""
PAGES = {"questions": QUESTIONS, "profile": PROFILE, "description": DESCRIPTION}
ROLES = (
    *("Salary Analyst", "Turkey Farmer", "French Teacher", "Swiss Banker", "Head of Growth & Retention", "Director of Engineering (Platform)"),
    *("C++ Developer", ".NET Developer", "3D Artist", "2nd Line Support Analyst", "QA Engineer / SDET", "iOS Developer", "e-Learning Designer"),
    *(
        "Tour Guide",
        "School Principal",
        "Talent Scout",
        "First Mate",
        "News Anchor",
        "Vet Tech",
        "Au Pair",
        "Spy",
        "Soprano",
        "Roustabout",
        "Key Grip",
    ),
    *(
        "Chef de Partie",
        "Maître d'Hôtel",
        "Ship's Captain",
        "Chief of Staff",
        "VP of Sales",
        "SRE",
        "Buyer",
        "Career Coach",
        "Wind Turbine Technician",
    ),
)


def _named(page: str, role: str) -> dict[str, Any]:
    return record(page.replace("{role}", html.escape(role, quote=False) if page.startswith("<") else role))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_another_occupation_is_another_name_and_nothing_else(page: str, role: str) -> None:
    """Words of the name say nothing about the occupation's pay, places or sections, and no name is too odd to be one."""
    before = json.dumps(_named(page, NAME), ensure_ascii=False)
    assert f'"occupation": "{NAME}"' in before
    assert _named(page, role) == json.loads(before.replace(NAME, json.dumps(role, ensure_ascii=False)[1:-1]))

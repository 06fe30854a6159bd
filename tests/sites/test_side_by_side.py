"""Names side by side in one line, and what is said of lines that turn out to be headings."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

PAGE = """# Fog Warden Career Guide

## Duties

Fog wardens ring the bell while the fog lasts.

## Salary

Fog wardens are paid $39,000 a year.

## Related Careers

{line}
"""


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("[Bell Hanger](/a) | [Tide Clerk](/b) | [Salt Reader](/c)", ["Bell Hanger", "Tide Clerk", "Salt Reader"]),
        ("Bell Hanger · Tide Clerk", ["Bell Hanger", "Tide Clerk"]),
        ("| Bell Hanger |", ["Bell Hanger"]),
        ("QA Engineer / SDET", ["QA Engineer / SDET"]),
        ("Clerk|Typist", ["Clerk|Typist"]),
    ],
)
def test_names_in_one_line(line: str, names: list[str]) -> None:
    guide = sound(PAGE.format(line=line), holes=True)
    assert guide.related_careers is not None
    assert [one.title for one in guide.related_careers.items] == names
    assert guide.ledger.unclassified == 0


def test_a_line_that_is_typed_is_no_paragraph() -> None:
    text = """Fog Warden

What Is a Fog Warden?
Fog wardens ring the bell while the fog lasts. Some wardens ring two.

How much do fog wardens earn?
The average fog warden earns $61,000 a year.

Strengths That Count
Listening
Ringing
Waiting

Job Outlook
Jobs for fog wardens are expected to grow by 5 percent. About 400 openings come up each year.
"""
    guide = sound(text)
    typed = {one.start for one in guide.findings if one.code == "section.typed"}
    assert typed
    assert typed.isdisjoint(one.start for one in guide.findings if one.code == "heading.possible")
    assert "/outlook" in {one.field for one in guide.outline}

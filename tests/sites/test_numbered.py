"""Sites that no layout knows: headings that only their number tells, lines that count up what a page is about, levels with arrows between them."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

PAGE = """Fiddle Maker

{digest}

Fiddle makers build and mend fiddles by hand, and tune them for those who play.

1. What Do Fiddle Makers Do?

They carve plates and ribs with gouges, planes and hot irons, and they brush on varnish.

2. Required Skills

You need patience and a good ear, and hands that don't tremble.

3. How to Become a Fiddle Maker

1. Go to a school of lutherie for two or three years, or find a master.
2. Work as an apprentice for some years at a bench.
3. Build a dozen fiddles of your own.
4. Open a shop.

4. Salary and Job Outlook

Makers earn $40,000 per year.

5. Career Path & Advancement

Apprentice {arrow} Bench Maker {arrow} Shop Foreman {arrow} Owner

6. Would I Like It?

You may if quiet days suit you.

7. Final Thoughts

Few trades are so old.
"""


def test_a_heading_whose_number_goes_on() -> None:
    """The next number behind typed headings is a heading; a list's item of that number is none."""
    guide = sound(PAGE.format(digest="A trade for patient people.", arrow="→"))
    assert [(item.heading, item.field) for item in guide.outline if item.heading != "Fiddle Maker"] == [
        ("What Do Fiddle Makers Do?", "/responsibilities"),
        ("Required Skills", "/qualifications"),
        ("How to Become a Fiddle Maker", "/how_to_become"),
        ("Salary and Job Outlook", "/salary"),
        ("Career Path & Advancement", "/career_path"),
        ("Would I Like It?", "/extra_sections/1"),
        ("Final Thoughts", "/extra_sections/2"),
    ]
    assert [step.text[:8] for step in guide.how_to_become.steps] == ["Go to a ", "Work as ", "Build a ", "Open a s"]


@pytest.mark.parametrize("arrow", ["→", "->", ">", "»"])
def test_levels_with_arrows_between_them(arrow: str) -> None:
    guide = sound(PAGE.format(digest="A trade for patient people.", arrow=arrow))
    assert [level.title for level in guide.career_path.levels] == ["Apprentice", "Bench Maker", "Shop Foreman", "Owner"]
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize(
    "digest", ["Career Guide, Skills, Salary, Growth & Would I Like It", "Duties | Skills | Salary", "Duties, Skills, and Job Outlook"]
)
def test_a_line_that_counts_up_what_the_page_is_about(digest: str) -> None:
    guide = sound(PAGE.format(digest=digest, arrow="→"))
    assert guide.qualifications.heading == "Required Skills"
    assert guide.responsibilities.heading == "What Do Fiddle Makers Do?"
    assert guide.salary.heading == "Salary and Job Outlook"

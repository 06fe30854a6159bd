"""Pages whose `<title>` has the site's name behind it: the site is nobody, and the title proper stands behind the menus."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

BODY = """
Posted in Guides
Beach raking pays better than it looks, and nobody is ever late for the tide.
What Is a Beach Raker?
A beach raker clears weed and litter before the guests come down.
Qualities of a Good Beach Raker
Up early
Strong arms
Patient with gulls
Salary
Beach rakers earn $15 an hour in summer.
"""

TITLES = (
    "How to Become a Beach Raker: Pay, Tools & Steps (2025) - Sandbar Training\nSandbar Training\nCourses\nShop\nHow to Become a Beach Raker: Pay & Steps",
    "Raking? How to Become a Beach Raker in Wales: Pay, Course, Permit | SandWork\nSandWork\nCourses\nSchools\nHow to Become a Beach Raker in Wales",
)


@pytest.mark.parametrize("top", TITLES)
def test_the_title_stands_behind_the_menu(top: str) -> None:
    """A line that names the same one as the `<title>` does, or stands in it, is the page's title; the site's name and its menu are not."""
    guide = sound(top + BODY)
    assert guide.occupation == "Beach Raker"
    assert guide.overview.paragraphs == ("A beach raker clears weed and litter before the guests come down.",)
    assert "Patient with gulls" in str(guide.qualifications)
    assert guide.education is None


@pytest.mark.parametrize("media_type", ["text/html", "text/plain"])
def test_a_name_of_which_the_text_speaks(media_type: str) -> None:
    """Whom a title names in full and the text speaks of is who the page is about, though its headings say the last word of the name alone."""
    parts = (
        ("h1", "So You Want to Be a Beach Raker?"),
        ("p", "Beach rakers clear weed and litter before the guests come down to the water."),
        ("h2", "Duties"),
        ("p", "Rakers walk the tide line with a rake and a bag, and empty both at the slip."),
        ("h2", "Training"),
        ("p", "A morning with the foreman teaches all that there is to the rake."),
        ("h2", "What rakers love"),
        ("p", "The mornings, as any beach raker will tell you, are all yours."),
        ("h2", "Rakers' pay"),
        ("p", "Rakers earn $15 an hour in summer."),
        ("h3", "Get Sandbar Work in your inbox"),
        ("p", "One letter a week."),
    )
    title = "So You Want to Be a Beach Raker? Pay and the Truth | Sandbar Work Magazine"
    page = [f"<title>{title}</title>", *(f"<{tag}>{text}</{tag}>" for tag, text in parts)]
    page = page if media_type == "text/html" else [title, *(text for _, text in parts)]
    assert sound("\n".join(page), media_type=media_type).occupation == "Beach Raker"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("How to Become an Engineer in Training", "Engineer in Training"),
        ("Officer in Charge Salary", "Officer in Charge"),
        ("How to Become an In-Home Tuner", "In-Home Tuner"),
        ("Plumber Salary in Leeds", "Plumber"),
        ("How to Become a Teacher in New Zealand", "Teacher"),
    ],
)
def test_only_a_place_behind_in_is_no_part_of_a_name(title: str, name: str) -> None:
    text = f"# {title}\n\nThe {name.lower()} does the work of the trade, and does it well on all days of the year.\n\n## What does the {name.lower()} do?\n\n"
    page = f"{text}- Reads plans\n- Checks work\n\n## {name} salary\n\nMost earn $45,000 a year.\n\n## Skills\n\n- Patience\n- Care\n"
    assert sound(page).occupation == name

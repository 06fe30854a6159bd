"""What fuzzing has found, each as small as it gets."""

from __future__ import annotations

import pytest

from extractor.text import clean
from tests.helpers.sound import sound

FOUND = {
    "a slash that nothing stands before": "/7",
    "a caption with a line before its figure": (
        "What does UX Researcher do\nKey Facts&Statistics\n# Median SalaryR\nU$1k# UX Researcher Career Path\n# Education&Training Needed to Become UX Researcher"
    ),
    "an end tag that ends a wrapped line and looks like a link's target": (
        "Moss Surveyors walk the same four hills each week and write\ndown what grew on every stone and post</b></i>\n"
        "since they last came by with their lamps, their maps and\ntheir short knives</p>, which they keep dry.\n"
    ),
    "an end tag in a cell, taken off in the cell and in its row": "| Step | What</a> it pays |\n|---|---|\n| one</a> or two | a</a> b |\n",
    "tags in markdown, with end tags that look like links' targets": (
        "### Can Moss Surveyors work from home?\n# <section><h2>Plan</h2><p>Now</p><h3>Free</h3><p>Of charge</p></section>"
    ),
    "a tag inside a word of markdown": "# Moss Surveyor\n\n## Summary\n\nThey l<div hidden>ook after walls.\n\nLit&lt;b&gt;eral and \\<i>scaped.",
    "a link's target with a space in it": "# Moss Surveyor\n\nThey follow [the guide](/moss- y guides/x) and [maps](https://example.com/a b(c).pdf).",
    "a control character that is white space in a link's target": "# Moss Surveyor\n\nThey follow [the guide](moss\x1d), each [map](a(\x1c)) and [wall](b\x01).",
    "the number of an item that is lost": "## Career Path\n\n### Lead Moss Surveyor\n\n1. \n\nThey look after walls.\n\n## Salaries\n",
    "the number of a lost item in an answer": "## Frequently Asked Questions\n\n### Is it wet?\n\n1. \n\nIt is.\n\n### Is it cold?\n\nNo.",
    "a format character between a letter and its accent": "Moss Surveyor\n\nThey mark\u202e\u0301 walls, and caf\u200be\u0301s.",
}


@pytest.mark.parametrize("page", FOUND.values(), ids=FOUND)
def test_what_was_found_is_a_sound_record(page: str) -> None:
    sound(page, holes=True)


def test_a_letter_and_its_accent_are_one_character_whatever_unseen_stands_between() -> None:
    words = clean("mark\u202e\u0301 cafe\u200b\u0301s", 0, 14)
    assert words == "mar\u1e31 caf\u00e9s"
    assert words.at(3) == 3
    assert words.span == (0, 14)
    assert clean("\u09b0\u200d\u09cd\u09af", 0, 4) == "\u09b0\u200d\u09cd\u09af"


def test_the_number_of_a_lost_item_is_no_word_of_markdown_either() -> None:
    guide = sound(FOUND["the number of a lost item in an answer"], holes=True)
    assert [line for section in guide.extra_sections for line in section.paragraphs] == ["It is.", "No."]
    assert guide.ledger.markup >= len("1.")


def test_a_mark_taken_off_at_the_end_of_a_wrapped_line_is_written_down() -> None:
    guide = sound(FOUND["an end tag that ends a wrapped line and looks like a link's target"], holes=True)
    assert [repair.before for repair in guide.repairs if repair.rule == "marks"] == ["</b>", "</i>", "</p>"]
    assert {entry.quality for entry in guide.provenance or ()} == {"repaired"}


def test_words_in_round_brackets_after_square_ones_are_no_target() -> None:
    page = "# Moss Surveyor\n\nThey walk [daily](on all four hills in turn), see [the note](note.md 'A note') and [a map](/hill map (new).pdf)."
    guide = sound(page, media_type="text/markdown")
    assert guide.extra_sections[0].paragraphs == ("They walk [daily](on all four hills in turn), see the note and a map.",)


def test_a_word_with_control_characters_is_no_target() -> None:
    guide = sound("# Moss Surveyor\n\nThey follow [the guide](moss\x1d) and [a map](moss).", media_type="text/markdown")
    assert guide.extra_sections[0].paragraphs == ("They follow [the guide](moss\x1d) and a map.",)


def test_a_tag_does_not_go_on_in_the_next_block() -> None:
    page = "Key Facts&Statistics\nMedian Salary\nFrequently Asked Questions\nWhat is a t?\ns</></></><s\nTop Industries\nTypical Education\n3>"
    guide = sound(page, media_type="text/markdown", holes=True)
    assert guide.faq is not None
    assert guide.faq.items[0].answer == "s<s\nTop Industries\nTypical Education\n3>"


def test_a_mark_inside_a_reference_keeps_it_from_being_one() -> None:
    guide = sound("Sort a night&`#x27;s recordings.", media_type="text/markdown")
    assert guide.extra_sections[0].paragraphs == ("Sort a night&#x27;s recordings.",)


def test_what_stands_between_lists_of_skills_keeps_its_place() -> None:
    """A line under the first heading of a section that goes on further down, and a title there."""
    rungs = (
        "Rungs of the Ladder<h{}><p >Titles follow the old craft order, even in firms that own a laser.<p><d>0 to 3 years<p><h>Apprentice<h><p>"
        "Apprentices prepare lime, clean swabs and learn to look. They are allowed near the paint from the second year on."
    )
    page = (
        f"<h3 >People Skill</h3><h>{rungs.format('')}<v><h2 >Good At</h>S<h3 >People Skills</><h2 >{rungs.format(2)}<p><h4>><title>eyor</title><li>r"
    )
    guide = sound(page, holes=True)
    assert guide.qualifications is not None
    assert [skill.name for skill in guide.qualifications.soft_skills] == ["r"]


def test_pieces_that_are_joined_again_were_not_glued() -> None:
    guide = sound("\u2069 2.S 2.Con.N0U.SusWhat ayWe do?<tr>1.S 2.W", media_type="text/html")
    assert [repair.rule for repair in guide.repairs if repair.start in {25, 26}] == ["wrap"]


def test_a_line_of_format_characters_beside_a_mark_is_no_heading() -> None:
    sound("\u2192<table>\u200f\x1c[t]<section>N", media_type="text/html")

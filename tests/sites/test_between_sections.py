"""What a site puts between a guide's paragraphs, on pages that no layout knows, is in no field."""

from __future__ import annotations

import pytest

from tests.helpers.same import record
from tests.helpers.sound import sound

PAGE = """<h1>How to Become a Rigger</h1><p>A rigger plans lifts with a crane crew and checks the slings before each of them.</p>
<h2>What Does a Rigger Do?</h2><ul><li>Inspect slings</li><li>Signal to the crane</li></ul>{}
<h2>How to Become a Rigger</h2><h3>1. Finish school</h3><p>Most firms ask for a diploma.</p><h3>2. Train</h3><p>It takes two years.</p>{}
<h2>Rigger Job Outlook</h2><p>Employment of riggers is projected to grow 6 percent from 2023 to 2033.</p>"""


@pytest.mark.parametrize(
    "between",
    [
        "<p>Advertisement</p>",
        "<p><a href=1>Share on Facebook</a></p>",
        "<div><a href=1>Share on Facebook</a> <a href=2>Tweet</a></div>",
        "<figure><img src=a><figcaption>Photo by Ann Ray / Unsplash</figcaption></figure>",
        "<p>Image: Getty Images</p>",
        "<p>Ann Ray via Getty Images</p>",
        "<p>Rope and Sons/iStock/Getty Images Plus</p>",
        "<p>Image source: a firm in the port</p>",
    ],
)
def test_buttons_and_credits_are_boilerplate(between: str) -> None:
    assert record(PAGE.format(between, between)) == record(PAGE.format("", ""))
    assert sound(PAGE.format(between, between)).ledger.boilerplate > 0


def test_a_box_for_a_newsletter_is_no_step() -> None:
    box = "<div><h3>Get our newsletter</h3><p>One mail a week, no spam.</p></div>"
    made, plain = record(PAGE.format("", box)), record(PAGE.format("", ""))
    assert made["how_to_become"]["steps"] == plain["how_to_become"]["steps"]
    assert made["outlook"] == plain["outlook"]


@pytest.mark.parametrize(
    "text",
    [
        "Photos by riggers sell well at Getty Images.",
        "Sell your pictures of cranes at Shutterstock and Getty Images",
        "Join Unsplash",
        "Illustration by hand",
        "Many work for agencies: Getty Images, Alamy",
    ],
)
def test_what_is_said_about_pictures_is_text(text: str) -> None:
    guide = sound(PAGE.format(f"<p>{text}</p>", ""))
    assert guide.responsibilities is not None
    assert text in guide.responsibilities.paragraphs

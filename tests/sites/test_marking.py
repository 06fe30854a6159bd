"""Sites that no layout knows: pages whose sections begin with lines, while what stands inside of them has headings."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

SECTIONS = (
    ("What Does a Kelp Diver Do?", "<ul><li>Cut kelp</li><li>Mend nets</li></ul>"),
    (
        "How to Become a Kelp Diver",
        (
            "<h3>Step 1: Earn a Diploma</h3><p>It takes two years at a college by the sea.</p>"
            "<h3>Step 2: Get Certified</h3><p>The sea board gives a card.</p>"
            "<h3>Step 3: Gain Work Experience</h3><p>Begin as a deckhand.</p>"
        ),
    ),
    ("Kelp Diver Salary", "<p>Kelp divers earn $40,000 a year.</p>"),
    ("Job Outlook", "<p>Employment will grow 5 percent by 2032.</p>"),
    ("Skills", "<ul><li>Swimming</li><li>Calm</li></ul>"),
    (
        "Frequently Asked Questions",
        "<h3>How much does a kelp diver make?</h3><p>About $40,000.</p><h3>Is the job hard?</h3><p>Yes, and wet.</p>",
    ),
)


@pytest.mark.parametrize("mark", ["<div><strong>{}</strong></div>", "<div class='t'>{}</div>", "<p><b>{}</b></p>", "<h2>{}</h2>"])
def test_sections_whose_headings_are_lines(mark: str) -> None:
    body = "".join(mark.format(heading) + text for heading, text in SECTIONS)
    page = f"<title>Kelp Diver Career | Sea Jobs</title><h1>Kelp Diver Career</h1><p>Kelp divers cut kelp.</p>{body}"
    guide = sound(page.encode(), media_type="text/html")
    assert [(item.heading, item.field) for item in guide.outline] == [
        (heading, f"/{field}")
        for (heading, _), field in zip(SECTIONS, ("responsibilities", "how_to_become", "salary", "outlook", "qualifications", "faq"), strict=True)
    ]
    assert len(guide.how_to_become.steps) == 3
    assert [item.question for item in guide.faq.items] == ["How much does a kelp diver make?", "Is the job hard?"]


@pytest.mark.parametrize("capitals", [False, True])
def test_a_first_heading_right_above_a_list_is_no_title(*, capitals: bool) -> None:
    """A page that lost its title, and one whose title and headings are in capitals."""
    text = (
        "What Does a Kelp Diver Do?\n- Cut kelp\n- Mend nets\nWork Environment\nOn boats, in cold water, in all weathers.\n"
        "Kelp Diver Salary\nKelp divers earn $40,000 a year.\n"
    )
    if capitals:
        text = "KELP DIVER\n" + text.replace("What Does a Kelp Diver Do?", "WHAT DOES A KELP DIVER DO?").replace("Kelp Diver S", "KELP DIVER S")
    guide = sound(text)
    assert guide.responsibilities.items == ("Cut kelp", "Mend nets")
    assert guide.salary.pay[0].min == 40000


def test_a_first_heading_that_names_nobody_is_no_title() -> None:
    text = (
        "Outlook & Growth\nThis career grows by 22 percent through 2018, as rules of safety change.\n"
        "Salary & Wages\nPipeline inspectors earned a median salary of $51,430.\n"
        "What is a Pipeline Inspector?\nPipeline inspectors walk along pipelines and look for leaks.\n"
        "Training\nPipeline inspectors learn on the job, beside an older one, for two years.\n"
    )
    guide = sound(text)
    assert guide.outlook.heading == "Outlook & Growth"
    assert guide.occupation == "Pipeline Inspector"

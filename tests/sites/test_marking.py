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
    assert [(item.heading, item.field) for item in guide.outline][1:] == [
        (heading, f"/{field}")
        for (heading, _), field in zip(SECTIONS, ("responsibilities", "how_to_become", "salary", "outlook", "qualifications", "faq"), strict=True)
    ]
    assert len(guide.how_to_become.steps) == 3
    assert [item.question for item in guide.faq.items] == ["How much does a kelp diver make?", "Is the job hard?"]

"""Labels of steps that stand apart from the steps: what they count is read where it is sure, and what is said of them is true."""

from __future__ import annotations

import pytest

from extractor.guide import Guide
from tests.helpers.sound import sound

LEAD = "Net menders learn on the quay, and many began as deck hands."
SAID = ["Net menders read the tide tables first.", "Then they moor a boat with somebody who knows how.", "In the end they mend alone."]
LABELS = ["Step 1", "Step 2", "Step 3"]


def _guide(lines: list[str]) -> Guide:
    page = ["Complete Net Mender Career Guide", "Net menders mend nets.", "Key Responsibilities", "- Mend nets", "- Dry nets", "Work Environment"]
    page += ["They work outside.", "How to Become a Net Mender", *lines, "Net Mender Career Path", "It is a short one.", "Frequently Asked Questions"]
    return sound("\n".join(page))


@pytest.mark.parametrize("lead", [[], [LEAD], [LEAD, LEAD.replace("quay", "beach")]])
def test_labels_count_as_many_paragraphs_above_them(lead: list[str]) -> None:
    guide = _guide([*lead, *SAID, *LABELS])
    section = guide.how_to_become
    assert section is not None
    assert [(step.number, step.title, step.text) for step in section.steps] == [(at, None, said) for at, said in enumerate(SAID, 1)]
    assert list(section.paragraphs) == lead
    assert {"steps.apart"} == {one.code for one in guide.findings if "step" in one.code or one.code == "section.unlabelled"}


@pytest.mark.parametrize(
    "lines",
    [
        [SAID[0], *LABELS],
        [*SAID, "Step 1", "Step 3", "Step 2"],
        [*SAID, "Step 2", "Step 3"],
        ["Tides", "Boats", "Nets", *LABELS],
        ["- Tides", "- Boats", "- Nets", *LABELS],
    ],
)
def test_what_they_may_not_count_stays(lines: list[str]) -> None:
    guide = _guide([LEAD, *lines])
    assert "steps.apart" not in {one.code for one in guide.findings}
    assert not any("no line is labelled" in one.message for one in guide.findings)


def test_labels_above_their_steps_are_read_as_before() -> None:
    guide = _guide([LEAD, *(line for pair in zip(LABELS, SAID, strict=True) for line in pair)])
    assert guide.how_to_become is not None
    assert [step.text for step in guide.how_to_become.steps] == SAID
    assert not any(one.code.startswith("steps.") for one in guide.findings)

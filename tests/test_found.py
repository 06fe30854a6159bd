"""What fuzzing has found, each as small as it gets."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

FOUND = {
    "a slash that nothing stands before": "/7",
    "a caption with a line before its figure": (
        "What does UX Researcher do\nKey Facts&Statistics\n# Median SalaryR\nU$1k# UX Researcher Career Path\n# Education&Training Needed to Become UX Researcher"
    ),
}


@pytest.mark.parametrize("page", FOUND.values(), ids=FOUND)
def test_what_was_found_is_a_sound_record(page: str) -> None:
    sound(page, holes=True)

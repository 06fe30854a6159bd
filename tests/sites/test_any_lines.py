"""Pages of a few lines in any order and cut off anywhere: what a rule looks for beside a line may not be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.sound import sound

ROLES = ("Fog Bell Tuner", "QA Engineer / SDET", "C++ Developer", "Salary Analyst")
LINES = (
    "{role}", "What is a {role}?", "{role} Salary", "Salary", "Frequently Asked Questions", "Career Path", "Key Facts", "Duties", "Skills", "Job Outlook",
    "How to Become a {role}", "Pros and Cons", "Cons", "Related Careers", "Work Environment", "Tools", "Steps", "1. Learn", "Step 2:", "Q: What is it?",
    "Junior (0-2 years)", "2-5 years", "Senior", "$45,000", "$20 - $30 an hour", "12%", "Level", "Years", "Texas", "10th", "Is it hard to become a {role}?", "Yes.",
    "A {role} tunes what ships hear in fog, and keeps the books of it.", "The work is done at sea, and pay is about $51,200 a year.",
    "• tunes bells", "- keeps books", "1) first", "Read more", "Home > Careers", "Contents", "Median:", "Salary: $50,000", "Piano Tuner", "Organ Builder",
    "The bottom line", "By Jane Doe", "…", "?", "$", ":", "Level\tSalary\tYears", "Senior\t$90,000\t5 years", "",
)  # fmt: skip
MARKED = ("# {role}", "## Salary", "### Junior", "**Salary**", "---", "| Level | Salary |", "|---|---|", "| Senior | $90,000 |", ">")


@given(
    lines=st.one_of(st.lists(st.sampled_from(LINES), max_size=8), st.lists(st.sampled_from(LINES + MARKED), max_size=16)),
    role=st.sampled_from(ROLES),
    gap=st.sampled_from(["\n", "\n\n"]),
)
def test_lines_in_any_order_are_read(lines: list[str], role: str, gap: str) -> None:
    sound(gap.join(lines).replace("{role}", role))


@pytest.mark.parametrize("end", ["Level\tSalary\tYears", "Frequently Asked Questions", "Salary"])
def test_a_page_may_end_with_a_heading_behind_another(end: str) -> None:
    sound(f"Cons\n1. Learn\n1) first\nTools\nJob Outlook\n{end}")
    sound(f"Complete Fog Bell Tuner Careerog Bell Tuner?\nFog Bell Tuner ;DSalary & Outlook\n{end}\n")

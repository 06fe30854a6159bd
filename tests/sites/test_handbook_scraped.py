"""The handbook as scrapers leave it: windows behind the page's end, menus before it, headings with buttons, facts without labels."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from extractor import extract
from extractor.guide import Guide
from tests.helpers.cases import case
from tests.helpers.sound import sound

MENU = "".join(f"<li><a>{text}</a></li>" for text in ("Home", "Prices", "Employment", "Pay and Benefits", "Classroom"))
WINDOWS = "".join(
    f"<div id='about-{number}'><h2>{heading}</h2><p>The <em>{heading}</em> tab says what can be said of it; all workers together had a median of "
    "$49,500.</p></div>"
    for number, heading in enumerate((
        "What They Do", "Work Environment", "How to Become One", "Pay", "Job Outlook", "State & Area Data", "Similar Occupations",
        "Contacts for More Information", "2024 Median Pay", "On-the-job Training", "Number of Jobs, 2024", "Job Outlook, 2024-34",
    ))
)  # fmt: skip


def _whole() -> str:
    page = case("ooh-moss-surveyors.html").read().decode()
    return page.replace("<li><a>Home</a></li>", MENU, 1).replace('<div id="about-pay">', WINDOWS + '<div id="about-pay">', 1)


def _sections(guide: Guide) -> dict[str, object]:
    plain = guide.model_dump(mode="json", include={"key_facts", "responsibilities", "how_to_become", "salary", "outlook", "related_careers"})
    plain["brief"] = [(item.field, item.text) for item in guide.brief.items]
    plain["employers"] = [(row.industry, row.percent) for row in guide.work_environment.employers]
    return plain


def test_windows_that_a_button_opens_are_not_of_the_guide() -> None:
    soup = BeautifulSoup(_whole(), "lxml")
    for tag in soup.find_all(["script", "style"]):
        tag.decompose()
    for tag in soup.find_all(["em", "strong"]):
        tag.unwrap()
    soup.smooth()
    guide = sound(soup.get_text("\n", strip=True).encode())
    assert (guide.title, guide.extra_sections, guide.ledger.unclassified) == ("Moss Surveyors", (), 0)
    assert _sections(guide) == _sections(extract(case("ooh-moss-surveyors.html").read()))


SETEXT = """Dew Menders
===========

* Summary
* What They Do
* Work Environment
* How to Become One
* Pay
* Job Outlook
* More Info

Summary
-------

| Quick Facts: Dew Menders | |
| --- | --- |
| 2024 Median Pay | $61,240 per year  $29.44 per hour |
| Number of Jobs, 2024 | 8,390 |

### What Dew Menders Do

They mend drops.

### Work Environment

Meadows.

What They Do ->

What Dew Menders Do  About this section
---------------------------------------

***Leaf menders* (LMs)** mend drops on leaves. ***Petal menders*** take petals.

<- Summary  Work Environment ->

Work Environment  About this section
------------------------------------

Dew menders held about 8,390 jobs in 2024.

<- How to Become One  Job Outlook ->

Pay  About this section
-----------------------

The median annual wage for dew menders was $61,240 in May 2024.

Similar Occupations  About this section
---------------------------------------

|  Occupation|  Job Duties|  ENTRY-LEVEL EDUCATION ![Help on Entry-Level
Education](x.gif)| 2024 MEDIAN PAY ![Help on Median Pay](x.gif)
---|---|---|---
**Frost Menders** |  Frost menders mend what froze. |  None |  $45,050

Last Modified Date: Thursday, August 28, 2025

Pay
---

The Pay tab says what people earn.
"""


def test_underlined_headings_with_buttons_are_no_rows() -> None:
    guide = sound(SETEXT.encode(), media_type="text/markdown")
    assert guide.work_environment.paragraphs == ("Dew menders held about 8,390 jobs in 2024.",)
    assert guide.responsibilities.paragraphs == ("Leaf menders (LMs) mend drops on leaves. Petal menders take petals.",)
    assert [(item.field, item.text) for item in guide.brief.items] == [("responsibilities", "They mend drops."), ("work_environment", "Meadows.")]
    assert guide.salary.paragraphs == ("The median annual wage for dew menders was $61,240 in May 2024.",)
    assert [(item.title, item.description, item.education) for item in guide.related_careers.items] == [
        ("Frost Menders", "Frost menders mend what froze.", "None")
    ]
    assert guide.extra_sections == ()


def test_a_sentence_that_a_template_put_together_is_no_row() -> None:
    text = SETEXT.split("Similar Occupations", maxsplit=1)[0]
    text += "Job Outlook\n-----------\n\nEmployment\t\t\tof dew menders is projected to show little or no change\t\t from 2024 to 2034.\n\n"
    text += "Despite  limited  employment growth, about 360 openings for dew menders are projected each year.\n"
    outlook = sound(text.encode(), media_type="text/markdown").outlook
    assert outlook.tables == ()
    assert (outlook.growth.text, outlook.growth.start_year, outlook.annual_openings.count) == ("little or no change", 2024, 360)


BARE = """Summary

Quick Facts: Dew Menders | |
---|---|
$61,240 per year
$29.44 per hour |
|
Associate's degree | |
None | |
Short-term on-the-job training | |
8,390 | |
{growth} | |
-300 |
What Dew Menders Do
Dew menders mend what the frost has broken.
Work Environment
Dew menders work in meadows.
Pay
The median annual wage for dew menders was $61,240 in May 2024.
Job Outlook
Employment of dew menders is projected to decline 3 percent from 2024 to 2034.
"""


def test_facts_without_their_labels_stand_in_the_labels_order() -> None:
    guide = sound(BARE.format(growth="-3% (Decline)").encode())
    facts = guide.key_facts
    assert (guide.occupation, facts.heading) == ("Dew Menders", "Quick Facts: Dew Menders")
    assert [(int(pay.min), pay.period, pay.statistic) for pay in (facts.median_salary, *facts.other_periods)] == [
        (61240, "year", "median"),
        (29, "hour", "median"),
    ]
    assert (facts.typical_education, facts.work_experience, facts.on_the_job_training) == (
        "Associate's degree",
        "None",
        "Short-term on-the-job training",
    )
    assert (facts.number_of_jobs.count, facts.growth.percent, facts.growth.descriptor, facts.employment_change.count) == (8390, -3, "Decline", -300)
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("growth", ["", "None", "8,390"])
def test_facts_without_their_labels_are_no_facts_where_one_is_out_of_shape(growth: str) -> None:
    facts = sound(BARE.format(growth=growth).encode()).key_facts
    assert (facts.median_salary, facts.number_of_jobs) == (None, None)
    assert [int(pay.min) for pay in facts.pay][:2] == [61240, 29]


def test_a_label_and_its_value_on_one_line() -> None:
    """A colon is neither's, and a tag between two figures is no sign."""
    page = (
        "Dew Menders\nQuick Facts: Dew Menders\n2024 Median Pay: $47,880 per year<br>$23.02 per hour\nTypical Entry-Level Education: A diploma\n"
        "Work Experience in a Related Occupation: None\nNumber of Jobs, 2024: 8,390\nWhat Dew Menders Do\nThey mend.\nPay\nWell.\n"
        "Job Outlook\nGood.\nWork Environment\nOutdoors.\n"
    )
    facts = sound(page.encode()).key_facts
    assert (facts.typical_education, facts.work_experience, facts.number_of_jobs.count) == ("A diploma", "None", 8390)
    assert [(int(pay.max), pay.open_ended, pay.period) for pay in (facts.median_salary, *facts.other_periods)] == [
        (47880, None, "year"),
        (23, None, "hour"),
    ]

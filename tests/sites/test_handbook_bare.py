"""The handbook without its headings, as scrapers leave it that take them for links: sections are told by the words that they begin with."""

from __future__ import annotations

from extractor import extract
from tests.helpers.sound import sound

BARE = """The site is secure. The https:// ensures that you are connecting to the official website and that any information you provide is encrypted and \
transmitted securely.
Employment of dew menders is projected to grow 6 percent from 2024 to 2034, faster than the average for all occupations.
Dew menders mend what the frost has broken, drop by drop.
Duties
Dew menders typically do the following:
Walk the meadows before sunrise
Count the drops on each blade
Dew menders held about 8,390 jobs in 2024. The largest employers of dew menders were as follows:
Meadows and gardens
46%
Schools
21
Most of them work where the grass is high, and some of them travel from one meadow to the next.
Work Schedules
They begin before the sun does, and are home by noon on most days of the year.
A diploma and one season on a meadow are the usual way in.
Work Experience in a Related Occupation
A season as a frost watcher helps in the first weeks.
Education
Schools of gardening teach what grass needs, and how the frost comes and goes.
Important Qualities
Patience. Drops are small, and there are many of them on a meadow.
Meadows and gardens
$50,110
Total, all occupations
$49,500
The median annual wage for dew menders was $47,880 in May 2024.
The lowest 10 percent earned less than $31,000, and the highest 10 percent earned more than $83,440.
In May 2024, the median annual wages for dew menders in the top industries in which they worked were as follows:
Schools
$55,000
Meadows and gardens
48,190
Most dew menders work full time while the grass grows.
Employment of dew menders is projected to grow 6 percent from 2024 to 2034, faster than the average for all occupations.
About 360 openings for dew menders are projected each year, on average, over the decade.
Employment
More meadows are being laid out, and each of them needs somebody to mend its dew in the morning.
Employment projections data for dew menders, 2024-34
The What They Do tab describes the typical duties of workers in the occupation.
Work Environment
The Work Environment tab includes the number of jobs held in the occupation.
How to Become One
The How to Become One tab describes how to prepare for a job in the occupation.
Pay
The Pay tab describes typical earnings and how workers in the occupation are compensated.
Job Outlook
The Job Outlook tab describes the factors that affect employment growth or decline in the occupation.
Similar Occupations
The Similar Occupations tab describes occupations that share similar duties with the occupation.
Contacts for More Information
The More Information tab provides the addresses of associations and agencies.
Work experience in a related occupation
Work experience that is commonly considered necessary by employers.
2024 Median Pay
The wage at which half of the workers in the occupation earned more than that amount and half earned less.
"""


def test_sections_are_told_by_the_words_that_they_begin_with() -> None:
    guide = sound(BARE.encode())
    assert (guide.occupation, guide.title) == ("dew menders", None)
    assert list(guide.responsibilities.items) == ["Walk the meadows before sunrise", "Count the drops on each blade"]
    assert guide.work_environment.heading == "Dew menders held about"
    assert [(row.industry, row.percent) for row in guide.work_environment.employers] == [("Meadows and gardens", 46), ("Schools", 21)]
    assert guide.work_environment.schedules.paragraphs[0].startswith("They begin before")
    assert [one.name for one in guide.how_to_become.qualities][:1] == ["Patience"]
    assert guide.how_to_become.experience.paragraphs == ("A season as a frost watcher helps in the first weeks.",)
    (row,) = guide.salary.wages
    assert (int(row.p10.max), int(row.median.min), int(row.p90.min), row.occupation) == (31000, 47880, 83440, "dew menders")
    assert [(one.industry, int(one.pay.min)) for one in guide.salary.by_industry] == [("Schools", 55000), ("Meadows and gardens", 48190)]
    assert (guide.outlook.growth.percent, guide.outlook.annual_openings.count) == (6, 360)
    assert (guide.related_careers, guide.key_facts, guide.extra_sections) == (None, None, ())


def test_markup_makes_no_difference() -> None:
    """The same page with its subsections' headings marked, as what is left of a page's HTML has them."""
    heads = ("Duties", "Work Schedules", "Work Experience in a Related Occupation", "Education", "Important Qualities", "Employment")
    marked = "".join(f"<h3>{line}</h3>\n" if line in heads else f"<p>{line}</p>\n" for line in BARE.splitlines())
    one, two = extract(marked), extract(BARE)
    for name in ("responsibilities", "work_environment", "how_to_become", "salary", "outlook"):
        assert getattr(one, name) == getattr(two, name), name


def test_each_is_told() -> None:
    guide = extract(BARE)
    opened = [(one.message.split("'")[1], one.message.rsplit("/", 1)[1]) for one in guide.findings if one.code == "section.opened"]
    assert opened == [
        ("Duties", "responsibilities"),
        ("Dew menders held about", "work_environment"),
        ("Work Experience in a Related Occupation", "how_to_become"),
        ("The median annual wage for dew menders was", "salary"),
        ("Employment of dew menders is projected to", "outlook"),
    ]


def test_what_windows_say_fills_no_section() -> None:
    """A window's text says what a section is about; nothing of it is the guide's."""
    told = extract(BARE).model_dump_json(include={"summary", "salary", "outlook", "work_environment", "related_careers", "more_information"})
    assert " tab " not in told


def test_a_page_with_its_headings_is_left_alone() -> None:
    page = "Dew Menders\nSummary\nAll in brief.\nQuick Facts: Dew Menders\nNumber of Jobs, 2024 8,390\nWhat Dew Menders Do\nThey mend.\nWork Environment\nOutdoors.\n"
    page += "Pay\nDew menders held about a third of it back. The rest is theirs.\nJob Outlook\nGood.\n"
    guide = extract(page)
    assert guide.source.layout == "ooh@1"
    assert [one for one in guide.findings if one.code == "section.opened"] == []
    assert guide.salary.paragraphs[0].startswith("Dew menders held about")


UNNAMED = """Frost Service

What They Do

Those who serve the frost keep watch over the meadows at night, in every season and in every wind there is.

Duties

They do the following:

- Watch the grass
- Ring the bell

Work Environment

Outdoors, at night.

How to Become One

To join, people must be awake at night.

Important Qualities

Patience. Frost comes late.

Pay

Pay is based on rank.

Job Outlook

The number of those who serve changes with the weather.

Similar Occupations

None are.

Suggested citation: Occupational Outlook Handbook, Frost Service.
"""


def test_headings_that_name_nobody() -> None:
    guide = sound(UNNAMED.encode())
    assert list(guide.responsibilities.items) == ["Watch the grass", "Ring the bell"]
    assert [one.name for one in guide.how_to_become.qualities] == ["Patience"]
    assert guide.extra_sections == ()


LEAD = "Those who serve the frost keep watch over the meadows at night, in every season, and in every wind that there is between the hills."


def test_text_above_the_first_heading_is_kept_without_a_title() -> None:
    more = "They count what they see.\n\n- Grass\n- Bells\n\nAt noon they sleep, and in the evening they are called to the meadows again by a bell."
    guide = sound(UNNAMED.replace("What They Do", f"{LEAD}\n\n{more}").encode())
    assert guide.summary.startswith(LEAD[:20])
    kept = guide.extra_sections[0]
    assert kept.heading is None
    assert list(kept.bullets)[:2] == ["Grass", "Bells"]
    assert kept.paragraphs[:2] == ("They count what they see.", more.rsplit("\n", 1)[-1])


def test_running_text_above_the_title_is_told() -> None:
    plain = "Dew Menders\nQuick Facts: Dew Menders\nNumber of Jobs, 2024 8,390\nWhat Dew Menders Do\nThey mend.\nPay\nWell.\nJob Outlook\nGood.\nWork Environment\nOut.\n"
    found = [one for one in extract(f"{LEAD}\n\n" * 4 + plain).findings if one.code == "text.before_title"]
    assert [one.message.split()[0] for one in found] == [str(4 * len(LEAD))]
    assert [one for one in extract(plain).findings if one.code == "text.before_title"] == []


SHORT = """Department of Labor Logo United States Department of Labor
Dot gov
Federal government websites often end in .gov or .mil. Before sharing sensitive information, make sure you're on a federal government site.
Https
FONT SIZE:Minus Font SizePlus Font Size PRINTER-FRIENDLY Print
Summary
Dew menders
Dew menders walk the meadows before the sun does, drop by drop.
Quick Facts: Dew Menders
2024 Median Pay $47,880 per year
Typical Entry-Level Education See How to Become One
Work Experience in a Related Occupation See How to Become One
On-the-job Training None
Number of Jobs, 2024 8,390
Job Outlook, 2024-34 6% (Faster than average)
Employment Change, 2024-34 500
What Dew Menders Do
Dew menders mend what the frost has broken, drop by drop.
Work Environment
Most dew menders work on meadows, and some of them in gardens.
How to Become a Dew Mender
A diploma and one season on a meadow are the usual way in.
"""
PAY = "Wages for dew menders are among the lowest of all, with a median wage equal to or greater than $47,880 per year.\n"
OUTLOOK = """Job Outlook
Employment of dew menders is projected to grow 6 percent from 2024 to 2034, faster than the average for all occupations.
"""


def test_a_part_of_a_page_keeps_its_facts_and_what_stands_above_it_is_not_of_the_guide() -> None:
    guide = sound((SHORT + "Pay\n" + PAY + OUTLOOK).encode())
    facts = guide.key_facts
    assert (facts.typical_education, facts.work_experience, facts.on_the_job_training) == ("See How to Become One", "See How to Become One", "None")
    assert (facts.number_of_jobs.count, facts.growth.percent, facts.employment_change.count) == (8390, 6, 500)
    assert (guide.summary, guide.extra_sections, [one.code for one in guide.findings]) == (None, (), [])
    assert guide.brief.paragraphs == ("Dew menders", "Dew menders walk the meadows before the sun does, drop by drop.")
    assert guide.how_to_become.paragraphs == ("A diploma and one season on a meadow are the usual way in.",)


def test_one_section_that_alone_lost_its_heading_is_opened() -> None:
    whole, without = sound((SHORT + "Pay\n" + PAY + OUTLOOK).encode()), sound((SHORT + PAY + OUTLOOK).encode())
    assert [(one.code, one.message.count("Wages for dew menders are among")) for one in without.findings] == [("section.opened", 1)]
    assert without.how_to_become == whole.how_to_become
    assert [(row.occupation, row.median.min) for row in without.salary.wages] == [("dew menders", 47880)]
    assert without.salary.wages == whole.salary.wages
    assert without.outlook == whole.outlook


def test_headings_with_buttons_behind_them_name_the_occupation_where_no_title_does() -> None:
    page = """A page of careers, gathered by hand.
What Dew Menders Do About this section
Dew menders mend what the frost has broken, drop by drop.
Work Environment About this section
Dew menders held about 8,390 jobs in 2024, most of them on meadows.
How to Become a Dew Mender About this section
A diploma and one season on a meadow are the usual way in.
Pay About this section
The median annual wage for dew menders was $47,880 in May 2024.
Job Outlook About this section
Employment of dew menders is projected to grow 6 percent from 2024 to 2034, faster than the average for all occupations.
"""
    guide = sound(page.encode())
    assert (guide.source.layout, guide.occupation) == ("ooh@1", "Dew Menders")
    assert (guide.salary.wages[0].median.min, guide.outlook.growth.percent) == (47880, 6)
    assert guide.how_to_become.heading == "How to Become a Dew Mender"

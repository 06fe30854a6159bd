"""Sites that no layout knows: headings that close a section without beginning one, what ends a page, sections that go on under headings further down."""

from __future__ import annotations

import pytest

from extractor import read
from extractor.unknown.title_line import is_again
from tests.helpers.sound import sound

PROFILE = (
    ("What you'll do", 2, ""),
    ("Day-to-day tasks", 3, "<p>You may:</p><ul><li>install signals</li><li>find faults</li></ul>"),
    ("Working environment", 3, "<p>You could work on a track or in a depot.</p>"),
    ("Typical hours", 2, "<p>37 to 42 a week, in shifts.</p>"),
    ("What it takes", 2, ""),
    ("Skills and knowledge", 3, "<p>You'll need:</p><ul><li>patience</li><li>good eyes</li></ul>"),
    ("Restrictions and requirements", 3, "<p>You'll need to pass a test of colour vision.</p>"),
    ("Salary", 2, "<p>Signal fitters earn £25,000 to £48,000 a year.</p>"),
    ("Current opportunities", 2, "<p>Rail apprentice in Derby, £18,000 a year.</p>"),
    ("Related careers", 2, "<ul><li>Track worker</li><li>Train driver</li></ul>"),
)
FOOT = "<p>Is this page useful?</p><p>© Northern Skills</p>"


def _html() -> str:
    body = "".join(f"<h{level}>{heading}</h{level}>{text}" for heading, level, text in PROFILE)
    return f"<title>Signal fitter</title><h1>Signal fitter</h1><p>Signal fitters install and mend the signals of a railway.</p>{body}{FOOT}"


def test_sections_go_on_under_deeper_headings() -> None:
    guide = sound(_html(), media_type="text/html")
    assert guide.work_environment.paragraphs == ("You could work on a track or in a depot.", "37 to 42 a week, in shifts.")
    assert guide.qualifications.bullets == ("patience", "good eyes")
    assert "You'll need to pass a test of colour vision." in guide.qualifications.paragraphs
    assert [pay.text for pay in guide.salary.pay] == ["£25,000 to £48,000"]
    assert [item.title for item in guide.related_careers.items] == ["Track worker", "Train driver"]


def test_headings_of_an_end_close_what_is_open() -> None:
    """In text without markup: what stands under them is in no section of the contract."""
    text = "Cheesemonger Career Guide\n\nFAQ\n\nIs it cold?\n\nA cheesemonger's cellar is, all the year round.\n\nThe bottom line\n\nIf you like cheese, go for it.\n"
    page = text.replace("FAQ", "Duties\n\nCheesemongers cut, wrap and sell cheese.\n\nSalary\n\nCheesemongers earn £24,000 a year.\n\nFAQ")
    guide = sound(page)
    assert [item.answer for item in guide.faq.items] == ["A cheesemonger's cellar is, all the year round."]
    assert [section.heading for section in guide.extra_sections][-1] == "The bottom line"


@pytest.mark.parametrize("line", ["Alternative titles for this job include monger and affineur", "Other jobs like this include:"])
def test_a_line_that_counts_up_is_no_heading(line: str) -> None:
    page = f"Cheesemonger\n\n{line}\n\nCheesemongers cut, wrap and sell cheese all day long.\n\nDuties\n\nThey cut it.\n\nSalary\n\nCheesemongers earn £24,000.\n"
    guide = sound(page)
    assert guide.related_careers is None
    assert guide.salary.heading == "Salary"


@pytest.mark.parametrize("side", ["The upsides", "The Pros", "Upsides"])
def test_an_article_changes_nothing_of_a_wording(side: str) -> None:
    page = f"<h1>Cheesemonger</h1><p>Cheesemongers cut cheese.</p><h2>Salary</h2><p>They earn £24,000.</p><h2>Duties</h2><p>They cut.</p><h2>Is being a cheesemonger worth it?</h2><h3>{side}</h3><ul><li>Cheese</li></ul><h3>The downsides</h3><ul><li>Cold</li></ul>"
    guide = sound(page, media_type="text/html")
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Cheese",), ("Cold",))


def test_facts_without_colons_begin_no_section() -> None:
    """A pair of a label and its value a line, as a table of facts leaves them."""
    facts = "Training Required Apprenticeship\nKey Skills Balance and a steady hand\nLicensure A licence in some places\nJob Growth (2014-2024) 4% (all of them)\nMedian Salary (2015) $39,440 (all of them)\n"
    page = f"Cheesemonger\n\nWhat is a Cheesemonger?\n\nCheesemongers cut, wrap and sell cheese.\n\n{facts}\nWhat Will I Do as a Cheesemonger?\n\nCheesemongers cut cheese.\n\nSalary\n\nCheesemongers earn $39,000.\n"
    guide = sound(page)
    assert (guide.education, guide.outlook) == (None, None)
    assert guide.overview.paragraphs[1:] == tuple(facts.splitlines())
    assert guide.salary.heading == "Salary"


def test_what_stands_behind_the_list_of_related_careers_is_none() -> None:
    careers = "<ul><li><a href='/a'>Affineur</a></li><li><a href='/b'>Baker</a></li></ul>"
    foot = "<p>Rate this profile</p><p>View all jobs</p><ul><li>Events</li><li>Talk to us</li></ul>"
    head = "<h1>Cheesemonger</h1><p>Cheesemongers cut cheese.</p><h2>Duties</h2><ul><li>Cut</li></ul><h2>Salary</h2><p>They earn £24,000.</p>"
    guide = sound(f"{head}<h2>Related careers</h2>{careers}{foot}", media_type="text/html")
    assert [item.title for item in guide.related_careers.items] == ["Affineur", "Baker"]
    assert "View all jobs" in guide.related_careers.paragraphs


def test_takeaways_are_no_facts() -> None:
    head = "<h1>Cheesemonger</h1><p>Cheesemongers cut cheese.</p><h2>Key takeaways</h2><ul><li>Cut it cold.</li></ul>"
    guide = sound(f"{head}<h2>Duties</h2><ul><li>Cut</li></ul><h2>Salary</h2><p>They earn £24,000.</p>", media_type="text/html")
    assert guide.key_facts is None
    assert "Key takeaways" in [section.heading for section in guide.extra_sections]


def test_titles_that_come_again_and_again_cost_no_more_than_their_size() -> None:
    """Counted in looks at blocks: each repeated title looks a bounded way back."""
    blocks = read("\n\n".join(["Cheesemonger"] * 2000), media_type="text/plain").blocks
    assert is_again(blocks, 0, 5)
    assert not is_again(blocks, 0, 1500)

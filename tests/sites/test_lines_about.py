"""Sites that no layout knows, as text: what stands around a line tells whether it is the title, a heading, a fact or one of a list."""

from __future__ import annotations

from tests.helpers.sound import sound

_LEAD = "Bell hangers hang bells in towers, and take them down again when they crack, which is dear for the parish."
_TEXT = "Most bell hangers work with a foundry, and travel from tower to tower for the better part of every year."


def test_a_signed_line_is_the_title() -> None:
    """A menu's entry that could begin a section stands before the title, which has a byline under it."""
    guide = sound(
        f"Tower Life\n\nCAREER PATHWAYS\n\nExplore our guides!\n\nHow to Become a Bell Hanger\n\nBy Jo Rope\n\n{_LEAD}\n\nBell Hanger Salary\n\n{_TEXT} They earn $41,400 a year.\n\nJob Outlook\n\nTowers stay, and so does the demand.\n"
    )
    assert guide.title == "How to Become a Bell Hanger"
    assert guide.career_path is None
    assert guide.how_to_become is None


def test_a_line_behind_the_first_texts_is_no_title() -> None:
    """Where a page begins with its text, the first line behind it that names nobody is a heading; so many steps are no figure of a label."""
    steps = "1. Find a foundry\nWrite to all of them, and go there in person.\n2. Learn the ropes\nIt takes four years.\n"
    guide = sound(
        f"{_LEAD}\n{_TEXT}\nWhy Bells Matter\n{_TEXT} They are loud.\nWhat Bell Hangers Do\nHang bells\nGrease the wheels\nYour Roadmap: 2 Steps to Becoming a Bell Hanger\n{steps}"
    )
    assert guide.title is None
    assert guide.occupation == "Bell Hanger"
    assert guide.how_to_become is not None
    assert [step.title for step in guide.how_to_become.steps] == ["Find a foundry", "Learn the ropes"]


def test_what_speaks_for_it_is_no_heading() -> None:
    """Short lines of a list that lost its bullets stay on their side, whatever they speak of."""
    pros = "Higher pay than most\nThe opportunity to travel the world*\nTowers have meals, lodging and a view of the sea\nExcellent benefits"
    guide = sound(
        f"Becoming a Bell Hanger: Pay & Duties\n\n{_LEAD}\n\nPros and Cons of Being a Bell Hanger\n\n{_TEXT}\n\nPros of Being a Bell Hanger\n{pros}\n\nCons of Being a Bell Hanger\nThe noise\nThe ladders\n\nJob Description and Duties\n\n{_TEXT}\n"
    )
    assert guide.work_environment is None
    assert guide.pros_and_cons is not None
    assert guide.pros_and_cons.pros == tuple(pros.split("\n"))
    assert guide.responsibilities is not None


def test_a_heading_over_rows_of_figures_is_none_of_them() -> None:
    """A usual heading right above a table that lost its cells begins its section, and the figures stand there."""
    table = (
        "Role Median Salary Growth\nApprentice $35,000–$45,000 Steady\nJourneyman Hanger $55,000–$65,000 Growing\nMaster Hanger $75,000–$90,000 High"
    )
    guide = sound(
        f"Bell Hanger\n\n{_LEAD}\n\nWhat Do Bell Hangers Do?\n\n{_TEXT}\n\n- hang bells\n- grease the wheels\n\nThey may travel.\n\nSalary & Job Outlook\n\n{table}\n\nHow to Become a Bell Hanger\n\n{_LEAD}\n"
    )
    assert guide.responsibilities is not None
    assert guide.responsibilities.pay == ()
    assert guide.salary is not None


def test_texts_among_duties_without_bullets() -> None:
    """Where most lines are no sentences, a long one is a paragraph, and so is what leads in to the list; two texts and a stray line are texts."""
    lines = "Hang bells\nGrease the wheels\nMend the ropes\nClimb the tower"
    lead = "Your tasks may differ where bells are rung by hand, but here is a list of what you will be expected to do."
    guide = sound(
        f"Bell Hanger\n\n{_LEAD}\n\nWhat Do Bell Hangers Do?\n\n{lead}\n\nMain Tasks of a Bell Hanger:\n\n{lines}\n\nSalary\n\nBell hangers earn $41,400 a year.\n"
    )
    assert guide.responsibilities is not None
    assert guide.responsibilities.items == tuple(lines.split("\n"))
    guide = sound(
        f"Bell Hanger\n\n{_LEAD}\n\nWhat you'll do\n\n{_TEXT} They climb.\n\n{_TEXT} They ring.\n\nall the other details\n\nSalary\n\nBell hangers earn $41,400 a year.\n"
    )
    assert guide.responsibilities is not None
    assert guide.responsibilities.items == ()


def test_notices_of_the_editors_are_no_lead() -> None:
    """What a site says of its readers and of how it is edited stands above the lead."""
    notice = "Our network is committed to giving content that is sound, and to make sure that our readers have the best of it."
    guide = sound(
        f"Bell Hanger Career Overview\n\nUpdated May 2, 2022\n\n{notice}\n\n{_LEAD}\n\nDuties\n\n{_TEXT}\n\nWhat is the Average Salary and Job Outlook?\n\nBell hangers earn $41,400 a year, and are in demand.\n"
    )
    assert guide.summary == _LEAD
    assert guide.salary is not None


def test_pay_between_a_level_and_its_years_is_no_title() -> None:
    """A level is called by the line above its pay, where the pay stands between the name and the years."""
    levels = (("Learner", "$20K-$25K", "0-2 years"), ("Hanger", "$30K-$45K", "2-5 years"), ("Master Hanger", "$50K+", "6-10 years"))
    ladder = "\n\n".join(f"{title}\n\n{pay}\n\n{years}\n\nCarry the ropes, and learn the names of all bells." for title, pay, years in levels)
    guide = sound(f"Bell Hanger\n\n{_LEAD}\n\nSalary\n\nBell hangers earn $41,400 a year.\n\nCareer Ladder\n\n{ladder}\n")
    assert guide.career_path is not None
    assert [level.title for level in guide.career_path.levels] == [title for title, _, _ in levels]
    assert [pay.text for pay in guide.career_path.pay] == [pay for _, pay, _ in levels]

"""Sites that no layout knows: sides by other words, steps that count themselves, containers of sections, menus that jump, ends of lists of careers."""

from __future__ import annotations

import pytest

from extractor import all_pay
from extractor.values.pay import Context, find
from tests.helpers.sound import sound

LEAD = "Raft joiners bind logs into rafts and steer them down to the mill."
DUTIES = ("Duties and tasks", "They sort logs by length, bind them with chain and watch the river.")
CONDITIONS = ("Working conditions", "The work is wet, and it goes on through the night while the water is high.")
PAY = ("Average salary", "Joiners earn about $1,150 per week. Some of them can earn $2,400 per week in May.")


def _page(parts: list[tuple[str, str, str]]) -> bytes:
    body = "".join(f"<{mark}>{heading}</{mark}>{text}" for mark, heading, text in parts)
    return f"<h1>Raft Joiner</h1><p>{LEAD}</p>{body}".encode()


def test_a_heading_without_text_of_its_own_holds_the_sections_below_it() -> None:
    parts = [
        ("h2", "What to expect", ""),
        ("h3", PAY[0], f"<p>{PAY[1]}</p>"),
        ("h2", "About the role", ""),
        *(("h3", heading, f"<p>{text}</p>") for heading, text in (DUTIES, CONDITIONS)),
    ]
    guide = sound(_page([*parts, ("h2", "Further information", "<p>Mill Office</p>")]), media_type="text/html")
    assert [section.heading for section in (guide.salary, guide.responsibilities, guide.work_environment)] == [PAY[0], DUTIES[0], CONDITIONS[0]]
    assert guide.overview is None
    told = {entry.heading: entry.status for entry in guide.outline}
    assert (told["What to expect"], told["About the role"]) == ("container", "container")
    # What some may earn is not the average of the heading.
    assert [(int(pay.min), pay.statistic) for _, pay in all_pay(guide)] == [(1150, "mean"), (2400, None)]


@pytest.mark.parametrize("sides", [("Satisfying aspects", "Demanding aspects"), ("Rewarding aspects", "Challenging aspects"), ("👍 Pros", "👎 Cons")])
@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_both_sides(sides: tuple[str, str], kind: str) -> None:
    lists = [["Fresh air", "Good company"], ["Wet boots"]]
    if kind == "text/html":
        marked = [("h3", heading, f"<ul>{''.join(f'<li>{one}</li>' for one in items)}</ul>") for heading, items in zip(sides, lists, strict=True)]
        page = _page([("h3", heading, f"<p>{text}</p>") for heading, text in (DUTIES, PAY)] + marked)
    else:
        lines = [line for heading, items in zip(sides, lists, strict=True) for line in (heading, *(f"- {one}" for one in items))]
        page = "\n\n".join(["Raft Joiner", LEAD, *DUTIES, *PAY, "Median $58,000", *lines]).encode()
    guide = sound(page, media_type=kind)
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Wet boots",))


STEPS = [
    "Step 1: Spend a spring with a crew",
    "Ask at the landing, and carry what you are given.",
    "Step 2: Take the river course",
    "It takes three weeks.",
    "Step 3: Buy a pike pole, and keep it dry.",
]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_steps_that_count_themselves(gap: str) -> None:
    guide = sound(gap.join(["Raft Joiner", LEAD, *DUTIES, "How to Become a Raft Joiner", *STEPS, *PAY]).encode())
    found = [(step.number, step.title, step.text) for step in guide.how_to_become.steps]
    assert found == [
        (1, "Spend a spring with a crew", "Ask at the landing, and carry what you are given."),
        (2, "Take the river course", "It takes three weeks."),
        (3, None, "Buy a pike pole, and keep it dry."),
    ]


def test_steps_of_which_one_is_missing_are_text() -> None:
    guide = sound("\n\n".join(["Raft Joiner", LEAD, *DUTIES, "How to Become a Raft Joiner", *STEPS[:2], *STEPS[4:], *PAY]).encode())
    assert guide.how_to_become.steps == ()
    assert "Step 3: Buy a pike pole, and keep it dry." in str(guide.how_to_become)


def test_a_list_of_careers_ends_at_a_line_that_names_nobody() -> None:
    lines = [
        "Related Careers",
        "Log Driver",
        "Mill Worker",
        "Position trends",
        "Fewer rafts come down each year, and the river is lower than it was.",
    ]
    guide = sound("\n\n".join(["Raft Joiner", LEAD, *DUTIES, *PAY, *lines]).encode())
    assert [item.title for item in guide.related_careers.items] == ["Log Driver", "Mill Worker"]
    assert [section.heading for section in guide.extra_sections][-1] == "Position trends"


def test_lines_that_jump_to_sections_begin_none() -> None:
    menu = ["Job zone four", "Overview", "Education & Training", CONDITIONS[0], "Useful contacts"]
    lines = [*menu, "In Brief", LEAD, *DUTIES, *CONDITIONS, *PAY, "Useful contacts", "Mill Office"]
    guide = sound("\n".join(["Raft Joiner", *lines]).encode())
    assert guide.overview.heading == "In Brief"
    assert "while the water is high" in str(guide.work_environment)
    assert (guide.education, "Mill Office" in str(guide.more_information)) == (None, True)


def test_what_some_may_earn_is_no_average() -> None:
    found = [found.pay for found in find("About $900. You could earn $1,400.", Context(statistic="mean", kind="pay"))]
    assert [pay["statistic"] for pay in found] == ["mean", None]


def test_a_card_before_the_sections_takes_none_of_their_text() -> None:
    card = [("h3", "Pay", "<p>$24-$30 per hour</p>"), ("h3", "Job opportunities", "<p>Average</p>")]
    parts = [
        ("h2", "Pay", f"<p>{PAY[1]}</p>"),
        ("h2", DUTIES[0], f"<p>{DUTIES[1]}</p>"),
        ("h2", "What are the chances of getting a job?", "<p>Few joiners leave.</p>"),
    ]
    guide = sound(_page([*card, *parts, ("h2", "Further information", "<p>Mill Office</p>")]), media_type="text/html")
    assert PAY[1] in str(guide.salary)
    assert "Few joiners leave." in str(guide.outlook)


def test_a_deeper_heading_that_leads_in_to_a_list_stays_in_its_section() -> None:
    parts = [
        ("h2", "About the job", "<p>You would take logs down the river.</p>"),
        ("h3", "You would:", "<ul><li>bind logs</li><li>watch the river</li></ul>"),
    ]
    rest = [("h2", heading, f"<p>{text}</p>") for heading, text in (CONDITIONS, PAY)]
    guide = sound(_page([*parts, *rest, ("h2", "Getting on", "<p>You could become a foreman.</p>")]), media_type="text/html")
    assert "watch the river" in str(guide.overview) + str(guide.responsibilities)
    assert guide.ledger.unclassified == 0

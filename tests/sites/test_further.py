"""Sites that no layout knows: a section under several headings, profiles laid out as tables, lines before the title."""

from __future__ import annotations

import pytest

from extractor import all_pay
from tests.helpers.sound import sound

PARTS = [
    ("Sled Tuner Duties", "<ul><li>Wax the runners</li><li>Test the brakes</li></ul>"),
    ("Annual Pay", "<p>Most tuners are paid $41,300.</p>"),
    ("Typical Sled Tuner Shift", "<p>It begins at dusk, when the snow is hard.</p>"),
    ("Schooling", "<p>A winter course costs $950.</p>"),
    ("Hourly Pay by Valley", "<table><tr><th>Valley</th><th>Pay</th></tr><tr><td>Upper</td><td>$19.40</td></tr><tr><td>Lower</td><td>$17.85</td></tr></table>"),
    ("Pros of Being a Sled Tuner", "<ul><li>Fresh air</li><li>Good company</li></ul>"),
    ("Cons of Being a Sled Tuner", "<ul><li>Cold hands</li></ul>"),
]  # fmt: skip


def _page(mark: str, parts: list[tuple[str, str]]) -> bytes:
    return ("<title>Sled Tuner | Slope Jobs</title><h1>Sled Tuner</h1>" + "".join(mark.format(heading) + body for heading, body in parts)).encode()


@pytest.mark.parametrize("mark", ["<h2>{}</h2>", "<p><strong>{}:</strong></p>"])
def test_a_section_goes_on_under_its_further_headings(mark: str) -> None:
    guide = sound(_page(mark, PARTS), media_type="text/html")
    assert guide.responsibilities.items[:2] == ("Wax the runners", "Test the brakes")
    assert "It begins at dusk, when the snow is hard." in str(guide.responsibilities)
    assert guide.salary.heading.rstrip(":") == "Annual Pay"
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air", "Good company"), ("Cold hands",))
    # What each heading says about the money under it stays its own.
    found = [(path.rsplit("/", 2)[0], float(pay.min), pay.period, pay.kind) for path, pay in all_pay(guide)]
    assert found == [
        ("/salary", 41300, "year", "pay"),
        ("/education", 950, None, "cost"),
        ("/salary", 19.4, "hour", "pay"),
        ("/salary", 17.85, "hour", "pay"),
    ]
    told = [finding.path for finding in guide.findings if finding.code == "section.typed"]
    assert (told.count("/salary"), told.count("/responsibilities"), told.count("/pros_and_cons")) == (2, 2, 2)
    fields = {entry.heading.rstrip(":"): entry.field for entry in guide.outline}
    assert fields["Hourly Pay by Valley"] == "/salary"
    assert guide.ledger.unclassified == 0


def test_a_guess_is_no_further_heading() -> None:
    parts = [*PARTS[:4], ("Schools of fish under the ice and other tales", "<p>They are seen in May.</p>")]
    guide = sound(_page("<h2>{}</h2>", parts), media_type="text/html")
    assert [section.heading for section in guide.extra_sections][-1] == "Schools of fish under the ice and other tales"


ROWS = [
    ("Tasks", "Wax the runners, test the brakes and write down what broke."),
    ("Personal requirements", "Good balance, warm gloves and patience with beginners."),
    ("Pay", "Between $17.85 and $19.40 an hour, and more on the upper slopes."),
    ("Training", "One winter with a master, and a course that costs $950."),
    ("Job prospects", "Demand is expected to fall with the snow in the years ahead."),
]


def test_a_profile_in_a_table() -> None:
    table = "<table>" + "".join(f"<tr><th>{name}</th><td>{text}</td></tr>" for name, text in ROWS) + "</table>"
    page = f"<h1>Sled Tuner</h1><p>Sled tuners keep the sleds of a slope in order, whatever the guests do to them.</p>{table}"
    text = "Sled Tuner\nSled tuners keep the sleds of a slope in order.\n" + "".join(f"| {name} | {text} |\n" for name, text in ROWS)
    for guide in (sound(page.encode(), media_type="text/html"), sound(text.encode())):
        found = [guide.responsibilities, guide.qualifications, guide.salary, guide.education, guide.outlook]
        assert [section.heading for section in found] == [name for name, _ in ROWS]
        assert guide.ledger.unclassified == 0


def test_a_table_of_facts_is_no_profile() -> None:
    rows = [("Pay", "$38,000"), ("Education", "None"), ("Job outlook", "Down 3%"), ("Skills", "Balance")]
    table = "<table>" + "".join(f"<tr><th>{name}</th><td>{text}</td></tr>" for name, text in rows) + "</table>"
    page = _page("<h2>{}</h2>", [("Quick facts", table), *PARTS[:2]])
    guide = sound(page, media_type="text/html")
    assert guide.key_facts is not None
    assert guide.education is None


MENU = """Skip to content
Slope Jobs
Home
Careers A-Z
Courses
Log in
How to Become a Sled Tuner
By Robin Vale
Updated 3 March 2025
#
Sled tuners keep the sleds of a slope in order, whatever the guests do to them in the course of a winter.
Sled tuner duties
#
They wax the runners and test the brakes.
Sled tuner salary
#
Most are paid $41,300 a year.
How to get started
#
Ask a master in autumn, before the first snow falls on the upper slopes.
© 2025 Slope Jobs. All rights reserved.
"""


def test_menus_bylines_and_signs_of_links_around_the_headings() -> None:
    guide = sound(MENU.encode())
    assert guide.occupation == "Sled Tuner"
    assert guide.education is None
    assert guide.responsibilities.heading == "Sled tuner duties"
    assert guide.salary.heading == "Sled tuner salary"
    assert guide.how_to_become.heading == "How to get started"


def test_headings_that_all_end_in_a_colon() -> None:
    lines = ["Sled Tuner", "Sled tuners keep sleds in order."]
    for heading, body in [
        ("Duties", "They wax."),
        ("Salary", "$41,300 a year."),
        ("Education", "None."),
        ("Pros of Being a Sled Tuner on Ice", "Air."),
    ]:
        lines += [f"{heading}:", body]
    guide = sound("\n".join(lines).encode())
    assert guide.pros_and_cons.heading == "Pros of Being a Sled Tuner on Ice"


def test_words_of_a_part_begin_a_section_in_a_text_without_levels() -> None:
    text = "Sled Tuner\nSled tuners tune.\nDuties\nThey wax runners.\nPersonal Qualities\nGood balance.\nEducation\nOne winter.\nSalary\n$41,300 a year.\n"
    guide = sound(text.encode())
    assert guide.education.paragraphs == ("One winter.",)


NUMBERED = [
    ("What is sled tuning?", "<p>It is the art of keeping sleds in order.</p>"),
    ("Duties", "<ul><li>Wax the runners</li><li>Test the brakes</li></ul>"),
    ("How to become a sled tuner", "<p>Ask a master in autumn.</p>"),
    ("Salary", "<p>Most are paid $41,300 a year.</p>"),
    ("Job outlook", "<p>Demand is expected to fall.</p>"),
]


def test_numbered_headings() -> None:
    page = "<title>Sled Tuner</title><h1>Sled Tuner</h1>" + "".join(f"<h2>{at}. {name}</h2>{body}" for at, (name, body) in enumerate(NUMBERED, 1))
    text = "Sled Tuner\nSled tuners tune.\n" + "".join(
        f"{at}. {name}\n"
        + body.replace("<li>", "- ").replace("</li>", "\n").removeprefix("<ul>").removesuffix("</ul>").replace("<p>", "").replace("</p>", "\n")
        for at, (name, body) in enumerate(NUMBERED, 1)
    )
    for guide in (sound(page.encode(), media_type="text/html"), sound(text.encode())):
        found = [guide.overview, guide.responsibilities, guide.how_to_become, guide.salary, guide.outlook]
        assert [section.heading.split(". ")[-1] for section in found] == [name for name, _ in NUMBERED]
        assert guide.responsibilities.items == ("Wax the runners", "Test the brakes")


def test_steps_with_numbers_are_no_sections() -> None:
    text = (
        "Sled Tuner\nSled tuners tune.\nSalary\nMost are paid $41,300 a year.\nDuties\nThey wax.\nHow to become a sled tuner\n"
        "1. Finish school\nAny will do.\n2. Get certified\nThe exam is in May.\n3. Find a job\nAsk at the slopes.\n"
    )
    guide = sound(text.encode())
    assert guide.education is None
    assert len(guide.how_to_become.steps) == 3


def test_terms_of_a_list_that_became_items() -> None:
    text = "Sled Tuner\nSled tuners keep sleds in order, whatever the guests do to them.\n" + "".join(f"- {name}\n- {body}\n" for name, body in ROWS)
    guide = sound(text.encode())
    found = [guide.responsibilities, guide.qualifications, guide.salary, guide.education, guide.outlook]
    assert [section.heading for section in found] == [name for name, _ in ROWS]


def test_items_that_sound_like_sections_stay_items() -> None:
    text = (
        "Sled Tuner\nSled tuners tune.\nSkills\n- Training others\n- Salary talks\n- Tools\n- Safety\nSalary\nMost are paid $41,300 a year.\n"
        "Duties\nThey wax the runners.\nJob outlook\nDemand is expected to fall.\n"
    )
    guide = sound(text.encode())
    assert guide.tools is None
    assert guide.education is None
    assert "Tools" in str(guide.qualifications)


def test_one_side_alone_is_a_section() -> None:
    parts = [*PARTS[:2], ("Merits", "<ul><li>Fresh air</li></ul>"), ("Demerits", "<ul><li>Cold hands</li></ul>")]
    guide = sound(_page("<h2>{}</h2>", parts), media_type="text/html")
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("Fresh air",), ("Cold hands",))


def test_what_is_asked_counts_before_a_wording_with_more_than_the_occupation_in_it() -> None:
    text = (
        "Sled Tuner\nSled tuners tune.\nWhat is involved in being a sled tuner?\nThey wax the runners.\nSalary\n$41,300 a year.\nSkills\nBalance.\n"
    )
    guide = sound(text.encode())
    assert guide.responsibilities.heading == "What is involved in being a sled tuner?"


ECHOED = """Slope Careers
Home
Courses
Log in
Sled Tuner
Sled tuners keep the sleds of a slope in order, whatever the guests do to them in the course of a winter.
chevron
Duties
wax the runners
test the brakes
chevron
Wages
Most are paid $41,300 a year.
chevron
Software knowledge
Snow charts, and a calendar.
chevron
Job outlook
Demand is expected to fall with the snow.
chevron
"""


def test_lines_that_come_back_say_nothing_of_what_stands_around_them() -> None:
    guide = sound(ECHOED.encode())
    assert guide.occupation == "Sled Tuner"
    assert guide.education is None
    assert [section.heading for section in (guide.responsibilities, guide.salary, guide.outlook)] == ["Duties", "Wages", "Job outlook"]


def test_an_entry_of_a_menu_is_no_heading() -> None:
    text = "Slope Jobs\nHome\nSled Tuner\nSled tuners tune.\nDuties\nThey wax.\nSalary\n$41,300 a year.\nJob outlook\nStable.\nCourses\nLog in\n"
    guide = sound(text.encode())
    assert guide.education is None


def test_the_name_that_stands_alone_above_the_text_is_the_occupation() -> None:
    page = (
        "<title>Sled Tuner 101 - GigLedger</title><h1>Sled Tuner</h1><p>Sled tuners keep sleds in order.</p>"
        "<h2>Sled tuning, explained</h2><p>It is an art.</p><h2>What kinds of sled work are there?</h2><p>Races and rides.</p>"
        "<h2>Sled rates</h2><p>Most are paid $41,300 a year.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert guide.overview.heading == "Sled tuning, explained"
    assert guide.specializations.heading == "What kinds of sled work are there?"


LABELLED = [
    ("Average salary", "$50,000", 50000, "pay", "mean"),
    ("Exam cost", "$300", 300, "cost", None),
    ("Tuition", "$12,000 a year", 12000, "cost", None),
    ("Starting pay", "$15/hr", 15, "pay", None),
    ("Market size", "$3 billion", 3_000_000_000, "other", None),
    ("Growth of the fleet", "$70", 70, "pay", None),
]
REST = [("Duties", "They fit ropes, and they look after masts."), ("Training", "A year in a yard, or one at sea.")]


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize("media_type", ["text/plain", "text/html"])
def test_an_amount_alone_is_what_the_line_beside_it_says(media_type: str, *, below: bool) -> None:
    """Kind and statistic are the label's own, above each amount or below it, and no other's."""
    if media_type == "text/html":
        order = [f"<b>{value}</b><i>{label}</i>" if below else f"<i>{label}</i><b>{value}</b>" for label, value, *_ in LABELLED]
        cards = "".join(f"<div>{one}</div>" for one in order).replace("</i><b>", "</i></div><div><b>").replace("</b><i>", "</b></div><div><i>")
        page = f"<h1>Rigger</h1><p>Riggers fit ropes and masts in yards.</p>{cards}" + "".join(f"<h2>{a}</h2><p>{b}</p>" for a, b in REST)
    else:
        lines = [line for label, value, *_ in LABELLED for line in ((value, label.lower()) if below else (label, value))]
        page = "\n\n".join(["Rigger", "Riggers fit ropes and masts in yards.", *lines, *(line for part in REST for line in part)])
    found = [(int(pay.min), pay.kind, pay.statistic) for _, pay in all_pay(sound(page.encode(), media_type=media_type))]
    assert found == [(amount, kind, statistic) for _, _, amount, kind, statistic in LABELLED]

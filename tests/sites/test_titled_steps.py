"""Sites that no layout knows: steps whose numbers stand before a title, with the text of each below it."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

_STEPS = (
    ("Find a foundry", "Write to all of them, and go there in person when they do not answer within the year."),
    ("Learn the ropes", "It takes four years until a learner may climb alone.\n\nThe pay is poor until then."),
    ("Pass the examination", "The guild asks for a written part and for a climb."),
)
_TOP = "Bell Hanger\n\nBell hangers hang bells in towers, and take them down again when they crack, which is dear for the parish.\n\n"
_MORE = "A bell hanger works with a foundry. Most bell hangers travel.\n\n"
_END = "How much does a bell hanger make?\n\nThe median wage was $41,400 a year in 2022.\n"


def _listed(numbers: tuple[int, ...]) -> str:
    return "".join(f"{number}. {title}\n\n{text}\n\n" for number, (title, text) in zip(numbers, _STEPS, strict=True))


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 1, 1)], ids=["counted", "begun anew"])
@pytest.mark.parametrize("above", ["How to Become a Bell Hanger", "Here are three steps to becoming a bell hanger:"])
def test_each_step_has_its_title_and_text(above: str, numbers: tuple[int, ...]) -> None:
    """What stands below a number is its step's text; a line that leads in to the steps stands for their heading, where there is no other."""
    guide = sound(f"{_TOP}{_MORE}{above}\n\n{_listed(numbers)}{_END}")
    assert guide.how_to_become is not None
    found = [(step.number, step.title, step.text) for step in guide.how_to_become.steps]
    assert found == [(number, title, text.replace("\n\n", "\n")) for number, (title, text) in enumerate(_STEPS, 1)]
    assert guide.salary is not None


def test_a_text_behind_the_last_step_is_none_of_it() -> None:
    """The last step takes no more paragraphs than the others do."""
    last = "All in all it is a long way.\n\nAnd it goes up.\n\nAnd down again.\n\n"
    guide = sound(f"{_TOP}{_MORE}How to Become a Bell Hanger\n\n{_listed((1, 2, 3))}{last}{_END}")
    assert guide.how_to_become is not None
    assert guide.how_to_become.steps[-1].text.count("\n") == 1
    assert guide.how_to_become.paragraphs == ("And it goes up.", "And down again.")


def test_a_list_without_texts_keeps_its_steps() -> None:
    """Where a number has nothing below it, each is a step by itself, and what stands behind them is a paragraph."""
    guide = sound(
        f"{_TOP}{_MORE}How to Become a Bell Hanger\n\n1. Find a foundry\n2. Learn the ropes\n\nIt takes four years until a learner may climb.\n\n{_END}"
    )
    assert guide.how_to_become is not None
    assert [(step.title, step.text) for step in guide.how_to_become.steps] == [(None, "Find a foundry"), (None, "Learn the ropes")]


@pytest.mark.parametrize("mark", ["<h2>Step {}: ", "<h3>Step {}. ", "<h2>{}. ", "Step {}: ", "{}. "], ids=["h2", "h3", "numbers", "text", "list"])
def test_a_title_is_the_heading_of_steps_right_below_it(mark: str) -> None:
    close = f"</{mark[1:3]}>" if mark[0] == "<" else ""
    page = "".join(f"{mark.format(number)}{title}{close}\n\n{text}\n\n" for number, (title, text) in enumerate(_STEPS, 1))
    if close:
        page = page.replace("\n\nThe pay", "</p><p>The pay")
        page = (
            "<h1>How to Become a Bell Hanger</h1><p>Bell hangers need a license.</p>"
            + page
            + "<h2>Bell hanger salary</h2><p>The median wage is $41,400 a year.</p>"
        )
    else:
        page = f"How to Become a Bell Hanger\n\nBell hangers need a license.\n\n{page}{_END}"
    guide = sound(page)
    assert guide.how_to_become is not None
    assert (guide.title, guide.how_to_become.heading) == ("How to Become a Bell Hanger", "How to Become a Bell Hanger")
    assert [(step.number, step.title) for step in guide.how_to_become.steps] == [(number, title) for number, (title, _) in enumerate(_STEPS, 1)]
    assert (guide.salary is not None, guide.education) == (True, None)


def test_a_title_is_no_heading_of_numbered_sections() -> None:
    guide = sound(
        "<h1>How to Become a Bell Hanger</h1><p>It is loud.</p><h2>1. What Does a Bell Hanger Do?</h2><p>Hangs bells.</p><h2>2. Skills</h2><p>Knots.</p>"
        "<h2>3. Salary</h2><p>$4,000 a month.</p>"
    )
    assert (guide.title, guide.how_to_become) == ("How to Become a Bell Hanger", None)
    assert [item.field for item in guide.outline] == ["/responsibilities", "/qualifications", "/salary"]


@pytest.mark.parametrize("mark", ["<h2>Step {}: ", "<h3>Step {}. ", "Step {}: "], ids=["h2", "h3", "text"])
def test_steps_behind_another_section_begin_with_the_first_of_them(mark: str) -> None:
    """The title says that the page tells them; they have no other heading."""
    close = f"</{mark[1:3]}>" if mark[0] == "<" else ""
    page = "".join(f"{mark.format(number)}{title}{close}\n\n{text.partition(chr(10))[0]}\n\n" for number, (title, text) in enumerate(_STEPS, 1))
    if close:
        page = f"<h1>How to Become a Bell Hanger</h1><h2>What Does a Bell Hanger Do?</h2><p>Hangs bells.</p>{page}<h2>Bell hanger salary</h2><p>$41,400 a year.</p>"
    else:
        page = f"How to Become a Bell Hanger\n\nWhat Does a Bell Hanger Do?\n\nA bell hanger hangs bells in towers.\n\n{page}{_END}"
    guide = sound(page)
    assert guide.how_to_become is not None
    assert [(step.number, step.title) for step in guide.how_to_become.steps] == [(number, title) for number, (title, _) in enumerate(_STEPS, 1)]
    assert [item.field for item in guide.outline] == ["/responsibilities", "/how_to_become", "/salary"]


@pytest.mark.parametrize(
    ("items", "titles"),
    [
        ("<li><b>Finish school.</b> Any will do.</li><li><b>Train</b>: It takes two years.</li>", ["Finish school", "Train"]),
        ("<li><b>Earn</b> a degree.</li><li><b>Train.</b> It takes two years.</li>", [None, None]),
        ("<li><b>Finish school.</b></li><li><b>Train.</b></li>", [None, None]),
    ],
    ids=["named", "stressed", "bold"],
)
def test_items_begin_with_a_title_in_bold_where_a_mark_ends_it(items: str, titles: list[str | None]) -> None:
    guide = sound(
        "<h1>Bell Hanger</h1><h2>What Is a Bell Hanger?</h2><p>A bell hanger hangs bells.</p><h2>How to Become a Bell Hanger</h2><p>There are two steps.</p>"
        f"<ol>{items}</ol><h2>Bell hanger salary</h2><p>$41,400 a year.</p>"
    )
    assert guide.how_to_become is not None
    assert [step.title for step in guide.how_to_become.steps] == titles


def test_numbered_headings_are_no_steps_where_those_have_a_heading_further_down() -> None:
    guide = sound(
        "# How to Become a Rigger\n\nRiggers rig.\n\n## 1. Ropes\n\nThick.\n\n## 2. Cranes\n\nTall.\n\n## 3. Hooks\n\nBent.\n\n"
        "## How to Become a Rigger\n\nTake a course.\n\n## Rigger Salary\n\nA rigger earns $40,000 a year.\n",
        media_type="text/markdown",
    )
    assert guide.how_to_become is not None
    assert (guide.how_to_become.steps, guide.how_to_become.paragraphs) == ((), ("Take a course.",))


def test_steps_that_the_pages_contents_name_as_well_are_told_once() -> None:
    named = ("Train", "Practise", "Get certified")
    lines = "".join(f"Step {number}: {name}\n\n" for number, name in enumerate(named, 1))
    heads = "".join(f"## Step {number}: {name}\n\nIt takes a year.\n\n" for number, name in enumerate(named, 1))
    guide = sound(f"# How to Become a Rigger\n\n{lines}{heads}## Rigger Salary\n\nA rigger earns $40,000 a year.\n", media_type="text/markdown")
    assert "It takes a year." not in str(guide.how_to_become)
    assert guide.salary is not None

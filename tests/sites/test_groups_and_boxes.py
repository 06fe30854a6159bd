"""Sites that no layout knows: groups of headings that stay together, sides by many names, and headings that are an employer's or a story's."""

from __future__ import annotations

import pytest

from tests.helpers.sound import sound

LEAD = "Kiln setters stack raw bricks on cars so that the heat can reach all of them."
DUTIES = "<h2>Duties</h2><ul><li>Stacking bricks</li><li>Reading the kiln's gauges</li></ul>"
PAY = "<h2>Salary</h2><p>Kiln setters earn £24,000 a year.</p>"


def _page(*parts: str, title: str = "Kiln setter") -> bytes:
    return f"<h1>{title}</h1><p>{LEAD}</p>{''.join(parts)}".encode()


def _read(*parts: str, **options: str):  # type: ignore[no-untyped-def]
    return sound(_page(*parts, **options), media_type="text/html")


def _list(heading: str, *items: str, level: int = 3) -> str:
    return f"<h{level}>{heading}</h{level}><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


@pytest.mark.parametrize(
    ("heading", "sides"),
    [
        ("The ups and downs", ("Ups", "Downs")),
        ("Highs and lows", ("The highs", "The lows")),
        ("Is kiln setting right for you?", ("What people like", "What people don’t like")),
        ("Is being a kiln setter for you?", ("Likes", "Dislikes")),
        ("Would it suit me?", ("What kiln setters like most", "What kiln setters like least")),
    ],
)
def test_sides_by_many_names(heading: str, sides: tuple[str, str]) -> None:
    group = (
        f"<h2>{heading}</h2>" + _list(sides[0], "Warm all winter", "No two loads alike") + _list(sides[1], "Nights and weekends on the rota", "Dust")
    )
    guide = _read(DUTIES, PAY, group)
    assert guide.pros_and_cons.heading == heading
    assert guide.pros_and_cons.pros == ("Warm all winter", "No two loads alike")
    assert guide.pros_and_cons.cons == ("Nights and weekends on the rota", "Dust")


def test_one_side_alone_makes_no_section_of_a_question() -> None:
    guide = _read(DUTIES, PAY, "<h2>Is kiln setting right for you?</h2>" + _list("What people like", "Warm all winter", "No two loads alike"))
    assert guide.pros_and_cons is None


def test_ways_in_stay_one_group_whoever_they_name() -> None:
    ways = (
        "<h2>How to become a kiln setter</h2><p>There is more than one door.</p>"
        "<h3>Traineeship</h3><p>Most works take on trainees in spring.</p>"
        "<h3>College or course provider</h3><p>A first diploma in ceramics helps.</p>"
        "<h3>Work</h3><p>Yard hands are often asked to help at the kiln.</p>"
        "<h3>Graduate entry</h3><p>People with a degree in ceramics sometimes begin at the kiln.</p>"
    )
    guide = _read(DUTIES, PAY, ways)
    assert guide.how_to_become.steps == ()
    texts = guide.how_to_become.paragraphs
    assert [text for text in texts if text[-1] != "."] == ["Traineeship", "College or course provider", "Work", "Graduate entry"]
    assert "Yard hands" not in guide.responsibilities.model_dump_json()


def test_a_card_of_pay_leaves_the_section_of_pay_its_own() -> None:
    cards = "<div><h3>Average salary*</h3><p>£19,000 - £41,000</p></div><div><h3>Typical hours</h3><p>40 per week</p></div>"
    pay = "<h2>How much could you earn as a kiln setter?</h2><ul><li>New setters can earn £19,500</li><li>Old hands can earn £38,000</li></ul>"
    guide = _read(cards, DUTIES, pay)
    assert [int(one.min) for one in guide.salary.pay] == [19000, 19500, 38000]
    assert guide.salary.bullets == ("New setters can earn £19,500", "Old hands can earn £38,000")


def test_what_affects_pay_is_pay() -> None:
    guide = _read(DUTIES, PAY, "<h2>Factors that affect pay</h2><p>Works with a union publish what they pay.</p>")
    assert "Works with a union publish what they pay." in guide.salary.paragraphs


@pytest.mark.parametrize(
    "heading",
    ["Meet Oona, second-year apprentice", "Meet Oona", "Why Brightclay?", "Why the Brightclay works"],
)
def test_a_story_and_a_pitch_are_no_sections(heading: str) -> None:
    text = "<p>Oona was promoted to supervisor, and her course at college was paid. We move people up: our managers were trainees once.</p>"
    guide = _read(DUTIES, PAY, f"<h2>{heading}</h2>{text}", "<h2>Tools</h2><p>Tongs.</p>")
    assert [section.heading for section in guide.extra_sections if section.heading] == [heading]
    assert guide.education is None
    assert guide.career_path is None


@pytest.mark.parametrize("title", ["Kiln setter salary in Canada", "Kiln setter salaries in Ontario", "Kiln setter jobs in Canada"])
def test_a_place_behind_the_subject_is_not_the_occupation(title: str) -> None:
    assert _read(DUTIES, PAY, title=title).occupation == "Kiln setter"


CARDS = (
    "<h2>Similar roles</h2><div><a><h4>Glazier</h4><p>Sets panes in frames.</p></a><a><h4>Stove fitter</h4><p>Builds stoves of tile.</p></a></div>"
)
LIST = "<h2>Similar careers</h2><ul><li>Glazier</li><li>Stove fitter</li></ul>"


@pytest.mark.parametrize(
    ("careers", "box"),
    [
        (CARDS, "<aside><div><h3>Find a traineeship</h3><p>Search hundreds of posts near you.</p><a>Search posts</a></div></aside>"),
        (CARDS, "<div><h4>About the author</h4><p>Runa Holt has written about trades for ten years.</p></div>"),
        (CARDS, "<div><h2>Join our talent community</h2><p>Leave us your address.</p></div>"),
        (LIST, "<div><h4>About the author</h4><p>Runa Holt has written about trades for ten years.</p></div>"),
        (LIST, "<aside><h3>Courses in ceramics</h3><p>Places are open until May.</p></aside>"),
    ],
)
def test_a_box_behind_the_careers_is_none_of_them(careers: str, box: str) -> None:
    guide = _read(DUTIES, PAY, careers, box)
    assert [item.title for item in guide.related_careers.items] == ["Glazier", "Stove fitter"]
    heading = box.partition("<h")[2][2:].partition("<")[0]
    assert [section.heading for section in guide.extra_sections if section.heading] == [heading]


def test_groups_of_careers_stay() -> None:
    groups = "<h2>Similar careers</h2>" + _list("In the works", "Glazier", "Stove fitter") + _list("At the desk", "Ceramics buyer", "Estimator")
    assert [item.title for item in _read(DUTIES, PAY, groups).related_careers.items] == ["Glazier", "Stove fitter", "Ceramics buyer", "Estimator"]


@pytest.mark.parametrize("sign", [": ", " – ", " - "])
def test_careers_with_what_is_said_of_each(sign: str) -> None:
    items = [f"<a href='/g'>Glazier</a>{sign}sets panes in frames", f"<a href='/s'>Stove fitter</a>{sign}builds stoves of tile"]
    found = _read(DUTIES, PAY, _list("Similar careers", *items, level=2)).related_careers
    assert [(one.title, one.description) for one in found.items] == [("Glazier", "sets panes in frames"), ("Stove fitter", "builds stoves of tile")]


def test_names_with_a_sign_in_them_stay_whole() -> None:
    found = _read(DUTIES, PAY, _list("Similar careers", "Glazier - Stained glass", "Stove fitter - Tile", level=2)).related_careers
    assert [one.title for one in found.items] == ["Glazier - Stained glass", "Stove fitter - Tile"]


@pytest.mark.parametrize(
    ("said", "percent"),
    [("The Office of Labour projects a 4% decline from 2023 to 2033, as kilns load themselves.", -4), ("The state forecasts a 6 percent rise.", 6)],
)
def test_an_office_projects_a_change(said: str, percent: int) -> None:
    assert _read(DUTIES, PAY, f"<h2>Job outlook</h2><p>{said}</p>").outlook.growth.percent == percent


def test_a_market_that_grows_is_no_outlook() -> None:
    assert _read(DUTIES, PAY, "<h2>Job outlook</h2><p>The bank forecasts a 6 percent rise in sales of brick.</p>").outlook.growth is None


def test_an_invitation_leaves_the_rest_of_a_heading_to_speak() -> None:
    guide = _read(DUTIES, PAY, "<h2>Grow with us: our career ladder</h2><p>Setters become burners, and burners run the kiln.</p>")
    assert guide.career_path.heading == "Grow with us: our career ladder"
    site = _read(
        DUTIES, PAY, "<h2>Grow with us</h2><p>Setters become burners, and burners run the kiln.</p><h2>Work with us: our stories</h2><p>Two.</p>"
    )
    assert not {"Grow with us", "Work with us: our stories"}.isdisjoint({section.heading for section in site.extra_sections})


def test_levels_with_their_pay_stay_in_the_section_of_pay() -> None:
    levels = "".join(
        f"<h3>{name}</h3><p>{pay}</p>" for name, pay in [("Helper (first year)", "$20.50 to $24.00 per hour"), ("Burner", "$35.00 per hour")]
    )
    guide = _read(DUTIES, PAY, f"<h2>Pay by experience level</h2>{levels}<p>Nights add a little.</p>", "<h2>Tools</h2><p>Tongs.</p>")
    assert guide.salary.paragraphs[1:] == ("Helper (first year)", "$20.50 to $24.00 per hour", "Burner", "$35.00 per hour", "Nights add a little.")
    assert [section.heading for section in guide.extra_sections if section.heading] == []


def test_other_headings_under_pay_are_not_drawn_in() -> None:
    guide = _read(DUTIES, "<h2>Salary</h2><p>Kiln setters earn £24,000 a year.</p><h3>The kilns of the north</h3><p>There are nine of them.</p>")
    assert "The kilns of the north" in [section.heading for section in guide.extra_sections]


PREPARE = (
    "<h2>Preparing for this career</h2><h3>Academic requirements</h3><p>A certificate in ceramics is asked for.</p>"
    "<h3>Recommended school subjects</h3><p>Chemistry and physics.</p>"
)


def test_sections_are_no_steps_where_a_list_of_steps_follows() -> None:
    steps = "<h2>Steps to take now</h2><ol><li>Visit a works.</li><li>Take chemistry.</li><li>Write to the guild.</li></ol>"
    guide = _read(DUTIES, PAY, PREPARE, steps)
    assert [step.text for step in guide.how_to_become.steps] == ["Visit a works.", "Take chemistry.", "Write to the guild."]
    assert guide.education.heading == "Academic requirements"


def test_without_such_a_list_they_stay_entries() -> None:
    assert [step.title for step in _read(DUTIES, PAY, PREPARE).how_to_become.steps] == ["Academic requirements", "Recommended school subjects"]


def test_a_degree_that_is_needed_is_a_fact() -> None:
    facts = "<h2>At a glance</h2><div><div>Degree needed</div><div>Certificate</div></div><div><div>Median salary</div><div>$51,300</div></div>"
    found = _read(facts, DUTIES, PAY).key_facts
    assert (found.typical_education, int(found.median_salary.min)) == ("Certificate", 51300)

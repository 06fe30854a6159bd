"""A page that is changed in one way gives a record that differs in that way and no other."""

from __future__ import annotations

import json
from typing import Any

import pytest

from extractor import extract, find_pay
from extractor.sections import KINDS
from tests.helpers.cases import case
from tests.helpers.same import changed
from tests.helpers.sound import sound

PAGE = case("tidal-surveyor.txt").read().decode()
ROLE = "Tidal Surveyor"
NOTES = (
    "Notes From the Quay\nReaders wrote to us about their first winter on the water, and most of them were glad of the thermos.\n"
    "Several said that the second winter felt like another job, since by then they knew where to stand.\n"
)
NOT_BREAKING = "\u2011"


def _sections(text: str) -> dict[str, Any]:
    guide = json.loads(sound(text).model_dump_json())
    return {name: guide[name] for name in ("occupation", "title", "summary", *KINDS)}


_ROLES = (
    *("Step 2 Operator", "iOS Developer", "Account Executive, $1M+ Book", "Range Manager", "A/B Test Lead", "Q"),
    *("Turkey Farmer", "Boatman – Night", "Engineer: Level II", "naïve Cook"),
)


@pytest.mark.parametrize("role", _ROLES)
def test_the_role_may_have_any_name(role: str) -> None:
    """Labels, years, money, places, dashes and small letters inside the occupation's name are the name's own."""
    before = json.loads(json.dumps(_sections(PAGE)).replace(ROLE, role))
    assert _sections(PAGE.replace(ROLE, role)) == before


@pytest.mark.parametrize("role", ["Turkey Farmer", "London Secretary", "Boatman – Night", "Engineer: Level II", "naïve Cook"])
def test_the_role_may_have_any_name_where_it_stands_beside_other_things(role: str) -> None:
    """Beside the country in a caption, right behind years, and in a name with what is said of it."""
    page = changed(PAGE, "median for Surveyors and Shoreline Mappers", f"median for {ROLE}s")
    page = changed(page, "2-5 yearsA Tidal Surveyor runs", "2-5 yearsTidal Surveyors run")
    start, end = page.index("Uncrewed Vessel Survey Lead\n"), page.index("Pros & Cons of Being")
    page = page[:start] + "".join(f"{kind} {ROLE}\nThey wait for the {kind.lower()} moon.\n" for kind in ("Uncrewed", "Winter")) + page[end:]
    plural = f"{role[:-1]}ies" if role.endswith("y") else f"{role}s"
    renamed = _sections(page.replace(f"{ROLE}s", plural).replace(ROLE, role))
    assert renamed["key_facts"]["median_salary"]["places"] == ["US"]
    assert renamed["specializations"]["items"][0]["name"] == f"Uncrewed {role}"
    assert renamed == json.loads(json.dumps(_sections(page), ensure_ascii=False).replace(f"{ROLE}s", plural).replace(ROLE, role))


@pytest.mark.parametrize("before", ["Technical Skills\n", "Emerging Specializations\n", "Frequently Asked Questions\n", "Typical Education\n"])
def test_who_took_a_picture_is_in_no_field(before: str) -> None:
    assert _sections(changed(PAGE, before, f"Photo by Ann Ray / Unsplash\n{before}")) == _sections(PAGE)


def test_hyphens_that_do_not_break_join_numbers() -> None:
    page = PAGE
    for figure in ("0-2 years", "2-5 years", "8-12 years", "2023-2033"):
        page = changed(page, figure, figure.replace("-", NOT_BREAKING))
    got, wanted = _sections(page), _sections(PAGE)
    assert [level["experience"]["min_years"] for level in got["career_path"]["levels"]] == [0, 2, 5, 8, 10, 15]
    assert got["key_facts"]["growth"]["end_year"] == wanted["key_facts"]["growth"]["end_year"]
    assert [basis["as_of"] for basis in got["key_facts"]["basis"]] == [basis["as_of"] for basis in wanted["key_facts"]["basis"]]


@pytest.mark.parametrize("hyphen", ["\u2010", NOT_BREAKING])
def test_hyphens_that_do_not_break_join_amounts(hyphen: str) -> None:
    words = f"$65k{hyphen}$160k+"
    (found,) = find_pay(f"They earn {words} a year.")
    assert (found.pay.text, found.pay.min, found.pay.max, found.pay.period) == (words, 65_000, 160_000, "year")


def test_an_unknown_section_behind_bare_names_is_none_of_them() -> None:
    before, heading, rest = PAGE.partition("Pros & Cons of")
    changed = before + NOTES + heading + rest
    assert _sections(changed) == _sections(PAGE)
    assert [section.heading for section in extract(changed).extra_sections] == ["Notes From the Quay"]


def test_a_short_item_before_one_that_is_hardly_longer_begins_no_section() -> None:
    """Items that lost their bullets, one of them without a full stop; what stands under an unknown heading is longer than the items before it."""
    lines = [
        "Watch the tide gauges on both of the moles.",
        "Log what each of the eight gauges reads.",
        "Answer the harbour's calls in good time.",
        "Mind the slack.",
    ]
    short, longer = "2-week plans, redrawn on Fridays", "eDNA, lidar, drones: tell what is ripe in time."
    start, end = PAGE.index("Key Responsibilities\n") + len("Key Responsibilities\n"), PAGE.index("Work Environment\n")
    guide = sound(PAGE[:start] + "\n".join([*lines, short, longer]) + "\n" + PAGE[end:])
    assert guide.responsibilities is not None
    assert list(guide.responsibilities.items) == [*lines, short, longer]
    assert not guide.extra_sections
    text = "Two of us tried all of them at sea, and the notes fill a shelf. Nobody has read them since, but they are dry."
    other = sound(PAGE[:start] + "\n".join([*lines, "How plans are redrawn", text]) + "\n" + PAGE[end:])
    assert [section.heading for section in other.extra_sections] == ["How plans are redrawn"]


@pytest.mark.parametrize("heading", ["What does a Tidal Surveyor do?", "Education & Training Needed", "Related Careers"])
def test_an_unknown_section_may_begin_with_a_short_sentence(heading: str) -> None:
    """A line written like a title, between running text or questions with their answers and a sentence that is hardly longer."""
    before, found, rest = PAGE.partition(f"\n{heading}")
    notes = "Guilds and Societies\nThe guild meets in spring.\nIts older sister prints a journal, and people do read it.\n"
    changed = f"{before}\n{notes}{found[1:]}{rest}"
    assert _sections(changed) == _sections(PAGE)
    assert [section.heading for section in extract(changed).extra_sections] == ["Guilds and Societies"]


def test_a_section_that_stands_again_without_its_last_button_is_dropped() -> None:
    start, end = PAGE.index("Related Careers\n"), PAGE.index("Explore career guideAssess your")
    changed = PAGE[:end] + PAGE[start:]
    assert _sections(changed) == _sections(PAGE)
    assert not extract(changed).extra_sections


@pytest.mark.parametrize("line", ["Advertisement", "Share this article", "Back to top"])
@pytest.mark.parametrize(
    "before", ["What is a Tidal Surveyor?", "Senior Tidal Surveyor\n0-2", "Pros & Cons of", "Cons\n", "Explore career guideAssess"]
)
def test_lines_that_are_no_guides_are_in_no_field(line: str, before: str) -> None:
    changed = PAGE.replace(f"\n{before}", f"\n{line}\n{before}")
    assert _sections(changed) == _sections(PAGE)


def test_a_copy_that_breaks_off_leaves_the_levels_whole() -> None:
    """The page ends inside the second copy of the career path."""
    wanted = _sections(PAGE)["career_path"]
    end = PAGE.rindex("Director of Coastal Measurement\n15+ years")
    for cut in (end + len("Director of Coastal Measurement\n"), PAGE.index("Key Focus Areas", end)):
        assert _sections(PAGE[:cut])["career_path"]["levels"] == wanted["levels"]


def test_a_page_that_breaks_off_early_is_known_by_its_title_and_labels() -> None:
    guide = extract(PAGE[: PAGE.index("What does a Tidal Surveyor do?")])
    assert (guide.source.layout, guide.occupation) == ("himalayas@1", ROLE)
    assert guide.key_facts is not None
    assert guide.key_facts.median_salary is not None


_COUNTRIES = [
    ("UK", "GB", "GBP", "£{}k"),
    ("Germany", "DE", "EUR", "€{}k EUR"),
    ("Sweden", "SE", "SEK", "{},000 SEK"),
    ("Switzerland", "CH", "CHF", "CHF {}k"),
    ("India", "IN", "INR", "₹{} LPA"),
]


def _salary(country: str, amount: str, row: str, rule: str) -> str:
    start, end = PAGE.index("Level | US Median"), PAGE.index("Market Commentary")
    rows = [("Level", f"{country} Median", f"{country} Average")]
    rows += [(level, amount.format(low), amount.format(low + 3)) for level, low in (("Trainee Tidal Surveyor", 41), ("Senior Tidal Surveyor", 60))]
    lines = [row.format(*cells) for cells in rows]
    return PAGE[:start] + "\n".join([lines[0], *([rule] if rule else []), *lines[1:]]) + "\n" + PAGE[end:]


@pytest.mark.parametrize(
    ("row", "rule"), [("{} | {} | {} |", "---|---|---|"), ("{} {} {}", ""), ("{}\n{}\n{}", "")], ids=["cells", "lines", "cell a line"]
)
@pytest.mark.parametrize(("country", "place", "currency", "amount"), _COUNTRIES, ids=str)
def test_the_table_may_be_another_countrys(country: str, place: str, currency: str, amount: str, row: str, rule: str) -> None:
    """Its header is no level, and its figures are none of the country whose columns the layout knows."""
    levels = _sections(_salary(country, amount, row, rule))["salary"]["by_level"]
    assert [level["level"] for level in levels] == ["Trainee Tidal Surveyor", "Senior Tidal Surveyor"]
    figures = [level[name] for level in levels for name in ("median", "average")]
    assert {(figure["currency"], *figure["places"]) for figure in figures} == {(currency, place)}
    assert [figure["statistic"] for figure in figures] == ["median", "mean"] * 2


def test_figures_that_are_numbers_in_the_record_are_values_in_the_ledger() -> None:
    """A table's figures leave nothing but its bars and heads for the markup."""
    page = case("ooh-moss-surveyors.txt").read().decode()
    more = page.replace("18,700 19,600 5 900 Get data", "18,700 119,600 5 900 Get data")
    assert more != page
    before, after = extract(page).ledger, extract(more).ledger
    assert (after.value - before.value, after.markup - before.markup) == (1, 0)


def test_running_text_among_the_last_lines_is_told() -> None:
    """What is taken for a site's furniture, though it stands as a section does, has a finding."""
    guide = extract(PAGE.rstrip("\n") + "\n" + NOTES)
    assert any(finding.code == "heading.possible" and "Notes From the Quay" in finding.message for finding in guide.findings)

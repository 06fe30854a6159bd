"""Items, cells and titles that are hard to tell once a scraper dropped their marks: colons in names, figures at beginnings, rows without pay."""

from __future__ import annotations

import re
import textwrap
from typing import Any

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.same import changed, record
from tests.helpers.sound import sound
from tests.helpers.soup import joined, lines

HTML = case("tidal-surveyor.html").read().decode()
LAST = "</tr></tbody></table>"


def _with(place: str, more: str) -> str:
    """The page with more right behind what the pattern finds first."""
    page = re.sub(f"({place})", lambda match: match[0] + more, HTML, count=1)
    assert page != HTML
    return page


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Lamination: Croissant & Feuilletage", "27 layers, no excuses."),
        ("DOE: Design of Experiments", "2^k plans, and knowing when to stop."),
        ("Pricing: List, Street & Walk-Away", "Knows the third number."),
        ("Budgets: 5k, 20k, 80k", "Triangles cost milliseconds."),
    ],
)
def test_a_name_may_have_a_colon_of_its_own(name: str, said: str) -> None:
    """Where nothing is bold any more the words between two colons tell."""
    text = lines(_with(r"Technical Skills</h3><ul[^>]*>", f"<li><b>{name}</b>: {said}</li>")).replace(f"{name}\n: {said}", f"{name}: {said}")
    skill = record(text)["qualifications"]["technical_skills"][0]
    assert (skill["name"], skill["description"]) == (name, said)


@pytest.mark.parametrize(("name", "said"), [("Patience", "Wind: it comes and goes."), ("Maps", "Paper ones: old, wet, right.")])
def test_a_colon_inside_of_what_is_said_ends_no_name(name: str, said: str) -> None:
    text = lines(_with(r"Technical Skills</h3><ul[^>]*>", f"<li><b>{name}</b>: {said}</li>")).replace(f"{name}\n: {said}", f"{name}: {said}")
    skill = record(text)["qualifications"]["technical_skills"][0]
    assert (skill["name"], skill["description"]) == (name, said)


@pytest.mark.parametrize(
    ("before", "item"),
    [
        ("It has to be said when it isn't.", "5S the boat shed; nobody else will."),
        ("File the result.", "24/7 on-call cover, one week in six."),
        ("File the result.", "3D-scan every groyne."),
        ("It has to be said when it isn't.", "iterate on charts until the pilots sign."),
        ("File the result.", "e-Learning for deck hands."),
        ("Ask twice (and listen)", "2 ropes and a knife are carried by everybody."),
        ("Ask a friend (an Egg-Free one)", "aquafaba, agar and patience help."),
    ],
)
def test_items_that_begin_with_figures_or_small_are_parted_from_those_before_them(before: str, item: str) -> None:
    page = _with(r"Key Responsibilities</h3><ul[^>]*>", f"<li>{before}</li><li>{item}</li><li>Write it down.</li>")
    assert record(joined(page))["responsibilities"] == record(lines(page))["responsibilities"]


def test_quotations_keep_the_mark_that_opens_them_where_blocks_are_joined() -> None:
    more = '<p>The boat left at 3 a.m.</p><p>"Slow is smooth," says an old hand. "And dry."</p><p>"Dry" is a joke, as of year 5.</p><p>The end.</p>'
    page = _with(r"What is a Tidal Surveyor\?</h2>", more)
    assert record(joined(page))["overview"] == record(lines(page))["overview"]


def test_names_that_begin_small_may_follow_a_label_without_a_space() -> None:
    page = _with("<h3>Step 1</h3><p>", "iPads share a desk with charts. ")
    page = re.sub(r"(<h4>Key Focus Areas</h4><p>)", r"\1e-Learning comes first. ", page)
    got, wanted = record(joined(page)), record(lines(page))
    assert got["career_path"] == wanted["career_path"]
    assert got["how_to_become"] == wanted["how_to_become"]


@pytest.mark.parametrize("rows", [lines, joined, lambda page: re.sub(r"\n(–)", r" \1", lines(page))])
@pytest.mark.parametrize("place", ["<tbody>", "<td>Senior Tidal Surveyor</td><td>[^<]*</td><td>[^<]*</td></tr>"])
def test_a_level_without_figures_is_a_row_where_its_dashes_are_left(rows: Any, place: str) -> None:
    page = _with(place, "<tr><td>Harbour Pilot, Charts</td><td>–</td><td>–</td></tr>")
    level = next(level for level in record(rows(page))["salary"]["by_level"] if level["level"] == "Harbour Pilot, Charts")
    assert (level["median"], level["average"]) == (None, None)


def test_a_sentence_that_a_table_runs_into_is_a_paragraph() -> None:
    page = _with("</tbody></table>", "<p>¹ Base pay before overtime; boats without a figure were too few.</p>")
    got, wanted = record(joined(page))["salary"], record(lines(page))["salary"]
    assert got["by_level"] == wanted["by_level"]
    assert got["paragraphs"] == wanted["paragraphs"]


@pytest.mark.parametrize("mark", ["→", "o", "►", "❖"])
def test_bullets_of_any_kind_are_none_of_an_items_words(mark: str) -> None:
    page = read(f"Duties\n\n{mark} Sound the channel.\n{mark} Chart it.\n\nThen rest.")
    assert [(block.kind, str(block.words)) for block in page.blocks] == [
        ("paragraph", "Duties"),
        ("item", "Sound the channel."),
        ("item", "Chart it."),
        ("paragraph", "Then rest."),
    ]


def test_a_role_that_begins_with_a_digit_is_read_in_its_own_case() -> None:
    page = HTML.replace("Tidal Surveyor", "3D Surveyor")
    loud = re.sub(r"(<h1[^>]*>)([^<]*)", lambda match: match[1] + match[2].upper(), page)
    assert record(lines(re.sub(r"<title>[^<]*</title>", "", loud)))["occupation"] == "3D Surveyor"


@pytest.mark.parametrize("place", ["<td>Senior Tidal Surveyor</td><td>[^<]*</td><td>[^<]*</td></tr>", "</tr>(?=</tbody></table>)"])
@pytest.mark.parametrize("rows", [str, lambda text: re.sub(r"\n(\$\d+k USD)(?=\n)", r" \1", text)])
def test_a_level_whose_dashes_are_lost_is_a_row_below_others(place: str, rows: Any) -> None:
    page = _with(place, "<tr><td>Tidal Keeper of the Gauges</td></tr>")
    levels = [level["level"] for level in record(rows(lines(page)))["salary"]["by_level"]]
    assert levels == [level["level"] for level in record(page.replace("Gauges</td>", "Gauges</td><td>–</td><td>–</td>"))["salary"]["by_level"]]


@pytest.mark.parametrize("note", ["Figures for harbours only", "Source: Port Office", "Wages in 2024", "View All Salaries", "How Pay Changes"])
def test_a_note_below_a_table_is_no_level(note: str) -> None:
    page = _with("</tbody></table>", f"<p>{note}</p>")
    assert note not in {level["level"] for level in record(lines(page))["salary"]["by_level"]}
    assert note in record(lines(page))["salary"]["paragraphs"]


def test_in_a_page_of_one_line_a_label_may_stand_before_figures_and_names_that_begin_small() -> None:
    more = "<li><b>3D Charts</b>: They show the shoals.</li><li><b>Wit</b>: None is needed on shore.</li>"
    page = _with(r"Technical Skills</h3><ul[^>]*>", more)
    page = re.sub(r"(<h3>Step 2</h3><p>)", r"\g<1>e-Learning comes next. ", page)
    page = re.sub(r"(<h3>Step 3</h3><p>)", r"\g<1>3 out of 5 do it twice. ", page)
    flat = record(" ".join(lines(page).replace("\n: ", ": ").split("\n")))
    assert [step["number"] for step in flat["how_to_become"]["steps"]] == [step["number"] for step in record(lines(page))["how_to_become"]["steps"]]
    assert [skill["name"] for skill in flat["qualifications"]["technical_skills"][:2]] == ["3D Charts", "Wit"]


def test_titles_in_capitals_that_nothing_tells_are_written_as_titles_are() -> None:
    """A question that says what a heading says, and words that the page has nowhere else; initials stay."""
    page = _with("Frequently Asked Questions</h2>", "<h3>How do I become a Tidal Surveyor?</h3><p>By getting wet, i.e. by going out.</p>")
    page = re.sub(r"<h3>Uncrewed[^<]*", "<h3>XR Xylograph Keeper", page)
    loud = re.sub(r"(<h[1-6][^>]*>)(.*?)(</h[1-6]>)", lambda m: m[1] + m[2].replace("&amp;", "&").upper() + m[3], page)
    loud = loud.replace("HOW DO I BECOME", "HOW CAN IT BE THAT WE BECOME")
    guide = sound(lines(loud))
    assert guide.faq is not None
    assert guide.specializations is not None
    assert guide.faq.items[0].question == "How can it be that we become a Tidal Surveyor?"
    assert guide.specializations.items[0].name == "XR Xylograph Keeper"
    assert "What is a Tidal Surveyor?" in {item.question for item in guide.faq.items}
    assert "text.capitals" in {one.code for one in guide.findings}


def test_a_page_that_was_sent_on_as_a_quotation_is_read_without_its_marks() -> None:
    text = lines(HTML)
    assert record("\n".join(f"> {line}" for line in text.split("\n"))) == record(text)


def test_names_that_a_wrap_parted_at_their_sign_are_one() -> None:
    text = changed(lines(HTML), "Offshore Wind", "Food &\nBeverage\nOil\n& Gas")
    assert {"Food & Beverage", "Oil & Gas"} < set(record(text)["key_facts"]["top_industries"])


def test_a_name_with_a_capital_inside_is_one_where_names_stand_apart() -> None:
    """Hardly one of the lines looks like glue then; where all names are glued, one that the layout knows is still whole."""
    page = changed(HTML, ">Offshore Wind<", ">AquaNet<")
    assert "AquaNet" in record(page)["key_facts"]["top_industries"]
    assert "AquaNet" in record(lines(page))["key_facts"]["top_industries"]
    known = changed(HTML, ">Offshore Wind<", ">IoT<")
    assert "IoT" in record(joined(known))["key_facts"]["top_industries"]
    assert "Offshore Wind" in record(joined(HTML))["key_facts"]["top_industries"]


def test_the_code_that_a_wrap_put_below_a_row_belongs_to_its_last_figure() -> None:
    rows = "Level| US Median| US Average\n---|---|---\nTrainee Tidal Surveyor| $48k USD| $50k USD\nTidal Surveyor| $66k USD| $69k\nUSD\n"
    text = re.sub(r"(?s)(?<=Salary by Experience Level\n).*?(?=Market Commentary)", rows, lines(HTML), count=1)
    salary = record(text)["salary"]
    assert [level["average"]["text"] for level in salary["by_level"]] == ["$50k USD", "$69k USD"]
    assert "USD" not in salary["paragraphs"]


def test_a_page_of_one_line_keeps_facts_that_begin_small_and_items_that_do() -> None:
    page = re.sub(r"≈4,150|\u22484,150", "about 4,150", HTML)
    page = re.sub(r"(Key Responsibilities</h3><ul[^>]*>)", r"\1<li>Ask when it isn't.</li><li>iterate on charts, etc. and rest.</li>", page)
    flat = record(" ".join(lines(page).split("\n")))
    assert flat["key_facts"]["annual_openings"]["text"] == "about 4,150"
    assert flat["responsibilities"]["items"][:2] == ["Ask when it isn't.", "iterate on charts, etc. and rest."]


@pytest.mark.parametrize("first", ['"Slow is smooth," they say.', "3 out of 5 begin at sea."])
def test_years_glued_to_a_title_and_to_a_figure_or_a_quotation(first: str) -> None:
    page = re.sub(r"(<span[^>]*>\d-\d years</span><p>)", lambda match: match[1] + first + " ", HTML)
    assert record(joined(page))["career_path"] == record(lines(page))["career_path"]


def test_a_question_that_ends_in_a_bracket_ends_before_a_figure() -> None:
    page = _with("Frequently Asked Questions</h2>", "<h3>Is it safe (or dry)?</h3><p>3 out of 5 say so.</p>")
    assert record(joined(page))["faq"] == record(lines(page))["faq"]


def test_a_text_that_was_wrapped_without_blank_lines_says_so() -> None:
    blocks = [textwrap.fill(line, 72) for line in lines(HTML).split("\n")]
    tight, apart, whole = ({one.code for one in sound(text).findings} for text in ("\n".join(blocks), "\n\n".join(blocks), lines(HTML)))
    assert "text.wrapped" in tight
    assert "text.wrapped" not in apart | whole


def test_paragraphs_of_a_page_of_one_line_are_parted_where_all_sections_begin_alike() -> None:
    """Further paragraphs begin so as well then; where only few sections do, no sentence about the occupation is a paragraph's first."""
    alike = re.sub(r'(<p class="mb-4[^>]*>)(?!In |Tidal)', r"\1Tidal Surveyors see to it daily. ", HTML)
    alike = re.sub(r'(<p class="mb-4[^>]*>)(Tidal.*?)</p>', r"\1\2</p>\1Tidal Surveyors write notes. They keep them.</p>", alike)
    flat, whole = record(" ".join(lines(alike).split())), record(lines(alike))
    for name in ("overview", "work_environment", "tools", "education", "salary", "diversity", "market_reality"):
        assert flat[name]["paragraphs"] == whole[name]["paragraphs"]
        assert len(flat[name]["paragraphs"]) > 1
    assert flat["faq"]["items"] == record(" ".join(lines(HTML).split()))["faq"]["items"]
    some = HTML.replace("</p></section>", " Tidal Surveyors write notes.</p></section>")
    assert all(len(record(" ".join(lines(some).split()))[name]["paragraphs"]) == 1 for name in ("overview", "education"))


def test_a_dash_inside_of_what_is_said_ends_no_name() -> None:
    """Among names, most of them over a text of their own."""
    text = case("tidal-surveyor.txt").read().decode()
    names = [item.name for item in sound(text).specializations.items]
    said = [
        "Boats without a crew.",
        "Ropes, knots, sails \u2013 the odd lamp.",
        "Mud, weighed by the tonne.",
        None,
        "Harbours drawn twice.",
        "Storms, counted by those who sat them out.",
    ]
    for name, words in zip(names, said, strict=True):
        text = changed(text, f"{name}\n", f"{name}\n{words}\n" if words else f"{name}\n")
    assert [(item.name, item.description) for item in sound(text).specializations.items] == list(zip(names, said, strict=True))


def test_what_is_bold_as_a_whole_is_a_name() -> None:
    """Whatever colons stand in it, where a text stands behind the other bold names."""
    page = _with(r"Technical Skills</h3><ul[^>]*>", "<li><strong>Signals: hand, voice, lamp</strong></li>")
    skill = record(page)["qualifications"]["technical_skills"][0]
    assert (skill["name"], skill["description"]) == ("Signals: hand, voice, lamp", None)


def test_a_heading_between_two_lists_is_none_of_their_items() -> None:
    """Behind bullets, or of several words; a lone word among lines is an item."""
    text = case("tidal-surveyor.txt").read().decode()
    said = "The Harbour Fund gives about $5,000 to each trainee who asks for it before the spring tide, and nothing to those who come later."
    more = f"\nScholarships and Grants\n{said}\nSoft Skills\n"
    assert "Scholarships and Grants" in [part.heading for part in sound(changed(text, "\nSoft Skills\n", more)).extra_sections]
    bare = re.sub(r"(?m)^- ", "", text)
    pros = sound(bare).pros_and_cons.pros
    lone = sound(changed(bare, f"{pros[-1]}\n", f"{pros[-1]}\nVariety\nSkills that are wanted in every port of every coast, and in some rivers.\n"))
    assert [part.heading for part in lone.extra_sections] == [part.heading for part in sound(bare).extra_sections]
    assert "Variety" in lone.pros_and_cons.pros


def test_a_dash_ends_a_name_in_a_list_of_names_alone() -> None:
    text = case("tidal-surveyor.txt").read().decode()
    names = [item.name for item in sound(text).specializations.items]
    one = sound(changed(text, f"{names[2]}\n", f"{names[2]} \u2013 Weighs mud by the tonne.\n")).specializations.items[2]
    assert (one.name, one.description) == (names[2], "Weighs mud by the tonne.")


def test_lines_that_are_no_sentences_are_a_list_in_a_subsection() -> None:
    """Three or more in a row; two of them are paragraphs still."""
    lines_of = ["Women of the Tide (WOT)", "Harbour Fund: grants for those who start", "Deaf Sailors of the North"]
    text = case("tidal-surveyor.txt").read().decode()
    last = sound(text).diversity.resources.paragraphs[-1]
    for some, wanted in ((lines_of, tuple(lines_of)), (lines_of[:2], ())):
        resources = sound(changed(text, f"{last}\n", "\n".join([last, *some]) + "\n")).diversity.resources
        assert resources.bullets == wanted

"""Where a scraper let blocks run together: what still shows that one ends and the next begins."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest

from extractor import extract, read
from tests.helpers.cases import case
from tests.helpers.same import changed, record
from tests.helpers.sound import sound
from tests.helpers.soup import joined, lines

TEXT = case("tidal-surveyor.txt").read().decode()
HTML = case("tidal-surveyor.html").read().decode()
ROLE = "Tidal Surveyor"


@pytest.mark.parametrize("mark", ["==", "==="])
def test_words_glued_to_the_mark_that_closes_a_heading_are_a_block_of_their_own(mark: str) -> None:
    page = read(f"== Pier ==\nIt stands on oak.\n{mark} Warden (a, b) {mark}0-2 years\nA warden == a keeper.", media_type="text/markdown")
    assert [(block.kind, str(block.words)) for block in page.blocks][2:] == [
        ("heading", "Warden (a, b)"),
        ("paragraph", "0-2 years"),
        ("paragraph", "A warden == a keeper."),
    ]


def test_lists_of_bold_names_joined_beside_lists_with_bullets_are_parted() -> None:
    """As scrapers leave them that stumble over bold words inside an item."""
    text = case("tidal-surveyor.txt").read().decode()
    lists = re.findall(r"(?m)^(?:Technical|Soft) Skills\n((?:- .*\n)+)", text)
    assert len(lists) == 2
    loose = text
    for items in lists:
        loose = loose.replace(items, " ".join(item[2:] for item in items.splitlines()) + "\n")
    assert record(loose) == record(text)


def test_running_text_behind_a_list_without_bullets_is_the_next_sections_where_that_has_no_heading() -> None:
    """Readers of articles drop a heading that says what the page's title says, and hand over text alone; a list shows its own end."""
    short = re.sub(
        r"(How to Become a Tidal Surveyor</h2><p[^>]*>)", r"\1Nobody is born with wet feet, though some parents do their best. </p><p>", HTML, count=1
    )
    gone = sound(re.sub(r"<h2[^>]*>How to Become a Tidal Surveyor</h2>", "", short, count=1))
    assert gone.how_to_become == extract(short).how_to_become.model_copy(update={"heading": gone.how_to_become.heading})
    lost = re.sub(r"<h2[^>]*>How to Become a Tidal Surveyor</h2>", "\n", HTML, count=1)
    assert lost != HTML
    bare = re.sub(r"(?m)^- ", "", case("tidal-surveyor.txt").read().decode())
    for text, whole in ((changed(bare, "\nHow to Become a Tidal Surveyor\n", "\n"), bare), (joined(lost), joined(HTML))):
        got, wanted = record(text), record(whole)
        assert got["how_to_become"]["steps"] == wanted["how_to_become"]["steps"]
        assert got["how_to_become"]["paragraphs"] == wanted["how_to_become"]["paragraphs"]
        assert got["qualifications"] == wanted["qualifications"]


def test_a_question_inside_a_paragraph_stays_there_on_a_page_that_is_run_together() -> None:
    said = "Is it cold out there? Sometimes, mostly before the sun is up."
    page = re.sub(r"(<h3[^>]*>Pros</h3>)", rf"<p>{said} Wool helps against it.</p>\1", HTML, count=1)
    page = re.sub(r"(<h3[^>]*>[^<]{1,80}\?</h3>\s*<p[^>]*>)", rf"\1{said} ", page, count=1)
    assert page.count(said) == 2
    got, wanted = record(joined(page)), record(lines(page))
    assert got["faq"] == wanted["faq"]
    assert got["pros_and_cons"] == wanted["pros_and_cons"]


def test_years_glued_to_a_title_in_capitals_and_to_a_quotation() -> None:
    page = changed(HTML, ROLE, "Harbour Surveyor / HS")
    page = re.sub(r"(2-5 years</[^>]*>\s*<p[^>]*>)", "\\1\u201cAsk the pilot first,\u201d is what they say. ", page)
    assert page.count("Ask the pilot first") > 0
    assert record(joined(page))["career_path"] == record(lines(page))["career_path"]


def test_a_plural_inside_brackets_stands_in_a_heading_of_a_page_in_one_line() -> None:
    page = changed(changed(HTML, f"{ROLE}s", "Harbour Nurses (HNs)"), ROLE, "Harbour Nurse (HN)")
    flat = sound(" ".join(lines(page).split("\n")))
    assert "Market Reality for Harbour Nurses (HNs)" in page
    assert flat.market_reality is not None
    assert flat.market_reality.year == extract(page).market_reality.year  # type: ignore[union-attr]


def _shouted(page: str) -> str:
    """As an npm package does by default that makes text of HTML: its headings are in capitals."""
    return lines(re.sub(r"(<h[1-6][^>]*>)(.*?)(</h[1-6]>)", lambda m: m[1] + m[2].replace("&amp;", "&").upper() + m[3], page))


def test_titles_in_capitals_are_put_right_where_the_layout_or_the_page_has_their_words() -> None:
    page = changed(
        HTML,
        "Emerging Specializations</h2>",
        "Emerging Specializations</h2><p>A lidar and its depth belong to the tide, and so do machines. QA is for machines.</p>",
    )
    page = re.sub(
        r"(Emerging Specializations</h2>.*?</p>)",
        r"\1<h3>Depth and Lidar Tidal Surveyor</h3><p>Lasers count the waves by day and night.</p>",
        page,
        count=1,
    )
    page = re.sub(
        r"(Frequently Asked Questions</h2>)",
        r"\1<h3>Do machines belong to the Tidal Surveyors of QA?</h3><p>They do, and nobody minds.</p>",
        page,
        count=1,
    )
    page = re.sub(r"(Frequently Asked Questions</h2>)", r"\1<h3>Who xylographs?</h3><p>Nobody does it.</p>", page, count=1)
    guide = sound(_shouted(page))
    assert guide.title == extract(page).title
    assert guide.specializations is not None
    assert guide.faq is not None
    assert guide.specializations.items[0].name == "Depth and Lidar Tidal Surveyor"
    assert [item.question for item in guide.faq.items[:2]] == ["Who xylographs?", "Do machines belong to the Tidal Surveyors of QA?"]
    assert [one.severity for one in guide.findings if one.code == "text.capitals"] == ["info"]


def test_a_word_that_only_begins_sentences_begins_small_in_a_question() -> None:
    """In a page whose titles stand in capitals; nothing tells, so it is counted."""
    asked = r"\1<h3>Which ballads help?</h3><p>Ballads pass the time. Ballads warm the crew.</p>"
    guide = sound(_shouted(re.sub(r"(Frequently Asked Questions</h2>)", asked, HTML, count=1)))
    assert guide.faq is not None
    assert guide.faq.items[0].question == "Which ballads help?"
    assert "text.capitals" in {one.code for one in guide.findings}


def test_what_no_word_begins_with_is_initials() -> None:
    """In titles that a scraper wrote in capitals; what links the words of a name from elsewhere is small."""
    asked = r"\1<h3>Who is a Tidal Surveyor for HVAC and SDET?</h3><p>Nobody is.</p>"
    page = re.sub(r"(Frequently Asked Questions</h2>)", asked, HTML, count=1)
    named = r"\1<h3>Tidal Surveyor de la Marine</h3><p>Lasers count the waves by day and night.</p>"
    guide = sound(_shouted(re.sub(r"(Emerging Specializations</h2>.*?</p>)", named, page, count=1)))
    assert guide.faq is not None
    assert guide.faq.items[0].question == "Who is a Tidal Surveyor for HVAC and SDET?"
    assert guide.specializations is not None
    assert guide.specializations.items[0].name == "Tidal Surveyor de la Marine"


def test_words_of_the_occupations_name_are_small_elsewhere_in_a_question() -> None:
    """In titles that a scraper wrote in capitals; the text writes them with a capital in the name alone."""
    asked = r"\1<h3>What are the typical surveyor expectations for a Tidal Surveyor?</h3><p>Few.</p>"
    guide = sound(_shouted(re.sub(r"(Frequently Asked Questions</h2>)", asked, HTML, count=1)))
    assert guide.faq is not None
    assert guide.faq.items[0].question == "What are the typical surveyor expectations for a Tidal Surveyor?"


def test_a_sentence_that_ends_in_capitals_ends_an_item_in_one_line() -> None:
    """A page in one line; initials end none."""
    items = ["Keep the gauges under GDPR.", "Draw charts for the U.S. Navy.", "Row to the pier."]
    page = re.sub(r"(?s)(Key Responsibilities</h3>\s*<ul[^>]*>).*?(</ul>)", rf"\1{''.join(f'<li>{item}</li>' for item in items)}\2", HTML, count=1)
    assert items[0] in page
    guide = sound(" ".join(lines(page).split("\n")))
    assert guide.responsibilities is not None
    assert list(guide.responsibilities.items) == items


def test_a_page_in_one_line_says_so() -> None:
    codes = {one.code for one in sound(" ".join(lines(HTML).split("\n"))).findings}
    assert "text.joined" in codes
    glued = {one.code for one in sound(joined(HTML)).findings}
    assert not {"text.joined", "text.capitals", "section.unlabelled"} & glued
    assert "text.glued" in glued
    assert "text.glued" not in {*codes, *(one.code for one in sound(lines(HTML)).findings)}


def _first_copy(text: str) -> str:
    """A page of which only the steps' copy without labels is left, as what is shown to a wide window is."""
    return re.sub(r"(?s)\nStep 1\n.*?(?=\nEducation & Training)", "", text)


def test_steps_and_focus_areas_without_their_labels_have_a_finding() -> None:
    """Where only the copy without labels is left, and all of it tells of somebody, nothing tells where the lead ends: no step is made up."""
    text = _first_copy(TEXT).replace("\nKey Focus Areas\n", "\n")
    for step in _steps(TEXT):
        text = text.replace(f"\n{step}\n", f"\nSurveyors {step[0].lower()}{step[1:]}\n")
    guide = sound(text)
    assert guide.how_to_become is not None
    assert guide.career_path is not None
    assert not guide.how_to_become.steps
    assert guide.career_path.levels
    assert [one.message.split(" may ")[0].rsplit(" ", 1)[1] for one in guide.findings if one.code == "section.unlabelled"] == [
        "/how_to_become",
        "/career_path",
    ]


def _steps(text: str) -> list[str]:
    return [step["text"] for step in record(text)["how_to_become"]["steps"]]


@pytest.mark.parametrize("before", ["", "Once you have sailed for a year, ", "Then "])
def test_steps_without_labels_are_told_by_what_they_tell_the_reader_to_do(before: str) -> None:
    """One of four may begin otherwise; a finding says what they were told by."""
    text, steps = _first_copy(TEXT), _steps(TEXT)
    other = f"{before}{steps[1][0].lower() if before else steps[1][0]}{steps[1][1:]}"
    text = text.replace(f"\n{steps[1]}\n", f"\n{other}\n").replace(f"\n{steps[2]}\n", f"\nMoor {steps[2]}\n")
    guide = sound(text)
    assert guide.how_to_become is not None
    assert [step.text for step in guide.how_to_become.steps] == [steps[0], other, f"Moor {steps[2]}", *steps[3:]]
    assert list(guide.how_to_become.paragraphs) == record(TEXT)["how_to_become"]["paragraphs"]
    assert "steps.told" in {one.code for one in guide.findings}
    # A table behind them is none.
    tabled = sound(changed(text, f"\n{steps[-1]}\n", f"\n{steps[-1]}\n| Course | Length |\n|---|---|\n| Knots | 2 weeks |\n"))
    assert tabled.how_to_become is not None
    assert (len(tabled.how_to_become.steps), len(tabled.how_to_become.tables)) == (len(guide.how_to_become.steps), 1)
    # The last step's label may be left without its step.
    left = sound(changed(text, f"\n{steps[-1]}\n", "\nStep 6\n"))
    assert left.how_to_become is not None
    assert [step.text for step in left.how_to_become.steps] == [step.text for step in guide.how_to_become.steps[:-1]]


def test_what_speaks_of_the_occupation_is_no_step() -> None:
    """Though its name begins with a word that is an order elsewhere."""
    text = _first_copy(TEXT)
    for step in _steps(TEXT):
        text = text.replace(f"\n{step}\n", f"\nTidal Surveyors {step[0].lower()}{step[1:]}\n")
    guide = sound(text.replace(ROLE, "Test Surveyor"))
    assert guide.how_to_become is not None
    assert not guide.how_to_become.steps


@pytest.mark.parametrize("verb", ["Sew", "Photograph", "Rig"])
def test_a_word_with_its_object_behind_it_is_an_order(verb: str) -> None:
    text, steps = _first_copy(TEXT), _steps(TEXT)
    for at, step in enumerate(steps):
        text = text.replace(f"\n{step}\n", f"\n{verb} the sails of boat {at}, or watch.\n")
    guide = sound(text)
    assert guide.how_to_become is not None
    assert [step.text for step in guide.how_to_become.steps] == [f"{verb} the sails of boat {at}, or watch." for at in range(len(steps))]


def test_what_a_lead_says_of_practice_is_no_step() -> None:
    """A word that is an order elsewhere may be what the sentence is about; two orders are no steps."""
    steps = _steps(TEXT)
    text = _first_copy(TEXT).replace(f"\n{steps[0]}\n", f"\nPractice makes the surveyor, and it takes years.\n{steps[0]}\n")
    guide = sound(text)
    assert guide.how_to_become is not None
    assert [step.text for step in guide.how_to_become.steps] == steps
    for step in steps[2:]:
        text = text.replace(f"\n{step}\n", "\n")
    guide = sound(text)
    assert guide.how_to_become is not None
    assert not guide.how_to_become.steps


@pytest.mark.parametrize(
    ("kind", "place", "more"),
    [
        ("responsibilities", r"Key Responsibilities</h3><ul[^>]*>", "<li>Store the soundings in 4K.</li>"),
        (
            "pros_and_cons",
            r"Pros</h3><ul[^>]*>",
            "<li>Coffee (optional)</li><li>A sledge of one's own.</li><li>Days spent on the law</li><li>IALA-V103 kept by heart.</li>",
        ),
        ("specializations", "<div[^>]*>(?=<h3>Safety Case)", "<h3>.NET Tide Developer</h3><p>Builds C# tools for a port.</p></div><div>"),
        ("specializations", "<div[^>]*>(?=<h3>Safety Case)", "<h3>Gauge Desk Lead</h3><p>Systems, clocks and pencils.</p></div><div>"),
        ("specializations", "<div[^>]*>(?=<h3>Safety Case)", "<h3>Gauge Desk Lead</h3><p>Small boats, large claims.</p></div><div>"),
        ("specializations", "<div[^>]*>(?=<h3>Safety Case)", "<h3>After-Storm Help</h3><p>Three days of it, mostly wet.</p></div><div>"),
        ("key_facts", r"(?=4,150</p>)(?<=\u2248)", ""),
        (
            "responsibilities",
            r"Key Responsibilities</h3><ul[^>]*>",
            "<li>Keep watch.</li><li>2nd-line calls.</li><li>Fees of $1,200.</li><li>iPads and charts</li><li>M.Sc. students</li><li>Learn Network+</li>",
        ),
        (
            "responsibilities",
            r"Key Responsibilities</h3><ul[^>]*>",
            (
                "<li>Scheduling</li><li>Hire the crew, and keep it.</li><li>Log 256 KB.</li><li>eMail the port</li><li>Dry it at -15 \u00b0F.</li>"
                "<li>Charge 350 kW.</li><li>Meet at 3 a.m.</li><li>Bind the charts (vol. 26)</li><li>Proof them well while you draft plan B.</li>"
                "<li>Rig the buoys for HVAC.</li><li>In winter, rest.</li><li>Send in your CV.</li><li>Second-hand boats will do.</li>"
                "<li>Read statistics</li><li>GPS, then charts</li><li>Trust (CRAC/CRAH)</li><li>N+1 lamps.</li><li>Know FreeRTOS and use FreeRTOS well.</li>"
            ),
        ),
        (
            "specializations",
            "<div[^>]*>(?=<h3>Safety Case)",
            "<h3>eFleet &amp; Sonar Lead</h3><p>Keeps the batteries warm.</p></div><div><h3>Zero-Waste Dock Manager</h3><p>Day-old ropes, nets.</p></div><div>",
        ),
        (
            "responsibilities",
            r"Key Responsibilities</h3><ul[^>]*>",
            (
                "<li>Surveys with GIS, Trimble, and Qwen</li><li>Collection of soundings with vLLM</li><li>Cleaning of data on LinkedIn and in QGIS</li>"
                "<li>Changes of the law</li><li>Master's work on one's own</li><li>On-call days and clear text</li><li>MLOps for the port</li>"
                "<li>Notes in measures</li><li>eLearning of crews, and NLP</li><li>2+ years at sea</li><li>A view of Europe</li><li>Documentation, all of it</li>"
            ),
        ),
        (
            "specializations",
            "<div[^>]*>(?=<h3>Safety Case)",
            "<h3>Safety Data Engineer</h3><p>SQL and reports.</p></div><div><h3>R&amp;D Test Lead</h3><p>Clients of DeepTide.AI and McKinsey call.</p></div><div>",
        ),
        (
            "faq",
            r"(?=<div[^>]*><h3>[^<]*</h3><p>[^<]*</p></div>\s*</section>)",
            "<div><h3>Is it dry?</h3><p>No.</p></div><div><h3>Why go?</h3><p>It pays.</p></div>",
        ),
    ],
)
def test_blocks_that_were_joined_are_parted_by_what_begins_the_next(kind: str, place: str, more: str) -> None:
    """Units, brackets, names in capitals and words that no name has inside."""
    page = case("qa-engineer-sdet-cpp.html").read().decode() if kind == "specializations" else HTML
    page = re.sub(f"({place})", rf"\1{more}", page, count=1).replace("\u22484,150", "about 4,150").replace("Offshore Wind<", "AR/VR<")
    assert record(joined(page))[kind] == record(lines(page))[kind]


def test_an_unknown_title_between_glued_sections_is_parted_on_both_sides() -> None:
    """Sections with a space between them, and none between a title and its text: the title ends the words before it."""
    notes = "<section><h2>Notes From the Quay</h2><p>We asked how the first winter was, and forty of you wrote.</p><p>Most of you stayed dry.</p></section>"
    page = re.sub(r"(?=<section>\s*<h2[^>]*>Tidal Surveyor Salary)", notes, re.sub(r"</section>\s*", "</section> ", HTML), count=1)
    guide = sound(" ".join(joined(page).split()))
    assert [section.heading for section in guide.extra_sections] == ["Notes From the Quay"]
    assert guide.education is not None
    assert guide.education.paragraphs == sound(" ".join(joined(HTML).split())).education.paragraphs  # type: ignore[union-attr]


def test_a_role_that_begins_with_a_digit_has_both_of_its_ends() -> None:
    page = changed(HTML, ROLE, "3D Surveyor")
    got, wanted = record(joined(page)), record(lines(page))
    assert (got["career_path"], got["salary"]) == (wanted["career_path"], wanted["salary"])


@pytest.mark.parametrize("role", ["3D Surveyor", "C# / .NET Surveyor"])
def test_short_sections_in_a_line_each_keep_their_lists_levels_and_rows(role: str) -> None:
    """A page whose nodes were joined by spaces, with its sections' own ends of lines; the role begins with a digit or holds a full stop."""
    short = re.sub(r"(<p[^>]*>[^<]{20,120}?[a-z]{3}\.)\s[^<]*(?=</p>)", r"\1", changed(HTML, ROLE, role))
    spaced = re.sub(r"[^\S\n]+", " ", re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<(script|style|template)\b.*?</\1>|<!--.*?-->", "", short)))
    got, wanted = record(unescape(spaced)), record(lines(short))
    assert [level["title"] for level in got["career_path"]["levels"]] == [level["title"] for level in wanted["career_path"]["levels"]]
    assert got["salary"]["by_level"] == wanted["salary"]["by_level"]
    assert got["responsibilities"]["items"] == wanted["responsibilities"]["items"]


def test_levels_of_two_paragraphs_each_keep_what_the_second_is_where_its_label_was_dropped() -> None:
    """As `find_all(["h1", "h2", "h3", "p", "li"])` leaves them, without the labels below."""
    whole = record(lines(HTML))["career_path"]["levels"]
    text = re.sub(r"(?m)^Key Focus Areas\n", "", lines(HTML))
    got = sound(text)
    assert got.career_path is not None
    assert [level.focus_areas for level in got.career_path.levels] == [level["focus_areas"] for level in whole]
    assert "section.unlabelled" in {one.code for one in got.findings}
    first = whole[0]["focus_areas"]
    three = sound(changed(text, first, f"{first}\nAnother paragraph says more of it."))
    assert three.career_path is not None
    assert {level.focus_areas for level in three.career_path.levels} == {None}
    items = text
    for level in whole:
        for said in (level["description"], level["focus_areas"]):
            items = items.replace(said, f"- {said}")
    listed = sound(items)
    assert listed.career_path is not None
    assert {level.focus_areas for level in listed.career_path.levels} == {None}


def test_an_unknown_heading_glued_to_its_text_begins_a_section_where_lines_hold_sections() -> None:
    notes = "<section><h2>What the First Ninety Tides Look Like</h2><p>At six the boat leaves, and " + "nobody waits for a late surveyor. " * 4
    page = re.sub(r"(<section><h2[^>]*>Education &amp; Training)", rf"{notes}</p></section>\n\1", HTML, count=1)
    assert page != HTML
    got = extract(joined(page))
    assert [part.heading for part in got.extra_sections] == ["What the First Ninety Tides Look Like"]
    assert got.how_to_become == extract(joined(HTML)).how_to_become


@pytest.mark.parametrize(("second", "names"), [("Night & Fog Tidal Surveyor", 2), ("Fog Listener", 0)])
def test_titles_that_end_in_the_role_are_parted_in_a_page_of_one_line_where_none_may_lack_it(second: str, names: int) -> None:
    cards = "<h3>Ice Tidal Surveyor</h3><p>Measures what is frozen.</p><h3>{}</h3><p>Works by sound alone.</p><h3>Deep Tidal Surveyor</h3><p>Goes down.</p>"
    wanted = ["Ice Tidal Surveyor", second, "Deep Tidal Surveyor"] if names else []
    page = re.sub(r"(?s)<div[^>]*><h3[^>]*>Uncrewed.*?(?=</section>)", cards.format(second), HTML, count=1)
    guide = sound(" ".join(lines(page).split("\n")))
    assert guide.specializations is not None
    assert [item.name for item in guide.specializations.items] == wanted
    assert not names or guide.specializations.items[1].description == "Works by sound alone."


def test_a_list_of_two_bold_names_in_one_line_is_parted() -> None:
    names = "**Tact**: Few words will do.", "**Thrift**: A gauge is not thrown away."
    page = read(f"# Skills\n\n{' '.join(names)}\n\nSome bring more. **Tact**: it cannot be learned.", media_type="text/markdown")
    assert [str(block.words) for block in page.blocks][1:] == [
        *(name.replace("**", "") for name in names),
        "Some bring more. Tact: it cannot be learned.",
    ]


def test_joined_lists_of_names_whose_texts_have_no_stop_are_parted_at_the_names() -> None:
    """By a scraper that joins the items of such lists alone: their words tell where a name begins."""
    text = case("lantern-archivist.html").read().decode()
    page = re.sub(r"(<li><strong>[^<]*</strong>:[^<.]*)[^<]*\.(?=</li>)", r"\1", text)
    whole = lines(page).replace("\n: ", ": ")
    skills = list(record(whole)["qualifications"]["technical_skills"])
    names = [f"{skill['name']}: {skill['description']}" for skill in skills]
    soft = [f"{skill['name']}: {skill['description']}" for skill in record(whole)["qualifications"]["soft_skills"]]
    for group in (names, soft):
        assert all(one in whole for one in group)
        whole = whole.replace("\n".join(group), "".join(group))
    assert "\n".join(names) not in whole
    assert record(whole)["qualifications"]["technical_skills"] == skills


def test_titles_by_turns_with_texts_that_end_without_a_stop() -> None:
    text = case("qa-engineer-sdet-cpp.html").read().decode()
    page = re.sub(r"(<h3>[^<]*</h3><p>[^<]*)\.(?=</p>)", r"\1", text)
    assert record(lines(page))["specializations"]["items"] == record(page)["specializations"]["items"]
    assert all(item["description"] and item["description"][-1] != "." for item in record(page)["specializations"]["items"])


def test_a_name_alone_keeps_its_colon_among_names_alone() -> None:
    page = re.sub(r"(<h3>[^<]*</h3>)<p>[^<]*</p>(?=</div>)", r"\1", case("qa-engineer-sdet-cpp.html").read().decode())
    page = page.replace("<h3>Safety Case", "<h3>Test Partner: R&amp;D and Safety Case")
    names = [item["name"] for item in record(page)["specializations"]["items"]]
    assert any(name.startswith("Test Partner: R&D and Safety Case") for name in names)
    assert [item["name"] for item in record(lines(page))["specializations"]["items"]] == names


@pytest.mark.parametrize(
    "duty",
    [
        "Plan shifts with NurseGrid and PilotEdge.",
        "Send mail from LeadPages, HeadHunter or AgentForce.",
        "Log the water with PlayStation, DoorDash and SmartThings tools.",
        "Learn from Johnny B.Goode and openSUSE.",
    ],
)
def test_names_with_a_capital_inside_are_whole_on_a_page_that_is_joined(duty: str) -> None:
    page = re.sub("(Key Responsibilities</h3><ul[^>]*>)", rf"\1<li>{duty}</li><li>Keep the boats dry</li><li>Mend the ropes</li>", HTML, count=1)
    assert duty in record(joined(page))["responsibilities"]["items"]


def test_a_heading_of_one_word_inside_a_name_stays_there() -> None:
    text = case("ooh-kite-tuners.html").read().decode()
    page = text.replace("</p>", " Some ask EducationUSA or TrainingPeaks for advice.</p>")
    assert "EducationUSA or TrainingPeaks" in json.dumps(record(" ".join(lines(page).split())))


def test_plain_names_by_turns_are_no_names_and_texts() -> None:
    page = re.sub(
        r"(?s)(<h2[^>]*>Emerging Specializations</h2>).*?(?=</section>)",
        r"\1<p>Oncology</p><p>Sports medicine</p><p>Pediatrics</p><p>Emergency medicine</p>",
        HTML,
    )
    assert "Sports medicine" in {item["name"] for item in record(page)["specializations"]["items"]}


def test_bold_names_in_one_paragraph_are_a_list_without_stops_too() -> None:
    head = (
        "# Complete Tidal Surveyor Career Guide\n\nTidal Surveyors chart it.\n\n## Tidal Surveyor Skills & Qualifications\n\n### Technical Skills\n\n"
    )
    names = {"Charts": "drawn by hand", "GIS (QGIS)": "layers and joins", "Law": "who owns the shore"}
    tail = "\n\n## Frequently Asked Questions\n\n## Work Environment\n\nIt is wet.\n\n## Tools & Technologies\n\nRopes.\n"
    guide = sound(head + " ".join(f"**{name}**: {text}" for name, text in names.items()) + tail)
    assert guide.qualifications is not None
    assert {skill.name: skill.description for skill in guide.qualifications.technical_skills} == names

"""Pages without a mark on their headings: lines that other lines of the page show to be headings, or to be none."""

from __future__ import annotations

import pytest

from extractor import Guide, all_pay
from tests.helpers.sound import sound

DUTIES = """Wick Trimmer
A wick trimmer keeps the lamps of a harbour burning.
Wick Trimmer Duties
- Trim forty wicks before dusk
- Fill the lamps and note the oil
Wick Trimmer Pay
Most wick trimmers earn $31,400 a year once they have a round of their own.
"""


def _guide(*more: str) -> Guide:
    return sound(DUTIES + "\n".join(more), media_type="text/plain")


def test_the_second_side_begins_where_its_word_stands_alone() -> None:
    guide = _guide(
        "Pros and Cons of Being a Wick Trimmer",
        "Pros",
        "The sea at night",
        "Nobody hurries you",
        "Cons",
        "Soot in every fold",
        "Stairs without end",
    )
    assert guide.pros_and_cons.pros == ("The sea at night", "Nobody hurries you")
    assert guide.pros_and_cons.cons == ("Soot in every fold", "Stairs without end")


def test_a_heading_that_tells_nothing_closes_the_list_before_it_where_others_name_the_occupation_too() -> None:
    guide = _guide(
        "Wick Trimmer Skills",
        "A steady hand",
        "A head for heights",
        "Wick Trimmer Birthdays",
        "More of them were born in winter than in summer, the harbour books say.",
    )
    assert "harbour books" not in str(guide.qualifications)
    assert [section.heading for section in guide.extra_sections] == ["Wick Trimmer Birthdays"]


def test_labels_that_come_again_in_a_list_of_careers_begin_no_section() -> None:
    guide = _guide(
        "Careers similar to wick trimmers",
        "1. Oil Carrier",
        "Average pay:",
        "$29,800 per year",
        "Main duties:",
        "An oil carrier brings the barrels up from the quay every morning.",
        "2. Glass Wiper",
        "Average pay:",
        "$27,500 per year",
        "Main duties:",
        "A glass wiper keeps the panes clear of salt and feathers.",
    )
    assert "barrels" in str(guide.related_careers)
    assert "feathers" in str(guide.related_careers)
    assert guide.responsibilities.items == ("Trim forty wicks before dusk", "Fill the lamps and note the oil")


def test_a_label_with_its_figure_is_no_heading_and_its_pay_stands_in_the_record() -> None:
    guide = _guide(
        "Careers similar to wick trimmers",
        "1. Oil Carrier",
        "Average pay: $29,800 per year",
        "Main duties: An oil carrier brings the barrels up from the quay every morning.",
        "2. Glass Wiper",
        "Average pay: $27,500 per year",
        "Main duties: A glass wiper keeps the panes clear of salt and feathers.",
    )
    found = [(path.split("/")[1], int(pay.min or 0)) for path, pay in all_pay(guide)]
    assert found == [("salary", 31400), ("related_careers", 29800), ("related_careers", 27500)]


def test_the_questions_of_a_talk_begin_no_section() -> None:
    guide = _guide(
        "Interview with a Wick Trimmer",
        "What is a typical day like?",
        "I sleep until noon, then I count the lamps.",
        "What would you tell a beginner?",
        "Buy good boots before you buy anything else.",
        "Similar Jobs",
        "Oil Carrier",
        "Glass Wiper",
    )
    assert "sleep until noon" not in str(guide.responsibilities)
    assert [section.heading for section in guide.extra_sections] == ["Interview with a Wick Trimmer"]
    assert "good boots" in str(guide.extra_sections[0])
    assert [item.title for item in guide.related_careers.items] == ["Oil Carrier", "Glass Wiper"]


def test_a_bold_word_that_became_a_line_of_its_own_stays_with_its_sentence() -> None:
    guide = _guide(
        "Wick Trimmer Career Path",
        "Most who stay climb the same stairs, one after the other.",
        "Lamp Carrier",
        "(0-1 years): carries the oil and learns the round of the pier.",
        "Pier Warden",
        "(5-8 years): has six trimmers and answers for every lamp.",
    )
    assert [level.title for level in guide.career_path.levels] == ["Lamp Carrier", "Pier Warden"]
    assert guide.extra_sections[1:] == ()


def test_a_heading_behind_a_list_with_shares_is_none_of_its_items() -> None:
    guide = _guide(
        "Top Wick Trimmer Skills",
        "Here are the skills that harbours ask for in their notices, with their share:",
        "Steady hands, 31%",
        "Climbing stairs, 22%",
        "Reading weather, 12%",
        "Keeping books, 9%",
        "Wick Trimmer Career Path",
        "Those who stay are made wardens of a pier in the end.",
    )
    assert guide.career_path.paragraphs == ("Those who stay are made wardens of a pier in the end.",)


def test_other_titles_of_the_occupation_are_no_related_careers() -> None:
    guide = _guide(
        "Alternative titles for this job", "Lamp tender", "They light the way for ships that come in late at night.", "Other Job Titles", "Lighter"
    )
    assert guide.related_careers is None


def test_titles_of_the_same_job_are_no_duties() -> None:
    page = "<h1>Wick Trimmer</h1><p>Wick trimmers light the way for ships.</p><h2>Alternative titles for this job</h2><ul><li>Lamp tender<li>Lighter</ul>"
    guide = sound(f"{page}<h2>What you'll do</h2><ul><li>trim wicks<li>keep a log</ul><h2>Salary</h2><p>£24,000 a year.</p>")
    assert guide.responsibilities is not None
    assert guide.responsibilities.items == ("trim wicks", "keep a log")
    assert guide.related_careers is None


def test_a_deeper_heading_of_the_sites_own_ends_the_related_careers() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h2>Duties</h2><ul><li>Trim wicks</li><li>Fill lamps</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p>"
        "<h2>Similar careers</h2><ul><li>Oil Carrier</li></ul><h3>Acknowledgement of Country</h3><p>We pay respect to those who kept the first fires.</p>"
        "<h3>Latest posts</h3><p>Ten lamps that we like.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert "first fires" not in str(guide.related_careers)
    assert [section.heading for section in guide.extra_sections][-2:] == ["Acknowledgement of Country", "Latest posts"]


def test_names_and_what_a_dash_says_of_them_are_levels_of_the_career() -> None:
    guide = _guide(
        "Career progression",
        "Apprentice",
        "– carries the oil for two winters",
        "Lamp Keeper",
        "– has a round of her own",
        "Similar Jobs",
        "Oil Carrier",
    )
    assert [(level.title, level.description) for level in guide.career_path.levels] == [
        ("Apprentice", "carries the oil for two winters"),
        ("Lamp Keeper", "has a round of her own"),
    ]


def test_a_title_behind_the_menus_is_found_though_no_sentence_follows_it() -> None:
    text = (
        "Wick Trimmer - Harbour Trades\nBrowse trades\nLabour market insights\nFinding a job\nHome\n/\nWick Trimmer\nWick Trimmer\n"
        "Also called: Lamp Tender\nWick trimmers keep the lamps of a harbour burning all night.\nDuties\n- Trim wicks\n- Fill lamps\nPay\n"
        "They earn $31,400 a year.\nOutlook\nThere will be more lamps, and more trimmers, before the decade is out."
    )
    guide = sound(text, media_type="text/plain")
    assert guide.occupation == "Wick Trimmer"
    assert guide.outlook.heading == "Outlook"
    assert "all night" not in str(guide.outlook)
    assert guide.how_to_become is None


def test_facts_with_a_heading_each_leave_their_sections_to_those_further_down() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h3>Weekly pay</h3><p>$604</p><h3>Future growth</h3><p>Strong</p><h3>Skill level</h3><p>Two winters</p>"
        "<h2>Duties</h2><ul><li>Trim wicks</li><li>Fill lamps</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p>"
        "<h2>Skills and attributes</h2><ul><li>A steady hand</li></ul><h2>Outlook</h2><p>More lamps are expected.</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert (guide.outlook.heading, guide.qualifications.heading, guide.salary.heading) == ("Outlook", "Skills and attributes", "Pay")
    assert [section.heading for section in guide.extra_sections] == ["Weekly pay", "Future growth", "Skill level"]


def test_a_list_of_places_in_the_trade_gives_levels_with_their_years() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h2>Duties</h2><ul><li>Trim wicks</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p><h2>Career Path</h2>"
        "<ol><li><strong>Lamp Carrier</strong> (0-2 years): carries the oil.</li><li><strong>Wick Trimmer</strong> – has a round.</li>"
        "<li><strong>Head of Lamps (10+ years)</strong>: answers for the pier.</li></ol>"
    )
    levels = sound(page.encode(), media_type="text/html").career_path.levels
    assert [level.title for level in levels] == ["Lamp Carrier", "Wick Trimmer", "Head of Lamps"]
    assert [level.experience and level.experience.min_years for level in levels] == [0, None, 10]
    assert [level.description for level in levels] == ["carries the oil.", "has a round.", "answers for the pier."]


def test_advice_in_a_list_names_no_levels() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h2>Duties</h2><ul><li>Trim wicks</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p><h2>Career Path</h2>"
        "<ul><li><strong>Keep learning:</strong> new lamps come every year.</li><li><strong>Ask around:</strong> piers talk.</li></ul>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert (guide.career_path.levels, len(guide.career_path.bullets)) == ((), 2)


@pytest.mark.parametrize(
    ("sentence", "percent"),
    [
        ("The Office of Lamps expects employment of wick trimmers to grow 3% from 2022 to 2032.", 3),
        ("The projected growth rate is 22% from 2022 to 2032.", 22),
        ("Job growth for wick trimmers is about 6% a decade.", 6),
    ],
)
def test_growth_in_other_words(sentence: str, percent: float) -> None:
    guide = _guide("Wick Trimmer Job Outlook", sentence)
    assert guide.outlook.growth.percent == percent


def test_the_pay_of_apprentices_is_pay() -> None:
    guide = _guide("Apprentice pay", "Stage", "Weekly", "Hourly", "1st year", "$442.70", "$11.65", "2nd year", "$564.10", "$14.84")
    found = [(path.split("/")[1], float(pay.min or 0), pay.period, pay.kind) for path, pay in all_pay(guide)]
    assert found[1:] == [
        ("salary", 442.7, "week", "pay"),
        ("salary", 11.65, "hour", "pay"),
        ("salary", 564.1, "week", "pay"),
        ("salary", 14.84, "hour", "pay"),
    ]


def test_entries_with_a_colon_each_begin_no_section_though_one_is_called_like_it() -> None:
    guide = _guide(
        "Wick Trimmer Skills",
        "Here is what helps:",
        "Patience:",
        "Wet wicks take their time to catch.",
        "Technology:",
        "New lamps are lit by a wire, and wires break.",
        "Balance:",
        "The pier is narrow where it matters most.",
    )
    assert guide.tools is None
    assert "wires break" in str(guide.qualifications)


def test_facts_with_a_colon_each_leave_their_sections_to_the_headings_further_down() -> None:
    guide = _guide(
        "At a Glance",
        "Salary Range:",
        "$28k - 35k",
        "Job Outlook:",
        "Growing demand",
        "Typical Hours:",
        "37 per week",
        "Labour Market Updates",
        "More lamps are expected, and vacancies outnumber those who apply for them.",
    )
    assert guide.salary.heading == "Wick Trimmer Pay"
    assert guide.outlook.heading == "Labour Market Updates"
    assert "37 per week" in str(guide.key_facts)


def test_a_site_s_own_line_ends_the_list_of_related_careers() -> None:
    guide = _guide("Related jobs", "Oil Carrier", "Glass Wiper", "Updated 12 Jun 2024", "Tell us what you think of this page", "Contact us")
    assert [item.title for item in guide.related_careers.items] == ["Oil Carrier", "Glass Wiper"]


def test_career_prospects_are_what_the_text_under_them_says() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h2>Duties</h2><ul><li>Trim wicks</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p><h2>Career prospects</h2><p>{}</p>"
        "<h3>Related jobs</h3><ul><li>Oil Carrier</li></ul>"
    )
    up = sound(page.format("With time you could become a senior trimmer, and later a manager of the pier.").encode(), media_type="text/html")
    assert (up.career_path.heading, up.outlook) == ("Career prospects", None)
    assert [item.title for item in up.related_careers.items] == ["Oil Carrier"]
    out = sound(page.format("Demand is expected to grow, and there are more vacancies than trimmers.").encode(), media_type="text/html")
    assert (out.outlook.heading, out.career_path) == ("Career prospects", None)


def test_what_a_page_says_of_all_wages_says_nothing_of_fees() -> None:
    guide = _guide("Figures are gross monthly wages.", "Costs", "The winter course costs $3,270 and pays off in the spring.")
    found = {int(pay.min or 0): (pay.period, pay.kind) for _, pay in all_pay(guide)}
    assert found[3270] == (None, "cost")


def test_two_names_joined_are_one_occupation() -> None:
    page = (
        "<title>Wick trimmer and oil carrier | Harbour Trades</title><h1>Wick trimmer and oil carrier</h1><p>Wick trimmers keep lamps, oil carriers feed them.</p>"
        "<h2>Duties</h2><p>As a wick trimmer or oil carrier you climb a lot.</p><h2>How to become a wick trimmer or oil carrier</h2><p>Ask at the pier.</p>"
        "<h2>Pay</h2><p>They earn $31,400 a year.</p>"
    )
    assert sound(page.encode(), media_type="text/html").occupation == "Wick trimmer and oil carrier"


def test_a_question_to_the_reader_ends_the_related_careers() -> None:
    guide = _guide("Other roles that may interest you", "Oil Carrier", "Glass Wiper", "Was this page useful?", "Thank you for your feedback")
    assert [item.title for item in guide.related_careers.items] == ["Oil Carrier", "Glass Wiper"]
    assert guide.related_careers.paragraphs == ()


def test_related_content_is_no_answer() -> None:
    guide = _guide(
        "FAQs", "Is it cold?", "Yes, the wind comes from the sea.", "Related content", "Harbour master job description", "Diver job description"
    )
    assert guide.faq.items[-1].answer == "Yes, the wind comes from the sea."


def test_a_pathway_with_arrows_is_the_career_path() -> None:
    page = (
        "<h1>Wick Trimmer</h1><h2>Duties</h2><ul><li>Trim wicks</li></ul><h2>Pay</h2><p>They earn $31,400 a year.</p><h3>Career Pathway</h3>"
        "<p>Lamp Carrier → Wick Trimmer → Pier Warden</p>"
    )
    guide = sound(page.encode(), media_type="text/html")
    assert [level.title for level in guide.career_path.levels] == ["Lamp Carrier", "Wick Trimmer", "Pier Warden"]


def test_good_bits_and_bad_ones_are_the_two_sides() -> None:
    guide = _guide("The good and the bad", "The good bits", "The sea at night", "The not so good bits", "Soot in every fold", "Stairs without end")
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("The sea at night",), ("Soot in every fold", "Stairs without end"))


def test_a_title_without_what_the_first_line_says_behind_a_colon_is_the_title() -> None:
    text = (
        "How to Become a Wick Trimmer in Fenland: Courses, Pay, Scope\nHome\nTrades\nHow to Become a Wick Trimmer in Fenland\nBy Ada Quill\n"
        "Wick trimmers keep the lamps of a harbour burning all night.\nDuties\n- Trim wicks\n- Fill lamps\nSteps\n1. Ask at the pier\n2. Carry oil\n"
        "Pay\nThey earn $31,400 a year."
    )
    guide = sound(text, media_type="text/plain")
    assert "all night" not in str(guide.how_to_become)


def test_no_title_stands_behind_the_first_section() -> None:
    text = (
        "By Dana Okafor · 6 min read · May 2, 2025\nEvery week somebody asks me how to trade a desk for a rolling pin. Here is the honest version.\n"
        "What a pastry chef actually does\nYou bake before dawn, plate desserts until midnight, or both. You also order butter by the case and train cooks.\n"
        "The hours\nHotel shifts start at 4 a.m. In restaurants you come in at two and leave after the last cake. Weekends are not yours.\n"
        "The money\nEntry-level pastry cooks make $16 to $20 an hour in most cities. A head pastry chef clears $85,000.\n"
        "Do you need culinary school?\nNo. A good bakery will teach you more in a year. A certificate helps if you want to work abroad.\n"
        "What it takes\n- Stamina\n- Calm when the oven dies\nWhere you can go from here\nPastry cook, pastry sous chef, owner. Some of us write books.\n"
        "Is there a future in it?\nThe government expects jobs for chefs to grow 8% from 2023 to 2033.\n"
        "Dana Okafor is the head pastry chef of a hotel by the sea."
    )
    guide = sound(text, media_type="text/plain")
    assert guide.salary.heading == "The money"


def test_more_from_the_site_ends_the_last_section() -> None:
    guide = _guide(
        "Is there a future in it?",
        "Jobs are expected to grow by 8% before 2033.",
        "More from Pier Life",
        "Ten lamps that made us cry",
        "Our favorite oils",
    )
    assert "made us cry" not in str(guide.outlook)


def test_a_cell_that_is_a_figure_and_more_has_its_columns_period() -> None:
    guide = _guide(
        "Pay by experience", "Experience", "Salary (per annum)", "0-2 years", "$28,500 - $30,000", "3-6 years", "$30,500 - $35,000", "10+ years", "$45,000 and above"
    )  # fmt: skip
    assert [(int(pay.min or 0), pay.period) for path, pay in all_pay(guide) if path.startswith("/salary")][1:] == [
        (28500, "year"),
        (30500, "year"),
        (45000, "year"),
    ]

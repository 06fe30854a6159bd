"""Forms of lists and tables inside sections that the bundled guides do not have."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor import Guide, extract
from tests.helpers.sound import sound

PAGE = (
    "<h1>How to Become a Cooper</h1><p>Coopers make casks.</p><h2>What does a cooper do?</h2><p>A cooper bends staves.</p>"
    "<h2>Cooper salary</h2><p>The median pay is $50,000 a year.</p>"
)
SURVEYOR = Path("fixtures/guides/tidal-surveyor/page.txt")
TUNERS = Path("fixtures/guides/ooh-kite-tuners/page.txt")


def _cooper(html: str) -> Guide:
    return extract(f"<html><body>{PAGE}{html}</body></html>")


def _tuners(words: str, others: str) -> Guide:
    text = TUNERS.read_text()
    assert words in text
    return extract(text.replace(words, others, 1))


@pytest.mark.parametrize("tags", ["<p>{}</p>", "<ul><li>{}</li></ul>"])
def test_duties_that_lost_their_line_breaks_are_items_with_a_repair(tags: str) -> None:
    guide = _cooper("<h2>Duties</h2>" + tags.format("Bends staves over fire.Sets hoops on casks.Tests for leaks."))
    assert guide.responsibilities.items[-3:] == ("Bends staves over fire.", "Sets hoops on casks.", "Tests for leaks.")
    assert [repair.rule for repair in guide.repairs] == ["glue.items"] * 2


@pytest.mark.parametrize("question", ["<p>{}</p>", "<h3>{}</h3>"])
def test_marks_before_questions_and_answers_are_no_part_of_them(question: str) -> None:
    pairs = (("Q: Is it hard?", "A: It is heavy work."), ("Question: Does it pay?", "Answer: Well enough."))
    guide = _cooper("<h2>FAQ</h2>" + "".join(f"{question.format(asked)}<p>{told}</p>" for asked, told in pairs) + "<table><tr><td>x<td>y</table>")
    told = [(item.question, item.answer) for item in guide.faq.items]
    assert told == [("Is it hard?", "It is heavy work."), ("Does it pay?", "Well enough.")]
    assert guide.faq.tables[0].rows[0].cells == ("x", "y")


def test_a_bold_name_ends_before_its_colon() -> None:
    guide = _cooper("<h2>Specializations</h2><ul><li><b>Wet cooper:</b> casks for wine.</li><li><b>Dry cooper</b>: casks for flour.</li></ul>")
    named = [(item.name, item.description) for item in guide.specializations.items]
    assert named == [("Wet cooper", "casks for wine."), ("Dry cooper", "casks for flour.")]
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("bar", [" |", ""])
def test_the_last_cell_of_a_levels_row_stands_in_the_next_line(bar: str) -> None:
    text = SURVEYOR.read_text()
    before, _, rest = text.partition("Trainee Tidal Surveyor | $48k USD")
    after = rest[rest.index("Market Commentary") :]
    guide = extract(f"{before}Trainee | $48k USD{bar}\n$50k USD\nSenior | $66k USD{bar}\n$69k USD\n{after}")
    rows = [(row.level, row.median.text, row.average.text) for row in guide.salary.by_level]
    assert rows == [("Trainee", "$48k USD", "$50k USD"), ("Senior", "$66k USD", "$69k USD")]
    assert guide.ledger.unclassified == 0


def test_a_quality_and_what_it_is_in_two_paragraphs() -> None:
    guide = _tuners(
        "Hearing. A good tuner hears a bad bridle.", "Hearing.\n\nA good tuner hears a bad bridle and mends it before noon.\n\nPoise:\n\nKites pull"
    )
    told = [(quality.name, quality.description) for quality in guide.how_to_become.qualities]
    assert told[:2] == [("Hearing", "A good tuner hears a bad bridle and mends it before noon."), ("Poise", "Kites pull")]


def test_a_projection_that_a_table_leaves_out_is_none() -> None:
    row = "\t\t49-9098\t\t30,000\t\t28,600\t\t-5\t\t-1,400\t\tGet data"
    projection = _tuners(row, row.replace("28,600", "—").replace("-5", "—").replace("-1,400", "—")).outlook.projections[1]
    assert (projection.employment, projection.projected, projection.percent, projection.change) == (30000, None, None, None)


def test_half_a_sentence_before_its_amount_is_no_heading() -> None:
    guide = sound(
        "Bell Tuner\n\nBell tuners file bells in towers.\n\nPay\nBell tuners with up to four years of work usually earn\n$52K-$65K per year\n\n"
        "Senior bell tuners usually earn\n$65K-$110K per year\n\nWhat Bell Tuners Do\nBell tuners file the lip of a bell.\n\n"
        "Working conditions\nBell tuners work in towers, and in all weathers.\n"
    )
    assert guide.salary is not None
    assert [(pay.text, pay.period) for pay in guide.salary.pay] == [("$52K-$65K", "year"), ("$65K-$110K", "year")]
    assert [item.field for item in guide.outline] == ["/salary", "/responsibilities", "/work_environment"]


def test_labels_with_their_values_in_bold_are_no_table_with_the_heading_behind_them() -> None:
    guide = sound(
        "<div>Bell Hanger Career Overview</div><p><strong>Job Description</strong></p><p>Bell hangers hang bells.</p>"
        "<p><strong>Salary:</strong> $46,800 (median, 2023)</p><p><strong>Education Requirements:</strong> Diploma</p>"
        "<p><strong>Job Growth (2022-2032):</strong> 4%</p><p><strong>Steps to Become a Bell Hanger</strong></p>"
        "<p><em>Step 1: Finish school</em></p><p>Any will do.</p><p><em>Step 2: Train</em></p><p>For two years.</p>"
    )
    assert guide.how_to_become is not None
    assert [step.title for step in guide.how_to_become.steps] == ["Finish school", "Train"]

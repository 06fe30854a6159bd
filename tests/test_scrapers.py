"""One page through every scraper that the registry has: one record, wherever the words survived."""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from extractor import extract, layouts, read
from extractor.blocks import Block
from extractor.readers.marks import marks_of
from extractor.run_on import part_sentences
from extractor.sections import KINDS
from extractor.text import clean
from tests.helpers.cases import case
from tests.helpers.sound import sound
from tests.helpers.soup import joined
from tests.helpers.soup import lines as soup_lines


def _trafilatura(page: str) -> str:
    return pytest.importorskip("trafilatura").extract(page)


def _trafilatura_md(page: str) -> str:
    return pytest.importorskip("trafilatura").extract(page, output_format="markdown")


def _html2text(width: int) -> Callable[[str], str]:
    def scrape(page: str) -> str:
        handler = pytest.importorskip("html2text").HTML2Text(bodywidth=width)
        return handler.handle(page)

    return scrape


def _markdownify(style: str) -> Callable[[str], str]:
    return lambda page: pytest.importorskip("markdownify").markdownify(page, heading_style=style)


def _soup_marked(mark: str) -> Callable[[str], str]:
    """All nodes in one line, with a mark where they meet."""
    return lambda page: pytest.importorskip("bs4").BeautifulSoup(page, "lxml").get_text(mark, strip=True)


def _soup_listed(page: str) -> str:
    """The nodes as a list of strings, as the language writes one."""
    return repr(list(pytest.importorskip("bs4").BeautifulSoup(page, "lxml").stripped_strings))


def _markdown_in_tags(page: str) -> str:
    """Markdown in which the tags of divisions and sections were left."""
    text: str = pytest.importorskip("markdownify").markdownify(re.sub(r"<(/?(?:div|section|main)[^<>]*)>", r"{{\1}}", page), heading_style="ATX")
    return re.sub(r"\{\{([^{}]*)\}\}\s*", r"<\1>", text)


def _markdown_in_page(page: str) -> str:
    """The same with the tags of the page itself, and attributes in braces under each heading."""
    text = re.sub(r"^(#+ .*)$", r"\1\n{: .text-2xl .mb-4}", _markdown_in_tags(page), flags=re.MULTILINE)
    return f'<html lang="en"><body><header class="top"></header>\n{text}'


def _text_below_doctype(page: str) -> str:
    """Plain text below a doctype that was left."""
    return f"<!DOCTYPE html>\n{soup_lines(page)}"


def _inscriptis(page: str) -> str:
    return pytest.importorskip("inscriptis").get_text(page)


def _html_text(page: str) -> str:
    return pytest.importorskip("html_text").extract_text(page)


def _resiliparse(page: str) -> str:
    return pytest.importorskip("resiliparse.extract.html2text").extract_plain_text(page)


SCRAPERS: dict[str, Callable[[str], str]] = {
    "trafilatura": _trafilatura,
    "trafilatura-md": _trafilatura_md,
    "html2text": _html2text(0),
    "html2text-wrapped": _html2text(78),
    "html2text-narrow": _html2text(66),
    "markdownify": _markdownify("ATX"),
    "markdownify-setext": _markdownify("UNDERLINED"),
    "soup": soup_lines,
    "soup-joined": joined,
    "soup-bars": _soup_marked("|"),
    "soup-tabs": _soup_marked("\t"),
    "soup-bullets": _soup_marked(" • "),
    "soup-breaks": _soup_marked("<br>"),
    "soup-escapes": _soup_marked("\\n"),
    "soup-listed": _soup_listed,
    "markdown-in-tags": _markdown_in_tags,
    "markdown-in-page": _markdown_in_page,
    "text-below-doctype": _text_below_doctype,
    "inscriptis": _inscriptis,
    "html-text": _html_text,
    "resiliparse": _resiliparse,
}
# Names side by side, which some scrapers run together beyond telling.
CHIPS = ("/top_industries", "/education_requirements")
# Capitals on both sides of a seam without a sentence: nothing tells it from a name.
UNTOLD = {("soup-joined", "tidal-surveyor"), ("soup-joined", "qa-engineer-sdet-cpp")}
PAGES = ("tidal-surveyor", "orchard-acoustician", "lantern-archivist", "qa-engineer-sdet-cpp")


def _leaves(node: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Strings and pays by their fields, without positions in lists."""
    if isinstance(node, dict) and "currency_basis" in node:
        yield path, json.dumps({key: node[key] for key in ("text", "min", "max", "currency", "period", "kind", "statistic", "places")})
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _leaves(value, f"{path}/{key}")
    elif isinstance(node, list):
        for value in node:
            yield from _leaves(value, path)
    elif isinstance(node, str):
        # Where a scraper loses the bullets, nothing tells an item from a paragraph.
        yield path.replace("/bullets", "/paragraphs"), node


def _squash(text: str) -> str:
    return re.sub(r"[\s\\*_`]+", "", unicodedata.normalize("NFKC", text))


def _sections(page: str | bytes) -> Counter[tuple[str, str]]:
    record = json.loads(extract(page, provenance=False).model_dump_json())
    return Counter(leaf for kind in ("title", "summary", *KINDS) for leaf in _leaves(record[kind], f"/{kind}"))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("scraper", "name"), [(scraper, name) for scraper in SCRAPERS for name in PAGES if (scraper, name) not in UNTOLD])
def test_the_record_is_the_same_whoever_scraped_the_page(scraper: str, name: str) -> None:
    """Every value of the record from HTML whose words the scraper kept stands in the record from its text, and nothing else does."""
    page = case(f"{name}.html").read().decode()
    text = SCRAPERS[scraper](page)
    have = _squash(text)
    whole, scraped = _sections(page), _sections(text)

    def survives(leaf: tuple[str, str]) -> bool:
        words = json.loads(leaf[1])["text"] if leaf[1].startswith("{") else leaf[1]
        return _squash(words) in have

    lost = [leaf for leaf in (whole - scraped) if survives(leaf) and not leaf[0].endswith((*CHIPS, "/field", "/source", "/as_of"))]
    more = [leaf for leaf in (scraped - whole) if not leaf[0].endswith(CHIPS)]
    assert (lost, more) == ([], [])


def test_names_stay_whole_on_a_page_that_is_run_together() -> None:
    """A capital inside a name is no seam, and a page of whole blocks is left alone."""
    text = joined(case("lantern-archivist.html").read().decode())
    page = text.replace("watch dials", "JavaScript and libFuzzer, LinkedIn and Node.js by A.B. Cole for macOS")
    words = json.dumps(json.loads(extract(page).model_dump_json())["specializations"])
    assert "JavaScript and libFuzzer, LinkedIn and Node.js by A.B. Cole for macOS" in words
    assert "glue.sentence" in {repair.rule for repair in extract(page).repairs}
    whole = soup_lines(case("lantern-archivist.html").read().decode())
    assert "glue.sentence" not in {repair.rule for repair in extract(whole).repairs}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_one_line_keeps_its_lists_and_entries(name: str) -> None:
    """With a space where its blocks met only paragraphs are lost; with bars there nothing is."""
    page = case(f"{name}.html").read().decode()
    whole, flat = extract(page), sound(" ".join(soup_lines(page).split("\n")))
    assert flat.title == whole.title
    pairs = [
        (flat.how_to_become and flat.how_to_become.steps, whole.how_to_become and whole.how_to_become.steps),
        (flat.career_path and flat.career_path.levels, whole.career_path and whole.career_path.levels),
        (flat.responsibilities and flat.responsibilities.items, whole.responsibilities and whole.responsibilities.items),
        (flat.qualifications and flat.qualifications.technical_skills, whole.qualifications and whole.qualifications.technical_skills),
        (flat.related_careers and flat.related_careers.items, whole.related_careers and whole.related_careers.items),
        (flat.faq and [item.question for item in flat.faq.items], whole.faq and [item.question for item in whole.faq.items]),
        (flat.salary and [row.level for row in flat.salary.by_level], whole.salary and [row.level for row in whole.salary.by_level]),
    ]
    assert [one for one, _ in pairs] == [other for _, other in pairs]
    assert sound(soup_lines(page).replace("\n", "|")).overview == extract(soup_lines(page)).overview


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Somebody keeps watch 24/7.", "Hands are short."),
        ("Keep the books (GDPR!)", "Sit by the lamp"),
        ("Meet the keepers (every day)", "Decide: sail or stay"),
        ("Faut-il un bateau ?", "Une barque suffit."),
        ("Boats that sank since 2008", "You sign for them."),
        ("Sell ropes of up to $5,000", "Hit the mark by noon."),
        ("A keeper of the web", "For Keepers it is cold."),
        ("Somebody keeps watch 24/7", "Hands are short all year"),
        ("The log says so", "Inspect every rope at dawn"),
        ("A licence from the port", "3 years of practice"),
        ("Harbour Pilot / QA", "Harbour Pilot / QAs board at sea."),
        ("They come aboard (in any weather).", "Harbour Pilot / QAs board at sea."),
        ("Who else is there beside a head of R&D?", "Nobody waits."),
        ("Is every log written in C++?", "Nearly every one."),
        ("Whoever wants it asks the head of R&D.", "Walk home by noon."),
        ("Tables that anybody may ask for by SQL.", "Chart Reading: know the shoals"),
        ("A licence (from any port)", "4 years of practice"),
        ("Papers on engineering", "MBA or none at all"),
        ("A chart on GitHub", "ISTQB papers help"),
        ("Quiet Tide Lead", "Takes boats into a port."),
        ("A Day at the Pier Bench", "At 4:15 the lamps come on."),
        ("Papers Asked by Harbours", "Eleven ports ask for one."),
        ("Harbour Pilot / QA for Small Boats", "Guides people who row."),
        ("Quiet Harbour Pilot / QA (m/f)", "\u201cAsk first,\u201d they say."),
        ("Papers take four years for a bachelor's.", "Other ports ask for none."),
        ("Nobody signs without GDPR.", "Key Focus Areas of all"),
        ("Most keepers are in their late 40s.", "Boats are older still."),
        ("That comes to about $86,000 USD.", "NHS pay is published."),
        ("Cups of less than 200 mL.", "Ports ask for more."),
        ("Boats for which they wait for ever", "No debt, no degree"),
        ("Tests of sight, sums and arithmetic", "8,000 hours at sea"),
        ("Write down levels of SpO2", "Administer what the doctor says"),
        ("Rest takes longer after 40", "Invisible success, nobody waits"),
        ("A degree in ships (or similar)", "CCP, or another one"),
        ("A pier that moves by some (-2%)", "Repetitive counts of boats"),
        ("Hair of seals (and Fur)", "XGen, paint and a good eye"),
        ("Choosing by weight, not by big-O.", "Memory of tides"),
        ('Less wind than at the "outer pier"', "Write it down"),
        ("Crisis Management", "Foreign Languages: two of them"),
        ("Chart makers such as Bazel", "Maintain what the boats say"),
        ("Piers that are remote-friendly", "Transferable to ports"),
        ("Boats that are either freezing or 100\u00b0F", "Licences are bound to a port"),
        ("Forms such as the K-1", "Prepare what the port asks for"),
        ("Deals of 30-50%", "Summers on land"),
        ("A boat for less than $3,000", "A skill for everybody"),
        ("Calls that everybody will remember", "5 a.m. of all hours"),
        ("Blood draws (and open-mouth checks)", "Enrichment."),
        ("Portals (SafeSend, TaxDome)", "E-signature of a kind"),
        ("Craft of film, theatre and theme parks", '"I cried," says somebody, at noon.'),
        ("Dangerous", "On-call weeks break up sleep"),
        ("Dementia and Memory Care", "Non-drug approaches to fear"),
        ("CI/CD", "Capacity Modelling: how much a boat holds"),
        ("Explore harbour guide", ".NET Tide Developer"),
        ("Each port works under SOLAS and IMO.", "A chart is drawn."),
    ],
)
def test_one_block_ends_and_the_next_begins(before: str, after: str) -> None:
    """On a page whose blocks were joined, whatever the first ends with."""
    text = "The tide turns at noon.Boats come in." * 8 + f"Nobody waits here.{before}{after}"
    block = Block(clean(text, 0, len(text)), 0, len(text))
    words = [str(piece.words) for piece in part_sentences([block], text, "Harbour Pilot / QA")[0]]
    assert words[-2:] == [before, after]


@pytest.mark.parametrize(
    "name",
    [
        "iPhone cases",
        "macOS builds",
        "watchOS builds",
        "ASP.NET and VB.Net pages",
        "VB.Net, old and new",
        "MySQL tables",
        "WordPress sites",
        "in 3D printing",
        "C3PO parts",
        "7Zip files",
        "FreeRTOS and Zephyr boards",
        "LabVIEW charts",
        "GoogleTest, old and new",
        "Allen-Bradley ControlLogix PLCs and drives",
        "the UnitedHealthcare Group",
        "BuildingConnected: bids",
        "AWS CodeBuild and CodeDeploy",
        "Log4Shell and its kin",
        "signUp forms and clickUp",
        "OpenStreetMap and MyFitnessPal",
        "Lacerte, ProSeries, UltraTax CS",
        "what addEventListener does",
        "Alcon, CooperVision and Vision Works",
    ],
)
def test_a_capital_inside_a_name_ends_no_block(name: str) -> None:
    """The same page leaves names as they are."""
    text = "The tide turns at noon.Boats come in." * 8 + f"Nobody waits for {name} here."
    block = Block(clean(text, 0, len(text)), 0, len(text))
    assert str(part_sentences([block], text, None)[0][-1].words) == f"Nobody waits for {name} here."


def test_the_word_behind_a_cut_is_joined_to_another_one() -> None:
    """Four blocks in a row, two of them one word each; a title ends where the next one begins."""
    text = "The tide turns at noon.Boats come in." * 8
    for words in (
        ["Cover in union shops", "Variety", "Skills that ports ask for."],
        ["Calm", "Humor", "Diplomacy: taking a boat away without a fight."],
        ["Tower Cranes", "Harbour Gantry", "Turbine Erection"],
        ["Quiet Pay Equity Analytics", "Executive Compensation & Incentive Design", "Global Mobility Rewards"],
    ):
        joined = f"{text}{''.join(words)}"
        block = Block(clean(joined, 0, len(joined)), 0, len(joined))
        assert [str(piece.words) for piece in part_sentences([block], joined, None)[0]][-len(words) :] == words


def test_links_alone_don_t_show_that_headings_have_marks() -> None:
    """A page of plain headings stays one where a scraper wrote its links as markdown."""
    links = "See [the list](/list), [the map](/map) and [the tides](/tides).\n"
    assert not read(f"The pier\n\n{links}", media_type="text/markdown").marked
    assert read(f"# The pier\n\n{links}\n## Its lamp\n", media_type="text/markdown").marked


WRAPPED = """
The night shift walks the pier from one end to the other and writes down
what the gauges say, in pencil, because ink runs when the spray comes over
the rail. Somebody has to be there whatever the weather, so the cover is 24
/7 and the rota is drawn by lot. A mate may swap a watch with another and
/or trade it for a day at the slip, as long as the book in the hut says so
before the lamp is lit. Nobody minds, and the files stay where they are, in
/srv/rota on the old machine under the stairs.
"""


def test_a_line_broken_before_a_slash_is_one_word_again() -> None:
    """A text browser may break on either side of a slash; a path is a word of its own."""
    (words,) = [block.words for block in read(WRAPPED, media_type="text/plain").blocks]
    assert "the cover is 24/7 and" in words
    assert "with another and/or trade" in words
    assert "in /srv/rota" in words
    (words,) = [block.words for block in read(WRAPPED.replace("24\n/7 and the", "24/\n7. The"), media_type="text/plain").blocks]
    assert "the cover is 24/7. The rota" in words


SENTENCES = [
    "The keeper of the outer pier counts the boats that leave before dawn and writes their names into a book that hangs by the door of the hut.",
    "Some of them come back with the same tide, and others stay away until the wind has turned and the water has dropped below the third mark.",
    "Whoever is late is called on the radio, first in plain words and then in the short code that every harbour along this coast has agreed on.",
    "A lamp is lit at dusk, even in June when nobody needs it, because the rules were made in winter by people who had sat there in the dark.",
]
LIST = [
    "Count the boats",
    "Write down every name in the book",
    "Light the lamp before it is dark",
    "Call whoever is late on the radio",
    "Sweep the pier",
]


def test_lines_that_ended_early_end_their_block() -> None:
    """Where a wrapped text keeps to its edge, a line that had room for the next word ended because its block did."""
    paragraphs = [" ".join(SENTENCES[at:] + SENTENCES[:at]) for at in range(4)]
    paragraphs = [one for one in paragraphs if len(textwrap.wrap(one, 72)[-1]) < 60]
    assert len(paragraphs) > 1
    text = "\n".join(textwrap.fill(one, 72) for one in paragraphs)
    assert [str(block.words) for block in read(text, media_type="text/plain").blocks] == paragraphs
    text = "\n\n".join([*(textwrap.fill(one, 72) for one in paragraphs), "\n".join(LIST)])
    assert [str(block.words) for block in read(text, media_type="text/plain").blocks] == [*paragraphs, *LIST]


def test_a_wrap_is_told_where_a_few_lines_ended_early() -> None:
    """Most lines end a sentence at their paragraph's end, some a caption: the broken ones are the page's longest all the same."""
    wide = [textwrap.fill(" ".join((SENTENCES * 2)[at : at + 2]), 100) for at in (0, 1, 2, 3)]
    assert {len(one.split("\n")) for one in wide} == {3}
    notes = [f"(as it stands in the book of the harbour that the keepers of the year {year} kept)\nRange: two boats." for year in (1901, 1902)]
    closed = [f"{letter}{SENTENCES[0][1:90]}." for letter in "ABCDEFGHIJKLMNOPQRST"]
    text = "\n".join([*wide * 4, *notes, *closed])
    words = [str(block.words) for block in read(text, media_type="text/plain").blocks]
    assert words[:4] == [one.replace("\n", " ") for one in wide]
    assert words[16].startswith("(as it stands")


def test_bold_names_that_touch_are_two_of_a_list() -> None:
    """One of which nothing is said, in a list that stands in one line."""
    page = read("**Sails**: Made of hemp.**Oars****Ropes and knots**: Never short.**Lamps**\n", media_type="text/markdown")
    assert [str(block.words) for block in page.blocks] == ["Sails: Made of hemp.", "Oars", "Ropes and knots: Never short.", "Lamps"]


def test_a_list_joined_in_one_line_is_a_list() -> None:
    """Each item with its bullet, and a comma between them."""
    page = read("* Count the boats., * Write down every name, * Light the lamp.\n\n* Sails of 3 * 4 metres\n", media_type="text/plain")
    assert [str(block.words) for block in page.blocks] == ["Count the boats.", "Write down every name", "Light the lamp.", "Sails of 3 * 4 metres"]
    assert {block.kind for block in page.blocks} == {"item"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("The keeper's book\\ `__", "The keeper's book"),
        ("[The keeper's book] (/book) is old", "The keeper's book is old"),
        ("The keeper's book] (/book) [", "The keeper's book"),
        ("The keeper [of the pier] (who is old)", "The keeper [of the pier] (who is old)"),
        ("---The keeper's book", "The keeper's book"),
        ("**Keeper 's book**: old", "Keeper's book: old"),
        ("The keepers ' book, and 's **old**", "The keepers ' book, and 's old"),
        ("The **keeper****s** of old", "The keepers of old"),
    ],
)
def test_marks_of_links_and_bullets_are_taken_off(line: str, words: str) -> None:
    """Links with a space between their words and their target, links without a name, bullets of three dashes."""
    assert [str(block.words) for block in read(line, media_type="text/markdown").blocks if block.words] == [words]


def test_a_title_behind_a_tag_that_was_left() -> None:
    """The tag's line ends where the title's marks begin."""
    blocks = read("[Home](/)<button>Sign up</button> # The pier\n\nIt stands on oak.\n", media_type="text/markdown").blocks
    assert [(str(block.words), block.level) for block in blocks if block.kind == "heading"] == [("The pier", 1)]


def test_xml_of_texts_has_the_same_blocks_as_html() -> None:
    """TEI's names of lists, rows and heads, with a level that the head or the divisions about it give."""
    body = '<list rend="ul"><item>Oak</item><item>Rope</item></list><table><row><cell>Lamp</cell><cell>2</cell></row></table>'
    header = "<teiHeader><title>No</title></teiHeader>"
    scraped = ('<doc><main><head rend="h2">The pier</head>', "</main></doc>")
    for head, tail in (scraped, (f"<TEI>{header}<text><body><div><div><head>The pier</head>", "</div></div></body></text></TEI>")):
        blocks = read(f"{head}<p>It stands on oak.</p>{body}{tail}").blocks
        found = [(block.kind, str(block.words)) for block in blocks]
        assert found == [("heading", "The pier"), ("paragraph", "It stands on oak."), ("item", "Oak"), ("item", "Rope"), ("row", "Lamp 2")]
        assert blocks[0].level == 2


def test_titles_in_capitals_are_read_in_the_case_that_the_page_has_elsewhere() -> None:
    """The levels of the career stand in the table of pay as well; a title with a word that stands nowhere else is left as it is."""
    page = case("tidal-surveyor.html").read().decode()
    loud = soup_lines(
        re.sub(r"<(h[1-4])([^>]*)>([^<]*)</h", lambda match: f"<{match[1]}{match[2]}>{match[3].upper()}</h", page.replace("&amp;", "&"))
    )
    quiet, guide = extract(page), sound(loud)
    assert quiet.career_path is not None
    assert guide.career_path is not None
    assert guide.faq is not None
    assert guide.occupation == quiet.occupation
    table = {row.level for row in quiet.salary.by_level} if quiet.salary else set()
    assert table
    for level, other in zip(guide.career_path.levels, quiet.career_path.levels, strict=True):
        assert level.title in ({other.title} if other.title in table else {other.title, other.title.upper()})
    assert "case" in {repair.rule for repair in guide.repairs}
    assert quiet.faq is not None
    questions = {item.question: item.question.upper() for item in quiet.faq.items}
    assert {item.question for item in guide.faq.items} <= {*questions, *questions.values()}
    assert "text.capitals" in {one.code for one in guide.findings}


def test_a_title_between_stars_may_be_wrapped() -> None:
    """It begins a block, and ends with the mark that it began with."""
    text = textwrap.fill(" ".join(SENTENCES), 72)
    page = f"{text}\n***** The lamp at the end of the pier and those who have kept it\nburning *****\n{text}\n"
    words = [str(block.words) for block in read(page, media_type="text/plain").blocks]
    assert words == [" ".join(SENTENCES), "The lamp at the end of the pier and those who have kept it burning", " ".join(SENTENCES)]


def test_a_table_left_as_tags_in_wrapped_markdown_keeps_its_cells_apart() -> None:
    """The tags count for a line's length, but they part rows and cells."""
    table = "<table>\n<tr>\n<td>Assistant Keeper of the Outer Pier</td>\n<td>$41k USD</td>\n</tr>\n</table>\n"
    page = read(f"# Pier\n\n{WRAPPED}\n## Pay\n\n{table}", media_type="text/markdown")
    assert ("Assistant Keeper of the Outer Pier", "$41k USD") in [tuple(map(str, block.cells)) for block in page.blocks]


def test_directives_are_no_pieces_of_sentences() -> None:
    """Lines that begin with two full stops are markup, not the rest of a line that a scraper broke."""
    part = ".. container:: box\n\n   .. rubric:: The pier\n      :class: wide\n\n   It stands on oak.\n\n"
    page = read(part * 4)
    assert [block.words for block in page.blocks if block.words] == ["The pier", "It stands on oak."] * 4
    assert {block.kind for block in page.blocks if block.words == "The pier"} == {"heading"}


def test_titles_between_stars_are_headings() -> None:
    """As the oldest converter to text writes them, six stars for the first level."""
    page = read("****** The pier ******\nIt stands on oak.\n***** Its lamp *****\n* a *** b * c\n", media_type="text/markdown")
    assert [(block.words, block.level) for block in page.blocks if block.kind == "heading"] == [("The pier", 1), ("Its lamp", 2)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("** The pier **", "The pier"),
        ("===  The pier\t===", "The pier"),
        ("***__The_pier__***", "The_pier"),
        ("**** The pier **", None),
        ("** The pier ****", None),
        ("**The pier**", None),
        ("** **", None),
        ("* The pier *", None),
        ("#__#__#__##" + "_" * 1_000_000, None),
        (f"== {'a' * 200} ==", "a" * 200),
        (f"== {'a' * 202} ==", None),
    ],
)
def test_the_words_between_marks(line: str, words: str | None) -> None:
    found = marks_of("A page.").decoration(line)
    assert (line[slice(*found)] if found else None) == words


def _headings_run_in(text: str) -> str:
    """The page with each heading at the beginning of the paragraph under it, as tools write it that join what is no paragraph."""
    starts = {item.start for item in extract(text).outline}
    ends = {item.end for item in extract(text).outline}
    lines, at = [], 0
    for line in text.split("\n"):
        if lines and (at in starts or lines[-1][1]):
            lines[-1] = (f"{lines[-1][0]} {line}", at + len(line) in ends)
        else:
            lines.append((line, False))
        at += len(line) + 1
    return "\n\n".join(line for line, _ in lines)


@pytest.mark.parametrize("name", PAGES)
def test_headings_that_run_into_their_paragraphs_are_parted(name: str) -> None:
    """No heading is a block of its own, though blocks there are: what a section says is read all the same."""
    text = soup_lines(case(f"{name}.html").read().decode())
    run_in = _headings_run_in(text)
    whole, parted = extract(text), sound(run_in)
    assert (parted.title, parted.occupation) == (whole.title, whole.occupation)
    for kind in ("overview", "tools", "education", "global_opportunities", "market_reality", "diversity"):
        one, other = getattr(parted, kind), getattr(whole, kind)
        assert (one is None) == (other is None)
        if one is not None:
            # A section that the layout does not know goes on in the one before it.
            assert " ".join(one.paragraphs).startswith(" ".join(other.paragraphs)), kind


def test_a_role_behind_character_references_is_named_as_it_reads() -> None:
    """On a page whose blocks are joined and whose references nobody resolved."""
    page = case("tidal-surveyor.html").read().decode().replace("Tidal Surveyor", "Dredge Operator &amp; Rigger")
    text = joined(page).replace("&", "&amp;")
    guide = sound(text)
    assert guide.occupation == "Dredge Operator & Rigger"
    assert guide.overview is not None
    assert guide.career_path is not None


def test_a_rule_under_a_title_is_no_part_of_it() -> None:
    """In wrapped text a rule ends the line above it, and begins nothing."""
    blocks = read(f"The lamp at the end of the pier\n===============================\n{WRAPPED}", media_type="text/plain").blocks
    assert [str(block.words)[:31] for block in blocks if block.words] == ["The lamp at the end of the pier", "The night shift walks the pier "]


def test_a_short_line_that_goes_on_in_small_letters_goes_on() -> None:
    """One long word, or one that took another's place after the wrap, makes the line above it short; a title above running text stays apart."""
    text = "\n".join(textwrap.wrap(" ".join(SENTENCES * 3), 100))
    short = text.replace("the boats that leave", "the boats\nthat leave", 1)
    first = short.split("\n")[0]
    assert 35 < len(first) < 60
    (words,) = [block.words for block in read(short, media_type="text/plain").blocks]
    assert words == " ".join(SENTENCES * 3)


@pytest.mark.parametrize(
    ("text", "title", "level"),
    [
        ("The pier & its lamp {#the-pier-its-lamp .wide}\n==========\n\nIt stands on oak.\n", "The pier & its lamp", 1),
        ("## The pier & its lamp {#the-pier-its-lamp .wide}\n\nIt stands on oak.\n", "The pier & its lamp", 2),
        ("## 2025: the pier [the-pier]\n\nIt stands on oak.\n", "2025: the pier", 2),
        ("## The pier [the-pier-1]\n\nIt stands on oak.\n", "The pier", 2),
        ("## The pier [new]\n\nIt stands on oak.\n", "The pier [new]", 2),
        ("## The pier [2]\n\nIt stands on oak.\n", "The pier [2]", 2),
    ],
)
def test_attributes_behind_a_heading_are_none_of_its_words(text: str, title: str, level: int) -> None:
    """Whether the heading is marked or underlined, and whether they are in braces or a label made of its own words."""
    blocks = read(text, media_type="text/markdown").blocks
    assert [(str(block.words), block.level) for block in blocks if block.words] == [(title, level), ("It stands on oak.", None)]


def test_a_heading_that_was_wrapped_with_its_mark_is_one_heading() -> None:
    """Each of its lines has the mark again; a heading that had room for the next one's first word ended."""
    body = textwrap.fill(" ".join(SENTENCES * 2), 72)
    title = "The lamp at the end of the outer pier and those who have kept it for so long"
    wrapped = "\n".join(f"## {line}" for line in textwrap.wrap(title, 69))
    assert wrapped.count("##") == 2
    page = f"# Pier\n## Oak\n\n{body}\n\n{wrapped}\n\n{body}\n"
    headings = [(str(block.words), block.level) for block in read(page, media_type="text/markdown").blocks if block.kind == "heading"]
    assert headings == [("Pier", 1), ("Oak", 2), (title, 2)]


def test_a_rule_that_began_a_table_ends_it() -> None:
    """Where rows stand apart by blank lines, the rule under the last of them makes no heading of it."""
    rule = "-" * 34
    table = f"{rule}\nLevel          US Median\n{'-' * 14} {'-' * 12}\nKeeper         $41k USD\n\nMate           $38k USD\n\nChief          $61k USD\n{rule}\n"
    blocks = read(f"# Pier\n\n{table}\n## Oak\n\nIt stands.\n", media_type="text/markdown").blocks
    assert [str(block.words) for block in blocks if block.kind == "heading"] == ["Pier", "Oak"]


@pytest.mark.parametrize("name", ["tidal-surveyor", "qa-engineer-sdet-cpp"])
def test_a_page_in_few_lines_without_a_title_names_its_role_in_its_headings(name: str) -> None:
    """As a scraper leaves it that keeps each section's text in one line, and nothing else."""
    soup = pytest.importorskip("bs4").BeautifulSoup(case(f"{name}.html").read(), "lxml")
    lines = [section.get_text(" ", strip=True) for section in soup.find_all("section")]
    whole, flat = extract(soup_lines(str(soup))), sound("\n\n".join(lines))
    assert (flat.title, flat.occupation) == (None, whole.occupation)
    assert [name for name in KINDS if getattr(flat, name)] == [name for name in KINDS if getattr(whole, name)]


def test_a_title_that_ran_into_a_menu_is_parted_from_it() -> None:
    """The menu's last entry is no link, and the title has the mark of a heading in the next line."""
    text = _markdownify("UNDERLINED")(case("tidal-surveyor.html").read().decode())
    title = extract(text).title
    assert title is not None
    guide = sound(text[text.index(title) :].replace(title, f"[Home](/)[Jobs](/jobs)Log in{title}", 1))
    assert guide.title == title
    assert [repair.after for repair in guide.repairs if repair.rule == "glue.heading"] == [f"n\n{title[0]}"]


def test_names_between_single_marks_are_names() -> None:
    """A list's names are told by the mark about each of them."""
    text = soup_lines(case("tidal-surveyor.html").read().decode()).replace("\n:", ":")
    whole = extract(text)
    assert whole.qualifications is not None
    names = [skill.name for skill in (*whole.qualifications.technical_skills, *whole.qualifications.soft_skills)]
    marked = text
    for name in names:
        marked = re.sub(rf"(?m)^{re.escape(name)}(?=:)", f"*{name}*", marked)
    guide = sound(marked)
    assert guide.qualifications is not None
    assert marked.count("*:") == len(names)
    assert [skill.name for skill in (*guide.qualifications.technical_skills, *guide.qualifications.soft_skills)] == names


def test_the_targets_of_links_are_no_section() -> None:
    """A scraper lists them under a heading of its own."""
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    guide = sound(f"{text}\n\n## References\n\n⟨1⟩ https://pier.test/logs: the logs\n⟨2⟩ /lamps\n⟨3⟩ /ropes\n")
    assert guide.extra_sections == extract(text).extra_sections
    assert guide.outline[-1].status == "boilerplate"


def test_the_words_of_underlined_links_are_parted_by_spaces() -> None:
    """A terminal's underlines, written out: in a page that has such lines each one is a space, and written down."""
    cards = "\n".join(f"****_{name}_****\nWatches_the_lamp_at_night\nSee_the_whole_guide\n" for name in ("Pier_Keeper", "Net_Mender_(Oak)"))
    page = read(f"It stands on oak.\n{cards}")
    assert [str(block.words) for block in page.blocks][1:4] == ["Pier Keeper", "Watches the lamp at night", "See the whole guide"]
    assert str(page.blocks[4].words) == "Net Mender (Oak)"
    assert page.text.startswith("It stands on oak.\n****_Pier_Keeper_****")
    assert [str(block.words) for block in read("Call keep_the_log.\n\nkeep_the_log writes it.").blocks] == [
        "Call keep_the_log.",
        "keep_the_log writes it.",
    ]


def test_a_line_above_a_title_as_well_makes_it_a_higher_one() -> None:
    """As text for mails has its sections; what only has a line below is a part of them."""
    rule = "-" * 12
    page = read(
        f"{'*' * 9}\nThe pier\n{'*' * 9}\n\n{rule}\nThe lamp\n{rule}\n\nIt burns.\n\nThe wick\n--------\n\nIt is short.\n\n{rule}\nThe rope\n{rule}\n"
    )
    assert [(str(block.words), block.level) for block in page.blocks if block.kind == "heading"] == [
        ("The pier", 1), ("The lamp", 1), ("The wick", 2), ("The rope", 1),
    ]  # fmt: skip


def test_a_wrap_so_wide_that_few_paragraphs_reach_it_is_undone() -> None:
    """None of the lines that go on had room for the next word, and no line is longer."""
    sentences = [
        f"The keeper writes the {number} of the log by hand, and reads it to whoever asks." for number in ("first", "second", "third", "last")
    ]
    wide = textwrap.wrap(" ".join(sentences), 150, break_on_hyphens=False)
    page = read("\n".join([*sentences * 3, *wide, sentences[0], *wide, sentences[1]]))
    assert [str(block.words) for block in page.blocks] == [*sentences * 3, " ".join(sentences), sentences[0], " ".join(sentences), sentences[1]]


def test_a_link_that_ends_in_the_next_block_leaves_no_brackets() -> None:
    """Its target behind a space, and the bracket with which the next link begins."""
    page = read(
        "[\n\nThe pier\n--------\n\nSee the guide] (/pier) [\n\nThe lamp\n--------\n\nSee the guide] (/lamp) [\n\nThe rope\n--------\n\nSee the guide] (/rope)\n"
    )
    assert [str(block.words) for block in page.blocks if block.words.startswith("See")] == ["See the guide"] * 3


@pytest.mark.parametrize(
    ("heading", "strong"),
    [
        (lambda level, words: f"{'=' * level} {words} {'=' * level}", "'''"),
        (lambda level, words: f"[[place-{level}]]\n{'=' * level} {words}", "*"),
        (lambda level, words: f"*{'*' * level} {words}\n:PROPERTIES:\n:CLASS: big\n:END:", "*"),
        (lambda level, words: f"h{level}. {{anchor:place}}{words}", "*"),
        (lambda level, words: f"h{level}(big#place). {words}", "*"),
        (lambda level, words: f"[H{level}] {words}", "**"),
    ],
    ids=["wiki", "asciidoc", "org", "tracker", "textile", "labels"],
)
@pytest.mark.parametrize("name", ["tidal-surveyor", "qa-engineer-sdet-cpp"])
def test_light_markups_mark_the_same_headings(name: str, heading: Callable[[int, str], str], strong: str) -> None:
    """Marks before a heading's words, or on both sides; names between other marks; lines that are only a place to jump to."""
    text = _markdownify("ATX")(case(f"{name}.html").read().decode())
    other = re.sub(r"(?m)^(#+) (.*)$", lambda match: heading(len(match[1]), match[2]), text).replace("**", strong)
    whole, guide = extract(text), sound(other)
    assert (guide.title, guide.occupation) == (whole.title, whole.occupation)
    assert _sections(other) == _sections(text)


def test_a_bullet_of_two_stars_is_an_item_inside_an_item() -> None:
    """Only under an item of one star; bold words whose second mark was lost are no heading."""
    page = read("# The pier\n\n# The lamp\n\n* Oak\n** Old oak\n* Rope\n\n** Bold words** and what they say\n", media_type="text/markdown")
    assert [(block.kind, str(block.words)) for block in page.blocks][2:] == [
        ("item", "Oak"), ("item", "Old oak"), ("item", "Rope"), ("paragraph", "** Bold words** and what they say"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("[[/pier|The pier]] stands on [[oak]]", "The pier stands on oak"),
        ("[[/pier][The pier]] stands on '''oak'''", "The pier stands on oak"),
        ("[.badge]#Oak# and [.badge]#rope#", "Oak and rope"),
        ("A beam of 6'' and log[book[0]] *once*", "A beam of 6'' and log[book[0]] once"),
        ("C{plus}{plus} for 15{plus} years", "C++ for 15+ years"),
        ("[.badge]#15{plus} years# and [.badge]##Oak##[.badge]##Rope##", "15+ years and OakRope"),
        ("Sales Rep++*++ and C++, D++", "Sales Rep* and C++, D++"),
        ("See the guidelink:/pier[]", "See the guide"),
        ("0-2 years{class: badge}", "0-2 years"),
    ],
)
def test_signs_of_light_markups(line: str, words: str) -> None:
    """Links, emphasis of apostrophes, named spans, signs by their names and passed on, attributes; inches and brackets of code stay."""
    assert [str(block.words) for block in read(line, media_type="text/markdown").blocks] == [words]


@pytest.mark.parametrize("before", ["Key Facts & Statistics", "What is a Tidal Surveyor?", "Job Application Toolkit"])
def test_an_unknown_section_may_be_two_short_paragraphs(before: str) -> None:
    """Behind the summary, a label's value or a section's text, where nothing but its title's capitals tells it."""
    text = soup_lines(case("tidal-surveyor.html").read().decode())
    under = ("The harbour office keeps the books for ten years.", "Ask for a copy.")
    guide = sound(text.replace(f"\n{before}\n", "\n".join(("", "Harbour Books", *under, before, "")), 1))
    whole = extract(text)
    assert [(part.heading, part.paragraphs) for part in guide.extra_sections if part not in whole.extra_sections] == [("Harbour Books", under)]
    assert (guide.summary, guide.responsibilities, guide.key_facts) == (whole.summary, whole.responsibilities, whole.key_facts)


@pytest.mark.parametrize("name", ["tidal-surveyor", "qa-engineer-sdet-cpp"])
def test_lists_that_were_joined_each_in_a_paragraph_are_parted(name: str) -> None:
    """The text of headings, paragraphs, whole lists and whole tables, as a scraper takes it that asks for these elements."""
    soup = pytest.importorskip("bs4").BeautifulSoup(case(f"{name}.html").read(), "lxml")
    lines = [part.get_text(" ", strip=True) for part in soup.find_all(["h1", "h2", "h3", "h4", "p", "ul", "table"])]
    whole, guide = extract(soup_lines(str(soup))), sound("\n".join(lines))
    assert guide.responsibilities is not None
    assert whole.responsibilities is not None
    assert guide.responsibilities.items == whole.responsibilities.items
    assert (guide.qualifications and guide.qualifications.technical_skills) == (whole.qualifications and whole.qualifications.technical_skills)
    assert (guide.overview, guide.faq) == (whole.overview, whole.faq)


def test_one_list_of_lines_shows_that_lists_were_not_joined() -> None:
    """A paragraph in a list's place stays what it is."""
    text = soup_lines(case("tidal-surveyor.html").read().decode())
    whole = extract(text)
    assert whole.responsibilities is not None
    items = "\n".join(whole.responsibilities.items)
    guide = sound(text.replace(items, " ".join(whole.responsibilities.items)))
    assert guide.responsibilities is not None
    assert (guide.responsibilities.items, guide.responsibilities.paragraphs) == ((), (" ".join(whole.responsibilities.items),))


@pytest.mark.parametrize("mark", [" | ", "|", "| "])
def test_bars_between_nodes_part_a_page_whatever_ends_of_lines_stand_beside_them(mark: str) -> None:
    """The ends of lines between the page's tags are nodes too."""
    page = case("tidal-surveyor.html").read().decode()
    whole = extract(soup_lines(page))
    text = pytest.importorskip("bs4").BeautifulSoup(page, "lxml").get_text(mark)
    assert text.count("\n") > 12
    guide = sound(text)
    assert (guide.occupation, guide.overview, guide.responsibilities) == (whole.occupation, whole.overview, whole.responsibilities)
    assert guide.how_to_become == whole.how_to_become


def test_characters_by_their_numbers_in_a_string_are_read() -> None:
    """As a list of strings has them that was written out for a program."""
    page = case("tidal-surveyor.html").read().decode()
    nodes = list(pytest.importorskip("bs4").BeautifulSoup(page, "lxml").stripped_strings)
    nodes.insert(12, 'They say \u201cno\u201d, \u2248 5 times \U0001f600 or "six".')
    text = json.dumps(nodes)
    assert "\\ud83d\\ude00" in text
    assert _sections(text) == _sections("\n".join(nodes))


def test_where_the_target_of_a_numbered_link_is_written_is_no_text() -> None:
    lines = "".join(f"[The pier][{number}] stands on oak.\n\n  [{number}]: /pier/{number}\n\n" for number in range(1, 6))
    page = read(f"# Pier\n\n# Oak\n\n{lines}", media_type="text/markdown")
    assert [str(block.words) for block in page.blocks if block.words][2:] == ["The pier stands on oak."] * 5


@pytest.mark.parametrize(
    ("heading", "field"),
    [("How to Become a Tidal Surveyor", "how_to_become"), ("What is a Tidal Surveyor?", "overview")],
    ids=["behind a list", "behind a label"],
)
def test_running_text_behind_a_list_is_the_next_sections_where_that_has_no_heading(heading: str, field: str) -> None:
    """Readers of articles drop headings that say what the page's title says; a finding tells of it."""
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    lost = re.sub(rf"(?m)^#+ {re.escape(heading)}\n", "", text, count=1)
    assert lost != text
    whole, guide = json.loads(extract(text).model_dump_json()), json.loads(sound(lost).model_dump_json())
    assert {**guide[field], "heading": heading} == whole[field]
    assert [one["message"].rsplit("/", 1)[1] for one in guide["findings"] if one["code"] == "section.opened"] == [field]
    assert [(name, guide[name]) for name in KINDS if name != field] == [(name, whole[name]) for name in KINDS if name != field]


def test_running_text_behind_a_list_stays_there_where_the_next_section_has_its_heading() -> None:
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    more = f"{SENTENCES[0]}\n\n"
    changed = re.sub(r"(?m)^(#+ How to Become a Tidal Surveyor)$", rf"{more}\1", text)
    assert changed != text
    whole, guide = sound(text), sound(changed)
    assert guide.how_to_become == whole.how_to_become
    assert "section.opened" not in {one.code for one in guide.findings}


def test_a_question_that_says_what_a_heading_says_is_one_behind_marks_without_words() -> None:
    """Headings without levels, each in a division of its own, as some markups have them."""
    text = soup_lines(case("tidal-surveyor.html").read().decode())
    start, end = text.index("Frequently Asked Questions\n"), text.index("Related Careers\n")
    questions = [("What is the Tidal Surveyor?", "Somebody who reads gauges."), ("Do they swim?", "Some of them do.")]
    lines = "".join(f".. container:: faq\n\n.. rubric:: {asked}\n\n{said}\n\n" for asked, said in questions)
    keys = {item.heading for item in extract(text).outline}
    page = (
        re.sub(r"(?m)^(.+)$", lambda line: f".. rubric:: {line[1]}\n" if line[1] in keys else f"{line[1]}\n", text[:start])
        + f".. rubric:: Frequently Asked Questions\n\n{lines}.. rubric:: Related Careers\n\n{text[end:].partition(chr(10))[2]}"
    )
    guide = sound(page)
    assert guide.faq is not None
    assert [(item.question, item.answer) for item in guide.faq.items] == questions


@pytest.mark.parametrize("line", [".. rubric:: The pier\\*", "*** The pier*?", "** The pier* and (its lamp)*, too"])
def test_a_star_that_is_a_words_own_stays_in_headings(line: str) -> None:
    """Escaped in a directive; behind a word in a heading whose mark is stars."""
    text = f"* Oak\n\nIt stands.\n\n** Rope\n\nIt holds.\n\n{line}\n\nIt is long.\n"
    blocks = [block for block in read(text, media_type="text/markdown").blocks if block.words]
    assert (blocks[-2].kind, str(blocks[-2].words)) == ("heading", line.removeprefix(".. rubric:: ").lstrip("* ").replace("\\", ""))


def _without_heading(instead: str) -> str:
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    changed = re.sub(r"(?m)^#+ What is a Tidal Surveyor\?$", f"{instead} {SENTENCES[0]} {SENTENCES[1]}", text)
    assert changed != text
    return changed


def test_text_that_begins_small_goes_on_with_a_labels_value() -> None:
    guide = sound(_without_heading("much faster than average (U.S. Bureau) since then."))
    assert "section.opened" not in {one.code for one in guide.findings}


def test_words_that_open_a_section_do_even_where_the_site_has_them_elsewhere() -> None:
    """Else they would stand twice."""
    words = "Tides are read by people"
    site = layouts.builtin()[0]
    site = site.model_copy(update={"boilerplate": site.boilerplate.model_copy(update={"line": (*site.boilerplate.line, words)})})
    guide = sound(_without_heading(f"{words} who stay up late."), layout=site)
    assert guide.overview is not None
    assert guide.key_facts is not None
    assert (guide.overview.heading, words in guide.overview.paragraphs[0], words in guide.key_facts.model_dump_json()) == (words, True, False)


@pytest.mark.parametrize("lost", ["Key Facts & Statistics", "Key Facts & Statistics|Median Salary|Annual Openings"], ids=["heading", "labels too"])
def test_labels_open_the_section_that_lost_its_heading(lost: str) -> None:
    """As readers leave it that take short lines for furniture; two labels are enough, and a finding tells of it."""
    text = soup_lines(case("tidal-surveyor.html").read().decode())
    changed = re.sub(rf"(?m)^(?:{lost})\n", "", text)
    whole, guide = extract(text), sound(changed)
    assert whole.key_facts is not None
    assert guide.key_facts is not None
    assert guide.key_facts.typical_education == whole.key_facts.typical_education
    assert guide.key_facts.growth == whole.key_facts.growth
    assert [one.message.rsplit("/", 1)[1] for one in guide.findings if one.code == "section.opened"] == ["key_facts"]
    assert [getattr(guide, name) for name in KINDS if name != "key_facts"] == [getattr(whole, name) for name in KINDS if name != "key_facts"]


def test_headings_inside_a_section_open_it_too() -> None:
    """What stands before the first of them stays with the section before."""
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    changed = re.sub(r"(?ms)^#+ Tidal Surveyor Salary & Outlook$.*?(?=^#+ Salary by Experience Level$)", "", text)
    assert changed != text
    whole, guide = extract(text), sound(changed)
    assert whole.salary is not None
    assert guide.salary is not None
    assert (guide.salary.by_level, guide.salary.market_commentary) == (whole.salary.by_level, whole.salary.market_commentary)
    assert guide.career_path == whole.career_path


def test_one_label_opens_no_section() -> None:
    """It may stand in another section's text."""
    text = soup_lines(case("tidal-surveyor.html").read().decode())
    changed = re.sub(r"(?ms)^Key Facts & Statistics\n.*?(?=^Typical Education$)", "", text)
    assert changed != text
    assert "section.opened" not in {one.code for one in sound(changed).findings}


def test_running_text_behind_a_list_opens_no_section_whose_heading_names_nobody() -> None:
    """Readers drop no such heading; a page without questions may say more below its pros and cons."""
    text = _markdownify("ATX")(case("tidal-surveyor.html").read().decode())
    changed = re.sub(r"(?m)^#+ Frequently Asked Questions$", f"{SENTENCES[0]} {SENTENCES[1]}", text)
    assert changed != text
    assert "section.opened" not in {one.code for one in sound(changed).findings}

"""What holds for any input whatsoever."""

from __future__ import annotations

import contextlib
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor import InputError, extract, read
from tests.helpers.cases import CASES, FIXTURES, INVALID, Case, case
from tests.helpers.sound import sound

LINES = [line for one in CASES for line in one.read().decode().splitlines() if 2 < len(line) < 300][:3000]
PIECES = [
    "", " ", "\t", "- ", "1. ", "## ", "| a | b |", "|---|---|", "**", "Step 3", "Key Focus Areas", "$50k", "0-2 years", "e\u0301", "\u200b", "\ufeff", "\u202e",
    "\x00", "\x0c", "\x85", "\u2028", "<p>", "</p>", "&nbsp;", "[a](b)", "\\*", "```", "---", "What is a Tidal Surveyor?", "Frequently Asked Questions",
]  # fmt: skip

any_text = st.text(max_size=400)
any_lines = st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(PIECES), st.text(max_size=40)), max_size=40).map("\n".join)
any_source = st.one_of(any_text, any_lines)
media_types = st.sampled_from([None, "text/plain", "text/markdown", "text/html"])


@given(any_source, media_types)
@example("\r", None)
@example("\r\n\r", "text/plain")
@example("a\u0301" * 40, None)
@example("<plaintext>a</plaintext>", None)
@example("| a |\n|---|\n| b | c |\n", "text/markdown")
def test_any_text_is_a_sound_record(source: str, media_type: str | None) -> None:
    with contextlib.suppress(InputError):
        read(source, media_type=media_type)
        sound(source, media_type=media_type)


@given(st.binary(max_size=300))
def test_any_bytes_are_a_sound_record_or_an_error(source: bytes) -> None:
    with contextlib.suppress(InputError):
        sound(source)


@given(any_source)
def test_the_same_input_gives_the_same_bytes(source: str) -> None:
    with contextlib.suppress(InputError):
        assert extract(source).model_dump_json() == extract(source).model_dump_json()


def _damaged(text: str, seed: int) -> str:
    """A guide with lines lost, doubled, moved, cut and glued."""
    dice = random.Random(seed)
    lines = text.split("\n")
    for _ in range(dice.randrange(1, 12)):
        at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
        change = dice.randrange(6)
        if change == 0:
            del lines[at : at + dice.randrange(1, 9)]
        elif change == 1:
            lines[other:other] = lines[at : at + dice.randrange(1, 40)]
        elif change == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif change == 3:
            lines[at] = lines[at][: len(lines[at]) // 2]
        elif change == 4 and at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        else:
            lines.insert(at, dice.choice(PIECES))
        lines = lines or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("one", CASES, ids=lambda one: one.name)
@pytest.mark.parametrize("seed", range(8))
def test_a_damaged_guide_is_a_sound_record(one: Case, seed: int) -> None:
    sound(_damaged(one.read().decode(), seed), layout=one.layout, holes=True)


@pytest.mark.parametrize("one", [one for one in CASES if "tidal" in one.name], ids=lambda one: one.name)
def test_any_piece_of_a_guide_is_a_sound_record(one: Case) -> None:
    text = one.read().decode()
    for share in range(1, 12):
        sound(text[: len(text) * share // 12], holes=True)
        sound(text[len(text) * share // 12 :], holes=True)


def test_any_encoding_gives_one_text() -> None:
    text = case("orchard-acoustician.txt").read().decode()
    wanted = extract(text).model_copy(update={"source": None, "guide_id": ""})
    for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert extract(text.encode(encoding)).model_copy(update={"source": None, "guide_id": ""}) == wanted


def test_bad_files_cut_short_raise_nothing_else() -> None:
    for one in INVALID:
        data = (FIXTURES / "invalid" / one["file"]).read_bytes()
        for end in (1, 2, 3, 7, 64, len(data) // 2):
            with contextlib.suppress(InputError):
                extract(data[:end])


def test_exact_spans_have_no_holes() -> None:
    """A value that goes on behind a dropped repeat is not found word for word in one span."""
    text = case("tidal-surveyor.txt").read().decode()
    second = text.index("Trainee Tidal Surveyor\n0-2", text.index("Trainee Tidal Surveyor\n0-2") + 1)
    end = text.index("\n", text.index("Build alliances", second)) + 1
    sound(text[:end] + "Their successors are glad of a tidy desk and of a harbour that has kept its depth.\n" + text[end:])


def test_what_stands_behind_the_lead_is_kept_with_its_money() -> None:
    text = case("tidal-surveyor.txt").read().decode()
    at = text.index("Key Facts & Statistics")
    record = sound(text[:at] + "- A gauge at the pier costs $1,200.\n- A boat costs more.\n" + text[at:])
    assert record.extra_sections[0].bullets == ("A gauge at the pier costs $1,200.", "A boat costs more.")
    assert [pay.text for pay in record.extra_sections[0].pay] == ["$1,200"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<p>Pay is $50,000.</p>", "text/html"),
        ('<div><p style="DISPLAY : NONE">Pay</p></div>\n', "text/html"),
        ("<template><h1>Moss</h1></template>", "text/html"),
        ('<meta http-equiv="refresh" content="0;url=/moss">', "text/html"),
        ("<table>\n<tr><td>Moss</td></tr>\n</table>", "text/html"),
        ("<p> and <b> are tags of HTML.", "text/plain"),
        ("Moss <p>grows</p>", "text/plain"),
        ("<div>\n\n## Moss\n\nIt grows.\n\n## Oak\n\nIt stands.\n\n</div>", "text/markdown"),
        ("<div>\n- moss\n- oak\n- yew\n- ash\n- elm\n- box\n</div>", "text/plain"),
    ],
)
def test_a_piece_of_a_page_is_html_where_it_begins_and_ends_with_a_tag(text: str, kind: str) -> None:
    assert read(text).media_type == kind

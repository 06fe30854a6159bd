"""Bullets that no table knows by themselves: a run of lines that begin so is a list, a single line is not."""

from __future__ import annotations

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.same import record

KINDS = ("text/plain", "text/markdown", "text/html")
SAID = ("Read the gauge before the tide turns", "Mend the nets", "Log each catch")
MARKS = ("-", "\u2013", "? ", "?", "\ufffd ", "\uf0b7\t", "\uf0b7 ", "\uf0a7", "\uf0d8 ", "&bull; ", "&#8226;", "\\- ", "\\* ")


def _blocks(rows: list[str], kind: str) -> list[tuple[str, str]]:
    text = "".join(f"<p>{row}</p>" for row in rows) if kind == "text/html" else "\n".join(rows)
    return [(block.kind, str(block.words)) for block in read(text, media_type=kind).blocks]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mark", MARKS)
def test_lines_that_all_begin_with_the_same_odd_mark_are_a_list(mark: str, kind: str) -> None:
    rows = ["What they do", *(mark + said for said in SAID), "Where they work"]
    assert _blocks(rows, kind) == [("paragraph", rows[0]), *(("item", said) for said in SAID), ("paragraph", rows[-1])]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("marks", [("a. ", "b. ", "c. "), ("(a) ", "(b) ", "(c) "), ("A) ", "B) ", "C) ")])
def test_letters_that_count_on_are_a_list(marks: tuple[str, ...], kind: str) -> None:
    rows = ["What they do", *(mark + said for mark, said in zip(marks, SAID, strict=True))]
    assert _blocks(rows, kind)[1:] == [("item", said) for said in SAID]


@pytest.mark.parametrize("kind", ["text/plain", "text/markdown"])
def test_numbers_that_were_kept_from_being_a_list_are_one(kind: str) -> None:
    blocks = read("\n".join(f"{number}\\. {said}" for number, said in enumerate(SAID, 1)), media_type=kind).blocks
    assert [(block.number, str(block.words)) for block in blocks] == list(enumerate(SAID, 1))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "rows",
    [
        ["-based work is rare.", "Nets are mended.", "-Anon"],
        ["? Mend the nets", "? Log each catch", "Where they work"],
        ["?Who mends the nets?", "?Who logs each catch?", "?Who reads the gauge?"],
        ["-5 to 3 degrees", "-4 to 2 degrees", "-3 to 1 degrees"],
        ["a. Mend the nets", "c. Log each catch", "e. Read the gauge"],
        ["A. Smith mends nets.", "A. Jones logs the catch.", "A. Brown reads the gauge."],
        ["B. Mend the nets", "C. Log each catch", "D. Read the gauge"],
        ["A. Smith, net mender", "B. Jones, catch clerk", "C. Brown, gauge reader"],
        ["-a shows all nets", "-b shows both", "-c counts them"],
    ],
)
def test_what_only_looks_like_a_bullet_stays(rows: list[str], kind: str) -> None:
    assert _blocks(rows, kind) == [("paragraph", row) for row in rows]


def test_a_reference_to_a_dash_before_a_figure_is_its_sign() -> None:
    """Behind one with a space stands an item."""
    page = read("Growth\n\n&#45;3%\n\n&#45; Mend the nets\n", media_type="text/plain")
    assert [(block.kind, str(block.words)) for block in page.blocks if block.words][1:] == [("paragraph", "-3%"), ("item", "Mend the nets")]


@pytest.mark.parametrize("mark", MARKS)
def test_a_guide_is_the_same_whatever_its_bullets_are(mark: str) -> None:
    plain = case("tidal-surveyor.txt").read().decode()
    odd = "\n".join(mark + line[2:] if line.startswith("- ") else line for line in plain.split("\n"))
    assert odd != plain
    assert record(odd) == record(plain)

"""Pages of print that count themselves inside of a text: no words of it, and boilerplate in the ledger."""

from __future__ import annotations

import textwrap

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.same import record
from tests.helpers.sound import sound

TEXT = case("tidal-surveyor.txt").read().decode()


def _printed(lines: list[str], said: str, every: int = 40) -> str:
    """The lines with a page's number and a form feed after so many."""
    pages = [lines[at : at + every] for at in range(0, len(lines), every)]
    return "".join("\n".join([*page, "", said.format(number, len(pages)), "\f"]) + "\n" for number, page in enumerate(pages, 1))


@pytest.mark.parametrize("said", ["Page {} of {}", "page {}/{}", "- Page {} of {} -", "Seite {} von {}"])
def test_numbers_of_pages_are_no_words_of_the_text(said: str) -> None:
    printed = _printed(TEXT.split("\n"), said)
    assert record(printed) == record(TEXT)
    assert sound(printed).ledger.boilerplate >= sound(TEXT).ledger.boilerplate + printed.count("\f") * len(said.format(1, 1))


def test_a_sentence_goes_on_behind_them() -> None:
    """What goes on in small letters does; the number inside is written down as what stood there."""
    lines = textwrap.wrap("They mend nets, and what is mended has to dry in the wind before the boats go out again to the banks. " * 9, 60)
    page = sound(_printed(lines, "Page {} of {}", every=4))
    words = [str(block.words) for block in read(_printed(lines, "Page {} of {}", every=4)).blocks]
    assert " ".join(words) == " ".join(lines)
    assert any("Page" in repair.before for repair in page.repairs)


@pytest.mark.parametrize(
    "lines",
    [
        ["Page 3 of 9"],
        ["Page 1 of 9", "Page 1 of 9"],
        ["Page 2 of 9", "Page 3 of 8"],
        ["Page 3 of 9", "Page 2 of 9"],
        ["3 of 9", "4 of 9"],
        ["See page 1 of 2", "See page 2 of 2"],
    ],
)
def test_what_does_not_count_on_stays(lines: list[str]) -> None:
    page = read("\n\nThey mend nets.\n\n".join(lines), media_type="text/plain")
    assert [str(block.words) for block in page.blocks][::2] == lines
    assert not page.aside

"""Backslashes that kept characters from being marks of markdown, in pages that are none: undone, each written down."""

from __future__ import annotations

import re

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.same import record
from tests.helpers.sound import sound

TEXT = case("tidal-surveyor.txt").read().decode()
HTML = case("tidal-surveyor.html").read().decode()
MARKS = re.compile(r"(?<!^)([\\`*_{}\[\]()#+.!$&~])", re.MULTILINE)


@pytest.mark.parametrize(("page", "kind"), [(TEXT, "text/plain"), (HTML, "text/html")])
def test_money_that_was_kept_from_being_a_formula_is_money(page: str, kind: str) -> None:
    kept = page.replace("$", "\\$")
    assert kept != page
    assert record(kept) == record(page)
    guide = sound(kept, media_type=kind)
    assert "escapes.money" in (guide.source.dialect or "")
    assert all(repair.before == "\\" and repair.after == "" for repair in guide.repairs if repair.rule == "marks")


def test_a_text_whose_marks_were_all_kept_from_being_marks_is_the_same() -> None:
    kept = MARKS.sub(r"\\\1", TEXT)
    assert record(kept) == record(TEXT)
    assert "escapes" in (sound(kept).source.dialect or "")


@pytest.mark.parametrize(
    "said",
    [
        r"Shares are on \\server\$ and C:\Users.",
        r"Say \d+ or \w+ and \$ where it ends.",
        r"He writes \o/ and shrugs: ¯\_(-)_/¯.",
        r"It is 5 \- 7 or so.",
    ],
)
def test_other_backslashes_stay(said: str) -> None:
    page = read(f"{said}\n\nNothing else.", media_type="text/plain")
    assert str(page.blocks[0].words) == said
    assert not page.habits
    page = read(f"<p>{said}</p>", media_type="text/html")
    assert str(page.blocks[0].words) == said


def test_seams_move_with_what_is_taken_off() -> None:
    page = "<p><b>From $41k</b><span>to $60k</span></p><table><tr><td>Pay</td><td>$5</td></tr><tr><td>Fee</td><td>$6</td></tr></table>"
    plain, kept = (read(text, media_type="text/html").blocks for text in (page, page.replace("$", "\\$")))
    assert [block._replace(start=0, end=0) for block in kept] == [block._replace(start=0, end=0) for block in plain]

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


@pytest.mark.parametrize(
    "said",
    [
        r"Where \(n\) is, \[ x \] and \{a\} are.",
        r"Write \( or \) or \. or \* there.",
        r"It stands on \\server\share and \\other\$ there.",
        r"It is \_ and then /\/ there.",
    ],
)
def test_formulas_patterns_and_paths_keep_their_backslashes(said: str) -> None:
    lines = [said] * 8
    assert [str(block.words) for block in read("\n\n".join(lines), media_type="text/plain").blocks] == lines
    assert [str(block.words) for block in read("".join(f"<p>{line}</p>" for line in lines), media_type="text/html").blocks] == lines


def test_one_line_is_no_habit() -> None:
    said = r"Six of them are \. \- \* \_ \# \+ as it is."
    assert str(read(f"{said}\n\nNothing else.", media_type="text/plain").blocks[0].words) == said


def test_joints_move_with_what_is_taken_off() -> None:
    wrapped = "\n\n".join(
        "The tester \\- who tests \\* the tide and writes it down \\_ when the\nmoon is full and the wind is low over it\n" for _ in range(5)
    )
    blocks = read(f"<html><body><pre>{wrapped}</pre></body></html>").blocks
    assert blocks[0].joints
    assert all(block.words[at - 1 :].startswith((" moon", "moon")) for block in blocks for at in block.joints)

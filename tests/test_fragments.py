"""Sentences that a scraper broke at each link are whole again; lists and titles beside them stay what they are."""

from __future__ import annotations

import pytest

from extractor import extract, read
from tests.helpers.sound import sound

BROKEN = """Bell Hangers

What they do

Most bell hangers work as part of a team with
Ringers
and other people of the tower. Some of them train
apprentices
,
carpenters
, and
smiths
.
Tower hangers
care for bells that hang high, and are seldom seen.
The
Society of Hangers
(SOH) keeps a list. For a bell of your own, ask the
Bell Yard
.
Oil the clapper
Count the ropes
Skills
listening
climbing
"""


def test_the_pieces_of_a_sentence_are_joined() -> None:
    assert [str(block.words) for block in read(BROKEN).blocks] == [
        "Bell Hangers",
        "What they do",
        "Most bell hangers work as part of a team with Ringers and other people of the tower. Some of them train apprentices, carpenters, and smiths.",
        "Tower hangers care for bells that hang high, and are seldom seen.",
        "The Society of Hangers (SOH) keeps a list. For a bell of your own, ask the Bell Yard.",
        "Oil the clapper",
        "Count the ropes",
        "Skills",
        "listening",
        "climbing",
    ]


def test_each_join_is_written_down() -> None:
    guide = sound(BROKEN.encode())
    assert {repair.rule for repair in guide.repairs} == {"wrap"}
    assert guide.source.dialect == "fragments"
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("text", ["Duties\noil the clapper\ncount the ropes\n", "Notes\n, a comma\nfor once\n", "One\n.\n.\n"])
def test_a_text_that_was_not_broken_stays_as_it_is(text: str) -> None:
    assert len(read(text).blocks) == text.count("\n")
    assert extract(text).repairs == ()

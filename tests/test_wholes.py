"""Copies of a whole guide laid beside it: what is the same is told word for word and place by place."""

from __future__ import annotations

import pytest

from extractor import read
from extractor.blocks import Block, paragraph
from extractor.text import Words
from extractor.wholes import _Laid
from tests.helpers.cases import case
from tests.helpers.sound import sound


def blocks_of(script: str) -> list[Block]:
    """A paragraph a letter."""
    return [paragraph(Words(letter, at), at, at + 1) for at, letter in enumerate(script)]


@pytest.mark.parametrize(
    ("guide", "copy", "same"),
    [
        ("abcd", "abcd", [0, 1, 2, 3]),
        ("abcd", "abd", [0, 1, 3]),
        ("aXbY", "aYbX", [0, 3, None, None]),
        ("aXbXc", "aXbXc", [0, 1, 2, 3, 4]),
        ("abcdefghijklmn", "klmnabcd", [10, 11, 12, 13, 0, 1, 2, 3]),
        ("ab", "aab", [0, None, 1]),
        ("ab", "Ab", [None, 1]),
    ],
    ids=["the same", "one left out", "two in each other's place", "words that stand twice", "parts in another order", "said twice", "capitals"],
)
def test_no_block_stands_for_two_or_for_one_elsewhere(guide: str, copy: str, same: list[int | None]) -> None:
    """A short block from elsewhere is the same only where the next one follows it there."""
    assert _Laid(blocks_of(guide)).beside(blocks_of(copy)) == same


def test_values_in_each_others_place_are_evidence() -> None:
    """A copy with the same lines in other places does not say the same: what differs is written down."""
    text = read(case("tidal-surveyor.txt").read()).text.rstrip("\n") + "\n"
    lines = text.splitlines()
    first, second = (lines.index(line) for line in ("$74,320 USD", "6%"))
    lines[first], lines[second] = lines[second], lines[first]
    (whole,) = (one for one in sound(text + "\n".join(lines)).duplicates if one.dropped.start >= len(text) - 1)
    assert not whole.identical
    assert {one.text for one in whole.differences} & {lines[first], lines[second]}


@pytest.mark.parametrize("rest", ["", "x\n", "Nothing of the guide is said below.\n"])
def test_a_title_alone_is_no_copy(rest: str) -> None:
    """It stands again in other words at the page's end, and nothing that the guide says follows."""
    text = read(case("tidal-surveyor.txt").read()).text.rstrip("\n") + "\n"
    guide = sound(f"{text}{text.splitlines()[0]}:\n{rest}")
    assert not [one for one in guide.duplicates if one.dropped.start >= len(text) - 1]


def test_guides_of_others_behind_the_first_are_told_once() -> None:
    """Pages that were put into one: the first guide is read, and that there are more is said in one finding."""
    first, other = (case(name).read().decode() for name in ("tidal-surveyor.txt", "lantern-archivist.txt"))

    def told(text: str) -> int:
        return sum(finding.code == "page.several" for finding in sound(text).findings)

    assert told(f"{first}\n\n{other}\n\n{other}") == 1
    assert told(f"{first}\n\n{first}") == 0
    assert told(f"{first}\n\n{other[: len(other) // 6]}") == 0
    assert sound(f"{first}\n\n{other}").occupation == sound(first).occupation

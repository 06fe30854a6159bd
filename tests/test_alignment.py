"""When two copies laid side by side say the same, and what may be missing from either."""

from __future__ import annotations

import pytest

from extractor.alignment import LIMITS, Aligner, Pairs, agree

SAME, NEAR, NEARLY, ONE, OTHER = "moss", "they walk over moss", "they run over moss", "wet stones", "dry sand"


def sides(script: str) -> tuple[Pairs, list[str]]:
    """Pairs and their keys: `=` the same, `~` the same in other words, `x` two that differ, `<` only the first, `>` only the second."""
    pairs: Pairs = []
    keys: list[str] = []
    for sign in script:
        one, other = {"=": (SAME, SAME), "~": (NEAR, NEARLY), "x": (ONE, OTHER), "<": (ONE, None), ">": (None, OTHER)}[sign]
        pairs.append((len(keys) if one else None, len(keys) + bool(one) if other else None))
        keys += [text for text in (one, other) if text]
    return pairs, keys


@pytest.mark.parametrize(
    ("script", "apart", "beside"),
    [
        ("===", True, True),
        ("=========x", True, True),
        ("=========~", True, True),
        ("=========<", True, True),
        ("=========>", True, True),
        ("========x", False, True),
        # Block against block: three fifths the same, or all in other words and half of them the same.
        ("===xx", False, True),
        ("====xxx", False, False),
        ("=x", False, False),
        ("=~", False, True),
        ("=~~", False, False),
        ("==~~", False, True),
        ("==~x", False, False),
        # One copy lacks blocks that the other has: nearly all that the shorter has is in the other, and half of it the same.
        ("==<", False, True),
        ("==>", False, True),
        ("=<<<", False, True),
        ("=>>>", False, True),
        ("=x<", False, False),
        ("=x>", False, False),
        ("=x<<", False, False),
        ("=~<", False, True),
        ("=~~<", False, False),
        ("=========x<", False, True),
        ("========x<", False, False),
        ("========x>", False, False),
    ],
)
def test_two_copies_say_the_same(script: str, *, apart: bool, beside: bool) -> None:
    pairs, keys = sides(script)
    assert (agree(pairs, keys, beside=False), agree(pairs, keys, beside=True)) == (apart, beside)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("they walk", "they walk far", True),
        ("walk far", "they walk far", False),
        ("a b c d", "e b c d", True),
        ("a b c", "b c d", False),
        ("b a c", "a b c d", True),
        ("b a c", "a b c d e", False),
        ("", "a", True),
    ],
)
def test_a_block_is_another_in_other_words(one: str, other: str, *, alike: bool) -> None:
    """One goes on where the other ends, or three words of four are the same; both ways round."""
    keys = [SAME, SAME, one, other]
    assert agree([(0, 1), (2, 3)], keys, beside=True) == alike
    assert agree([(0, 1), (3, 2)], keys, beside=True) == alike


LONG = {letter: letter * LIMITS.longest for letter in "ABCDEFG"}


def laid(script: str, floor: int = 0, section: str = "") -> tuple[str, str, int]:
    """The two copies around the first `A` and the second: what of each is paired, `-` for a gap, and how far the second goes.

    A capital is a long line, a small letter a short one; `section` gives the section of each block.
    """
    keys = [LONG.get(letter, letter) for letter in script]
    sections = section or "0" * len(script)
    aligner = Aligner(keys, lambda at: int(sections[at]), lambda at: script[at] in "tu")
    first = script.index("A")
    pairs, start_a, start_b, reached = aligner.align(first, script.index("A", first + 1), max(floor, first + 1))
    one, other = (["-" if at is None else script[at] for at in side] for side in zip(*pairs, strict=True))
    assert start_a == min(a for a, _ in pairs if a is not None)
    assert start_b == min(b for _, b in pairs if b is not None)
    assert reached == max(b for _, b in pairs if b is not None) + 1
    return "".join(one), "".join(other), reached


@pytest.mark.parametrize(
    ("script", "one", "other", "reached"),
    [
        ("ABABx", "AB", "AB", 4),
        ("ABA", "A", "A", 3),
        ("xAByAB", "AB", "AB", 6),
        # On over blocks that differ: until a long one agrees, or two short ones.
        ("ApBzAqByy", "ApB", "AqB", 7),
        ("ApcdzAqcdyy", "Apcd", "Aqcd", 9),
        ("ApcdzAqcey", "A", "A", 6),
        ("ApqrBzAuvwByy", "ApqrB", "AuvwB", 11),
        ("ApqrsBzAuvwxBy", "A", "A", 8),
        ("ApqBzAByy", "ApqB", "A--B", 7),
        ("ApqrBzABy", "A", "A", 7),
        ("ABzApqByy", "A--B", "ApqB", 7),
        ("ApcdAqcd", "Apcd", "Aqcd", 8),
        ("ApcdAqcdx", "Apcd", "Aqcd", 8),
        ("ApcdzAqcd", "Apcd", "Aqcd", 9),
        ("ApcdzAqc", "A", "A", 6),
        ("ApcAqcAxx", "A", "A", 4),
        # Back in the same way.
        ("zBApyBAq", "BA", "BA", 7),
        ("zBpAyxBqAr", "BpA", "BqA", 9),
        ("zcdpAyycdqAr", "cdpA", "cdqA", 11),
        ("zcdpAyyedqAr", "A", "A", 11),
        ("zBpqAyxBAr", "BpqA", "B--A", 9),
        ("zBpqrAyxBAr", "A", "A", 10),
        # What stands between both copies is the second's beginning, but for blocks that either lacks: three at most.
        ("cpAcA", "cpA", "c-A", 5),
        ("cpqrAcA", "cpqrA", "c---A", 7),
        ("cpqrsAcA", "A", "A", 8),
        ("xcpqrsAcA", "A", "A", 9),
        ("cAcpqA", "c--A", "cpqA", 6),
        ("cAcpqrA", "A", "A", 7),
        ("cpAcqA", "cp-A", "c-qA", 6),
        ("ccAcA", "cA", "cA", 5),
        # What stands at the page's end is not before its beginning.
        ("pAqAxq", "A", "A", 4),
        ("cpAyzcqAz", "A", "A", 8),
    ],
)
def test_copies_are_laid_side_by_side(script: str, one: str, other: str, reached: int) -> None:
    assert laid(script) == (one, other, reached)


@pytest.mark.parametrize(
    ("script", "section", "one", "other"),
    [
        ("ABpABq", "000000", "ABp", "ABq"),
        ("ABpABqr", "0000000", "AB", "AB"),
        ("ABpABqr", "0000001", "ABp", "ABq"),
        ("ABpABqr", "0000011", "AB", "AB"),
        ("ABpABq", "000001", "AB", "AB"),
        ("ABpABqr", "0000111", "AB", "AB"),
        ("ABpABq", "001111", "ABp", "ABq"),
        ("ABpABq", "000011", "ABp", "ABq"),
        ("ABpqrABvwx", "0000000000", "ABpqr", "ABvwx"),
        ("ABpqrcABvwxy", "000000000000", "AB", "AB"),
        ("ABpqABu", "0000000", "AB", "AB"),
        ("ABtABu", "000000", "ABt", "ABu"),
        ("ABtABq", "000000", "AB", "AB"),
        ("ABpABu", "000000", "AB", "AB"),
        ("ABptABqu", "00000000", "ABpt", "ABqu"),
        ("ABptABqr", "00000000", "AB", "AB"),
    ],
)
def test_the_rest_of_both_is_one_where_both_end(script: str, section: str, one: str, other: str) -> None:
    """The second where its section ends, with as many blocks as the first has left before the second; entries' names stand against names."""
    assert laid(script, section=section)[:2] == (one, other)


def test_no_copy_found_before_is_part_of_the_second() -> None:
    assert laid("xBAyyBA")[:2] == ("BA", "BA")
    assert laid("xBAyyBA", floor=6)[:2] == ("A", "A")
    assert laid("zcdpAyycdqAr", floor=7)[:2] == ("cdpA", "cdqA")
    assert laid("zcdpAyycdqAr", floor=8)[:2] == ("A", "A")

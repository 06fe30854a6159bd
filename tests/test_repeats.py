"""Which runs of blocks are repeats, which copy is kept, and what of the dropped one is written down."""

from __future__ import annotations

import pytest

from extractor import extract
from extractor.alignment import LIMITS, Aligner
from extractor.blocks import Block
from extractor.repeats import Found, drop_wholes, find_repeats
from extractor.text import Words

LONG = 110


def blocks_of(script: str) -> tuple[list[Block], list[int]]:
    """One block a letter: a capital is a long line, a small letter a short one, `.` a label, `>` a card's button, `-` a rule; `|` begins a section.

    Letters in square brackets are the items of one list. Besides, the section of each block.
    """
    blocks: list[Block] = []
    sections: list[int] = []
    at = section = group = lists = 0
    for letter in script.replace(" ", ""):
        if letter in "|[]":
            section += letter == "|"
            lists += letter == "["
            group = lists if letter == "[" else 0 if letter == "]" else group
            continue
        text = {".": "Step", ">": "See more", "-": ""}.get(letter) or (
            f"Line {letter} ".ljust(LONG, letter.lower()) if letter.isupper() else f"{letter}{letter}"
        )
        text = "" if letter == "-" else text
        blocks.append(Block(Words(text, at), at, at + max(1, len(text)), "rule" if letter == "-" else "item" if group else "paragraph", group=group))
        sections.append(section)
        at += max(1, len(text)) + 1
    return blocks, sections


def found_in(script: str, titles: str = "") -> tuple[Found, list[Block]]:
    blocks, sections = blocks_of(script)
    names = {f"{letter}{letter}" for letter in titles}
    compared = [number for number, block in enumerate(blocks) if block.words and block.words not in {"Step", "See more"}]
    found = find_repeats(
        blocks,
        compared,
        section=sections.__getitem__,
        is_title=lambda number: blocks[number].words in names,
        ends=lambda number: blocks[number].words == "See more",
    )
    return found, blocks


@pytest.mark.parametrize(
    ("script", "repeats"),
    [
        ("ABC ABC", [((0, 3), (3, 6))]),
        ("ABAB", [((0, 2), (2, 4))]),
        ("AA", []),
        ("ABxAB", []),
        ("ABCxABC", [((0, 3), (4, 7))]),
        ("ABC|xABC", []),
        ("ABC|ABC", [((0, 3), (3, 6))]),
        ("aABC|aABC", [((0, 4), (4, 8))]),
        ("abc abc", []),
        ("aAbaAb", []),
        ("aAbBaAbB", [((0, 4), (4, 8))]),
        ("ABC ABC ABC", [((0, 3), (3, 6)), ((0, 3), (6, 9))]),
        ("ABCyABCzABC", [((0, 3), (4, 7)), ((0, 3), (8, 11))]),
        ("ABC .A.B.C", [((3, 9), (0, 3))]),
        (".A.B.C ABC", [((0, 6), (6, 9))]),
        ("ABC .A.BC .A.B.C", [((8, 14), (0, 3)), ((8, 14), (3, 8))]),
        ("-ABC-ABC", [((1, 4), (5, 8))]),
        ("[ABC ABC]", []),
        ("[ABC][ABC]", [((0, 3), (3, 6))]),
        ("ABC> ABC>", [((0, 4), (4, 8))]),
        ("ABC>> ABC>", [((0, 4), (5, 9))]),
        ("xABC yABC", [((1, 4), (5, 8))]),
        ("abcxABCDEFGHI abcyABCDEFGHI", [((0, 13), (13, 26))]),
        ("cxABCDEFGHI cyABCDEFGHI", [((0, 11), (11, 22))]),
        ("abcxyzABCDEFGHI abcuvwABCDEFGHI", [((0, 15), (15, 30))]),
        ("ABCDE ABCxDE", [((5, 11), (0, 5))]),
        ("ABCDEFGHIJ ABCDExFGHIJ", [((10, 21), (0, 10))]),
        ("ABCDExFGHIJ ABCDEFGHIJ", [((0, 11), (11, 21))]),
        ("ABCDEFGHIJ ABCDxFGHIJ", [((0, 10), (10, 20))]),
        ("ABCDEFGHIJ ABxDyFGHIJ", [((0, 10), (10, 20))]),
        ("ABCDEFGHIJ xBCDEFGHIJ", [((1, 10), (11, 20))]),
        ("ABCDEFGHIJ ABCDEFGHIx", [((0, 10), (10, 20))]),
        ("ABCDEFGHIJ|ABCDEFGHI|x", []),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZΩxyz ABCDEFGHIJKLMNOPQRSTUVWXYZΩuvw", [((0, 30), (30, 60))]),
        ("ABCDEFGHIJKLMNOPQRSTUVWXYZΩΠΣΔΦΨΘwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZΩΠΣΔΦΨΘrstu", [((0, 33), (37, 70))]),
    ],
)
def test_runs_that_stand_twice(script: str, repeats: list) -> None:
    found, blocks = found_in(script)
    assert [(repeat.kept, repeat.dropped) for repeat in found.repeats] == repeats
    assert [number for number in range(len(blocks)) if found.dropped[number]] == sorted({n for _, gone in repeats for n in range(*gone)})


@pytest.mark.parametrize(
    ("script", "titles", "notes", "texts"),
    [
        ("ABCDEFGHIJ ABCDxFGHIJ", "", ["repeat.differs"], [("Line E", "xx")]),
        ("ABCDEFGHIJ ABCDExFGHIJ", "", ["repeat.differs"], [("xx", "")]),
        ("ABCDExFGHIJ ABCDEFGHIJ", "", ["repeat.differs"], [("xx", "")]),
        ("ABCDxFGHIJ .A.B.C.D.E.F.G.H.I.J", "", ["repeat.differs"], [("Line E", "xx")]),
        ("ABCDEFGHIJ ABCDEFGHIJ", "", [], []),
        ("abcxABCDEFGHI abcyABCDEFGHI", "", ["repeat.differs"], [("xx", "yy")]),
        ("abcxdefyABCDEFGHIJKLM abcudefvABCDEFGHIJKLM", "", ["repeat.differs"], [("xx", "uu"), ("yy", "vv")]),
        ("abcxzABCDEFGHIJKLMNOPQR abcyuABCDEFGHIJKLMNOPQR", "", ["repeat.differs"], [("xx", "yy"), ("zz", "uu")]),
        ("ABCDEFGHIJ ABCDxFGHIJ", "x", ["repeat.kept"], []),
        ("ABCDxFGHIJ ABCDxFGHIJ", "x", [], []),
        ("ABCDEFGHIJqrstABxDyFGHIJ", "", ["repeat.kept"], []),
        ("ABCDEFGHIJ ABxDyFGHIJ", "", ["repeat.differs"], [("Line C", "xx"), ("Line E", "yy")]),
    ],
)
def test_what_differs_is_written_down_word_for_word(script: str, titles: str, notes: list[str], texts: list[tuple[str, str]]) -> None:
    found, blocks = found_in(script, titles)
    assert [one.code for one in found.notes] == notes
    told = [difference for repeat in found.repeats for difference in repeat.differences]
    read = "\n".join(block.words or "-" for block in blocks)
    assert [(read[slice(*one.kept)].strip()[:6], one.text) for one in told] == texts
    assert all(read[slice(*one.dropped)].strip() == one.text for one in told)


@pytest.mark.parametrize(
    ("script", "sections", "repeats"),
    [
        ("ab ab ab", [(0, 2), (2, 4)], [((0, 2), (2, 4))]),
        ("ab ab ab", [(0, 1), (1, 2)], []),
        ("aa aa", [(0, 1), (1, 2)], []),
        ("ab ab ab", [(0, 2), (3, 4)], []),
        ("ab ab ab", [(0, 2), (2, 4), (4, 6)], [((0, 2), (2, 4)), ((0, 2), (4, 6))]),
        ("ab .ab", [(0, 2), (2, 5)], [((0, 2), (2, 5))]),
        ("a. a.", [(0, 2), (2, 4)], []),
    ],
)
def test_sections_that_say_the_same_again(script: str, sections: list[tuple[int, int]], repeats: list) -> None:
    blocks, _ = blocks_of(script)
    found = Found([], [False] * len(blocks), [])
    for _ in range(2):  # what is dropped already is not looked at again
        drop_wholes(found, blocks, sections, lambda index: blocks[index].words != "Step")
        assert [(repeat.kept, repeat.dropped) for repeat in found.repeats] == repeats
        assert sum(found.dropped) == sum(end - start for _, (start, end) in repeats)


@pytest.mark.parametrize(
    ("keys", "on", "before"),
    [
        (["x", "y"], False, False),
        (["y" * LIMITS.longest], True, True),
        (["y" * (LIMITS.longest - 1)], False, False),
        (["x" * LIMITS.longest, "y"], True, False),
        (["x", "y" * LIMITS.longest], False, True),
    ],
)
def test_one_long_block_agrees_or_two_of_any_length(keys: list[str], *, on: bool, before: bool) -> None:
    """A run alone between others that differ: the same keys twice."""
    aligner = Aligner(["a", *keys, "b", *keys, "c"], lambda _: 0, lambda _: False)
    count = len(keys)
    assert aligner.agrees_on(1, count + 2, count + 2) == (on or count > 1)
    assert aligner.agrees_before(count + 1, 2 * count + 2, 0) == (before or count > 1)
    assert aligner.agrees_on(count, 2 * count + 1, count + 2) == (len(keys[-1]) >= LIMITS.longest)
    assert aligner.agrees_before(2, count + 3, 0) == (len(keys[0]) >= LIMITS.longest)
    assert not aligner.agrees_before(count + 1, 2 * count + 2, 2 * count + 2)
    assert not aligner.agrees_before(0, 2, 0)
    assert Aligner([keys[-1], "b", keys[-1]], lambda _: 0, lambda _: False).agrees_before(1, 3, 0) == (len(keys[-1]) >= LIMITS.longest)


def page(body: str) -> str:
    return (
        "# Moss Surveyor\n\n## What is a Moss Surveyor?\n\nThey walk.\n\n## Key Responsibilities\n\n- Walk\n\n## Work Environment\n\n"
        f"{body}\n\n## Frequently Asked Questions\n\n### Is it wet?\n\nIt is.\n"
    )


def lines(letters: str) -> str:
    return "\n\n".join(f"Line {letter} ".ljust(LONG, letter.lower()) for letter in letters)


@pytest.mark.parametrize(
    ("body", "begins", "ends"),
    [
        ("Wet moss.\n\n## Work Environment\n\nWet moss.", "## Work Environment", "Wet moss."),
        ("Wet moss.\n\n## Work Environment\n\nDry moss.", None, None),
        (f"{lines('ABC')}\n\nExplore career guide\n\n{lines('ABC')}\n\nExplore career guide", "Line A", "Explore career guide"),
        (f"{lines('ABC')}\n\nExplore career guide\n\n{lines('ABC')}\n\nWet moss.", "Line A", "c"),
        (f"{lines('ABCD')}\n\nWet moss\n\n{lines('FGHIJ')}\n\n{lines('ABCD')}\n\nDry moss\n\n{lines('FGHIJ')}", None, None),
        (f"{lines('ABCD')}\n\nWet moss.\n\n{lines('FGHIJ')}\n\n{lines('ABCD')}\n\nDry moss.\n\n{lines('FGHIJ')}", "Line A", "j"),
        (f"{lines('ABCD')}\n\n- Wet moss\n\n{lines('FGHIJ')}\n\n{lines('ABCD')}\n\n- Dry moss\n\n{lines('FGHIJ')}", "Line A", "j"),
    ],
)
def test_repeats_of_a_page_with_what_belongs_to_them(body: str, begins: str | None, ends: str | None) -> None:
    text = page(body)
    dropped = [text[one.dropped.start : one.dropped.end] for one in extract(text, media_type="text/markdown", layout="himalayas").duplicates]
    assert [(one.startswith(begins), one.endswith(ends)) for one in dropped] == ([(True, True)] if begins else [])

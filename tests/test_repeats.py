"""Which runs of blocks are repeats, which copy is kept, and what of the dropped one is written down."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor import extract, read
from extractor.alignment import LIMITS, Aligner
from extractor.blocks import Block, Kind
from extractor.repeats import Found, drop_wholes, find_repeats
from extractor.sections import KINDS
from extractor.text import Words
from tests.helpers.cases import case
from tests.helpers.sound import sound

LONG = 110


def blocks_of(script: str) -> tuple[list[Block], list[int]]:
    """One block a letter: a capital is a long line, a small letter a short one, `.` a label, `>` a card's button, `-` a rule; `|` begins a section.

    A digit is a sentence, the same as any other digit's in other words. Letters in square brackets are the items of one list, in braces the rows of
    one table. Besides, the section of each block.
    """
    blocks: list[Block] = []
    sections: list[int] = []
    at = section = group = lists = 0
    kind: Kind = "paragraph"
    for letter in script.replace(" ", ""):
        if letter in "|[]{}":
            section += letter == "|"
            lists += letter in "[{"
            kind = {"[": "item", "{": "row", "|": kind}.get(letter, "paragraph")
            group = group if letter == "|" else lists if letter in "[{" else 0
            continue
        text = {".": "Step", ">": "See more", "-": ""}.get(letter) or (
            f"Line {letter} ".ljust(LONG, letter.lower())
            if letter.isupper()
            else f"They walk {letter} miles over moss."
            if letter.isdigit()
            else f"{letter}{letter}"
        )
        text = "" if letter == "-" else text
        blocks.append(Block(Words(text, at), at, at + max(1, len(text)), "rule" if letter == "-" else kind, group=group))
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
        # A run and its labelled copy stand again behind the same lead: the lead is none of the run.
        ("hDABC.A.B.C|hDABC.A.B.C", [((5, 11), (2, 5)), ((0, 11), (11, 22))]),
        ("hDABC.A.B.C|hDABC.A.B.C|hDABC.A.B.C", [((5, 11), (2, 5)), ((0, 11), (11, 22)), ((0, 11), (22, 33))]),
        ("hABC1ABC2ABC2|hABC1ABC2ABC2", [((1, 5), (5, 9)), ((1, 5), (9, 13)), ((0, 13), (13, 26))]),
        # The last block of a copy in other words, where the run begins once more or ends with its section.
        ("ABC1.A.B.C.2ABC1", [((4, 12), (0, 4)), ((4, 12), (12, 16))]),
        ("ABC1ABC2ABC2", [((0, 4), (4, 8)), ((0, 4), (8, 12))]),
        # Side by side, two the same and one in other words.
        ("AB1.A.B.2", [((3, 9), (0, 3))]),
        ("AB1AB2", [((0, 3), (3, 6))]),
        ("AB1xAB2", []),
        ("A1A2", []),
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
        # Of labels before a copy, one belongs to it, and none that is a table's row or a card's button.
        ("ABC .ABC", [((3, 7), (0, 3))]),
        ("ABC ..ABC", [((4, 8), (0, 3))]),
        ("ABC {.}ABC", [((0, 3), (4, 7))]),
        ("ABC -.ABC", [((4, 8), (0, 3))]),
        ("ABC >ABC", [((0, 3), (4, 7))]),
        ("ABC>.> ABC>.>", [((0, 4), (6, 10))]),
        ("ABC>> ABC>>", [((0, 5), (5, 10))]),
        ("ABC-C ABCC", [((0, 5), (5, 9))]),
        ("AB.C AB-C", [((0, 4), (4, 8))]),
        ("AB-C AB.C", [((4, 8), (0, 4))]),
        # Sentences that the copy lacks belong to the run, two at most; nothing else between both does.
        ("ABC1ABC", [((0, 4), (4, 7))]),
        ("ABC12ABC", [((0, 5), (5, 8))]),
        ("ABC123ABC", [((0, 3), (6, 9))]),
        ("ABCx1ABC", [((0, 3), (5, 8))]),
        ("ABC1x ABC", [((0, 3), (5, 8))]),
        ("ABC1.ABC", [((4, 8), (0, 3))]),
        # The second begins in other words.
        ("1ABC2ABC", [((0, 4), (4, 8))]),
        ("12ABC34ABC", [((0, 5), (5, 10))]),
        ("1xABC2yABC", [((2, 5), (7, 10))]),
        ("1ABCx2ABC", [((1, 4), (6, 9))]),
        # A copy that breaks off early is not the one to keep, whatever its labels.
        ("ABCD ABCD .A.B", [((0, 4), (4, 8)), ((0, 4), (8, 12))]),
        ("ABCD .A.B.C.D AB", [((4, 12), (0, 4)), ((4, 12), (12, 14))]),
        ("ABCD ABCD AB>>", [((0, 4), (4, 8)), ((0, 4), (8, 10))]),
        # No block is part of two copies, nor of a copy and the run that it is a copy of.
        ("ABABABA", [((0, 2), (2, 4)), ((0, 2), (4, 6))]),
        ("ABABCBC", [((0, 2), (2, 4))]),
        ("xAB xAB AB", [((0, 3), (3, 6)), ((0, 3), (6, 8))]),
        # As much may differ only where few blocks stand between.
        ("AxByC qr AzBtC", [((0, 5), (7, 12))]),
        ("AxByC qrs AzBtC", []),
        ("ACCCCA", [((1, 3), (3, 5))]),
        ("ABxABxBx", [((0, 3), (3, 6))]),
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
        ("ABxC ABC ABC", "", ["repeat.differs", "repeat.differs"], [("xx", ""), ("xx", "")]),
        ("ABC ABxC ABC", "", ["repeat.differs", "repeat.differs"], [("xx", ""), ("xx", "")]),
        ("ABC ABC ABxC", "", ["repeat.differs", "repeat.differs"], [("xx", ""), ("xx", "")]),
        ("ABxyCD ABxCD AByCD", "", ["repeat.differs", "repeat.differs"], [("yy", ""), ("xx", "")]),
        ("AB .A.B AB", "", [], []),
        ("ABxC .A.B.C ABC", "", ["repeat.differs"], [("", "xx")]),
        ("ABC .A.B.C ABxC", "", ["repeat.differs"], [("", "xx")]),
        ("ABxC .A.B.C AByC", "", ["repeat.differs", "repeat.differs"], [("", "xx"), ("", "yy")]),
        ("1ABC2ABC", "", ["repeat.differs"], [("They w", "They walk 2 miles over moss.")]),
        ("xyABC xABC", "", ["repeat.differs"], [("yy", "")]),
        ("AxBefC qrst AyBghC", "", ["repeat.kept"], []),
        ("AxiBefC qrst AyjBghC", "", [], []),
        ("xyzABC xyABC", "", ["repeat.differs"], [("zz", "")]),
        # What a copy lacks of the run's beginning or end differs as well.
        ("xAB xAB AB", "", ["repeat.differs"], [("xx", "")]),
        ("ABCD ABCD AB", "", ["repeat.differs"], [("Line C", ""), ("Line D", "")]),
        ("ABC1ABC", "", ["repeat.differs"], [("They w", "")]),
    ],
)
def test_what_differs_is_written_down_word_for_word(script: str, titles: str, notes: list[str], texts: list[tuple[str, str]]) -> None:
    found, blocks = found_in(script, titles)
    assert [one.code for one in found.notes] == notes
    differing = [(blocks[one.dropped[0]].start, blocks[one.dropped[1] - 1].end) for one in found.repeats if one.differences]
    assert [(one.start, one.end) for one in found.notes if one.code == "repeat.differs"] == differing
    told = [difference for repeat in found.repeats for difference in repeat.differences]
    read = "\n".join(block.words or "-" for block in blocks)
    assert [(read[slice(*one.kept)].strip()[:6], one.text) for one in told] == texts
    assert all(read[slice(*one.dropped)].strip() == one.text for one in told)


@given(st.text("ABCDab", min_size=3, max_size=8), st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["", "E", "e", "cut"])), max_size=5))
@example("ABCD", [(9, ""), (9, ""), (9, "")])
@example("ABCD", [(2, "cut"), (9, ""), (9, "")])
@example("aBCD", [(0, ""), (9, ""), (0, "e"), (2, "E")])
def test_many_copies_explain_one_another(run: str, changes: list[tuple[int, str]]) -> None:
    """No block is dropped twice, what is kept is not dropped, and but for the differences both copies say the same."""
    copies = [run, *(run[:at] if to == "cut" else run[:at] + to + run[at + 1 :] for at, to in changes)]
    found, blocks = found_in("".join(copies))
    assert sum(found.dropped) == sum(end - start for _, (start, end) in ((one.kept, one.dropped) for one in found.repeats))
    for one in found.repeats:
        # What is kept may hold a run and its copy, of which one is dropped.
        assert not all(found.dropped[slice(*one.kept)])
        assert one.kept[1] <= one.dropped[0] or one.dropped[1] <= one.kept[0]
        said = [
            [block.words for block in blocks[slice(*bounds)] if not any(a <= block.start < b for a, b in spans)]
            for bounds, spans in (
                (one.kept, [difference.kept for difference in one.differences]),
                (one.dropped, [difference.dropped for difference in one.differences]),
            )
        ]
        assert said[0] == said[1]


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


def lengths(*counts: int, between: int = 0) -> Found:
    """Two copies of lines with so many characters, side by side or with so many short lines between."""
    once = [letter.ljust(count, letter) for letter, count in zip("abcdefghij", counts, strict=False)]
    texts = [*once, *(f"{number}{number}" for number in range(between)), *once]
    blocks = [Block(Words(text, 1000 * number), 1000 * number, 1000 * number + len(text)) for number, text in enumerate(texts)]
    return find_repeats(blocks, section=lambda _: 0, is_title=lambda _: False)


def test_a_run_has_so_many_blocks_and_characters_at_least() -> None:
    assert lengths(60, 140).repeats
    assert not lengths(60, 139).repeats
    assert not lengths(60, 140, between=1).repeats
    assert lengths(60, 130, 10, between=1).repeats
    assert not lengths(60, 130, 9, between=1).repeats
    assert not lengths(200).repeats
    assert lengths(60, 59, 59, 59).repeats
    assert not lengths(59, 59, 59, 59).repeats


def test_a_tail_in_other_words_belongs_to_a_run_that_ends_with_its_only_long_line() -> None:
    once = [*(letter * 59 for letter in "abc"), "D" * 60]
    texts = [*once, "xx", *once, "yy"]
    blocks = [Block(Words(text, 1000 * number), 1000 * number, 1000 * number + len(text)) for number, text in enumerate(texts)]
    found = find_repeats(blocks, section=lambda _: 0, is_title=lambda _: False)
    assert [(repeat.kept, repeat.dropped) for repeat in found.repeats] == [((0, 5), (5, 10))]


def test_a_copy_that_is_kept_for_its_differences_is_told() -> None:
    found, blocks = found_in("ABCDEFGHIJ qrst xABCDxFGHIJx", "x")
    assert [(one.code, one.start, one.end) for one in found.notes] == [("repeat.kept", blocks[15].start, blocks[24].end)]


def test_labels_belong_to_what_follows_where_nothing_else_is_said() -> None:
    blocks, _ = blocks_of("ABC> >ABC>")
    found = find_repeats(blocks, [0, 1, 2, 5, 6, 7], section=lambda _: 0, is_title=lambda _: False)
    assert [(repeat.kept, repeat.dropped) for repeat in found.repeats] == [((4, 8), (0, 3))]


@given(st.lists(st.sampled_from(["ABCD", "AB", "CD", "BC", "B", "C", "x", "y", "1", ".", ">", "-", "|", "ab"]), min_size=2, max_size=12).map("".join))
def test_no_word_of_a_dropped_copy_is_lost(script: str) -> None:
    """Each stands in what is left, or is written down; and copies of one run share no block, with each other or with what is kept."""
    found, blocks = found_in(script)
    told = {difference.text for repeat in found.repeats for difference in repeat.differences}
    left = {str(block.words) for block, gone in zip(blocks, found.dropped, strict=True) if not gone}
    assert {str(block.words) for block in blocks} - {"Step", "See more", ""} <= told | left
    for repeat in found.repeats:
        shared = [one for one in found.repeats if one.kept == repeat.kept]
        taken = [number for one in (repeat.kept, *(other.dropped for other in shared)) for number in range(*one)]
        assert len(taken) == len(set(taken))
        assert all(found.dropped[slice(*repeat.dropped)])


@pytest.mark.parametrize("name", ["tidal-surveyor.txt", "tidal-surveyor.html", "lantern-archivist.html"])
@pytest.mark.parametrize("copies", [2, 3])
def test_a_guide_that_stands_again_is_read_once(name: str, copies: int) -> None:
    """Title and all, whole or broken off, in the same words or nearly: nothing of it is in the record twice, all of it is evidence."""
    text = read(case(name).read()).text.rstrip("\n") + "\n"
    whole = extract(text)
    middle = text.index("Pros & Cons of Being")
    for last in (text, text[:middle], text.replace(" often ", " rarely ", 1), f"{text[:middle]}And so it goes, year after year.\n{text[middle:]}"):
        again = text * (copies - 1) + last
        guide = sound(again)
        assert guide.title == whole.title
        for kind in KINDS:
            assert getattr(guide, kind) == getattr(whole, kind), kind
        assert guide.extra_sections == whole.extra_sections
        wholes = [one for one in guide.duplicates if one.field is None]
        assert [one.dropped.start >= len(text) - 1 for one in wholes[-copies + 1 :]] == [True] * (copies - 1)
        assert guide.ledger.duplicate > len(again) - len(text) - 400
        told = [finding for finding in guide.findings if finding.code == "repeat.differs" and (finding.start or 0) >= len(text)]
        assert bool(told) == (not wholes[-1].identical)


def test_a_piece_of_a_run_is_laid_beside_its_own_part_of_it() -> None:
    run = [
        f"Buoy number {number} is to be lit and chained by those who keep it, as all the others are, in any weather at all." for number in range(60)
    ]
    text = "\n\n".join([*run, *run, *run[20:24] * 9, *run[:50]])
    guide = extract(text)
    assert guide.ledger.duplicate > len("".join(run))
    found = {text[one.dropped.start : one.dropped.end]: one for one in guide.duplicates}
    piece = found["\n\n".join(run[20:24])]
    assert text[piece.kept.start : piece.kept.end] == "\n\n".join(run[20:24])
    assert piece.identical
    # What lacks little of the run still says what.
    most = found["\n\n".join(run[:50])]
    assert [text[one.kept.start : one.kept.end] for one in most.differences] == run[50:]
    assert sum(len(one.differences) for one in guide.duplicates) == 10

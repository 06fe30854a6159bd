"""A tree of words to plain values, what each value rests on, and each character of the page in one class."""

from __future__ import annotations

import pytest

from extractor.blocks import Block
from extractor.evidence import LedgerPaint, unfold
from extractor.sections.base import Evidence
from extractor.text import Derived, Span, Words, join, placed

#       0123456789012345678901234567890123456789
READ = "Moss pays $50,000 (€46,000) a year. [x](/y)"


def entry(path: str, start: int, end: int, quality: str = "exact") -> dict[str, object]:
    return {"path": path, "start": start, "end": end, "quality": quality}


MONEY = Evidence({"text": Words("$50,000", 10), "min": 50_000, "conversion": {"text": "€46,000"}}, Span(10, 17), money=True, conversion=Span(19, 26))
FACT = Evidence({"text": Words("a year", 28), "count": 1}, Span(28, 34))


@pytest.mark.parametrize(
    ("node", "plain", "provenance"),
    [
        (Words("Moss", 0), "Moss", [entry("", 0, 4)]),
        (Words("", 0), "", []),
        (Words("Moss", 0, repaired=True), "Moss", [entry("", 0, 4, "repaired")]),
        (placed("Moss  pays", 0), "Moss pays", [entry("", 0, 10)]),
        ([], [], []),
        ([Words("Moss", 0), 3, None], ["Moss", 3, None], [entry("/0", 0, 4)]),
        (
            {"a": Words("Moss", 0), "b": Words("", 4), "c": None, "d": [], "e": 0},
            {"a": "Moss", "b": "", "c": None, "d": [], "e": 0},
            [entry("/a", 0, 4)],
        ),
        ({"a": {"b": [Words("pays", 5)]}}, {"a": {"b": ["pays"]}}, [entry("/a/b/0", 5, 9)]),
        ({"a": Derived(7, Span(5, 9))}, {"a": 7}, [entry("/a", 5, 9, "derived")]),
        ({"a": FACT}, {"a": {"text": "a year", "count": 1}}, [entry("/a", 28, 34, "derived"), entry("/a/text", 28, 34)]),
        (
            {"pay": [MONEY]},
            {"pay": [{"text": "$50,000", "min": 50_000, "conversion": {"text": "€46,000"}}]},
            [entry("/pay/0", 10, 17), entry("/pay/0/conversion", 19, 26)],
        ),
    ],
)
def test_values_become_plain_and_their_places_are_kept(node: object, plain: object, provenance: list) -> None:
    found, walk = unfold(node, READ)
    assert (found, walk.provenance) == (plain, provenance)
    assert not any(isinstance(one, Words) for one in (found if isinstance(found, list) else [found]))


def test_the_words_of_a_pay_that_was_mended_are_repaired() -> None:
    mended = Evidence({"text": Words("$50,000", 10, repaired=True)}, Span(10, 17), money=True)
    assert unfold(mended, READ)[1].provenance == [entry("", 10, 17, "repaired")]
    assert unfold(mended, READ)[1].words == ["$50,000"]
    assert unfold([FACT, MONEY, Words("Moss", 0)], READ)[1].words == ["a year", "$50,000", "Moss"]


@pytest.mark.parametrize(
    ("gap", "quality"),
    [
        ("", "exact"), (" \n", "exact"), (" • ", "exact"), ("](/y z)", "exact"), ("</b><i>", "exact"), ("\n 3. ", "exact"), (" (12) ", "exact"), ("\n1234. ", "derived"),
        (" and ", "derived"), ("\n3. b", "derived"), ("](", "exact"), (" 7", "derived"),
    ],
)  # fmt: skip
def test_words_joined_around_other_words_are_derived(gap: str, quality: str) -> None:
    read = f"ab{gap}cd"
    words = join([Words("ab", 0), Words("cd", 2 + len(gap))])
    assert unfold(words, read)[1].provenance == [entry("", 0, len(read), quality)]


def painted(paint: LedgerPaint) -> str:
    return "".join("-mbdhv/"[color] for color in paint.paint)


@pytest.mark.parametrize(
    ("words", "paint"),
    [
        ([Words("bcd", 1)], "-vvv------"),
        ([Words("b", 1), Words("gh", 6)], "-v----vv--"),
        ([Words("", 3)], "----------"),
        ([Words("bfg", 1, [1, 5, 6], [2, 6, 7])], "-v---vv---"),
        ([Words("b g", 1, [1, 2, 6], [2, 6, 7])], "-vvvvvv---"),
        ([join([Words("bc", 1), Words("gh", 6)])], "-vv---vv--"),
        ([Words("bcgh", 1, [1, 2, 6, 7], [2, 3, 7, 8], (Span(1, 3), Span(6, 8)))], "-vv---vv--"),
        ([Words("", 3, [], [])], "----------"),
    ],
)
def test_only_the_characters_of_words_are_painted(words: list[Words], paint: str) -> None:
    ledger = LedgerPaint("abcdefghij")
    ledger.words("value", words)
    assert painted(ledger) == paint


@pytest.mark.parametrize(
    ("block", "paint"),
    [
        (Block(Words("cd", 2), 0, 6), "mm--mm----"),
        (Block(Words("cd", 2), 2, 4), "----------"),
        (Block(Words("", 2), 2, 5, "rule"), "--mmm-----"),
        (Block(Words("cg", 2, [2, 6], [3, 7]), 1, 9), "-m-mmm-mm-"),
        (Block(Words("b h", 1), 0, 10, "row", cells=(Words("bc", 1), Words("", 4), Words("gh", 6))), "m--mmm--mm"),
    ],
)
def test_what_stands_beside_the_words_of_a_block_is_markup(block: Block, paint: str) -> None:
    ledger = LedgerPaint("abcdefghij")
    ledger.marks([block])
    assert painted(ledger) == paint


@pytest.mark.parametrize(
    ("read", "blocks", "paint"),
    [
        ("ab\ncd ef", [(0, 2), (3, 5), (6, 8)], "--/-----"),
        ("ab\n\ncd", [(0, 2), (4, 6)], "------"),
        ("ab\ncd", [(0, 1), (3, 5)], "-----"),
    ],
)
def test_a_line_break_between_two_blocks_is_told_from_text(read: str, blocks: list[tuple[int, int]], paint: str) -> None:
    ledger = LedgerPaint(read)
    ledger.marks(Block(Words(read[start:end], start), start, end) for start, end in blocks)
    assert painted(ledger) == paint


def test_words_of_very_many_parts_are_painted_whole() -> None:
    read = "ab " * 102
    many = [Words("a", at) for at in range(0, 306, 3)]
    for count in (100, 101, 102):
        ledger = LedgerPaint(read)
        ledger.words("value", [join(many[:count])])
        assert painted(ledger).count("v") == count


def test_each_character_is_counted_once() -> None:
    ledger = LedgerPaint("ab  cd ef\n gh ij ")
    ledger.spans("markup", [(0, 2), (4, 6)])
    ledger.spans("value", [(4, 5)])
    ledger.spans("heading", [(7, 7)])
    counts, notes = ledger.count()
    assert counts == {"markup": 3, "boilerplate": 0, "duplicate": 0, "heading": 0, "value": 1, "unclassified": 9, "blank": 4}
    assert [(one.code, one.start, one.end) for one in notes] == [("unclassified.run", 7, 16)]
    assert "gh ij" in notes[0].message
    assert sum(counts.values()) == len(ledger.read)


def test_many_runs_are_told_by_their_number() -> None:
    ledger = LedgerPaint("ab" * 102)
    ledger.spans("value", [(at, at + 1) for at in range(0, 204, 2)])
    counts, notes = ledger.count()
    assert (counts["value"], counts["unclassified"]) == (102, 102)
    assert [one.code for one in notes] == ["unclassified.run"] * 100 + ["unclassified.more"]
    assert notes[-1].message.startswith("2 ")

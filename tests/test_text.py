"""Cleaned words know, character by character, where they stand in the read text."""

from __future__ import annotations

import pickle

import pytest

from extractor.blocks import Block, Page, check_count, item, paragraph
from extractor.errors import InputError
from extractor.text import Span, Words, clean, fold, is_clean, join, placed, without

NFD = "e\u0301"


def places(words: Words) -> list[tuple[int, int]]:
    """The range of each character."""
    ends = words.ends if words.ends is not None else [words.start + number + 1 for number in range(len(words))]
    return [(words.at(number), end) for number, end in zip(range(len(words)), ends, strict=True)]


def stand(*ranges: tuple[int, int]) -> list[tuple[int, int]]:
    return list(ranges)


@pytest.mark.parametrize(
    ("text", "words", "where"),
    [
        ("", "", stand()),
        ("  ", "", stand()),
        ("ab", "ab", stand((10, 11), (11, 12))),
        ("  ab ", "ab", stand((12, 13), (13, 14))),
        ("a  b", "a b", stand((10, 11), (11, 13), (13, 14))),
        ("\ta\n\nb\xa0", "a b", stand((11, 12), (12, 14), (14, 15))),
        ("a \u200b b", "a b", stand((10, 11), (11, 14), (14, 15))),
        ("a\u200bb\u00ad", "ab", stand((10, 11), (12, 13))),
        (f"x{NFD}y", "x\xe9y", stand((10, 11), (11, 13), (13, 14))),
        (f" a  {NFD} ", "a \xe9", stand((11, 12), (12, 14), (14, 16))),
        (f"e\u200b\u0301{NFD}", "\xe9\xe9", stand((10, 13), (13, 15))),
        ("\u212b", "\xc5", stand((10, 11))),
        ("ab\u212b", "ab\xc5", stand((10, 11), (11, 12), (12, 13))),
        ("\u0958x \u0958", "\u0915\u093cx \u0915\u093c", stand((10, 11), (10, 11), (11, 12), (12, 13), (13, 14), (13, 14))),
        ("\u0915\u200d\u0915", "\u0915\u200d\u0915", stand((10, 11), (11, 12), (12, 13))),
        ("a\u200db", "ab", stand((10, 11), (12, 13))),
        ("\u200d\u0915", "\u0915", stand((11, 12))),
        ("\u1100\u1161", "\uac00", stand((10, 12))),
        ("q\u0323\u0307", "q\u0323\u0307", stand((10, 11), (11, 12), (12, 13))),
        ("\u0301a", "\u0301a", stand((10, 11), (11, 12))),
        (" ab", "ab", stand((11, 12), (12, 13))),
        ("a\u200b\u0958xy", "a\u0915\u093cxy", stand((10, 11), (12, 13), (12, 13), (13, 14), (14, 15))),
        ("\u02ff\u200da", "\u02ffa", stand((10, 11), (12, 13))),
        # So many marks on one letter are one character with it, a further one is its own.
        ("e" + "\u0301" * 30, "\xe9" + "\u0301" * 29, stand(*[(10, 41)] * 30)),
        ("e" + "\u0301" * 31, "\xe9" + "\u0301" * 30, stand(*[(10, 41)] * 30, (41, 42))),
    ],
)
def test_what_is_cleaned_keeps_its_places(text: str, words: str, where: list[tuple[int, int]]) -> None:
    found = placed(text, 10)
    assert (found, places(found)) == (words, where)
    assert found.span == ((where[0][0], where[-1][1]) if where else (found.start, found.start))
    assert clean(f"{'-' * 10}{text}-", 10, 10 + len(text)) == words


@pytest.mark.parametrize(
    ("text", "clean_already"),
    [
        ("ab c", True),
        (" ab ", True),
        ("a  b", False),
        ("a\tb", False),
        ("a\xa0b", False),
        ("\xe9", True),
        (NFD, False),
        ("a\u200b", False),
        ("", True),
    ],
)
def test_what_needs_no_cleaning(text: str, *, clean_already: bool) -> None:
    assert is_clean(text) == clean_already
    assert placed(text, 0, known_clean=True) == text.strip()
    assert not placed(text, 0).repaired


@pytest.mark.parametrize(
    ("text", "folded"),
    [("", ""), (" a ", "a"), ("a  b\n\tc", "a b c"), ("a\xa0b", "a b"), ("a \nb", "a b"), ("a\u200bb", "a\u200bb"), ("a b", "a b"), ("a  b", "a b")],
)
def test_white_space_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


PLAIN, MAPPED = Words(" ab  cd ", 5), placed("x  \tab\ncd", 5)


@pytest.mark.parametrize(
    ("words", "start", "end", "cut", "span"),
    [
        (PLAIN, 0, None, "ab  cd", (6, 12)), (PLAIN, 3, None, "cd", (10, 12)), (PLAIN, 2, 4, "b", (7, 8)), (PLAIN, 3, 5, "", (10, 10)),
        (MAPPED, 0, None, "x ab cd", (5, 14)), (MAPPED, 1, 4, "ab", (9, 11)), (MAPPED, 4, 7, "cd", (12, 14)), (MAPPED, 7, None, "", (14, 14)), (MAPPED, 0, 2, "x", (5, 6)),
    ],
)  # fmt: skip
def test_a_cut_stands_where_its_words_stand(words: Words, start: int, end: int | None, cut: str, span: tuple[int, int]) -> None:
    found = words.cut(start, end)
    assert (found, found.span) == (cut, span)
    assert found.at(len(found)) == span[1]
    assert not found.repaired


def test_joined_words_keep_each_its_own_range() -> None:
    one, two, three = Words("ab", 0), placed("c\n\nd", 10), Words("ef", 20, repaired=True)
    both = join([one, two])
    assert (both, both.parts, both.repaired) == ("ab\nc d", (Span(0, 2), Span(10, 14)), False)
    assert join([Words("ab", 5), two]).start == 5
    assert join([one, Words("cd", 2)]).cut(3).parts == (Span(2, 4),)
    assert places(both) == [(0, 1), (1, 2), (2, 10), (10, 11), (11, 13), (13, 14)]
    assert both.pieces() == both.parts
    assert one.pieces() == (Span(0, 2),)
    every = join([one, Words("", 5), two, three], ["", " - ", "+"])
    assert (every, every.pieces(), every.repaired) == ("ab - c d+ef", (Span(0, 2), Span(10, 14), Span(20, 22)), True)
    assert (every.cut(5).parts, every.cut(5)) == ((Span(10, 14), Span(20, 22)), "c d+ef")
    assert every.cut(0, 2).parts == (Span(0, 2),)
    assert every.cut(7, 9).parts == (Span(13, 14),)
    assert every.cut(5, 5).parts == ()
    assert join([both, three]).parts == (Span(0, 2), Span(10, 14), Span(20, 22))


def test_lines_of_one_block_are_one_range() -> None:
    one, two = Words("ab", 0), Words("cd", 3)
    assert (join([one, two], " ", whole=True).parts, join([one, two], " ", whole=True).repaired) == (None, False)
    assert join([one, two], "", whole=True).repaired
    assert not join([one, two], "").repaired
    assert join([one]) is one
    assert join([Words("", 4), one]) is one
    assert (join([Words("", 4)]).start, join([]).start, join([])) == (4, 0, "")


@pytest.mark.parametrize(
    ("words", "cuts", "left", "where"),
    [
        (Words("a <b> c", 3), [(2, 5, "")], "a c", stand((3, 4), (4, 5), (9, 10))),
        (Words("<b>ac", 3), [(0, 3, "")], "ac", stand((6, 7), (7, 8))),
        (Words("ac<b>", 3), [(2, 5, "")], "ac", stand((3, 4), (4, 5))),
        (Words("a&lt;b", 3), [(1, 5, "<")], "a<b", stand((3, 4), (4, 8), (8, 9))),
        (Words("a&x;b", 3), [(1, 4, "()")], "a()b", stand((3, 4), (4, 7), (4, 7), (7, 8))),
        (Words("abcd", 3), [(0, 3, ""), (1, 4, "")], "d", stand((6, 7))),
        (placed("a\n\nb cc", 3), [(2, 4, "")], "a cc", stand((3, 4), (4, 6), (8, 9), (9, 10))),
        (placed("a\n\nb cc", 3), [(2, 3, "")], "a cc", stand((3, 4), (4, 6), (8, 9), (9, 10))),
        (Words("a  b<x>", 3), [(4, 7, "")], "a b", stand((3, 4), (4, 5), (6, 7))),
        (Words("a", 3), [(0, 1, "")], "", stand()),
        (placed("a\n\nb <x>", 3), [(4, 7, "")], "a b", stand((3, 4), (4, 6), (6, 7))),
    ],
)
def test_what_is_left_without_marks_stands_where_it_stood(words: Words, cuts: list, left: str, where: list[tuple[int, int]]) -> None:
    found = without(words, cuts)
    assert (found, places(found), found.repaired) == (left, where, False)
    assert found.span == ((where[0][0], where[-1][1]) if where else (words.start, words.start))
    assert found.end == found.span.end
    assert without(Words(str(words), words.start, words.starts, words.ends, repaired=True), cuts).repaired


def test_a_place_means_nothing_without_its_page() -> None:
    again = pickle.loads(pickle.dumps(Words("ab", 7)))
    assert (again, type(again)) == ("ab", str)


def test_spaces_left_by_a_cut_are_one_space_with_its_own_place() -> None:
    found = without(Words("a <b> <i> c", 3), [(2, 5, ""), (6, 9, "")])
    assert (found, places(found)) == ("a c", [(3, 4), (4, 5), (13, 14)])
    assert found.end == 14


def test_a_block_of_which_nothing_more_is_known() -> None:
    """However it is made: no level, list, cells, number or emphasis, no header of a table, nothing of the site's own."""
    words = Words("ab", 3)
    nothing = {"level": None, "group": 0, "cells": (), "header": False, "strong": 0, "number": None, "seams": (), "joints": (), "furniture": False}
    for block in (Block(words, 3, 6), paragraph(words, 3, 6)):
        assert block._asdict() == {"words": words, "start": 3, "end": 6, "kind": "paragraph", **nothing}
    assert item(words, 3, 6, 2)._asdict() == {"words": words, "start": 3, "end": 6, "kind": "item", **nothing, "group": 2}
    assert Block(words, 3, 6, "heading").marked
    assert not Block(words, 3, 6).marked
    assert Page.__dataclass_fields__["marked"].default is False


def test_as_many_blocks_as_the_limit_are_not_too_many() -> None:
    check_count("blocks", 3, 3)
    with pytest.raises(InputError, match="more than 3 blocks"):
        check_count("blocks", 4, 3)

"""Counts, percentages and years: values of their own, with where they stand in the words."""

from __future__ import annotations

import pytest

from extractor.values.counts import find_count, is_loss
from extractor.values.percent import find_descriptor, find_growth, find_percent, is_bounded
from extractor.values.years import AT_END, AT_START, experience, may_have_years, year_range


@pytest.mark.parametrize(
    ("words", "span", "value", "approximate"),
    [
        ("30,700", "30,700", 30_700, False),
        ("about 4,500 openings", "about 4,500", 4_500, True),
        ("≈30,700 a year", "≈30,700", 30_700, True),
        ("more than 90 jobs", "more than 90", 90, True),
        ("fewer than 500 openings", "fewer than 500", 500, True),
        ("up to 4,000 jobs", "up to 4,000", 4_000, True),
        ("1.2 million jobs", "1.2 million", 1_200_000, False),
        ("1.25 million", "1.25 million", 1_250_000, False),
        ("2 thousand jobs", "2 thousand", 2_000, False),
        ("3 billion", "3 billion", 3_000_000_000, False),
        ("12k jobs", "12k", 12_000, False),
        ("4M jobs", "4M", 4_000_000, False),
        ("4mn jobs", "4mn", 4_000_000, False),
        ("12 km of road", "12", 12, False),
        ("12 500 posts", "12 500", 12_500, False),
        ("12\u00a0500 posts", "12\u00a0500", 12_500, False),
        ("24.100 posts", "24.100", 24_100, False),
        ("1.234.567", "1.234.567", 1_234_567, False),
        ("1.234 million", "1.234 million", 1_234_000, False),
        ("0.125", "0.125", 0, False),
        ("24,100+ jobs", "24,100+", 24_100, True),
        ("24k +", "24k +", 24_000, True),
        ("-5,400", "-5,400", -5_400, False),
        ("\u22125,400", "\u22125,400", -5_400, False),
        ("+5,400", "+5,400", 5_400, False),
        ("It held 4,200 jobs in 2023", "4,200", 4_200, False),
        ("In 2023 it held 4,200 jobs", "4,200", 4_200, False),
        ("In 2023 it held 1,200 jobs and in 2024 1,300", "1,200", 1_200, False),
        ("2023", "2023", 2_023, False),
        (" 2023 ", "2023", 2_023, False),
        ("some 2000 jobs", "some 2000", 2_000, True),
        ("2000 thousand jobs", "2000 thousand", 2_000_000, False),
        ("2100 jobs", "2100", 2_100, False),
        ("1899 jobs", "1899", 1_899, False),
        ("$500 and 40 jobs", "40", 40, False),
        ("4% of 900 jobs", "900", 900, False),
        ("9007199254740991", None, None, None),
        ("9,007,199,254,740,991", "9,007,199,254,740,991", 9_007_199_254_740_991, False),
        ("9,007,199,254,740,992", None, None, None),
        ("999999999999", "999999999999", 999_999_999_999, False),
        ("9007199 billion", "9007199 billion", 9_007_199_000_000_000, False),
        ("9007200 billion, 3 jobs", "3", 3, False),
        ("in 1999 and 2020 many", None, None, None),
        ("no number", None, None, None),
    ],
)
def test_count(words: str, span: str | None, value: int | None, approximate: object) -> None:
    """The first count that is no bare year, with its scale, its sign and whether it is hedged."""
    found = find_count(words)
    assert (found and (words[found.start : found.end], found.value, found.approximate)) == (span and (span, value, approximate))


@pytest.mark.parametrize(
    ("words", "lost"),
    [
        ("1,200 fewer jobs", True),
        ("1,200 jobs lost", True),
        ("a decline of 1,200", True),
        ("down by 1,200", True),
        ("falling by 1,200 jobs", True),
        ("1,200 more jobs", False),
        ("1,200 fewer than in Ohio", False),
        ("1,200 or less", False),
        ("a rise of 1,200", False),
        ("1,200", False),
    ],
)
def test_a_loss_of_jobs(words: str, lost: object) -> None:
    found = find_count(words)
    assert found is not None
    assert is_loss(words, found.start, found.end) is lost


@pytest.mark.parametrize(
    ("words", "span", "value"),
    [
        ("6%", "6%", 6),
        ("4.5 percent", "4.5 percent", 4.5),
        ("4,5 per cent a year", "4,5 per cent", 4.5),
        ("-3%", "-3%", -3),
        ("\u22123 %", "\u22123 %", -3),
        ("+3%", "+3%", 3),
        ("- 3%", "- 3%", -3),
        ("2-3%", "2-3%", None),
        ("Less than 1%", "Less than 1%", None),
        ("grow by less than 1 percent", "less than 1 percent", None),
        ("< 1 %", "< 1 %", None),
        ("growth of at least about 3 per cent", "at least about 3 per cent", None),
        ("between 5 and 8 percent", "between 5 and 8 percent", None),
        ("a third of 5 and 8 percent", "8 percent", 8),
        ("10% - 14% decline", "10% - 14%", None),
        ("-5% to -3%", "-5% to -3%", None),
        ("4 percent from 2023 to 2033", "4 percent", 4),
        ("2023\u201324: 5%", "5%", 5),
        ("growth (-3%)", "-3%", -3),
        ("8% growth", "8% growth", 8),
        ("8% decline", "8% decline", -8),
        ("a decline of 8%", "8%", -8),
        ("jobs will shrink, by some 2%", "2%", -2),
        ("It will drop 2%", "2%", -2),
        ("12% (faster than average)", "12%", 12),
        ("0%", "0%", 0),
        ("percentages such as 7 percentage", None, None),
        ("7 jobs", None, None),
        (f"decline {'x' * 31} 7%", "7%", -7),
        (f"decline {'x' * 33} 7%", "7%", 7),
        (f"7%{'x' * 34} drop", "7%", -7),
        (f"7%{'x' * 36} drop", "7%", 7),
        ("jobs are projected to fall 12 percent", "12 percent", -12),
        ("Fall 2024: 5%", "5%", 5),
        ("to grow 5 percent. The decline of shops", "5 percent", 5),
        ("to grow 5%, while shops decline", "5%", 5),
        ("to grow 5 percent as other trades decline", "5 percent", 5),
        ("growth will decline 5%", "5%", -5),
        ("After the decline, jobs rise by 5%", "5%", 5),
        ("5% (Decline)", "5%", -5),
    ],
)
def test_percent(words: str, span: str | None, value: float | None) -> None:
    """The first percentage; below zero for a minus sign, or where a word for a decline stands within forty characters."""
    found = find_percent(words)
    assert (found and (words[found.start : found.end], found.value)) == (span and (span, value))
    assert found is None or found.value is None or isinstance(found.value, int) == float(found.value).is_integer()


@pytest.mark.parametrize(
    ("words", "at", "value", "why"),
    [
        ("5% by 2033", 0, 5, None),
        ("5% by 2033, then 7%", 2, 7, None),
        ("30% of welders will retire; the field grows 6%", 0, 6, None),
        ("30% of welders will retire", 0, None, None),
        ("5% a year", 0, None, "growth.yearly"),
        ("Annual growth of 5%", 0, None, "growth.yearly"),
        (f"Annual growth{' ' * 27}5%", 0, None, "growth.yearly"),
        ("a 5% annual increase", 0, None, "growth.yearly"),
        ("an annual increase of 5%", 0, None, "growth.yearly"),
        ("a CAGR of 5%", 0, None, "growth.yearly"),
        ("5%, annual openings 12,000", 0, 5, None),
        ("less than 5%", 0, None, "growth.bound"),
        ("none", 0, None, None),
    ],
)
def test_growth(words: str, at: int, value: float | None, why: str | None) -> None:
    """The first percentage over a period; of each year, or the end of a stretch, it has no value but says why."""
    found = find_growth(words, at)
    assert (found and found.value, found and found.why) == (value, why)
    assert at or find_growth(words) == found


def test_bounded() -> None:
    """Words of a bound right before a figure."""
    assert is_bounded("It is less than ")
    assert not is_bounded("less than others, about ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("6% (much faster than average)", "much faster than average"),
        ("As fast as the average for all occupations", "As fast as the average for all occupations"),
        ("Little or no change", "Little or no change"),
        ("3% declining", "declining"),
        ("about average", "average"),
        ("(steady growth), 2022", "steady growth"),
        ("steady growth ahead. More", "steady growth ahead"),
        ("Steady", None),
        ("6%", None),
    ],
)
def test_descriptor(words: str, said: str | None) -> None:
    """How growth compares, in the author's words; else the caption's first words where they are few."""
    span = find_descriptor(words)
    assert (words[slice(*span)] if span else None) == said


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("2-5 years", 2, 5),
        ("2 – 5 yrs", 2, 5),
        ("2 to 5 years", 2, 5),
        ("2-5+ years", 2, None),
        ("15+ years", 15, None),
        ("15 years", 15, 15),
        ("1.5 years", 1.5, 1.5),
        ("0-1.5 years", 0, 1.5),
        ("up to 2 years", 0, 2),
        ("under 3 years", 0, 3),
        ("less than 1 year", 0, 1),
        ("over 8 years", 8, None),
        ("at least 8 years", 8, None),
        ("more than 8 years", 8, None),
        ("minimum of 8 years", 8, None),
        ("about 8 years", 8, 8),
    ],
)
def test_experience(words: str, low: float, high: float | None) -> None:
    """Years of experience: both ends, or none above, or from zero."""
    found = experience(words)
    assert found is not None
    assert (found.min_years, found.max_years) == (low, high)
    assert isinstance(found.min_years, int) == float(low).is_integer()
    assert may_have_years(words)


def test_no_experience() -> None:
    """Words without a number state none, and words of neither year nor yr are not looked at."""
    assert experience("several years") is None
    assert not may_have_years("5 months")
    assert may_have_years("5 YEARS")
    assert may_have_years("5 Yrs")


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2-5 years of experienceThey lead", "2-5 years of experience", None),
        ("2-5 yearsThey lead", "2-5 years", None),
        ("2-5 yearsiOS apps", "2-5 years", None),
        ("Over 3 years", "Over 3 years", "Over 3 years"),
        ("Senior Baker 3–5 yrs. exp", None, "3–5 yrs. exp"),
        ("Senior Baker (3+ years)", None, "3+ years"),
        ("A yearling", None, None),
        ("5 yearsold stock", None, None),
        ("Since 1995 years", None, None),
    ],
)
def test_years_at_the_edges(words: str, start: str | None, end: str | None) -> None:
    """Years that a text begins with, glued or not, and years that it ends with."""
    first, last = AT_START.match(words), AT_END.search(words)
    assert (first and first["years"], last and last["years"]) == (start, end)


@pytest.mark.parametrize(
    ("words", "span", "years"),
    [
        ("2022-32", "2022-32", (2022, 2032)),
        ("(2023–2033)", "2023–2033", (2023, 2033)),
        ("from 2019 to 2029", "2019 to 2029", (2019, 2029)),
        ("from 1998 through 2008", "1998 through 2008", (1998, 2008)),
        ("Between 2021 and 2031, jobs", "Between 2021 and 2031", (2021, 2031)),
        ("2021 and 2031", None, None),
        ("12022-32", None, None),
        ("2022-321", None, None),
        ("1822-32", None, None),
        ("1998-08", "1998-08", (1998, 2008)),
    ],
)
def test_year_range(words: str, span: str | None, years: tuple[int, int] | None) -> None:
    """The first range of calendar years, the second one written with four digits or two."""
    found = year_range(words)
    assert (found and (words[found[0] : found[1]], found[2:])) == (span and (span, years))

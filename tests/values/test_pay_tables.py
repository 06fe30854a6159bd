"""The tables: each row is used, points at what exists, and is as its task would write it."""

import subprocess
import sys
from pathlib import Path

import pytest

from extractor.values import marks, pay_words, places
from extractor.values.annual import FACTORS, annualize
from extractor.values.currencies import CODES, NAMES, OF_COUNTRY
from extractor.values.number_words import LARGE, SMALL
from extractor.values.pay import find_pay
from extractor.values.pay_bounds import apply_bounds
from extractor.values.periods import period_after
from extractor.values.spelled import number_words
from extractor.values.where import countries_named

ROOT = Path(__file__).resolve().parents[2]
NAMED = [(row[:2], name) for row in places.ROWS.splitlines() for name in row[3:].split("|")]


@pytest.mark.parametrize("task", ["currencies", "places"])
def test_generated_tables_are_current(task):
    """The table in the tree is what its task writes from the named sources."""
    pytest.importorskip("babel", reason="babel is not installed")
    pytest.importorskip("pycountry", reason="pycountry is not installed")
    code = subprocess.run([sys.executable, ROOT / "tasks" / f"{task}.py", "--check"], check=False).returncode
    if code == 3:
        pytest.skip("the table was made from other releases of its sources than those installed")
    assert code == 0


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_code(code):
    """Every live code is read before and after an amount."""
    for text in (f"They earn {code} 45,000 a year.", f"They earn 45,000 {code} a year."):
        (found,) = find_pay(text)
        assert (found.pay.currency, found.pay.currency_basis, found.pay.min) == (code, "code", 45000)


@pytest.mark.parametrize("name", sorted(k for k in NAMES if " " in k))
def test_every_name(name):
    """Every English name of several words is read after an amount."""
    (found,) = find_pay(f"They earn 45,000 {name} a year.")
    assert found.pay.currency == NAMES[name]


@pytest.mark.parametrize("sign", sorted({**marks.SIGNS, **marks.COMPOUND}))
def test_every_sign(sign):
    """Every sign is read before an amount, a look-alike as one of its family."""
    mark = {**marks.SIGNS, **marks.COMPOUND}[sign]
    (found,) = find_pay(f"They earn {sign}45,000 a year.")
    assert found.pay.text == f"{sign}45,000"
    if mark.currency:
        assert found.pay.currency == mark.currency
    else:
        assert found.pay.currency in {*marks.FAMILIES[mark.family][0], None}


@pytest.mark.parametrize("word", sorted(marks.SUFFIX))
def test_every_suffix(word):
    """Every word for a currency is read after an amount."""
    (found,) = find_pay(f"They earn 45,000 {word} per year.")
    mark = marks.SUFFIX[word]
    assert found.pay.currency == mark.currency if mark.currency else found.pay.currency in {*marks.FAMILIES[mark.family][0], None}


@pytest.mark.parametrize("word", sorted(marks.SCALES))
def test_every_scale(word):
    """Every scale multiplies the number before it."""
    (found,) = find_pay(f"€3 {word}" if ord(word[0]) < 0x2E80 else f"€3{word}")
    assert found.pay.max == 3 * marks.SCALES[word]


def test_marks_point_at_live_codes():
    """No mark, family or country points at a code that is not in use."""
    for mark in {**marks.SIGNS, **marks.COMPOUND, **marks.PREFIX, **marks.SUFFIX, **marks.PHRASES}.values():
        assert mark.currency in CODES if mark.currency else mark.family in marks.FAMILIES
    assert {code for codes, _ in marks.FAMILIES.values() for code in codes} <= CODES
    assert set(OF_COUNTRY.values()) <= CODES


def test_every_place():
    """Every name in the table means its country, alone in a sentence."""
    wrong = [(code, name) for code, name in NAMED if name != "English" and [p.country for p in countries_named(f"Pay near {name} varies.")] != [code]]
    assert wrong == []


def test_every_number_word():
    """Every number word is read."""
    for word, value in SMALL.items():
        assert [s.value for s in number_words(f"{word} dollars")] == [value]
    for word, value in LARGE.items():
        ((_, _, number, scale),) = number_words(f"two {word} dollars")
        assert number * scale == 2 * value


@pytest.mark.parametrize("phrase", sorted(p for p, effect in pay_words.LEADS.items() if effect))
def test_every_lead(phrase):
    """Every phrase before an amount opens an end or hedges it."""
    (mention,) = _mentions("€45,000")
    ends = apply_bounds(mention, f"{phrase} ", "")
    assert (ends["open_ended"], ends["approximate"]) == {"lo": ("max", False), "hi": ("min", False), "~": (None, True)}[pay_words.LEADS[phrase]]


def _mentions(text):
    """Join the units of a text."""
    from extractor.values.mentions import join
    from extractor.values.units import units

    return join(text, units(text, words=False))


@pytest.mark.parametrize("period", list(FACTORS))
def test_every_period(period):
    """Every factor of the table is applied, and its English words are read."""
    assert annualize(2, None, period, "stated") == {"min": 2 * FACTORS[period], "max": None, "factor": FACTORS[period], "basis": "stated"}
    assert period_after(f" per {period}", 0)[0] == period
    assert period_after(f"/{period}", 0)[0] == period

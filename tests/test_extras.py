"""What an optional library is missing for is said with the extra that brings it; small tables that stand by themselves."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import app
from extractor.errors import InputError, OptionalDependencyError
from extractor.failures import failure_of
from extractor.layouts.plurals import forms
from extractor.limits import Limits
from tests.helpers.cases import case

PAGE = case("orchard-acoustician.txt").page


def call(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in arguments])


def _ecb(_: Path) -> None:
    from datetime import date

    from extractor.convert import EcbRates

    EcbRates().rate("EUR", "USD", date(2024, 1, 5))


def _read(name: str):
    def read(folder: Path) -> None:
        from extractor.intake import Keys, find_roots, plan, units

        (folder / name).write_bytes(b"\x28\xb5\x2f\xfd")
        for piece in plan(find_roots((str(folder / name),)), Keys(), without=folder):
            list(units(piece, piece.start, Keys()))

    return read


@pytest.mark.parametrize(
    ("library", "extra", "use"),
    [
        ("currency_converter", "rates", _ecb),
        ("zstandard", "zstd", _read("x.txt.zst")),
        ("zstandard", "zstd", _read("x.jsonl.zst")),
        ("fastwarc.warc", "warc", _read("x.warc")),
        ("pyarrow", "arrow", _read("x.parquet")),
    ],
)
def test_a_missing_library_is_told_with_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: str, extra: str, use) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(OptionalDependencyError) as caught:
        use(tmp_path)
    assert caught.value.code == "extra.missing"
    assert f"guide-extractor[{extra}]" in str(caught.value)


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (InputError("input.io", "x" * 600), "input.io", "x" * 500),
        (MemoryError(), "page.memory", "the page needs more memory than there is"),
        (KeyError("a"), "page.error", "KeyError: 'a'"),
    ],
)
def test_whatever_a_page_does_is_a_failure_with_a_code(error: Exception, code: str, message: str) -> None:
    assert failure_of(error) == (code, message)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("welder", {"welders"}), ("boss", {"bosses"}), ("coach", {"coaches"}), ("deputy", {"deputies"}), ("envoy", {"envoys"}), ("chief", {"chiefs", "chieves"}),
        ("midwife", {"midwives"}), ("emeritus", {"emeriti"}), ("axis", {"axes"}), ("salesman", {"salesmen"}), ("salesmen", {"salesman"}), ("salesperson", {"salespeople"}),
        ("welders", {"welder"}), ("deputies", {"deputy"}), ("coaches", {"coach"}), ("wolves", {"wolf"}), ("midwives", {"midwife"}), ("boxes", {"box"}),
    ],
)  # fmt: skip
def test_a_word_and_its_other_number(word: str, others: set[str]) -> None:
    assert word in forms(word)
    assert others <= forms(word)


@pytest.mark.parametrize(
    ("word", "not_among"), [("envoy", "envoies"), ("gas", "ga"), ("boss", "bos"), ("virus", "viru"), ("analysis", "analysi"), ("as", "a")]
)
def test_what_is_no_other_number_of_it(word: str, not_among: str) -> None:
    assert not_among not in forms(word)


def test_limits_are_known_by_name_and_positive() -> None:
    assert Limits.of({"blocks": "7", "max_seconds": "0.5"}) == Limits(max_blocks=7, max_seconds=0.5)
    for told, words in (
        ({"colour": "1"}, "no limit 'colour'; known: bytes, "),
        ({"blocks": "0"}, "must be positive"),
        ({"blocks": "x"}, "blocks is a number, not 'x'"),
        ({"seconds": "-1"}, "positive"),
    ):
        with pytest.raises(ValueError, match=words):
            Limits.of(told)


def test_an_error_of_the_system_is_io(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("extractor.pipeline.extract", fail)
    result = call("parse", PAGE)
    assert (result.exit_code, result.stderr) == (5, "extractor: error: output.io: No space left on device\n")


def test_a_terminal_is_shown_pictures_of_control_characters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Moss \x1b[31mSurveyor")
    assert call("text", tmp_path / "a.txt").stdout == "Moss \x1b[31mSurveyor"
    monkeypatch.setattr("extractor.cli.text.on_terminal", lambda: True)
    assert call("text", tmp_path / "a.txt").stdout == "Moss \u241b[31mSurveyor\n"
    assert call("text", tmp_path / "a.txt", "-o", tmp_path / "b.txt").stdout == ""
    assert (tmp_path / "b.txt").read_text() == "Moss \x1b[31mSurveyor"


def test_headings_that_a_layout_does_not_know_are_shown(tmp_path: Path) -> None:
    markdown = (
        "# Moss Surveyor\n\n## What is a Moss Surveyor?\n\nThey walk.\n\n## The Colours of Moss\n\nGreen.\n\n## Key Responsibilities\n\n- Walk\n"
    )
    (tmp_path / "a.md").write_text(markdown)
    result = call("layout", "show", tmp_path / "a.md", "--layout", "himalayas")
    assert result.exit_code == 0
    assert "The Colours of Moss" in result.stdout.partition("Headings of the page that the layout does not know (1)")[2]

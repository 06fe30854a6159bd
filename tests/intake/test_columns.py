"""Columns are found by their names, in capitals too, and a table without one that holds pages is told by those that it has."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.columns import Keys, choose, listed
from tests.intake.test_tables import read, told


@pytest.mark.parametrize(
    ("names", "keys", "expected"),
    [
        (["URL", "HTML"], Keys(), (["HTML"], ["URL"], ["URL"])),
        (["Guide_ID", "Uri", "Url", "Text", "Body"], Keys(), (["Text", "Body"], ["Guide_ID", "Url", "Uri"], ["Uri", "Url"])),
        (["HTML", "text", "ID", "url"], Keys(), (["text", "HTML"], ["url", "ID"], ["url"])),
        (["TEXT", "Text", "text"], Keys(), (["text"], [], [])),
        (["TEXT", "Text"], Keys(), (["TEXT"], [], [])),
        (["Page", "html"], Keys(text="page"), (["Page"], [], [])),
        (["Page", "PAGE", "html"], Keys(text="page"), ([], [], [])),
        (["Page", "page", "Key"], Keys("key", "page"), (["page"], ["Key"], [])),
        (["pages"], Keys(text="page"), ([], [], [])),
    ],
)
def test_a_name_as_asked_for_wins_over_one_in_capitals(names: list[str], keys: Keys, expected: tuple[list[str], ...]) -> None:
    assert choose(names, keys) == expected


def _parquet(path: Path, row: dict[str, str]) -> None:
    pa, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.Table.from_pylist([row]), path)


WRITERS = {
    "x.jsonl": lambda path, row: path.write_text(json.dumps(row) + "\n"),
    "x.json": lambda path, row: path.write_text(json.dumps([row])),
    "one.json": lambda path, row: path.write_text(json.dumps(row)),
    "x.csv": lambda path, row: path.write_text(",".join(row) + "\n" + ",".join(row.values()) + "\n"),
    "x.parquet": _parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_capitals_hide_no_column_in_any_kind_of_table(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name, {"URL": "https://e.org/1", "Markdown": "# Bells"})
    (unit,) = read(tmp_path / name)
    assert (told([unit]), unit.uri, unit.suffix) == ([("https://e.org/1", "# Bells")], "https://e.org/1", ".md")


@pytest.mark.parametrize("name", WRITERS)
def test_a_table_without_a_column_of_pages_is_told_by_those_that_it_has(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name, {"Address": "a", "Raw page": "b"})
    (unit,) = read(tmp_path / name)
    assert unit.problem.code == "input.no_text"
    assert unit.problem.message.endswith("its columns: Address, Raw page")


def test_few_of_many_columns_are_named() -> None:
    assert listed(f"c{number}" for number in range(22)).endswith("c18, c19 and 2 more")
    assert listed(["x" * 1000, "a\nb", "\ud800"]) == "x" * 60 + "…, a b, \ufffd"
    assert listed([]) == "none"

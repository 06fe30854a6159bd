"""What a crawler keeps under a server's names is a page in a folder where its first bytes are one's."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.intake.test_tables import read, told

_PAGE = b"\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html><title>Fog Bell Tuner</title></html>"
SERVED = ["a.php", "a.PHP", "a.shtml", "a.asp", "a.aspx", "a.jsp", "a.cgi", "a.php?id=1&lang=en", "a.php%3Fid=1", "a.php@id=1", "a.html?page=2", "b/a.php"]  # fmt: skip
BARE = ["a", "a?id=1", "a%3fid=1.5", "a?file=b.txt.1"]
TOLD_BY_NAME = ["a.css", "a.js?v=1", "a.css%3Fv=1.2", "v1.2"]


def _write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("name", [*SERVED, *BARE])
def test_a_page_under_a_servers_name_is_one(tmp_path: Path, name: str) -> None:
    _write(tmp_path, name, _PAGE)
    (unit,) = read(tmp_path)
    assert (unit.id, unit.data, unit.suffix, unit.problem) == (name, _PAGE, ".html", None)


@pytest.mark.parametrize("name", [*SERVED, *BARE])
@pytest.mark.parametrize(
    "data", [b"", b"Words", b"\x7fELF", b"<?php echo 1;", b"<%@ page %>\n<html>", b" < 5", b"\0" * 5000, b"<html>\n<?php echo $title ?>", b"<1>"]
)
def test_what_does_not_begin_as_a_page_is_left_out(tmp_path: Path, name: str, data: bytes) -> None:
    if name in BARE and data.startswith(b"<html>"):
        data = b"<htmlx>"
    _write(tmp_path, name, data)
    (unit,) = read(tmp_path)
    assert (unit.data, unit.problem.code, unit.problem.skipped) == (None, "input.unsupported", True)
    assert unit.problem.message.startswith("no page by its name, nor by its first bytes: ")


def test_without_a_suffix_a_page_has_to_say_that_it_is_html(tmp_path: Path) -> None:
    heads = {
        "a": b"<p>Words",
        "b": b"<?xml version='1.0'?>\n<!DOCTYPE html>",
        "c": b"<HTML lang=en>",
        "d": b"<svg>",
        "e.php": b"<p>Words",
        "f.php": b"<!-- x -->",
    }
    for name, data in heads.items():
        _write(tmp_path, name, data)
    assert {unit.id for unit in read(tmp_path) if unit.problem is None} == {"b", "c", "e.php", "f.php"}


@pytest.mark.parametrize("name", TOLD_BY_NAME)
def test_other_names_are_not_looked_into(tmp_path: Path, name: str) -> None:
    _write(tmp_path, name, _PAGE)
    (unit,) = read(tmp_path)
    assert (unit.problem.code, unit.problem.message.partition(":")[0]) == ("input.unsupported", "no page by its name")


def test_compressed_ones_and_those_that_cannot_be_read(tmp_path: Path) -> None:
    _write(tmp_path, "a.php.gz", gzip.compress(_PAGE))
    _write(tmp_path, "b.gz", gzip.compress(_PAGE))
    _write(tmp_path, "c.php.gz", b"damaged")
    _write(tmp_path, "d.gz", b"damaged")
    found = [(unit.id, unit.problem.code if unit.problem else unit.data) for unit in read(tmp_path)]
    assert found == [("a.php.gz", _PAGE), ("b.gz", _PAGE), ("c.php.gz", "input.corrupt"), ("d.gz", "input.unsupported")]


def test_what_the_caller_names_is_read_whatever_it_begins_with(tmp_path: Path) -> None:
    assert told(read(tmp_path / "a.php", "Words")) == [("a.php", "Words")]
    assert told(read(tmp_path / "a", "Words")) == [("a", "Words")]

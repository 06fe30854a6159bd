"""What is plainly JSON or a table is never read as a page, and a page that looks a little like one is."""

from __future__ import annotations

import gzip
import json
import time

import pytest
from click.testing import CliRunner

from extractor.cli.app import app
from extractor.errors import InputError
from extractor.jobs.spool import _suffix
from extractor.tabular import HEAD, json_in, refuse_tables

_PAGE = "Complete Fog Bell Tuner Career Guide\n\nKey Responsibilities\n\nTune the bells before the fog comes in from the sea.\n"
_ROW = json.dumps({"address": "a", "page": _PAGE})

TABLES = [
    (f'Address,Raw page\r\na,"{_PAGE}"\r\n', ".csv"),
    (f'Address;Raw page\na;"<p class=""x"">{"x" * 2 * HEAD}"\n', ".csv"),
    ('"Raw page"\tAddress\n"<h1>Fog Bell Tuner</h1>"\ta\n', ".csv"),
    (f',Address,Raw page\n0,a,"{_PAGE}"\n', ".csv"),
    ("ID,Text\na,Tide tables\n", ".csv"),
    (f"{_ROW}\n{_ROW}\n", ".jsonl"),
    (_ROW, ".jsonl"),
    (f"{_ROW[:20]}\n{_ROW}\n", ".jsonl"),
    (f"{{}}\n{_ROW}\n{_ROW}\n", ".jsonl"),
    (f'{{"a\\"b": 1}}\n{_ROW}\n', ".jsonl"),
    (f"{_ROW}x{_ROW}\n{_ROW}\n{_ROW}\n", ".jsonl"),
    (f'{{\n "meta": 1\n}}\n{_ROW}\n{_ROW}\n', ".jsonl"),
    (f'URL,HTML\na,"<h1>{"x" * 2 * HEAD}"\n', ".csv"),
    ('{"id": "' + "x" * 2 * HEAD, ".jsonl"),
    (f"{_ROW}{_ROW}", ".json"),
    (json.dumps(json.loads(_ROW), indent=2), ".json"),
    (f"{json.dumps(json.loads(_ROW), indent=1)}\n" * 2, ".json"),
    (json.dumps({"page": _PAGE * 2000, "address": "a"}, indent=1), ".json"),
    (json.dumps([_PAGE, _PAGE]), ".json"),
    (json.dumps([_PAGE] * 2000, indent=1), ".json"),
    (json.dumps([{"page": _PAGE}]), ".json"),
    (f"{json.dumps([_PAGE])}\n" * 3, ".jsonl"),
]
"""What is no page, and the suffix that tells what it is."""
PAGES = [
    "", "{", "[", "{ a page\n", "{{ title }}\nA page\n", '{% set x = "y" %}\n', "[a link](https://e.org)\nA page\n", '["A page"](https://e.org)\n', "[1] A note\n",
    '["Tide tables", "bells" and what not\n', '{\n  "title": "x"\n}\n\n# A page with JSON before it\n', '{"title": "x"}\n\n# A page\n', '"Quoted", he said, "as ever"\nA page\n',
    "[{Company}] wants bells tuned\n" + _PAGE, "[{% block %}\n" + _PAGE, '[{"@context": "x"}]\n' + _PAGE, f'{{"@context": "x"}}\n{_PAGE}\n{{"@type": "x"}}\n',
    "{'status': 200}\n" + _PAGE, '{"role": Fog Bell Tuner}\n' + _PAGE, '{"id": "a", bad}\nxxx\n', "| ID | Content |\n|----|----|\n| 1 | Bells |\n" + _PAGE,
    f'Fog Bell Tuner, 2026 guide\n\n"{"Bells " * 40}", says one\n{_PAGE}', f'Fog Bell Tuner | Guide\n"Bells are {"x " * HEAD}',
    "HTML, CSS and JavaScript Developer\n\n" + _PAGE, f"Fog, bells\n{_PAGE}", f'Fog, bells\n"Tune", they say, "{_PAGE}"\n', "Level, Pay\nJunior, $40k\nSenior, $80k\n",
    'Level,Pay\n"Junior",$40k\n', f'Fog\n"{_PAGE}"\n', "[" * HEAD, '{"' * HEAD, "\n" * HEAD + "{", '["' + "\\" * 2 * HEAD, "a,b\n" + "," * HEAD,
]  # fmt: skip
"""What is to stay a page."""


@pytest.mark.parametrize(("text", "suffix"), TABLES)
def test_what_is_plainly_a_table_is_no_page(text: str, suffix: str) -> None:
    for encoding in ("utf-8", "utf-16"):
        assert _suffix(text.encode(encoding)) == suffix
        with pytest.raises(InputError, match="and no page; `extractor run FILE"):
            refuse_tables(text.encode(encoding))
    assert _suffix(gzip.compress(text.encode())) == suffix + ".gz"


@pytest.mark.parametrize("text", PAGES)
def test_what_only_looks_like_a_table_stays_a_page(text: str) -> None:
    assert _suffix(text.encode()) == ".txt"
    refuse_tables(text.encode())


HOSTILE = {
    "cells": "a," * 10_900 + "a\n" + "<a," * 10_900, "of all kinds": "a,;|\t" * 3_000 + "a\n" + "<a,;|\t" * 3_000, "quotes": '"<\n",' * 10_000,
    "brackets": "[" * HEAD, "levels": '{"a":' * 13_000, "escapes": '["' + '\\"' * HEAD, "strings": '["a",' * 13_000, "openings": '{"a":\n{' + "\n{\n" * 20_000,
    "objects": '{"a":1}\n' * 8_000, "blanks": "\n " * HEAD, "digits": '{"a": ' + "9" * HEAD,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_to_tell_them_apart_takes_no_time(name: str) -> None:
    began = time.process_time()
    _suffix(HOSTILE[name].encode())
    assert time.process_time() - began < 0.5


def test_a_header_is_enough_where_a_run_asks() -> None:
    """Rows may follow that tell nothing; `parse` wants to see one."""
    assert _suffix(b"id\ttext\n") == ".csv"
    refuse_tables(b"id\ttext\n")
    assert json_in("{}\n", cut=False) is not None


def test_parse_says_what_reads_a_table() -> None:
    found = CliRunner().invoke(app, ["parse", "-"], input=f"{_ROW}\n{_ROW}\n")
    assert found.exit_code == 3
    assert found.stderr.startswith("extractor: error: input.unsupported: this is JSON Lines and no page; `extractor run FILE")
    assert CliRunner().invoke(app, ["parse", "-", "--media-type", "text/plain"], input=f"{_ROW}\n{_ROW}\n").exit_code == 0

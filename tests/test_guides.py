"""Every bundled guide: the record says what it must, and all that must hold holds."""

from __future__ import annotations

import json

import pytest

from extractor import extract
from extractor.sections import KINDS
from tests.helpers.cases import CASES, Case
from tests.helpers.leaves import differences
from tests.helpers.sound import sound

# What the records get wrong at present; each row is to go.
DEBTS = {}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_record_says_what_the_page_says(case: Case, request) -> None:
    if case.page.parent.name in DEBTS:
        request.applymarker(pytest.mark.xfail(strict=True, reason=DEBTS[case.page.parent.name]))
    guide = sound(case.read(), layout=case.layout)
    assert differences(json.loads(guide.model_dump_json()), case.expected) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_no_text_is_unaccounted_for(case: Case) -> None:
    guide = extract(case.read(), layout=case.layout)
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("name", sorted({case.page.parent.name for case in CASES}))
def test_html_gives_the_sections_of_the_text(name: str) -> None:
    """The record from HTML equals the record from text, plus what the text had lost."""
    records = {}
    for case in CASES:
        if case.page.parent.name == name:
            records[case.page.suffix] = json.loads(extract(case.read(), layout=case.layout, provenance=False).model_dump_json())
    text, html = records[".txt"], records[".html"]
    present = [[kind for kind in KINDS if record[kind] is not None] for record in (text, html)]
    assert present[0] == present[1]
    for kind in present[0]:
        pays = [[pay["text"] for pay in record[kind]["pay"]] for record in (text, html)]
        assert pays[0] == pays[1], kind


@pytest.mark.parametrize("case", [case for case in CASES if case.layout is None], ids=lambda case: case.name)
def test_a_str_and_its_bytes_give_one_record(case: Case) -> None:
    assert extract(case.read()) == extract(case.read().decode())


def test_provenance_is_left_out_on_request() -> None:
    case = CASES[-1]
    full, bare = extract(case.read()), extract(case.read(), provenance=False)
    assert bare.provenance is None
    assert full.model_copy(update={"provenance": None}) == bare

"""The bundled pages as markdown: the same sections."""

from __future__ import annotations

import pytest

from extractor import extract
from extractor.sections import KINDS
from tests.helpers.cases import CASES, Case
from tests.helpers.leaves import differences_of
from tests.helpers.markdown import as_markdown
from tests.helpers.sound import sound

PAGES = [one for one in CASES if one.page.suffix == ".html" and not one.name.startswith(("almanac", "ooh"))]


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.name)
def test_markdown_gives_the_sections_of_the_html(one: Case) -> None:
    guide = sound(as_markdown(one.read().decode()))
    assert guide.source.media_type == "text/markdown"
    wanted = extract(one.read())
    assert guide.occupation == wanted.occupation
    for name in KINDS:
        got, want = (getattr(record, name) and getattr(record, name).model_dump(mode="json") for record in (guide, wanted))
        assert list(differences_of(got, want, name)) == []


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.name)
def test_what_is_told_to_be_markdown_is_read_as_such(one: Case) -> None:
    text = as_markdown(one.read().decode())
    assert extract(text) == extract(text, media_type="text/markdown; charset=utf-8")

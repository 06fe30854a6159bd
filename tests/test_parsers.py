"""Two parsers of HTML: BeautifulSoup's tree is the oracle for the events that the reader takes from lxml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import extract, read
from tests.helpers.cases import CASES, Case

PAGES = [one for one in CASES if one.page.suffix == ".html"]
ELEMENTS = ["p", "div", "h2", "h3", "ul", "li", "b", "a", "span", "section", "dl", "dt", "dd", "details", "summary"]
TREES = st.recursive(
    st.sampled_from(["one", "Two words", "3.", "$40,000", " ", "\n"]),
    lambda inner: st.tuples(st.sampled_from(ELEMENTS), st.lists(inner, max_size=4)).map(lambda node: f"<{node[0]}>{''.join(node[1])}</{node[0]}>"),
    max_leaves=20,
)


@pytest.mark.parametrize("one", PAGES, ids=lambda one: one.name)
def test_a_page_reads_the_same_by_both_parsers(one: Case) -> None:
    """Text, blocks and the whole record, the order of findings included."""
    lxml, soup = (read(one.read(), parser=parser) for parser in ("lxml", "bs4"))
    assert (soup.text, soup.blocks, soup.name, soup.findings) == (lxml.text, lxml.blocks, lxml.name, lxml.findings)
    assert extract(one.read(), parser="bs4") == extract(one.read())


@given(TREES)
def test_any_markup_reads_the_same_by_both_parsers(body: str) -> None:
    page = f"<html><body><p>Begin</p>{body}</body></html>"
    lxml, soup = (read(page, parser=parser, media_type="text/html") for parser in ("lxml", "bs4"))
    assert (soup.text, soup.blocks) == (lxml.text, lxml.blocks)

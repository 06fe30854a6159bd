"""Pages in markups like markdown: wikis, reStructuredText, quotations, and XML of texts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from extractor import extract, read
from tests.helpers.cases import case
from tests.helpers.markdown import as_markdown
from tests.helpers.same import record
from tests.helpers.sound import sound

PAGE = as_markdown(case("tidal-surveyor.html").read().decode())
NOTES = "## Notes From the Quay\n\nReaders wrote to us about their first winter on the water.\n\nMost of them were glad of the thermos.\n\n"
NOTED = PAGE.replace("## Job Application Toolkit", NOTES + "## Job Application Toolkit", 1)
_HEADING = re.compile(r"(?m)^(#{1,6}) (.*)$")


def _dokuwiki(text: str) -> str:
    """The most marks for the highest heading."""
    return _HEADING.sub(lambda match: f"{'=' * (7 - len(match[1]))} {match[2]} {'=' * (7 - len(match[1]))}", text)


def _restructured(text: str) -> str:
    """Headings over a line of one mark, below a place to jump to."""
    text = re.sub(r"\*\*([^*\n]+)\*\*", r"**\1**", text)
    return _HEADING.sub(lambda match: f".. _place-{match.start()}:\n\n{match[2]}\n{'=-~^'[len(match[1]) - 1] * len(match[2])}", text)


def _quoted(text: str) -> str:
    """Without marks inside the lines."""
    return "\n".join(f"> {line}" for line in re.sub(r"\*\*|\[|\]\([^()]*\)", "", text).split("\n"))


@pytest.mark.parametrize("put", [_dokuwiki, _restructured, _quoted])
def test_another_markup_gives_the_same_sections(put: Callable[[str], str]) -> None:
    """An unknown section behind the levels of a career is none of them."""
    assert NOTED != PAGE
    assert record(put(NOTED)) == record(PAGE)
    assert [section.heading for section in sound(put(NOTED)).extra_sections] == ["Notes From the Quay"]


def test_a_block_that_says_it_is_a_header_is_one() -> None:
    """As a scraper writes heads into TEI."""
    heads = "".join(f'<ab rend="h2" type="header">{name}</ab><p>It is said of it at some length.</p>' for name in ("Work Environment", "Sea Songs"))
    page = f'<TEI><text><body><div type="entry"><ab rend="h2" type="header">What is a Rigger?</ab><p>One who rigs.</p>{heads}<ab>More.</ab></div></body></text></TEI>'
    guide = extract(page)
    assert [entry.heading for entry in guide.outline][-2:] == ["Work Environment", "Sea Songs"]


def test_what_lacks_the_label_that_entries_have_is_none() -> None:
    """Levels that have lost their years, and a title with text behind them."""
    text = re.sub(r"(?m)^\d+[-+]\d*\s?years\n|(?<=^)\d+-\d+ years(?=[A-Z])", "", case("tidal-surveyor.txt").read().decode())
    notes = "Notes From the Quay\nReaders wrote to us about their first winter on the water, and most were glad of the thermos.\nOthers were not.\n"
    guide = sound(text.replace("Job Application Toolkit\n", f"{notes}Job Application Toolkit\n", 1))
    assert [section.heading for section in guide.extra_sections] == ["Notes From the Quay"]


def test_a_run_of_plus_signs_passes_nothing_on() -> None:
    words = [str(block.words) for block in read("# A\n\nSo 1 +++++#++++ 2 is.\n\nBut ++#++ is one.\n", media_type="text/markdown").blocks]
    assert words[1:] == ["So 1 +++++#++++ 2 is.", "But # is one."]

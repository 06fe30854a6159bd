"""Bad input: a clear error with a stable code, or a record that says what is odd; never a wrong record in silence."""

from __future__ import annotations

from typing import Any

import pytest

from extractor import InputError, Limits, extract, read
from tests.helpers.cases import FIXTURES, INVALID, case
from tests.helpers.sound import sound


@pytest.mark.parametrize("case", INVALID, ids=lambda case: case["file"])
def test_bad_input(case: dict[str, Any]) -> None:
    data = (FIXTURES / "invalid" / case["file"]).read_bytes()
    if "error" in case:
        with pytest.raises(InputError) as caught:
            extract(data)
        assert caught.value.code == case["error"]
        assert "\n" not in str(caught.value)
        return
    guide = sound(data)
    codes = {finding.code for finding in guide.findings}
    odd = {one["finding"] for one in INVALID if "finding" in one} - {"section.heading_only"}
    if "finding" in case:
        assert case["finding"] in codes
    else:
        assert not codes & odd
    if "severity" in case:
        assert {finding.severity for finding in guide.findings if finding.code == case["finding"]} == {case["severity"]}
    assert guide.source.encoding == case.get("encoding", guide.source.encoding)
    assert guide.source.media_type == case.get("media_type", guide.source.media_type)
    assert guide.occupation == case.get("occupation", guide.occupation)
    if "layout" in case:
        assert (guide.source.layout or "") == case["layout"]


def test_every_bad_file_has_a_case() -> None:
    files = {path.name for path in (FIXTURES / "invalid").iterdir()} - {"cases.toml"}
    assert files == {case["file"] for case in INVALID}


@pytest.mark.parametrize("name", ["recipe.txt", "recipe.html", "one_line.txt", "json_named.txt"])
def test_a_page_that_is_no_guide_keeps_all_its_text(name: str) -> None:
    data = (FIXTURES / "invalid" / name).read_bytes()
    guide = sound(data)
    kept = " ".join(str(section.model_dump()) for section in guide.extra_sections)
    for word in read(data).text.split()[:200]:
        assert word.strip("-*#|:\"'{}[],.\\") in kept
    assert guide.ledger.unclassified == 0


@pytest.mark.parametrize("source", [None, 7, ["text"], object()])
def test_only_text_and_bytes_are_pages(source: Any) -> None:
    with pytest.raises(InputError) as caught:
        extract(source)
    assert caught.value.code == "input.type"


def test_limits_refuse_the_whole_page() -> None:
    assert extract("x" * 10, limits=Limits(max_bytes=10)).source.length == 10
    with pytest.raises(InputError) as caught:
        extract("é" * 6, limits=Limits(max_bytes=10))
    assert caught.value.code == "input.too_large"
    with pytest.raises(InputError) as caught:
        extract("one line\n\nanother line\n\na third\n", limits=Limits(max_blocks=2))
    assert caught.value.code == "input.too_many_blocks"
    with pytest.raises(InputError) as caught:
        extract("One\n\nTwo\n\nThree\n", limits=Limits(max_lines=2))
    assert caught.value.code == "input.too_many_lines"
    with pytest.raises(InputError) as caught:
        extract("# Tides\n\n*High* and *low*\n", limits=Limits(max_signs=3))
    assert caught.value.code == "input.too_many_signs"
    assert extract("Tides\n\n*High* and *low*\n", media_type="text/plain", limits=Limits(max_signs=3)).source.length == 24
    with pytest.raises(InputError) as caught:
        extract("Tides&nbsp;&amp;&nbsp;bays&nbsp;of", limits=Limits(max_signs=3))
    assert caught.value.code == "input.too_many_signs"
    assert len(extract("Tides&nbsp;&amp;&nbsp;bays of", limits=Limits(max_signs=3)).repairs) == 3
    with pytest.raises(ValueError, match="positive"):
        Limits(max_bytes=0)


def test_an_unknown_media_type_is_an_error() -> None:
    with pytest.raises(InputError) as caught:
        extract("text", media_type="application/pdf")
    assert caught.value.code == "input.media_type"


@pytest.mark.parametrize("source", ["", " ", "\n\n\t\r\n", b"", b"\xef\xbb\xbf", "\u00a0\u2003"])
def test_nothing_is_a_record_with_a_finding(source: str | bytes) -> None:
    guide = sound(source)
    assert [(finding.code, finding.severity) for finding in guide.findings] == [("input.empty", "error")]
    assert guide.extra_sections == ()
    assert guide.ledger.blank == guide.source.length


def test_one_line_of_megabytes() -> None:
    """A long line is slow for nobody."""
    guide = extract("pay is $50,000 a year and more. " * 30_000, provenance=False, limits=Limits(max_numbers=100_000))
    assert guide.source.length == 32 * 30_000


def test_more_glued_names_than_blocks_are_refused() -> None:
    page = case("tidal-surveyor.txt").page.read_text("utf-8").replace("Top Industries\n", "Top Industries\n" + "EnFi" * 50_100 + "\n", 1)
    with pytest.raises(InputError) as caught:
        extract(page)
    assert caught.value.code == "input.too_many_blocks"

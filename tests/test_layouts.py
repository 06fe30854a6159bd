"""Layouts as data: a second site without Python, and wrong files told by file, key and what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extractor import LayoutError, extract
from extractor.layouts import BUILTIN, builtin, load
from extractor.report.against import read_thresholds
from extractor.report.matches import matches
from extractor.sections import FIELDS, KINDS
from tests.helpers.cases import ALMANAC, case
from tests.helpers.sound import sound

GOOD = 'id = "mine"\nversion = 1\n[[section]]\nfield = "overview"\nheading = ["About the {role}"]\n'


@pytest.mark.parametrize("name", BUILTIN)
def test_the_packages_layouts_are_right(name: str) -> None:
    assert name in {layout.id for layout in builtin()}
    home = Path(builtin.__wrapped__.__code__.co_filename).parent
    assert load(home / f"{name}.toml", fields=FIELDS).id == name


def test_a_second_site_needs_no_python() -> None:
    found = case("almanac-kelp-gardener.html")
    guide = sound(found.read(), layout=found.layout)
    assert guide.source.layout == "almanac@1"
    assert guide.occupation == found.expected["occupation"]
    assert sum(getattr(guide, name) is not None for name in KINDS) >= 15


def test_without_its_layout_a_page_keeps_all_its_text() -> None:
    guide = sound(case("almanac-kelp-gardener.txt").read())
    assert guide.source.layout is None
    assert "layout.none" in {finding.code for finding in guide.findings}
    typed = {finding.path for finding in guide.findings if finding.code == "section.typed"}
    assert {f"/{name}" for name in KINDS if getattr(guide, name) is not None} <= typed
    assert guide.extra_sections
    assert guide.ledger.unclassified == guide.ledger.boilerplate == 0


def test_a_layout_is_a_path_a_name_or_itself() -> None:
    page = case("almanac-fresco-restorer.txt").read()
    assert extract(page, layout=ALMANAC) == extract(page, layout=str(ALMANAC)) == extract(page, layout=load(ALMANAC))
    page = case("orchard-acoustician.txt").read()
    assert extract(page, layout="himalayas") == extract(page)
    with pytest.raises(LayoutError) as caught:
        extract(page, layout=7)  # type: ignore[arg-type]
    assert caught.value.code == "layout.type"


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("id = ]", "layout.syntax", "line 1"),
        ("\xff", "layout.syntax", "UTF-8"),
        ("", "layout.invalid", "id: Field required"),
        (GOOD.replace('"mine"', '"Mine!"'), "layout.invalid", "id: "),
        (GOOD.replace("version = 1", 'version = "one"'), "layout.invalid", "version: "),
        (GOOD + "colour = 'red'\n", "layout.invalid", "section[0].colour: "),
        (GOOD.replace('["About the {role}"]', "[]"), "layout.invalid", "section[0].heading: "),
        (GOOD.replace("overview", "overveiw"), "layout.invalid", "section[0].field: no section 'overveiw'"),
        (GOOD + GOOD.split("\n", 2)[2], "layout.invalid", "section[1].field: 'overview' stands twice"),
        ('yearly = ["salary"]\n' + GOOD, "layout.invalid", "yearly: no section 'salary'"),
        (GOOD + '[recognise]\ncommon = ["About"]\n', "layout.invalid", "recognise.common: 'About' is the heading of no section"),
        (GOOD + '[[section.label]]\nfield = "x"\nheading = ["X"]\nshape = "round"\n', "layout.invalid", "section[0].label[0].shape: "),
    ],
)
def test_a_wrong_layout(tmp_path: Path, text: str, code: str, words: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(LayoutError) as caught:
        load(path, fields=FIELDS)
    assert caught.value.code == code
    assert str(caught.value).startswith(f"{path}: ")
    assert words in str(caught.value)


def test_a_missing_layout(tmp_path: Path) -> None:
    with pytest.raises(LayoutError) as caught:
        load(tmp_path / "none.toml")
    assert caught.value.code == "layout.missing"


def test_what_a_layout_finds_on_a_page() -> None:
    page = case("lantern-archivist.txt").read()
    found = matches(page)
    assert (found.layout, found.occupation, found.chosen) == ("himalayas@1", "Lantern Archivist", True)
    by_field = {row.field: row for row in found.rows}
    assert by_field["salary"].found == ("Lantern Archivist Salary & Outlook",)
    assert by_field["key_facts.top_industries"].status == "heading_only"
    assert by_field["diversity"].found == ()
    assert found.unknown == ("Guild Seals and Lamp Licences",)


def test_near_misses_are_shown() -> None:
    page = case("lantern-archivist.txt").read().decode().replace("Emerging Specializations", "Emerging Specialities")
    row = next(row for row in matches(page.encode()).rows if row.field == "specializations")
    assert row.found == ()
    assert row.near == "Emerging Specialities"


def test_a_layout_beside_a_strange_page() -> None:
    found = matches(b"nothing\n\nof the kind\n", str(ALMANAC))
    assert (found.sections, found.chosen) == (0, False)
    assert not any(row.found for row in found.rows)


def test_a_wrong_field_inside_a_section_is_named(tmp_path) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(
        'id = "wrong"\nversion = 1\n[[section]]\nfield = "key_facts"\nheading = ["In Figures"]\n'
        '[[section.label]]\nfield = "median_pay"\nheading = ["Pay"]\nprefix = { range = ["Range:"] }\n'
        '[[section]]\nfield = "salary"\nheading = ["Pay"]\n[[section.table]]\nfield = "by_trade"\ncolumns = { trade = ["Trade"] }\n',
        "utf-8",
    )
    with pytest.raises(LayoutError) as caught:
        load(path, fields=FIELDS)
    message = str(caught.value)
    for where in (
        "section[0].label[0].field: no field 'median_pay'",
        "section[0].label[0].field: no field 'range'",
        "section[1].table[0].field: no field 'by_trade'",
    ):
        assert where in message


STRANGERS = """# {title}
## What is a Kelp Weaver?
A kelp weaver makes nets and mats of seaweed for boats and for homes along the shore.
## What does a Kelp Weaver do?
They cut, dry and weave, and they sell what they have woven.
## Work Environment
Sheds by the sea, and the open shore in any weather.
## How to Become a Kelp Weaver
Most kelp weavers learn from another one.
## Duties Through the Year
Cutting in summer, weaving in winter.
## Kelp Weaver Career Path
A helper, a weaver, a master of the shed.
{more}## Frequently Asked Questions
### Is it wet?
It is.
"""
LABELS = "## Key Numbers\nMedian Salary\n\n$40,000\n\nGrowth Outlook\n\n4%\n\nAnnual Openings\n\n900\n\n"


@pytest.mark.parametrize(
    ("title", "more", "layout"),
    [
        ("Kelp Weaver", "", None),
        ("Kelp Weaver", LABELS, None),
        ("Kelp Weaver", f"{LABELS}## Kelp Weaver Salary & Outlook\nMedian pay is $40,000.\n", "himalayas@1"),
        ("Kelp Weaver", "## Pros & Cons of Being a Kelp Weaver\nMuch air, little money.\n", None),
        ("Kelp Weaver", "## Kelp Weaver Salary & Outlook\nMedian pay is $40,000.\n", None),
        ("Kelp Weaver", "## Kelp Weaver Salary & Outlook\nMedian pay is $40,000.\n## Global Kelp Weaver Opportunities\nMany.\n", "himalayas@1"),
        ("Complete Kelp Weaver Career Guide", "", "himalayas@1"),
    ],
    ids=[
        "common headings",
        "labels that any site has",
        "labels and one of the site's",
        "one more of them",
        "one that is the site's",
        "two of the site's",
        "the site's title",
    ],
)
def test_headings_that_any_site_has_tell_no_site(title: str, more: str, layout: str | None) -> None:
    """A site's page has its title, its labels or headings that no other has; a caller who names the layout knows it."""
    page = STRANGERS.format(title=title, more=more)
    guide = sound(page, media_type="text/markdown")
    assert guide.source.layout == layout
    assert guide.responsibilities is None or layout is None
    assert sound(page, media_type="text/markdown", layout="himalayas").source.layout == "himalayas@1"
    assert matches(page.encode(), media_type="text/markdown").chosen == (layout is not None)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("#" * (2 << 20), "layout.invalid", "bytes"),
        ("id = " + "[" * 100_000, "layout.syntax", "recursion"),
        ("id = " + "1" * 5000, "layout.syntax", "digits"),
        ("a" + ".a" * 400_000 + " = 1", "layout.syntax", "dots"),
    ],
    ids=["large", "deep", "number", "dots"],
)
def test_a_hostile_layout(tmp_path: Path, text: str, code: str, words: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(LayoutError, match=words) as caught:
        load(path)
    assert caught.value.code == code


def test_a_layout_that_never_ends_or_never_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.patience.SECONDS", 0.3)
    os.mkfifo(tmp_path / "pipe.toml")
    for path, code in (
        ("/dev/zero", "layout.invalid"),
        (tmp_path, "layout.missing"),
        (tmp_path / "pipe.toml", "layout.missing"),
        ("a" * 5000, "layout.missing"),
        ("a\0b", "layout.missing"),
        ("\ud800", "layout.missing"),
        (Path("/dev/fd/\0"), "layout.missing"),
    ):
        with pytest.raises(LayoutError) as caught:
            extract("Tide tables", layout=path)
        assert caught.value.code == code
        assert str(caught.value).isprintable()


def test_what_goes_wrong_while_a_file_is_read_is_no_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(MemoryError):
        load(tmp_path / "mine.toml")


def test_thresholds_that_never_end() -> None:
    with pytest.raises(LayoutError, match="bytes"):
        read_thresholds(Path("/dev/zero"))

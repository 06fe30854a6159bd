"""Headings under what decorates them: pictographs, signs of links, brackets, colons, marks that lost their space."""

from __future__ import annotations

import re

import pytest

from extractor import read
from tests.helpers.cases import case
from tests.helpers.same import record
from tests.helpers.sound import sound

HTML = case("tidal-surveyor.html").read().decode()
TEXT = case("tidal-surveyor.txt").read().decode()
HEAD = re.compile(r"(<h[1-6][^>]*>)(.*?)(</h[1-6]>)", re.DOTALL)
SOME = ("Nets", "What they mend", "Where they work", "Tides & Pay")
WAYS = [
    "{}:", "{} ¶", "{}¶", "{} #", "{} 🔗", "🔗 {}", "⚙️ {}", "1️⃣ {}", "👩‍🏫 {}", "▶ {}", "[{}]",
]  # fmt: skip


def _heads(page: str, kind: str = "text/markdown") -> list[str]:
    return [str(block.words) for block in read(page, media_type=kind).blocks if block.kind == "heading"]


@pytest.mark.parametrize("way", WAYS)
def test_a_guide_is_the_same_however_its_headings_are_decorated(way: str) -> None:
    odd = HEAD.sub(lambda match: match[1] + way.format(match[2]) + match[3], HTML)
    assert odd != HTML
    assert record(odd) == record(HTML)


@pytest.mark.parametrize("way", [*WAYS, "{} [¶](#nets)", '{} [¶](#nets "Link to this heading")', "{} [#](#nets)", "[](#nets){}", "**{}:**"])
def test_headings_of_markdown(way: str) -> None:
    page = "\n\n".join(f"## {way.format(said)}\n\nThey mend them." for said in SOME)
    assert _heads(page) == list(SOME)
    sound(page, media_type="text/markdown")


def test_marks_that_lost_their_space() -> None:
    page = "#The Mender\n\nThey mend.\n\n" + "\n".join(f"##{said}\n\nThey mend them.\n\n###Said\n" for said in SOME)
    found = [(block.level, str(block.words)) for block in read(page).blocks if block.kind == "heading"]
    assert found == [(1, "The Mender"), *(pair for said in SOME for pair in ((2, said), (3, "Said")))]


@pytest.mark.parametrize("way", ["🔗 {}", "{} ¶", "{} #", "[{}]", "##{}"])
def test_lines_of_a_text(way: str) -> None:
    page = "\n".join(f"{way.format(said)}\nThey mend them in all weathers, and are paid for it.\n" for said in SOME)
    blocks = read(page, media_type="text/plain").blocks
    assert [str(block.words) for block in blocks[::2]] == list(SOME)


def test_a_known_heading_of_a_text_has_no_colon() -> None:
    odd = TEXT.replace("\nWork Environment\n", "\nWork Environment:\n")
    assert odd != TEXT
    assert record(odd) == record(TEXT)


@pytest.mark.parametrize(
    ("page", "heads"),
    [
        ("## C#\n\nCode.\n\n## §\n\nCode.\n\n## Under § 5\n\nCode.", ["C#", "Under § 5"]),
        ("## [Optional]\n\nCode.\n\n## Nets\n\nMend.", ["[Optional]", "Nets"]),
        ("## ®Nets\n\nMend.\n\n## Nets™\n\nMend.", ["®Nets", "Nets™"]),
        ("## Nets:\n\nMend.\n\n## Tides\n\nRise.", ["Nets:", "Tides"]),
        ("## 24/7 work\n\nMend.\n\n## .NET\n\nCode.", ["24/7 work", ".NET"]),
        ("## 🔗\n\nMend.\n\n## 5 ★ hotels\n\nRest.", ["5 ★ hotels"]),
        ("#The Mender\n\n##Nets\n\nMend.\n\n##Tides\n\n#1 reason is pay.\n#2 reason is fun.\n#welding #jobs", ["The Mender", "Nets", "Tides"]),
        ("## [ ]\n\n## [x]\n\n## [ ]\n\nMend.", ["[x]"]),
        ("## ▲ 5% growth\n\nMend.", ["▲ 5% growth"]),
        ("## Nets\n\n#nets and #tides\n\n## Tides\n\n#hiring", ["Nets", "Tides"]),
    ],
)
def test_what_is_no_decoration_stays(page: str, heads: list[str]) -> None:
    assert _heads(page) == heads


@pytest.mark.parametrize("way", ["🎣 {}", "[{}]"])
def test_a_list_of_a_text_keeps_its_pictures(way: str) -> None:
    page = "They use:\n" + "\n".join(way.format(said) for said in SOME)
    blocks = read(page, media_type="text/plain").blocks
    assert [str(block.words) for block in blocks[1:]] == [way.format(said) for said in SOME]

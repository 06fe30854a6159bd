"""Markup that stays open, or that ends later than it seems to: what is lost with it is told, and nothing else is."""

from __future__ import annotations

import pytest

from tests.helpers.cases import case
from tests.helpers.sound import sound

PAGE = case("tidal-surveyor.html").read().decode()
MIDDLE = PAGE.index("<h2", len(PAGE) // 2)
WHOLE = sound(PAGE)


def _told(markup: str) -> tuple[int, list[str]]:
    """How many characters less are read with the markup in the middle of the page, and what is said to be not closed."""
    guide = sound(PAGE[:MIDDLE] + markup + PAGE[MIDDLE:], media_type="text/html")
    said = [finding.message.partition(" is not closed")[0] for finding in guide.findings if finding.code == "html.unclosed"]
    return WHOLE.source.length - guide.source.length, said


@pytest.mark.parametrize(
    ("markup", "element"),
    [
        ("<style>a{}</style=\n>", "<style>"), ("<style>a{}</stylex>", "<style>"), ("<script>a()</scripts>", "<script>"), ("<script>a()</script->", "<script>"),
        ("<SCRIPT>a()", "<script>"), ("<script><!-- <script> </script>", "<script>"), ("<textarea>a</textareas>", "<textarea>"), ("<title>a</title.>", "<title>"),
        ("<iframe>a", "<iframe>"), ("<!-- a ->", "<!--"), ("<div class='x>", "an attribute's quotation mark"), ('<a href="x>', "an attribute's quotation mark"),
    ],
)  # fmt: skip
def test_what_is_lost_is_told(markup: str, element: str) -> None:
    lost, said = _told(markup)
    assert said == [element]
    assert lost > 0 or element.endswith("quotation mark")  # what is lost with it may be markup alone


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- x --!>", "<!-->", "<!--->", "<!-- -- -->", "<script>a()</script >", "<script>a()</script\n>", "<script>a()</script x=1>", "<SCRIPT>a()</Script>",
        "<script>if (a</b/.exec(c)) d('<\\/script>')</script>", "<script><!-- a() // --></script>", "<script><!-- <script></script> --></script>",
        "<style>a > b {}</style>", '<p title="a > b"></p>', "<p data-html='<b>a</b>'></p>", "<template><p></p></template>", "</scripts>",
        """<p :class="a > b ? '<x>' : ''"></p>""", """<p data-x='{"a":"x > <p>b</p>"}'></p>""", "<p title='Home > <b>Quay</b>'></p>",
        """<script>var s="</script" + ">";</script>""", "<title/>", "<script src=x />", "<style/>", "<!--[if lt IE 9]><script src='x'></script><![endif]-->",
        "<svg><title>a</title><g></g></svg>", "<svg><foreignobject><p></p></foreignobject></svg>",
    ],
)  # fmt: skip
def test_what_is_closed_is_not_told(markup: str) -> None:
    assert _told(markup) == (0, [])


def test_what_stands_between_a_seeming_end_and_the_next_is_told() -> None:
    """The script ends where the next one does; the page between them is lost, and what follows is read."""
    guide = sound(
        PAGE.replace("<h2", "<script>a()</scripts><h2", 1).replace("</section>", "<script>b()</script></section>", 1), media_type="text/html"
    )
    [told] = [finding for finding in guide.findings if finding.code == "html.unclosed"]
    assert 0 < WHOLE.source.length - guide.source.length < 5_000
    assert told.message.startswith("<script> is not closed")
    assert guide.faq is not None


@pytest.mark.parametrize("markup", ["<svg>", "<svg><g>", "<math>", "<svg><path></svg "])
def test_a_drawing_that_is_not_closed_ends_where_the_page_goes_on(markup: str) -> None:
    """As browsers have it: a heading is no part of a drawing."""
    lost, _ = _told(markup)
    assert lost < 60
    assert _told("<svg><text>Harbour</text>")[1] == ["<svg> or <math>"]


def test_a_page_inside_a_frame_s_attribute_is_told() -> None:
    guide = sound(f'<!DOCTYPE html><p>See below.</p><iframe srcdoc="{"a tide table " * 40}"></iframe>', media_type="text/html")
    assert "html.mostly_hidden" in {finding.code for finding in guide.findings}

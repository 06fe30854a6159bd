"""Patterns that are asked only where their words stand find what all of them would: headings run into a text, and titles."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from extractor import layouts
from extractor.layouts.match import headings_of, role_in
from extractor.layouts.model import Layout
from extractor.layouts.plurals import numbers
from extractor.layouts.role import RoleWords
from extractor.layouts.run_in import RunIn
from extractor.layouts.titles import roles_in

PAGES = [Path(__file__).parents[2] / "fixtures/guides" / name / "page.txt" for name in ("ooh-moss-surveyors", "lantern-archivist")]
ROLES = (
    "Moss Surveyor",
    "Tidal Surveyor",
    "A/B Tester",
    "DJ",
    "Sales Rep*",
    "Chief of Staff",
    "Nurse Practitioner (NP)",
    "Mess Hand",
    ".NET Developer",
    "Æther Man",
)
_SLOTS = {"{a}": "(?:an?|AN?)", "{year}": r"(?:19|20)\d\d", "{years}": r"(?:19|20)\d\d\s?[-\u2010-\u2014\u2212]\s?(?:20)?\d\d"}


def all_in_one(layout: Layout, role: str) -> regex.Pattern[str]:
    """All headings of a layout in one pattern."""
    names = [r"\s".join(map(numbers, role.split())), r"\s".join(numbers(word.upper(), "s|es|S|ES") for word in role.split())]
    texts = {row.heading for rows in headings_of(layout).by_key.values() for row in rows} | set(layout.role.title)
    texts.discard("{role}")
    found = []
    for text in sorted(texts, key=lambda text: (-len(text), text)):
        for form, name in zip((text, text.upper()), names, strict=True):
            slots = {**_SLOTS, "{role}": name}
            pieces = regex.split(r"(\{\w+\})", form)
            found.append("".join(slots.get(piece.lower()) or r"\s".join(map(regex.escape, regex.split(r"\s+", piece))) for piece in pieces))
    return regex.compile("|".join(found))


def _filled(text: str, role: str) -> str:
    return text.replace("{role}", role).replace("{a}", "a").replace("{years}", "2024-34").replace("{year}", "2024")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("layout", layouts.builtin(), ids=lambda layout: layout.name)
def test_headings_that_ran_into_a_text(layout: Layout, role: str) -> None:
    headings, whole = headings_of(layout), all_in_one(layout, role)
    wordings = [row.heading for rows in headings.by_key.values() for row in rows]
    glued = [f"text.{_filled(one, form)}They" for one in wordings for form in (role, f"{role}s", role.upper(), f"{role.upper()}S")]
    pages = [page.read_text("utf-8").replace("Moss Surveyor", role).replace("Lantern Archivist", role) for page in PAGES]
    for text in (*pages, *glued, "".join(glued).upper(), "".join(glued).replace(" ", "\n")):
        assert [match.span() for match in RunIn(headings, RoleWords(role), text).finditer(text)] == [match.span() for match in whole.finditer(text)]


TITLES = [_filled(text, "Fog Warden").replace("{name}", "Pay in Kent") for text in layouts.generic().role.title]


@given(st.sampled_from(TITLES), st.sampled_from(["", "ks", "ksiI", " "]), st.sampled_from(["", "# ", "? ", " Salary: ", " in 2024"]))
def test_titles_by_their_templates(title: str, odd: str, more: str) -> None:
    as_written = str.maketrans(dict(zip("ksiI ", "\u212a\u017f\u0130\u0131\u2003", strict=True)))
    text = "".join(char.translate(as_written) if char in odd else char for char in title)
    layout = layouts.generic()
    for one in (text, text.upper(), f"{more}{text}", f"{text}{more}"):
        assert list(roles_in(one, layout)) == [span for template in layout.role.title if (span := role_in(one, (template,))) is not None]

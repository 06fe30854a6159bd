"""A guide with one thing changed: its record changes only as it should."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import pytest

from extractor import Guide, extract
from extractor.sections import KINDS
from tests.helpers.cases import CASES, Case, case
from tests.helpers.leaves import differences_of
from tests.helpers.sound import sound

ROLES = [
    "Salary Analyst", "C++ Developer", "QA Engineer / SDET", "Chief Data & Analytics Officer", "FAQ Writer", "Career Path Advisor", "Éclair Décorateur",
    "Attorney", "UX Researcher", "Work Environment Designer", "Key Account Manager, EMEA", "Nurse (RN)", "Sales Rep*",
]  # fmt: skip
# Roles that change more than they should at present; each row is to go.
DEBTS: dict[tuple[str, str], str] = {}
# The handbook's pages say each section's heading twice, so that a section cannot be moved or left out by its heading alone.
FIRST = [one for one in CASES if one.layout is None and not one.name.startswith("ooh-")]
TEXTS = [one for one in FIRST if one.page.suffix == ".txt"]


def _sections(guide: Guide) -> dict[str, Any]:
    """The sections, without what the rest of the page may tell about their money."""
    record = guide.model_dump(mode="json")
    return {name: _without(record[name], {"currency_basis"}) for name in KINDS}


def _without(node: Any, names: set[str]) -> Any:
    if isinstance(node, list):
        return [_without(item, names) for item in node]
    if isinstance(node, dict):
        return {name: _without(value, names) for name, value in node.items() if name not in names}
    return node


def _renamed(one: Case, role: str) -> tuple[str, dict[str, Any]]:
    """The page with another role, and what the record of the page becomes by that."""
    old = one.expected["occupation"]
    page, record = one.read().decode(), json.dumps(_sections(extract(one.read())), ensure_ascii=False)
    new = role.replace("&", "&amp;") if one.page.suffix == ".html" else role
    return page.replace(old, new), json.loads(record.replace(old, role))


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("one", [one for one in FIRST if "qa-engineer" not in one.name], ids=lambda one: one.name)
def test_another_role(one: Case, role: str, request) -> None:
    if (one.page.parent.name, role) in DEBTS:
        request.applymarker(pytest.mark.xfail(strict=True, reason=DEBTS[one.page.parent.name, role]))
    page, wanted = _renamed(one, role)
    guide = sound(page)
    assert guide.occupation == role
    assert list(differences_of(_sections(guide), wanted)) == []


def _cut(one: Case) -> tuple[str, list[tuple[str | None, str]]]:
    """The text before the first section, and the sections with their fields; a container goes with what follows it."""
    text = one.read().decode()
    guide = extract(text)
    starts = [
        (item.start, item.field.strip("/") if item.field and item.field.count("/") == 1 else None)
        for item in guide.outline
        if item.status in {"container", "boilerplate"}
        or (item.field and item.field.count("/") == 1)
        or (item.field or "").startswith("/extra_sections")
    ]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return text[: starts[0][0]], [(field, text[start:end]) for (start, field), end in zip(starts, ends, strict=True)]


def _joined(lead: str, parts: list[tuple[str | None, str]]) -> str:
    return lead + "\n".join(part.rstrip("\n") for _, part in parts) + "\n"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_sections_in_another_order(one: Case, seed: int) -> None:
    lead, parts = _cut(one)
    own = [part for part in parts if part[0]]
    random.Random(seed).shuffle(own)
    # What is the site's stays where it was: at the end.
    guide = sound(_joined(lead, own + [part for part in parts if not part[0]]))
    assert list(differences_of(_sections(guide), _sections(extract(one.read())))) == []
    order = [item.field for item in guide.outline if item.field and item.field.count("/") == 1]
    assert order == [f"/{field}" for field, _ in own]


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_a_section_less(one: Case) -> None:
    lead, parts = _cut(one)
    whole = _sections(extract(one.read()))
    for index, (field, _) in enumerate(parts):
        before = parts[index - 1][0] if index else None
        # Next to the FAQ, whose questions may read like headings, the page itself turns ambiguous.
        if field is None or field in {"overview", "faq"} or before == "faq":
            continue
        got = _sections(sound(_joined(lead, parts[:index] + parts[index + 1 :])))
        assert list(differences_of(got, {**whole, field: None}, f"without {field}: ")) == []


UNKNOWN = """Each harbour keeps a register of its own, and the fee for it falls due in spring, whatever the winter was like. Whoever forgets pays twice, and no desk on this coast has ever let anybody off, however old the excuse.
Ask at the desk before you move, since a transfer takes most of a month.
"""


@pytest.mark.parametrize("heading", ["Guild & Register Notes", "What a winter costs", "Registers"])
@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_a_section_that_no_layout_knows(one: Case, heading: str) -> None:
    """Where nothing but shape tells headings, it is told from the lists and entries before it by what it lacks of theirs."""
    lead, parts = _cut(one)
    whole = _sections(extract(one.read()))
    last = max(index for index, (field, _) in enumerate(parts) if field)
    for index in range(last):
        end = parts[index][1].splitlines()[-1]
        if parts[index][0] is None or not (end.endswith(".") or end.startswith(("- ", "|"))):
            # What stands behind a lone label or name may be its text.
            continue
        guide = sound(_joined(lead, [*parts[: index + 1], ("extra", f"{heading}\n{UNKNOWN}"), *parts[index + 1 :]]))
        got = [section for section in guide.extra_sections if section.heading == heading]
        assert [[*section.paragraphs] for section in got] == [UNKNOWN.splitlines()], parts[index][0]
        assert list(differences_of(_sections(guide), whole)) == [], parts[index][0]


@pytest.mark.parametrize("copies", [2, 3])
@pytest.mark.parametrize("one", TEXTS[:1] + TEXTS[-1:], ids=lambda one: one.name)
def test_a_section_that_stands_again_is_no_second_section(one: Case, copies: int) -> None:
    lead, parts = _cut(one)
    whole = _sections(extract(one.read()))
    for index, (field, _) in enumerate(parts):
        if field in {"overview", "work_environment", "education", "career_path", "faq", "related_careers"}:
            again = parts[: index + 1] + parts[index : index + 1] * (copies - 1) + parts[index + 1 :]
            got = _sections(sound(_joined(lead, again)))
            assert list(differences_of(got, whole, f"{field} again: ")) == []


@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_a_copy_in_other_words_is_a_copy(one: Case) -> None:
    """Whichever of its paragraphs says it a little differently, has one sentence more or less, or is missing, the kept copy stays what it was."""
    text = one.read().decode()
    guide = extract(text)
    whole = _sections(guide)
    for copy in guide.duplicates:
        start, end = copy.dropped.start, copy.dropped.end
        lines = text[start:end].split("\n")
        if sum(len(line) >= 60 for line in lines) < 4:
            continue
        for number, line in enumerate(lines):
            if len(line) < 60:
                continue
            # A label whose text is missing at the end of the run has nothing to go with.
            less = [[]] if copy.identical and number < len(lines) - 1 else []
            for other in ([" now ".join(line.rsplit(" ", 1))], [f"{line} So it goes."], *less):
                changed = text[:start] + "\n".join([*lines[:number], *other, *lines[number + 1 :]]) + text[end:]
                assert list(differences_of(_sections(sound(changed)), whole)) == [], (copy.field, number, other)


@pytest.mark.parametrize("copies", [2, 3, 4])
@pytest.mark.parametrize("one", TEXTS[-1:], ids=lambda one: one.name)
def test_a_guide_that_stands_again_is_one_guide(one: Case, copies: int) -> None:
    """The first copy is kept, in which what stood there twice already was found once; a button belongs to the card before it."""
    lead, parts = _cut(one)
    last = max(index for index, (field, _) in enumerate(parts) if field) + 1
    html = one.page.with_suffix(".html").read_text("utf-8")
    begin, end = html.index("<section"), html.index("<section", html.index("Explore career guide"))
    for page in (_joined(lead, parts[:last] * copies + parts[last:]), html[:begin] + html[begin:end] * copies + html[end:]):
        once = extract(html if page.startswith("<") else one.read())
        guide = sound(page)
        assert list(differences_of(_sections(guide), _sections(once))) == []
        assert guide.extra_sections == once.extra_sections


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", "   \n"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", "\n \t\n\n"),
        lambda text: re.sub(r"\. (?=[A-Z])", ".  ", text),
        lambda text: re.sub(r"(?<=\w) (?=\w)", "\u00a0", text),
        lambda text: "\n\n\n" + text + "\n\n",
        lambda text: text.rstrip("\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("the ", "the \u200b"),
    ],
    ids=[
        "crlf",
        "cr",
        "trailing",
        "blank lines",
        "mixed blank lines",
        "double spaces",
        "no-break spaces",
        "around",
        "no last line end",
        "mark",
        "zero width",
    ],
)
@pytest.mark.parametrize("one", TEXTS, ids=lambda one: one.name)
def test_other_white_space(one: Case, change) -> None:
    text = one.read().decode()
    guide = sound(change(text))
    assert list(differences_of(_sections(guide), _sections(extract(text)))) == []


def test_a_list_that_says_the_same_twice_is_no_repeat() -> None:
    item = "- Check every gauge against the datum twice before the tide turns, and write the figures down at once, with the hour and the name.\n"
    page = case("orchard-acoustician.txt").read().decode().replace("Key Responsibilities\n", "Key Responsibilities\n" + item * 4)
    guide = sound(page)
    assert guide.responsibilities is not None
    assert [words for words in guide.responsibilities.items if words.startswith("Check every gauge")] == [item[2:].strip()] * 4

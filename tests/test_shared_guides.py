"""Guides that stand beside the project, scored by their own script; skipped where they are absent."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from extractor import extract
from tests.helpers.cases import SHARED
from tests.helpers.sound import sound

GUIDES = SHARED / "guides"
PAGES = sorted([*GUIDES.glob("*/*.txt"), *GUIDES.glob("*/*.html")])
ROLES = [None, "Salary Analyst", "C++ Developer", "QA Engineer / SDET", "Chief Data & Analytics Officer"]

pytestmark = pytest.mark.skipif(not (GUIDES / "score.py").is_file(), reason="the guides beside the project are not here")


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("guides_score", GUIDES / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _name(page: Path) -> str:
    return f"{page.parent.name}/{page.name}"


ROWS = [(page, role) for page in PAGES for role in ROLES if role is None or page.parent.name == "care-manager"]
"""Other roles are tried on the real guide."""


@pytest.mark.parametrize(("page", "role"), ROWS or [(GUIDES, None)], ids=lambda value: _name(value) if isinstance(value, Path) else value)
def test_score(page: Path, role: str | None) -> None:
    """Every leaf of the gold record that the scraper left in, and nothing beyond."""
    words = (page.parent / "gold.json").read_text("utf-8")
    name = json.loads(words)["occupation"]
    gold = json.loads(words.replace(name, role or name))
    text = page.read_text("utf-8").replace(name, role or name)
    record = json.loads(extract(text).model_dump_json())
    whole = page.suffix == ".html" or page.parent.name == "care-manager"
    hits, wanted, given, missing, extra = _scorer().score(record, gold, None if whole else text)
    score = 2 * hits / (wanted + given)
    floor = 1.0 if page.parent.name == "care-manager" else 0.995
    assert score >= floor, (missing[:5], extra[:5])


@pytest.mark.parametrize("page", PAGES or [GUIDES], ids=_name)
def test_sound(page: Path) -> None:
    guide = sound(page.read_bytes())
    assert guide.source.layout == "himalayas@1"


def test_emptied_headings_are_in_the_outline() -> None:
    guide = sound((GUIDES / "care-manager" / "trafilatura-2.0.0.txt").read_bytes())
    status = {item.heading: item.status for item in guide.outline}
    assert status["Top Industries"] == status["Education Requirements"] == "heading_only"

"""Pages that were changed, and what of their records has to stay the same."""

from __future__ import annotations

import json
from typing import Any

from extractor.sections import KINDS
from tests.helpers.sound import sound

__all__ = ["changed", "record"]


def record(text: str) -> dict[str, Any]:
    """What a page says: whom it is about, its title and its sections."""
    guide = json.loads(sound(text).model_dump_json())
    return {name: guide[name] for name in ("occupation", "title", *KINDS)}


def changed(text: str, old: str, new: str) -> str:
    """The text with some words for others that stand in it."""
    assert old in text
    return text.replace(old, new)

"""Pages as one line of script, for tests of what headings mean: hand-made blocks without a reader."""

from __future__ import annotations

from extractor.blocks import Block
from extractor.layouts import Layout
from extractor.layouts.match import Lookup, headings_of
from extractor.parts import Takes
from extractor.recognise import Recognised, keys_of
from extractor.text import Words

SENTENCE = "They walk over wet moss all day, and count what grows on it."
WORDS = {"P": SENTENCE, "Q": "They come home with wet boots, and dry them by a fire of peat.", "W": SENTENCE.rstrip("."), "S": "It is wet."}
"""Words that stand for a paragraph: two sentences, one that no stop ends, a short one."""


LAYOUT = Layout.model_validate(
    {
        "id": "moss",
        "version": 1,
        "section": [
            {
                "field": "overview",
                "heading": ["Overview"],
                "more": ["More on it"],
                "label": [{"field": "pay", "heading": ["Pay"]}, {"field": "tools", "heading": ["Tools"], "shape": "chips"}],
                "part": [
                    {"field": "history", "heading": ["History"]},
                    {"field": "duties", "heading": ["Duties"], "shape": "items"},
                    {"field": "chart", "heading": ["Pay chart"], "shape": "figures", "end": ["Source:"]},
                    {"field": "notes", "heading": ["Source notes"], "end": ["Source:"]},
                    {"field": "map", "heading": ["Map of pay"], "shape": "figures"},
                ],
                "table": [{"field": "rows", "heading": ["Pay table"], "columns": {"name": ["Name"]}}],
            },
            {
                "field": "skills",
                "heading": ["Skills"],
                "part": [{"field": "soft", "heading": ["Soft skills"]}, {"field": "salt", "heading": ["Salt and stone"]}],
            },
            {"field": "path", "heading": ["Path"], "labels": {"step": ["Step {n}"]}},
            {"field": "faq", "heading": ["Questions"]},
            {"field": "outlook", "heading": ["Is it for you?"]},
            {"heading": ["All about moss"], "container": True},
            {"field": "brief", "heading": ["In brief"], "digest": True},
        ],
        "boilerplate": {
            "heading": ["Sign up"],
            "line": ["Share it", "Print it", "Save it", "Send it", "Like it", "Keep it", "Note it"],
            "start": ["(c)"],
        },
    }
)
TAKES: dict[str, Takes] = {"skills": "items", "path": "entries", "faq": "entries"}


def blocks_of(script: str) -> list[Block]:
    """A block between two slashes: `## ` a heading with its level, `- ` an item, `| ` a row, `---` a rule, `~ ` the site's own; else a paragraph."""
    blocks = []
    at = group = 0
    for token in script.split(" / "):
        mark, _, text = token.partition(" ")
        kind = "heading" if set(mark) == {"#"} else {"-": "item", "|": "row", "---": "rule"}.get(mark, "paragraph")
        text = token if kind == "paragraph" and mark != "~" else text
        words = Words(WORDS.get(text, text), at)
        group += kind in {"item", "row"} and not (blocks and blocks[-1].kind == kind)
        level = len(mark) if kind == "heading" and mark != "#" else None
        own = group if kind in {"item", "row"} else 0
        blocks.append(Block(words, at, at + max(1, len(words)), kind, level, own, furniture=mark == "~"))  # type: ignore[arg-type]
        at += max(1, len(words)) + 1
    return blocks


def recognised(layout: Layout | None, blocks: list[Block], title: int | None = None) -> tuple[list[str], Recognised]:
    """The blocks' keys, and the page as one of the layout."""
    keys = keys_of(blocks)
    headings = headings_of(layout) if layout is not None else None
    distinct = dict.fromkeys(filter(None, keys))
    rows = Lookup(headings, None, distinct, headings.suspects(distinct)) if headings is not None else None
    return keys, Recognised(layout, rows, None, None, title, frozenset(), [])

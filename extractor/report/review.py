"""The review page: the read text beside its record, each value bound to its words, in one HTML file that needs nothing else.

What a page says is shown, never obeyed: every character of it is escaped, and the file's own policy allows neither network nor foreign script.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from importlib.resources import files
from string import Template
from typing import Any, NamedTuple

from extractor.guide import Guide
from extractor.pipeline import all_pay
from extractor.report import overview
from extractor.sections import KINDS
from extractor.values.pay_model import Pay

__all__ = ["review"]

_RANK = ("boilerplate", "duplicate", "value", "heading", "unclassified", "finding")
"""What may lie over a character; the later goes before the earlier."""
_SHOWN = ("value", "heading", "duplicate", "boilerplate", "unclassified")


class Layer(NamedTuple):
    """One range of the read text and what lies there."""

    start: int
    end: int
    kind: str
    number: int
    """Index in the provenance; -1 where it is no value."""


def review(guide: Guide, text: str) -> str:
    """The page, as HTML.

    `guide` is a record with provenance and `text` its read text: `read(source).text`. Raises ValueError where one of them is not the other's.
    """
    if guide.provenance is None:
        raise ValueError("the record was made without provenance")
    if guide.source.text_sha256 != hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest():
        raise ValueError("this is not the record's read text")
    template = files("extractor.report").joinpath("review.html").read_text("utf-8")
    script = template.partition("<script>")[2].partition("</script>")[0]
    source = guide.source
    name = guide.occupation or "(occupation unknown)"
    about = " · ".join([source.layout or "no known layout", source.media_type, f"{source.length:,} characters", guide.guide_id])
    return Template(template).substitute(
        script_hash="sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode(),
        title=escape(name),
        heading=escape(name),
        about=escape(about),
        key=" ".join(f'<span class="{kind}">{kind} {getattr(guide.ledger, kind):,}</span>' for kind in _SHOWN),
        text="".join(_text(text, _layers(guide))),
        record="".join(_record(guide)),
    )


def _layers(guide: Guide) -> Iterator[Layer]:
    for number, entry in enumerate(guide.provenance or ()):
        yield Layer(entry.start, entry.end, "value", number)
    ends = [*(item.start for item in guide.outline[1:]), guide.source.length]
    for item, end in zip(guide.outline, ends, strict=False):
        if item.status == "boilerplate":
            # The site's own text goes on to the next heading.
            yield Layer(item.start, max(item.end, end), "boilerplate", -1)
        else:
            yield Layer(item.start, item.end, "duplicate" if item.status == "duplicate" else "heading", -1)
    for repeat in guide.duplicates:
        yield Layer(repeat.dropped.start, repeat.dropped.end, "duplicate", -1)
    for finding in guide.findings:
        if finding.start is not None and finding.end is not None:
            yield Layer(finding.start, finding.end, "unclassified" if finding.code == "unclassified.run" else "finding", -1)


def _text(text: str, layers: Iterator[Layer]) -> Iterator[str]:
    """The text cut wherever a layer begins or ends; each piece names all that lies over it."""
    edges: dict[int, list[tuple[bool, Layer]]] = {0: [], len(text): []}
    for layer in layers:
        if layer.start < layer.end:
            edges.setdefault(layer.start, []).append((True, layer))
            edges.setdefault(layer.end, []).append((False, layer))
    open_layers: dict[Layer, int] = {}
    anchored: set[int] = set()
    at = 0
    for edge in sorted(edges):
        yield _piece(text[at:edge], open_layers, anchored)
        for begins, layer in edges[edge]:
            open_layers[layer] = open_layers.get(layer, 0) + (1 if begins else -1)
            if not open_layers[layer]:
                del open_layers[layer]
        at = edge


def _piece(words: str, over: dict[Layer, int], anchored: set[int]) -> str:
    if not words or not over:
        return escape(words)
    kinds = sorted({layer.kind for layer in over}, key=_RANK.index)
    classes = [kinds[-1]] if kinds[-1] != "finding" or len(kinds) == 1 else kinds[-2:]
    numbers = sorted({layer.number for layer in over if layer.number >= 0})
    anchors = "".join(f'<a id="n{number}"></a>' for number in numbers if number not in anchored)
    anchored.update(numbers)
    bound = f' data-n="{" ".join(map(str, numbers))}"' if numbers else ""
    return f'{anchors}<span class="{" ".join(classes)}"{bound}>{escape(words)}</span>'


def _record(guide: Guide) -> Iterator[str]:
    numbers = {entry.path: number for number, entry in enumerate(guide.provenance or ())}
    tree = guide.model_dump(include={"title", "summary", *KINDS, "extra_sections"})
    walk = _Walk(numbers, dict(all_pay(guide)))
    for name, value in tree.items():
        if value not in (None, ()):
            yield f"<details open><summary>{escape(name.replace('_', ' '))}</summary>"
            yield from walk.value(value, f"/{name}")
            yield "</details>\n"
    missing = ", ".join(name.replace("_", " ") for name in overview.absent(guide))
    yield f'<p class="dim">Not on this page: {escape(missing)}</p>\n' if missing else ""
    for title, rows in (
        ("Findings", [row[1:] for row in overview.findings(guide)]),
        ("Dropped repeats", list(overview.dropped(guide))),
        ("Repairs", list(overview.repaired(guide))),
    ):
        if rows:
            yield f"<h2>{title}</h2>\n<table>"
            yield from (f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in rows)
            yield "</table>\n"


class _Walk(NamedTuple):
    """The record's tree as nested lists of names and values."""

    numbers: dict[str, int]
    pays: dict[str, Pay]

    def value(self, value: Any, path: str) -> Iterator[str]:
        """One value, whatever it is."""
        if path in self.pays:
            pay = self.pays[path]
            yield self.bound(pay.text, path) + f" <i>{escape(' · '.join(filter(None, overview.reading(pay))))}</i>"
        elif isinstance(value, dict) and path in self.numbers:
            named = {key.replace("_", " "): item for key, item in value.items() if key != "text" and item is not None and item is not False}
            parsed = [name if item is True else f"{name} {item}" for name, item in named.items()]
            yield self.bound(value["text"], path) + f" <i>{escape(' · '.join(parsed))}</i>"
        elif isinstance(value, dict):
            yield from self.rows("", [(key.replace("_", " "), item, f"{path}/{key}") for key, item in value.items()])
        elif isinstance(value, (tuple, list)):
            yield from self.rows(' class="list"', [(str(number), item, f"{path}/{number}") for number, item in enumerate(value)])
        else:
            yield self.bound(str(value), path)

    def rows(self, attribute: str, items: list[tuple[str, Any, str]]) -> Iterator[str]:
        """What an object or a list holds, but for what it does not have."""
        yield f"<dl{attribute}>"
        for name, value, path in items:
            if value not in (None, ()):
                yield f"<dt>{escape(name)}</dt><dd>"
                yield from self.value(value, path)
                yield "</dd>\n"
        yield "</dl>"

    def bound(self, words: str, path: str) -> str:
        """A value with the way to its words, where the record has one."""
        number = self.numbers.get(path)
        return f'<a href="#n{number}" data-n="{number}">{escape(words)}</a>' if number is not None else escape(words)

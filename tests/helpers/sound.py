"""What holds for every record of every page: ledger, spans, schema, round trip."""

from __future__ import annotations

import html
import json
import unicodedata
from collections.abc import Iterator
from itertools import product
from typing import Any

import regex

from extractor import Guide, extract, read
from extractor.sections import KINDS
from tests.helpers.validators import faults

_MARKS = str.maketrans("", "", "\\*_`~>|[]")
_TARGET = regex.compile(
    r"\]\((?:[^()\s\x00-\x1f\x7f]|\([^()\x00-\x1f\x7f]*\))*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)|\]\[[^\]]*\]"
    r"|\]\((?:[/#?.<]|[A-Za-z][A-Za-z0-9+.-]{1,20}:(?=\S))(?:[^()]|\([^()]*\))*\)"
)
_TAG = regex.compile(r"(?<!\\)(?:</?[A-Za-z][\w:.-]{0,60}(?:[\s/][^<>]{0,2000})?>|<!--(?:[^<]|<(?!!--)){0,2000}?-->)")
_LINE_TAG = regex.compile(_TAG.pattern.replace("[^<>]", r"[^<>\n]").replace("[^<]", r"[^<\n]").replace(r"[\s/]", r"[ \t\r\f/]"))
_ADDRESS = regex.compile(r"<(https?://[^<>\s]*)>")
_WIKI = regex.compile(r"\[\[[^\[\]|]{0,300}(?:\||\]\[)(?=[^\[\]]{0,1000}\]\])")
"""A wiki's link up to what it is called."""
_QUOTES = regex.compile(r"(?<![\d'])'{2,5}(?!')")
"""A wiki's emphasis."""
_PASSED = regex.compile(r"\+\+(\^{0,3})\+\+")
"""What asciidoc puts around signs that it passes on ("C++#++"); most of the signs are taken off before."""
_BULLET = regex.compile(r"^[ \t]*(?:[-*+•·◦‣▪–—]|\d{1,3}[.)])[ \t]+(?=\S)", regex.MULTILINE)
_CODES = {"field", "parent", "as_of", "source", "occupation", "descriptor"}
"""Strings inside sections that are codes, pointers, or part of a fact that has an entry of its own."""


def sound(source: str | bytes, *, holes: bool = False, **options: Any) -> Guide:
    """Extract, check all that must hold, and hand the record over; `holes` lets other text stand between the lines of one value."""
    guide = extract(source, **options)
    text = read(source, media_type=options.get("media_type")).text
    record = json.loads(guide.model_dump_json())
    assert Guide.model_validate_json(guide.model_dump_json()) == guide
    found = faults(record) + untrue(record, text, holes=holes)
    assert not found, "\n".join(found[:20])
    return guide


def untrue(record: dict[str, Any], text: str, *, holes: bool = False) -> list[str]:
    """What does not hold between a record and its read text."""
    found = []
    if record["source"]["length"] != len(text):
        found.append(f"length {record['source']['length']} of a text of {len(text)}")
    if sum(record["ledger"].values()) != len(text):
        found.append(f"the ledger adds up to {sum(record['ledger'].values())}, not {len(text)}")
    found += _outside(record, len(text))
    found += _broken(record, "")
    if record["provenance"] is not None:
        found += [fault for entry in record["provenance"] for fault in _span(record, text, entry, holes=holes)]
        found += _missing(record)
    return found


def at(record: Any, pointer: str) -> Any:
    """The value at a JSON Pointer."""
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        record = record[int(name)] if isinstance(record, list) else record[name]
    return record


def _fold(text: str, media_type: str, *, bullets: bool = False, links: bool = True) -> str:
    text = _seen(text)
    text = text if media_type == "text/html" else text.replace("\\.", ".")
    # What stands before a wiki's emphasis is asked before marks are taken off: "0|''i".
    text = _QUOTES.sub("", text) if media_type == "text/markdown" else text
    if not bullets:
        text = _BULLET.sub("", text)
    if media_type != "text/html":
        # A mark inside of a reference ("&`amp;") keeps it from being one until it is taken off.
        text = _TARGET.sub("", _WIKI.sub("", text)) if links else text
        text = html.unescape(html.unescape(html.unescape(text).translate(_MARKS)).replace("#", ""))
    if media_type == "text/markdown":
        text = _PASSED.sub(r"\1", _QUOTES.sub("", text))
    # Once more, since a reference may stand for one; before letters are put together: one between a letter and its accent keeps them apart.
    text = unicodedata.normalize("NFC", _seen(text))
    return "".join(char for char in text if not char.isspace())


def _seen(text: str) -> str:
    """The text without format characters, which may stand inside a mark of markup too."""
    return "".join(char for char in text if unicodedata.category(char) != "Cf")


def _span(record: dict[str, Any], text: str, entry: dict[str, Any], *, holes: bool) -> Iterator[str]:
    start, end, path = entry["start"], entry["end"], entry["path"]
    value = at(record, path)
    if not 0 <= start < end <= len(text):
        yield f"{path}: no span: {start}-{end}"
        return
    if entry["quality"] == "derived":
        return
    value = value["text"] if isinstance(value, dict) else value
    words = text[start:end]
    if entry["quality"] == "repaired":
        for repair in reversed(record["repairs"]):
            if start <= repair["start"] and repair["end"] <= end:
                words = words[: repair["start"] - start] + repair["after"] + words[repair["end"] - start :]
    kind, readings = record["source"]["media_type"], {words}
    if kind == "text/markdown":
        # Tags are markup there, but none goes from one block to the next; in a plain text they are characters like others.
        seen = _seen(words)
        readings = {tag.sub("", _ADDRESS.sub(r"\1", seen)) for tag in (_TAG, _LINE_TAG)}
    # A dash at a line's beginning is a bullet, but inside a cell that was wrapped it is a dash. What was escaped looks like a link in the value.
    for bullets, links in product((False, True), (True, False)):
        wanted = [_fold(line, kind, bullets=bullets, links=links) for line in (value.split("\n") if holes else [value])]
        readable = (_fold(words, kind, bullets=bullets) for words in readings)
        if any("".join(wanted) == stands or (holes and _in_order(wanted, stands)) for stands in readable):
            return
    yield f"{path}: {entry['quality']}: {value[:160]!r} is not what stands there: {words[:160]!r}"


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        at = text.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


def _outside(record: dict[str, Any], length: int) -> Iterator[str]:
    spans = [("outline", item) for item in record["outline"]] + [("repairs", item) for item in record["repairs"]]
    spans += [(f"duplicates {side}", item[side]) for item in record["duplicates"] for side in ("kept", "dropped")]
    spans += [("findings", item) for item in record["findings"] if item["start"] is not None]
    for name, item in spans:
        if not 0 <= item["start"] <= item["end"] <= length:
            yield f"{name}: {item['start']}-{item['end']} is no range of the text"


def _broken(node: Any, path: str, name: str = "") -> Iterator[str]:
    """Cells and headings that hold a line's end or white space that was not folded."""
    if isinstance(node, str):
        if name in {"cells", "header", "heading"} and node != " ".join(node.split()):
            yield f"{path}: holds more than single spaces: {node[:160]!r}"
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from _broken(item, f"{path}/{number}", name)
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _broken(value, f"{path}/{key}", key)


def _missing(record: dict[str, Any]) -> Iterator[str]:
    """Strings and figures of the record that have no entry."""
    known = {entry["path"] for entry in record["provenance"]}
    for name in ("title", "summary", *KINDS, "extra_sections"):
        for path in _wanted(record[name], f"/{name}"):
            if path not in known:
                yield f"{path}: no provenance"
    doubled = len(record["provenance"]) - len(known)
    if doubled:
        yield f"{doubled} paths have two entries"


def _wanted(node: Any, path: str) -> Iterator[str]:
    if isinstance(node, str):
        if node:
            yield path
    elif isinstance(node, list):
        for number, item in enumerate(node):
            yield from _wanted(item, f"{path}/{number}")
    elif isinstance(node, dict) and "currency_basis" in node:
        yield path
        if node["conversion"] is not None:
            yield f"{path}/conversion"
    elif isinstance(node, dict):
        for name, value in node.items():
            if name not in _CODES:
                yield from _wanted(value, f"{path}/{name}")

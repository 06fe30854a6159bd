"""Bytes or text to a page of blocks, whatever the format."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from importlib import import_module
from itertools import islice
from typing import Any

from regex import Pattern

from extractor.blocks import Page, check_count
from extractor.errors import InputError
from extractor.findings import Note, note
from extractor.glance import Glance
from extractor.limits import Limits
from extractor.patterns import lazy
from extractor.readers import mojibake
from extractor.readers.decode import SIGNED, Decoded, decode, refuse_binary, refuse_mhtml
from extractor.readers.decorated import undecorated
from extractor.readers.dirt import Seen, as_read, seen_of, with_rows
from extractor.readers.sniff import looks_like_html, looks_like_markdown
from extractor.readers.wiki import without_edits

__all__ = ["READERS", "read"]

_SURROGATE = lazy(r"[\ud800-\udfff]")
_UNREADABLE = 50
_NUMBER = re.compile(r"\d+")
_NUMBER_WORDS = ("hundred", "thousand", "million", "figures")
_MARK = lazy(r"[\p{M}\p{Cf}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u1161-\u11ff\u2028\u2029]")
_SIGNS = "\\*_[]<&`~⟨"
"""What markdown's inline markup begins or ends with."""


_TIGHT = 8
"""A wrapped text sets its blocks apart by blank lines where one in so many lines is blank."""


def _text_page(module: str, name: str) -> Callable[..., Page]:
    def make(text: str, data: bytes, *, parser: str, limits: Limits, sha256: str, seen: Seen, **about: Any) -> Page:
        del parser
        glance = Glance(text)
        found = getattr(import_module(module), name)(text, glance, limits, seen)
        about["findings"] = [*about["findings"], *seen.notes]
        if "wrapped" in found.habits and _TIGHT * (text.count("\n\n") + text.count("\n\r\n")) < text.count("\n"):
            about["findings"] = [*about["findings"], note("text.wrapped")]
        return Page(
            text=text,
            glance=glance,
            sha256=sha256,
            text_sha256=sha256 if glance.raw == data else _digest(glance.raw),
            blocks=undecorated(without_edits(found.blocks) if "[edit" in text else found.blocks, marked=found.marked),
            name=found.name,
            repairs=found.repairs,
            aside=found.aside,
            marked=found.marked,
            habits=frozenset(found.habits),
            **about,
        )

    return make


def _html_page(text: str, data: bytes, *, parser: str, limits: Limits, findings: list[Note], seen: Seen, **about: Any) -> Page:
    from extractor.readers.escaped import as_written
    from extractor.readers.escapes import unescaped
    from extractor.readers.html import read_html

    del data, seen
    text, undone = as_written(text)
    found = read_html(text, parser=parser, limits=limits)
    glance = Glance(found.text)
    escapes = unescaped(found.text, found.blocks, limits) if "\\" in found.text else None
    return Page(
        text=found.text,
        glance=glance,
        text_sha256=_digest(glance.raw),
        blocks=undecorated(escapes.blocks if escapes else found.blocks, marked=True),
        repairs=escapes.repairs if escapes else [],
        name=found.name,
        canonical_uri=found.canonical,
        region=found.region,
        findings=[*findings, *undone, *found.findings],
        habits=frozenset([*(escapes.habits if escapes else ()), *(["escaped.html"] if undone else [])]),
        marked=found.marked,
        **about,
    )


READERS: dict[str, tuple[Callable[[str], bool] | None, Callable[..., Page]]] = {
    "text/html": (looks_like_html, _html_page),
    "text/markdown": (looks_like_markdown, _text_page("extractor.readers.markdown", "read_markdown")),
    "text/plain": (None, _text_page("extractor.readers.plain", "read_plain")),
}
"""By media type: how to tell it where the caller doesn't say (asked in this order), and the reader, loaded when a page needs it."""

_ALIASES = {"application/xhtml+xml": "text/html", "text/x-markdown": "text/markdown"}


def read(
    source: str | bytes,
    *,
    uri: str | None = None,
    media_type: str | None = None,
    charset: str | None = None,
    limits: Limits | None = None,
    parser: str = "lxml",
    repair_mojibake: bool = False,
) -> Page:
    """Decode `source` and read it as a page of blocks.

    `media_type` is `text/plain`, `text/markdown` or `text/html`; without it the text itself tells. `charset` is an encoding that was told along
    with bytes. Raises `InputError` with the codes `input.type`, `input.media_type`, `input.binary`, `input.undecodable`, and those of `Limits`.
    """
    if not isinstance(source, (str, bytes, bytearray, memoryview)):
        raise InputError("input.type", f"a page is str or bytes, not {type(source).__name__}")
    limits = limits or Limits()
    data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else bytes(source)
    if len(data) > limits.max_bytes:
        raise InputError("input.too_large", f"the page has {len(data)} bytes; the limit is {limits.max_bytes}")
    decoded = _of_text(source) if isinstance(source, str) else decode(data, charset)
    text = decoded.text
    _check_text(text, limits)
    if repair_mojibake:
        text, count = mojibake.repair(text)
        decoded.findings.extend([note("text.mojibake_repaired", count=count)] if count else [])
    kind, seen = _kind(text, media_type)
    if kind != "text/html":
        _check_read(text, kind, limits)
    page = READERS[kind][1](
        text,
        data,
        parser=parser,
        limits=limits,
        media_type=kind,
        encoding=decoded.encoding,
        sha256=_digest(data),
        uri=uri,
        findings=decoded.findings,
        seen=seen,
    )
    _check(page, limits)
    return page


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _check_text(text: str, limits: Limits) -> None:
    """Raise where a text is too long, or has more marks than the limits allow."""
    if len(text) > limits.max_characters:
        raise InputError("input.too_long", f"the page has {len(text)} characters; the limit is {limits.max_characters}")
    if len(text) > limits.max_marks:
        check_count("marks", _matches(_MARK, text, limits.max_marks), limits.max_marks)


def _check_read(text: str, kind: str, limits: Limits) -> None:
    """The same for a text that is the read text as it stands: what it has too much of is told before any of it is read."""
    _check_numbers(text, limits)
    if kind == "text/markdown" and len(text) > limits.max_signs:
        check_count("signs", sum(map(text.count, _SIGNS)), limits.max_signs)


def _check(page: Page, limits: Limits) -> None:
    """Raise where a page has more blocks or headings than the limits allow, or its laid-out text more numbers."""
    cells = sum(len(block.cells) for block in page.blocks) if len(page.text) > limits.max_blocks else 0
    check_count("blocks", len(page.blocks) + cells, limits.max_blocks)
    if page.marked:
        check_count("headings", sum(block.marked for block in page.blocks), limits.max_headings)
    if page.media_type == "text/html":
        _check_numbers(page.text, limits)


def _check_numbers(text: str, limits: Limits) -> None:
    """Raise where a read text has more numbers than the limits allow."""
    if len(text) > 2 * limits.max_numbers:
        # A number takes a digit and what parts it from the next.
        low = text.lower()
        numbers = _matches(_NUMBER, low, limits.max_numbers) + sum(map(low.count, _NUMBER_WORDS))
        check_count("numbers", numbers, limits.max_numbers)


def _matches(pattern: Pattern[str] | re.Pattern[str], text: str, limit: int) -> int:
    """How often a pattern fits, counted up to one more than the limit."""
    return sum(1 for _ in islice(pattern.finditer(text), limit + 1))


def _of_text(text: str) -> Decoded:
    if text[:_UNREADABLE].isascii():
        refuse_binary(text[:_UNREADABLE].encode("ascii"))
        refuse_mhtml(text[:SIGNED].encode("ascii", "replace"))
    if not text.isascii() and _SURROGATE.search(text):
        # Half a character: JSON cannot carry it; one replacement character each keeps every offset.
        text = _SURROGATE.sub("\ufffd", text)
    return Decoded(text, "utf-8", [])


def _kind(text: str, given: str | None) -> tuple[str, Seen]:
    """The media type of a text, and how it is to be seen: what tools left in HTML is its reader's affair."""
    if given is not None:
        kind = _media_type(given)
        return kind, as_read(text) if kind == "text/html" else with_rows(seen_of(text))
    seen = seen_of(text)
    kind = next(kind for kind, (tell, _) in READERS.items() if tell is None or tell(seen.text))
    return kind, seen if kind == "text/html" else with_rows(seen)


def _media_type(given: str) -> str:
    kind = given.split(";", 1)[0].strip().lower()
    kind = _ALIASES.get(kind, kind)
    if kind not in READERS:
        raise InputError("input.media_type", f"no reader for {given!r}; known: {', '.join(READERS)}")
    return kind

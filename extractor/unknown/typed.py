"""Headings of a page that no layout knows, taken for sections by the words that such headings share on many sites.

Each heading that is typed comes with a finding that says why and how sure; what has none of the words stays what it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extractor.blocks import Block, check_count
from extractor.findings import Note, note
from extractor.layouts.model import Layout
from extractor.parts import Mark, Takes
from extractor.unknown.address import whom_else
from extractor.unknown.few import CORE, say_enough, told_by_text, whom
from extractor.unknown.furniture import without_furniture
from extractor.unknown.gate import is_guide
from extractor.unknown.possible import inside, possible
from extractor.unknown.several import several
from extractor.unknown.shapes import LINE
from extractor.unknown.spoken import written
from extractor.unknown.title_line import is_clear, with_title
from extractor.unknown.walk import Typer

__all__ = ["Typed", "type_headings"]

_SEVERAL = 3
"""So many sections, duties among them, and the one with whom the text begins is whom the page is about."""


class Typed(NamedTuple):
    """What became of a page's headings; `title` is the place of its title, where it is clear which line or heading that is."""

    marks: list[Mark]
    occupation: str | None
    notes: list[Note]
    title: int | None = None


def type_headings(
    blocks: Sequence[Block],
    marks: Sequence[Mark],
    generic: Layout,
    takes: Mapping[str, Takes],
    *,
    marked: bool,
    most: int,
    name: str | None = None,
    address: str | None = None,
) -> Typed:
    """The headings of a page without a layout, typed where common wordings allow, with a finding for each; `name` is the page's `<title>`.

    Where nothing else says whom the page is about, its `address` may. Raises `InputError` `input.too_many_lines` where more than `most` blocks are
    short enough for a heading.
    """
    check_count("lines", sum(0 < len(block.words) <= LINE for block in blocks), most)
    typer = Typer(blocks, marks, generic, takes, marked=marked, name=name)
    typed = _typed(typer, generic)
    if typed.occupation is not None or typed.notes:
        return typed
    several = len(typer.used & CORE) >= _SEVERAL and "responsibilities" in typer.used
    for who, code in whom_else(blocks, typer.titles, address, min(typer.heads, default=0) if several else None):
        again = _typed(Typer(blocks, marks, generic, takes, marked=marked, name=who), generic)
        if again.occupation is not None:
            told = [one for one in again.notes if not one.code.startswith("occupation.")]
            return again._replace(occupation=who, notes=[*told, note(code, None, None, occupation=who)])
    return typed


def _typed(typer: Typer, generic: Layout) -> Typed:
    """What becomes of the headings of one page."""
    blocks, marks = typer.blocks, typer.given
    typed = without_furniture(blocks, typer.walk(), typer.words)
    enough = say_enough(typer.used)
    by_text = None if enough else told_by_text(typer.titles, blocks, set(typer.heads), typer.used, typer.words, generic)
    if not enough and by_text is None:
        return Typed(list(marks), None, [])
    heads = [mark.index for mark in typed if mark.index != typer.title]
    if names := several(blocks, typer.heads, typer.titles, typer.words):
        return Typed(list(marks), None, [note("occupation.several", None, None, names=", ".join(names[:8]))])
    if not is_guide(typer.titles, blocks, heads, typer.used & CORE, typer.words, generic):
        return Typed(list(marks), None, [])
    occupation, told = whom(typer.titles, blocks, heads, typer.words, generic, by_text)
    told += [*inside(blocks, typed, typer.heads, typer.words.whole), *possible(blocks, typed, typer.takes, typer.lines, lined=typer.lined)]
    title = typer.both
    if title is None:
        title = typer.title if is_clear(blocks, typer.title, occupation) else None
        typed = with_title(typed, title)
    return Typed(typed, written(occupation, blocks) if occupation else None, [*typer.notes, *told], title)

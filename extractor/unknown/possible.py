"""Lines of a text that look like headings, though their words tell nothing: each stays in its section, with a finding."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.match import key_of
from extractor.parts import Mark, Takes
from extractor.readers.lines import ends_sentence
from extractor.unknown.cells import is_figure
from extractor.unknown.titles import Lines
from extractor.unknown.wordings import Wording

__all__ = ["inside", "possible"]

_LINE, _WORDS = 60, 7
"""A longer line is no heading of which nothing is known."""
_NAMES = frozenset({"qualifications", "tools", "related_careers", "specializations"})
"""Sections whose lists name what other sections are about."""
_SENTENCE = 4
"""Running text has so many words at least."""


def possible(blocks: Sequence[Block], marks: Sequence[Mark], takes: Mapping[str, Takes], lines: Lines, *, lined: bool) -> Iterator[Note]:
    """Short lines over running text or a list inside sections: the last of a list, or a heading that nobody knows.

    Where the entries of a section have titles, such a line is one of them, but for questions' answers, what asks as the heading of a section does
    that stands nowhere else, and behind a list. Where headings are marked, not `lined`, only lines in bold look like more, and usual headings of
    sections that stand nowhere. A line among others that is another section's by its words, or the site's own, is in doubt as well: a list that
    lost its bullets may be over.
    """
    rows = {mark.index: mark.row for mark in marks}
    begun = {row.field for row in rows.values() if row.kind == "section"}
    inside = titled = False
    field: str | None = None
    for index, block in enumerate(blocks[:-1]):
        row = rows.get(index)
        if row is not None:
            inside, field = row.kind in {"section", "part"}, row.section or row.field
            titled = takes.get(field or "") == "entries"
        elif block.kind == "item":
            titled = False
        elif inside:
            entry = titled and (field != "faq" or (block.words[-1:] == "?" and not (lined and _is_missing(lines, block.words, begun))))
            may_be = not entry and (lined or 0 < len(block.words) <= block.strong)
            if not (lined or entry or may_be) and _is_usual(blocks, index, lines, begun):
                yield note("heading.possible", block.words.span, text=str(block.words))
            if may_be and (_looks(blocks, index, lined=lined) or (lined and _stands(blocks, index) and _is_elses(lines, block.words, field))):
                yield note("heading.possible", block.words.span, text=str(block.words))


def _is_missing(lines: Lines, words: str, begun: Collection[str | None]) -> bool:
    """Whether a question is a usual heading of a section that begins nowhere."""
    return any(row.kind == "section" and row.field not in begun for row in lines.words.whole(words).rows)


def _is_usual(blocks: Sequence[Block], index: int, lines: Lines, begun: Collection[str | None]) -> bool:
    """Whether a line between marked headings is, word for word, the usual one of a section that begins nowhere ("FAQ"), and no label of a value."""
    words, before, after = blocks[index].words, blocks[index - 1], blocks[index + 1]
    if blocks[index].kind != "paragraph" or not 0 < len(words) <= _LINE or not (before.kind == "item" or ends_sentence(before.words)):
        return False
    value = after.kind == "paragraph" and not ends_sentence(after.words)
    return not value and lines.words.whole(words).sure and _is_missing(lines, words, begun)


def _is_elses(lines: Lines, words: str, field: str | None) -> bool:
    """Whether a line is the site's own, or speaks for another section: with nothing else, or first of all and the open one is no list of names."""
    if lines.words.is_site(words) or lines.says(words) not in {None, field}:
        return True
    told = lines.words.told(words) if field not in _NAMES else None
    return told is not None and told.field != field and key_of(words).startswith(told.word) and not told.word.endswith("ing")


def _stands(blocks: Sequence[Block], index: int) -> bool:
    """Whether a short line stands among other lines and is no sentence and no label of a figure."""
    words = blocks[index].words
    if blocks[index].kind != "paragraph" or not 0 < len(words) <= _LINE or not words[0].isupper() or ends_sentence(words):
        return False
    return all(block.kind == "paragraph" for block in blocks[max(0, index - 1) : index + 2]) and not is_figure(blocks, index + 1)


def _looks(blocks: Sequence[Block], index: int, *, lined: bool) -> bool:
    words, before, after = blocks[index].words, blocks[index - 1] if index else None, blocks[index + 1]
    if before is None or blocks[index].kind != "paragraph" or not 0 < len(words) <= _LINE or len(words.split()) > _WORDS:
        return False
    if after.kind == "item":
        # Of lists that lost their bullets all lines would look so.
        ended = before.kind == "item" or ends_sentence(before.words)
        return ended and words[-1] != ":" and (words[-1] == "?" or not ends_sentence(words)) and not is_figure(blocks, index)
    if after.kind != "paragraph" or len(after.words) <= len(words) or not ends_sentence(after.words) or after.words[-1] == ":":
        return False
    if len(after.words.split()) < _SENTENCE or is_figure(blocks, index) or is_figure(blocks, index - 1) or not any(map(str.isalpha, words)):
        return False
    return (before.words[-1:] != ":" or not lined) and (words[-1] == "?" or not ends_sentence(words))


def inside(blocks: Sequence[Block], marks: Sequence[Mark], heads: Sequence[int], whole: Callable[[str], Wording]) -> Iterator[Note]:
    """Headings that are entries of the section above them, though their words are usual ones of another section: they may begin that one."""
    rows = {mark.index: mark.row for mark in marks}
    field: str | None = None
    for index in sorted({*heads, *rows}):
        words, row = blocks[index].words, rows.get(index)
        if row is not None:
            field = (row.section or row.field) if row.kind in {"section", "part"} else None
        elif field is not None and words[-1:] != "?" and (found := whole(words)).sure and (usual := found.section) and usual.field != field:
            if any(other.section == field for other in found.rows):
                continue
            reason = f"it stands below that section's heading, among its entries; its words are usual ones of {usual.field}"
            yield note("section.typed", words.span, f"/{field}", heading=str(words), field=field, reason=reason)

"""Findings: what is odd about one page, as data in its record.

The table below is the only place where codes, severities and messages stand. Codes are stable: programs match on them.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

__all__ = ["CODES", "Finding", "Note", "note"]

Severity = Literal["info", "warning", "error"]


class Finding(BaseModel):
    """One observation about the page or its record."""

    model_config = ConfigDict(frozen=True, defer_build=True)

    code: str
    """What was found: dotted, lower case and stable, such as `pay.conflict` or `section.heading_only`. The list grows."""
    severity: Severity
    """How bad: `info` for the record, `warning` worth a look, `error` when the record is not to be trusted as it stands."""
    path: str | None
    """JSON Pointer (RFC 6901) to the part of the record that it concerns, or null."""
    message: str
    """The same for people, in English; the wording may change."""
    start: int | None
    """First code point of the read text that it concerns, or null."""
    end: int | None
    """One past the last code point that it concerns, or null."""


class _Row(NamedTuple):
    severity: Severity
    message: str


CODES: dict[str, _Row] = {
    "boilerplate.long": _Row(
        "warning", "{count} characters of running text stand under {heading!r}, where only a promotion is expected; none of it is in a section"
    ),
    "chips.split": _Row("info", "names that stood glued together were split at a change of case: {text}"),
    "growth.yearly": _Row("info", "{text!r} is a rate by the year: the words are kept, and `percent`, which is of the whole period, is left out"),
    "growth.bound": _Row("info", "{text!r} is a bound or a range: the words are kept, and `percent` is left out"),
    "heading.near": _Row("warning", "{text!r} almost matches the heading {heading!r}; it was not taken for it"),
    "heading.possible": _Row("info", "{text!r} has the shape of a heading that the layout does not know; it was kept as a paragraph"),
    "html.escaped": _Row("info", "the page came as HTML that was escaped once more than HTML is; {count} {what} were undone before it was read"),
    "html.gave_up": _Row("error", "the HTML parser gave up: {reason}"),
    "html.hidden": _Row("info", "{count} characters in {elements} hidden or navigation elements are not part of the read text"),
    "html.mostly_hidden": _Row(
        "warning", "{count} characters, more than the read text, stand in {elements} hidden or navigation elements; one of them may be unclosed"
    ),
    "html.unclosed": _Row("warning", "{element} is not closed; the {count} characters after it are not part of the read text"),
    "input.empty": _Row("error", "the page has no text"),
    "input.markup_in_text": _Row("info", "the page came as plain text but holds {media_type}"),
    "layout.none": _Row(
        "warning", "no known layout: headings are taken for sections only where common wordings say so, all else stands in extra_sections"
    ),
    "layout.ambiguous": _Row("warning", "several layouts fit equally well: {layouts}"),
    "occupation.by_address": _Row(
        "info", "nothing on the page is called by the name of whom it is about; its address and its text speak of {occupation!r}"
    ),
    "occupation.by_text": _Row("info", "few headings say what the page is about; its text names {occupation!r} again and again"),
    "occupation.several": _Row("warning", "the page is about several occupations in turn ({names}); no heading was taken for a section"),
    "occupation.told": _Row("info", "the title names no occupation; the headings and the text speak of {occupation!r}"),
    "occupation.unknown": _Row("warning", "the occupation could not be read from the page"),
    "page.several": _Row(
        "warning",
        "the headings of {count} sections stand again, with another text: more than one guide may stand on the page; the first one's sections are in "
        "the record, what comes again is in extra_sections",
    ),
    "pay.conflict": _Row("warning", "the page's own figures disagree: {figures}"),
    "pay.conversion_mismatch": _Row("warning", "{text!r} is restated as {said!r}, off by {percent} % at the rate of {date} ({source})"),
    "pay.currency_of_page": _Row(
        "info",
        "{sign!r} without a country is read as {currency}: the page, its address or its language names {country}, and hardly another with that sign",
    ),
    "pay.currency_unknown": _Row("warning", "nothing tells the currency of {text!r}"),
    "pay.out_of_range": _Row("warning", "the amount {text!r} is beyond what can be kept exactly; it is left as text"),
    "pay.outside_sections": _Row("info", "the money mention {text!r} stands outside all sections, in what was taken for the site's own text"),
    "pay.odd": _Row("warning", "{text}"),
    "record.invalid_value": _Row("error", "a value could not be kept: {text}"),
    "repeat.differs": _Row("warning", "two copies of one block differ in {count} places; the dropped copy's words are in duplicates"),
    "repeat.kept": _Row("warning", "a block stands twice, but the copies differ too much; both were kept"),
    "section.heading_only": _Row("info", "the heading {heading!r} has nothing under it"),
    "section.missing_title": _Row("info", "the page has no title line that the layout knows"),
    "section.opened": _Row("warning", "no heading stands above {heading!r}; its words were taken for the beginning of {field}"),
    "section.repeated": _Row("warning", "the heading {heading!r} stands again; its text is in extra_sections"),
    "section.undivided": _Row(
        "warning", "no heading inside the sections {fields} stands on the page; what they set apart stands in these sections' text"
    ),
    "section.unlabelled": _Row("info", "no line labelled {text!r} has text under it; what it sets apart in {field} may stand in the text before it"),
    "section.unknown": _Row("info", "the layout does not know the heading {heading!r}"),
    "section.typed": _Row("info", "{heading!r} was taken for {field}: {reason}"),
    "section.unparsed": _Row("warning", "under {heading!r} nothing was found for {field}; its text is kept as it stands"),
    "steps.apart": _Row(
        "warning", "{count} lines labelled {text!r} stand below what they label; the paragraphs right above were taken for the steps"
    ),
    "steps.numbering": _Row("warning", "the steps are numbered {numbers}"),
    "steps.told": _Row(
        "info", "no line labelled {text!r} has text under it; {count} paragraphs that tell the reader what to do were taken for the steps"
    ),
    "table.ragged": _Row("warning", "a table's rows do not all have its header's columns"),
    "text.bidi": _Row("warning", "{count} characters that reorder text on a screen"),
    "text.before_title": _Row("info", "{count} characters of running text stand before the title; they were taken for the site's furniture"),
    "text.capitals": _Row(
        "info", "{count} titles stand in capitals; words that the page has in no other case were written as titles have them, which is a guess"
    ),
    "text.control_characters": _Row("warning", "{count} control characters"),
    "text.encoding_fallback": _Row("warning", "the bytes are not UTF-8 and declare no other encoding; they were read as {encoding}"),
    "text.encoding_declared_wrong": _Row("warning", "the bytes declare {declared}, which does not fit them"),
    "text.dirt": _Row("info", "{count} {what} were read as what they stand for"),
    "text.echoed": _Row("info", "what is said of {count} items stands twice in a row, as a scraper wrote it; it is kept once"),
    "text.glued": _Row(
        "info", "the page came with nothing where its blocks met; {count} borders were told by what stands about them, and some may have been missed"
    ),
    "text.invisible": _Row("warning", "{count} runs of characters that nothing shows stand inside words, or spell what nobody sees"),
    "text.joined": _Row(
        "warning",
        "the page came with a space where its blocks met: what shows no other border, such as paragraphs, stayed in one, or was parted where it "
        "begins as nearly all sections do",
    ),
    "text.marks": _Row("warning", "more than {count} combining marks on one letter; the text is not fully normalized there"),
    "text.mojibake": _Row("warning", "{count} places look like UTF-8 read in another encoding, such as {text!r}"),
    "text.mojibake_repaired": _Row("info", "{count} runs of UTF-8 that had been read in another encoding were put right, as the caller asked"),
    "text.replacement": _Row("warning", "{count} characters were lost before or while decoding (U+FFFD)"),
    "text.truncated": _Row("warning", "the bytes end in the middle of a character"),
    "text.wrapped": _Row(
        "info", "the lines were wrapped, and no blank lines stand between blocks: one that fills its last line may stand in one piece with the next"
    ),
    "unclassified.more": _Row("warning", "{count} further runs of unclassified text"),
    "unclassified.run": _Row("warning", "no part of the record has this text: {text!r}"),
}


# How much of the page's own text a message quotes.
_SHOWN = 80


class Note(NamedTuple):
    """A finding in the making: its fields, before the record is validated."""

    code: str
    severity: str
    path: str | None
    message: str
    start: int | None
    end: int | None


def note(code: str, span: tuple[int, int] | None = None, path: str | None = None, **words: object) -> Note:
    """A finding from the table of codes; `words` fill its message."""
    row = CODES[code]
    start, end = span if span is not None else (None, None)
    shown = {
        key: (value[:_SHOWN] + "…" if key == "text" and isinstance(value, str) and len(value) > _SHOWN else value) for key, value in words.items()
    }
    return Note(code, row.severity, path, row.message.format_map(shown), start, end)

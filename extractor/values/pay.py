"""Money mentions in running text: `find_pay` for everyone, `find` for the readers of sections."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, TypeVar

from extractor.asked import check_kind
from extractor.errors import UsageError

from .currencies import OF_COUNTRY
from .may_hold import may_hold_money
from .pay_context import NOWHERE, Context, context_of
from .pay_document import document_context
from .pay_found import Found, unknown
from .pay_kind import FEE_NOUNS
from .pay_lone import LONGEST_LONE, read_lone
from .pay_model import FoundPay
from .pay_reader import read
from .pay_tags import LONGEST, read_tag
from .price_tags import mended
from .spelled import may_hold_words
from .words import words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["NOWHERE", "Context", "Found", "context_of", "document_context", "find", "find_all", "find_pay"]

Text = TypeVar("Text", bound=str)
_HYPHENS = {0x2010: "-", 0x2011: "-"}
"""Hyphens of other code points say what the plain one says, between amounts and in "mid-$50,000s"."""
_BEHIND = re.compile(r"\(?\s?(?:(?:per|an?|each|every)\s|/\s?)[a-z]{2,6}\s?\)?")
"""A cell that is a period and nothing else."""
_OTHER_DIGIT = re.compile(r"\d")


def find(text: str, context: Context = NOWHERE, *, words: bool | None = None) -> list[Found]:
    """Find the money mentions of a text, in reading order, never overlapping.

    `context` is what the page says about the text; what the text itself says goes before it. Offsets are code points of `text`. A
    mention whose amount cannot be kept exactly comes back with `pay` None and a note `pay.out_of_range`. `words` says whether an amount may
    stand in words, where that is known.
    """
    if not text.isascii() and ("\u2011" in text or "\u2010" in text):
        return [_as_written(found, text) for found in find(text.translate(_HYPHENS), context, words=words)]
    digits = _has_digit(text)
    if digits and len(text) <= LONGEST and (tag := read_tag(text, context)) is not None:
        return [_tagged(tag, 0)]
    if words is None:
        words = may_hold_words(text)
    if not (digits or words):
        return []
    if "|" in text or "\n" in text or "\t" in text:
        return _find_in_lines(text, context)
    return read(text, context, words=words)


def _as_written(found: Found, text: str) -> Found:
    """Give a mention the words of the text itself."""
    if found.pay is None:
        return found
    pay = {**found.pay, "text": text[found.start : found.end]}
    if found.conversion is not None and pay["conversion"] is not None:
        pay["conversion"] = {**pay["conversion"], "text": text[slice(*found.conversion)]}
    return found._replace(pay=pay)


def find_all(texts: Sequence[Text], context: Context, masked: Callable[[Text], str] = str) -> Iterator[tuple[Text, list[Found]]]:
    """Find the money mentions of several texts, each as `masked` gives it: the texts that have any, with what `find` finds in them.

    Amounts in words are rare, so they are looked for once in all texts together, not in each.
    """
    together = "\n".join(texts)
    words = None if may_hold_words(together) else False
    if words is False and not _has_digit(together):
        return
    for text in texts:
        if (words is None or _has_digit(text)) and (found := find(masked(text), context, words=words)):
            yield text, found


def find_pay(text: str, *, default_country: str | None = None) -> list[FoundPay]:
    """Find the money mentions of a text and read each as a `Pay`.

    `default_country` (ISO 3166-1 alpha-2) is the country whose money a bare `$`, `kr` or number means where the text does not say. In a
    sentence a number without any mark of money is none; a text that is one number and nothing else, perhaps under a label ("28",
    "Price: 1.298,00"), is an amount, unless it is a percentage or a year.

    Raises `UsageError`: `usage.type` for what is no text, `usage.country` for a country of which no money is known.
    """
    check_kind("a text", text, str)
    if default_country is not None and not (isinstance(default_country, str) and default_country in OF_COUNTRY):
        raise UsageError("usage.country", f"no money is known of {default_country!r}; a country is ISO 3166-1 alpha-2 in capitals (US, GB, DE)")
    context = Context(default_country=default_country)
    found = find(text, context)
    if len(text) <= LONGEST_LONE and len(found) <= 1 and (lone := read_lone(text, context)) is not None:
        found = [_tagged(lone, 0)] if not found or _is_mended(text, found[0], lone) else found
    return [FoundPay.model_validate({"pay": f.pay, "start": f.start, "end": f.end}) for f in found if f.pay is not None]


def _is_mended(text: str, found: Found, lone: tuple[int, int, dict[str, Any]]) -> bool:
    """Tell whether a price tag's odd habit ("35€ 99") was read as less than the whole tag."""
    return found.end - found.start < lone[1] - lone[0] and mended(text) != text


def _has_digit(text: str) -> bool:
    """Tell cheaply whether a digit of any script stands in the text."""
    return (
        "0" in text
        or "1" in text
        or "2" in text
        or "5" in text
        or "3" in text
        or "4" in text
        or "6" in text
        or "7" in text
        or "8" in text
        or "9" in text
        or (not text.isascii() and _OTHER_DIGIT.search(text) is not None)
    )


def _find_in_lines(text: str, context: Context) -> list[Found]:
    """Find in text of several lines or cells: a table's header and a short label line speak for what stands under them."""
    found: list[Found] = []
    for start, end, own in _pieces(text, context):
        piece = text[start:end]
        if end - start <= LONGEST and not isinstance(own, str) and (tag := read_tag(piece, own)) is not None:
            found.append(_tagged(tag, start))
            continue
        words = may_hold_words(piece)
        if not (words or _has_digit(piece)):
            continue
        if isinstance(own, str) and not (words or may_hold_money(piece)):
            continue
        line = piece.replace("\n", " ") if "\n" in piece else piece
        mentions = read(line, context_of(own, context) if isinstance(own, str) else own, words=words)
        found.extend(_shifted(f if line is piece else _as_written(f, piece), start) for f in mentions)
    return found


def _tagged(tag: tuple[int, int, dict[str, Any]], at: int) -> Found:
    """Make a mention of a plain amount that was read in a piece which begins at `at`."""
    start, end, pay = tag
    return Found(at + start, at + end, pay, None, unknown(pay))


def _shifted(found: Found, by: int) -> Found:
    """Move a mention to where its piece begins in the text."""
    if not by:
        return found
    conversion = found.conversion and (found.conversion[0] + by, found.conversion[1] + by)
    return found._replace(start=found.start + by, end=found.end + by, conversion=conversion)


def _pieces(text: str, context: Context) -> Sequence[tuple[int, int, Context | str]]:
    """Cut a text into pieces that are read apart, each with what the lines and cells around it say."""
    pieces: list[tuple[int, int, Context | str]] = []
    header: list[Context] | None = None
    label: Context | str = context
    caption = context
    open_piece: list[Any] | None = None
    at = 0
    lines = text.split("\n")
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        start, end = at, at + len(line)
        at = end + 1
        bare = line.strip()
        separator = "|" if "|" in line else "\t" if "\t" in bare else ""
        if separator:
            open_piece = None
            if isinstance(label, str):  # a line above the table
                caption, label = context_of(label, context), context
            header = _row(line, start, separator, header, caption, pieces)
            continue
        if not bare:
            open_piece, header = None, None
            continue
        header, caption = None, context
        if open_piece is not None and not _stands_over(bare, following) and _goes_on(text, open_piece, bare):
            open_piece[1] = end
            pieces[-1] = (open_piece[0], end, open_piece[2])
            continue
        if _is_label(bare):
            label, open_piece = bare, None
            continue
        open_piece = [start, end, label]
        pieces.append((start, end, label))
        label = context
    return pieces


_WORD = 12
_AMOUNT, _SIGNED = 24, frozenset("$£€¥₹")
_LEADS_ON = frozenset("about around roughly nearly over under between than least to and of at".split())
"""Words with which no label and no piece of text ends: what follows them goes on in the next line."""


def _goes_on(text: str, piece: list[Any], line: str) -> bool:
    """Tell whether a line goes on with the piece before it: wrapped prose or a range broken over a line."""
    before = text[max(piece[0], piece[1] - 80) : piece[1]].rstrip()
    if before.endswith(("-", "–", "—", ",", "~", "(")) or _leads_on(before):
        return True
    return line[0].islower() or line[0] in "-–—(" or (len(before) > 60 and before[-1] not in ".!?:;。" and not line[0].isdigit())


def _leads_on(words: str) -> bool:
    """Tell whether the last of the words leads to others ("up to")."""
    return not _LEADS_ON.isdisjoint(words[-_WORD:].lower().split()[-1:])


def _stands_over(line: str, following: str) -> bool:
    """Tell whether a line is the label of the next one, which is an amount and nothing else: long text before it does not go on in it."""
    return len(following) <= _AMOUNT and line[0].isupper() and following.strip()[:1] in _SIGNED and _is_label(line)


def _is_label(line: str) -> bool:
    """Tell whether a line is a label of what follows: short, without a digit, no sentence."""
    return len(line) <= 60 and line[-1] not in ".!?;,–-—" and not _has_digit(line) and len(line.split()) <= 8 and not _leads_on(line)


def _row(
    line: str, start: int, separator: str, header: list[Context] | None, context: Context, pieces: list[tuple[int, int, Context | str]]
) -> list[Context] | None:
    """Take one line of cells: a header if none is open and it holds no money, else a row; give the header that is open afterwards."""
    cells = line.split(separator)
    if not line.strip(" -:=+|\t"):
        return header  # the rule under a header
    if header is None:
        if not any(read(cell, context, words=False) for cell in cells if _has_digit(cell)):
            if any(cell.strip(" -:|") for cell in cells):
                percentiles = "ercentile" in line
                columns = [context_of(cell.strip() + (" percentile" if percentiles else ""), context) for cell in cells]
                fees = columns[0].kind == "cost" and not FEE_NOUNS.isdisjoint(words_of(cells[0]))
                return [c._replace(kind="cost") if fees and c.kind is None else c for c in columns]
            return None
        header = []
    at = start
    row, beside = context, None
    for index, cell in enumerate(cells):
        own = header[index] if index < len(header) else context
        if row.places and not own.places:
            own = own._replace(places=row.places)
        if row.statistic and not own.statistic:
            own = own._replace(statistic=row.statistic)
        if row.period and not own.period:
            own = own._replace(period=row.period, period_basis=row.period_basis)
        if beside and not own.kind:
            own = own._replace(kind=beside)
        if _has_digit(cell):
            pieces.append((at, at + len(cell), own))
        elif cell.strip():
            row = context_of(cell, row)
            # An industry's name may hold a word for a cost ("Insurance"), but none of these.
            if index and pieces and pieces[-1][1] == at - 1 and _BEHIND.fullmatch(cell.strip()) and isinstance(said := pieces[-1][2], Context):
                # "$310 | (per day)": what stands behind an amount in a cell of its own is that one's.
                pieces[-1] = (*pieces[-1][:2], said if said.period else context_of(cell, said))
            beside = row.kind if row.kind == "bonus" or (row.kind == "cost" and not FEE_NOUNS.isdisjoint(words_of(cell))) else None
        at += len(cell) + 1
    return header

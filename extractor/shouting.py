"""Titles that a scraper wrote in capitals, in the case in which the page says the same elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.blocks import Block
from extractor.recognise import Recognised
from extractor.repairs import Repair
from extractor.text import Words

__all__ = ["unshout"]

_HABIT = 4
"""So many known headings in capitals show that titles are written so."""
_MOST = 200
_TITLE = 120
_TEXT = 1_000_000
_FORMS = 50


def unshout(blocks: list[Block], keys: Sequence[str], found: Recognised, text: str) -> tuple[list[Block], list[Repair]]:
    """The blocks with such titles in their own case, and what was changed; headings that the layout knows stay as they are."""
    loud = [at for at, block in enumerate(blocks) if block.words.isupper() and 1 < len(block.words) <= _TITLE and block.kind != "row"]
    if found.rows is None or len(loud) <= _HABIT or sum(bool(found.rows[keys[at]]) for at in loud) < _HABIT:
        return blocks, []
    read = " ".join(text[:_TEXT].split())
    capitals = read.upper()
    if len(capitals) != len(read):
        return blocks, []
    blocks, repairs = list(blocks), []
    for at in [at for at in loud if not found.rows[keys[at]]][:_MOST]:
        words = blocks[at].words
        form = _form(words, read, capitals)
        if form is not None:
            start, end = words.span
            repairs.append(Repair("case", start, end, str(words), form))
            blocks[at] = blocks[at]._replace(words=Words(form, words.start, words.starts, words.ends, words.parts, repaired=True))
    return blocks, repairs


def _form(words: str, read: str, capitals: str) -> str | None:
    """How the page writes the words where it doesn't shout, most often; None where it never does."""
    forms: Counter[str] = Counter()
    at = capitals.find(words)
    for _ in range(_FORMS):
        if at < 0:
            break
        form = read[at : at + len(words)]
        if form != words and form[0].isupper() == words[0].isupper():
            forms[form] += 1
        at = capitals.find(words, at + len(words))
    return forms.most_common(1)[0][0] if forms else None

"""Headings that a scraper ran into the text about them, up to a whole page in one line: found by their exact words, and parted.

Only what the layout knows is looked for, only where block-level headings are missing, and every parting without white space is a
repair.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from itertools import islice, pairwise

import regex

from extractor.blocks import Block, Page
from extractor.glue import NAMED
from extractor.layouts.match import Headings, Lookup, Row, headings_of, key_of
from extractor.layouts.model import Layout
from extractor.layouts.model import Part as PartData
from extractor.layouts.once import once
from extractor.layouts.role import RoleWords
from extractor.layouts.run_in import RunIn
from extractor.patterns import Led
from extractor.recognise import ALONE, Recognised, keys_of, settle_title
from extractor.repairs import Repair, divide
from extractor.run_on import OPENS, part_sentences

__all__ = ["none_stands", "part_headings", "part_title", "recognise_flat"]

_HEAD = 20_000
_LONG = 400
"""Blocks that are longer on average cannot be the page's own."""
_SHORT = 90
_TOP = 60
"""A title stands among so many blocks, from the first."""
_NEAR, _TRIED = 20, 20
_REACH = 300
"""A role and what stands behind it in a title are not longer."""
_TURNS = regex.compile(r"<-\s[^<>]{1,90}->")
"""A button, or two, that turn the pages."""
_REFERS = ("See", "see", "See ", "see ")
"""What stands before a heading's words that only name it."""
_FEW = 40
"""Fewer blocks than these may be lines that hold a page."""
_FALL = regex.compile(r"-\d+(?:\.\d+)?\s?%")
"""A share that shrinks, glued to its label."""
_HEDGED = regex.compile(r"(?:about|almost|approx\.?|approximately|around|nearly|over|roughly|some)\s\p{Nd}")
"""A figure that begins with a small word, glued to its label."""
_FIGURE_ENDS = regex.compile(r"\d[kKmM]?\+?(?:\s[A-Z]{3})?$")
"""What a table of figures ends with."""
_ITEM = regex.compile(r"\p{Lu}\p{Ll}|\p{Nd}")
_STOPS = frozenset(".!?…")
_AFTER = frozenset(".!?…:)]”\"'’>")


def recognise_flat(page: Page, found: Recognised, layouts: Iterable[Layout]) -> Recognised:
    """The layout of a page whose headings stand in no block of their own; what was found before where there is none."""
    if found.layout is not None:
        return found
    # Of the blocks, not of the page: there character references are read.
    text = "\n".join(block.words for block in page.blocks)
    for layout in layouts:
        headings = headings_of(layout)
        role = _role(text[:_HEAD], (*layout.role.title, *layout.role.page_title), headings)
        if role is None and len(text) > _LONG * len(page.blocks):
            role = _role(text, [heading for section in layout.section for heading in section.heading], headings)
        if role is None:
            continue
        words = RoleWords(role)
        met = {
            row.field
            for match in RunIn(headings, words, text).finditer(text)
            for row in headings.rows(key_of(match[0]), words)
            if row.kind == "section"
        }
        if len(met) >= layout.recognise.min_headings:
            return Recognised(layout, Lookup(headings, words), words, role, None, frozenset(field for field in met if field), [])
    return found


def _role(text: str, templates: Iterable[str], headings: Headings) -> str | None:
    """The role, by one of the templates anywhere in the text; one that doesn't say where the role begins and ends is passed over.

    Words that are a heading of the layout whatever the role ("What They Do") name none.
    """
    for template in templates:
        start, _, end = template.partition("{role}")
        if "{role}" not in template or not start.strip() or not end.strip() or end[0].isalpha():
            continue
        pattern = Led(_spaced(start), rf"(?P<role>\S.{{0,118}}?)\s?{_spaced(end)}", _REACH, regex.IGNORECASE)
        found = islice(pattern.finditer(text), _TRIED)
        one = next((one for one in found if key_of(text[one.start : one.end]) not in headings.by_key), None)
        if one:
            return " ".join(one.match["role"].split())
    return None


def _spaced(text: str) -> str:
    slots = {"{a}": "(?:an?|the)", "{year}": r"(?:19|20)\d\d", "{n}": r"\d{1,2}"}
    return r"\s".join(slots.get(word) or regex.escape(word) for word in text.split()) + (r"\s" if text[-1:].isspace() else "")


def part_headings(page: Page, keys: list[str], found: Recognised) -> tuple[list[Block], list[str], list[Repair]]:
    """The blocks with run-in headings parted, where the layout's headings are missing as blocks but stand in the text."""
    if found.rows is None or found.role is None or not _missing(page.text, set(keys), found.rows):
        return page.blocks, keys, []
    standing = found.rows.headings.unglued(dict.fromkeys(filter(None, keys)))
    if not _missing(page.text, standing, found.rows):
        return page.blocks, keys, []
    texts = (block.words for block, key in zip(page.blocks, keys, strict=True) if not _is_whole(block, found.rows[key], found.rows.headings))
    headings = RunIn(found.rows.headings, found.role, "\n".join(texts))
    flat = _is_joined(page, standing, found)
    blocks: list[Block] = []
    repairs: list[Repair] = []
    section: str | None = None
    for block, key in zip(page.blocks, keys, strict=True):
        rows = found.rows[key]
        top = next((row for row in rows if row.kind in {"section", "container", "boilerplate"}), None)
        if top is not None:
            section = top.field
        if _is_whole(block, rows, found.rows.headings):
            blocks.append(block)
            continue
        cuts, inside = _cuts(block, headings, found, section, flat=flat)
        if cuts and block.words.casefold() in found.rows.headings.exact:
            cuts = []
        else:
            section = inside
        pieces = divide(block, cuts) if cuts else [block]
        if block.marked and len(pieces) > 1:
            pieces = [piece._replace(kind="paragraph", level=None) for piece in pieces]
            pieces[-1] = pieces[-1]._replace(kind="heading", level=block.level)
        for before, after in pairwise(pieces):
            end, start = before.words.end, after.words.start
            if end == start:
                around = page.text[end - 1 : start + 1]
                repairs.append(Repair("glue.heading", end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))
        blocks.extend(pieces)
    if repairs:
        blocks, more = part_sentences(blocks, page.text, found.role.role)
        repairs.extend(more)
    return blocks, keys_of(blocks), repairs


def _is_whole(block: Block, rows: Sequence[Row], headings: Headings) -> bool:
    """Whether a block is not to be cut: it is a heading itself, or no text."""
    return bool(rows) or block.kind in {"row", "rule"} or (block.marked and block.words.endswith(headings.layout.glue.texts))


def part_title(found: Recognised, blocks: list[Block], keys: list[str], text: str) -> tuple[Recognised, list[Block], list[str], list[Repair]]:
    """The title line's block, parted from a menu that a scraper ran into it where no block is the title alone."""
    found = settle_title(found, blocks, keys)
    if found.title is not None or found.layout is None or found.role is None:
        return found, blocks, keys, []
    titles = [template.replace("{role}", found.role.role) for template in found.layout.role.title if template != ALONE]
    for index, block in enumerate(blocks[:_TOP]):
        for title in titles:
            start = len(block.words) - len(title)
            if start > 0 and block.words.endswith(title) and (block.words[start - 1].islower() or block.words[start - 1] in _AFTER):
                before, after = divide(block._replace(kind="paragraph", level=None), [start])
                end = before.words.end
                around = text[end - 1 : after.words.start + 1]
                parted = [*blocks[:index], before, after._replace(kind=block.kind, level=block.level), *blocks[index + 1 :]]
                names = [*keys[:index], *keys_of([before, after]), *keys[index + 1 :]]
                repair = Repair("glue.heading", end - 1, after.words.start + 1, around, f"{around[0]}\n{around[-1]}")
                return settle_title(found, parted, names), parted, names, [repair]
    return found, blocks, keys, []


def _missing(text: str, keys: Iterable[str], rows: Lookup) -> bool:
    """Whether headings stand in the text that no block is."""
    met = {id(row) for key in keys for row in rows[key]}
    return any(id(row) not in met and (piece in text or piece.upper() in text) for row, piece in rows.headings.pieces)


def none_stands(keys: Iterable[str], found: Recognised) -> bool:
    """Whether no section's heading is a block: then each has run into the text under it, even where paragraphs are apart."""
    rows = found.rows
    return rows is not None and not any(row.kind == "section" for key in keys if key for row in rows[key])


def _is_joined(page: Page, keys: Collection[str], found: Recognised) -> bool:
    """Whether lines hold pages: no section's heading is a block, or few blocks stand, and fewer headings than lead to a layout."""
    if found.layout is None or found.rows is None or none_stands(keys, found):
        return True
    rows = found.rows
    return (
        len(page.blocks) < _FEW
        and len({row.field for key in keys for row in rows[key] if row.kind == "section"}) < found.layout.recognise.min_headings
    )


def _cuts(block: Block, headings: RunIn, found: Recognised, section: str | None, *, flat: bool) -> tuple[list[int], str | None]:
    """Where the block is to be cut, and the section that is open at its end."""
    assert found.rows is not None
    assert found.layout is not None
    words = block.words
    turns = [turn.span() for turn in _TURNS.finditer(words)] if flat else []
    cuts = [at for turn in turns for at in turn if 0 < at < len(words)]
    last = -1
    for match in headings.finditer(words):
        start, end = match.span()
        if flat and _turns(words, start, end, turns, cuts):
            continue
        rows = found.rows[key_of(match[0])]
        top = next((row for row in rows if row.kind in {"section", "container", "boilerplate"}), None)
        inner = any(row.section == section for row in rows if row.kind in {"part", "label", "table"})
        if rows and top is None and not inner:
            continue
        if not flat and words.startswith(":", end) and all(row.kind != "label" for row in rows):
            # On a page whose headings stand by themselves it names an item ("Work Environment: noisy").
            continue
        apart = _ends_apart(words, start, end) if block.marked else _stands_apart(words, start, end, last, flat=flat)
        # Few words go on with a capital or a figure: the heading of a list in the section has run into its first item.
        lists = any(isinstance(row.data, PartData) and row.data.shape == "items" and row.section == section for row in rows)
        apart = apart or (lists and words[end - 1].islower() and _ITEM.match(words, end) is not None)
        # A heading of some words in its own capitals is one wherever it stands in a line that holds the page; of two where it is the next one's.
        some = inner or (top is not None and section is not None and (section, top.field) in _nexts_of(found.layout))
        apart = apart or (flat and match[0].count(" ") > (not some) and (end == len(words) or OPENS.match(words, end) is not None))
        if not apart or (start == 0 and end == len(words)) or words.endswith(_REFERS, 0, start):
            continue
        if top is not None:
            section = top.field
        cuts.extend(at for at in (start, end) if 0 < at < len(words))
        last = end
    return sorted(dict.fromkeys(cuts)), section


@once
def _nexts_of(layout: Layout) -> frozenset[tuple[str | None, str | None]]:
    """Each section of a layout with the one that comes next."""
    return frozenset(pairwise(section.field for section in layout.section))


def _turns(words: str, start: int, end: int, turns: Sequence[tuple[int, int]], cuts: list[int]) -> bool:
    """Whether a heading's words are a button's that turns the page; one that stands by itself is cut out."""
    at = bisect_right(turns, (start, end)) - 1
    if at >= 0 and turns[at][0] <= start < turns[at][1]:
        return True
    arrow = words.find("->", end, end + 4)
    if arrow < 0 or words[end:arrow].strip():
        return False
    cuts.extend(at for at in (start, arrow + 2) if 0 < at < len(words))
    return True


def _ends_apart(words: str, start: int, end: int) -> bool:
    """Whether a line that the markup calls a heading is a sentence and then a heading: a table's first row that lost its line break."""
    return end == len(words) and words[:start].rstrip()[-1:] in _STOPS


def _stands_apart(words: str, start: int, end: int, last: int, *, flat: bool) -> bool:
    """Whether a heading's words are one: glued to what stands about them, or (in a page of one line) after the end of a sentence."""
    before = words[start - 1] if start else ""
    after = words[end : end + 1]
    if (after in {",", ";", "-"} and not _FALL.match(words, end)) or (after == "." and words[end + 1 : end + 2].isspace()):
        return False
    if (after.islower() and not _HEDGED.match(words, end) and not NAMED.match(words, end)) or (
        before and before.isalpha() and before.isupper() and words[start].isupper() and not flat
    ):
        return False
    glued = bool(before) and not before.isspace()
    if glued or (after and not after.isspace() and (start in (0, last))):
        return True
    if not flat:
        return False
    bare = words[max(0, start - _NEAR) : start].rstrip()
    follows = words[end : end + _NEAR].lstrip()
    return (not bare or bare[-1] in _AFTER or start - last < _SHORT or _FIGURE_ENDS.search(bare) is not None) and (
        not follows[:1].islower() or NAMED.match(follows) is not None or _HEDGED.match(follows) is not None
    )

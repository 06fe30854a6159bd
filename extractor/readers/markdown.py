"""Markdown to blocks, as scrapers write it: loose, often glued, sometimes wrapped.

A strict parser would read a card list that came out as one line as one heading; this reader keeps to lines and takes marks off
where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from extractor.blocks import Block
from extractor.glance import Glance
from extractor.limits import Limits
from extractor.patterns import lazy
from extractor.readers.dirt import Seen
from extractor.readers.heads import ATX, DRAWN, TIGHT, attributes, goes_on, is_drawn, is_tight, is_turned
from extractor.readers.inline import bare
from extractor.readers.lines import BULLET, Line, counted_on, room_of
from extractor.readers.plain import Read, Reader
from extractor.readers.tables import Cuts, Rows
from extractor.readers.tags import BLOCK
from extractor.text import Words

__all__ = ["read_markdown"]

_BEGINS_HEADING = frozenset("#[<=*hH{")
_BOLD_NAME = lazy(r"(?:\A|(?<=[.!?])[ ])(?=\*\*[^*]{1,120}+\*\*\s?:)")
_AFTER_TEXT = lazy(r"(?:\A|[ ])(?=\*\*[^*]{1,120}+\*\*\s?:)")
"""The same where the texts have no stop at their end, in a line that begins so."""
_LIST = 2
_NESTED = lazy(r"\*{2,6}\s+(?P<number>(?!)\d)?")
"""The bullet of an item inside an item, as wikis write it; the same mark begins a heading elsewhere."""
_CLOSING = lazy(r"[ \t](?:#+|=+|\*+)$")
_STARS = lazy(r"\A(?P<mark>\*{3,6})\s(?P<words>[^\s*][^*]{0,200}?)\s(?P=mark)")
"""A title between stars, the more the higher, as some text browsers write it."""
_SETEXT = lazy(r"={3,}+|-{3,}+|\*{5,}+")
_FENCE = lazy(r"(?:```|~~~)")
_QUOTE = lazy(r"(?:>[ \t]?)++")
_DEFINITION = lazy(r":(?:[ ]{2,}|\t)[ \t]*+")
"""What stands before a definition, in the line below its term."""
_HR = lazy(r"(?:[-*_][ \t]*+){3,}+")
_SPLIT = lazy(
    r"""(?:\](?:\([^()]{0,2000}+\)|\[\d{1,3}\]|\{[^{}]{0,200}+\}))  # links side by side
    (?:\{:[^{}]{0,200}+\})?[ ]?(?=\[|\#{1,6}[ ])
    |</a>\s?(?=<a\s[^<>]{0,300}+>\#{1,6}[ ])
    |(?<=[.!?])(?=\*\*[^*]{1,120}+\*\*\s?:)  # a bold name glued to the sentence before it
    |(?<=[.!?]|[^\s*]\*\*)(?=\*\*[\p{Lu}\p{Nd}][^*]{0,120}+\*\*(?:\s?:|\*\*[\p{Lu}\p{Nd}]|\Z))  # or to a name, or a name alone
    |⟨\d{1,3}⟩(?=\[?\#)""",
    regex.VERBOSE,
)
_GLUED = lazy(
    r"""(?<=[^\s\#\[])(?=\[?\#{2,6}[ ]\S)  # a heading glued to the text before it
    |(?<=[\p{Ll}.)])(?=\#[ ]\p{Lu})  # "C# Developer" is none
    |(?<=\S)[ ](?=\#{2,6}[ ]\p{Lu})
    |</[a-z]{1,10}>\s?(?=\#{1,6}[ ]\S)  # a heading behind a tag that was left
    |\A(?P<mark>={2,6})[ ][^=]{1,200}+(?<=[ ])(?P=mark)(?=[^\s=])  # text glued to the mark that closes a heading
    """,
    regex.VERBOSE,
)
_FENCED_DIV = lazy(r":{3,}(?:\s.*)?")
_DIRECTIVE = lazy(r"\.\. (?P<name>[a-z-]+)::(?:\s+(?P<words>\S.*))?")
_FIELD = lazy(r":[A-Za-z_-]+:(?:\s.*)?")
_ANCHOR = lazy(
    r"\A(?:\{\|(?:\s[^|]{0,300})?|\[\[[^\[\]|]{1,300}\]\]|<<[^<>]{1,300}>>|\#[^\s\#]{1,300}\#|\{(?:[a-z]{1,20}(?=[:}])|(?=:))(?::[^{}]{0,300})?\}"
    r"|\[[a-z]{1,20}=[^\[\]]{0,300}\]|\.\. _[^:\s][^:]{0,300}:)"
)
"""What other light markups put in a line of its own: places to jump to, panels, where a table begins, what its columns are."""
_TAG_LINE = lazy(r"</?[a-z][a-z0-9]{0,15}(?:\s[^<>]{0,500}+)?>")
_BLOCK_TAG = lazy(rf"</?(?:{'|'.join(sorted(BLOCK))})(?=[\s/>])")
_FRONT = 20_000
_KEY = lazy(r"\A[\w.-]{1,60}+:(?:\s.*)?")
_MARKED = 2
"""So many headings with marks show that headings have them."""


def read_markdown(text: str, glance: Glance, limits: Limits, seen: Seen | None = None) -> Read:
    """The blocks of a markdown text."""
    found = _Markdown(text, glance, seen).read(limits)
    # Links and emphasis alone don't show that headings have marks.
    found.marked = sum(block.kind == "heading" for block in found.blocks) >= _MARKED
    return found


class _Markdown(Reader):
    markup = lazy(r"[\\*_\[\]<&`~⟨#]|''|\{(?:plus\}|class:)|^[hH][1-6][.:]")

    def __init__(self, text: str, glance: Glance, seen: Seen | None = None) -> None:
        super().__init__(text, glance, seen)
        text = self.seen.text
        self.out.marked = True
        self.out.habits.add("markdown")
        self.turned = is_turned(text)
        self.tight = is_tight(text)
        self.front = text.startswith("---\n") and _is_metadata(text[4:_FRONT])

    def run_end(self, lines: list[Line], first: int, rows: Rows, width: int) -> int:
        """As in plain text, but a hard break ends a line for good."""
        last = super().run_end(lines, first, rows, width)
        for number in range(first, last):
            if self.text.startswith("  ", lines[number].end):
                return number
        mark = ATX.match(lines[first].text) if lines[first].text[0] == "#" else None
        while mark and self.edge and last + 1 < len(lines) and (following := goes_on(lines[last + 1], mark[0])):
            # A heading whose mark stands before each of its lines, the last of which had no room for the next word.
            if room_of(lines[last], following) <= self.edge:
                break
            last += 1
        return last

    def begins_block(self, line: Line) -> bool:
        """Whether the line opens a block of its own."""
        text = line.text
        return super().begins_block(line) or (text[0] in "#>[`~=-:.<*hH{" and self.opens(text))

    def opens(self, text: str) -> bool:
        """Whether a block mark stands at the line's beginning."""
        return (
            (self.tight and text[0] == "#")
            or any(pattern.match(text) for pattern in (ATX, _QUOTE, _DEFINITION, _FENCE, _DIRECTIVE, _BLOCK_TAG))
            or any(pattern.fullmatch(text) for pattern in (_SETEXT, _FENCED_DIV, _FIELD, _ANCHOR))
        )

    def add_lines(self, lines: list[Line]) -> None:
        """Add what these lines make: often one block, several where links stand side by side."""
        first, text = lines[0], lines[0].text
        if len(lines) > 1 and (again := ATX.match(text)):
            lines = [first, *(goes_on(line, again[0]) or line for line in lines[1:])]
        if self.front_matter(first) or self.rule(lines):
            if len(lines) > 1 and self.out.blocks[-1].end < lines[1].start:
                self.add_lines(lines[1:])
            return
        quote = _QUOTE.match(text) if text[0] == ">" else _DEFINITION.match(text) if text[0] == ":" else None
        begins = quote.end() if quote else 0
        start = first.start + begins
        nested = self.in_list and text.startswith("**") and text[-1] != "*" and not first.after_blank
        nested = nested and self.text.startswith("*", self.out.blocks[-1].start)
        mark = (_NESTED if nested else BULLET).match(text, begins) or counted_on(text, self.counted, begins)
        last = lines[-1]
        if last.text.endswith("\\"):
            # A hard break, written as a backslash at the line's end.
            lines = [*lines[:-1], *([last._replace(end=last.end - 1, text=last.text[:-1])] if len(last.text) > 1 or len(lines) == 1 else [])]
        words = self.joined(lines, first.start + mark.end() if mark else start)
        self.in_list = self.in_list and mark is not None
        if mark and not self.in_list:
            self.group += 1
            self.in_list = True
        pieces = _split(words)
        starts = [first.start, *(piece.span.start for piece in pieces[1:])]
        ends = [*starts[1:], pieces[-1].span.end if pieces else last.end]
        for number, piece in enumerate(pieces):
            self.add_words(piece, starts[number], ends[number], mark if number == 0 else None)
        if not self.out.blocks or self.out.blocks[-1].start < first.start:
            self.out.blocks.append(Block(Words("", first.start), first.start, last.end, "rule"))
        block = self.out.blocks[-1]
        if block.end < last.end:
            self.out.blocks[-1] = block._replace(end=last.end)

    def add_words(self, words: Words, start: int, end: int, mark: regex.Match[str] | None) -> None:
        """Add one block with its marks taken off."""
        level, at = None, 0
        heading = ATX.match(words) if words[:1] in _BEGINS_HEADING else None
        heading = TIGHT.match(words) if heading is None and self.tight and words[:1] == "#" else heading
        if heading:
            level, at = int(heading["level"] or len(heading["mark"])), heading.end()
            level = 7 - level if self.turned and heading["mark"][0] == "=" else level
        stars = _STARS.fullmatch(words) if words.startswith("***") else None
        if stars:
            self.out.blocks.append(Block(bare(words.cut(*stars.span("words"))).words, start, end, "heading", 7 - len(stars["mark"])))
            return
        closing = _CLOSING.search(words, max(at, len(words) - 12)) if heading else None
        closing = (attributes(words, at) if heading else None) or closing
        inline = bare(words.cut(at, closing.start() if closing else None) if heading else words)
        if not any(map(str.isalnum, inline.words)) and inline.words[:1] != ":":
            self.out.blocks.append(Block(Words("", start), start, end, "rule"))
        elif heading:
            self.out.blocks.append(Block(inline.words, start, end, "heading", level))
        elif mark:
            number = int(mark["number"]) if mark["number"] else None
            self.out.blocks.append(Block(inline.words, start, end, "item", group=self.group, number=number, strong=inline.strong))
        else:
            self.out.blocks.append(Block(inline.words, start, end, strong=inline.strong))

    def add_row(self, line: Line, row: tuple[int, bool, Cuts], more: Sequence[tuple[Line, Cuts]] = ()) -> None:
        """A row without its markdown, as a whole and in its cells."""
        super().add_row(line, row, more)
        block = self.out.blocks[-1]
        cells = tuple(bare(cell).words for cell in block.cells)
        self.out.blocks[-1] = block._replace(words=bare(block.words).words, cells=cells)

    def rule(self, lines: list[Line]) -> bool:
        """Whether the first line is only a mark: a rule, a fence, or the underline of the heading before it."""
        line = lines[0]
        text = line.text
        if text[0] not in '=-*_`~:.<^+[{#"' and not self.is_mark(text):
            return False
        if self.scaffold(lines):
            return True
        if _SETEXT.fullmatch(text) and not line.after_blank and self.out.blocks and self.out.blocks[-1].kind == "paragraph":
            before = self.out.blocks[-1]
            named = attributes(before.words, 0)
            words = before.words.cut(0, named.start()) if named else before.words
            # A line above as well makes it one of the higher ones.
            level = 1 if text[0] != "-" or self.is_drawn(text, before.start) else 2
            self.out.blocks[-1] = before._replace(words=words, kind="heading", level=level, end=line.end)
            return True
        if text[0] in DRAWN and not line.after_blank and self.out.blocks and self.out.blocks[-1].kind == "paragraph":
            before = self.out.blocks[-1]
            if is_drawn(text, before.end - before.start):
                self.out.blocks[-1] = before._replace(kind="heading", level=DRAWN[text[0]], end=line.end)
                return True
        if self.is_numbered_title(line):
            before = self.out.blocks[-1]
            words = bare(self.words(before.start, before.end)).words
            self.out.blocks[-1] = before._replace(words=words, kind="heading", level=1 if text[0] == "=" else 2, end=line.end, group=0, number=None)
            self.in_list = False
            return True
        if _FENCE.match(text) or _HR.fullmatch(text) or _SETEXT.fullmatch(text) or self.is_mark(text):
            self.out.blocks.append(Block(Words("", line.start), line.start, line.end, "rule"))
            self.in_list = False
            return True
        return False

    def is_numbered_title(self, line: Line) -> bool:
        """Whether a line underlines a heading with a number, which looks like an item of a list: it is just as long as that."""
        before = self.out.blocks[-1] if self.out.blocks else None
        if before is None or before.number is None or line.after_blank or not _SETEXT.fullmatch(line.text):
            return False
        return before.end - before.start == len(line.text)

    def is_drawn(self, rule: str, at: int) -> bool:
        """Whether the same rule stands in the line before the one that begins at `at`."""
        return self.text[max(0, at - len(rule) - 2) : at].replace("\r", "").endswith(f"{rule}\n")

    def scaffold(self, lines: list[Line]) -> bool:
        """Fenced divisions, directives with their fields, and lone tags: the site's scaffolding, with perhaps a title in it."""
        line = lines[0]
        text = line.text
        directive = _DIRECTIVE.fullmatch(text)
        if directive and directive["name"] == "rubric" and directive["words"]:
            words = bare(self.joined(lines, line.start + directive.start("words"))).words
            self.out.blocks.append(Block(words, line.start, lines[-1].end, "heading"))
            return True
        field = _FIELD.fullmatch(text) and self.out.blocks and not line.after_blank
        if not (directive or field or any(pattern.fullmatch(text) for pattern in (_FENCED_DIV, _TAG_LINE, _ANCHOR))):
            return False
        self.out.blocks.append(Block(Words("", line.start), line.start, line.end, "rule"))
        return True

    def front_matter(self, line: Line) -> bool:
        """Whether the line is part of the metadata block at the top, which is markup."""
        if not self.front:
            return False
        if line.text == "---" and line.start > 0:
            self.front = False
        elif line.text.startswith("title:"):
            self.out.name = line.text[6:].strip().strip("\"'")
        self.out.blocks.append(Block(Words("", line.start), line.start, line.end, "rule"))
        return True


def _is_metadata(head: str) -> bool:
    """Whether what stands above the next rule is a block of keys, and not the page's text between two rules."""
    body, rule, _ = head.partition("\n---\n")
    first, *others = body.split("\n")
    return bool(rule) and _KEY.fullmatch(first) is not None and all(not line or line[0] in " \t-#" or _KEY.fullmatch(line) for line in others)


def _split(words: Words) -> list[Words]:
    """Links that stand side by side without a space are blocks of their own."""
    if not ("]" in words or "# " in words or words.startswith("==") or "**" in words or "⟨" in words):
        return [words]
    cuts = sorted({match.end() for pattern in (_SPLIT, _GLUED) for match in pattern.finditer(words)})
    names = [match.end() for match in _BOLD_NAME.finditer(words)]
    if words.startswith("**") and len(among := [match.end() for match in _AFTER_TEXT.finditer(words)]) > _LIST:
        names = among
    if len(names) >= _LIST:
        # A whole list of bold names in one line; a single one is a remark inside a paragraph.
        cuts = sorted({*cuts, *names})
    edges = [0, *cuts, len(words)]
    pieces = [words.cut(start, end) for start, end in pairwise(edges)]
    return [piece for piece in pieces if piece]

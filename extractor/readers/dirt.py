"""What a tool left in every line of a text, or in place of its lines' ends, and tables as HTML: seen as the white space that it stands for.

Each habit is told from the text itself, by how many of its lines have it. The text that is seen is as long as the text that was read, so
that all places hold; what it shows as white space is markup.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from extractor.findings import Note, note
from extractor.patterns import any_of, lazy
from extractor.readers.left_tables import Row, laid_tables
from extractor.readers.tags import PARTS

__all__ = ["Seen", "as_read", "seen_of", "with_rows"]

_ENOUGH = 12
"""So many line ends that are written as programs write them in a string show that the page came as one."""
_APART = 4
"""So many of them come on each line's end of the text's own."""
_STRINGS = frozenset({"escaped.lines", "listed.lines"})
_LINES = 6
"""A text of fewer lines shows no habit."""
_MOST = 0.5
"""So large a part of all lines has what a tool put at their ends; of what it put before them nearly all have it."""
_ALL = 0.9
_PATH = r"(?<=(?<![A-Za-z0-9])[A-Za-z]:)\\{1,4}[nr](?=[a-z])"
"""A path's name behind a drive's letter."""
_BREAK = lazy(rf"(?P<path>{_PATH})|" r"\\{1,4}r\\{1,4}n|\\{1,4}[nr]")
_SMALL = lazy(r"\\{1,4}n(?=[a-z])")
_CODE = lazy(rf"""\\[nr](?=["'](?!,\s*+["']))|{_PATH}""")
"""A path's name, or the end of a program's string where no other string of a list follows."""
_TAB = lazy(r"\\{1,4}t")
_QUOTED = lazy(r"""\A\s*+(?P<mark>b?(?P<quote>\\{0,3}["']){1,2}+)(?s:.*)(?P<end>(?P=quote){1,2})\s*+\Z""")
_ENDS = lazy(r"(?m)(?=[_<&])(?<!_x000[Dd]_|<br[ ]?/?>|&\#13;|&\#x[Dd];)(?:_x000[Dd]_|<br[ ]?/?>|&\#13;|&\#x[Dd];)++(?=[ \t]*+\r?$)")
"""A run of marks is tried at its beginning alone."""
_ended = any_of("_x000", "<br", "&#13;", "&#xD;", "&#xd;")
_TAGGED = lazy(r"(?m)^<(?:h|p)>(?=[ \t]+\S)")
_LIST = lazy(r"""\A\s*+(?P<open>\[\s*+["'])(?s:.*)(?P<close>(?<!\\)["'],?\s*+\])\s*+\Z""")
_NEXT = lazy(r"""(?<!\\)["'],\s*+["']""")
_LINE_TAG = lazy(r"<br[ ]?/?>")
_TAG = lazy(r"</?(?!br[\s/>])[A-Za-z][A-Za-z0-9]*+[\s/>]")
_WRAPPED = lazy(r"\A\s*+(?P<open><(?P<name>[A-Za-z][\w.:-]{0,40})(?:\s[^<>]{0,2000}+)?>)[ \t]*+\r?\n")
_MARKED = lazy(r"</|<(?:p|div|h[1-6]|head|ab|list|item|row|cell|li|td|th|tr|table|body|html|section|lb|br)(?=[\s/>])")
_CONTENTS = 200
_PAGES = ("<!doctype", "<html", "<head", "<body")
"""How a page of HTML begins: what is left in its lines is its reader's affair."""


class Seen(NamedTuple):
    """A text as it is to be read: its lines where they end, and white space where a tool left something."""

    text: str
    habits: frozenset[str]
    notes: tuple[Note, ...]
    rows: dict[int, Row]
    """The rows of tables that were left as HTML, by where their lines begin."""
    escaped: bool
    """Whether the text came as a string of a program."""


def as_read(text: str) -> Seen:
    """A text that is to be seen as it is."""
    return Seen(text, frozenset(), (), {}, escaped=False)


def with_rows(seen: Seen) -> Seen:
    """The same with the rows of tables that were left as HTML as lines, for a text that is no HTML itself."""
    text, rows = laid_tables(seen.text)
    return seen._replace(text=text, rows=rows) if rows else seen


def seen_of(text: str) -> Seen:
    """How a text is to be seen, apart from its tables; nearly always as it is, and a page of HTML always."""
    if text[:_CONTENTS].lstrip().lower().startswith(_PAGES):
        return as_read(text)
    look = _Look(text)
    look.unwrapped()
    look.unescaped()
    look.unquoted()
    look.broken_by_tags()
    look.without_ends()
    look.without_tags()
    return Seen(look.text, frozenset(look.habits), tuple(look.notes), {}, not look.habits.isdisjoint(_STRINGS))


def _blank(match: regex.Match[str]) -> str:
    return " " * len(match[0])


def _line(match: regex.Match[str]) -> str:
    return match[0] if match.lastgroup == "path" else "\n".ljust(len(match[0]))


def _tab(match: regex.Match[str]) -> str:
    return "\t".ljust(len(match[0]))


class _Look:
    """One text, habit by habit."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.habits: set[str] = set()
        self.notes: list[Note] = []

    def told(self, habit: str, count: int, what: str) -> None:
        """A habit that was undone in so many places."""
        self.habits.add(habit)
        self.notes.append(note("text.dirt", what=what, count=count))

    def unwrapped(self) -> None:
        """An element about a text that has no other: `<doc id="1">`, the text's own lines, `</doc>`."""
        text = self.text
        match = _WRAPPED.match(text) if text[:_CONTENTS].lstrip()[:1] == "<" else None
        if match is None or match["name"].lower() in PARTS:
            return
        end = f"</{match['name']}>"
        close = text.rfind(end)
        if close < match.end() or text[close + len(end) :].strip() or _MARKED.search(text, match.end(), close):
            return
        start, stop = match.span("open")
        blank = " " * (stop - start)
        self.text = text[:start] + blank + text[stop:close] + " " * len(end) + text[close + len(end) :]
        self.habits.add("wrapped.element")

    def unescaped(self) -> None:
        r"""Line ends that are written as programs write them in a string ("\n"), in a text that has hardly any of its own."""
        text = self.text
        count = text.count("\\n") + text.count("\\r")
        if count < _ENOUGH or count < _APART * text.count("\n"):
            return
        code = sum(1 for _ in _CODE.finditer(text))
        if count - code < _ENOUGH or code * 2 > count:
            return
        if sum(1 for _ in _SMALL.finditer(text)) * 2 > count:
            # "\nu", "\neq": what begins so is a formula's word.
            return
        seen = _BREAK.sub(_line, text)
        breaks = seen.count("\n") - text.count("\n")
        seen = _TAB.sub(_tab, seen)
        quoted = _QUOTED.match(seen)
        if quoted:
            start, mark, end, last = *quoted.span("mark"), *quoted.span("end")
            seen = seen[:start] + " " * (mark - start) + seen[mark:end] + " " * (last - end) + seen[last:]
        self.text = seen
        self.told("escaped.lines", breaks, "line ends written as programs write them in a string (\\n)")

    def unquoted(self) -> None:
        """A list of strings as programs write it."""
        text = self.text
        match = _LIST.match(text) if text.lstrip()[:1] == "[" else None
        if match is None or (count := sum(1 for _ in _NEXT.finditer(text))) < _LINES:
            return
        (start, first), (last, end) = match.span("open"), match.span("close")
        body = _TAB.sub(_tab, _NEXT.sub(_line, text[first:last]))
        self.text = f"{text[:start]}{' ' * (first - start)}{body}{' ' * (end - last)}{text[end:]}"
        self.told("listed.lines", count, "lines written as programs write a list of strings")

    def broken_by_tags(self) -> None:
        """A tag for each line's end, in a text without any other."""
        text = self.text
        count = text.count("<br")
        if count < _ENOUGH or count < _APART * text.count("\n") or _TAG.search(text):
            return
        self.text, breaks = _LINE_TAG.subn(_line, text)
        self.told("tagged.ends", breaks, "line ends written as tags")

    def without_ends(self) -> None:
        """What a tool put before each line's end: a spreadsheet's "_x000D_", a tag."""
        text = self.text
        lines = text.count("\n")
        if lines < _LINES or not _ended(text):
            return
        count = sum(1 for _ in _ENDS.finditer(text))
        if count >= _LINES and count >= _MOST * lines:
            self.text = _ENDS.sub(_blank, text)
            self.told("marked.ends", count, "line ends with a mark before them")

    def without_tags(self) -> None:
        """Tags before the lines that say what each is, with none that ends it: "<h> Title", "<p> Text"."""
        text = self.text
        if text.lstrip()[:1] != "<" or "\n<h> " not in "\n" + text or "</" in text:
            return
        lines = sum(1 for line in text.split("\n") if line.strip())
        count = sum(1 for _ in _TAGGED.finditer(text))
        if count >= _LINES and count >= _ALL * lines:
            self.text = _TAGGED.sub(_blank, text)
            self.told("tagged.lines", count, "lines with a tag before them")

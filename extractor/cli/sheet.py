"""The sheet that `extractor show` prints, drawn with rich; plain words where no terminal looks."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli.output import on_terminal, visible
from extractor.guide import Guide
from extractor.report import overview

__all__ = ["console", "draw"]

_PIPED = 100
_BAR = 72
_SOME = 60
_MARKS = {
    "filled": ("✓", "green"), "heading_only": ("○", "yellow"), "container": ("┐", "dim"), "unknown": ("?", "magenta"),
    "boilerplate": ("–", "dim"), "duplicate": ("=", "dim"), "unparsed": ("!", "bold red"),
}  # fmt: skip
_SEVERITIES = {"error": ("✗", "bold red"), "warning": ("!", "yellow"), "info": ("i", "cyan")}
_CLASSES = {
    "value": ("█", "green"), "heading": ("▓", "cyan"), "markup": ("▒", "blue"), "duplicate": ("=", "magenta"),
    "boilerplate": ("-", "yellow"), "unclassified": ("!", "bold red"), "blank": ("·", "dim"),
}  # fmt: skip


def console() -> Console:
    """Stdout as rich sees it; wider than 80 columns where nobody's terminal sets the width."""
    piped = not on_terminal() and "COLUMNS" not in os.environ
    return Console(width=_PIPED if piped else None, highlight=False, markup=False, emoji=False)


def draw(guide: Guide, *, everything: bool = False) -> str:
    """The sheet as text, with colours only where stdout is a terminal."""
    paper = console()
    with paper.capture() as caught:
        paper.print(_head(guide))
        for title, body in _chapters(guide, paper.width, everything=everything):
            paper.print(Text(f"\n{title}", style="bold"))
            paper.print(Padding(body, (0, 0, 0, 2)))
    return "".join(line.rstrip() + "\n" for line in caught.get().splitlines())


def _chapters(guide: Guide, width: int, *, everything: bool) -> Iterator[tuple[str, RenderableType]]:
    yield "Sections", _sections(guide, width)
    pays = list(overview.money(guide))
    if pays:
        yield f"Money ({len(pays)})", _money(pays if everything else pays[:_SOME], len(pays), width)
    for title, steps in (("Dropped repeats", overview.dropped(guide)), ("Repairs", overview.repaired(guide))):
        rows = [(step.what, step.where, step.words) for step in steps]
        if rows:
            yield title, _table(rows, ("", "dim", ""))
    yield f"Where the {guide.source.length:,} characters went", _ledger(guide, width)
    found = list(overview.findings(guide))
    yield (f"Findings ({len(found)})", _findings(found if everything else found[:_SOME], len(found))) if found else ("Findings", _words("none"))


def _words(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style)


def _table(rows: Sequence[Sequence[str]], styles: Sequence[str], *, ratios: Sequence[int | None] = ()) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False, expand=False)
    for number, style in enumerate(styles):
        last = number == len(styles) - 1
        table.add_column(style=style, no_wrap=not last and not ratios, overflow="fold", ratio=ratios[number] if ratios else None)
    for row in rows:
        table.add_row(*map(_words, row))
    return table


def _head(guide: Guide) -> RenderableType:
    source = guide.source
    name = _words(guide.occupation or "(occupation unknown)", "bold")
    about = [source.layout or "no known layout", source.media_type, source.encoding, f"{source.length:,} characters"]
    if source.dialect:
        about.append(source.dialect.replace("+", ", "))
    rows: list[RenderableType] = [name]
    if guide.title and guide.title != guide.occupation:
        rows.append(_words(guide.title))
    rows.append(_words(" · ".join(about), "dim"))
    rows.append(_words(guide.guide_id, "dim"))
    return Group(*rows)


def _sections(guide: Guide, width: int) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=1)
    table.add_column(max_width=max(24, width * 2 // 5), overflow="fold")
    table.add_column(overflow="fold")
    for line in overview.lines(guide):
        mark, style = _MARKS.get(line.status, ("?", "magenta"))
        note = line.holds if line.status == "filled" else " · ".join(filter(None, (line.status.replace("_", " "), line.holds)))
        dim = "dim" if line.status in {"boilerplate", "duplicate", "container"} else ""
        table.add_row(Text(mark, style=style), _words("  " * line.depth + line.heading, dim), _words(note, dim or "none"))
    missing = overview.absent(guide)
    words = _words(f"not on this page: {', '.join(name.replace('_', ' ') for name in missing)}", "dim")
    return Group(table, words) if missing else table


def _money(pays: Sequence[overview.Money], count: int, width: int) -> RenderableType:
    table = Table(box=None, show_header=True, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    wide = width >= _PIPED
    for name in ("where", "as written", "read as", "about") if wide else ("where", "as written, read as"):
        table.add_column(name, overflow="fold")
    section = ""
    for pay in pays:
        if pay.section != section:
            section = pay.section
            table.add_row(_words(section, "cyan"))
        where = Padding(_words(pay.where), (0, 0, 0, 2))
        if wide:
            table.add_row(where, _words(pay.text), _words(pay.read_as), _words(pay.about, "dim"))
        else:
            meaning = Text(" · ").join(filter(None, (_words(pay.read_as), _words(pay.about))))
            meaning.stylize("dim")
            table.add_row(where, Group(_words(pay.text), meaning))
    return _cut(table, count - len(pays))


def _cut(table: Table, left: int) -> RenderableType:
    return Group(table, _words(f"and {left} more; --all shows them", "dim")) if left else table


def _ledger(guide: Guide, width: int) -> RenderableType:
    cells, figures = overview.ledger(guide, max(20, min(_BAR, width - 4)))
    bar = Text()
    for name, size in cells:
        glyph, style = _CLASSES[name]
        bar.append(glyph * size, style=style)
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=1)
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    for name, count, share in figures:
        glyph, style = _CLASSES[name]
        table.add_row(Text(glyph, style=style), Text(name), Text(f"{count:,}"), Text(f"{share:.1f} %", style="dim"))
    return Group(bar, table) if figures else _words("nowhere: the page has no text")


def _findings(found: Sequence[tuple[str, str, str, str]], count: int) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=1)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for severity, code, place, message in found:
        mark, style = _SEVERITIES[severity]
        table.add_row(Text(mark, style=style), Group(_words(code, style), _words(place, "dim")) if place else _words(code, style), _words(message))
    return _cut(table, count - len(found))

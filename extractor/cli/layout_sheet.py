"""The sheet that `extractor layout show` prints."""

from __future__ import annotations

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extractor.cli.output import visible
from extractor.cli.sheet import console
from extractor.report.matches import Match, Matches

__all__ = ["draw"]

_STYLES = {"filled": "green", "heading_only": "yellow", "unparsed": "bold red"}


def draw(found: Matches) -> str:
    """The sheet as text."""
    paper = console()
    matched = [row for row in found.rows if row.found]
    missing = [row for row in found.rows if not row.found]
    with paper.capture() as caught:
        paper.print(Text(visible(f"{found.layout} · {found.occupation or '(occupation unknown)'}"), style="bold"))
        verdict = "the page chooses it" if found.chosen else "the page does not choose it"
        paper.print(Text(f"{found.sections} section headings stand on the page, {found.needed} are needed: {verdict}", style="dim"))
        for title, rows in (("Matched", matched), ("Not on this page", missing)):
            if rows:
                paper.print(Text(f"\n{title} ({len(rows)})", style="bold"))
                paper.print(Padding(_table(rows), (0, 0, 0, 2)))
        if found.unknown:
            paper.print(Text(f"\nHeadings of the page that the layout does not know ({len(found.unknown)})", style="bold"))
            for heading in found.unknown:
                paper.print(Padding(Text(visible(heading), style="magenta"), (0, 0, 0, 2)))
    return "".join(line.rstrip() + "\n" for line in caught.get().splitlines())


def _table(rows: list[Match]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=1)
    table.add_column(overflow="fold")
    table.add_column(overflow="fold")
    for row in rows:
        name = row.field or f"({row.kind})"
        if row.found:
            words = Text(visible(" | ".join(row.found)))
            if row.status and row.status not in {"filled", row.kind}:
                words.append(f"  {row.status.replace('_', ' ')}", style=_STYLES.get(row.status, "dim"))
            table.add_row(Text("✓", style="green"), Text(name), words)
            continue
        words = Text(visible(" | ".join(row.templates)), style="dim")
        if row.near:
            words.append(f"\nnear: {visible(row.near)}", style="yellow")
        table.add_row(Text("~" if row.near else "·", style="yellow" if row.near else "dim"), Text(name), words)
    return table

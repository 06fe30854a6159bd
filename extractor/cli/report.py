"""`extractor report`: what a run has come to, and what moved against an older one."""

from __future__ import annotations

import os
from pathlib import Path

import click

from extractor.cli.output import emit, emit_text, on_terminal

__all__ = ["report"]

_PATH = click.Path(path_type=Path)
_RED = frozenset({"moved", "not compared"})
"""Verdicts that are no green."""
_COLOURS = {"head": "1", "bad": "1;31", "good": "32", "dim": "2"}
_EPILOG = """\b
Examples:
  extractor report out
  extractor report out --against last-week            # exit 1 where a threshold is passed
  extractor report out --against last-week --to md > report.md

\b
Thresholds are a TOML file: fill, heading_only, unparsed, unknown, finding, unclassified,
boilerplate, size, pay, failed (shares, such as 0.05), pages (the least number to compare) and
chance (how often samples of the same pages may be said to differ; 1: what is past its threshold counts).
Exit codes: 0 done; 1 a threshold is passed, or either run has too few pages to compare;
2 usage; 5 no finished run stands there.
"""


def _colour(kind: str, words: str) -> str:
    return f"\x1b[{_COLOURS[kind]}m{words}\x1b[0m"


def _plain(kind: str, words: str) -> str:
    del kind
    return words


@click.command(epilog=_EPILOG)
@click.argument("out", metavar="OUT", type=click.Path())
@click.option("--against", metavar="OLD", type=click.Path(), help="An older run's output folder.")
@click.option("--thresholds", metavar="FILE", type=_PATH, help="How far rates may move (TOML); else the usual bounds.")
@click.option("--to", type=click.Choice(["text", "json", "md"]), default="text", show_default=True, help="For people, programs or pages.")
@click.pass_context
def report(ctx: click.Context, out: str, against: str | None, thresholds: Path | None, to: str) -> None:
    """Show per layout and dialect what is filled, empty, unknown or failed in OUT, the worst first."""
    import json

    from extractor.report.render import RENDERERS
    from extractor.report.runs import as_json
    from extractor.report.runs import report as make

    found = make(out, against, thresholds)
    if to == "json":
        emit(json.dumps(as_json(found), ensure_ascii=False).encode() + b"\n")
    else:
        coloured = to == "text" and on_terminal() and not os.environ.get("NO_COLOR")
        emit_text(RENDERERS[to](found, _colour if coloured else _plain))
    ctx.exit(int(found["verdict"] in _RED))

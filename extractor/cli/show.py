"""`extractor show`: a record, for people."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import emit_text, read_input

__all__ = ["show"]

_EPILOG = """\b
Examples:
  extractor show guide.txt
  extractor show guide.json                      # a record that parse wrote
  extractor show guide.html --all | less
  curl -s https://example.org/guide | extractor show -

\b
Colours only on a terminal; NO_COLOR=1 leaves them out there too. COLUMNS=120 sets the width.
"""


@click.command(epilog=_EPILOG)
@options.source
@options.layout
@options.media_type
@click.option("--all", "everything", is_flag=True, help="Every money mention and finding, however many.")
@click.pass_context
def show(ctx: click.Context, source: str, layout: str | None, media_type: str | None, *, everything: bool) -> None:
    """Show what the record of the guide in FILE holds.

    Its sections and what came of each, every money mention and how it was read, what was dropped and repaired, where the page's
    characters went, and what is odd. FILE may also be a record that `parse` wrote.
    """
    from extractor.limits import Limits

    data = read_input(source, Limits())
    from extractor.cli.sheet import draw
    from extractor.pipeline import extract
    from extractor.report.stored import as_record

    guide = as_record(data) or extract(data, media_type=media_type, layout=layout)
    emit_text(draw(guide, everything=everything))
    ctx.exit(1 if any(finding.severity == "error" for finding in guide.findings) else 0)

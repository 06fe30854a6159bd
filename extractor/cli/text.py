"""`extractor text`: the read text."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import on_terminal, read_input, save, visible

__all__ = ["text"]

_EPILOG = """\b
Examples:
  extractor text guide.html
  extractor text guide.html -o guide.read.txt    # spans count its code points
"""


@click.command(epilog=_EPILOG)
@options.source
@options.media_type
@options.output
def text(source: str, media_type: str | None, output: str | None) -> None:
    """Print the read text of FILE: what every span, length and the ledger of the record refer to.

    For text and markdown it is the decoded input itself, for HTML the text that the reader lays out, one block a line. In a pipe and
    in a file it is exact, in UTF-8; on a terminal control characters are shown as pictures.
    """
    from extractor.limits import Limits

    data = read_input(source, Limits())
    from extractor.pipeline import read

    found = read(data, media_type=media_type).text
    if output is None and on_terminal():
        found = visible(found) + ("" if found.endswith("\n") else "\n")
    save(found.encode("utf-8", "replace"), output)

"""`extractor review`: the review page."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import read_input, save

__all__ = ["review"]

_EPILOG = """\b
Examples:
  extractor review guide.html -o review.html
  extractor review guide.txt --layout mysite.toml -o review.html
"""


@click.command(epilog=_EPILOG)
@options.source
@options.layout
@options.media_type
@options.output
def review(source: str, layout: str | None, media_type: str | None, output: str | None) -> None:
    """Write an HTML page that shows the guide in FILE beside its record.

    Every value of the record leads to its words in the read text and back; colours tell values, headings, dropped repeats, the site's
    own text and what no part of the record has. One file for any browser: it loads nothing and runs no code but its own.
    """
    from extractor.limits import Limits

    data = read_input(source, Limits())
    from extractor.pipeline import extract, read
    from extractor.report.review import review as drawn

    guide = extract(data, media_type=media_type, layout=layout)
    save(drawn(guide, read(data, media_type=media_type).text).encode("utf-8", "replace"), output)

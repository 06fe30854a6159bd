"""Options that several commands have, each defined once."""

from __future__ import annotations

import click

__all__ = ["layout", "media_type", "output", "source"]

source = click.argument("source", metavar="FILE|-", type=click.Path(allow_dash=True))
layout = click.option(
    "--layout", metavar="FILE|NAME", type=click.Path(), help="A layout file, or the name of one in the package; else the page's words choose."
)
media_type = click.option("--media-type", metavar="TYPE", help="text/plain, text/markdown or text/html; else the text itself tells.")
output = click.option(
    "-o", "--output", metavar="FILE", type=click.Path(allow_dash=True), help="Write here, whole or not at all, instead of to stdout."
)

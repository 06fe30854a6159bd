"""`extractor schema`: the record's JSON Schema."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import save

__all__ = ["schema"]

_EPILOG = """\b
Examples:
  extractor schema > guide.schema.json
  extractor schema -o guide.schema.json
"""


@click.command(epilog=_EPILOG)
@options.output
def schema(output: str | None) -> None:
    """Print the published JSON Schema (2020-12) of the record: one reviewed file, not generated on your machine."""
    from extractor.schema import published

    save(published().encode(), output)

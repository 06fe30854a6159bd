"""`extractor schema`: the record's JSON Schema, or the tables of its relational view."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import save

__all__ = ["schema"]

_EPILOG = """\b
Examples:
  extractor schema > guide.schema.json
  extractor schema -o guide.schema.json
  extractor schema --to sql | psql careers
"""


@click.command(epilog=_EPILOG)
@click.option("--to", type=click.Choice(["json", "sql"]), default="json", show_default=True, help="JSON Schema, or DDL for DuckDB and PostgreSQL.")
@options.output
def schema(to: str, output: str | None) -> None:
    """Print the published JSON Schema (2020-12) of the record: one reviewed file, not generated on your machine.

    With `--to sql`, the tables and views of its relational view.
    """
    if to == "sql":
        from extractor.relational import ddl

        return save(ddl().encode(), output)
    from extractor.schema import published

    return save(published().encode(), output)

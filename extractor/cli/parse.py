"""`extractor parse`: one guide to one JSON record."""

from __future__ import annotations

import click

from extractor.cli import options
from extractor.cli.output import complain, on_terminal, read_input, save

__all__ = ["parse"]

_EPILOG = """\b
Examples:
  extractor parse guide.txt                      # to read: indented on a terminal
  extractor parse guide.txt | jq .salary         # to work with: one line in a pipe
  extractor parse - --uri https://example.org/g < guide.html
  extractor parse guide.html --layout mysite.toml -o guide.json

\b
Exit codes: 0 done; 1 the record has findings of severity error; 2 usage (a wrong layout
too); 3 the input is no page; 5 I/O.
"""


@click.command(epilog=_EPILOG)
@options.source
@options.layout
@options.media_type
@click.option("--guide-id", metavar="ID", help="The record's guide_id; else the address, else the input's hash.")
@click.option("--uri", metavar="URI", help="The page's address, for source.uri.")
@click.option("--no-provenance", is_flag=True, help="Leave out where each value came from.")
@click.option("--pretty/--compact", default=None, help="Indented, or one line; else as stdout is a terminal or not.")
@options.output
@click.pass_context
def parse(
    ctx: click.Context, source: str, layout: str | None, media_type: str | None, guide_id: str | None, uri: str | None, *,
    no_provenance: bool, pretty: bool | None, output: str | None,
) -> None:  # fmt: skip
    """Turn the guide in FILE (or stdin, -) into one JSON record on stdout.

    A table of pages is refused: `extractor run` reads these. With --media-type any text is taken for one page.
    """
    from extractor.limits import Limits

    data = read_input(source, Limits())
    if media_type is None:
        from extractor.tabular import refuse_tables

        refuse_tables(data)
    from extractor.pipeline import extract

    guide = extract(data, guide_id=guide_id, uri=uri, media_type=media_type, layout=layout, provenance=not no_provenance)
    if pretty is None:
        pretty = output is None and on_terminal()
    save(guide.model_dump_json(indent=2 if pretty else None).encode() + b"\n", output)
    errors = [finding for finding in guide.findings if finding.severity == "error"]
    for finding in errors:
        complain(finding.code, finding.message)
    ctx.exit(1 if errors else 0)

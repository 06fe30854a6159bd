"""`extractor verify`: a run's output counted and hashed again."""

from __future__ import annotations

import click

from extractor.cli.output import complain, emit_text

__all__ = ["verify"]

_EPILOG = """\b
Examples:
  extractor verify out              # the sum, the order, every part's hash
  extractor verify out --records    # besides, every record's own hash

\b
Exit codes: 0 all holds; 1 something does not; 5 no run stands there.
"""


@click.command(epilog=_EPILOG)
@click.argument("out", metavar="OUT", type=click.Path())
@click.option("--records", is_flag=True, help="Read every record and compare its hash with the manifest's.")
@click.pass_context
def verify(ctx: click.Context, out: str, *, records: bool) -> None:
    """Check that OUT holds what its manifest says: nothing lost, nothing twice, nothing changed."""
    from extractor.jobs.verify import verify as check

    found = check(out, records=records)
    for problem in found.problems:
        complain("check.verify", problem)
    if found.more:
        complain("check.verify", f"and {found.more} more")
    words = ", ".join(f"{count} {status}" for status, count in found.counts.items())
    emit_text(f"{'wrong' if found.problems else 'holds'}: {words}; {found.parts} parts\n")
    ctx.exit(1 if found.problems else 0)

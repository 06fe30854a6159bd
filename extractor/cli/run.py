"""`extractor run`: a dump to records, unattended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from extractor.jobs.options import Budget
    from extractor.jobs.run import Result

__all__ = ["run"]

_EPILOG = """\b
INPUT is a file, a folder, a pattern, or - for stdin: .txt .md .html pages, .jsonl, .json, .csv and .parquet
with a column of pages, .warc, .wet, .tar and .zip archives of pages; each but Parquet and zip also
as .gz, .zst, .bz2 and .xz. Folders are read recursively. INPUT and OUT may be addresses in a store
(s3://bucket/folder; the extra remote and the store's driver), INPUT that of a file on the web.

\b
Examples:
  extractor run pages/ -o out
  extractor run 'dump/*.jsonl.gz' -o out --to parquet -j 8 --max-failures 1%
  zcat dump.jsonl.gz | extractor run - -o out --text-key html --id-key url

\b
Run it again after any stop: only what is missing is done.
Exit codes: 0 done; 1 records with findings of severity error; 2 usage; 3 some units failed,
the rest is written; 4 failure budget exceeded; 5 I/O; 70 a bug; 130, 143 interrupted.
"""

_SECONDS = click.FloatRange(0.01)


def _budget(ctx: click.Context, param: click.Parameter, value: str | None) -> Budget | None:
    del ctx
    if value is None:
        return None
    from extractor.jobs.options import Budget

    try:
        return Budget.parse(value)
    except ValueError as error:
        raise click.BadParameter("a number of units (20) or a share of them (1.5%)", param=param) from error


def _bound(text: str) -> tuple[str, str]:
    name, mark, number = text.partition("=")
    if not mark:
        raise ValueError(f"{text!r} has no value")
    return name, number


_STOPPED = {130, 143}


@click.command(epilog=_EPILOG)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True, type=click.Path(allow_dash=True))
@click.option(
    "-o", "--output", "out", metavar="OUT", required=True, type=click.Path(), help="The output folder; a run of the same inputs goes on there."
)
@click.option("--to", type=click.Choice(["jsonl", "parquet", "duckdb"]), default="jsonl", show_default=True, help="What comes out.")
@click.option("--zstd", is_flag=True, help="Compress JSONL parts with zstandard.")
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1, 512), help="Worker processes; else as many as the machine has processors.")
@click.option("--limit", metavar="N", type=click.IntRange(0), help="Only the first N units.")
@click.option("--force", is_flag=True, help="Do everything again, whatever stands in OUT, a run of other inputs too.")
@click.option("--retry-failed", is_flag=True, help="Do again the parts that have failed units.")
@click.option("--max-failures", "budget", metavar="N|P%", callback=_budget, help="Stop with exit code 4 once more units than this have failed.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first failed unit; the same as --max-failures 0.")
@click.option("--timeout-per-page", "timeout", metavar="S", type=_SECONDS, default=60.0, show_default=True, help="Seconds after which a page fails.")
@click.option(
    "--max", "bounds", metavar="NAME=N", multiple=True,
    help="One limit for a page: bytes, characters, blocks, lines, headings, numbers, marks, signs, depth, expansion, spool. May be repeated.",
)  # fmt: skip
@click.option("--id-key", metavar="K", help="Column of the ids; else guide_id, id, url or uri. In WARC files a header's name.")
@click.option("--text-key", metavar="K", help="Column of the pages; else html, text, markdown, content, page_content or body.")
@click.option("--layout", metavar="FILE|NAME", help="A layout file, or the name of one in the package; else each page's words choose.")
@click.option("--dedupe", is_flag=True, help="Leave out units with an earlier one's bytes, as `duplicate`. Reads the input twice.")
@click.option("--log-format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How progress is told on stderr.")
@click.pass_context
def run(ctx: click.Context, /, *, zstd: bool, fail_fast: bool, log_format: str, jobs: int | None, **given: Any) -> None:
    """Turn every page of INPUT into a record in OUT, and lose none."""
    import os

    from extractor.errors import ExtractorError
    from extractor.jobs.options import Budget, Options
    from extractor.jobs.progress import Progress
    from extractor.jobs.run import run as do
    from extractor.limits import Limits

    if zstd:
        if given["to"] != "jsonl":
            raise click.UsageError("--zstd goes with --to jsonl", ctx)
        given["to"] = "jsonl.zst"
    if fail_fast:
        given["budget"] = Budget(0)
    try:
        given["limits"] = Limits.of({**dict(map(_bound, given.pop("bounds"))), "seconds": given.pop("timeout")})
    except ValueError as error:
        raise click.BadParameter(f"{error}; a limit is NAME=N", ctx, param_hint="--max") from error
    progress = Progress(style=log_format)
    try:
        result = do(Options(jobs=jobs or os.cpu_count() or 1, **given), progress)
    except ExtractorError as error:
        if error.code.startswith("usage.") or error.code == "input.missing":
            raise click.UsageError(str(error), ctx) from error
        raise
    _tell(progress, result, given["out"])
    ctx.exit(result.exit_code)


def _tell(progress: Any, result: Result, out: str) -> None:
    """Why pages gave no record; and as the last line on stderr the counts, and where the manifest and the failed pages are."""
    from extractor.cli.output import visible

    counts = {"seen": result.found.seen, **result.found.counts}
    manifest = f"{out.rstrip('/')}/manifest.jsonl"
    words = ", ".join(f"{count} {status}" for status, count in counts.items())
    if result.last_failed is not None and result.exit_code == 4:
        code, name = result.last_failed
        words = f"too many failures, the last of them {code} in {name}; {words}"
    elif result.reason == "input.empty":
        words = f"input.empty: there is no page in what was to be read; {words}"
    elif result.reason is not None:
        words = f"{result.reason}; {words}"
        words += "; the same command goes on from here" if result.exit_code in _STOPPED else ""
    if result.found.removed:
        words += f"; {result.found.removed} removed that the earlier run had and this one has not"
    message = f"{words}; manifest: {manifest}"
    if result.found.counts.get("failed"):
        message += f"; failed pages: {out.rstrip('/')}/quarantine"
    told = {**counts, "reasons": result.found.reasons.as_json(), "removed": result.found.removed}
    message = "\n".join([*map(visible, result.found.reasons.lines()), message])
    progress.line("end", message=message, **told, manifest=manifest, reason=result.reason, exit_code=result.exit_code)
